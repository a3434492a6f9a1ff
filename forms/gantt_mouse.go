package forms

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// gripWidth is how near the end of a bar the pointer takes hold of it, in points.
const gripWidth = 5.0

// gripAt is what a press at a place takes hold of, and in which row; -1: in none.
func (g *gantt) gripAt(at fyne.Position) (row int, hold grip) {
	x, y := g.point(at)
	row = g.laid.RowAt(y)
	if row < 0 || x < g.laid.Left || g.f.d.ed.ReadOnly() {
		return row, noGrip
	}
	t, ok := g.f.taskIn(row)
	if !ok || !t.Planned() {
		return row, drawGrip
	}
	from, to, ok := g.laid.Bar(t.Start, t.End)
	near := min(gripWidth, (to-from)/3)
	switch {
	case !ok || x < from-gripWidth/2 || x > to+gripWidth/2:
		return row, noGrip
	case x <= from+near && t.Start >= g.laid.First:
		return row, startGrip
	case x >= to-near && t.End <= g.laid.Last:
		return row, endGrip
	}
	return row, wholeGrip
}

// MouseDown chooses the row and takes hold of its bar.
func (g *gantt) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	row, hold := g.gripAt(e.Position)
	g.f.d.w.win.Canvas().Focus(g)
	if row < 0 {
		return
	}
	g.f.chooseRow(row)
	t, _ := g.f.taskIn(row)
	g.drag = drag{grip: hold, from: e.Position, task: t, draft: t}
}

// MouseUp does nothing: a drag ends by itself.
func (g *gantt) MouseUp(*desktop.MouseEvent) {}

// Dragged shows the bar where it would be.
func (g *gantt) Dragged(e *fyne.DragEvent) {
	if g.drag.grip == noGrip {
		return
	}
	months := g.f.months()
	x, _ := g.point(e.Position)
	from, _ := g.point(g.drag.from)
	by := int(math.Round((x - from) / g.laid.Month))
	draft := g.drag.task
	switch g.drag.grip {
	case wholeGrip:
		draft = draft.Shifted(by, months)
	case startGrip:
		draft = draft.Stretched(by, 0, months)
	case endGrip:
		draft = draft.Stretched(0, by, months)
	case drawGrip:
		draft = draft.Spread(g.laid.MonthAt(from), g.laid.MonthAt(x), months)
	}
	if g.drag.moved && draft.Start == g.drag.draft.Start && draft.End == g.drag.draft.End {
		return
	}
	g.drag.draft, g.drag.moved = draft, true
	g.Refresh()
	g.f.sayMonths()
}

// DragEnd brings the bar into the plan, as one step.
func (g *gantt) DragEnd() {
	done := g.drag
	g.drag = drag{}
	if done.moved {
		g.f.settleDrag(done)
	}
}

// giveUp lets go of the bar where it was.
func (g *gantt) giveUp() {
	g.drag = drag{}
	g.Refresh()
	g.f.sayMonths()
}

// MouseIn does nothing.
func (g *gantt) MouseIn(*desktop.MouseEvent) {}

// MouseMoved shows by the pointer what a press would take hold of.
func (g *gantt) MouseMoved(e *desktop.MouseEvent) {
	switch _, hold := g.gripAt(e.Position); hold {
	case wholeGrip:
		g.cursor = desktop.PointerCursor
	case startGrip, endGrip:
		g.cursor = desktop.HResizeCursor
	case drawGrip:
		g.cursor = desktop.CrosshairCursor
	default:
		g.cursor = desktop.DefaultCursor
	}
}

// MouseOut does nothing.
func (g *gantt) MouseOut() {}

// Cursor is the pointer for what is below it.
func (g *gantt) Cursor() desktop.Cursor { return g.cursor }
