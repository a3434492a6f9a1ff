package forms

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"moaplan/assets/i18n"
)

// drawn makes a picture's file.
func (s *script) drawn(name string) string {
	s.t.Helper()
	var data bytes.Buffer
	if err := png.Encode(&data, image.NewGray(image.Rect(0, 0, 40, 20))); err != nil {
		s.t.Fatal(err)
	}
	path := filepath.Join(s.dir, name)
	if err := os.WriteFile(path, data.Bytes(), 0o600); err != nil {
		s.t.Fatal(err)
	}
	return path
}

func TestChapterFigures_DroppedPicturesAreAddedAndShownInOneStep(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	s.click(necessity)
	s.end()
	was, figures := s.plan().Chapter("necessity").Text.Ko, len(s.plan().Figures)
	a, b := storage.NewFileURI(s.drawn("a.png")), storage.NewFileURI(s.drawn("b.PNG"))
	s.w.dropped(fyne.NewPos(500, 400), []fyne.URI{a, b})
	s.pump()
	now := s.plan().Figures
	if len(now) < figures+1 {
		t.Fatalf("%d figures, there were %d", len(now), figures)
	}
	text := s.plan().Chapter("necessity").Text.Ko
	if got := strings.Count(text, "](figure:") - strings.Count(was, "](figure:"); got != 2 {
		t.Errorf("%d figures are shown in the text", got)
	}
	s.previewed()
	s.undo()
	if s.plan().Chapter("necessity").Text.Ko != was || len(s.plan().Figures) != figures {
		t.Error("one undo left something")
	}
}

func TestChapterFigures_AFileIsChosenFromTheMenu(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	s.click(necessity)
	s.end()
	figures := len(s.plan().Figures)
	s.files.name = strings.TrimSuffix(filepath.Base(s.drawn("new.png")), ".png") + ".png"
	s.press("그림 넣기")
	s.choose("파일에서 고르기")
	if len(s.plan().Figures) != figures+1 {
		t.Fatalf("%d figures", len(s.plan().Figures))
	}
	id := string(s.plan().Figures[figures].ID)
	if !strings.HasSuffix(s.plan().Chapter("necessity").Text.Ko, "![](figure:"+id+")") {
		t.Error("the figure is not in the text")
	}
}

func TestChapterFigures_OtherFilesAreNotTheChapters(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	if s.w.desk.form.(*chapter).drop(fyne.NewPos(0, 0), []string{filepath.Join(s.dir, "other.moaplan")}) {
		t.Error("the chapter took a plan's file")
	}
}
