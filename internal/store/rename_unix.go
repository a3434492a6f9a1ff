//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// renameOver replaces a file in one step.
func renameOver(from, to string) error { return os.Rename(from, to) }

// syncFolder makes a rename durable. Network file systems and folders that may
// be written but not listed cannot do it; the file is in place all the same.
func syncFolder(folder string) error {
	d, err := os.Open(folder)
	if errors.Is(err, fs.ErrPermission) {
		return nil
	} else if err != nil {
		return err
	}
	err = d.Sync()
	if closed := d.Close(); err == nil {
		err = closed
	}
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return nil
	}
	return err
}

func isDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// isInUse reports a file that another program keeps from being replaced, which
// only Windows knows.
func isInUse(error) bool { return false }
