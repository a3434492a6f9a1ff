package store

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// Error codes of Windows that package syscall does not name.
const (
	errSharingViolation syscall.Errno = 32
	errHandleDiskFull   syscall.Errno = 39
	errDiskFull         syscall.Errno = 112
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

func isDiskFull(err error) bool {
	return errors.Is(err, errDiskFull) || errors.Is(err, errHandleDiskFull)
}

// isInUse reports a file that another program keeps open.
func isInUse(err error) bool { return errors.Is(err, errSharingViolation) }
