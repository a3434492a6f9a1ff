//go:build !headless

package realtest

import (
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"moaplan/internal/hangul/hanja"
)

func TestRealWindow_KeepsEverySyllable(t *testing.T) {
	run(t, sit(t), slices.Concat(plainly, whileComposing, switching, elsewhere, selecting))
}

// plainly is typing without anything between.
var plainly = []scenario{
	types("a sentence", "국제공동연구 계획서를 작성합니다.", "국제공동연구 계획서를 작성합니다."),
	types("Caps Lock", "까닭을 읽고", press("Caps_Lock"), "까닭을 읽고", press("Caps_Lock")),
	{"in a chapter that was opened and nothing else", func(w *writer) {
		w.fresh()
		w.goTo("cover", w.coverRow)
		w.goTo("chapter", w.firstRow)
		w.write("바로 씁니다")
		w.saved(w.first.path, "바로 씁니다")
	}},
	{"in the first field, by Tab", func(w *writer) {
		w.goTo("cover", w.coverRow)
		w.goTo("chapter", w.firstRow)
		w.goTo("cover", w.coverRow)
		w.keys("Tab", "ctrl+a")
		w.hangul()
		w.write("첫 칸")
		w.saved("title/ko", "첫 칸")
	}},
	{"in a field of one line", func(w *writer) {
		w.goTo("cover", w.coverRow)
		w.click(middle(w.titleKo))
		w.hangul()
		w.keys("ctrl+a")
		w.write("국제공동연구 계획서")
		w.saved("title/ko", "국제공동연구 계획서")
	}},
}

// whileComposing presses each key that does something of its own, with a syllable
// that is not finished.
var whileComposing = []scenario{
	types("Return", "가한\n글", "가한", press("Return"), "글"),
	types("left", "가나라한", "가나한", press("Left"), "라"),
	types("right", "나라가", "가", press("Home"), "나", press("Right Left"), "라"),
	types("up", "가라\n나한", "가\n나한", press("Up"), "라"),
	types("down", "가한\n나다마라", "가\n나다라", press("Up End"), "한", press("Down"), "마"),
	types("Home", "라가한", "가한", press("Home"), "라"),
	types("End", "한가라", "가", press("Home"), "한", press("End"), "라"),
	types("BackSpace takes a letter", "가하 ", "가한", press("BackSpace"), " "),
	types("BackSpace takes all letters and then a syllable", "가", "가나한", press("BackSpace BackSpace BackSpace BackSpace")),
	types("Delete", "가한", "가나", press("Left"), "한", press("Delete")),
	types("Escape", "가한라", "가한", press("Escape"), "라"),
	types("select all", "라", "가한", press("ctrl+a"), "라"),
	types("a tab leaves the field", "가한", "가한", press("Tab")),
	{"undo and redo", func(w *writer) {
		w.fresh()
		w.write("가나 한")
		w.keys("ctrl+z", "ctrl+s")
		undone := ""
		if !until(5*time.Second, func() bool {
			undone, _ = w.now()
			return undone != "가나 한" && strings.HasPrefix("가나 한", undone)
		}) {
			w.t.Errorf("undone, the file holds %q", undone)
		}
		w.keys("ctrl+y")
		w.saved(w.first.path, "가나 한")
	}},
	{"F9 gives Hanja", func(w *writer) { w.hanja("F9") }},
	{"the Hanja key gives Hanja", func(w *writer) { w.hanja(hanjaKey) }},
}

// hanja converts the word that is being composed: once it is given up, once taken.
func (w *writer) hanja(key string) {
	w.t.Helper()
	first := hanja.Lookup("국제")[0].Text
	w.fresh()
	w.play("국제", press(key))
	w.see()
	w.play(press("Escape"), "연구")
	w.saved(w.first.path, "국제연구")
	w.play(press("Return"), "국제", press(key))
	w.see()
	w.play(press("Return"), "연구")
	w.saved(w.first.path, "국제연구\n"+first+"연구")
}

// see waits a moment, as a person does who looks at what has opened.
func (w *writer) see() {
	w.t.Helper()
	if err := desk.still(100 * time.Millisecond); err != nil {
		w.t.Fatal(err)
	}
}

// switching goes between Hangul and Latin letters.
var switching = []scenario{
	mixed("한/영", hangulKey),
	mixed("right Alt", rightAlt),
	mixed("Shift+Space", "shift+space"),
	{"right Alt of a Korean keyboard", func(w *writer) {
		w.keyboard("kr", "kr104")
		defer w.keyboard("us", "")
		w.mix(rightAlt)
	}},
	{"right Alt that gives third letters", func(w *writer) {
		w.keyboard("us", "", "-option", "lv3:ralt_switch")
		defer w.keyboard("us", "", "-option", "")
		w.mix(rightAlt)
	}},
	{"the mark in the status bar", func(w *writer) {
		w.fresh()
		w.write("가한")
		w.click(w.mark)
		w.typist.latin = true
		w.write("k")
		w.click(w.mark)
		w.typist.latin = false
		w.write("나")
		w.saved(w.first.path, "가한k나")
	}},
}

const mixture = "AI 기반 SaMD 개발: 3상 임상시험(FHIR) 연계"

func mixed(name, key string) scenario {
	return scenario{name, func(w *writer) { w.mix(key) }}
}

// mix types both kinds of letters with a key that switches.
func (w *writer) mix(key string) {
	w.t.Helper()
	w.fresh()
	defer func(was string) { w.typist.swap = was }(w.typist.swap)
	w.typist.swap = key
	w.write(mixture)
	w.saved(w.first.path, mixture)
	w.hangul()
}

// keyboard changes the layout of the keyboard as the desktop does.
func (w *writer) keyboard(layout, variant string, more ...string) {
	w.t.Helper()
	args := append([]string{"-rules", "evdev", "-model", "pc105", "-layout", layout, "-variant", variant}, more...)
	if _, err := desk.run("setxkbmap", args...); err != nil {
		w.t.Error(err)
	}
}

// elsewhere goes to another place with a syllable that is not finished.
var elsewhere = []scenario{
	{"a click on another field", func(w *writer) {
		w.goTo("cover", w.coverRow)
		w.click(middle(w.titleEn))
		w.keys("ctrl+a", "BackSpace")
		w.click(middle(w.titleKo))
		w.hangul()
		w.keys("ctrl+a")
		w.write("가한")
		w.click(middle(w.titleEn))
		w.saved("title/ko", "가한")
		w.holds("title/en", "")
		w.write("글")
		w.saved("title/en", "글")
		w.holds("title/ko", "가한")
	}},
	{"saving by the button", func(w *writer) {
		w.fresh()
		w.write("가한")
		w.click(w.save)
		w.holds(w.first.path, "가한")
	}},
	{"saving by the key, with a syllable only", func(w *writer) {
		w.fresh()
		w.write("한")
		w.saved(w.first.path, "한")
		w.write("글")
		w.saved(w.first.path, "한글")
	}},
	{"another section", func(w *writer) {
		w.fresh()
		w.write("가한")
		w.goTo("second", w.secondRow)
		w.saved(w.first.path, "가한")
	}},
	{"another window", func(w *writer) {
		w.fresh()
		x := w.terminal()
		w.tool("windowactivate", "--sync", w.window)
		w.write("가한")
		w.tool("windowactivate", "--sync", x.window)
		w.keys("r", "k", "Return")
		w.tool("windowactivate", "--sync", w.window)
		w.write("글")
		w.saved(w.first.path, "가한글")
		if got := x.text(); got != "rk\n" {
			w.t.Errorf("the other window got %q", got)
		}
		x.process.stop()
	}},
	{"a crash", func(w *writer) {
		w.fresh()
		w.write("국제공동연구 계획서를 작성합니다.")
		time.Sleep(time.Second) // what was typed a second ago is safe
		w.program.signal(syscall.SIGKILL)
		<-w.program.done
		w.open()
		w.section = ""
		w.keys("Escape") // the message that something was recovered
		w.saved(w.first.path, "국제공동연구 계획서를 작성합니다.")
		w.goTo("chapter", w.firstRow)
		w.learn()
	}},
}

// terminal is another program with a window, which keeps what is typed into it.
type terminal struct {
	process *process
	window  string
	file    string
}

// terminal opens a terminal and waits until it takes what is typed.
func (p *person) terminal(env ...string) *terminal {
	p.t.Helper()
	dir, err := os.MkdirTemp(desk.root, "terminal-")
	if err != nil {
		p.t.Fatal(err)
	}
	x := &terminal{file: filepath.Join(dir, "typed")}
	x.process, err = desk.start("env", append(env, "xterm", "-u8", "-geometry", "40x8", "-title", dir, "-e", "sh", "-c", "cat >'"+x.file+"'")...)
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(x.process.stop)
	there := func() bool {
		out, err := desk.run("xdotool", "search", "--onlyvisible", "--name", dir)
		x.window = strings.TrimSpace(out)
		_, missing := os.Stat(x.file)
		return err == nil && x.window != "" && missing == nil
	}
	if !until(patience, there) {
		p.t.Fatalf("no terminal opens: %s", x.process.said())
	}
	p.tool("windowactivate", "--sync", x.window)
	return x
}

// text is what was typed into the terminal, once a line is there.
func (x *terminal) text() string {
	text := ""
	until(10*time.Second, func() bool {
		content, err := os.ReadFile(x.file)
		text = string(content)
		return err == nil && strings.HasSuffix(text, "\n")
	})
	return text
}

// selecting marks text, cuts, copies and pastes.
var selecting = []scenario{
	{"cut and paste what the mouse marked", func(w *writer) {
		w.fresh()
		w.write("국제공동연구")
		w.drag(w.body.Min.Add(image.Pt(4, 16)), w.body.Min.Add(image.Pt(400, 16)))
		w.keys("ctrl+x")
		w.saved(w.first.path, "")
		w.keys("ctrl+v", "ctrl+v")
		w.saved(w.first.path, "국제공동연구국제공동연구")
	}},
	types("copy what Shift and the arrows marked", "가나다한나다한", "가나다한", press("shift+Left shift+Left shift+Left ctrl+c End ctrl+v")),
	types("typing over what is marked", "가한", "가나다", press("shift+Left shift+Left"), "한"),
	{"paste while composing, from another program", func(w *writer) {
		w.fresh()
		// As macOS writes file names: letters of their own instead of syllables.
		w.clip("\u1112\u1161\u11ab\u1100\u1173\u11af")
		w.play("가나", press("ctrl+v"), "다")
		w.saved(w.first.path, "가나한글다")
	}},
	{"copy while composing, for another program", func(w *writer) {
		w.fresh()
		w.play("가나 한", press("ctrl+a ctrl+c"))
		got := ""
		if !until(10*time.Second, func() bool {
			var err error
			got, err = desk.run("xclip", "-selection", "clipboard", "-o")
			return err == nil && got == "가나 한"
		}) {
			w.t.Errorf("the clipboard holds %q", got)
		}
	}},
}

// clip puts a text on the clipboard, as another program.
func (w *writer) clip(text string) {
	w.t.Helper()
	name := filepath.Join(desk.root, "clip")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		w.t.Fatal(err)
	}
	x, err := desk.start("xclip", "-quiet", "-selection", "clipboard", "-i", name)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(x.stop)
	if !until(patience, func() bool {
		got, err := desk.run("xclip", "-selection", "clipboard", "-o")
		return err == nil && got == text
	}) {
		w.t.Fatal("the clipboard does not take the text")
	}
}
