package check_test

import (
	"io/fs"
	"math/rand/v2"
	"path"
	"strings"
	"testing"

	"moaplan/assets/examples"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
)

// example is the example plan of a track with the texts of its chapters.
func example(t testing.TB, track string) *plan.Plan {
	t.Helper()
	folder := path.Join(callID, track)
	encoded, err := fs.ReadFile(examples.Files, path.Join(folder, "plan.json"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := plan.Decode(encoded)
	if err != nil {
		t.Fatal(err)
	}
	texts, err := fs.Glob(examples.Files, path.Join(folder, "chapters", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range texts {
		text, err := fs.ReadFile(examples.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		key, english := strings.CutSuffix(strings.TrimSuffix(path.Base(name), ".md"), ".en")
		chapter := p.Chapter(plan.ID(key))
		if chapter == nil {
			p.Chapters = append(p.Chapters, plan.Chapter{Record: plan.Record{ID: plan.ID(key)}})
			chapter = &p.Chapters[len(p.Chapters)-1]
		}
		if english {
			chapter.Text.En = string(text)
		} else {
			chapter.Text.Ko = string(text)
		}
	}
	return p
}

// A full check of an example plan is to stay under 2 ms.
func BenchmarkRunExample(b *testing.B) {
	for _, track := range []string{"rnd", "commercialisation"} {
		b.Run(track, func(b *testing.B) {
			p, c := example(b, track), theCall(b)
			for b.Loop() {
				check.Run(p, c, check.Facts{})
			}
		})
	}
}

// A full check of 100 organisations, 200 people and 3 years is to stay under
// 60 ms, though nearly every rule finds something in a random plan.
func BenchmarkRunBig(b *testing.B) {
	p := plantest.Big(rand.New(rand.NewPCG(1, 2)), 100, 200, 3)
	p.Call, p.Track, p.Notice.Date = callID, "rnd", theCall(b).Announced
	c := theCall(b)
	b.ReportMetric(float64(len(check.Run(p, c, check.Facts{}))), "findings")
	for b.Loop() {
		check.Run(p, c, check.Facts{})
	}
}
