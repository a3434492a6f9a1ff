package carry

import "moaplan/internal/plan"

// factor is the scale as a plain factor. Towards the ceiling it is the same for all
// years: the year with most government money reaches the ceiling, the others keep
// their part of it. Where there is none, amounts stay as they are.
func (c *carrier) factor() Scale {
	s := c.take.Scale
	switch s.Kind {
	case ByFactor:
		if s.Num <= 0 || s.Den <= 0 || s.Num == s.Den {
			return Scale{}
		}
		return s
	case ToCeiling:
		var most plan.Won
		b := c.new.Budget("")
		for i := range c.new.Period.Years {
			most = max(most, b.TotalFunding(c.new.Period.Years[i].ID).Government)
		}
		if most <= 0 || c.Ceiling <= 0 || most == c.Ceiling {
			return Scale{}
		}
		return Scale{ByFactor, int64(c.Ceiling), int64(most)}
	}
	return Scale{}
}

// scaler scales the new plan's budget. What it promises, to the won: in each year
// the government money and the whole funding of the counted institutions are the
// earlier ones times the factor, cut to 천원; each is divided by the largest
// remainder. Costs that were covered stay covered, kind by kind, and what a
// receiver spends stays what it is paid.
type scaler struct {
	Scale
	p      *plan.Plan
	before *plan.Budget
}

func scaleBudget(c *carrier, by Scale) {
	s := &scaler{by, c.new, c.new.Budget("")}
	for i := range s.p.Period.Years {
		s.year(s.p.Period.Years[i].ID)
	}
	bases := 0
	for i := range s.p.Lines {
		if b := &s.p.Lines[i].Basis; b.Expression != "" {
			// It gave the earlier amount; the words stay to be looked up.
			b.Note.Ko = joined(b.Note.Ko, "["+b.Expression+"]")
			b.Expression = ""
			bases++
		}
	}
	s.payments()
	c.review("scaled", "lines", len(s.p.Lines))
	if bases > 0 {
		c.review("bases", "lines", bases)
	}
}

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}

// times is an amount times the factor, cut to 천원.
func (s *scaler) times(w plan.Won) plan.Won { return plan.Share(w, s.Num, s.Den) }

// parts are amounts of the plan that share a sum.
type parts []*plan.Won

func (p parts) sum() plan.Won {
	var sum plan.Won
	for _, w := range p {
		sum += *w
	}
	return sum
}

// become divides a sum among the amounts as they are divided now.
func (p parts) become(sum plan.Won) {
	weights := make([]int64, len(p))
	for i, w := range p {
		weights[i] = int64(*w)
	}
	for i, w := range plan.Split(sum, weights) {
		*p[i] = w
	}
}

// year scales one year: the funding of the counted institutions, their costs, then
// what they pay to others.
func (s *scaler) year(year plan.ID) {
	var government, rest, outside, loose parts
	for _, o := range s.before.Counted() {
		f := s.fundingOf(o.ID, year)
		government = append(government, f.government...)
		rest = append(append(rest, f.cash...), f.inKind...)
		outside = append(outside, f.outside...)
	}
	money, all := s.times(government.sum()), s.times(government.sum()+rest.sum())
	government.become(money)
	rest.become(all - money)
	outside.become(s.times(outside.sum()))
	for _, o := range s.before.Counted() {
		now := s.fundingOf(o.ID, year)
		was := s.before.FundingIn(o.ID, year)
		for _, kind := range plan.Kinds {
			covers, had := now.government.sum()+now.cash.sum(), was.Cash()
			if kind == plan.InKind {
				covers, had = now.inKind.sum(), was.InKind()
			}
			lines := s.linesOf(o.ID, year, kind)
			if had == lines.sum() {
				lines.become(covers)
			} else {
				loose = append(loose, lines...)
			}
		}
	}
	loose.become(s.times(loose.sum()))
	for _, o := range s.before.Organisations {
		if !o.Role.Counted() {
			s.receiver(o.ID, year)
		}
	}
}

// receiver scales the budget of an institution that others pay.
func (s *scaler) receiver(id, year plan.ID) {
	cash, inKind := s.linesOf(id, year, plan.Cash), s.linesOf(id, year, plan.InKind)
	lines := append(append(parts{}, cash...), inKind...)
	sum, paid := lines.sum(), s.before.PaidTo(id, year)
	now := s.times(sum)
	if paid == sum {
		now = s.p.Budget("").PaidTo(id, year)
	}
	f, was := s.fundingOf(id, year), s.before.FundingIn(id, year)
	covered, coveredInKind := was.Cash() == cash.sum(), was.InKind() == inKind.sum()
	lines.become(now)
	f.outside.become(s.times(f.outside.sum()))
	withCash := append(append(parts{}, f.government...), f.cash...)
	if covered {
		withCash.become(cash.sum())
	} else {
		withCash.become(s.times(withCash.sum()))
	}
	if coveredInKind {
		f.inKind.become(inKind.sum())
	} else {
		f.inKind.become(s.times(f.inKind.sum()))
	}
}

// linesOf are the amounts of an institution's lines of one year and kind.
func (s *scaler) linesOf(id, year plan.ID, kind plan.Kind) parts {
	var found parts
	for i := range s.p.Lines {
		l := &s.p.Lines[i]
		inKind := l.Kind == plan.InKind
		if l.Organisation == id && l.Year == year && inKind == (kind == plan.InKind) {
			found = append(found, &l.Amount)
		}
	}
	return found
}

// sources are the amounts of an institution's funding of one year.
type sources struct{ government, cash, inKind, outside parts }

func (s *scaler) fundingOf(id, year plan.ID) sources {
	var found sources
	for i := range s.p.Funding {
		f := &s.p.Funding[i]
		if f.Organisation != id || f.Year != year {
			continue
		}
		found.government = append(found.government, &f.Government)
		found.cash = append(found.cash, &f.OwnCash, &f.LocalCash, &f.OtherCash)
		found.inKind = append(found.inKind, &f.OwnInKind, &f.LocalInKind, &f.OtherInKind)
		found.outside = append(found.outside, &f.Outside)
	}
	return found
}

// payments scales what foreign institutions receive in their currency, whole units.
func (s *scaler) payments() {
	for i := range s.p.Cooperation {
		for j := range s.p.Cooperation[i].Money {
			m := &s.p.Cooperation[i].Money[j]
			if scaled, err := plan.Product(s.Den, m.Amount, s.Num); err == nil {
				m.Amount = int64(scaled)
			}
		}
	}
}
