// Package i18ntest lets a test prove that every catalogue key its sources use
// exists, with the arguments the sentence wants.
//
//	func TestCatalogueKeys_AllExist(t *testing.T) { i18ntest.Check(t, ".") }
package i18ntest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"moaplan/assets/i18n"
)

// Use is a place in a Go source that names a key.
type Use struct {
	Pos    token.Position
	Key    string
	Prefix bool     // only the key's beginning is written; the rest is computed
	Args   []string // the argument names given
	Open   bool     // the arguments cannot all be read from the source
}

// Check scans the folders and everything below them, leaving out tests, and
// fails for every key that is in no catalogue and every call whose arguments are
// not those of its sentence.
func Check(t testing.TB, dirs ...string) {
	t.Helper()
	for _, dir := range dirs {
		uses, err := Scan(dir)
		if err != nil {
			t.Error(err)
		}
		for _, use := range uses {
			for _, lang := range i18n.Langs() {
				if fault := use.fault(lang); fault != "" {
					t.Errorf("%s: %s: %s", use.Pos, lang, fault)
				}
			}
		}
	}
}

// Scan finds the uses of keys in the Go sources of a folder and below it, without
// tests. A use is the first string literal among the first two arguments of a
// call of T or Has (i18n.T(lang, "key"), w.T("key"), lang.T("key")), or the key of
// a composite literal of a type named Message. A concatenation that begins with a
// literal ("common.role." + role) is a prefix. A key that is wholly computed
// cannot be seen.
func Scan(dir string) ([]Use, error) {
	var uses []Use
	fset := token.NewFileSet()
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			hidden := strings.HasPrefix(entry.Name(), ".") && path != dir
			if hidden || entry.Name() == "testdata" {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if use, ok := useIn(node); ok {
				use.Pos = fset.Position(node.Pos())
				uses = append(uses, use)
			}
			return true
		})
		return nil
	})
	return uses, err
}

func useIn(node ast.Node) (Use, bool) {
	switch node := node.(type) {
	case *ast.CallExpr:
		if name := lastName(node.Fun); name == "T" || name == "Has" {
			return useInCall(node, name)
		}
	case *ast.CompositeLit:
		if lastName(node.Type) == "Message" {
			return useInMessage(node)
		}
	}
	return Use{}, false
}

func useInCall(call *ast.CallExpr, name string) (Use, bool) {
	for i, arg := range call.Args[:min(2, len(call.Args))] {
		use, ok := keyOf(arg)
		if !ok {
			continue
		}
		rest := call.Args[i+1:]
		use.Open = name == "Has" || call.Ellipsis.IsValid()
		for j := 0; j < len(rest); j += 2 {
			argName, prefix, ok := literal(rest[j])
			use.Args = append(use.Args, argName)
			use.Open = use.Open || !ok || prefix
		}
		return use, true
	}
	return Use{}, false
}

// useInMessage reads Message{Key: "…"} and Message{"…"}; how its arguments are
// held is the type's own affair.
func useInMessage(message *ast.CompositeLit) (Use, bool) {
	for i, element := range message.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			if lastName(pair.Key) != "Key" {
				continue
			}
			element = pair.Value
		} else if i > 0 {
			break
		}
		use, ok := keyOf(element)
		use.Open = true
		return use, ok
	}
	return Use{}, false
}

func keyOf(expr ast.Expr) (Use, bool) {
	text, prefix, ok := literal(expr)
	return Use{Key: text, Prefix: prefix}, ok && text != ""
}

// literal reads a string literal, or the literal a concatenation begins with.
func literal(expr ast.Expr) (text string, prefix, ok bool) {
	switch expr := expr.(type) {
	case *ast.ParenExpr:
		return literal(expr.X)
	case *ast.BasicLit:
		text, err := strconv.Unquote(expr.Value)
		return text, false, err == nil && expr.Kind == token.STRING
	case *ast.BinaryExpr:
		left, leftPrefix, ok := literal(expr.X)
		if !ok || expr.Op != token.ADD {
			return "", false, false
		}
		if right, rightPrefix, ok := literal(expr.Y); ok && !leftPrefix {
			return left + right, rightPrefix, true
		}
		return left, true, true
	}
	return "", false, false
}

func lastName(expr ast.Expr) string {
	switch expr := expr.(type) {
	case *ast.Ident:
		return expr.Name
	case *ast.SelectorExpr:
		return expr.Sel.Name
	}
	return ""
}

// fault says what is wrong with a use in a language, or nothing.
func (use Use) fault(lang i18n.Lang) string {
	if use.Prefix {
		begins := func(key string) bool { return strings.HasPrefix(key, use.Key) }
		if !slices.ContainsFunc(i18n.Keys(lang), begins) {
			return fmt.Sprintf("no key begins with %q", use.Key)
		}
		return ""
	}
	if !i18n.Has(lang, use.Key) {
		return fmt.Sprintf("no key %q", use.Key)
	}
	if use.Open {
		return ""
	}
	given := slices.Clone(use.Args)
	slices.Sort(given)
	if wanted := i18n.Arguments(lang, use.Key); !slices.Equal(given, wanted) {
		return fmt.Sprintf("%q wants the arguments %v and is given %v", use.Key, wanted, given)
	}
	return ""
}
