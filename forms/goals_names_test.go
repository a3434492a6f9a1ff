package forms

import (
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

func TestIndicators_TheTableSpeaksTheWindowsLanguage(t *testing.T) {
	s, _ := openGoals(t, i18n.En)
	at := plan.At("indicators", string(s.plan().Indicators[0].ID), "name")
	s.rewrite(at.Join("en"), "Accuracy")
	s.rewrite(at.Join("ko"), "정확도")
	if name := s.plan().Indicators[0].Name; name.En != "Accuracy" || name.Ko != "정확도" {
		t.Errorf("the name is %+v", name)
	}
	s.see("Indicator (Korean)")
}
