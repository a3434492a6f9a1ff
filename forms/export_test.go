package forms

import (
	"errors"
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"moaplan/assets/i18n"
	"moaplan/internal/session"
)

// slow is a plan whose export waits until the test lets it go on.
type slow struct {
	*session.Session
	go_ chan struct{}
	err error
}

func (s *slow) Export(session.Documents) func(func(int)) error {
	return func(done func(int)) error {
		<-s.go_
		done(1)
		<-s.go_
		return s.err
	}
}

func (s *script) waitFor(what string, until func() bool) {
	s.t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); pause() {
		s.pump()
		if until() {
			return
		}
	}
	s.t.Fatalf("waited in vain for %s", what)
}

func slowExample(t *testing.T, err error) (*script, *slow) {
	t.Helper()
	held := &slow{go_: make(chan struct{}), err: err}
	s := beginWith(t, i18n.Ko, func(ed Editor) Editor {
		held.Session = ed.(*session.Session)
		return held
	})
	s.press(s.T("forms.start.example"))
	s.settle()
	s.section(sectionExport)
	s.w.desk.form.(*export).folder = s.dir
	return s, held
}

func TestExport_TellsHowFarItIsAndThenWhatItWrote(t *testing.T) {
	s, held := slowExample(t, nil)
	f := s.w.desk.form.(*export)
	s.press2(s.T("forms.export.begin"))
	s.see("문서를 만들고 있습니다")
	if !f.begin.Disabled() {
		t.Error("a second export could begin")
	}
	held.go_ <- struct{}{}
	s.waitFor("the first document", func() bool {
		for _, o := range s.shown() {
			if bar, ok := o.(*widget.ProgressBar); ok && bar.Value == 1 {
				return true
			}
		}
		return false
	})
	s.section(sectionCover) // the window stays usable meanwhile
	s.section(sectionExport)
	held.go_ <- struct{}{}
	s.waitFor("the end", func() bool { return !f.running })
}

func TestExport_TellsWhyItFailed(t *testing.T) {
	s, held := slowExample(t, i18n.Fault(errors.New("disk"), "store.disk-full", "path", "x.pdf"))
	s.press2(s.T("forms.export.begin"))
	held.go_ <- struct{}{}
	held.go_ <- struct{}{}
	s.waitFor("the end", func() bool { return !s.w.desk.form.(*export).running })
	s.see("x.pdf")
}

func TestExport_WritesBothDocuments(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionExport)
	f := s.w.desk.form.(*export)
	f.folder = s.dir
	f.name.ShowText("계획서")
	s.press2(s.T("forms.export.begin"))
	s.waitFor("the end", func() bool { return !f.running })
	s.see("계획서.pdf")
	s.see("계획서.xlsx")
	for _, path := range filesOf(f.job()) {
		if info, err := os.Stat(path); err != nil || info.Size() < 1000 {
			t.Errorf("%s: %v", path, err)
		}
	}
	s.press2(s.T("forms.export.begin")) // again: asks before it writes over
	s.see("이미 있습니다")
	s.press("취소")
}

func TestExport_AllowsOnlyADraftWhileThereAreErrors(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.rewrite("title/ko", "")
	s.settle()
	s.section(sectionExport)
	f := s.w.desk.form.(*export)
	if !f.draft.Ticked() || !f.draft.Disabled() {
		t.Error("the draft mark can be left out")
	}
	s.see("초안으로만 내보낼 수 있습니다")
	s.press("점검 결과 보기")
	if s.w.desk.current.key != sectionFindings {
		t.Error("it does not lead to the findings")
	}
}

func TestExport_ScrollsToWhatItWrote(t *testing.T) {
	s, held := slowExample(t, nil)
	s.w.win.Resize(fyne.NewSize(1280, 600))
	f := s.w.desk.form.(*export)
	s.press2(s.T("forms.export.begin"))
	held.go_ <- struct{}{}
	held.go_ <- struct{}{}
	s.waitFor("the end of the export", func() bool { return !f.running })
	s.see(s.T("forms.export.done"))
	if f.scroll.Offset() == 0 {
		t.Error("what was written stands below the window")
	}
}
