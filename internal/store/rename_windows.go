package store

import (
	"os"
	"time"
)

// renameOver replaces a file. Virus scanners hold fresh files open for a moment,
// so a refused rename is tried again for about two seconds.
func renameOver(from, to string) error {
	var err error
	for wait := 10 * time.Millisecond; wait < 2*time.Second; wait *= 2 {
		if err = os.Rename(from, to); err == nil {
			return nil
		}
		time.Sleep(wait)
	}
	return err
}

// syncFolder does nothing: Windows has no such call, and a rename is durable.
func syncFolder(string) error { return nil }
