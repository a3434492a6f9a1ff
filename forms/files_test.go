package forms

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
)

func TestFiles_SaveAsksForNameAndFolder(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.w.files = toolkitFiles{s.w}
	s.w.settings.Folder = s.dir
	s.ctrl(fyne.KeyS)
	s.see("계획서 저장")
	s.see(s.dir)
	s.press("저장")
	want := filepath.Join(s.dir, fileName(s.plan().Title.Ko)+planExtension)
	if s.ed().Path() != want {
		t.Errorf("saved to %q, want %q", s.ed().Path(), want)
	}
}

func TestFiles_EscapeGivesSavingUp(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.w.files = toolkitFiles{s.w}
	s.w.settings.Folder = s.dir
	s.ctrl(fyne.KeyS)
	s.key(fyne.KeyEscape)
	s.dontSee("계획서 저장")
	if s.ed().Path() != "" {
		t.Error("the plan was saved")
	}
}

func TestFiles_OpenAndFolderShowTheToolkitsDialogs(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.w.files = toolkitFiles{s.w}
	s.w.settings.Folder = s.dir
	s.ctrl(fyne.KeyO)
	if len(s.w.win.Canvas().Overlays().List()) != 1 {
		t.Error("no dialog to open a file")
	}
	s.w.files.folder(func(string) {})
	if len(s.w.win.Canvas().Overlays().List()) != 2 {
		t.Error("no dialog to choose a folder")
	}
}

func TestFileName_IsOneThatFileSystemsTake(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"과제: A/B형 *최종*", "과제 A B형 최종"},
		{"  가\n나  ", "가 나"},
		{"..", ""},
		{"끝.", "끝"},
	} {
		if got := fileName(c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
	long := fileName(strings.Repeat("가", 100))
	if n := len([]rune(long)); n != 60 {
		t.Errorf("a long title gives %d letters", n)
	}
}
