package forms

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/call"
	"moaplan/internal/plan"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

// chooseLabelled chooses an option of the select whose label stands above it.
func (s *script) chooseLabelled(label, option string) {
	s.t.Helper()
	found := false
	for _, o := range s.shown() {
		if text, ok := o.(*look.Text); ok && text.Text() == label {
			found = true
		}
		if choice, ok := o.(*look.Select); ok && found {
			for i, words := range choice.Options() {
				if words == option {
					choice.Pick(i)
					s.pump()
					return
				}
			}
			s.t.Fatalf("%q offers %q, not %q", label, choice.Options(), option)
		}
	}
	s.t.Fatalf("no choice is labelled %q", label)
}

func TestSettings_LanguageAndThemeWorkAtOnceAndAreRemembered(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.ctrl(fyne.KeyComma)
	s.see("설정")
	s.chooseLabelled("언어", s.T("common.language.en"))
	s.see("Settings")
	s.see("Overview")
	s.chooseLabelled(s.T("forms.menu.shade"), s.T("forms.shade.dark"))
	if kept := loadSettings(s.w.app.Preferences()); kept.Language != "en" || kept.Shade != string(look.Dark) {
		t.Errorf("remembered: %+v", kept)
	}
	s.press(s.T("common.close"))
	if s.w.asked != nil {
		t.Error("the settings are still open")
	}
}

func TestSettings_ScaleIsToldToTheToolkitAtOnceAndAtTheNextStart(t *testing.T) {
	s := openExample(t, i18n.Ko)
	var told []int
	s.w.opts.Zoom = func(percent int, system float32) error {
		told = append(told, percent)
		return nil
	}
	s.w.askSettings()
	s.chooseLabelled("글자와 화면 크기", "150%")
	s.chooseLabelled("글자와 화면 크기", "100%")
	s.chooseLabelled("글자와 화면 크기", "130%")
	if len(told) != 3 || told[0] != 150 || told[1] != 100 || told[2] != 130 {
		t.Errorf("told %v", told)
	}
	if got := loadSettings(s.w.app.Preferences()).scale(); got != 130 {
		t.Errorf("remembers %d", got)
	}
	if got := (settings{Scale: 999}).scale(); got != 100 {
		t.Errorf("a scale that is no choice is taken as %d", got)
	}
}

func TestSettings_FoldersAreChosenAndForgotten(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.w.askSettings()
	s.press("다른 폴더…")
	if s.w.settings.Folder != s.dir {
		t.Fatalf("the folder is %q", s.w.settings.Folder)
	}
	s.see(s.dir)
	s.press("지정 해제")
	if s.w.settings.Folder != "" {
		t.Errorf("the folder is still %q", s.w.settings.Folder)
	}
}

func TestSettings_FaultsOfOwnCallFilesAreShownWithFileAndLine(t *testing.T) {
	s := openExample(t, i18n.Ko)
	if err := os.WriteFile(filepath.Join(s.dir, "나쁨.toml"), []byte("id = \"x\"\nbeauty = \n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var used []string
	s.w.opts.UseCalls = func(folder string) error {
		used = append(used, folder)
		if folder == "" {
			return nil
		}
		_, err := call.LoadDir(folder)
		return err
	}
	s.w.askSettings()
	s.pressNth("다른 폴더…", 1)
	s.see("나쁨.toml:2")
	s.press("지정 해제")
	s.dontSee("나쁨.toml")
	if len(used) != 2 || used[0] != s.dir || used[1] != "" {
		t.Errorf("used %q", used)
	}
}

// pressNth presses one of several things that say the same.
func (s *script) pressNth(words string, n int) {
	s.t.Helper()
	for _, o := range s.shown() {
		if b, ok := o.(*look.Button); ok && b.Label() == words {
			if n == 0 {
				b.Tapped(nil)
				s.pump()
				return
			}
			n--
		}
	}
	s.t.Fatalf("not so many say %q", words)
}

// autosaving begins with a plan that was saved, and minutes that last a moment.
func autosaving(t *testing.T) *script {
	t.Helper()
	s := openExample(t, i18n.Ko)
	s.files.name = "계획"
	s.w.desk.save()
	s.w.minute = 20 * time.Millisecond
	s.w.askSettings()
	s.chooseLabelled("자동 저장 (파일이 있는 계획서만)", "1분마다")
	s.press(s.T("common.close"))
	return s
}

func (s *script) change() {
	s.t.Helper()
	op, err := s.plan().SetOp("limits/bodyPages", s.plan().Limits.BodyPages+1)
	s.w.desk.apply(editOf("bodyPages"), plan.FromForm, op, err)
}

func TestAutosave_SavesAPlanThatHasAFileAgainAndAgain(t *testing.T) {
	s := autosaving(t)
	for range 2 {
		s.change()
		s.until("it is saved", func() bool { return !s.ed().Dirty() })
	}
	saved, err := store.Open(s.ed().Path())
	if err != nil || saved.Plan.Limits.BodyPages != s.plan().Limits.BodyPages {
		t.Errorf("the file lacks the last change: %v", err)
	}
	s.see("자동으로 저장했습니다")
}

func TestAutosave_LeavesPlansAloneThatHaveNoFile(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.w.settings.Autosave = 1
	s.w.minute = time.Millisecond
	s.change()
	s.w.desk.autosave()
	if s.ed().Path() != "" || s.files.asked != 0 {
		t.Error("a plan without a file was saved, or asked about")
	}
}

func TestAutosave_NeverWritesOverAFileThatAnotherProgramChanged(t *testing.T) {
	s := autosaving(t)
	s.w.settings.Autosave = 0 // by hand below
	s.w.desk.waitForAutosave()
	path := s.ed().Path()
	other, err := session.Open(path, session.Options{})
	if err != nil {
		t.Fatal(err)
	}
	op, err := other.Plan().SetOp("projectNumber", "OTHER")
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(other.Do(plan.NewEdit(plan.Name("edit.changes"), plan.FromForm, op)), other.Save(), other.Close(true)); err != nil {
		t.Fatal(err)
	}
	s.change()
	s.w.settings.Autosave = 1
	s.w.desk.autosave()
	s.see(s.T("forms.trouble"))
	there, err := store.Open(path)
	if err != nil || there.Plan.ProjectNumber != "OTHER" {
		t.Errorf("the other program's work is gone: %v", err)
	}
	if s.w.desk.saving != nil {
		t.Error("it goes on by itself")
	}
}

func TestAutosave_WaitsWhileSomethingIsComposed(t *testing.T) {
	s := autosaving(t)
	s.section(sectionCover)
	s.click("title/ko")
	s.korean()
	s.keys("rk")
	if !s.w.desk.bare() {
		t.Fatal("nothing is being composed")
	}
	s.w.desk.autosave()
	if got := s.composing(); got != "가" {
		t.Errorf("the syllable was disturbed: %q", got)
	}
	s.leaveField()
	s.until("it is saved", func() bool { return !s.ed().Dirty() })
}
