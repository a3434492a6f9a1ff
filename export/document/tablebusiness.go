package document

import (
	"strconv"

	"moaplan/internal/plan"
)

// outcomes is the table of countable results by year, in the project and after.
func (b *builder) outcomes(int) {
	if len(b.p.Outcomes) == 0 {
		return
	}
	years := b.p.Period.Years
	after := 0
	for _, o := range b.p.Outcomes {
		for _, t := range o.After {
			if n, ok := afterYear(t.ID); ok {
				after = max(after, min(n, 5))
			}
		}
	}
	widths, head := []float64{18, 22, 8, 18}, b.head("outcomes.kind", "outcomes.name", "outcomes.unit", "outcomes.organisation")
	for i := range years {
		widths, head.Cells = append(widths, 9), append(head.Cells, label(b.year(i+1)))
	}
	for n := range after {
		widths, head.Cells = append(widths, 9), append(head.Cells, label(b.T("export.outcomes.after", "n", n+1)))
	}
	t := Table{Columns: columns(widths...), Head: 1, Rows: []Row{head}}
	for _, o := range b.p.Outcomes {
		at := plan.At("outcomes", string(o.ID))
		r := row(label(b.named("export.outcome.", o.Kind)), value(b.text(o.Name, at.Join("name"))),
			centred(plain(o.Unit, at.Join("unit"))), centred(b.orgName(o.Organisation)))
		for _, y := range years {
			r.Cells = append(r.Cells, centred(b.target(o.Targets, y.ID, at.Join("targets"))))
		}
		for n := range after {
			r.Cells = append(r.Cells, centred(b.target(o.After, plan.ID("after"+strconv.Itoa(n+1)), at.Join("after"))))
		}
		t.Rows = append(t.Rows, r)
	}
	b.add(b.numbered(t, b.T("export.outcomes")))
}

// afterYear reads the number out of the ID of a year after the end: "after1".
func afterYear(id plan.ID) (int, bool) {
	if len(id) < 6 || id[:5] != "after" {
		return 0, false
	}
	n, err := strconv.Atoi(string(id[5:]))
	return n, err == nil && n > 0
}

// business is the plan of commercialisation: product and market, sales by year,
// target countries.
func (b *builder) business(int) {
	x := b.p.Business
	at := plan.Path("business")
	t := Table{Columns: columns(20, 80)}
	for _, f := range []struct {
		key    string
		text   plan.Text
		member string
	}{
		{"export.business.product", x.Product, "product"},
		{"export.business.market", x.Market, "market"},
		{"export.business.price", x.Price, "price"},
		{"export.business.payment", x.Payment, "payment"},
	} {
		if !f.text.Empty() {
			t.Rows = append(t.Rows, row(label(b.T(f.key)), value(b.text(f.text, at.Join(f.member)))))
		}
	}
	if len(t.Rows) > 0 {
		b.add(b.numbered(t, b.T("export.business")))
	}
	b.sales(x, at)
	b.countries(x, at)
}

func (b *builder) sales(x plan.Business, at plan.Path) {
	if len(x.Sales) == 0 {
		return
	}
	t := Table{Columns: columns(14, 20, 20, 20, 20, 12), Head: 1, Unit: b.T("common.unit.thousand-won.label")}
	t.Rows = []Row{b.head("sales.year", "sales.domestic", "sales.abroad", "sales.total", "sales.invest", "sales.hires")}
	for _, s := range x.Sales {
		sp := at.Join("sales", string(s.ID))
		t.Rows = append(t.Rows, row(label(strconv.Itoa(s.Year)), amountAt(s.Domestic, sp.Join("domestic")), amountAt(s.Abroad, sp.Join("abroad")),
			amount(s.Domestic+s.Abroad), amountAt(s.Invest, sp.Join("invest")), Cell{Text: words(dash(s.Hires)), Align: End}))
	}
	b.add(b.numbered(t, b.T("export.sales")))
}

func (b *builder) countries(x plan.Business, at plan.Path) {
	if len(x.Countries) == 0 {
		return
	}
	t := Table{Columns: columns(14, 44, 26, 16), Head: 1}
	t.Rows = []Row{b.head("countries.country", "countries.route", "countries.partner", "countries.when")}
	for _, c := range x.Countries {
		cp := at.Join("countries", string(c.ID))
		t.Rows = append(t.Rows, row(label(b.country(c.Country)), value(b.text(c.Route, cp.Join("route"))),
			value(b.text(c.Partner, cp.Join("partner"))), centred(plain(c.When, cp.Join("when")))))
	}
	b.add(b.numbered(t, b.T("export.countries")))
}
