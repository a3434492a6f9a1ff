package look

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Alike reports whether two lists of objects are drawn alike: the same texts and
// grounds in the same order. What it does not know, such as a button, is never
// alike another one. Whoever makes a part of the window anew can leave the old one
// standing: to draw it costs more than to compare.
func Alike(a, b []fyne.CanvasObject) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && !alike(a[i], b[i]) {
			return false
		}
	}
	return true
}

func alike(a, b fyne.CanvasObject) bool {
	if a.Visible() != b.Visible() {
		return false
	}
	switch a := a.(type) {
	case *fyne.Container:
		b, ok := b.(*fyne.Container)
		return ok && reflect.DeepEqual(a.Layout, b.Layout) && Alike(a.Objects, b.Objects)
	case *Text:
		b, ok := b.(*Text)
		return ok && a.text == b.text && a.style == b.style
	case *canvas.Rectangle:
		b, ok := b.(*canvas.Rectangle)
		return ok && a.FillColor == b.FillColor && a.StrokeColor == b.StrokeColor &&
			a.StrokeWidth == b.StrokeWidth && a.CornerRadius == b.CornerRadius
	}
	return false
}
