package session_test

import (
	"errors"
	"path/filepath"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

func TestSave_NeverOverWhatSomeoneElseSavedMeanwhile(t *testing.T) {
	name := savedPlan(t)
	s := open(t, name, options(t))
	set(t, s, "title/ko", "내 과제명")
	other, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	other.Plan.Title = plan.Ko("남의 과제명")
	if err := store.Save(name, other); err != nil {
		t.Fatal(err)
	}
	var fault *i18n.Error
	if err := s.Save(); !errors.As(err, &fault) || fault.Key != "session.changed-on-disk" {
		t.Fatalf("saved over it: %v", err)
	}
	if !s.Dirty() || s.Plan().Title.Ko != "내 과제명" {
		t.Error("the refused save changed the plan in memory")
	}
	if now, err := store.Open(name); err != nil || now.Plan.Title.Ko != "남의 과제명" {
		t.Errorf("the other's plan is gone (%v)", err)
	}
	elsewhere := filepath.Join(filepath.Dir(name), "다른 이름.moaplan")
	if err := s.SaveAs(elsewhere); err != nil {
		t.Fatal(err)
	}
	set(t, s, "title/ko", "또 한 번")
	if err := s.Save(); err != nil {
		t.Errorf("the new file cannot be saved again: %v", err)
	}
}
