// Package forms is the window: navigation, one file a form, the side panel with
// guidance and findings, and the status bar. It shows what the session holds and
// gives it edits. It has no rule, no sum and no file access of its own.
package forms
