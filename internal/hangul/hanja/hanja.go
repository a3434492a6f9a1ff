// Package hanja finds the Hanja of a Korean word, and the readings of a Hanja, in
// libhangul's table.
//
// The table stays one text in memory (6.5 MB). It is sorted by reading, so the words of
// a reading are found by halving; what has a given Hanja is found by reading it all,
// which takes a few milliseconds.
package hanja

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	data "moaplan/assets/hanja"
)

// Candidate is what a word may become.
type Candidate struct {
	Text  string // "國"; for a Hanja its reading, "국". In normal form C.
	Gloss string // "나라 국", as the table has it: meaning and reading of a single Hanja; often empty.
}

// longest is how many characters before the caret are looked at for a word.
const longest = 10

// table loads the table at its first use.
var table = sync.OnceValue(load)

func load() string {
	text, err := data.Table()
	if err != nil {
		panic(err) // the table is compiled in, and a test has unpacked these very bytes
	}
	return skipComments(text)
}

func skipComments(text string) string {
	for strings.HasPrefix(text, "#") || strings.HasPrefix(text, "\n") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return text
}

// Warm loads the table, so that no later call has to wait for it. It may be called
// from any goroutine, and again.
func Warm() { table() }

// Lookup returns the Hanja of a Korean word or syllable, or the readings of a word in
// Hanja, in the table's order; nil if it has none. The key is in normal form C.
func Lookup(key string) []Candidate {
	if key == "" {
		return nil
	}
	if strings.ContainsFunc(key, isHanja) {
		found, _ := readings(key, func(word string) bool { return word == key })
		return found
	}
	return words(key)
}

// Before returns the longest word that ends the text, of at most ten characters, and
// has candidates: a Korean word, or one in Hanja. Without any, key is "".
func Before(text string) (key string, c []Candidate) {
	if last, _ := utf8.DecodeLastRuneInString(text); isHanja(last) {
		return beforeHanja(tail(text, isHanja))
	}
	for word := tail(text, isHangul); word != ""; {
		if found := words(word); found != nil {
			return word, found
		}
		_, size := utf8.DecodeRuneInString(word)
		word = word[size:]
	}
	return "", nil
}

// beforeHanja reads the table once for all ends of the text.
func beforeHanja(text string) (key string, c []Candidate) {
	found, word := readings(text, func(word string) bool { return strings.HasSuffix(text, word) })
	return word, found
}

// tail returns the end of the text that is all of one kind, at most longest characters.
func tail(text string, is func(rune) bool) string {
	from := len(text)
	for range longest {
		r, size := utf8.DecodeLastRuneInString(text[:from])
		if size == 0 || !is(r) {
			break
		}
		from -= size
	}
	return text[from:]
}

func isHanja(r rune) bool { return unicode.Is(unicode.Han, r) }

func isHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

// words returns the lines of a reading.
func words(key string) []Candidate {
	text := table()
	var found []Candidate
	for at := firstLine(text, key); at < len(text); {
		line := lineAt(text, at)
		reading, word, gloss := split(line)
		if reading != key {
			break
		}
		found = append(found, Candidate{word, gloss})
		at += len(line) + 1
	}
	return found
}

// firstLine returns where the first line begins whose reading is not before key.
func firstLine(text, key string) int {
	low, high := 0, len(text) // both always begin a line
	for low < high {
		middle := strings.LastIndexByte(text[:(low+high)/2], '\n') + 1
		line := lineAt(text, middle)
		if reading, _, _ := split(line); reading < key {
			low = min(middle+len(line)+1, len(text))
		} else {
			high = middle
		}
	}
	return low
}

func lineAt(text string, at int) string {
	line, _, _ := strings.Cut(text[at:], "\n")
	return line
}

func split(line string) (reading, word, gloss string) {
	reading, rest, _ := strings.Cut(line, ":")
	word, gloss, _ = strings.Cut(rest, ":")
	return reading, word, gloss
}

// readings returns the readings of the longest word that is wanted, and that word; all
// wanted words end as the text does.
func readings(text string, wanted func(word string) bool) (found []Candidate, longest string) {
	all := table()
	last, _ := utf8.DecodeLastRuneInString(text)
	needle := string(last) + ":"
	for at := 0; ; {
		next := strings.Index(all[at:], needle)
		if next < 0 {
			return found, longest
		}
		begin := strings.LastIndexByte(all[:at+next], '\n') + 1
		line := lineAt(all, begin)
		at = begin + len(line)
		reading, word, gloss := split(line)
		if !wanted(word) || len(word) < len(longest) {
			continue
		}
		if len(word) > len(longest) {
			found, longest = nil, word
		}
		found = append(found, Candidate{reading, gloss})
	}
}
