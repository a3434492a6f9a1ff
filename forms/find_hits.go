package forms

import (
	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/plan"
)

// ask takes a new query.
func (f *finder) ask() {
	f.sought.query.Text = f.query.Text()
	f.at, f.fresh, f.report = -1, true, ""
	f.search()
}

// search looks for the query in the plan as it is now.
func (f *finder) search() {
	var was plan.Hit
	if f.at >= 0 && f.at < len(f.hits) {
		was = f.hits[f.at]
	}
	f.hits = f.d.ed.Plan().Search(f.sought.query)
	f.at = f.nearest(was)
	f.tell()
}

// nearest is the hit that stands where one stood before, or the next one of its
// text; -1 where there is none.
func (f *finder) nearest(was plan.Hit) int {
	if was.Path == "" {
		return -1
	}
	for i, h := range f.hits {
		if h.Path == was.Path && h.At >= was.At {
			return i
		}
	}
	return min(f.at, len(f.hits)-1)
}

// refresh follows the plan.
func (f *finder) refresh() { f.search() }

// tell shows how many hits there are and what can be done with them.
func (f *finder) tell() {
	d := f.d
	words := d.T("forms-find.count", "n", len(f.hits))
	switch {
	case f.report != "":
		words = f.report
	case f.sought.query.Text == "":
		words = d.T("forms-find.empty")
	case len(f.hits) == 0:
		words = d.T("forms-find.none")
	case f.at >= 0:
		words = d.T("forms-find.at", "i", f.at+1, "n", len(f.hits))
	}
	f.counted.SetText(words)
	for _, b := range []*look.Button{f.one, f.all} {
		if len(f.hits) == 0 || d.ed.ReadOnly() {
			b.Disable()
		} else {
			b.Enable()
		}
	}
	f.list.Update(len(f.hits), f.at)
}

// row is a hit with what stands around it, and its section.
func (f *finder) row(i int) look.ListRow {
	h := f.hits[i]
	// The word comes early in the row, so that it is not what is cut off.
	const before = 8
	lead := []rune(h.Before)
	if len(lead) > before {
		lead = append([]rune("…"), lead[len(lead)-before:]...)
	}
	return look.ListRow{Name: string(lead) + "[" + h.Match + "]" + h.After, Note: f.placeWords(h.Path)}
}

// placeWords name the section and the language of a place.
func (f *finder) placeWords(path plan.Path) string {
	d := f.d
	words := d.T("forms-find.nowhere")
	if s, ok := d.sectionOf(path); ok {
		words = s.title
	}
	if parts := path.Parts(); parts[len(parts)-1] == "en" {
		words += " · " + d.T("forms.english")
	}
	return words
}

// step goes to the next or the last hit and leaves the cursor there.
func (f *finder) step(by int) {
	n := len(f.hits)
	if n == 0 {
		f.focus()
		return
	}
	next := (f.at + by + n) % n
	if f.at < 0 {
		next = 0
		if by < 0 {
			next = n - 1
		}
	}
	f.lead(next)
}

// stepFrom does so and keeps the cursor in a field of the finder.
func (f *finder) stepFrom(field *textfield.Field, by int) {
	f.step(by)
	f.d.w.win.Canvas().Focus(field)
}

// lead opens the section of a hit and marks the hit in its text.
func (f *finder) lead(i int) {
	d := f.d
	f.at, f.fresh = i, false
	h := f.hits[i]
	f.report = ""
	f.unmark()
	if !d.jump(h.Path) {
		f.report = d.T("forms-find.cannot-open")
	} else if t, ok := d.textFieldOf(h.Path); ok {
		t.input.Editor().Select(h.At, h.At+h.Length)
		t.input.Changed()
		t.input.SetFound(true)
		f.marked, f.sought.before = t.input, t.input
	}
	f.tell()
}

// unmark shows the hit that was led to no longer as found.
func (f *finder) unmark() {
	if f.marked != nil {
		f.marked.SetFound(false)
		f.marked = nil
	}
}

// replaceOne replaces the hit that was led to and leads to the next one. The first
// press only leads to a hit.
func (f *finder) replaceOne() {
	d := f.d
	d.settle()
	if d.ed.ReadOnly() || len(f.hits) == 0 {
		return
	}
	if f.at < 0 {
		f.stepFrom(f.put, 1)
		return
	}
	h := f.hits[f.at]
	ops := d.ed.Plan().ReplaceOps([]plan.Hit{h}, f.sought.put)
	if len(ops) > 0 && !d.do(f.name(), plan.FromForm, ops...) {
		return
	}
	// Not the same place again, where what was put holds what is looked for.
	behind := h.At + len([]rune(f.sought.put))
	f.at = -1
	for i, next := range f.hits {
		if next.Path == h.Path && next.At >= behind {
			f.at = i
			break
		}
	}
	if f.at < 0 {
		f.at = f.firstBehind(h.Path)
	}
	if f.at < 0 {
		f.tell()
		return
	}
	f.lead(f.at)
	d.w.win.Canvas().Focus(f.put)
}

// firstBehind is the first hit in the texts behind one, or the first of all.
func (f *finder) firstBehind(path plan.Path) int {
	seen := false
	for i, h := range f.hits {
		if h.Path == path {
			seen = true
		} else if seen {
			return i
		}
	}
	return min(0, len(f.hits)-1)
}

// replaceAll replaces every hit in one undo step.
func (f *finder) replaceAll() {
	d := f.d
	d.settle()
	f.search()
	n := len(f.hits)
	ops := d.ed.Plan().ReplaceOps(f.hits, f.sought.put)
	if d.ed.ReadOnly() || len(ops) == 0 || !d.do(f.name(), plan.FromForm, ops...) {
		return
	}
	f.at = -1
	f.report = d.T("forms-find.replaced", "n", n)
	f.tell()
}

// name names the undo step of a replacement.
func (f *finder) name() plan.Message {
	return plan.Name("forms-find.edit", "was", f.sought.query.Text, "now", f.sought.put)
}
