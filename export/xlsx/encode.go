package xlsx

import (
	"bytes"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// encode writes the workbook. Sheets go through the stream writer, because it
// alone keeps the value of a formula beside the formula.
func (b *book) encode() (_ []byte, err error) {
	f := excelize.NewFile().SetZipWriter(newPacker)
	defer func() {
		if closing := f.Close(); err == nil {
			err = closing
		}
	}()
	w := &writer{file: f, styles: map[look]int{}}
	if err := w.conditions(); err != nil {
		return nil, err
	}
	for i, s := range b.sheets {
		if i == 0 {
			err = f.SetSheetName("Sheet1", s.name)
		} else {
			_, err = f.NewSheet(s.name)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := b.properties(f); err != nil {
		return nil, err
	}
	for _, s := range b.sheets {
		if err := w.sheet(b, s); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	err = f.Write(&out)
	return out.Bytes(), err
}

// properties name the project and the program, and nothing of the machine.
func (b *book) properties(f *excelize.File) error {
	title := b.in(b.plan.Title)
	if title == "" {
		title = b.lang.T("xlsx.untitled")
	}
	// One piece: properties are no place for text that goes on elsewhere.
	title = strings.ReplaceAll(shorten(cellTexts(title)[0], 255), string(escapeMark), "_")
	if err := f.SetDocProps(&excelize.DocProperties{
		Title: title, Subject: b.lang.T("xlsx.overview.title"), Creator: "MoaPlan", LastModifiedBy: "MoaPlan",
		Language: string(b.lang), Created: zipTime.Format(time.RFC3339), Modified: zipTime.Format(time.RFC3339),
	}); err != nil {
		return err
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: "MoaPlan"}); err != nil {
		return err
	}
	if err := f.SetDefaultFont(fontName); err != nil {
		return err
	}
	yes := true
	return f.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &yes})
}
