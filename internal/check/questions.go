package check

import (
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Asked is a question that no computation can settle, asked of the project or of
// one of its organisations. An unanswered one is no finding.
type Asked struct {
	Question     call.Question
	Organisation plan.ID      // empty: of the whole project
	Answer       *plan.Answer // nil: not answered yet
	Path         plan.Path    // of the answer, there or to be added
}

// Answered reports whether the user has ticked the question or given a reason.
func (a Asked) Answered() bool { return a.Answer != nil && (a.Answer.Ticked || a.Answer.Reason != "") }

// Questions lists what the user is asked under the law of the notice's day: the
// project's questions, and for each organisation those that concern it, in the
// order of the data.
func Questions(p *plan.Plan, c *call.Call) []Asked {
	stored := make(map[plan.ID]*plan.Answer, len(p.Answers))
	for i := range p.Answers {
		stored[p.Answers[i].ID] = &p.Answers[i]
	}
	var all []Asked
	ask := func(q call.Question, organisation plan.ID) {
		id := call.AnswerID(q.ID, organisation)
		all = append(all, Asked{q, organisation, stored[id], plan.At("answers", string(id))})
	}
	budget := p.Budget("")
	for _, q := range c.On(p.Notice.Date).Questions {
		if q.Per == call.PerProject {
			if q.Asked.Matches(call.Subject{Plan: p, Budget: budget}) {
				ask(q, "")
			}
			continue
		}
		for i := range p.Organisations {
			o := &p.Organisations[i]
			if q.Asked.Matches(call.Subject{Plan: p, Organisation: o, Budget: budget}) {
				ask(q, o.ID)
			}
		}
	}
	return all
}

// Unanswered counts the questions that have no answer yet.
func Unanswered(asked []Asked) int {
	n := 0
	for _, a := range asked {
		if !a.Answered() {
			n++
		}
	}
	return n
}
