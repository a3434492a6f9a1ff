package call

import (
	"slices"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

// Call is one call for proposals (공고).
type Call struct {
	ID           string
	Title, Short plan.Text
	Ministry     plan.Text // 중앙행정기관
	Agency       plan.Text // 전문기관
	Programme    plan.Text // 사업명
	SubProgramme plan.Text // 내역사업명, empty where the notice was not found

	// SubProgrammeNote tells the writer what to copy from the notice where its
	// own wording is not known.
	SubProgrammeNote plan.Text
	NoticeNumber     string // 공고번호, empty where not known
	Announced        civil.Date
	Deadline         civil.Date
	Selection        plan.Selection
	Citation         Citation // of the dates and the programme

	Fields         []Field
	Abilities      []plan.Ability // wanted in the consortium
	Consortium     Citation       // of the abilities; that of the call where it gives none
	ForeignPartner Fact           // needs a contract with at least one foreign institution

	MaxYears, MaxMonths              int // 0: the call sets none
	MaxYearsCitation, MonthsCitation Citation
	ProjectMonthsHint                plan.Text
	Submission                       plan.Text // where and how it is handed in
	CeilingCountsInternational       Fact      // all government money counts, international joint research included
	CeilingProrated                  Fact      // a short year has a smaller ceiling
	Summary                          SummaryLengths
	Tracks                           []Track
	Criteria                         []Criterion
	Chapters                         []Chapter // the tree of chapters, flattened in print order
	Parts                            []Part    // everything the document prints, in order
	Attachments                      []AttachmentSpec
	Law                              *Law   // the law with the call's own rows in place of the general ones
	Origin                           string // file it was read from
	sources                          map[string]Source
}

// Field is a research field of the call.
type Field struct {
	Key   plan.Field
	Title plan.Text
}

// Track is one of the call's kinds of project (연구개발형, 사업화형).
type Track struct {
	ID       string
	Title    plan.Text
	Summary  plan.Text // one line on a card: from where to where the work goes
	Aims     []plan.Text
	Projects int      // number of projects to be chosen
	Ceiling  plan.Won // government money of one project year, won
	Citation Citation
	Limits   []Limit // the track's own, the ceiling first
	origin   string  // file:line
}

// SummaryLengths are the lengths the summary form asks for, in characters.
type SummaryLengths struct {
	Goal, Content, Use int
	Keywords           int // in each language
	Citation           Citation
}

// Criterion is one evaluation criterion of the call.
type Criterion struct {
	Key      string
	Title    plan.Text
	Why      plan.Text
	Kinds    []string // what of the plan speaks to it, see [CriterionKinds]
	Needs    []string // of the kinds, those without which there is nothing to judge
	Abroad   bool     // of institutions, data, tasks and money, only those abroad speak to it
	Citation Citation
}

// CriterionKinds are the words for what speaks to a criterion.
var CriterionKinds = []string{
	"chapters", "goals", "indicators", "schedule", "organisations", "people",
	"achievements", "projects", "equipment", "contracts", "datasets", "trials",
	"licences", "outcomes", "business", "budget",
}

// Track returns the track of an ID.
func (c *Call) Track(id string) (Track, bool) {
	for i := range c.Tracks {
		if c.Tracks[i].ID == id {
			return c.Tracks[i], true
		}
	}
	return Track{}, false
}

// Criterion returns the criterion of a key.
func (c *Call) Criterion(key string) (Criterion, bool) {
	for i := range c.Criteria {
		if c.Criteria[i].Key == key {
			return c.Criteria[i], true
		}
	}
	return Criterion{}, false
}

// On is the law in force on a day (usually the notice's date), with the call's
// own rows in place of the general ones. A zero day means the call's own.
func (c *Call) On(day civil.Date) InForce {
	if day.IsZero() {
		day = c.Announced
	}
	return c.Law.On(day)
}

// LimitsFor are all limits of a track on a day: the track's own, its ceiling
// first, then those of the law. A track's limit stands in place of a general one
// of the same ID.
func (c *Call) LimitsFor(track string, day civil.Date) []Limit {
	t, _ := c.Track(track)
	return replaceFirst(t.Limits, c.On(day).Limits)
}

func replaceFirst(own, general []Limit) []Limit {
	limits := slices.Clone(own)
	for _, l := range general {
		if _, replaced := find(own, l.ID); !replaced {
			limits = append(limits, l)
		}
	}
	return limits
}

// Source returns a source that the call's data cite: the built-in ones and
// those the call's file adds.
func (c *Call) Source(key string) (Source, bool) {
	s, ok := c.sources[key]
	return s, ok
}

// UsualStart is the day on which a plan of the call begins until its writer says
// otherwise: the first of the month two months after the deadline.
func (c *Call) UsualStart() civil.Date {
	// From the first of the month, because two months after 31 December there is no
	// thirty-first.
	return civil.Date{Year: c.Deadline.Year, Month: c.Deadline.Month, Day: 1}.AddMonths(2)
}
