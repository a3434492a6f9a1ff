package houserules

import (
	"go/ast"
	"go/parser"
	"testing"
)

// parsed makes a file of a few lines, to prove that the checks see what they forbid.
func parsed(t *testing.T, body string) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(fileSet, t.Name()+".go", "package p\n"+body, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestContentChecks_SeeWhatTheyForbid(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		find func(*ast.File) int
		want int
	}{
		"hangul literal":      {`var s = "저장"`, sentences, 1},
		"hangul rune":         {`var r = '가'`, sentences, 0},
		"one syllable":        {`var s = "가"`, sentences, 0},
		"two syllables":       {`var s = "저장"`, sentences, 1},
		"looked for":          {`var d = strings.ContainsAny(typed, "년월일")`, sentences, 0},
		"hangul comment":      {"// 저장\nvar s = 1", sentences, 0},
		"joined":              {`var s = strings.Join([]string{"저장", "열기"}, "")`, sentences, 2},
		"latin label":         {`var l = widget.NewLabel("Save now")`, sentences, 1},
		"latin button":        {`var l = widget.NewButton("Save", nil)`, sentences, 1},
		"sign label":          {`var l = widget.NewLabel("·")`, sentences, 0},
		"key label":           {`var l = widget.NewLabel(lang.T("common.save"))`, sentences, 0},
		"title set":           {`func f() { w.SetTitle("MoaPlan") }`, sentences, 1},
		"dialog":              {`func f() { dialog.ShowInformation("A title", "text", w) }`, sentences, 2},
		"field":               {`var e = widget.Entry{PlaceHolder: "Name"}`, sentences, 1},
		"assigned field":      {`func f() { e.PlaceHolder = "Name" }`, sentences, 1},
		"menu":                {`var m = fyne.NewMenuItem("Open", nil)`, sentences, 1},
		"identifier":          {`var p = prefs.String("window.width")`, sentences, 0},
		"float type":          {`var x float64`, countFloats, 1},
		"float literal":       {`var x = 1.5`, countFloats, 1},
		"float parsed":        {`var x, err = strconv.ParseFloat("1", 64)`, countFloats, 1},
		"whole number":        {`var x int64 = 15`, countFloats, 0},
		"panic":               {`func f() { panic("no") }`, countPanics, 1},
		"panic with reason":   {`func f() { panic("no") } // cannot happen because …`, countPanics, 0},
		"bare function":       {`func F() {}`, countUndocumented, 1},
		"documented function": {"// F is.\nfunc F() {}", countUndocumented, 0},
		"bare method":         {"// T is.\ntype T[A any] struct{}\nfunc (T[A]) M() {}", countUndocumented, 1},
		"method of a private": {"type t struct{}\nfunc (*t) M() {}", countUndocumented, 0},
		"bare constants":      {"const (\n\tA = 1\n\tB = 2 // B is.\n)", countUndocumented, 1},
		"documented group":    {"// The letters.\nconst (\n\tA = 1\n\tB = 2\n)", countUndocumented, 0},
		"bare type":           {"type T int", countUndocumented, 1},
		"skip":                {`func f(t *testing.T) { t.Skip(); t.Skipf("x"); if testing.Short() { return } }`, countSkips, 3},
	} {
		if got := c.find(parsed(t, c.body)); got != c.want {
			t.Errorf("%s: %d found, want %d in %s", name, got, c.want, c.body)
		}
	}
}

func sentences(file *ast.File) int         { return len(ownSentences(file)) }
func countFloats(file *ast.File) int       { return len(floats(file)) }
func countUndocumented(file *ast.File) int { return len(undocumented(file)) }

func countSkips(file *ast.File) int {
	return len(calls(file, "Skip", "SkipNow", "Skipf", "Short"))
}

func countPanics(file *ast.File) int {
	bare := 0
	for _, node := range calls(file, "panic") {
		if !commentedOn(file, node) {
			bare++
		}
	}
	return bare
}
