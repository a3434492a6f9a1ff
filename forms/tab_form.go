package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// part is one form of several that share a section, behind a strip of tabs.
type part struct {
	label func() string // what its tab says, with a count where that helps
	owns  []plan.Path   // places that are edited in it
	make  func(*desk) form
	made  form // nil until it is first shown
}

// tabForm is a section of several forms, of which one is shown.
type tabForm struct {
	d      *desk
	parts  []*part
	at     int
	tabs   *look.Tabs
	body   *fyne.Container
	object fyne.CanvasObject
}

func newTabForm(d *desk, parts ...*part) *tabForm {
	f := &tabForm{d: d, parts: parts, body: look.Stack()}
	f.tabs = look.NewTabs(f.labels(), f.turn)
	f.object = look.Column(0,
		look.AtMost(widest, look.Inset(26, look.Gap3, 26, 0, f.tabs)),
		look.Grow(1, f.body))
	f.place()
	return f
}

func (f *tabForm) labels() []string {
	labels := make([]string, len(f.parts))
	for i, p := range f.parts {
		labels[i] = p.label()
	}
	return labels
}

func (f *tabForm) part() form { return f.parts[f.at].made }

// place shows the part that is chosen, making it the first time.
func (f *tabForm) place() {
	p := f.parts[f.at]
	if p.made == nil {
		p.made = p.make(f.d)
	}
	f.body.Objects = []fyne.CanvasObject{p.made.content()}
	f.body.Refresh()
}

// turn shows another part. What was typed in the one before enters the plan first.
func (f *tabForm) turn(i int) {
	f.d.settle()
	if f.d.w.typing.Target() != nil {
		f.d.leaveField()
	}
	f.at = i
	f.place()
	f.d.refresh()
}

func (f *tabForm) content() fyne.CanvasObject { return f.object }
func (f *tabForm) commit()                    { f.part().commit() }
func (f *tabForm) inputs() *fieldSet          { return f.part().inputs() }
func (f *tabForm) scroller() *look.Scroller   { return f.part().scroller() }
func (f *tabForm) help() []fyne.CanvasObject  { return f.part().help() }

func (f *tabForm) refresh() {
	labels := f.labels()
	for i, label := range labels {
		if label != f.tabs.Labels()[i] {
			f.tabs.SetLabels(labels)
			break
		}
	}
	f.part().refresh()
}

// show turns to the part of a place first.
func (f *tabForm) show(path plan.Path) bool {
	for i, p := range f.parts {
		for _, own := range p.owns {
			if !path.Under(own) {
				continue
			}
			if i != f.at {
				f.tabs.Choose(i)
				f.turn(i)
			}
			return f.part().show(path)
		}
	}
	return false
}

// drop gives files to the part that is shown.
func (f *tabForm) drop(at fyne.Position, paths []string) bool {
	form, ok := f.part().(dropTaker)
	return ok && form.drop(at, paths)
}
