package plan

import "github.com/go-json-experiment/json/jsontext"

// Extra keeps the members of a JSON object that this version does not know, so
// that a file written by a later version survives a round trip.
type Extra struct {
	Unknown map[string]jsontext.Value `json:",embed"`
}

// Record is what every element of a list has: an ID, and the unknown members.
type Record struct {
	ID ID `json:"id"`
	Extra
}

// Text is a phrase in the two languages of a plan. Korean is the language of
// the official document; English is the partner's version.
type Text struct {
	Ko string `json:"ko,omitzero"`
	En string `json:"en,omitzero"`
	Extra
}

// Ko returns a text in Korean alone.
func Ko(s string) Text { return Text{Ko: s} }

// In returns the text in the language "ko" or "en"; where that is empty, the
// other one, so that nothing written goes unprinted.
func (t Text) In(lang string) string {
	first, second := t.Ko, t.En
	if lang == "en" {
		first, second = t.En, t.Ko
	}
	if first != "" {
		return first
	}
	return second
}

// Empty reports whether neither language holds anything.
func (t Text) Empty() bool { return t.Ko == "" && t.En == "" }
