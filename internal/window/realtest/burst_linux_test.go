//go:build !headless

package realtest

import (
	"strings"
	"testing"
	"time"
)

// quick is how many keys a second are asked for to get the 20 of a quick typist:
// xdotool and the display take their time too.
const quick = 22

func TestRealWindow_QuickTypingLosesNothing(t *testing.T) {
	p := sit(t)
	w := &writer{person: p, room: p.look()}
	w.learn()
	w.burst(1, 300, quick)
}

func TestRealWindow_QuickTypingLosesNothingWhileIbusRuns(t *testing.T) {
	asked := ibus(t)
	p := sit(t, asked...)
	// Another program does ask ibus, so this desktop would show if ours did.
	x := p.terminal(asked...)
	p.keys(strings.Fields(hangulKey + " g k s r m f space Return")...)
	if got := x.text(); got != "한글 \n" {
		t.Fatalf("with ibus, a terminal gets %q: ibus is not asked", got)
	}
	x.process.stop()
	p.tool("windowactivate", "--sync", p.window)
	w := &writer{person: p, room: p.look()}
	w.learn()
	w.burst(1, 300, quick)
}

// burst types a text of so many syllables, so many keys a second, and compares the
// file with it. It returns the number of keys.
func (w *writer) burst(seed uint64, syllables, perSecond int) int {
	w.t.Helper()
	d := compose(seed, syllables)
	w.fresh()
	keys := w.typist.keys(d.typed)
	rate := w.press(perSecond, keys...)
	w.saved(w.first.path, d.text)
	w.t.Logf("%d keys at %.1f a second; the file holds the %d characters exactly", len(keys), rate, len([]rune(d.text)))
	return len(keys)
}

// ibus starts the input method of most desktops with its Hangul engine, and
// returns the variables that have programs ask it.
func ibus(t *testing.T) []string {
	t.Helper()
	daemon, err := desk.start("ibus-daemon", "--xim", "--panel", "disable")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(daemon.stop)
	last := ""
	if !until(patience, func() bool {
		if _, err := desk.run("ibus", "engine", "hangul"); err != nil {
			time.Sleep(200 * time.Millisecond)
			return false
		}
		last, err = desk.run("ibus", "engine")
		return err == nil && strings.TrimSpace(last) == "hangul"
	}) {
		t.Fatalf("ibus does not take the Hangul engine (%q): %s", last, daemon.said())
	}
	return []string{"XMODIFIERS=@im=ibus", "GTK_IM_MODULE=ibus", "QT_IM_MODULE=ibus"}
}
