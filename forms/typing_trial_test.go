package forms

import (
	"testing"

	"moaplan/assets/i18n"
	"moaplan/forms/textfield"
)

// fieldsShown are the fields that can be seen, those of a dialog first.
func (s *script) fieldsShown() []*textfield.Field {
	var fields []*textfield.Field
	for _, o := range s.shown() {
		if f, ok := o.(*textfield.Field); ok {
			fields = append(fields, f)
		}
	}
	return fields
}

// tries types the trial's line with a method, clicks the other field and saves.
func (s *script) tries(o *outside, text string) {
	s.t.Helper()
	fields := s.fieldsShown()
	if len(fields) != 2 {
		s.t.Fatalf("the trial has %d fields", len(fields))
	}
	s.w.win.Canvas().Focus(fields[0])
	o.types(s, text)
	s.w.win.Canvas().Focus(fields[1])
	o.arrives(s)
	s.press(s.T("common.save"))
}

func TestTrial_IsOfferedOnceWithTheSystemsMethod(t *testing.T) {
	for name, c := range map[string]struct {
		o    *outside
		lang i18n.Lang
		want bool
	}{
		"Korean, the system's method":  {&outside{lively: true}, i18n.Ko, true},
		"Korean, our own method":       {&outside{own: true}, i18n.Ko, false},
		"English, the system's method": {&outside{lively: true}, i18n.En, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := beginOn(t, c.lang, c.o)
			s.w.offerTrial()
			if got := s.sees(s.T("typing.trial.why")); got != c.want {
				t.Fatalf("offered: %v", got)
			}
			if !c.want {
				return
			}
			s.press(s.T("typing.trial.skip"))
			s.w.offerTrial()
			s.dontSee(s.T("typing.trial.why"))
			if !loadSettings(s.w.app.Preferences()).Typing.Tried {
				t.Error("the next run would offer it again")
			}
		})
	}
}

func TestTrial_FindsNothingWithAMethodThatFinishes(t *testing.T) {
	o := &outside{lively: true}
	s := beginOn(t, i18n.Ko, o)
	s.w.tryTyping()
	s.tries(o, s.T("typing.trial.model"))
	s.see(s.T("typing.trial.same.title"))
	s.dontSee(s.T("typing.trial.use-own"))
}

func TestTrial_OffersOurMethodWhenTheLastSyllableIsLost(t *testing.T) {
	o := &outside{lively: true, drops: true}
	s := beginOn(t, i18n.Ko, o)
	s.w.tryTyping()
	s.tries(o, s.T("typing.trial.model"))
	s.see(s.T("typing.trial.lost.title"))
	s.see("한글을 입력합니")
	s.see(s.T("typing.trial.offer"))
	s.press(s.T("typing.trial.use-own"))
	if !s.w.typing.Method().Own() || !o.detached {
		t.Error("our method is not in use")
	}
	s.see(s.T("typing.trial.switched"))
}

func TestTrial_SaysThatOurMethodComesWithTheNextStart(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.w.settings.Typing.Method = systemMethod
	o := &outside{t: t, own: true, drops: true}
	s.w.system = o
	s.w.beginTyping()
	s.w.tryTyping()
	s.tries(o, s.T("typing.trial.model"))
	s.press(s.T("typing.trial.use-own"))
	s.see(s.T("typing.restart"))
	if s.w.typing.Method().Own() || !loadSettings(s.w.app.Preferences()).Typing.own(false) {
		t.Error("our method is in use in the middle, or not remembered for the next start")
	}
}

func TestTrial_SeesASyllableThatWentIntoTheOtherField(t *testing.T) {
	o := &outside{lively: true, strays: true}
	s := beginOn(t, i18n.Ko, o)
	s.w.tryTyping()
	s.tries(o, s.T("typing.trial.model"))
	s.see(s.T("typing.trial.strayed.title"))
	s.see(s.T("typing.trial.saw.stray", "stray", "다"))
	s.press(s.T("typing.trial.keep"))
	if s.w.typing.Method().Own() {
		t.Error("the method was changed unasked")
	}
}

func TestTrial_CanBeRepeatedAfterASlip(t *testing.T) {
	o := &outside{lively: true}
	s := beginOn(t, i18n.Ko, o)
	s.w.tryTyping()
	s.tries(o, "한글을 입렷합니다")
	s.see(s.T("typing.trial.differs.title"))
	s.see(s.T("typing.trial.mistyped"))
	s.press(s.T("typing.trial.again"))
	s.tries(o, s.T("typing.trial.model"))
	s.see(s.T("typing.trial.same.title"))
}

func TestTrial_WantsALineFirst(t *testing.T) {
	s := beginOn(t, i18n.Ko, &outside{lively: true})
	s.w.tryTyping()
	s.press(s.T("common.save"))
	s.see(s.T("typing.trial.not-typed"))
}

func TestTrial_SavedFromTheLineItselfKeepsTheLastSyllable(t *testing.T) {
	o := &outside{lively: true}
	s := beginOn(t, i18n.Ko, o)
	s.w.tryTyping()
	o.types(s, s.T("typing.trial.model"))
	s.press(s.T("common.save"))
	s.see(s.T("typing.trial.same.title"))
}

func TestTrial_WithOurMethodOnHasNothingToOffer(t *testing.T) {
	s := beginOn(t, i18n.Ko, &outside{own: true})
	s.w.tryTyping()
	s.strike("gksrmf")
	s.press(s.T("common.save"))
	s.see(s.T("typing.trial.lost.title"))
	s.see(s.T("typing.trial.own"))
	s.dontSee(s.T("typing.trial.use-own"))
}

func TestJudge_TellsLossFromASlip(t *testing.T) {
	const model = "한글을 입력합니다"
	for _, c := range []struct {
		got, stray string
		want       verdict
	}{
		{model, "", typedSame},
		{"한글을 입력합니", "", typedLost},
		{"한글을 입력합니", "다", typedStrayed},
		{"", model, typedStrayed},
		{"한글을 입력합니다.", "", typedOtherwise},
		{"한글을입력합니다", "", typedOtherwise},
		{"한글을 입력합니", "x", typedOtherwise},
		{model, "다", typedOtherwise},
		{"", "", typedOtherwise},
	} {
		if got := judge(model, c.got, c.stray); got != c.want {
			t.Errorf("%q and %q: %s, want %s", c.got, c.stray, got, c.want)
		}
	}
}
