package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

const sectionAttachments = "attachments"

// newAttachments makes the forms of what goes with the plan: the papers, the questions
// that only a person can answer, and what partners were asked for (첨부·체크리스트).
func newAttachments(d *desk) form {
	return newTabForm(d,
		&part{owns: []plan.Path{"attachments"}, make: newPapers, label: func() string {
			if n := check.OpenPapers(d.papers()); n > 0 {
				return d.T("forms-field.tab.papers.left", "n", n)
			}
			return d.T("forms-field.tab.papers")
		}},
		&part{owns: []plan.Path{"answers"}, make: newQuestions, label: func() string {
			if n := check.Unanswered(d.questions()); n > 0 {
				return d.T("forms-field.tab.questions.left", "n", n)
			}
			return d.T("forms-field.tab.questions")
		}},
		&part{owns: []plan.Path{"rounds"}, make: newRounds, label: func() string {
			return d.T("forms-field.tab.rounds", "n", len(d.ed.Plan().Rounds))
		}},
	)
}

func (d *desk) papers() []check.Paper {
	return check.Papers(d.ed.Plan(), d.ed.Call(), d.ed.Budget())
}

// papers is the list of the papers that go with the plan, the chosen one beside it.
type papers struct {
	d      *desk
	fields fieldSet
	all    []check.Paper
	shown  []check.Paper
	chosen plan.ID
	shaped string

	search  *textfield.Field
	which   *look.Select
	value   string // of the filter: empty, "open" or an institution's ID
	list    *look.List
	count   *look.Text
	request *look.Button
	detail  *fyne.Container
	scroll  *look.Scroller
	object  fyne.CanvasObject
}

// papersWidth is the width of the list: the papers' titles are long.
const papersWidth float32 = 280

func newPapers(d *desk) form {
	f := &papers{d: d, fields: fieldSet{d: d}, detail: look.Column(look.Gap4)}
	f.search = textfield.NewLine(d.w.typing)
	d.w.sayMenu(f.search)
	f.search.SetHint(d.T("forms-register.search"))
	f.search.OnSplice(func(textedit.Splice) { f.follow() })
	f.search.OnShortcut(d.takeShortcut)
	f.search.OnKey(f.searchKey)
	f.which = look.NewSelect(nil, "", f.pickFilter)
	f.list = look.NewList(f.row, func(i int) { f.choose(f.shown[i].ID()) })
	f.list.OnShortcut(func(s fyne.Shortcut) bool { return d.takeShortcut(s) })
	f.list.OnKey(f.listKey)
	f.count = look.NewText("", look.Style{Size: look.SizeNote, Colour: look.Ink2})
	list := look.BareCard(look.Column(0,
		look.Pad(look.Gap2-2, look.Column(look.Gap1+1, f.search, f.which)), look.HLine(),
		look.Grow(1, look.Pad(2, f.list)), look.HLine(),
		look.Inset(look.Gap3, 3, look.Gap3, 4, f.count)))
	f.scroll = look.NewScroller(look.Inset(0, 0, look.Gap3, look.Gap5, f.detail))
	f.scroll.OnMoved(d.w.typing.Moved)
	f.request = look.NewButton(d.T("forms-field.papers.request"), look.Plain, f.requestOpen)
	add := look.NewButton(d.T("forms-field.papers.add"), look.Main, f.add)
	if d.ed.ReadOnly() {
		add.Disable()
	}
	words := look.Column(2, look.Title(d.T("forms-field.papers.title")),
		look.NewText(d.T("forms-field.papers.remark"), look.Style{Size: look.SizeTable, Colour: look.Ink2, Wrap: true}))
	f.object = look.AtMost(widest, look.Inset(26, look.Gap4+2, 26-look.Gap3, look.Gap4, look.Column(look.Gap3,
		look.Row(look.Gap2, look.Grow(1, words), f.request, add),
		look.Grow(1, look.EvenRow(look.Gap4, look.Fixed(papersWidth, 0, list), look.Grow(1, f.scroll))))))
	f.follow()
	return f
}

func (f *papers) content() fyne.CanvasObject { return f.object }
func (f *papers) scroller() *look.Scroller   { return f.scroll }
func (f *papers) commit()                    { f.fields.commit() }
func (f *papers) inputs() *fieldSet          { return &f.fields }

func (f *papers) refresh() {
	f.follow()
	f.fields.refresh()
}

func (f *papers) help() []fyne.CanvasObject {
	return []fyne.CanvasObject{guidance(f.d.T("forms.help"), look.Note(f.d.T("forms-field.papers.help")))}
}

// follow shows the papers as the plan asks for them now.
func (f *papers) follow() {
	d := f.d
	f.all = d.papers()
	f.showFilter()
	f.shown = f.shown[:0]
	words := strings.Fields(strings.ToLower(f.search.Text()))
	for _, p := range f.all {
		if f.passes(p, words) {
			f.shown = append(f.shown, p)
		}
	}
	if f.at() < 0 {
		f.chosen = ""
		if len(f.shown) > 0 {
			f.chosen = f.shown[0].ID()
		}
	}
	f.list.Update(len(f.shown), slices.IndexFunc(f.shown, func(p check.Paper) bool { return p.ID() == f.chosen }))
	open := check.OpenPapers(f.all)
	f.count.SetText(d.T("forms-field.papers.count", "n", len(f.all), "open", open))
	if open == 0 || d.ed.ReadOnly() {
		f.request.Disable()
	} else {
		f.request.Enable()
	}
	if shape := f.shape(); shape != f.shaped {
		f.shaped = shape
		f.fields.commit()
		d.keepCursor(f.inputs, f.buildDetail)
	}
}

// at is where the chosen paper stands among all, -1 where it is gone.
func (f *papers) at() int {
	return slices.IndexFunc(f.all, func(p check.Paper) bool { return p.ID() == f.chosen })
}

func (f *papers) passes(p check.Paper, words []string) bool {
	switch {
	case f.value == "open" && !p.Open() && p.ID() != f.chosen,
		f.value != "" && f.value != "open" && string(p.Organisation) != f.value:
		return false
	}
	name, note := f.d.paperLine(p)
	line := strings.ToLower(name + " " + note)
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(line, w) })
}

// showFilter offers all papers, the open ones, and those of each institution.
func (f *papers) showFilter() {
	options := f.filterOptions()
	words, chosen := make([]string, len(options)), 0
	for i, o := range options {
		words[i] = o.words
		if o.value == f.value {
			chosen = i
		}
	}
	f.value = options[chosen].value
	if !slices.Equal(words, f.which.Options()) {
		f.which.SetOptions(words)
	}
	f.which.Choose(chosen)
}

func (f *papers) filterOptions() []option {
	return append([]option{{"", f.d.T("forms-field.papers.all")}, {"open", f.d.T("forms-field.papers.open")}}, f.d.organisationOptions(nil)...)
}

func (f *papers) pickFilter(i int) {
	f.value = f.filterOptions()[i].value
	f.chosen = ""
	f.refresh()
	f.d.reflow()
}

func (f *papers) choose(id plan.ID) {
	if id == f.chosen {
		return
	}
	f.commit()
	f.chosen = id
	f.scroll.SetOffset(0)
	f.refresh()
	f.d.panel.refresh()
	f.d.reflow()
}

// row is what a paper's row in the list says.
func (f *papers) row(i int) look.ListRow {
	p := f.shown[i]
	row := look.ListRow{}
	row.Name, row.Note = f.d.paperLine(p)
	for _, found := range f.d.ed.Findings() {
		if found.Path.Under(p.Path()) && found.Severity != check.Advice {
			row.Count, row.Tone = "!", toneOf(found.Severity)
			break
		}
	}
	return row
}

// paperLine are a paper's title, and who delivers it with its state and day.
func (d *desk) paperLine(p check.Paper) (name, note string) {
	name = d.paperTitle(p)
	note = joined(d.deliverer(p), d.paperState(p))
	if p.Attachment != nil && !p.Attachment.Due.IsZero() && p.Attachment.State != "ready" && p.Attachment.State != "notNeeded" {
		note = joined(note, d.T("forms-field.papers.until", "day", p.Attachment.Due))
	}
	return name, note
}

func (d *desk) paperTitle(p check.Paper) string {
	if p.Spec != nil {
		return d.text(p.Spec.Title)
	}
	if name := d.text(p.Attachment.Name); name != "" {
		return name
	}
	return d.T("forms-field.papers.unnamed")
}

// deliverer is who has to deliver a paper: an institution, or the lead for the project.
func (d *desk) deliverer(p check.Paper) string {
	if o := d.ed.Plan().Organisation(p.Organisation); o != nil {
		return d.nameOf(o)
	}
	if lead := d.ed.Plan().Lead(); lead != nil {
		return d.T("forms-field.papers.project-of", "name", d.nameOf(lead))
	}
	return d.T("forms-field.papers.project")
}

func (d *desk) paperState(p check.Paper) string {
	if p.Attachment == nil || p.Attachment.State == "" {
		return d.T("export.attachment.open")
	}
	return d.wordOf("export.attachment.", p.Attachment.State, attachmentStates)
}

// show chooses the paper of a place first.
func (f *papers) show(path plan.Path) bool {
	if parts := path.Parts(); len(parts) > 1 {
		f.value = ""
		f.search.ShowText("")
		f.choose(plan.ID(parts[1]))
		f.follow()
	}
	if !f.fields.show(path, f.scroll) {
		f.d.w.win.Canvas().Focus(f.list)
	}
	return true
}
