package call

import (
	"fmt"
	"slices"
	"strings"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

// reader collects the problems of one file while its rows are read, so that a
// writer of data sees all faults at once.
type reader struct {
	file     string
	problems Problems
	sources  map[string]Source
	left     int // problems that were counted and not kept
}

func (r *reader) fault(line int, key string, args ...any) {
	if len(r.problems) == maxProblems {
		r.left++
		return
	}
	r.problems = append(r.problems, &Problem{File: r.file, Line: line, Key: key, Args: args})
}

// sorted returns the problems in the order of the file, nil without any.
func (r *reader) sorted() Problems {
	slices.SortStableFunc(r.problems, func(a, b *Problem) int { return a.Line - b.Line })
	return r.problems
}

// row reads the keys of one table. Each getter reports what is wrong with its
// key; finish reports every key that no getter asked for.
type row struct {
	r     *reader
	n     *node
	asked []string
}

func (r *reader) row(n *node) *row { return &row{r: r, n: n} }

func (w *row) line() int { return w.n.line }

func (w *row) origin() string { return fmt.Sprintf("%s:%d", w.r.file, w.n.line) }

// lineOf is the line of a key, or of the table where it is missing.
func (w *row) lineOf(key string) int {
	if n := w.n.fields[key]; n != nil {
		return n.line
	}
	return w.n.line
}

// get returns the node of a key if it has the kind.
func (w *row) get(key string, kind nodeKind, required bool) *node {
	w.asked = append(w.asked, key)
	n := w.n.fields[key]
	switch {
	case n == nil && required:
		w.r.fault(w.n.line, "call.problem.missing", "key", key)
	case n != nil && n.kind != kind:
		w.r.fault(n.line, "call.problem.kind", "key", key, "want", kindWord(kind))
		return nil
	}
	return n
}

// kindWord names a kind as the data are written; the same in both languages.
func kindWord(kind nodeKind) string {
	return [...]string{"?", "[table]", "[ … ]", `"text"`, "123", "true | false", "2024-04-22"}[kind]
}

// finish reports unknown keys.
func (w *row) finish() {
	for _, key := range w.n.order {
		if !slices.Contains(w.asked, key) {
			w.r.fault(w.n.fields[key].line, "call.problem.unknown-key", "key", key, "known", strings.Join(w.asked, ", "))
		}
	}
}

// word reads a text that must not be empty.
func (w *row) word(key string) string {
	s := w.optional(key)
	if s == "" {
		if n := w.n.fields[key]; n == nil {
			w.r.fault(w.n.line, "call.problem.missing", "key", key)
		} else if n.kind == textNode {
			w.r.fault(n.line, "call.problem.empty", "key", key)
		}
	}
	return s
}

// optional reads a text that may be missing.
func (w *row) optional(key string) string {
	n := w.get(key, textNode, false)
	if n == nil {
		return ""
	}
	return strings.TrimSpace(n.text)
}

// id reads a stable key of letters, digits and the marks - _ and period.
func (w *row) id(key string) string {
	s := w.word(key)
	if s != "" && !plan.ID(s).Valid() {
		w.r.fault(w.lineOf(key), "call.problem.id", "key", key, "value", s)
	}
	return s
}

// text reads a text in both languages.
func (w *row) text(key string) plan.Text {
	t := w.textIfAny(key)
	if w.n.fields[key] == nil {
		w.r.fault(w.n.line, "call.problem.missing-text", "key", key)
	}
	return t
}

// textIfAny reads a text that may be missing, but not in one language alone.
func (w *row) textIfAny(key string) plan.Text {
	w.asked = append(w.asked, key)
	n := w.n.fields[key]
	if n == nil {
		return plan.Text{}
	}
	return w.r.bilingual(n, key)
}

func (r *reader) bilingual(n *node, key string) plan.Text {
	if n.kind != tableNode {
		r.fault(n.line, "call.problem.kind", "key", key, "want", `{ ko = "…", en = "…" }`)
		return plan.Text{}
	}
	t := r.row(n)
	text := plan.Text{Ko: t.optional("ko"), En: t.optional("en")}
	t.finish()
	if text.Ko == "" {
		r.fault(t.lineOf("ko"), "call.problem.no-korean", "key", key)
	}
	if text.En == "" {
		r.fault(t.lineOf("en"), "call.problem.no-english", "key", key)
	}
	return text
}

// texts reads a list of texts in both languages.
func (w *row) texts(key string) []plan.Text {
	var texts []plan.Text
	for _, n := range w.list(key) {
		texts = append(texts, w.r.bilingual(n, key))
	}
	return texts
}

// perTrack reads a table whose keys are the IDs of tracks.
func (w *row) perTrack(key string, tracks []string, read func(t *row, track string)) {
	n := w.get(key, tableNode, false)
	if n == nil {
		return
	}
	t := w.r.row(n)
	for _, track := range n.order {
		if slices.Contains(tracks, track) {
			read(t, track)
			t.asked = append(t.asked, track)
		}
	}
	for _, track := range n.order {
		if !slices.Contains(tracks, track) {
			w.r.fault(n.fields[track].line, "call.problem.unknown-track", "value", track, "known", strings.Join(tracks, ", "))
		}
	}
}

func (w *row) list(key string) []*node {
	n := w.get(key, listNode, false)
	if n == nil {
		return nil
	}
	return n.items
}

// tables reads a list of tables; each row must be finished by the caller.
func (w *row) tables(key string) []*row {
	var rows []*row
	for _, n := range w.list(key) {
		if n.kind != tableNode {
			w.r.fault(n.line, "call.problem.kind", "key", key, "want", kindWord(tableNode))
			continue
		}
		rows = append(rows, w.r.row(n))
	}
	return rows
}

// table reads one table, nil where it is missing.
func (w *row) table(key string, required bool) *row {
	n := w.get(key, tableNode, required)
	if n == nil {
		return nil
	}
	return w.r.row(n)
}

// words reads a list of words; known may be nil for any word.
func (w *row) words(key string, known []string) []string {
	var words []string
	for _, n := range w.list(key) {
		switch {
		case n.kind != textNode || strings.TrimSpace(n.text) == "":
			w.r.fault(n.line, "call.problem.kind", "key", key, "want", kindWord(textNode))
		case known != nil && !slices.Contains(known, n.text):
			w.r.fault(n.line, "call.problem.unknown-word", "key", key, "value", n.text, "known", strings.Join(known, ", "))
		case slices.Contains(words, n.text):
			w.r.fault(n.line, "call.problem.twice", "key", key, "value", n.text)
		default:
			words = append(words, n.text)
		}
	}
	return words
}

// integer reads a whole number that is not negative and at most most.
func (w *row) integer(key string, required bool, most int) int {
	n := w.get(key, integerNode, required)
	if n == nil {
		return 0
	}
	if n.number < 0 || n.number > int64(most) {
		w.r.fault(n.line, "call.problem.range", "key", key, "value", n.number, "most", most)
		return 0
	}
	return int(n.number)
}

// won reads an amount in won: not negative, a whole multiple of 천원.
func (w *row) won(key string, required bool) plan.Won {
	n := w.get(key, integerNode, required)
	if n == nil {
		return 0
	}
	amount := plan.Won(n.number)
	switch {
	case amount < 0:
		w.r.fault(n.line, "call.problem.negative", "key", key, "value", n.number)
	case amount > plan.MaxWon || !amount.Whole():
		w.r.fault(n.line, "call.problem.won", "key", key, "value", n.number)
	default:
		return amount
	}
	return 0
}

// ratio reads a percentage of at most 100 %.
func (w *row) ratio(key string, required bool) Ratio { return w.percent(key, required, 100) }

func (w *row) percent(key string, required bool, most int) Ratio {
	n := w.get(key, textNode, required)
	if n == nil {
		return Ratio{}
	}
	ratio, ok := parsePercent(n.text)
	if !ok {
		w.r.fault(n.line, "call.problem.percent", "key", key, "value", n.text)
		return Ratio{}
	}
	if ratio.Hundredths() > most*100 {
		w.r.fault(n.line, "call.problem.above", "key", key, "value", n.text, "most", most)
	}
	return ratio
}

func (w *row) truth(key string, required bool) bool {
	n := w.get(key, boolNode, required)
	return n != nil && n.text == "true"
}

// date reads a civil date written without quotes.
func (w *row) date(key string, required bool) civil.Date {
	n := w.get(key, dateNode, required)
	if n == nil {
		return civil.Date{}
	}
	return n.date
}

// period reads from and to, and refuses a period that ends before it begins.
func (w *row) period() (from, to civil.Date) {
	from, to = w.date("from", false), w.date("to", false)
	if !from.IsZero() && !to.IsZero() && to.Before(from) {
		w.r.fault(w.lineOf("to"), "call.problem.period", "from", from, "to", to)
	}
	return from, to
}

// choice reads one of the known words.
func choice[T ~string](w *row, key string, known []T, required bool) T {
	var word string
	if required {
		word = w.word(key)
	} else {
		word = w.optional(key)
	}
	if word == "" || slices.Contains(known, T(word)) {
		return T(word)
	}
	w.r.fault(w.lineOf(key), "call.problem.unknown-word", "key", key, "value", word, "known", strings.Join(plainWords(known), ", "))
	return ""
}

// choices reads a list of known words.
func choices[T ~string](w *row, key string, known []T) []T {
	var list []T
	for _, word := range w.words(key, plainWords(known)) {
		list = append(list, T(word))
	}
	return list
}

func plainWords[T ~string](words []T) []string {
	plain := make([]string, len(words))
	for i, word := range words {
		plain[i] = string(word)
	}
	return plain
}
