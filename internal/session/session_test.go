package session_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

func options(t *testing.T) session.Options {
	t.Helper()
	return session.Options{StateDir: t.TempDir(), Clock: func() time.Time { return time.Unix(1_714_000_000, 0) }}
}

func newFile(t *testing.T) *store.File {
	t.Helper()
	c, err := call.Find("msit-2024-medical-sw")
	if err != nil {
		t.Fatal(err)
	}
	f, err := session.NewFile(c, "rnd")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func savedPlan(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "계획.moaplan")
	if err := store.Save(name, newFile(t)); err != nil {
		t.Fatal(err)
	}
	return name
}

func open(t *testing.T, name string, o session.Options) *session.Session {
	t.Helper()
	s, err := session.Open(name, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(false); err != nil {
			t.Error(err)
		}
	})
	return s
}

func set(t *testing.T, s *session.Session, path plan.Path, value any) {
	t.Helper()
	op, err := s.Plan().SetOp(path, value)
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, plan.NewEdit(plan.Name("edit.changes"), plan.FromForm, op))
}

func do(t *testing.T, s *session.Session, e plan.Edit) {
	t.Helper()
	if err := s.Do(e); err != nil {
		t.Fatal(err)
	}
}

// typeText types a text at the end of the title, a letter at a time.
func typeText(t *testing.T, s *session.Session, text string) {
	t.Helper()
	for _, r := range text {
		title, _ := s.Plan().TextAt("title/ko")
		op, err := s.Plan().SpliceOp("title/ko", len([]rune(title)), 0, string(r))
		if err != nil {
			t.Fatal(err)
		}
		do(t, s, plan.NewEdit(plan.Name("edit.changes"), plan.FromTyping, op))
	}
}

func undo(t *testing.T, s *session.Session) bool {
	t.Helper()
	_, ok, err := s.Undo()
	if err != nil {
		t.Fatal(err)
	}
	return ok
}

func TestTyping_IsUndoneWordByWord(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	typeText(t, s, "국제 공동 연구")
	for _, want := range []string{"국제 공동 ", "국제 ", ""} {
		if !undo(t, s) || s.Plan().Title.Ko != want {
			t.Fatalf("after undo %q, want %q", s.Plan().Title.Ko, want)
		}
	}
	if undo(t, s) {
		t.Error("undid more than was done")
	}
	for range 3 {
		if _, ok, err := s.Redo(); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	if s.Plan().Title.Ko != "국제 공동 연구" {
		t.Errorf("redone to %q", s.Plan().Title.Ko)
	}
}

func TestJournal_BringsBackWhatWasNotSaved(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	typeText(t, s, "의료 데이터")
	undo(t, s)
	set(t, s, "field", plan.MedicalAI)
	want, err := s.Plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	// The process dies here: nothing is closed, nothing saved.
	again := open(t, name, o)
	got, err := again.Plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("the replayed plan is not the one that was edited")
	}
	if again.Recovered() == 0 || !again.Dirty() {
		t.Error("the recovery is not told")
	}
	if !undo(t, again) || again.Plan().Field != "" {
		t.Error("what was replayed cannot be undone")
	}
	if undo(t, again); again.Plan().Title.Ko != "" {
		t.Errorf("second undo leaves %q", again.Plan().Title.Ko)
	}
}

func TestJournal_StopsAtATornLine(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	set(t, s, "title/ko", "하나")
	set(t, s, "title/ko", "둘")
	journal := theJournal(t, o)
	content, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(journal, content[:len(content)-7], 0o600); err != nil {
		t.Fatal(err)
	}
	again := open(t, name, o)
	if got := again.Plan().Title.Ko; got != "하나" {
		t.Errorf("title %q, want what the whole lines say", got)
	}
	set(t, again, "title/ko", "셋")
	if third := open(t, name, o); third.Plan().Title.Ko != "셋" {
		t.Errorf("the journal was not continued: %q", third.Plan().Title.Ko)
	}
}

func theJournal(t *testing.T, o session.Options) string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(o.StateDir, "*.journal"))
	if err != nil || len(names) != 1 {
		t.Fatalf("journals %v (%v)", names, err)
	}
	return names[0]
}

func TestSave_EmptiesTheJournal(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	set(t, s, "title/ko", "저장")
	if !s.Dirty() {
		t.Error("an edit leaves the plan clean")
	}
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if s.Dirty() {
		t.Error("saved, but still dirty")
	}
	again := open(t, name, o)
	if again.Recovered() != 0 || again.Plan().Title.Ko != "저장" {
		t.Errorf("recovered %d, title %q", again.Recovered(), again.Plan().Title.Ko)
	}
}

func TestCrashBetweenSaveAndJournal_LosesAndRepeatsNothing(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	set(t, s, "title/ko", "저장됨")
	before, err := os.ReadFile(theJournal(t, o))
	if err != nil {
		t.Fatal(err)
	}
	journal := theJournal(t, o)
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	// The journal as it was after the save was announced, but before it began
	// anew: the announcement is the line the save appended.
	encoded, err := s.Plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	line := session.SealForTest(`{"seq":2,"saving":"` + store.Hash(encoded) + `"}`)
	if err := os.WriteFile(journal, append(before, line...), 0o600); err != nil {
		t.Fatal(err)
	}
	again := open(t, name, o)
	if again.StaleJournal() || again.Recovered() != 0 || again.Plan().Title.Ko != "저장됨" {
		t.Errorf("stale %v, recovered %d, title %q", again.StaleJournal(), again.Recovered(), again.Plan().Title.Ko)
	}
}

func TestJournalOfAnotherVersion_IsPutAside(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	set(t, s, "title/ko", "기록")
	other, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	other.Plan.Title = plan.Ko("다른 프로그램")
	if err := store.Save(name, other); err != nil {
		t.Fatal(err)
	}
	again := open(t, name, o)
	if !again.StaleJournal() || again.Plan().Title.Ko != "다른 프로그램" {
		t.Errorf("stale %v, title %q", again.StaleJournal(), again.Plan().Title.Ko)
	}
	kept, err := filepath.Glob(filepath.Join(o.StateDir, "*.old"))
	if err != nil || len(kept) != 1 {
		t.Errorf("the journal was not kept: %v %v", kept, err)
	}
}

func TestUnsavedPlan_IsFoundAfterACrash(t *testing.T) {
	o := options(t)
	s, err := session.New(newFile(t), "", o)
	if err != nil {
		t.Fatal(err)
	}
	set(t, s, "title/ko", "저장한 적 없음")
	name, err := s.AddBlob("figures", ".png", []byte("그림"))
	if err != nil {
		t.Fatal(err)
	}
	found := session.FindUnsaved(o.StateDir)
	if len(found) != 1 || found[0].Title.Ko != "저장한 적 없음" {
		t.Fatalf("found %+v", found)
	}
	again, err := session.OpenUnsaved(found[0].Journal, o)
	if err != nil {
		t.Fatal(err)
	}
	if again.Plan().Title.Ko != "저장한 적 없음" || string(again.Blob(name)) != "그림" || !again.Dirty() {
		t.Error("the plan did not come back whole")
	}
	for _, s := range []*session.Session{s, again} {
		if err := s.Close(true); err != nil {
			t.Error(err)
		}
	}
	if left := session.FindUnsaved(o.StateDir); len(left) != 0 {
		t.Errorf("a discarded plan is still offered: %v", left)
	}
}

func TestRefusedEdit_ChangesNothing(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	op, err := s.Plan().SetOp("title/ko", "가")
	if err != nil {
		t.Fatal(err)
	}
	op.Was = []byte(`"다른 값"`)
	if err := s.Do(plan.NewEdit(plan.Name("edit.changes"), plan.FromForm, op)); err == nil {
		t.Fatal("an edit that saw another plan was applied")
	}
	if s.Dirty() || s.Plan().Title.Ko != "" {
		t.Error("a refused edit left a trace")
	}
}

// A plan of another call could be saved, but not opened again.
func TestEditToAnotherCall_IsRefused(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	for path, value := range map[plan.Path]string{"call": "other", "track": "none"} {
		op, err := s.Plan().SetOp(path, value)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Do(plan.NewEdit(plan.Name("edit.changes"), plan.FromMerge, op)); err == nil || s.Dirty() {
			t.Errorf("%s became %q", path, value)
		}
	}
	if set(t, s, "track", "commercialisation"); s.Track().ID != "commercialisation" {
		t.Error("the track cannot be changed to another one of the call")
	}
}

func TestFindings_FollowTheEdits(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	checked := make(chan struct{}, 100)
	defer s.Subscribe(func(c session.Change) {
		if c.Kind == session.Checked {
			checked <- struct{}{}
		}
	})()
	has := func() bool {
		s.Settle()
		for _, f := range s.Findings() {
			if f.Rule == "title" {
				return true
			}
		}
		return false
	}
	if !has() {
		t.Error("an empty title is not found")
	}
	set(t, s, "title/ko", "과제")
	if has() {
		t.Error("the finding stays after the title was given")
	}
	if undo(t, s); !has() {
		t.Error("undo does not bring the finding back")
	}
	select {
	case <-checked:
	case <-time.After(10 * time.Second):
		t.Error("no watcher was told")
	}
	if n := check.Count(s.Findings(), check.Error); n == 0 {
		t.Error("an empty plan has no errors")
	}
}

func TestNewerFile_OpensReadOnly(t *testing.T) {
	name := savedPlan(t)
	f, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	f.Plan.Format = 2
	packed, _, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, packed, 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, name, options(t))
	op, err := s.Plan().SetOp("title/ko", "가")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Do(plan.NewEdit(plan.Name("edit.changes"), plan.FromForm, op)); err == nil || !s.ReadOnly() {
		t.Error("a newer file can be edited")
	}
	if err := s.Save(); err == nil || !strings.Contains(err.Error(), "newer") {
		t.Errorf("a newer file can be saved: %v", err)
	}
}

func TestAddBlob_GivesANameThatEveryFileTakes(t *testing.T) {
	name, o := savedPlan(t), options(t)
	s := open(t, name, o)
	for ext, want := range map[string]string{".PNG": ".png", ".p:g": "", ".한글": "", "png": "", "": "", ".averylongone": "", ".pdf": ".pdf"} {
		blob, err := s.AddBlob("attachments", ext, []byte("내용"+ext))
		if err != nil {
			t.Fatal(err)
		}
		if got := filepath.Ext(blob); got != want {
			t.Errorf("%q became %q", ext, got)
		}
	}
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if f, err := store.Open(name); err != nil || len(f.Blobs) != 7 {
		t.Errorf("the file cannot be opened again: %v", err)
	}
}

func TestAddBlob_RefusesWhatCouldNotBeOpenedAgain(t *testing.T) {
	s := open(t, savedPlan(t), options(t))
	_, err := s.AddBlob("attachments", ".pdf", make([]byte, 256<<20+1))
	var fault *i18n.Error
	if !errors.As(err, &fault) || fault.Key != "session.file-too-large" {
		t.Errorf("got %v", err)
	}
}

// A plan whose layout fails in the worst way can still be opened and mended.
func TestLayoutThatPanics_IsTold(t *testing.T) {
	o := options(t)
	o.Measure = func(p *plan.Plan, _ *call.Call, _ func(string) []byte) (check.Facts, error) {
		if p.Title.Ko == "" {
			panic("no title")
		}
		return check.Facts{Pages: 7}, nil
	}
	s, err := session.New(newFile(t), "", o)
	if err != nil {
		t.Fatal(err)
	}
	told := troubles(t, s)
	set(t, s, "field", plan.MedicalAI)
	expectTrouble(t, told, "session.layout-failed")
	set(t, s, "title/ko", "과제")
	if s.Settle(); s.Facts().Pages != 7 {
		t.Error("the layout is not measured after the plan was mended")
	}
	if err := s.Close(true); err != nil {
		t.Error(err)
	}
}

func TestNewFile_BeginsTwoMonthsAfterTheDeadline(t *testing.T) {
	c, err := call.Find("msit-2024-medical-sw")
	if err != nil {
		t.Fatal(err)
	}
	for deadline, want := range map[civil.Date]civil.Date{
		{Year: 2024, Month: 5, Day: 31}:  {Year: 2024, Month: 7, Day: 1},
		{Year: 2024, Month: 12, Day: 31}: {Year: 2025, Month: 2, Day: 1},
		{Year: 2024, Month: 7, Day: 31}:  {Year: 2024, Month: 9, Day: 1},
	} {
		other := *c
		other.Deadline = deadline
		f, err := session.NewFile(&other, "rnd")
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Plan.Period.Start(); got != want {
			t.Errorf("deadline %s: begins %s, want %s", deadline, got, want)
		}
	}
}
