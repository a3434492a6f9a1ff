//go:build !windows && !darwin

package ime

import (
	"os"
	"testing"
)

func TestBegin_KeepsXInputMethodsOutUntilTheWindowIsThere(t *testing.T) {
	for name, was := range map[string]string{"set before": "@im=ibus", "empty before": ""} {
		t.Run(name, func(t *testing.T) {
			t.Setenv(modifiers, was)
			started, err := Begin(true)
			if err != nil {
				t.Fatal(err)
			}
			if now := os.Getenv(modifiers); now != "@im=none" {
				t.Errorf("while the display is opened it is %q", now)
			}
			if err := started(); err != nil {
				t.Fatal(err)
			}
			if now, set := os.LookupEnv(modifiers); now != was || !set {
				t.Errorf("afterwards it is %q (%v)", now, set)
			}
		})
	}
}

func TestBegin_LeavesNoVariableBehindThatWasNotThere(t *testing.T) {
	t.Setenv(modifiers, "") // brings back what was there
	if err := os.Unsetenv(modifiers); err != nil {
		t.Fatal(err)
	}
	started, err := Begin(true)
	if err != nil {
		t.Fatal(err)
	}
	if err := started(); err != nil {
		t.Fatal(err)
	}
	if now, set := os.LookupEnv(modifiers); set {
		t.Errorf("it is set to %q", now)
	}
}

func TestBegin_LeavesTheSystemsMethodAlone(t *testing.T) {
	t.Setenv(modifiers, "@im=fcitx")
	if _, err := Begin(false); err != nil {
		t.Fatal(err)
	}
	if now := os.Getenv(modifiers); now != "@im=fcitx" {
		t.Errorf("it became %q", now)
	}
}
