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
	side := look.Panel(look.Side, s.side())
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

// side says what the program is for, in four steps.
func (s *start) side() fyne.CanvasObject {
	w := s.w
	on := func(text string, size float32, bold bool) fyne.CanvasObject {
		return look.NewText(text, look.Style{Size: size, Colour: look.OnSide, Bold: bold, Wrap: true})
	}
	steps := look.Column(look.Gap3)
	for i := 1; i <= 4; i++ {
		n := strconv.Itoa(i)
		steps.Add(look.TopRow(look.Gap2, look.Fixed(16, 0, on(n, look.SizeBody, true)), look.Grow(1, on(w.T("forms.start.step."+n), look.SizeBody, false))))
	}
	words := look.Column(look.Gap4,
		on(w.T("common.app"), 30, true),
		on(w.T("forms.start.purpose"), 15, false),
		look.Inset(0, look.Gap5, 0, 0, steps),
	)
	return look.Inset(40, 56, 32, 40, words)
}

func (s *start) fill() {
	w := s.w
	var menu *look.Icon
	menu = look.NewIcon(theme.MenuIcon(), w.T("forms.menu"), func() { w.showMenu(menu) })
	head := look.Row(look.Gap2, look.Grow(1, look.Title(w.T("forms.start.new"))),
		look.NewButton(w.T("forms.start.open"), look.Plain, w.askOpen), menu)
	s.column.Objects = []fyne.CanvasObject{head}
	if len(s.calls) > 0 {
		c := s.calls[min(s.chosen, len(s.calls)-1)]
		s.column.Add(s.callLine(c))
		cards := make([]fyne.CanvasObject, len(c.Tracks))
		for i, t := range c.Tracks {
			cards[i] = look.Grow(1, s.trackCard(c, t))
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
func (s *start) trackCard(c *call.Call, t call.Track) fyne.CanvasObject {
	w := s.w
	in := string(w.lang)
	ceiling := w.T("forms.start.ceiling", "amount", i18n.EokMan(int64(t.Ceiling), w.lang))
	aims := look.Column(look.Gap1 - 1)
	for _, aim := range t.Aims {
		dot := canvas.NewCircle(look.Of(look.Ink3))
		aims.Add(look.TopRow(look.Gap2, look.Inset(2, 8, 0, 0, look.Fixed(4, 4, dot)),
			look.Grow(1, look.NewText(aim.In(in), look.Style{Size: look.SizeTable, Colour: look.Ink2, Wrap: true}))))
	}
	begin := look.NewButton(w.T("forms.start.begin"), look.Main, func() {
		s.enter(func() (Editor, error) { return w.back.Create(c.ID, t.ID) }, sectionCover)
	})
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
