package houserules

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
)

const module = "moaplan"

// source is one Go file of the project.
type source struct {
	name    string // from the project's root, with slashes
	folder  string // its package's folder; "." for main.go
	test    bool   // a _test.go file, or a package of helpers for tests
	text    []byte
	file    *ast.File
	imports map[string]token.Position
}

var fileSet = token.NewFileSet()

// load parses every Go file of the project once.
var load = sync.OnceValues(func() ([]source, error) {
	root := filepath.Join("..", "..")
	var sources []source
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		relative = filepath.ToSlash(relative)
		if entry.IsDir() {
			if isForeignFolder(relative) {
				return filepath.SkipDir
			}
			return nil
		}
		if path.Ext(relative) != ".go" {
			return nil
		}
		s, err := read(name, relative)
		sources = append(sources, s)
		return err
	})
	return sources, err
})

// isForeignFolder tells folders that hold no source of the program.
func isForeignFolder(relative string) bool {
	base := path.Base(relative)
	return relative == "build" || relative == "dist" || base == "testdata" ||
		relative != "." && strings.HasPrefix(base, ".")
}

func read(name, relative string) (source, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return source{}, err
	}
	file, err := parser.ParseFile(fileSet, relative, text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return source{}, err
	}
	s := source{
		name: relative, folder: path.Dir(relative), text: text, file: file,
		imports: make(map[string]token.Position),
	}
	// Packages named like plantest help tests; no program imports them (see below).
	s.test = strings.HasSuffix(relative, "_test.go") || isTestHelper(s.folder)
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return s, err
		}
		s.imports[imported] = fileSet.Position(spec.Pos())
	}
	return s, nil
}

// isTestHelper tells a package that exists for tests by its name, as the standard
// library does (iotest, fstest).
func isTestHelper(folder string) bool {
	return strings.HasSuffix(folder, "test") && strings.Contains(folder, "/")
}

// sources returns the project's files, and fails the test if one cannot be parsed.
func sources(t *testing.T) []source {
	t.Helper()
	all, err := load()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 20 {
		t.Fatalf("only %d Go files found; the walk does not see the project", len(all))
	}
	return all
}

// in reports whether the file lies in a folder or below it.
func (s source) in(folders ...string) bool {
	for _, folder := range folders {
		if s.folder == folder || strings.HasPrefix(s.folder, folder+"/") {
			return true
		}
	}
	return false
}

func position(node ast.Node) token.Position { return fileSet.Position(node.Pos()) }
