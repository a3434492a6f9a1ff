package session

import (
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// ReviewWords say what is to be looked at again, with the name of what it is
// about as the plan has it now.
func ReviewWords(lang i18n.Lang, p *plan.Plan, r plan.ToReview) string {
	name := NameAt(lang, p, r.Place)
	if name == "" {
		name = i18n.T(lang, "carry.unnamed")
	}
	return i18n.T(lang, "carry.review."+r.What, "name", name, "n", r.Count)
}

// NameAt is the name of the record that a place belongs to, empty where it has none.
// A cooperation bears the name of its institution.
func NameAt(lang i18n.Lang, p *plan.Plan, place plan.Path) string {
	parts := place.Parts()
	if len(parts) < 2 {
		return ""
	}
	record := plan.At(parts[0], parts[1])
	if parts[0] == "cooperation" {
		if id, _ := p.TextAt(record.Join("organisation")); id != "" {
			record = plan.At("organisations", id)
		}
	}
	for _, member := range []string{"name", "from", "product"} {
		var t plan.Text
		t.Ko, _ = p.TextAt(record.Join(member, "ko"))
		t.En, _ = p.TextAt(record.Join(member, "en"))
		plain, _ := p.TextAt(record.Join(member))
		if name := strings.TrimSpace(t.In(string(lang)) + plain); name != "" {
			return name
		}
	}
	return ""
}
