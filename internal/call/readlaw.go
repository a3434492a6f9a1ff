package call

import (
	"math"
	"slices"
	"strings"

	"moaplan/internal/plan"
)

// base reads what every row of law has.
func (w *row) base() Row {
	r := Row{Citation: w.citation(), Origin: w.origin()}
	r.From, r.To = w.period()
	return r
}

// lawTables reads every table of law in a file; the same tables may stand in a
// call's file, where they take the place of the general rows.
func (w *row) lawTables() rows {
	return rows{
		groups:       readRows(w, "group", readGroup),
		categories:   readRows(w, "category", readCategory),
		items:        readRows(w, "item", readItem),
		matching:     readRows(w, "matching", readMatching),
		limits:       readRows(w, "limit", readLimit),
		charges:      readRows(w, "charge", readCharge),
		studentPay:   readRows(w, "studentPay", readStudentPay),
		simultaneous: readRows(w, "simultaneous", readSimultaneous),
		valuations:   readRows(w, "valuation", readValuation),
		parameters:   readRows(w, "parameter", readParameter),
		clauses:      readRows(w, "clause", readClause),
		questions:    readRows(w, "question", readQuestion),
	}
}

func readRows[T any](w *row, key string, read func(*row) T) []T {
	var list []T
	for _, t := range w.tables(key) {
		list = append(list, read(t))
		t.finish()
	}
	return list
}

func readGroup(w *row) Group {
	return Group{Key: w.id("key"), Title: w.text("title"), Origin: w.origin()}
}

func readCategory(w *row) Category {
	return Category{
		Key: choice(w, "key", plan.Categories, true), Title: w.text("title"), Note: w.textIfAny("note"),
		Allowed: w.selector("allowed"), InKind: w.permissions("inKind"), Row: w.base(),
	}
}

func readItem(w *row) Item {
	return Item{
		Category: choice(w, "category", plan.Categories, true), Key: w.id("key"), Title: w.text("title"),
		Note: w.textIfAny("note"), Group: w.optional("group"), Allowed: w.selector("allowed"),
		InKind: w.permissions("inKind"), Row: w.base(),
	}
}

// permissions reads a list of tables who, severity and citation.
func (w *row) permissions(key string) []Permission {
	var list []Permission
	for _, t := range w.tables(key) {
		p := Permission{
			Who: t.selector("who"), Severity: choice(t, "severity", []Severity{Warning, Advice}, false),
			Citation: t.citation(),
		}
		t.finish()
		list = append(list, p)
	}
	return list
}

func readMatching(w *row) Matching {
	m := Matching{
		LegalType: choice(w, "legalType", plan.LegalTypes, true), GovernmentMax: w.ratio("governmentMax", true),
		OwnMin: w.ratio("ownMin", true), CashMin: w.ratio("cashMin", true), Note: w.textIfAny("note"), Row: w.base(),
	}
	if t := w.table("recommended", false); t != nil {
		m.RecommendedMax, m.Recommended = t.ratio("max", true), t.citation()
		t.finish()
	}
	return m
}

func readCharge(w *row) ChargeLimit {
	return ChargeLimit{
		ID: w.id("id"), Title: w.text("title"), Note: w.textIfAny("note"),
		// The one rate that law lets pass 100 %: research institutes, 130 % a year.
		Max: w.percent("max", true, 130).Hundredths(),
		Per: choice(w, "per", []string{"month", "year"}, true), Counts: choice(w, "counts", []string{"all", "research"}, true),
		AppliesTo: w.selector("appliesTo"), Students: w.truth("students", false), Row: w.base(),
	}
}

func readStudentPay(w *row) StudentPay {
	return StudentPay{
		Degree:  choice(w, "degree", []plan.Degree{plan.Bachelor, plan.Master, plan.Doctor}, true),
		Monthly: w.won("monthly", true), Note: w.textIfAny("note"), Row: w.base(),
	}
}

func readSimultaneous(w *row) Simultaneous {
	return Simultaneous{
		ID: w.id("id"), Title: w.text("title"), Note: w.textIfAny("note"), Total: w.integer("total", true, 100),
		Principal: w.integer("principal", true, 100), When: w.selector("when"), Row: w.base(),
	}
}

func readValuation(w *row) Valuation {
	return Valuation{
		ID: w.id("id"), Title: w.text("title"), Note: w.textIfAny("note"), Items: w.words("items", nil),
		Basis: choice(w, "basis", []string{"price", "cost", "pay"}, true), Max: w.ratio("max", true),
		PerYear: w.truth("perYear", false), SumCapped: w.truth("sumCapped", false),
		AgeMonths: w.integer("ageMonths", false, 1200), Life: w.truth("life", false), Row: w.base(),
	}
}

// parameterUnits are the units of a parameter's count.
var parameterUnits = []string{"months", "days", "years", "people", "projects", "percent", "pages", "papers", "characters", "age"}

func readParameter(w *row) Parameter {
	p := Parameter{
		ID: w.id("id"), Title: w.text("title"), Note: w.textIfAny("note"),
		Amount: w.won("amount", false), Ratio: w.ratio("ratio", false), Count: w.integer("count", false, math.MaxInt32),
		Unit: choice(w, "unit", parameterUnits, false), Severity: choice(w, "severity", severities, true), Row: w.base(),
	}
	values := 0
	for _, key := range []string{"amount", "ratio", "count"} {
		if w.n.fields[key] != nil {
			values++
		}
	}
	if values == 0 {
		w.r.fault(w.line(), "call.problem.no-value", "id", p.ID)
	}
	if w.n.fields["count"] != nil && p.Unit == "" {
		w.r.fault(w.lineOf("count"), "call.problem.missing", "key", "unit")
	}
	w.confirmed(p.Severity, p.Citation)
	return p
}

var severities = []Severity{Error, Warning, Advice}

// confirmed refuses a row that blocks or warns without a confirmed source.
func (w *row) confirmed(s Severity, c Citation) {
	if c.Certainty != "" && !c.Certainty.Confirmed() && (s == Error || s == Warning) {
		w.r.fault(w.lineOf("severity"), "call.problem.unconfirmed", "severity", string(s), "certainty", string(c.Certainty))
	}
}

func readClause(w *row) Clause {
	c := Clause{
		ID: w.id("id"), Title: w.text("title"), Why: w.text("why"), Severity: choice(w, "severity", severities, true),
		AppliesTo: w.selector("appliesTo"), Refs: w.words("refs", nil), Row: w.base(),
	}
	w.confirmed(c.Severity, c.Citation)
	return c
}

func readQuestion(w *row) Question {
	return Question{
		ID: w.id("id"), Text: w.text("text"), Note: w.textIfAny("note"),
		Per:   choice(w, "per", []string{PerProject, PerOrganisation}, true),
		Asked: w.selector("asked"), Refs: w.words("refs", nil),
		Citation: w.citation(), Origin: w.origin(),
	}
}

func readLimit(w *row) Limit {
	l := Limit{
		ID: w.id("id"), Title: w.text("title"), Why: w.text("why"), Num: w.terms("num"), Den: w.terms("den"),
		TimesYears: w.truth("timesYears", false), Prorated: w.truth("prorated", false),
		OwnRate: choice(w, "ownRate", []string{ownOverhead}, false), Floor: w.truth("floor", false),
		Scope: choice(w, "scope", []Scope{YearScope, StageScope, ProjectScope}, true),
		Per:   choice(w, "per", []string{OfOrganisation, OfTask}, true), AppliesTo: w.selector("appliesTo"),
		Unless: w.optional("unless"), Severity: choice(w, "severity", severities, true), Of: w.optional("of"),
		Citation: w.citation(), Origin: w.origin(),
	}
	l.From, l.To = w.period()
	ratio, amount := w.n.fields["max"] != nil, w.n.fields["amount"] != nil
	l.Max, l.Amount = w.ratio("max", false), w.won("amount", false)
	switch {
	case len(l.Num) == 0:
		w.r.fault(w.lineOf("num"), "call.problem.missing", "key", "num")
	case ratio == amount, ratio != (len(l.Den) > 0):
		w.r.fault(w.line(), "call.problem.limit-value", "id", l.ID)
	}
	w.confirmed(l.Severity, l.Citation)
	return l
}

// terms reads a list of terms such as "-direct@inKind" or "group:externalExpertise".
func (w *row) terms(key string) []Term {
	var terms []Term
	for _, n := range w.list(key) {
		if n.kind != textNode {
			w.r.fault(n.line, "call.problem.kind", "key", key, "want", kindWord(textNode))
			continue
		}
		t, ok := parseTerm(n.text)
		if !ok {
			w.r.fault(n.line, "call.problem.term", "value", n.text)
			continue
		}
		terms = append(terms, t)
	}
	return terms
}

const (
	fundingPrefix = "funding:"
	specialPrefix = "special:"
)

// fundingWords are the amounts of a funding record by their JSON keys, and sums.
var fundingWords = []string{
	"government", "ownCash", "ownInKind", "localCash", "localInKind", "otherCash", "otherInKind", "outside",
	FundingOwn, FundingOther, FundingAll,
}

func parseTerm(s string) (Term, bool) {
	t := Term{Sign: 1}
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		t.Sign, s = -1, rest
	}
	if name, ok := strings.CutPrefix(s, fundingPrefix); ok {
		t.Funding = name
		return t, slices.Contains(fundingWords, name)
	}
	if name, ok := strings.CutPrefix(s, specialPrefix); ok {
		t.Special = name
		return t, name == SpecialUnpaid || name == SpecialStudent
	}
	cost, kind, hasKind := strings.Cut(s, "@")
	t.Cost, t.Kind = cost, plan.Kind(kind)
	if hasKind && !slices.Contains(plan.Kinds, t.Kind) {
		return t, false
	}
	if group, ok := strings.CutPrefix(cost, groupPrefix); ok {
		return t, group != ""
	}
	category, item := t.Category()
	known := cost == CostDirect || cost == CostTotal || slices.Contains(plan.Categories, category)
	return t, known && (item != "" || !strings.Contains(cost, "/"))
}
