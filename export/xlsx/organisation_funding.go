package xlsx

import (
	"moaplan/internal/plan"
)

// fillFunding writes the funding beneath the costs and the rows that prove that
// sources and uses agree.
func (s *organisationSheet) fillFunding() {
	b := s.book
	s.next()
	head := s.next()
	s.text(head, 1, b.lang.T("xlsx.organisation.funding"), lookBand.filled(colourBand))
	s.fill(head, 1, s.shareCol(), lookBand.filled(colourBand))
	first := head + 1
	s.source(fundGovernment, "common.fund.government", func(f plan.Funding) (plan.Won, plan.Won) { return f.Government, 0 })
	s.source(fundOwn, "common.fund.own", func(f plan.Funding) (plan.Won, plan.Won) { return f.OwnCash, f.OwnInKind })
	s.source(fundLocal, "xlsx.fund.local", func(f plan.Funding) (plan.Won, plan.Won) { return f.LocalCash, f.LocalInKind })
	s.source(fundOther, "xlsx.fund.other", func(f plan.Funding) (plan.Won, plan.Won) { return f.OtherCash, f.OtherInKind })
	s.inputs = append(s.inputs, rangeOf{first, orgFirstYear, first + 3, s.yearCol(b.years()-1, plan.InKind)})
	s.otherSources()

	total := s.next()
	s.funding[fundTotal] = total
	s.sumOfRows(total, b.lang.T("xlsx.total.funding"), []int{first, first + 1, first + 2, first + 3})
	s.ratio(total, s.shareCol(), share(s.sheet, ref{s.sheet, total, s.sumCol()}, ref{s.sheet, s.total, s.sumCol()}), lookShare.filled(colourSunken))
	s.compare(b.lang.T("xlsx.check.funding"), total, s.total, "xlsx.check.agree", "xlsx.check.differ")
	s.source(fundOutside, "common.fund.outside", func(f plan.Funding) (plan.Won, plan.Won) { return f.Outside, 0 })
	s.unpaidRow()
	if !s.org.Role.Counted() {
		s.payers()
	}
}

// source writes one row of funding.
func (s *organisationSheet) source(field, key string, of func(plan.Funding) (cash, inKind plan.Won)) {
	b := s.book
	row := s.next()
	s.funding[field] = row
	s.text(row, 1, b.lang.T(key), lookLabel)
	s.merge(row, 1, row, orgItem)
	s.text(row, orgBasis, "", lookBasis)
	for y := range b.years() {
		cash, inKind := of(b.budget.FundingIn(s.org.ID, b.budget.Years[y].ID))
		s.amount(row, s.yearCol(y, plan.Cash), cash, lookInput)
		s.amount(row, s.yearCol(y, plan.InKind), inKind, s.tint(lookInput, plan.InKind))
	}
	s.finish(row, lookInput)
}

// otherSources names who gives the other money.
func (s *organisationSheet) otherSources() {
	b := s.book
	var names []string
	for _, f := range b.plan.Funding {
		if name := b.in(f.OtherSource); f.Scenario == b.budget.Scenario && f.Organisation == s.org.ID && name != "" {
			names = appendNew(names, name)
		}
	}
	if len(names) > 0 {
		s.text(s.funding[fundOther], orgBasis, join(names), lookBasis)
	}
}

// compare writes the difference of two rows, and below it in words whether they
// agree.
func (s *organisationSheet) compare(title string, row, with int, agree, differ string) {
	b := s.book
	difference, words := s.next(), s.next()
	s.text(difference, 1, title, lookLabel.quiet())
	s.merge(difference, 1, words, orgItem)
	for col := orgFirstYear; col <= s.sumCol(); col++ {
		m := b.less(s.sheet, same(s.sheet, ref{s.sheet, row, col}), ref{s.sheet, with, col})
		at := s.money(difference, col, m, lookAmount.quiet())
		s.put(words, col, b.word(at, "=0", m.won == 0, agree, differ))
	}
	s.fill(difference, 1, s.shareCol(), look{framed: true})
	s.fill(words, 1, s.shareCol(), look{framed: true})
	s.paint(words, orgFirstYear, words, s.sumCol(), ref{s.sheet, difference, orgFirstYear}.relative(), "=0", "<>0")
}

// unpaidRow writes the unpaid pay, which is no cost but counts in the base of the
// allowance.
func (s *organisationSheet) unpaidRow() {
	b := s.book
	row := s.next()
	s.unpaid = row
	s.text(row, 1, b.lang.T("xlsx.unpaid"), lookLabel.quiet())
	s.merge(row, 1, row, orgItem)
	for y := range b.years() {
		col := s.yearCol(y, plan.Cash)
		m := b.people.payOf(s.sheet, s.org.ID, peopleUnpaid, ref{}, ref{s.sheet, s.years, col})
		s.money(row, col, m, lookDerived.quiet())
	}
	s.finish(row, lookAmount.quiet())
}

// payers holds the organisation's costs against the lines of those that pay it.
func (s *organisationSheet) payers() {
	b := s.book
	row := s.next()
	s.text(row, 1, b.lang.T("xlsx.payers"), lookLabel)
	s.merge(row, 1, row, orgItem)
	for y := range b.years() {
		for _, k := range plan.Kinds {
			var refs []ref
			for _, l := range b.paid[s.org.ID] {
				payer := b.organisation[l.Organisation]
				if l.year == y && l.Kind == k && payer != nil && payer.org.Role.Counted() {
					refs = append(refs, payer.lines[l.ID])
				}
			}
			s.money(row, s.yearCol(y, k), b.sum(s.sheet, refs...), s.tint(lookAmount, k))
		}
	}
	s.finish(row, lookAmount)
	s.compare(b.lang.T("xlsx.check.payers"), s.total, row, "xlsx.check.agree", "xlsx.check.differ")
}
