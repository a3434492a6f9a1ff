package session_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"moaplan/assets/i18n"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

func example(t *testing.T) *session.Session {
	t.Helper()
	f, err := store.Example("msit-2024-medical-sw", "rnd")
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.New(f, "", options(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(true); err != nil {
			t.Error(err)
		}
	})
	return s
}

// filesIn are the names in a folder.
func filesIn(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestExport_TellsAfterEachDocumentAndWritesBoth(t *testing.T) {
	s, dir := example(t), t.TempDir()
	job := session.Documents{PDF: filepath.Join(dir, "a.pdf"), XLSX: filepath.Join(dir, "a.xlsx"), Lang: i18n.Ko}
	var told []int
	if err := s.Export(job)(context.Background(), func(n int) { told = append(told, n) }); err != nil {
		t.Fatal(err)
	}
	if len(told) != 2 || told[0] != 1 || told[1] != 2 || len(filesIn(t, dir)) != 2 {
		t.Errorf("told %v, wrote %v", told, filesIn(t, dir))
	}
}

func TestExport_CancelledAtAnyMomentLeavesNoFile(t *testing.T) {
	s := example(t)
	for name, when := range map[string]int{"before it begins": 0, "after the first document": 1, "after the last": 2} {
		dir := t.TempDir()
		ctx, cancel := context.WithCancel(context.Background())
		if when == 0 {
			cancel()
		}
		job := session.Documents{PDF: filepath.Join(dir, "a.pdf"), XLSX: filepath.Join(dir, "a.xlsx"), Lang: i18n.Ko}
		err := s.Export(job)(ctx, func(n int) {
			if n == when && n == 1 {
				cancel()
			}
		})
		cancel()
		switch {
		case when == 2 && (err != nil || len(filesIn(t, dir)) != 2):
			t.Errorf("%s: %v, %v", name, err, filesIn(t, dir))
		case when < 2 && (!errors.Is(err, context.Canceled) || len(filesIn(t, dir)) != 0):
			t.Errorf("%s: %v, %v", name, err, filesIn(t, dir))
		}
	}
}

func TestExport_CancelledWhileADocumentIsMadeEndsAtOnce(t *testing.T) {
	s, dir := example(t), t.TempDir()
	ctx, cancel := context.WithTimeout(context.Background(), time.Microsecond)
	defer cancel()
	<-ctx.Done()
	begin := time.Now()
	err := s.Export(session.Documents{PDF: filepath.Join(dir, "a.pdf"), Lang: i18n.Ko})(ctx, func(int) {})
	if fault := i18n.Say(i18n.En, err); err == nil || fault != "The export was cancelled. No file was written." {
		t.Errorf("%v", err)
	}
	if took := time.Since(begin); took > 2*time.Second {
		t.Errorf("it took %v to end", took)
	}
}

func TestExport_ThatCannotBePutInPlaceSaysWhere(t *testing.T) {
	s, dir := example(t), t.TempDir()
	path := filepath.Join(dir, "none", "a.xlsx")
	if err := s.Export(session.Documents{XLSX: path, Lang: i18n.Ko})(context.Background(), func(int) {}); err == nil {
		t.Error("a folder that is not there went unnoticed")
	}
}
