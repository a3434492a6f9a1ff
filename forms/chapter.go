package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// chapter is the form of one chapter of the call: the text in the middle, what
// the call asks for at the right. A chapter with several texts has a strip of
// them above.
type chapter struct {
	d       *desk
	section section
	fields  fieldSet
	at      int // of the texts
	input   *textfield.Field
	english bool
	tabs    *look.Tabs
	body    *fyne.Container
	head    *look.Text
	about   *look.Text
	langs   [2]*look.Button
	note    *remark // of the text that is shown
	noted   bool    // the note has its place
	tools   *chapterTools
	preview *chapterPreview // nil while it is hidden
	halves  *fyne.Container // text and preview
	object  fyne.CanvasObject
}

func newChapter(d *desk) form {
	f := &chapter{d: d, section: d.current, fields: fieldSet{d: d}, body: look.Stack()}
	f.english = d.w.lang == "en" && !f.hasKorean()
	f.head = look.Title("")
	f.about = look.NewText("", look.Style{Size: look.SizeTable, Colour: look.Ink2, Wrap: true})
	f.langs[0] = look.NewButton(d.T("forms.korean"), look.Pill, func() { f.speak(false) })
	f.langs[1] = look.NewButton(d.T("forms.english"), look.Pill, func() { f.speak(true) })
	head := look.TopRow(look.Gap2, look.Grow(1, look.Column(2, f.head, f.about)), f.langs[0], f.langs[1])
	objects := []fyne.CanvasObject{head}
	if len(f.section.texts) > 1 {
		labels := make([]string, len(f.section.texts))
		for i, c := range f.section.texts {
			labels[i] = d.chapterTitle(c)
		}
		f.tabs = look.NewTabs(labels, f.turn)
		objects = append(objects, f.tabs)
	}
	objects = append(objects, look.Grow(1, f.body))
	f.object = look.AtMost(widest, look.Inset(26, look.Gap4+2, 26, look.Gap4, look.Column(look.Gap3, objects...)))
	f.build()
	return f
}

// chapterTitle is a chapter's number and title.
func (d *desk) chapterTitle(c call.Chapter) string {
	if c.Number == "" {
		return d.text(c.Title)
	}
	mark := ". "
	if c.Level > 1 {
		mark = " "
	}
	return c.Number + mark + d.text(c.Title)
}

func (f *chapter) hasKorean() bool {
	c := f.d.ed.Plan().Chapter(plan.ID(f.section.texts[0].ID))
	return c != nil && c.Text.Ko != ""
}

func (f *chapter) text() call.Chapter { return f.section.texts[f.at] }

func (f *chapter) turn(i int) {
	f.commit()
	f.at = i
	f.build()
	f.d.refresh()
}

func (f *chapter) speak(english bool) {
	f.commit()
	f.english = english
	f.build()
	f.d.refresh()
}

// build makes the fields of the text that is shown.
func (f *chapter) build() {
	d, c := f.d, f.text()
	d.leaveField()
	f.fields = fieldSet{d: d}
	member := "ko"
	if f.english {
		member = "en"
	}
	f.head.SetText(d.chapterTitle(c))
	f.about.SetText(f.criterion(c))
	for i, b := range f.langs {
		kind := look.Pill
		if (i == 1) == f.english {
			kind = look.PillOn
		}
		b.SetKind(kind)
	}
	path := plan.At("chapters", c.ID, "text", member)
	key := "chapter"
	text := f.fields.newText(spec{key: key, path: path, lines: 8, hint: "forms.hint.chapter", missing: f.firstText(c, f.english)}, "")
	count := look.NewText("", look.Style{Size: look.SizeNote, Colour: look.Ink2})
	f.input = text.input
	f.input.SetFixed(true)
	text.input.SetFrameless(true)
	text.count = func(letters int) { d.showCount(count, letters, c.MaxChars) }
	f.fields.add(text)
	done := f.fields.tick(spec{key: "chapterDone", path: plan.At("chapters", c.ID, "done"), missing: f.firstDone(c)})
	foot := look.Row(look.Gap3, done, look.Space(), count)
	f.tools = newChapterTools(d, text, f.english, tool{
		key: "preview", keys: desktop.CustomShortcut{KeyName: fyne.KeyP, Modifier: ctrlShift},
		do: func(fyne.CanvasObject) { f.togglePreview() },
	})
	f.tools.changed = f.relay
	middle := f.beside(look.Pad(look.Gap2, text.input))
	bar := look.Inset(look.Gap2, look.Gap1, look.Gap2, look.Gap1, f.tools.bar)
	sheet := look.BareCard(look.Column(0, bar, look.HLine(), f.tools.strip, look.Grow(1, middle), look.HLine(), look.Inset(look.Gap3, 2, look.Gap4, 2, foot)))
	f.note, f.noted = text.note, text.note.text.Visible()
	f.body.Objects = []fyne.CanvasObject{f.tools.tips.Over(look.Column(look.Gap1, look.Grow(1, sheet), text.note.text))}
	f.body.Refresh()
}

// criterion names the evaluation criterion that the chapter serves.
func (f *chapter) criterion(c call.Chapter) string {
	criterion, ok := f.d.ed.Call().Criterion(c.Criterion)
	if !ok {
		return ""
	}
	return f.d.T("forms.chapter.criterion", "name", f.d.text(criterion.Title), "why", f.d.text(criterion.Why))
}

// firstText inserts the chapter with its first words.
func (f *chapter) firstText(c call.Chapter, english bool) func(any) (plan.Op, error) {
	return func(value any) (plan.Op, error) {
		words, _ := value.(string)
		text := plan.Text{Ko: words}
		if english {
			text = plan.Text{En: words}
		}
		return f.d.ed.Plan().AppendOp("chapters", plan.Chapter{Record: plan.Record{ID: plan.ID(c.ID)}, Text: text})
	}
}

// firstDone inserts the chapter with the mark alone.
func (f *chapter) firstDone(c call.Chapter) func(any) (plan.Op, error) {
	return func(value any) (plan.Op, error) {
		done, _ := value.(bool)
		return f.d.ed.Plan().AppendOp("chapters", plan.Chapter{Record: plan.Record{ID: plan.ID(c.ID)}, Done: done})
	}
}

func (f *chapter) content() fyne.CanvasObject { return f.object }
func (f *chapter) scroller() *look.Scroller   { return nil }
func (f *chapter) commit()                    { f.fields.commit() }
func (f *chapter) inputs() *fieldSet          { return &f.fields }

// refresh shows the plan's text. The remark below it takes room from the text while
// there is one, and gives it back.
func (f *chapter) refresh() {
	f.fields.refresh()
	f.tools.follow()
	if f.preview != nil {
		f.preview.refresh()
	}
	if now := f.note.text.Visible(); now != f.noted {
		f.noted = now
		f.body.Objects[0].Refresh()
	}
}

// beside sets the text and its preview into one place.
func (f *chapter) beside(text fyne.CanvasObject) fyne.CanvasObject {
	f.halves = &fyne.Container{Layout: sideBySide{}, Objects: []fyne.CanvasObject{text, look.Panel(look.Line, look.Stack()), look.Stack()}}
	f.showPreview()
	return f.halves
}

// showPreview shows the preview, or hides it, as the settings say.
func (f *chapter) showPreview() {
	on := !f.d.w.settings.PreviewHidden
	if f.preview != nil {
		f.preview.stop()
		f.preview = nil
	}
	line, place := f.halves.Objects[1], f.halves.Objects[2].(*fyne.Container)
	if !on {
		place.Objects = nil
		place.Hide()
		line.Hide()
	} else {
		f.preview = newChapterPreview(f.d, plan.ID(f.text().ID), f.tools)
		place.Objects = []fyne.CanvasObject{f.preview.object}
		place.Show()
		line.Show()
		f.preview.refresh()
	}
	f.tools.bar.SetOn(f.d.T("forms-chapter.tool.preview"), on)
	f.halves.Refresh()
	f.relay()
}

// togglePreview shows the preview or hides it, now and from now on.
func (f *chapter) togglePreview() {
	f.d.w.settings.PreviewHidden = !f.d.w.settings.PreviewHidden
	f.d.w.keepSettings()
	f.showPreview()
	f.tools.back()
}

// relay lays the chapter out anew after a part came or went.
func (f *chapter) relay() {
	if len(f.body.Objects) > 0 {
		f.body.Objects[0].Refresh()
	}
}

// show turns to the text of a place and puts the cursor into it.
func (f *chapter) show(path plan.Path) bool {
	for i, c := range f.section.texts {
		if !path.Under(plan.At("chapters", c.ID)) {
			continue
		}
		english := path == plan.At("chapters", c.ID, "text", "en")
		if i != f.at || english != f.english {
			f.commit()
			f.at, f.english = i, english
			if f.tabs != nil {
				f.tabs.Choose(i)
			}
			f.build()
			f.d.refresh()
		}
		return f.fields.show(path, nil)
	}
	return false
}

// help says what the call asks of the text, and what evaluators will ask.
func (f *chapter) help() []fyne.CanvasObject {
	d, c := f.d, f.text()
	track := d.ed.Plan().Track
	var parts []fyne.CanvasObject
	if words := d.text(c.GuidanceFor(track)); words != "" {
		parts = append(parts, guidance(d.T("forms.chapter.what"), look.Note(words)))
	}
	if questions := c.QuestionsFor(track); len(questions) > 0 {
		var lines []fyne.CanvasObject
		for _, q := range questions {
			mark := look.NewText("?", look.Style{Size: look.SizeNote, Colour: look.PrimaryInk, Bold: true})
			lines = append(lines, look.TopRow(look.Gap2, mark, look.Grow(1, look.NewText(d.text(q), look.Style{Size: look.SizeNote, Wrap: true}))))
		}
		parts = append(parts, guidance(d.T("forms.chapter.questions"), lines...))
	}
	return parts
}
