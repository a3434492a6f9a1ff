package textfield

import "fyne.io/fyne/v2"

func (f *Field) selectAll() {
	f.editor.SelectAll()
	f.redraw(false)
	f.startBlink()
}

// copyTo copies what is selected; with nothing selected the clipboard stays.
func (f *Field) copyTo(c fyne.Clipboard) {
	f.typing.Finish()
	if selected := f.editor.Selected(); selected != "" && c != nil {
		c.SetContent(selected)
	}
}

// cutTo copies what is selected and takes it away.
func (f *Field) cutTo(c fyne.Clipboard) {
	f.typing.Finish()
	if f.readOnly || f.editor.Selected() == "" || c == nil {
		return
	}
	c.SetContent(f.editor.Selected())
	f.replaceSelection("")
}

// pasteFrom enters the clipboard's text; the editor cleans it.
func (f *Field) pasteFrom(c fyne.Clipboard) {
	f.typing.Finish()
	if f.readOnly || c == nil {
		return
	}
	if content := c.Content(); content != "" {
		from, _ := f.editor.Selection()
		f.editor.Insert(content)
		f.redraw(true)
		if f.onPaste != nil {
			f.onPaste(from, f.editor.Caret())
		}
	}
}

func (f *Field) replaceSelection(put string) {
	from, to := f.editor.Selection()
	f.editor.Replace(from, to, put)
	f.redraw(true)
}
