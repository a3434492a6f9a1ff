package document

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var kindField = ast.NewNodeKind("LiveField")

// fieldNode is a live field {{name}} in the syntax tree.
type fieldNode struct {
	ast.BaseInline
	name string
}

func (n *fieldNode) Kind() ast.NodeKind { return kindField }

func (n *fieldNode) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"name": n.name}, nil)
}

type fieldParser struct{}

var fieldPattern = regexp.MustCompile(`^\{\{[ \t]*([^{}\n]{1,120}?)[ \t]*\}\}`)

func (fieldParser) Trigger() []byte { return []byte{'{'} }

func (fieldParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("{{")) {
		return nil
	}
	found := fieldPattern.FindSubmatchIndex(line)
	if found == nil {
		return nil
	}
	block.Advance(found[1])
	return &fieldNode{name: string(line[found[2]:found[3]])}
}
