// Package formstest tells where the window's fields, buttons and rows stand. It lays
// the same forms out on the toolkit's application for tests, which has no screen, so
// that a test can click into the real window without asking that window anything.
package formstest

import (
	"image"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"moaplan/assets/i18n"
	"moaplan/forms"
	"moaplan/forms/look"
)

// Layout is the window, laid out on no screen.
type Layout struct {
	t    testing.TB
	win  fyne.Window
	back *onlyOpens
}

// Lay opens a plan in a window of a size in pixels, at one pixel a unit. The plan's
// file is only read.
func Lay(t testing.TB, lang i18n.Lang, plan string, width, height int) *Layout {
	t.Helper()
	back := &onlyOpens{t: t}
	size := fyne.NewSize(float32(width), float32(height))
	win, leave := forms.Lay(test.NewTempApp(t), forms.Options{Path: plan, Lang: lang, Backend: back}, size)
	t.Cleanup(leave)
	return &Layout{t: t, win: win, back: back}
}

// Open opens the section whose row of the navigation says the words.
func (l *Layout) Open(words string) {
	l.t.Helper()
	test.Tap(l.row(words).object.(fyne.Tappable))
}

// Press presses the button of these words.
func (l *Layout) Press(label string) {
	l.t.Helper()
	test.Tap(l.button(label).object.(fyne.Tappable))
}

// Row is where the row of the navigation with these words stands.
func (l *Layout) Row(words string) image.Rectangle {
	l.t.Helper()
	return l.row(words).bounds
}

// row is the leftmost thing that can be pressed and says the words: the navigation
// stands at the left.
func (l *Layout) row(words string) piece {
	l.t.Helper()
	best := piece{}
	for _, p := range l.pieces() {
		if _, ok := p.object.(fyne.Tappable); ok && p.says(words) && (best.object == nil || p.bounds.Min.X < best.bounds.Min.X) {
			best = p
		}
	}
	if best.object == nil {
		l.t.Fatalf("no row of the navigation says %q", words)
	}
	return best
}

// Button is where the button of these words stands.
func (l *Layout) Button(label string) image.Rectangle {
	l.t.Helper()
	return l.button(label).bounds
}

// Field is where the field below a label stands.
func (l *Layout) Field(label string) image.Rectangle {
	l.t.Helper()
	pieces := l.pieces()
	at := slices.IndexFunc(pieces, func(p piece) bool { return p.words() == label })
	if at < 0 {
		l.t.Fatalf("no label says %q", label)
	}
	head := pieces[at].bounds
	best := image.Rectangle{}
	for _, p := range pieces {
		under := p.typable() && p.bounds.Min.Y >= head.Max.Y-2 && p.bounds.Min.X <= head.Min.X && head.Min.X < p.bounds.Max.X
		if under && (best.Empty() || p.bounds.Min.Y < best.Min.Y) {
			best = p.bounds
		}
	}
	if best.Empty() {
		l.t.Fatalf("no field stands below %q", label)
	}
	return best
}

// Largest is where the largest field of the form stands: the text of a chapter.
func (l *Layout) Largest() image.Rectangle {
	l.t.Helper()
	best := image.Rectangle{}
	for _, p := range l.pieces() {
		if p.typable() && area(p.bounds) > area(best) {
			best = p.bounds
		}
	}
	if best.Empty() {
		l.t.Fatal("the form has no field")
	}
	return best
}

// Says reports whether the words can be seen.
func (l *Layout) Says(words string) bool {
	return slices.ContainsFunc(l.pieces(), func(p piece) bool { return strings.Contains(p.words(), words) })
}

func (l *Layout) button(label string) piece {
	l.t.Helper()
	var labels []string
	for _, p := range l.pieces() {
		b, ok := p.object.(interface{ Label() string })
		if !ok {
			continue
		}
		if b.Label() == label {
			return p
		}
		labels = append(labels, b.Label())
	}
	l.t.Fatalf("no button says %q; there are %q", label, labels)
	return piece{}
}

// piece is an object that can be seen, and where.
type piece struct {
	object fyne.CanvasObject
	bounds image.Rectangle
}

// pieces are all objects that can be seen, those over the window first.
func (l *Layout) pieces() []piece {
	l.back.settle()
	c := l.win.Canvas()
	var all []piece
	for _, overlay := range c.Overlays().List() {
		all = gather(all, overlay, fyne.NewPos(0, 0))
	}
	return gather(all, c.Content(), fyne.NewPos(0, 0))
}

// gather adds an object and what it shows; at is the place of what it stands in.
func gather(all []piece, o fyne.CanvasObject, at fyne.Position) []piece {
	if !o.Visible() {
		return all
	}
	at = at.Add(o.Position())
	size := o.Size()
	all = append(all, piece{o, image.Rect(int(at.X), int(at.Y), int(at.X+size.Width), int(at.Y+size.Height))})
	for _, child := range within(o) {
		all = gather(all, child, at)
	}
	return all
}

func within(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// words is what a text says; other objects say nothing.
func (p piece) words() string {
	switch o := p.object.(type) {
	case *look.Text:
		return o.Text()
	case *canvas.Text:
		return o.Text
	}
	return ""
}

// says reports whether an object that can be pressed shows the words, and is no
// button, which has a label of its own.
func (p piece) says(words string) bool {
	if _, button := p.object.(interface{ Label() string }); button {
		return false
	}
	all := gather(nil, p.object, fyne.NewPos(0, 0))
	return slices.ContainsFunc(all, func(q piece) bool { return q.words() == words })
}

// typable reports whether the object takes what is typed: it has the focus as a
// field has it and is not pressed by Return like a button.
func (p piece) typable() bool {
	_, focus := p.object.(fyne.Focusable)
	_, shortcuts := p.object.(fyne.Shortcutable)
	return focus && shortcuts
}

func area(r image.Rectangle) int { return r.Dx() * r.Dy() }
