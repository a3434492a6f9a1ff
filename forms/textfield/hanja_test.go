package textfield

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"moaplan/internal/hangul/hanja"
)

// list is the open list of Hanja, nil for none.
func (p *person) list() *candidates {
	l, _ := p.focus().(*candidates)
	return l
}

func (p *person) typeInList(keys ...fyne.KeyName) {
	for _, name := range keys {
		p.focus().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestHanja_OfTheSyllableThatIsBeingComposed(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("rnr")
	p.special(131)
	p.stored("국")
	if p.list() == nil {
		t.Fatal("no list")
	}
	want := drawable(hanja.Lookup("국"))[1].Text
	p.list().TypedRune('2')
	p.text(want)
	p.stored(want)
	if n := len(p.splices); n != 2 || p.splices[1].Cut != "국" {
		t.Errorf("told of %v", p.splices)
	}
	p.keys("rk")
	p.text(want + "가")
}

func TestHanja_OfTheLongestWordBeforeTheCaret(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("우리 대한민국")
	p.press(fyne.KeyF9)
	p.typeInList(fyne.KeyReturn)
	p.text("우리 大韓民國")
	p.press(fyne.KeyF9) // and back
	p.typeInList(fyne.KeyReturn)
	p.text("우리 대한민국")
}

func TestHanja_TheLastSyllableComesBehindTheWord(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("eogksalsrnr")
	p.special(131)
	words, syllables := drawable(hanja.Lookup("대한민국")), drawable(hanja.Lookup("국"))
	if got, want := len(p.list().list), len(words)+len(syllables); got != want {
		t.Errorf("%d candidates, want %d", got, want)
	}
	for range words {
		p.typeInList(fyne.KeyDown)
	}
	p.typeInList(fyne.KeyReturn)
	p.text("대한민" + syllables[0].Text)
}

func TestHanja_OfTheSelection(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("대한민국 만세")
	p.field.editor.Select(2, 4)
	p.press(fyne.KeyF9)
	p.typeInList(fyne.KeyReturn)
	p.text("대한" + drawable(hanja.Lookup("민국"))[0].Text + " 만세")
}

func TestHanja_TheListIsMovedThrough(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("가")
	p.press(fyne.KeyF9)
	l := p.list()
	all := drawable(hanja.Lookup("가"))
	if len(all) < 3*perPage {
		t.Fatalf("only %d candidates", len(all))
	}
	if n := len(l.rows.Objects); n != perPage+1 {
		t.Errorf("%d rows", n)
	}
	p.typeInList(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown)
	if l.pointed != perPage {
		t.Errorf("points at %d", l.pointed)
	}
	p.typeInList(fyne.KeyPageUp, fyne.KeyPageUp)
	if l.pointed != 0 {
		t.Errorf("points at %d", l.pointed)
	}
	p.typeInList(fyne.KeyPageDown)
	l.TypedRune('3')
	p.text(all[perPage+2].Text)
}

func TestHanja_AClickChooses(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("가")
	p.press(fyne.KeyF9)
	p.list().rows.Objects[3].(*candidate).Tapped(nil)
	p.text(drawable(hanja.Lookup("가"))[3].Text)
}

func TestHanja_EscapeLeavesTheTextAsItWas(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("대한민국")
	p.press(fyne.KeyF9)
	p.typeInList(fyne.KeyEscape)
	p.text("대한민국")
	if p.focus() != p.field {
		t.Error("the field has lost the keys")
	}
	p.keys("rk")
	p.text("대한민국가")
}

func TestHanja_NothingFoundIsSaid(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	var said []string
	p.typing.OnNoHanja(func(word string) { said = append(said, word) })
	p.press(fyne.KeyF9)
	p.write("뷁")
	p.press(fyne.KeyF9)
	if strings.Join(said, "|") != "|뷁" {
		t.Errorf("said %q", said)
	}
	if p.list() != nil {
		t.Error("an empty list is open")
	}
}

func TestHanja_OffersOnlyWhatCanBeDrawn(t *testing.T) {
	for _, key := range []string{"가", "글", "국", "이"} {
		all, kept := hanja.Lookup(key), drawable(hanja.Lookup(key))
		if len(kept) == 0 || len(kept) >= len(all) && key == "글" {
			t.Errorf("%s: %d of %d are kept", key, len(kept), len(all))
		}
	}
}

func TestHanja_TheListStaysInTheWindow(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.field.Move(fyne.NewPos(480, 560))
	p.write(strings.Repeat("글 ", 20) + "가")
	p.press(fyne.KeyF9)
	l := p.list()
	at, size := l.popup.Content.Position(), l.popup.Content.Size()
	area := p.win.Canvas().Size()
	if at.X < 0 || at.Y < 0 || at.X+size.Width > area.Width || at.Y+size.Height > area.Height {
		t.Errorf("the list is at %v, %v large", at, size)
	}
	if at.Y+size.Height > 560+34 {
		t.Errorf("the list at %v covers the word", at)
	}
}

func TestHanja_PlainFieldsHaveNone(t *testing.T) {
	p := sit(t, NewPlain, 400, 34)
	p.write("대한민국")
	p.press(fyne.KeyF9)
	p.special(131)
	if p.list() != nil {
		t.Error("a list is open")
	}
}

func TestHanja_SpaceChoosesAndTypesNoBlank(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("대한민국")
	p.press(fyne.KeyF9)
	p.keys(" ")
	p.text("大韓民國")
	p.keys(" ")
	p.text("大韓民國 ")
}

func TestHanja_ALetterClosesTheListAndIsTyped(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("대한민국")
	p.press(fyne.KeyF9)
	p.keys("dptj.")
	p.text("대한민국에서.")
	if p.list() != nil {
		t.Error("the list is still open")
	}
}

func TestHanja_ADigitThatNoneHasDoesNothing(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("대한민국")
	p.field.editor.Select(0, 4)
	p.press(fyne.KeyF9)
	p.keys("90")
	p.text("대한민국")
	if p.list() == nil {
		t.Error("the list is closed")
	}
	p.press(fyne.KeyBackspace)
	p.text("대한민국")
	if p.list() != nil {
		t.Error("BackSpace does not close the list")
	}
}

func TestHanja_AShortcutClosesTheListAndIsTheTexts(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("우리 대한민국")
	p.press(fyne.KeyF9)
	p.ctrl(fyne.KeyA)
	if p.list() != nil {
		t.Error("the list is still open")
	}
	p.selected("우리 대한민국")
}

func TestHanja_ATextThatChangedMeanwhileIsLeftAlone(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("대한민국")
	p.press(fyne.KeyF9)
	p.field.ShowText("우리 대한민국")
	p.typeInList(fyne.KeyReturn)
	p.text("우리 대한민국")
}

func TestHanja_TheWordComesIntoSight(t *testing.T) {
	p := sit(t, newFixed, 400, 100)
	p.write(strings.Repeat("줄\n", 40) + "대한민국")
	p.field.ScrollTo(0)
	p.press(fyne.KeyF9)
	if !p.field.caretShown() {
		t.Error("the word is out of sight")
	}
	if at := p.list().popup.Content.Position(); at.Y > 600 {
		t.Errorf("the list is at %v", at)
	}
}

// underlined is what has a line beneath it.
func (p *person) underlined() string {
	var words strings.Builder
	for _, l := range p.field.pane.line {
		n := int(l.Position().Y / p.field.pitch())
		at, size := l.Position(), l.Size()
		from := p.field.editor.At(n, float64(at.X))
		words.WriteString(p.field.editor.Lines().Slice(from, p.field.editor.At(n, float64(at.X+size.Width))))
	}
	return words.String()
}

func (p *person) isUnderlined(want string) {
	p.t.Helper()
	if got := p.underlined(); got != want {
		p.t.Errorf("%q is underlined, want %q", got, want)
	}
}

func TestHanja_WhatACandidateReplacesIsUnderlined(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("우리 대한민국")
	p.press(fyne.KeyF9)
	p.isUnderlined("대한민국")
	words := len(drawable(hanja.Lookup("대한민국")))
	for range words - 1 {
		p.typeInList(fyne.KeyDown)
	}
	p.isUnderlined("대한민국")
	p.typeInList(fyne.KeyDown)
	p.isUnderlined("국")
	p.typeInList(fyne.KeyUp)
	p.isUnderlined("대한민국")
	p.list().rows.Objects[words].(*candidate).MouseIn(nil)
	p.isUnderlined("국")
	p.typeInList(fyne.KeyReturn)
	p.isUnderlined("")
}

func TestHanja_TheLineGoesWithTheListHoweverItCloses(t *testing.T) {
	for name, closes := range map[string]func(p *person){
		"Escape":      func(p *person) { p.typeInList(fyne.KeyEscape) },
		"a letter":    func(p *person) { p.keys("A") },
		"a shortcut":  func(p *person) { p.ctrl(fyne.KeyA) },
		"a click":     func(p *person) { test.TapCanvas(p.win.Canvas(), fyne.NewPos(880, 580)) },
		"new words":   func(p *person) { p.field.ShowText("새 글") },
		"fewer words": func(p *person) { p.field.ShowText("새") },
		"no words": func(p *person) {
			p.field.ShowText("")
			p.typeInList(fyne.KeyDown)
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := sit(t, NewLine, 400, 34)
			p.write("우리 대한민국")
			p.press(fyne.KeyF9)
			p.isUnderlined("대한민국")
			closes(p)
			if from, to := p.field.editor.Composing(); from == to {
				p.isUnderlined("")
			}
			if p.field.replaced != (span{}) {
				t.Errorf("%v is still to be replaced", p.field.replaced)
			}
		})
	}
}
