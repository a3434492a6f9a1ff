package call

import (
	"fmt"
	"strings"

	"moaplan/internal/plan"
)

// Bounds of what a call may ask, far above any real one.
const (
	mostYears    = 20
	mostMonths   = 240
	mostProjects = 1000
	mostChars    = 1_000_000
)

var (
	selections = []plan.Selection{plan.PolicyDesignated, plan.Designated, plan.ItemCall, plan.FieldCall, plan.FreeCall}
	stages     = []plan.Stage{plan.Application, plan.Agreement}
)

// call reads the whole file of a call, but its law.
func (r *reader) call(root *node) (*Call, rows) {
	w := r.row(root)
	r.ownSources(w)
	c := &Call{Origin: r.file, sources: r.sources}
	c.ID = w.id("id")
	c.Title, c.Short = w.text("title"), w.text("short")
	c.Ministry, c.Agency = w.text("ministry"), w.text("agency")
	c.Programme, c.SubProgramme = w.text("programme"), w.textIfAny("subProgramme")
	c.SubProgrammeNote = w.textIfAny("subProgrammeNote")
	c.NoticeNumber = w.optional("noticeNumber")
	c.Announced, c.Deadline = w.date("announced", true), w.date("deadline", true)
	if !c.Announced.IsZero() && !c.Deadline.IsZero() && c.Deadline.Before(c.Announced) {
		r.fault(w.lineOf("deadline"), "call.problem.period", "from", c.Announced, "to", c.Deadline)
	}
	c.Selection = choice(w, "selection", selections, true)
	c.Citation = w.citation()
	c.ProjectMonthsHint, c.Submission = w.textIfAny("projectMonthsHint"), w.textIfAny("submission")
	c.Fields = readRows(w, "field", func(t *row) Field { return Field{Key: plan.Field(t.id("key")), Title: t.text("title")} })
	c.Abilities = choices(w, "abilities", plan.Abilities)
	if c.Consortium = c.Citation; w.n.fields["consortium"] != nil {
		c.Consortium = w.citationIn("consortium")
	}
	c.ForeignPartner = w.fact("foreignPartner")
	r.lengths(w, c)
	c.CeilingCountsInternational = w.fact("ceilingCountsInternational")
	c.CeilingProrated = w.fact("ceilingProrated")
	c.Tracks = readRows(w, "track", readTrack)
	tracks := c.trackIDs()
	if len(tracks) == 0 {
		r.fault(1, "call.problem.no-track")
	}
	c.Criteria = readRows(w, "criterion", readCriterion)
	c.Chapters = readRows(w, "chapter", func(t *row) Chapter { return readChapter(t, tracks, c.Criteria) })
	c.Parts = readRows(w, "part", func(t *row) Part { return readPart(t, tracks) })
	c.Attachments = readRows(w, "attachment", func(t *row) AttachmentSpec { return readAttachment(t, tracks) })
	own := w.lawTables()
	w.finish()
	r.uniqueIDs(w)
	for i := range c.Tracks {
		c.Tracks[i].Limits = append([]Limit{ceilingLimit(c, c.Tracks[i])}, c.Tracks[i].Limits...)
	}
	return c, own
}

func (c *Call) trackIDs() []string {
	ids := make([]string, len(c.Tracks))
	for i := range c.Tracks {
		ids[i] = c.Tracks[i].ID
	}
	return ids
}

// ownSources adds the sources that the call's file brings to the built-in ones.
func (r *reader) ownSources(w *row) {
	own := map[string]Source{}
	for key, s := range r.sources {
		own[key] = s
	}
	r.sources = own
	r.readSources(w)
}

func (r *reader) readSources(w *row) {
	for _, t := range w.tables("sources") {
		s := Source{
			Key: t.id("key"), Title: t.text("title"), Edition: t.optional("edition"),
			Address: t.optional("address"), Copy: t.optional("copy"), Origin: t.origin(),
		}
		t.finish()
		if other, ok := r.sources[s.Key]; ok {
			r.fault(t.lineOf("key"), "call.problem.duplicate", "id", s.Key, "other", other.Origin)
			continue
		}
		r.sources[s.Key] = s
	}
}

// lengths reads the bounds of the period and the lengths of the summary.
func (r *reader) lengths(w *row, c *Call) {
	if t := w.table("period", true); t != nil {
		c.MaxYears, c.MaxMonths = t.integer("maxYears", true, mostYears), t.integer("maxMonths", true, mostMonths)
		c.MaxYearsCitation, c.MonthsCitation = t.citationIn("years"), t.citationIn("months")
		t.finish()
	}
	if t := w.table("summary", false); t != nil {
		c.Summary = SummaryLengths{
			Goal: t.integer("goal", true, mostChars), Content: t.integer("content", true, mostChars),
			Use: t.integer("use", true, mostChars), Keywords: t.integer("keywords", true, 50), Citation: t.citation(),
		}
		t.finish()
	}
}

func readTrack(w *row) Track {
	t := Track{
		ID: w.id("id"), Title: w.text("title"), Summary: w.textIfAny("summary"), Aims: w.texts("aims"),
		Projects: w.integer("projects", true, mostProjects), Citation: w.citation(),
		origin: w.origin(),
	}
	if w.n.fields["ceiling"] == nil {
		w.asked = append(w.asked, "ceiling")
		w.r.fault(w.line(), "call.problem.no-ceiling", "value", t.ID)
	} else if t.Ceiling = w.won("ceiling", true); t.Ceiling == 0 && w.n.fields["ceiling"].number == 0 {
		w.r.fault(w.lineOf("ceiling"), "call.problem.no-ceiling", "value", t.ID)
	}
	t.Limits = readRows(w, "limit", readLimit)
	return t
}

func readCriterion(w *row) Criterion {
	c := Criterion{
		Key: w.id("key"), Title: w.text("title"), Why: w.text("why"),
		Kinds: w.words("kinds", CriterionKinds), Abroad: w.truth("abroad", false), Citation: w.citation(),
	}
	c.Needs = w.words("needs", c.Kinds)
	return c
}

func readChapter(w *row, tracks []string, criteria []Criterion) Chapter {
	c := Chapter{
		ID: w.id("id"), Number: w.optional("number"), Level: w.integer("level", true, 4), Title: w.text("title"),
		Text: w.truth("text", false), Required: w.truth("required", false), Optional: w.words("optional", tracks),
		Stage: choice(w, "stage", stages, false), Tracks: w.words("tracks", tracks),
		Guidance: w.textIfAny("guidance"), Questions: w.texts("questions"),
		MaxChars: w.integer("maxChars", false, mostChars), Tables: w.words("tables", TableKeys),
		TrackGuidance: map[string]plan.Text{}, TrackQuestion: map[string][]plan.Text{},
	}
	w.perTrack("guidanceFor", tracks, func(t *row, track string) { c.TrackGuidance[track] = t.text(track) })
	w.perTrack("questionsFor", tracks, func(t *row, track string) { c.TrackQuestion[track] = t.texts(track) })
	keys := make([]string, len(criteria))
	for i := range criteria {
		keys[i] = criteria[i].Key
	}
	c.Criterion = choice(w, "criterion", keys, c.Text)
	if c.Level == 0 {
		w.r.fault(w.lineOf("level"), "call.problem.range", "key", "level", "value", 0, "most", 4)
	}
	if c.Text {
		c.complete(w, tracks)
	} else if c.Required {
		w.r.fault(w.lineOf("required"), "call.problem.required-heading", "id", c.ID)
	}
	return c
}

// complete refuses a text chapter that tells some track's writer nothing.
func (c Chapter) complete(w *row, tracks []string) {
	for _, track := range tracks {
		if c.In(track, c.Stage) && c.GuidanceFor(track).Empty() {
			w.r.fault(w.line(), "call.problem.no-guidance", "id", c.ID, "track", track)
		}
	}
}

func readPart(w *row, tracks []string) Part {
	return Part{
		ID: w.id("id"), Kind: choice(w, "kind", PartKinds, true), Title: w.text("title"),
		Stage: choice(w, "stage", stages, false), Tracks: w.words("tracks", tracks), Tables: w.words("tables", TableKeys),
	}
}

func readAttachment(w *row, tracks []string) AttachmentSpec {
	a := AttachmentSpec{
		ID: w.id("id"), Title: w.text("title"), Note: w.textIfAny("note"),
		Per: choice(w, "per", []string{PerProject, PerOrganisation}, true), Required: w.truth("required", true),
		Stage: choice(w, "stage", stages, false), Tracks: w.words("tracks", tracks), Citation: w.citation(),
		origin: w.origin(),
	}
	a.who = w.selector("when")
	a.When = strings.Join(a.who, " | ")
	if len(a.who) == 0 && w.n.fields["when"] == nil {
		w.r.fault(w.line(), "call.problem.missing", "key", "when")
	}
	return a
}

// uniqueIDs refuses an ID that two rows of one table bear.
func (r *reader) uniqueIDs(w *row) {
	for _, table := range []struct{ table, key string }{
		{"track", "id"}, {"field", "key"}, {"criterion", "key"}, {"chapter", "id"}, {"part", "id"}, {"attachment", "id"},
	} {
		seen := map[string]int{}
		list := w.n.fields[table.table]
		if list == nil || list.kind != listNode {
			continue
		}
		for _, item := range list.items {
			id := item.fields[table.key]
			if id == nil || id.kind != textNode {
				continue
			}
			if first, ok := seen[id.text]; ok {
				r.fault(id.line, "call.problem.duplicate", "id", id.text, "other", fmt.Sprintf("%s:%d", r.file, first))
				continue
			}
			seen[id.text] = id.line
		}
	}
}
