package call

import (
	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// Row is what every row of law has: why it stands and when.
type Row struct {
	Citation Citation
	From, To civil.Date // zero: open; To is the last day in force
	Origin   string     // file:line of the row
}

func (r Row) days() (from, to civil.Date) { return r.From, r.To }

// Permission is who may do something, and what follows if they do: "" allowed
// without more, else a finding of that severity (the sources differ).
type Permission struct {
	Who      Selector
	Severity Severity
	Citation Citation
}

// Category is a cost category (비목; 시행령 제20조, 별표 2).
type Category struct {
	Row
	Key     plan.Category
	Title   plan.Text
	Note    plan.Text
	Allowed Selector // who may budget it; empty: everyone
	InKind  []Permission
}

func (c Category) key() string { return string(c.Key) }

// Item is one item (세목) of a category.
type Item struct {
	Row
	Category plan.Category
	Key      string
	Title    plan.Text
	Note     plan.Text
	Group    string       // key of the group whose sum a limit tests
	Allowed  Selector     // who may budget it; empty: whoever may budget the category
	InKind   []Permission // who may bring it in kind; none: cash only
}

func (i Item) key() string { return string(i.Category) + "/" + i.Key }

// Group names items whose sum a limit tests (외부전문기술활용비).
type Group struct {
	Key    string
	Title  plan.Text
	Origin string // file:line of the row
}

// MayBudget reports whether the subject may budget the category at all.
func (c Category) MayBudget(s Subject) bool { return c.Allowed.Matches(s) }

// MayBudget reports whether the subject may budget the item; the category's own
// permission is asked apart.
func (i Item) MayBudget(s Subject) bool { return i.Allowed.Matches(s) }

// InKindFor tells whether the subject may bring the item in kind; a severity
// says that it may, but not without that finding.
func (i Item) InKindFor(s Subject) (severity Severity, allowed bool) {
	return permitted(i.InKind, s)
}

// InKindFor tells whether the subject may bring the category in kind where it
// has no items.
func (c Category) InKindFor(s Subject) (severity Severity, allowed bool) {
	return permitted(c.InKind, s)
}

func permitted(permissions []Permission, s Subject) (Severity, bool) {
	for _, p := range permissions {
		if p.Who.Matches(s) {
			return p.Severity, true
		}
	}
	return "", false
}

// Matching is what a legal type must bear (시행령 제19조, 별표 1). Two sums of own
// money are meant: the own floor counts the money of other bodies (그 외 기관
// 지원) too, the cash floor counts 기관부담 alone in numerator and denominator.
// The base leaves out international joint research, which is all government
// money.
type Matching struct {
	Row
	LegalType      plan.LegalType
	GovernmentMax  Ratio // share of government money in the base, at most
	OwnMin         Ratio // share of own and other money in the base, at least
	CashMin        Ratio // share of cash in own money, at least
	RecommendedMax Ratio // above this share the ministry's own guide may say less; unset: none
	Recommended    Citation
	Note           plan.Text
}

func (m Matching) key() string { return string(m.LegalType) }

// ChargeLimit bounds a person's total charge rate (총인건비계상률) over all
// national projects: pay, student pay, student payment and unpaid together.
type ChargeLimit struct {
	Row
	ID        string
	Title     plan.Text
	Note      plan.Text
	Max       int    // hundredths of a percent of the pay
	Per       string // "month" or "year"
	Counts    string // "all", or "research" for charges paid by research money alone
	AppliesTo Selector
	Students  bool // of students instead of staff
}

func (c ChargeLimit) key() string { return c.ID }

// StudentPay is the monthly standard of a degree (학생인건비 계상기준), the least
// that an institution may set for itself.
type StudentPay struct {
	Row
	Degree  plan.Degree
	Monthly plan.Won // won a month
	Note    plan.Text
}

func (s StudentPay) key() string { return string(s.Degree) }

// Simultaneous is how many projects one person may carry out at once (3책5공).
type Simultaneous struct {
	Row
	ID        string
	Title     plan.Text
	Note      plan.Text
	Total     int // all tasks
	Principal int // of these as 연구책임자 of the lead
	// When tells in which project the row holds instead of the default one.
	When Selector
}

func (s Simultaneous) key() string { return s.ID }

// Valuation is the value at which a company may bring something in kind.
type Valuation struct {
	Row
	ID    string
	Title plan.Text
	Note  plan.Text
	Items []string // "category/item"
	Basis string   // "price", "cost" (actual cost) or "pay"
	Max   Ratio    // of the basis, at most; a task and year where PerYear
	// PerYear tells that Max bounds one task in one year.
	PerYear bool
	// SumCapped tells that what all tasks together take is at most the price.
	SumCapped bool
	AgeMonths int  // bought or completed at most so many months before the start; 0 no bound
	Life      bool // the useful life must reach the last day of the year booked
}

func (v Valuation) key() string { return v.ID }

// Parameter is a single value of law: an amount, a ratio or a count.
type Parameter struct {
	Row
	ID       string
	Title    plan.Text
	Note     plan.Text
	Amount   plan.Won // won
	Ratio    Ratio
	Count    int
	Unit     string // of Count: months, days, years, people, projects, percent, pages, points
	Severity Severity
}

func (p Parameter) key() string { return p.ID }

// Clause is a rule of law that is no number, with what a finding needs to cite.
type Clause struct {
	Row
	ID         string
	Title, Why plan.Text
	Severity   Severity
	AppliesTo  Selector
	Refs       []string // the numbers under which the rule stands in the project's reference table
}

func (c Clause) key() string { return c.ID }

func (l Limit) key() string                 { return l.ID }
func (l Limit) days() (from, to civil.Date) { return l.From, l.To }

// Question is what no computation can settle and the user is asked (an
// approval, a recognition); the plan's answer bears its ID, see [AnswerID].
type Question struct {
	ID       string
	Text     plan.Text
	Note     plan.Text
	Per      string   // PerProject or PerOrganisation
	Asked    Selector // of whom it is asked; empty: of everyone
	Refs     []string // the numbers under which the rule stands in the project's reference table
	Citation Citation
	Origin   string
}

// limits are the row as limits, so that one evaluator serves all of them.
func (m Matching) limits() []Limit {
	base := []Term{{Cost: CostTotal, Sign: 1}, {Cost: string(plan.International), Sign: -1}}
	who := string(m.LegalType) + " & !exempt & !participant"
	limit := func(name string) Limit {
		return Limit{
			ID:    "matching." + name + "." + string(m.LegalType),
			Title: sentence("call.matching." + name), Why: sentence("call.matching." + name + ".why"),
			Scope: YearScope, Per: OfOrganisation, AppliesTo: Selector{who}, Severity: Error,
			Citation: m.Citation, From: m.From, To: m.To, Origin: m.Origin,
		}
	}
	var limits []Limit
	if m.GovernmentMax.Num < m.GovernmentMax.Den {
		l := limit("government")
		l.Num = []Term{{Funding: "government", Sign: 1}, {Cost: string(plan.International), Sign: -1}}
		l.Den, l.Max = base, m.GovernmentMax
		limits = append(limits, l)
	}
	if m.RecommendedMax.IsSet() {
		l := limit("recommended")
		l.Num = []Term{{Funding: "government", Sign: 1}, {Cost: string(plan.International), Sign: -1}}
		l.Den, l.Max, l.Severity, l.Citation = base, m.RecommendedMax, Warning, m.Recommended
		l.Of = "matching.government." + string(m.LegalType)
		limits = append(limits, l)
	}
	if m.OwnMin.Num > 0 {
		l := limit("own")
		l.Num = []Term{{Funding: FundingOwn, Sign: 1}, {Funding: FundingOther, Sign: 1}}
		l.Den, l.Max, l.Floor = base, m.OwnMin, true
		l.Of = "matching.government." + string(m.LegalType)
		limits = append(limits, l)
	}
	if m.CashMin.Num > 0 {
		l := limit("cash")
		l.Num = []Term{{Funding: "ownCash", Sign: 1}}
		l.Den, l.Max, l.Floor = []Term{{Funding: FundingOwn, Sign: 1}}, m.CashMin, true
		l.AppliesTo = Selector{who + " & receivesGovernment"}
		limits = append(limits, l)
	}
	return limits
}

// sentence is a text of the catalogues in both languages.
func sentence(key string) plan.Text {
	return plan.Text{Ko: i18n.T(i18n.Ko, key), En: i18n.T(i18n.En, key)}
}
