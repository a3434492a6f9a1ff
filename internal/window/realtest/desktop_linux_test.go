//go:build !headless

package realtest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// The window fills the display.
const (
	width  = 1440
	height = 900
)

// patience is how long something may take that takes a moment, on a machine that
// does much else.
const patience = 30 * time.Second

// desktop is a display in memory with a window manager and a session bus.
type desktop struct {
	root   string // everything that is written lies here
	env    []string
	frames string // the file that the display draws into
	all    []*process
}

// rules have every window without a frame in the corner, so that a place in the
// window is the same place on the display. A terminal stands aside. The window manager
// takes no keys and no buttons for itself: it would hold a click back until it has
// looked at it, and the next key, which comes sooner than any person's, would pass it.
const rules = `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard></keyboard>
  <mouse></mouse>
  <applications>
    <application class="*" type="normal"><decor>no</decor><position force="yes"><x>0</x><y>0</y></position></application>
    <application class="XTerm"><decor>no</decor><position force="yes"><x>980</x><y>640</y></position></application>
  </applications>
</openbox_config>
`

// newDesktop starts the desktop in a folder of its own.
func newDesktop() (*desktop, error) {
	root, err := os.MkdirTemp("", "moaplan-real-")
	if err != nil {
		return nil, err
	}
	d := &desktop{root: root}
	if err := d.begin(); err != nil {
		return nil, errors.Join(err, d.stop())
	}
	return d, nil
}

func (d *desktop) begin() error {
	for _, folder := range []string{"home", "config/openbox", "cache", "data", "state", "run", "tmp", "frames"} {
		if err := os.MkdirAll(d.path(folder), 0o700); err != nil {
			return err
		}
	}
	d.env = []string{
		"PATH=" + os.Getenv("PATH"), mark + "=" + d.root,
		"HOME=" + d.path("home"), "TMPDIR=" + d.path("tmp"), "XDG_RUNTIME_DIR=" + d.path("run"),
		"XDG_CONFIG_HOME=" + d.path("config"), "XDG_CACHE_HOME=" + d.path("cache"),
		"XDG_DATA_HOME=" + d.path("data"), "XDG_STATE_HOME=" + d.path("state"),
		"LANG=C.UTF-8", "LIBGL_ALWAYS_SOFTWARE=1", "GSETTINGS_BACKEND=memory", "NO_AT_BRIDGE=1",
		"FYNE_SCALE=1", "MOAPLAN_LANG=ko",
	}
	if err := d.beginDisplay(); err != nil {
		return err
	}
	if err := os.WriteFile(d.path("config/openbox/rc.xml"), []byte(rules), 0o600); err != nil {
		return err
	}
	if _, err := d.start("openbox", "--config-file", d.path("config/openbox/rc.xml")); err != nil {
		return err
	}
	bus := d.path("run/bus")
	d.env = append(d.env, "DBUS_SESSION_BUS_ADDRESS=unix:path="+bus)
	if _, err := d.start("dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=unix:path="+bus); err != nil {
		return err
	}
	managed := func() bool {
		out, err := d.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
		return err == nil && strings.Contains(out, "window id")
	}
	there := func() bool { _, err := os.Stat(bus); return err == nil }
	if !until(patience, func() bool { return there() && managed() }) {
		return fmt.Errorf("no window manager or no session bus after %s: %s", patience, d.said())
	}
	return nil
}

// beginDisplay has the display choose a free number.
func (d *desktop) beginDisplay() error {
	number, told, err := os.Pipe()
	if err != nil {
		return err
	}
	// -r: a key that is held does not repeat. On a machine that is busy elsewhere, the
	// time between the pressing and the letting go may grow to that of a held key.
	cmd := exec.Command("Xvfb", "-r", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height),
		"-ac", "-noreset", "-nolisten", "tcp", "-fbdir", d.path("frames"))
	cmd.ExtraFiles = []*os.File{told}
	if _, err := d.startCommand("Xvfb", cmd); err != nil {
		return err
	}
	if err := errors.Join(told.Close(), number.SetReadDeadline(time.Now().Add(patience))); err != nil {
		return err
	}
	// To the end of the line: the display writes it in pieces and ends if nobody reads.
	line, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		return fmt.Errorf("the display tells no number: %w: %s", err, d.said())
	}
	d.frames = d.path("frames/Xvfb_screen0")
	d.env = append(d.env, "DISPLAY=:"+strings.TrimSpace(line))
	return number.Close()
}

func (d *desktop) path(name string) string { return filepath.Join(d.root, name) }

// start starts a program on the desktop, which ends with it.
func (d *desktop) start(name string, args ...string) (*process, error) {
	return d.startCommand(name, exec.Command(name, args...))
}

func (d *desktop) startCommand(name string, cmd *exec.Cmd) (*process, error) {
	cmd.Env = append(slices.Clone(d.env), cmd.Env...)
	cmd.Dir = d.path("home")
	p, err := begin(name, cmd, d.path(filepath.Base(name)+".log"))
	if err == nil {
		d.all = append(d.all, p)
	}
	return p, err
}

// said is what the programs of the desktop wrote last.
func (d *desktop) said() string {
	var all strings.Builder
	for _, p := range d.all {
		fmt.Fprintf(&all, "%s: %s\n", p.name, p.said())
	}
	return all.String()
}

// run runs a command on the desktop to its end and returns what it wrote.
func (d *desktop) run(name string, args ...string) (string, error) {
	return d.feed("", name, args...)
}

// feed does the same with an input.
func (d *desktop) feed(input, name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env, cmd.Dir, cmd.Stdin = d.env, d.path("home"), strings.NewReader(input)
	out, err := cmd.Output()
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		err = fmt.Errorf("%s: %w: %s", name, err, failed.Stderr)
	}
	return string(out), err
}

// stop ends everything, the last one first, and fails where something else was
// left behind.
func (d *desktop) stop() error {
	for _, p := range slices.Backward(d.all) {
		p.stop()
	}
	var faults []error
	// What the session bus had started ends a moment after the bus.
	until(5*time.Second, func() bool { return len(leftBehind(d.root)) == 0 })
	for _, pid := range leftBehind(d.root) {
		faults = append(faults, fmt.Errorf("left behind: %d %s", pid, nameOf(pid)))
		if p, err := os.FindProcess(pid); err == nil {
			faults = append(faults, p.Kill())
		}
	}
	return errors.Join(append(faults, os.RemoveAll(d.root))...)
}
