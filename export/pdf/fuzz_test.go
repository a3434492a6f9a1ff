package pdf_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/export/document"
	"moaplan/export/document/documenttest"
	"moaplan/export/pdf"
	"moaplan/internal/plan"
)

// Whatever is typed, nothing leaves the page or runs into other text.
func FuzzLayoutMarkdown(f *testing.F) {
	for _, seed := range []string{
		hard[:600], "| " + strings.Repeat("가나다라마바사", 60) + " | 나 |\n|--|--|\n| 1,234,567,890,123 | " + strings.Repeat("긴 칸 ", 300) + " |",
		"# " + strings.Repeat("긴 제목 ", 60) + "\n1. 가\n   - 나\n     > 다[^1]\n\n[^1]: " + strings.Repeat("각주 ", 200), "`" + strings.Repeat("코드", 200) + "`",
		"|" + strings.Repeat("가|", 40) + "\n|" + strings.Repeat("-|", 40) + "\n|" + strings.Repeat("1,600,000|", 40),
		"- \n1. \n# \n\n| |\n|-|\n| |", // nothing in anything
		"|" + strings.Repeat("가|", 300) + "\n|" + strings.Repeat("-|", 300) + "\n|" + strings.Repeat("1,600,000|", 300),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > 6_000 {
			return
		}
		d := chapter(source)
		paper, _ := pdf.Layout(d)
		for i, problem := range problemsOf(paper) {
			if i < 5 {
				t.Error(problem)
			}
		}
	})
}

// randomPlan is the full test plan with texts, counts and amounts of every size.
func randomPlan(seed uint64) *plan.Plan {
	r := rand.New(rand.NewPCG(seed, 7))
	p := documenttest.Full()
	text := func() plan.Text {
		words := []string{"가", "의료데이터", "Example", "醫療", "(예시)", "1,600,000천원", "😀", "긴단어가띄어쓰기없이이어지는경우", "\n- 항목"}
		var s strings.Builder
		for range r.IntN(40) {
			s.WriteString(words[r.IntN(len(words))])
			if r.IntN(3) > 0 {
				s.WriteByte(' ')
			}
		}
		return plan.Text{Ko: s.String(), En: strings.Repeat("English words ", r.IntN(9))}
	}
	for i := range p.Organisations {
		o := &p.Organisations[i]
		o.Name, o.Task, o.Address = text(), text(), text()
	}
	for range r.IntN(20) {
		o := p.Organisations[r.IntN(len(p.Organisations))]
		o.ID = plan.NewID()
		o.Role = plan.Roles[r.IntN(4)]
		p.Organisations = append(p.Organisations, o)
	}
	for i := range p.People {
		p.People[i].Name, p.People[i].Duty = text(), text()
	}
	for i := range p.Lines {
		p.Lines[i].Amount = plan.Won(r.Int64N(int64(plan.MaxWon)/1000)) * 1000
	}
	for i := range p.Funding {
		p.Funding[i].Government = plan.Won(r.Int64N(int64(plan.MaxWon)/1000)) * 1000
	}
	for i := range p.Goals {
		p.Goals[i].Goal, p.Goals[i].Content = text(), text()
	}
	for i := range p.Indicators {
		p.Indicators[i].Name, p.Indicators[i].Method = text(), text()
	}
	p.Title, p.Summary.Goal, p.Summary.Content = text(), text(), text()
	if r.IntN(3) == 0 {
		p.Period.Years = p.Period.Years[:r.IntN(3)]
	}
	return p
}

func TestLayout_RandomPlansStayOnThePage(t *testing.T) {
	for seed := range uint64(16) {
		lang := i18n.Langs()[seed%2]
		d := document.Build(randomPlan(seed), documenttest.Call(), nil, document.Options{Lang: lang, Draft: seed%3 == 0})
		paper, _ := pdf.Layout(d)
		for i, problem := range problemsOf(paper) {
			if i < 3 {
				t.Error(fmt.Sprintf("seed %d: ", seed) + problem)
			}
		}
		if seed%6 != 0 {
			continue
		}
		if _, err := pdf.Write(io.Discard, d, pdf.Options{}); err != nil {
			t.Errorf("seed %d: %v", seed, err)
		}
	}
}
