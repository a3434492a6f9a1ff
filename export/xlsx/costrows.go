package xlsx

import (
	"slices"

	"moaplan/internal/plan"
)

// Keys of the rows that others are computed from.
const (
	rowPersonnel   = "personnel"
	rowAllPay      = "allPay"
	rowUnpaid      = "unpaid"
	rowStudentBase = "studentBase"
	rowBase        = "base"
	rowDirect      = "direct"
	rowModified    = "modified"
	rowTotal       = "total"
	rowFunding     = "funding"
)

// costRows are the rows of a block in the order of the official form, with rows
// for consigned and international research and the burden, and for what a plan
// uses beyond the form, so that nothing is left out.
func (b *book) costRows() []costRow {
	r := &rowMaker{book: b}
	sum, strong := lookAmount, lookAmount.strong().filled(colourSunken)

	r.items(plan.Personnel, []string{plan.ItemInternal, plan.ItemExternal, plan.ItemSupport})
	r.add(costRow{key: rowPersonnel, label: b.lang.T("xlsx.costs.personnel"), plus: r.of(plan.Personnel), look: sum.strong()})
	r.items(plan.Student, []string{plan.ItemGeneral, plan.ItemPooled})
	r.add(costRow{key: rowAllPay, label: b.lang.T("xlsx.costs.all-pay"), plus: append([]string{rowPersonnel}, r.of(plan.Student)...), look: sum.strong()})
	r.add(costRow{key: rowUnpaid, label: b.lang.T("xlsx.unpaid"), unpaid: true, look: sum.quiet()})
	r.add(costRow{key: rowStudentBase, label: b.lang.T("xlsx.costs.student-base"), look: sum.quiet()})
	r.add(costRow{
		key: rowBase, label: b.lang.T("xlsx.costs.base"), look: sum.quiet(),
		plus: []string{rowPersonnel, rowUnpaid, rowStudentBase}, minus: r.item(plan.Personnel, plan.ItemSupport),
	})
	if b.uses(plan.Facility, plan.ItemPooled, plan.Cash, false) || b.uses(plan.Facility, plan.ItemPooled, plan.InKind, false) {
		r.rows = append(r.rows, r.category(plan.Facility, plan.ItemPooled)...)
		r.items(plan.Facility, []string{plan.ItemPooled})
	} else {
		r.rows = append(r.rows, r.category(plan.Facility, "")...)
	}
	for _, c := range []plan.Category{plan.Material, plan.Activity, plan.Consignment, plan.International, plan.Burden, plan.Allowance} {
		r.rows = append(r.rows, r.category(c, "")...)
	}
	r.add(costRow{key: "allowanceShare", label: b.lang.T("xlsx.costs.allowance-share"), num: "allowance/cash", den: rowBase, look: lookShare.quiet()})
	for _, c := range []plan.Category{plan.Security, plan.Innovation} {
		if slices.Contains(b.categories(), c) {
			r.rows = append(r.rows, r.category(c, "")...)
		}
	}
	r.add(costRow{key: rowDirect, label: b.lang.T("common.cost.direct"), plus: r.direct(), look: strong})
	r.add(costRow{
		key: rowModified, label: b.lang.T("xlsx.costs.modified"), look: sum.quiet(), plus: []string{rowDirect},
		minus: r.outsideBase(),
	})
	r.rows = append(r.rows, r.category(plan.Indirect, "")...)
	r.add(costRow{key: "indirectShare", label: b.lang.T("xlsx.costs.indirect-share"), num: "indirect/cash", den: rowModified, look: lookShare.quiet()})
	r.add(costRow{key: rowTotal, label: b.lang.T("xlsx.total.costs"), plus: append([]string{rowDirect}, r.of(plan.Indirect)...), look: strong})
	r.add(costRow{key: rowFunding, label: b.lang.T("xlsx.total.funding"), funding: true, look: sum.quiet()})
	r.add(costRow{key: "difference", label: b.lang.T("xlsx.check.funding"), plus: []string{rowFunding}, minus: []string{rowTotal}, look: sum.quiet()})
	return r.rows
}

// rowMaker collects the rows and knows which belong to a category.
type rowMaker struct {
	book *book
	rows []costRow
}

func (r *rowMaker) add(row costRow) { r.rows = append(r.rows, row) }

// items adds a row for each item of a category and kind: those named, and any
// other that the plan uses.
func (r *rowMaker) items(c plan.Category, named []string) {
	b := r.book
	keys := slices.Clone(named)
	if c != plan.Facility {
		for _, l := range b.budget.Lines {
			if l.Category == c && !slices.Contains(keys, l.Item) {
				keys = append(keys, l.Item)
			}
		}
		slices.Sort(keys[len(named):])
	}
	for _, item := range keys {
		for _, k := range plan.Kinds {
			if k == plan.InKind && !b.uses(c, item, k, false) && !b.mayBeInKind(c, item) {
				continue
			}
			r.add(costRow{
				key: string(c) + "/" + item + "/" + string(k), label: b.itemTitle(c, item), category: c, divided: true, item: item, kind: k, look: lookAmount,
			})
		}
	}
}

// category makes the rows of a whole category, without an item shown apart.
func (r *rowMaker) category(c plan.Category, without string) []costRow {
	b := r.book
	var rows []costRow
	for _, k := range plan.Kinds {
		if k == plan.InKind && !b.uses(c, "", k, true) && !b.categoryInKind(c) {
			continue
		}
		label := b.categoryTitle(c)
		if without != "" {
			label = b.lang.T("xlsx.costs.general", "category", label)
		}
		l := lookAmount
		if c == plan.Indirect {
			l = l.strong().filled(colourSunken)
		}
		rows = append(rows, costRow{key: string(c) + "/" + string(k), label: label, category: c, without: without, kind: k, look: l})
	}
	return rows
}

// of are the rows of a category; item those of one of its items.
func (r *rowMaker) of(c plan.Category) []string {
	return r.keys(func(row costRow) bool { return row.category == c && row.kind != "" })
}

func (r *rowMaker) item(c plan.Category, item string) []string {
	return r.keys(func(row costRow) bool { return row.category == c && row.divided && row.item == item && row.kind != "" })
}

func (r *rowMaker) direct() []string {
	return r.keys(func(row costRow) bool { return row.kind != "" && row.category.Direct() })
}

// outsideBase are the direct costs that the overhead is not counted on: what is in
// kind, consigned, international, and the burden (사용기준 제2조9호).
func (r *rowMaker) outsideBase() []string {
	return r.keys(func(row costRow) bool {
		switch row.category {
		case plan.Consignment, plan.International, plan.Burden:
			return row.kind != ""
		}
		return row.kind == plan.InKind && row.category.Direct()
	})
}

func (r *rowMaker) keys(is func(costRow) bool) []string {
	var keys []string
	for _, row := range r.rows {
		if is(row) {
			keys = append(keys, row.key)
		}
	}
	return keys
}

// mayBeInKind reports whether the law lets anyone bring an item in kind.
func (b *book) mayBeInKind(c plan.Category, key string) bool {
	item, ok := b.law.Item(c, key)
	return ok && len(item.InKind) > 0
}

func (b *book) categoryInKind(c plan.Category) bool {
	for _, item := range b.law.Items(c) {
		if len(item.InKind) > 0 {
			return true
		}
	}
	return false
}
