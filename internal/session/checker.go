package session

import (
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"moaplan/assets/i18n"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// Checking waits until the typing rests so long, so that it takes nothing from
// the keys; but never longer than mostRest.
const (
	typingRest = 300 * time.Millisecond
	mostRest   = 3 * time.Second
)

// checker holds the plan against its call beside the interface: after an edit it
// copies the plan, checks the copy and measures its layout; edits that come
// meanwhile are checked together afterwards.
type checker struct {
	s      *Session
	signal chan struct{} // check now
	typed  chan struct{} // check when the typing rests
	done   chan struct{}
	ended  sync.WaitGroup
	once   sync.Once

	mu       sync.Mutex
	settled  *sync.Cond
	findings []check.Finding
	facts    check.Facts
	checked  int // revision the findings and facts are of
	running  bool
}

func newChecker(s *Session) *checker {
	c := &checker{s: s, signal: make(chan struct{}, 1), typed: make(chan struct{}, 1), done: make(chan struct{}), checked: -1}
	c.settled = sync.NewCond(&c.mu)
	return c
}

func (c *checker) begin() {
	c.mu.Lock()
	c.running = true
	c.mu.Unlock()
	c.ended.Add(1)
	go c.loop()
	c.wake()
}

func (c *checker) wake() {
	select {
	case c.signal <- struct{}{}:
	default: // a run is due already and will see the newest plan
	}
}

// wakeAtRest is [checker.wake] for a keystroke.
func (c *checker) wakeAtRest() {
	select {
	case c.typed <- struct{}{}:
	default:
	}
}

// isTyping reports whether an edit is one of many that follow each other quickly:
// text typed into a field, as opposed to a step back, a fix or an amount.
func isTyping(how step, e plan.Edit) bool {
	if how != stepDo && how != stepJoin {
		return false
	}
	switch e.Source {
	case plan.FromTyping:
		return true
	case plan.FromForm, plan.FromPaste:
		return !slices.ContainsFunc(e.Ops, func(op plan.Op) bool { return op.Kind != plan.Splice })
	}
	return false
}

func (c *checker) end() {
	c.once.Do(func() { close(c.done) })
	c.ended.Wait()
	c.mu.Lock()
	c.running = false
	c.settled.Broadcast()
	c.mu.Unlock()
}

func (c *checker) loop() {
	defer c.ended.Done()
	var since time.Time // when the typing that waits to be checked began
	rest := time.NewTimer(mostRest)
	defer rest.Stop()
	rest.Stop()
	for {
		select {
		case <-c.done:
			return
		case <-c.typed:
			now := time.Now()
			if since.IsZero() {
				since = now
			}
			rest.Reset(max(min(typingRest, mostRest-now.Sub(since)), 0))
			continue
		case <-rest.C:
		case <-c.signal:
			rest.Stop()
		}
		since = time.Time{}
		c.run()
	}
}

func (c *checker) run() {
	s := c.s
	s.mu.RLock()
	if s.revision == c.checked {
		s.mu.RUnlock()
		return // the last run saw these edits already
	}
	p, revision := s.file.Plan.Clone(), s.revision
	blobs := maps.Clone(s.file.Blobs)
	s.mu.RUnlock()

	c.mu.Lock()
	facts := c.facts
	c.mu.Unlock()
	// Findings come at once with the layout's last facts, then again with the new
	// ones: measuring takes longer than checking.
	findings := check.Run(p, s.call, facts)
	if s.options.Measure != nil {
		c.publish(findings, facts, c.checked)
		measured, err := c.measure(p, blobs)
		if err != nil {
			s.notify(Change{Kind: Trouble, Err: err})
		} else {
			facts = measured
		}
		findings = check.Run(p, s.call, facts)
	}
	c.publish(findings, facts, revision)
}

// measure measures the layout. A plan whose layout panics must still be open to
// be mended.
func (c *checker) measure(p *plan.Plan, blobs map[string][]byte) (facts check.Facts, err error) {
	defer func() {
		if r := recover(); r != nil {
			cause := fmt.Errorf("panic: %v\n%s", r, debug.Stack())
			err = i18n.Fault(cause, "session.layout-failed", "detail", fmt.Sprint(r))
		}
	}()
	facts, err = c.s.options.Measure(p, c.s.call, func(name string) []byte { return blobs[name] })
	if err != nil {
		return facts, i18n.Fault(err, "session.layout-failed", "detail", err.Error())
	}
	return facts, nil
}

func (c *checker) publish(findings []check.Finding, facts check.Facts, revision int) {
	c.mu.Lock()
	c.findings, c.facts, c.checked = findings, facts, revision
	c.settled.Broadcast()
	c.mu.Unlock()
	c.s.notify(Change{Kind: Checked})
}

// Findings are the findings of the last check.
func (s *Session) Findings() []check.Finding {
	s.checker.mu.Lock()
	defer s.checker.mu.Unlock()
	return s.checker.findings
}

// Facts are the layout's facts of the last check.
func (s *Session) Facts() check.Facts {
	s.checker.mu.Lock()
	defer s.checker.mu.Unlock()
	return s.checker.facts
}

// Settle waits until findings and facts are those of the present plan, and has
// them checked at once. It must not be called on a goroutine that the watchers of
// Checked wait for.
func (s *Session) Settle() {
	c := s.checker
	c.wake()
	c.mu.Lock()
	defer c.mu.Unlock()
	for c.running && c.checked != s.revision {
		c.settled.Wait()
	}
}
