// Package realtest holds no code, only tests that type into the program's real
// window as a person does: on a display in memory, with a window manager, by key
// presses and the mouse. What they typed they read back from the saved file. They
// run on Linux alone and need Xvfb, openbox, xdotool, xterm, xclip and ibus;
// docs/typing.md says what they prove.
package realtest
