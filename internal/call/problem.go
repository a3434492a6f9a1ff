package call

import (
	"errors"
	"fmt"
	"strings"

	"moaplan/assets/i18n"
)

// Problem is one fault in a data file: where it is, and the sentence that says
// what is wrong and what to do.
type Problem struct {
	File string
	Line int    // from 1; 0 where the whole file is meant
	Key  string // of the catalogues
	Args []any  // names and values in turn
}

// Error is the English sentence behind "file:line: ".
func (p *Problem) Error() string { return p.Message(i18n.En) }

// Message is the sentence in a language behind "file:line: ".
func (p *Problem) Message(lang i18n.Lang) string {
	place := p.File
	if p.Line > 0 {
		place = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return place + ": " + i18n.T(lang, p.Key, p.Args...)
}

// In is [Problem.Message], which makes a problem an [i18n.Speaker].
func (p *Problem) In(lang i18n.Lang) string { return p.Message(lang) }

// Problems are all faults found in one reading, in the order of file and line.
type Problems []*Problem

// Error lists every problem in English, one a line.
func (p Problems) Error() string { return p.In(i18n.En) }

// In lists every problem in a language, one a line.
func (p Problems) In(lang i18n.Lang) string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Message(lang)
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the problems, so that errors.As finds one.
func (p Problems) Unwrap() []error {
	list := make([]error, len(p))
	for i, problem := range p {
		list[i] = problem
	}
	return list
}

// maxProblems bounds what is told of a file that is wrong from end to end.
const maxProblems = 200

// bounded keeps the first problems and counts the others, with those that were
// left out before.
func (p Problems) bounded(file string, left int) Problems {
	if len(p) > maxProblems {
		left += len(p) - maxProblems
		p = p[:maxProblems:maxProblems]
	}
	if left == 0 {
		return p
	}
	return append(p, &Problem{File: file, Key: "call.problem.more", Args: []any{"n", left}})
}

// ProblemsIn collects every problem of an error, however it is wrapped or joined.
func ProblemsIn(err error) Problems {
	if one, ok := err.(*Problem); ok {
		return Problems{one}
	}
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		var all Problems
		for _, inner := range many.Unwrap() {
			all = append(all, ProblemsIn(inner)...)
		}
		return all
	}
	if inner := errors.Unwrap(err); inner != nil {
		return ProblemsIn(inner)
	}
	return nil
}
