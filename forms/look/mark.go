package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Progress is how far a part of the plan is.
type Progress int

// The three states of a part. A section that is a tool and holds nothing of the
// plan has none.
const (
	NotBegun Progress = iota
	UnderWay
	Complete
	NoProgress
)

// Mark draws a state: a ring, a ring half filled, or a full green disc.
func Mark(p Progress) fyne.CanvasObject {
	const size = 9
	box := Fixed(size, size, Stack(markParts(p)...))
	return box
}

func markParts(p Progress) []fyne.CanvasObject {
	switch p {
	case Complete:
		return []fyne.CanvasObject{canvas.NewCircle(Of(OK))}
	case NotBegun:
		ring := canvas.NewCircle(Of(Clear))
		ring.StrokeColor, ring.StrokeWidth = Of(Ink3), 1.4
		return []fyne.CanvasObject{ring}
	case UnderWay:
		ring := canvas.NewCircle(Of(Clear))
		ring.StrokeColor, ring.StrokeWidth = Of(PrimaryInk), 1.4
		half := canvas.NewRectangle(Of(PrimaryInk))
		half.TopLeftCornerRadius, half.BottomLeftCornerRadius = 4.5, 4.5
		return []fyne.CanvasObject{ring, &fyne.Container{Layout: halfLayout{}, Objects: []fyne.CanvasObject{half}}}
	}
	return nil
}

type halfLayout struct{}

func (halfLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(fyne.NewSize(size.Width/2, size.Height))
	}
}

func (halfLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
