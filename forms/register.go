package forms

import (
	"slices"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/plan"
)

// listing says what a [register] lists, and how.
type listing struct {
	list plan.Path // a list of the plan, such as "people"
	key  string    // of its words; see [registerWords]

	make  func() any                                 // a fresh record
	line  func(record plan.Path) (name, note string) // what its row in the list says; a missing name gets words of its own
	cards func(set *fieldSet, record plan.Path) []fyne.CanvasObject

	// shape is what the chosen record's cards depend on beside the record itself:
	// they are made anew when it changes. nil: on nothing.
	shape func(record plan.Path) string

	first   string   // member that gets the cursor in a fresh record: "name/ko"
	belongs string   // member by which records of other lists belong to one of these, and go with it
	orders  []order  // by which the list can be sorted
	filter  *filter  // nil: none
	columns []column // of a table that is pasted or copied; nil: neither is offered

	add    func()                 // nil: a fresh record behind the last
	remove func(record plan.Path) // nil: taken out with what belongs to it, once the user agrees

	help func(record plan.Path) []fyne.CanvasObject // what the side panel says beside the words; nil: nothing more
}

// The words of a register stand in the catalogues under the key of its list:
// wordsKey("list", key) with .title, .remark, .help, .add (button), .remove (button),
// .empty (what to do first), .unnamed (a record without a name), .asked (title of
// the question before removal, with {name}); wordsKey("records", key) is the name of
// one record in an edit.
func registerWords(key, word string) string { return wordsKey("list", key) + "." + word }

// order is a way to sort what a register shows.
type order struct {
	key  string // of its words, under wordsKey("field", key)
	less func(a, b plan.ID) int
}

// filter shows a part of a list.
type filter struct {
	all     string          // words of the choice that shows everything
	options func() []option // value and words
	has     func(record plan.ID, value string) bool
}

// register is the form of a list of the plan: the records at the left, with search,
// order and filter; the chosen one's cards beside them. Records are added,
// duplicated, moved, removed, pasted as a table and copied.
type register struct {
	d      *desk
	l      listing
	fields fieldSet
	chosen plan.ID
	shaped string

	list    *look.List
	shown   []plan.ID // what the list shows, in its order
	search  *textfield.Field
	sorting *look.Select
	sorted  int // 0: as in the plan; else orders[sorted-1]
	filters *look.Select
	value   string // of the filter; empty: everything
	count   *look.Text
	empty   *look.Text
	acts    registerActs
	counts  map[plan.ID]found

	detail *fyne.Container
	scroll *look.Scroller
	object fyne.CanvasObject
}

// newRegister makes the form of a list.
func newRegister(d *desk, l listing) *register {
	r := &register{d: d, l: l, fields: fieldSet{d: d}, detail: look.Column(look.Gap4)}
	r.build()
	r.follow()
	return r
}

func (r *register) words(word string, args ...any) string {
	return r.d.T(registerWords(r.l.key, word), args...)
}

func (r *register) content() fyne.CanvasObject { return r.object }
func (r *register) scroller() *look.Scroller   { return r.scroll }
func (r *register) commit()                    { r.fields.commit() }
func (r *register) inputs() *fieldSet          { return &r.fields }
func (r *register) path() plan.Path            { return r.l.list.Join(string(r.chosen)) }

func (r *register) refresh() {
	r.follow()
	r.fields.refresh()
}

// help are the words of the list, and what the listing adds for the chosen record.
func (r *register) help() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{guidance(r.d.T("forms.help"), look.Note(r.words("help")))}
	if r.l.help != nil {
		parts = append(parts, r.l.help(r.path())...)
	}
	return parts
}

// show chooses the record of a place first.
func (r *register) show(path plan.Path) bool {
	if !path.Under(r.l.list) {
		return false
	}
	if rest := path.Parts()[len(r.l.list.Parts()):]; len(rest) > 0 && r.has(plan.ID(rest[0])) {
		r.choose(plan.ID(rest[0]))
	}
	if r.fields.show(path, r.scroll) {
		return true
	}
	r.d.w.win.Canvas().Focus(r.list)
	return true
}

// order are the IDs of the list as the plan has them.
func (r *register) order() []plan.ID {
	ids, err := r.d.ed.Plan().OrderOf(r.l.list)
	if err != nil {
		return nil // the record that holds the list is gone; so will be this form
	}
	return ids
}

func (r *register) has(id plan.ID) bool { return slices.Contains(r.order(), id) }

// choose shows another record.
func (r *register) choose(id plan.ID) {
	if id == r.chosen {
		return
	}
	r.commit()
	r.chosen = id
	r.unhide(id)
	r.scroll.SetOffset(0)
	r.refresh()
	r.d.panel.refresh()
	r.d.reflow()
}

// follow makes list and cards anew where records came, went or moved.
func (r *register) follow() {
	if !r.has(r.chosen) {
		r.chosen = r.neighbourOf(r.chosen)
		r.shaped = ""
	}
	r.showList()
	if shape := r.shape(); shape != r.shaped {
		r.shaped = shape
		r.fields.commit()
		r.d.keepCursor(r.inputs, r.buildCards)
	}
}

// neighbourOf is what is chosen once a record is gone: what stood behind it in the
// list, or before it.
func (r *register) neighbourOf(gone plan.ID) plan.ID {
	left := r.order()
	at := slices.Index(r.shown, gone)
	for i := at + 1; i < len(r.shown) && at >= 0; i++ {
		if slices.Contains(left, r.shown[i]) {
			return r.shown[i]
		}
	}
	for i := at - 1; i >= 0; i-- {
		if slices.Contains(left, r.shown[i]) {
			return r.shown[i]
		}
	}
	if len(left) > 0 {
		return left[0]
	}
	return ""
}

func (r *register) shape() string {
	if r.chosen == "" {
		return "-"
	}
	if r.l.shape == nil {
		return string(r.chosen)
	}
	return string(r.chosen) + "|" + r.l.shape(r.path())
}

func (r *register) buildCards() {
	r.fields = fieldSet{d: r.d}
	r.detail.Objects = nil
	if r.chosen != "" {
		r.detail.Objects = r.l.cards(&r.fields, r.path())
	}
	r.detail.Refresh()
}
