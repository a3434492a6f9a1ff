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
// order of the data. An approval that lifts a limit is asked for where the limit
// is broken. What was answered before stays in the list.
func Questions(p *plan.Plan, c *call.Call) []Asked {
	law, budget := c.On(p.Notice.Date), p.Budget("")
	a := asker{plan: p, budget: budget, evaluator: NewEvaluator(p, budget, law), law: law}
	a.stored = make(map[plan.ID]*plan.Answer, len(p.Answers))
	for i := range p.Answers {
		a.stored[p.Answers[i].ID] = &p.Answers[i]
	}
	for _, q := range law.Questions {
		approval, broken := a.approval(q)
		concerns := func(o *plan.Organisation, id plan.ID) bool {
			if approval {
				return broken[id]
			}
			return q.Asked.Matches(call.Subject{Plan: p, Organisation: o, Budget: budget})
		}
		if q.Per == call.PerProject {
			a.ask(q, "", concerns(nil, ""))
			continue
		}
		for i := range p.Organisations {
			o := &p.Organisations[i]
			a.ask(q, o.ID, concerns(o, o.ID))
		}
	}
	return a.all
}

type asker struct {
	plan      *plan.Plan
	budget    *plan.Budget
	evaluator *Evaluator
	law       call.InForce
	stored    map[plan.ID]*plan.Answer
	all       []Asked
}

func (a *asker) ask(q call.Question, organisation plan.ID, concerned bool) {
	id := call.AnswerID(q.ID, organisation)
	if answer := a.stored[id]; concerned || answer != nil {
		a.all = append(a.all, Asked{q, organisation, answer, plan.At("answers", string(id))})
	}
}

// approval tells whether a question is the approval that lifts a limit, and of
// which organisations the limit is broken. Of the project ("") it is broken where
// it is of the task, or of any organisation.
func (a *asker) approval(q call.Question) (is bool, broken map[plan.ID]bool) {
	broken = map[plan.ID]bool{}
	for _, l := range a.law.Limits {
		if l.Unless != q.ID {
			continue
		}
		is = true
		for _, r := range a.evaluator.Evaluate(l) {
			if !r.OK {
				broken[r.Organisation], broken[""] = true, true
			}
		}
	}
	return is, broken
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
