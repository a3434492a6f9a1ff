package plan

import (
	"strings"
	"testing"
)

func searched() *Plan {
	p := &Plan{Call: "x-data", Track: "rnd"}
	p.Title = Text{Ko: "데이터 연구", En: "Data study, a study of Data"}
	p.Chapters = []Chapter{
		{Record: Record{ID: "a"}, Text: Text{Ko: "□ 데이터를 모음\n○ 빅데이터와 데이터베이스, 데이터에서 얻음"}},
	}
	p.Outcomes = []Outcome{{Record: Record{ID: "o"}, Kind: "data", Name: Ko("결과")}}
	return p
}

func TestSearch_FindsAllTextsInBothLanguages(t *testing.T) {
	for _, c := range []struct {
		name  string
		query Query
		want  int
	}{
		{"Korean", Query{Text: "데이터"}, 5},
		{"a whole word with its particles", Query{Text: "데이터", Word: true}, 3},
		{"English in any case", Query{Text: "data"}, 2},
		{"in this case", Query{Text: "data", Case: true}, 0},
		{"with its capital", Query{Text: "Data", Case: true}, 2},
		{"a whole English word", Query{Text: "stud", Word: true}, 0},
		{"decomposed, as macOS types it", Query{Text: "\u1103\u1166이터"}, 5},
		{"over the end of a line", Query{Text: "모음\n○"}, 1},
		{"nothing", Query{}, 0},
		{"the call's key is no text", Query{Text: "x-data"}, 0},
		{"hits do not overlap", Query{Text: "터데"}, 0},
	} {
		if got := searched().Search(c.query); len(got) != c.want {
			t.Errorf("%s: %d hits, want %d: %v", c.name, len(got), c.want, got)
		}
	}
}

func TestSearch_TellsWhereAndWhatStandsAround(t *testing.T) {
	p := searched()
	p.Chapters[0].Text.Ko = strings.Repeat("가", 40) + "\n표적" + strings.Repeat("나", 40)
	hits := p.Search(Query{Text: "표적"})
	if len(hits) != 1 {
		t.Fatalf("%d hits", len(hits))
	}
	h := hits[0]
	if h.Path != "chapters/a/text/ko" || h.At != 41 || h.Length != 2 {
		t.Errorf("found at %s %d, %d long", h.Path, h.At, h.Length)
	}
	if want := "…" + strings.Repeat("가", 27) + " "; h.Before != want || h.Match != "표적" || h.After != strings.Repeat("나", 28)+"…" {
		t.Errorf("around it %q %q %q", h.Before, h.Match, h.After)
	}
}

func TestReplaceOps_AreOneStepThatUndoTakesBack(t *testing.T) {
	p := searched()
	before := p.Clone()
	edit := NewEdit(Message{}, FromForm, p.ReplaceOps(p.Search(Query{Text: "데이터"}), "자료")...)
	if err := p.Apply(edit); err != nil {
		t.Fatal(err)
	}
	if got, want := p.Chapters[0].Text.Ko, "□ 자료를 모음\n○ 빅자료와 자료베이스, 자료에서 얻음"; got != want || p.Title.Ko != "자료 연구" {
		t.Errorf("replaced to %q and %q", got, p.Title.Ko)
	}
	if err := p.Apply(edit.Inverse()); err != nil {
		t.Fatal(err)
	}
	if p.Chapters[0].Text.Ko != before.Chapters[0].Text.Ko || p.Title.Ko != before.Title.Ko {
		t.Error("undo left something")
	}
	if ops := p.ReplaceOps(p.Search(Query{Text: "데이터"}), "데이터"); len(ops) != 0 {
		t.Error("the same text is an edit")
	}
}
