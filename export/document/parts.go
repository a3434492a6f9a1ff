package document

import (
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// parts are the parts of the document in print order: the call's data say which.
// Without a call (or with one that says nothing) it is the standard form's order.
func (b *builder) parts() []call.Part {
	if b.c != nil {
		if parts := b.c.PartsFor(b.p.Track, b.p.Stage); len(parts) > 0 {
			return parts
		}
	}
	return []call.Part{{Kind: "cover"}, {Kind: "contents"}, {Kind: "summary"}, {Kind: "body"}}
}

func (b *builder) part(part call.Part) {
	b.inTables = b.inTables && part.Kind == "tables"
	switch part.Kind {
	case "cover":
		b.cover()
	case "contents":
		b.add(Contents{Title: b.titleOr(part, "export.contents"), Depth: 3})
	case "summary":
		b.summary(b.titleOr(part, "export.summary"))
	case "body":
		b.chapters()
	case "tables":
		b.tablesPart(part)
	default:
		b.problem(plan.Path(""), "export.problem.part", "part", part.ID+" ("+part.Kind+")")
	}
}

func (b *builder) titleOr(part call.Part, key string) string {
	if t := b.phrase(part.Title); t != "" {
		return t
	}
	return b.T(key)
}

// chapters prints the body: the call's chapters in order, each with its text and
// the tables that are made from the plan's records.
func (b *builder) chapters() {
	if b.c == nil {
		for _, ch := range b.p.Chapters {
			b.chapter(call.Chapter{ID: string(ch.ID), Level: 1, Title: plan.Ko(string(ch.ID)), Text: true}, false)
		}
		return
	}
	for i, ch := range b.c.ChaptersFor(b.p.Track, b.p.Stage) {
		b.chapter(ch, i == 0)
	}
	b.strays()
}

func (b *builder) chapter(ch call.Chapter, newPage bool) {
	level := max(1, ch.Level)
	number := chapterNumber(ch.Number, level)
	b.heading(Heading{
		Level: level, Number: number, Text: words(b.phrase(ch.Title)),
		ID: "chapter." + ch.ID, Chapter: plan.ID(ch.ID), NewPage: newPage,
	})
	written := b.p.Chapter(plan.ID(ch.ID))
	if written != nil {
		b.chapterText(written, level, number)
	}
	before := len(b.blocks)
	for _, key := range ch.Tables {
		b.table(key, level)
	}
	empty := written == nil || strings.TrimSpace(written.Text.Ko+written.Text.En) == ""
	if empty && ch.Text && len(b.blocks) == before && ch.RequiredFor(b.p.Track) {
		b.add(Paragraph{Style: Missing, Text: words(b.T("export.empty-chapter"))})
	}
}

// chapterText prints the text of a chapter in the document's language.
func (b *builder) chapterText(written *plan.Chapter, level int, number string) {
	path := plan.At("chapters", string(written.ID), "text")
	source, lang := written.Text.Ko, "ko"
	if b.o.Lang == i18n.En {
		source, lang = written.Text.En, "en"
	}
	if strings.TrimSpace(source) == "" {
		source, lang = written.Text.Ko, "ko"
		if b.o.Lang == i18n.Ko {
			source, lang = written.Text.En, "en"
		} else if strings.TrimSpace(source) != "" {
			b.noEnglish(path)
		}
	}
	b.markdown(source, path.Join(lang), level, number)
}

// strays prints the chapters of the plan that its call does not have (any more):
// no text is left out without a trace.
func (b *builder) strays() {
	for i := range b.p.Chapters {
		ch := &b.p.Chapters[i]
		if strings.TrimSpace(ch.Text.Ko+ch.Text.En) == "" {
			continue
		}
		if _, ok := b.c.Chapter(string(ch.ID)); ok {
			continue
		}
		b.heading(Heading{Level: 1, Text: words(b.T("export.stray-chapter", "id", string(ch.ID))), ID: "chapter." + string(ch.ID)})
		b.chapterText(ch, 1, "")
	}
}

// chapterNumber prints a chapter's number as the form does: 2. and 2-1).
func chapterNumber(number string, level int) string {
	number = strings.TrimRight(number, ".)")
	switch {
	case number == "":
		return ""
	case level == 1:
		return number + "."
	}
	return number + ")"
}

// tablesPart prints a part that is tables only. Of several such parts in a row
// (본문 2) the first one begins a page.
func (b *builder) tablesPart(part call.Part) {
	b.heading(Heading{
		Level: 1, Text: words(b.titleOr(part, "export.tables")), ID: "part." + part.ID,
		Chapter: plan.ID(part.ID), NewPage: !b.inTables,
	})
	b.inTables = true
	for _, key := range part.Tables {
		if len(part.Tables) > 1 {
			b.heading(Heading{Level: 2, Text: words(b.T("export.part." + key)), ID: "part." + part.ID + "." + key})
		}
		before := len(b.blocks)
		b.table(key, 2)
		if len(b.blocks) == before {
			b.add(Paragraph{Style: Small, Text: words(b.T("export.nothing"))})
		}
	}
}

// untranslated lists at the end of an English document what has no English.
func (b *builder) untranslated() {
	if b.o.Lang != i18n.En || len(b.doc.Untranslated) == 0 {
		return
	}
	b.heading(Heading{Level: 1, Text: words(b.T("export.untranslated")), ID: "untranslated", NewPage: true})
	b.add(Paragraph{Style: Body, Text: words(b.T("export.untranslated.note", "n", len(b.doc.Untranslated)))})
	t := Table{ID: b.newID("table"), Columns: columns(2, 5), Head: 1, Rows: []Row{b.head("untranslated.place", "untranslated.text")}}
	for _, path := range b.doc.Untranslated {
		korean, _ := b.p.TextAt(path.Join("ko"))
		t.Rows = append(t.Rows, row(value(words(string(path))), value(plain(excerpt(korean), path.Join("ko")))))
	}
	b.add(t)
}

// excerpt is the beginning of a long text.
func excerpt(s string) string {
	const most = 120
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most]) + " …"
}

// tableMakers are the tables of [call.TableKeys].
var tableMakers = map[string]func(*builder, int){
	"goals":        (*builder).goals,
	"schedule":     (*builder).schedule,
	"consortium":   (*builder).consortium,
	"indicators":   (*builder).indicators,
	"cooperation":  (*builder).cooperation,
	"datasets":     (*builder).dataSets,
	"trials":       (*builder).trials,
	"licences":     (*builder).licences,
	"outcomes":     (*builder).outcomes,
	"business":     (*builder).business,
	"institutions": (*builder).institutions,
	"people":       (*builder).people,
	"achievements": (*builder).achievements,
	"projects":     (*builder).projects,
	"funding":      (*builder).funding,
	"costs":        (*builder).costs,
	"equipment":    (*builder).equipment,
	"references":   (*builder).references,
	"attachments":  (*builder).attachments,
}

// table prints the tables of a key; level is that of the heading above.
func (b *builder) table(key string, level int) {
	if make := tableMakers[key]; make != nil {
		make(b, level)
		return
	}
	b.problem(plan.Path(""), "export.problem.table", "key", key)
}
