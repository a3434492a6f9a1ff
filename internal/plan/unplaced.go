package plan

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// PlaceOps put a text without a place at the end of a chapter's Korean text, behind an
// empty line, and take it out of the list. A chapter that nothing was written for yet
// is made.
func (p *Plan) PlaceOps(unplaced, chapter ID) ([]Op, error) {
	at := At("unplaced", string(unplaced))
	text, ok := p.TextAt(at.Join("text"))
	if !ok {
		return nil, fmt.Errorf("place %s: %w", at, ErrNoSuchPath)
	}
	remove, err := p.RemoveOp(at)
	if err != nil {
		return nil, err
	}
	target := At("chapters", string(chapter), "text", "ko")
	before, ok := p.TextAt(target)
	if !ok {
		add, err := p.AppendOp("chapters", Chapter{Record: Record{ID: chapter}, Text: Ko(text)})
		return []Op{add, remove}, err
	}
	gap := ""
	switch {
	case strings.TrimSpace(before) == "" || strings.HasSuffix(before, "\n\n"):
	case strings.HasSuffix(before, "\n"):
		gap = "\n"
	default:
		gap = "\n\n"
	}
	splice, err := p.SpliceOp(target, utf8.RuneCountInString(before), 0, gap+text)
	return []Op{splice, remove}, err
}
