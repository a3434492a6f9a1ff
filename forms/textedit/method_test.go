package textedit_test

import (
	"testing"

	"moaplan/forms/textedit"
	"moaplan/forms/textedit/textedittest"
	"moaplan/internal/hangul"
	"moaplan/internal/typeset"
)

func newOwn(l hangul.Layout) (*textedit.Own, *textedittest.Target) {
	im, target := textedit.NewOwn(l), new(textedittest.Target)
	im.Focus(target)
	im.SetKorean(true)
	return im, target
}

func TestOwn_ComposesAndCommits(t *testing.T) {
	im, target := newOwn(hangul.TwoSet)
	for _, r := range "gksr" {
		if !im.Rune(r, textedit.ShiftUnknown) {
			t.Errorf("%c was not taken", r)
		}
	}
	target.Check(t, "Compose ㅎ", "Compose 하", "Compose 한", "Commit 한", "Compose ㄱ")
	if !im.Backspace() {
		t.Error("a jamo was left to take")
	}
	target.Check(t, "Compose ")
	if im.Backspace() {
		t.Error("nothing was left to take")
	}
	target.Check(t)
}

func TestOwn_WhatIsNoHangulIsLeftToTheCaller(t *testing.T) {
	for _, r := range " 1.\t가é" {
		im, target := newOwn(hangul.TwoSet)
		im.Rune('r', textedit.ShiftUnknown)
		if im.Rune(r, textedit.ShiftUnknown) {
			t.Errorf("%q was taken", r)
		}
		target.Check(t, "Compose ㄱ", "Commit ㄱ")
	}
}

func TestOwn_ShiftNotCapsLockDoublesConsonants(t *testing.T) {
	for _, tt := range []struct {
		r     rune
		shift textedit.Shift
		want  string
	}{
		{'r', textedit.ShiftUp, "Compose ㄱ"},
		{'R', textedit.ShiftUp, "Compose ㄱ"}, // Caps Lock
		{'R', textedit.ShiftDown, "Compose ㄲ"},
		{'r', textedit.ShiftDown, "Compose ㄲ"}, // Caps Lock and Shift
		{'R', textedit.ShiftUnknown, "Compose ㄲ"},
	} {
		im, target := newOwn(hangul.TwoSet)
		im.Rune(tt.r, tt.shift)
		target.Check(t, tt.want)
	}
}

func TestOwn_LatinPasses(t *testing.T) {
	im, target := newOwn(hangul.TwoSet)
	im.Rune('r', textedit.ShiftUnknown)
	im.SetKorean(false)
	target.Check(t, "Compose ㄱ", "Commit ㄱ")
	if im.Korean() || !im.Own() || im.Rune('R', textedit.ShiftUp) {
		t.Error("Latin letters are the caller's")
	}
	target.Check(t)
}

func TestOwn_ThreeSetGivesSignsToo(t *testing.T) {
	im, target := newOwn(hangul.ThreeFinal)
	for _, r := range "mfs" { // ㅎ ㅏ ㄴ
		im.Rune(r, textedit.ShiftUp)
	}
	target.Check(t, "Compose ㅎ", "Compose 하", "Compose 한")
	if !im.Rune('M', textedit.ShiftDown) {
		t.Error("the sign was not taken")
	}
	target.Check(t, "Commit 한\"")
}

func TestOwn_FinishesBeforeAnotherTextOrLayout(t *testing.T) {
	im, target := newOwn(hangul.TwoSet)
	im.Rune('r', textedit.ShiftUnknown)
	other := new(textedittest.Target)
	im.Focus(other)
	target.Check(t, "Compose ㄱ", "Commit ㄱ")
	other.Check(t)
	im.Rune('k', textedit.ShiftUnknown)
	im.SetLayout(hangul.Three390)
	im.Finish()
	other.Check(t, "Compose ㅏ", "Commit ㅏ")
	im.Focus(nil)
	if im.Rune('k', textedit.ShiftUnknown) || im.Backspace() {
		t.Error("there is no text to type into")
	}
}

// A text whose owner finishes while it takes in a syllable loses nothing.
func TestOwn_FinishedWhileItCommits(t *testing.T) {
	e := textedit.New(textedit.Options{Single: true, Measure: typeset.Measure(func(rune) float64 { return 1 })})
	im := textedit.NewOwn(hangul.TwoSet)
	e.SetFinisher(im.Finish)
	e.OnSplice(func(textedit.Splice) { im.Finish() })
	im.Focus(e)
	im.SetKorean(true)
	for _, r := range "gksrmf" {
		im.Rune(r, textedit.ShiftUnknown)
	}
	im.Finish()
	if got := e.Text(); got != "한ㄱㅡㄹ" {
		t.Errorf("text %q", got)
	}
}

func TestSystem_PassesWholeCharactersAndFinishesThePlatform(t *testing.T) {
	target, composed, composing := new(textedittest.Target), "", false
	im := textedit.NewSystem(func() string { defer func() { composed = "" }(); return composed }, func() bool { return composing })
	im.Focus(target)
	im.Rune('한', textedit.ShiftUnknown)
	im.Rune('R', textedit.ShiftUp) // Caps Lock is the system's business
	target.Check(t, "Commit 한", "Commit R")
	composed = "글"
	im.Finish()
	im.Finish()
	target.Check(t, "Commit 글")
	if im.Backspace() {
		t.Error("nothing is composed: the BackSpace is for the text")
	}
	if composing = true; !im.Backspace() {
		t.Error("the BackSpace was for the system's text")
	}
	if im.Korean() || im.Own() {
		t.Error("nothing is known of the system's state")
	}
	im.SetState(func() bool { return composing }, func(k bool) { composing = k })
	im.SetKorean(false)
	if im.Korean() {
		t.Error("the system was not asked")
	}
	composed = "끝"
	im.Focus(nil)
	target.Check(t, "Commit 끝")
	if im.Rune('x', textedit.ShiftUnknown) {
		t.Error("there is no text to type into")
	}
}

func TestEditor_ActsFinishFirst(t *testing.T) {
	acts := map[string]func(*textedit.Editor){
		"Insert":     func(e *textedit.Editor) { e.Insert("x") },
		"Move":       func(e *textedit.Editor) { e.Move(textedit.Left, false) },
		"Delete":     func(e *textedit.Editor) { e.Delete(textedit.Left) },
		"Select":     func(e *textedit.Editor) { e.Select(0, 1) },
		"all":        func(e *textedit.Editor) { e.SelectAll() },
		"word":       func(e *textedit.Editor) { e.SelectWord(0) },
		"line":       func(e *textedit.Editor) { e.SelectLine(0) },
		"paragraph":  func(e *textedit.Editor) { e.SelectParagraph(0) },
		"words":      func(e *textedit.Editor) { e.SelectWordsBetween(0, 1) },
		"paragraphs": func(e *textedit.Editor) { e.SelectParagraphsBetween(0, 1) },
		"drag":       func(e *textedit.Editor) { e.MoveSelection(0, false) },
		"Replace":    func(e *textedit.Editor) { e.Replace(0, 1, "x") },
		"Point":      func(e *textedit.Editor) { e.Point(0, 0, false) },
		"Finish":     func(e *textedit.Editor) { e.Finish() },
		"Show":       func(e *textedit.Editor) { e.Show("다른 글") },
		"ShowAt":     func(e *textedit.Editor) { e.ShowAt("다른 글") },
	}
	for name, act := range acts {
		im := new(textedittest.Fake)
		e := textedit.New(textedit.Options{Width: 20, Measure: typeset.Measure(func(rune) float64 { return 1 })})
		e.SetFinisher(im.Finish)
		e.OnSplice(func(s textedit.Splice) { im.Add("splice " + s.Put) })
		e.Show("가나")
		im.Focus(e)
		im.Rune('한', textedit.ShiftUnknown)
		im.Reset()
		act(e)
		calls := im.Calls()
		if len(calls) < 2 || calls[0] != "Finish" || calls[1] != "splice 한" {
			t.Errorf("%s: %q, want Finish and its splice first", name, calls)
		}
		if from, to := e.Composing(); from != to {
			t.Errorf("%s: still composing", name)
		}
	}
}

// Where the input method leaves something behind, or is not there, it is entered.
func TestEditor_FinishesWithoutAnInputMethod(t *testing.T) {
	e := textedit.New(textedit.Options{Width: 20, Measure: typeset.Measure(func(rune) float64 { return 1 })})
	e.Compose("한")
	e.Finish()
	if e.Text() != "한" || e.Caret() != 1 {
		t.Errorf("%q, caret %d", e.Text(), e.Caret())
	}
}

func TestFake_SeesWhatCameBefore(t *testing.T) {
	im, target := new(textedittest.Fake), new(textedittest.Target)
	im.Focus(target)
	im.Rune('가', textedit.ShiftUnknown)
	im.Rune('나', textedit.ShiftUnknown)
	im.Backspace()
	im.Finish()
	im.Add("save")
	im.CheckFinishedBefore(t, "save")
	im.Check(t, "Focus", "Rune 가", "Rune 나", "Backspace", "Finish", "save")
	target.Check(t, "Compose 가", "Compose 가나", "Compose 가", "Commit 가")
	bad := new(recordingT)
	im.Rune('다', textedit.ShiftUnknown)
	im.Add("save")
	im.CheckFinishedBefore(bad, "save")
	im.Finish()
	im.Rune('라', textedit.ShiftUnknown)
	im.Add("quit")
	im.CheckFinishedBefore(bad, "quit")
	im.CheckFinishedBefore(bad, "what did not happen")
	im.Check(bad, "nothing")
	if bad.errors != 4 {
		t.Errorf("%d faults were seen of 4", bad.errors)
	}
}

// recordingT counts errors instead of failing.
type recordingT struct {
	testing.TB
	errors int
}

func (r *recordingT) Helper()               {}
func (r *recordingT) Errorf(string, ...any) { r.errors++ }
