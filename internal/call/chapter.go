package call

import (
	"slices"

	"moaplan/internal/plan"
)

// Chapter is one heading of the form's body and, where it holds text, what the
// writer is asked there.
type Chapter struct {
	ID       string // stable; a plan's chapter bears it
	Number   string // as printed: "2-1"
	Level    int    // 1 for a chapter, 2 for a section
	Title    plan.Text
	Text     bool       // has free text
	Required bool       // must not be empty
	Optional []string   // tracks in which it may stay empty though Required is set
	Stage    plan.Stage // "" always, else only in that stage
	Tracks   []string   // empty: all

	Guidance      plan.Text            // what to write, in our own words
	TrackGuidance map[string]plan.Text // what a track asks beyond or instead
	Questions     []plan.Text          // evaluators' questions
	TrackQuestion map[string][]plan.Text
	Criterion     string   // key of the criterion it serves
	MaxChars      int      // 0: no limit
	Tables        []string // generated tables printed after the text, see [TableKeys]
}

// TableKeys are the tables that the document makes from the plan's records.
var TableKeys = []string{
	"goals", "schedule", "consortium", "indicators", "cooperation", "datasets",
	"trials", "licences", "outcomes", "business", "institutions", "people",
	"achievements", "projects", "funding", "costs", "equipment", "references",
	"attachments",
}

// GuidanceFor is what to write in the chapter under a track.
func (c Chapter) GuidanceFor(track string) plan.Text {
	if t, ok := c.TrackGuidance[track]; ok {
		return t
	}
	return c.Guidance
}

// QuestionsFor are the evaluators' questions under a track: the common ones,
// then the track's own.
func (c Chapter) QuestionsFor(track string) []plan.Text {
	return append(slices.Clip(c.Questions), c.TrackQuestion[track]...)
}

// RequiredFor reports whether the chapter must hold text under a track.
func (c Chapter) RequiredFor(track string) bool {
	return c.Text && c.Required && !slices.Contains(c.Optional, track)
}

// In reports whether the chapter is part of the form of a track and stage.
func (c Chapter) In(track string, stage plan.Stage) bool {
	return (c.Stage == "" || c.Stage == stage) &&
		(len(c.Tracks) == 0 || slices.Contains(c.Tracks, track))
}

// ChaptersFor are the chapters of a track and stage, in print order.
func (c *Call) ChaptersFor(track string, stage plan.Stage) []Chapter {
	var chapters []Chapter
	for _, chapter := range c.Chapters {
		if chapter.In(track, stage) {
			chapters = append(chapters, chapter)
		}
	}
	return chapters
}

// Chapter returns the chapter of an ID.
func (c *Call) Chapter(id string) (Chapter, bool) {
	for i := range c.Chapters {
		if c.Chapters[i].ID == id {
			return c.Chapters[i], true
		}
	}
	return Chapter{}, false
}

// Part is one part of the printed document.
type Part struct {
	ID     string
	Kind   string // see [PartKinds]
	Title  plan.Text
	Stage  plan.Stage // "" always
	Tracks []string   // empty: all
	Tables []string   // of a part of kind tables
}

// PartKinds are the kinds of parts: the body is where the chapters stand.
var PartKinds = []string{"cover", "summary", "contents", "body", "tables"}

// PartsFor are the document's parts of a track and stage, in print order.
func (c *Call) PartsFor(track string, stage plan.Stage) []Part {
	var parts []Part
	for _, p := range c.Parts {
		if (p.Stage == "" || p.Stage == stage) && (len(p.Tracks) == 0 || slices.Contains(p.Tracks, track)) {
			parts = append(parts, p)
		}
	}
	return parts
}
