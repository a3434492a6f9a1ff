package forms

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/forms/look/looktest"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/session"
)

const (
	exampleCall = "msit-2024-medical-sw"
	rnd         = "rnd"
)

// script acts as a person at the window: presses what can be seen, types where
// the cursor is, and looks at what is shown.
type script struct {
	t     *testing.T
	w     *window
	files *chosenFiles
	dir   string

	mu    sync.Mutex
	queue []func()
	back  chan struct{} // gives the real window its goroutine back; nil without one
}

// begin starts the program on its start page.
func begin(t *testing.T, lang i18n.Lang) *script {
	t.Helper()
	return beginWith(t, lang, nil)
}

// beginWith does the same with every opened plan given to wrap first.
func beginWith(t *testing.T, lang i18n.Lang, wrap func(Editor) Editor) *script {
	t.Helper()
	s := &script{t: t, dir: t.TempDir()}
	s.files = &chosenFiles{dir: s.dir}
	app := s.application(func() fyne.App { return looktest.App(t, settingsKey) })
	now := time.Date(2024, 5, 1, 10, 0, 0, 0, time.UTC)
	back := &testBackend{wrap: wrap, options: session.Options{Clock: func() time.Time { return now }}}
	s.open(func() {
		s.w = newWindow(app, Options{Lang: lang, Version: "test", Backend: back}, back)
		s.w.settings.Shade = string(look.Light)
		s.w.files = s.files
		s.w.clock = func() time.Time { return now }
		s.w.later = s.enqueue
		s.w.win.Show()
		s.w.begin()
		s.w.win.Resize(fyne.NewSize(1440, 900))
	})
	t.Cleanup(func() {
		if s.w.desk != nil {
			s.w.closePlan(true)
		}
		if realApp == nil && slices.Contains(app.Driver().AllWindows(), s.w.win) {
			s.w.win.Close()
		}
	})
	return s
}

// openExample opens the example plan of the first track.
func openExample(t *testing.T, lang i18n.Lang) *script {
	t.Helper()
	s := begin(t, lang)
	s.press(s.w.T("forms.start.example"))
	s.settle()
	return s
}

func (s *script) enqueue(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queue = append(s.queue, f)
}

// pump runs what other goroutines left for the interface.
func (s *script) pump() {
	for {
		s.mu.Lock()
		queue := s.queue
		s.queue = nil
		s.mu.Unlock()
		if len(queue) == 0 {
			return
		}
		for _, f := range queue {
			f()
		}
	}
}

// settle waits until the findings are those of the plan as it is now.
func (s *script) settle() {
	s.t.Helper()
	if s.w.desk == nil {
		return
	}
	s.w.desk.settle()
	if settler, ok := s.w.desk.ed.(interface{ Settle() }); ok {
		settler.Settle()
	}
	s.pump()
	s.w.desk.refresh()
}

func (s *script) ed() Editor       { return s.w.desk.ed }
func (s *script) plan() *plan.Plan { return s.w.desk.ed.Plan() }
func (s *script) T(key string, args ...any) string {
	return s.w.T(key, args...)
}

// shown are all objects that can be seen, those over the window first.
func (s *script) shown() []fyne.CanvasObject {
	c := s.w.win.Canvas()
	var objects []fyne.CanvasObject
	for _, overlay := range c.Overlays().List() {
		objects = visible(objects, overlay)
	}
	return visible(objects, c.Content())
}

// visible gathers an object and what it shows.
func visible(objects []fyne.CanvasObject, o fyne.CanvasObject) []fyne.CanvasObject {
	if !o.Visible() {
		return objects
	}
	objects = append(objects, o)
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, child := range children {
		objects = visible(objects, child)
	}
	return objects
}

// texts are all words that can be seen.
func (s *script) texts() []string {
	var words []string
	for _, o := range s.shown() {
		switch o := o.(type) {
		case *look.Text:
			words = append(words, o.Text())
		case *canvas.Text:
			words = append(words, o.Text)
		}
	}
	return words
}

func (s *script) sees(words string) bool {
	return slices.ContainsFunc(s.texts(), func(t string) bool { return strings.Contains(t, words) })
}

func (s *script) see(words string) {
	s.t.Helper()
	if !s.sees(words) {
		s.t.Errorf("%q is not to be seen", words)
	}
}

func (s *script) dontSee(words string) {
	s.t.Helper()
	if s.sees(words) {
		s.t.Errorf("%q is to be seen", words)
	}
}

type labelled interface {
	fyne.CanvasObject
	fyne.Tappable
	Label() string
}

// find returns the first button, icon or check box of these words.
func (s *script) find(words string) labelled {
	s.t.Helper()
	for _, o := range s.shown() {
		if b, ok := o.(labelled); ok && b.Label() == words {
			return b
		}
	}
	s.t.Fatalf("nothing to press says %q; to be seen: %q", words, s.texts())
	return nil
}

func (s *script) press(words string) {
	s.t.Helper()
	test.Tap(s.find(words))
	s.pump()
	s.seen()
}

// section opens a section of the navigation.
func (s *script) section(key string) {
	s.t.Helper()
	for _, row := range s.w.desk.nav.rows {
		if row.section.key == key {
			test.Tap(row)
			s.pump()
			s.seen()
			return
		}
	}
	s.t.Fatalf("no section %q", key)
}

// mark is the state of a section in the navigation.
func (s *script) mark(key string) look.Progress {
	s.t.Helper()
	for _, row := range s.w.desk.nav.rows {
		if row.section.key == key {
			return row.state
		}
	}
	s.t.Fatalf("no section %q", key)
	return look.NoProgress
}

// click puts the cursor into the field of a place.
func (s *script) click(path plan.Path) {
	s.t.Helper()
	if !s.w.desk.form.show(path) {
		s.t.Fatalf("no field for %s on this page", path)
	}
	s.seen()
}

// typeText gives characters to what has the cursor. Latin letters are composed to
// Hangul while that is on; whole syllables come as from elsewhere.
func (s *script) typeText(text string) {
	s.t.Helper()
	c := s.w.win.Canvas()
	if c.Focused() == nil {
		s.t.Fatal("the cursor is nowhere")
	}
	for _, r := range text {
		c.Focused().TypedRune(r)
		s.seenKey()
	}
}

// rewrite replaces what a field holds and leaves it.
func (s *script) rewrite(path plan.Path, text string) {
	s.t.Helper()
	s.click(path)
	if s.w.typing.Method().Korean() {
		s.w.typing.Toggle()
		defer s.w.typing.Toggle()
	}
	s.shortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		s.key(fyne.KeyDelete)
	}
	s.typeText(text)
	s.leaveField()
}

// leaveField takes the cursor out of the field.
func (s *script) leaveField() {
	s.w.win.Canvas().Unfocus()
	s.pump()
}

func (s *script) finding(rule string) (check.Finding, bool) {
	for _, f := range s.ed().Findings() {
		if f.Rule == rule {
			return f, true
		}
	}
	return check.Finding{}, false
}

func (s *script) expectFinding(rule string) check.Finding {
	s.t.Helper()
	s.settle()
	f, ok := s.finding(rule)
	if !ok {
		s.t.Errorf("no finding of the rule %s", rule)
	}
	return f
}

func (s *script) expectNoFinding(rule string) {
	s.t.Helper()
	s.settle()
	if f, ok := s.finding(rule); ok {
		s.t.Errorf("a finding of the rule %s: %s", rule, f.Text(i18n.Ko))
	}
}
