package store_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
	"moaplan/internal/store"
)

func sample(t *testing.T) *store.File {
	t.Helper()
	p := plantest.Random(rand.New(rand.NewPCG(1, 2)))
	return &store.File{Plan: p, Blobs: map[string][]byte{"figures/a.png": []byte("png"), "later/x": []byte("kept")}}
}

func TestSaveThenOpen_GivesTheSamePlanAndEntries(t *testing.T) {
	name := filepath.Join(t.TempDir(), "계획 서.moaplan")
	f := sample(t)
	if err := store.Save(name, f); err != nil {
		t.Fatal(err)
	}
	got, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	if !got.Plan.Equal(f.Plan) {
		t.Error("the plan differs after a round trip")
	}
	if string(got.Blobs["figures/a.png"]) != "png" || string(got.Blobs["later/x"]) != "kept" {
		t.Errorf("entries lost: %v", got.Blobs)
	}
	if got.Base != f.Base {
		t.Error("the hash of what was read is not that of what was written")
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(name), ".*"))
	if err != nil || len(left) != 0 {
		t.Errorf("temporary files left: %v %v", left, err)
	}
}

func TestSave_KeepsThePreviousVersion(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.moaplan")
	f := sample(t)
	f.Plan.Title = plan.Ko("먼저")
	mustSave(t, name, f)
	f.Plan.Title = plan.Ko("나중")
	mustSave(t, name, f)
	old, err := os.ReadFile(name + ".bak")
	if err != nil {
		t.Fatal(err)
	}
	got, err := store.Read(old, "a.moaplan.bak")
	if err != nil {
		t.Fatal(err)
	}
	if got.Plan.Title.Ko != "먼저" {
		t.Errorf("kept version has the title %q", got.Plan.Title.Ko)
	}
}

func TestSave_SamePlanGivesSameBytes(t *testing.T) {
	f := sample(t)
	a, _, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	b, _, err := f.Bytes()
	if err != nil || !bytes.Equal(a, b) {
		t.Errorf("bytes differ (%v)", err)
	}
}

func mustSave(t *testing.T, name string, f *store.File) {
	t.Helper()
	if err := store.Save(name, f); err != nil {
		t.Fatal(err)
	}
}

// packed makes a zip of one plan.json.
func packed(t *testing.T, entries ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(entries); i += 2 {
		w, err := z.Create(entries[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(entries[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestOpen_BadInputGetsItsOwnSentence(t *testing.T) {
	good, _, err := sample(t).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	var many []string
	for i := range 10_001 {
		many = append(many, fmt.Sprintf("x/%d", i), "")
	}
	cases := []struct {
		name, key string
		content   []byte
	}{
		{"an empty file", "store.not-a-plan", nil},
		{"a text", "store.not-a-plan", []byte("연구개발계획서")},
		{"another zip", "store.not-a-plan", packed(t, "word/document.xml", "<w/>")},
		{"a truncated zip", "store.damaged", good[:len(good)/2]},
		{"plan.json that is no JSON", "store.damaged", packed(t, "plan.json", "{")},
		{"a wrong type", "store.damaged", packed(t, "plan.json", `{"format":1,"id":"a","title":5}`)},
		{"a record without an ID", "store.damaged", packed(t, "plan.json", `{"format":1,"id":"a","people":[{}]}`)},
		{"format 0", "store.damaged", packed(t, "plan.json", `{"id":"a"}`)},
		{"a newer format with another shape", "store.newer-unreadable", packed(t, "plan.json", `{"format":9,"id":"a","title":5}`)},
		{"an entry that leaves the folder", "store.unsafe-name", packed(t, "plan.json", "{}", "../evil", "x")},
		{"too many entries", "store.too-large", packed(t, many...)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "a.moaplan")
			if err := os.WriteFile(name, c.content, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := store.Open(name)
			expectFault(t, err, c.key)
		})
	}
	_, err = store.Open(filepath.Join(t.TempDir(), "없음.moaplan"))
	expectFault(t, err, "store.no-such-file")
	_, err = store.Open(t.TempDir())
	expectFault(t, err, "store.is-a-folder")
	if f, err := store.Read(packed(t, "plan.json", "{"), "a.moaplan"); f != nil || err == nil {
		t.Errorf("a damaged file gave %v, %v", f, err)
	}
}

func expectFault(t *testing.T, err error, key string) {
	t.Helper()
	var fault *i18n.Error
	if !errors.As(err, &fault) || fault.Key != key {
		t.Fatalf("got %v, want %s", err, key)
	}
	for _, lang := range i18n.Langs() {
		if s := fault.In(lang); strings.ContainsAny(s, "⟦⟧") {
			t.Errorf("the sentence has holes: %s", s)
		}
	}
}

func TestNewerFormat_OpensButIsNeverWrittenOver(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.moaplan")
	content := packed(t, "plan.json", `{"format":2,"id":"a","call":"c","track":"t","stage":"application","fresh":{"x":1}}`)
	if err := os.WriteFile(name, content, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(name)
	if err != nil || !f.Newer {
		t.Fatalf("newer %v, %v", f, err)
	}
	expectFault(t, store.Save(name, f), "store.newer-not-saved")
	expectFault(t, store.Save(filepath.Join(t.TempDir(), "b.moaplan"), f), "store.newer-not-saved")
	expectFault(t, store.Save(name, sample(t)), "store.newer-not-written")
	if now, err := os.ReadFile(name); err != nil || !bytes.Equal(now, content) {
		t.Errorf("the file was changed (%v)", err)
	}
}

func TestSave_UnwritableTargetsGetTheirOwnSentence(t *testing.T) {
	folder := t.TempDir()
	expectFault(t, store.Save(filepath.Join(folder, "none", "a.moaplan"), sample(t)), "store.no-such-folder")
	expectFault(t, store.Save(folder, sample(t)), "store.is-a-folder")
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	expectFault(t, store.WriteFile(filepath.Join(file, "a.pdf"), nil), "store.no-such-folder")
}

func TestStrayKeys_SurviveEverywhere(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.moaplan")
	f := sample(t)
	encoded, err := f.Plan.Encode()
	if err != nil {
		t.Fatal(err)
	}
	stray := strings.ReplaceAll(string(encoded), "{\n", "{\n\"zzStray\": [1, {\"deep\": \"가\"}],\n")
	want := strings.Count(stray, "zzStray")
	if f.Plan, err = plan.Decode([]byte(stray)); err != nil {
		t.Fatal(err)
	}
	mustSave(t, name, f)
	got, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	out, err := got.Plan.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(out), "zzStray"); n != want || want < 50 {
		t.Errorf("%d of %d stray keys survived", n, want)
	}
}
