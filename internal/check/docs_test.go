package check_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

var update = flag.Bool("update", false, "write docs/rules.md anew")

// TestDocs_ListEveryRuleAndQuestion keeps docs/rules.md what the rules say. Write
// it anew with go test ./internal/check -run Docs -update.
func TestDocs_ListEveryRuleAndQuestion(t *testing.T) {
	name := filepath.Join("..", "..", "docs", "rules.md")
	want := rulesDocument(theCall(t))
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is stale: run go test ./internal/check -run Docs -update", name)
	}
}

func rulesDocument(c *call.Call) string {
	var b strings.Builder
	b.WriteString("<!-- Written by go test ./internal/check -run Docs -update. Do not edit. -->\n\n# 규칙과 질문 · Rules and questions\n")
	for _, lang := range i18n.Langs() {
		w := docWriter{&b, c, lang}
		w.rules(check.Rules(c, civil.Date{}))
		w.questions(c.On(civil.Date{}).Questions)
	}
	return b.String()
}

type docWriter struct {
	b    *strings.Builder
	c    *call.Call
	lang i18n.Lang
}

func (w docWriter) words(ko, en string) string {
	if w.lang == i18n.En {
		return en
	}
	return ko
}

func (w docWriter) rules(rules []check.Rule) {
	fmt.Fprintf(w.b, "\n## %s\n\n%s\n\n", w.words("규칙", "Rules"), fmt.Sprintf(w.words(
		"「%s」의 공고일(%s)에 시행 중인 법을 따른 규칙입니다. 오류와 경고는 확인된 근거가 있을 때만 나오며, 확인되지 않은 근거는 권고로만 알립니다.",
		"The rules of “%s” under the law in force on the day of its notice (%s). Errors and warnings need a confirmed source; what is unconfirmed only advises."),
		w.c.Title.In(string(w.lang)), w.c.Announced))
	w.row(w.words("식별자", "ID"), w.words("규칙", "Rule"), w.words("까닭", "Why"), w.words("정도", "Severity"),
		w.words("기준값", "Parameters"), w.words("근거", "Source"), w.words("확인", "Certainty"))
	w.row("-", "-", "-", "-", "-", "-", "-")
	for _, r := range rules {
		var parameters []string
		for _, p := range r.Parameters {
			parameters = append(parameters, p.In(string(w.lang)))
		}
		severity := r.Severity
		if !r.Citation.Certainty.Confirmed() {
			severity = check.Advice
		}
		w.row("`"+r.ID+"`", r.Title.In(string(w.lang)), r.Why.In(string(w.lang)), i18n.T(w.lang, "common.severity."+string(severity)),
			strings.Join(parameters, "; "), w.source(r.Citation), i18n.T(w.lang, "check.certainty."+string(r.Citation.Certainty)))
	}
}

func (w docWriter) questions(questions []call.Question) {
	fmt.Fprintf(w.b, "\n## %s\n\n%s\n\n", w.words("질문", "Questions"), w.words(
		"지출에 관한 것, 계획서에 없는 사실에 관한 것은 계산하지 않고 묻습니다. 답하지 않아도 지적하지 않습니다.",
		"What concerns spending, or facts that a plan does not hold, is asked and never computed. An unanswered question is no finding."))
	w.row(w.words("식별자", "ID"), w.words("질문", "Question"), w.words("설명", "Note"), w.words("대상", "Asked of"),
		w.words("근거", "Source"), w.words("확인", "Certainty"))
	w.row("-", "-", "-", "-", "-", "-")
	for _, q := range questions {
		of := w.words("과제", "project")
		if q.Per == call.PerOrganisation {
			of = w.words("기관", "institution")
		}
		w.row("`"+q.ID+"`", q.Text.In(string(w.lang)), q.Note.In(string(w.lang)), of, w.source(q.Citation),
			i18n.T(w.lang, "check.certainty."+string(q.Citation.Certainty)))
	}
}

// source is a citation with the address of its document.
func (w docWriter) source(c call.Citation) string {
	c.Certainty = call.Verified // has a column of its own
	text := check.Cite(w.c, c, w.lang)
	if s, ok := w.c.Source(c.Source); ok && s.Address != "" {
		title := s.Title.In(string(w.lang))
		text = strings.Replace(text, title, "["+title+"]("+s.Address+")", 1)
	}
	return text
}

func (w docWriter) row(cells ...string) {
	for i, cell := range cells {
		cells[i] = strings.NewReplacer("|", "\\|", "\n", " ").Replace(cell)
	}
	fmt.Fprintf(w.b, "| %s |\n", strings.Join(cells, " | "))
}

func TestDocs_NameNoRuleTwiceAndLeaveNoHole(t *testing.T) {
	text := rulesDocument(theCall(t))
	if strings.ContainsAny(text, "⟦⟧‖") {
		t.Error("a sentence has holes")
	}
	for _, r := range check.Rules(theCall(t), civil.Date{}) {
		if n := strings.Count(text, "| `"+r.ID+"` |"); n != len(i18n.Langs()) {
			t.Errorf("%s stands %d times", r.ID, n)
		}
		for _, p := range append([]plan.Text{r.Title, r.Why}, r.Parameters...) {
			if p.Ko == "" || p.In("en") == "" {
				t.Errorf("%s says nothing in a language: %+v", r.ID, p)
			}
		}
	}
}
