package session_test

import (
	"strconv"
	"testing"
	"time"

	"moaplan/internal/call"
	"moaplan/internal/session"
)

func TestHistory_KeepsAThousandNamedStepsAndGoesBackThroughAll(t *testing.T) {
	now := time.Unix(1_714_000_000, 0)
	o := options(t)
	o.Clock = func() time.Time { return now }
	s := open(t, savedPlan(t), o)
	const n = 1000
	for i := range n {
		now = now.Add(time.Minute)
		set(t, s, "limits/bodyPages", i+1)
	}
	steps := s.Done(n + 1)
	if len(steps) != n || !steps[0].At.Equal(now.UTC()) || steps[0].Name.Key != "edit.changes" || !steps[n-1].At.Before(steps[0].At) {
		t.Fatalf("%d steps, the last %+v", len(steps), steps[0])
	}
	if few := s.Done(20); len(few) != 20 || few[19].At != steps[19].At {
		t.Errorf("%d steps of 20", len(few))
	}
	for i := range n {
		if _, ok, err := s.Undo(); !ok || err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
	}
	if got := s.Plan().Limits.BodyPages; got != 0 || len(s.Done(1)) != 0 {
		t.Errorf("after all: %s pages, %d steps", strconv.Itoa(got), len(s.Done(1)))
	}
	if undone := s.Undone(n); len(undone) != n || undone[0].At != steps[n-1].At {
		t.Errorf("%d steps to do again", len(undone))
	}
}

func TestOptions_FindKnowsCallsThatAreNotBuiltIn(t *testing.T) {
	f := newFile(t)
	f.Plan.Call = "own-call"
	if _, err := session.New(f, "", options(t)); err == nil {
		t.Fatal("a call that nobody knows was opened")
	}
	o := options(t)
	o.Find = func(id string) (*call.Call, error) {
		c, err := call.Find("msit-2024-medical-sw")
		if err != nil {
			return nil, err
		}
		own := *c
		own.ID = id
		return &own, nil
	}
	s, err := session.New(f, "", o)
	if err != nil {
		t.Fatal(err)
	}
	if s.Call().ID != "own-call" {
		t.Errorf("the call is %q", s.Call().ID)
	}
	if err := s.Close(true); err != nil {
		t.Error(err)
	}
}
