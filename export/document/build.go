package document

import (
	"fmt"
	"strings"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
	"moaplan/internal/typeset"
)

// Options say how a document is made.
type Options struct {
	Lang     i18n.Lang
	Draft    bool
	Scenario plan.ID    // empty is the one marked for submission
	Date     civil.Date // stands in the metadata; zero is the call's deadline
}

// Build makes the document of a plan for its call. Figures are read through
// blobs by their name in the plan's file ("figures/x.png"), which returns nil
// for one that is not there. Build never fails: what cannot be printed as meant
// stands in the document visibly and in [Document.Problems].
func Build(p *plan.Plan, c *call.Call, blobs func(name string) []byte, o Options) *Document {
	return build(p, c, blobs, o, "").doc
}

// build makes a document and notes where the blocks of one text begin.
func build(p *plan.Plan, c *call.Call, blobs func(name string) []byte, o Options, watched plan.ID) *builder {
	if o.Lang == "" {
		o.Lang = i18n.Ko
	}
	b := &builder{p: p, c: c, o: o, readBlob: blobs, budget: p.Budget(o.Scenario), ids: map[string]int{}, watched: watched}
	b.doc = &Document{
		Lang: o.Lang, Draft: o.Draft, Example: p.Example, Date: o.Date, Blobs: map[string][]byte{},
		Title: typeset.Clean(p.Title.In(string(o.Lang))), Subject: b.programme(),
	}
	if b.doc.Date.IsZero() {
		b.doc.Date = p.Notice.Deadline
	}
	if lead := p.Lead(); lead != nil {
		b.doc.Author = typeset.Clean(lead.Name.In(string(o.Lang)))
	}
	b.doc.Keywords = b.keywordList()
	for _, part := range b.parts() {
		b.part(part)
	}
	b.untranslated()
	b.doc.Blocks = b.blocks
	return b
}

// builder gathers the blocks of one document.
type builder struct {
	p        *plan.Plan
	c        *call.Call
	o        Options
	budget   *plan.Budget
	readBlob func(string) []byte
	doc      *Document
	blocks   []Block

	tables, figures, notes int
	inTables               bool // the part before was one of tables
	ids                    map[string]int
	seenUntranslated       map[plan.Path]bool
	values                 map[string]string // of live fields

	watched plan.ID // of the chapter of which it is noted where its blocks begin
	starts  []Start
}

// T is a fixed word or sentence of the form in the document's language.
func (b *builder) T(key string, args ...any) string { return i18n.T(b.o.Lang, key, args...) }

func (b *builder) add(blocks ...Block) { b.blocks = append(b.blocks, blocks...) }

// problem notes what could not be printed as meant.
func (b *builder) problem(path plan.Path, key string, args ...string) {
	b.doc.Problems = append(b.doc.Problems, Problem{Path: path, Message: plan.Name(key, args...)})
}

// text is a text of the plan in the document's language. In an English document
// what has no English is printed in Korean and listed at the end.
func (b *builder) text(t plan.Text, path plan.Path) []Inline {
	lang := b.o.Lang
	s := t.Ko
	if lang == i18n.En {
		s = t.En
	}
	if strings.TrimSpace(s) == "" {
		if lang, s = i18n.En, t.En; b.o.Lang == i18n.En {
			lang, s = i18n.Ko, t.Ko
		}
		if strings.TrimSpace(s) != "" && b.o.Lang == i18n.En {
			b.noEnglish(path)
		}
	}
	return plain(s, path.Join(string(lang)))
}

func (b *builder) noEnglish(path plan.Path) {
	if b.seenUntranslated == nil {
		b.seenUntranslated = map[plan.Path]bool{}
	}
	if !b.seenUntranslated[path] {
		b.seenUntranslated[path] = true
		b.doc.Untranslated = append(b.doc.Untranslated, path)
	}
}

// phrase is a text of the call in the document's language.
func (b *builder) phrase(t plan.Text) string { return typeset.Clean(t.In(string(b.o.Lang))) }

// newID makes an ID that no other block has.
func (b *builder) newID(base string) string {
	b.ids[base]++
	if n := b.ids[base]; n > 1 {
		return fmt.Sprintf("%s.%d", base, n)
	}
	return base
}

// heading appends a heading, giving it an ID where it has none.
func (b *builder) heading(h Heading) {
	base := h.ID
	if base == "" {
		base = "section"
	}
	h.ID = b.newID(base)
	b.add(h)
}

func (b *builder) tableLabel() string {
	b.tables++
	return b.T("export.table", "n", b.tables)
}

// numbered adds the next number and a caption of the form's own words.
func (b *builder) numbered(t Table, caption string) Table {
	t.Label = b.tableLabel()
	t.Caption = words(caption)
	t.ID = b.newID("table")
	return t
}

// figure appends a figure of the plan. alt is what the text says it shows; it
// stands for a caption that is missing.
func (b *builder) figure(id plan.ID, path plan.Path, alt []Inline) {
	f := b.p.Figure(id)
	if f == nil {
		b.problem(path, "export.problem.figure", "id", string(id))
		b.add(Paragraph{Style: Missing, Text: join(" ", alt, []Inline{{Text: "[figure:" + string(id) + "?]", Path: path}})})
		return
	}
	at := plan.At("figures", string(f.ID))
	b.figures++
	out := Figure{
		ID: b.newID("figure." + string(f.ID)), Label: b.T("export.figure", "n", b.figures),
		Blob: "figures/" + f.File, Path: at, Width: f.Width,
		Caption: b.text(f.Caption, at.Join("caption")), Source: b.text(f.Source, at.Join("source")),
	}
	if out.Width <= 0 || out.Width > 100 {
		out.Width = 100
	}
	if len(out.Caption) == 0 {
		out.Caption = trimmed(alt)
	}
	if b.readBlob != nil {
		if data := b.readBlob(out.Blob); data != nil {
			b.doc.Blobs[out.Blob] = data
		}
	}
	if b.doc.Blobs[out.Blob] == nil {
		b.problem(at, "export.problem.file", "file", out.Blob)
	}
	b.add(out)
}
