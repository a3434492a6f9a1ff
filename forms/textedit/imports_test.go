package textedit

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// allowed are the imports of this package beside the standard library's.
var allowed = []string{"moaplan/internal/hangul", "moaplan/internal/typeset", "golang.org/x/text/unicode/norm"}

func TestPackage_KnowsNothingOfTheScreen(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil || len(names) < 8 {
		t.Fatalf("%d sources: %v", len(names), err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range foreign(t, string(source)) {
			t.Errorf("%s imports %s", name, fault)
		}
	}
}

func TestPackage_ForeignImportsAreSeen(t *testing.T) {
	faults := foreign(t, "package p\nimport (\n\"strings\"\n\"fyne.io/fyne/v2\"\n\"moaplan/internal/plan\"\n\"moaplan/internal/typeset\"\n)")
	if len(faults) != 2 {
		t.Errorf("%q, want two", faults)
	}
}

// foreign returns the imports that are not allowed.
func foreign(t *testing.T, source string) (faults []string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "", source, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
next:
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(path, "/")
		if first != "moaplan" && !strings.Contains(first, ".") {
			continue
		}
		for _, ok := range allowed {
			if path == ok {
				continue next
			}
		}
		faults = append(faults, path)
	}
	return faults
}
