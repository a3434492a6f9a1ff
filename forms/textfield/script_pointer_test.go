package textfield

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// spot is where a position of the field's text is drawn, in the middle of its
// line.
func (p *person) spot(at int) fyne.Position {
	lines := p.field.editor.Lines()
	n, column := lines.Locate(at)
	y := (float32(n) + 0.5) * p.field.pitch()
	return p.field.origin().AddXY(float32(lines.X(n, column)), y)
}

// mouseDown presses the left button at a place of the field.
func (p *person) mouseDown(at fyne.Position) { p.button(at, desktop.MouseButtonPrimary) }

func (p *person) button(at fyne.Position, b desktop.MouseButton) {
	e := &desktop.MouseEvent{Button: b, Modifier: p.held}
	e.Position, e.AbsolutePosition = at, at.Add(p.field.Position())
	p.field.MouseDown(e)
	c := p.win.Canvas()
	if c.Focused() != p.field {
		c.Unfocus()
	}
}

func (p *person) mouseUp(at fyne.Position) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: p.held}
	e.Position, e.AbsolutePosition = at, at.Add(p.field.Position())
	p.field.MouseUp(e)
}

// click clicks at a place, so often.
func (p *person) click(at fyne.Position, times int) {
	p.time = p.time.Add(time.Second)
	for range times {
		p.time = p.time.Add(120 * time.Millisecond)
		p.mouseDown(at)
		p.mouseUp(at)
	}
}

func (p *person) move(at fyne.Position) {
	e := &fyne.DragEvent{}
	e.Position, e.AbsolutePosition = at, at.Add(p.field.Position())
	p.field.Dragged(e)
}

// drag drags from one place of the field to others, after so many clicks.
func (p *person) drag(clicks int, from fyne.Position, to ...fyne.Position) {
	p.click(from, clicks-1)
	if clicks == 1 {
		p.time = p.time.Add(time.Second)
	}
	p.mouseDown(from)
	for _, at := range to {
		p.move(at)
	}
	p.mouseUp(to[len(to)-1])
	p.field.DragEnd()
}

func (p *person) wheel(dy float32) {
	e := &fyne.ScrollEvent{}
	e.Scrolled.DY = dy
	p.field.pane.Scrolled(e)
}
