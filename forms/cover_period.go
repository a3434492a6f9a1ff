package forms

import (
	"cloud.google.com/go/civil"
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// coverPeriod is the table of the project years.
func coverPeriod(d *desk, f *fieldSet) fyne.CanvasObject {
	dayCell := func(key, member string) func(*fieldSet, plan.Path) fyne.CanvasObject {
		return func(s *fieldSet, record plan.Path) fyne.CanvasObject {
			return s.valueCell(spec{key: key, path: record.Join(member), hint: "forms.hint.day"}, day)
		}
	}
	return look.Card(look.Heading(d.T("forms.cover.period")), f.table(&records{
		list: "period/years", key: "year",
		columns: []column{
			{width: 74, cell: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
				return s.shown(record, func(y *plan.Year, n int) string { return d.T("common.year.nth", "n", n) })
			}},
			{key: "yearStart", weight: 1, cell: dayCell("yearStart", "start")},
			{key: "yearEnd", weight: 1, cell: dayCell("yearEnd", "end")},
			{width: 74, cell: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
				return s.shown(record, func(y *plan.Year, n int) string { return d.T("common.year.months", "n", y.Months()) })
			}},
			{key: "forms-field.yearStage", weight: 1, cell: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
				return s.liveChoiceCell(spec{key: "forms-field.yearStage", path: record.Join("stage")}, d.stageOptions)
			}},
		},
		make:    func() any { return d.nextYear() },
		removed: d.removeYear,
	}), look.HLine(), coverStages(d, f))
}

// nextYear begins after the last one and ends on 31 December.
func (d *desk) nextYear() plan.Year {
	p := d.ed.Plan()
	start := p.Period.End().AddDays(1)
	if p.Period.End().IsZero() {
		today := civil.DateOf(d.w.clock())
		start = civil.Date{Year: today.Year, Month: today.Month, Day: 1}
	}
	return plan.DefaultYears(start, 1)[0]
}

// yearField shows what follows from a year's days.
type yearField struct {
	d      *desk
	record plan.Path
	words  func(y *plan.Year, number int) string
	text   *look.Text
}

func (s *fieldSet) shown(record plan.Path, words func(*plan.Year, int) string) fyne.CanvasObject {
	f := &yearField{d: s.d, record: record, words: words, text: look.Label("")}
	s.all = append(s.all, f)
	f.refresh()
	return look.Inset(0, 8, 0, 0, f.text)
}

// at is no place that is edited: nothing leads to it.
func (f *yearField) at() plan.Path             { return "-" }
func (f *yearField) commit()                   {}
func (f *yearField) target() fyne.Focusable    { return nil }
func (f *yearField) object() fyne.CanvasObject { return f.text }

func (f *yearField) refresh() {
	parts := f.record.Parts()
	id := plan.ID(parts[len(parts)-1])
	if y := f.d.ed.Plan().Year(id); y != nil {
		f.text.SetText(f.words(y, f.d.ed.Plan().Period.Number(id)))
	}
}
