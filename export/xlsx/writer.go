package xlsx

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// writer puts laid-out sheets into a file.
type writer struct {
	file      *excelize.File
	styles    map[look]int
	good, bad int // styles of kept and broken conditions
}

func (w *writer) conditions() (err error) {
	format := func(colour, fill string) (int, error) {
		return w.file.NewConditionalStyle(&excelize.Style{
			Font: &excelize.Font{Color: colour, Bold: true},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}},
		})
	}
	if w.good, err = format(colourOK, colourOKFill); err != nil {
		return err
	}
	w.bad, err = format(colourError, colourBadFill)
	return err
}

func (w *writer) style(l look) (int, error) {
	if id, ok := w.styles[l]; ok {
		return id, nil
	}
	id, err := w.file.NewStyle(l.style())
	if err == nil {
		w.styles[l] = id
	}
	return id, err
}

// sheet writes one sheet. Everything but the cells comes before the stream writer
// is made: what is added afterwards is lost.
func (w *writer) sheet(b *book, s *sheet) error {
	last := ref{row: max(len(s.rows), 1), col: max(s.columns(), 1)}
	if err := w.file.SetSheetDimension(s.name, "A1:"+last.name()); err != nil {
		return err
	}
	for _, step := range []func(*book, *sheet) error{w.print, w.view, w.protect, w.colour, w.validate} {
		if err := step(b, s); err != nil {
			return err
		}
	}
	stream, err := w.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if err := w.frame(stream, s); err != nil {
		return err
	}
	for i, row := range s.rows {
		if err := w.row(stream, s, i+1, row); err != nil {
			return err
		}
	}
	for _, m := range s.merges {
		if err := stream.MergeCell(ref{row: m[0], col: m[1]}.name(), ref{row: m[2], col: m[3]}.name()); err != nil {
			return err
		}
	}
	return stream.Flush()
}

// frame sets widths, from right to left as the stream writer wants them, and
// freezes the headings.
func (w *writer) frame(stream *excelize.StreamWriter, s *sheet) error {
	for col := len(s.widths); col > 0; col-- {
		if err := stream.SetColWidth(col, col, s.widths[col-1]); err != nil {
			return err
		}
	}
	if s.headingsEnd == 0 {
		return nil
	}
	corner := ref{row: s.headingsEnd + 1, col: s.frozenCols + 1}.name()
	return stream.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: s.frozenCols, YSplit: s.headingsEnd, TopLeftCell: corner, ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: "bottomRight"}},
	})
}

func (w *writer) row(stream *excelize.StreamWriter, s *sheet, n int, row []cell) error {
	values := make([]any, len(row))
	for i, c := range row {
		if c.kind == blank && c.look == (look{}) {
			continue
		}
		style, err := w.style(c.look)
		if err != nil {
			return err
		}
		values[i] = excelize.Cell{StyleID: style, Formula: c.formula, Value: c.value()}
	}
	return stream.SetRow("A"+strconv.Itoa(n), values, excelize.RowOpts{Height: s.height(n), OutlineLevel: int(s.levels[n])})
}

// onePage is the most rows of the overview that one upright page shows legibly.
const onePage = 75

// print sets A4 landscape, as wide as one page, with the headings on every page
// and page numbers. The overview is narrow and is read at a glance: it stands
// upright and, unless it is very long, on one page.
func (w *writer) print(b *book, s *sheet) error {
	size, orientation, wide, tall := 9, "landscape", 1, 0
	if s == b.overview {
		orientation = "portrait"
		if len(s.rows) <= onePage {
			tall = 1
		}
	}
	if err := w.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &tall,
	}); err != nil {
		return err
	}
	fit := true
	if err := w.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	side, top, head := 0.4, 0.6, 0.3
	centred := true
	if err := w.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &head, Footer: &head, Horizontally: &centred,
	}); err != nil {
		return err
	}
	if err := w.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
		OddHeader: "&L&8&A&R&8" + b.lang.T("xlsx.print.header"), OddFooter: "&C&8&P / &N",
	}); err != nil {
		return err
	}
	if s.headingsEnd == 0 {
		return nil
	}
	return w.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: s.name,
		RefersTo: s.quoted() + "!$" + strconv.Itoa(s.headings) + ":$" + strconv.Itoa(s.headingsEnd),
	})
}

func (w *writer) view(_ *book, s *sheet) error {
	no, below, custom, height := false, false, true, rowHeight
	if err := w.file.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &no}); err != nil {
		return err
	}
	// Lines of an item stand below their sum.
	return w.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{
		OutlineSummaryBelow: &below, DefaultRowHeight: &height, CustomHeight: &custom,
	})
}

// protect locks the formulas against a slip of the hand; there is no password.
func (w *writer) protect(_ *book, s *sheet) error {
	return w.file.ProtectSheet(s.name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatCells: true, FormatColumns: true, FormatRows: true,
		Sort: true, AutoFilter: true, EditObjects: true, EditScenarios: true,
	})
}

func (w *writer) colour(_ *book, s *sheet) error {
	for _, c := range s.reds {
		format := w.bad
		if c.good {
			format = w.good
		}
		if err := w.file.SetConditionalFormat(s.name, c.where.name(), []excelize.ConditionalFormatOptions{
			{Type: "formula", Criteria: c.formula, Format: &format},
		}); err != nil {
			return err
		}
	}
	return nil
}

// validate lets amounts be no less than nothing and rates lie between 0 % and
// 130 %, the most that any institution may charge of a person in a year.
func (w *writer) validate(b *book, s *sheet) error {
	add := func(ranges []rangeOf, least, most any, kind excelize.DataValidationType, key string) error {
		for _, r := range ranges {
			if r.lastRow < r.firstRow || r.lastCol < r.firstCol {
				continue
			}
			v := excelize.NewDataValidation(true)
			v.SetSqref(r.name())
			if err := v.SetRange(least, most, kind, excelize.DataValidationOperatorBetween); err != nil {
				return err
			}
			v.SetError(excelize.DataValidationErrorStyleStop, b.lang.T("xlsx.validate.title"), b.lang.T(key))
			if err := w.file.AddDataValidation(s.name, v); err != nil {
				return err
			}
		}
		return nil
	}
	if err := add(s.rates, 0, 1.3, excelize.DataValidationTypeDecimal, "xlsx.validate.rate"); err != nil {
		return err
	}
	const most = 10_000_000_000 // 천원: no stored amount is greater
	return add(s.inputs, 0, most, excelize.DataValidationTypeWhole, "xlsx.validate.amount")
}
