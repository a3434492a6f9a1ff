//go:build !headless

package realtest

import (
	"image"
	"strings"
	"testing"

	"moaplan/assets/i18n"
)

// Keys of a Korean keyboard by their numbers, as the kernel's driver gives them.
const (
	hangulKey = "130" // 한/영
	hanjaKey  = "131" // 한자
	rightAlt  = "108"
)

// room is where things stand in the window, and what it is typed into.
type room struct {
	first, second chapterOf
	firstRow      image.Point
	secondRow     image.Point
	coverRow      image.Point
	body          image.Rectangle // of a chapter
	titleKo       image.Rectangle
	titleEn       image.Rectangle
	save, mark    image.Point
	form          image.Rectangle // the middle of the window
}

func middle(r image.Rectangle) image.Point { return r.Min.Add(r.Max).Div(2) }

// look finds out where things stand.
func (p *person) look() room {
	p.t.Helper()
	T := func(key string) string { return i18n.Ko.T(key) }
	all := chapters(p.t)
	r := room{first: all[0], second: all[1]}
	r.firstRow, r.secondRow = middle(p.places.Row(r.first.row)), middle(p.places.Row(r.second.row))
	cover := T("forms.section.cover")
	r.coverRow = middle(p.places.Row(cover))
	p.places.Open(cover)
	r.titleKo, r.titleEn = p.places.Field(T("forms.field.titleKo")), p.places.Field(T("forms.field.titleEn"))
	p.places.Open(r.first.row)
	r.body = p.places.Largest()
	// The button is wider once there is something to save, and grows to the left.
	save := p.places.Button(T("forms.saved"))
	r.save = image.Pt(save.Max.X-12, middle(save).Y)
	r.mark = middle(p.places.Button(T("typing.mark")))
	r.form = image.Rect(r.body.Min.X, 60, r.body.Max.X, height-40)
	return r
}

// writer is a person with a room: one at the window for many scenarios.
type writer struct {
	*person
	room
	section string
}

// goTo opens a section, unless it is open.
func (w *writer) goTo(name string, row image.Point) {
	w.t.Helper()
	if w.section == name {
		return
	}
	w.clickChanging(row, w.form)
	w.section = name
}

// fresh puts the cursor into the empty text of the first chapter, and proves that
// it is empty.
func (w *writer) fresh() {
	w.t.Helper()
	w.goTo("chapter", w.firstRow)
	w.click(w.body.Min.Add(image.Pt(40, 20)))
	w.hangul()
	w.keys("ctrl+a", "BackSpace")
	w.saved(w.first.path, "")
}

// hangul switches to Hangul where Latin letters are typed.
func (w *writer) hangul() {
	w.t.Helper()
	if w.typist.latin {
		w.keys(w.typist.swap)
		w.typist.latin = false
	}
}

// learn finds out whether the window begins with Hangul.
func (w *writer) learn() {
	w.t.Helper()
	w.goTo("chapter", w.firstRow)
	w.click(w.body.Min.Add(image.Pt(40, 20)))
	w.keys("ctrl+a", "BackSpace", "k", "ctrl+s")
	if !until(patience, func() bool {
		got, _ := w.now()
		w.typist.latin = got == "k"
		return got == "k" || got == "ㅏ"
	}) {
		got, _ := w.now()
		w.t.Fatalf("the letter k alone is saved as %q", got)
	}
}

func (w *writer) now() (string, bool) { return w.person.text(w.first.path) }

// scenario is what a person does, and what the file then holds.
type scenario struct {
	name string
	do   func(w *writer)
}

// types is a scenario in a chapter: texts and keys in turn, and what comes of it.
func types(name, want string, parts ...any) scenario {
	return scenario{name, func(w *writer) {
		w.fresh()
		w.play(parts...)
		w.saved(w.first.path, want)
	}}
}

// press is keys by their names, between texts.
type press string

// play types texts and presses keys.
func (w *writer) play(parts ...any) {
	w.t.Helper()
	for _, part := range parts {
		switch part := part.(type) {
		case string:
			w.write(part)
		case press:
			w.keys(strings.Fields(string(part))...)
		}
	}
}

// run plays scenarios at one window. After one that fails, the program is started
// anew, so that the next one shows its own faults alone.
func run(t *testing.T, p *person, all []scenario) {
	w := &writer{person: p, room: p.look()}
	w.learn()
	for _, s := range all {
		t.Run(s.name, func(t *testing.T) {
			w.t = t
			defer func() {
				w.t = t
				if t.Failed() {
					w.keepEvidence(t)
					w.reopen()
				}
			}()
			s.do(w)
			if !w.program.alive() {
				t.Errorf("the program ended: %s", w.program.said())
			}
		})
		w.t = t
	}
}

// reopen starts the program anew, on the plan as it was at first.
func (w *writer) reopen() {
	w.t.Helper()
	w.close()
	w.lay()
	w.open()
	w.section = ""
	w.learn()
}
