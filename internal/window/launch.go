//go:build !headless

package window

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"time"
)

// launchWait is how long a starter may take to say that it found no program. One
// that runs on has handed the file over, or is the program itself.
const launchWait = 2 * time.Second

// Launch opens a file in the system's program for it.
func (backend) Launch(path string) error { return start(launchers(path)) }

// Reveal shows a file in the system's file manager, or the folder it lies in.
func (backend) Reveal(path string) error { return start(revealers(path)) }

// start tries commands in turn until one of them takes the file.
func start(commands [][]string) error {
	var errs error
	for _, c := range commands {
		err := run(c)
		if err == nil {
			return nil
		}
		errs = errors.Join(errs, err)
	}
	return errs
}

// run starts a command and waits a moment for its refusal.
func run(command []string) error {
	c := exec.Command(command[0], command[1:]...)
	hide(c)
	if err := c.Start(); err != nil {
		return fmt.Errorf("starting %s: %w", command[0], err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case err := <-ended:
		if err != nil && !answersAnyhow(command[0]) {
			return fmt.Errorf("%s: %w", filepath.Base(command[0]), err)
		}
	case <-time.After(launchWait):
	}
	return nil
}
