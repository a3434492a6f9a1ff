package version

import "testing"

func TestString_IsTheNumberTheBuildSet(t *testing.T) {
	defer func(was string) { number = was }(number)
	number = ""
	if got := String(); got != "dev" {
		t.Errorf("without a number: %q, want dev", got)
	}
	number = "0.1.0"
	if got := String(); got != "0.1.0" {
		t.Errorf("with a number: %q", got)
	}
}
