package session_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

// troubles collects what a session tells of trouble.
func troubles(t *testing.T, s *session.Session) <-chan error {
	t.Helper()
	told := make(chan error, 100)
	t.Cleanup(s.Subscribe(func(c session.Change) {
		if c.Kind == session.Trouble {
			told <- c.Err
		}
	}))
	return told
}

func expectTrouble(t *testing.T, told <-chan error, key string) {
	t.Helper()
	select {
	case err := <-told:
		if fault, ok := err.(*i18n.Error); !ok || fault.Key != key {
			t.Errorf("told of %v, want %s", err, key)
		}
	case <-time.After(10 * time.Second):
		t.Errorf("nobody was told: %s", key)
	}
}

// The folder of the journals may be full or protected. The plan is opened, edited
// and saved all the same; the user is told once.
func TestJournalThatCannotBeKept_RefusesNothing(t *testing.T) {
	name, o := savedPlan(t), options(t)
	o.StateDir = filepath.Join(o.StateDir, "none")
	if err := os.WriteFile(o.StateDir, nil, 0o600); err != nil { // a file where the folder should be
		t.Fatal(err)
	}
	s := open(t, name, o)
	told := troubles(t, s)
	set(t, s, "title/ko", "하나")
	expectTrouble(t, told, "session.journal-failed")
	set(t, s, "title/ko", "둘")
	if err := s.Save(); err != nil || s.Dirty() {
		t.Fatalf("saved: %v, dirty %v", err, s.Dirty())
	}
	if got, err := store.Open(name); err != nil || got.Plan.Title.Ko != "둘" {
		t.Errorf("the file holds another plan (%v)", err)
	}
	if err := os.Remove(o.StateDir); err != nil {
		t.Fatal(err)
	}
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	set(t, s, "title/ko", "셋")
	if again := open(t, name, o); again.Plan().Title.Ko != "셋" {
		t.Error("the journal did not begin once it could be kept")
	}
	if n := len(told); n > 1 {
		t.Errorf("told %d times more", n)
	}
}

// A disk that is full for a moment takes half a line. What comes later must not
// stand behind that half, and the line itself must not be missing.
func TestJournal_MissesNothingAfterAFailedWrite(t *testing.T) {
	for _, part := range []string{"", "0123abcd {\"seq\":"} {
		name, o := savedPlan(t), options(t)
		s := open(t, name, o)
		told := troubles(t, s)
		set(t, s, "title/ko", "하나")
		mend, err := s.BreakJournalForTest(part)
		if err != nil {
			t.Fatal(err)
		}
		set(t, s, "title/ko", "둘")
		expectTrouble(t, told, "session.journal-failed")
		if err := mend(); err != nil {
			t.Fatal(err)
		}
		set(t, s, "title/ko", "셋")
		again := open(t, name, o)
		if again.StaleJournal() || again.Plan().Title.Ko != "셋" || again.Recovered() != 3 {
			t.Errorf("after %q: stale %v, title %q, %d steps", part, again.StaleJournal(), again.Plan().Title.Ko, again.Recovered())
		}
	}
}

// A name in the undo list may hold bytes that are no text, such as a file's.
func TestJournal_TakesAnEditWhoseNameIsNotText(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	op, err := s.Plan().SetOp("title/ko", "과제")
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, plan.NewEdit(plan.Name("edit.changes", "file", "\xff.xlsx"), plan.FromImport, op))
	if again := open(t, name, o); again.Plan().Title.Ko != "과제" {
		t.Errorf("recovered %q", again.Plan().Title.Ko)
	}
}

func TestJournal_IsFoundByAnotherPathOfTheSameFile(t *testing.T) {
	name, o := savedPlan(t), options(t)
	link := filepath.Join(t.TempDir(), "바로가기.moaplan")
	if err := os.Symlink(name, link); err != nil {
		if runtime.GOOS == "windows" {
			t.Log("links need a right that this user does not have:", err)
			return
		}
		t.Fatal(err)
	}
	s := open(t, link, o)
	set(t, s, "title/ko", "기록")
	if again := open(t, name, o); again.Plan().Title.Ko != "기록" {
		t.Error("the journal was not found")
	}
}

func TestDamagedJournal_IsUsedUpToTheDamageAndKept(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	for _, title := range []string{"하나", "둘", "셋"} {
		set(t, s, "title/ko", title)
	}
	journal := theJournal(t, o)
	content, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(content), "\n")
	lines[2] = strings.Replace(lines[2], "둘", "들", 1)
	damaged := strings.Join(lines, "")
	if err := os.WriteFile(journal, []byte(damaged), 0o600); err != nil {
		t.Fatal(err)
	}
	again := open(t, name, o)
	if again.Plan().Title.Ko != "하나" || again.Recovered() != 1 || !again.StaleJournal() {
		t.Errorf("title %q, %d steps, told %v", again.Plan().Title.Ko, again.Recovered(), again.StaleJournal())
	}
	kept := oldJournals(t, o)
	if len(kept) != 1 {
		t.Fatalf("kept %v", kept)
	}
	if now, err := os.ReadFile(kept[0]); err != nil || string(now) != damaged {
		t.Errorf("the damaged journal was not kept whole (%v)", err)
	}
}

func oldJournals(t *testing.T, o session.Options) []string {
	t.Helper()
	kept, err := filepath.Glob(filepath.Join(o.StateDir, "*.old"))
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

func TestJournalsPutAside_DoNotReplaceOneAnother(t *testing.T) {
	name, o := savedPlan(t), options(t) // whose clock stands still
	for i := range 3 {
		s := open(t, name, o)
		set(t, s, "title/ko", "기록 "+string(rune('1'+i)))
		other, err := store.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		other.Plan.Title = plan.Ko("다른 곳에서 " + string(rune('1'+i)))
		if err := store.Save(name, other); err != nil {
			t.Fatal(err)
		}
	}
	open(t, name, o)
	if kept := oldJournals(t, o); len(kept) != 3 {
		t.Errorf("of three journals %v are kept", kept)
	}
}

// A journal that does not fit brings nothing into the plan, no file either.
func TestJournalThatDoesNotFit_LeavesNoFileBehind(t *testing.T) {
	name, o := savedPlan(t), options(t)
	open(t, name, o)
	journal := theJournal(t, o)
	content, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	content = append(content, session.SealForTest(`{"seq":1,"blob":"figures/x.png","data":"eA=="}`)...)
	content = append(content, session.SealForTest(
		`{"seq":2,"step":"do","edit":{"id":"e","name":{"key":"edit.changes"},"source":"form","at":"2024-05-01T00:00:00Z","ops":[{"kind":"remove","path":"people/nobody"}]}}`)...)
	if err := os.WriteFile(journal, content, 0o600); err != nil {
		t.Fatal(err)
	}
	again := open(t, name, o)
	if !again.StaleJournal() || again.Blob("figures/x.png") != nil {
		t.Errorf("stale %v, file %q", again.StaleJournal(), again.Blob("figures/x.png"))
	}
}

// The same plan may be opened again before the first session is closed. Closing
// that one must not take the second one's journal away.
func TestClose_LeavesTheJournalOfALaterSession(t *testing.T) {
	name, o := savedPlan(t), options(t)
	first, err := session.Open(name, o)
	if err != nil {
		t.Fatal(err)
	}
	set(t, first, "title/ko", "먼저")
	second := open(t, name, o)
	if err := first.Close(true); err != nil {
		t.Fatal(err)
	}
	set(t, second, "title/ko", "나중")
	if third := open(t, name, o); third.Plan().Title.Ko != "나중" {
		t.Errorf("recovered %q", third.Plan().Title.Ko)
	}
}

func TestSave_EndsTheStepThatIsTyped(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	typeText(t, s, "가")
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	typeText(t, s, "나")
	if undo(t, s); s.Plan().Title.Ko != "가" {
		t.Errorf("undo after a save leads to %q", s.Plan().Title.Ko)
	}
}

// Steps from before the save are in the history but not in the journal. After a
// crash what can be done again is still what it was.
func TestRecovery_KnowsWhichStepWasUndone(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	set(t, s, "title/ko", "저장 전")
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	set(t, s, "field", plan.MedicalAI)
	undo(t, s)
	undo(t, s)
	if _, ok, err := s.Redo(); !ok || err != nil {
		t.Fatal(ok, err)
	}
	again := open(t, name, o)
	if got := again.Plan(); got.Title.Ko != "저장 전" || got.Field != "" {
		t.Fatalf("recovered %q, %q", got.Title.Ko, got.Field)
	}
	if _, ok, err := again.Redo(); !ok || err != nil || again.Plan().Field != plan.MedicalAI {
		t.Errorf("done again: %v %v, field %q", ok, err, again.Plan().Field)
	}
	for range 2 {
		if !undo(t, again) {
			t.Fatal("a step is missing")
		}
	}
	if got := again.Plan(); got.Title.Ko != "" || got.Field != "" {
		t.Errorf("undone to %q, %q", got.Title.Ko, got.Field)
	}
}
