package check_test

import (
	"strings"
	"testing"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func TestCover_JustPassesAndJustFails(t *testing.T) {
	class := func(p *plan.Plan, id plan.ID, weight int) {
		p.Classifications = append(p.Classifications, plan.Classification{Record: plan.Record{ID: id}, System: plan.NationalSystem, Code: "EX09", Weight: weight})
	}
	hold(t, []planCase{
		{"thirty days of notice", func(p *plan.Plan) { p.Notice.Deadline = p.Notice.Date.AddDays(30) }, nil},
		{"twenty-nine days of notice", func(p *plan.Plan) { p.Notice.Deadline = p.Notice.Date.AddDays(29) }, []string{"warning notice.short notice/deadline"}},
		{"closing on the day of the notice", func(p *plan.Plan) { p.Notice.Deadline = p.Notice.Date }, []string{"warning notice.short notice/deadline"}},
		{"closing the day before", func(p *plan.Plan) { p.Notice.Deadline = p.Notice.Date.AddDays(-1) }, []string{"error notice.reversed notice/deadline"}},

		{"no grade", func(p *plan.Plan) { p.Security = "" }, []string{"warning security-grade.missing security"}},
		{"a restricted project with its reason", func(p *plan.Plan) { p.Security = plan.Restricted }, nil},
		{"a restricted project without a reason", func(p *plan.Plan) {
			p.Security, p.SecurityReason = plan.Restricted, plan.Text{}
		}, []string{"warning security-grade.reason securityReason/ko", "advice consortium.securityReview.reason securityReason/ko"}},

		{"three classes", func(p *plan.Plan) { p.Classifications[0].Weight = 30; class(p, "n3", 30) }, nil},
		{"four classes", func(p *plan.Plan) {
			p.Classifications[0].Weight = 20
			class(p, "n3", 30)
			class(p, "n4", 10)
		}, []string{"advice classification.count classifications/n4"}},
		{"weights of 99", func(p *plan.Plan) { p.Classifications[0].Weight = 59 }, []string{"advice classification.weights classifications/n1/weight"}},
		{"weights of 101", func(p *plan.Plan) { p.Classifications[2].Weight = 101 }, []string{"advice classification.weights classifications/m1/weight"}},
		{"no class of the ministry", func(p *plan.Plan) { p.Classifications = p.Classifications[:2] }, []string{"warning classification.missing classifications"}},
		{"a class without code and name", func(p *plan.Plan) { p.Classifications[1].Code = " " }, []string{"warning classification.code classifications/n2/code"}},

		{"four Korean keywords", func(p *plan.Plan) { p.Keywords[4].Text.Ko = " " }, []string{"warning keywords.few.ko keywords"}},
		{"four English keywords", func(p *plan.Plan) { p.Keywords[0].Text.En = "" }, []string{"warning keywords.few.en keywords"}},
		{"a sixth keyword", func(p *plan.Plan) {
			p.Keywords = append(p.Keywords, plan.Keyword{Record: plan.Record{ID: "k6"}, Text: plan.Text{Ko: "여섯", En: "six"}})
		}, []string{"warning keywords.many.ko keywords", "warning keywords.many.en keywords"}},
		{"a keyword twice", func(p *plan.Plan) { p.Keywords[3].Text.En = "Keyword 0" }, []string{"warning keywords.twice keywords/k4/text/en"}},

		{"a goal of 500 characters", func(p *plan.Plan) { p.Summary.Goal.Ko = strings.Repeat("가", 500) + "\n" }, nil},
		{"a goal of 501 characters", func(p *plan.Plan) { p.Summary.Goal.Ko = strings.Repeat("가", 501) }, []string{"warning summary.long summary/goal/ko"}},
		{"content of 1,001 characters", func(p *plan.Plan) { p.Summary.Content.Ko = strings.Repeat("가", 1001) }, []string{"warning summary.long summary/content/ko"}},
		{"use of 501 characters", func(p *plan.Plan) { p.Summary.Use.Ko = strings.Repeat("가", 501) }, []string{"warning summary.long summary/use/ko"}},
		{"content in English alone", func(p *plan.Plan) { p.Summary.Content = plan.Text{En: "Content"} }, []string{"error summary.empty summary/content/ko"}},
		{"no phase", func(p *plan.Plan) { p.Summary.Phase = "" }, []string{"warning summary.phase summary/phase"}},

		{"the same readiness at start and end", func(p *plan.Plan) { p.Summary.TRLEnd = 4 }, nil},
		{"readiness that falls", func(p *plan.Plan) { p.Summary.TRLEnd = 3 }, []string{"advice readiness.order summary/trlEnd"}},
		{"readiness of nine", func(p *plan.Plan) { p.Summary.TRLEnd = 9 }, nil},
		{"readiness of ten", func(p *plan.Plan) { p.Summary.TRLEnd = 10 }, []string{"advice readiness.range summary/trlEnd"}},
		{"no readiness at the start", func(p *plan.Plan) { p.Summary.TRLStart = 0 }, []string{"advice readiness.missing summary/trlStart"}},
	})
}

func TestWeightFix_GivesTheRestToTheOneWithoutWeight(t *testing.T) {
	cases := []struct {
		name   string
		change func(*plan.Plan)
		fixed  func(*plan.Plan) int
		want   int // -1: no fix
	}{
		{"a class without weight", func(p *plan.Plan) { p.Classifications[1].Weight = 0 }, func(p *plan.Plan) int { return p.Classifications[1].Weight }, 40},
		{"the only class", func(p *plan.Plan) { p.Classifications[2].Weight = 90 }, func(p *plan.Plan) int { return p.Classifications[2].Weight }, 100},
		{"an indicator without weight", func(p *plan.Plan) { p.Indicators[1].Weight = 0 }, func(p *plan.Plan) int { return p.Indicators[1].Weight }, 30},
		{"two without weight", func(p *plan.Plan) { p.Indicators[0].Weight, p.Indicators[1].Weight = 0, 0 }, nil, -1},
		{"none without weight", func(p *plan.Plan) { p.Indicators[0].Weight = 60 }, nil, -1},
		{"nothing left", func(p *plan.Plan) { p.Indicators[0].Weight, p.Indicators[1].Weight = 110, 0 }, nil, -1},
	}
	for _, k := range cases {
		t.Run(k.name, func(t *testing.T) {
			p := passing(t, "rnd")
			k.change(p)
			if k.want >= 0 {
				compare(t, mended(t, p), nil)
				if got := k.fixed(p); got != k.want {
					t.Errorf("the weight is %d, want %d", got, k.want)
				}
				return
			}
			for _, f := range check.Run(p, theCall(t), check.Facts{}) {
				if f.Fix != nil {
					t.Errorf("a fix is guessed: %+v", f.Fix.Ops)
				}
			}
		})
	}
}

func TestChapterLength_JustPassesAndJustFails(t *testing.T) {
	c := *theCall(t)
	c.Chapters = append([]call.Chapter(nil), c.Chapters...)
	c.Chapters[0].MaxChars = 10
	p := passing(t, "rnd")
	p.Chapter("necessity").Text.Ko = strings.Repeat("가", 10) + "\n"
	compare(t, check.Run(p, &c, check.Facts{}), nil)
	p.Chapter("necessity").Text.Ko = strings.Repeat("가", 11)
	compare(t, check.Run(p, &c, check.Facts{}), []string{"warning chapter-length.long chapters/necessity/text/ko"})
}

func TestPages_CompareTheBodyAloneWithTheLimitTyped(t *testing.T) {
	// The body stands on pages 4 to 12 of 30; two chapters share page 8.
	facts := check.Facts{
		Pages:        30,
		ChapterFirst: map[plan.ID]int{"summary": 2, "necessity": 4, "objective": 8, "references": 12, "people": 13},
		ChapterPages: map[plan.ID]int{"summary": 2, "necessity": 5, "objective": 4, "references": 1, "people": 18},
	}
	for _, k := range []struct {
		most int
		want []string
	}{{0, nil}, {9, nil}, {8, []string{"warning pages.over limits/bodyPages"}}} {
		p := passing(t, "rnd")
		p.Limits.BodyPages = k.most
		compare(t, check.Run(p, theCall(t), facts), k.want)
	}
	p := passing(t, "rnd")
	p.Limits.BodyPages = 1
	compare(t, check.Run(p, theCall(t), check.Facts{Pages: 30}), nil) // no layout, no finding
}

func TestFigures_ThatATextShowsAreInThePlan(t *testing.T) {
	show := func(text string) func(*plan.Plan) {
		return func(p *plan.Plan) {
			p.Figures = []plan.Figure{{Record: plan.Record{ID: "a"}, File: "a.png"}}
			p.Chapter("necessity").Text.Ko += text
		}
	}
	gone := []string{"error figure.gone chapters/necessity/text/ko"}
	hold(t, []planCase{
		{"a figure that is there", show("\n\n![가](figure:a)"), nil},
		{"a figure that is gone", show("\n\n![](figure:b)"), gone},
		{"a figure that is gone, shown twice", show("\n\n![](figure:b)\n\n![나](figure:b)"), gone},
		{"a figure with a title", show("\n\n![](figure:a \"제목\")"), nil},
		{"a mark without an end", show("\n\n![](figure:b"), nil},
		{"a figure gone from the English text", func(p *plan.Plan) { p.Chapter("necessity").Text.En = "![](figure:b)" }, []string{"error figure.gone chapters/necessity/text/en"}},
	})
}

func TestDocumentProblems_AreFoundInTheirOwnWords(t *testing.T) {
	facts := check.Facts{Problems: []check.Problem{
		{Path: "chapters/necessity/text/ko", Message: plan.Name("export.problem.field", "name", "total.alll")},
		{Path: "chapters/necessity/text/ko", Message: plan.Name("export.problem.figure", "id", "b")}, // the figures' own rule says it
	}}
	var found []check.Finding
	for _, f := range check.Run(passing(t, "rnd"), theCall(t), facts) {
		if f.Rule == "document" {
			found = append(found, f)
		}
	}
	if len(found) != 1 || found[0].Severity != check.Warning || !strings.Contains(found[0].Text("ko"), "total.alll") {
		t.Errorf("found %+v", found)
	}
}
