package carry

import (
	"errors"
	"slices"
	"strings"

	"moaplan/internal/plan"
	"moaplan/internal/plan/live"
)

// texts takes chapters, figures, references, the summary and the keywords. A
// chapter that the new form does not have becomes unplaced text.
func (c *carrier) texts() {
	if !c.take.Chapters {
		return
	}
	n, o := c.new, c.old
	n.Keywords, n.Figures, n.References, n.Unplaced = o.Keywords, o.Figures, o.References, o.Unplaced
	n.Chapters = nil
	done := 0
	for _, chapter := range o.Chapters {
		if !slices.Contains(c.Chapters, chapter.ID) {
			c.unplace(FromChapter, string(chapter.ID), chapter.Text)
			continue
		}
		if chapter.Done {
			chapter.Done = false
			done++
		}
		n.Chapters = append(n.Chapters, chapter)
	}
	c.taken("chapters", len(n.Chapters))
	c.taken("figures", len(n.Figures))
	c.taken("references", len(n.References))
	if done > 0 {
		c.review("chapters", "chapters", done)
	}
	c.summary()
}

// summary takes the summary and the stages it speaks of: a new year belongs to the
// stage of the earlier year of its number, one more to the last. What is said of a
// stage without a year has no place.
func (c *carrier) summary() {
	stages := c.old.Summary.Stages
	c.new.Summary = c.old.Summary
	c.new.Summary.Stages = nil
	used := c.stages()
	for _, s := range stages {
		if used[s.ID] {
			c.new.Summary.Stages = append(c.new.Summary.Stages, s)
			continue
		}
		name := string(s.ID)
		for _, stage := range c.old.Period.Stages {
			if stage.ID == s.ID && !stage.Name.Empty() {
				name = stage.Name.In("ko")
			}
		}
		c.unplace(FromStage, name, s.Goal, s.Content)
	}
}

// stages divides the new period as the earlier one was and returns the stages that
// have a year.
func (c *carrier) stages() map[plan.ID]bool {
	used := map[plan.ID]bool{}
	was, is := c.old.Period.Years, c.new.Period.Years
	for i := range is {
		if len(was) == 0 {
			break
		}
		id := was[min(i, len(was)-1)].Stage
		if slices.ContainsFunc(c.old.Period.Stages, func(s plan.DevStage) bool { return s.ID == id }) {
			is[i].Stage, used[id] = id, true
		}
	}
	c.new.Period.Stages = slices.DeleteFunc(slices.Clone(c.old.Period.Stages), func(s plan.DevStage) bool { return !used[s.ID] })
	return used
}

// unplace keeps texts that have no place: one record for each language.
func (c *carrier) unplace(kind OriginKind, name string, texts ...plan.Text) {
	for _, lang := range []string{"ko", "en"} {
		words := ""
		for _, t := range texts {
			one := t.Ko
			if lang == "en" {
				one = t.En
			}
			if words != "" && one != "" {
				words += "\n\n"
			}
			words += one
		}
		if words == "" {
			continue
		}
		u := plan.Unplaced{Record: plan.Record{ID: plan.NewID()}, From: c.Origin(kind, name, lang), Text: words}
		c.new.Unplaced = append(c.new.Unplaced, u)
		c.review("unplaced", plan.At("unplaced", string(u.ID)), 0)
	}
}

// spellOut writes what live fields of institutions showed, where the new plan does
// not have the institution: they would show nothing.
func (c *carrier) spellOut() error {
	var ops []plan.Op
	var fault error
	c.new.EachText(func(string) bool { return false }, func(at func() plan.Path, text string) {
		if !strings.Contains(text, "{{") {
			return
		}
		path := at()
		if now := c.spelt(text, live.LangOf(path)); now != text {
			op, err := c.new.SetOp(path, now)
			ops, fault = append(ops, op), errors.Join(fault, err)
		}
	})
	if fault != nil {
		return fault
	}
	return c.new.Apply(plan.NewEdit(plan.Name("edit.changes"), plan.FromCommand, ops...))
}

func (c *carrier) spelt(text, lang string) string {
	return live.SpellOutAll(text, func(id plan.ID, member string) (string, bool) {
		if c.known[id] || c.old.Organisation(id) == nil {
			return "", false
		}
		return live.Words(c.old, c.budget, id, member, lang), true
	})
}
