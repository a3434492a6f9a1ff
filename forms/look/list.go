package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ListRow is what a row of a [List] shows: a name, a line below it, and a count of
// what was found in it.
type ListRow struct {
	Name, Note string
	Count      string // empty: none
	Tone       Tone   // of the count
}

// listRowHeight is the height of every row.
const listRowHeight float32 = 46

// List shows many rows, of which one is chosen, and draws only those in sight. It
// takes the focus: arrows, Page keys, Home and End choose; what else is typed is
// the caller's.
type List struct {
	widget.BaseWidget
	count    int
	row      func(int) ListRow
	pick     func(int)
	key      func(*fyne.KeyEvent) bool
	shortcut func(fyne.Shortcut) bool
	chosen   int
	hovered  int
	focused  bool
	ground   *canvas.Rectangle
	rows     *listRows
	scroll   *container.Scroll
}

// NewList returns a list without rows. row says what a row shows; pick is told
// when the user chooses one.
func NewList(row func(int) ListRow, pick func(int)) *List {
	l := &List{row: row, pick: pick, chosen: -1, hovered: -1, ground: canvas.NewRectangle(Of(Clear))}
	l.ground.CornerRadius = 8
	l.rows = &listRows{l: l}
	l.rows.ExtendBaseWidget(l.rows)
	l.scroll = container.NewVScroll(l.rows)
	l.scroll.OnScrolled = func(fyne.Position) { l.rows.Refresh() }
	l.ExtendBaseWidget(l)
	return l
}

// OnKey is asked about every key that the list has no use for.
func (l *List) OnKey(do func(*fyne.KeyEvent) bool) { l.key = do }

// OnShortcut is asked about every shortcut.
func (l *List) OnShortcut(do func(fyne.Shortcut) bool) { l.shortcut = do }

// Update draws so many rows anew, one of them chosen; -1 chooses none.
func (l *List) Update(count, chosen int) {
	moved := chosen != l.chosen || count != l.count
	l.count, l.chosen = count, chosen
	l.scroll.Refresh()
	if moved {
		l.reveal()
	}
	l.rows.Refresh()
}

// Chosen is the row that is chosen, -1 for none.
func (l *List) Chosen() int { return l.chosen }

// Count is the number of rows.
func (l *List) Count() int { return l.count }

// Drawn is the number of rows that are drawn.
func (l *List) Drawn() int { from, to := l.inSight(); return to - from }

// MinSize is small: what does not fit is scrolled to.
func (l *List) MinSize() fyne.Size { return fyne.NewSize(80, 2*listRowHeight) }

// inSight are the rows that can be seen.
func (l *List) inSight() (from, to int) {
	from = int(l.scroll.Offset.Y / listRowHeight)
	to = int((l.scroll.Offset.Y+l.scroll.Size().Height)/listRowHeight) + 1
	return max(min(from, l.count), 0), min(to, l.count)
}

// reveal scrolls to the chosen row.
func (l *List) reveal() {
	height := l.scroll.Size().Height
	if l.chosen < 0 || height <= 0 {
		return
	}
	top := float32(l.chosen) * listRowHeight
	offset := l.scroll.Offset.Y
	if top < offset {
		offset = top
	} else if top+listRowHeight > offset+height {
		offset = top + listRowHeight - height
	}
	if most := max(float32(l.count)*listRowHeight-height, 0); offset > most {
		offset = most
	}
	if offset != l.scroll.Offset.Y {
		l.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	}
}

func (l *List) choose(i int) {
	if i = min(max(i, 0), l.count-1); i >= 0 && i != l.chosen {
		l.pick(i)
	}
}

// TypedKey chooses another row.
func (l *List) TypedKey(e *fyne.KeyEvent) {
	page := max(int(l.scroll.Size().Height/listRowHeight)-1, 1)
	switch e.Name {
	case fyne.KeyDown:
		l.choose(l.chosen + 1)
	case fyne.KeyUp:
		l.choose(max(l.chosen, 1) - 1)
	case fyne.KeyPageDown:
		l.choose(l.chosen + page)
	case fyne.KeyPageUp:
		l.choose(l.chosen - page)
	case fyne.KeyHome:
		l.choose(0)
	case fyne.KeyEnd:
		l.choose(l.count - 1)
	default:
		if l.key != nil {
			l.key(e)
		}
	}
}

// TypedRune does nothing: a list holds no text.
func (l *List) TypedRune(rune) {}

// TypedShortcut hands a shortcut on.
func (l *List) TypedShortcut(s fyne.Shortcut) {
	if l.shortcut != nil {
		l.shortcut(s)
	}
}

// FocusGained shows that keys reach the list.
func (l *List) FocusGained() { l.focused = true; l.tint() }

// FocusLost shows that they no longer do.
func (l *List) FocusLost() { l.focused = false; l.tint() }

func (l *List) tint() {
	l.ground.FillColor, l.ground.StrokeColor, l.ground.StrokeWidth = Of(Clear), Of(Clear), 0
	if l.focused {
		l.ground.StrokeColor, l.ground.StrokeWidth = Of(PrimaryInk), 2
	}
	l.ground.Refresh()
}

// CreateRenderer draws the rows in sight, and a line around them for the focus.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{l} }

type listRenderer struct{ l *List }

func (r *listRenderer) Destroy()           {}
func (r *listRenderer) MinSize() fyne.Size { return r.l.MinSize() }
func (r *listRenderer) Refresh()           { r.l.tint(); r.l.rows.Refresh() }

func (r *listRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.scroll, r.l.ground}
}

func (r *listRenderer) Layout(size fyne.Size) {
	r.l.ground.Resize(size)
	r.l.scroll.Move(fyne.NewPos(2, 2))
	r.l.scroll.Resize(fyne.NewSize(max(size.Width-4, 0), max(size.Height-4, 0)))
	r.l.reveal()
	r.l.rows.Refresh()
}

// listRows is what is scrolled: as high as all rows, with those in sight drawn.
type listRows struct {
	widget.BaseWidget
	l *List
}

// MinSize is as high as all rows.
func (w *listRows) MinSize() fyne.Size { return fyne.NewSize(40, float32(w.l.count)*listRowHeight) }

func (w *listRows) at(p fyne.Position) int {
	if i := int(p.Y / listRowHeight); p.Y >= 0 && i < w.l.count {
		return i
	}
	return -1
}

// Tapped chooses the row below the pointer and takes the focus.
func (w *listRows) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(w.l); c != nil {
		c.Focus(w.l)
	}
	if i := w.at(e.Position); i >= 0 {
		w.l.choose(i)
	}
}

// MouseIn tints the row below the pointer.
func (w *listRows) MouseIn(e *desktop.MouseEvent) { w.hover(w.at(e.Position)) }

// MouseMoved tints the row below the pointer.
func (w *listRows) MouseMoved(e *desktop.MouseEvent) { w.hover(w.at(e.Position)) }

// MouseOut takes the tint off.
func (w *listRows) MouseOut() { w.hover(-1) }

func (w *listRows) hover(i int) {
	if i != w.l.hovered {
		w.l.hovered = i
		w.Refresh()
	}
}

// Cursor is a hand.
func (w *listRows) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer keeps its rows and uses them again.
func (w *listRows) CreateRenderer() fyne.WidgetRenderer { return &listRowsRenderer{l: w.l} }

type listRowsRenderer struct {
	l     *List
	pool  []*listRow
	drawn []fyne.CanvasObject
}

func (r *listRowsRenderer) Destroy()                     {}
func (r *listRowsRenderer) Objects() []fyne.CanvasObject { return r.drawn }
func (r *listRowsRenderer) Layout(fyne.Size)             { r.draw() }

func (r *listRowsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(40, float32(r.l.count)*listRowHeight)
}

func (r *listRowsRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.l.rows)
}

func (r *listRowsRenderer) draw() {
	from, to := r.l.inSight()
	r.drawn = r.drawn[:0]
	for i := from; i < to; i++ {
		if i-from == len(r.pool) {
			r.pool = append(r.pool, newListRow())
		}
		row := r.pool[i-from]
		row.show(r.l.row(i), i == r.l.chosen, i == r.l.hovered)
		row.place(float32(i)*listRowHeight, r.l.scroll.Size().Width)
		r.drawn = append(r.drawn, row.objects()...)
	}
}

// listRow is the objects of one row in sight.
type listRow struct {
	ground, badge *canvas.Rectangle
	name, note    *Text
	count         *canvas.Text
}

func newListRow() *listRow {
	return &listRow{
		ground: canvas.NewRectangle(nil), badge: canvas.NewRectangle(nil), count: canvas.NewText("", nil),
		name: NewText("", Style{Size: SizeTable, Bold: true, Tight: true}),
		note: NewText("", Style{Size: SizeNote, Colour: Ink2, Tight: true}),
	}
}

func (r *listRow) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.name, r.note, r.badge, r.count}
}

func (r *listRow) show(row ListRow, chosen, hovered bool) {
	r.ground.FillColor, r.ground.CornerRadius = Of(Clear), 6
	if chosen {
		r.ground.FillColor = Of(PrimarySoft)
	} else if hovered {
		r.ground.FillColor = hover()
	}
	r.name.SetText(row.Name)
	r.note.SetText(row.Note)
	ink, ground := row.Tone.colours()
	r.badge.FillColor, r.badge.CornerRadius = Of(ground), 9
	r.count.Text, r.count.TextSize, r.count.Color = row.Count, SizeTiny, Of(ink)
	r.count.TextStyle, r.count.Alignment = fyne.TextStyle{Bold: true}, fyne.TextAlignCenter
	r.badge.Hidden, r.count.Hidden = row.Count == "", row.Count == ""
}

func (r *listRow) place(y, width float32) {
	const badge, pad = 20, 8
	r.ground.Move(fyne.NewPos(0, y))
	r.ground.Resize(fyne.NewSize(width, listRowHeight-2))
	room := max(width-2*pad, 0)
	if !r.badge.Hidden {
		room = max(room-badge-4, 0)
		at := fyne.NewPos(width-pad-badge, y+round((listRowHeight-2-18)/2))
		r.badge.Move(at)
		r.badge.Resize(fyne.NewSize(badge, 18))
		own := r.count.MinSize()
		r.count.Move(at.AddXY(0, round((18-own.Height)/2)))
		r.count.Resize(fyne.NewSize(badge, own.Height))
	}
	name, note := r.name.MinSize().Height, r.note.MinSize().Height
	top := round((listRowHeight - 2 - name - note - 3) / 2)
	r.name.Move(fyne.NewPos(pad, y+top))
	r.name.Resize(fyne.NewSize(room, name))
	r.note.Move(fyne.NewPos(pad, y+top+name+3))
	r.note.Resize(fyne.NewSize(room, note))
}
