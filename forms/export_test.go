package forms

import (
	"context"
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

func (s *slow) Export(session.Documents) func(context.Context, func(int)) error {
	return func(ctx context.Context, done func(int)) error {
		for n := range 2 {
			select {
			case <-s.go_:
			case <-ctx.Done():
				return i18n.Fault(ctx.Err(), "session.export.cancelled")
			}
			if n == 0 {
				done(1)
			}
		}
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
	s.waitFor("the end", func() bool { return !s.w.desk.exporting.running })
}

func TestExport_TellsWhyItFailed(t *testing.T) {
	s, held := slowExample(t, i18n.Fault(errors.New("disk"), "store.disk-full", "path", "x.pdf"))
	s.press2(s.T("forms.export.begin"))
	held.go_ <- struct{}{}
	held.go_ <- struct{}{}
	s.waitFor("the end", func() bool { return !s.w.desk.exporting.running })
	s.see("x.pdf")
}

func TestExport_WritesBothDocuments(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionExport)
	f := s.w.desk.form.(*export)
	f.folder = s.dir
	f.name.ShowText("계획서")
	s.press2(s.T("forms.export.begin"))
	s.waitFor("the end", func() bool { return !s.w.desk.exporting.running })
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

func TestExport_RefusesWithErrorsAndListsThemUntilADraftIsAskedFor(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.rewrite("title/ko", "")
	f0 := s.expectFinding("title")
	s.section(sectionExport)
	f := s.w.desk.form.(*export)
	f.folder = s.dir
	s.see("오류가 1건 있습니다")
	s.press2(s.T("forms.export.begin"))
	if s.w.desk.exporting != nil {
		t.Fatal("it began in spite of the error")
	}
	s.see(f0.Text(i18n.Ko))
	s.press(s.T("forms.go"))
	if s.w.desk.current.key != sectionCover {
		t.Error("the error does not lead to its place")
	}
	s.section(sectionExport)
	f = s.w.desk.form.(*export)
	f.folder = s.dir
	s.press("점검 결과 보기")
	if s.w.desk.current.key != sectionFindings {
		t.Error("it does not lead to the findings")
	}
	s.section(sectionExport)
	f = s.w.desk.form.(*export)
	f.folder = s.dir
	s.press(s.T("forms.export.xlsx"))
	s.press(s.T("forms.export.draft"))
	s.dontSee("오류가 1건 있습니다")
	s.press2(s.T("forms.export.begin"))
	s.waitFor("the end", func() bool { return !s.w.desk.exporting.running })
	if err := s.w.desk.exporting.err; err != nil {
		t.Error(err)
	}
	s.see(s.T("forms.export.done"))
}

func TestExport_CanBeCancelledAndLeavesNoFile(t *testing.T) {
	s, held := slowExample(t, nil)
	s.press2(s.T("forms.export.begin"))
	held.go_ <- struct{}{}
	s.waitFor("the first document", func() bool { return s.w.desk.exporting.made == 1 })
	s.section(sectionCover) // and back: it can still be cancelled
	s.section(sectionExport)
	s.press("그만두기")
	s.waitFor("the end", func() bool { return !s.w.desk.exporting.running })
	s.see("그만두었습니다")
	if f := s.w.desk.form.(*export); f.begin.Disabled() {
		t.Error("no further export can begin")
	}
	if entries, err := os.ReadDir(s.dir); err != nil || len(entries) > 0 {
		t.Errorf("%v, %v", entries, err)
	}
}

func TestExport_OpensAndShowsWhatItWrote(t *testing.T) {
	s, held := slowExample(t, nil)
	back := s.w.back.(*testBackend)
	s.press2(s.T("forms.export.begin"))
	held.go_ <- struct{}{}
	held.go_ <- struct{}{}
	s.waitFor("the end", func() bool { return !s.w.desk.exporting.running })
	s.press(s.T("common.open"))
	s.press(s.T("forms.export.folder"))
	s.waitFor("the programs", func() bool { return back.asked() == 2 })
	if want := s.w.desk.exporting.job.PDF; back.launched[0] != want || back.revealed[0] != want {
		t.Errorf("opened %q, showed %q", back.launched, back.revealed)
	}
	back.refuse(errors.New("no program"))
	s.press(s.T("common.open"))
	s.waitFor("the refusal", func() bool { return s.sees(s.T("forms.trouble")) })
}

func TestPrint_MakesThePDFAndOpensIt(t *testing.T) {
	s := openExample(t, i18n.Ko)
	back := s.w.back.(*testBackend)
	back.scratch = t.TempDir()
	s.ctrl(fyne.KeyP)
	s.waitFor("the viewer", func() bool { return back.asked() == 1 })
	if info, err := os.Stat(back.launched[0]); err != nil || info.Size() < 1000 {
		t.Errorf("%v", err)
	}
	s.see("PDF를 만들어 열었습니다")
	if s.w.desk.exporting.job.Draft {
		t.Error("a plan without errors bears the draft mark")
	}
	s.section(sectionCover)
	s.rewrite("title/ko", "")
	s.settle()
	s.ctrl(fyne.KeyP)
	s.waitFor("the viewer again", func() bool { return back.asked() == 2 })
	if !s.w.desk.exporting.job.Draft {
		t.Error("a plan with errors bears no draft mark")
	}
}

func TestExport_ScrollsToWhatItWrote(t *testing.T) {
	s, held := slowExample(t, nil)
	s.w.win.Resize(fyne.NewSize(1280, 600))
	f := s.w.desk.form.(*export)
	s.press2(s.T("forms.export.begin"))
	held.go_ <- struct{}{}
	held.go_ <- struct{}{}
	s.waitFor("the end of the export", func() bool { return !s.w.desk.exporting.running })
	s.see(s.T("forms.export.done"))
	if f.scroll.Offset() == 0 {
		t.Error("what was written stands below the window")
	}
}
