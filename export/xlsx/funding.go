package xlsx

import (
	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// Columns of the funding sheet: the letters are those of the official form (8-1).
const (
	fundYear = iota + 1
	fundName
	fundRole
	fundType
	fundA // 정부지원 현금
	fundB // 기관부담 현금
	fundC // 기관부담 현물
	fundD // 기관부담 소계
	fundE // 그 외 현금
	fundF // 그 외 현물
	fundG // 그 외 소계
	fundCash
	fundInKind
	fundH // 합계
	fundX // 국제공동연구개발비
	fundGovernmentShare
	fundBurdenShare
	fundCashShare
	fundOutsideCol
)

// fundingSheet is 연구개발비 지원 및 부담계획: a row for each year and organisation.
type fundingSheet struct {
	*sheet
	rows   map[fundingKey]int
	totals []int // row of each year's total, then that of all years
}

type fundingKey struct {
	year         int // from 0; the number of years: all of them
	organisation plan.ID
}

func (b *book) fillFunding(s *sheet) {
	f := &fundingSheet{sheet: s, rows: map[fundingKey]int{}}
	b.funding = f
	kinds := 11.0
	if b.lang == i18n.En { // "Small or medium-sized enterprise"
		kinds = 18
	}
	s.widths = []float64{9, 28, 11, kinds, 12, 11, 11, 11, 11, 11, 11, 12, 12, 13, 12, 9, 9, 9, 11}
	b.head(s, b.lang.T("xlsx.funding.title"), b.subject(), fundOutsideCol)
	f.headRows(b)
	for y := range b.years() {
		f.block(b, y, func(row int, o *plan.Organisation) { f.refer(b, row, b.organisation[o.ID], y) })
	}
	f.block(b, b.years(), func(row int, o *plan.Organisation) {
		for _, col := range fundingInputs {
			var years []ref
			for y := range b.years() {
				years = append(years, ref{s, f.rows[fundingKey{y, o.ID}], col})
			}
			s.money(row, col, b.sum(s, years...), fundingLook(col))
		}
	})
	s.text(s.next(), 1, b.lang.T("xlsx.funding.how"), lookNote.unwrapped())
	s.text(s.next(), 1, b.lang.T("xlsx.funding.shares"), lookNote.unwrapped())
}

// fundingInputs are the columns that come from the organisations' sheets; all
// others are computed from them.
var fundingInputs = []int{fundA, fundB, fundC, fundE, fundF, fundX, fundOutsideCol}

func fundingLook(col int) look {
	switch col {
	case fundC, fundF, fundInKind:
		return lookAmount.inKind()
	}
	return lookAmount
}

func (f *fundingSheet) headRows(b *book) {
	top, kinds := f.next(), f.next()
	f.headings, f.headingsEnd, f.frozenCols = top, kinds, fundName
	f.heights[top], f.heights[kinds] = 32, 32
	for i, key := range []string{
		"year", "organisation", "role", "type", "a", "b", "c", "d", "e", "f", "g", "cash", "in-kind", "h",
		"international", "share-government", "share-burden", "share-cash", "outside",
	} {
		col := i + 1
		l := lookHead
		if fundingLook(col).fill == colourInKind {
			l = lookHeadKind
		}
		if col >= fundA && col <= fundH {
			f.text(kinds, col, b.lang.T("xlsx.funding."+key), l)
			continue
		}
		f.text(top, col, b.lang.T("xlsx.funding."+key), l)
		f.merge(top, col, kinds, col)
	}
	for _, group := range []struct {
		key         string
		first, last int
	}{{"government", fundA, fundA}, {"own", fundB, fundD}, {"other", fundE, fundG}, {"total", fundCash, fundH}} {
		f.text(top, group.first, b.lang.T("xlsx.funding."+group.key), lookHead)
		f.merge(top, group.first, top, group.last)
	}
}

// block writes the organisations of a year, or of all years, and their total; what
// consigned institutions and participants receive stands beneath it.
func (f *fundingSheet) block(b *book, year int, fill func(row int, o *plan.Organisation)) {
	var rows []int
	for _, o := range b.counted() {
		row := f.next()
		rows = append(rows, row)
		f.organisation(b, row, year, o, fill, false)
	}
	total := f.next()
	f.totals = append(f.totals, total)
	words := b.lang.T("common.grand-total")
	if year < b.years() {
		words = b.lang.T("xlsx.funding.year-total", "n", year+1)
	}
	f.text(total, fundYear, words, lookBand)
	f.merge(total, fundYear, total, fundType)
	for _, col := range fundingInputs {
		var refs []ref
		for _, row := range rows {
			refs = append(refs, ref{f.sheet, row, col})
		}
		f.money(total, col, b.sum(f.sheet, refs...), f.band(col))
	}
	f.derive(b, total, true)
	f.fill(total, 1, fundOutsideCol, lookBand)
	for _, o := range b.beneath() {
		f.organisation(b, f.next(), year, o, fill, true)
	}
}

func (f *fundingSheet) band(col int) look {
	l := fundingLook(col).strong()
	if l.fill == "" {
		l.fill = colourSunken
	}
	return l
}

func (f *fundingSheet) organisation(b *book, row, year int, o *plan.Organisation, fill func(int, *plan.Organisation), beneath bool) {
	f.rows[fundingKey{year, o.ID}] = row
	label := lookLabel
	if beneath {
		label = label.quiet()
	}
	if year < b.years() {
		f.number(row, fundYear, float64(year+1), label.aligned("center").numbered(b.yearFormat()))
	} else {
		f.text(row, fundYear, b.lang.T("common.total"), label.aligned("center"))
	}
	f.text(row, fundName, b.title(o), label)
	f.text(row, fundRole, b.shortRole(o.Role), label.aligned("center"))
	f.text(row, fundType, b.legalType(o.LegalType), label.aligned("center"))
	fill(row, o)
	f.derive(b, row, false)
	if beneath {
		for col := fundA; col <= fundOutsideCol; col++ {
			c := f.at(row, col)
			c.look = c.look.quiet()
		}
	}
}

// refer takes an organisation's funding of a year from its sheet.
func (f *fundingSheet) refer(b *book, row int, o *organisationSheet, year int) {
	put := func(col int, refs ...ref) { f.money(row, col, b.sum(f.sheet, refs...), fundingLook(col)) }
	of := func(field string, k plan.Kind) ref { return o.row(o.funding[field], year, k) }
	one := func(col int, r ref) { f.money(row, col, same(f.sheet, r), fundingLook(col)) }
	one(fundA, of(fundGovernment, plan.Cash))
	one(fundB, of(fundOwn, plan.Cash))
	one(fundC, of(fundOwn, plan.InKind))
	put(fundE, of(fundLocal, plan.Cash), of(fundOther, plan.Cash))
	put(fundF, of(fundLocal, plan.InKind), of(fundOther, plan.InKind))
	put(fundX, o.cost(plan.International, year, plan.Cash), o.cost(plan.International, year, plan.InKind))
	one(fundOutsideCol, of(fundOutside, plan.Cash))
}

// derive writes the sums and shares of a row. International joint research is
// government money alone and stands outside the base of cost sharing.
func (f *fundingSheet) derive(b *book, row int, band bool) {
	look := func(col int) look {
		if band {
			return f.band(col)
		}
		return fundingLook(col)
	}
	at := func(col int) ref { return ref{f.sheet, row, col} }
	for _, sum := range []struct {
		col   int
		parts []int
	}{
		{fundD, []int{fundB, fundC}},
		{fundG, []int{fundE, fundF}},
		{fundCash, []int{fundA, fundB, fundE}},
		{fundInKind, []int{fundC, fundF}},
		{fundH, []int{fundCash, fundInKind}},
	} {
		var refs []ref
		for _, part := range sum.parts {
			refs = append(refs, at(part))
		}
		f.money(row, sum.col, b.sum(f.sheet, refs...), look(sum.col))
	}
	l := lookShare
	if band {
		l = l.strong().filled(colourSunken)
	}
	base := [2][]ref{{at(fundH)}, {at(fundX)}}
	f.ratio(row, fundGovernmentShare, shareOf([2][]ref{{at(fundA)}, {at(fundX)}}, base), l)
	f.ratio(row, fundBurdenShare, shareOf([2][]ref{{at(fundD), at(fundG)}, nil}, base), l)
	f.ratio(row, fundCashShare, share(f.sheet, at(fundB), at(fundD)), l)
}

// shareOf divides one difference by another, each the sum of the first cells less
// that of the second, all on one sheet.
func shareOf(num, den [2][]ref) ratio {
	write := func(d [2][]ref) (formula string, won plan.Won) {
		for _, r := range d[0] {
			formula += "+" + r.name()
			won += r.won()
		}
		for _, r := range d[1] {
			formula += "-" + r.name()
			won -= r.won()
		}
		return formula[1:], won
	}
	n, top := write(num)
	d, bottom := write(den)
	r := ratio{formula: "IF((" + d + ")=0,0,(" + n + ")/(" + d + "))"}
	if bottom != 0 {
		r.value = thousands(top) / thousands(bottom)
	}
	return r
}
