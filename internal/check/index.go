package check

import (
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// index finds what a plan holds about an organisation without looking through
// all of it again. It is made once for a check.
type index struct {
	organisations map[plan.ID]*plan.Organisation
	people        map[plan.ID][]*plan.Person
	stored        map[plan.ID][]*plan.Line // of the scenario, by organisation
	paid          map[placeKey]plan.Won    // what a receiver is paid in a year
	costs         []cell
	costTable
}

// costTable finds the law's categories and items by their keys.
type costTable struct {
	items      map[itemKey]call.Item
	categories map[plan.Category]call.Category
	divided    map[plan.Category]bool // the category has items
}

func newCostTable(law call.InForce) costTable {
	t := costTable{
		items: map[itemKey]call.Item{}, categories: map[plan.Category]call.Category{}, divided: map[plan.Category]bool{},
	}
	for _, category := range law.Categories {
		t.categories[category.Key] = category
		for _, item := range law.Items(category.Key) {
			t.items[itemKey{category.Key, item.Key}] = item
			t.divided[category.Key] = true
		}
	}
	return t
}

// placeKey is an organisation in a year or a stage.
type placeKey struct{ organisation, time plan.ID }

type itemKey struct {
	category plan.Category
	item     string
}

// cell is what an organisation budgets for one item in cash or in kind over all
// years, with the first line of it.
type cell struct {
	organisation *plan.Organisation
	category     plan.Category
	item         string
	kind         plan.Kind
	amount       plan.Won
	first        *plan.Line
}

func newIndex(p *plan.Plan, b *plan.Budget, table costTable) index {
	x := index{
		organisations: make(map[plan.ID]*plan.Organisation, len(p.Organisations)),
		people:        map[plan.ID][]*plan.Person{},
		stored:        map[plan.ID][]*plan.Line{},
		paid:          map[placeKey]plan.Won{},
		costTable:     table,
	}
	for i := range p.Organisations {
		x.organisations[p.Organisations[i].ID] = &p.Organisations[i]
	}
	for i := range p.People {
		x.people[p.People[i].Organisation] = append(x.people[p.People[i].Organisation], &p.People[i])
	}
	for i := range p.Lines {
		if l := &p.Lines[i]; l.Scenario == b.Scenario {
			x.stored[l.Organisation] = append(x.stored[l.Organisation], l)
		}
	}
	x.addCosts(p, b)
	return x
}

// addCosts adds up the budget's lines by item, and what receivers are paid.
func (x *index) addCosts(p *plan.Plan, b *plan.Budget) {
	type key struct {
		organisation plan.ID
		itemKey
		kind plan.Kind
	}
	known := map[key]int{}
	years := map[plan.ID]bool{}
	for i := range p.Period.Years {
		years[p.Period.Years[i].ID] = true
	}
	for i := range b.Lines {
		l := &b.Lines[i]
		o := x.organisations[l.Organisation]
		if o == nil || !years[l.Year] {
			continue // homeless: in no sum
		}
		k := key{l.Organisation, itemKey{l.Category, l.Item}, l.Kind}
		at, seen := known[k]
		if !seen {
			at = len(x.costs)
			known[k] = at
			x.costs = append(x.costs, cell{organisation: o, category: l.Category, item: l.Item, kind: l.Kind, first: l})
		}
		x.costs[at].amount += l.Amount
		if o.Role.Counted() && (l.Category == plan.Consignment || l.Category == plan.International) {
			x.paid[placeKey{l.Receiver, l.Year}] += l.Amount
		}
	}
}

// subject is what a selector judges: one organisation under this budget.
func (c *context) subject(o *plan.Organisation) call.Subject {
	return call.Subject{Plan: c.plan, Organisation: o, Budget: c.budget}
}

// answered reports whether the user has ticked a question about an organisation,
// or about the project.
func (c *context) answered(o *plan.Organisation, question string) bool {
	return call.Selector{"answer:" + question}.Matches(c.subject(o))
}

// governed reports whether the law's rules on costs and people bind the
// organisation: it is an R&D institution, and no foreign one, whose matters are
// those of its agreement.
func governed(o *plan.Organisation) bool {
	return o != nil && o.Role != plan.Participant && !o.Foreign()
}

// linePlace is where a line of the budget is entered: the line itself, or for
// pay the charge of the person it follows from.
func (c *context) linePlace(l *plan.Line) plan.Path {
	if strings.HasPrefix(string(l.ID), "pay.") {
		for _, p := range c.index.people[l.Organisation] {
			if l.ID == "pay."+p.ID+"."+l.Year+"."+plan.ID(l.Kind) {
				return plan.At("people", string(p.ID), "charges", string(l.Year))
			}
		}
	}
	return plan.At("lines", string(l.ID))
}

// costName names an item, or a category where it has none.
func (c *context) costName(category plan.Category, item string) string {
	if row, ok := c.index.items[itemKey{category, item}]; ok {
		return both(row.Title)
	}
	if row, ok := c.index.categories[category]; ok {
		return both(row.Title)
	}
	if key := "common.cost." + string(category); i18n.Has(i18n.Ko, key) {
		return "@" + key
	}
	return string(category) // no category at all: what was found in the file
}

// personName is a person's name as an argument.
func personName(p *plan.Person) string {
	if blank(p.Name) {
		return "@check.unnamed-person"
	}
	return both(p.Name)
}

// organisationPlace leads to a member of an organisation.
func organisationPlace(o *plan.Organisation, member ...string) plan.Path {
	return plan.At("organisations", string(o.ID)).Join(member...)
}
