package textedit

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"moaplan/internal/typeset"
)

// pieces are what is pasted and shown: letters that compose with others, marks in
// any order, old Hangul, flags, white space, line ends.
var pieces = []string{
	"가", "하", "\u1112", "\u1161", "\u11ab", "\u119e", "e", "\u0301", "\u0323", "a\u0301", "\n", " ", "\t", "\r\n", "연구 개발", "1,600,000천원",
	"醫療", "(", "」", "\"", "🇰🇷", "🇰", "👩🏽", "\u200b", "\u00a0", "x", ". ", "의료데이터분석기술개발\n", "\uac00\u11a8", "ᄀ", "ㄱ",
	strings.Repeat("\u0323", 33), "\U0001d157\U0001d165", "\u0344", "\u0958", "\u1100\u1161\u11a8\u11a8",
}

// keys are what is typed: Hangul, capitals with double consonants, what is none.
const keys = "rsefaqtdwczxvgkoiOjpuPhynbmlRETQW .,1\n"

// stepOf makes a step of a script from two bytes.
func stepOf(act, arg byte, length int) string {
	at := func() int { return int(arg) * (length + 2) / 255 }
	switch motions := []string{"left", "right", "up", "down", "wordleft", "wordright", "home", "end", "paraup", "paradown", "pageup", "pagedown", "top", "bottom"}; act % 24 {
	case 0, 1, 2, 3, 4, 5, 6:
		return "type:" + string(keys[int(arg)%len(keys)])
	case 7, 8:
		return motions[int(arg)%len(motions)]
	case 9, 10:
		return "+" + motions[int(arg)%len(motions)]
	case 11, 12:
		return "backspace"
	case 13:
		return "deleteto:" + motions[int(arg)%len(motions)]
	case 14, 15, 16:
		return "paste:" + pieces[int(arg)%len(pieces)]
	case 17:
		return []string{"drag", "dragcopy", "word", "line", "paragraph"}[int(arg)%5] + fmt.Sprintf(":%d", at())
	case 18:
		return fmt.Sprintf("select:%d,%d", at(), int(arg)%7)
	case 19:
		return []string{"click", "+click"}[arg%2] + fmt.Sprintf(":%d,%d", arg%9, arg%13)
	case 20:
		return fmt.Sprintf("replace:%d,%d=%s", at(), at()+int(arg%3), pieces[int(arg)%len(pieces)])
	case 21:
		return []string{"cut", "copy", "paste:", "undo", "enter", "all", "latin", "korean", "finish"}[int(arg)%9]
	case 22:
		return fmt.Sprintf("words:%d,%d", at(), int(arg)%11)
	}
	return fmt.Sprintf("resize:%d", arg%40)
}

// outside is a text that someone else makes of what is there.
func outside(text string, arg byte) string {
	r := []rune(text)
	at := int(arg) * len(r) / 256
	end := min(at+int(arg%4), len(r))
	return typeset.Clean(string(r[:at]) + pieces[int(arg)%len(pieces)] + string(r[end:]))
}

// perform does the acts that two bytes each stand for, and checks after each.
func perform(t testing.TB, single bool, width float64, acts []byte) {
	d := newDesk(t, Options{Single: single, Width: width}, "|")
	d.e.SetPage(3)
	for ; len(acts) >= 2; acts = acts[2:] {
		if acts[0] >= 250 && !single {
			text := outside(d.e.Text(), acts[1])
			d.plan, d.history = []rune(text), nil
			if acts[1]%2 == 0 {
				d.e.Show(text)
			} else {
				d.e.ShowAt(text)
			}
			d.check("show")
			continue
		}
		step := stepOf(acts[0], acts[1], d.e.Lines().Len())
		if strings.HasPrefix(step, "type:") {
			d.key(rune(keys[int(acts[1])%len(keys)]))
		} else {
			d.step(step)
		}
		d.check(step)
	}
}

// FuzzEditor does random acts: the splices make the text, the text is clean, caret
// and selection stand on borders of clusters, the lines are those of typeset.Break.
func FuzzEditor(f *testing.F) {
	f.Add(false, byte(10), []byte{0, 13, 0, 14, 0, 1, 11, 0, 14, 4, 14, 7, 7, 0, 250, 9, 20, 40, 21, 3})
	f.Add(true, byte(10), []byte{14, 31, 14, 7, 14, 31, 18, 99, 11, 0, 14, 8})
	f.Fuzz(func(t *testing.T, single bool, width byte, acts []byte) {
		if len(acts) > 400 {
			acts = acts[:400]
		}
		perform(t, single, float64(width%50), acts)
	})
}

// The fuzzer's corpus is small; in every test run some thousand acts are done too.
func TestEditor_KeepsItsPromisesInRandomActs(t *testing.T) {
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 4))
		acts := make([]byte, 300)
		for i := range acts {
			acts[i] = byte(random.IntN(256))
		}
		perform(t, seed%5 == 4, float64(random.IntN(40)), acts)
	}
}
