package forms

import (
	"cloud.google.com/go/civil"
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/call"
	"moaplan/internal/plan/carry"
	"moaplan/internal/session"
)

// guideStep is one page of the guide.
type guideStep string

// Steps of the guide; the first is on the start page itself.
const (
	stepCall   guideStep = "call"
	stepFrom   guideStep = "from" // only for a plan from an earlier one
	stepTitle  guideStep = "title"
	stepLead   guideStep = "lead"
	stepPeriod guideStep = "period"
)

// guide leads to a new plan in short steps. It can be left at every step: what was
// not asked yet begins as a new plan does by itself.
type guide struct {
	s     *start
	w     *window
	call  *call.Call
	track int
	begin session.Beginning
	steps []guideStep
	at    int

	day    string // as typed
	wrong  bool   // and cannot be read
	take   carry.Take
	scale  int    // of scaleChoices
	ratio  string // as typed
	seen   *session.Earlier
	fault  error // of the earlier plan
	fields []*textfield.Field
	leave  func() // reads the fields of the step that is shown
	first  fyne.Focusable
}

// newGuide begins the guide for a track, of a plan from an earlier one where from
// is set.
func newGuide(s *start, c *call.Call, track int, from bool) *guide {
	g := &guide{s: s, w: s.w, call: c, track: track, steps: []guideStep{stepCall, stepTitle, stepLead, stepPeriod}, at: 1}
	if from {
		g.steps = []guideStep{stepCall, stepFrom, stepTitle, stepLead, stepPeriod}
		g.take = carry.Everything
		g.ratio = "90%"
	}
	g.begin.Years = c.MaxYears
	return g
}

// step is the page that is shown.
func (g *guide) step() guideStep { return g.steps[g.at] }

// show puts the page of the step into the start page.
func (g *guide) show() {
	w := g.w
	g.fields, g.leave, g.first = nil, nil, nil
	t := g.call.Tracks[g.track]
	var menu *look.Icon
	menu = look.NewIcon(theme.MenuIcon(), w.T("forms.menu"), func() { w.showMenu(menu) })
	words := look.Column(2,
		look.Title(w.T("forms-begin.step."+string(g.step()))),
		look.NewText(w.T("forms-begin.of", "n", g.at+1, "all", len(g.steps))+" · "+joined(g.call.Short.In(string(w.lang)), t.Title.In(string(w.lang))),
			look.Style{Size: look.SizeTable, Colour: look.Ink2, Wrap: true}))
	head := look.TopRow(look.Gap2, look.Grow(1, words), menu)
	objects := []fyne.CanvasObject{head}
	switch g.step() {
	case stepFrom:
		objects = append(objects, g.fromPage()...)
	case stepTitle:
		objects = append(objects, g.titlePage())
	case stepLead:
		objects = append(objects, g.leadPage())
	case stepPeriod:
		objects = append(objects, g.periodPage())
	}
	g.s.column.Objects = append(objects, g.foot())
	g.s.column.Refresh()
	g.s.showSide()
	g.s.scroll.SetOffset(0)
	g.s.scroll.Reflow()
	if g.first != nil {
		w.win.Canvas().Focus(g.first)
	}
}

// foot are the ways on: back, leave the rest for later, and the next step.
func (g *guide) foot() fyne.CanvasObject {
	w := g.w
	back := look.NewButton(w.T("common.back"), look.Plain, g.back)
	if g.at == len(g.steps)-1 {
		return look.Row(look.Gap2, back, look.Space(), look.NewButton(w.T("forms-begin.make"), look.Main, g.make))
	}
	later := look.NewButton(w.T("forms-begin.later"), look.Plain, g.make)
	next := look.NewButton(w.T("common.next"), look.Main, g.next)
	if g.step() == stepFrom && g.seen == nil {
		later.Disable() // nothing is chosen to begin from
		next.Disable()
	}
	return look.Row(look.Gap2, back, look.Space(), later, next)
}

// read takes in what was typed on the page; false where it cannot be read.
func (g *guide) read() bool {
	g.w.typing.Finish()
	if g.leave != nil {
		g.leave()
	}
	return !g.wrong
}

func (g *guide) next() {
	switch {
	case !g.read():
		g.show()
	case g.step() == stepFrom && g.seen == nil:
	case g.at == len(g.steps)-1:
		g.make()
	default:
		g.at++
		g.show()
	}
}

// back goes to the page before; before the first one lies the start page.
func (g *guide) back() {
	g.read()
	g.wrong = false
	g.at--
	if g.at == 0 {
		g.s.guide = nil
		g.s.fill()
		return
	}
	g.show()
}

// make begins the plan with what is known by now.
func (g *guide) make() {
	if !g.read() {
		g.show()
		return
	}
	section := sectionCover
	if g.begin.From != "" {
		section = sectionReview
	}
	b := g.beginning()
	g.s.enter(func() (Editor, error) { return g.w.back.Begin(b) }, section)
}

// beginning is what the plan begins with.
func (g *guide) beginning() session.Beginning {
	b := g.begin
	b.Call, b.Track, b.Take = g.call.ID, g.call.Tracks[g.track].ID, g.take
	if v, ok := parseDay(g.day); ok {
		b.Start, _ = v.(civil.Date)
	}
	if b.From != "" && b.Take.Institutions {
		b.Lead.Ko, b.Lead.En = "", ""
	}
	return b
}

// line makes a field for one line with its label: Return goes on, Escape back.
func (g *guide) line(label, hint, text string) (*textfield.Field, fyne.CanvasObject) {
	f := textfield.NewLine(g.w.typing)
	return f, g.wire(f, label, hint, text)
}

func (g *guide) wire(f *textfield.Field, label, hint, text string) fyne.CanvasObject {
	g.w.sayMenu(f)
	f.OnShortcut(g.w.takeShortcut)
	f.OnSubmit(g.next)
	f.OnKey(func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			g.back()
		}
		return e.Name == fyne.KeyEscape
	})
	f.SetHint(hint)
	f.ShowText(text)
	g.fields = append(g.fields, f)
	if g.first == nil {
		g.first = f
	}
	box, _ := frame(label, f)
	return box
}
