package forms

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/go-json-experiment/json"

	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/plan"
)

// searchedFrom is the number of records from which a table can be searched.
const searchedFrom = 6

// foot is below the records: what adds one, what is done with the whole table, and
// the search.
func (t *records) foot() fyne.CanvasObject {
	t.search = textfield.NewLine(t.d.w.typing)
	t.d.w.sayMenu(t.search)
	t.search.SetHint(t.d.T("forms-register.search"))
	onSearch(t.search, func() { t.build(); t.d.reflow() })
	t.search.OnShortcut(t.d.takeShortcut)
	t.search.OnWheel(t.d.wheel)
	return look.Row(look.Gap1+2, t.adder, t.more, look.Grow(1, look.AtMost(220, t.search)))
}

// showFoot shows what there is use for now.
func (t *records) showFoot() {
	show := func(o fyne.CanvasObject, on bool) {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
	show(t.adder, t.most == 0 || len(t.ids) < t.most)
	show(t.search, !t.across && (len(t.ids) >= searchedFrom || t.search.Text() != ""))
	show(t.more, len(membersOf(t.columns)) > 0)
	show(t.none, len(t.ids) == 0 && t.empty != "")
	show(t.heads, len(t.ids) > 0)
}

// showing are the records that are shown, in the order in which they are.
func (t *records) showing() []plan.ID {
	shown := slices.Clone(t.ids)
	if words := searched(t.search); len(words) > 0 {
		shown = slices.DeleteFunc(shown, func(id plan.ID) bool { return !t.holds(id, words) })
	}
	if t.sorted > 0 && t.sorted <= len(t.columns) {
		c := t.columns[t.sorted-1]
		slices.SortStableFunc(shown, func(a, b plan.ID) int {
			way := t.compare(a, b, c)
			if t.falls {
				return -way
			}
			return way
		})
	}
	return shown
}

// holds reports whether each word stands somewhere in a record.
func (t *records) holds(id plan.ID, words []string) bool {
	var all strings.Builder
	for _, c := range membersOf(t.columns) {
		all.WriteString(letterwise(t.d.cellWords(t.list.Join(string(id), c.member), c)))
		all.WriteByte('\n')
	}
	text := all.String()
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

// compare sorts two records by a column: numbers by their size, all else as words.
func (t *records) compare(a, b plan.ID, c column) int {
	x, errX := t.d.ed.Plan().ValueAt(t.list.Join(string(a), c.member))
	y, errY := t.d.ed.Plan().ValueAt(t.list.Join(string(b), c.member))
	if errX == nil && errY == nil {
		var m, n int64
		if json.Unmarshal(x, &m) == nil && json.Unmarshal(y, &n) == nil {
			return cmp.Compare(m, n)
		}
	}
	return strings.Compare(t.d.cellWords(t.list.Join(string(a), c.member), c), t.d.cellWords(t.list.Join(string(b), c.member), c))
}

// unhide ends search and order, so that a fresh record is in sight behind the last.
func (t *records) unhide() {
	if t.search.Text() == "" && t.sorted == 0 {
		return
	}
	t.search.ShowText("")
	t.sorted = 0
	t.build()
}

// reveal shows the record of a place that the search hides.
func (t *records) reveal(path plan.Path) {
	if path.Under(t.list) && path != t.list && t.search.Text() != "" {
		t.unhide()
	}
}

// sort shows the records by a column, the other way round where they are already.
func (t *records) sort(by int) {
	t.d.settle()
	t.falls = by > 0 && by == t.sorted && !t.falls
	t.sorted = by
	t.build()
	t.d.reflow()
}

// buildHeads sets the words above the columns; those of a column that can be compared
// sort by it.
func (t *records) buildHeads() {
	t.heads.Objects = nil
	for i, c := range t.columns {
		words := c.title(t.d.w.lang)
		if t.sorted == i+1 {
			words += map[bool]string{false: " ▲", true: " ▼"}[t.falls]
		}
		text := look.NewText(words, look.Style{Size: look.SizeNote, Colour: look.Ink2})
		if c.member == "" {
			t.heads.Add(c.sized(text))
			continue
		}
		t.heads.Add(c.sized(look.NewPress(text, 3, func() { t.sort(i + 1) })))
	}
	t.heads.Add(look.Fixed(56, 0, look.Space()))
}

// showRowMenu offers what is done with one record.
func (t *records) showRowMenu(below fyne.CanvasObject, record plan.Path) {
	d := t.d
	order := t.order()
	at, locked := slices.Index(order, idIn(record)), d.ed.ReadOnly()
	still := locked || t.sorted != 0 || t.search.Text() != ""
	full := t.most > 0 && len(order) >= t.most
	look.ShowMenu(below, menuWidth/2,
		look.Item{Words: d.T("forms-register.duplicate"), Off: locked || full, Do: func() { t.duplicate(record) }},
		look.Item{Words: d.T("common.move-up"), Off: still || at == 0, Do: func() { t.move(record, -1) }},
		look.Item{Words: d.T("common.move-down"), Off: still || at == len(order)-1, Do: func() { t.move(record, 1) }},
		look.Item{Words: d.T("common.delete"), Off: locked, Do: func() { t.take(record) }})
}

// showMore offers what is done with the whole table.
func (t *records) showMore() {
	d := t.d
	items := []look.Item{
		{Words: d.T("forms-register.paste"), Off: d.ed.ReadOnly(), Do: t.paste},
		{Words: d.T("forms-register.copy"), Off: len(t.ids) == 0, Do: func() { d.settle(); d.copyRecords(t.list, t.showing(), t.columns) }},
	}
	if !t.across && len(t.ids) > 1 {
		items = append(items, look.Item{}, look.Item{Words: d.T("forms-register.order.title")},
			look.Item{Words: d.T("forms-register.order.plan"), Checked: t.sorted == 0, Do: func() { t.sort(0) }})
		for i, c := range t.columns {
			if c.member != "" {
				items = append(items, look.Item{Words: c.title(d.w.lang), Checked: t.sorted == i+1, Do: func() { t.sort(i + 1) }})
			}
		}
	}
	look.ShowMenu(t.more, menuWidth, items...)
}

// paste offers the table on the clipboard as new records.
func (t *records) paste() {
	pasting{
		d: t.d, list: t.list, what: t.what(), columns: t.columns, make: t.make, most: t.most,
		done: func(fresh []plan.ID) {
			t.unhide()
			t.set.show(t.list.Join(string(fresh[0])), nil)
		},
	}.ask()
}
