// Package check holds a plan against its call: [Run] gives the findings, each
// with its rule, the place in the plan, the amounts, the clause and, where one is
// determined, the edit that mends it.
//
// A rule is a value; a limit is the call's data with one evaluator for all.
// What nobody could verify only advises.
package check

import (
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Severity tells how much a finding weighs.
type Severity string

// Severities, the heaviest first.
const (
	Error   Severity = "error"   // the plan would be sent back
	Warning Severity = "warning" // very likely wrong, or to be explained
	Advice  Severity = "advice"  // to be thought about, or unconfirmed
)

// Finding is one thing that is wrong with a plan, or worth a look.
type Finding struct {
	Rule     string
	Severity Severity
	Path     plan.Path    // the place in the plan
	Message  plan.Message // catalogue key and arguments
	Citation call.Citation
	Amounts  map[string]plan.Won // by name: amount, limit, excess …
	Fix      *plan.Edit          // nil where no single edit is determined
}

// Text is the finding's sentence in a language.
func (f Finding) Text(lang i18n.Lang) string { return Say(lang, f.Message) }

// Source names the finding's clause, document and page; what could not be
// verified says so.
func (f Finding) Source(c *call.Call, lang i18n.Lang) string { return Cite(c, f.Citation, lang) }

// Say writes a message in a language. An argument that begins with @ is itself a
// key of the catalogues; one of the form ko‖en carries both languages.
func Say(lang i18n.Lang, m plan.Message) string {
	args := make([]any, len(m.Args))
	for i, arg := range m.Args {
		if i%2 == 1 {
			arg = inLang(lang, arg)
		}
		args[i] = arg
	}
	return i18n.T(lang, m.Key, args...)
}

const between = "‖"

// both packs a text of the plan or the call as an argument for [Say].
func both(t plan.Text) string {
	if t.Ko == t.En || t.En == "" {
		return t.Ko
	}
	return t.In("ko") + between + t.En
}

func inLang(lang i18n.Lang, arg string) string {
	if key, isKey := strings.CutPrefix(arg, "@"); isKey && i18n.Has(lang, key) {
		return i18n.T(lang, key)
	}
	if ko, en, two := strings.Cut(arg, between); two {
		if lang == i18n.En {
			return en
		}
		return ko
	}
	return arg
}

// Cite writes a citation: article, document, page, and a mark where the fact is
// not confirmed.
func Cite(c *call.Call, cite call.Citation, lang i18n.Lang) string {
	var parts []string
	if article := cite.Article.In(string(lang)); article != "" {
		parts = append(parts, article)
	}
	if source, ok := c.Source(cite.Source); ok {
		title := source.Title.In(string(lang))
		if cite.Page != "" {
			title += " " + i18n.T(lang, "check.page", "page", cite.Page)
		}
		parts = append(parts, title)
	}
	if !cite.Certainty.Confirmed() {
		parts = append(parts, i18n.T(lang, "check.unconfirmed"))
	}
	return strings.Join(parts, " · ")
}

// Count counts the findings of a severity.
func Count(findings []Finding, s Severity) int {
	n := 0
	for _, f := range findings {
		if f.Severity == s {
			n++
		}
	}
	return n
}
