package document

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"moaplan/internal/plan"
	"moaplan/internal/typeset"
)

// What a text may ask of the Markdown parser: two thousand nested lists take it
// many seconds. A text beyond is printed as it was typed, and said to be.
const (
	maxText    = 1 << 20 // bytes of one text
	maxNesting = 12      // lists and quotations inside each other
	maxLine    = 1 << 14 // bytes of one paragraph or item
)

// newParser is the Markdown of plans: paragraphs, headings, lists, quotations,
// code, tables, footnotes, emphasis, links and pictures, with the official item
// marks and live fields. There is no HTML, and there are no definitions of link
// references: what looks like them is text, so that nothing typed vanishes.
func newParser(official bool) parser.Parser {
	block := []util.PrioritizedValue{
		util.Prioritized(captionParser{}, 40),
		util.Prioritized(itemParser{official}, 50),
		util.Prioritized(parser.NewSetextHeadingParser(), 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(listParser{parser.NewListParser()}, 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(extension.NewFootnoteBlockParser(), 999),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	}
	inline := []util.PrioritizedValue{
		util.Prioritized(fieldParser{}, 50),
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(extension.NewFootnoteParser(), 101),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(emphasisParser{}, 500),
	}
	return parser.NewParser(
		parser.WithBlockParsers(block...),
		parser.WithInlineParsers(inline...),
		parser.WithParagraphTransformers(util.Prioritized(tableParser{}, 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewFootnoteASTTransformer(), 999)),
	)
}

// markdown appends a text of the plan, written in Markdown, below a heading of
// the given level.
func (b *builder) markdown(source string, path plan.Path, level int, number string) {
	source = typeset.Clean(source)
	if strings.TrimSpace(source) == "" {
		return
	}
	if problem := tooMuch(source); problem != "" {
		b.problem(path, problem)
		b.asTyped(source, path)
		return
	}
	src := []byte(guardFootnotes(source))
	tree := parse(src)
	if tree == nil {
		b.problem(path, "export.problem.unreadable")
		b.asTyped(source, path)
		return
	}
	w := walker{b: b, src: src, path: path, level: level, numbers: numbersBelow(level, number)}
	w.noted = b.watched != "" && path.Under(plan.At("chapters", string(b.watched), "text"))
	w.blocks(tree, 0)
	w.flushNotes()
}

// parse reads Markdown. Should the library fail on a text, the text is printed as
// typed instead of taking the program down.
func parse(src []byte) (tree ast.Node) {
	defer func() {
		if recover() != nil {
			tree = nil
		}
	}()
	return newParser(usesOfficialMarks(src)).Parse(text.NewReader(src))
}

// tooMuch returns the key of what makes a text unfit for parsing, or nothing.
func tooMuch(source string) string {
	if len(source) > maxText {
		return "export.problem.too-long"
	}
	length := 0
	for line := range strings.Lines(source) {
		if startsBlock(line) {
			length = 0
		}
		if length += len(line); length > maxLine {
			return "export.problem.long-paragraph"
		}
		if nesting(line) > maxNesting {
			return "export.problem.too-deep"
		}
	}
	return ""
}

// startsBlock reports whether a line ends what stands before it: a blank line,
// an item, the row of a table.
func startsBlock(line string) bool {
	trimmed := strings.TrimSpace(line)
	mark, _ := itemMark([]byte(line))
	return trimmed == "" || mark != "" || trimmed[0] == '|'
}

var nestingMark = regexp.MustCompile(`^[ \t]*(>|[-*+][ \t]|\d{1,9}[.)][ \t])`)

// nesting is how many lists and quotations a line may open or stand in.
func nesting(line string) int {
	depth := 0
	trimmed := strings.TrimLeft(line, " \t")
	depth = (len(line) - len(trimmed)) / 4
	for {
		at := nestingMark.FindStringIndex(line)
		if at == nil {
			return depth
		}
		line = line[at[1]:]
		depth++
	}
}

// asTyped prints a text line by line, without reading it as Markdown.
func (b *builder) asTyped(source string, path plan.Path) {
	for line := range strings.Lines(source) {
		if line = strings.TrimSpace(line); line != "" {
			b.add(Paragraph{Style: Missing, Text: []Inline{{Text: line, Path: path}}})
		}
	}
}

var (
	footnoteDefinition = regexp.MustCompile(`(?m)^[ ]{0,3}\[\^([^\]\n]+)\]:`)
	footnoteReference  = regexp.MustCompile(`\[\^([^\]\n]+)\](:?)`)
)

// guardFootnotes makes a footnote that nothing refers to an ordinary
// paragraph; the parser would drop it.
func guardFootnotes(source string) string {
	if !strings.Contains(source, "[^") {
		return source
	}
	used := map[string]bool{}
	for _, line := range strings.Split(source, "\n") {
		definition := footnoteDefinition.FindStringIndex(line)
		from := 0
		if definition != nil {
			from = definition[1]
		}
		for _, m := range footnoteReference.FindAllStringSubmatch(line[from:], -1) {
			used[m[1]] = true
		}
	}
	return footnoteDefinition.ReplaceAllStringFunc(source, func(found string) string {
		label := footnoteDefinition.FindStringSubmatch(found)[1]
		if used[label] {
			return found
		}
		return `\` + strings.TrimLeft(found, " ")
	})
}

func trimRight(s string) string { return strings.TrimRight(s, " \t\n") }

// rawLines joins the lines of a block of code as typed.
func rawLines(node ast.Node, src []byte) string {
	var s bytes.Buffer
	lines := node.Lines()
	for i := range lines.Len() {
		segment := lines.At(i)
		s.Write(segment.Value(src))
	}
	return strings.TrimRight(s.String(), "\n")
}
