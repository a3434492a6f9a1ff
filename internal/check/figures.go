package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"moaplan/internal/plan"
)

// FigureUse is a text of a chapter that shows a figure.
type FigureUse struct {
	Chapter plan.ID
	Lang    string // "ko" or "en"
}

// Path is the text.
func (u FigureUse) Path() plan.Path { return plan.At("chapters", string(u.Chapter), "text", u.Lang) }

// FigureUses lists where each figure is shown, in the order of the plan's chapters;
// figures that the plan does not have are among them.
func FigureUses(p *plan.Plan) map[plan.ID][]FigureUse {
	uses := map[plan.ID][]FigureUse{}
	for i := range p.Chapters {
		c := &p.Chapters[i]
		for _, text := range []struct{ lang, source string }{{"ko", c.Text.Ko}, {"en", c.Text.En}} {
			for _, id := range shownFigures(text.source) {
				uses[plan.ID(id)] = append(uses[plan.ID(id)], FigureUse{c.ID, text.lang})
			}
		}
	}
	return uses
}

// RemoveFigure is what takes a figure out of the plan: the places in the texts that
// show it, a line that holds nothing else as a whole, and then the figure.
func RemoveFigure(p *plan.Plan, id plan.ID) ([]plan.Op, error) {
	var ops []plan.Op
	for _, use := range FigureUses(p)[id] {
		text, _ := p.TextAt(use.Path())
		// From the last place to the first, so that those before stay where they are.
		for _, place := range slices.Backward(figurePlaces(text, id)) {
			ops = append(ops, plan.Op{
				Kind: plan.Splice, Path: use.Path(), At: utf8.RuneCountInString(text[:place[0]]), Cut: text[place[0]:place[1]],
			})
		}
	}
	op, err := p.RemoveOp(plan.At("figures", string(id)))
	return append(ops, op), err
}

// figurePlaces are the beginnings and ends, in bytes, of the marks that show a
// figure. A mark that has its line for itself takes the line with it.
func figurePlaces(text string, id plan.ID) [][2]int {
	mark := regexp.MustCompile(`!\[[^\]\n]*\]\(figure:\s*` + regexp.QuoteMeta(string(id)) + `(?:\s[^)\n]*)?\)`)
	var places [][2]int
	for _, found := range mark.FindAllStringIndex(text, -1) {
		from, to := found[0], found[1]
		line := strings.LastIndexByte(text[:from], '\n') + 1
		end := len(text)
		if n := strings.IndexByte(text[to:], '\n'); n >= 0 {
			end = to + n + 1
		}
		alone := strings.TrimSpace(text[line:from]) == "" && strings.TrimSpace(text[to:end]) == ""
		switch {
		case alone && end == len(text) && !strings.HasSuffix(text, "\n"):
			from, to = max(line-1, 0), end // the last line goes with the break before it
		case alone:
			from, to = line, end
		}
		if n := len(places); n > 0 {
			from = max(from, places[n-1][1])
		}
		places = append(places, [2]int{from, to})
	}
	return places
}
