package session_test

import (
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/session"
)

// splice changes the title as a field does.
func splice(t *testing.T, s *session.Session, source plan.Source, at, cut int, put string) {
	t.Helper()
	op, err := s.Plan().SpliceOp("title/ko", at, cut, put)
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, plan.NewEdit(plan.Name("edit.changes"), source, op))
}

func undoneTo(t *testing.T, s *session.Session, want ...string) {
	t.Helper()
	for _, title := range want {
		if !undo(t, s) || s.Plan().Title.Ko != title {
			t.Fatalf("after undo %q, want %q", s.Plan().Title.Ko, title)
		}
	}
	if _, more := s.CanUndo(); more {
		t.Error("there is more to undo")
	}
}

func TestTyping_WhatIsNoKeystrokeIsAStepOfItsOwn(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	typeText(t, s, "국제")
	splice(t, s, plan.FromPaste, 2, 0, "공동연구")
	typeText(t, s, "로")
	splice(t, s, plan.FromForm, 7, 0, "\n")
	typeText(t, s, "함")
	splice(t, s, plan.FromForm, 0, 4, "") // a selection
	undoneTo(t, s, "국제공동연구로\n함", "국제공동연구로\n", "국제공동연구로", "국제공동연구", "국제", "")
}

func TestTyping_ASelectionTypedOverGoesWithTheWord(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	typeText(t, s, "연구")
	splice(t, s, plan.FromTyping, 0, 2, "a")
	splice(t, s, plan.FromTyping, 1, 0, "b")
	undoneTo(t, s, "연구", "")
}

func TestTyping_LettersAfterBackSpaceAreAnotherStep(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	typeText(t, s, "연구")
	splice(t, s, plan.FromTyping, 1, 1, "")
	splice(t, s, plan.FromTyping, 1, 0, "동")
	undoneTo(t, s, "연", "연구", "")
}

// The first letter of a text may come with the record that holds it.
func TestTyping_TheFirstLetterOfARecordGoesWithItsWord(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	insert, err := s.Plan().AppendOp("chapters", plan.Chapter{Record: plan.Record{ID: "need"}})
	if err != nil {
		t.Fatal(err)
	}
	path := plan.Path("chapters/need/text/ko")
	do(t, s, plan.NewEdit(plan.Name("edit.changes"), plan.FromTyping, insert, plan.Op{Kind: plan.Splice, Path: path, Put: "필"}))
	op, err := s.Plan().SpliceOp(path, 1, 0, "요")
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, plan.NewEdit(plan.Name("edit.changes"), plan.FromTyping, op))
	again := open(t, name, o) // replayed from the journal
	for _, s := range []*session.Session{s, again} {
		if c := s.Plan().Chapter("need"); c == nil || c.Text.Ko != "필요" {
			t.Fatalf("the chapter is %v", c)
		}
		if undo(t, s); s.Plan().Chapter("need") != nil {
			t.Error("one undo does not take the chapter with its word away")
		}
	}
}

func TestTyping_AWordThatIsBroughtBackIsOneStep(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	typeText(t, s, "국제공동 연구")
	if again := open(t, name, o); again.Recovered() != 2 || again.Plan().Title.Ko != "국제공동 연구" {
		t.Errorf("%d steps brought %q back", again.Recovered(), again.Plan().Title.Ko)
	}
}

// Checking takes a core for a while: it waits for the typing to rest.
func TestTyping_IsCheckedWhenItRests(t *testing.T) {
	var measured atomic.Int32
	o := options(t)
	o.Measure = func(*plan.Plan, *call.Call, func(string) []byte) (check.Facts, error) {
		measured.Add(1)
		return check.Facts{}, nil
	}
	s := open(t, savedPlan(t), o)
	s.Settle()
	before := measured.Load()
	typeText(t, s, "국제 공동 연구를 합니다")
	if n := measured.Load() - before; n > 0 {
		t.Errorf("checked %d times while it was typed", n)
	}
	deadline := time.Now().Add(10 * time.Second)
	for measured.Load() == before && time.Now().Before(deadline) {
		time.Sleep(5 * time.Millisecond)
	}
	s.Settle()
	if n := measured.Load() - before; n != 1 {
		t.Errorf("checked %d times after it rested, want once", n)
	}
	if slices.ContainsFunc(s.Findings(), func(f check.Finding) bool { return f.Rule == "title" && f.Path == "title/ko" }) {
		t.Error("the findings are those of the empty title")
	}
}

func TestTyping_IsCheckedAtOnceForWhoeverWaits(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	s.Settle()
	shortest := time.Hour
	for range 5 { // one of them without another program in the way
		typeText(t, s, "가")
		began := time.Now()
		s.Settle()
		shortest = min(shortest, time.Since(began))
	}
	if shortest > 250*time.Millisecond {
		t.Errorf("waited %v", shortest)
	}
}

// A disk may take seconds. Whoever types does not wait for it, and nothing that
// was typed meanwhile is missing.
func TestTyping_DoesNotWaitForTheDisk(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	typeText(t, s, "가")
	begun, release := make(chan struct{}), make(chan struct{})
	first := true
	s.SlowDiskForTest(func() {
		if first {
			first = false
			close(begun)
			<-release
		}
	})
	synced := make(chan struct{})
	go func() {
		s.SyncForTest()
		close(synced)
	}()
	<-begun
	typeText(t, s, "나다") // would hang here
	close(release)
	<-synced
	if again := open(t, name, o); again.Plan().Title.Ko != "가나다" {
		t.Errorf("recovered %q", again.Plan().Title.Ko)
	}
}

// The budget is summed anew only where it can have changed.
func TestTyping_KeepsTheSumsOfTheBudget(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	before := s.Budget()
	typeText(t, s, "가")
	if s.Budget() != before {
		t.Error("a letter of the title had the budget summed again")
	}
	op, err := s.Plan().SpliceOp(plan.At("organisations", string(s.Plan().Organisations[0].ID), "name", "ko"), 0, 0, "가")
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, plan.NewEdit(plan.Name("edit.changes"), plan.FromTyping, op))
	if got := s.Budget().Organisations[0].Name.Ko; got != s.Plan().Organisations[0].Name.Ko {
		t.Errorf("the budget calls the institution %q", got)
	}
}
