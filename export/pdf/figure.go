package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/gif" // figures may be GIF
	"image/jpeg"
	"image/png"

	xdraw "golang.org/x/image/draw"

	"moaplan/export/document"
	"moaplan/internal/plan"
)

// What a figure may be: beyond, decoding it could take all memory.
const (
	maxPixels = 40_000_000
	maxSide   = 20_000
	maxDPI    = 250 // printed figures are made no finer than that
)

// ErrTooLarge tells that a figure has too many pixels.
var ErrTooLarge = errors.New("the picture has too many pixels")

// PictureError is a figure that cannot be read. It is printed as an empty frame
// with its name.
type PictureError struct {
	Path plan.Path
	Blob string
	Err  error
}

// Error names the figure and the cause.
func (e PictureError) Error() string { return fmt.Sprintf("figure %s: %v", e.Blob, e.Err) }

// Unwrap returns the cause.
func (e PictureError) Unwrap() error { return e.Err }

// figure sets a figure of the plan, as wide as it asks and no higher than most
// of a page.
func (l *layout) figure(b document.Figure) {
	w, h, err := pictureSize(l.doc.Blobs[b.Blob])
	if err != nil {
		l.brokenFigure(b, err)
		return
	}
	wide := l.width * float64(b.Width) / 100
	high := wide * float64(h) / float64(w)
	if most := 0.62 * textHeight; high > most {
		wide, high = wide*most/high, most
	}
	l.paper.imagePaths[b.Blob] = b.Path
	l.flow.add(l.figureStrip(b, wide, high))
	l.figureCaption(b.Label, b.Caption, b.Source)
}

// figureStrip places a figure; to fit on a page it may become a quarter smaller.
func (l *layout) figureStrip(b document.Figure, wide, high float64) strip {
	x := l.left + (l.width-wide)/2
	return strip{
		height: high, before: 8, glue: true, least: 0.75 * high,
		placed: func(page int, y float64) { l.paper.Dests[b.ID] = Dest{page, y} },
		draw: func(pg *Page, y float64) {
			pg.Ops = append(pg.Ops, Image{X: x, Y: y, W: wide, H: high, Name: b.Blob})
		},
		resize: func(h float64) strip { return l.figureStrip(b, wide*h/high, h) },
	}
}

func (l *layout) brokenFigure(b document.Figure, err error) {
	l.result.Pictures = append(l.result.Pictures, PictureError{Path: b.Path, Blob: b.Blob, Err: err})
	const high = 60
	text := l.shape([]document.Inline{{Text: l.word("export.problem.picture", "file", b.Blob)}}, look{face: Sans, size: 9, colour: missed})
	l.flow.add(strip{height: high, before: 8, glue: true, draw: func(pg *Page, y float64) {
		pg.Ops = append(pg.Ops, Rect{X: l.left, Y: y, W: l.width, H: high, Stroke: &grey, Width: 0.5, Dash: 3})
		x := l.left + max(4, (l.width-text.measure())/2)
		for _, r := range text.runs {
			k := text.looks[r.Style]
			pg.Ops = append(pg.Ops, Text{X: x, Y: y + high/2 + 3, Face: k.face, Size: k.size, Text: r.Text, Colour: k.colour})
			x += k.face.Width(r.Text, k.size)
		}
	}})
	l.figureCaption(b.Label, b.Caption, b.Source)
}

// pictureSize reads the size of a figure without decoding it.
func pictureSize(data []byte) (w, h int, err error) {
	if len(data) == 0 {
		return 0, 0, errors.New("no such file in the plan")
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return 0, 0, fmt.Errorf("read the picture: %w", err)
	}
	if c.Width <= 0 || c.Height <= 0 {
		return 0, 0, errors.New("the picture is empty")
	}
	if c.Width > maxSide || c.Height > maxSide || c.Width*c.Height > maxPixels {
		return 0, 0, fmt.Errorf("%d × %d: %w", c.Width, c.Height, ErrTooLarge)
	}
	return c.Width, c.Height, nil
}

// embed decodes a figure and writes it anew as 8 bit PNG or JPEG on white, no
// finer than it can be seen at the width it is printed in.
func embed(data []byte, width float64) (Picture, error) {
	if _, _, err := pictureSize(data); err != nil {
		return Picture{}, err
	}
	img, format, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return Picture{}, fmt.Errorf("read the picture: %w", err)
	}
	size := img.Bounds().Size()
	fine := false
	if most := int(width / 72 * maxDPI); size.X > most && most > 0 {
		size.Y = max(1, size.Y*most/size.X)
		size.X, fine = most, true
	}
	if plain, ok := plainPNG(data); ok && !fine {
		return Picture{Data: plain, Type: "PNG"}, nil
	}
	flat := image.NewRGBA(image.Rectangle{Max: size})
	xdraw.Draw(flat, flat.Bounds(), image.White, image.Point{}, xdraw.Src)
	if fine {
		xdraw.ApproxBiLinear.Scale(flat, flat.Bounds(), img, img.Bounds(), xdraw.Over, nil)
	} else {
		xdraw.Draw(flat, flat.Bounds(), img, img.Bounds().Min, xdraw.Over)
	}
	var out bytes.Buffer
	if format == "jpeg" {
		err = jpeg.Encode(&out, flat, &jpeg.Options{Quality: 88})
		return Picture{Data: out.Bytes(), Type: "JPG"}, err
	}
	encoder := png.Encoder{CompressionLevel: png.DefaultCompression}
	err = encoder.Encode(&out, flat)
	return Picture{Data: out.Bytes(), Type: "PNG"}, err
}
