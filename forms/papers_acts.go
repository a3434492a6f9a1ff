package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// current is the chosen paper.
func (f *papers) current() (check.Paper, bool) {
	if at := f.at(); at >= 0 {
		return f.all[at], true
	}
	return check.Paper{}, false
}

// searchKey goes from the search to the list; Escape shows everything again.
func (f *papers) searchKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		f.d.w.typing.Finish()
		f.d.w.win.Canvas().Focus(f.list)
		return true
	case fyne.KeyEscape:
		f.d.w.typing.Finish()
		f.search.ShowText("")
		f.follow()
		return true
	}
	return false
}

// listKey goes from the list to the state of the chosen paper, or takes out a paper
// that nobody asks for.
func (f *papers) listKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if p, ok := f.current(); ok {
			f.fields.show(p.Path().Join("state"), f.scroll)
		}
	case fyne.KeyInsert:
		f.add()
	case fyne.KeyDelete:
		f.remove()
	default:
		return false
	}
	return true
}

// add puts a paper of the user's own behind the others.
func (f *papers) add() {
	if f.d.ed.ReadOnly() {
		return
	}
	f.d.settle()
	a := plan.Attachment{Record: plan.Record{ID: plan.NewID()}}
	op, err := f.d.ed.Plan().AppendOp("attachments", a)
	f.value = ""
	f.search.ShowText("")
	f.d.apply(plan.Name("edit.add", "what", "@forms-field.records.paper"), plan.FromForm, op, err)
	f.show(plan.At("attachments", string(a.ID), "name", "ko"))
}

// remove takes out a paper that the call does not ask for.
func (f *papers) remove() {
	p, ok := f.current()
	if !ok || p.Wanted || p.Attachment == nil || f.d.ed.ReadOnly() {
		return
	}
	f.d.settle()
	op, err := f.d.ed.Plan().RemoveOp(p.Path())
	f.d.apply(plan.Name("edit.remove", "what", "@forms-field.records.paper"), plan.FromForm, op, err)
}

// requestOpen notes of every paper of which nothing is said that it was asked for.
func (f *papers) requestOpen() {
	f.d.settle()
	ops, err := check.RequestPapers(f.d.ed.Plan(), f.all)
	if err != nil {
		f.d.w.tell(err)
		return
	}
	f.d.do(plan.Name("forms-field.edit.request-papers"), plan.FromForm, ops...)
}

// takeFile keeps a file as the chosen paper, which is ready then.
func (f *papers) takeFile(path string) {
	p, ok := f.current()
	if !ok || f.d.ed.ReadOnly() {
		return
	}
	f.d.settle()
	name, err := f.d.ed.TakeAttachment(path)
	if err != nil {
		f.d.w.tell(err)
		return
	}
	f.note(p, plan.Name("forms-field.edit.paper-file", "title", f.d.paperTitle(p)), func(a *plan.Attachment) {
		a.File, a.State = name, "ready"
	})
}

// note changes what the plan says of a paper, as one step.
func (f *papers) note(p check.Paper, name plan.Message, change func(*plan.Attachment)) {
	now := f.d.ed.Plan()
	if p.Attachment == nil {
		a := p.Fresh()
		change(&a)
		op, err := now.AppendOp("attachments", a)
		f.d.apply(name, plan.FromForm, op, err)
		return
	}
	a := *p.Attachment
	change(&a)
	var ops []plan.Op
	for _, member := range []struct{ name, value string }{{"file", a.File}, {"state", a.State}} {
		op, err := now.SetOp(p.Path().Join(member.name), member.value)
		if err != nil {
			f.d.w.tell(err)
			return
		}
		if string(op.Was) != string(op.Now) {
			ops = append(ops, op)
		}
	}
	f.d.do(name, plan.FromForm, ops...)
}

// dropFile takes the file of the chosen paper off; undo brings it back.
func (f *papers) dropFile() {
	if p, ok := f.current(); ok && p.Attachment != nil {
		f.d.settle()
		op, err := f.d.ed.Plan().SetOp(p.Path().Join("file"), "")
		f.d.apply(plan.Name("forms-field.edit.paper-file-off", "title", f.d.paperTitle(p)), plan.FromForm, op, err)
	}
}

// saveFile writes the file of the chosen paper where the user says.
func (f *papers) saveFile() {
	p, ok := f.current()
	if !ok || p.Attachment == nil {
		return
	}
	file := p.Attachment.File
	extension := extensionOf(file)
	f.d.w.files.save(fileName(f.d.paperTitle(p))+extension, extension, func(path string) {
		f.d.unlessThere(path, func() { f.d.w.tell(f.d.ed.WriteAttachment(file, path)) })
	})
}

// drop takes a file that was dropped on the form as that of the chosen paper. A plan's
// own file is opened instead.
func (f *papers) drop(_ fyne.Position, paths []string) bool {
	if extensionOf(paths[0]) == planExtension {
		return false
	}
	if len(paths) > 1 {
		f.d.notice(f.d.T("forms-field.papers.one-file"))
	}
	f.takeFile(paths[0])
	return true
}
