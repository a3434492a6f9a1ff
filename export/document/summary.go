package document

import (
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// summary is the summary form (요약문).
func (b *builder) summary(title string) {
	p, s := b.p, b.p.Summary
	b.heading(Heading{Level: 1, Text: words(title), ID: "summary", Chapter: "summary", NewPage: true})
	t := Table{ID: "summary.form", Columns: columns(9, 9, 16, 16, 16, 17, 17)}
	wide := func(name string, text ...[]Inline) {
		t.Rows = append(t.Rows, row(label(name).span(2), value(text...).span(5)))
	}
	wide(b.T("export.cover.programme"), join(" · ", b.noticeText(p.Notice.Programme, "programme", b.call().Programme),
		b.noticeText(p.Notice.SubProgramme, "subProgramme", b.call().SubProgramme)))
	if !p.OverallTitle.Empty() {
		wide(b.T("export.cover.overall-title"), b.text(p.OverallTitle, "overallTitle"))
	}
	wide(b.T("export.summary.title"), bold(b.text(p.Title, "title")))
	wide(b.T("export.summary.period"), words(b.wholePeriod()))
	wide(b.T("export.summary.money"), words(b.moneySentence()))
	t.Rows = append(t.Rows, b.phaseRow(), b.readinessRow())
	wide(b.T("export.summary.traits"), b.text(s.Traits, "summary/traits"))
	if !p.SecurityReason.Empty() {
		wide(b.T("export.summary.security-reason"), b.text(p.SecurityReason, "securityReason"))
	}
	wide(b.T("export.summary.goal"), b.text(s.Goal, "summary/goal"))
	wide(b.T("export.summary.content"), b.text(s.Content, "summary/content"))
	for _, g := range s.Stages {
		at := plan.At("summary", "stages", string(g.ID))
		name := b.stageName(g.ID)
		t.Rows = append(t.Rows,
			row(label(name).rows(2), label(b.T("export.summary.stage-goal")), value(b.text(g.Goal, at.Join("goal"))).span(5)),
			row(label(b.T("export.summary.stage-content")), value(b.text(g.Content, at.Join("content"))).span(5)))
	}
	wide(b.T("export.summary.use"), b.text(s.Use, "summary/use"))
	t.Rows = append(t.Rows, b.keywordRows()...)
	b.add(t)
}

func (b *builder) wholePeriod() string {
	p := b.p.Period
	s := b.span(p.Start(), p.End())
	if n := p.Months(); n > 0 {
		s += " (" + b.duration(n) + ")"
	}
	return s
}

// moneySentence is the research cost in one sentence, in 천원.
func (b *builder) moneySentence() string {
	f := b.budget.TotalFunding("")
	return b.T("export.summary.money-sentence", "total", amountText(f.Total()), "government", amountText(f.Government),
		"own", amountText(f.Own()), "local", amountText(f.LocalCash+f.LocalInKind), "other", amountText(f.OtherCash+f.OtherInKind))
}

// phaseRow ticks the phase of the research.
func (b *builder) phaseRow() Row {
	var boxes []string
	for _, phase := range []string{"basic", "applied", "development", "other"} {
		boxes = append(boxes, noBreak(box(b.T("export.phase."+phase), b.p.Summary.Phase == phase)))
	}
	return row(label(b.T("export.summary.phase")).span(2), value(words(strings.Join(boxes, "   "))).span(5))
}

func (b *builder) readinessRow() Row {
	s := b.p.Summary
	trl := func(n int, member string) Cell {
		if n == 0 {
			return centred(words("-"))
		}
		return centred([]Inline{{Text: b.T("export.trl", "n", n), Path: plan.At("summary", member)}})
	}
	return row(label(b.T("export.summary.trl-start")).span(2), trl(s.TRLStart, "trlStart").span(2),
		label(b.T("export.summary.trl-end")), trl(s.TRLEnd, "trlEnd").span(2))
}

// keywordRows print five keywords in each language.
func (b *builder) keywordRows() []Row {
	var rows []Row
	for _, lang := range []i18n.Lang{i18n.Ko, i18n.En} {
		r := row(label(b.T("export.summary.keywords-" + string(lang))).span(2))
		n := 0
		for _, k := range b.p.Keywords {
			s := k.Text.Ko
			if lang == i18n.En {
				s = k.Text.En
			}
			if strings.TrimSpace(s) == "" {
				continue
			}
			text := plain(s, plan.At("keywords", string(k.ID), "text", string(lang)))
			if n < 5 {
				r.Cells = append(r.Cells, centred(text))
			} else {
				r.Cells[5].Text = join(", ", r.Cells[5].Text, text)
			}
			n++
		}
		for ; n < 5; n++ {
			r.Cells = append(r.Cells, centred(words("-")))
		}
		rows = append(rows, r)
	}
	return rows
}
