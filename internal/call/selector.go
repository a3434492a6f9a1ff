package call

import (
	"slices"
	"strings"
	"sync"

	"moaplan/internal/plan"
)

// Subject is what a selector judges: an organisation of a plan, or, without
// one, the whole project, which fits where any of its organisations does.
type Subject struct {
	Plan         *plan.Plan
	Organisation *plan.Organisation
	Budget       *plan.Budget // of the scenario in question; nil: the submission's
}

// Selector says whom a row of data concerns. It is a list of alternatives, in
// the data a list of strings such as
//
//	["for-profit", "nonprofit & sharesCost", "!form:university"]
//
// Words joined by & hold together; ! denies a word. The words are the legal
// types, "for-profit" for all companies, the roles, the form types with "form:"
// before them, the keys of [Conditions], and "answer:ID" for a question that the
// user has ticked. An empty selector fits everyone.
type Selector []string

// Matches reports whether the subject fits one of the alternatives.
func (s Selector) Matches(subject Subject) bool {
	if len(s) == 0 {
		return true
	}
	if subject.Organisation == nil {
		return s.matchesProject(subject)
	}
	return s.matchesOne(subject)
}

// matchesProject lets any organisation speak for the project. A project without
// organisations is judged with an empty one, so that "always" still holds.
func (s Selector) matchesProject(subject Subject) bool {
	if len(subject.Plan.Organisations) == 0 {
		subject.Organisation = &plan.Organisation{}
		return s.matchesOne(subject)
	}
	if subject.Budget == nil {
		subject.Budget = subject.Plan.Budget("")
	}
	for i := range subject.Plan.Organisations {
		subject.Organisation = &subject.Plan.Organisations[i]
		if s.matchesOne(subject) {
			return true
		}
	}
	return false
}

func (s Selector) matchesOne(subject Subject) bool {
	return slices.ContainsFunc(s, func(alternative string) bool {
		for word := range strings.SplitSeq(alternative, "&") {
			word = strings.TrimSpace(word)
			denied := strings.HasPrefix(word, "!")
			if wordHolds(strings.TrimPrefix(word, "!"), subject) == denied {
				return false
			}
		}
		return true
	})
}

const (
	formPrefix   = "form:"
	answerPrefix = "answer:"
	forProfit    = "for-profit"
)

func wordHolds(word string, s Subject) bool {
	o := s.Organisation
	if form, ok := strings.CutPrefix(word, formPrefix); ok {
		return o.FormType == plan.FormType(form)
	}
	if id, ok := strings.CutPrefix(word, answerPrefix); ok {
		return ticked(s, id)
	}
	if condition, ok := conditions[word]; ok {
		return condition(s)
	}
	return word == forProfit && o.LegalType.ForProfit() ||
		word == string(o.LegalType) || word == string(o.Role)
}

// ticked looks for the answer about the organisation, then about the project.
func ticked(s Subject, question string) bool {
	for _, id := range []plan.ID{AnswerID(question, s.Organisation.ID), plan.ID(question)} {
		for i := range s.Plan.Answers {
			if s.Plan.Answers[i].ID == id {
				return s.Plan.Answers[i].Ticked
			}
		}
	}
	return false
}

// AnswerID is the ID of the answer to a question about one organisation, or,
// without one, about the project.
func AnswerID(question string, organisation plan.ID) plan.ID {
	return plan.AttachmentID(question, organisation)
}

// selectorWords lists every word that may stand in a selector, but answers.
var selectorWords = sync.OnceValue(func() []string {
	words := []string{forProfit}
	for _, t := range plan.LegalTypes {
		words = append(words, string(t))
	}
	for _, r := range plan.Roles {
		words = append(words, string(r))
	}
	for _, f := range plan.FormTypes {
		words = append(words, formPrefix+string(f))
	}
	return append(words, Conditions()...)
})
