package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/forms/textfield"
)

// trial is one line that is typed to see whether the input method loses letters: it
// is typed, another field is clicked, and it is saved, as with any text of a plan.
type trial struct {
	w           *window
	line, other *textfield.Field
	said        *remark
	left        string // what the line held when the cursor last left it
}

// offerTrial shows the trial in the first run with the system's input method. Its
// model is Korean, so it is offered to those who read Korean.
func (w *window) offerTrial() {
	if w.settings.Typing.Tried || w.typing.Method().Own() || w.lang != i18n.Ko || w.asked != nil {
		return
	}
	w.tryTyping()
}

// tryTyping shows the trial.
func (w *window) tryTyping() {
	w.settings.Typing.Tried = true
	w.keepSettings()
	t := &trial{w: w}
	content := t.content()
	w.ask(w.T("typing.trial.title"), content, look.Choice{Label: w.T("typing.trial.skip"), Kind: look.Plain})
	w.win.Canvas().Focus(t.line)
}

func (t *trial) model() string { return t.w.T("typing.trial.model") }

func (t *trial) content() fyne.CanvasObject {
	w := t.w
	t.line, t.other = t.field(), t.field()
	line, said := frame(w.T("typing.trial.step.type"), look.Column(look.Gap2,
		look.Soft(look.Sunken, look.Gap2, look.NewText(t.model(), look.Style{Size: 16, Bold: true})), t.line))
	t.said = said
	other, _ := frame(w.T("typing.trial.step.click"), t.other)
	t.line.OnBlur(t.clickedAway)
	save := look.Row(look.Gap3, look.NewText(w.T("typing.trial.step.save"), look.Style{Size: look.SizeTable, Colour: look.Ink2}),
		look.NewButton(w.T("common.save"), look.Main, t.save), look.Space())
	// The remark has its place from the beginning: the dialog does not grow.
	t.said.say(w.T("typing.trial.hint"), look.Neutral)
	return look.Column(look.Gap4, look.Body(w.T("typing.trial.why")), line, other, save)
}

// field is a line of the dialog, whose shortcuts do nothing to the plan behind it.
func (t *trial) field() *textfield.Field {
	f := textfield.NewLine(t.w.typing)
	t.w.sayMenu(f)
	f.OnShortcut(t.w.takeShortcut)
	f.OnSubmit(t.save)
	f.OnKey(func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape && t.w.asked != nil {
			t.w.asked.Hide()
			return true
		}
		return false
	})
	return f
}

// clickedAway compares the line when the cursor has left it.
func (t *trial) clickedAway() {
	t.left = strings.TrimSpace(t.line.Text())
	if t.left == t.model() {
		t.said.say(t.w.T("typing.trial.arrived"), look.Good)
	}
}

// save compares what a save would write.
func (t *trial) save() {
	t.w.typing.Finish()
	saved, stray := strings.TrimSpace(t.line.Text()), strings.TrimSpace(t.other.Text())
	if saved == "" && stray == "" {
		t.said.say(t.w.T("typing.trial.not-typed"), look.Caution)
		return
	}
	if saved == t.model() && t.left != "" {
		saved = t.left // letters that came only after the click came too late
	}
	t.show(judge(t.model(), saved, stray), saved, stray)
}

// verdict is what became of the line.
type verdict string

const (
	typedSame      verdict = "same"
	typedLost      verdict = "lost"    // its end is missing
	typedStrayed   verdict = "strayed" // its end went into the other field
	typedOtherwise verdict = "differs" // in some other way; perhaps a slip of the finger
)

func judge(model, got, stray string) verdict {
	switch {
	case got == model && stray == "":
		return typedSame
	case got != model && strings.HasPrefix(model, got) && stray != "" && strings.HasSuffix(model, stray):
		return typedStrayed
	case got != "" && strings.HasPrefix(model, got) && stray == "":
		return typedLost
	}
	return typedOtherwise
}

// show says what became of the line, and offers the program's own method where
// letters were lost.
func (t *trial) show(v verdict, got, stray string) {
	w := t.w
	title := w.T("typing.trial." + string(v) + ".title")
	if v == typedSame {
		w.ask(title, look.Body(w.T("typing.trial.same")), look.Choice{Label: w.T("common.close"), Kind: look.Main})
		return
	}
	if got == "" {
		got = w.T("typing.trial.saw.nothing")
	}
	words := []string{w.T("typing.trial.saw", "model", t.model(), "got", got)}
	if stray != "" {
		words = append(words, w.T("typing.trial.saw.stray", "stray", stray))
	}
	again := look.Choice{Label: w.T("typing.trial.again"), Kind: look.Plain, Do: w.tryTyping}
	choices := []look.Choice{again, {Label: w.T("common.close"), Kind: look.Plain}}
	why := w.T("typing.trial.own")
	if !w.typing.Method().Own() {
		why = w.T("typing.trial.offer")
		if v == typedOtherwise {
			why += " " + w.T("typing.trial.mistyped")
		}
		choices = []look.Choice{
			{Label: w.T("typing.trial.use-own"), Kind: look.Main, Do: w.takeOwnMethod},
			again,
			{Label: w.T("typing.trial.keep"), Kind: look.Plain},
		}
	}
	w.ask(title, look.Column(look.Gap3, look.Body(strings.Join(words, "\n")), look.Body(why)), choices...)
}

// takeOwnMethod changes to the program's own method and says what there is to know.
func (w *window) takeOwnMethod() {
	w.useMethod(true)
	words := w.T("typing.trial.switched")
	if w.methodWaits() {
		words = w.T("typing.restart")
	}
	w.inform(w.T("typing.title"), words)
}
