//go:build !windows

package store

import "os"

// renameOver replaces a file in one step.
func renameOver(from, to string) error { return os.Rename(from, to) }

// syncFolder makes a rename durable.
func syncFolder(folder string) error {
	d, err := os.Open(folder)
	if err != nil {
		return err
	}
	err = d.Sync()
	if closed := d.Close(); err == nil {
		err = closed
	}
	return err
}
