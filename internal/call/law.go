package call

import (
	"slices"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

// Law is every row of law that the data hold, in force or not.
type Law struct{ rows rows }

// rows are the tables of law, each row with its days in force.
type rows struct {
	categories   []Category
	items        []Item
	groups       []Group
	matching     []Matching
	limits       []Limit
	charges      []ChargeLimit
	studentPay   []StudentPay
	simultaneous []Simultaneous
	valuations   []Valuation
	parameters   []Parameter
	clauses      []Clause
	questions    []Question
}

// InForce is the law of one day.
type InForce struct {
	Date         civil.Date
	Categories   []Category
	Groups       []Group
	Matching     []Matching
	Limits       []Limit // written ones, then those that Matching makes
	Charges      []ChargeLimit
	StudentPay   []StudentPay
	Simultaneous []Simultaneous
	Valuations   []Valuation
	Parameters   []Parameter
	Clauses      []Clause
	Questions    []Question
	items        []Item
}

// On picks the rows in force on a day; a row holds from From to To, both
// included.
func (l *Law) On(day civil.Date) InForce {
	r := l.rows
	f := InForce{
		Date:         day,
		Categories:   onDay(r.categories, day),
		Groups:       r.groups,
		Matching:     onDay(r.matching, day),
		Limits:       onDay(r.limits, day),
		Charges:      onDay(r.charges, day),
		StudentPay:   onDay(r.studentPay, day),
		Simultaneous: onDay(r.simultaneous, day),
		Valuations:   onDay(r.valuations, day),
		Parameters:   onDay(r.parameters, day),
		Clauses:      onDay(r.clauses, day),
		Questions:    r.questions,
		items:        onDay(r.items, day),
	}
	for _, m := range f.Matching {
		f.Limits = append(f.Limits, m.limits()...)
	}
	return f
}

// dated is a row with its key, which no other row of its table bears on the
// same day, and its days in force.
type dated interface {
	key() string
	days() (from, to civil.Date)
}

func onDay[T dated](rows []T, day civil.Date) []T {
	return slices.DeleteFunc(slices.Clone(rows), func(row T) bool {
		from, to := row.days()
		return !from.IsZero() && day.Before(from) || !to.IsZero() && to.Before(day)
	})
}

// replace puts a call's own rows in place of the general rows of the same key,
// whatever their days.
func replace[T dated](general, own []T) []T {
	rows := slices.DeleteFunc(slices.Clone(general), func(row T) bool {
		return slices.ContainsFunc(own, func(o T) bool { return o.key() == row.key() })
	})
	return append(rows, own...)
}

// plus adds the rows of another file.
func (r rows) plus(o rows) rows {
	return rows{
		categories: append(r.categories, o.categories...), items: append(r.items, o.items...),
		groups: append(r.groups, o.groups...), matching: append(r.matching, o.matching...),
		limits: append(r.limits, o.limits...), charges: append(r.charges, o.charges...),
		studentPay: append(r.studentPay, o.studentPay...), simultaneous: append(r.simultaneous, o.simultaneous...),
		valuations: append(r.valuations, o.valuations...), parameters: append(r.parameters, o.parameters...),
		clauses: append(r.clauses, o.clauses...), questions: append(r.questions, o.questions...),
	}
}

// with returns the law with a call's own rows in place of the general ones.
func (l *Law) with(own rows) *Law {
	g := l.rows
	return &Law{rows{
		categories: replace(g.categories, own.categories), items: replace(g.items, own.items),
		groups: append(slices.Clip(g.groups), own.groups...), matching: replace(g.matching, own.matching),
		limits: replace(g.limits, own.limits), charges: replace(g.charges, own.charges),
		studentPay: replace(g.studentPay, own.studentPay), simultaneous: replace(g.simultaneous, own.simultaneous),
		valuations: replace(g.valuations, own.valuations), parameters: replace(g.parameters, own.parameters),
		clauses: replace(g.clauses, own.clauses), questions: append(slices.Clip(g.questions), own.questions...),
	}}
}

// Items are the items (세목) of a category in the order of the form; none where
// the category is not divided.
func (f InForce) Items(c plan.Category) []Item {
	var items []Item
	for _, item := range f.items {
		if item.Category == c {
			items = append(items, item)
		}
	}
	return items
}

// Item returns an item of a category.
func (f InForce) Item(c plan.Category, key string) (Item, bool) {
	return find(f.items, string(c)+"/"+key)
}

// Category returns a category that may be budgeted that day.
func (f InForce) Category(c plan.Category) (Category, bool) { return find(f.Categories, string(c)) }

// MatchingFor returns the matching rules of a legal type; none for foreign
// corporations, whose share is a matter of the agreement.
func (f InForce) MatchingFor(t plan.LegalType) (Matching, bool) { return find(f.Matching, string(t)) }

// Limit returns a limit of an ID.
func (f InForce) Limit(id string) (Limit, bool) { return find(f.Limits, id) }

// Parameter returns a single value of law.
func (f InForce) Parameter(id string) (Parameter, bool) { return find(f.Parameters, id) }

// Clause returns a rule of law that is no number.
func (f InForce) Clause(id string) (Clause, bool) { return find(f.Clauses, id) }

// StudentPayFor returns the standard of a degree.
func (f InForce) StudentPayFor(d plan.Degree) (StudentPay, bool) {
	return find(f.StudentPay, string(d))
}

// Valuation returns how an item is valued in kind.
func (f InForce) Valuation(c plan.Category, item string) (Valuation, bool) {
	for _, v := range f.Valuations {
		if slices.Contains(v.Items, string(c)+"/"+item) {
			return v, true
		}
	}
	return Valuation{}, false
}

// Question returns a question of an ID.
func (f InForce) Question(id string) (Question, bool) {
	for _, q := range f.Questions {
		if q.ID == id {
			return q, true
		}
	}
	return Question{}, false
}

func find[T dated](rows []T, key string) (T, bool) {
	for _, row := range rows {
		if row.key() == key {
			return row, true
		}
	}
	var none T
	return none, false
}
