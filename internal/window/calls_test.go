//go:build !headless

package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moaplan/assets/i18n"
)

func TestCalls_OfAFolderAreUsedAndFaultsSayFileAndLine(t *testing.T) {
	good, err := os.ReadFile(filepath.Join("..", "call", "testdata", "calls", "shared-data.toml"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("good.toml", string(good))
	write("bad.toml", "id = \"bad\"\nbeauty = 1\n")
	c := &calls{}
	builtin, err := c.all()
	if err != nil {
		t.Fatal(err)
	}
	err = c.use(dir)
	if err == nil || !strings.Contains(i18n.Say(i18n.Ko, err), "bad.toml:2") {
		t.Errorf("the fault is told as %v", err)
	}
	all, err := c.all()
	if err != nil || len(all) != len(builtin)+1 {
		t.Fatalf("%d calls beside the %d built in (%v)", len(all)-len(builtin), len(builtin), err)
	}
	if own, err := c.find("test-2025-shared-data"); err != nil || own.Title.Ko == "" {
		t.Errorf("the folder's call is not found: %v", err)
	}
	if _, err := c.find("bad"); err == nil {
		t.Error("a call with faults is used")
	}
	if err := c.use(""); err != nil {
		t.Fatal(err)
	}
	if _, err := c.find("test-2025-shared-data"); err == nil {
		t.Error("the call of a folder that is no longer used is still there")
	}
}
