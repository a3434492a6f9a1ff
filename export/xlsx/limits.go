package xlsx

import (
	"strconv"
	"strings"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// Columns of the limits' sheet.
const (
	limitTitle = iota + 1
	limitWhere
	limitWhen
	limitNum
	limitDen
	limitShare
	limitRate
	limitBound
	limitRoom
	limitVerdict
	limitSeverity
	limitSource
)

// limitsSheet holds every limit in every place it applies to, as formulas over the
// other sheets, so that a cell changed in the workbook shows its effect there.
type limitsSheet struct {
	*sheet
	rows map[limitKey]int
}

type limitKey struct {
	limit              string
	organisation, year plan.ID // year: the first of the scope
}

func (b *book) fillLimits(s *sheet) {
	l := &limitsSheet{sheet: s, rows: map[limitKey]int{}}
	b.limits = l
	s.widths = []float64{34, 26, 12, 14, 14, 9, 9, 14, 13, 9, 8, 40}
	b.head(s, b.lang.T("xlsx.limits.title"), b.subject(), limitSource)
	s.text(s.next(), 1, b.lang.T("xlsx.limits.how"), lookNote.unwrapped())
	s.headings = s.next()
	s.headingsEnd, s.heights[s.headings], s.frozenCols = s.headings, 32, limitTitle
	for i, key := range []string{"name", "where", "when", "num", "den", "share", "rate", "bound", "room", "verdict", "severity", "source"} {
		s.text(s.headings, i+1, b.lang.T("xlsx.limits."+key), lookHead)
	}
	first := len(s.rows) + 1
	for _, limit := range b.call.LimitsFor(b.plan.Track, b.law.Date) {
		for _, result := range b.judge.Evaluate(limit) {
			if limit.IsRatio() && result.Num == 0 && result.Den == 0 {
				continue // nothing there to hold against it
			}
			l.row(b, result)
		}
	}
	if len(s.rows) < first {
		s.text(s.next(), 1, b.lang.T("xlsx.limits.none"), lookNote.unwrapped())
		return
	}
	last := len(s.rows)
	room := ref{s, first, limitRoom}.name()
	for _, col := range []int{limitRoom, limitVerdict} {
		s.paint(first, col, last, col, "$"+room, ">=0", "<0")
	}
}

func (l *limitsSheet) row(b *book, r check.Result) {
	limit, row := r.Limit, l.next()
	l.rows[limitKey{limit.ID, r.Organisation, r.Years[0]}] = row
	l.text(row, limitTitle, b.in(limit.Title), lookLabel)
	where := b.lang.T("xlsx.limits.project")
	if o := b.plan.Organisation(r.Organisation); o != nil {
		where = b.title(o)
	}
	l.text(row, limitWhere, where, lookLabel)
	l.text(row, limitWhen, b.scopeTitle(r.Years), lookVerdict)
	l.money(row, limitNum, b.terms(l.sheet, limit.Num, r.Organisation, r.Years), lookAmount)
	if limit.IsRatio() {
		l.money(row, limitDen, b.terms(l.sheet, limit.Den, r.Organisation, r.Years), lookAmount)
		l.ratio(row, limitShare, share(l.sheet, ref{l.sheet, row, limitNum}, ref{l.sheet, row, limitDen}), lookShare)
		most := limit.MaxFor(b.plan.Organisation(r.Organisation))
		l.number(row, limitRate, float64(most.Num)/float64(most.Den), lookRate)
		l.money(row, limitBound, l.bound(row, r), lookAmount)
	} else {
		l.amount(row, limitBound, r.Bound, lookInput)
	}
	l.judge(b, row, r)
	l.text(row, limitSeverity, b.lang.T("common.severity."+string(limit.Severity)), lookVerdict)
	l.text(row, limitSource, b.citation(limit.Citation), lookLabel.small())
	l.fill(row, 1, limitSource, look{framed: true})
}

// bound is the most whole 천원 that a rate of the base allows, or the least that a
// floor asks for, as in [check.Evaluator]. ROUND takes off what binary fractions
// add to a product of four decimals.
func (l *limitsSheet) bound(row int, r check.Result) money {
	den, rate := ref{l.sheet, row, limitDen}.name(), ref{l.sheet, row, limitRate}.name()
	round := "ROUNDDOWN"
	if r.Limit.Floor {
		round = "ROUNDUP"
	}
	return money{round + "(ROUND(MAX(" + den + ",0)*" + rate + ",4),0)", r.Bound}
}

// judge writes what is left and what that means. A limit that an approval lifts
// says so in place of a verdict.
func (l *limitsSheet) judge(b *book, row int, r check.Result) {
	num, bound := ref{l.sheet, row, limitNum}, ref{l.sheet, row, limitBound}
	from, minus, broken := bound, num, "xlsx.verdict.over"
	if r.Limit.Floor {
		from, minus, broken = num, bound, "xlsx.verdict.short"
	}
	room := l.money(row, limitRoom, b.less(l.sheet, same(l.sheet, from), minus), lookAmount)
	if b.lifted(r) {
		l.text(row, limitVerdict, b.lang.T("xlsx.verdict.lifted"), lookVerdict)
		return
	}
	l.put(row, limitVerdict, b.word(room, ">=0", room.won() >= 0, "xlsx.verdict.kept", broken))
}

// lifted reports whether the user has ticked the approval that lifts a limit.
func (b *book) lifted(r check.Result) bool {
	if r.Limit.Unless == "" {
		return false
	}
	for _, id := range []plan.ID{call.AnswerID(r.Limit.Unless, r.Organisation), plan.ID(r.Limit.Unless)} {
		for i := range b.plan.Answers {
			if b.plan.Answers[i].ID == id {
				return b.plan.Answers[i].Ticked
			}
		}
	}
	return false
}

// scopeTitle names the years a limit adds up.
func (b *book) scopeTitle(years []plan.ID) string {
	first, last := b.plan.Period.Number(years[0]), b.plan.Period.Number(years[len(years)-1])
	switch {
	case len(years) == b.years() && len(years) > 1:
		return b.lang.T("xlsx.limits.all")
	case first == last:
		return b.yearTitle(first)
	}
	return b.lang.T("xlsx.limits.span", "first", strconv.Itoa(first), "last", strconv.Itoa(last))
}

// citation says where a limit stands, and that it is unconfirmed where it is.
func (b *book) citation(c call.Citation) string {
	var parts []string
	if article := b.in(c.Article); article != "" {
		parts = append(parts, article)
	}
	if source, ok := b.call.Source(c.Source); ok {
		parts = append(parts, b.in(source.Title))
	}
	if c.Page != "" {
		parts = append(parts, b.lang.T("xlsx.limits.page", "page", c.Page))
	}
	line := strings.Join(parts, ", ")
	if !c.Certainty.Confirmed() {
		line = strings.TrimSpace(line + " " + b.lang.T("xlsx.limits.unconfirmed"))
	}
	return line
}
