package forms

import "strings"

// table is the sheet as rows, for other programs: the item, then every column as it
// is shown.
func (m *budgetModel) table() [][]string {
	head := []string{m.d.T("forms-send.budget.item")}
	heads := m.Heads()
	for _, h := range heads {
		head = append(head, strings.TrimSpace(h.Group+" "+h.Title))
	}
	rows := [][]string{head}
	for i := range m.rows {
		row := []string{joined(m.rows[i].title, m.rows[i].note)}
		for column := range heads {
			text := m.Cell(i, column).Text
			if text == thousands(0) {
				text = "" // the dash of an empty amount is none for a spreadsheet
			}
			row = append(row, text)
		}
		rows = append(rows, row)
	}
	return rows
}
