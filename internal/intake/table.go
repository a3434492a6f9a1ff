package intake

import (
	"fmt"
	"slices"
	"strings"

	"moaplan/internal/plan"
	"moaplan/internal/typeset"
)

// Column is one column that a pasted table of records may have.
type Column struct {
	Member string   // of the record: name/ko, monthlyPay
	Heads  []string // words that name the column in a row of headings, in any language

	// Read returns the plan's value of a cell that is not empty, or false for what
	// cannot be read; Fault is the catalogue key of the words for that. A nil Read
	// takes any text as it is.
	Read  func(cell string) (value any, ok bool)
	Fault string

	// Unit makes the column one of money: won that one typed unit is. Amounts under a
	// heading that names another unit are counted in that one. Read is not used.
	Unit plan.Won

	// Through is the record that the member leads through, and its list inside the
	// row's record, where the plan may not have it yet: "charges" and the charge of a
	// year. nil: none.
	Through func() (list string, record any)
}

// Table is what was read of a pasted table. Nothing in it is left out: what could not
// be read stands among the problems, with its row and column as the user sees them.
type Table struct {
	Named    bool  // the first row was one of headings
	Found    []int // for each pasted column the place of its [Column], or -1
	Heads    []string
	Rows     []Row
	Problems []Problem
	columns  []Column
}

// Row is one record of a pasted table.
type Row struct {
	Number int // of the pasted row, from 1
	Cells  []Cell
}

// Cell is one cell of a pasted table.
type Cell struct {
	Text  string
	Value any  // for the plan; nil for an empty cell, and for what is not taken
	Bad   bool // it holds something that is not taken
}

// Problem is a cell, or a column of cells, that is not taken.
type Problem struct {
	Row, Column int    // as the user sees them, from 1; row 0 is the whole column
	Head        string // the column's heading, as pasted; empty without headings
	Text        string // what stands there
	Fault       string // catalogue key of the reason
}

// Catalogue keys of reasons that belong to no one column.
const (
	FaultNoColumn = "intake.fault.no-column" // the table of the plan has no such column
	FaultMoney    = "intake.fault.money"     // no amount in the unit of the column
	FaultUnit     = "intake.fault.unit"      // the amount is no whole number of the plan's units
	FaultChoice   = "intake.fault.choice"    // none of the words of the choice
	FaultTick     = "intake.fault.tick"      // neither yes nor no
)

// ReadTable reads a pasted table for columns: by a row of headings where there is one,
// else by their order.
func ReadTable(text string, columns []Column) Table {
	t := Table{columns: columns}
	cells := Cells(typeset.Compose(text))
	if len(cells) == 0 {
		return t
	}
	width := 0
	for _, row := range cells {
		width = max(width, len(row))
	}
	units := make([]plan.Won, width)
	first := 0
	if found, ok := byHeads(cells[0], columns); ok {
		t.Named, t.Found, t.Heads, first = true, found, cells[0], 1
		for i, head := range cells[0] {
			units[i] = unitIn(head)
		}
	} else {
		t.Found = byOrder(width, len(columns))
	}
	for len(t.Found) < width {
		t.Found = append(t.Found, -1)
	}
	for i, row := range cells[first:] {
		if !blank(row) {
			t.addRow(first+i+1, row, units)
		}
	}
	t.tellStrangers()
	return t
}

func byOrder(width, known int) []int {
	found := make([]int, width)
	for i := range found {
		found[i] = -1
		if i < known {
			found[i] = i
		}
	}
	return found
}

func (t *Table) addRow(number int, row []string, units []plan.Won) {
	r := Row{Number: number, Cells: make([]Cell, len(t.Found))}
	for i := range r.Cells {
		if i >= len(row) {
			continue
		}
		text := strings.TrimSpace(row[i])
		r.Cells[i].Text = text
		if text == "" || t.Found[i] < 0 {
			r.Cells[i].Bad = text != ""
			continue
		}
		value, fault := t.columns[t.Found[i]].read(text, units[i])
		if fault != "" {
			r.Cells[i].Bad = true
			t.Problems = append(t.Problems, Problem{Row: number, Column: i + 1, Head: t.head(i), Text: text, Fault: fault})
			continue
		}
		r.Cells[i].Value = value
	}
	t.Rows = append(t.Rows, r)
}

func (t *Table) head(i int) string {
	if i < len(t.Heads) {
		return strings.Join(strings.Fields(t.Heads[i]), " ")
	}
	return ""
}

// tellStrangers reports once each column that the plan's table does not have and that
// holds something.
func (t *Table) tellStrangers() {
	for i, found := range t.Found {
		if found >= 0 {
			continue
		}
		for _, row := range t.Rows {
			if row.Cells[i].Bad {
				t.Problems = append(t.Problems, Problem{Column: i + 1, Head: t.head(i), Text: row.Cells[i].Text, Fault: FaultNoColumn})
				break
			}
		}
	}
	slices.SortStableFunc(t.Problems, func(a, b Problem) int { return a.Row - b.Row })
}

func (c Column) read(text string, unit plan.Won) (value any, fault string) {
	if c.Unit > 0 {
		return c.money(text, unit)
	}
	if c.Read == nil {
		return text, ""
	}
	value, ok := c.Read(text)
	if !ok {
		return nil, c.Fault
	}
	return value, ""
}

// Ops are the operations that put the rows behind the last record of a list, each as
// one record; fresh makes an empty one.
func (t Table) Ops(p *plan.Plan, list plan.Path, fresh func() any) ([]plan.Op, error) {
	trial := p.Clone()
	var ops []plan.Op
	for _, row := range t.Rows {
		op, err := t.insert(trial, list, fresh(), row)
		if err != nil {
			return nil, fmt.Errorf("pasted row %d: %w", row.Number, err)
		}
		ops = append(ops, op)
	}
	return ops, nil
}

// insert builds the record in the trial plan and returns the one operation that
// inserts it whole.
func (t Table) insert(trial *plan.Plan, list plan.Path, record any, row Row) (plan.Op, error) {
	do := func(op plan.Op, err error) error {
		if err != nil {
			return err
		}
		return trial.Apply(plan.NewEdit(plan.Message{}, plan.FromPaste, op))
	}
	whole, err := trial.AppendOp(list, record)
	if err := do(whole, err); err != nil {
		return plan.Op{}, err
	}
	for i, cell := range row.Cells {
		if cell.Value == nil {
			continue
		}
		c := t.columns[t.Found[i]]
		if c.Through != nil {
			inside, through := c.Through()
			if op, err := trial.AppendOp(whole.Path.Join(inside), through); err != nil || !trial.Has(op.Path) {
				if err := do(op, err); err != nil {
					return plan.Op{}, err
				}
			}
		}
		if err := do(trial.SetOp(whole.Path.Join(c.Member), cell.Value)); err != nil {
			return plan.Op{}, fmt.Errorf("column %d: %w", i+1, err)
		}
	}
	whole.Now, err = trial.ValueAt(whole.Path)
	return whole, err
}
