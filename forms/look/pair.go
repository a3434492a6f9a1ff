package look

import "fyne.io/fyne/v2"

// Pair sets two objects side by side in equal widths, or one below the other where
// they would have less than so much together: two texts side by side in a narrow card
// would have a word a line.
func Pair(gap, narrow float32, a, b fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &pairLayout{gap: gap, narrow: narrow}, Objects: []fyne.CanvasObject{a, b}}
}

type pairLayout struct {
	gap, narrow float32
	width       float32 // that it was last given
}

// arranged is the layout for the width that there is.
func (l *pairLayout) arranged() fyne.Layout {
	if l.width > 0 && l.width < l.narrow {
		return columnLayout{l.gap / 2}
	}
	return halvesLayout{l.gap}
}

func (l *pairLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.arranged().Layout(objects, size)
}

func (l *pairLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.arranged().MinSize(objects).Height)
}

// halvesLayout gives all objects the same width, from the top.
type halvesLayout struct{ gap float32 }

func (l halvesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(len(objects))
	width := floor((size.Width - l.gap*(n-1)) / n)
	for i, o := range objects {
		height := heightAt(o, max(width, 0))
		o.Move(fyne.NewPos(float32(i)*(width+l.gap), 0))
		o.Resize(fyne.NewSize(max(width, 0), height))
	}
}

func (l halvesLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return stackLayout{}.MinSize(objects)
}
