package forms

import (
	"slices"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/check"
)

// findings is the list of everything that was found in the plan.
type findings struct {
	*page
	only    check.Severity // empty: all
	filters map[check.Severity]*look.Button
	rows    *fyne.Container
	chosen  check.Finding
	has     bool
}

func newFindings(d *desk) form {
	f := &findings{page: newPage(d), rows: look.Column(0), filters: map[check.Severity]*look.Button{}}
	strip := look.Row(look.Gap2)
	for _, s := range []check.Severity{"", check.Error, check.Warning, check.Advice} {
		b := look.NewButton("", look.Pill, func() {
			f.only = s
			f.refresh()
			d.reflow()
		})
		f.filters[s] = b
		strip.Add(b)
	}
	strip.Add(look.Space())
	f.fill(d.T("forms.section.findings"), d.findingsRemark(), nil, strip, look.BareCard(f.rows))
	f.fresh = f.follow
	f.help_ = f.reason
	return f
}

// findingsRemark says what the plan was held against.
func (d *desk) findingsRemark() string {
	day := d.ed.Plan().Notice.Date
	if day.IsZero() {
		day = d.ed.Call().Announced
	}
	return d.T("forms.findings.remark", "n", len(check.Rules(d.ed.Call(), day)), "day", day)
}

func (f *findings) follow() {
	all := f.d.ed.Findings()
	for s, b := range f.filters {
		n, words := len(all), f.d.T("forms.findings.all")
		if s != "" {
			n, words = check.Count(all, s), f.d.T("common.severity."+string(s))
		}
		b.SetLabel(words + " " + grouped(n))
		kind := look.Pill
		if s == f.only {
			kind = look.PillOn
		}
		b.SetKind(kind)
	}
	if still := slices.ContainsFunc(all, func(o check.Finding) bool { return same(o, f.chosen) }); !f.has || !still {
		f.has = len(all) > 0
		if f.has {
			f.chosen = all[0]
		}
	}
	f.rows.Objects = nil
	for _, finding := range all {
		if f.only == "" || finding.Severity == f.only {
			if len(f.rows.Objects) > 0 {
				f.rows.Add(look.HLine())
			}
			f.rows.Add(f.row(finding))
		}
	}
	if len(f.rows.Objects) == 0 {
		f.rows.Add(look.Pad(look.Gap4, look.Body(f.d.T("forms.findings.none"))))
	}
	f.rows.Refresh()
}

func same(a, b check.Finding) bool { return a.Rule == b.Rule && a.Path == b.Path }

// row is one finding: how grave, what, where, by which clause, what can be done.
func (f *findings) row(finding check.Finding) fyne.CanvasObject {
	d := f.d
	words := look.Column(1, look.NewText(finding.Text(d.w.lang), look.Style{Size: look.SizeTable, Bold: true, Wrap: true}))
	if note := joined(d.placeWords(finding), finding.Source(d.ed.Call(), d.w.lang)); note != "" {
		words.Add(look.Note(note))
	}
	chip := look.Row(0, look.Chip(d.T("common.severity."+string(finding.Severity)), toneOf(finding.Severity)), look.Space())
	objects := append([]fyne.CanvasObject{look.Fixed(58, 0, chip), look.Grow(1, words)}, d.findingButtons(finding)...)
	row := look.Inset(look.Gap3+2, look.Gap2+2, look.Gap3, look.Gap2+2, look.TopRow(look.Gap2, objects...))
	press := look.NewPress(row, 0, func() {
		f.chosen, f.has = finding, true
		f.d.refresh()
	})
	press.Choose(f.has && same(finding, f.chosen))
	return press
}

// joined sets a point between two texts that are there.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// placeWords say which section a finding is about.
func (d *desk) placeWords(f check.Finding) string {
	if s, ok := d.sectionOf(f.Path); ok {
		return s.title
	}
	return ""
}

// reason is what the side panel says of the chosen finding: its rule, why there
// is one, the clause and the amounts.
func (f *findings) reason() []fyne.CanvasObject {
	d := f.d
	if !f.has {
		return []fyne.CanvasObject{guidance(d.T("forms.help"), look.Note(d.T("forms.findings.help")))}
	}
	var parts []fyne.CanvasObject
	for _, r := range check.Rules(d.ed.Call(), d.ed.Plan().Notice.Date) {
		if r.ID == f.chosen.Rule {
			title := look.NewText(r.Title.In(string(d.w.lang)), look.Style{Size: look.SizeTable, Bold: true, Wrap: true})
			parts = append(parts, guidance(d.T("forms.findings.reason"), title, look.Note(r.Why.In(string(d.w.lang)))))
		}
	}
	if source := f.chosen.Source(d.ed.Call(), d.w.lang); source != "" {
		parts = append(parts, guidance(d.T("forms.findings.source"), look.Note(source)))
	}
	if f.chosen.Fix != nil {
		parts = append(parts, guidance(d.T("forms.findings.changes"), look.Column(look.Gap1, d.changeLines(*f.chosen.Fix)...)))
	}
	return parts
}
