package forms

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/call"
)

// start is the page shown while no plan is open: a new plan for a track, an
// example, or one of the recent plans.
type start struct {
	w       *window
	calls   []*call.Call
	chosen  int
	column  *fyne.Container
	scroll  *look.Scroller
	beside  *fyne.Container // what the page is for, or where in the guide one is
	guide   *guide          // nil on the page itself
	content fyne.CanvasObject
}

func newStart(w *window) *start {
	s := &start{w: w, column: look.Column(look.Gap4)}
	calls, err := w.back.Calls()
	if err != nil {
		w.tell(err)
	}
	s.calls = calls
	s.scroll = look.NewScroller(look.Inset(60, 48, 60, look.Gap5, s.column))
	s.beside = look.Stack()
	side := look.Panel(look.Side, s.beside)
	halves := &fyne.Container{Layout: sideLayout{}, Objects: []fyne.CanvasObject{side, s.scroll}}
	s.content = look.Panel(look.Back, halves)
	s.fill()
	return s
}

// sideLayout gives the side a quarter of the width, within bounds.
type sideLayout struct{}

func (sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := min(max(size.Width*0.26, 250), 372)
	objects[0].Resize(fyne.NewSize(side, size.Height))
	objects[1].Move(fyne.NewPos(side, 0))
	objects[1].Resize(fyne.NewSize(size.Width-side, size.Height))
}

func (sideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(900, 560) }

func (s *start) object() fyne.CanvasObject { return s.content }

// showSide says what the program is for, in four steps; in the guide, its steps.
func (s *start) showSide() {
	w := s.w
	on := func(text string, size float32, bold bool) fyne.CanvasObject {
		return look.NewText(text, look.Style{Size: size, Colour: look.OnSide, Bold: bold, Wrap: true})
	}
	var lines []string
	current := -1
	if s.guide != nil {
		for _, step := range s.guide.steps {
			lines = append(lines, w.T("forms-begin.step."+string(step)))
		}
		current = s.guide.at
	} else {
		for i := 1; i <= 4; i++ {
			lines = append(lines, w.T("forms.start.step."+strconv.Itoa(i)))
		}
	}
	steps := look.Column(look.Gap3)
	for i, line := range lines {
		mark := strconv.Itoa(i + 1)
		if i < current {
			mark = "✓"
		}
		steps.Add(look.TopRow(look.Gap2, look.Fixed(16, 0, on(mark, look.SizeBody, true)), look.Grow(1, on(line, look.SizeBody, i == current))))
	}
	words := look.Column(look.Gap4,
		on(w.T("common.app"), 30, true),
		on(w.T("forms.start.purpose"), 15, false),
		look.Inset(0, look.Gap5, 0, 0, steps),
	)
	s.beside.Objects = []fyne.CanvasObject{look.Inset(40, 56, 32, 40, words)}
	s.beside.Refresh()
}

func (s *start) fill() {
	w := s.w
	var menu *look.Icon
	menu = look.NewIcon(theme.MenuIcon(), w.T("forms.menu"), func() { w.showMenu(menu) })
	s.showSide()
	earlier := look.NewButton(w.T("forms-begin.earlier"), look.Plain, func() { s.guideTo(s.call(), 0, true) })
	if s.call() == nil {
		earlier.Disable()
	}
	head := look.Row(look.Gap2, look.Grow(1, look.Title(w.T("forms.start.new"))), earlier,
		look.NewButton(w.T("forms.start.open"), look.Plain, w.askOpen), menu)
	s.column.Objects = []fyne.CanvasObject{head}
	if c := s.call(); c != nil {
		s.column.Add(s.callLine(c))
		cards := make([]fyne.CanvasObject, len(c.Tracks))
		for i := range c.Tracks {
			cards[i] = look.Grow(1, s.trackCard(c, i))
		}
		s.column.Add(look.EvenRow(look.Gap4, cards...))
	}
	if unsaved := s.unsaved(); len(unsaved) > 0 {
		s.column.Add(look.Inset(0, look.Gap4, 0, 0, look.Column(look.Gap1, unsaved...)))
	}
	s.column.Add(look.Inset(0, look.Gap4, 0, 0, look.Column(look.Gap1, s.recents()...)))
	s.column.Refresh()
	s.scroll.Reflow()
}

// call is the call whose tracks are shown, or nil where there is none.
func (s *start) call() *call.Call {
	if len(s.calls) == 0 {
		return nil
	}
	return s.calls[min(s.chosen, len(s.calls)-1)]
}

// guideTo begins the guide to a new plan.
func (s *start) guideTo(c *call.Call, track int, from bool) {
	s.resume(newGuide(s, c, track, from))
}

// resume shows a guide in the page.
func (s *start) resume(g *guide) {
	g.s, s.guide = s, g
	g.show()
}

// callLine names the call and lets another one be chosen.
func (s *start) callLine(c *call.Call) fyne.CanvasObject {
	w := s.w
	in := string(w.lang)
	words := c.Short.In(in)
	for _, who := range []string{c.Ministry.In(in), c.Agency.In(in)} {
		if who != "" {
			words += " · " + who
		}
	}
	line := []fyne.CanvasObject{look.Shrink(look.NewText(words, look.Style{Size: look.SizeTable, Colour: look.Ink2}))}
	if len(s.calls) > 1 {
		var other *look.Button
		other = look.NewButton(w.T("forms.start.other-calls"), look.Quiet, func() { s.chooseCall(other) })
		line = append(line, other)
	}
	return look.Row(look.Gap2, append(line, look.Space())...)
}

func (s *start) chooseCall(below fyne.CanvasObject) {
	items := make([]look.Item, len(s.calls))
	for i, c := range s.calls {
		items[i] = look.Item{Words: c.Title.In(string(s.w.lang)), Checked: i == s.chosen, Do: func() {
			s.chosen = i
			s.fill()
		}}
	}
	look.ShowMenu(below, menuWidth, items...)
}

// trackCard is one kind of project: what it gives, what it is for, and the way in.
func (s *start) trackCard(c *call.Call, at int) fyne.CanvasObject {
	w, t := s.w, c.Tracks[at]
	in := string(w.lang)
	ceiling := w.T("forms.start.ceiling", "amount", i18n.EokMan(int64(t.Ceiling), w.lang))
	aims := look.Column(look.Gap1 - 1)
	for _, aim := range t.Aims {
		dot := canvas.NewCircle(look.Of(look.Ink3))
		aims.Add(look.TopRow(look.Gap2, look.Inset(2, 8, 0, 0, look.Fixed(4, 4, dot)),
			look.Grow(1, look.NewText(aim.In(in), look.Style{Size: look.SizeTable, Colour: look.Ink2, Wrap: true}))))
	}
	begin := look.NewButton(w.T("forms.start.begin"), look.Main, func() { s.guideTo(c, at, false) })
	example := look.NewButton(w.T("forms.start.example"), look.Quiet, func() {
		s.enter(func() (Editor, error) { return w.back.Example(c.ID, t.ID) }, sectionOverview)
	})
	return look.Card(
		look.NewText(t.Title.In(in), look.Style{Size: 16, Bold: true}),
		look.Column(look.Gap1,
			look.NewText(ceiling, look.Style{Size: 25, Bold: true, Colour: look.PrimaryInk}),
			look.NewText(s.facts(c, t), look.Style{Size: look.SizeTable, Colour: look.Ink2}),
		),
		look.Grow(1, aims),
		look.Row(look.Gap2, begin, example, look.Space()),
	)
}

// facts are the call's length and the number of projects of a track.
func (s *start) facts(c *call.Call, t call.Track) string {
	var words string
	if c.MaxYears > 0 {
		words = s.w.T("forms.start.years", "n", c.MaxYears)
	}
	if t.Projects > 0 {
		if words != "" {
			words += " · "
		}
		words += s.w.T("forms.start.projects", "n", t.Projects)
	}
	return words
}

// enter opens a plan that is made or brought back.
func (s *start) enter(get func() (Editor, error), section string) {
	ed, err := get()
	if err != nil {
		s.w.tell(err)
		return
	}
	s.w.replace(ed, section)
}
