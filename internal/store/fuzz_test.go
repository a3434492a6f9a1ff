package store_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// FuzzOpen reads hostile bytes: as a whole file, and, where an entry is named, as
// the plan.json of a sound zip with that entry beside it. Nothing panics, every
// refusal has its sentence, and what is read can be written and read again.
func FuzzOpen(f *testing.F) {
	// Small, because the fuzzer changes its inputs byte by byte.
	small := &store.File{
		Plan: plan.New("call", "track", civil.Date{Year: 2024, Month: 8, Day: 1}, 2), Blobs: map[string][]byte{"figures/a.png": []byte("png")},
	}
	whole, _, err := small.Bytes()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole, "")
	f.Add(whole[:len(whole)/2], "")
	encoded, err := small.Plan.Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(encoded, "attachments/x.pdf")
	for _, entry := range []string{"../x", "/x", "a\\b", "c:x", "plan.json", "folder/", "가/나.png", "\xff"} {
		f.Add([]byte(`{"format":1,"id":"p","later":[1,{"a":null}]}`), entry)
	}
	f.Add([]byte(`{"format":9,"id":"p","title":5}`), "x")
	f.Fuzz(func(t *testing.T, data []byte, entry string) {
		if entry != "" {
			data = zipOf(t, data, entry)
		}
		file, err := store.Read(data, "a.moaplan")
		if err != nil {
			var fault *i18n.Error
			if file != nil || !errors.As(err, &fault) || !i18n.Has(i18n.Ko, fault.Key) {
				t.Fatalf("%v with %v", file, err)
			}
			return
		}
		packed, base, err := file.Bytes()
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		again, err := store.Read(packed, "a.moaplan")
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if again.Base != base || !again.Plan.Equal(file.Plan) || len(again.Blobs) != len(file.Blobs) {
			t.Fatal("it reads back differently")
		}
		for name, content := range file.Blobs {
			if !bytes.Equal(again.Blobs[name], content) {
				t.Fatalf("%q reads back differently", name)
			}
		}
	})
}

func zipOf(t *testing.T, planJSON []byte, entry string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, e := range []struct {
		name    string
		content []byte
	}{{"plan.json", planJSON}, {entry, []byte("x")}} {
		w, err := z.Create(e.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(e.content); err != nil && e.name[len(e.name)-1] != '/' {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
