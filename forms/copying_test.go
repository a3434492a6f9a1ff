package forms

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/picture"
)

func TestTabSeparated_QuotesWhatWouldBreakACell(t *testing.T) {
	got := tabSeparated([][]string{{"이름", "금액"}, {"가\t나", "1,000"}, {"둘\n째", `"따옴표"`}, {`안의 "것"`, ""}})
	want := "이름\t금액\n\"가\t나\"\t1,000\n\"둘\n째\"\t\"\"\"따옴표\"\"\"\n안의 \"것\"\t\n"
	if got != want {
		t.Errorf("%q", got)
	}
}

func TestCopyTable_PutsItOnTheClipboardAndSaysSo(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.w.desk.copyTable([][]string{{"이름", "금액"}, {"예시", "1,000"}})
	if got := s.w.app.Clipboard().Content(); got != "이름\t금액\n예시\t1,000\n" {
		t.Errorf("%q", got)
	}
	s.see("표 1줄을 복사했습니다")
}

func TestPictures_AreSavedAsPNGAndSVGForSlides(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.files.name = "예산"
	s.press("그림 저장")
	s.chooseFromMenu("PNG로 저장")
	data, err := os.ReadFile(filepath.Join(s.dir, "예산.png"))
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Dx(); got != int(savedWidth*savedScale) {
		t.Errorf("%d pixels wide", got)
	}
	s.see("예산.png")

	s.press("그림 저장")
	s.chooseFromMenu("SVG로 저장")
	data, err = os.ReadFile(filepath.Join(s.dir, "예산.svg"))
	if err != nil || !strings.Contains(string(data), "연간 한도") {
		t.Errorf("the SVG has no ceiling: %v", err)
	}

	s.press("그림 저장") // over what is there: asks first
	s.chooseFromMenu("SVG로 저장")
	s.see("이미 있습니다")
	s.press("취소")
}

func TestPictures_ThatCannotBeSavedAreTold(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.files.dir = filepath.Join(s.dir, "없음")
	s.files.name = "예산"
	s.w.desk.writePicture(s.files.path(".png"), picture.Picture{W: 10, H: 10}, func(out *bytes.Buffer, p picture.Picture) error {
		return picture.WritePNG(out, p, 1)
	})
	s.see(s.T("forms.trouble"))
}

// chooseFromMenu chooses the row of the open menu that begins with these words.
func (s *script) chooseFromMenu(words string) {
	s.t.Helper()
	menu, ok := s.w.win.Canvas().Focused().(*look.Menu)
	if !ok {
		s.t.Fatal("no menu is open")
	}
	for i, row := range menu.Rows() {
		if strings.HasPrefix(row, words) {
			menu.Choose(i)
			s.pump()
			return
		}
	}
	s.t.Fatalf("the menu has no %q: %q", words, menu.Rows())
}
