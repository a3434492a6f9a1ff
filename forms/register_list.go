package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// showList gathers what the list shows and draws it.
func (r *register) showList() {
	r.showFilter()
	all := r.order()
	r.shown = r.shown[:0]
	words := searched(r.search)
	for _, id := range all {
		if r.passes(id, words) {
			r.shown = append(r.shown, id)
		}
	}
	if r.sorted > 0 {
		slices.SortStableFunc(r.shown, r.l.orders[r.sorted-1].less)
	}
	r.counts = r.countFindings()
	r.list.Update(len(r.shown), slices.Index(r.shown, r.chosen))
	switch {
	case len(r.shown) == len(all):
		r.count.SetText(r.d.T("forms-register.count", "n", len(all)))
	default:
		r.count.SetText(r.d.T("forms-register.count.of", "n", len(r.shown), "all", len(all)))
	}
	r.showActs()
}

// passes reports whether a record is shown: the filter takes it, and each word of
// the search is in its lines.
func (r *register) passes(id plan.ID, words []string) bool {
	if r.value != "" && !r.l.filter.has(id, r.value) {
		return false
	}
	if len(words) == 0 {
		return true
	}
	name, note := r.l.line(r.l.list.Join(string(id)))
	line := letterwise(name + " " + note)
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(line, w) })
}

// unhide shows everything where search or filter would hide a record that is chosen.
func (r *register) unhide(id plan.ID) {
	if id == "" || r.passes(id, searched(r.search)) {
		return
	}
	r.search.ShowText("")
	r.value = ""
}

// row is what a record's row in the list says.
func (r *register) row(i int) look.ListRow {
	id := r.shown[i]
	name, note := r.l.line(r.l.list.Join(string(id)))
	if name == "" {
		name = r.words("unnamed")
	}
	row := look.ListRow{Name: name, Note: note}
	switch n := r.counts[id]; {
	case n.errors > 0:
		row.Count, row.Tone = grouped(n.errors), look.Wrong
	case n.warnings > 0:
		row.Count, row.Tone = grouped(n.warnings), look.Caution
	}
	return row
}

// found counts the findings of a record.
type found struct{ errors, warnings int }

func (r *register) countFindings() map[plan.ID]found {
	counts := map[plan.ID]found{}
	depth := len(r.l.list.Parts())
	for _, f := range r.d.ed.Findings() {
		if !f.Path.Under(r.l.list) {
			continue
		}
		parts := f.Path.Parts()
		if len(parts) <= depth {
			continue
		}
		id := plan.ID(parts[depth])
		n := counts[id]
		switch f.Severity {
		case check.Error:
			n.errors++
		case check.Warning:
			n.warnings++
		}
		counts[id] = n
	}
	return counts
}

func (r *register) orderWords() []string {
	words := []string{r.d.T("forms-register.order.plan")}
	for _, o := range r.l.orders {
		words = append(words, r.d.T("forms-register.order", "by", r.d.T(wordsKey("field", o.key))))
	}
	return words
}

// sort shows the list in another order; the plan's stays.
func (r *register) sort(i int) {
	r.sorted = i
	r.showList()
}

// showFilter offers the values of the filter; one that is gone shows everything.
func (r *register) showFilter() {
	if r.filters == nil {
		return
	}
	options := r.l.filter.options()
	words, chosen := []string{r.l.filter.all}, 0
	for i, o := range options {
		words = append(words, o.words)
		if o.value == r.value && r.value != "" {
			chosen = i + 1
		}
	}
	if chosen == 0 {
		r.value = ""
	}
	if !slices.Equal(words, r.filters.Options()) {
		r.filters.SetOptions(words)
	}
	r.filters.Choose(chosen)
}

func (r *register) pickFilter(i int) {
	r.value = ""
	if i > 0 {
		r.value = r.l.filter.options()[i-1].value
	}
	r.showList()
	if len(r.shown) > 0 && !slices.Contains(r.shown, r.chosen) {
		r.choose(r.shown[0])
	}
}

// searchKey goes from the search to the list; Escape shows everything again.
func (r *register) searchKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		r.d.w.typing.Finish()
		if len(r.shown) > 0 && !slices.Contains(r.shown, r.chosen) {
			r.choose(r.shown[0])
		}
		r.d.w.win.Canvas().Focus(r.list)
		return true
	case fyne.KeyEscape:
		r.d.w.typing.Finish()
		r.search.ShowText("")
		r.showList()
		return true
	}
	return false
}

// listKey acts on keys that the list leaves: Delete removes, Return goes to the first
// field, Insert adds.
func (r *register) listKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDelete:
		r.remove()
	case fyne.KeyInsert:
		r.add()
	case fyne.KeyReturn, fyne.KeyEnter:
		if r.chosen != "" {
			r.fields.show(r.path(), r.scroll)
		}
	default:
		return false
	}
	return true
}

// listShortcut acts on the shortcuts of the list; others are the window's.
func (r *register) listShortcut(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		r.paste()
		return true
	case *fyne.ShortcutCopy:
		r.copyTable()
		return true
	case *desktop.CustomShortcut:
		switch {
		case s.Modifier == ctrl && s.KeyName == fyne.KeyD:
			r.duplicate()
			return true
		case s.Modifier == fyne.KeyModifierAlt && s.KeyName == fyne.KeyUp:
			r.move(-1)
			return true
		case s.Modifier == fyne.KeyModifierAlt && s.KeyName == fyne.KeyDown:
			r.move(1)
			return true
		}
	}
	return r.d.takeShortcut(s)
}
