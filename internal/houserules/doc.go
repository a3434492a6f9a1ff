// Package houserules holds no code, only tests that read the project's sources and
// prove the rules of the house: which room may import which, where each library is
// used, and what the sources of a room may not contain.
package houserules
