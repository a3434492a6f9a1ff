package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/look"
)

// Measures of the frame, in the toolkit's units.
const (
	topHeight    float32 = 48
	statusHeight float32 = 32
	navWidth     float32 = 236
	panelWidth   float32 = 324
	wideEnough   float32 = 1280 // below it the panel lies over the form, as a drawer
)

// frameBox sets bars, navigation, form and side panel. The panel can be hidden;
// in a narrow window it is hidden until it is asked for, and then lies over the
// form. The ground behind them is the window's own: painting one over it would cost
// as much as all the rest where software does what a graphics card does.
type frameBox struct {
	widget.BaseWidget
	d      *desk
	drawer bool // open, in a narrow window
	narrow bool
	side   fyne.CanvasObject
	mark   *canvas.Rectangle // around a field that was led to, for a moment
	parts  frameParts
	all    []fyne.CanvasObject
}

// frameParts are the bars and the columns of the frame.
type frameParts struct{ top, nav, form, side, status fyne.CanvasObject }

func newFrame(d *desk) *frameBox {
	f := &frameBox{d: d, mark: newFieldMark()}
	f.side = edged(d.panel.object(), true)
	f.parts = frameParts{
		top: barred(d.top.object(), true), nav: edged(d.nav, false), form: d.body,
		side: f.side, status: barred(d.status.object(), false),
	}
	// The form comes first: Tab begins there where nothing has the focus, and goes
	// round as the eye does.
	f.all = []fyne.CanvasObject{f.parts.form, f.parts.side, f.parts.status, f.parts.top, f.parts.nav, f.mark}
	f.ExtendBaseWidget(f)
	return f
}

// barred puts a hairline below a bar, or above it.
func barred(bar fyne.CanvasObject, below bool) fyne.CanvasObject {
	if below {
		return look.Panel(look.Surface, look.Column(0, look.Grow(1, bar), look.HLine()))
	}
	return look.Panel(look.Surface, look.Column(0, look.HLine(), look.Grow(1, bar)))
}

// edged puts a hairline at the left or the right of a part.
func edged(part fyne.CanvasObject, left bool) fyne.CanvasObject {
	if left {
		return look.Panel(look.Surface, look.EvenRow(0, look.VLine(), look.Grow(1, part)))
	}
	return look.Panel(look.Surface, look.EvenRow(0, look.Grow(1, part), look.VLine()))
}

// panelShown reports whether the side panel is in sight.
func (f *frameBox) panelShown() bool {
	switch {
	case f.d.panel.finder != nil:
		return true
	case f.d.current.wide:
		return false
	case f.narrow:
		return f.drawer
	}
	return !f.d.w.settings.PanelHidden
}

// togglePanel hides the side panel or brings it back.
func (f *frameBox) togglePanel() {
	if f.narrow {
		f.drawer = !f.drawer
	} else {
		f.d.w.settings.PanelHidden = !f.d.w.settings.PanelHidden
		f.d.w.keepSettings()
	}
	f.Refresh()
	f.d.top.refresh()
}

// CreateRenderer lays the parts out.
func (f *frameBox) CreateRenderer() fyne.WidgetRenderer { return &frameRenderer{f} }

type frameRenderer struct{ f *frameBox }

func (r *frameRenderer) Destroy()                     {}
func (r *frameRenderer) Objects() []fyne.CanvasObject { return r.f.all }
func (r *frameRenderer) MinSize() fyne.Size           { return fyne.NewSize(840, 500) }

func (r *frameRenderer) Refresh() {
	r.Layout(r.f.Size())
	canvas.Refresh(r.f)
}

func (r *frameRenderer) Layout(size fyne.Size) {
	f := r.f
	narrow := size.Width < wideEnough
	changed := narrow != f.narrow
	f.narrow = narrow
	shown := f.panelShown()
	if shown {
		f.side.Show()
	} else {
		f.side.Hide()
	}
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	middle := size.Height - topHeight - statusHeight
	right := float32(0)
	if shown && !narrow {
		right = panelWidth
	}
	put(f.parts.top, 0, 0, size.Width, topHeight)
	put(f.parts.nav, 0, topHeight, navWidth, middle)
	put(f.parts.form, navWidth, topHeight, size.Width-navWidth-right, middle)
	put(f.parts.side, size.Width-panelWidth, topHeight, panelWidth, middle)
	put(f.parts.status, 0, size.Height-statusHeight, size.Width, statusHeight)
	if changed {
		f.d.top.refresh()
	}
}
