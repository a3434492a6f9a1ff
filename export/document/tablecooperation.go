package document

import (
	"fmt"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// cooperation prints a form for each foreign institution: the agreement, the
// work, the terms, the visits, the money.
func (b *builder) cooperation(int) {
	for _, c := range b.p.Cooperation {
		at := plan.At("cooperation", string(c.ID))
		name := PlainText(b.orgName(c.Organisation))
		t := Table{Columns: columns(18, 32, 18, 32)}
		country := ""
		if o := b.p.Organisation(c.Organisation); o != nil {
			country = b.country(o.Country)
		}
		t.Rows = append(t.Rows,
			row(label(b.T("export.cooperation.organisation")), value(b.orgName(c.Organisation)),
				label(b.T("export.cooperation.country")), value(words(country))),
			row(label(b.T("export.cooperation.state")), value(words(b.contractState(c.State))),
				label(b.T("export.cooperation.signed")), value(dateAt(b.date(c.SignedOn), at.Join("signedOn")))))
		for _, f := range []struct {
			key    string
			text   plan.Text
			member string
		}{
			{"export.cooperation.contract", c.Contract, "contract"},
			{"export.cooperation.need", c.Need, "need"},
			{"export.cooperation.work", c.Work, "work"},
			{"export.cooperation.sites", c.Sites, "sites"},
			{"export.cooperation.data", c.Data, "data"},
			{"export.cooperation.ip", c.IP, "ip"},
		} {
			t.Rows = append(t.Rows, row(label(b.T(f.key)), value(b.text(f.text, at.Join(f.member))).span(3)))
		}
		b.add(b.numbered(t, b.T("export.cooperation", "name", name)))
		b.visits(c, at, name)
		b.payments(c, at, name)
	}
}

// contractState names how far the agreement is.
func (b *builder) contractState(s plan.ContractState) string {
	if s == plan.ContractNone {
		return "-"
	}
	return b.named("export.contract.", string(s))
}

// dateAt is a date with its place in the plan.
func dateAt(s string, path plan.Path) []Inline {
	if s == "" {
		return nil
	}
	return []Inline{{Text: s, Path: path}}
}

func (b *builder) visits(c plan.Cooperation, at plan.Path, name string) {
	if len(c.Visits) == 0 {
		return
	}
	t := Table{Columns: columns(14, 14, 10, 10, 22, 40), Head: 1}
	t.Rows = []Row{b.head("visits.month", "visits.direction", "visits.days", "visits.people", "visits.place", "visits.purpose")}
	for _, v := range c.Visits {
		vp := at.Join("visits", string(v.ID))
		direction := b.T("export.visits.outbound")
		if v.Inbound {
			direction = b.T("export.visits.inbound")
		}
		t.Rows = append(t.Rows, row(centred(words(b.projectMonth(v.Month))), centred(words(direction)), centred(words(count(v.Days))),
			centred(words(count(v.People))), value(b.text(v.Place, vp.Join("place"))), value(b.text(v.Purpose, vp.Join("purpose")))))
	}
	b.add(b.numbered(t, b.T("export.visits", "name", name)))
}

func (b *builder) payments(c plan.Cooperation, at plan.Path, name string) {
	if len(c.Money) == 0 {
		return
	}
	t := Table{Columns: columns(14, 12, 18, 22, 16, 18), Head: 1, Unit: b.T("common.unit.thousand-won.label")}
	t.Rows = []Row{b.head("payments.year", "payments.currency", "payments.amount", "payments.rate", "payments.rate-date", "payments.won")}
	var sum plan.Won
	for _, m := range c.Money {
		mp := at.Join("money", string(m.ID))
		converted, err := m.Won()
		shown := amount(converted)
		if err != nil {
			shown = centred(words(b.T("export.payments.overflow")))
		}
		sum += converted
		t.Rows = append(t.Rows, row(label(b.yearOf(m.ID)), centred(plain(m.Currency, mp.Join("currency"))),
			Cell{Text: []Inline{{Text: i18n.Int(m.Amount), Path: mp.Join("amount")}}, Align: End},
			Cell{Text: join("\n", words(rate(m.RatePer10000)), plain(m.RateSource, mp.Join("rateSource"))), Align: End},
			centred(dateAt(b.date(m.RateDate), mp.Join("rateDate"))), shown))
	}
	t.Rows = append(t.Rows, row(label(b.T("common.total")).span(5), amount(sum).strong()))
	b.add(b.numbered(t, b.T("export.payments", "name", name)))
}

// rate is won for one unit of a currency, from won for 10,000 units, exactly.
func rate(per10000 int64) string {
	whole, rest := per10000/10_000, per10000%10_000
	s := i18n.Int(whole)
	if rest == 0 {
		return s
	}
	decimals := fmt.Sprintf("%04d", rest)
	for decimals[len(decimals)-1] == '0' {
		decimals = decimals[:len(decimals)-1]
	}
	return s + "." + decimals
}
