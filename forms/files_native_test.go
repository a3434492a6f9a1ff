package forms

import (
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"moaplan/assets/i18n"
)

// fakeNative answers as the system's dialogs would, once the test lets it.
type fakeNative struct {
	mu       sync.Mutex
	there    bool
	path     string
	err      error
	let      chan struct{}
	asked    []string
	beganIn  string
	patterns []string
}

func (f *fakeNative) Available() bool { return f.there }

func (f *fakeNative) answer(kind, in string, patterns ...string) (string, error) {
	f.mu.Lock()
	f.asked, f.beganIn, f.patterns = append(f.asked, kind), in, patterns
	f.mu.Unlock()
	<-f.let
	return f.path, f.err
}

func (f *fakeNative) Open(_, folder string, extensions []string) (string, error) {
	return f.answer("open", folder, extensions...)
}

func (f *fakeNative) Save(_, suggested, extension string) (string, error) {
	return f.answer("save", suggested, extension)
}

func (f *fakeNative) Folder(_, folder string) (string, error) { return f.answer("folder", folder) }

func (f *fakeNative) count() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.asked)
}

func withNative(t *testing.T) (*script, *fakeNative, *chosenFiles) {
	t.Helper()
	s := openExample(t, i18n.Ko)
	f := &fakeNative{there: true, let: make(chan struct{}, 9)}
	toolkit := s.files
	s.w.files = nativeFiles{s.w, f, toolkit, new(bool)}
	return s, f, toolkit
}

func TestNativeFiles_SaveWithoutFreezingTheWindowAndWithItsEnding(t *testing.T) {
	s, f, toolkit := withNative(t)
	f.path = filepath.Join(s.dir, "계획")
	s.w.desk.save()
	s.until("the dialog is open", func() bool { return f.count() == 1 })
	s.section(sectionCover) // the window is alive meanwhile
	s.w.desk.save()         // one dialog at a time
	f.let <- struct{}{}
	s.until("it is saved", func() bool { return s.ed().Path() != "" })
	if got := s.ed().Path(); got != f.path+planExtension || f.count() != 1 || toolkit.asked != 0 {
		t.Errorf("saved as %q after %d dialogs, %d of the toolkit", got, f.count(), toolkit.asked)
	}
	if s.w.settings.Folder != s.dir {
		t.Errorf("the next dialog begins in %q", s.w.settings.Folder)
	}
}

func TestNativeFiles_ANoChangesNothing(t *testing.T) {
	s, f, toolkit := withNative(t)
	f.let <- struct{}{}
	s.w.desk.save()
	s.until("the dialog is closed", func() bool { return f.count() == 1 && !*s.w.files.(nativeFiles).open_ })
	if s.ed().Path() != "" || toolkit.asked != 0 {
		t.Errorf("saved as %q, %d dialogs of the toolkit", s.ed().Path(), toolkit.asked)
	}
}

func TestNativeFiles_TheToolkitsDialogsStandInWhereThereAreNoneOrTheyFail(t *testing.T) {
	s, f, toolkit := withNative(t)
	f.there, toolkit.name = false, "하나"
	s.w.desk.save()
	if toolkit.asked != 1 || f.count() != 0 {
		t.Errorf("%d of the toolkit, %d of the system", toolkit.asked, f.count())
	}
	f.there, f.err, toolkit.name = true, errors.New("no display"), "둘"
	f.let <- struct{}{}
	s.w.desk.saveAs(func() {})
	s.until("the toolkit's stands in", func() bool { return toolkit.asked == 2 })
	if got := filepath.Base(s.ed().Path()); got != "둘.moaplan" {
		t.Errorf("saved as %q", got)
	}
}

func TestNativeFiles_AnAnswerAfterThePlanWasClosedIsForNobody(t *testing.T) {
	s, f, _ := withNative(t)
	f.path = filepath.Join(s.dir, "늦음.moaplan")
	s.w.desk.save()
	s.until("the dialog is open", func() bool { return f.count() == 1 })
	s.w.closePlan(true)
	s.w.showStart()
	f.let <- struct{}{}
	s.until("the answer has come", func() bool { return !*s.w.files.(nativeFiles).open_ })
	if s.w.back.Exists(f.path) {
		t.Error("a closed plan was saved")
	}
}

func TestNativeFiles_AskForPlansAndFoldersWhereTheLastFileWas(t *testing.T) {
	s, f, _ := withNative(t)
	s.w.settings.Folder = s.dir
	f.let <- struct{}{}
	s.w.askOpen()
	s.until("asked", func() bool { return f.count() == 1 && !*s.w.files.(nativeFiles).open_ })
	if f.beganIn != s.dir || len(f.patterns) != 1 || f.patterns[0] != planExtension {
		t.Errorf("began in %q for %q", f.beganIn, f.patterns)
	}
	f.path = t.TempDir()
	f.let <- struct{}{}
	var chosen string
	s.w.files.folder(func(path string) { chosen = path })
	s.until("chosen", func() bool { return chosen != "" })
	if chosen != f.path || s.w.settings.Folder != f.path {
		t.Errorf("chose %q, remembers %q", chosen, s.w.settings.Folder)
	}
}
