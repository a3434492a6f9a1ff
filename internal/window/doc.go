// Package window opens the program's window. A build with the tag headless has
// none: there [Open] says so.
package window
