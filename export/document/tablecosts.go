package document

import (
	"moaplan/internal/plan"
)

// costs is the plan of what the money is used for (연구개발비 사용계획): a block
// for all counted institutions, one for each of them, and beneath, not added,
// one for each institution that is paid by another.
func (b *builder) costs(int) {
	b.add(b.costTable(b.T("export.costs.all"), b.sumOfCosts(), false))
	var beneath []plan.Organisation
	for _, o := range b.p.Organisations {
		if !o.Role.Counted() {
			beneath = append(beneath, o)
			continue
		}
		b.add(b.costTable(b.costCaption(o), b.costsOf(o), true))
	}
	shown := false
	for _, o := range beneath {
		if b.budget.CostOf(o.ID, plan.Filter{}) == 0 {
			continue
		}
		if !shown {
			b.add(Paragraph{Style: Small, Text: words("※ " + b.T("export.costs.beneath"))})
			shown = true
		}
		b.add(b.costTable(b.costCaption(o), b.costsOf(o), true))
	}
}

func (b *builder) costCaption(o plan.Organisation) string {
	return b.T("export.costs.of", "name", b.plainText(o.Name), "role", b.roleName(o.Role))
}

// costSource gives the costs of one institution, or of all that are counted, in
// a year, or in all years for an empty ID.
type costSource struct {
	cost   func(year plan.ID, f plan.Filter) plan.Won
	unpaid func(year plan.ID) plan.Won
}

func (b *builder) costsOf(o plan.Organisation) costSource {
	return costSource{
		cost: func(year plan.ID, f plan.Filter) plan.Won {
			if year == "" {
				return b.budget.CostOf(o.ID, f)
			}
			return b.budget.Cost(o.ID, year, f)
		},
		unpaid: func(year plan.ID) plan.Won { return b.unpaid(o.ID, year) },
	}
}

func (b *builder) sumOfCosts() costSource {
	return costSource{
		cost: b.budget.TotalCost,
		unpaid: func(year plan.ID) plan.Won {
			var sum plan.Won
			for _, o := range b.budget.Counted() {
				sum += b.unpaid(o.ID, year)
			}
			return sum
		},
	}
}

func (b *builder) unpaid(organisation, year plan.ID) plan.Won {
	if year != "" {
		return b.budget.Unpaid(organisation, year)
	}
	var sum plan.Won
	for _, y := range b.p.Period.Years {
		sum += b.budget.Unpaid(organisation, y.ID)
	}
	return sum
}

// The sums of the form that are not categories.

func (s costSource) category(year plan.ID, c plan.Category) plan.Won {
	return s.cost(year, plan.Filter{Category: c})
}

func (s costSource) item(year plan.ID, c plan.Category, item string) plan.Won {
	return s.cost(year, plan.Filter{Category: c, Item: item})
}

// allowanceBase is 수정인건비, the base of the research allowance (사용기준
// 제26조①): pay and student pay with the unpaid pay, without support staff.
func (s costSource) allowanceBase(year plan.ID) plan.Won {
	return s.category(year, plan.Personnel) - s.item(year, plan.Personnel, plan.ItemSupport) +
		s.category(year, plan.Student) + s.unpaid(year)
}

// overheadBase is 수정직접비, the base of indirect cost (사용기준 제2조9호):
// direct cost without what is in kind, consigned, international and burden.
func (s costSource) overheadBase(year plan.ID) plan.Won {
	cash := s.cost(year, plan.Filter{Kind: plan.Cash, Direct: true})
	for _, c := range []plan.Category{plan.Consignment, plan.International, plan.Burden} {
		cash -= s.cost(year, plan.Filter{Category: c, Kind: plan.Cash})
	}
	return cash
}

// costTable is one block of the use of funds.
func (b *builder) costTable(caption string, s costSource, lean bool) Table {
	years := []plan.ID{}
	widths, head := []float64{20, 22, 10}, row(label(b.T("export.costs.category")), label(b.T("export.costs.item")), label(b.T("export.costs.kind")))
	for i, y := range b.p.Period.Years {
		years = append(years, y.ID)
		widths, head.Cells = append(widths, 15), append(head.Cells, label(b.year(i+1)))
	}
	years = append(years, "")
	head.Cells = append(head.Cells, label(b.T("common.total")))
	t := Table{Unit: b.T("common.unit.thousand-won.label"), Head: 1, Size: 8.5, Columns: columns(append(widths, 16)...), Rows: []Row{head}}
	w := costWriter{b: b, t: &t, s: s, years: years, lean: lean}
	w.write()
	return b.numbered(t, caption)
}

// costWriter writes the rows of one block.
type costWriter struct {
	b     *builder
	t     *Table
	s     costSource
	years []plan.ID
	lean  bool // leave out categories that nobody uses
}

func (w *costWriter) write() {
	b, s := w.b, w.s
	w.category(plan.Personnel)
	w.category(plan.Student)
	w.sum(b.T("export.costs.all-pay"), func(y plan.ID) plan.Won { return s.category(y, plan.Personnel) + s.category(y, plan.Student) })
	if w.any(s.unpaid) {
		w.sum(b.T("export.costs.unpaid"), s.unpaid)
	}
	w.sum(b.T("export.costs.allowance-base"), s.allowanceBase)
	for _, c := range plan.Categories {
		if c != plan.Personnel && c != plan.Student && c != plan.Indirect {
			w.category(c)
		}
		if c == plan.Allowance {
			w.share(b.T("export.costs.allowance-share"), func(y plan.ID) (plan.Won, plan.Won) { return s.category(y, plan.Allowance), s.allowanceBase(y) })
		}
	}
	w.sum(b.T("common.cost.direct"), func(y plan.ID) plan.Won { return s.cost(y, plan.Filter{Direct: true}) })
	w.category(plan.Indirect)
	w.share(b.T("export.costs.overhead-share"), func(y plan.ID) (plan.Won, plan.Won) { return s.category(y, plan.Indirect), s.overheadBase(y) })
	w.sum(b.T("export.costs.cash"), func(y plan.ID) plan.Won { return s.cost(y, plan.Filter{Kind: plan.Cash}) })
	w.sum(b.T("export.costs.in-kind"), func(y plan.ID) plan.Won { return s.cost(y, plan.Filter{Kind: plan.InKind}) })
	w.sum(b.T("common.grand-total"), func(y plan.ID) plan.Won { return s.cost(y, plan.Filter{}) })
}

func (w *costWriter) any(of func(plan.ID) plan.Won) bool {
	for _, y := range w.years {
		if of(y) != 0 {
			return true
		}
	}
	return false
}

// category writes the items of a category in cash and in kind, and their sum
// where there are several.
func (w *costWriter) category(c plan.Category) {
	used := w.any(func(y plan.ID) plan.Won { return w.s.category(y, c) })
	if !used && (w.lean || rareCategory(c)) {
		return
	}
	name := w.b.T("common.cost." + string(c))
	var rows []Row
	for _, item := range w.items(c) {
		for _, kind := range plan.Kinds {
			of := func(y plan.ID) plan.Won { return w.s.cost(y, plan.Filter{Category: c, Item: item, Kind: kind}) }
			if w.any(of) {
				rows = append(rows, w.amounts(row(value(words(w.b.itemName(c, item))).centre(), centred(words(w.b.kindName(kind)))), of, false))
			}
		}
	}
	if len(rows) != 1 {
		of := func(y plan.ID) plan.Won { return w.s.category(y, c) }
		rows = append(rows, w.amounts(row(centred(words(w.b.T("common.subtotal"))).span(2)), of, true))
	}
	w.t.Rows = append(w.t.Rows, spanned(label(name), rows)...)
}

// rareCategory is one that most projects do not have; the form's block prints
// it only where there is money in it.
func rareCategory(c plan.Category) bool {
	return c == plan.Burden || c == plan.Security || c == plan.Innovation
}

// items are the items of a category that the scenario has lines of, in the order
// in which they first appear.
func (w *costWriter) items(c plan.Category) []string {
	var items []string
	seen := map[string]bool{}
	known := []string{}
	if c == plan.Personnel {
		known = []string{plan.ItemInternal, plan.ItemExternal, plan.ItemSupport}
	}
	for _, k := range known {
		seen[k] = true
		items = append(items, k)
	}
	for _, l := range w.b.budget.Lines {
		if l.Category == c && !seen[l.Item] {
			seen[l.Item] = true
			items = append(items, l.Item)
		}
	}
	return items
}

func (w *costWriter) amounts(r Row, of func(plan.ID) plan.Won, strong bool) Row {
	for _, y := range w.years {
		c := amount(of(y))
		c.Bold = strong || y == ""
		r.Cells = append(r.Cells, c)
	}
	return r
}

func (w *costWriter) sum(name string, of func(plan.ID) plan.Won) {
	w.t.Rows = append(w.t.Rows, w.amounts(row(label(name).span(3)), of, true))
}

func (w *costWriter) share(name string, of func(plan.ID) (num, den plan.Won)) {
	r := row(label(name).span(3))
	for _, y := range w.years {
		num, den := of(y)
		r.Cells = append(r.Cells, Cell{Text: words(ratio(num, den)), Align: End})
	}
	w.t.Rows = append(w.t.Rows, r)
}
