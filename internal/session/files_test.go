package session_test

import (
	"bytes"
	"errors"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

// written is a file of a name and content.
func written(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func encoded(t *testing.T, encode func(*bytes.Buffer, image.Image) error, width, height int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := encode(&out, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func asPNG(b *bytes.Buffer, i image.Image) error  { return png.Encode(b, i) }
func asJPEG(b *bytes.Buffer, i image.Image) error { return jpeg.Encode(b, i, nil) }
func asGIF(b *bytes.Buffer, i image.Image) error  { return gif.Encode(b, i, nil) }

func taking(t *testing.T) *session.Session {
	t.Helper()
	f, err := store.Example("msit-2024-medical-sw", "rnd")
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.New(f, "", session.Options{})
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

func TestTakeFigure_KeepsWhatTheDocumentsCanPrint(t *testing.T) {
	s := taking(t)
	for _, c := range []struct {
		name string
		data []byte
		ext  string
	}{
		{"그림.PNG", encoded(t, asPNG, 40, 30), ".png"},
		{"a.jpeg", encoded(t, asJPEG, 41, 30), ".jpg"},
		{"wrong-name.png", encoded(t, asGIF, 42, 30), ".gif"},
		{"widest.png", encoded(t, asPNG, 20_000, 1), ".png"},
	} {
		name, err := s.TakeFigure(written(t, c.name, c.data))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if filepath.Ext(name) != c.ext || strings.Contains(name, "/") {
			t.Errorf("%s is kept as %s", c.name, name)
		}
		if !bytes.Equal(s.Figure(name), c.data) || !bytes.Equal(s.Blob("figures/"+name), c.data) {
			t.Errorf("%s: other bytes are kept", c.name)
		}
	}
}

func TestTakeFigure_SaysWhyItRefuses(t *testing.T) {
	s := taking(t)
	whole := encoded(t, asPNG, 400, 300)
	for _, c := range []struct {
		name string
		data []byte
		says string
	}{
		{"글.txt", []byte("그림이 아님"), "files.not-a-picture"},
		{"vector.svg", []byte("<svg xmlns='http://www.w3.org/2000/svg'/>"), "files.not-a-picture"},
		{"empty.png", nil, "files.empty"},
		{"cut.png", whole[:len(whole)-30], "files.damaged-picture"},
		{"wide.png", encoded(t, asPNG, 20_001, 1), "files.picture-too-fine"},
		{"fine.png", encoded(t, asPNG, 8_000, 5_001), "files.picture-too-fine"},
		{"heavy.png", make([]byte, 30<<20+1), "files.too-large"},
	} {
		_, err := s.TakeFigure(written(t, c.name, c.data))
		var said *i18n.Error
		if !errors.As(err, &said) || said.Key != c.says {
			t.Errorf("%s: %v, not %s", c.name, err, c.says)
			continue
		}
		for _, lang := range i18n.Langs() {
			if words := i18n.Say(lang, err); !strings.Contains(words, c.name) || strings.Contains(words, "⟦") {
				t.Errorf("%s: %q", c.name, words)
			}
		}
	}
	if _, err := s.TakeFigure(t.TempDir()); err == nil {
		t.Error("a folder was taken as a picture")
	}
	if _, err := s.TakeFigure(filepath.Join(t.TempDir(), "gone.png")); err == nil {
		t.Error("a file that is not there was taken")
	}
}

func TestTakeAttachment_ComesOutAsItWentIn(t *testing.T) {
	s := taking(t)
	data := []byte("%PDF-1.4 확약서")
	name, err := s.TakeAttachment(written(t, "확약서.pdf", data))
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out.pdf")
	if err := s.WriteAttachment(name, out); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(out); err != nil || !bytes.Equal(got, data) {
		t.Errorf("came out as %q, %v", got, err)
	}
	if err := s.WriteAttachment("gone.pdf", out); err == nil {
		t.Error("a paper that is not there was written")
	}
	if _, err := s.TakeAttachment(written(t, "empty.pdf", nil)); err == nil {
		t.Error("an empty paper was taken")
	}
}
