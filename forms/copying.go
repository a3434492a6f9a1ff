package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
)

// tableCopier is the button that copies a table, which rows gives when it is
// pressed, its headings first.
func (d *desk) tableCopier(rows func() [][]string) fyne.CanvasObject {
	return look.NewButton(d.T("forms-send.copy-table"), look.Compact, func() {
		d.settle()
		d.copyTable(rows())
	})
}

// copyTable puts a table on the clipboard as tab-separated text, which Excel and
// 한글 paste as cells. The first row has the headings.
func (d *desk) copyTable(rows [][]string) {
	d.w.copyText(tabSeparated(rows))
	d.notice(d.T("forms-send.copied-table", "n", grouped(max(len(rows)-1, 0))))
}

func (w *window) copyText(text string) { w.app.Clipboard().SetContent(text) }

// tabSeparated writes rows as Excel does: cells parted by tabs, and one that itself has a
// tab, a line break or a quotation mark at its beginning set in quotation marks.
func tabSeparated(rows [][]string) string {
	var out strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				out.WriteByte('\t')
			}
			if strings.ContainsAny(cell, "\t\r\n") || strings.HasPrefix(cell, `"`) {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			out.WriteString(cell)
		}
		out.WriteByte('\n')
	}
	return out.String()
}
