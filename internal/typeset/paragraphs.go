package typeset

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// Paragraphs is a text kept in lines while it is being edited: a change wraps
// only the paragraphs it touches, and of these only the lines it changes. Paragraphs end at line feeds; the text has one
// style (0). Positions are counted in runes from 0 to [Paragraphs.Len].
//
// Its lines are those [Break] makes of the same text. It is not safe for use by
// several goroutines at once.
type Paragraphs struct {
	width float64
	m     Measurer
	list  []paragraph // never empty
	b     breaker     // kept for its storage
}

// paragraph is one paragraph with its lines.
type paragraph struct {
	text  string // its line feed included
	rows  []row
	start int // position of its first rune in the whole text
	line  int // number of its first line
}

// NewParagraphs returns an empty text of lines no wider than width.
func NewParagraphs(width float64, m Measurer) *Paragraphs {
	p := &Paragraphs{width: width, m: m}
	p.Set("")
	return p
}

// Set replaces the whole text. Invalid UTF-8 becomes U+FFFD, so that positions
// stay what they are; what else should happen to text first, [Clean] does.
func (p *Paragraphs) Set(text string) {
	p.list = p.wrapAll(valid(text), true)
	p.count(0)
}

// Resize wraps the text anew for another width or another measurer.
func (p *Paragraphs) Resize(width float64, m Measurer) {
	p.width, p.m = width, m
	for i := range p.list {
		p.list[i].rows = p.wrap(p.list[i].text)
	}
	p.count(0)
}

// Splice replaces cut runes at position at by put. It is an error, and changes
// nothing, when the text does not reach that far.
func (p *Paragraphs) Splice(at, cut int, put string) error {
	if at < 0 || cut < 0 || cut > p.Len()-at {
		return fmt.Errorf("typeset: splice of %d runes at %d in a text of %d", cut, at, p.Len())
	}
	first, last := p.paragraphAt(at), p.paragraphAt(at+cut)
	head, upto := &p.list[first], at-p.list[first].start
	tail, from := &p.list[last], at+cut-p.list[last].start
	put = valid(put)
	if i := strings.LastIndexByte(put, lineFeed) + 1; i == 0 && first == last {
		p.change(head, upto, put, from)
	} else if i == 0 {
		p.list = slices.Replace(p.list, first, last+1, p.join(head, upto, put, tail, from))
	} else {
		feed := strings.IndexByte(put, lineFeed) + 1
		list := []paragraph{p.join(head, upto, put[:feed], nil, 0)}
		list = append(list, p.wrapAll(put[feed:i], false)...)
		list = append(list, p.join(nil, 0, put[i:], tail, from))
		p.list = slices.Replace(p.list, first, last+1, list...)
	}
	p.count(first)
	return nil
}

func valid(s string) string { return strings.ToValidUTF8(s, string(utf8.RuneError)) }

// byteOf returns the byte at which the given rune of valid text starts.
func byteOf(text string, rune int) int {
	if rune == 0 {
		return 0
	}
	for i := range text {
		if rune == 0 {
			return i
		}
		rune--
	}
	return len(text)
}

// wrapAll returns the paragraphs of a text. After a line feed at the end of the
// whole text stands one more, empty: where the caret is after Enter. final says
// that this text ends the whole.
func (p *Paragraphs) wrapAll(text string, final bool) []paragraph {
	var list []paragraph
	for part := range strings.Lines(text) {
		list = append(list, paragraph{text: part, rows: p.wrap(part)})
	}
	if final && (text == "" || strings.HasSuffix(text, "\n")) {
		list = append(list, paragraph{rows: p.wrap("")})
	}
	return list
}

// wrap returns the rows of one paragraph.
func (p *Paragraphs) wrap(text string) []row {
	b := p.breaker()
	b.wrapFrom(text, row{before: [2]class{blank, blank}}, mostPart, nil)
	return slices.Clone(b.rows)
}

// breaker returns the breaker, ready for a paragraph.
func (p *Paragraphs) breaker() *breaker {
	b := &p.b
	b.width, b.m, b.rows = limit(p.width), p.m, b.rows[:0]
	return b
}

// count sets where each paragraph starts, from paragraph i on.
func (p *Paragraphs) count(i int) {
	start, line := 0, 0
	if i > 0 {
		start, line = p.list[i-1].end(), p.list[i-1].line+len(p.list[i-1].rows)
	}
	for ; i < len(p.list); i++ {
		q := &p.list[i]
		q.start, q.line = start, line
		start, line = q.end(), line+len(q.rows)
	}
}

func (q *paragraph) end() int { return q.start + int(q.rows[len(q.rows)-1].next) }

// Text returns the whole text.
func (p *Paragraphs) Text() string {
	if len(p.list) == 1 {
		return p.list[0].text
	}
	size := 0
	for i := range p.list {
		size += len(p.list[i].text)
	}
	var s strings.Builder
	s.Grow(size)
	for _, q := range p.list {
		s.WriteString(q.text)
	}
	return s.String()
}

// Len returns the length of the text in runes.
func (p *Paragraphs) Len() int { return p.list[len(p.list)-1].end() }

// Count returns the number of lines, which is at least one.
func (p *Paragraphs) Count() int {
	last := p.list[len(p.list)-1]
	return last.line + len(last.rows)
}

// Lines returns all lines. To draw what is visible, [Paragraphs.LineAt] is
// cheaper.
func (p *Paragraphs) Lines() []Line {
	lines := make([]Line, 0, p.Count())
	for i := range p.list {
		for y := range p.list[i].rows {
			lines = append(lines, p.list[i].lineOf(y))
		}
	}
	return lines
}

// LineAt returns line y, counted from 0. A number outside the text gives the
// nearest line.
func (p *Paragraphs) LineAt(y int) Line {
	y = min(max(y, 0), p.Count()-1)
	i := sort.Search(len(p.list), func(i int) bool { return p.list[i].line > y }) - 1
	return p.list[i].lineOf(y - p.list[i].line)
}

// paragraphAt returns the paragraph that position at is in: the later one where
// two meet.
func (p *Paragraphs) paragraphAt(at int) int {
	return sort.Search(len(p.list), func(i int) bool { return p.list[i].start > at }) - 1
}
