package typeset

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// Paragraphs is a text kept in lines while it is being edited: a change wraps
// only the paragraphs it touches. Paragraphs end at line feeds; the text has one
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

// paragraph is one paragraph with its lines, whose places count from its start.
type paragraph struct {
	text  string // its line feed included
	lines []Line
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
		p.list[i].lines = p.wrap(p.list[i].text)
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
	head, tail := p.list[first].text, p.list[last].text
	head = head[:byteOf(head, at-p.list[first].start)]
	tail = tail[byteOf(tail, at+cut-p.list[last].start):]
	list := p.wrapAll(head+valid(put)+tail, last == len(p.list)-1)
	p.list = slices.Replace(p.list, first, last+1, list...)
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
		list = append(list, paragraph{text: part, lines: p.wrap(part)})
	}
	if final && (text == "" || strings.HasSuffix(text, "\n")) {
		list = append(list, paragraph{lines: p.wrap("")})
	}
	return list
}

// wrap returns the lines of one paragraph.
func (p *Paragraphs) wrap(text string) []Line {
	b := &p.b
	b.runs, b.width, b.m = []Run{{Text: text}}, limit(p.width), p.m
	b.run, b.at, b.base = 0, 0, 0
	b.lines, b.pieces = nil, nil // the last paragraph's lines keep theirs
	b.load()
	b.paragraph(b.width)
	return slices.Clip(b.lines)
}

// count sets where each paragraph starts, from paragraph i on.
func (p *Paragraphs) count(i int) {
	start, line := 0, 0
	if i > 0 {
		start, line = p.list[i-1].end(), p.list[i-1].line+len(p.list[i-1].lines)
	}
	for ; i < len(p.list); i++ {
		q := &p.list[i]
		q.start, q.line = start, line
		start, line = q.end(), line+len(q.lines)
	}
}

func (q *paragraph) end() int { return q.start + q.lines[len(q.lines)-1].Next }

// Text returns the whole text.
func (p *Paragraphs) Text() string {
	var s strings.Builder
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
	return last.line + len(last.lines)
}

// Lines returns all lines. To draw what is visible, [Paragraphs.LineAt] is
// cheaper.
func (p *Paragraphs) Lines() []Line {
	lines := make([]Line, 0, p.Count())
	for i := range p.list {
		for _, l := range p.list[i].lines {
			lines = append(lines, l.moved(p.list[i].start))
		}
	}
	return lines
}

// LineAt returns line y, counted from 0. A number outside the text gives the
// nearest line.
func (p *Paragraphs) LineAt(y int) Line {
	y = min(max(y, 0), p.Count()-1)
	i := sort.Search(len(p.list), func(i int) bool { return p.list[i].line > y }) - 1
	return p.list[i].lines[y-p.list[i].line].moved(p.list[i].start)
}

// moved returns the line with its places counted from further ahead.
func (l Line) moved(by int) Line {
	l.Start, l.End, l.Next = l.Start+by, l.End+by, l.Next+by
	return l
}

// paragraphAt returns the paragraph that position at is in: the later one where
// two meet.
func (p *Paragraphs) paragraphAt(at int) int {
	return sort.Search(len(p.list), func(i int) bool { return p.list[i].start > at }) - 1
}
