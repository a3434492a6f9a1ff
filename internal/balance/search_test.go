package balance

import (
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"
)

// compare holds the solution of a case against the search.
func (s small) compare(t *testing.T, o Options) (got Solution) {
	t.Helper()
	w, c := s.plan(t), withCeiling(t, k(s.ceiling))
	want := s.most(!o.LeastOwnCash)
	got, err := Solve(w.Plan, c, o)
	if err != nil {
		t.Fatal(err)
	}
	switch {
	case got.Solved() != (want >= 0):
		t.Fatalf("solved %v, the search finds %d: %v\n%+v", got.Solved(), want, texts(got.Unsolved), s)
	case got.Solved() && got.After.Government != k(want):
		t.Fatalf("%d, the search finds %d (%+v)\n%+v", got.After.Government.InThousands(), want, o, s)
	case got.Solved():
		w.after(c, o, got)
	}
	if again, err := Solve(w.Plan, c, o); err != nil || !same(got, again) {
		t.Errorf("a second answer differs (%v):\n%+v\n%+v", err, got, again)
	}
	if t.Failed() {
		t.Fatalf("%+v", s)
	}
	return got
}

// same compares solutions but for the edit's ID.
func same(a, b Solution) bool {
	a.Edit.ID, b.Edit.ID = "", ""
	return reflect.DeepEqual(a, b)
}

func TestSolve_NoSearchFindsMoreGovernmentMoney(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	counts := map[string]int{}
	for range 500 {
		s := randomSmall(rng, 24)
		for _, o := range []Options{{}, {LeastOwnCash: true}} {
			switch got := s.compare(t, o); {
			case !got.Solved():
				counts["none"]++
			case len(got.Forgone) > 0:
				counts["forgone"]++
			default:
				counts["solved"]++
			}
		}
	}
	if counts["solved"] < 200 || counts["none"] < 50 || counts["forgone"] < 20 {
		t.Errorf("too few of a kind: %v", counts)
	}
}

func FuzzSolve(f *testing.F) {
	f.Add(uint64(1), uint64(2), false)
	f.Add(uint64(3), uint64(4), true)
	f.Fuzz(func(t *testing.T, a, b uint64, leastOwnCash bool) {
		randomSmall(rand.New(rand.NewPCG(a, b)), 24).compare(t, Options{LeastOwnCash: leastOwnCash})
	})
}

// compareChange holds the change suggested for a case against the search: how many
// costs it changes, "large" where it is larger than what is searched through.
func (s small) compareChange(t *testing.T) string {
	t.Helper()
	s.bodies = s.bodies[:min(2, len(s.bodies))]
	if s.most(false) >= 0 {
		return "solved"
	}
	w, c := s.plan(t), withCeiling(t, k(s.ceiling))
	got, err := Solve(w.Plan, c, Options{LeastOwnCash: true})
	if err != nil {
		t.Fatal(err)
	}
	const bound = 7
	want := s.change(bound)
	var sum int64
	for _, change := range got.Suggestions {
		sum += max(change.To-change.From, change.From-change.To).InThousands()
	}
	switch {
	case want < 0 && sum > bound:
		return "large"
	case sum == want || want < 0 && sum == 0:
		return strconv.Itoa(len(got.Suggestions))
	}
	t.Fatalf("%+v come to %d, the search finds %d\n%v\n%+v", got.Suggestions, sum, want, texts(got.Unsolved), s)
	return ""
}

func TestSolve_NoSearchFindsASmallerChangeOfCosts(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	counts := map[string]int{}
	for range 1500 {
		counts[randomSmall(rng, 9).compareChange(t)]++
	}
	if counts["0"] < 5 || counts["1"] < 100 || counts["2"] < 10 {
		t.Errorf("too few of a kind: %v", counts)
	}
}
