//go:build !headless

package realtest

import (
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"moaplan/assets/i18n"
	"moaplan/forms/formstest"
	"moaplan/internal/call"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

const (
	exampleCall = "msit-2024-medical-sw"
	rnd         = "rnd"
)

// pace is how many keys a second are pressed where the speed is not what is tried.
const pace = 40

// person sits before the program's window with an open plan, presses keys and moves
// the mouse, and looks into the plan's file.
type person struct {
	t       testing.TB
	file    string
	env     []string
	change  func(*plan.Plan) // what the plan has that the example has not
	program *process
	window  string
	typist  typist
	places  *formstest.Layout
	clicked time.Time
}

// sit opens the example plan in the program's window. Further variables go to the
// program's environment.
func sit(t testing.TB, env ...string) *person {
	t.Helper()
	return sitWith(t, func(*plan.Plan) {}, env...)
}

// sitWith does the same with a plan that was changed before.
func sitWith(t testing.TB, change func(*plan.Plan), env ...string) *person {
	t.Helper()
	dir, err := os.MkdirTemp(desk.root, "plan-")
	if err != nil {
		t.Fatal(err)
	}
	p := &person{t: t, file: filepath.Join(dir, "plan.moaplan"), env: env, change: change}
	p.lay()
	p.places = formstest.Lay(t, i18n.Ko, p.file, width, height)
	t.Cleanup(func() {
		if t.Failed() {
			p.keepEvidence(t)
		}
		if p.program != nil {
			p.program.stop()
		}
	})
	p.open()
	return p
}

// lay lays the example plan before the program, with no trace of earlier work on it.
func (p *person) lay() {
	p.t.Helper()
	f, err := store.Example(exampleCall, rnd)
	if err == nil {
		err = os.RemoveAll(desk.path("state"))
	}
	if err == nil {
		p.change(f.Plan)
		err = store.Save(p.file, f)
	}
	if err != nil {
		p.t.Fatal(err)
	}
}

// open starts the program on the plan and waits for its window.
func (p *person) open() {
	p.t.Helper()
	cmd := exec.Command(programPath, p.file)
	cmd.Env = p.env
	var err error
	if p.program, err = desk.startCommand(programPath, cmd); err != nil {
		p.t.Fatal(err)
	}
	found := until(2*patience, func() bool {
		out, err := desk.run("xdotool", "search", "--onlyvisible", "--pid", fmt.Sprint(p.program.cmd.Process.Pid))
		p.window = strings.TrimSpace(out)
		return !p.program.alive() || err == nil && p.window != "" && !strings.Contains(p.window, "\n")
	})
	if !found || !p.program.alive() {
		p.t.Fatalf("the program opens no window: %s", p.program.said())
	}
	p.tool("windowsize", p.window, fmt.Sprint(width), fmt.Sprint(height), "windowmove", p.window, "0", "0", "windowactivate", "--sync", p.window)
	if err := desk.still(400 * time.Millisecond); err != nil {
		p.t.Fatal(err)
	}
	p.typist = typist{swap: hangulKey}
}

// close ends the program as a desktop does at the end of a session.
func (p *person) close() {
	p.program.stop()
	p.program = nil
}

// keepEvidence writes down how it looks after a failure.
func (p *person) keepEvidence(t testing.TB) {
	dir := evidence(t)
	plan, err := os.ReadFile(p.file)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "plan.moaplan"), plan, 0o644)
	}
	err = errors.Join(err, desk.keepShot(filepath.Join(dir, "display.png")),
		os.WriteFile(filepath.Join(dir, "programs.log"), []byte(desk.said()), 0o644))
	if err != nil {
		t.Error(err)
	}
	t.Logf("what it looked like lies in %s", dir)
}

// tool has xdotool do something.
func (p *person) tool(args ...string) string {
	p.t.Helper()
	out, err := desk.run("xdotool", args...)
	if err != nil {
		p.t.Fatal(err)
	}
	return out
}

// press presses keys, so many a second, and returns how many a second it came to. A
// key with Shift takes twice as long as another, which the delay allows for.
func (p *person) press(perSecond int, keys ...string) float64 {
	p.t.Helper()
	if len(keys) == 0 {
		return 0
	}
	steps := 0
	for _, key := range keys {
		steps += strings.Count(key, "+") + 1
	}
	began := time.Now()
	p.tool(append([]string{"key", "--delay", fmt.Sprint(1000 * len(keys) / (perSecond * steps))}, keys...)...)
	return float64(len(keys)) / time.Since(began).Seconds()
}

// keys presses keys by their names.
func (p *person) keys(names ...string) {
	p.t.Helper()
	p.press(pace, names...)
}

// write types a text and switches between Hangul and Latin letters on the way.
func (p *person) write(text string) {
	p.t.Helper()
	p.keys(p.typist.keys(text)...)
}

// click presses the mouse's button. Two clicks of different meaning are kept apart,
// so that they are no double click.
func (p *person) click(at image.Point) {
	p.t.Helper()
	time.Sleep(time.Until(p.clicked.Add(700 * time.Millisecond)))
	p.tool("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y), "click", "1")
	p.clicked = time.Now()
}

// drag pulls the mouse from one place to another with its button held down.
func (p *person) drag(from, to image.Point) {
	p.t.Helper()
	time.Sleep(time.Until(p.clicked.Add(700 * time.Millisecond)))
	args := []string{"mousemove", fmt.Sprint(from.X), fmt.Sprint(from.Y), "mousedown", "1"}
	for i := 1; i <= 10; i++ {
		args = append(args, "sleep", "0.02", "mousemove",
			fmt.Sprint(from.X+(to.X-from.X)*i/10), fmt.Sprint(from.Y+(to.Y-from.Y)*i/10))
	}
	p.tool(append(args, "sleep", "0.02", "mouseup", "1")...)
	p.clicked = time.Now()
}

// clickChanging clicks and waits until a part of the window looks different, as it
// must after this click.
func (p *person) clickChanging(at image.Point, part image.Rectangle) {
	p.t.Helper()
	before, err := desk.shot()
	if err != nil {
		p.t.Fatal(err)
	}
	p.click(at)
	changed := until(patience, func() bool {
		now, err := desk.shot()
		return err == nil && differing(before, now, part) > caretPixels
	})
	if !changed {
		p.t.Fatalf("a click at %v changes nothing in %v", at, part)
	}
	if err := desk.still(150 * time.Millisecond); err != nil {
		p.t.Fatal(err)
	}
}

// saved saves by Ctrl+S and waits for the plan's file to hold what is wanted at a
// place; what it holds instead after some seconds is the failure.
func (p *person) saved(path plan.Path, want string) {
	p.t.Helper()
	p.keys("ctrl+s")
	p.holds(path, want)
}

// holds waits for the plan's file to hold a text at a place.
func (p *person) holds(path plan.Path, want string) {
	p.t.Helper()
	got, ok := "", false
	until(10*time.Second, func() bool {
		got, ok = p.text(path)
		return ok && got == want
	})
	if !ok || got != want {
		p.t.Fatalf("the file holds at %s\n  %q, not\n  %q", path, got, want)
	}
}

// text is what the plan's file holds at a place. While the file is being replaced
// there may be none.
func (p *person) text(path plan.Path) (string, bool) {
	f, err := store.Open(p.file)
	if err != nil {
		return "", false
	}
	return f.Plan.TextAt(path)
}

// chapterOf is the first text of a section of the navigation.
type chapterOf struct {
	row  string // its words in the navigation
	id   plan.ID
	path plan.Path
}

// chapters are the sections of the example's call that are written as text.
func chapters(t testing.TB) []chapterOf {
	t.Helper()
	c, err := call.Find(exampleCall)
	if err != nil {
		t.Fatal(err)
	}
	f, err := store.Example(exampleCall, rnd)
	if err != nil {
		t.Fatal(err)
	}
	var all []chapterOf
	row := ""
	for _, chapter := range c.ChaptersFor(rnd, f.Plan.Stage) {
		if chapter.Level <= 1 {
			row = chapter.Title.Ko
			if chapter.Number != "" {
				row = chapter.Number + ". " + row
			}
		}
		if chapter.Text && (len(all) == 0 || all[len(all)-1].row != row) {
			all = append(all, chapterOf{row, plan.ID(chapter.ID), plan.At("chapters", chapter.ID, "text", "ko")})
		}
	}
	return all
}
