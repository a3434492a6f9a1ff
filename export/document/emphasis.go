package document

import (
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// emphasisParser is Markdown's emphasis made to know Korean particles. The
// standard lets no ** close between punctuation and a letter, so that
// **95%**이상 and **‘핵심’**을 would stay literal; a particle always follows
// its word directly, so here they close, and mirrored they open.
type emphasisParser struct{}

type emphasisProcessor struct{}

func (emphasisProcessor) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

func (emphasisProcessor) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (emphasisProcessor) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	node := parser.ScanDelimiter(line, before, 1, emphasisProcessor{})
	if node == nil {
		return nil
	}
	if node.Char == '*' {
		after := ' '
		if node.OriginalLength < len(line) {
			after = util.ToRune(line, node.OriginalLength)
		}
		node.CanClose = node.CanClose || isKorean(after) && !unicode.IsSpace(before)
		node.CanOpen = node.CanOpen || isKorean(before) && !unicode.IsSpace(after)
	}
	node.Segment = segment.WithStop(segment.Start + node.OriginalLength)
	block.Advance(node.OriginalLength)
	pc.PushDelimiter(node)
	return node
}

// isKorean reports a letter of a script whose particles follow without a space.
func isKorean(r rune) bool { return unicode.In(r, unicode.Hangul, unicode.Han) }
