package forms

import (
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/internal/plan"
)

// twoHundred opens the example with so many people that there are 200.
func twoHundred(b *testing.B) (*window, *register) {
	b.Helper()
	w := benchDesk(b)
	trial := w.desk.ed.Plan().Clone()
	var ops []plan.Op
	for n := len(trial.People); n < 200; n++ {
		op, err := trial.CopyOp(plan.At("people", string(trial.People[n-1].ID)))
		if err != nil {
			b.Fatal(err)
		}
		if err := trial.Apply(plan.NewEdit(plan.Message{}, plan.FromForm, op)); err != nil {
			b.Fatal(err)
		}
		ops = append(ops, op)
	}
	if !w.desk.do(plan.Name("edit.changes"), plan.FromForm, ops...) {
		b.Fatal("the people were refused")
	}
	w.win.Resize(fyne.NewSize(1280, 800))
	w.desk.open(sectionPeople)
	return w, w.desk.form.(*register)
}

func BenchmarkPeople_OpenTwoHundred(b *testing.B) {
	w, _ := twoHundred(b)
	for b.Loop() {
		b.StopTimer()
		w.desk.open(sectionCover)
		b.StartTimer()
		w.desk.open(sectionPeople)
	}
}

func BenchmarkPeople_ArrowThroughTwoHundred(b *testing.B) {
	_, r := twoHundred(b)
	down := true
	for b.Loop() {
		key := fyne.KeyUp
		if down {
			key = fyne.KeyDown
		}
		was := r.chosen
		r.list.TypedKey(&fyne.KeyEvent{Name: key})
		if r.chosen == was {
			down = !down
		}
	}
	if r.list.Drawn() > 30 {
		b.Error("more is drawn than can be seen")
	}
}

func BenchmarkPeople_SearchTwoHundred(b *testing.B) {
	_, r := twoHundred(b)
	words := []string{"예시", ""}
	for i := 0; b.Loop(); i++ {
		r.search.ShowText(words[i%2])
		r.showList()
	}
}
