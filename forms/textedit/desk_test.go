package textedit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"moaplan/internal/hangul"
	"moaplan/internal/typeset"
)

// cells measures as a terminal does: Hangul and Hanja 2, marks 0, the rest 1.
var cells = typeset.Measure(func(r rune) float64 {
	switch {
	case unicode.IsMark(r), r >= 0x1160 && r <= 0x11ff:
		return 0
	case unicode.In(r, unicode.Hangul, unicode.Han):
		return 2
	}
	return 1
})

// desk is an editor with our input method, used as a field uses them, and a plan
// that knows the text only from its splices.
type desk struct {
	t       testing.TB
	e       *Editor
	im      *Own
	width   float64
	plan    []rune
	history []Splice
	clip    string
}

// newDesk returns a desk that shows a text in the notation of state, in Korean.
func newDesk(t testing.TB, o Options, text string) *desk {
	o.Measure = cells
	d := &desk{t: t, e: New(o), im: NewOwn(hangul.TwoSet), width: o.Width}
	d.e.SetFinisher(d.im.Finish)
	d.e.OnSplice(d.take)
	d.im.Focus(d.e)
	d.im.SetKorean(true)
	caret := -1
	var ends []int // of the selection
	var plain []rune
	for _, r := range text {
		switch r {
		case '|':
			caret = len(plain)
		case '[', ']':
			ends = append(ends, len(plain))
		default:
			plain = append(plain, r)
		}
	}
	d.show(string(plain))
	anchor := caret
	for _, end := range ends {
		if end != caret {
			anchor = end
		}
	}
	d.e.Select(anchor, caret)
	return d
}

func (d *desk) show(text string) {
	d.plan = []rune(text)
	d.e.Show(text)
}

// take applies a splice to the plan, as the session does.
func (d *desk) take(s Splice) {
	d.t.Helper()
	end := s.At + len([]rune(s.Cut))
	if s.At < 0 || end > len(d.plan) || string(d.plan[s.At:end]) != s.Cut {
		d.t.Fatalf("splice %+v does not fit %q", s, string(d.plan))
	}
	if s.Cut == s.Put {
		d.t.Fatalf("splice %+v changes nothing", s)
	}
	d.plan = slices.Replace(d.plan, s.At, end, []rune(s.Put)...)
	d.history = append(d.history, s)
	if got := d.e.Text(); got != string(d.plan) {
		d.t.Fatalf("when told of %+v the text is %q, the plan's is %q", s, got, string(d.plan))
	}
}

// state writes what is seen: the drawn text with | the caret, [ ] the selection,
// ‹ › what is being composed.
func (d *desk) state() string {
	text := []rune(d.e.Lines().Text())
	selFrom, selTo := d.e.Selection()
	from, to := d.e.Composing()
	var s strings.Builder
	for i := 0; i <= len(text); i++ {
		mark := func(on bool, sign string) {
			if on {
				s.WriteString(sign)
			}
		}
		selected, composing := selFrom < selTo, from < to
		caret := i == d.e.Caret()
		mark(composing && i == to, "›")
		mark(caret && selected && i == selTo, "|")
		mark(selected && i == selTo, "]")
		mark(caret && !selected, "|")
		mark(selected && i == selFrom, "[")
		mark(caret && selected && i == selFrom, "|")
		mark(composing && i == from, "‹")
		if i < len(text) {
			s.WriteRune(text[i])
		}
	}
	return s.String()
}

// motionKeys are the names of motions in scripts.
var motionKeys = map[string]Motion{
	"left": Left, "right": Right, "up": Up, "down": Down, "wordleft": WordLeft, "wordright": WordRight,
	"home": LineStart, "end": LineEnd, "paraup": ParagraphUp, "paradown": ParagraphDown,
	"pageup": PageUp, "pagedown": PageDown, "top": TextStart, "bottom": TextEnd,
}

// run does the steps of a script, as a field does them: type:dkssud presses keys
// (_ is the blank), + extends, delete:MOTION deletes as far as it leads.
func (d *desk) run(script string) {
	d.t.Helper()
	for _, step := range strings.Fields(script) {
		d.step(step)
		d.check(step)
	}
}

func (d *desk) step(step string) {
	d.t.Helper()
	name, arg, _ := strings.Cut(step, ":")
	arg = strings.NewReplacer("_", " ", `\n`, "\n", `\t`, "\t", `\r`, "\r").Replace(arg)
	if m, ok := motionKeys[strings.TrimPrefix(name, "+")]; ok {
		d.e.Move(m, strings.HasPrefix(name, "+"))
		return
	}
	var a, b int
	_, _ = fmt.Sscanf(arg, "%d,%d", &a, &b) // what is not there is 0
	switch name {
	case "type":
		for _, r := range arg {
			d.key(r)
		}
	case "enter":
		d.e.Insert("\n")
	case "backspace":
		if !d.im.Backspace() {
			d.e.Delete(Left)
		}
	case "delete":
		d.e.Delete(Right)
	case "deleteto":
		d.e.Delete(motionKeys[arg])
	case "all":
		d.e.SelectAll()
	case "word":
		d.e.SelectWord(a)
	case "words":
		d.e.SelectWordsBetween(a, b)
	case "line":
		d.e.SelectLine(a)
	case "paragraph":
		d.e.SelectParagraph(a)
	case "paragraphs":
		d.e.SelectParagraphsBetween(a, b)
	case "select":
		d.e.Select(a, b)
	case "cut", "copy":
		d.e.Finish()
		d.clip = d.e.Selected()
		if name == "cut" {
			d.e.Delete(Left)
		}
	case "paste":
		if arg == "" {
			arg = d.clip
		}
		d.e.Insert(arg)
	case "click":
		d.e.Point(a, float64(b), false)
	case "+click":
		d.e.Point(a, float64(b), true)
	case "drag":
		d.e.MoveSelection(a, false)
	case "dragcopy":
		d.e.MoveSelection(a, true)
	case "replace":
		_, put, _ := strings.Cut(arg, "=")
		d.e.Replace(a, b, put)
	case "latin":
		d.im.SetKorean(false)
	case "korean":
		d.im.SetKorean(true)
	case "finish":
		d.e.Finish()
	case "show":
		d.show(arg)
	case "showat":
		d.plan = []rune(arg)
		d.e.ShowAt(arg)
	case "undo":
		d.undo()
	case "resize":
		d.width = float64(a)
		d.e.Resize(float64(a), cells)
	default:
		d.t.Fatalf("no step %q", step)
	}
}

func (d *desk) key(r rune) {
	if !d.im.Rune(r, ShiftUnknown) {
		d.e.Insert(string(r))
	}
}

// undo takes back the last splice from outside, as the window does: it finishes
// first.
func (d *desk) undo() {
	d.e.Finish()
	if len(d.history) == 0 {
		return
	}
	s := d.history[len(d.history)-1]
	d.history = d.history[:len(d.history)-1]
	d.plan = slices.Replace(d.plan, s.At, s.At+len([]rune(s.Put)), []rune(s.Cut)...)
	d.e.ShowAt(string(d.plan))
}

// check fails unless all that must always be true is.
func (d *desk) check(step string) {
	d.t.Helper()
	e := d.e
	drawn := []rune(e.Lines().Text())
	from, to := e.Composing()
	if got := string(slices.Delete(slices.Clone(drawn), from, to)); got != e.Text() || got != string(d.plan) {
		d.t.Fatalf("after %s: text %q, drawn without %d-%d %q, plan %q", step, e.Text(), from, to, got, string(d.plan))
	}
	if clean := typeset.Clean(e.Text()); clean != e.Text() {
		d.t.Fatalf("after %s: %+q is not clean, but %+q", step, e.Text(), clean)
	}
	if got := string(drawn[from:to]); got != d.im.composer.Preedit() {
		d.t.Fatalf("after %s: %q is shown, %q is composed", step, got, d.im.composer.Preedit())
	}
	selFrom, selTo := e.Selection()
	if selFrom < 0 || selTo > len(drawn) || e.Caret() != selFrom && e.Caret() != selTo {
		d.t.Fatalf("after %s: caret %d, selection %d-%d of %d", step, e.Caret(), selFrom, selTo, len(drawn))
	}
	if e.Selected() != string(drawn[selFrom:selTo]) {
		d.t.Fatalf("after %s: selected %q, want %q", step, e.Selected(), string(drawn[selFrom:selTo]))
	}
	for _, at := range []int{selFrom, selTo} {
		if from == to && e.Lines().Snap(at) != at {
			d.t.Fatalf("after %s: %d is inside a cluster of %+q", step, at, string(drawn))
		}
	}
	if from < to && (e.Caret() != to || selFrom < selTo) {
		d.t.Fatalf("after %s: caret %d, selection %d-%d while composing %d-%d", step, e.Caret(), selFrom, selTo, from, to)
	}
	d.checkLines(step)
}

func (d *desk) checkLines(step string) {
	d.t.Helper()
	e := d.e
	want := typeset.Break([]typeset.Run{{Text: e.Lines().Text()}}, e.width(d.width), 0, cells)
	if e.Lines().Count() != len(want) {
		d.t.Fatalf("after %s: %d lines, want %d", step, e.Lines().Count(), len(want))
	}
	for y, l := range want {
		if got := e.Lines().LineAt(y); got.Start != l.Start || got.Next != l.Next || got.Text() != l.Text() {
			d.t.Fatalf("after %s: line %d is %+v, want %+v", step, y, got, l)
		}
	}
	line, x := e.CaretLine()
	if l := e.Lines().LineAt(line); e.Caret() < l.Start || e.Caret() > l.Next || x < 0 {
		d.t.Fatalf("after %s: caret %d is drawn on line %d, %d-%d, at %v", step, e.Caret(), line, l.Start, l.Next, x)
	}
}
