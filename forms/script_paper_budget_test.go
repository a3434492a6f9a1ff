package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/sheet"
	"moaplan/internal/plan"
)

// budget types the amounts of each institution and where its money comes from.
func (p *paper) budget() {
	s := p.s
	s.t.Helper()
	f := s.w.desk.form.(*budget)
	for i := range s.plan().Organisations {
		s.w.win.Canvas().Focus(f.tabs)
		for f.tabs.Chosen() > i {
			s.key(fyne.KeyLeft)
		}
		for f.tabs.Chosen() < i {
			s.key(fyne.KeyRight)
		}
		p.openRows(f)
		p.amounts(f)
	}
}

// openRows opens the categories that have several items.
func (p *paper) openRows(f *budget) {
	s := p.s
	for i := 0; i < len(f.model.rows); i++ {
		if f.model.rows[i].toggle == sheet.Closed {
			f.sheet.Select(i, 0)
			s.w.win.Canvas().Focus(f.sheet)
			s.key(fyne.KeyReturn)
		}
	}
}

// amounts types what the paper has for the institution that is shown. Lines of one item
// are one cell.
func (p *paper) amounts(f *budget) {
	s := p.s
	s.t.Helper()
	organisation := p.there[f.model.organisation]
	sums := map[cellPlace]plan.Won{}
	for _, l := range p.plan.Lines {
		if l.Scenario == p.plan.Submission && l.Organisation == organisation && !derived(l) {
			sums[cellPlace{l.Category, l.Item, p.here[l.Receiver], p.here[l.Year], l.Kind}] += l.Amount
		}
	}
	for i, r := range f.model.rows {
		for column := range f.model.Heads() {
			year, kind, ok := f.model.place(column)
			if !ok || !r.direct || r.kind == fundingRow || !r.item.name().Empty() {
				continue
			}
			place := cellPlace{r.category, r.item.item, r.item.receiver, year, kind}
			if amount := sums[place]; amount > 0 {
				p.amount(f, i, column, amount)
				delete(sums, place)
			}
		}
	}
	for place, amount := range sums {
		s.t.Errorf("%s: no cell for %v of %s %s in %s %s", organisation, amount, place.category, place.item, place.year, place.kind)
	}
	for i, r := range f.model.rows {
		if r.kind != fundingRow {
			continue
		}
		for column := range f.model.Heads() {
			year, kind, ok := f.model.place(column)
			if !ok {
				continue
			}
			for _, money := range p.plan.Funding {
				if money.Scenario == p.plan.Submission && money.Organisation == organisation && p.here[money.Year] == year {
					if amount := memberOf(money, r.money, kind); amount > 0 {
						p.amount(f, i, column, amount)
					}
				}
			}
		}
	}
}

// cellPlace is what one cell of the budget stands for.
type cellPlace struct {
	category plan.Category
	item     string
	receiver plan.ID
	year     plan.ID
	kind     plan.Kind
}

// amount types an amount into a cell.
func (p *paper) amount(f *budget, row, column int, amount plan.Won) {
	s := p.s
	s.t.Helper()
	f.sheet.Select(row, column)
	s.w.win.Canvas().Focus(f.sheet)
	s.typeText(i18n.Thousands(int64(amount)))
	if _, open := f.sheet.Editing(); !open {
		s.t.Errorf("%s: the cell %q takes no amount: %s", f.model.organisation, f.model.rows[row].title, f.model.Cell(row, column).Why)
		return
	}
	s.key(fyne.KeyReturn)
	s.pump()
	p.acts++
}
