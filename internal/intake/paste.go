package intake

import (
	"regexp"
	"strconv"
	"strings"

	"moaplan/internal/draft"
	"moaplan/internal/plan"
	"moaplan/internal/typeset"
)

// Pasted is plain text that was pasted from another program, in the manner of a
// chapter's text.
type Pasted struct {
	Text string
	// Notes say what was done, each with its count, in the order of the rules;
	// empty where the text is as it was pasted.
	Notes []plan.Message
	// Tables are lines parted by tabs, which can become tables; positions in Text.
	Tables []Stretch
}

// Stretch is a part of a text, in runes.
type Stretch struct{ From, To int }

// Paste tidies text that was pasted from 한글, Word, a PDF or a mail. With inLine
// its first line goes on a line that has text already, and keeps its beginning.
//
// The rules, which the user is shown:
//
//   - A sign at the start of a line becomes the mark of a level; see [marksOf].
//     That holds for signs of Word's symbol fonts, which arrive as characters of
//     the private use area, too. An unknown one of these becomes ·.
//   - ① ② … become the numbers of a list, 1) 2) …
//   - A short line that begins with 가. 나. … becomes a heading.
//   - A line that was broken in the middle of a sentence is joined with the next;
//     see [tidier.broken].
//   - Several blank lines become one; blanks at the ends of lines go.
//
// Lines parted by tabs stay as they are: a table is only offered. What is a single
// line without a sign, or Markdown already, stays as it is.
//
// In a plain text, one that is printed as it is typed, only the marks and the
// broken lines are seen to.
func Paste(raw string, inLine, plain bool) Pasted {
	clean := typeset.Clean(raw)
	t := tidier{lines: strings.Split(clean, "\n"), inLine: inLine, plain: plain}
	t.measure()
	t.run()
	p := Pasted{Text: strings.Join(t.out, "\n"), Tables: t.tables()}
	if p.Text == clean {
		return p
	}
	for _, n := range []struct {
		key   string
		count int
	}{
		{"marks", t.marks}, {"numbers", t.numbers}, {"headings", t.headings}, {"joined", t.joined}, {"blank", t.blank},
	} {
		if n.count > 0 {
			p.Notes = append(p.Notes, plan.Name("intake.paste."+n.key, "n", strconv.Itoa(n.count)))
		}
	}
	return p
}

// signs are what writers and programs put at the start of a line, by the mark that
// takes their place.
var signs = map[string]string{
	"□": "□■◻◼▢▣❏❑❒☐◆◇❖\uf06e\uf06f\uf071\uf072\uf0a8\uf076",
	"○": "○●◯❍◦◎◉⚪⚫ㅇ\uf06c\uf06d\uf0a1",
	"-": "-–—―‐‑−▶▷►▸➢➤✓✔\uf0d8\uf0e8\uf0f0\uf0fc",
	"·": "·•∙⋅・ㆍ‧▪▫\uf0a7\uf0b7\uf09f",
	"※": "※",
}

// marksOf are the marks by sign.
var marksOf = func() map[rune]string {
	all := map[rune]string{}
	for _, mark := range draft.Marks {
		for _, sign := range signs[mark] {
			if all[sign] == "" {
				all[sign] = mark
			}
		}
	}
	return all
}()

var (
	circled   = regexp.MustCompile(`^[ \t\x{3000}]*([①-⑳]|[\x{f02b1}-\x{f02b9}])[ \t\x{3000}]*`)
	korean    = regexp.MustCompile(`^[ \t\x{3000}]*([가나다라마바사아자차카타파하]\.)[ \t\x{3000}]+(\S.*)$`)
	blockLine = regexp.MustCompile("^[ \t]*(#{1,6} |\\||```|~~~|>|!\\[|\\[\\^[^\\]]+\\]:|(표|Table)[ \t]*:|\\d{1,3}[.)] |[*+] |[(<\\[](\\d|표|그림))")
	sentence  = regexp.MustCompile(`[.?!。…:;：]["'”’)\]」』]?$`)
)

// mostHeading is how many letters a line of the form "가. …" may have to be taken
// for a heading; longer ones are text.
const mostHeading = 40

// tidier goes through the lines of a paste.
type tidier struct {
	lines  []string
	inLine bool
	plain  bool
	full   int // columns from which on a line reaches the margin, 0: none does

	out []string

	marks, numbers, headings, joined, blank int // what was done
}

// measure finds the width at which lines were broken: three quarters of the widest
// line, if that is at least 40 columns (20 Korean letters) wide.
func (t *tidier) measure() {
	widest := 0
	for _, line := range t.lines {
		if !strings.Contains(line, "\t") {
			widest = max(widest, columns(line))
		}
	}
	if widest >= 40 {
		t.full = widest * 3 / 4
	}
}

// columns counts half-width columns; Korean letters and signs take two.
func columns(line string) int {
	n := 0
	for _, r := range strings.TrimSpace(line) {
		n++
		if r >= 0x1100 {
			n++
		}
	}
	return n
}

func (t *tidier) run() {
	last := "" // the line as pasted that ended the one before
	for i, line := range t.lines {
		line = strings.TrimRight(line, " \u3000\u00a0")
		if isRow(line) {
			t.out = append(t.out, line)
			last = line
			continue
		}
		line = strings.TrimRight(line, "\t")
		first := i == 0 && t.inLine
		switch words, began := t.begin(line, first); {
		case strings.TrimSpace(line) == "":
			if n := len(t.out); n > 1 && t.out[n-1] == "" && i < len(t.lines)-1 {
				t.blank++
			} else {
				t.out = append(t.out, "")
			}
		case !began && t.broken(last, line):
			n := len(t.out) - 1
			t.out[n] = joinLines(t.out[n], strings.TrimSpace(line))
			t.joined++
		default:
			t.out = append(t.out, words)
		}
		last = line
	}
}

// begin gives a line the mark, number or heading that its sign stands for, and
// reports whether it begins something.
func (t *tidier) begin(line string, inLine bool) (words string, began bool) {
	if inLine {
		return line, true
	}
	if found := circled.FindStringSubmatch(line); found != nil && !t.plain {
		t.numbers++
		return strconv.Itoa(numberOf(found[1])) + ") " + line[len(found[0]):], true
	}
	if found := korean.FindStringSubmatch(line); found != nil && !t.plain && len([]rune(found[2])) <= mostHeading && !sentence.MatchString(found[2]) {
		t.headings++
		return "## " + found[1] + " " + found[2], true
	}
	if mark, rest := signOf(line); mark != "" {
		words := mark + " " + strings.TrimLeft(rest, " \t\u3000\u00a0")
		if words != line {
			t.marks++
		}
		return words, true
	}
	return line, blockLine.MatchString(line) || circled.MatchString(line) || korean.MatchString(line)
}

func numberOf(sign string) int {
	r := []rune(sign)[0]
	if r >= 0xf02b1 {
		return int(r-0xf02b1) + 1
	}
	return int(r-'①') + 1
}

// signOf returns the mark that a line's sign stands for and what follows the sign.
// A sign of brackets or boxes needs no blank behind it; a hyphen, a dot and ㅇ do,
// and so does Word's o: they may be the first letter of a word.
func signOf(line string) (mark, rest string) {
	bare := strings.TrimLeft(line, " \t\u3000\u00a0")
	letters := []rune(bare)
	if len(letters) < 2 {
		return "", ""
	}
	sign, next := letters[0], letters[1]
	blank := next == ' ' || next == '\t' || next == '\u3000' || next == '\u00a0'
	rest = string(letters[1:])
	switch {
	case sign == 'o' && next == '\t':
		return "○", rest
	case sign >= 0xe000 && sign <= 0xf8ff && marksOf[sign] == "" && blank:
		return "·", rest
	case marksOf[sign] == "":
		return "", ""
	case !blank && (marksOf[sign] == "-" || marksOf[sign] == "·" || sign == 'ㅇ'):
		return "", ""
	}
	return marksOf[sign], rest
}

// broken reports whether the line before was broken in the middle of a sentence
// and goes on in this one. It does so where the line before reaches the margin, or
// where this one is indented below an item, and the line before does not end as
// sentences do. This line must have no sign of its own.
func (t *tidier) broken(before, line string) bool {
	if len(t.out) == 0 || strings.TrimSpace(before) == "" || isRow(before) || sentence.MatchString(strings.TrimSpace(before)) {
		return false
	}
	last := t.out[len(t.out)-1]
	if strings.HasPrefix(last, "#") || strings.HasPrefix(last, "|") {
		return false
	}
	if t.full > 0 && columns(before) >= t.full {
		return true
	}
	mark, _ := draft.MarkOf(last)
	indented := len(line)-len(strings.TrimLeft(line, " \u3000")) >= 2
	return mark != "" && indented
}

// particles that may stand at the start of a line when a word was broken; those
// that are words of their own too (이, 가, 도, 만) are not among them.
var particles = map[string]bool{
	"은": true, "는": true, "을": true, "를": true, "의": true, "에": true, "와": true, "과": true, "로": true, "으로": true,
	"에서": true, "에게": true, "까지": true, "부터": true, "에는": true, "에도": true, "으로써": true, "로써": true,
}

// joinLines joins two parts of a sentence: without a blank before a particle that
// was parted from its word, and in a Latin word that was hyphenated.
func joinLines(a, b string) string {
	first, _, _ := strings.Cut(b, " ")
	if particles[first] {
		return a + b
	}
	if n := len(a); n > 1 && a[n-1] == '-' && latin(a[n-2]) && latin(b[0]) {
		return a[:n-1] + b
	}
	return a + " " + b
}

func latin(c byte) bool { return c >= 'a' && c <= 'z' }

// isRow reports a line of a table: parted by tabs, not only a sign before a tab.
func isRow(line string) bool {
	words := strings.Trim(line, " \t")
	if !strings.Contains(words, "\t") {
		return false
	}
	if _, rest := signOf(line); rest != "" {
		return strings.Contains(strings.Trim(rest, " \t"), "\t")
	}
	head, _, _ := strings.Cut(words, "\t")
	return !circled.MatchString(line) || len([]rune(head)) > 2
}

// tables finds where two lines of a table or more follow each other.
func (t *tidier) tables() []Stretch {
	var found []Stretch
	at, from, rows := 0, 0, 0
	end := func(to int) {
		if rows > 1 {
			found = append(found, Stretch{from, to - 1})
		}
		rows = 0
	}
	for _, line := range t.out {
		if isRow(line) {
			if rows == 0 {
				from = at
			}
			rows++
		} else {
			end(at)
		}
		at += len([]rune(line)) + 1
	}
	end(at)
	return found
}
