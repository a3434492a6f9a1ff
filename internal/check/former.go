package check

import (
	"strings"
	"unicode/utf8"

	"moaplan/internal/plan"
)

// formerSearch looks for all former names in one pass over each text: only where
// two bytes are those with which names begin, these names are compared.
type formerSearch struct {
	names  []former
	begin  [1 << 10]uint64 // a bit for each pair of bytes, by its lower sixteen bits
	by     map[uint16][]int
	places [][]place // of each name
	texts  int       // looked at so far
	last   []lastSpot
}

// lastSpot is where a name was last seen: in which text, counted from 1, and the
// byte behind it; noted is the last text with a place.
type lastSpot struct{ text, end, noted int }

func newFormerSearch(names []former) *formerSearch {
	s := &formerSearch{names: names, by: map[uint16][]int{}, places: make([][]place, len(names)), last: make([]lastSpot, len(names))}
	for i, n := range names {
		pair := pairAt(n.former, 0)
		s.begin[pair>>6] |= 1 << (pair & 63)
		s.by[pair] = append(s.by[pair], i)
	}
	return s
}

// pairAt are the two bytes of a text from a place on.
func pairAt(text string, at int) uint16 { return uint16(text[at])<<8 | uint16(text[at+1]) }

// look notes where a text holds former names, in runes, but not where one is a
// part of a name that is borne today or overlaps itself.
func (s *formerSearch) look(path func() plan.Path, text string) {
	s.texts++
	for at := 0; at+1 < len(text); at++ {
		pair := pairAt(text, at)
		if s.begin[pair>>6]&(1<<(pair&63)) == 0 {
			continue
		}
		for _, i := range s.by[pair] {
			if n := &s.names[i]; strings.HasPrefix(text[at:], n.former) {
				s.seen(i, path, text, at)
			}
		}
	}
}

func (s *formerSearch) seen(i int, path func() plan.Path, text string, at int) {
	n, last := &s.names[i], &s.last[i]
	if last.text == s.texts && at < last.end {
		return
	}
	last.text, last.end = s.texts, at+len(n.former)
	if n.within(text, at) {
		return
	}
	spot := utf8.RuneCountInString(text[:at])
	if noted := s.places[i]; last.noted == s.texts {
		noted[len(noted)-1].spots = append(noted[len(noted)-1].spots, spot)
		return
	}
	last.noted = s.texts
	s.places[i] = append(s.places[i], place{path(), []int{spot}})
}
