package xlsx

import (
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Columns of the overview before those of the years.
const (
	overLabel = iota + 1
	overDetail
	overFirstYear
)

func (b *book) overSum() int { return overFirstYear + b.years() }

// fillOverview writes the first sheet: what the project is, its government money
// against the ceiling, its money by organisation, by source and by category.
func (b *book) fillOverview() {
	s := b.overview
	s.widths = []float64{34, 18}
	for range b.years() {
		s.widths = append(s.widths, 16)
	}
	s.widths = append(s.widths, 16, 9)
	title := b.in(b.plan.Title)
	if title == "" {
		title = b.lang.T("xlsx.untitled")
	}
	b.head(s, title, b.lang.T("xlsx.overview.title"), b.overSum()+1)
	b.facts(s)
	b.ceilings(s)
	b.byOrganisation(s)
	b.bySource(s)
	b.byCategory(s)
}

// facts are the plan's particulars, label and value.
func (b *book) facts(s *sheet) {
	fact := func(key, value string) {
		if value == "" {
			return
		}
		row := s.next()
		s.text(row, overLabel, b.lang.T(key), lookLabel.filled(colourSunken))
		s.text(row, overDetail, value, lookLabel)
		s.merge(row, overDetail, row, b.overSum()+1)
	}
	s.next()
	fact("xlsx.overview.call", b.in(b.call.Title))
	if track, ok := b.call.Track(b.plan.Track); ok {
		fact("xlsx.overview.track", b.in(track.Title))
	}
	fact("xlsx.overview.stage", b.known("xlsx.stage.", string(b.plan.Stage), ""))
	fact("xlsx.overview.number", b.plan.ProjectNumber)
	fact("xlsx.overview.period", b.periodText())
	if lead := b.plan.Lead(); lead != nil {
		fact("xlsx.overview.lead", b.title(lead))
		if person := b.plan.Person(lead.Investigator); person != nil {
			fact("xlsx.overview.investigator", b.in(person.Name))
		}
	}
	if len(b.plan.Scenarios) > 1 {
		for i := range b.plan.Scenarios {
			if scenario := &b.plan.Scenarios[i]; scenario.ID == b.budget.Scenario {
				fact("xlsx.overview.scenario", b.in(scenario.Name))
			}
		}
	}
	if b.plan.Example {
		fact("xlsx.overview.note", b.lang.T("xlsx.overview.example"))
	}
}

// section begins a table of the overview with its headings.
func (b *book) section(s *sheet, key, detail string) {
	s.next()
	row := s.next()
	s.text(row, overLabel, b.lang.T(key), lookHead.aligned("left"))
	s.text(row, overDetail, detail, lookHead)
	for y := range b.years() {
		s.number(row, overFirstYear+y, float64(y+1), lookHead.numbered(b.yearFormat()))
	}
	s.text(row, b.overSum(), b.lang.T("common.total"), lookHead)
	s.text(row, b.overSum()+1, b.lang.T("xlsx.share"), lookHead)
}

// ceilings holds the government money of each year against the track's ceiling.
func (b *book) ceilings(s *sheet) {
	b.section(s, "xlsx.overview.ceiling", "")
	s.text(len(s.rows), b.overSum()+1, "", lookHead)
	money, ceiling, room, verdictRow := s.next(), s.next(), s.next(), s.next()
	s.text(money, overLabel, b.lang.T("common.fund.government"), lookLabel)
	s.text(ceiling, overLabel, b.lang.T("xlsx.overview.most"), lookLabel)
	s.text(room, overLabel, b.lang.T("xlsx.limits.room"), lookLabel)
	s.text(verdictRow, overLabel, b.lang.T("xlsx.limits.verdict"), lookLabel)
	known := false
	for y := range b.years() {
		col := overFirstYear + y
		row := b.limits.rows[limitKey{call.CeilingID, "", b.budget.Years[y].ID}]
		num := ref{b.funding.sheet, b.funding.totals[y], fundA}
		if row > 0 { // the limit may leave some government money out
			num, known = ref{b.limits.sheet, row, limitNum}, true
		}
		s.money(money, col, same(s, num), lookAmount)
		if row == 0 {
			continue
		}
		s.money(ceiling, col, same(s, ref{b.limits.sheet, row, limitBound}), lookAmount)
		left := s.money(room, col, b.less(s, same(s, ref{s, ceiling, col}), ref{s, money, col}), lookAmount)
		s.put(verdictRow, col, b.word(left, ">=0", left.won() >= 0, "xlsx.verdict.kept", "xlsx.verdict.over"))
	}
	for _, row := range []int{money, ceiling, room} {
		s.money(row, b.overSum(), rowSum(s, row, overFirstYear, b.overSum()-1), lookAmount.strong())
	}
	for _, row := range []int{money, ceiling, room, verdictRow} {
		s.fill(row, 1, b.overSum()+1, look{framed: true})
	}
	if !known {
		s.text(s.next(), 1, b.lang.T("xlsx.overview.no-ceiling"), lookNote.unwrapped())
		return
	}
	left := ref{s, room, overFirstYear}.name()
	s.paint(verdictRow, overFirstYear, verdictRow, b.overSum()-1, left, ">=0", "<0")
	s.paint(room, overFirstYear, room, b.overSum()-1, left, "", "<0")
}

// byOrganisation is the research cost of each organisation by year.
func (b *book) byOrganisation(s *sheet) {
	b.section(s, "xlsx.overview.organisations", b.lang.T("xlsx.funding.role"))
	first := len(s.rows) + 1
	for _, o := range b.counted() {
		b.organisationRow(s, o, lookLabel, lookAmount)
	}
	last := len(s.rows)
	total := b.totalRow(s, b.lang.T("xlsx.overview.project"), first, last)
	for row := first; row <= last; row++ {
		s.ratio(row, b.overSum()+1, share(s, ref{s, row, b.overSum()}, ref{s, total, b.overSum()}), lookShare)
	}
	if len(b.beneath()) == 0 {
		return
	}
	for _, o := range b.beneath() {
		row := b.organisationRow(s, o, lookLabel.quiet(), lookAmount.quiet())
		s.fill(row, 1, b.overSum()+1, look{framed: true})
	}
	s.text(s.next(), 1, b.lang.T("xlsx.beneath.note"), lookNote.unwrapped())
}

func (b *book) organisationRow(s *sheet, o *plan.Organisation, label, l look) int {
	row := s.next()
	s.text(row, overLabel, b.title(o), label)
	s.text(row, overDetail, b.shortRole(o.Role), label.aligned("center"))
	for y := range b.years() {
		s.money(row, overFirstYear+y, same(s, ref{b.funding.sheet, b.funding.rows[fundingKey{y, o.ID}], fundH}), l)
	}
	s.money(row, b.overSum(), rowSum(s, row, overFirstYear, b.overSum()-1), l.strong())
	return row
}

// totalRow adds up the rows above it.
func (b *book) totalRow(s *sheet, title string, first, last int) int {
	row := s.next()
	s.text(row, overLabel, title, lookBand)
	l := lookAmount.strong().filled(colourSunken)
	for col := overFirstYear; col <= b.overSum(); col++ {
		s.money(row, col, column(s, col, first, last), l)
	}
	sum := ref{s, row, b.overSum()}
	s.ratio(row, b.overSum()+1, share(s, sum, sum), lookShare.strong().filled(colourSunken))
	s.fill(row, 1, b.overSum()+1, lookBand)
	return row
}

// bySource is the project's funding by source, and whether it covers the costs.
func (b *book) bySource(s *sheet) {
	b.section(s, "xlsx.overview.sources", "")
	first := len(s.rows) + 1
	for _, source := range []struct {
		key, kind string
		col       int
	}{
		{"common.fund.government", "common.cash", fundA},
		{"common.fund.own", "common.cash", fundB},
		{"common.fund.own", "common.in-kind", fundC},
		{"xlsx.funding.other", "common.cash", fundE},
		{"xlsx.funding.other", "common.in-kind", fundF},
	} {
		row := s.next()
		s.text(row, overLabel, b.lang.T(source.key), lookLabel)
		s.text(row, overDetail, b.lang.T(source.kind), lookLabel.aligned("center"))
		for y := range b.years() {
			s.money(row, overFirstYear+y, same(s, ref{b.funding.sheet, b.funding.totals[y], source.col}), fundingLook(source.col))
		}
		s.money(row, b.overSum(), rowSum(s, row, overFirstYear, b.overSum()-1), fundingLook(source.col).strong())
	}
	last := len(s.rows)
	total := b.totalRow(s, b.lang.T("xlsx.total.funding"), first, last)
	for row := first; row <= last; row++ {
		s.ratio(row, b.overSum()+1, share(s, ref{s, row, b.overSum()}, ref{s, total, b.overSum()}), lookShare)
	}
	outside := s.next()
	s.text(outside, overLabel, b.lang.T("common.fund.outside"), lookLabel.quiet())
	for y := range b.years() {
		s.money(outside, overFirstYear+y, same(s, ref{b.funding.sheet, b.funding.totals[y], fundOutsideCol}), lookAmount.quiet())
	}
	s.money(outside, b.overSum(), rowSum(s, outside, overFirstYear, b.overSum()-1), lookAmount.quiet())
	s.fill(outside, 1, b.overSum()+1, look{framed: true})
	b.agreement(s, total)
}

// agreement compares the funding with the costs, year by year.
func (b *book) agreement(s *sheet, funding int) {
	row, words := s.next(), s.next()
	s.text(row, overLabel, b.lang.T("xlsx.check.funding"), lookLabel.quiet())
	s.text(words, overLabel, b.lang.T("xlsx.limits.verdict"), lookLabel.quiet())
	for y := range b.years() + 1 {
		col := overFirstYear + y
		difference := b.less(s, same(s, ref{s, funding, col}), b.costs.cell(rowTotal, costFirstYear+y))
		at := s.money(row, col, difference, lookAmount.quiet())
		s.put(words, col, b.word(at, "=0", difference.won == 0, "xlsx.check.agree", "xlsx.check.differ"))
	}
	s.fill(row, 1, b.overSum()+1, look{framed: true})
	s.fill(words, 1, b.overSum()+1, look{framed: true})
	s.paint(words, overFirstYear, words, b.overSum(), ref{s, row, overFirstYear}.name(), "=0", "<>0")
}

// byCategory is the project's costs by category.
func (b *book) byCategory(s *sheet) {
	b.section(s, "xlsx.overview.categories", "")
	first := len(s.rows) + 1
	for _, c := range b.categories() {
		row := s.next()
		s.text(row, overLabel, b.categoryTitle(c), lookLabel)
		for y := range b.years() {
			s.money(row, overFirstYear+y, b.sum(s, b.costs.category(c, costFirstYear+y)...), lookAmount)
		}
		s.money(row, b.overSum(), rowSum(s, row, overFirstYear, b.overSum()-1), lookAmount.strong())
		s.fill(row, 1, b.overSum(), look{framed: true})
	}
	last := len(s.rows)
	total := b.totalRow(s, b.lang.T("xlsx.total.costs"), first, last)
	for row := first; row <= last; row++ {
		s.ratio(row, b.overSum()+1, share(s, ref{s, row, b.overSum()}, ref{s, total, b.overSum()}), lookShare)
	}
}

// cell is a cell of the project's block.
func (c *costsSheet) cell(key string, col int) ref {
	for i, r := range c.spec {
		if r.key == key {
			return ref{c.sheet, c.blocks[""] + i, col}
		}
	}
	return ref{}
}

// category are the cells of a category in the project's block.
func (c *costsSheet) category(category plan.Category, col int) []ref {
	var refs []ref
	for i, r := range c.spec {
		if r.category == category && r.kind != "" {
			refs = append(refs, ref{c.sheet, c.blocks[""] + i, col})
		}
	}
	return refs
}
