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

// Shrink lets an object of a row be narrower than it asks for where the row is
// too narrow; a text is then cut with ….
func Shrink(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: shrinkLayout{}, Objects: []fyne.CanvasObject{o}}
}

type shrinkLayout struct{ stackLayout }

// MinSize asks for no width; the row looks at the object itself.
func (l shrinkLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.stackLayout.MinSize(objects).Height)
}

// shrinks returns the width a shrinking object would like.
func shrinks(o fyne.CanvasObject) (natural float32, ok bool) {
	if c, is := o.(*fyne.Container); is {
		if l, is := c.Layout.(shrinkLayout); is {
			return l.stackLayout.MinSize(c.Objects).Width, true
		}
	}
	return 0, false
}

// stackLayout lays objects over each other.
type stackLayout struct{}

func (stackLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	growLayout{}.Layout(objects, size)
}

func (stackLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			size = size.Max(o.MinSize())
		}
	}
	return size
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

// MinSize asks for no width: what grows takes what is left.
func (growLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, stackLayout{}.MinSize(objects).Height)
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
	left, weights, shown, soft := width, float32(0), 0, float32(0)
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
		if natural, ok := shrinks(o); ok {
			widths[i] = natural
			soft += natural
		}
		left -= widths[i]
	}
	left -= l.gap * float32(max(shown-1, 0))
	if left < 0 && soft > 0 {
		for i, o := range objects {
			if natural, ok := shrinks(o); ok && o.Visible() {
				widths[i] = max(floor(natural+left*natural/soft), 0)
			}
		}
		left = 0
	}
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
