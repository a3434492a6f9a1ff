// Package carry takes what is chosen of an earlier plan into a new one: for another
// call, another track, another period. Chapters go where the new call has a chapter
// of the same ID; what has no place is kept as unplaced text. What held only then –
// reviews, contracts, states of other projects – is cleared and listed for review.
//
// The new plan has an ID of its own and names the earlier one; its years and its
// scenario are its own too. All other records keep their IDs, because texts name
// them by these, and so that a difference of the two plans shows what has changed.
package carry

import (
	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

// Take says what is taken of the earlier plan. Its title, field and classification
// always are, and with the chapters the summary, keywords, figures, references and
// texts that had no place.
type Take struct {
	Institutions bool
	People       bool // without institutions they belong to none
	Chapters     bool
	Work         bool // goals, indicators, tasks, cooperation, data, trials, licences, outcomes, business
	Budget       bool // needs the institutions, and takes them along
	Scale        Scale
}

// Everything is taken as it is.
var Everything = Take{Institutions: true, People: true, Chapters: true, Work: true, Budget: true}

// ScaleKind tells how amounts change.
type ScaleKind string

// Kinds of scaling.
const (
	Same      ScaleKind = ""          // as they are
	ByFactor  ScaleKind = "factor"    // by Num/Den
	ToCeiling ScaleKind = "toCeiling" // so that the year with most government money reaches the ceiling
)

// Scale says how amounts change. Num and Den are positive.
type Scale struct {
	Kind     ScaleKind
	Num, Den int64
}

// Target is what must be known of the new call and of the earlier one.
type Target struct {
	Chapters []plan.ID // of the new track's form that hold text
	Fields   []plan.Field
	Ceiling  plan.Won // government money of one project year

	// Origin writes where a text without a place comes from: its kind, the ID of the
	// chapter or the name of the stage or institution, in the language "ko" or "en".
	Origin func(kind OriginKind, name, lang string) string
}

// OriginKind is what a text was that has no place in the new plan.
type OriginKind string

// Kinds of origins.
const (
	FromChapter OriginKind = "chapter"
	FromStage   OriginKind = "stage" // goal and content of a stage
	FromGoal    OriginKind = "goal"  // of a year that the new period does not have
)

// Report tells what came of carrying over.
type Report struct {
	Taken  []Count
	Left   []Count // of what was chosen, what has no place
	Review []plan.ToReview
	Years  []YearMoney // with the budget
}

// Count is a number of records, by the list of the plan they belong to.
type Count struct {
	What string
	N    int
}

// YearMoney is the budget of a year before and after.
type YearMoney struct {
	Number                       int
	Was, Now                     plan.Won
	GovernmentWas, GovernmentNow plan.Won
}

// carrier carries one plan over.
type carrier struct {
	Target
	take     Take
	old, new *plan.Plan
	budget   *plan.Budget // of the earlier plan
	years    map[plan.ID]plan.ID
	months   int // from the start of the earlier plan to that of the new one
	known    map[plan.ID]bool
	report   Report
}

// Over carries an earlier plan over into a fresh one, which has call, track,
// notice, years and scenario of its own. Neither is changed.
func Over(old, fresh *plan.Plan, to Target, take Take) (*plan.Plan, Report, error) {
	take.Institutions = take.Institutions || take.Budget
	c := &carrier{
		Target: to, take: take, old: old.Clone(), new: fresh.Clone(), budget: old.Budget(""),
		years: map[plan.ID]plan.ID{}, known: map[plan.ID]bool{},
	}
	c.match()
	c.head()
	c.institutions()
	c.people()
	c.texts()
	c.work()
	c.money()
	c.rest()
	c.new.Review = c.report.Review
	return c.new, c.report, c.spellOut()
}

// match pairs the years by their number and measures how far they are apart.
func (c *carrier) match() {
	for i := range min(len(c.old.Period.Years), len(c.new.Period.Years)) {
		c.years[c.old.Period.Years[i].ID] = c.new.Period.Years[i].ID
	}
	was, is := c.old.Period.Start(), c.new.Period.Start()
	if !was.IsZero() && !is.IsZero() {
		c.months = (is.Year-was.Year)*12 + int(is.Month) - int(was.Month)
	}
}

// shifted is a day as far from the new start as it was from the old one, in whole
// months; where the month is too short, its last day.
func (c *carrier) shifted(d civil.Date) civil.Date {
	if d.IsZero() {
		return d
	}
	first := civil.Date{Year: d.Year, Month: d.Month, Day: 1}.AddMonths(c.months)
	last := first.AddMonths(1).AddDays(-1)
	first.Day = min(d.Day, last.Day)
	return first
}

// head takes what the cover says of the project itself.
func (c *carrier) head() {
	n, o := c.new, c.old
	n.CopiedFrom, n.Example = o.ID, o.Example
	if n.Title.Empty() {
		n.Title = o.Title
		c.review("title", "title/ko", 0)
	}
	if n.Field == "" {
		for _, f := range c.Fields {
			if f == o.Field {
				n.Field = f
			}
		}
	}
	n.Classifications = o.Classifications
	n.Security, n.SecurityReason = o.Security, o.SecurityReason
	if n.Security == "" {
		n.Security = plan.General
	}
}

// review lists something to be looked at.
func (c *carrier) review(what string, place plan.Path, count int) {
	c.report.Review = append(c.report.Review, plan.ToReview{
		Record: plan.Record{ID: plan.NewID()}, What: what, Place: place, Count: count,
	})
}

func (c *carrier) taken(what string, n int) {
	if n > 0 {
		c.report.Taken = append(c.report.Taken, Count{what, n})
	}
}

func (c *carrier) left(what string, n int) {
	if n > 0 {
		c.report.Left = append(c.report.Left, Count{what, n})
	}
}

// organisation is a mention of an institution that the new plan has, else none.
func (c *carrier) organisation(id plan.ID) plan.ID {
	if c.known[id] {
		return id
	}
	return ""
}

// among keeps of a list of institutions those that the new plan has.
func (c *carrier) among(ids []plan.ID) []plan.ID {
	var left []plan.ID
	for _, id := range ids {
		if c.known[id] {
			left = append(left, id)
		}
	}
	return left
}

// targets are the values of the years that the new plan has; the others are left.
func (c *carrier) targets(list []plan.Target, lost *int) []plan.Target {
	var left []plan.Target
	for _, t := range list {
		if year, there := c.years[t.ID]; there {
			t.ID = year
			left = append(left, t)
		} else {
			*lost++
		}
	}
	return left
}

// rest is what is never taken: papers, answers and scenarios beside the one that
// was marked for submission.
func (c *carrier) rest() {
	c.left("attachments", len(c.old.Attachments))
	c.left("answers", len(c.old.Answers))
	c.left("rounds", len(c.old.Rounds))
	if c.take.Budget {
		c.left("scenarios", max(len(c.old.Scenarios)-1, 0))
	}
	c.left("years", max(len(c.old.Period.Years)-len(c.new.Period.Years), 0))
	if len(c.old.Attachments) > 0 {
		c.review("attachments", "attachments", len(c.old.Attachments))
	}
	if len(c.old.Answers) > 0 {
		c.review("answers", "answers", len(c.old.Answers))
	}
}
