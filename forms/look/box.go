package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Inset puts space around an object.
func Inset(left, top, right, bottom float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: insetLayout{left, top, right, bottom}, Objects: []fyne.CanvasObject{o}}
}

// Pad puts the same space around an object on all sides.
func Pad(space float32, o fyne.CanvasObject) *fyne.Container {
	return Inset(space, space, space, space, o)
}

type insetLayout struct{ left, top, right, bottom float32 }

func (l insetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(l.left, l.top))
		o.Resize(fyne.NewSize(max(size.Width-l.left-l.right, 0), max(size.Height-l.top-l.bottom, 0)))
	}
}

func (l insetLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return stackLayout{}.MinSize(objects).AddWidthHeight(l.left+l.right, l.top+l.bottom)
}

// Fixed gives an object a width, a height, or both; 0 leaves its own.
func Fixed(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: fixedLayout{width, height}, Objects: []fyne.CanvasObject{o}}
}

type fixedLayout struct{ width, height float32 }

func (fixedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	stackLayout{}.Layout(objects, size)
}

func (l fixedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := stackLayout{}.MinSize(objects)
	if l.width > 0 {
		size.Width = l.width
	}
	if l.height > 0 {
		size.Height = l.height
	}
	return size
}

// AtMost keeps an object's width below a bound and leaves the rest empty.
func AtMost(width float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: atMostLayout{width}, Objects: []fyne.CanvasObject{o}}
}

type atMostLayout struct{ width float32 }

func (l atMostLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	stackLayout{}.Layout(objects, fyne.NewSize(min(size.Width, l.width), size.Height))
}

func (l atMostLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := stackLayout{}.MinSize(objects)
	size.Width = min(size.Width, l.width)
	return size
}

// Stack lays objects over each other, the last on top.
func Stack(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: stackLayout{}, Objects: objects}
}

// Panel is a coloured ground with square corners.
func Panel(c Colour, o fyne.CanvasObject) *fyne.Container {
	return Stack(canvas.NewRectangle(Of(c)), o)
}

// Soft is a coloured ground with round corners and space inside.
func Soft(c Colour, space float32, o fyne.CanvasObject) *fyne.Container {
	ground := canvas.NewRectangle(Of(c))
	ground.CornerRadius = 8
	return Stack(ground, Pad(space, o))
}

// Card is a surface with a line around it and round corners.
func Card(objects ...fyne.CanvasObject) *fyne.Container {
	return Stack(edge(10), Inset(Gap4+2, Gap4-2, Gap4+2, Gap4, Column(Gap3, objects...)))
}

// SmallCard is a card with less space, for one figure.
func SmallCard(o fyne.CanvasObject) *fyne.Container {
	return Stack(edge(8), Inset(Gap3, Gap2, Gap3, Gap2+2, o))
}

// BareCard is a card whose content reaches its edges.
func BareCard(o fyne.CanvasObject) *fyne.Container { return Stack(edge(10), Pad(1, o)) }

func edge(radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(Of(Surface))
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = Of(Line), 1, radius
	return r
}

// Flagged is a card with a coloured mark along its left side.
func Flagged(c Colour, o fyne.CanvasObject) *fyne.Container {
	mark := canvas.NewRectangle(Of(c))
	mark.CornerRadius = 10
	cover := canvas.NewRectangle(Of(Surface))
	cover.TopLeftCornerRadius, cover.BottomLeftCornerRadius = 7, 7
	cover.TopRightCornerRadius, cover.BottomRightCornerRadius = 9, 9
	frame := canvas.NewRectangle(Of(Clear))
	frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = Of(Line), 1, 10
	return Stack(frame, clip(mark), Inset(3, 1, 1, 1, cover), Inset(Gap3+3, Gap3-2, Gap3, Gap3, o))
}

// clip leaves only the left part of a flag's mark visible.
func clip(mark fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: leftLayout{14}, Objects: []fyne.CanvasObject{mark}}
}

type leftLayout struct{ width float32 }

func (l leftLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	stackLayout{}.Layout(objects, fyne.NewSize(l.width, size.Height))
}

func (leftLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// HLine is a hairline over the whole width.
func HLine() fyne.CanvasObject { return Fixed(0, 1, canvas.NewRectangle(Of(Line))) }

// VLine is a hairline over the whole height.
func VLine() fyne.CanvasObject { return Fixed(1, 0, canvas.NewRectangle(Of(Line))) }

// Grid sets objects in rows of so many equal columns.
func Grid(columns int, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	rows := make([]fyne.CanvasObject, 0, (len(objects)+columns-1)/columns)
	for start := 0; start < len(objects); start += columns {
		row := make([]fyne.CanvasObject, columns)
		for i := range row {
			if row[i] = Space(); start+i < len(objects) {
				row[i] = Grow(1, objects[start+i])
			}
		}
		rows = append(rows, TopRow(gap, row...))
	}
	return Column(gap, rows...)
}
