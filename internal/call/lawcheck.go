package call

import (
	"slices"
	"strconv"
	"strings"

	"cloud.google.com/go/civil"
)

// checkDays finds rows of the same key whose days overlap; of a limit, category
// and so on there may be one row at a time.
func checkDays(all rows) Problems {
	var problems Problems
	problems = append(problems, overlaps(all.categories, originOfRow)...)
	problems = append(problems, overlaps(all.items, originOfRow)...)
	problems = append(problems, overlaps(all.matching, originOfRow)...)
	problems = append(problems, overlaps(all.charges, originOfRow)...)
	problems = append(problems, overlaps(all.studentPay, originOfRow)...)
	problems = append(problems, overlaps(all.simultaneous, originOfRow)...)
	problems = append(problems, overlaps(all.valuations, originOfRow)...)
	problems = append(problems, overlaps(all.parameters, originOfRow)...)
	problems = append(problems, overlaps(all.clauses, originOfRow)...)
	problems = append(problems, overlaps(all.limits, func(l Limit) string { return l.Origin })...)
	return append(problems, all.duplicates()...)
}

// located is a row that knows its place.
type located interface{ origin() string }

func (r Row) origin() string { return r.Origin }

func originOfRow[T located](row T) string { return row.origin() }

// overlaps finds rows of one key that are in force on the same day. The later
// row of the file is the one reported.
func overlaps[T dated](rows []T, origin func(T) string) Problems {
	var problems Problems
	byKey := map[string][]T{}
	for _, row := range rows {
		for _, other := range byKey[row.key()] {
			if overlapping(row, other) {
				problems = append(problems, problemAt(origin(row), "call.problem.overlap",
					"id", row.key(), "other", origin(other)))
				break
			}
		}
		byKey[row.key()] = append(byKey[row.key()], row)
	}
	return problems
}

func overlapping(a, b dated) bool {
	aFrom, aTo := a.days()
	bFrom, bTo := b.days()
	before := func(to, from civil.Date) bool { return !to.IsZero() && !from.IsZero() && to.Before(from) }
	return !before(aTo, bFrom) && !before(bTo, aFrom)
}

// problemAt makes a problem at an origin "file:line".
func problemAt(origin, key string, args ...any) *Problem {
	file, line := splitOrigin(origin)
	return &Problem{File: file, Line: line, Key: key, Args: args}
}

func splitOrigin(origin string) (file string, line int) {
	i := strings.LastIndexByte(origin, ':')
	if i < 0 {
		return origin, 0
	}
	line, err := strconv.Atoi(origin[i+1:])
	if err != nil {
		return origin, 0
	}
	return origin[:i], line
}

// duplicates finds questions and groups that stand twice; they have no days.
func (r rows) duplicates() Problems {
	var problems Problems
	seen := map[string]string{}
	for _, q := range r.questions {
		if other, ok := seen[q.ID]; ok {
			problems = append(problems, problemAt(q.Origin, "call.problem.duplicate", "id", q.ID, "other", other))
		}
		seen[q.ID] = q.Origin
	}
	groups := map[string]string{}
	for _, g := range r.groups {
		if other, ok := groups[g.Key]; ok {
			problems = append(problems, problemAt(g.Origin, "call.problem.duplicate", "id", g.Key, "other", other))
		}
		groups[g.Key] = g.Origin
	}
	return problems
}

// references finds what rows name that no row defines: items, groups, limits,
// questions.
func (r rows) references() Problems {
	var problems Problems
	fault := problems.reference
	for _, i := range r.items {
		if i.Group != "" && !r.hasGroup(i.Group) {
			fault(i.Origin, i.Group)
		}
		r.selectorAnswers(i.Allowed, i.Origin, fault)
	}
	for _, c := range r.categories {
		r.selectorAnswers(c.Allowed, c.Origin, fault)
	}
	for _, l := range r.limits {
		r.limitRefs(l, fault)
	}
	for _, v := range r.valuations {
		for _, ref := range v.Items {
			if !r.hasItem(ref) {
				fault(v.Origin, ref)
			}
		}
	}
	for _, c := range r.clauses {
		r.selectorAnswers(c.AppliesTo, c.Origin, fault)
	}
	return problems
}

// references finds what a call's tracks and papers name that no row defines.
func (c *Call) references() Problems {
	var problems Problems
	for _, t := range c.Tracks {
		problems = append(problems, overlaps(t.Limits, func(l Limit) string { return l.Origin })...)
		for _, l := range t.Limits {
			c.Law.rows.limitRefs(l, problems.reference)
		}
	}
	for _, a := range c.Attachments {
		c.Law.rows.selectorAnswers(a.who, a.origin, problems.reference)
	}
	return problems
}

func (p *Problems) reference(origin, value string) {
	*p = append(*p, problemAt(origin, "call.problem.reference", "value", value))
}

func (r rows) limitRefs(l Limit, fault func(origin, value string)) {
	for _, t := range slices.Concat(l.Num, l.Den) {
		r.termRefs(t, l.Origin, fault)
	}
	if l.Unless != "" && !r.hasQuestion(l.Unless) {
		fault(l.Origin, l.Unless)
	}
	if l.Of != "" && !slices.ContainsFunc(r.limits, func(o Limit) bool { return o.ID == l.Of }) {
		fault(l.Origin, l.Of)
	}
	r.selectorAnswers(l.AppliesTo, l.Origin, fault)
}

func (r rows) termRefs(t Term, origin string, fault func(origin, value string)) {
	if group := t.Group(); group != "" && !r.hasGroup(group) {
		fault(origin, t.Cost)
	}
	if _, item := t.Category(); item != "" && !r.hasItem(t.Cost) {
		fault(origin, t.Cost)
	}
}

func (r rows) selectorAnswers(s Selector, origin string, fault func(origin, value string)) {
	for _, alternative := range s {
		for word := range strings.SplitSeq(alternative, "&") {
			id, ok := strings.CutPrefix(strings.TrimPrefix(strings.TrimSpace(word), "!"), answerPrefix)
			if ok && !r.hasQuestion(id) {
				fault(origin, answerPrefix+id)
			}
		}
	}
}

func (r rows) hasGroup(key string) bool {
	return slices.ContainsFunc(r.groups, func(g Group) bool { return g.Key == key })
}

func (r rows) hasQuestion(id string) bool {
	return slices.ContainsFunc(r.questions, func(q Question) bool { return q.ID == id })
}

func (r rows) hasItem(ref string) bool {
	return slices.ContainsFunc(r.items, func(i Item) bool { return i.key() == ref })
}
