package textfield

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/look"
)

var menuWords = Words{Cut: "잘라내기", Copy: "복사", Paste: "붙여넣기", SelectAll: "모두 선택", Hanja: "한자"}

// menu opens the context menu at a place of the field.
func (p *person) menu(at fyne.Position) *look.Menu {
	p.t.Helper()
	p.field.Words(menuWords)
	p.button(at, desktop.MouseButtonSecondary)
	e := &fyne.PointEvent{Position: at, AbsolutePosition: at.Add(p.field.Position())}
	p.field.TappedSecondary(e)
	m, ok := p.focus().(*look.Menu)
	if !ok {
		p.t.Fatal("no menu is open")
	}
	return m
}

// choose chooses a line by its words.
func (p *person) choose(m *look.Menu, words string) {
	p.t.Helper()
	for i, row := range m.Rows() {
		if row == words {
			m.Choose(i)
			return
		}
	}
	p.t.Fatalf("no %q in %q", words, m.Rows())
}

func TestMenu_ActsOnTheSelection(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("하나 둘")
	p.drag(1, p.spot(0), p.spot(2))
	p.choose(p.menu(p.spot(1)), "복사")
	p.selected("하나")
	p.choose(p.menu(p.spot(1)), "잘라내기")
	p.text(" 둘")
	p.choose(p.menu(p.spot(2)), "붙여넣기")
	p.text(" 둘하나")
	p.choose(p.menu(p.spot(0)), "모두 선택")
	p.selected(" 둘하나")
	p.stored(" 둘하나")
}

func TestMenu_WhatIsNotPossibleDoesNothing(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.field.ShowText("하나 둘")
	p.field.SetReadOnly(true)
	fyne.CurrentApp().Clipboard().SetContent("붙임")
	m := p.menu(p.spot(1))
	p.choose(m, "붙여넣기")
	p.choose(m, "잘라내기")
	p.text("하나 둘")
	if p.focus() != m {
		t.Error("the menu closed")
	}
	for range m.Rows() {
		p.focus().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	p.focus().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the only one left
	p.selected("하나 둘")
}

func TestMenu_OffersHanjaWhereThereAreAny(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("대한민국 뷁")
	m := p.menu(p.spot(6))
	if n := len(m.Rows()); n != 4 {
		t.Errorf("%q", m.Rows())
	}
	m.Close()
	p.choose(p.menu(p.spot(4)), "한자")
	if p.list() == nil {
		t.Fatal("no list is open")
	}
	p.typeInList(fyne.KeyReturn)
	p.text("大韓民國 뷁")
}

func TestMenu_AClickElsewhereGivesTheKeysBack(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("하나")
	p.menu(p.spot(1))
	p.win.Canvas().Overlays().Top().(fyne.Tappable).Tapped(&fyne.PointEvent{})
	if p.focus() != p.field || !p.field.Focused() {
		t.Fatal("the field has lost the keys")
	}
	p.keys("rk")
	p.text("하가나")
}

func TestMenu_StaysInTheWindow(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.field.Move(fyne.NewPos(490, 560))
	p.menu(fyne.NewPos(395, 30))
	area := p.win.Canvas().Size()
	m := p.focus().(*look.Menu)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(m)
	if at.X+m.Size().Width > area.Width || at.Y+m.Size().Height > area.Height || at.X < 0 || at.Y < 0 {
		t.Errorf("the menu is at %v, %v large", at, m.Size())
	}
}

func TestMenu_OpensByKey(t *testing.T) {
	for name, open := range map[string]func(p *person){
		"Menu":      func(p *person) { p.press(desktop.KeyMenu) },
		"Shift+F10": func(p *person) { p.shift(fyne.KeyF10) },
	} {
		t.Run(name, func(t *testing.T) {
			p := sit(t, NewLine, 400, 34)
			p.field.Words(menuWords)
			p.keys("rk")
			open(p)
			m, ok := p.focus().(*look.Menu)
			if !ok {
				t.Fatal("no menu is open")
			}
			p.stored("가")
			p.choose(m, "모두 선택")
			p.selected("가")
		})
	}
}

func TestMenu_SpaceChoosesAndDoesNotReplaceWhatItSelects(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("하나 둘")
	fyne.CurrentApp().Clipboard().SetContent("")
	p.menu(p.spot(1))
	p.focus().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) // the first that can be chosen: select all
	p.keys(" ")
	p.selected("하나 둘")
	p.text("하나 둘")
}

func TestMenu_ShortcutsWaitUntilItIsClosed(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("하나 둘")
	p.field.editor.Select(0, 2)
	m := p.menu(p.spot(1))
	p.ctrl(fyne.KeyX)
	p.text("하나 둘")
	m.Close()
	p.ctrl(fyne.KeyX)
	p.text(" 둘")
}

func TestMenu_OpensInSightWhereTheCaretIsNot(t *testing.T) {
	for _, make := range []func(*Typing) *Field{newFixed, newLong(3)} { // scrolls itself; goes on below the window
		p := sit(t, make, 400, 200)
		p.field.Words(menuWords)
		p.write(strings.Repeat("줄\n", 60))
		if !p.field.fixed {
			p.field.Resize(p.field.MinSize())
		}
		p.ctrl(fyne.KeyHome)
		p.ctrl(fyne.KeyA)
		p.press(desktop.KeyMenu)
		m, ok := p.focus().(*look.Menu)
		if !ok {
			t.Fatal("no menu is open")
		}
		at, area := fyne.CurrentApp().Driver().AbsolutePositionForObject(m), p.win.Canvas().Size()
		if at.Y < 0 || at.Y+m.Size().Height > area.Height {
			t.Errorf("the menu is at %v, %v large, in %v", at, m.Size(), area)
		}
	}
}
