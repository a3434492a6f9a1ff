package session

import (
	"slices"
	"time"
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
	closed bool // the last step is complete: typing begins a new one
}

// push adds a step, or joins it to the last one where it is a further keystroke
// of the same word; it reports whether it joined.
func (h *history) push(e plan.Edit) bool {
	if n := len(h.done); n > 0 && !h.closed {
		if joined, ok := join(h.done[n-1], e); ok {
			h.done[n-1], h.undone = joined, nil
			return true
		}
	}
	h.add(e)
	return false
}

// add adds a step of its own.
func (h *history) add(e plan.Edit) {
	h.undone, h.closed = nil, false
	h.done = append(h.done, e)
	if len(h.done) > maxSteps {
		h.done = append([]plan.Edit(nil), h.done[len(h.done)-maxSteps:]...)
	}
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
	h.done, h.closed = h.done[:n], true
}

func (h *history) redo() {
	n := len(h.undone) - 1
	h.done, h.closed = append(h.done, h.undone[n]), true
	h.undone = h.undone[:n]
}

// Step is one step of the history, as it is shown.
type Step struct {
	Name plan.Message
	At   time.Time // of its first change
}

// Done lists the steps that can be taken back, the last one first, at most so many.
func (s *Session) Done(most int) []Step { return steps(s.history.done, most) }

// Undone lists the steps that can be done again, in the order in which that
// happens, at most so many.
func (s *Session) Undone(most int) []Step { return steps(s.history.undone, most) }

// steps are the last edits, the last one first.
func steps(edits []plan.Edit, most int) []Step {
	list := make([]Step, 0, min(most, len(edits)))
	for _, e := range slices.Backward(edits) {
		if len(list) == most {
			break
		}
		list = append(list, Step{e.Name, e.At})
	}
	return list
}

// replay repeats a step of the journal. A step that was undone or done again may
// be older than the journal, which begins anew at each save.
func (h *history) replay(how step, e plan.Edit) {
	switch how {
	case stepJoin:
		h.push(e)
	case stepUndo:
		if last, ok := h.lastDone(); ok && last.ID == e.ID {
			h.undo()
		} else {
			h.undone = append(h.undone, e.Inverse())
		}
	case stepRedo:
		if last, ok := h.lastUndone(); ok && last.ID == e.ID {
			h.redo()
		} else {
			h.done, h.closed = append(h.done, e), true
		}
	default:
		h.add(e)
	}
}

// join merges typing that goes on where the last typing ended: letters up to the
// end of a word, or characters taken back one by one. The first letters of a text
// may come with the record that holds them.
func join(last, next plan.Edit) (plan.Edit, bool) {
	if last.Source != plan.FromTyping || next.Source != plan.FromTyping || len(last.Ops) == 0 || len(next.Ops) != 1 {
		return last, false
	}
	a, b := last.Ops[len(last.Ops)-1], next.Ops[0]
	if a.Kind != plan.Splice || b.Kind != plan.Splice || a.Path != b.Path {
		return last, false
	}
	putA, cutB := utf8.RuneCountInString(a.Put), utf8.RuneCountInString(b.Cut)
	switch {
	case a.Put != "" && b.Cut == "" && b.At == a.At+putA && !beginsWord(a.Put, b.Put):
		a.Put += b.Put
	case a.Put == "" && b.Put == "" && b.At+cutB == a.At:
		a.At, a.Cut = b.At, b.Cut+a.Cut // BackSpace
	case a.Put == "" && b.Put == "" && b.At == a.At:
		a.Cut += b.Cut // Delete
	default:
		return last, false
	}
	last.Ops = append(slices.Clone(last.Ops[:len(last.Ops)-1]), a)
	return last, true
}

// beginsWord reports whether typing put after text starts a new word.
func beginsWord(text, put string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	first, _ := utf8.DecodeRuneInString(put)
	return unicode.IsSpace(last) && !unicode.IsSpace(first)
}
