package session_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/plan/carry"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

// exampleFile saves the example of a track and returns its name and the plan.
func exampleFile(t *testing.T, track string) (string, *plan.Plan) {
	t.Helper()
	f, err := store.Example("msit-2024-medical-sw", track)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "지난 계획서.moaplan")
	if err := store.Save(name, f); err != nil {
		t.Fatal(err)
	}
	return name, f.Plan
}

func medicalCall(t *testing.T) *call.Call {
	t.Helper()
	c, err := call.Find("msit-2024-medical-sw")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// otherCall is a small call whose chapters are others but for one.
func otherCall(t *testing.T) *call.Call {
	t.Helper()
	c, err := call.Parse(os.DirFS("testdata"), "other-call.toml")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestBeginFile_CarriesBetweenTracksAndCalls(t *testing.T) {
	for _, test := range []struct {
		from     string
		to       *call.Call
		track    string
		ceiling  plan.Won
		placed   []plan.ID // some that have a place
		unplaced bool
	}{
		{"rnd", medicalCall(t), "commercialisation", 1_800_000_000, []plan.ID{"necessity", "trials-licences", "safety"}, false},
		{"commercialisation", medicalCall(t), "rnd", 1_600_000_000, []plan.ID{"necessity", "trials-licences", "safety"}, false},
		{"rnd", otherCall(t), "open", 300_000_000, []plan.ID{"necessity"}, true},
	} {
		t.Run(test.from+" to "+test.to.ID+" "+test.track, func(t *testing.T) {
			name, old := exampleFile(t, test.from)
			take := carry.Everything
			take.Scale = carry.Scale{Kind: carry.ToCeiling}
			f, report, err := session.BeginFile(test.to, session.Beginning{Track: test.track, From: name, Take: take})
			if err != nil {
				t.Fatal(err)
			}
			p := f.Plan
			for _, id := range test.placed {
				if p.Chapter(id) == nil {
					t.Errorf("the chapter %s found no place", id)
				}
			}
			if (len(p.Unplaced) > 0) != test.unplaced {
				t.Errorf("%d texts without a place", len(p.Unplaced))
			}
			// Each chapter's words are there, in a chapter or without a place.
			for _, chapter := range old.Chapters {
				if !holds(p, chapter.Text.Ko) || !holds(p, chapter.Text.En) {
					t.Errorf("the words of %s are lost", chapter.ID)
				}
			}
			most := plan.Won(0)
			for _, y := range report.Years {
				most = max(most, y.GovernmentNow)
			}
			if most != test.ceiling {
				t.Errorf("the fullest year has %d of government money", most)
			}
			for _, figure := range p.Figures {
				if f.Blobs["figures/"+figure.File] == nil {
					t.Errorf("the picture %s did not come", figure.File)
				}
			}
			for _, r := range p.Review {
				if words := session.ReviewWords(i18n.Ko, p, r); strings.ContainsAny(words, "⟦⟧") {
					t.Error(words)
				}
			}
		})
	}
}

// holds reports whether a plan has a text in a chapter or without a place.
func holds(p *plan.Plan, text string) bool {
	return text == "" || slices.ContainsFunc(p.Chapters, func(c plan.Chapter) bool { return c.Text.Ko == text || c.Text.En == text }) ||
		slices.ContainsFunc(p.Unplaced, func(u plan.Unplaced) bool { return u.Text == text })
}

func TestBeginFile_ACarriedExampleHasNoDanglingReferenceAndNoMoneyFault(t *testing.T) {
	name, _ := exampleFile(t, "rnd")
	c := medicalCall(t)
	take := carry.Everything
	take.Scale = carry.Scale{Kind: carry.ByFactor, Num: 87, Den: 100}
	f, _, err := session.BeginFile(c, session.Beginning{Track: "rnd", From: name, Take: take})
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range check.Run(f.Plan, c, check.Facts{}) {
		switch finding.Rule {
		case "reference", "duplicate", "receiver", "sources-uses", "amount", "lead", "person", "scenario", "period", "charge-period":
			t.Errorf("%s: %s", finding.Path, finding.Text(i18n.En))
		}
	}
}

func TestBegin_IsAStepThatIsNoLossToBeAskedAbout(t *testing.T) {
	name, old := exampleFile(t, "rnd")
	s, err := session.Begin(medicalCall(t), session.Beginning{Track: "rnd", From: name, Take: carry.Everything, Start: civil.Date{Year: 2025, Month: 3, Day: 1}, Years: 2}, options(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(true); err != nil {
			t.Error(err)
		}
	})
	if step, can := s.CanUndo(); !can || step.Key != "edit.carry" || s.Plan().CopiedFrom != old.ID {
		t.Errorf("the step is %v", step)
	}
	if years := s.Plan().Period.Years; len(years) != 2 || years[0].Start.Year != 2025 || years[0].End.Month != 12 {
		t.Errorf("years %+v", years)
	}
	if _, done, err := s.Undo(); !done || err != nil || len(s.Plan().Chapters) != 0 {
		t.Errorf("undone %v, %v", done, err)
	}
}

func TestBegin_TakesWhatTheGuideAsks(t *testing.T) {
	s, err := session.Begin(medicalCall(t), session.Beginning{
		Track: "commercialisation", Title: plan.Ko("새 과제"), Field: plan.DigitalTherapeutics, Lead: plan.Ko("예시기관"), Years: 1,
	}, options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(true); err != nil {
			t.Error(err)
		}
	}()
	p := s.Plan()
	if p.Title.Ko != "새 과제" || p.Field != plan.DigitalTherapeutics || p.Lead().Name.Ko != "예시기관" || len(p.Period.Years) != 1 || p.Track != "commercialisation" {
		t.Errorf("the plan is %+v", p)
	}
}

func TestLookAt_ShowsAndMakesNothing(t *testing.T) {
	name, old := exampleFile(t, "rnd")
	before, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	e, err := session.LookAt(medicalCall(t), session.Beginning{Track: "rnd", From: name, Take: carry.Everything})
	if err != nil || e.Title.Ko != old.Title.Ko || e.Years != 3 || len(e.Report.Taken) == 0 {
		t.Errorf("%+v, %v", e, err)
	}
	if after, err := os.ReadFile(name); err != nil || string(after) != string(before) {
		t.Error("looking changed the file")
	}
	if _, err := session.LookAt(medicalCall(t), session.Beginning{Track: "rnd", From: name + "x"}); err == nil {
		t.Error("a file that is not there was looked at")
	}
}

func TestBegin_NamesChaptersOfOnesOwnCallsByTheirTitles(t *testing.T) {
	other := otherCall(t)
	old, err := session.NewFile(other, "open")
	if err != nil {
		t.Fatal(err)
	}
	old.Plan.Chapters = []plan.Chapter{{Record: plan.Record{ID: "test-plan"}, Text: plan.Ko("시험 글")}}
	name := filepath.Join(t.TempDir(), "own.moaplan")
	if err := store.Save(name, old); err != nil {
		t.Fatal(err)
	}
	o := options(t)
	b := session.Beginning{Track: "rnd", From: name, Take: carry.Everything}
	for _, c := range []struct {
		find func(string) (*call.Call, error)
		want string
	}{{func(id string) (*call.Call, error) {
		return map[string]*call.Call{other.ID: other, "msit-2024-medical-sw": medicalCall(t)}[id], nil
	}, "2 시험 계획"}, {nil, "test-plan"}} {
		o.Find = c.find
		s, err := session.Begin(medicalCall(t), b, o)
		if err != nil {
			t.Fatal(err)
		}
		if u := s.Plan().Unplaced; len(u) != 1 || !strings.Contains(u[0].From, c.want) {
			t.Errorf("the text comes from %+v", u)
		}
		if err := s.Close(true); err != nil {
			t.Error(err)
		}
	}
}
