package live_test

import (
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/plan/live"
)

func example() *plan.Plan {
	rec := func(id plan.ID) plan.Record { return plan.Record{ID: id} }
	return &plan.Plan{
		ID: "p", Submission: "s", Scenarios: []plan.Scenario{{Record: rec("s")}},
		Period:        plan.Period{Years: []plan.Year{{Record: rec("y")}}},
		Organisations: []plan.Organisation{{Record: rec("o1"), Role: plan.Lead, Name: plan.Text{Ko: "예시기관", En: "Example"}}, {Record: rec("o11"), Name: plan.Ko("다른 기관")}},
		People:        []plan.Person{{Record: rec("a"), Organisation: "o1"}},
		Funding:       []plan.Funding{{Record: rec("f"), Scenario: "s", Organisation: "o1", Year: "y", Government: 1_234_567_000, OwnCash: 1_000}},
	}
}

func TestFinder_TakesTheFieldsOfOneInstitutionAlone(t *testing.T) {
	f := live.Of("o1")
	for text, in := range map[string]bool{
		"{{org:o1.name}}": true, "{{ org:o1.name }}은": true, "{{org:o11.name}}": false, "org:o1.name": false, "": false, "{{org:o1}}": false,
	} {
		if f.In(text) != in {
			t.Errorf("In(%q) = %v", text, !in)
		}
	}
	text := "{{org:o1.name}}과 {{org:o11.name}}, {{ org:o1.people }}명"
	if got, want := f.Turn(text, "x"), "{{org:x.name}}과 {{org:o11.name}}, {{org:x.people}}명"; got != want {
		t.Errorf("turned to %q", got)
	}
	p := example()
	b := p.Budget("")
	got := f.SpellOut(text, func(m string) string { return live.Words(p, b, "o1", m, "ko") })
	if want := "예시기관과 {{org:o11.name}}, 1명"; got != want {
		t.Errorf("spelt out %q", got)
	}
}

func TestSpellOutAll_LeavesWhatStays(t *testing.T) {
	got := live.SpellOutAll("{{org:a.name}} {{org:b.name}} {{total.all}}", func(id plan.ID, m string) (string, bool) {
		return "[" + string(id) + m + "]", id == "a"
	})
	if want := "[aname] {{org:b.name}} {{total.all}}"; got != want {
		t.Errorf("got %q", got)
	}
}

func TestWords_AreThoseOfTheDocument(t *testing.T) {
	p := example()
	b := p.Budget("")
	for member, want := range map[string]string{
		"name": "Example", "people": "1", "all": "1,234,568", "government": "1,234,567", "own": "1", "ownCash": "1", "ownInKind": "0", "strange": "strange",
	} {
		if got := live.Words(p, b, "o1", member, "en"); got != want {
			t.Errorf("%s shows %q, want %q", member, got, want)
		}
	}
	if live.LangOf("chapters/a/text/en") != "en" || live.LangOf("chapters/a/text/ko") != "ko" {
		t.Error("the language of a path")
	}
}
