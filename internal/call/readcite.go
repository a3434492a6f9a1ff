package call

import (
	"slices"
	"strings"

	"moaplan/internal/plan"
)

// citation reads the keys article, source, page, quote and certainty of the row.
func (w *row) citation() Citation {
	c := Citation{
		Article: w.textIfAny("article"), Source: w.word("source"), Page: w.optional("page"), Quote: w.optional("quote"),
		Certainty: choice(w, "certainty", Certainties, true),
	}
	if _, ok := w.r.sources[c.Source]; !ok && c.Source != "" {
		w.r.fault(w.lineOf("source"), "call.problem.unknown-source", "value", c.Source)
	}
	return c
}

// citationIn reads a citation that stands in a table of its own.
func (w *row) citationIn(key string) Citation {
	t := w.table(key, true)
	if t == nil {
		return Citation{}
	}
	c := t.citation()
	t.finish()
	return c
}

// fact reads a table of value, note and citation.
func (w *row) fact(key string) Fact {
	t := w.table(key, true)
	if t == nil {
		return Fact{}
	}
	f := Fact{Value: t.truth("value", true), Note: t.textIfAny("note"), Citation: t.citation()}
	t.finish()
	return f
}

// selector reads a list of alternatives, see [Selector].
func (w *row) selector(key string) Selector {
	var s Selector
	for _, n := range w.list(key) {
		if n.kind != textNode {
			w.r.fault(n.line, "call.problem.kind", "key", key, "want", kindWord(textNode))
			continue
		}
		w.r.selectorWords(n, key)
		s = append(s, n.text)
	}
	return s
}

// selectorWords reports the first unknown word of an alternative.
func (r *reader) selectorWords(n *node, key string) {
	for word := range strings.SplitSeq(n.text, "&") {
		word = strings.TrimPrefix(strings.TrimSpace(word), "!")
		if id, ok := strings.CutPrefix(word, answerPrefix); ok && plan.ID(id).Valid() {
			continue
		}
		if known := selectorWords(); !slices.Contains(known, word) {
			r.fault(n.line, "call.problem.unknown-word", "key", key, "value", word, "known", strings.Join(known, ", "))
			return
		}
	}
}
