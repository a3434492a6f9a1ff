package forms

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/export/document"
	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/draft"
	"moaplan/internal/plan"
)

// lang is the language of the text.
func (t *chapterTools) lang() i18n.Lang {
	if t.english {
		return i18n.En
	}
	return i18n.Ko
}

// figures chooses one of the plan's figures from a menu, or a file for a new one.
func (t *chapterTools) figures(button fyne.CanvasObject) {
	d := t.d
	items := []look.Item{{Words: d.T("forms-chapter.figure.file"), Do: t.newFigure}}
	if figures := d.ed.Plan().Figures; len(figures) > 0 {
		items = append(items, look.Item{}, look.Item{Words: d.T("forms-chapter.figure.there")})
		for _, figure := range figures {
			items = append(items, look.Item{Words: t.figureName(figure), Do: func() { t.insertFigures(nil, figure.ID) }})
		}
	}
	items = append(items, look.Item{}, look.Item{Words: d.T("forms-chapter.figure.paste")})
	t.menu(button, items)
}

// newFigure asks for a picture, and adds and shows it in one step.
func (t *chapterTools) newFigure() {
	t.d.chooseFigure(func(op plan.Op, id plan.ID) { t.insertFigures([]plan.Op{op}, id) })
}

// drop adds pictures that were dropped on the window and shows them behind the
// caret's line, in one step. Other files are not the chapter's.
func (f *chapter) drop(_ fyne.Position, paths []string) bool {
	pictures := slices.DeleteFunc(slices.Clone(paths), func(path string) bool {
		return !slices.Contains(pictureExtensions, strings.ToLower(filepath.Ext(path)))
	})
	if len(pictures) == 0 || f.d.ed.ReadOnly() {
		return false
	}
	f.d.takeFigures(pictures, func(ops []plan.Op, ids []plan.ID) { f.tools.insertFigures(ops, ids...) })
	return true
}

func (t *chapterTools) figureName(f plan.Figure) string {
	if name := strings.TrimSpace(t.d.text(f.Caption)); name != "" {
		return name
	}
	return t.d.T("forms-chapter.figure.unnamed", "file", f.File)
}

// insertFigures shows figures behind the caret's line; ops add them to the plan where
// they are new.
func (t *chapterTools) insertFigures(ops []plan.Op, ids ...plan.ID) {
	lines := make([]string, len(ids))
	for i, id := range ids {
		lines[i] = "![](figure:" + string(id) + ")"
	}
	t.text.with = ops
	t.act("figure", func(s string, from, to int) draft.Change {
		return draft.InsertBlock(s, to, to, strings.Join(lines, "\n\n"), false)
	})
	t.text.with = nil
}

// caption goes to the caption of the table at the caret, and begins one where
// there is none.
func (t *chapterTools) caption() {
	word := t.lang().T("forms-chapter.caption.word")
	t.act("caption", func(s string, from, _ int) draft.Change { return draft.Caption(s, from, word) })
}

// footnote asks for the words of a footnote and puts its sign and its words into
// the text together.
func (t *chapterTools) footnote() {
	d := t.d
	d.w.typing.Finish()
	input := textfield.NewLong(d.w.typing, 3)
	d.w.sayMenu(input)
	box, _ := frame(d.T("forms-chapter.footnote.words"), input)
	add := func() {
		d.w.typing.Finish()
		words := input.Text()
		if strings.TrimSpace(words) == "" {
			t.back()
			return
		}
		t.act("footnote", func(s string, from, to int) draft.Change { return draft.Footnote(s, from, to, words) })
	}
	d.w.ask(d.T("forms-chapter.footnote.title"), box,
		look.Choice{Label: d.T("forms-chapter.footnote.do"), Kind: look.Main, Do: add},
		look.Choice{Label: d.T("common.cancel"), Kind: look.Plain, Do: t.back})
	asked := d.w.asked
	input.OnKey(func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyEscape:
			asked.Hide()
			t.back()
		case fyne.KeyReturn, fyne.KeyEnter:
			asked.Hide()
			add()
		default:
			return false
		}
		return true
	})
	d.w.win.Canvas().Focus(input)
}

// back puts the cursor into the text again.
func (t *chapterTools) back() { t.d.w.win.Canvas().Focus(t.text.input) }

// liveFields chooses a live field, shown with its value, from menus: the plan's
// and its years' first, then those of one institution.
func (t *chapterTools) liveFields(button fyne.CanvasObject) {
	d := t.d
	var items, orgs []look.Item
	items = append(items, look.Item{Words: d.T("forms-chapter.field.plan")})
	years := false
	byOrg := map[string][]look.Item{}
	var order []string
	for _, field := range document.Fields(d.ed.Plan(), "", t.lang()) {
		item := look.Item{Words: d.text(field.Title), Keys: shortValue(field.Value), Do: func() { t.insertField(field.Name) }}
		org, _, isOrg := cutOrg(field.Name)
		switch {
		case isOrg:
			if byOrg[org] == nil {
				order = append(order, org)
			}
			byOrg[org] = append(byOrg[org], item)
			continue
		case !years && strings.HasPrefix(field.Name, "year1."):
			years = true
			items = append(items, look.Item{}, look.Item{Words: d.T("forms-chapter.field.years")})
		}
		items = append(items, item)
	}
	for _, id := range order {
		name := id
		if o := d.ed.Plan().Organisation(plan.ID(id)); o != nil {
			name = d.nameOf(o)
		}
		orgs = append(orgs, look.Item{Words: d.T("forms-chapter.field.of", "name", name), Do: func() { t.menu(button, byOrg[id]) }})
	}
	if len(orgs) > 0 {
		items = append(items, look.Item{}, look.Item{Words: d.T("forms-chapter.field.orgs")})
		items = append(items, orgs...)
	}
	t.menu(button, items)
}

// cutOrg parts the name of an institution's field, org:ID.member.
func cutOrg(name string) (id, member string, ok bool) {
	rest, ok := strings.CutPrefix(name, "org:")
	if !ok {
		return "", "", false
	}
	at := strings.LastIndexByte(rest, '.')
	if at < 0 {
		return "", "", false
	}
	return rest[:at], rest[at+1:], true
}

// shortValue is the beginning of a value, for a menu.
func shortValue(value string) string {
	const most = 24
	letters := []rune(strings.Join(strings.Fields(value), " "))
	if len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return string(letters)
}

func (t *chapterTools) insertField(name string) {
	t.act("field", func(s string, from, to int) draft.Change { return draft.Insert(s, from, to, "{{"+name+"}}") })
}
