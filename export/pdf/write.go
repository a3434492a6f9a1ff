package pdf

import (
	"errors"
	"fmt"
	"io"

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
	if err := loadImages(paper, d, &result); err != nil {
		return result, err
	}
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
// each once, in the widest size it is used in.
func loadImages(p *Paper, d *document.Document, result *Result) error {
	widest := map[string]float64{}
	for i := range p.Pages {
		for _, op := range p.Pages[i].Ops {
			if image, ok := op.(Image); ok {
				widest[image.Name] = max(widest[image.Name], image.W)
			}
		}
	}
	for name, width := range widest {
		picture, err := embed(d.Blobs[name], width)
		if err != nil {
			result.Pictures = append(result.Pictures, PictureError{Path: p.imagePaths[name], Blob: name, Err: err})
			continue
		}
		p.Images[name] = picture
	}
	return nil
}
