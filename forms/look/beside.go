package look

import "fyne.io/fyne/v2"

// Beside sets objects side by side, equally high, where there is so much width, and
// below each other where there is less.
func Beside(enough, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{
		Layout:  &besideLayout{enough: enough, row: rowLayout{gap: gap, fill: true}, column: columnLayout{gap}},
		Objects: objects,
	}
}

type besideLayout struct {
	enough float32
	row    rowLayout
	column columnLayout
	width  float32 // it was given last
}

func (l *besideLayout) now() fyne.Layout {
	if l.width < l.enough {
		return l.column
	}
	return l.row
}

func (l *besideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.now().Layout(objects, size)
}

func (l *besideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := l.now().MinSize(objects)
	size.Width = 0
	for _, o := range objects {
		size.Width = max(size.Width, o.MinSize().Width)
	}
	return size
}
