package textfield

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/textedit"
	"moaplan/forms/textedit/textedittest"
)

// Whatever happens to a field, what is being composed is text before it does.
func TestOrder_FinishComesBefore(t *testing.T) {
	words := Words{Cut: "c", Copy: "c", Paste: "p", SelectAll: "a", Hanja: "h"}
	for name, act := range map[string]func(p *person){
		"a shortcut of the window": func(p *person) { p.ctrl(fyne.KeyS) },
		"an undo":                  func(p *person) { p.ctrl(fyne.KeyZ) },
		"a key that moves":         func(p *person) { p.press(fyne.KeyLeft) },
		"Return":                   func(p *person) { p.press(fyne.KeyReturn) },
		"Tab": func(p *person) {
			p.add(NewLine, 0, 200, 99, 34)
			p.press(fyne.KeyTab)
		},
		"a word deleted":         func(p *person) { p.ctrl(fyne.KeyBackspace) },
		"a paste":                func(p *person) { p.ctrl(fyne.KeyV) },
		"a copy":                 func(p *person) { p.ctrl(fyne.KeyC) },
		"a click":                func(p *person) { p.mouseDown(p.spot(0)) },
		"a right click":          func(p *person) { p.button(p.spot(0), desktop.MouseButtonSecondary) },
		"the menu":               func(p *person) { p.field.TappedSecondary(&fyne.PointEvent{}) },
		"the loss of the focus":  func(p *person) { p.win.Canvas().Unfocus() },
		"a switch of the window": func(p *person) { p.field.FocusLost() },
		"another field":          func(p *person) { p.win.Canvas().Focus(p.add(NewLine, 0, 200, 99, 34)) },
		"the key of 한/영":         func(p *person) { p.special(130) },
		"the right Alt":          func(p *person) { p.down(desktop.KeyAltRight) },
		"the Hanja key":          func(p *person) { p.special(131) },
		"F9":                     func(p *person) { p.press(fyne.KeyF9) },
		"read-only":              func(p *person) { p.field.SetReadOnly(true) },
		"another method":         func(p *person) { p.typing.Use(&passing{}) },
		"a save by the clock":    func(p *person) { p.typing.Finish() },
		"a text from outside":    func(p *person) { p.field.ShowText("남이 쓴 글") },
		"Shift+Space": func(p *person) {
			p.held = fyne.KeyModifierShift
			p.press(fyne.KeySpace)
		},
	} {
		t.Run(name, func(t *testing.T) {
			im := &textedittest.Fake{}
			p := sitWith(t, im, newLong(3), 400, 100)
			p.field.Words(words)
			seen := func() { im.Add("event") }
			p.field.OnShortcut(func(fyne.Shortcut) bool { seen(); return false })
			p.field.OnBlur(seen)
			fyne.CurrentApp().Clipboard().SetContent("붙임")
			p.keys("x")
			if im.Held == "" {
				t.Fatal("the fake composes nothing")
			}
			held := im.Held
			p.field.OnSplice(func(s textedit.Splice) {
				if s.Put == held {
					im.Add("told")
				}
			})
			im.Reset()
			act(p)
			im.CheckFinishedBefore(t, "told")
			for i, call := range im.Calls() {
				if call == "event" && indexOf(im.Calls(), "told") > i {
					t.Errorf("%q: the event came first", im.Calls())
				}
			}
		})
	}
}

func indexOf(calls []string, want string) int {
	for i, call := range calls {
		if call == want {
			return i
		}
	}
	return len(calls)
}

func TestOrder_ACompositionGoesOnThroughKeysThatTypeNothing(t *testing.T) {
	im := &textedittest.Fake{}
	p := sitWith(t, im, NewLine, 400, 34)
	p.keys("x")
	im.Reset()
	p.press(desktop.KeyShiftLeft, desktop.KeyControlLeft, desktop.KeyCapsLock, desktop.KeyAltLeft)
	p.pass(blinking)
	p.field.Resize(fyne.NewSize(300, 34))
	p.field.Refresh()
	im.Check(t)
}

func TestOrder_TheOwnerIsAskedFirst(t *testing.T) {
	p := sit(t, newLong(3), 400, 100)
	var asked []string
	p.field.OnShortcut(func(s fyne.Shortcut) bool {
		asked = append(asked, s.ShortcutName())
		return s.ShortcutName() == "SelectAll"
	})
	p.field.OnKey(func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyReturn })
	p.keys("rk")
	p.ctrl(fyne.KeyA)
	p.selected("")
	p.ctrl(fyne.KeyZ)
	p.press(fyne.KeyReturn)
	p.text("가")
	if len(asked) != 2 || asked[1] != "Undo" {
		t.Errorf("asked for %q", asked)
	}
}

func TestOrder_AMenuOfItsOwnIsNoLossOfTheFocus(t *testing.T) {
	p := sit(t, newLong(3), 400, 100)
	p.field.Words(Words{Cut: "c", Copy: "c", Paste: "p", SelectAll: "a"})
	events := ""
	p.field.OnBlur(func() { events += "b" })
	p.field.OnFocus(func() { events += "f" })
	p.write("가나다")
	p.field.TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(40, 40)})
	if p.focus() == p.field || !p.field.Focused() {
		t.Fatal("no menu is open")
	}
	p.focus().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	p.keys("rk")
	p.text("가나다가")
	if events != "" {
		t.Errorf("told of %q", events)
	}
	p.win.Canvas().Unfocus()
	if events != "b" {
		t.Errorf("told of %q", events)
	}
}
