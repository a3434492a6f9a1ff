package session

import (
	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
	"moaplan/internal/plan/carry"
	"moaplan/internal/store"
)

// Beginning is how a new plan begins: what the guide asks for. What is empty is as
// [NewFile] makes it.
type Beginning struct {
	Call, Track string
	Title       plan.Text
	Field       plan.Field
	Lead        plan.Text  // name of the lead institution; with institutions of an earlier plan, theirs stays
	Start       civil.Date // of the first year
	Years       int

	From string     // an earlier plan's file, from which Take is taken
	Take carry.Take // without From of no meaning
}

// BeginFile makes the plan that a beginning describes, under its call, and reports
// what was taken of the earlier plan. The earlier plan's file is only read.
func BeginFile(c *call.Call, b Beginning) (*store.File, carry.Report, error) {
	f, err := NewFile(c, b.Track)
	if err != nil {
		return nil, carry.Report{}, err
	}
	report, err := fillIn(f, c, b, call.Find)
	return f, report, err
}

// Begin opens a session on the plan that a beginning describes. What the guide and
// the earlier plan have filled in is its first step, so that it is not taken for a
// plan that was only looked at.
func Begin(c *call.Call, b Beginning, o Options) (*Session, error) {
	f, err := NewFile(c, b.Track)
	if err != nil {
		return nil, err
	}
	filled := &store.File{Plan: f.Plan.Clone(), Blobs: f.Blobs}
	find := o.Find
	if find == nil {
		find = call.Find
	}
	if _, err := fillIn(filled, c, b, find); err != nil {
		return nil, err
	}
	step, err := plan.Diff(f.Plan, filled.Plan)
	if err != nil {
		return nil, err
	}
	step.Source, step.Name = plan.FromForm, plan.Name("edit.begin")
	if b.From != "" {
		step.Source, step.Name = plan.FromImport, plan.Name("edit.carry")
	}
	s, err := New(f, "", o)
	if err != nil {
		return nil, err
	}
	return s, s.Do(step)
}

// finder returns the call of an ID.
type finder func(id string) (*call.Call, error)

// fillIn puts what a beginning says into a fresh plan.
func fillIn(f *store.File, c *call.Call, b Beginning, find finder) (carry.Report, error) {
	p := f.Plan
	if !b.Start.IsZero() || b.Years > 0 {
		start, years := b.Start, b.Years
		if start.IsZero() {
			start = p.Period.Start()
		}
		if years <= 0 {
			years = len(p.Period.Years)
		}
		p.Period.Years = plan.DefaultYears(start, years)
	}
	p.Title, p.Field = b.Title, b.Field
	if lead := p.Lead(); lead != nil {
		lead.Name = b.Lead
	}
	if b.From == "" {
		return carry.Report{}, nil
	}
	old, err := earlier(b.From)
	if err != nil {
		return carry.Report{}, err
	}
	carried, report, err := carry.Over(old.Plan, p, targetOf(c, b.Track, old.Plan, find), b.Take)
	if err != nil {
		return carry.Report{}, err
	}
	f.Plan = carried
	for i := range carried.Figures {
		name := "figures/" + carried.Figures[i].File
		if blob, there := old.Blobs[name]; there {
			f.Blobs[name] = blob
		}
	}
	return report, nil
}

// earlier reads an earlier plan. One of a newer version may hold what this one
// cannot carry over.
func earlier(path string) (*store.File, error) {
	old, err := store.Open(path)
	if err != nil {
		return nil, err
	}
	if old.Newer {
		return nil, i18n.Fault(nil, "store.newer", "path", path, "format", old.Plan.Format)
	}
	return old, nil
}

// targetOf is what carrying over must know of the new track's form.
func targetOf(c *call.Call, track string, old *plan.Plan, find finder) carry.Target {
	t, _ := c.Track(track)
	to := carry.Target{Ceiling: t.Ceiling, Origin: originOf(old, find)}
	// What only the form for the agreement asks for has its place there.
	for _, chapter := range c.Chapters {
		if chapter.Text && (chapter.In(track, plan.Application) || chapter.In(track, plan.Agreement)) {
			to.Chapters = append(to.Chapters, plan.ID(chapter.ID))
		}
	}
	for _, f := range c.Fields {
		to.Fields = append(to.Fields, f.Key)
	}
	return to
}

// originOf names where an unplaced text comes from, in Korean, the language of the
// plan: the earlier plan, and the chapter by its title where its call is known.
func originOf(old *plan.Plan, find finder) func(carry.OriginKind, string, string) string {
	was, err := find(old.Call)
	if err != nil {
		was = nil // an unknown call is no hindrance: its chapters are named by their keys
	}
	return func(kind carry.OriginKind, name, lang string) string {
		if was != nil && kind == carry.FromChapter {
			if chapter, known := was.Chapter(name); known {
				name = chapter.Title.In("ko")
				if chapter.Number != "" {
					name = chapter.Number + " " + name
				}
			}
		}
		return i18n.T(i18n.Ko, "carry.origin."+string(kind)+"."+lang, "plan", old.Title.In("ko"), "name", name)
	}
}

// Earlier is what the guide shows of an earlier plan before anything is taken.
type Earlier struct {
	Title       plan.Text
	Call, Track string
	Start, End  civil.Date
	Years       int
	Report      carry.Report // what would come of taking what is chosen
}

// LookAt shows what would be taken of the earlier plan of a beginning.
func LookAt(c *call.Call, b Beginning) (Earlier, error) {
	old, err := earlier(b.From)
	if err != nil {
		return Earlier{}, err
	}
	p := old.Plan
	e := Earlier{Title: p.Title, Call: p.Call, Track: p.Track, Start: p.Period.Start(), End: p.Period.End(), Years: len(p.Period.Years)}
	_, e.Report, err = BeginFile(c, b)
	return e, err
}
