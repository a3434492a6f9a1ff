package document

import (
	"fmt"
	"regexp"
	"strings"
)

// numbering counts the headings that writers put into a chapter's text, in the
// usual order of Korean documents: 1-1), (1), 가., ①.
type numbering struct {
	prefix string // of the chapter: "1"
	top    int    // the level right below the chapter
	counts [7]int
}

// numbersBelow begins to count below a chapter of a level and a number such as
// "1." or "2-1)".
func numbersBelow(level int, number string) *numbering {
	return &numbering{prefix: strings.TrimRight(number, ".)"), top: level + 1}
}

var ownNumber = regexp.MustCompile(`^(\(?\d+([-.]\d+)*[.)]|\(?[가-하][.)]|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])`)

// next is the number of the next heading of a level. A heading that the writer
// has numbered gets none.
func (n *numbering) next(level int, text string) string {
	n.counts[level]++
	for l := level + 1; l < len(n.counts); l++ {
		n.counts[l] = 0
	}
	count := n.counts[level]
	if ownNumber.MatchString(text) {
		return ""
	}
	switch level {
	case 1:
		return fmt.Sprintf("%d.", count)
	case 2:
		if n.prefix != "" {
			return fmt.Sprintf("%s-%d)", n.prefix, count)
		}
		return fmt.Sprintf("%d)", count)
	case 3:
		return fmt.Sprintf("(%d)", count)
	case 4:
		return string(nth("가나다라마바사아자차카타파하", count)) + "."
	}
	return string(nth("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", count))
}

// nth is the n-th sign of a series, the last one beyond its end.
func nth(series string, n int) rune {
	signs := []rune(series)
	return signs[min(n, len(signs))-1]
}
