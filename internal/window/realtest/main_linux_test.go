//go:build !headless

package realtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	_ "moaplan/internal/window" // so that a cached result does not outlive a change of it
)

// needed are the programs that the tests work with.
var needed = []string{
	"Xvfb", "openbox", "dbus-daemon", "xdotool", "xprop", "setxkbmap", "xterm", "xclip", "ibus-daemon", "ibus",
}

var (
	desk        *desktop
	programPath string // the program
)

func TestMain(m *testing.M) {
	code, err := try(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "The program cannot be tried in its real window:", err)
		code = 1
	}
	os.Exit(code)
}

// try builds the program, has the tests run on a desktop and takes that down.
func try(m *testing.M) (code int, err error) {
	for _, name := range needed {
		if _, err := exec.LookPath(name); err != nil {
			return 1, fmt.Errorf("%s is missing; scripts/install-deps.sh test installs it (%w)", name, err)
		}
	}
	if desk, err = newDesktop(); err != nil {
		return 1, err
	}
	defer func() { err = errors.Join(err, desk.stop()) }()
	programPath = desk.path("moaplan")
	// Without -trimpath, so that what other checks of the sources have compiled
	// serves here.
	build := exec.Command("go", "build", "-tags", "x11", "-buildvcs=false", "-o", programPath, ".")
	build.Dir = filepath.Join("..", "..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		return 1, fmt.Errorf("building it: %w\n%s", err, out)
	}
	return m.Run(), nil
}

// evidence is the folder for what a failed test shows: the display, what the
// programs wrote, the plan.
func evidence(t testing.TB) string {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "build", "realtest", strings.ReplaceAll(t.Name(), "/", "-"))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
