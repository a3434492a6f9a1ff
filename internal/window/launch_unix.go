//go:build !headless && !windows && !darwin

package window

import (
	"net/url"
	"os/exec"
	"path/filepath"
)

func launchers(path string) [][]string { return [][]string{{"xdg-open", path}, {"gio", "open", path}} }

// revealers ask the desktop's file manager to mark the file; where none answers
// that, its folder is opened.
func revealers(path string) [][]string {
	uri := (&url.URL{Scheme: "file", Path: path}).String()
	return append([][]string{{
		"dbus-send", "--session", "--print-reply", "--reply-timeout=1500", "--dest=org.freedesktop.FileManager1",
		"/org/freedesktop/FileManager1", "org.freedesktop.FileManager1.ShowItems", "array:string:" + uri, "string:",
	}}, launchers(filepath.Dir(path))...)
}

func answersAnyhow(string) bool { return false }

func hide(*exec.Cmd) {}
