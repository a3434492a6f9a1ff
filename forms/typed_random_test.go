package forms

import (
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
	"moaplan/internal/session"
)

// whim is something that a person may do at any moment.
type whim struct {
	weight int
	act    func(s *script, rng *rand.Rand)
}

var whims = []whim{
	{60, func(s *script, rng *rand.Rand) { s.keys(string("rksekfkakqktkdk  .RT1"[rng.IntN(21)])) }},
	{10, func(s *script, rng *rand.Rand) {
		names := []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyUp, fyne.KeyDown, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn}
		s.key(names[rng.IntN(len(names))])
	}},
	{4, func(s *script, _ *rand.Rand) { s.undo() }},
	{3, func(s *script, _ *rand.Rand) { s.redo() }},
	{2, func(s *script, _ *rand.Rand) { s.shortcut(&fyne.ShortcutSelectAll{}) }},
	{2, func(s *script, _ *rand.Rand) { s.shortcut(&fyne.ShortcutCut{Clipboard: s.w.app.Clipboard()}) }},
	{2, func(s *script, _ *rand.Rand) { s.shortcut(&fyne.ShortcutPaste{Clipboard: s.w.app.Clipboard()}) }},
	{2, func(s *script, _ *rand.Rand) { s.w.typing.Toggle() }},
	{1, func(s *script, _ *rand.Rand) { s.ctrl(fyne.KeyS) }},
	{1, func(s *script, _ *rand.Rand) { s.w.desk.refresh() }},
	{1, func(s *script, rng *rand.Rand) { s.w.setShade(look.Shades[rng.IntN(len(look.Shades))]) }},
	{3, func(s *script, rng *rand.Rand) {
		places := []plan.Path{titleKo, titleEn, "projectNumber"}
		s.section(sectionCover)
		s.click(places[rng.IntN(len(places))])
	}},
	{3, func(s *script, _ *rand.Rand) {
		s.section(sectionSummary)
		s.click(goalKo)
	}},
	{3, func(s *script, _ *rand.Rand) {
		s.section(chapterPrefix + "necessity")
		s.click("chapters/necessity/text/ko")
	}},
}

func (s *script) onAWhim(rng *rand.Rand) {
	total := 0
	for _, w := range whims {
		total += w.weight
	}
	n := rng.IntN(total)
	for _, w := range whims {
		if n -= w.weight; n < 0 {
			w.act(s, rng)
			return
		}
	}
}

// Whatever a person does in whatever order, the fields show the plan's texts,
// nothing is refused, and the recovery journal has it all.
func TestTyping_FieldsAndPlanNeverPart(t *testing.T) {
	for seed := range uint64(3) {
		s := openExample(t, i18n.Ko)
		back := s.w.back.(*testBackend)
		back.options.StateDir = t.TempDir()
		s.files.name = "계획"
		s.ctrl(fyne.KeyS)
		s.w.open(s.files.path(planExtension))
		s.section(sectionCover)
		s.click(titleKo)
		rng := rand.New(rand.NewPCG(seed, 4))
		for i := range 400 {
			if _, ok := s.w.win.Canvas().Focused().(interface{ TypedRune(rune) }); !ok {
				s.section(sectionCover)
				s.click(titleKo)
			}
			s.onAWhim(rng)
			s.pump()
			if i%10 == 0 {
				s.fieldsShowThePlan()
			}
		}
		s.fieldsShowThePlan()
		if len(s.w.told) > 0 {
			t.Fatalf("seed %d: told %q", seed, s.w.told)
		}
		s.journalHasIt(back.options)
	}
}

// fieldsShowThePlan compares every text field of the form with the plan.
func (s *script) fieldsShowThePlan() {
	s.t.Helper()
	s.w.typing.Finish()
	for _, f := range s.w.desk.form.inputs().everything() {
		if text, ok := f.(*textField); ok && text.input.Text() != text.current() {
			s.t.Fatalf("%s shows %q, the plan has %q", f.at(), text.input.Text(), text.current())
		}
	}
}

// journalHasIt opens the plan as after a crash and compares.
func (s *script) journalHasIt(o session.Options) {
	s.t.Helper()
	again, err := session.Open(s.ed().Path(), o)
	if err != nil {
		s.t.Fatal(err)
	}
	if !again.Plan().Equal(s.plan()) || again.StaleJournal() {
		s.t.Error("after a crash the plan is another one")
	}
	if err := again.Close(false); err != nil {
		s.t.Fatal(err)
	}
}
