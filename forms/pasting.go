package forms

import (
	"slices"

	"github.com/go-json-experiment/json"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/intake"
	"moaplan/internal/plan"
)

// pasting is one table that is pasted into a list of the plan.
type pasting struct {
	d       *desk
	list    plan.Path
	what    string // "@" and the catalogue key of the name of one record
	columns []column
	make    func() any
	most    int                   // records that the list may have; 0: any number
	done    func(fresh []plan.ID) // what is shown afterwards
}

// most rows of a pasted table: a plan has fewer of anything, and what is longer was
// copied by mistake.
const mostPasted = 1000

// ask shows what the table on the clipboard would add, and adds it when the user
// agrees.
func (p pasting) ask() {
	d := p.d
	d.settle()
	if d.ed.ReadOnly() {
		return
	}
	content := ""
	if c := d.w.app.Clipboard(); c != nil {
		content = c.Content()
	}
	table := intake.ReadTable(content, p.known())
	room := mostPasted
	if p.most > 0 {
		order, err := d.ed.Plan().OrderOf(p.list)
		if err != nil {
			d.w.tell(err)
			return
		}
		room = p.most - len(order)
	}
	switch n := len(table.Rows); {
	case n == 0:
		d.w.inform(d.T("forms-register.paste.title"), d.T("forms-register.paste.nothing"))
	case n > room:
		d.w.inform(d.T("forms-register.paste.title"), d.T("forms-register.paste.too-many", "n", grouped(n), "most", grouped(max(room, 0))))
	default:
		p.preview(table)
	}
}

// known are the columns as the reader of tables takes them, with their headings in
// every language.
func (p pasting) known() []intake.Column {
	columns := make([]intake.Column, 0, len(p.columns))
	for _, c := range p.members() {
		columns = append(columns, c.intake())
	}
	return columns
}

// members are the columns that can be pasted.
func (p pasting) members() []column { return membersOf(p.columns) }

func membersOf(columns []column) []column {
	return slices.DeleteFunc(slices.Clone(columns), func(c column) bool { return c.member == "" })
}

// intake is the column as the reader of tables takes it.
func (c column) intake() intake.Column {
	column := intake.Column{Member: c.member, Through: c.through}
	for _, lang := range i18n.Langs() {
		column.Heads = append(column.Heads, c.title(lang))
		for _, key := range c.also {
			column.Heads = append(column.Heads, c.inYear(lang, lang.T(key)))
		}
		if c.only {
			column.Heads = append(column.Heads, lang.T(wordsKey("field", c.key)))
		}
	}
	switch {
	case c.options != nil:
		column.Read, column.Fault = intake.ReadChoice(c.choices()), intake.FaultChoice
	case c.tick:
		column.Read, column.Fault = intake.ReadTick, intake.FaultTick
	case c.reading.unit > 0:
		column.Unit = c.reading.unit
	case c.reading.parse != nil:
		column.Read, column.Fault = c.reading.parse, c.reading.fault
	}
	return column
}

// choices are the options of a field by the words they have in every language.
func (c column) choices() []intake.Choice {
	var choices []intake.Choice
	for _, o := range c.options() {
		words := []string{o.words}
		if c.prefix != "" {
			for _, lang := range i18n.Langs() {
				words = append(words, lang.T(c.prefix+o.value))
			}
		}
		if c.aliases != nil {
			words = append(words, c.aliases(o.value)...)
		}
		choices = append(choices, intake.Choice{Value: o.value, Words: words})
	}
	return choices
}

// title is the words above the column.
func (c column) title(lang i18n.Lang) string {
	words := ""
	if c.key != "" {
		words = lang.T(wordsKey("field", c.key))
	}
	return c.inYear(lang, words)
}

// inYear says of which project year a column is, where it is one of a year's: the year
// alone where the column has no words.
func (c column) inYear(lang i18n.Lang, words string) string {
	if c.year == 0 {
		return words
	}
	year := lang.T("common.year.nth", "n", c.year)
	if words == "" {
		return year
	}
	return lang.T("forms-register.in-year", "year", year, "label", words)
}

// add gives the plan the rows in one step.
func (p pasting) add(table intake.Table) {
	ops, err := table.Ops(p.d.ed.Plan(), p.list, p.make)
	if err != nil {
		p.d.w.tell(err)
		return
	}
	fresh := make([]plan.ID, len(ops))
	for i, op := range ops {
		fresh[i] = idIn(op.Path)
	}
	if p.d.do(plan.Name("edit.paste", "what", p.what, "n", grouped(len(ops))), plan.FromPaste, ops...) && p.done != nil {
		p.done(fresh)
	}
}

// copyRecords copies records of a list as a table with headings, as it is pasted.
func (d *desk) copyRecords(list plan.Path, ids []plan.ID, columns []column) {
	columns = membersOf(columns)
	rows := make([][]string, 0, len(ids)+1)
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = c.title(d.w.lang)
	}
	rows = append(rows, heads)
	for _, id := range ids {
		row := make([]string, len(columns))
		for i, c := range columns {
			row[i] = d.cellWords(list.Join(string(id), c.member), c)
		}
		rows = append(rows, row)
	}
	d.copyTable(rows)
}

// cellWords is what a place of the plan says, as its field shows it.
func (d *desk) cellWords(path plan.Path, c column) string {
	value, err := d.ed.Plan().ValueAt(path)
	if err != nil || value == nil {
		return "" // the record that it leads through is not there
	}
	switch {
	case c.tick:
		if string(value) == "true" {
			return d.T("common.yes")
		}
		return ""
	case c.options == nil && c.reading.show != nil:
		return c.reading.show(value)
	}
	var text string
	if err := json.Unmarshal(value, &text); err != nil {
		return string(value)
	}
	if c.options != nil {
		for _, o := range c.options() {
			if o.value == text {
				return o.words
			}
		}
	}
	return text
}

// sayPlace names a place of a pasted table.
func (d *desk) sayPlace(problem intake.Problem) string {
	head := problem.Head
	if head == "" {
		head = grouped(problem.Column)
	}
	if problem.Row == 0 {
		return d.T("forms-register.paste.column", "column", problem.Column, "head", head)
	}
	return d.T("forms-register.paste.cell", "row", problem.Row, "column", problem.Column, "head", head)
}

// sayProblem says why a cell of a pasted table is not taken.
func (d *desk) sayProblem(problem intake.Problem) string {
	return d.T("forms-register.paste.problem", "place", d.sayPlace(problem),
		"text", look.Cut(problem.Text, 160, look.SizeNote, false), "reason", d.T(problem.Fault))
}
