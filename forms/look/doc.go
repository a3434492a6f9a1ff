// Package look is what the window looks like: the colours, type and space of
// MoaPlan's screen, and the plain pieces that are built of them (texts, cards,
// buttons, chips, marks, bars, tabs, layouts). It knows nothing of plans.
package look
