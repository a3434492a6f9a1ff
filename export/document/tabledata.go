package document

import (
	"moaplan/internal/plan"
)

// dataSets lists the medical data with their ethics and data reviews. How a data
// set is handled is the longest text of all and stands beneath its row.
func (b *builder) dataSets(int) {
	if len(b.p.DataSets) == 0 {
		return
	}
	t := Table{Columns: columns(28, 16, 14, 21, 21), Head: 2}
	t.Rows = []Row{
		row(label(b.T("export.datasets.name")).rows(2), label(b.T("export.datasets.organisation")),
			label(b.T("export.datasets.count")), label(b.T("export.datasets.irb")), label(b.T("export.datasets.drb"))),
		row(label(b.T("export.datasets.pseudonymised")).span(4)),
	}
	for _, d := range b.p.DataSets {
		at := plan.At("dataSets", string(d.ID))
		name := join("\n", bold(b.text(d.Name, at.Join("name"))), b.text(d.Modality, at.Join("modality")), b.text(d.Labels, at.Join("labels")))
		amount := join("\n", []Inline{{Text: b.withUnit(d.Count, d.Unit), Path: at.Join("count")}}, plain(d.Period, at.Join("period")))
		t.Rows = append(t.Rows, row(value(name).rows(2), centred(b.orgName(d.Organisation)), centred(amount),
			value(b.review(d.IRB, at.Join("irb"))), value(b.review(d.DRB, at.Join("drb")))),
			row(value(b.handling(d, at)).span(4)))
	}
	b.add(b.numbered(t, b.T("export.datasets")))
}

// handling is how a data set is made anonymous, and whether it goes abroad.
func (b *builder) handling(d plan.DataSet, at plan.Path) []Inline {
	text := b.text(d.Pseudonymised, at.Join("pseudonymised"))
	if !d.Transfer {
		return join("\n", text, words(b.T("export.datasets.no-transfer")))
	}
	return join("\n", text, join(" ", words(b.T("export.datasets.transfer")+":"), b.orgName(d.TransferTo)),
		b.text(d.LegalGround, at.Join("legalGround")))
}

// review is an ethics or data review in short lines.
func (b *builder) review(r plan.Review, at plan.Path) []Inline {
	state := "-"
	if r.State != plan.ReviewNone {
		state = b.named("export.review.", string(r.State))
	}
	if r.Type != "" {
		state += " (" + b.named("export.review-type.", r.Type) + ")"
	}
	text := join("\n", words(state), b.text(r.Board, at.Join("board")), plain(r.Number, at.Join("number")))
	switch {
	case !r.Approved.IsZero():
		text = join("\n", text, dateAt(b.date(r.Approved), at.Join("approved")))
	case !r.Planned.IsZero():
		text = join("\n", text, dateAt(b.date(r.Planned)+" "+b.T("export.review.due"), at.Join("planned")))
	}
	return text
}

// trials lists the clinical trials and performance studies.
func (b *builder) trials(int) {
	for _, x := range b.p.Trials {
		at := plan.At("trials", string(x.ID))
		t := Table{Columns: columns(17, 33, 17, 33)}
		var sites []Inline
		for _, id := range x.Sites {
			sites = join(", ", sites, b.orgName(id))
		}
		months := join(" ~ ", words(b.projectMonth(x.Start)), words(b.projectMonth(x.End)))
		t.Rows = []Row{
			row(label(b.T("export.trials.organisation")), value(b.orgName(x.Organisation)), label(b.T("export.trials.sites")), value(sites)),
			row(label(b.T("export.trials.phase")), value(words(b.named("export.trial-phase.", x.Phase))), label(b.T("export.trials.months")), value(months)),
			row(label(b.T("export.trials.subjects")), value([]Inline{{Text: b.withUnit(x.Subjects, b.T("common.unit.person")), Path: at.Join("subjects")}}),
				label(b.T("export.trials.cro")), value(b.text(x.CRO, at.Join("cro")))),
			row(label(b.T("export.trials.design")), value(b.text(x.Design, at.Join("design"))).span(3)),
			row(label(b.T("export.trials.basis")), value(b.text(x.Basis, at.Join("basis"))).span(3)),
			row(label(b.T("export.trials.endpoint")), value(b.text(x.Endpoint, at.Join("endpoint"))).span(3)),
			row(label(b.T("export.trials.route")), value(b.text(x.Route, at.Join("route"))), label(b.T("export.trials.irb")), value(b.review(x.IRB, at.Join("irb")))),
		}
		n := b.numbered(t, "")
		n.Caption = b.text(x.Name, at.Join("name"))
		b.add(n)
	}
}

// licences lists the market approvals to be obtained, the route and the standards
// beneath each.
func (b *builder) licences(int) {
	if len(b.p.Licences) == 0 {
		return
	}
	t := Table{Columns: columns(22, 20, 22, 14, 11, 11), Head: 2}
	t.Rows = []Row{
		row(label(b.T("export.licences.product")).rows(2), label(b.T("export.licences.organisation")),
			label(b.T("export.licences.authority")), label(b.T("export.licences.class")),
			label(b.T("export.licences.submit")), label(b.T("export.licences.approve"))),
		row(label(b.T("export.licences.route")).span(2), label(b.T("export.licences.standards")).span(3)),
	}
	for _, l := range b.p.Licences {
		at := plan.At("licences", string(l.ID))
		t.Rows = append(t.Rows, row(value(b.text(l.Product, at.Join("product"))).rows(2), centred(b.orgName(l.Organisation)),
			centred(words(b.country(l.Country)), b.text(l.Authority, at.Join("authority"))), centred(plain(l.Class, at.Join("class"))),
			centred(words(b.projectMonth(l.Submit))), centred(words(b.projectMonth(l.Approve)))),
			row(value(b.text(l.Route, at.Join("route"))).span(2), value(b.text(l.Standards, at.Join("standards"))).span(3)))
	}
	b.add(b.numbered(t, b.T("export.licences")))
}
