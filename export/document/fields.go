package document

import (
	"strconv"
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
	"moaplan/internal/typeset"
)

// Field is a live field: {{Name}} in a text prints its value, so that prose never
// repeats a number that has since changed. Amounts are in 천원 with commas and
// without their unit; counts are bare numbers.
type Field struct {
	Name  string
	Title plan.Text // what it is, for menus
	Value string    // in the plan at hand
}

// fieldNames are the fields of every plan in the order of menus; those of years
// and institutions are made from the plan.
var fieldNames = []string{
	"title", "programme", "agency", "lead.name",
	"period.start", "period.end", "period.months", "years.count",
	"total.all", "total.government", "total.own", "total.ownCash", "total.ownInKind", "total.others",
	"orgs.count", "people.count", "hires.count", "indicators.count", "dataSets.count", "dataSets.total", "trials.count", "trials.subjects",
}

var (
	yearFields = []string{"government", "all", "own", "ownCash", "ownInKind", "months"}
	orgFields  = []string{"name", "government", "all", "own", "people"}
)

// Fields lists the live fields of a plan with their values, for menus.
func Fields(p *plan.Plan, scenario plan.ID, lang i18n.Lang) []Field {
	b := &builder{p: p, o: Options{Lang: lang}, budget: p.Budget(scenario)}
	var out []Field
	add := func(name, key string, args ...any) {
		v, _ := b.field(name)
		out = append(out, Field{Name: name, Value: v, Title: plan.Text{
			Ko: i18n.T(i18n.Ko, "export.field."+key, args...), En: i18n.T(i18n.En, "export.field."+key, args...),
		}})
	}
	for _, name := range fieldNames {
		add(name, name)
	}
	for i := range p.Period.Years {
		for _, member := range yearFields {
			add("year"+strconv.Itoa(i+1)+"."+member, "year."+member, "n", i+1)
		}
	}
	for _, o := range p.Organisations {
		for _, member := range orgFields {
			add("org:"+string(o.ID)+"."+member, "org."+member, "name", o.Name.In(string(lang)))
		}
	}
	return out
}

// field is the value of a live field, and whether there is such a field.
func (b *builder) field(name string) (string, bool) {
	if id, ok := strings.CutPrefix(name, "org:"); ok {
		return b.orgField(id)
	}
	if rest, ok := strings.CutPrefix(name, "year"); ok {
		if number, member, ok := strings.Cut(rest, "."); ok {
			if n, err := strconv.Atoi(number); err == nil {
				return b.yearField(n, member)
			}
		}
	}
	if b.values == nil {
		b.values = b.planFields()
	}
	v, ok := b.values[name]
	return v, ok
}

// planFields computes the fields of [fieldNames].
func (b *builder) planFields() map[string]string {
	p := b.p
	total := b.budget.TotalFunding("")
	v := map[string]string{
		"title": b.plainText(p.Title), "programme": b.programme(), "agency": b.plainText(p.Notice.Agency),
		"lead.name":    "",
		"period.start": b.date(p.Period.Start()), "period.end": b.date(p.Period.End()),
		"period.months": strconv.Itoa(p.Period.Months()), "years.count": strconv.Itoa(len(p.Period.Years)),
		"total.all": amountText(total.Total()), "total.government": amountText(total.Government),
		"total.own": amountText(total.Own()), "total.ownCash": amountText(total.OwnCash),
		"total.ownInKind": amountText(total.OwnInKind), "total.others": amountText(total.Others()),
		"orgs.count": strconv.Itoa(len(p.Organisations)), "people.count": strconv.Itoa(len(p.People)),
		"indicators.count": strconv.Itoa(len(p.Indicators)),
		"dataSets.count":   strconv.Itoa(len(p.DataSets)), "trials.count": strconv.Itoa(len(p.Trials)),
	}
	if lead := p.Lead(); lead != nil {
		v["lead.name"] = b.plainText(lead.Name)
	}
	hires, data, subjects := 0, 0, 0
	for _, person := range p.People {
		if person.NewHire {
			hires++
		}
	}
	for _, d := range p.DataSets {
		data += d.Count
	}
	for _, t := range p.Trials {
		subjects += t.Subjects
	}
	v["hires.count"] = strconv.Itoa(hires)
	v["dataSets.total"] = i18n.Int(int64(data))
	v["trials.subjects"] = i18n.Int(int64(subjects))
	return v
}

// yearField is a field of the n-th project year.
func (b *builder) yearField(n int, member string) (string, bool) {
	if n < 1 || n > len(b.p.Period.Years) {
		return "", false
	}
	y := b.p.Period.Years[n-1]
	if member == "months" {
		return strconv.Itoa(y.Months()), true
	}
	return fundingField(b.budget.TotalFunding(y.ID), member)
}

// orgField is a field of an institution: "ID.member".
func (b *builder) orgField(name string) (string, bool) {
	at := strings.LastIndexByte(name, '.')
	if at < 0 {
		return "", false
	}
	o := b.p.Organisation(plan.ID(name[:at]))
	if o == nil {
		return "", false
	}
	switch member := name[at+1:]; member {
	case "name":
		return b.plainText(o.Name), true
	case "people":
		return strconv.Itoa(len(b.p.PeopleOf(o.ID))), true
	default:
		return fundingField(b.budget.FundingOf(o.ID), member)
	}
}

func fundingField(f plan.Funding, member string) (string, bool) {
	switch member {
	case "all":
		return amountText(f.Total()), true
	case "government":
		return amountText(f.Government), true
	case "own":
		return amountText(f.Own()), true
	case "ownCash":
		return amountText(f.OwnCash), true
	case "ownInKind":
		return amountText(f.OwnInKind), true
	}
	return "", false
}

func amountText(w plan.Won) string { return i18n.Thousands(int64(w)) }

// plainText is a text of the plan without its path.
func (b *builder) plainText(t plan.Text) string {
	return strings.TrimSpace(typeset.Clean(t.In(string(b.o.Lang))))
}
