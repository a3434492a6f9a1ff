package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Wheel lies over an object and takes the mouse wheel for something else, such
// as the page around a field. Clicks and keys pass through it.
type Wheel struct {
	widget.BaseWidget
	turned func(*fyne.ScrollEvent)
}

// NewWheel returns a wheel that tells when it is turned.
func NewWheel(turned func(*fyne.ScrollEvent)) *Wheel {
	w := &Wheel{turned: turned}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled tells that the wheel was turned.
func (w *Wheel) Scrolled(e *fyne.ScrollEvent) { w.turned(e) }

// MinSize is none.
func (w *Wheel) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer draws nothing.
func (w *Wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(Of(Clear)))
}
