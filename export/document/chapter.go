package document

import (
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Chapter is the part of a document that prints one chapter, with the numbers that
// its tables, figures and footnotes have in the whole.
type Chapter struct {
	Blocks []Block
	Starts []Start // where the text of each begins, in order
	Blobs  map[string][]byte
}

// Start says which block a place of the chapter's text begins: At counts runes.
type Start struct{ At, Block int }

// BlockAt is the block that a place of the text is printed in.
func (c *Chapter) BlockAt(at int) int {
	block := 0
	for _, s := range c.Starts {
		if s.At > at {
			break
		}
		block = s.Block
	}
	return block
}

// BuildChapter makes the document of a plan as [Build] does, and returns the part of
// the chapter with the given ID. It has no blocks where the call has no such chapter.
func BuildChapter(p *plan.Plan, c *call.Call, blobs func(name string) []byte, o Options, id plan.ID) *Chapter {
	b := build(p, c, blobs, o, id)
	part := &Chapter{Blobs: b.doc.Blobs}
	from, to := -1, len(b.blocks)
	for i, block := range b.blocks {
		h, ok := block.(Heading)
		switch {
		case !ok || h.Chapter == "":
		case from < 0 && h.Chapter == id:
			from = i
		case from >= 0:
			to = min(to, i)
		}
	}
	if from < 0 {
		return part
	}
	part.Blocks = b.blocks[from:to]
	for _, s := range b.starts {
		part.Starts = append(part.Starts, Start{At: s.At, Block: min(s.Block, to-1) - from})
	}
	return part
}
