package check

import (
	"strings"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// bodyForm cites a heading of the standard form's body, as read in its file.
func bodyForm(ko, en string) func(*call.Call) call.Citation {
	return func(*call.Call) call.Citation {
		return call.Citation{Article: plan.Text{Ko: ko, En: en}, Source: "FORM-NRF", Certainty: call.Verified}
	}
}

// monthsRule asks that everything planned by project months lies in the period.
var monthsRule = definition{
	id: "months", severity: Error,
	citation: bodyForm("연구개발계획서 본문 2-4 수행일정 및 주요 결과물", "Plan form, 2-4 schedule and main results"),
	run: func(c *context) {
		for _, t := range c.plan.Tasks {
			c.span(plan.At("tasks", string(t.ID)), "start", t.Start, "end", t.End)
		}
		for _, t := range c.plan.Trials {
			c.span(plan.At("trials", string(t.ID)), "start", t.Start, "end", t.End)
		}
		total := c.plan.Period.Months()
		for _, k := range c.plan.Cooperation {
			for _, v := range k.Visits {
				at := plan.At("cooperation", string(k.ID), "visits", string(v.ID), "month")
				switch {
				case v.Month < 1:
					c.found(at, "missing")
				case total > 0 && v.Month > total:
					c.found(at, "outside", "month", number(v.Month), "last", number(total))
				}
			}
		}
		for _, l := range c.plan.Licences {
			c.licenceMonths(l, total)
		}
	},
}

// span asks that a first and a last month follow each other inside the period.
func (c *context) span(at plan.Path, startField string, start int, endField string, end int) {
	total := c.plan.Period.Months()
	switch {
	case start < 1 || end < 1:
		field := startField
		if start >= 1 {
			field = endField
		}
		c.found(at.Join(field), "missing")
	case end < start:
		c.found(at.Join(endField), "order", "start", number(start), "end", number(end))
	case total > 0 && end > total:
		f := c.found(at.Join(endField), "outside", "month", number(end), "last", number(total))
		if start <= total {
			f.Fix = c.setting(at.Join(endField), total, "edit.fix.last-month", "month", number(total))
		}
	}
}

// licenceMonths lets a licence be granted after the project, but says so: what
// lies beyond it is no result of this project.
func (c *context) licenceMonths(l plan.Licence, total int) {
	at := plan.At("licences", string(l.ID))
	if l.Submit > 0 && l.Approve > 0 && l.Approve < l.Submit {
		c.found(at.Join("approve"), "licence-order", "submit", number(l.Submit), "approve", number(l.Approve))
	}
	for _, month := range []struct {
		field string
		n     int
	}{{"submit", l.Submit}, {"approve", l.Approve}} {
		if total > 0 && month.n > total {
			f := c.found(at.Join(month.field), "licence", "month", number(month.n), "last", number(total))
			f.Severity = Warning
		}
	}
}

// tasksRule asks for what the form's table of work prints, in every year.
var tasksRule = definition{
	id: "tasks", severity: Warning,
	citation: bodyForm("연구개발계획서 본문 2-4 수행일정 및 주요 결과물", "Plan form, 2-4 schedule and main results"),
	run: func(c *context) {
		for _, t := range c.plan.Tasks {
			at := plan.At("tasks", string(t.ID))
			name := c.recordName(t.Name)
			switch {
			case blank(t.Name):
				c.found(at.Join("name", "ko"), "unnamed")
			case t.Organisation == "":
				c.found(at.Join("organisation"), "organisation", "name", name)
			case blank(t.Output):
				c.found(at.Join("output", "ko"), "output", "name", name)
			}
		}
		first := 1
		for i, y := range c.plan.Period.Years {
			last := first + y.Months() - 1
			if last >= first && !c.workIn(first, last) {
				c.found("tasks", "year", "year", number(i+1), "first", number(first), "last", number(last))
			}
			first = last + 1
		}
	},
}

func (c *context) workIn(first, last int) bool {
	for _, t := range c.plan.Tasks {
		if t.Start <= last && t.End >= first {
			return true
		}
	}
	return false
}

// recordName is a record's name as an argument, or the words for none.
func (c *context) recordName(t plan.Text) string {
	if blank(t) {
		return "@check.unnamed"
	}
	return both(t)
}

// indicatorsRule asks that each indicator can be measured: a name, a unit, a
// method and a target for every year.
var indicatorsRule = definition{
	id: "indicators", severity: Warning,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "성과지표마다 측정할 수 있는 평가방법을 둠", En: "Every indicator has a way to measure it"},
			Source:  "EVAL", Page: "24, 49", Certainty: call.Verified,
		}
	},
	run: func(c *context) {
		if len(c.plan.Indicators) == 0 {
			c.found("indicators", "none")
			return
		}
		for i := range c.plan.Indicators {
			ind := &c.plan.Indicators[i]
			at := plan.At("indicators", string(ind.ID))
			name := c.recordName(ind.Name)
			if blank(ind.Name) {
				c.found(at.Join("name", "ko"), "unnamed")
			}
			if strings.TrimSpace(ind.Unit) == "" {
				c.found(at.Join("unit"), "unit", "name", name)
			}
			if blank(ind.Method) {
				c.found(at.Join("method", "ko"), "method", "name", name)
			}
			if missing := c.untargeted(ind.Targets); missing != "" {
				c.found(at.Join("targets"), "target", "name", name, "years", missing)
			}
		}
	},
}

// untargeted lists the numbers of the years that have no value.
func (c *context) untargeted(targets []plan.Target) string {
	var missing []string
	for i, y := range c.plan.Period.Years {
		has := false
		for _, t := range targets {
			has = has || t.ID == y.ID && strings.TrimSpace(t.Value) != ""
		}
		if !has {
			missing = append(missing, number(i+1))
		}
	}
	return strings.Join(missing, ", ")
}

// weightsRule asks that the indicators' weights add up to 100. The form's column
// was recalled, not read.
var weightsRule = definition{
	id: "indicator-weights", severity: Warning,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "성과지표 표의 가중치", En: "Weights in the table of indicators"}, Source: "FORM-COPY", Certainty: call.Recalled,
		}
	},
	parameters: func(*call.Call, call.InForce) []plan.Text {
		return []plan.Text{catalogue("check.indicator-weights.parameter", "whole", wholeWeight)}
	},
	run: func(c *context) {
		if len(c.plan.Indicators) == 0 {
			return
		}
		sum, whole := IndicatorWeights(c.plan)
		weights := make([]weighted, len(c.plan.Indicators))
		for i, ind := range c.plan.Indicators {
			weights[i] = weighted{plan.At("indicators", string(ind.ID), "weight"), ind.Weight}
		}
		if sum != whole {
			f := c.found(weights[0].path, "sum", "sum", number(sum), "difference", number(max(whole-sum, sum-whole)))
			f.Fix = c.leftOver(weights, sum)
		}
	},
}
