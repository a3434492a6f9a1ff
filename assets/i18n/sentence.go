package i18n

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// sentence is a catalogue entry taken apart once, at loading.
type sentence []part

// part is literal text, or an argument with what is to be done with it.
type part struct {
	text     string
	name     string // the argument; empty for text and for {:particle}
	particle string // one of particlePairs' spellings, or empty
	choice   bool   // {name?one|other}
	one      string
	other    string
}

var errUnclosed = errors.New("a brace is opened or closed alone; write {{ or }} for a literal one")

func parseSentence(text string) (sentence, error) {
	var parts sentence
	var literal strings.Builder
	flush := func() {
		if literal.Len() > 0 {
			parts = append(parts, part{text: literal.String()})
			literal.Reset()
		}
	}
	for text != "" {
		at := strings.IndexAny(text, "{}")
		if at < 0 {
			literal.WriteString(text)
			break
		}
		literal.WriteString(text[:at])
		brace := text[at]
		text = text[at+1:]
		if text != "" && text[0] == brace {
			literal.WriteByte(brace)
			text = text[1:]
			continue
		}
		end := strings.IndexAny(text, "{}")
		if brace == '}' || end < 0 || text[end] != '}' {
			return nil, errUnclosed
		}
		flush()
		p, err := parsePlace(text[:end])
		if err != nil {
			return nil, err
		}
		parts = append(parts, p)
		text = text[end+1:]
	}
	flush()
	return parts, nil
}

// parsePlace reads what stands between two braces.
func parsePlace(inside string) (part, error) {
	if name, forms, ok := strings.Cut(inside, "?"); ok {
		one, other, two := strings.Cut(forms, "|")
		if !isName(name) || !two {
			return part{}, fmt.Errorf("{%s} is not {name?one|other}", inside)
		}
		return part{name: name, choice: true, one: one, other: other}, nil
	}
	name, particle, ok := strings.Cut(inside, ":")
	if name == "" && ok || isName(name) {
		if ok && !isParticle(particle) {
			return part{}, fmt.Errorf("{%s}: unknown particle %q", inside, particle)
		}
		return part{name: name, particle: particle}, nil
	}
	return part{}, fmt.Errorf("{%s} is not an argument name", inside)
}

func isName(name string) bool {
	for i, r := range name {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_'
		if !letter && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return name != ""
}

func (s sentence) arguments() []string {
	var names []string
	for _, p := range s {
		if p.name != "" {
			names = append(names, p.name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// fill writes the sentence with its arguments.
func (s sentence) fill(lang Lang, args []any) string {
	var out strings.Builder
	for _, p := range s {
		out.WriteString(p.text)
		if p.name != "" {
			value, ok := argument(args, p.name)
			switch {
			case !ok:
				value = missing(p.name)
			case p.choice && value == "1":
				value = p.one
			case p.choice:
				value = p.other
			}
			out.WriteString(value)
		}
		if p.particle != "" && lang == Ko {
			out.WriteString(Particle(out.String(), p.particle))
		}
	}
	return out.String()
}

// argument finds a value among name and value pairs; a name left without its
// value counts as not given.
func argument(args []any, name string) (string, bool) {
	for i := 0; i+1 < len(args); i += 2 {
		if given, ok := args[i].(string); ok && given == name {
			return fmt.Sprint(args[i+1]), true
		}
	}
	return "", false
}
