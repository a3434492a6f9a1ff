//go:build !headless

package realtest

import "testing"

func TestRealWindow_LatinLettersReachTheFile(t *testing.T) {
	run(t, sit(t), []scenario{
		types("a chapter", "FHIR and (SaMD), version 2.1", "FHIR and (SaMD), version 2.1"),
	})
}
