package houserules

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// room is a part of the house: the folder it fills and the rooms it may import.
type room struct {
	folder string
	floor  int
	may    []string
}

// house is the table of rooms. A room imports only the rooms named here; that these
// are all on lower floors is proved below, with the exceptions of beside.
var house = []room{
	{".", 7, []string{"internal/cli", "internal/window", "internal/version"}},
	{"internal/window", 6, []string{"forms", "assets", "internal/session", "internal/call", "internal/store", "internal/version"}},
	{"forms", 6, []string{
		"assets", "export/document", "export/pdf", "internal/call", "internal/check", "internal/draft", "internal/hangul",
		"internal/intake", "internal/picture", "internal/plan", "internal/session", "internal/typeset", "internal/version",
	}},
	{"internal/cli", 6, []string{
		"assets", "export/document", "export/hwpx", "export/pdf", "export/xlsx", "internal/balance", "internal/call", "internal/check",
		"internal/intake", "internal/plan", "internal/session", "internal/store", "internal/version",
	}},
	{"internal/session", 5, []string{
		"assets", "export/document", "export/hwpx", "export/pdf", "export/xlsx", "internal/balance", "internal/call", "internal/check",
		"internal/intake", "internal/plan", "internal/store",
	}},
	{"export/pdf", 4, []string{"assets", "export/document", "internal/picture", "internal/plan", "internal/typeset", "internal/version"}},
	{"export/hwpx", 4, []string{"assets", "export/document", "internal/picture", "internal/plan", "internal/typeset", "internal/version"}},
	{"export/xlsx", 4, []string{"assets", "internal/call", "internal/check", "internal/plan", "internal/typeset", "internal/version"}},
	{"export/document", 4, []string{
		"assets", "internal/call", "internal/check", "internal/draft", "internal/picture", "internal/plan", "internal/typeset",
	}},
	{"internal/intake", 4, []string{"assets", "internal/call", "internal/draft", "internal/plan", "internal/typeset"}},
	{"internal/balance", 4, []string{"assets", "internal/call", "internal/check", "internal/plan"}},
	{"internal/check", 3, []string{"assets", "internal/call", "internal/plan"}},
	{"internal/store", 3, []string{"assets", "internal/call", "internal/plan"}},
	{"internal/call", 2, []string{"assets", "internal/plan"}},
	{"internal/plan", 1, []string{"internal/typeset"}},
	{"internal/hangul", 1, []string{"assets"}},
	{"internal/picture", 1, []string{"assets", "internal/typeset"}},
	{"internal/draft", 0, nil},
	{"internal/typeset", 0, nil},
	{"internal/version", 0, nil},
	{"assets", 0, nil},
	{"internal/houserules", 8, []string{"assets"}}, // tests only; stands outside and sees the sources
}

// beside are the arrows that stay on one floor: the window is made of the forms, and
// the writers of a document write the document tree.
var beside = []string{
	"internal/window -> forms",
	"export/pdf -> export/document",
	"export/hwpx -> export/document",
}

// libraries says in which rooms a library may be used. An import of a library that
// is not here fails: docs/dependencies.md and this table list every one.
var libraries = map[string][]string{
	"fyne.io":                            {"forms", "."},
	"github.com/ncruces/zenity":          {"internal/window"},
	"github.com/jung-kurt/gofpdf":        {"export/pdf"},
	"github.com/xuri/excelize/v2":        {"export/xlsx", "internal/intake"},
	"github.com/yuin/goldmark":           {"export/document"},
	"github.com/jeandeaual/go-locale":    {"internal/cli"},
	"github.com/spf13/cobra":             {"internal/cli"},
	"github.com/pelletier/go-toml/v2":    {"assets", "internal/call"},
	"github.com/go-json-experiment/json": {"internal/plan", "internal/store", "internal/session", "internal/cli", "forms"},
	"cloud.google.com/go/civil":          nil, // dates are everywhere
	"golang.org/x/text":                  nil, // normal forms of text, too
	"golang.org/x/image":                 {"forms", "export", "internal/picture", "internal/typeset", "assets"},
}

// closed are standard packages a room has no business with.
var closed = map[string][]string{
	"os":            {"forms", "internal/plan", "internal/check", "internal/balance", "internal/picture", "internal/typeset", "internal/hangul", "export/document"},
	"path/filepath": {"internal/plan", "internal/check", "internal/balance", "internal/picture", "internal/typeset", "internal/hangul", "export/document"},
	"net":           {"."}, // the program works without a network
	"net/http":      {"."},
	"unsafe":        {"."},
	"C":             {"."},
}

// opened are the folders that may use a closed package all the same. forms/ime alone
// speaks with the systems' input methods: a variable of the environment keeps X's out,
// imm32 takes pointers, AppKit is reached through Objective-C.
var opened = map[string][]string{
	"os":     {"forms/ime"},
	"unsafe": {"forms/ime"},
	"C":      {"forms/ime"},
}

func roomOf(folder string) (room, bool) {
	best := room{}
	for _, r := range house {
		if (folder == r.folder || strings.HasPrefix(folder, r.folder+"/")) && len(r.folder) > len(best.folder) {
			best = r
		}
	}
	return best, best.folder != ""
}

func TestHouse_TableGoesDownwards(t *testing.T) {
	for _, r := range house {
		for _, name := range r.may {
			below, ok := roomOf(name)
			arrow := r.folder + " -> " + name
			switch {
			case !ok || below.folder != name:
				t.Errorf("%s: there is no such room", arrow)
			case below.floor >= r.floor && !slices.Contains(beside, arrow):
				t.Errorf("%s: floor %d does not stand on floor %d", arrow, r.floor, below.floor)
			}
		}
	}
}

// arrowFault says why a room may not import a folder of the project, or nothing.
// Tests may also use any room below their own, to build what they test.
func arrowFault(from, to string, test bool) string {
	here, ok := roomOf(from)
	if !ok {
		return fmt.Sprintf("%s is no room of the house", from)
	}
	there, ok := roomOf(to)
	switch {
	case !ok:
		return fmt.Sprintf("%s is no room of the house", to)
	case isTestHelper(to) && !test:
		return fmt.Sprintf("%s is for tests only", to)
	case here.folder == there.folder, slices.Contains(here.may, there.folder), test && there.floor < here.floor:
		return ""
	}
	return fmt.Sprintf("%s may not import %s", here.folder, there.folder)
}

// libraryFault says why a folder may not import a package that is not ours. Tests
// use any listed library, but Fyne stays in its rooms even there.
func libraryFault(folder, imported string, test bool) string {
	if !strings.Contains(strings.Split(imported, "/")[0], ".") {
		for _, forbidden := range closed[imported] {
			if !test && within(folder, forbidden) && !slices.Contains(opened[imported], folder) {
				return fmt.Sprintf("%s has no business with %s", folder, imported)
			}
		}
		return ""
	}
	for library, rooms := range libraries {
		if imported != library && !strings.HasPrefix(imported, library+"/") {
			continue
		}
		allowed := func(room string) bool { return folder == room || room != "." && within(folder, room) }
		if rooms == nil || slices.ContainsFunc(rooms, allowed) || test && library != "fyne.io" {
			return ""
		}
		return fmt.Sprintf("%s is used only in %v, not in %s", library, rooms, folder)
	}
	return fmt.Sprintf("%s is not among the agreed libraries", imported)
}

func within(folder, room string) bool {
	return room == "." || folder == room || strings.HasPrefix(folder, room+"/")
}

func TestHouse_EveryImportFollowsTheTable(t *testing.T) {
	seen := make(map[string]bool)
	for _, s := range sources(t) {
		if r, ok := roomOf(s.folder); ok {
			seen[r.folder] = true
		} else {
			t.Errorf("%s: %s is no room of the house", s.name, s.folder)
		}
		for imported, at := range s.imports {
			fault := ""
			if ours, ok := strings.CutPrefix(imported, module+"/"); ok {
				fault = arrowFault(s.folder, ours, s.test)
			} else {
				fault = libraryFault(s.folder, imported, s.test)
			}
			if fault != "" {
				t.Errorf("%s: %s", at, fault)
			}
		}
	}
	for _, needed := range []string{"assets", "internal/plan", "internal/typeset"} {
		if !seen[needed] {
			t.Errorf("no source of %s was read", needed)
		}
	}
}

// The checks above pass if they see nothing; these prove that they see.
func TestHouse_ForbiddenArrowsAreSeen(t *testing.T) {
	for _, c := range []struct {
		from, to string
		test     bool
		fault    bool
	}{
		{".", "internal/cli", false, false},
		{".", "internal/plan", false, true},
		{"forms", "internal/session", false, false},
		{"forms/look", "assets/fonts", false, false},
		{"forms", "internal/store", false, true},
		{"forms", "internal/balance", false, true},
		{"forms", "internal/cli", false, true},
		{"internal/plan", "internal/check", false, true},
		{"internal/plan", "assets/i18n", false, true},
		{"internal/plan", "internal/plan/plantest", false, true},
		{"internal/plan", "internal/plan/plantest", true, false},
		{"internal/check", "internal/session", true, true},
		{"internal/session", "internal/check", false, false},
		{"internal/window", "forms", false, false},
		{"export/pdf", "export/document", false, false},
		{"export/document", "export/pdf", false, true},
		{"export/pdf", "internal/typeset", false, false},
		{"internal/typeset", "assets/fonts", true, true},
		{"internal/newroom", "internal/plan", false, true},
		{"internal/cli", "internal/newroom", false, true},
	} {
		if fault := arrowFault(c.from, c.to, c.test); (fault != "") != c.fault {
			t.Errorf("%s -> %s (test %v): %q", c.from, c.to, c.test, fault)
		}
	}
}

func TestHouse_MisplacedLibrariesAreSeen(t *testing.T) {
	for _, c := range []struct {
		folder, imported string
		test, fault      bool
	}{
		{"forms", "fyne.io/fyne/v2/widget", false, false},
		{".", "fyne.io/fyne/v2/app", false, false},
		{"internal/session", "fyne.io/fyne/v2", false, true},
		{"internal/window", "fyne.io/fyne/v2", true, true},
		{"export/pdf", "github.com/jung-kurt/gofpdf", false, false},
		{"export/document", "github.com/jung-kurt/gofpdf", false, true},
		{"export/xlsx", "github.com/xuri/excelize/v2", false, false},
		{"internal/cli", "github.com/xuri/excelize/v2", false, true},
		{"internal/cli", "github.com/xuri/excelize/v2", true, false},
		{"internal/plan", "cloud.google.com/go/civil", false, false},
		{"internal/plan", "github.com/stretchr/testify/assert", true, true},
		{"forms", "os", false, true},
		{"forms", "os", true, false},
		{"forms/ime", "os", false, false},
		{"forms/ime", "C", false, false},
		{"forms/ime", "net", false, true},
		{"forms/look", "unsafe", false, true},
		{"forms", "C", false, true},
		{"internal/store", "os", false, false},
		{"internal/cli", "net/http", false, true},
		{"internal/plan", "strings", false, false},
	} {
		if fault := libraryFault(c.folder, c.imported, c.test); (fault != "") != c.fault {
			t.Errorf("%s imports %s (test %v): %q", c.folder, c.imported, c.test, fault)
		}
	}
}

func TestLibraries_AreDescribedInTheDocs(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "dependencies.md"))
	if err != nil {
		t.Fatal(err)
	}
	for library := range libraries {
		if !strings.Contains(string(text), "`"+strings.TrimSuffix(library, "/civil")) {
			t.Errorf("docs/dependencies.md does not say why %s is here", library)
		}
	}
}
