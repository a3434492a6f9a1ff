package call

import (
	"strings"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

// Severity is what a breach of a row leads to.
type Severity string

// Severities.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Advice  Severity = "advice"
)

// Scope is the time over which a limit adds up.
type Scope string

// Scopes. A project that is not divided into stages is one stage.
const (
	YearScope    Scope = "year"
	StageScope   Scope = "stage"
	ProjectScope Scope = "project"
)

// Values of [Limit.Per].
const (
	OfOrganisation = "organisation" // tested on each organisation's own budget
	OfTask         = "task"         // tested on the sum of the counted organisations
)

// Special terms, which are no cost line.
const (
	// SpecialUnpaid is 미지급인건비: no cost, but in the base of the allowance.
	SpecialUnpaid = "unpaid"
	// SpecialStudent is 학생인건비 where a student researcher is registered in
	// the scope's stage, else 0 (사용기준 제26조①).
	SpecialStudent = "registeredStudent"
)

// Names of sums that are no category.
const (
	CostDirect   = "direct"   // 직접비
	CostIndirect = "indirect" // 간접비, the same as the category
	CostTotal    = "total"    // 직접비 and 간접비
)

// Sums of funding beside the fields of a funding record.
const (
	FundingOwn   = "own"   // 기관부담연구개발비, cash and in kind
	FundingOther = "other" // local governments and others, cash and in kind
	FundingAll   = "all"   // all of the research cost; outside money is none
)

// Term is one summand of a limit: a cost, a funding or a special sum. Exactly
// one of Cost, Funding and Special is set.
type Term struct {
	Cost    string    // direct, indirect, total, a category, "category/item" or "group:KEY"
	Kind    plan.Kind // of a cost; "" both
	Funding string    // JSON key of an amount of [plan.Funding], or own, other, all
	Special string
	Sign    int // +1 or -1
}

// Category and Item split the cost of a term that names a category.
func (t Term) Category() (category plan.Category, item string) {
	name, item, _ := strings.Cut(t.Cost, "/")
	return plan.Category(name), item
}

// Group is the key of the item group that the term names, or "".
func (t Term) Group() string {
	group, ok := strings.CutPrefix(t.Cost, groupPrefix)
	if !ok {
		return ""
	}
	return group
}

const groupPrefix = "group:"

// String writes the term as the data do: "-direct@inKind", "funding:own".
func (t Term) String() string {
	s := t.Cost
	switch {
	case t.Funding != "":
		s = fundingPrefix + t.Funding
	case t.Special != "":
		s = specialPrefix + t.Special
	case t.Kind != "":
		s += "@" + string(t.Kind)
	}
	if t.Sign < 0 {
		return "-" + s
	}
	return s
}

// Limit is a ceiling or a floor as data. With Den it compares Num/Den with Max,
// else Num with Amount.
type Limit struct {
	ID         string
	Title, Why plan.Text
	Num, Den   []Term
	Max        Ratio    // with Den
	Amount     plan.Won // without Den, won
	// TimesYears multiplies Amount by the project years of the scope: an average
	// a year (연차별 평균).
	TimesYears bool
	// Prorated cuts Amount to the months of a short year.
	Prorated bool
	// OwnRate takes the organisation's own rate in place of Max where it is
	// given: "overheadRate" (간접비고시비율).
	OwnRate   string
	Floor     bool // at least instead of at most
	Scope     Scope
	Per       string // OfOrganisation or OfTask
	AppliesTo Selector
	// Unless is the question whose ticked answer lifts the limit (an approval).
	Unless   string
	Severity Severity
	// Of is the limit that this one says in other words or reads more strictly:
	// a finding of this one says nothing new where Of is broken in the same place.
	Of       string
	Citation Citation
	From, To civil.Date // zero: open; To is the last day in force
	Origin   string     // file:line of the row
}

// IsRatio reports whether the limit compares a ratio.
func (l Limit) IsRatio() bool { return len(l.Den) > 0 }

// MaxFor is the ratio that holds for an organisation: its own rate where the
// limit asks for that and the organisation states one, else Max.
func (l Limit) MaxFor(o *plan.Organisation) Ratio {
	if l.OwnRate == ownOverhead && o != nil && o.OverheadRate > 0 {
		return Percent(o.OverheadRate)
	}
	return l.Max
}

// Lifted reports whether the user has ticked the question that lifts the limit.
func (l Limit) Lifted(s Subject) bool {
	if l.Unless == "" {
		return false
	}
	return Selector{answerPrefix + l.Unless}.Matches(s)
}

const ownOverhead = "overheadRate"

// ceilingLimit is the limit of a track's government money of a project year.
func ceilingLimit(c *Call, t Track) Limit {
	num := []Term{{Funding: "government", Sign: 1}}
	if !c.CeilingCountsInternational.Value {
		num = append(num, Term{Cost: string(plan.International), Sign: -1})
	}
	return Limit{
		ID: CeilingID, Title: sentence("call.ceiling"),
		Why: sentence("call.ceiling.why"), Num: num, Amount: t.Ceiling, Prorated: c.CeilingProrated.Value,
		Scope: YearScope, Per: OfTask, Severity: Error, Citation: t.Citation, Origin: t.origin,
	}
}

// CeilingID is the ID of the limit that a track's ceiling makes.
const CeilingID = "ceiling"
