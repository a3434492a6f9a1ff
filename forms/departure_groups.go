package forms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan/departure"
	"moaplan/internal/session"
)

// fate is what becomes of a group: as chosen, else as usual.
func (a *departing) fate(g departure.Group) departure.Fate {
	if f, chosen := a.fates[g]; chosen {
		return f
	}
	return g.Default(a.way != leavesAlone)
}

// groups are the rows of what hangs on the institution, each with its choice.
func (a *departing) groups() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, h := range a.hanging {
		words := look.Column(1, look.NewText(a.groupWords(h), look.Style{Size: look.SizeTable, Bold: true, Wrap: true}))
		if names := a.namesIn(h); names != "" {
			words.Add(look.NewText(names, look.Style{Size: look.SizeNote, Colour: look.Ink2, Wrap: true}))
		}
		rows = append(rows, look.TopRow(look.Gap3, look.Grow(1, words), look.Fixed(220, 0, a.fateChoice(h.Group))), look.HLine())
	}
	return rows[:max(len(rows)-1, 0)]
}

// fateChoice chooses what becomes of a group.
func (a *departing) fateChoice(g departure.Group) fyne.CanvasObject {
	fates := slices.Clone(g.Fates())
	if a.way == leavesAlone && len(a.others()) == 0 {
		fates = slices.DeleteFunc(fates, func(f departure.Fate) bool { return f == departure.Move })
	}
	words := make([]string, len(fates))
	for i, f := range fates {
		words[i] = a.d.T("forms-begin.fate." + fateKey(g, f))
	}
	s := look.NewSelect(words, "", func(i int) {
		a.fates[g] = fates[i]
		a.fault = ""
	})
	s.Choose(slices.Index(fates, a.fate(g)))
	return s
}

// fateKey names a fate in words that fit the group.
func fateKey(g departure.Group, f departure.Fate) string {
	switch {
	case g == departure.Fields && f == departure.Drop:
		return "words" // the words that the field shows
	case g == departure.Names && f == departure.Leave:
		return "as-is"
	case g == departure.Names && f == departure.Move:
		return "rename"
	case f == departure.Leave && (g == departure.Received || g == departure.Partners || g == departure.Transfers || g == departure.Sites):
		return "clear"
	}
	return string(f)
}

// groupWords name a group with its number and its amount.
func (a *departing) groupWords(h departure.Hanging) string {
	words := a.d.T("forms-begin.hanging."+string(h.Group), "n", len(h.Paths))
	if h.Amount != 0 {
		words += " · " + a.d.T("common.amount", "amount", i18n.Thousands(int64(h.Amount)))
	}
	return words
}

// namedMost bounds the names that are listed of a group.
const namedMost = 8

// namesIn names the records of a group, or the sections of texts.
func (a *departing) namesIn(h departure.Hanging) string {
	d := a.d
	var names []string
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, path := range h.Paths {
		switch h.Group {
		case departure.Fields, departure.Names:
			if s, ok := d.sectionOf(path); ok {
				add(s.title)
			}
		case departure.People, departure.Equipment, departure.Indicators, departure.Tasks, departure.Partners, departure.DataSets,
			departure.Transfers, departure.Trials, departure.Sites, departure.Licences, departure.Outcomes, departure.Attachments, departure.Lines, departure.Received:
			add(session.NameAt(d.w.lang, d.ed.Plan(), path))
		}
	}
	if more := len(names) - namedMost; more > 0 {
		return d.T("forms-begin.hanging.more", "list", strings.Join(names[:namedMost], ", "), "n", more)
	}
	return strings.Join(names, ", ")
}
