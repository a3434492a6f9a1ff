package check_test

import (
	"slices"
	"testing"

	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func figured(texts ...plan.Text) *plan.Plan {
	p := &plan.Plan{Figures: []plan.Figure{{Record: plan.Record{ID: "fig"}}, {Record: plan.Record{ID: "fig2"}}}}
	for i, text := range texts {
		p.Chapters = append(p.Chapters, plan.Chapter{Record: plan.Record{ID: plan.ID(rune('a' + i))}, Text: text})
	}
	return p
}

func TestFigureUses_NameEachTextOnce(t *testing.T) {
	p := figured(plan.Text{Ko: "![](figure:fig)\n가 ![나](figure:fig)", En: "![x](figure:fig2)"}, plan.Ko("![](figure:gone)"), plan.Ko("글"))
	uses := check.FigureUses(p)
	if got, want := uses["fig"], []check.FigureUse{{Chapter: "a", Lang: "ko"}}; !slices.Equal(got, want) {
		t.Errorf("fig: %v", got)
	}
	if got := uses["fig2"]; len(got) != 1 || got[0].Path() != "chapters/a/text/en" {
		t.Errorf("fig2: %v", got)
	}
	if len(uses["gone"]) != 1 || len(uses) != 3 {
		t.Errorf("uses: %v", uses)
	}
}

func TestRemoveFigure_TakesItsMarksFromTheTexts(t *testing.T) {
	for _, c := range []struct{ was, now string }{
		{"앞\n![](figure:fig)\n뒤", "앞\n뒤"},
		{"앞 ![그림](figure:fig) 뒤", "앞  뒤"},
		{"![](figure:fig)", ""},
		{"앞\n\n![](figure:fig)", "앞\n"},
		{"![](figure:fig)\n![](figure:fig)\n", ""},
		{"![](figure:fig2)\n![](figure:fig)\n끝", "![](figure:fig2)\n끝"},
		{"앞\n![](figure:fig)\n![](figure:fig)", "앞\n"},
		{"한글 ![](figure:fig \"제목\") 한글 ![](figure: fig)", "한글  한글 "},
	} {
		p := figured(plan.Ko(c.was))
		before := p.Clone()
		ops, err := check.RemoveFigure(p, "fig")
		if err != nil {
			t.Fatal(err)
		}
		e := plan.NewEdit(plan.Name("edit.remove"), plan.FromForm, ops...)
		if err := p.Apply(e); err != nil {
			t.Errorf("%q: %v", c.was, err)
			continue
		}
		if got := p.Chapters[0].Text.Ko; got != c.now {
			t.Errorf("%q became %q, not %q", c.was, got, c.now)
		}
		if p.Figure("fig") != nil || p.Figure("fig2") == nil {
			t.Errorf("%q: the wrong figures are left", c.was)
		}
		if err := p.Apply(e.Inverse()); err != nil || p.Chapters[0].Text.Ko != before.Chapters[0].Text.Ko {
			t.Errorf("%q: undo gives %q, %v", c.was, p.Chapters[0].Text.Ko, err)
		}
	}
	if _, err := check.RemoveFigure(figured(), "gone"); err == nil {
		t.Error("a figure that is not there was removed")
	}
}
