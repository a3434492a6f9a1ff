package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tool is one button of a [Toolbar]. A tool without a sign parts groups.
type Tool struct {
	Sign  string // what the button shows
	Words string // what it does
	Keys  string // its shortcut, in words
	Bold  bool
	On    bool // it shows a state that is on
	Do    func(button fyne.CanvasObject)
}

// Toolbar is a row of small buttons that act on what is written below it. It is
// one stop of the Tab key: the arrows go from button to button, Return or Space
// presses, Escape leaves. Where there is no room for one row it takes two.
type Toolbar struct {
	widget.BaseWidget
	tools   []*toolButton
	tips    *Tips
	escape  func()
	pointed int
	focused bool
	off     bool
	width   float32
	parts   []fyne.CanvasObject // buttons, and lines between groups
}

// NewToolbar returns a toolbar that says on the tips what its buttons do. Escape
// calls back.
func NewToolbar(tips *Tips, escape func(), tools ...Tool) *Toolbar {
	t := &Toolbar{tips: tips, escape: escape}
	for _, tool := range tools {
		if tool.Sign == "" {
			t.parts = append(t.parts, canvas.NewRectangle(Of(Line)))
			continue
		}
		b := &toolButton{bar: t, tool: tool, at: len(t.tools)}
		b.ExtendBaseWidget(b)
		t.tools = append(t.tools, b)
		t.parts = append(t.parts, b)
	}
	t.ExtendBaseWidget(t)
	return t
}

// SetDisabled greys all buttons, or makes them react again.
func (t *Toolbar) SetDisabled(off bool) {
	t.off = off
	t.Refresh()
}

// SetOn shows whether the state of a tool is on.
func (t *Toolbar) SetOn(words string, on bool) {
	for _, b := range t.tools {
		if b.tool.Words == words && b.tool.On != on {
			b.tool.On = on
			b.Refresh()
		}
	}
}

// TypedKey goes from button to button and presses.
func (t *Toolbar) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight:
		t.point(t.pointed + 1)
	case fyne.KeyLeft:
		t.point(t.pointed - 1)
	case fyne.KeyHome:
		t.point(0)
	case fyne.KeyEnd:
		t.point(len(t.tools) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		t.tools[t.pointed].press()
	case fyne.KeyEscape:
		t.escape()
	}
}

// TypedRune presses by a blank; see [space].
func (t *Toolbar) TypedRune(r rune) {
	if r == space {
		t.tools[t.pointed].press()
	}
}

func (t *Toolbar) point(at int) {
	t.pointed = min(max(at, 0), len(t.tools)-1)
	b := t.tools[t.pointed]
	t.tips.Show(b, b.tip())
	t.Refresh()
}

// FocusGained shows which button the keys press.
func (t *Toolbar) FocusGained() {
	t.focused = true
	t.point(t.pointed)
}

// FocusLost shows that they press none.
func (t *Toolbar) FocusLost() {
	t.focused = false
	t.tips.Hide()
	t.Refresh()
}

// Measures of tools.
const (
	toolSize float32 = 28
	toolGap  float32 = 2
)

// place sets the parts in rows of a width, and returns their height.
func (t *Toolbar) place(width float32) float32 {
	x, y := float32(0), float32(0)
	for _, o := range t.parts {
		b, ok := o.(*toolButton)
		if !ok { // a line between groups
			if x > 0 {
				o.Move(fyne.NewPos(x+Gap1, y+6))
				o.Resize(fyne.NewSize(1, toolSize-12))
				x += 2*Gap1 + 1 + toolGap
			}
			continue
		}
		size := b.MinSize()
		if x > 0 && width > 0 && x+size.Width > width {
			x, y = 0, y+toolSize+toolGap
		}
		b.Move(fyne.NewPos(x, y))
		b.Resize(size)
		x += size.Width + toolGap
	}
	return y + toolSize
}

// MinSize is as high as the rows at the width it was last given.
func (t *Toolbar) MinSize() fyne.Size { return fyne.NewSize(toolSize, t.place(t.width)) }

// Resize sets the buttons anew where the width changed.
func (t *Toolbar) Resize(size fyne.Size) {
	t.width = size.Width
	t.place(size.Width)
	t.BaseWidget.Resize(size)
}

// CreateRenderer shows the buttons.
func (t *Toolbar) CreateRenderer() fyne.WidgetRenderer { return &toolbarRenderer{t} }

type toolbarRenderer struct{ t *Toolbar }

func (r *toolbarRenderer) Destroy()                     {}
func (r *toolbarRenderer) MinSize() fyne.Size           { return r.t.MinSize() }
func (r *toolbarRenderer) Objects() []fyne.CanvasObject { return r.t.parts }
func (r *toolbarRenderer) Layout(size fyne.Size)        { r.t.place(size.Width) }

func (r *toolbarRenderer) Refresh() {
	for _, o := range r.t.parts {
		if line, ok := o.(*canvas.Rectangle); ok {
			line.FillColor = Of(Line)
		}
		o.Refresh()
	}
}

// toolButton is one button. Keys come to the toolbar, clicks to the button.
type toolButton struct {
	widget.BaseWidget
	bar     *Toolbar
	tool    Tool
	at      int
	hovered bool
}

// Label is what the button does, for those who do not see its sign.
func (b *toolButton) Label() string { return b.tool.Words }

// tip is what the button does, with its shortcut.
func (b *toolButton) tip() string {
	if b.tool.Keys == "" {
		return b.tool.Words
	}
	return b.tool.Words + "  " + b.tool.Keys
}

// press does what the button is for. One that is grey only gives the cursor back.
func (b *toolButton) press() {
	b.bar.tips.Hide()
	if b.bar.off {
		b.bar.escape()
		return
	}
	b.tool.Do(b)
}

// Tapped presses the button.
func (b *toolButton) Tapped(*fyne.PointEvent) {
	b.bar.pointed = b.at
	b.press()
}

// MouseIn says what the button does.
func (b *toolButton) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.bar.tips.Show(b, b.tip())
	b.Refresh()
}

// MouseMoved does nothing.
func (b *toolButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut says nothing any more.
func (b *toolButton) MouseOut() {
	b.hovered = false
	b.bar.tips.Hide()
	b.Refresh()
}

// Cursor is a hand over what can be pressed.
func (b *toolButton) Cursor() desktop.Cursor {
	if b.bar.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MinSize is a square, or as wide as the sign.
func (b *toolButton) MinSize() fyne.Size {
	sign := fyne.MeasureText(b.tool.Sign, SizeTable, fyne.TextStyle{Bold: b.tool.Bold})
	return fyne.NewSize(max(toolSize, ceil(sign.Width)+2*Gap2), toolSize)
}

// CreateRenderer draws ground and sign.
func (b *toolButton) CreateRenderer() fyne.WidgetRenderer {
	r := &toolRenderer{b: b, ground: canvas.NewRectangle(nil), sign: canvas.NewText("", nil)}
	r.ground.CornerRadius = 5
	r.Refresh()
	return r
}

type toolRenderer struct {
	b      *toolButton
	ground *canvas.Rectangle
	sign   *canvas.Text
}

func (r *toolRenderer) Destroy()           {}
func (r *toolRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *toolRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.sign}
}

func (r *toolRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	own := r.sign.MinSize()
	r.sign.Move(fyne.NewPos(0, round((size.Height-own.Height)/2)))
	r.sign.Resize(fyne.NewSize(size.Width, own.Height))
}

func (r *toolRenderer) Refresh() {
	b := r.b
	ink := Ink
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = Of(Clear), Of(Clear), 0
	switch {
	case b.bar.off:
		ink = Ink3
	case b.tool.On:
		r.ground.FillColor, ink = Of(PrimarySoft), PrimaryInk
	case b.hovered:
		r.ground.FillColor = hover()
	}
	if b.bar.focused && b.bar.pointed == b.at {
		r.ground.StrokeColor, r.ground.StrokeWidth = Of(PrimaryInk), 2
	}
	r.sign.Text, r.sign.Color, r.sign.TextSize = b.tool.Sign, Of(ink), SizeTable
	r.sign.TextStyle, r.sign.Alignment = fyne.TextStyle{Bold: b.tool.Bold}, fyne.TextAlignCenter
	r.Layout(b.Size())
	r.ground.Refresh()
	r.sign.Refresh()
}
