package textedit

// Compose shows what is being composed at the caret, as part of the drawn text
// only. A selection is replaced by it: that is a splice. Empty text ends the
// composition.
func (e *Editor) Compose(preedit string) {
	preedit = e.entered(preedit)
	if preedit == "" && e.preedit == 0 {
		return
	}
	var told *Splice
	if from, to := e.Selection(); e.preedit == 0 && from < to {
		told = e.change(from, to, "")
	}
	if e.preedit == 0 {
		e.composing = e.caret
	}
	e.draw(e.composing, e.preedit, preedit)
	e.preedit = runes(preedit)
	e.caret = e.composing + e.preedit
	if e.preedit == 0 {
		e.caret = e.snap(e.caret)
	}
	e.anchor, e.upstream, e.hasGoal = e.caret, true, false
	e.tell(told)
}

// Commit enters text for good in place of what is being composed, or else of the
// selection. It does not finish: this is what finishing does.
func (e *Editor) Commit(text string) {
	from, to := e.Selection()
	if e.preedit > 0 {
		from, to = e.composing, e.composing
	} else if e.entered(text) == "" {
		return
	}
	e.tell(e.change(from, to, text))
}

// Finish makes text of what is being composed, by way of the input method. Where
// that leaves something behind, it is entered as it stands.
func (e *Editor) Finish() {
	if e.finish != nil {
		e.finish()
	}
	if e.preedit > 0 {
		e.Commit(e.lines.Slice(e.Composing()))
	}
}
