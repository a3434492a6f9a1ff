package plan_test

import (
	"slices"
	"testing"

	"moaplan/internal/plan"
)

func TestEachText_VisitsEveryTextByItsPath(t *testing.T) {
	p := &plan.Plan{
		ID: "plan", Track: "rnd", Title: plan.Text{Ko: "제목", En: "Title"},
		Organisations: []plan.Organisation{{
			Record: plan.Record{ID: "o"}, Name: plan.Ko("기관"), Role: plan.Lead, Head: plan.Contact{Name: "장"},
			FormerNames: []plan.FormerName{{Record: plan.Record{ID: "f"}, Name: plan.Ko("옛 이름")}},
		}},
		Chapters: []plan.Chapter{{Record: plan.Record{ID: "c"}, Text: plan.Ko("글")}},
	}
	var got []string
	p.EachText(func(member string) bool { return member == "formerNames" || member == "track" }, func(at func() plan.Path, text string) {
		got = append(got, string(at())+"="+text)
	})
	want := []string{"title/ko=제목", "title/en=Title", "organisations/o/name/ko=기관", "organisations/o/head/name=장", "chapters/c/text/ko=글"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestEachTwin_FindsThemInShortAndLongListsAndBelow(t *testing.T) {
	p := &plan.Plan{}
	for i := range 20 {
		p.Tasks = append(p.Tasks, plan.Task{Record: plan.Record{ID: plan.ID('a' + rune(i))}})
	}
	p.Tasks[19].ID = "c"
	p.Goals = []plan.Goal{{Record: plan.Record{ID: "a"}}, {Record: plan.Record{ID: "a"}}, {Record: plan.Record{ID: "a"}}}
	p.Indicators = []plan.Indicator{{Record: plan.Record{ID: "i"}, Targets: []plan.Target{{Record: plan.Record{ID: "y"}}, {Record: plan.Record{ID: "y"}}}}}
	var got []plan.Path
	p.EachTwin(func(at plan.Path) { got = append(got, at) })
	if want := []plan.Path{"goals/a", "goals/a", "indicators/i/targets/y", "tasks/c"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
