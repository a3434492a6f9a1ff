package forms

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/forms/textedit"
	"moaplan/internal/plan/carry"
)

// Ways to take a budget.
const (
	scaleSame = iota
	scaleCeiling
	scaleRatio
)

// fromPage chooses an earlier plan and what is taken of it, and shows what would
// come of that.
func (g *guide) fromPage() []fyne.CanvasObject {
	if g.begin.From == "" || g.fault != nil {
		return []fyne.CanvasObject{g.earlierPlans()}
	}
	result := look.Column(look.Gap2)
	update := func() {
		g.look()
		result.Objects = g.outcome()
		result.Refresh()
		g.s.scroll.Reflow()
	}
	objects := []fyne.CanvasObject{g.chosenPlan(), g.takeCard(update), look.Card(result)}
	update()
	return objects
}

// earlierPlans lists the recent plans and lets another file be chosen.
func (g *guide) earlierPlans() fyne.CanvasObject {
	w := g.w
	other := look.NewButton(w.T("forms-begin.from.file"), look.Main, func() { w.files.open(g.from) })
	objects := []fyne.CanvasObject{look.Note(w.T("forms-begin.from.note")), look.Row(0, other, look.Space())}
	if g.fault != nil {
		objects = append(objects, look.NewText(i18n.Say(w.lang, g.fault), look.Style{Size: look.SizeTable, Colour: look.Wrong.Ink(), Wrap: true}))
	}
	g.first = other
	for _, r := range w.settings.Recent {
		if w.back.Exists(r.Path) {
			objects = append(objects, look.HLine(), g.s.planRow(r.Title, g.s.stateOf(r), filepath.Base(r.Path), func() { g.from(r.Path) }))
		}
	}
	return look.Card(objects...)
}

// from chooses an earlier plan.
func (g *guide) from(path string) {
	g.begin.From = path
	g.look()
	if g.seen != nil && g.begin.Years > 0 && g.seen.Years > 0 {
		g.begin.Years = min(g.begin.Years, g.seen.Years)
	}
	g.show()
}

// look finds out what would come of what is chosen.
func (g *guide) look() {
	e, err := g.w.back.LookAt(g.beginning())
	g.seen, g.fault = &e, err
	if err != nil {
		g.seen = nil
	}
}

// chosenPlan names the earlier plan, and lets another be chosen.
func (g *guide) chosenPlan() fyne.CanvasObject {
	w := g.w
	e := g.seen
	title := e.Title.In(string(w.lang))
	if title == "" {
		title = w.T("forms.untitled")
	}
	note := filepath.Base(g.begin.From)
	if !e.Start.IsZero() {
		note += " · " + e.Start.String() + " – " + e.End.String()
	}
	words := look.Column(2, look.NewText(title, look.Style{Bold: true, Wrap: true}), look.NewText(note, look.Style{Size: look.SizeNote, Colour: look.Ink2, Wrap: true}))
	change := look.NewButton(w.T("forms-begin.from.other"), look.Plain, func() {
		g.begin.From, g.seen = "", nil
		g.show()
	})
	tracks := make([]string, len(g.call.Tracks))
	for i, t := range g.call.Tracks {
		tracks[i] = t.Title.In(string(w.lang))
	}
	track := look.NewSelect(tracks, "", func(i int) { g.track = i; g.read(); g.show() })
	track.Choose(g.track)
	trackBox, _ := frame(w.T("forms-begin.from.track"), track)
	return look.Card(look.Row(look.Gap3, look.Grow(1, words), change), half(trackBox, look.Space()))
}

// takeCard ticks what is taken, and chooses how the budget changes.
func (g *guide) takeCard(update func()) fyne.CanvasObject {
	w := g.w
	parts := []struct {
		key  string
		part *bool
	}{
		{"institutions", &g.take.Institutions},
		{"people", &g.take.People},
		{"chapters", &g.take.Chapters},
		{"work", &g.take.Work},
		{"budget", &g.take.Budget},
	}
	ticks := make([]*look.Check, len(parts))
	list := look.Column(look.Gap1)
	var money *fyne.Container
	follow := func() {
		for i, p := range parts {
			ticks[i].SetTicked(*p.part)
		}
		if g.take.Budget {
			money.Show()
		} else {
			money.Hide()
		}
		update()
	}
	for i, p := range parts {
		ticks[i] = look.NewCheck(w.T("forms-begin.take."+p.key), func(on bool) {
			*p.part = on
			switch { // a budget is one of institutions
			case on && p.key == "budget":
				g.take.Institutions = true
			case !on && p.key == "institutions":
				g.take.Budget = false
			}
			follow()
		})
		ticks[i].SetTicked(*p.part)
		list.Add(ticks[i])
	}
	g.first = ticks[0]
	money = look.Column(0, g.scaleRow(update))
	if !g.take.Budget {
		money.Hide()
	}
	return look.Card(look.Heading(w.T("forms-begin.from.take")), list, money)
}

// scaleRow chooses how the amounts change.
func (g *guide) scaleRow(update func()) fyne.CanvasObject {
	w := g.w
	ceiling := i18n.EokMan(int64(g.call.Tracks[g.track].Ceiling), w.lang)
	first := g.first
	ratio, ratioBox := g.line(w.T("forms-begin.scale.percent"), "90%", g.ratio)
	g.first = first
	choose := look.NewSelect([]string{w.T("forms-begin.scale.same"), w.T("forms-begin.scale.ceiling", "amount", ceiling), w.T("forms-begin.scale.ratio")}, "", func(i int) {
		g.scale = i
		g.showRatio(ratioBox)
		update()
	})
	choose.Choose(g.scale)
	g.leave = g.readScale(ratio.Text)
	ratio.OnSplice(func(textedit.Splice) {
		g.readScale(ratio.Text)()
		update()
	})
	g.showRatio(ratioBox)
	g.leave()
	box, _ := frame(w.T("forms-begin.scale"), choose)
	return half(box, ratioBox)
}

func (g *guide) showRatio(box fyne.CanvasObject) {
	if g.scale == scaleRatio {
		box.Show()
	} else {
		box.Hide()
	}
	g.readScale(func() string { return g.ratio })()
}

// readScale takes in how the budget changes.
func (g *guide) readScale(typed func() string) func() {
	return func() {
		g.ratio, g.wrong = typed(), false
		switch g.scale {
		case scaleSame:
			g.take.Scale = carry.Scale{}
		case scaleCeiling:
			g.take.Scale = carry.Scale{Kind: carry.ToCeiling}
		default:
			s, ok := carry.ParseScale(g.ratio)
			g.take.Scale, g.wrong = s, !ok && g.take.Budget
		}
	}
}

// outcome says what would be taken, left, and be to review.
func (g *guide) outcome() []fyne.CanvasObject {
	w := g.w
	if g.wrong {
		return []fyne.CanvasObject{look.NewText(w.T("forms-begin.scale.fault"), look.Style{Size: look.SizeTable, Colour: look.Wrong.Ink(), Wrap: true})}
	}
	if g.seen == nil {
		return []fyne.CanvasObject{look.Note(w.T("forms-begin.from.nothing"))}
	}
	r := g.seen.Report
	objects := []fyne.CanvasObject{look.Heading(w.T("forms-begin.from.outcome"))}
	if len(r.Taken) == 0 {
		objects = append(objects, look.Note(w.T("forms-begin.from.nothing")))
	}
	for _, part := range []struct {
		key    string
		counts []carry.Count
	}{{"taken", r.Taken}, {"left", r.Left}} {
		if len(part.counts) > 0 {
			objects = append(objects, look.Body(w.T("forms-begin.from."+part.key, "list", w.counted(part.counts))))
		}
	}
	objects = append(objects, w.yearMoney(r.Years)...)
	if n := len(r.Review); n > 0 {
		objects = append(objects, look.Note(w.T("forms-begin.from.review", "n", n)))
	}
	return objects
}

// counted are numbers of records in words.
func (w *window) counted(counts []carry.Count) string {
	words := make([]string, len(counts))
	for i, c := range counts {
		words[i] = w.T("carry.what."+c.What, "n", c.N)
	}
	return strings.Join(words, ", ")
}

// yearMoney shows the budget of each year before and after, in 천원.
func (w *window) yearMoney(years []carry.YearMoney) []fyne.CanvasObject {
	if len(years) == 0 {
		return nil
	}
	cell := func(text string, width float32, c look.Colour) fyne.CanvasObject {
		return look.Fixed(width, 0, look.NewText(text, look.Style{Size: look.SizeTable, Colour: c}))
	}
	row := func(year, total, government string, c look.Colour) fyne.CanvasObject {
		return look.Row(look.Gap2, cell(year, 74, c), cell(total, 210, c), cell(government, 210, c), look.Space())
	}
	rows := []fyne.CanvasObject{row("", w.T("forms-begin.money.total"), w.T("common.fund.government"), look.Ink2)}
	for _, y := range years {
		change := func(was, now int64) string {
			return w.T("forms.change", "was", i18n.Thousands(was), "now", i18n.Thousands(now))
		}
		rows = append(rows, row(w.T("common.year.nth", "n", y.Number), change(int64(y.Was), int64(y.Now)), change(int64(y.GovernmentWas), int64(y.GovernmentNow)), look.Ink))
	}
	return []fyne.CanvasObject{look.Column(look.Gap1, rows...)}
}
