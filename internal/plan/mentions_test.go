package plan

import (
	"slices"
	"testing"
)

func TestMentions_FindsEveryPlaceThatNamesARecord(t *testing.T) {
	rec := func(id ID) Record { return Record{ID: id} }
	p := &Plan{
		ID:            "plan",
		Organisations: []Organisation{{Record: rec("o1"), Investigator: "p1"}, {Record: rec("o2")}},
		People:        []Person{{Record: rec("p1"), Organisation: "o1", Charges: []Charge{{Record: rec("y1")}}}},
		Lines:         []Line{{Record: rec("l1"), Organisation: "o1", Year: "y1", Receiver: "o2"}},
		Tasks:         []Task{{Record: rec("t1"), Organisation: "o2", Partners: []ID{"o1", "o3"}}},
		Period:        Period{Years: []Year{{Record: rec("y1")}}},
	}
	for _, c := range []struct {
		id   ID
		want []Mention
	}{
		{"o1", []Mention{
			{"people/p1/organisation", "people/p1", "organisation", false, ""},
			{"lines/l1/organisation", "lines/l1", "organisation", false, ""},
			{"tasks/t1/partners", "tasks/t1", "partners", true, ""},
		}},
		{"o2", []Mention{
			{"lines/l1/receiver", "lines/l1", "receiver", false, ""},
			{"tasks/t1/organisation", "tasks/t1", "organisation", false, ""},
		}},
		{"p1", []Mention{{"organisations/o1/investigator", "organisations/o1", "investigator", false, ""}}},
		{"y1", []Mention{
			{"people/p1/charges/y1", "people/p1", "id", false, ""},
			{"lines/l1/year", "lines/l1", "year", false, ""},
		}},
		{"l1", nil},
		{"", nil},
	} {
		got := p.Mentions(c.id)
		for i := range got {
			if got[i].Named != c.id {
				t.Errorf("%q: the mention at %s names %q", c.id, got[i].Path, got[i].Named)
			}
			got[i].Named = ""
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.id, got, c.want)
		}
	}
}

func TestWithoutID_LeavesTheOthers(t *testing.T) {
	p := &Plan{Tasks: []Task{{Record: Record{ID: "t1"}, Partners: []ID{"o1", "o2"}}}}
	if got := p.WithoutID("tasks/t1/partners", "o1"); !slices.Equal(got, []ID{"o2"}) {
		t.Errorf("%v is left", got)
	}
	if len(p.Tasks[0].Partners) != 2 {
		t.Error("the plan itself changed")
	}
	if got := p.WithoutID("tasks/none/partners", "o1"); got != nil {
		t.Errorf("%v of a task that is not there", got)
	}
}
