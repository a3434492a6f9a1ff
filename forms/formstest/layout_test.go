package formstest

import (
	"image"
	"path/filepath"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/store"
)

func TestLayout_FindsWhatAPersonSees(t *testing.T) {
	f, err := store.Example("msit-2024-medical-sw", "rnd")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "plan.moaplan")
	if err := store.Save(path, f); err != nil {
		t.Fatal(err)
	}
	l := Lay(t, i18n.Ko, path, 1440, 900)
	window := image.Rect(0, 0, 1440, 900)
	cover := i18n.Ko.T("forms.section.cover")
	row := l.Row(cover)
	l.Open(cover)
	title := l.Field(i18n.Ko.T("forms.field.titleKo"))
	english := l.Field(i18n.Ko.T("forms.field.titleEn"))
	undo := l.Button(i18n.Ko.T("common.undo"))
	for name, r := range map[string]image.Rectangle{"row": row, "title": title, "English title": english, "undo": undo} {
		if r.Empty() || !r.In(window) {
			t.Errorf("the %s stands at %v", name, r)
		}
	}
	if title.Overlaps(english) || title.Max.Y > english.Min.Y {
		t.Errorf("the Korean title %v does not stand above the English one %v", title, english)
	}
	if title.Overlaps(row) {
		t.Errorf("the field %v lies over the navigation %v", title, row)
	}
	t.Log(row, title, english, undo)
}
