package session

import (
	"unicode"
	"unicode/utf8"

	"moaplan/internal/plan"
)

// maxSteps bounds the undo history.
const maxSteps = 2000

// history is the undo and redo of the whole plan.
type history struct {
	done   []plan.Edit
	undone []plan.Edit
}

// push adds a step, or joins it to the last one where it is a further keystroke
// of the same word; it reports whether it joined.
func (h *history) push(e plan.Edit) bool {
	h.undone = nil
	if n := len(h.done); n > 0 {
		if joined, ok := join(h.done[n-1], e); ok {
			h.done[n-1] = joined
			return true
		}
	}
	h.done = append(h.done, e)
	if len(h.done) > maxSteps {
		h.done = append([]plan.Edit(nil), h.done[len(h.done)-maxSteps:]...)
	}
	return false
}

func (h *history) lastDone() (plan.Edit, bool) {
	if len(h.done) == 0 {
		return plan.Edit{}, false
	}
	return h.done[len(h.done)-1], true
}

func (h *history) lastUndone() (plan.Edit, bool) {
	if len(h.undone) == 0 {
		return plan.Edit{}, false
	}
	return h.undone[len(h.undone)-1], true
}

func (h *history) undo() {
	n := len(h.done) - 1
	h.undone = append(h.undone, h.done[n])
	h.done = h.done[:n]
}

func (h *history) redo() {
	n := len(h.undone) - 1
	h.done = append(h.done, h.undone[n])
	h.undone = h.undone[:n]
}

// join merges typing that goes on where the last typing ended: letters up to the
// end of a word, or characters taken back one by one.
func join(last, next plan.Edit) (plan.Edit, bool) {
	if last.Source != plan.FromTyping || next.Source != plan.FromTyping || len(last.Ops) != 1 || len(next.Ops) != 1 {
		return last, false
	}
	a, b := last.Ops[0], next.Ops[0]
	if a.Kind != plan.Splice || b.Kind != plan.Splice || a.Path != b.Path {
		return last, false
	}
	putA, cutB := utf8.RuneCountInString(a.Put), utf8.RuneCountInString(b.Cut)
	switch {
	case a.Cut == "" && b.Cut == "" && b.At == a.At+putA && !beginsWord(a.Put, b.Put):
		a.Put += b.Put
	case a.Put == "" && b.Put == "" && b.At+cutB == a.At:
		a.At, a.Cut = b.At, b.Cut+a.Cut // BackSpace
	case a.Put == "" && b.Put == "" && b.At == a.At:
		a.Cut += b.Cut // Delete
	default:
		return last, false
	}
	last.Ops = []plan.Op{a}
	return last, true
}

// beginsWord reports whether typing put after text starts a new word.
func beginsWord(text, put string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	first, _ := utf8.DecodeRuneInString(put)
	return unicode.IsSpace(last) && !unicode.IsSpace(first)
}
