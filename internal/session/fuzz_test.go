package session_test

import (
	"math/rand/v2"
	"testing"

	"moaplan/internal/plan/plantest"
	"moaplan/internal/session"
)

// FuzzReplay edits, undoes and does again at random; the plan that a fresh
// session replays from the journal is the one that was edited.
func FuzzReplay(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint8(20))
	}
	f.Fuzz(func(t *testing.T, seed uint64, steps uint8) {
		rng := rand.New(rand.NewPCG(seed, 7))
		name, o := savedPlan(t), options(t)
		o.Measure = nil
		s := open(t, name, o)
		for range steps {
			act(t, s, rng)
		}
		want, err := s.Plan().Encode()
		if err != nil {
			t.Fatal(err)
		}
		again := open(t, name, o)
		got, err := again.Plan().Encode()
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Fatal("the replayed plan differs")
		}
		for undo(t, again) {
		}
		if fresh := open(t, name, session.Options{}); !again.Plan().Equal(fresh.Plan()) && again.Recovered() <= 2000 {
			t.Fatal("undoing everything does not lead back to the file")
		}
	})
}

func act(t *testing.T, s *session.Session, rng *rand.Rand) {
	t.Helper()
	switch rng.IntN(8) {
	case 0:
		undo(t, s)
	case 1:
		if _, _, err := s.Redo(); err != nil {
			t.Fatal(err)
		}
	case 2, 3:
		letters := []rune("가나 다a,\n")
		typeText(t, s, string(letters[rng.IntN(len(letters))]))
	default:
		e, err := plantest.Edit(rng, s.Plan(), 1+rng.IntN(3))
		if err != nil {
			t.Fatal(err)
		}
		do(t, s, e)
	}
}
