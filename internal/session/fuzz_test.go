package session_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

// FuzzReplay edits, undoes, does again and saves at random; the plan that a fresh
// session replays from the journal is the one that was edited, and what can be
// done again there is what could be.
func FuzzReplay(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint8(20))
	}
	f.Fuzz(func(t *testing.T, seed uint64, steps uint8) {
		rng := rand.New(rand.NewPCG(seed, 7))
		name, o := savedPlan(t), options(t)
		o.Measure = nil
		s := open(t, name, o)
		saved := false
		for range steps {
			if seed%2 == 0 && rng.IntN(12) == 0 {
				if err := s.Save(); err != nil {
					t.Fatal(err)
				}
				saved = true
			}
			act(t, s, rng)
		}
		again := open(t, name, o)
		samePlan(t, s, again, "the replayed plan differs")
		if !saved {
			undone := open(t, name, o)
			for undo(t, undone) {
			}
			if fresh := open(t, name, session.Options{}); !undone.Plan().Equal(fresh.Plan()) && undone.Recovered() <= 2000 {
				t.Fatal("undoing everything does not lead back to the file")
			}
		}
		for {
			_, more, err := s.Redo()
			if err != nil {
				t.Fatal(err)
			}
			_, moreToo, err := again.Redo()
			if err != nil {
				t.Fatal(err)
			}
			if more && !moreToo && saved {
				return // undone before the last save, which the journal does not know
			}
			if more != moreToo {
				t.Fatalf("can be done again: %v, after the replay %v", more, moreToo)
			}
			samePlan(t, s, again, "what is done again differs")
			if !more {
				return
			}
		}
	})
}

func samePlan(t *testing.T, a, b *session.Session, says string) {
	t.Helper()
	want, err := a.Plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	got, err := b.Plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Fatal(says)
	}
}

// FuzzJournal reads hostile bytes as a journal: raw ones, and ones behind sound
// lines and a right checksum. Nothing panics; what counts as read is whole and in
// order, and reads the same again without what followed it; what it replays is
// refused or leaves a plan that can be written.
func FuzzJournal(f *testing.F) {
	const header = `{"journal":1,"plan":"p","base":"b"}`
	f.Add([]byte{}, header, `{"seq":1,"step":"do"}`)
	f.Add(session.SealForTest(`{"seq":2,"blob":"figures/x.png","data":"eA=="}`), header, `{"seq":1,"saving":"c"}`)
	f.Add([]byte("0123"), header, `{"seq":1,"step":"undo","edit":{"id":"e","name":{"key":"k"},"source":"form","at":"2024-05-01T00:00:00Z","ops":[{"kind":"set","path":"title/ko","was":"","now":"가"}]}}`)
	f.Add([]byte("\n\n"), header, `{"seq":1,"edit":{"id":"e","at":"2024-05-01T00:00:00Z","ops":[{"kind":"set","path":"title/ko","was":"","now":"가"},{"kind":"splice","path":"title/ko","at":1,"put":"나"},{"kind":"insert","path":"people/a","now":{"id":"a"}},{"kind":"move","path":"people/a"},{"kind":"remove","path":"people/a","was":{"id":"a"}}]}}`)
	f.Add([]byte{0}, `{"journal":2}`, `{"seq":9}`)
	f.Fuzz(func(t *testing.T, raw []byte, header, line string) {
		data := append(append(session.SealForTest(header), session.SealForTest(line)...), raw...)
		for _, data := range [][]byte{raw, data} {
			readHostile(t, data)
		}
	})
}

func readHostile(t *testing.T, data []byte) {
	t.Helper()
	r, err := session.ParseForTest(data)
	if err != nil {
		return
	}
	for i, seq := range r.Seqs {
		if seq != i+1 {
			t.Fatalf("entry %d has number %d", i+1, seq)
		}
	}
	if r.Length > int64(len(data)) || data[r.Length-1] != '\n' {
		t.Fatalf("%d of %d bytes are whole lines", r.Length, len(data))
	}
	again, err := session.ParseForTest(data[:r.Length])
	if err != nil || again.Damaged || again.Length != r.Length || len(again.Seqs) != len(r.Seqs) {
		t.Fatalf("cut off behind what was read it reads differently: %v, %+v, %+v", err, r, again)
	}
	p := plan.New("call", "track", civil.Date{Year: 2024, Month: 8, Day: 1}, 1)
	before, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	file, refused := r.ReplayForTest(&store.File{Plan: p, Blobs: map[string][]byte{}})
	after, err := file.Plan.Encode()
	if err != nil {
		t.Fatalf("the replayed plan cannot be written: %v", err)
	}
	if refused != nil && (string(after) != string(before) || len(file.Blobs) != 0) {
		t.Fatalf("refused (%v), it changed the plan", refused)
	}
	if _, err := plan.Decode(after); err != nil {
		t.Fatalf("the replayed plan does not read back: %v", err)
	}
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
		if paths := e.Paths(); slices.Contains(paths, "call") || slices.Contains(paths, "track") {
			return // refused, unless the track is one of the call's
		}
		do(t, s, e)
	}
}
