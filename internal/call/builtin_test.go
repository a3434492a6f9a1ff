package call

import "testing"

func TestBuiltin_ReadsWithoutProblem(t *testing.T) {
	calls, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	if len(calls) == 0 {
		t.Fatal("no call is built in")
	}
}
