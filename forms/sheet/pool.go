package sheet

import (
	"image"
	"image/color"
	"sync"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
)

// pool hands out objects that were made before.
type pool[T fyne.CanvasObject] struct {
	all   []T
	taken int
}

func (p *pool[T]) begin() { p.taken = 0 }

func (p *pool[T]) next(make func() T) T {
	if p.taken == len(p.all) {
		p.all = append(p.all, make())
	}
	p.taken++
	return p.all[p.taken-1]
}

func (p *pool[T]) used() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, p.taken)
	for i := range objects {
		objects[i] = p.all[i]
	}
	return objects
}

// hatches are the patterns by their colour, made once.
var hatches sync.Map

// hatch is a pattern of slanted lines for cells that can hold no amount.
func hatch() image.Image {
	line := color.NRGBAModel.Convert(look.Of(look.Line)).(color.NRGBA)
	if known, ok := hatches.Load(line); ok {
		return known.(image.Image)
	}
	const width, height, step = 96, 40, 8
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			if (x+y)%step < 2 {
				c := line
				c.A = 0xB0
				img.SetNRGBA(x, y, c)
			}
		}
	}
	hatches.Store(line, image.Image(img))
	return img
}
