package document

import (
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// cover is the official first page (시행규칙 별지 제1호서식): what the plan is
// and whose, its time, its money and its institutions.
func (b *builder) cover() {
	outer := b.blocks
	b.blocks = nil
	b.add(b.coverTop(), b.coverNotice())
	b.add(Paragraph{Style: Banner, Text: words(b.T("export.cover.name"))})
	b.add(b.coverProject(), b.coverMoney(), b.coverInstitutions())
	b.coverPledge()
	form := Form{Name: "cover", Blocks: b.blocks}
	b.blocks = outer
	b.add(form)
}

// coverTop is the line above the boxes: what the plan is for, and its grade.
func (b *builder) coverTop() Table {
	p := b.p
	stage := "■ " + b.T("export.cover.form") + "   " + box(b.T("export.cover.application"), p.Stage != plan.Agreement) +
		"   " + box(b.T("export.cover.agreement"), p.Stage == plan.Agreement)
	grade := b.T("export.cover.security") + ": " + box(b.T("export.security.general"), p.Security != plan.Restricted) +
		" " + box(b.T("export.security.restricted"), p.Security == plan.Restricted)
	return Table{ID: "cover.top", Plain: true, Columns: columns(60, 40), Rows: []Row{
		row(Cell{Text: words(stage), Align: Left}, Cell{Text: words(grade), Align: End}),
	}}
}

func (b *builder) coverNotice() Table {
	p, c := b.p, b.call()
	n := p.Notice
	number := plain(n.Number, plan.At("notice", "number"))
	if len(number) == 0 {
		number = words(c.NoticeNumber)
	}
	sub := b.noticeText(n.SubProgramme, "subProgramme", c.SubProgramme)
	if len(sub) == 0 {
		if t, ok := c.Track(p.Track); ok {
			sub = words(b.phrase(t.Title))
		}
	}
	t := Table{ID: "cover.notice", Columns: columns(16, 30, 14, 40), Rows: []Row{
		row(label(b.T("export.cover.ministry")), value(b.noticeText(n.Ministry, "ministry", c.Ministry)),
			label(b.T("export.cover.agency")), value(b.noticeText(n.Agency, "agency", c.Agency))),
		row(label(b.T("export.cover.programme")), value(b.noticeText(n.Programme, "programme", c.Programme)),
			label(b.T("export.cover.sub-programme")), value(sub)),
		row(label(b.T("export.cover.notice-number")), value(number),
			label(b.T("export.cover.selection")), value(b.selection())),
	}}
	if p.OverallNumber != "" || p.ProjectNumber != "" {
		t.Rows = append(t.Rows, row(
			label(b.T("export.cover.overall-number")), value(plain(p.OverallNumber, "overallNumber")),
			label(b.T("export.cover.project-number")), value(plain(p.ProjectNumber, "projectNumber"))))
	}
	return t
}

// selection is the kind of selection as boxes.
func (b *builder) selection() []Inline {
	own := b.p.Selection
	if own == "" {
		own = b.call().Selection
	}
	var s []string
	for _, kind := range []plan.Selection{plan.PolicyDesignated, plan.Designated, plan.ItemCall, plan.FieldCall, plan.FreeCall} {
		s = append(s, noBreak(box(b.T("export.selection."+string(kind)), kind == own)))
	}
	return words(strings.Join(s, "  "))
}

func noBreak(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }

// call is the plan's call, empty where there is none.
func (b *builder) call() *call.Call {
	if b.c == nil {
		return &call.Call{}
	}
	return b.c
}

// coverProject is the box of the project: its classes, names, lead, time.
func (b *builder) coverProject() Table {
	p := b.p
	t := Table{ID: "cover.project", Columns: columns(10, 18, 24, 10, 14, 24)}
	t.Rows = append(t.Rows, b.classifications()...)
	titleKo := plain(p.Title.Ko, "title/ko")
	titleEn := plain(p.Title.En, "title/en")
	if p.Example && len(titleKo) > 0 && !strings.Contains(p.Title.Ko, "예시") {
		titleKo = append(titleKo, Inline{Text: " " + i18n.T(i18n.Ko, "common.example")})
	}
	if !p.OverallTitle.Empty() {
		t.Rows = append(t.Rows, row(label(b.T("export.cover.overall-title")).span(2), value(b.text(p.OverallTitle, "overallTitle")).span(4)))
	}
	t.Rows = append(t.Rows,
		row(label(b.T("export.cover.title")).rows(2), label(b.T("export.cover.title-ko")), value(titleKo).span(4).strong()),
		row(label(b.T("export.cover.title-en")), value(titleEn).span(4)))
	t.Rows = append(t.Rows, b.coverLead()...)
	t.Rows = append(t.Rows, b.coverTime()...)
	return t
}

func (b *builder) classifications() []Row {
	names := map[plan.System]string{
		plan.NationalSystem: b.T("export.cover.national-class"), plan.MinistrySystem: b.T("export.cover.ministry-class"),
	}
	var rows []Row
	for i, system := range []plan.System{plan.NationalSystem, plan.MinistrySystem} {
		var r Row
		if i == 0 {
			r.Cells = append(r.Cells, label(b.T("export.cover.classification")).rows(2))
		}
		r.Cells = append(r.Cells, label(names[system]))
		n := 0
		for _, c := range b.p.Classifications {
			if c.System != system || n == 3 {
				continue
			}
			at := plan.At("classifications", string(c.ID))
			text := join(" ", plain(c.Name, at.Join("name")), plain(c.Code, at.Join("code")))
			if c.Weight > 0 {
				text = join(" ", text, []Inline{{Text: "(" + count(c.Weight) + "%)", Path: at.Join("weight")}})
			}
			r.Cells = append(r.Cells, centred(text).span(classSpans[n]))
			n++
		}
		for ; n < 3; n++ {
			r.Cells = append(r.Cells, centred(words("-")).span(classSpans[n]))
		}
		rows = append(rows, r)
	}
	return rows
}

// classSpans are the columns that the three classes of a row take.
var classSpans = [3]int{1, 2, 1}

func (b *builder) coverLead() []Row {
	lead := b.p.Lead()
	if lead == nil {
		lead = &plan.Organisation{}
	}
	at := orgPath(lead.ID)
	var pi plan.Person
	if person := b.p.Person(lead.Investigator); person != nil {
		pi = *person
	}
	pp := personPath(pi.ID)
	return []Row{
		row(label(b.T("export.cover.lead")).rows(2), label(b.T("export.cover.organisation")), value(b.text(lead.Name, at.Join("name"))).span(2),
			label(b.T("export.cover.business-no")), value(plain(lead.BusinessNo, at.Join("businessNo")))),
		row(label(b.T("export.cover.address")), value(b.text(lead.Address, at.Join("address"))).span(2),
			label(b.T("export.cover.corporate-no")), value(plain(lead.CorporateNo, at.Join("corporateNo")))),
		row(label(b.T("export.cover.investigator")).rows(2), label(b.T("export.cover.name-position")),
			value(join(" · ", b.text(pi.Name, pp.Join("name")), b.text(pi.Position, pp.Join("position")))).span(2),
			label(b.T("export.cover.research-no")), value(plain(pi.ResearchNo, pp.Join("researchNo")))),
		row(label(b.T("export.cover.contact")), value(join(" / ", plain(pi.Phone, pp.Join("phone")), plain(pi.Mobile, pp.Join("mobile")))).span(2),
			label(b.T("export.cover.email")), value(plain(pi.Email, pp.Join("email")))),
	}
}

// coverTime is the period: the whole, and its years by stage.
func (b *builder) coverTime() []Row {
	p := b.p.Period
	whole := b.span(p.Start(), p.End())
	if n := p.Months(); n > 0 {
		whole += " (" + b.duration(n) + ")"
	}
	rows := []Row{row(label(b.T("export.cover.period")).rows(2), label(b.T("export.cover.period-all")), value(words(whole)).span(4))}
	var years []string
	for i, y := range p.Years {
		s := b.year(i+1) + " " + b.span(y.Start, y.End) + " (" + b.months(y.Months()) + ")"
		if stage := b.stageName(y.Stage); stage != "" && len(p.Stages) > 1 {
			s = stage + " " + s
		}
		years = append(years, noBreak(s))
	}
	return append(rows, row(label(b.T("export.cover.period-years")), value(words(strings.Join(years, "\n"))).span(4)))
}

// duration is a number of months in years and months.
func (b *builder) duration(months int) string {
	years, rest := months/12, months%12
	switch {
	case years == 0:
		return b.months(rest)
	case rest == 0:
		return b.T("export.years", "years", years)
	}
	return b.T("export.years-months", "years", years, "months", rest)
}

// stageName is the name of a stage where the period is divided into several.
func (b *builder) stageName(id plan.ID) string {
	for i, s := range b.p.Period.Stages {
		if s.ID == id {
			if name := b.plainText(s.Name); name != "" {
				return name
			}
			return b.T("export.stage", "n", i+1)
		}
	}
	return ""
}
