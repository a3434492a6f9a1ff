package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Item is one line of a menu: something to do, a heading (no Do), or a hairline
// (no words).
type Item struct {
	Words   string
	Keys    string // its shortcut, in words
	Checked bool
	Off     bool // shown, but not to be chosen now
	Do      func()
}

// Menu is a list over the window from which one thing is chosen. Arrows move,
// Return, Space or a click chooses, Escape or a click elsewhere closes.
type Menu struct {
	widget.BaseWidget
	items   []Item
	rows    []*menuRow
	pointed int
	popup   *widget.PopUp
	column  *fyne.Container
	scroll  *container.Scroll
	canvas  fyne.Canvas
	before  fyne.Focusable
}

// ShowMenu shows a menu below an object, at least so wide.
func ShowMenu(below fyne.CanvasObject, width float32, items ...Item) *Menu {
	c := fyne.CurrentApp().Driver().CanvasForObject(below)
	if c == nil {
		return nil
	}
	m := newMenu(c, items)
	m.place(below, width)
	m.open()
	return m
}

// ShowMenuAt shows a menu at a place of the window, such as the pointer's: below
// it and to the right, or wherever there is room.
func ShowMenuAt(c fyne.Canvas, at fyne.Position, items ...Item) *Menu {
	m := newMenu(c, items)
	list := m.column.MinSize().AddWidthHeight(menuAround, menuAround)
	area := c.Size()
	list.Height = min(list.Height, area.Height-2*Gap1)
	if at.Y+list.Height > area.Height-Gap1 {
		at.Y = max(min(at.Y, area.Height-Gap1)-list.Height, Gap1)
	}
	at.X = max(min(at.X, area.Width-list.Width-Gap1), 0)
	m.popup.ShowAtPosition(at)
	m.popup.Resize(list)
	m.open()
	return m
}

// menuAround is what a menu's edge and the space within take on both sides.
const menuAround = 2 * (Gap1 + 1)

// open gives the menu the keys.
func (m *Menu) open() {
	m.point(m.pointed)
	m.canvas.Focus(m)
}

func newMenu(c fyne.Canvas, items []Item) *Menu {
	m := &Menu{items: items, pointed: -1, canvas: c, before: c.Focused(), column: Column(0)}
	m.ExtendBaseWidget(m)
	checked := 0
	for _, item := range items {
		switch {
		case item.Words == "":
			m.column.Add(Inset(0, Gap1, 0, Gap1, HLine()))
		case item.Do == nil:
			m.column.Add(Inset(Gap3, Gap1+2, Gap3, 2, NewText(item.Words, Style{Size: SizeTiny, Colour: Ink2})))
		default:
			row := newMenuRow(m, item)
			if item.Checked {
				m.pointed = len(m.rows)
				checked++
			}
			m.rows = append(m.rows, row)
			m.column.Add(row)
		}
	}
	if checked > 1 {
		m.pointed = -1 // several choices in one menu: none of them comes first
	}
	m.scroll = container.NewVScroll(m.column)
	m.popup = widget.NewPopUp(m, c)
	return m
}

// place puts the menu below the object, or above it where there is more room.
func (m *Menu) place(below fyne.CanvasObject, width float32) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	area := m.canvas.Size()
	list := m.column.MinSize()
	width = max(width, list.Width+menuAround)
	height := list.Height + menuAround
	y, room := at.Y+below.Size().Height+3, area.Height-at.Y-below.Size().Height-Gap3
	if height > room && at.Y > room {
		room = at.Y - Gap3
		y = max(at.Y-3-height, Gap2)
	}
	m.popup.ShowAtPosition(fyne.NewPos(max(min(at.X, area.Width-width-Gap1), 0), y))
	m.popup.Resize(fyne.NewSize(width, min(height, room)))
}

// MinSize is small: a long menu scrolls.
func (m *Menu) MinSize() fyne.Size { return fyne.NewSize(40, 20) }

// point marks the row that Return chooses.
func (m *Menu) point(i int) {
	m.pointed = i
	for n, row := range m.rows {
		row.show(n == i)
	}
	if i >= 0 && i < len(m.rows) {
		row := m.rows[i]
		if bottom := row.Position().Y + row.Size().Height; bottom > m.scroll.Offset.Y+m.scroll.Size().Height {
			m.scroll.ScrollToOffset(fyne.NewPos(0, bottom-m.scroll.Size().Height))
		} else if row.Position().Y < m.scroll.Offset.Y {
			m.scroll.ScrollToOffset(fyne.NewPos(0, row.Position().Y))
		}
	}
}

// Choose closes the menu and does what a row says; one that is off does nothing.
func (m *Menu) Choose(i int) {
	if m.rows[i].item.Off {
		return
	}
	m.Close()
	m.rows[i].item.Do()
}

// Rows are the words that can be chosen.
func (m *Menu) Rows() []string {
	words := make([]string, len(m.rows))
	for i, row := range m.rows {
		words[i] = row.item.Words
	}
	return words
}

// Close hides the menu and gives the keys back.
func (m *Menu) Close() {
	m.popup.Hide()
	if m.before != nil {
		m.canvas.Focus(m.before)
	}
}

// TypedKey moves, chooses and closes.
func (m *Menu) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyTab:
		m.step(1)
	case fyne.KeyUp:
		m.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.choosePointed()
	case fyne.KeyEscape:
		m.Close()
	}
}

// step points at the next row that can be chosen, if there is one that way.
func (m *Menu) step(by int) {
	for i := m.pointed + by; i >= 0 && i < len(m.rows); i += by {
		if !m.rows[i].item.Off {
			m.point(i)
			return
		}
	}
}

// TypedRune chooses by a blank; see [space].
func (m *Menu) TypedRune(r rune) {
	if r == space {
		m.choosePointed()
	}
}

func (m *Menu) choosePointed() {
	if m.pointed >= 0 {
		m.Choose(m.pointed)
	}
}

// TypedShortcut does nothing: while a menu is open, its lines are what can be done.
// The window's shortcuts would change what it was opened for.
func (m *Menu) TypedShortcut(fyne.Shortcut) {}

// FocusGained does nothing.
func (m *Menu) FocusGained() {}

// FocusLost does nothing.
func (m *Menu) FocusLost() {}

// CreateRenderer draws the list with a line around it.
func (m *Menu) CreateRenderer() fyne.WidgetRenderer {
	edge := edge(8)
	edge.StrokeColor = Of(Edge)
	return widget.NewSimpleRenderer(Stack(edge, Pad(Gap1+1, m.scroll)))
}

// menuRow is one thing to choose.
type menuRow struct {
	widget.BaseWidget
	menu   *Menu
	at     int
	item   Item
	ground *canvas.Rectangle
}

func newMenuRow(m *Menu, item Item) *menuRow {
	r := &menuRow{menu: m, at: len(m.rows), item: item, ground: canvas.NewRectangle(Of(Clear))}
	r.ground.CornerRadius = 5
	r.ExtendBaseWidget(r)
	return r
}

func (r *menuRow) show(pointed bool) {
	r.ground.FillColor = Of(Clear)
	if pointed {
		r.ground.FillColor = Of(PrimarySoft)
	}
	r.ground.Refresh()
}

// Tapped chooses the row.
func (r *menuRow) Tapped(*fyne.PointEvent) { r.menu.Choose(r.at) }

// MouseIn points at the row.
func (r *menuRow) MouseIn(*desktop.MouseEvent) {
	if !r.item.Off {
		r.menu.point(r.at)
	}
}

// MouseMoved does nothing.
func (r *menuRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut does nothing: the row stays pointed at for the keys.
func (r *menuRow) MouseOut() {}

// Cursor is a hand over what can be chosen.
func (r *menuRow) Cursor() desktop.Cursor {
	if r.item.Off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer draws tick, words and shortcut.
func (r *menuRow) CreateRenderer() fyne.WidgetRenderer {
	tick := fyne.CanvasObject(Space())
	if r.item.Checked {
		tick = widget.NewIcon(theme.ConfirmIcon())
	}
	ink := Ink
	if r.item.Off {
		ink = Ink3
	}
	words := NewText(r.item.Words, Style{Size: SizeTable, Colour: ink})
	keys := NewText(r.item.Keys, Style{Size: SizeNote, Colour: Ink2})
	row := Row(Gap2, Fixed(14, 14, tick), words, Grow(1, Space()), keys)
	return widget.NewSimpleRenderer(Stack(r.ground, Inset(Gap2, Gap1+1, Gap3, Gap1+1, row)))
}
