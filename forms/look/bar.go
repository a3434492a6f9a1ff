package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Bar is a flat bar filled to a share of its length. The share is for the eye
// only; the number stands beside it in words.
type Bar struct {
	*fyne.Container
	share  *shareLayout
	filled *canvas.Rectangle
}

// NewBar returns a bar filled to part of whole.
func NewBar(part, whole int64, c Colour) *Bar {
	ground := canvas.NewRectangle(Of(Sunken))
	ground.CornerRadius = 4
	b := &Bar{share: &shareLayout{}, filled: canvas.NewRectangle(Of(c))}
	b.filled.CornerRadius = 4
	b.share.set(part, whole)
	fill := &fyne.Container{Layout: b.share, Objects: []fyne.CanvasObject{b.filled}}
	b.Container = Fixed(0, 8, Stack(ground, fill))
	return b
}

// Set fills the bar to part of whole.
func (b *Bar) Set(part, whole int64, c Colour) {
	b.share.set(part, whole)
	b.filled.FillColor = Of(c)
	b.Refresh()
	b.share.Layout([]fyne.CanvasObject{b.filled}, b.Size())
}

type shareLayout struct{ share float32 }

func (l *shareLayout) set(part, whole int64) {
	l.share = 0
	if whole > 0 {
		l.share = min(max(float32(part)/float32(whole), 0), 1)
	} else if part > 0 {
		l.share = 1
	}
}

func (l *shareLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(fyne.NewSize(size.Width*l.share, size.Height))
		if l.share == 0 {
			o.Hide()
		} else {
			o.Show()
		}
	}
}

func (*shareLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
