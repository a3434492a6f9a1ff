package check

import (
	"strings"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// chapterLengthRule holds each chapter against the length that the call gives it.
var chapterLengthRule = definition{
	id: "chapter-length", severity: Warning,
	citation: func(c *call.Call) call.Citation { return c.Citation },
	parameters: func(c *call.Call, _ call.InForce) []plan.Text {
		var all []plan.Text
		for _, chapter := range c.Chapters {
			if chapter.MaxChars > 0 {
				all = append(all, catalogue("check.chapter-length.parameter", "number", chapter.Number, "most", chapter.MaxChars))
			}
		}
		return all
	},
	run: func(c *context) {
		for _, chapter := range c.call.ChaptersFor(c.plan.Track, c.plan.Stage) {
			if chapter.MaxChars == 0 {
				continue
			}
			written := c.plan.Chapter(plan.ID(chapter.ID))
			if written == nil {
				continue
			}
			if n := characters(written.Text.Ko); n > chapter.MaxChars {
				c.found(plan.At("chapters", chapter.ID, "text", "ko"), "long", "number", chapter.Number, "title", both(chapter.Title),
					"n", number(n), "most", number(chapter.MaxChars), "excess", number(n-chapter.MaxChars))
			}
		}
	},
}

// pagesRule holds the body's pages against the limit that the user read in the
// notice and typed in; no source could be read for it.
var pagesRule = definition{
	id: "pages", severity: Warning,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "평가자료 분량 상한은 공고에서 안내", En: "The notice tells how long the papers may be"},
			Source:  "EVAL", Page: "17", Certainty: call.Verified,
		}
	},
	run: func(c *context) {
		most, pages := c.plan.Limits.BodyPages, c.bodyPages()
		if most > 0 && pages > most {
			c.found("limits/bodyPages", "over", "pages", number(pages), "most", number(most), "excess", number(pages-most))
		}
	},
}

// bodyPages counts the pages from the first chapter's first to the last chapter's
// last, 0 where the layout is not known.
func (c *context) bodyPages() int {
	first, last := 0, 0
	for _, chapter := range c.call.ChaptersFor(c.plan.Track, c.plan.Stage) {
		start, pages := c.facts.ChapterFirst[plan.ID(chapter.ID)], c.facts.ChapterPages[plan.ID(chapter.ID)]
		if start == 0 {
			continue
		}
		if first == 0 || start < first {
			first = start
		}
		last = max(last, start+pages-1)
	}
	if first == 0 {
		return 0
	}
	return last - first + 1
}

// figureRule asks that every figure shown in a text is one of the plan's, with a
// caption in the language of the document.
var figureRule = definition{
	id: "figure", severity: Error, citation: form,
	run: func(c *context) {
		known := map[string]bool{}
		for _, f := range c.plan.Figures {
			known[string(f.ID)] = true
		}
		for _, chapter := range c.plan.Chapters {
			for _, text := range []struct{ lang, source string }{{"ko", chapter.Text.Ko}, {"en", chapter.Text.En}} {
				for _, id := range shownFigures(text.source) {
					if !known[id] {
						c.found(plan.At("chapters", string(chapter.ID), "text", text.lang), "gone", "id", id, "title", c.chapterTitle(chapter.ID))
					}
				}
			}
		}
	},
}

const figureMark = "](figure:"

// shownFigures lists the IDs of the figures that a text shows, each once.
func shownFigures(source string) []string {
	var ids []string
	seen := map[string]bool{}
	for {
		_, rest, ok := strings.Cut(source, figureMark)
		if !ok {
			return ids
		}
		id, after, closed := strings.Cut(rest, ")")
		source = after
		if id, _, _ = strings.Cut(strings.TrimSpace(id), " "); closed && id != "" && !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
}

func (c *context) chapterTitle(id plan.ID) string {
	if chapter, ok := c.call.Chapter(string(id)); ok {
		return both(chapter.Title)
	}
	return string(id)
}

// documentRule says what the document could not print as it was meant: live
// fields that are none, pictures that cannot be read, texts that are too much.
var documentRule = definition{
	id: "document", severity: Warning, citation: form,
	run: func(c *context) {
		for _, p := range c.facts.Problems {
			if p.Message.Key == "export.problem.figure" {
				continue // figureRule says it without a layout
			}
			f := c.found(p.Path, "problem")
			f.Message = p.Message
		}
	},
}
