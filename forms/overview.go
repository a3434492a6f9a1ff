package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// besideEnough is the width from which the overview has two columns.
const besideEnough float32 = 760

// stepButtonWidth is the most a button takes beside the words of a step.
const stepButtonWidth float32 = 110

// mostSteps bounds the list of what to do next.
const mostSteps = 6

// overview is the first page of a plan: what to do next, how the money stands,
// how far each part is, and the consortium.
type overview struct {
	*page
	steps, done *fyne.Container
	totals      *fyne.Container
	money       *painted
	consortium  *painted
	ready       *fyne.Container
	state       *fyne.Container // completeness, errors and warnings
	deadline    *look.Text
}

func newOverview(d *desk) form {
	f := &overview{page: newPage(d), steps: look.Column(0), done: look.Column(look.Gap2), totals: look.Column(0)}
	f.ready, f.state = look.Column(0), look.Row(look.Gap2)
	f.money = newPainted(1.35, d.moneyPicture)
	f.consortium = newPainted(1.35, d.consortiumPicture)
	f.deadline = look.NewText("", look.Style{Size: look.SizeTable, Bold: true, Colour: look.Ink2})
	more := look.NewButton(d.T("forms-send.overview.readiness.open"), look.Compact, func() { d.open(sectionEvaluation) })
	left := look.Column(look.Gap4,
		look.Grow(1, look.Card(look.Heading(d.T("forms.overview.next")), f.steps)),
		look.Card(look.Heading(d.T("forms.overview.progress")), f.done, look.Note(d.T("forms.overview.help"))))
	money := look.Card(d.pictureHead("forms.overview.money", d.moneyPicture), f.money, f.totals)
	ready := look.Card(look.Row(look.Gap2, look.Grow(1, look.Heading(d.T("forms-send.overview.readiness"))), more), f.ready)
	right := look.Column(look.Gap4, money, look.Grow(1, ready))
	f.fill(d.T("forms.section.overview"), d.T("forms.overview.remark"), []fyne.CanvasObject{f.state, f.deadline},
		look.Beside(besideEnough, look.Gap4, look.Grow(5, left), look.Grow(4, right)),
		look.Card(d.pictureHead("forms.overview.consortium", d.consortiumPicture), f.consortium),
	)
	f.fresh = f.follow
	return f
}

func (f *overview) follow() {
	d := f.d
	f.steps.Objects = f.nextSteps()
	f.steps.Refresh()
	f.done.Objects = f.progress()
	f.done.Refresh()
	f.totals.Objects = d.moneyRows()
	f.totals.Refresh()
	f.money.Refresh()
	f.consortium.Refresh()
	f.ready.Objects = d.readiness()
	f.ready.Refresh()
	part, whole := check.Completeness(check.ProgressOf(d.ed.Plan(), d.ed.Call(), d.ed.Budget()))
	complete := look.Chip(d.T("forms-send.overview.complete", "n", percentOf(part, whole)), look.Neutral)
	f.state.Objects = append([]fyne.CanvasObject{complete}, d.countChips()...)
	f.state.Refresh()
	f.deadline.SetText(d.deadlineWords())
}

// nextSteps are the findings that block or warn, then the chapters without text,
// each with its way in.
func (f *overview) nextSteps() []fyne.CanvasObject {
	d := f.d
	var rows []fyne.CanvasObject
	for _, finding := range d.ed.Findings() {
		if finding.Severity == check.Advice || len(rows) == 2*mostSteps {
			continue
		}
		chip := look.Chip(d.T("common.severity."+string(finding.Severity)), toneOf(finding.Severity))
		rows = append(rows, stepRow(chip, finding.Text(d.w.lang), d.stepButton(finding)), look.HLine())
	}
	for _, s := range d.sections {
		for _, c := range s.texts {
			if len(rows) >= 2*mostSteps || !c.RequiredFor(d.ed.Plan().Track) || d.written(c.ID) || d.found(plan.At("chapters", c.ID)) {
				continue
			}
			button := look.NewButton(d.T("forms.overview.write"), look.Compact, func() { d.jump(plan.At("chapters", c.ID, "text", "ko")) })
			chip := look.Chip(d.T("forms.overview.to-write"), look.Neutral)
			rows = append(rows, stepRow(chip, d.T("forms.overview.unwritten", "title", d.chapterTitle(c)), button), look.HLine())
		}
	}
	if len(rows) == 0 {
		export := look.NewButton(d.T("common.export"), look.Main, func() { d.open(sectionExport) })
		return []fyne.CanvasObject{look.Column(look.Gap3, look.Body(d.T("forms.overview.nothing")), look.Row(0, export, look.Space()))}
	}
	return rows[:len(rows)-1]
}

func stepRow(chip fyne.CanvasObject, words string, button fyne.CanvasObject) fyne.CanvasObject {
	text := look.NewText(words, look.Style{Size: look.SizeTable, Wrap: true})
	row := []fyne.CanvasObject{chip, look.Grow(1, text)}
	switch {
	case button == nil:
	case button.MinSize().Width > stepButtonWidth: // below the words
		row[1] = look.Grow(1, look.Column(look.Gap1, text, look.Row(0, button, look.Space())))
	default:
		row = append(row, button)
	}
	return look.Inset(0, 6, 0, 6, look.Row(look.Gap2+2, row...))
}

// stepButton mends a finding where its fix is known, else leads to its place.
func (d *desk) stepButton(f check.Finding) fyne.CanvasObject {
	buttons := d.findingButtons(f)
	if len(buttons) == 0 {
		return nil
	}
	return buttons[0]
}

func (d *desk) written(chapter string) bool {
	c := d.ed.Plan().Chapter(plan.ID(chapter))
	return c != nil && !c.Text.Empty()
}

// found reports whether a finding that blocks or warns is about a place already.
func (d *desk) found(path plan.Path) bool {
	for _, f := range d.ed.Findings() {
		if f.Severity != check.Advice && f.Path.Under(path) {
			return true
		}
	}
	return false
}

// progress is a bar for each group of parts.
func (f *overview) progress() []fyne.CanvasObject {
	d := f.d
	all := check.ProgressOf(d.ed.Plan(), d.ed.Call(), d.ed.Budget())
	var rows []fyne.CanvasObject
	for _, group := range check.ProgressGroups {
		var own []check.Progress
		for _, p := range all {
			if p.Group == group {
				own = append(own, p)
			}
		}
		part, whole := check.Completeness(own)
		if whole == 0 {
			continue
		}
		colour := look.PrimaryInk
		if part == whole {
			colour = look.OK
		}
		bar := look.NewBar(int64(part), int64(whole), colour)
		share := look.NewText(d.T("forms.percent", "n", percentOf(part, whole)),
			look.Style{Size: look.SizeTable, Colour: look.Ink2, Align: fyne.TextAlignTrailing})
		rows = append(rows, look.Row(look.Gap3, look.Fixed(130, 0, look.Label(d.T("forms.group."+group))),
			look.Grow(1, bar.Container), look.Fixed(44, 0, share)))
		if left := d.leftIn(own); left != "" {
			rows = append(rows, look.Inset(130+look.Gap3, 0, 0, 0, look.Note(d.T("forms-send.overview.left", "names", left))))
		}
	}
	return rows
}

// leftIn names the sections of a group whose parts are not complete.
func (d *desk) leftIn(group []check.Progress) string {
	var names []string
	for _, s := range d.sections {
		if slices.ContainsFunc(group, func(p check.Progress) bool { return !p.Complete() && slices.Contains(s.parts, p.Part) }) {
			names = append(names, s.title)
		}
	}
	return strings.Join(names, ", ")
}

// moneyRows are the sums of the whole project.
func (d *desk) moneyRows() []fyne.CanvasObject {
	sum := d.ed.Budget().TotalFunding("")
	var rows []fyne.CanvasObject
	for _, row := range []struct {
		key    string
		amount plan.Won
	}{
		{"common.fund.government", sum.Government}, {"common.fund.own", sum.Own()}, {"forms.status.total", sum.Total()},
	} {
		amount := d.T("common.amount", "amount", i18n.Thousands(int64(row.amount)))
		line := look.Row(look.Gap2, look.Grow(1, look.NewText(d.w.T(row.key), look.Style{Size: look.SizeTable, Colour: look.Ink2})),
			look.NewText(amount, look.Style{Size: look.SizeTable, Bold: true}))
		rows = append(rows, look.HLine(), look.Inset(0, 5, 0, 5, line))
	}
	return rows
}

// deadlineWords count the days to the deadline.
func (d *desk) deadlineWords() string {
	deadline := d.ed.Plan().Notice.Deadline
	if deadline.IsZero() {
		return ""
	}
	switch left := deadline.DaysSince(d.w.today()); {
	case left > 0:
		return d.T("forms.deadline.left", "n", left)
	case left == 0:
		return d.T("forms.deadline.today")
	}
	return d.T("forms.deadline.past")
}
