package forms

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/forms/textedit/textedittest"
	"moaplan/internal/plan"
	"moaplan/internal/session"
)

// noting is an open plan that notes what is done to it beside the calls of a fake
// input method.
type noting struct {
	Editor
	log *textedittest.Log
}

func (n noting) Save() error {
	n.log.Add("save")
	return n.Editor.Save()
}

func (n noting) SaveAs(path string) error {
	n.log.Add("save as")
	return n.Editor.SaveAs(path)
}

func (n noting) Undo() (plan.Message, bool, error) {
	n.log.Add("undo")
	return n.Editor.Undo()
}

func (n noting) Redo() (plan.Message, bool, error) {
	n.log.Add("redo")
	return n.Editor.Redo()
}

func (n noting) Export(job session.Documents) func(context.Context, func(int)) error {
	n.log.Add("export")
	return n.Editor.Export(job)
}

func (n noting) Close(discard bool) error {
	n.log.Add("close")
	return n.Editor.Close(discard)
}

const title = plan.Path("title/ko")

// composing begins with a plan that was saved, its title emptied, and a syllable that
// is being composed in it.
func composing(t *testing.T) (*script, *textedittest.Fake) {
	t.Helper()
	fake := &textedittest.Fake{}
	s := beginWith(t, i18n.Ko, func(ed Editor) Editor { return noting{ed, &fake.Log} })
	s.press(s.T("forms.start.example"))
	s.files.name = "typed"
	s.w.desk.save()
	s.section(sectionCover)
	s.w.typing.Use(fake)
	s.rewrite(title, "")
	s.click(title)
	fake.Reset()
	s.strike("닫")
	if fake.Held == "" {
		t.Fatal("nothing is being composed")
	}
	return s, fake
}

// Whatever a person does while a syllable is being composed, the method is asked to
// finish before it happens, and the syllable is in the plan.
func TestActs_FinishTheCompositionFirst(t *testing.T) {
	for name, c := range map[string]struct {
		act   func(s *script)
		event string // what must come after Finish; empty: only that it finished
	}{
		"save by keys":           {func(s *script) { s.ctrl(fyne.KeyS) }, "save"},
		"save by the button":     {func(s *script) { s.press(s.w.desk.top.saved.Label()) }, "save"},
		"save as":                {func(s *script) { s.w.desk.saveAs(func() {}) }, "save as"},
		"save as from the menu":  {func(s *script) { s.w.showMenu(s.w.desk.top.menu) }, ""},
		"undo by keys":           {func(s *script) { s.undo() }, "undo"},
		"redo by keys":           {func(s *script) { s.redo() }, "redo"},
		"undo by the button":     {func(s *script) { s.press(s.T("common.undo")) }, "undo"},
		"another section":        {func(s *script) { s.section(sectionSummary) }, ""},
		"the next section":       {func(s *script) { s.ctrl(fyne.KeyPageDown) }, ""},
		"another field":          {func(s *script) { s.click("title/en") }, "Focus"},
		"nowhere":                {func(s *script) { s.leaveField() }, ""},
		"Tab":                    {func(s *script) { s.w.win.Canvas().FocusNext() }, "Focus"},
		"a window switch":        {func(s *script) { s.w.win.Canvas().Focused().FocusLost() }, ""},
		"a dialog":               {func(s *script) { s.w.inform("", "") }, ""},
		"the settings of typing": {func(s *script) { s.w.askTyping() }, ""},
		"another language":       {func(s *script) { s.w.setLanguage(i18n.En) }, ""},
		"other colours":          {func(s *script) { s.w.setShade(look.Dark) }, ""},
		"a file dropped": {func(s *script) {
			s.w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(s.files.path(planExtension))})
		}, ""},
		"closing the window": {func(s *script) { s.w.close() }, ""},
		"closing the plan":   {func(s *script) { s.w.closePlan(true) }, "close"},
		"another method": {func(s *script) {
			s.w.typing.Use(&textedittest.Fake{})
		}, "Focus none"},
		"the mark": {func(s *script) { test.Tap(s.markShown()) }, "SetKorean false"},
	} {
		t.Run(name, func(t *testing.T) {
			s, fake := composing(t)
			ed := s.ed()
			c.act(s)
			s.pump()
			if c.event == "" {
				fake.Add("acted")
				c.event = "acted"
			}
			fake.CheckFinishedBefore(t, c.event)
			if fake.Held != "" {
				t.Errorf("%q is still being composed", fake.Held)
			}
			if got := ed.Plan().Title.Ko; got != "닫" && c.event != "undo" {
				t.Errorf("the plan's title is %q", got)
			}
		})
	}
}

// The file has what was being composed when Save was pressed.
func TestSave_WritesWhatWasBeingComposed(t *testing.T) {
	s, _ := composing(t)
	s.ctrl(fyne.KeyS)
	ed, err := s.w.back.Open(s.files.path(planExtension))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := ed.Close(true); err != nil {
			t.Error(err)
		}
	}()
	if got := ed.Plan().Title.Ko; got != "닫" {
		t.Errorf("the file's title is %q", got)
	}
}

func TestExport_WritesWhatWasBeingComposed(t *testing.T) {
	s, fake := composing(t)
	s.ctrl(fyne.KeyE)
	fake.CheckFinishedBefore(t, "Focus none")
	fake.Reset()
	f, ok := s.w.desk.form.(*export)
	if !ok {
		t.Fatal("the shortcut does not open the export")
	}
	s.w.win.Canvas().Focus(f.name)
	s.strike("끝")
	f.draft.SetTicked(true)
	f.write()
	fake.CheckFinishedBefore(t, "export")
}
