package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// A newer file whose shape this version cannot read is as little to be written
// over as one that it can.
func TestSave_NeverWritesOverANewerFileThatItCannotRead(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.moaplan")
	content := packed(t, "plan.json", `{"format":9,"id":"a","title":5}`)
	if err := os.WriteFile(name, content, 0o600); err != nil {
		t.Fatal(err)
	}
	expectFault(t, store.Save(name, sample(t)), "store.newer-not-written")
	if now, err := os.ReadFile(name); err != nil || !bytes.Equal(now, content) {
		t.Errorf("the file was changed (%v)", err)
	}
}

func TestSave_RefusesWhatCouldNotBeOpenedAgain(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.moaplan")
	f := sample(t)
	mustSave(t, name, f)
	before, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	many := map[string][]byte{}
	for range 10_000 {
		many["attachments/"+string(plan.NewID())] = nil
	}
	for _, c := range []struct {
		what, key string
		blobs     map[string][]byte
	}{
		{"a huge attachment", "store.too-large-to-save", map[string][]byte{"attachments/a": make([]byte, 256<<20+1)}},
		{"too many entries", "store.too-large-to-save", many},
		{"a name that is not allowed", "store.cannot-write", map[string][]byte{"attachments/a:b": nil}},
		{"a second plan.json", "store.cannot-write", map[string][]byte{"plan.json": nil}},
	} {
		t.Run(c.what, func(t *testing.T) {
			f.Blobs = c.blobs
			expectFault(t, store.Save(name, f), c.key)
		})
	}
	if now, err := os.ReadFile(name); err != nil || !bytes.Equal(now, before) {
		t.Errorf("a refused save changed the file (%v)", err)
	}
}

func TestCanHold_EndsWhereAFileCouldNotBeOpenedAgain(t *testing.T) {
	const large = 256 << 20
	f := &store.File{Plan: sample(t).Plan, Blobs: map[string][]byte{}}
	if !f.CanHold(large) || f.CanHold(large+1) {
		t.Error("one entry may have 256 MiB")
	}
	f.Blobs["attachments/a"] = make([]byte, large)
	if !f.CanHold(large/2) || f.CanHold(large/2+1) {
		t.Error("all entries together may have 384 MiB")
	}
	clear(f.Blobs)
	for range 9_999 {
		f.Blobs["attachments/"+string(plan.NewID())] = nil
	}
	if f.CanHold(0) {
		t.Error("more entries than can be read")
	}
}

// Renaming over a file would get around its protection.
func TestSave_LeavesAProtectedFileAlone(t *testing.T) {
	name := filepath.Join(t.TempDir(), "제출본.moaplan")
	mustSave(t, name, sample(t))
	if err := os.Chmod(name, 0o444); err != nil {
		t.Fatal(err)
	}
	f := sample(t)
	f.Plan.Title = plan.Ko("고침")
	expectFault(t, store.Save(name, f), "store.not-writable")
	expectFault(t, store.WriteFile(name, []byte("pdf")), "store.not-writable")
	got, err := store.Open(name)
	if err != nil || got.Plan.Title.Ko == "고침" {
		t.Errorf("the protected file was replaced (%v)", err)
	}
}

func TestWriteFile_FollowsALinkAndRefusesADevice(t *testing.T) {
	folder := t.TempDir()
	real, link := filepath.Join(folder, "real.pdf"), filepath.Join(folder, "link.pdf")
	if err := os.WriteFile(real, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		if runtime.GOOS == "windows" {
			t.Log("links need a right that this user does not have:", err)
			return
		}
		t.Fatal(err)
	}
	if err := store.WriteFile(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link was replaced (%v)", err)
	}
	if now, err := os.ReadFile(real); err != nil || string(now) != "new" {
		t.Errorf("behind the link stands %q (%v)", now, err)
	}
	if runtime.GOOS != "windows" {
		device := filepath.Join(folder, "device")
		if err := os.Symlink(os.DevNull, device); err != nil {
			t.Fatal(err)
		}
		expectFault(t, store.WriteFile(device, []byte("x")), "store.not-a-file")
		expectFault(t, store.Save(device, sample(t)), "store.not-a-file")
	}
}

// A title of eighty syllables makes a name near the system's longest.
func TestSave_TakesALongName(t *testing.T) {
	name := filepath.Join(t.TempDir(), strings.Repeat("가", 80)+".moaplan") // 248 bytes
	f := sample(t)
	for range 2 {
		mustSave(t, name, f)
	}
	if _, err := os.Stat(name + ".bak"); err != nil {
		t.Error(err)
	}
}

// A save that failed after the present version was kept leaves both names on one
// file; the next one must clean up all the same.
func TestSave_CleansUpAfterASaveThatFailedHalfway(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.moaplan")
	f := sample(t)
	mustSave(t, name, f)
	if err := os.Link(name, name+".bak"); err != nil {
		t.Fatal(err)
	}
	mustSave(t, name, f)
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != "a.moaplan" && e.Name() != "a.moaplan.bak" {
			t.Errorf("%s is left", e.Name())
		}
	}
}

// On a folder that can be written but not listed, a save works.
func TestSave_WorksWhereTheFolderCannotBeListed(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "letterbox")
	if err := os.Mkdir(folder, 0o300); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := os.Chmod(folder, 0o700); err != nil {
			t.Error(err)
		}
	}()
	mustSave(t, filepath.Join(folder, "a.moaplan"), sample(t))
}

func TestOpen_DoesNotReadAnEndlessDevice(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // has none
	}
	_, err := store.Open("/dev/zero")
	expectFault(t, err, "store.not-a-plan")
}
