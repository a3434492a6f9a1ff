package forms

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/plan"
)

// paper is a plan as it lies beside the keyboard: a person reads there what the fields
// on the screen ask for, and types it. Nothing of it reaches the window by another way
// than keys and clicks.
type paper struct {
	s     *script
	plan  *plan.Plan
	here  map[plan.ID]plan.ID // the record of the window that is a record of the paper
	there map[plan.ID]plan.ID // and back
	tried map[plan.Path]bool  // fields that were written already
	acts  int                 // how much was done
}

func newPaper(s *script, p *plan.Plan) *paper {
	return &paper{s: s, plan: p, here: map[plan.ID]plan.ID{}, there: map[plan.ID]plan.ID{}, tried: map[plan.Path]bool{}}
}

// is notes that a record of the window is one of the paper.
func (p *paper) is(inPlan, onPaper plan.ID) { p.here[onPaper], p.there[inPlan] = inPlan, onPaper }

// are notes the same of two lists, as far as both go.
func (p *paper) are(inPlan, onPaper []plan.ID) {
	for i := range min(len(inPlan), len(onPaper)) {
		p.is(inPlan[i], onPaper[i])
	}
}

// path is where a place of the window's plan stands on the paper. IDs that name other
// records hold theirs behind points.
func (p *paper) path(inPlan plan.Path) plan.Path { return mapped(inPlan, p.there) }

func mapped(path plan.Path, ids map[plan.ID]plan.ID) plan.Path {
	parts := path.Parts()
	for i, part := range parts {
		names := strings.Split(part, ".")
		for j, name := range names {
			if other, ok := ids[plan.ID(name)]; ok {
				names[j] = string(other)
			}
		}
		parts[i] = strings.Join(names, ".")
	}
	return plan.At(parts...)
}

// wanted is what the paper has for a place, with the IDs that the window's plan gave
// its records; nil for nothing.
func (p *paper) wanted(at plan.Path) any {
	return p.translated(valueIn(p.plan, p.path(at)))
}

func (p *paper) translated(value any) any {
	switch v := value.(type) {
	case string:
		if id, ok := p.here[plan.ID(v)]; ok {
			return string(id)
		}
		return p.inWords(v)
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = p.translated(v[i])
		}
		return list
	}
	return value
}

// inWords replaces the records that a text names.
func (p *paper) inWords(text string) string {
	if !strings.Contains(text, "figure:") && !strings.Contains(text, "{{") {
		return text
	}
	for onPaper, inPlan := range p.here {
		for _, mark := range []string{"figure:", "{{org:"} {
			text = strings.ReplaceAll(text, mark+string(onPaper), mark+string(inPlan))
		}
	}
	return text
}

// valueIn is what a plan has at a place; nil for nothing, however it is stored.
func valueIn(p *plan.Plan, at plan.Path) any {
	raw, err := p.ValueAt(at)
	if err != nil || len(raw) == 0 {
		return nil
	}
	var value any
	if json.Unmarshal(raw, &value) != nil {
		return nil
	}
	switch v := value.(type) {
	case string:
		if v == "" {
			return nil
		}
	case float64:
		if v == 0 {
			return nil
		}
	case bool:
		if !v {
			return nil
		}
	case []any:
		if len(v) == 0 {
			return nil
		}
	}
	return value
}

// copyForm writes what the paper has for the fields and tables of the form that is
// open, from the top to the bottom.
func (p *paper) copyForm() {
	p.s.t.Helper()
	for p.addRow() || p.writeField() {
		p.acts++
	}
}

// addRow presses the button below a table that has fewer records than the paper.
func (p *paper) addRow() bool {
	p.s.t.Helper()
	for _, t := range p.s.w.desk.form.inputs().tables {
		onPaper, err := p.plan.OrderOf(p.path(t.list))
		if err != nil {
			continue
		}
		inPlan := t.order()
		p.are(inPlan, onPaper)
		if len(inPlan) >= len(onPaper) {
			continue
		}
		p.s.bring(t.adder)
		p.s.tap(t.adder)
		if now := t.order(); len(now) != len(inPlan)+1 {
			p.s.t.Fatalf("the button %q adds no record: %d", t.adder.Label(), len(now))
		}
		return true
	}
	return false
}

// writeField writes the first field that says something else than the paper.
func (p *paper) writeField() bool {
	p.s.t.Helper()
	for _, f := range p.s.w.desk.form.inputs().everything() {
		at := f.at()
		if at == "-" || p.tried[at] {
			continue
		}
		want := p.wanted(at)
		if want == nil || reflect.DeepEqual(want, valueIn(p.s.plan(), at)) || !p.canWrite(f, want) {
			continue
		}
		p.tried[at] = true
		p.write(f, want)
		if got := valueIn(p.s.plan(), at); !reflect.DeepEqual(got, want) {
			p.s.t.Errorf("%s: written %v, the plan has %v", at, want, got)
		}
		return true
	}
	return false
}

// canWrite reports whether a choice offers what the paper has: the people of an
// institution are there later than the institution.
func (p *paper) canWrite(f field, want any) bool {
	if _, button := f.target().(*look.Button); button {
		return false // what is pressed there asks for more than words
	}
	options := optionsIn(f)
	if options == nil {
		return true
	}
	has := func(v any) bool {
		return slices.ContainsFunc(options, func(o option) bool { return o.value == v })
	}
	if list, ok := want.([]any); ok {
		return !slices.ContainsFunc(list, func(v any) bool { return !has(v) })
	}
	return has(want)
}

func optionsIn(f field) []option {
	switch f := f.(type) {
	case *choiceField:
		return f.options
	case *liveChoice:
		return f.options
	case *severalField:
		return f.options
	}
	return nil
}

// write puts the cursor into a field and gives it what the paper has.
func (p *paper) write(f field, want any) {
	s := p.s
	s.t.Helper()
	s.bring(f.target().(fyne.CanvasObject))
	s.w.win.Canvas().Focus(f.target())
	switch target := f.target().(type) {
	case *look.Check:
		s.key(fyne.KeyReturn)
	case *look.Select:
		s.key(fyne.KeyReturn)
		s.chooseNth(slices.IndexFunc(optionsIn(f), func(o option) bool { return o.value == want }))
	case *look.Several:
		s.key(fyne.KeyReturn)
		for _, one := range want.([]any) {
			s.chooseNth(slices.IndexFunc(optionsIn(f), func(o option) bool { return o.value == one }))
		}
		s.key(fyne.KeyEscape)
	case *textfield.Field:
		text, _ := want.(string)
		if v, ok := f.(*valueField); ok {
			raw, err := json.Marshal(want)
			if err != nil {
				s.t.Fatal(err)
			}
			text = v.reading.show(jsontext.Value(raw))
		}
		s.fill(text)
	default:
		s.t.Fatalf("nobody can write into %T", target)
	}
	s.pump()
}

// typedWhole is the length up to which a text is typed; longer ones are pasted, as
// from another document.
const typedWhole = 16

// fill replaces what the field with the cursor holds, and leaves it.
func (s *script) fill(text string) {
	s.t.Helper()
	s.shortcut(&fyne.ShortcutSelectAll{})
	switch {
	case utf8.RuneCountInString(text) <= typedWhole && s.strokesFor(text):
		s.typeKorean(text)
	default:
		s.paste(text)
		if s.input().Text() != text {
			s.undo() // the tidying of pasted marks, which is a step of its own
		}
	}
	s.leaveField()
}

// chooseNth clicks a line of the open menu.
func (s *script) chooseNth(n int) {
	s.t.Helper()
	menu, open := s.w.win.Canvas().Focused().(*look.Menu)
	if !open || n < 0 || n >= len(menu.Rows()) {
		s.t.Fatalf("the keys are with %T, in which there is no line %d", s.w.win.Canvas().Focused(), n)
	}
	menu.Choose(n)
	s.pump()
	s.seen()
}

// bring scrolls until something on the page is in sight.
func (s *script) bring(o fyne.CanvasObject) {
	s.t.Helper()
	if scroll := s.w.desk.form.scroller(); scroll != nil {
		scroll.Reflow()
		scroll.ShowObject(o)
	}
	area := s.w.win.Canvas().Size()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	if at.Y < 0 || at.Y >= area.Height || o.Size().Height <= 0 {
		s.t.Fatalf("what should be in sight stands at %v, %v high", at, o.Size().Height)
	}
}

// tap presses what can be pressed.
func (s *script) tap(o fyne.Tappable) {
	s.t.Helper()
	o.Tapped(&fyne.PointEvent{})
	s.pump()
	s.seen()
}

// missing lists what the paper has and the window's plan has not, and the other way
// round, by place on the paper.
func (p *paper) missing() []string {
	var all []string
	onPaper, inPlan := leaves(p.s.t, p.plan), map[string]any{}
	for path, value := range leaves(p.s.t, p.s.plan()) {
		inPlan[string(mapped(plan.Path(path), p.there))] = value
	}
	for path, value := range onPaper {
		if got, ok := inPlan[path]; !ok || !reflect.DeepEqual(got, p.translated(value)) {
			all = append(all, path)
		}
	}
	for path := range inPlan {
		if _, ok := onPaper[path]; !ok {
			all = append(all, path)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// leaves are the values of a plan by their places.
func leaves(t testing.TB, p *plan.Plan) map[string]any {
	t.Helper()
	raw, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(raw, &tree); err != nil {
		t.Fatal(err)
	}
	all := map[string]any{}
	gatherLeaves(all, "", tree)
	return all
}

func gatherLeaves(all map[string]any, at string, value any) {
	below := func(name string) string { return strings.TrimPrefix(at+"/"+name, "/") }
	switch v := value.(type) {
	case map[string]any:
		for name, child := range v {
			gatherLeaves(all, below(name), child)
		}
	case []any:
		for _, child := range v {
			record, isRecord := child.(map[string]any)
			if !isRecord {
				all[at] = v
				return
			}
			id, _ := record["id"].(string)
			delete(record, "id")
			gatherLeaves(all, below(id), record)
		}
	default:
		all[at] = v
	}
}
