package document

import (
	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// coverMoney is the research cost by year and by who bears it, in 천원. It adds
// the lead's and the joint institutions' money only: what others receive stands
// in the payer's cost.
func (b *builder) coverMoney() Table {
	t := Table{
		ID: "cover.money", Unit: b.T("common.unit.thousand-won.label"), Head: 3,
		Columns: columns(11, 11, 9, 9, 6.5, 6.5, 6.5, 6.5, 11, 9, 11, 9),
	}
	cash, kind := b.T("common.cash"), b.T("common.in-kind")
	t.Rows = []Row{
		row(label(b.T("export.cover.money")).rows(3), label(b.T("export.money.government")).rows(2),
			label(b.T("export.money.own")).span(2).rows(2), label(b.T("export.money.others")).span(4),
			label(b.T("common.total")).span(3).rows(2), label(b.T("export.money.outside")).rows(3)),
		row(label(b.T("export.money.local")).span(2), label(b.T("export.money.other")).span(2)),
		labels(cash, cash, kind, cash, kind, cash, kind, cash, kind, b.T("common.total")),
	}
	t.Rows = append(t.Rows, moneyRow(b.T("common.grand-total"), b.budget.TotalFunding(""), true))
	stage := plan.ID("")
	for i, y := range b.p.Period.Years {
		name := b.year(i + 1)
		if y.Stage != "" && y.Stage != stage && len(b.p.Period.Stages) > 1 {
			name, stage = b.stageName(y.Stage)+" "+name, y.Stage
		}
		t.Rows = append(t.Rows, moneyRow(name, b.budget.TotalFunding(y.ID), false))
	}
	return t
}

// moneyRow is a row of money with the columns of the cover.
func moneyRow(name string, f plan.Funding, strong bool) Row {
	r := row(label(name), amount(f.Government), amount(f.OwnCash), amount(f.OwnInKind),
		amount(f.LocalCash), amount(f.LocalInKind), amount(f.OtherCash), amount(f.OtherInKind),
		amount(f.Cash()), amount(f.InKind()), amount(f.Total()), amount(f.Outside))
	if strong {
		for i := range r.Cells {
			r.Cells[i].Bold = true
		}
	}
	return r
}

// coverInstitutions lists the other institutions and the working contact.
func (b *builder) coverInstitutions() Table {
	t := Table{ID: "cover.institutions", Columns: columns(20, 26, 10, 11, 18, 22), Head: 1}
	t.Rows = []Row{b.head("cover.division", "cover.organisation", "cover.head", "cover.position", "cover.email", "cover.remark")}
	for _, role := range []plan.Role{plan.Joint, plan.Consigned, plan.Participant} {
		for _, o := range b.p.Organisations {
			if o.Role == role {
				t.Rows = append(t.Rows, b.coverInstitution(o))
			}
		}
	}
	if lead := b.p.Lead(); lead != nil {
		w, at := lead.Working, orgPath(lead.ID).Join("working")
		t.Rows = append(t.Rows, row(label(b.T("export.cover.working")),
			value(b.text(lead.Name, orgPath(lead.ID).Join("name"))),
			centred(plain(w.Name, at.Join("name"))), centred(plain(w.Position, at.Join("position"))),
			centred(plain(w.Email, at.Join("email"))),
			centred(join(" / ", plain(w.Phone, at.Join("phone")), plain(w.Mobile, at.Join("mobile"))))))
	}
	return t
}

func (b *builder) coverInstitution(o plan.Organisation) Row {
	name, position, email, _ := b.investigator(o)
	remark := join(" · ", words(b.named("common.ability.", string(o.Ability))), words(b.orgType(o)))
	if o.Foreign() {
		remark = join(" · ", remark, words(b.country(o.Country)))
	}
	return row(label(b.roleName(o.Role)), value(b.text(o.Name, orgPath(o.ID).Join("name"))),
		centred(name), centred(position), centred(email), centred(remark))
}

// coverPledge is what is signed below the boxes.
func (b *builder) coverPledge() {
	b.add(
		Paragraph{Style: Centred, Text: words(b.T("export.cover.pledge"))},
		Paragraph{Style: Centred, Text: words(b.T("export.cover.day"))},
		Paragraph{Style: Right, Text: words(b.T("export.cover.sign-investigator"))},
	)
	signers := []plan.Role{plan.Lead}
	for _, role := range []plan.Role{plan.Joint, plan.Consigned} {
		for _, o := range b.p.Organisations {
			if o.Role == role {
				signers = append(signers, role)
				break
			}
		}
	}
	for _, role := range signers {
		b.add(Paragraph{Style: Right, Text: words(b.T("export.cover.sign-head", "role", b.roleName(role)))})
	}
	to := join(" · ", b.noticeText(b.p.Notice.Ministry, "ministry", b.call().Ministry), b.noticeText(b.p.Notice.Agency, "agency", b.call().Agency))
	if len(to) == 0 {
		return
	}
	if b.o.Lang == i18n.Ko {
		to = b.addressees()
	} else {
		to = append([]Inline{{Text: b.T("export.cover.to") + " "}}, to...)
	}
	b.add(Paragraph{Style: Centred, Text: bold(to)})
}

// addressees are the heads of the ministry and of the agency, as they are
// addressed in Korean: …장관 · …원장 귀하.
func (b *builder) addressees() []Inline {
	ministry := b.noticeText(b.p.Notice.Ministry, "ministry", b.call().Ministry)
	agency := b.noticeText(b.p.Notice.Agency, "agency", b.call().Agency)
	if len(ministry) > 0 {
		ministry = append(ministry, Inline{Text: b.T("export.cover.minister")})
	}
	if len(agency) > 0 {
		agency = append(agency, Inline{Text: b.T("export.cover.president")})
	}
	return append(join(" · ", ministry, agency), Inline{Text: " " + b.T("export.cover.esteemed")})
}
