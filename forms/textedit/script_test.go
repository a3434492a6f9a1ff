package textedit

import (
	"strings"
	"testing"
)

type script struct{ name, start, steps, want string }

func runScripts(t *testing.T, o Options, scripts []script) {
	t.Helper()
	for _, s := range scripts {
		t.Run(s.name, func(t *testing.T) {
			d := newDesk(t, o, s.start)
			d.run(s.steps)
			if got := d.state(); got != s.want {
				t.Errorf("%s: %s\n got %s\nwant %s", s.start, s.steps, got, s.want)
			}
		})
	}
}

// The keys of 안녕 are dkssud, of 하세요 gktpdy.
func TestTyping_Korean(t *testing.T) {
	runScripts(t, Options{Width: 40}, []script{
		{"the syllable is shown while it is composed", "|", "type:dkss", "안‹ㄴ›|"},
		{"a word", "|", "type:dkssud", "안‹녕›|"},
		{"in the middle of a text", "가|나", "type:gks", "가‹한›|나"},
		{"a final that moves on", "|", "type:rkrk", "가‹가›|"},
		{"a blank commits and follows", "|", "type:dkssud_", "안녕 |"},
		{"a sign commits and follows", "|", "type:dkssud.", "안녕.|"},
		{"a digit commits and follows", "|", "type:dkssud1", "안녕1|"},
		{"Latin passes", "|", "latin type:MoaPlan", "MoaPlan|"},
		{"switching to Latin finishes", "|", "type:dkss latin type:x", "안ㄴx|"},
		{"switching back", "|", "latin type:x korean type:rk", "x‹가›|"},
		{"finishing leaves the text", "|", "type:dkssud finish", "안녕|"},
		{"finishing twice does nothing more", "|", "type:dkssud finish finish", "안녕|"},
	})
}

func TestComposing_EachKeyFinishesFirst(t *testing.T) {
	runScripts(t, Options{Width: 8}, []script{
		{"Left", "가|나", "type:gks left", "가|한나"},
		{"Right", "가|나", "type:gks right", "가한나|"},
		{"Shift Left selects the syllable", "가|나", "type:gks +left", "가[|한]나"},
		{"Home", "가|나", "type:gks home", "|가한나"},
		{"End", "가|나", "type:gks end", "가한나|"},
		{"Up", "가\n나|", "type:gks up", "가|\n나한"},
		{"Down", "가|\n나다라", "type:gks down", "가한\n나다|라"},
		{"word left", "가 나|", "type:gks wordleft", "가 |나한"},
		{"word right", "|가 나", "type:gks wordright", "한가 |나"},
		{"text start", "가|나", "type:gks top", "|가한나"},
		{"Delete takes what is behind", "가|나다", "type:gks delete", "가한|다"},
		{"Return", "가|나", "type:gks enter", "가한\n|나"},
		{"Return, and on", "|", "type:gks enter type:rmf", "한\n‹글›|"},
		{"select all", "가|나", "type:gks all", "[가한나|]"},
		{"cut", "가|나", "type:gks all cut", "|"},
		{"paste", "가|나", "type:gks paste:bc", "가한bc|나"},
		{"click elsewhere", "가|나", "type:gks click:0,0", "|가한나"},
		{"click in what is composed", "가|나", "type:gks click:0,4", "가한|나"},
		{"undo takes the syllable back", "가|나", "type:gks undo", "가|나"},
		{"undo, and typing on", "가|나", "type:gks undo type:rmf", "가‹글›|나"},
		{"text from outside before it", "가|나", "type:gks show:다라가나", "다라가한|나"},
	})
}

func TestComposing_TextFromOutsideKeepsTheSyllable(t *testing.T) {
	// A partner's change comes in while 한 is composed behind 가: the syllable enters
	// the new text, where its place has gone to.
	for _, tt := range []struct{ shown, want string }{
		{"새 가나", "새 가한|나"},
		{"가나 뒤", "가한|나 뒤"},
		{"", "한|"},
		{"다", "다한|"},
	} {
		d := newDesk(t, Options{Width: 40}, "가|나")
		d.run("type:gks")
		d.plan = []rune(tt.shown)
		d.e.Show(tt.shown)
		d.check("show")
		if got := d.state(); got != tt.want {
			t.Errorf("shown %q: %s, want %s", tt.shown, got, tt.want)
		}
	}
}

func TestShow_TheSameTextLeavesTheComposition(t *testing.T) {
	d := newDesk(t, Options{Width: 40}, "가|나")
	d.run("type:gks show:가나 type:rmf")
	if got := d.state(); got != "가한‹글›|나" {
		t.Error(got)
	}
}

func TestShow_CaretStaysWithItsLetters(t *testing.T) {
	runScripts(t, Options{Width: 40}, []script{
		{"a change before", "가나|다", "show:새_가나다", "새 가나|다"},
		{"a change behind", "가나|다", "show:가나다라", "가나|다라"},
		{"a change around", "가나다|라마", "show:가xx마", "가xx|마"},
		{"all gone", "가나|다", "show:", "|"},
		{"the selection too", "가[나|]다", "show:새_가나다", "새 가[나|]다"},
		{"nothing changes", "가[|나]다", "show:가나다", "가[|나]다"},
		{"behind the change", "|가나다", "showat:가나새다", "가나새|다"},
		{"behind what was taken out", "가나다|", "showat:가다", "가|다"},
		{"syllables that share bytes", "각|각", "show:간각", "간|각"},
	})
}

func TestBackspace_TakesJamoThenSyllables(t *testing.T) {
	runScripts(t, Options{Width: 40}, []script{
		{"a final", "|", "type:dkssud backspace", "안‹녀›|"},
		{"to the first jamo", "|", "type:dkssud backspace backspace", "안‹ㄴ›|"},
		{"the last jamo", "|", "type:dkssud backspace backspace backspace", "안|"},
		{"then the syllable before", "|", "type:dkssud backspace backspace backspace backspace", "|"},
		{"nothing more", "|", "type:dkssud backspace backspace backspace backspace backspace", "|"},
		{"in the middle", "가|나", "type:g backspace backspace", "|나"},
	})
	runScripts(t, Options{Width: 40}, []script{
		{"a jamo taken and another typed", "|", "type:dks backspace type:f", "‹알›|"},
		{"after finishing the whole syllable goes", "|", "type:dks finish backspace", "|"},
		{"the selection", "가[나다|]라", "backspace", "가|라"},
		{"a line end", "가\n|나", "backspace", "가|나"},
	})
}

func TestTyping_OverASelectionReplacesIt(t *testing.T) {
	d := newDesk(t, Options{Width: 40}, "가[나다|]라")
	d.run("type:g")
	if got := d.state(); got != "가‹ㅎ›|라" {
		t.Error(got)
	}
	if len(d.history) != 1 || d.history[0] != (Splice{At: 1, Cut: "나다"}) {
		t.Errorf("the selection goes by one splice at once, but %+v", d.history)
	}
	d.run("type:ks finish")
	if d.state() != "가한|라" || len(d.history) != 2 || d.history[1] != (Splice{At: 1, Put: "한"}) {
		t.Errorf("%s: %+v", d.state(), d.history)
	}
}

func TestComposing_MakesNoSplice(t *testing.T) {
	d := newDesk(t, Options{Width: 40}, "가|나")
	d.run("type:gks backspace backspace backspace")
	if len(d.history) != 0 || d.state() != "가|나" {
		t.Errorf("%s: %+v", d.state(), d.history)
	}
}

func TestComposing_AtASoftBreakWrapsTheLine(t *testing.T) {
	d := newDesk(t, Options{Width: 8}, "연구 개|")
	for _, want := range []struct {
		key   rune
		lines string
	}{
		{'q', "연구|개ㅂ"}, // 연구 개ㅂ is nine cells wide
		{'k', "연구|개바"},
		{'f', "연구|개발"},
	} {
		d.key(want.key)
		d.check(string(want.key))
		var lines []string
		for _, l := range d.e.Lines().Lines() {
			lines = append(lines, l.Text())
		}
		if got := strings.Join(lines, "|"); got != want.lines {
			t.Errorf("%c: %s, want %s", want.key, got, want.lines)
		}
		if line, x := d.e.CaretLine(); line != 1 || x != 4 {
			t.Errorf("%c: caret on line %d at %v", want.key, line, x)
		}
	}
	d.run("backspace backspace backspace")
	if d.e.Lines().Count() != 1 || d.state() != "연구 개|" {
		t.Errorf("%s in %d lines", d.state(), d.e.Lines().Count())
	}
}

func TestSingle_HasOneLine(t *testing.T) {
	runScripts(t, Options{Width: 4, Single: true}, []script{
		{"never wraps", "가나다라마바사|", "type:gks", "가나다라마바사‹한›|"},
		{"line ends become blanks", "|", `paste:가\n나\t다`, "가 나 다|"},
		{"a trailing line end is dropped", "|", `paste:가나\n`, "가나|"},
		{"a blank stays", "|", "paste:가_", "가 |"},
		{"Windows line ends are one blank", "|", `paste:가\r\n나\r\n`, "가 나|"},
		{"Return is a blank's business of the field", "가|", "enter", "가|"},
		{"Up goes to the start", "가나|다", "up", "|가나다"},
		{"Down goes to the end", "가|나다", "down", "가나다|"},
	})
}
