package plan

import (
	"slices"
	"unicode"

	"moaplan/internal/typeset"
)

// Query says what is looked for in a plan's texts.
type Query struct {
	Text string
	Case bool // A is not a
	// Word finds whole words only: no letter or digit stands beside them. Behind
	// Hangul a particle (을, 에서, …) may follow.
	Word bool
}

// Hit is a place of a plan at which a query was found. Positions are runes.
type Hit struct {
	Path   Path
	At     int
	Length int

	Before, Match, After string // the text around it, on one line, for lists
}

// context is how many letters around a hit are told.
const context = 28

// notSearched are members that hold words of closed sets, names of files, or what
// was sent and must not be changed.
func notSearched(member string) bool {
	switch member {
	case "call", "track", "code", "country", "currency", "file", "base", "gender", "item", "kind", "key", "phase",
		"role", "state", "type", "what", "expression", "rounds", "history":
		return true
	}
	return false
}

// Search finds a query in all texts of the plan, in both languages, in the plan's
// order. An empty query finds nothing.
func (p *Plan) Search(q Query) []Hit {
	needle := []rune(typeset.Clean(q.Text))
	if len(needle) == 0 {
		return nil
	}
	if !q.Case {
		needle = folded(needle)
	}
	var hits []Hit
	p.EachText(notSearched, func(at func() Path, text string) {
		if len(text) < len(string(needle))/2 {
			return
		}
		whole := []rune(text)
		spots := found(whole, needle, q)
		if len(spots) == 0 {
			return
		}
		path := at()
		if parts := path.Parts(); parts[len(parts)-1] == "method" {
			return // how equipment is acquired, a word of a closed set; methods in words have languages
		}
		for _, i := range spots {
			hits = append(hits, hitAt(path, whole, i, len(needle)))
		}
	})
	return hits
}

// folded makes capital letters small, letter by letter, so that positions stay.
func folded(letters []rune) []rune {
	small := make([]rune, len(letters))
	for i, r := range letters {
		small[i] = unicode.ToLower(r)
	}
	return small
}

// found lists where the needle begins in a text; hits do not overlap.
func found(text, needle []rune, q Query) []int {
	searched := text
	if !q.Case {
		searched = folded(text)
	}
	var at []int
	for i := 0; i+len(needle) <= len(searched); {
		if searched[i] != needle[0] || !slices.Equal(searched[i:i+len(needle)], needle) || q.Word && !isWord(text, i, i+len(needle)) {
			i++
			continue
		}
		at = append(at, i)
		i += len(needle)
	}
	return at
}

// isWord reports whether what stands between two positions is a word.
func isWord(text []rune, from, to int) bool {
	if from > 0 && wordLetter(text[from-1]) && wordLetter(text[from]) {
		return false
	}
	end := to
	for end < len(text) && wordLetter(text[end]) {
		end++
	}
	if end == to || !wordLetter(text[to-1]) {
		return true
	}
	return particles[string(text[to:end])]
}

func wordLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// particles follow a Korean word without a space.
var particles = setOf("은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "만", "로", "으로", "에서", "에게",
	"까지", "부터", "보다", "처럼", "이나", "나", "이며", "며", "이고", "고", "라고", "이라고", "라는", "이라는", "로서", "으로서",
	"로써", "으로써", "에는", "에도", "에서는", "에서도", "와의", "과의", "로의", "으로의", "에서의", "에의", "마다", "조차", "이란", "란",
	"임", "이다", "입니다", "인", "하고", "들", "들이", "들을", "들의", "들은", "들과")

func setOf(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

func hitAt(path Path, text []rune, at, length int) Hit {
	from, to := max(at-context, 0), min(at+length+context, len(text))
	h := Hit{Path: path, At: at, Length: length}
	h.Before, h.Match, h.After = onLine(text[from:at]), onLine(text[at:at+length]), onLine(text[at+length:to])
	if from > 0 {
		h.Before = "…" + h.Before
	}
	if to < len(text) {
		h.After += "…"
	}
	return h
}

// onLine is a part of a text with its line feeds and tabs as blanks.
func onLine(part []rune) string {
	line := make([]rune, len(part))
	for i, r := range part {
		if line[i] = r; r == '\n' || r == '\t' {
			line[i] = ' '
		}
	}
	return string(line)
}

// ReplaceOps puts a text in the place of hits. They must be hits of the plan as it
// is now.
func (p *Plan) ReplaceOps(hits []Hit, put string) []Op {
	put = typeset.Clean(put)
	var ops []Op
	// From the last to the first, so that no operation moves the place of another.
	for _, h := range slices.Backward(hits) {
		text, ok := p.TextAt(h.Path)
		if !ok {
			continue
		}
		letters := []rune(text)
		if h.At+h.Length > len(letters) {
			continue
		}
		if cut := string(letters[h.At : h.At+h.Length]); cut != put {
			ops = append(ops, Op{Kind: Splice, Path: h.Path, At: h.At, Cut: cut, Put: put})
		}
	}
	return ops
}
