package document

import (
	"moaplan/internal/call"
	"moaplan/internal/picture"
	"moaplan/internal/plan"
)

// funding is the plan of who gives what (연구개발비 지원 및 부담계획): a table
// for each year and one for all, by institution. Consigned institutions and
// others stand beneath: their money is part of the payer's and not added.
func (b *builder) funding(int) {
	b.add(b.moneyPicture())
	for i, y := range b.p.Period.Years {
		id := y.ID
		b.add(b.fundingTable(b.T("export.funding.year", "year", b.year(i+1), "span", b.span(y.Start, y.End)),
			func(o plan.ID) plan.Funding { return b.budget.FundingIn(o, id) }, b.budget.TotalFunding(id)))
		b.ruleShares(call.YearScope, id)
		b.otherSources(id)
	}
	if len(b.p.Period.Years) != 1 {
		b.add(b.fundingTable(b.T("export.funding.all"), b.budget.FundingOf, b.budget.TotalFunding("")))
		if len(b.p.Period.Years) > 0 {
			b.ruleShares(call.ProjectScope, b.p.Period.Years[0].ID)
		}
	}
}

func (b *builder) fundingTable(caption string, of func(plan.ID) plan.Funding, total plan.Funding) Table {
	t := Table{
		Unit: b.T("common.unit.thousand-won.label"), Head: 2, Size: 7,
		Columns: columns(20, 10, 8, 9, 9, 7, 7, 7, 10, 9, 10.5, 8, 8, 8),
	}
	cash, kind, subtotal := b.T("common.cash"), b.T("common.in-kind"), b.T("common.subtotal")
	t.Rows = []Row{
		row(label(b.T("export.funding.organisation")).rows(2),
			label(b.T("export.funding.government")), label(b.T("export.money.own")).span(3), label(b.T("export.funding.others")).span(3),
			label(b.T("common.total")).span(3), label(b.T("export.funding.outside")).rows(2),
			label(b.T("export.funding.share")).rows(2), label(b.T("export.funding.cash-share")).rows(2)),
		labels(cash+"\n(A)", cash+"\n(B)", kind+"\n(C)", subtotal+"\n(D)", cash+"\n(E)", kind+"\n(F)", subtotal+"\n(G)",
			cash+"\n(A+B+E)", kind+"\n(C+F)", b.T("common.total")+"\n(H)"),
	}
	var beneath []plan.Organisation
	for _, o := range b.p.Organisations {
		if !o.Role.Counted() {
			beneath = append(beneath, o)
			continue
		}
		t.Rows = append(t.Rows, b.fundingRow(o, of(o.ID)))
	}
	sum := fundingCells(total)
	r := row(label(b.T("common.grand-total")))
	for _, c := range sum {
		r.Cells = append(r.Cells, c.strong())
	}
	t.Rows = append(t.Rows, r)
	if len(beneath) > 0 {
		t.Rows = append(t.Rows, row(label(b.T("export.funding.beneath")).span(len(t.Columns)).left()))
		for _, o := range beneath {
			t.Rows = append(t.Rows, b.fundingRow(o, of(o.ID)))
		}
	}
	return b.numbered(t, caption)
}

// otherSources names who gives the money of others in a year.
func (b *builder) otherSources(year plan.ID) {
	for _, f := range b.p.Funding {
		if f.Year != year || f.Scenario != b.budget.Scenario || f.OtherSource.Empty() {
			continue
		}
		source := b.text(f.OtherSource, plan.At("funding", string(f.ID), "otherSource"))
		b.add(Paragraph{Style: Small, Text: append(words("※ "+b.T("export.funding.source", "name", PlainText(b.orgName(f.Organisation)))+": "), source...)})
	}
}

func (b *builder) fundingRow(o plan.Organisation, f plan.Funding) Row {
	kind := "(" + b.T("common.role."+string(o.Role)+".short") + " · " + b.legalType(o.LegalType) + ")"
	r := row(value(b.text(o.Name, orgPath(o.ID).Join("name")), words(kind)))
	return Row{append(r.Cells, fundingCells(f)...)}
}

// fundingCells are the amounts of a row, and its two ratios: the government's
// share of the whole (A/H), and the cash in what the institution bears (B/D).
func fundingCells(f plan.Funding) []Cell {
	otherCash, otherKind := f.LocalCash+f.OtherCash, f.LocalInKind+f.OtherInKind
	return []Cell{
		amount(f.Government), amount(f.OwnCash), amount(f.OwnInKind), amount(f.Own()),
		amount(otherCash), amount(otherKind), amount(f.Others()),
		amount(f.Cash()), amount(f.InKind()), amount(f.Total()), amount(f.Outside),
		{Text: words(ratio(f.Government, f.Total())), Align: End},
		{Text: words(ratio(f.OwnCash, f.Own())), Align: End},
	}
}

// moneyPicture shows government and own money by year against the ceiling.
func (b *builder) moneyPicture() Picture {
	var bars []picture.Bar
	for i, y := range b.p.Period.Years {
		f := b.budget.TotalFunding(y.ID)
		bars = append(bars, picture.Bar{
			Name: b.year(i+1) + " (" + b.months(y.Months()) + ")",
			Main: f.Government.InThousands(), MainText: amountText(f.Government),
			Second: f.Own().InThousands(), SecondText: amountText(f.Own()),
		})
	}
	chart := picture.Chart{Bars: bars, MainName: b.T("export.money.government-name"), SecondName: b.T("export.money.own-name"), Unit: b.T("common.unit.thousand-won.label")}
	if t, ok := b.call().Track(b.p.Track); ok && t.Ceiling > 0 {
		chart.Limit = t.Ceiling.InThousands()
		chart.LimitText = b.T("export.money.ceiling", "amount", amountText(t.Ceiling))
	}
	return Picture{
		ID: b.newID("picture.money"), Label: b.figureLabel(), Caption: words(b.T("export.money.by-year")),
		Picture: picture.Money(chart, PictureWidth, picture.PaperMeasure),
	}
}
