package hanja

import (
	"strings"
	"testing"
)

func TestTable_UnpacksWholeAndSorted(t *testing.T) {
	table, err := Table()
	if err != nil {
		t.Fatal(err)
	}
	last, count := "", 0
	for line := range strings.Lines(table) {
		if line == "\n" || strings.HasPrefix(line, "#") {
			continue
		}
		reading, _, found := strings.Cut(line, ":")
		if !found || strings.Count(line, ":") != 2 || reading < last {
			t.Fatalf("line %q after reading %q", line, last)
		}
		last = reading
		count++
	}
	if count < 300_000 || !strings.HasSuffix(table, "\n") {
		t.Errorf("%d lines", count)
	}
}

// The licence wants its text to stay with the table.
func TestLicence_IsTheTablesOwn(t *testing.T) {
	table, err := Table()
	if err != nil {
		t.Fatal(err)
	}
	var head []string
	for line := range strings.Lines(table) {
		text, comment := strings.CutPrefix(line, "#")
		if !comment {
			break
		}
		head = append(head, strings.TrimPrefix(text, " "))
	}
	if Licence() != strings.Join(head, "") || !strings.Contains(Licence(), "Choe Hwanjin") {
		t.Errorf("LICENSE is not the head of the table: %q", Licence())
	}
}
