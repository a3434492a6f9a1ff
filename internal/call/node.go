package call

import (
	"errors"
	"sort"
	"strconv"
	"strings"

	"cloud.google.com/go/civil"
	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// Bounds of a data file: a stranger's file must not keep the program busy. (The
// depth of brackets is bounded by go-toml itself.)
const (
	maxFile  = 1 << 20 // bytes
	maxKeys  = 12      // parts of a dotted key
	maxNodes = 20_000
)

type nodeKind int

const (
	otherNode nodeKind = iota // floats, times: nothing here uses them
	tableNode
	listNode
	textNode
	integerNode
	boolNode
	dateNode
)

// node is a value of a TOML file with the line it stands on.
type node struct {
	kind   nodeKind
	line   int
	text   string // of a text, or the raw text of a value that is none of the kinds
	number int64
	date   civil.Date
	fields map[string]*node
	order  []string // keys of a table in file order
	items  []*node
}

// syntaxFault is a fault that ends the reading of a file.
type syntaxFault struct {
	line   int
	key    string
	reason string
}

// args are the arguments of the fault's sentence.
func (f *syntaxFault) args() []any {
	if f.reason == "" {
		return nil
	}
	return []any{"reason", f.reason}
}

// parseTree reads a TOML file into nodes with lines. go-toml's own reader judges
// the syntax (and duplicate keys) first; its parser then gives the places.
func parseTree(data []byte) (*node, *syntaxFault) {
	if len(data) > maxFile {
		return nil, &syntaxFault{key: "call.problem.too-big"}
	}
	b := &treeBuilder{lines: lineStarts(data), root: newTable(1)}
	b.current = b.root
	b.parser.Reset(data)
	for b.parser.NextExpression() {
		b.expression(b.parser.Expression())
		if b.fault != nil {
			return nil, b.fault
		}
	}
	if err := b.parser.Error(); err != nil {
		return nil, b.syntaxFault(data, err)
	}
	var whole map[string]any
	if err := toml.Unmarshal(data, &whole); err != nil {
		return nil, b.syntaxFault(data, err)
	}
	return b.root, nil
}

func newTable(line int) *node {
	return &node{kind: tableNode, line: line, fields: map[string]*node{}}
}

type treeBuilder struct {
	parser  unstable.Parser
	lines   []int // offset at which each line begins
	root    *node
	current *node
	count   int
	fault   *syntaxFault
}

func lineStarts(data []byte) []int {
	starts := []int{0}
	for i, c := range data {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

func (b *treeBuilder) lineAt(offset uint32) int {
	return sort.SearchInts(b.lines, int(offset)+1)
}

// syntaxFault tells where go-toml stopped.
func (b *treeBuilder) syntaxFault(data []byte, err error) *syntaxFault {
	fault := &syntaxFault{line: 1, key: "call.problem.syntax", reason: strings.TrimPrefix(err.Error(), "toml: ")}
	var parse *unstable.ParserError
	var decode *toml.DecodeError
	switch {
	case errors.As(err, &decode):
		fault.line, _ = decode.Position()
	case errors.As(err, &parse):
		// A highlight is a part of the document, so its place follows from the capacities.
		if offset := cap(data) - cap(parse.Highlight); offset >= 0 && offset <= len(data) {
			fault.line = b.lineAt(uint32(offset))
		}
	}
	if strings.Contains(fault.reason, "date") {
		return &syntaxFault{line: fault.line, key: "call.problem.date"}
	}
	return fault
}

func (b *treeBuilder) expression(n *unstable.Node) {
	switch n.Kind {
	case unstable.Table:
		b.current = b.header(n, false)
	case unstable.ArrayTable:
		b.current = b.header(n, true)
	case unstable.KeyValue:
		b.keyValue(b.current, n)
	}
}

// header opens the table of a [header] or [[header]].
func (b *treeBuilder) header(n *unstable.Node, list bool) *node {
	keys, line := b.keys(n.Key())
	table := b.root
	for i, key := range keys {
		last := i == len(keys)-1
		if last && list {
			return b.appendTable(table, key, line)
		}
		table = b.enter(table, key, line)
	}
	if len(keys) > 0 && table.line == 0 {
		table.line = line
	}
	return table
}

func (b *treeBuilder) appendTable(table *node, key string, line int) *node {
	list := table.fields[key]
	if list == nil || list.kind != listNode {
		list = &node{kind: listNode, line: line}
		b.put(table, key, list)
	}
	element := newTable(line)
	b.counted()
	list.items = append(list.items, element)
	return element
}

// enter goes into the table of a key, making it where it is missing; of a list
// of tables it is the last one.
func (b *treeBuilder) enter(table *node, key string, line int) *node {
	next := table.fields[key]
	if next != nil && next.kind == listNode && len(next.items) > 0 {
		next = next.items[len(next.items)-1]
	}
	if next == nil || next.kind != tableNode {
		next = newTable(line)
		b.put(table, key, next)
	}
	return next
}

func (b *treeBuilder) put(table *node, key string, value *node) {
	if _, ok := table.fields[key]; !ok {
		table.order = append(table.order, key)
	}
	table.fields[key] = value
	b.counted()
}

func (b *treeBuilder) counted() {
	if b.count++; b.count > maxNodes && b.fault == nil {
		b.fault = &syntaxFault{key: "call.problem.too-big"}
	}
}

func (b *treeBuilder) keys(it unstable.Iterator) (keys []string, line int) {
	for it.Next() {
		k := it.Node()
		if line == 0 {
			line = b.lineAt(k.Raw.Offset)
		}
		keys = append(keys, string(k.Data))
	}
	if len(keys) > maxKeys && b.fault == nil {
		b.fault = &syntaxFault{line: line, key: "call.problem.too-deep"}
	}
	return keys, line
}

func (b *treeBuilder) keyValue(table *node, n *unstable.Node) {
	keys, line := b.keys(n.Key())
	if b.fault != nil || len(keys) == 0 {
		return
	}
	for _, key := range keys[:len(keys)-1] {
		table = b.enter(table, key, line)
	}
	b.put(table, keys[len(keys)-1], b.value(n.Value(), line))
}

func (b *treeBuilder) value(v *unstable.Node, line int) *node {
	out := &node{line: line, text: string(v.Data)}
	switch v.Kind {
	case unstable.String:
		out.kind = textNode
	case unstable.Bool:
		out.kind = boolNode
	case unstable.Integer:
		number, err := strconv.ParseInt(strings.ReplaceAll(out.text, "_", ""), 0, 64)
		if err == nil {
			out.kind, out.number = integerNode, number
		}
	case unstable.LocalDate:
		if date, err := civil.ParseDate(out.text); err == nil {
			out.kind, out.date = dateNode, date
		}
	case unstable.Array:
		out.kind = listNode
		for it := v.Children(); it.Next(); {
			element := it.Node()
			line := line
			if element.Raw.Length > 0 { // a nested array has no range of its own
				line = b.lineAt(element.Raw.Offset)
			}
			b.counted()
			out.items = append(out.items, b.value(element, line))
		}
	case unstable.InlineTable:
		out.kind, out.fields = tableNode, map[string]*node{}
		for it := v.Children(); it.Next(); {
			b.keyValue(out, it.Node())
		}
	}
	return out
}
