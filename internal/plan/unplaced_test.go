package plan_test

import (
	"testing"

	"moaplan/internal/plan"
)

func TestPlaceOps_AppendTheTextAndTakeItOut(t *testing.T) {
	for _, c := range []struct{ was, now string }{
		{"", "남은 글"},
		{"앞", "앞\n\n남은 글"},
		{"앞\n", "앞\n\n남은 글"},
		{"앞\n\n", "앞\n\n남은 글"},
	} {
		p := &plan.Plan{
			Chapters: []plan.Chapter{{Record: plan.Record{ID: "c"}, Text: plan.Ko(c.was)}},
			Unplaced: []plan.Unplaced{{Record: plan.Record{ID: "u"}, Text: "남은 글"}, {Record: plan.Record{ID: "v"}}},
		}
		ops, err := p.PlaceOps("u", "c")
		if err != nil {
			t.Fatal(err)
		}
		e := plan.NewEdit(plan.Name("edit.move"), plan.FromForm, ops...)
		if err := p.Apply(e); err != nil || p.Chapters[0].Text.Ko != c.now || len(p.Unplaced) != 1 || p.Unplaced[0].ID != "v" {
			t.Errorf("%q became %q with %v left, %v", c.was, p.Chapters[0].Text.Ko, p.Unplaced, err)
		}
		if err := p.Apply(e.Inverse()); err != nil || p.Chapters[0].Text.Ko != c.was || len(p.Unplaced) != 2 {
			t.Errorf("undo gives %q, %v", p.Chapters[0].Text.Ko, err)
		}
	}
}

func TestPlaceOps_MakeTheChapter(t *testing.T) {
	p := &plan.Plan{Unplaced: []plan.Unplaced{{Record: plan.Record{ID: "u"}, Text: "글"}}}
	ops, err := p.PlaceOps("u", "new")
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Apply(plan.NewEdit(plan.Name("edit.move"), plan.FromForm, ops...)); err != nil {
		t.Fatal(err)
	}
	if c := p.Chapter("new"); c == nil || c.Text.Ko != "글" || len(p.Unplaced) != 0 {
		t.Errorf("the chapter is %+v", c)
	}
	if _, err := p.PlaceOps("gone", "new"); err == nil {
		t.Error("a text that is not there was placed")
	}
}
