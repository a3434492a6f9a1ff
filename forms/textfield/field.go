package textfield

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/textedit"
)

// kind is what a field is for.
type kind uint8

const (
	line  kind = iota // one line
	long              // any number of lines
	plain             // one line of characters as they come: nothing is composed
)

// Words are the sentences of the context menu, in the window's language, and
// the shortcuts beside them.
type Words struct {
	Cut, Copy, Paste, SelectAll, Hanja string
	Keys                               Keys
}

// Keys are the shortcuts of the context menu's lines, in words; "" shows none.
type Keys struct{ Cut, Copy, Paste, SelectAll, Hanja string }

// Field is a text that is typed into. It is the interface goroutine's alone.
type Field struct {
	widget.BaseWidget
	typing   *Typing
	editor   *textedit.Editor
	faces    *faces
	kind     kind
	least    int // lines shown at least
	fixed    bool
	readOnly bool
	tab      bool
	trailing bool
	bare     bool
	found    bool
	hint     string
	words    Words

	focused bool
	dark    bool // the caret is in the dark half of its blinking
	unblink func()
	blinked int           // how often, since a key or a click
	offset  fyne.Position // how far the text is scrolled
	height  float32       // as last told
	pane    *pane
	shown   *renderer
	making  bool // the renderer is being made

	replaced span // what the candidate of the list that is pointed at will stand for

	located         bool // what follows is where the field is
	inTop, inBottom float32

	mouse mouse

	onSplice   func(textedit.Splice)
	onSubmit   func()
	onBlur     func()
	onFocus    func()
	onShortcut func(fyne.Shortcut) bool
	onKey      func(*fyne.KeyEvent) bool
	onPaste    func(from, to int)
	onWheel    func(*fyne.ScrollEvent)
	onHeight   func()
	onCaret    func(top, bottom float32)
}

var (
	_ fyne.Focusable         = (*Field)(nil)
	_ fyne.Draggable         = (*Field)(nil)
	_ fyne.Shortcutable      = (*Field)(nil)
	_ fyne.SecondaryTappable = (*Field)(nil)
	_ fyne.Tabbable          = (*Field)(nil)
	_ desktop.Mouseable      = (*Field)(nil)
	_ desktop.Keyable        = (*Field)(nil)
	_ desktop.Cursorable     = (*Field)(nil)
)

// NewLine returns a field for one line.
func NewLine(t *Typing) *Field { return newField(t, line, 1) }

// NewLong returns a field for text of any length, so many lines high at least.
// It grows with its text unless it is made fixed.
func NewLong(t *Typing, lines int) *Field { return newField(t, long, max(lines, 2)) }

// NewPlain returns a field for one line of numbers or Latin letters: nothing is composed in it, and the switching keys do nothing.
func NewPlain(t *Typing) *Field { return newField(t, plain, 1) }

func newField(t *Typing, k kind, lines int) *Field {
	f := &Field{typing: t, kind: k, least: lines, unblink: func() {}}
	f.faces = t.facesOf(theme.TextSize())
	f.editor = textedit.New(textedit.Options{Single: k != long, Measure: f.faces, Width: 400})
	f.editor.SetFinisher(t.Finish)
	f.editor.OnSplice(func(s textedit.Splice) {
		if f.onSplice != nil {
			f.onSplice(s)
		}
	})
	f.pane = newPane(f)
	f.ExtendBaseWidget(f)
	f.height = f.MinSize().Height
	return f
}

// Editor is the text with its caret and selection. After changing it from
// outside, call [Field.Changed].
func (f *Field) Editor() *textedit.Editor { return f.editor }

// Text is the text, without what is being composed.
func (f *Field) Text() string { return f.editor.Text() }

// ShowText shows a text without telling of it: the caret stays with its letters.
func (f *Field) ShowText(text string) { f.show(text, f.editor.Show) }

// ShowTextAt shows a text without telling of it, and puts the caret behind the
// change: after undo and redo.
func (f *Field) ShowTextAt(text string) { f.show(text, f.editor.ShowAt) }

func (f *Field) show(text string, by func(string)) {
	if f.editor.Text() == text {
		return
	}
	by(text)
	f.replaced = span{}
	f.redraw(f.focused)
}

// Changed draws the text anew after its editor was used from outside, with the
// caret in sight.
func (f *Field) Changed() {
	f.replaced = span{}
	f.redraw(true)
}

// SetHint sets what an empty field shows.
func (f *Field) SetHint(hint string) {
	f.hint = hint
	f.redraw(false)
}

// SetReadOnly makes the text one that can be selected and copied only.
func (f *Field) SetReadOnly(on bool) {
	if f.readOnly == on {
		return
	}
	typedInto := f.typing.focused == f
	if typedInto {
		f.typing.Finish()
	}
	f.readOnly = on
	if typedInto {
		f.typing.focus(f)
	}
	f.Refresh()
}

// ReadOnly reports whether the text can only be selected and copied.
func (f *Field) ReadOnly() bool { return f.readOnly }

// SetFixed keeps a field of long text as high as its place, with a scroll bar of
// its own.
func (f *Field) SetFixed(on bool) {
	f.fixed = on
	f.pane.layoutInner()
	f.Refresh()
	f.tellHeight()
}

// SetTakesTab gives OnKey the Tab key, which otherwise leaves the field.
func (f *Field) SetTakesTab(on bool) { f.tab = on }

// SetTrailing sets the text of one line at the right, as numbers are.
func (f *Field) SetTrailing(on bool) {
	f.trailing = on
	f.redraw(false)
}

// SetFrameless leaves ground and edge away while the field has not the focus: for
// text that stands in a card of its own.
func (f *Field) SetFrameless(on bool) {
	f.bare = on
	f.recolour()
}

// SetFound shows what is selected as plainly without the focus as with it: for words
// that were looked for from elsewhere.
func (f *Field) SetFound(on bool) {
	if f.found != on {
		f.found = on
		f.redraw(false)
	}
}

// Words sets the sentences of the context menu; without any there is none.
func (f *Field) Words(w Words) { f.words = w }

// OnSplice is told of each change that the user made.
func (f *Field) OnSplice(do func(textedit.Splice)) { f.onSplice = do }

// OnSubmit is told of Return in a field of one line.
func (f *Field) OnSubmit(do func()) { f.onSubmit = do }

// OnBlur is told that the field lost the focus, after the composition ended. What
// opens over the window, such as its own menu, takes the keys but not the focus.
func (f *Field) OnBlur(do func()) { f.onBlur = do }

// OnFocus is told that the field got the focus.
func (f *Field) OnFocus(do func()) { f.onFocus = do }

// OnShortcut is asked first of each shortcut, after the composition ended; true
// takes it. Undo and redo are never the field's own.
func (f *Field) OnShortcut(do func(fyne.Shortcut) bool) { f.onShortcut = do }

// OnKey is asked first of each key; true takes it. Of keys that type nothing it
// is asked after the composition ended, BackSpace excepted.
func (f *Field) OnKey(do func(*fyne.KeyEvent) bool) { f.onKey = do }

// OnPaste is told where the text stands that was just pasted from the clipboard.
func (f *Field) OnPaste(do func(from, to int)) { f.onPaste = do }

// OnWheel gets the turns of the wheel that the field does not scroll by.
func (f *Field) OnWheel(do func(*fyne.ScrollEvent)) { f.onWheel = do }

// OnHeight is told that the height the field asks for changed by what was typed
// or shown.
func (f *Field) OnHeight(do func()) { f.onHeight = do }

// OnCaret is told where the caret's line is within the field whenever it has
// moved, so that a page can keep it in sight.
func (f *Field) OnCaret(do func(top, bottom float32)) { f.onCaret = do }

// Focused reports whether the field has the focus.
func (f *Field) Focused() bool { return f.focused }

// AcceptsTab is false: Tab leaves the field, so that the keyboard reaches what
// stands behind it; see [Field.SetTakesTab].
func (f *Field) AcceptsTab() bool { return f.tab }

// Cursor is the text cursor.
func (f *Field) Cursor() desktop.Cursor { return desktop.TextCursor }

// composes reports whether Hangul is composed here.
func (f *Field) composes() bool { return f.kind != plain && !f.readOnly }

// takesMethod reports whether the input method types here. The system's does also
// where nothing is composed by us: what it has in the making must have a place to
// go when it is finished.
func (f *Field) takesMethod() bool { return f.composes() || !f.readOnly && !f.typing.im.Own() }

// target is a field as the input method sees it.
type target struct{ f *Field }

// Compose implements [textedit.Target].
func (t target) Compose(preedit string) {
	t.f.editor.Compose(preedit)
	t.f.redraw(true)
}

// Commit implements [textedit.Target].
func (t target) Commit(text string) {
	t.f.editor.Commit(text)
	t.f.redraw(true)
}
