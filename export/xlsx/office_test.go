package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// recalculated gives workbooks to LibreOffice, another program, and returns what
// it works out. The values that we wrote beside the formulas are taken out first,
// so that nothing can come back that was not computed there.
func recalculated(t *testing.T, books map[string][]byte) map[string]*excelize.File {
	t.Helper()
	blanked := map[string][]byte{}
	for name, data := range books {
		blanked[name] = withoutValues(t, data)
	}
	out := converted(t, blanked, "xlsx:Calc MS Excel 2007 XML")
	results := map[string]*excelize.File{}
	for name := range books {
		f, err := excelize.OpenFile(filepath.Join(out, name+".xlsx"))
		if err != nil {
			t.Fatalf("what LibreOffice wrote: %v", err)
		}
		t.Cleanup(func() {
			if err := f.Close(); err != nil {
				t.Error(err)
			}
		})
		results[name] = f
	}
	return results
}

// asText is what LibreOffice reads in each sheet of a workbook: rows of texts.
func asText(t *testing.T, data []byte) map[string][][]string {
	t.Helper()
	// Separator, quote, UTF-8, from row 1, all as shown, every sheet to its own file.
	out := converted(t, map[string][]byte{"book": data}, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
	files, err := filepath.Glob(filepath.Join(out, "book-*.csv"))
	if err != nil || len(files) == 0 {
		t.Fatalf("LibreOffice wrote no text: %v", err)
	}
	sheets := map[string][][]string{}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		reader := csv.NewReader(bytes.NewReader(content))
		reader.FieldsPerRecord = -1
		rows, err := reader.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		sheets[strings.TrimSuffix(strings.TrimPrefix(filepath.Base(name), "book-"), ".csv")] = rows
	}
	return sheets
}

// converted gives workbooks to LibreOffice and returns the folder of what it wrote.
func converted(t *testing.T, books map[string][]byte, format string) string {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatalf("LibreOffice Calc is needed to judge the workbook (Debian: libreoffice-calc-nogui): %v", err)
	}
	dir := t.TempDir()
	profile, in, out := filepath.Join(dir, "profile"), filepath.Join(dir, "in"), filepath.Join(dir, "out")
	writeProfile(t, profile)
	arguments := []string{
		"-env:UserInstallation=file://" + filepath.ToSlash(profile), "--headless", "--norestore", "--convert-to", format, "--outdir", out,
	}
	if err := os.Mkdir(in, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, data := range books {
		file := filepath.Join(in, name+".xlsx")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, file)
	}
	command := exec.Command(soffice, arguments...)
	command.WaitDelay = 5 * time.Second
	timer := time.AfterFunc(4*time.Minute, func() { _ = command.Process.Kill() }) // the error of Wait tells
	defer timer.Stop()
	if said, err := command.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, said)
	}
	return out
}

// writeProfile makes a profile in which every formula is computed when a file is
// opened.
func writeProfile(t *testing.T, profile string) {
	t.Helper()
	settings := `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`
	if err := os.MkdirAll(filepath.Join(profile, "user"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(profile, "user", "registrymodifications.xcu"), []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
}

var valueOfFormula = regexp.MustCompile(`(</f>)<v>[^<]*</v>`)

// withoutValues takes the value out of every cell with a formula.
func withoutValues(t *testing.T, data []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, file := range in.File {
		content, err := read(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(file.Name, "xl/worksheets/sheet") {
			content = valueOfFormula.ReplaceAll(content, []byte("$1"))
		}
		entry, err := w.Create(file.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := entry.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func read(file *zip.File) (_ []byte, err error) {
	r, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	return io.ReadAll(r)
}

// opened reads a workbook back.
func opened(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// raw is a cell's value as the file holds it.
func raw(t testing.TB, f *excelize.File, r ref) string {
	t.Helper()
	value, err := f.GetCellValue(r.sheet.name, r.name(), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func place(r ref) string { return fmt.Sprintf("%s!%s", r.sheet.name, r.name()) }
