package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/draft"
	"moaplan/internal/intake"
	"moaplan/internal/plan"
)

// tidied names the undo step that tidies what was pasted. The paste itself is a
// step before it.
var tidied = plan.Name("forms-chapter.paste.edit")

// tidy puts what was pasted between two positions into the manner of the text, as a
// second step: one undo brings back what was pasted. It returns what was done, and
// where the text stands then.
func (f *textField) tidy(from, to int, plain bool) (p intake.Pasted, at int) {
	letters := []rune(f.input.Text())
	to = min(to, len(letters))
	start := from
	for start > 0 && letters[start-1] != '\n' {
		start--
	}
	raw, before := string(letters[from:to]), string(letters[start:from])
	p = intake.Paste(raw, strings.TrimSpace(before) != "", plain)
	// Behind a mark that stands alone, pasted items bring their own.
	if mark, rest := draft.MarkOf(before); mark != "" && rest == len(before) {
		if own := intake.Paste(raw, false, plain); startsItem(own.Text) {
			p, from = own, start
		}
	}
	if len(p.Notes) > 0 || from == start && before != "" {
		f.act(tidied, func(string, int, int) draft.Change {
			behind := from + len([]rune(p.Text))
			return draft.Change{From: from, To: to, Put: p.Text, Anchor: behind, Caret: behind}
		})
	}
	return p, from
}

func startsItem(text string) bool {
	line, _, _ := strings.Cut(text, "\n")
	mark, _ := draft.MarkOf(line)
	return mark != ""
}

// tidyWords say what tidying did.
func (d *desk) tidyWords(p intake.Pasted) string {
	var done []string
	for _, note := range p.Notes {
		done = append(done, d.say(note))
	}
	return d.T("forms-chapter.paste.done", "list", strings.Join(done, ", "))
}

// pasted tidies what was pasted into a chapter, and says so above the text.
func (t *chapterTools) pasted(from, to int) {
	p, at := t.text.tidy(from, to, false)
	if len(p.Notes) > 0 || len(p.Tables) > 0 {
		t.tell(p, at)
	}
}

// tell shows what was done to a paste, with what can be done about it.
func (t *chapterTools) tell(p intake.Pasted, at int) {
	d := t.d
	button := func(key string, do func()) fyne.CanvasObject {
		return look.NewButton(d.T("forms-chapter.paste."+key), look.Compact, do).KeepCursor()
	}
	var words []string
	var buttons []fyne.CanvasObject
	if len(p.Tables) > 0 {
		words = append(words, d.T("forms-chapter.paste.tables", "n", len(p.Tables)))
		buttons = append(buttons, button("table", func() { t.makeTables(p, at) }))
	}
	if len(p.Notes) > 0 {
		words = slices.Insert(words, 0, d.tidyWords(p))
		buttons = append(buttons, button("undo", t.untidy))
	}
	buttons = append(buttons, button("rules", func() { d.w.inform(d.T("forms-chapter.paste.rules"), d.T("forms-chapter.paste.rules.text")) }),
		button("close", t.quiet))
	remark := look.NewText(strings.Join(words, " · "), look.Style{Size: look.SizeNote, Wrap: true})
	row := look.Row(look.Gap1+2, append([]fyne.CanvasObject{look.Grow(1, remark)}, buttons...)...)
	t.strip.Objects = []fyne.CanvasObject{look.Panel(look.PrimarySoft, look.Inset(look.Gap3, look.Gap1+2, look.Gap2, look.Gap1+2, row))}
	t.strip.Show()
	t.told = t.text.input.Text()
	t.changed()
}

// untidy takes the tidying back, where nothing came after it.
func (t *chapterTools) untidy() {
	if last, ok := t.d.ed.CanUndo(); ok && last.Key == tidied.Key {
		t.d.undo()
	}
	t.quiet()
}

// quiet takes the remark on a paste away.
func (t *chapterTools) quiet() {
	if t.strip.Visible() {
		t.strip.Hide()
		t.changed()
	}
}

// follow takes the remark away once the text is no longer the one it speaks of.
func (t *chapterTools) follow() {
	if t.strip.Visible() && t.text.input.Text() != t.told {
		t.quiet()
	}
}

// makeTables makes tables of the pasted lines that are parted by tabs, all in one
// step.
func (t *chapterTools) makeTables(p intake.Pasted, at int) {
	t.act("table", func(text string, _, _ int) draft.Change {
		whole := draft.Change{From: 0, To: len([]rune(text)), Put: text}
		for _, lines := range slices.Backward(p.Tables) {
			from, to := at+lines.From, at+lines.To
			table, ok := draft.TabTable(string([]rune(whole.Put)[from:to]))
			if !ok {
				continue
			}
			c := draft.InsertBlock(whole.Put, from, to, table.String(), true)
			grown := len([]rune(whole.Put))
			whole.Put = c.Apply(whole.Put)
			if whole.Caret == 0 {
				whole.Caret = c.Caret
			} else {
				whole.Caret += len([]rune(whole.Put)) - grown
			}
		}
		whole.Anchor = whole.Caret
		return whole
	})
	t.quiet()
}
