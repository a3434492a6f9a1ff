package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/look"
	"moaplan/internal/draft"
	"moaplan/internal/plan"
)

// chapterTools is what can be done to a chapter's text beyond typing: the toolbar
// above it, the same by shortcuts, and what the Return key does in a list. All of
// it changes the text alone, one undo step each.
type chapterTools struct {
	d       *desk
	text    *textField
	english bool
	bar     *look.Toolbar
	tips    *look.Tips
	keys    map[desktop.CustomShortcut]func()
	strip   *fyne.Container // a remark on what was pasted
	told    string          // the text it speaks of
	changed func()          // lays the chapter out anew
}

// tool is one button with its catalogue key, its sign's key where the sign is a
// word, and its shortcut.
type tool struct {
	key  string
	sign string
	keys desktop.CustomShortcut
	do   func(button fyne.CanvasObject)
}

const ctrlAlt = fyne.KeyModifierShortcutDefault | fyne.KeyModifierAlt

// newChapterTools makes the tools of a text that is shown.
func newChapterTools(d *desk, text *textField, english bool, more ...tool) *chapterTools {
	t := &chapterTools{d: d, text: text, english: english, tips: look.NewTips(), keys: map[desktop.CustomShortcut]func(){}}
	t.strip, t.changed = look.Stack(), func() {}
	t.strip.Hide()
	var shown []look.Tool
	for _, each := range append(t.tools(), more...) {
		shown = append(shown, t.shown(each))
	}
	back := func() { d.w.win.Canvas().Focus(text.input) }
	t.bar = look.NewToolbar(t.tips, back, shown...)
	t.bar.SetDisabled(d.ed.ReadOnly())
	for key, do := range t.unseen() {
		t.keys[key] = do
	}
	text.input.OnShortcut(t.takeShortcut)
	text.input.OnKey(t.takeKey)
	text.input.OnPaste(t.pasted)
	return t
}

// shown is a tool as the toolbar shows it; it notes the tool's shortcut.
func (t *chapterTools) shown(each tool) look.Tool {
	if each.key == "" {
		return look.Tool{}
	}
	if each.keys.KeyName != "" {
		t.keys[each.keys] = func() { each.do(t.bar) }
	}
	sign := each.sign
	if sign == "" {
		sign = t.d.T("forms-chapter.sign." + each.key)
	}
	keys := ""
	if each.keys.KeyName != "" {
		keys = t.d.T("forms-chapter.keys." + each.key)
	}
	return look.Tool{Sign: sign, Words: t.d.T("forms-chapter.tool." + each.key), Keys: keys, Bold: each.key == "bold", Do: each.do}
}

// levelKeys are the keys of the marks in order, and their names in the catalogues.
var (
	levelKeys  = []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5}
	levelNames = []string{"level1", "level2", "level3", "level4", "remark"}
)

// tools are the buttons in order.
func (t *chapterTools) tools() []tool {
	list := []tool{{
		key: "bold", keys: desktop.CustomShortcut{KeyName: fyne.KeyB, Modifier: ctrl},
		do: func(fyne.CanvasObject) { t.act("bold", draft.Bold) },
	}, {}}
	for i, mark := range draft.Marks {
		list = append(list, tool{
			key: levelNames[i], sign: mark, keys: desktop.CustomShortcut{KeyName: levelKeys[i], Modifier: ctrlAlt},
			do: func(fyne.CanvasObject) { t.mark(mark) },
		})
	}
	return append(list,
		tool{key: "heading", do: t.headings},
		tool{},
		tool{key: "table", keys: desktop.CustomShortcut{KeyName: fyne.KeyT, Modifier: ctrlShift}, do: func(fyne.CanvasObject) { t.table() }},
		tool{key: "figure", keys: desktop.CustomShortcut{KeyName: fyne.KeyG, Modifier: ctrlShift}, do: t.figures},
		tool{key: "caption", do: func(fyne.CanvasObject) { t.caption() }},
		tool{key: "footnote", keys: desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: ctrlAlt}, do: func(fyne.CanvasObject) { t.footnote() }},
		tool{key: "field", keys: desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: ctrlShift}, do: t.liveFields},
		tool{},
		tool{key: "find", keys: desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: ctrl}, do: func(fyne.CanvasObject) { t.find() }},
	)
}

// unseen are the shortcuts that have no button.
func (t *chapterTools) unseen() map[desktop.CustomShortcut]func() {
	return map[desktop.CustomShortcut]func(){
		{KeyName: fyne.Key0, Modifier: ctrlAlt}:         func() { t.mark("") },
		{KeyName: fyne.KeyRightBracket, Modifier: ctrl}: func() { t.shift(1) },
		{KeyName: fyne.KeyLeftBracket, Modifier: ctrl}:  func() { t.shift(-1) },
	}
}

// act changes the text; the undo step is called as the tool.
func (t *chapterTools) act(key string, change func(string, int, int) draft.Change) {
	t.text.act(plan.Name("forms-chapter.edit", "what", "@forms-chapter.tool."+key), change)
}

func (t *chapterTools) mark(mark string) {
	t.act("level", func(s string, from, to int) draft.Change { return draft.SetMark(s, from, to, mark) })
}

func (t *chapterTools) shift(by int) {
	t.act("level", func(s string, from, to int) draft.Change { return draft.Shift(s, from, to, by) })
}

// headings chooses the level of a heading from a menu.
func (t *chapterTools) headings(button fyne.CanvasObject) {
	var items []look.Item
	for level := 1; level <= 3; level++ {
		items = append(items, look.Item{Words: t.d.T("forms-chapter.heading", "n", level), Do: func() { t.heading(level) }})
	}
	items = append(items, look.Item{Words: t.d.T("forms-chapter.heading.none"), Do: func() { t.heading(0) }})
	t.menu(button, items)
}

func (t *chapterTools) heading(level int) {
	t.act("heading", func(s string, from, to int) draft.Change { return draft.SetHeading(s, from, to, level) })
}

// menu opens a menu below a button; what it does goes back to the text, and so
// does Escape.
func (t *chapterTools) menu(button fyne.CanvasObject, items []look.Item) {
	t.d.w.typing.Finish()
	t.d.w.win.Canvas().Focus(t.text.input)
	look.ShowMenu(button, 0, items...)
}

// find looks for what is selected.
func (t *chapterTools) find() {
	t.back()
	t.d.find(false)
}

// takeShortcut acts on a shortcut of the tools, or of the window.
func (t *chapterTools) takeShortcut(s fyne.Shortcut) bool {
	if c, ok := s.(*desktop.CustomShortcut); ok {
		if do, ok := t.keys[desktop.CustomShortcut{KeyName: c.KeyName, Modifier: c.Modifier}]; ok {
			do()
			return true
		}
	}
	return t.d.takeShortcut(s)
}

// takeKey goes on with a list when Return is typed; with Shift it only begins a
// new line. Tab leaves the field, as it does everywhere: levels have keys of their
// own.
func (t *chapterTools) takeKey(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyReturn && e.Name != fyne.KeyEnter || t.text.input.ReadOnly() || t.d.w.typing.Shifted() {
		return false
	}
	editor := t.text.input.Editor()
	from, to := editor.Selection()
	if _, ok := draft.Return(editor.Text(), from, to); !ok {
		return false
	}
	t.text.act(editOf(t.text.spec.key), func(s string, from, to int) draft.Change {
		c, _ := draft.Return(s, from, to)
		return c
	})
	return true
}
