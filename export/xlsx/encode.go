package xlsx

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// encode writes the workbook. Sheets go through the stream writer, because it
// alone keeps the value of a formula beside the formula.
func (b *book) encode() (_ []byte, err error) {
	f := excelize.NewFile()
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
	if err := f.Write(&out); err != nil {
		return nil, err
	}
	return normalised(out.Bytes())
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

// zipTime stands for every time in the file, so that the same plan gives the same
// bytes; it is the earliest that a zip can hold.
var zipTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// normalised writes the zip again with its entries in order and at one time, and
// puts the escapes in place of their marks.
func normalised(data []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	files := slices.Clone(in.File)
	slices.SortFunc(files, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, file := range files {
		content, err := read(file)
		if err != nil {
			return nil, err
		}
		entry, err := w.CreateHeader(&zip.FileHeader{Name: file.Name, Method: zip.Deflate, Modified: zipTime})
		if err != nil {
			return nil, err
		}
		if _, err := entry.Write(bytes.ReplaceAll(content, []byte(string(escapeMark)), []byte("_x005F_"))); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func read(file *zip.File) (_ []byte, err error) {
	r, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer func() {
		if closing := r.Close(); err == nil {
			err = closing
		}
	}()
	return io.ReadAll(r)
}
