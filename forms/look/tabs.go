package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tabs is a strip of words of which one is chosen. What the choice shows is the
// caller's. Arrows move the choice while it has the focus.
type Tabs struct {
	widget.BaseWidget
	labels  []string
	chosen  int
	onPick  func(int)
	focused bool
	items   []*tab
}

// NewTabs returns a strip with the first label chosen. onPick is called when the
// user chooses another one.
func NewTabs(labels []string, onPick func(int)) *Tabs {
	t := &Tabs{onPick: onPick}
	t.ExtendBaseWidget(t)
	t.SetLabels(labels)
	return t
}

// Chosen is the index of the chosen label.
func (t *Tabs) Chosen() int { return t.chosen }

// Labels returns the words.
func (t *Tabs) Labels() []string { return t.labels }

// SetLabels replaces the words and keeps the choice where it can.
func (t *Tabs) SetLabels(labels []string) {
	t.labels = labels
	t.items = make([]*tab, len(labels))
	for i, label := range labels {
		t.items[i] = newTab(t, i, label)
	}
	t.Choose(min(t.chosen, max(len(labels)-1, 0)))
	t.Refresh()
}

// Choose marks a label without reporting it.
func (t *Tabs) Choose(i int) {
	t.chosen = i
	for n, item := range t.items {
		item.set(n == i)
	}
}

func (t *Tabs) pick(i int) {
	if i < 0 || i >= len(t.labels) || i == t.chosen {
		return
	}
	t.Choose(i)
	t.Refresh()
	if t.onPick != nil {
		t.onPick(i)
	}
}

// TypedKey moves the choice by the arrows.
func (t *Tabs) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		t.pick(t.chosen - 1)
	case fyne.KeyRight:
		t.pick(t.chosen + 1)
	}
}

// TypedRune takes no text.
func (t *Tabs) TypedRune(rune) {}

// FocusGained shows that the arrows work.
func (t *Tabs) FocusGained() { t.focused = true; t.Choose(t.chosen) }

// FocusLost shows that they no longer do.
func (t *Tabs) FocusLost() { t.focused = false; t.Choose(t.chosen) }

// CreateRenderer sets the words side by side over a hairline, on two lines where
// one is too short; where they do not fit on two, the strip scrolls.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	r := &tabsRenderer{t: t, row: &fyne.Container{}}
	r.row.Layout = linesLayout{r}
	for i := range r.hairs {
		r.hairs[i] = canvas.NewRectangle(Of(Line))
	}
	r.scroll = container.NewHScroll(r.row)
	r.Refresh()
	return r
}

type tabsRenderer struct {
	t      *Tabs
	hairs  [mostTabLines]*canvas.Rectangle
	row    *fyne.Container
	scroll *container.Scroll
	lines  []int // how many words each line has
}

func (r *tabsRenderer) Destroy() {}
func (r *tabsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(80, r.lineHeight()*float32(max(len(r.lines), 1)))
}

func (r *tabsRenderer) lineHeight() float32 {
	height := float32(0)
	for _, item := range r.t.items {
		height = max(height, item.MinSize().Height)
	}
	return height
}

func (r *tabsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.hairs[0], r.hairs[1], r.scroll}
}

// narrowest is how far a word is cut before the strip scrolls instead, and
// mostTabLines how many lines it takes before that.
const (
	narrowest    float32 = 84
	widestTab    float32 = 600
	mostTabLines         = 2
)

// broken counts the words of each line where no word takes more than so much.
func (r *tabsRenderer) broken(width, most float32) []int {
	var lines []int
	left := float32(-1)
	for _, item := range r.t.items {
		own := min(item.natural(), most)
		if own > left {
			lines, left = append(lines, 0), width
		}
		lines[len(lines)-1]++
		left -= own
	}
	return lines
}

// share gives every word its line and its width: on one line if all fit, else on
// two, where the widest words are cut alike if need be.
func (r *tabsRenderer) share(width float32) {
	most := widestTab
	r.lines = r.broken(width, most)
	if len(r.lines) > mostTabLines {
		low, high := narrowest, widestTab
		for high-low > 1 {
			if middle := floor((low + high) / 2); len(r.broken(width, middle)) > mostTabLines {
				high = middle
			} else {
				low = middle
			}
		}
		most = low
		r.lines = r.broken(width, most)
	}
	if len(r.lines) > mostTabLines {
		r.lines = []int{len(r.t.items)} // scrolled
	}
	for _, item := range r.t.items {
		item.most = floor(most)
	}
}

func (r *tabsRenderer) Layout(size fyne.Size) {
	r.share(size.Width)
	height := r.lineHeight()
	for i, hair := range r.hairs {
		hair.Hidden = i >= len(r.lines)
		hair.Move(fyne.NewPos(0, height*float32(i+1)-1))
		hair.Resize(fyne.NewSize(size.Width, 1))
	}
	r.scroll.Resize(size)
	r.row.Refresh()
	r.reveal()
}

// reveal scrolls the chosen word into sight.
func (r *tabsRenderer) reveal() {
	if r.t.chosen >= len(r.t.items) {
		return
	}
	item, offset := r.t.items[r.t.chosen], r.scroll.Offset.X
	begin, end := item.Position().X, item.Position().X+item.Size().Width
	if begin < offset {
		offset = begin
	} else if width := r.scroll.Size().Width; end > offset+width {
		offset = end - width
	}
	if offset != r.scroll.Offset.X {
		r.scroll.ScrollToOffset(fyne.NewPos(offset, 0))
	}
}

func (r *tabsRenderer) Refresh() {
	r.row.Objects = r.row.Objects[:0]
	for _, item := range r.t.items {
		r.row.Add(item)
	}
	if width := r.t.Size().Width; width > 0 {
		r.Layout(r.t.Size())
	}
	r.scroll.Refresh()
}

// linesLayout sets the words on their lines.
type linesLayout struct{ r *tabsRenderer }

func (l linesLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	at := 0
	for line, n := range l.r.lines {
		x, height := float32(0), l.r.lineHeight()
		for range n {
			if at >= len(objects) {
				return
			}
			o := objects[at]
			size := fyne.NewSize(o.MinSize().Width, height)
			o.Move(fyne.NewPos(x, height*float32(line)))
			o.Resize(size)
			x += size.Width
			at++
		}
	}
}

func (l linesLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width, at := float32(0), 0
	for _, n := range l.r.lines {
		x := float32(0)
		for range n {
			if at < len(objects) {
				x += objects[at].MinSize().Width
			}
			at++
		}
		width = max(width, x)
	}
	return fyne.NewSize(width, l.r.MinSize().Height)
}

// tab is one word of a strip.
type tab struct {
	widget.BaseWidget
	strip   *Tabs
	index   int
	text    *Text
	under   *canvas.Rectangle
	ground  *canvas.Rectangle
	hovered bool
	most    float32 // width it may take
}

func newTab(strip *Tabs, index int, label string) *tab {
	t := &tab{
		strip: strip, index: index, most: 10000,
		text:   NewText(label, Style{Size: SizeTable, Colour: Ink2, Align: fyne.TextAlignCenter}),
		under:  canvas.NewRectangle(Of(Clear)),
		ground: canvas.NewRectangle(Of(Clear)),
	}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tab) set(chosen bool) {
	colour, under := Ink2, Clear
	if chosen {
		colour, under = PrimaryInk, PrimaryInk
	}
	t.text.SetColour(colour)
	t.text.SetBold(chosen)
	t.under.FillColor = Of(under)
	t.under.Refresh()
	ground := Clear
	if chosen && t.strip.focused {
		ground = PrimarySoft
	}
	t.ground.FillColor = Of(ground)
	if t.hovered {
		t.ground.FillColor = hover()
	}
	t.ground.Refresh()
}

// Tapped chooses the word.
func (t *tab) Tapped(*fyne.PointEvent) { t.strip.pick(t.index) }

// MouseIn tints the word.
func (t *tab) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.set(t.index == t.strip.chosen) }

// MouseMoved does nothing.
func (t *tab) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint off.
func (t *tab) MouseOut() { t.hovered = false; t.set(t.index == t.strip.chosen) }

// Cursor is a hand.
func (t *tab) Cursor() desktop.Cursor { return desktop.PointerCursor }

// natural is the width of the bold word, so that choosing moves nothing.
func (t *tab) natural() float32 {
	return ceil(fyne.MeasureText(t.text.Text(), SizeTable, fyne.TextStyle{Bold: true}).Width) + 2*Gap3
}

// CreateRenderer draws the word and the line beneath it.
func (t *tab) CreateRenderer() fyne.WidgetRenderer {
	under := &fyne.Container{Layout: underLayout{}, Objects: []fyne.CanvasObject{t.under}}
	return &tabRenderer{t, Stack(Inset(0, 2, 0, 2, t.ground), Inset(Gap3-2, 7, Gap3-2, 7, t.text), under)}
}

type tabRenderer struct {
	t   *tab
	all *fyne.Container
}

func (r *tabRenderer) Destroy()                     {}
func (r *tabRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.all} }
func (r *tabRenderer) Layout(size fyne.Size)        { r.all.Resize(size) }
func (r *tabRenderer) Refresh()                     { r.all.Refresh() }

func (r *tabRenderer) MinSize() fyne.Size {
	return fyne.NewSize(min(r.t.natural(), r.t.most), r.all.MinSize().Height)
}

type underLayout struct{}

func (underLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, size.Height-2))
		o.Resize(fyne.NewSize(size.Width, 2))
	}
}

func (underLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
