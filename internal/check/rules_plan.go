package check

import (
	"fmt"
	"strconv"
	"strings"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// titleRule asks for the project's title.
var titleRule = definition{
	id: "title", severity: Error, citation: form,
	run: func(c *context) {
		if strings.TrimSpace(c.plan.Title.Ko) == "" {
			c.found("title/ko", "empty")
		}
	},
}

// periodRule holds the period against the call's longest one.
var periodRule = definition{
	id: "period", severity: Error,
	citation: func(c *call.Call) call.Citation { return c.MaxYearsCitation },
	parameters: func(c *call.Call, _ call.InForce) []plan.Text {
		return []plan.Text{catalogue("check.period.parameter", "years", c.MaxYears, "months", c.MaxMonths)}
	},
	run: func(c *context) {
		period := c.plan.Period
		if len(period.Years) == 0 {
			c.found("period/years", "none")
			return
		}
		if c.call.MaxYears > 0 && len(period.Years) > c.call.MaxYears {
			c.found("period/years", "years", "years", strconv.Itoa(len(period.Years)), "most", strconv.Itoa(c.call.MaxYears))
		}
		if c.call.MaxMonths > 0 && period.LongerThan(c.call.MaxMonths) {
			last := period.Years[len(period.Years)-1].ID
			c.found(plan.At("period", "years", string(last), "end"), "months",
				"end", period.End().String(), "most", strconv.Itoa(c.call.MaxMonths))
		}
		for i, y := range period.Years {
			at := plan.At("period", "years", string(y.ID))
			switch {
			case y.Start.IsZero() || y.End.IsZero():
				c.found(at.Join("start"), "missing", "n", strconv.Itoa(i+1))
			case y.End.Before(y.Start):
				c.found(at.Join("end"), "reversed", "n", strconv.Itoa(i+1))
			case i > 0 && !period.Years[i-1].End.IsZero() && period.Years[i-1].End.AddDays(1) != y.Start:
				c.found(at.Join("start"), "gap", "n", strconv.Itoa(i+1))
			}
		}
	},
}

// chaptersRule asks for text in every chapter that the call requires.
var chaptersRule = definition{
	id: "chapter", severity: Error, citation: form,
	run: func(c *context) {
		for _, chapter := range c.call.ChaptersFor(c.plan.Track, c.plan.Stage) {
			if !chapter.RequiredFor(c.plan.Track) {
				continue
			}
			written := c.plan.Chapter(plan.ID(chapter.ID))
			if written == nil || strings.TrimSpace(written.Text.Ko) == "" {
				c.found(plan.At("chapters", chapter.ID, "text", "ko"), "empty",
					"number", chapter.Number, "title", both(chapter.Title))
			}
		}
	},
}

// undrawableRule says which characters the documents cannot show: once for each text,
// however many there are in it.
var undrawableRule = definition{
	id: "undrawable", severity: Warning, citation: form,
	run: func(c *context) {
		var paths []plan.Path
		at := map[plan.Path][]Undrawable{}
		for _, u := range c.facts.Undrawable {
			if at[u.Path] == nil {
				paths = append(paths, u.Path)
			}
			at[u.Path] = append(at[u.Path], u)
		}
		for _, path := range paths {
			if all := at[path]; len(all) == 1 {
				c.found(path, "character", "code", codeOf(all[0].Rune), "count", strconv.Itoa(all[0].Count))
			} else {
				c.foundSeveral(path, all)
			}
		}
	},
}

// foundSeveral names the different characters of a text that no font has, each with
// how often it is used.
func (c *context) foundSeveral(path plan.Path, all []Undrawable) {
	count := 0
	each := make([]string, len(all))
	for i, u := range all {
		count += u.Count
		each[i] = fmt.Sprintf("%s ×%d", codeOf(u.Rune), u.Count)
	}
	c.found(path, "characters", "kinds", strconv.Itoa(len(all)), "count", strconv.Itoa(count), "list", strings.Join(each, ", "))
}

// codeOf is a character's number as Unicode writes it.
func codeOf(r rune) string { return fmt.Sprintf("%U", r) }
