// Package hanja finds the Hanja of a Korean word, and the readings of a Hanja.
package hanja
