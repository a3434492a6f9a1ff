package look

import "fyne.io/fyne/v2"

// Column stacks objects from top to bottom over the whole width, with a gap
// between those that are visible. Texts inside may wrap: each is given its width
// first and then as much height as it asks for. A [Grow] takes the height left.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: columnLayout{gap}, Objects: objects}
}

// Row sets objects from left to right, centred in height, with a gap between
// those that are visible. A [Grow] takes a share of the width left; all others
// are as wide as they ask for.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: rowLayout{gap: gap}, Objects: objects}
}

// TopRow is a [Row] whose objects begin at the top.
func TopRow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: rowLayout{gap: gap, top: true}, Objects: objects}
}

// EvenRow is a [Row] whose objects are all as high as the highest.
func EvenRow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: rowLayout{gap: gap, fill: true}, Objects: objects}
}

// Grow lets an object take its share of what is left in a row or a column.
func Grow(weight float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: growLayout{weight}, Objects: []fyne.CanvasObject{o}}
}

// Space is an empty object that takes what is left.
func Space() fyne.CanvasObject {
	return &fyne.Container{Layout: growLayout{1}}
}

type growLayout struct{ weight float32 }

func (growLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (growLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			size = size.Max(o.MinSize())
		}
	}
	return size
}

func weightOf(o fyne.CanvasObject) float32 {
	if c, ok := o.(*fyne.Container); ok {
		if g, ok := c.Layout.(growLayout); ok {
			return g.weight
		}
	}
	return 0
}

// heightAt gives an object its width and returns the height it then asks for.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, max(o.Size().Height, o.MinSize().Height)))
	return o.MinSize().Height
}

type columnLayout struct{ gap float32 }

func (l columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	heights := make([]float32, len(objects))
	left, weights, shown := size.Height, float32(0), 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		heights[i] = heightAt(o, size.Width)
		weights += weightOf(o)
		left -= heights[i]
		shown++
	}
	left = max(left-l.gap*float32(max(shown-1, 0)), 0)
	y := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		if w := weightOf(o); w > 0 {
			heights[i] += left * w / weights
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, heights[i]))
		y += heights[i] + l.gap
	}
}

func (l columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	shown := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		own := o.MinSize()
		size.Width = max(size.Width, own.Width)
		size.Height += own.Height
		shown++
	}
	size.Height += l.gap * float32(max(shown-1, 0))
	return size
}

type rowLayout struct {
	gap       float32
	top, fill bool
}

// widths shares the width among the objects that are shown: what grows gets its
// share of what the others leave, at least what it asks for.
func (l rowLayout) widths(objects []fyne.CanvasObject, width float32) []float32 {
	widths := make([]float32, len(objects))
	left, weights, shown := width, float32(0), 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		shown++
		if w := weightOf(o); w > 0 {
			weights += w
			continue
		}
		widths[i] = o.MinSize().Width
		left -= widths[i]
	}
	left -= l.gap * float32(max(shown-1, 0))
	for i, o := range objects {
		if w := weightOf(o); w > 0 && o.Visible() {
			widths[i] = max(floor(left*w/weights), 0)
		}
	}
	return widths
}

func (l rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, width := range l.widths(objects, size.Width) {
		o := objects[i]
		if !o.Visible() {
			continue
		}
		height, y := heightAt(o, width), float32(0)
		switch {
		case l.fill:
			height = size.Height
		case !l.top:
			y = round((size.Height - height) / 2)
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
		x += width + l.gap
	}
}

func (l rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	shown := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		own := o.MinSize()
		size.Width += own.Width
		size.Height = max(size.Height, own.Height)
		shown++
	}
	size.Width += l.gap * float32(max(shown-1, 0))
	return size
}
