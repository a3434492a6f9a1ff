//go:build !headless

package window

import (
	"sync"

	"moaplan/internal/call"
)

// calls are the calls for proposals the program knows: the built-in ones, and those
// of a folder of the user's. Sessions ask for them on other goroutines, too.
type calls struct {
	mu  sync.RWMutex
	own []*call.Call
}

// use reads the calls of a folder; an empty one has none. Calls without fault are
// used, whatever the error says of the others.
func (c *calls) use(folder string) error {
	var own []*call.Call
	var err error
	if folder != "" {
		own, err = call.LoadDir(folder)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.own = own
	return err
}

func (c *calls) all() ([]*call.Call, error) {
	builtin, err := call.Builtin()
	if err != nil {
		return nil, err
	}
	c.mu.RLock()
	defer c.mu.RUnlock()
	return append(builtin[:len(builtin):len(builtin)], c.own...), nil
}

func (c *calls) find(id string) (*call.Call, error) {
	all, err := c.all()
	if err != nil {
		return nil, err
	}
	return call.FindIn(all, id)
}
