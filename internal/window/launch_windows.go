//go:build !headless && windows

package window

import (
	"os/exec"
	"syscall"
)

func launchers(path string) [][]string {
	return [][]string{{"rundll32", "url.dll,FileProtocolHandler", path}}
}

func revealers(path string) [][]string { return [][]string{{"explorer", "/select," + path}} }

// answersAnyhow names what says 1 even where all went well.
func answersAnyhow(program string) bool { return program == "explorer" }

// hide keeps the window of a console away.
func hide(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{HideWindow: true} }
