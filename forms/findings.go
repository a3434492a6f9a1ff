package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
	"moaplan/internal/check"
)

// mostFindings bounds the rows that are drawn; the filters bring the others.
const mostFindings = 120

// findings is the list of everything that was found in the plan, by section.
type findings struct {
	*page
	only    check.Severity // empty: all
	within  string         // key of a section; empty: all
	filters map[check.Severity]*look.Button
	places  *look.Select
	keys    []string // of the sections in places, behind "all"
	copier  fyne.CanvasObject
	rows    *fyne.Container
	shown   string // what the rows were made of
	chosen  check.Finding
	has     bool
}

func newFindings(d *desk) form {
	f := &findings{page: newPage(d), rows: look.Column(look.Gap4), filters: map[check.Severity]*look.Button{}}
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
	f.places = look.NewSelect(nil, "", func(i int) {
		f.within = f.keys[i]
		f.refresh()
		d.reflow()
	})
	strip.Add(look.Grow(1, look.Space()))
	strip.Add(look.Fixed(190, 0, f.places))
	f.copier = d.tableCopier(f.table)
	f.fill(d.T("forms.section.findings"), d.findingsRemark(), []fyne.CanvasObject{f.copier}, strip, f.rows)
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
	if still := slices.ContainsFunc(all, func(o check.Finding) bool { return same(o, f.chosen) }); !f.has || !still {
		f.has = len(all) > 0
		if f.has {
			f.chosen = all[0]
		}
	}
	f.followPlaces(all)
	here := slices.DeleteFunc(slices.Clone(all), func(o check.Finding) bool { return !f.inPlace(o) })
	for s, b := range f.filters {
		n, words := len(here), f.d.T("forms.findings.all")
		if s != "" {
			n, words = check.Count(here, s), f.d.T("common.severity."+string(s))
		}
		b.SetLabel(words + " " + grouped(n))
		kind := look.Pill
		if s == f.only {
			kind = look.PillOn
		}
		b.SetKind(kind)
	}
	f.list(slices.DeleteFunc(here, func(o check.Finding) bool { return f.only != "" && o.Severity != f.only }))
}

// followPlaces offers the sections that have findings, with their number.
func (f *findings) followPlaces(all []check.Finding) {
	d := f.d
	words := []string{d.T("forms-send.findings.everywhere")}
	f.keys = []string{""}
	for _, g := range d.bySection(all) {
		f.keys = append(f.keys, g.key)
		words = append(words, d.T("forms-send.findings.place", "title", g.title, "n", grouped(len(g.findings))))
	}
	at := slices.Index(f.keys, f.within)
	if at < 0 {
		f.within, at = "", 0
	}
	if !slices.Equal(words, f.places.Options()) {
		f.places.SetOptions(words)
	}
	f.places.Choose(at)
}

func (f *findings) inPlace(finding check.Finding) bool {
	return f.within == "" || f.d.sectionKey(finding) == f.within
}

func same(a, b check.Finding) bool { return a.Rule == b.Rule && a.Path == b.Path }

// list shows the findings by section. Nothing is made anew where nothing changed.
func (f *findings) list(found []check.Finding) {
	var state strings.Builder
	for _, o := range found {
		state.WriteString(o.Rule + "\x00" + string(o.Path) + "\x00" + o.Text(f.d.w.lang) + "\x00" + f.d.goWords(o.Path) + "\n")
		if o.Fix != nil {
			state.WriteString("fix")
		}
	}
	state.WriteString(f.chosen.Rule + string(f.chosen.Path))
	if state.String() == f.shown && len(f.rows.Objects) > 0 {
		return
	}
	f.shown = state.String()
	f.rows.Objects = nil
	left := mostFindings
	for _, g := range f.d.bySection(found) {
		if left == 0 {
			break
		}
		card := look.Column(0)
		for i, finding := range g.findings[:min(len(g.findings), left)] {
			if i > 0 {
				card.Add(look.HLine())
			}
			card.Add(f.row(finding))
		}
		left -= min(len(g.findings), left)
		f.rows.Add(look.Column(look.Gap2, f.heading(g), look.BareCard(card)))
	}
	if hidden := len(found) - (mostFindings - left); hidden > 0 {
		f.rows.Add(look.Body(f.d.T("forms-send.findings.more", "n", grouped(hidden))))
	}
	if len(found) == 0 {
		f.rows.Add(look.BareCard(look.Pad(look.Gap4, look.Body(f.d.T("forms.findings.none")))))
	}
	f.rows.Refresh()
}

// heading names a section with the numbers of its errors and warnings.
func (f *findings) heading(g foundIn) fyne.CanvasObject {
	row := look.Row(look.Gap2, look.Heading(g.title))
	for _, s := range []check.Severity{check.Error, check.Warning, check.Advice} {
		if n := check.Count(g.findings, s); n > 0 {
			row.Add(look.Chip(f.d.T("common.severity."+string(s))+" "+grouped(n), toneOf(s)))
		}
	}
	row.Add(look.Space())
	return row
}

// foundIn are the findings of one section.
type foundIn struct {
	key, title string
	findings   []check.Finding
}

// bySection groups findings by the section that owns their place, in the order of
// the navigation; what belongs to none comes last.
func (d *desk) bySection(all []check.Finding) []foundIn {
	own := map[string][]check.Finding{}
	for _, f := range all {
		key := d.sectionKey(f)
		own[key] = append(own[key], f)
	}
	var groups []foundIn
	for _, s := range d.sections {
		if len(own[s.key]) > 0 {
			groups = append(groups, foundIn{s.key, s.title, own[s.key]})
		}
	}
	if len(own[elsewhere]) > 0 {
		groups = append(groups, foundIn{elsewhere, d.T("forms-send.findings.elsewhere"), own[elsewhere]})
	}
	return groups
}

// elsewhere stands for the section of findings that belong to none.
const elsewhere = "elsewhere"

func (d *desk) sectionKey(f check.Finding) string {
	if s, ok := d.sectionOf(f.Path); ok {
		return s.key
	}
	return elsewhere
}

// row is one finding: how grave, what, by which clause, what can be done. A click
// chooses it, so that the panel says why; a second one leads to its place.
func (f *findings) row(finding check.Finding) fyne.CanvasObject {
	d := f.d
	words := look.Column(1, look.NewText(finding.Text(d.w.lang), look.Style{Size: look.SizeTable, Bold: true, Wrap: true}))
	if source := finding.Source(d.ed.Call(), d.w.lang); source != "" {
		words.Add(look.Note(source))
	}
	chip := look.Row(0, look.Chip(d.T("common.severity."+string(finding.Severity)), toneOf(finding.Severity)), look.Space())
	buttons := d.findingButtons(finding)
	if len(buttons) > 0 && buttons[0].MinSize().Width > stepButtonWidth { // below the words
		words.Add(look.Inset(0, look.Gap1, 0, 0, look.Row(0, buttons[0], look.Space())))
		buttons = buttons[1:]
	}
	objects := append([]fyne.CanvasObject{look.Fixed(58, 0, chip), look.Grow(1, words)}, buttons...)
	objects = append(objects, look.NewIcon(theme.ContentCopyIcon(), d.T("forms-send.findings.copy"), func() { d.copyFinding(finding) }))
	row := look.Inset(look.Gap3+2, look.Gap2+2, look.Gap3, look.Gap2+2, look.TopRow(look.Gap2, objects...))
	press := look.NewPress(row, 0, func() {
		if f.has && same(finding, f.chosen) && d.jump(finding.Path) {
			return
		}
		f.chosen, f.has = finding, true
		f.d.refresh()
	})
	press.Choose(f.has && same(finding, f.chosen))
	return press
}

// copyFinding puts a finding on the clipboard as one line.
func (d *desk) copyFinding(f check.Finding) {
	words := joined(d.T("common.severity."+string(f.Severity)), d.placeWords(f))
	d.w.copyText(joined(joined(words, f.Text(d.w.lang)), f.Source(d.ed.Call(), d.w.lang)))
	d.notice(d.T("forms-send.findings.copied"))
}

// table is the list as it is filtered, for other programs.
func (f *findings) table() [][]string {
	d := f.d
	rows := [][]string{{
		d.T("forms-send.findings.column.severity"), d.T("forms-send.findings.column.place"),
		d.T("forms-send.findings.column.text"), d.T("forms-send.findings.column.source"),
	}}
	for _, g := range d.bySection(d.ed.Findings()) {
		for _, finding := range g.findings {
			if f.inPlace(finding) && (f.only == "" || finding.Severity == f.only) {
				rows = append(rows, []string{
					d.T("common.severity." + string(finding.Severity)), g.title,
					finding.Text(d.w.lang), finding.Source(d.ed.Call(), d.w.lang),
				})
			}
		}
	}
	return rows
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
