package plan

import (
	"crypto/rand"
	"encoding/base32"
	"strings"
)

// ID names a record for as long as the record lives. IDs are random, except
// where a record stands for another one (a funding cell, a year's charge of a
// person, a chapter of the call): then the ID is made from what it stands for,
// so that two people who add the same cell add the same record.
type ID string

// NewID returns a fresh random ID of twelve lower-case letters and digits.
func NewID() ID {
	var b [8]byte
	if _, err := rand.Read(b[:]); err != nil {
		panic(err) // crypto/rand never fails on supported systems; see its documentation
	}
	s := base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(b[:])
	return ID(strings.ToLower(s[:12]))
}

// Valid reports whether the ID can stand in a path: not empty, at most 80
// bytes, of letters, digits and the marks - _ and period.
func (id ID) Valid() bool {
	if id == "" || len(id) > 80 {
		return false
	}
	for _, r := range id {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_', r == '.':
		default:
			return false
		}
	}
	return true
}
