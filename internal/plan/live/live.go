// Package live finds and changes the live fields of institutions in texts:
// {{org:ID.name}} and its like. What each prints is the document's matter; here it
// is only what must be known when an institution leaves a plan.
package live

import (
	"regexp"
	"strconv"
	"strings"

	"moaplan/internal/plan"
)

// of finds the fields of one institution: its member is the first group.
func of(id plan.ID) *regexp.Regexp {
	return regexp.MustCompile(`\{\{[ \t]*org:` + regexp.QuoteMeta(string(id)) + `\.([A-Za-z]+)[ \t]*\}\}`)
}

// anyField finds the fields of all institutions: ID and member are its groups.
var anyField = regexp.MustCompile(`\{\{[ \t]*org:([A-Za-z0-9._-]+)\.([A-Za-z]+)[ \t]*\}\}`)

// Finder looks for the fields of one institution.
type Finder struct {
	id     plan.ID
	fields *regexp.Regexp
}

// Of makes the finder of an institution's fields.
func Of(id plan.ID) Finder { return Finder{id, of(id)} }

// In reports whether a text shows something of the institution.
func (f Finder) In(text string) bool {
	return strings.Contains(text, "org:"+string(f.id)+".") && f.fields.MatchString(text)
}

// Turn has the fields show the values of another institution.
func (f Finder) Turn(text string, to plan.ID) string {
	return f.fields.ReplaceAllString(text, "{{org:"+string(to)+".${1}}}")
}

// SpellOut puts what the fields show in their place.
func (f Finder) SpellOut(text string, show func(member string) string) string {
	return f.fields.ReplaceAllStringFunc(text, func(field string) string {
		return show(f.fields.FindStringSubmatch(field)[1])
	})
}

// SpellOutAll does so with the fields of every institution for which words
// returns true; the others stay live.
func SpellOutAll(text string, words func(id plan.ID, member string) (string, bool)) string {
	if !strings.Contains(text, "org:") {
		return text
	}
	return anyField.ReplaceAllStringFunc(text, func(field string) string {
		parts := anyField.FindStringSubmatch(field)
		if shown, ok := words(plan.ID(parts[1]), parts[2]); ok {
			return shown
		}
		return field
	})
}

// Words are what a field of an institution shows: its name in a language ("ko",
// "en"), a number of people, or an amount in 천원 with commas. An unknown member
// shows its own name, as the document does.
func Words(p *plan.Plan, b *plan.Budget, id plan.ID, member, lang string) string {
	o := p.Organisation(id)
	if o == nil {
		return member
	}
	f := b.FundingOf(id)
	switch member {
	case "name":
		return strings.TrimSpace(o.Name.In(lang))
	case "people":
		return strconv.Itoa(len(p.PeopleOf(id)))
	case "all":
		return thousands(f.Total())
	case "government":
		return thousands(f.Government)
	case "own":
		return thousands(f.Own())
	case "ownCash":
		return thousands(f.OwnCash)
	case "ownInKind":
		return thousands(f.OwnInKind)
	}
	return member
}

// thousands writes an amount in 천원 with commas.
func thousands(w plan.Won) string {
	digits := strconv.FormatInt(w.InThousands(), 10)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// LangOf is the language of a text by its path: texts in English end in en.
func LangOf(path plan.Path) string {
	if strings.HasSuffix(string(path), "/en") {
		return "en"
	}
	return "ko"
}
