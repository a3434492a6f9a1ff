package forms

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"moaplan/assets/i18n"
	"moaplan/internal/session"
)

func benchDesk(b *testing.B) *window {
	b.Helper()
	app := test.NewTempApp(b)
	back := &testBackend{options: session.Options{}}
	w := newWindow(app, Options{Lang: i18n.Ko, Backend: back}, back)
	w.later = func(func()) {} // findings stay those of the opening
	ed, err := back.Example(exampleCall, rnd)
	if err != nil {
		b.Fatal(err)
	}
	w.win.Show()
	w.showPlan(ed, "")
	b.Cleanup(func() { w.closePlan(true) })
	return w
}

func BenchmarkDesk_SwitchForms(b *testing.B) {
	w := benchDesk(b)
	for _, section := range w.desk.sections {
		b.Run(section.key, func(b *testing.B) {
			other := sectionFindings
			if section.key == other {
				other = sectionExport
			}
			for b.Loop() {
				b.StopTimer()
				w.desk.open(other)
				b.StartTimer()
				w.desk.open(section.key)
			}
		})
	}
}

func BenchmarkBudget_KeyToTotals(b *testing.B) {
	w := benchDesk(b)
	w.desk.open(sectionBudget)
	f := w.desk.form.(*budget)
	row := -1
	for i, r := range f.model.rows {
		if r.money.key == "government" {
			row = i
		}
	}
	amounts := []string{"600,001", "600,002"}
	for i := 0; b.Loop(); i++ {
		if fault, ok := f.model.Commit(row, 0, amounts[i%2]); !ok {
			b.Fatal(fault)
		}
	}
}
