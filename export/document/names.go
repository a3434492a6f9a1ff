package document

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// named is the name of an enumeration's value in the catalogues, or the value
// itself where there is none, so that an unknown one is still printed.
func (b *builder) named(prefix, value string) string {
	if value == "" {
		return ""
	}
	if key := prefix + value; i18n.Has(b.o.Lang, key) {
		return b.T(key)
	}
	return value
}

func (b *builder) roleName(r plan.Role) string     { return b.named("common.role.", string(r)) }
func (b *builder) formType(t plan.FormType) string { return b.named("export.form-type.", string(t)) }

func (b *builder) legalType(t plan.LegalType) string { return b.named("common.legal-type.", string(t)) }

func (b *builder) kindName(k plan.Kind) string {
	if k == plan.InKind {
		return b.T("common.in-kind")
	}
	return b.T("common.cash")
}

// orgType is the institution's kind as the form prints it.
func (b *builder) orgType(o plan.Organisation) string {
	if o.FormType != "" {
		return b.formType(o.FormType)
	}
	return b.legalType(o.LegalType)
}

// orgName is an institution's name with its path; nothing for an unknown one.
func (b *builder) orgName(id plan.ID) []Inline {
	o := b.p.Organisation(id)
	if o == nil {
		return nil
	}
	return b.text(o.Name, orgPath(o.ID).Join("name"))
}

func orgPath(id plan.ID) plan.Path    { return plan.At("organisations", string(id)) }
func personPath(id plan.ID) plan.Path { return plan.At("people", string(id)) }

// country is the name of a country by its code; an empty one is Korea.
func (b *builder) country(code string) string {
	if code == "" {
		code = "KR"
	}
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	tag := language.Korean
	if b.o.Lang == i18n.En {
		tag = language.English
	}
	if name := display.Regions(tag).Name(region); name != "" {
		return name
	}
	return code
}

// programme is the name of the programme: the plan's, or the call's.
func (b *builder) programme() string {
	if t := b.plainText(b.p.Notice.Programme); t != "" {
		return t
	}
	if b.c == nil {
		return ""
	}
	return b.phrase(b.c.Programme)
}

// noticeText is a text of the notice: the plan's own with its path, or the
// call's.
func (b *builder) noticeText(own plan.Text, member string, of plan.Text) []Inline {
	if !own.Empty() {
		return b.text(own, plan.At("notice", member))
	}
	return words(b.phrase(of))
}

// keywordList is every keyword, for the metadata.
func (b *builder) keywordList() string {
	var all []string
	for _, k := range b.p.Keywords {
		if s := b.plainText(k.Text); s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, ", ")
}

// head is the leader of an institution's part: the investigator among the
// people, or the institution's working contact where none is named.
func (b *builder) investigator(o plan.Organisation) (name, position, email, mobile []Inline) {
	if person := b.p.Person(o.Investigator); person != nil {
		at := personPath(person.ID)
		return b.text(person.Name, at.Join("name")), b.text(person.Position, at.Join("position")),
			plain(person.Email, at.Join("email")), plain(person.Mobile, at.Join("mobile"))
	}
	at := orgPath(o.ID).Join("working")
	return plain(o.Working.Name, at.Join("name")), plain(o.Working.Position, at.Join("position")),
		plain(o.Working.Email, at.Join("email")), plain(o.Working.Mobile, at.Join("mobile"))
}

// itemName is the name of an item of a category: the law's, or its key.
func (b *builder) itemName(c plan.Category, key string) string {
	if key == "" {
		return b.T("common.cost." + string(c))
	}
	if b.c != nil && b.c.Law != nil {
		if item, ok := b.c.On(b.p.Notice.Date).Item(c, key); ok {
			return b.phrase(item.Title)
		}
	}
	return b.named("export.item.", key)
}
