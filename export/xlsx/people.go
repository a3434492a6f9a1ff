package xlsx

import (
	"strings"

	"moaplan/internal/plan"
)

// Columns of the people's sheet.
const (
	peopleNumber = iota + 1
	peopleOrganisation
	peopleName
	peoplePosition
	peopleItem
	peopleYear
	peopleMonths
	peopleMonthly
	peopleCashRate
	peopleInKindRate
	peopleUnpaidRate
	peopleInsurance
	peopleSeverance
	peopleCash
	peopleInKind
	peopleUnpaid
	peopleNote
)

// peopleSheet is the people with their pay, a block for each organisation and a
// row for each person and year.
type peopleSheet struct {
	*sheet
	blocks map[plan.ID][2]int // first and last row of each organisation's people
}

func (b *book) fillPeople(s *sheet) {
	b.people = &peopleSheet{sheet: s, blocks: map[plan.ID][2]int{}}
	s.widths = []float64{6, 30, 12, 18, 18, 9, 8, 13, 9, 9, 9, 12, 12, 12, 12, 12, 26}
	b.head(s, b.lang.T("xlsx.sheet.people"), b.subject(), peopleNote)
	s.text(s.next(), 1, b.lang.T("xlsx.people.how"), lookNote.unwrapped())
	s.headings = s.next()
	for col, key := range []string{
		"number", "organisation", "name", "position", "item", "year", "months", "monthly", "cash-rate", "in-kind-rate",
		"unpaid-rate", "insurance", "severance", "cash", "in-kind", "unpaid", "note",
	} {
		l := lookHead
		if key == "in-kind" || key == "in-kind-rate" {
			l = lookHeadKind
		}
		s.text(s.headings, col+1, b.lang.T("xlsx.people."+key), l)
	}
	s.headingsEnd, s.heights[s.headings], s.frozenCols = s.headings, 32, peopleName

	var subtotals [3][]ref
	for i := range b.plan.Organisations {
		o := &b.plan.Organisations[i]
		if row := b.people.block(b, o, b.plan.PeopleOf(o.ID)); row > 0 && o.Role.Counted() {
			for k := range subtotals {
				subtotals[k] = append(subtotals[k], ref{s, row, peopleCash + k})
			}
		}
	}
	var strangers []plan.Person
	for _, person := range b.plan.People {
		if b.plan.Organisation(person.Organisation) == nil {
			strangers = append(strangers, person)
		}
	}
	b.people.block(b, &plan.Organisation{Name: plan.Text{Ko: b.lang.T("xlsx.people.nowhere")}}, strangers)

	row := s.next()
	s.text(row, 1, b.lang.T("xlsx.people.total"), lookBand)
	for k, refs := range subtotals {
		s.money(row, peopleCash+k, b.sum(s, refs...), lookAmount.strong().filled(colourSunken))
	}
	s.fill(row, 1, peopleNote, lookBand)
}

// block writes an organisation's people and returns the row of its subtotal, 0
// for none.
func (s *peopleSheet) block(b *book, o *plan.Organisation, people []plan.Person) int {
	first, last := 0, 0
	for n, person := range people {
		charges := person.Charges
		if len(charges) == 0 {
			charges = []plan.Charge{{}}
		}
		for i, c := range charges {
			row := s.next()
			if first == 0 {
				first = row
			}
			last = row
			s.who(b, row, n+1, o, person, i == 0)
			s.charge(b, row, o, person, c)
		}
	}
	if first == 0 {
		return 0
	}
	if o.ID != "" {
		s.blocks[o.ID] = [2]int{first, last}
	}
	s.rates = append(s.rates, rangeOf{first, peopleCashRate, last, peopleUnpaidRate})
	row := s.next()
	s.text(row, 1, b.lang.T("common.subtotal"), lookBand)
	s.text(row, peopleOrganisation, b.title(o), lookBand)
	for col := peopleCash; col <= peopleUnpaid; col++ {
		s.money(row, col, column(s.sheet, col, first, last), lookAmount.strong().filled(colourSunken))
	}
	s.fill(row, 1, peopleNote, lookBand)
	return row
}

func (s *peopleSheet) who(b *book, row, n int, o *plan.Organisation, p plan.Person, first bool) {
	s.number(row, peopleNumber, float64(n), lookCount.closed())
	s.text(row, peopleOrganisation, b.title(o), lookLabel)
	s.text(row, peopleName, b.in(p.Name), lookLabel)
	s.text(row, peoplePosition, b.in(p.Position), lookLabel)
	category, item := p.PayItem()
	s.text(row, peopleItem, b.itemTitle(category, item), lookLabel)
	s.text(row, peopleNote, "", lookLabel)
	if !first {
		return
	}
	var notes []string
	if p.NewHire {
		notes = append(notes, b.lang.T("xlsx.people.new-hire"))
		if !p.HiredOn.IsZero() {
			notes[len(notes)-1] += " " + p.HiredOn.String()
		}
	}
	if pooled(p) {
		notes = append(notes, b.lang.T("xlsx.people.pooled"))
	}
	if p.OtherEmployer != "" {
		notes = append(notes, b.lang.T("xlsx.people.other-employer", "name", p.OtherEmployer))
	}
	s.text(row, peopleNote, strings.Join(notes, ", "), lookLabel)
}

// charge writes one year of a person. Pay that enters no budget (a pooled student,
// a year the plan does not have, an amount beyond all range) is no formula.
func (s *peopleSheet) charge(b *book, row int, o *plan.Organisation, p plan.Person, c plan.Charge) {
	year := b.plan.Period.Number(c.ID)
	if year > 0 {
		s.number(row, peopleYear, float64(year), lookVerdict.numbered(b.yearFormat()))
	} else {
		s.text(row, peopleYear, b.lang.T("xlsx.people.no-year"), lookVerdict)
	}
	s.number(row, peopleMonths, float64(c.Months), lookCount)
	s.number(row, peopleMonthly, float64(p.MonthlyPay), lookCount)
	for i, rate := range []int{c.Cash, c.InKind, c.Unpaid} {
		l := lookRate
		if i == 1 {
			l = l.inKind()
		}
		s.number(row, peopleCashRate+i, float64(rate)/10_000, l)
	}
	s.number(row, peopleInsurance, float64(c.Insurance), lookCount)
	s.number(row, peopleSeverance, float64(c.Severance), lookCount)

	pay, err := plan.PayOf(p, c)
	sums := year > 0 && err == nil && o.ID != ""
	for i, w := range []plan.Won{pay.Cash, pay.InKind, pay.Unpaid} {
		col := peopleCash + i
		l := lookDerived
		if i == 1 {
			l = l.inKind()
		}
		if !sums || pooled(p) && i < 2 {
			s.money(row, col, money{}, l)
			continue
		}
		s.money(row, col, money{payFormula(row, i), w}, l)
	}
}

// payFormula is the pay of [plan.PayOf] as a formula: monthly pay × rate × months,
// with insurance and severance in the part that is paid, cut to 천원 once. ROUND
// takes off what binary fractions add to the product, which has four decimals.
func payFormula(row, part int) string {
	at := func(col int) string { return ref{row: row, col: col}.name() }
	rate := at(peopleCashRate + part)
	extra := ""
	switch part {
	case 0:
		extra = "+MAX(" + at(peopleInsurance) + ",0)+MAX(" + at(peopleSeverance) + ",0)"
	case 1:
		extra = "+IF(" + at(peopleCashRate) + ">0,0,MAX(" + at(peopleInsurance) + ",0)+MAX(" + at(peopleSeverance) + ",0))"
	}
	months, monthly := at(peopleMonths), at(peopleMonthly)
	return "IF(OR(" + rate + "<=0," + months + "<=0," + monthly + "<=0),0,INT((INT(ROUND(" +
		monthly + "*" + rate + "*" + months + ",4))" + extra + ")/1000))"
}

func pooled(p plan.Person) bool {
	_, item := p.PayItem()
	return item == plan.ItemPooled
}

// payOf is the sum of an organisation's pay of an item and year from the people's
// table, as a formula on another sheet whose cells hold the item and the year.
// Without an item it is the pay of all.
func (s *peopleSheet) payOf(on *sheet, organisation plan.ID, col int, item, year ref) money {
	block, ok := s.blocks[organisation]
	if !ok {
		return money{}
	}
	cells := func(col int) string { return span(on, s.sheet, col, block[0], block[1]) }
	m := money{formula: "SUMIFS(" + cells(col)}
	if item.there() {
		m.formula += "," + cells(peopleItem) + "," + item.name()
	}
	m.formula += "," + cells(peopleYear) + "," + year.name() + ")"
	for row := block[0]; row <= block[1]; row++ {
		is := s.at(row, peopleYear).kind == number && s.at(row, peopleYear).number == year.cell().number &&
			(!item.there() || s.at(row, peopleItem).text == item.cell().text)
		if is {
			m.won += s.at(row, col).won
		}
	}
	return m
}
