package check_test

import (
	"reflect"
	"strings"
	"testing"

	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func TestTwins_AreFoundInEveryList(t *testing.T) {
	hold(t, []planCase{
		{"two tasks", func(p *plan.Plan) { p.Tasks = append(p.Tasks, p.Tasks[0]) }, []string{"error duplicate.twin tasks/t1"}},
		{"two targets of a year", func(p *plan.Plan) {
			p.Indicators[0].Targets = append(p.Indicators[0].Targets, p.Indicators[0].Targets[0])
		}, []string{"error duplicate.twin indicators/i1/targets/y1"}},
		{"two of many", func(p *plan.Plan) { p.Attachments = append(p.Attachments, p.Attachments[3]) }, []string{"error duplicate.twin attachments/eligibility.cons"}},
		{"a task and a trial of one ID", func(p *plan.Plan) { p.Trials[0].ID = "t1" }, nil},
	})
}

func TestReferences_EveryIDThatNamesNothingIsFound(t *testing.T) {
	full := passing(t, "rnd")
	p := full
	p.Period.Stages = []plan.DevStage{{Record: plan.Record{ID: "st"}}}
	p.Period.Years[0].Stage = "st"
	p.Summary.Stages = []plan.StageGoal{{Record: plan.Record{ID: "st"}}}
	p.Equipment = []plan.Equipment{{Record: plan.Record{ID: "e"}, Organisation: "lead"}}
	p.Lines[0].Equipment = "e"
	p.Outcomes = []plan.Outcome{{Record: plan.Record{ID: "o"}, Organisation: "lead", Targets: targets("y1")}}
	p.Rounds = []plan.Round{{Record: plan.Record{ID: "r"}, Organisation: "joint"}}
	p.Cooperation[0].Money = []plan.Payment{{Record: plan.Record{ID: "y1"}}}
	p.People[0].Charges = []plan.Charge{{Record: plan.Record{ID: "y1"}, Months: 5}}

	known := map[string]bool{}
	for _, f := range check.Run(full, theCall(t), check.Facts{}) {
		known[f.Rule+" "+string(f.Path)] = true
	}
	tried := 0
	for _, at := range references(full) {
		p := full.Clone()
		for _, spot := range references(p) {
			if spot.path == at.path {
				spot.set()
			}
		}
		found := false
		for _, f := range check.Run(p, theCall(t), check.Facts{}) {
			found = found || !known[f.Rule+" "+string(f.Path)] && strings.HasPrefix(string(at.path), firstTwo(f.Path))
		}
		if !found {
			t.Errorf("%s names nothing, and nobody says so", at.path)
		}
		tried++
	}
	if tried < 60 {
		t.Errorf("only %d references were tried", tried)
	}
}

func firstTwo(p plan.Path) string {
	parts := p.Parts()
	return strings.Join(parts[:min(2, len(parts))], "/")
}

type spot struct {
	path plan.Path
	set  func()
}

// references lists every member of a plan that names a record and is not empty,
// but the answers' and the plan's own.
func references(p *plan.Plan) []spot {
	var all []spot
	var walk func(v reflect.Value, at plan.Path)
	walk = func(v reflect.Value, at plan.Path) {
		for i := range v.NumField() {
			sf, f := v.Type().Field(i), v.Field(i)
			name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
			switch {
			case sf.Type == reflect.TypeFor[plan.Record](), sf.Type == reflect.TypeFor[plan.Extra](), name == "id", name == "copiedFrom":
			case sf.Type == reflect.TypeFor[plan.ID]() && f.Len() > 0:
				all = append(all, spot{at.Join(name), func() { f.SetString("gone") }})
			case sf.Type == reflect.TypeFor[[]plan.ID]() && f.Len() > 0:
				all = append(all, spot{at.Join(name), func() { f.Index(0).SetString("gone") }})
			case f.Kind() == reflect.Struct && strings.HasPrefix(sf.Type.PkgPath(), "moaplan/"):
				walk(f, at.Join(name))
			case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.Struct:
				for j := range f.Len() {
					id := f.Index(j).Field(0).Field(0)
					below := at.Join(name, id.String())
					switch name {
					case "charges", "targets", "money":
						all = append(all, spot{below, func() { id.SetString("gone") }})
					}
					if at == "summary" {
						all = append(all, spot{below, func() { id.SetString("gone") }})
					}
					walk(f.Index(j), below)
				}
			}
		}
	}
	walk(reflect.ValueOf(p).Elem(), "")
	return all
}

func TestReferenceFixes_LeaveNothingThatNamesNothing(t *testing.T) {
	hold := func(name string, change func(*plan.Plan)) {
		t.Run(name, func(t *testing.T) {
			p := passing(t, "rnd")
			change(p)
			if len(check.Run(p, theCall(t), check.Facts{})) == 0 {
				t.Fatal("nothing is found")
			}
			apply(t, p, "reference")
			for _, f := range check.Run(p, theCall(t), check.Facts{}) {
				if f.Rule == "reference" {
					t.Errorf("left: %s", f.Path)
				}
			}
		})
	}
	hold("a partner", func(p *plan.Plan) { p.Tasks[0].Partners = []plan.ID{"joint", "gone"} })
	hold("the only site", func(p *plan.Plan) { p.Trials[0].Sites = []plan.ID{"gone"} })
	hold("a target", func(p *plan.Plan) { p.Indicators[0].Targets = append(targets("y1", "y2"), targets("y9")...) })
	hold("a stage", func(p *plan.Plan) { p.Period.Years[0].Stage = "gone" })
	hold("equipment", func(p *plan.Plan) { p.Lines[0].Equipment = "gone" })
}

// With many former names a text is looked at before it is searched.
func TestFormerNames_ManyAreFoundAsFewAre(t *testing.T) {
	p := passing(t, "rnd")
	var texts []string
	for i := range 20 {
		name := "옛이름" + string(rune('가'+i*28))
		p.Organisations[1].FormerNames = append(p.Organisations[1].FormerNames, plan.FormerName{
			Record: plan.Record{ID: plan.ID("f" + string(rune('a'+i)))}, Name: plan.Ko(name),
		})
		texts = append(texts, name)
	}
	p.Tasks[0].Name.Ko, p.Tasks[1].Name.Ko = "일과 "+texts[7], texts[19]
	compare(t, check.Run(p, theCall(t), check.Facts{}), []string{"warning former-name.left tasks/t1/name/ko", "warning former-name.left tasks/t2/name/ko"})
}
