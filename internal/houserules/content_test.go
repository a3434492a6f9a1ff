package houserules

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"moaplan/assets/i18n/i18ntest"
)

func TestSources_AreFormatted(t *testing.T) {
	for _, s := range sources(t) {
		formatted, err := format.Source(s.text)
		if err != nil || !bytes.Equal(formatted, s.text) {
			t.Errorf("%s is not formatted (%v); run make fmt", s.name, err)
		}
	}
}

func TestSources_UseOnlyCatalogueKeysThatExist(t *testing.T) {
	i18ntest.Check(t, filepath.Join("..", ".."))
}

func TestForms_HoldNoSentenceOfTheirOwn(t *testing.T) {
	for _, s := range sources(t) {
		if !s.in("forms") || s.test {
			continue
		}
		for _, node := range ownSentences(s.file) {
			t.Errorf("%s: a text of the screen belongs into the catalogues", position(node))
		}
	}
}

// ownSentences finds literals in Hangul, and Latin words that are handed to the
// toolkit to be shown. A single syllable (a measure of the type's height, the bounds
// of a range) is no sentence, nor is what package strings looks for in typed text.
func ownSentences(file *ast.File) []ast.Node {
	var found []ast.Node
	shown := func(expr ast.Expr) {
		if text, ok := stringLiteral(expr); ok && hasWord(text) {
			found = append(found, expr)
		}
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.BasicLit:
			if strings.IndexFunc(node.Value, isHangul) >= 0 && utf8.RuneCountInString(node.Value) > len(`"x"`) {
				found = append(found, node)
			}
		case *ast.CallExpr:
			if looksFor(node.Fun) {
				return false
			}
			if isShowing(node.Fun) {
				for _, arg := range node.Args {
					shown(arg)
				}
			}
		case *ast.KeyValueExpr:
			if key, ok := node.Key.(*ast.Ident); ok && slices.Contains(shownFields, key.Name) {
				shown(node.Value)
			}
		case *ast.AssignStmt:
			for i, left := range node.Lhs {
				if selector, ok := left.(*ast.SelectorExpr); ok && slices.Contains(shownFields, selector.Sel.Name) && i < len(node.Rhs) {
					shown(node.Rhs[i])
				}
			}
		}
		return true
	})
	return found
}

var (
	shownFields   = []string{"Text", "PlaceHolder", "Label", "Title", "HintText", "SubTitle", "Subtitle", "SubmitText", "CancelText"}
	shownMethods  = []string{"SetText", "SetTitle", "SetPlaceHolder", "SetSubTitle", "SetConfirmText", "SetDismissText", "NewWindow"}
	shownPackages = []string{"widget", "dialog"}
)

// isShowing tells calls whose strings appear on the screen: the makers of widgets
// and dialogs, canvas texts, menus, and the setters of titles and texts.
func isShowing(fun ast.Expr) bool {
	selector, ok := fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	if slices.Contains(shownMethods, selector.Sel.Name) {
		return true
	}
	from, ok := selector.X.(*ast.Ident)
	if !ok {
		return false
	}
	name := selector.Sel.Name
	return slices.Contains(shownPackages, from.Name) && (strings.HasPrefix(name, "New") || strings.HasPrefix(name, "Show")) ||
		from.Name == "canvas" && name == "NewText" ||
		from.Name == "container" && strings.HasPrefix(name, "NewTabItem") ||
		from.Name == "fyne" && (name == "NewMenu" || name == "NewMenuItem" || name == "NewNotification")
}

// looksFor tells the functions of package strings that search and take apart.
func looksFor(fun ast.Expr) bool {
	selector, ok := fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	from, ok := selector.X.(*ast.Ident)
	return ok && from.Name == "strings" && slices.ContainsFunc(
		[]string{"Contains", "Cut", "Fields", "Has", "Index", "LastIndex", "Split", "Trim"},
		func(begin string) bool { return strings.HasPrefix(selector.Sel.Name, begin) },
	)
}

func stringLiteral(expr ast.Expr) (string, bool) {
	literal, ok := expr.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(literal.Value)
	return text, err == nil
}

// hasWord reports whether a text holds two letters in a row; signs and single
// letters need no translation.
func hasWord(text string) bool {
	letters := 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			letters = 0
			continue
		}
		if letters++; letters == 2 {
			return true
		}
	}
	return false
}

func isHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

func TestMoney_HasNoFloats(t *testing.T) {
	for _, s := range sources(t) {
		if !s.in("internal/plan", "internal/check", "internal/balance") || s.test {
			continue
		}
		for _, node := range floats(s.file) {
			t.Errorf("%s: no floating-point number near money", position(node))
		}
	}
}

func floats(file *ast.File) []ast.Node {
	var found []ast.Node
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.Ident:
			if node.Name == "float64" || node.Name == "float32" {
				found = append(found, node)
			}
		case *ast.SelectorExpr:
			if strings.Contains(node.Sel.Name, "ParseFloat") || strings.Contains(node.Sel.Name, "Float64") {
				found = append(found, node)
			}
		case *ast.BasicLit:
			if node.Kind == token.FLOAT {
				found = append(found, node)
			}
		}
		return true
	})
	return found
}

func TestSources_PanicOnlyWithAReason(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, node := range calls(s.file, "panic") {
			if !commentedOn(s.file, node) {
				t.Errorf("%s: a panic needs a comment on its line that says why it cannot reach the user", position(node))
			}
		}
	}
}

func TestTests_AreNeverSkipped(t *testing.T) {
	for _, s := range sources(t) {
		if !s.test {
			continue
		}
		for _, node := range calls(s.file, "Skip", "SkipNow", "Skipf", "Short") {
			t.Errorf("%s: a test is run or it is not there", position(node))
		}
	}
}

// calls finds calls of functions or methods by name.
func calls(file *ast.File, names ...string) []ast.Node {
	var found []ast.Node
	ast.Inspect(file, func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if !ok {
			return true
		}
		name := ""
		switch fun := call.Fun.(type) {
		case *ast.Ident:
			name = fun.Name
		case *ast.SelectorExpr:
			name = fun.Sel.Name
		}
		if slices.Contains(names, name) {
			found = append(found, call)
		}
		return true
	})
	return found
}

func commentedOn(file *ast.File, node ast.Node) bool {
	line := position(node).Line
	return slices.ContainsFunc(file.Comments, func(group *ast.CommentGroup) bool {
		return position(group).Line <= line && fileSet.Position(group.End()).Line >= line
	})
}

func TestExportedNames_AreDocumented(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, name := range undocumented(s.file) {
			t.Errorf("%s: %s is exported and has no doc comment", position(name), name.Name)
		}
	}
}

// undocumented finds the exported names of a file that no comment explains: their
// own, or that of the group they are declared in.
func undocumented(file *ast.File) []*ast.Ident {
	var found []*ast.Ident
	note := func(documented bool, names ...*ast.Ident) {
		for _, name := range names {
			if name.IsExported() && !documented {
				found = append(found, name)
			}
		}
	}
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			note(decl.Doc != nil || !ofExportedType(decl), decl.Name)
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					note(decl.Doc != nil || spec.Doc != nil || spec.Comment != nil, spec.Name)
				case *ast.ValueSpec:
					note(decl.Doc != nil || spec.Doc != nil || spec.Comment != nil, spec.Names...)
				}
			}
		}
	}
	return found
}

// ofExportedType is true for functions and for methods of exported types.
func ofExportedType(decl *ast.FuncDecl) bool {
	if decl.Recv == nil || len(decl.Recv.List) == 0 {
		return true
	}
	receiver := decl.Recv.List[0].Type
	for {
		switch of := receiver.(type) {
		case *ast.StarExpr:
			receiver = of.X
		case *ast.IndexExpr:
			receiver = of.X
		case *ast.IndexListExpr:
			receiver = of.X
		case *ast.Ident:
			return of.IsExported()
		default:
			return true
		}
	}
}
