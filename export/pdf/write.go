package pdf

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"

	"moaplan/export/document"
)

// Options say how a document is written. It has none yet: what changes the
// pages is part of the document.
type Options struct{}

// Write sets a document and writes it as PDF. The same document always gives
// the same bytes. A figure that cannot be read is an error ([PictureError])
// unless the document is a draft, in which a frame stands for it.
func Write(w io.Writer, d *document.Document, _ Options) (Result, error) {
	paper, result := Layout(d)
	loadImages(paper, d, &result)
	if len(result.Pictures) > 0 && !d.Draft {
		var all []error
		for _, p := range result.Pictures {
			all = append(all, p)
		}
		return result, fmt.Errorf("write the PDF: %w", errors.Join(all...))
	}
	if err := serialise(w, paper); err != nil {
		return result, fmt.Errorf("write the PDF: %w", err)
	}
	return result, nil
}

// Measure only sets a document: its pages, and what cannot be drawn.
func Measure(d *document.Document) (Result, error) {
	_, result := Layout(d)
	return result, nil
}

// loadImages makes the figures that stand on the paper ready to be embedded,
// each once, in the widest size it is used in. A frame takes the place of one
// that cannot be decoded after all.
func loadImages(p *Paper, d *document.Document, result *Result) {
	widest := map[string]float64{}
	for i := range p.Pages {
		for _, op := range p.Pages[i].Ops {
			if image, ok := op.(Image); ok {
				widest[image.Name] = max(widest[image.Name], image.W)
			}
		}
	}
	names := slices.Sorted(maps.Keys(widest))
	pictures, faults := make([]Picture, len(names)), make([]error, len(names))
	var wait sync.WaitGroup
	turn := make(chan struct{}, 2) // a large figure takes hundreds of megabytes while it is decoded
	for i, name := range names {
		wait.Go(func() {
			turn <- struct{}{}
			pictures[i], faults[i] = embed(d.Blobs[name], widest[name])
			<-turn
		})
	}
	wait.Wait()
	for i, name := range names {
		if faults[i] != nil {
			result.Pictures = append(result.Pictures, PictureError{Path: p.imagePaths[name], Blob: name, Err: faults[i]})
			p.frameInstead(name)
			continue
		}
		p.Images[name] = pictures[i]
	}
}

// frameInstead draws an empty frame wherever an image stands.
func (p *Paper) frameInstead(name string) {
	for i := range p.Pages {
		for j, op := range p.Pages[i].Ops {
			if image, ok := op.(Image); ok && image.Name == name {
				p.Pages[i].Ops[j] = Rect{X: image.X, Y: image.Y, W: image.W, H: image.H, Stroke: &grey, Width: 0.5, Dash: 3}
			}
		}
	}
}
