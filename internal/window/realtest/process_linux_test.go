//go:build !headless

package realtest

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// mark is a variable in the environment of everything that is started here. What
// still carries it at the end was left behind.
const mark = "MOAPLAN_REALTEST"

// process is a program in the background, the leader of its own group.
type process struct {
	name string
	cmd  *exec.Cmd
	log  string
	done chan struct{}
	err  error
}

// starts takes over the starting of all processes. The kernel ends them when the
// thread that started them ends, so they are all started by one that stays: even if
// this test is killed, nothing is left.
var starts = func() chan func() {
	todo := make(chan func())
	go func() {
		runtime.LockOSThread()
		for f := range todo {
			f()
		}
	}()
	return todo
}()

// begin starts a command in its own group, with its output in a log file.
func begin(name string, cmd *exec.Cmd, log string) (*process, error) {
	out, err := os.OpenFile(log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	cmd.Stdout, cmd.Stderr = out, out
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	started := make(chan error)
	starts <- func() { started <- cmd.Start() }
	err = errors.Join(<-started, out.Close())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	p := &process{name: name, cmd: cmd, log: log, done: make(chan struct{})}
	go func() {
		p.err = cmd.Wait()
		close(p.done)
	}()
	return p, nil
}

func (p *process) alive() bool {
	select {
	case <-p.done:
		return false
	default:
		return true
	}
}

// stop asks the group to end and, where it does not within some seconds, ends it.
func (p *process) stop() {
	p.signal(syscall.SIGTERM)
	select {
	case <-p.done:
	case <-time.After(5 * time.Second):
	}
	p.kill()
}

// kill ends the group at once, as a crash does.
func (p *process) kill() {
	p.signal(syscall.SIGKILL)
	<-p.done
}

func (p *process) signal(s syscall.Signal) {
	// A group that is gone already is no fault: that is what was wanted.
	if err := syscall.Kill(-p.cmd.Process.Pid, s); err != nil && !errors.Is(err, syscall.ESRCH) {
		fmt.Fprintln(os.Stderr, "realtest: ending", p.name, err)
	}
}

// said is what the process wrote last.
func (p *process) said() string {
	text, err := os.ReadFile(p.log)
	if err != nil {
		return err.Error()
	}
	return string(text[max(0, len(text)-4000):])
}

// leftBehind lists the processes that carry the mark with a value.
func leftBehind(value string) []int {
	var pids []int
	environs, err := filepath.Glob("/proc/[0-9]*/environ")
	if err != nil {
		panic(err) // the pattern is fixed and well formed
	}
	want := []byte(mark + "=" + value)
	for _, name := range environs {
		environ, err := os.ReadFile(name)
		if err != nil {
			continue // ended meanwhile, or another user's
		}
		for _, entry := range bytes.Split(environ, []byte{0}) {
			if bytes.Equal(entry, want) {
				var pid int
				if _, err := fmt.Sscanf(name, "/proc/%d/environ", &pid); err == nil {
					pids = append(pids, pid)
				}
			}
		}
	}
	return pids
}

// nameOf is a process's command line.
func nameOf(pid int) string {
	line, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		return err.Error()
	}
	return strings.ReplaceAll(string(line), "\x00", " ")
}

// until asks every 20 ms until something is so, for at most a time.
func until(limit time.Duration, so func() bool) bool {
	end := time.Now().Add(limit)
	for {
		if so() {
			return true
		}
		if time.Now().After(end) {
			return false
		}
		time.Sleep(20 * time.Millisecond)
	}
}
