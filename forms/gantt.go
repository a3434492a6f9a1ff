package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/look"
	"moaplan/internal/picture"
	"moaplan/internal/plan"
)

// pictureScale is how many units of the screen a point of a picture takes.
const pictureScale = 1.35

// gantt is the chart of the schedule, edited in place. It takes the focus as one: keys
// act on the chosen row. A drag is shown as it goes and enters the plan when it ends.
type gantt struct {
	widget.BaseWidget
	f      *schedule
	image  *painted
	laid   picture.Gantt
	row    *canvas.Rectangle // behind the chosen row
	edge   *canvas.Rectangle // around the chosen bar
	ring   *canvas.Rectangle // of the focus
	cursor desktop.Cursor

	focused bool
	shift   bool
	drag    drag
}

// grip is what a drag holds of a bar.
type grip int

const (
	noGrip    grip = iota
	wholeGrip      // the bar
	startGrip      // its first month
	endGrip        // its last one
	drawGrip       // nothing yet: a bar is drawn
)

// drag is a bar on its way.
type drag struct {
	grip  grip
	from  fyne.Position
	task  plan.Task // as it was
	draft plan.Task // as it would be
	moved bool
}

func newGantt(f *schedule) *gantt {
	g := &gantt{f: f, cursor: desktop.DefaultCursor}
	g.row, g.edge, g.ring = canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	g.image = newPainted(pictureScale, func(width float64, m picture.Measure) picture.Picture {
		g.laid = picture.LayGantt(f.chart(), width, m)
		return g.laid.Draw()
	})
	g.ExtendBaseWidget(g)
	return g
}

// MinSize is as high as the chart at the width it was last given.
func (g *gantt) MinSize() fyne.Size { return g.image.MinSize() }

// Resize lays the chart out for the width first, so that its height is known.
func (g *gantt) Resize(size fyne.Size) {
	if size.Width != g.image.Size().Width {
		g.image.Resize(size)
	}
	g.BaseWidget.Resize(size)
}

// CreateRenderer shows the chart with the marks of the chosen row.
func (g *gantt) CreateRenderer() fyne.WidgetRenderer {
	r := &ganttRenderer{g}
	r.marks()
	return r
}

type ganttRenderer struct{ g *gantt }

func (r *ganttRenderer) Destroy()           {}
func (r *ganttRenderer) MinSize() fyne.Size { return r.g.MinSize() }
func (r *ganttRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.g.row, r.g.image, r.g.edge, r.g.ring}
}

func (r *ganttRenderer) Layout(size fyne.Size) {
	r.g.image.Resize(size)
	r.marks()
}

func (r *ganttRenderer) Refresh() {
	r.g.image.Refresh()
	r.marks()
	canvas.Refresh(r.g)
}

// marks puts ground and edges around what is chosen.
func (r *ganttRenderer) marks() {
	g := r.g
	g.row.Hide()
	g.edge.Hide()
	g.ring.Hide()
	i := g.f.chosenRow()
	if i < 0 || i >= g.laid.Rows() {
		return
	}
	y, h := g.laid.Row(i)
	place := func(o fyne.CanvasObject, x, y, w, h float64) {
		o.Move(fyne.NewPos(float32(x)*pictureScale, float32(y)*pictureScale))
		o.Resize(fyne.NewSize(float32(w)*pictureScale, float32(h)*pictureScale))
		o.Show()
	}
	g.row.FillColor = look.Of(look.PrimarySoft)
	place(g.row, 0, y, g.laid.W, h)
	if g.focused {
		g.ring.FillColor, g.ring.StrokeColor, g.ring.StrokeWidth = look.Of(look.Clear), look.Of(look.PrimaryInk), 2
		place(g.ring, 0, y, g.laid.W, h)
	}
	if t, ok := g.f.taskIn(i); ok {
		if from, to, ok := g.laid.Bar(t.Start, t.End); ok {
			g.edge.FillColor, g.edge.StrokeColor = look.Of(look.Clear), look.Of(look.Ink)
			g.edge.StrokeWidth, g.edge.CornerRadius = 1.5, 4
			place(g.edge, from-1, y+(h-picture.GanttBar)/2-1.5, to-from+2, picture.GanttBar+3)
		}
	}
}

// point is a place in the chart, in the picture's points.
func (g *gantt) point(at fyne.Position) (x, y float64) {
	return float64(at.X / pictureScale), float64(at.Y / pictureScale)
}

// placeOf is where a month of a row stands, for what acts from outside.
func (g *gantt) placeOf(row, month int) fyne.Position {
	y, h := g.laid.Row(row)
	return fyne.NewPos(float32(g.laid.X(month)+g.laid.Month/2)*pictureScale, float32(y+h/2)*pictureScale)
}
