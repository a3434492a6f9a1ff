package document

import (
	"strconv"

	"moaplan/internal/plan"
)

// institutions prints the state of each institution: what it is, its R&D
// centre, its last business years (연구개발기관 현황).
func (b *builder) institutions(int) {
	for _, o := range b.p.Organisations {
		at := orgPath(o.ID)
		t := Table{Columns: columns(18, 32, 18, 32), Unit: ""}
		pair := func(a string, x []Inline, c string, y []Inline) {
			t.Rows = append(t.Rows, row(label(a), value(x), label(c), value(y)))
		}
		pair(b.T("export.institutions.name"), b.text(o.Name, at.Join("name")), b.T("export.institutions.role"), words(b.roleName(o.Role)))
		pair(b.T("export.institutions.kind"), words(b.orgType(o)), b.T("export.institutions.legal"), words(b.legalType(o.LegalType)))
		pair(b.T("export.institutions.business-no"), plain(o.BusinessNo, at.Join("businessNo")), b.T("export.institutions.corporate-no"), plain(o.CorporateNo, at.Join("corporateNo")))
		pair(b.T("export.institutions.founded"), dateAt(b.date(o.Founded), at.Join("founded")), b.T("export.institutions.employees"), words(b.withUnit(o.Employees, b.T("common.unit.person"))))
		pair(b.T("export.institutions.head"), join(" ", plain(o.Head.Name, at.Join("head", "name")), plain(o.Head.Position, at.Join("head", "position"))),
			b.T("export.institutions.country"), words(b.country(o.Country)))
		pair(b.T("export.institutions.centre"), plain(o.Centre.Name, at.Join("centre", "name")), b.T("export.institutions.centre-no"),
			join(" / ", plain(o.Centre.Number, at.Join("centre", "number")), dateAt(b.date(o.Centre.Recognised), at.Join("centre", "recognised"))))
		t.Rows = append(t.Rows,
			row(label(b.T("export.institutions.address")), value(b.text(o.Address, at.Join("address"))).span(3)),
			row(label(b.T("export.institutions.working")), value(b.contact(o.Working, at.Join("working"))).span(3)))
		if len(o.FormerNames) > 0 {
			var former []Inline
			for _, f := range o.FormerNames {
				former = join(", ", former, b.text(f.Name, at.Join("formerNames", string(f.ID), "name")))
			}
			t.Rows = append(t.Rows, row(label(b.T("export.institutions.former")), value(former).span(3)))
		}
		b.add(b.numbered(t, b.T("export.institutions.of", "name", b.plainText(o.Name))))
		b.finances(o, at)
	}
}

// contact is a contact in one line.
func (b *builder) contact(c plan.Contact, at plan.Path) []Inline {
	return join(" / ", join(" ", plain(c.Name, at.Join("name")), plain(c.Position, at.Join("position"))),
		plain(c.Phone, at.Join("phone")), plain(c.Mobile, at.Join("mobile")), plain(c.Email, at.Join("email")))
}

// finances are the last business years with the ratios that calls look at.
func (b *builder) finances(o plan.Organisation, at plan.Path) {
	if len(o.Finances) == 0 {
		return
	}
	t := Table{Columns: columns(12, 18, 18, 18, 18, 18, 16, 14, 14), Head: 1, Size: 8, Unit: b.T("common.unit.thousand-won.label")}
	t.Rows = []Row{b.head("finances.year", "finances.sales", "finances.assets", "finances.debt", "finances.equity", "finances.capital",
		"finances.research", "finances.debt-ratio", "finances.current-ratio")}
	for _, f := range o.Finances {
		fp := at.Join("finances", string(f.ID))
		t.Rows = append(t.Rows, row(label(strconv.Itoa(f.Year)), amountAt(f.Sales, fp.Join("sales")), amountAt(f.Assets, fp.Join("assets")),
			amountAt(f.Debt, fp.Join("debt")), amountAt(f.Equity, fp.Join("equity")), amountAt(f.Capital, fp.Join("capital")), amountAt(f.Research, fp.Join("research")),
			Cell{Text: words(ratio(f.Debt, f.Equity)), Align: End}, Cell{Text: words(ratio(f.CurrentAssets, f.CurrentDebt)), Align: End}))
	}
	b.add(b.numbered(t, b.T("export.finances", "name", b.plainText(o.Name))))
}
