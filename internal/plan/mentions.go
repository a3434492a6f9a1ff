package plan

import (
	"reflect"
	"slices"
)

var idType = reflect.TypeFor[ID]()

// Mention is a place of a plan that names a record by its ID.
type Mention struct {
	Path  Path   // of the member, such as lines/<id>/receiver; of the record where that stands for the named one
	Owner Path   // the record of a top list that the place belongs to, such as lines/<id>
	Field string // the member's name; "id" for a record that bears the ID of the one it stands for
	List  bool   // the member is a list of IDs
	Named ID     // the record that is named
}

// Mentions lists every place that names a record, outside the record itself.
func (p *Plan) Mentions(id ID) []Mention {
	var found []Mention
	if id != "" {
		collectMentions(reflect.ValueOf(p).Elem(), "", "", id, &found)
	}
	for i := range found {
		found[i].Named = id
	}
	return found
}

// WithoutID is the list of IDs that a path leads to, without one of them.
func (p *Plan) WithoutID(path Path, id ID) []ID {
	at, err := p.resolve(path)
	if err != nil || !at.value.IsValid() {
		return nil
	}
	ids, _ := at.value.Interface().([]ID)
	left := slices.DeleteFunc(slices.Clone(ids), func(other ID) bool { return other == id })
	if len(left) == 0 {
		return nil // as an empty list is stored
	}
	return left
}

func collectMentions(v reflect.Value, at, owner Path, id ID, found *[]Mention) {
	for _, f := range shapeOf(v.Type()).fields {
		value, path := v.FieldByIndex(f.index), at.Join(f.name)
		switch {
		case f.kind == recordsField:
			for i := range value.Len() {
				collectInRecord(value.Index(i), path, owner, id, found)
			}
		case f.kind == structField:
			collectMentions(value, path, owner, id, found)
		case f.name == "id":
		case value.Type() == idType && ID(value.String()) == id:
			*found = append(*found, Mention{Path: path, Owner: owner, Field: f.name})
		case value.Kind() == reflect.Slice && value.Type().Elem() == idType && holdsID(value, id):
			*found = append(*found, Mention{Path: path, Owner: owner, Field: f.name, List: true})
		}
	}
}

func collectInRecord(record reflect.Value, list, owner Path, id ID, found *[]Mention) {
	path := list.Join(string(idOf(record)))
	if owner == "" {
		owner = path
	} else if idOf(record) == id {
		*found = append(*found, Mention{Path: path, Owner: owner, Field: "id"})
	}
	collectMentions(record, path, owner, id, found)
}

func holdsID(list reflect.Value, id ID) bool {
	for i := range list.Len() {
		if ID(list.Index(i).String()) == id {
			return true
		}
	}
	return false
}
