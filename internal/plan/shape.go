package plan

import (
	"encoding"
	"reflect"
	"strings"
	"sync"
)

// A shape is what the edits need to know of a struct type: its members by
// their JSON names. The edits of the whole model work on shapes, so that a new
// field needs no code of its own.
type shape struct {
	fields []field
	byName map[string]int
	extra  []int // index of the map of unknown members
	lists  bool  // has lists of records, itself or in its members
}

type field struct {
	name  string
	index []int
	kind  fieldKind
	text  bool // a text, and no word of a closed set
}

type fieldKind int

const (
	valueField   fieldKind = iota // set as a whole
	stringField                   // set or spliced
	structField                   // has members of its own
	recordsField                  // a list of records with IDs
)

var (
	shapes        sync.Map // reflect.Type → *shape
	recordType    = reflect.TypeFor[Record]()
	extraType     = reflect.TypeFor[Extra]()
	textType      = reflect.TypeFor[string]()
	marshalerType = reflect.TypeFor[encoding.TextMarshaler]()
)

func shapeOf(t reflect.Type) *shape {
	if s, ok := shapes.Load(t); ok {
		return s.(*shape)
	}
	s := &shape{byName: map[string]int{}}
	s.collect(t, nil)
	actual, _ := shapes.LoadOrStore(t, s)
	return actual.(*shape)
}

func (s *shape) collect(t reflect.Type, at []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(append([]int{}, at...), i)
		switch {
		case f.Type == extraType:
			s.extra = append(index, 0)
		case f.Type == recordType:
			s.collect(f.Type, index)
		default:
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			s.byName[name] = len(s.fields)
			kind := kindOf(f.Type)
			s.fields = append(s.fields, field{name: name, index: index, kind: kind, text: f.Type == textType})
			s.lists = s.lists || kind == recordsField || kind == structField && shapeOf(f.Type).lists
		}
	}
}

func kindOf(t reflect.Type) fieldKind {
	switch {
	case t.Kind() == reflect.String:
		return stringField
	case t.Kind() == reflect.Struct && !t.Implements(marshalerType):
		return structField
	case t.Kind() == reflect.Slice && isRecord(t.Elem()):
		return recordsField
	}
	return valueField
}

func isRecord(t reflect.Type) bool {
	if t.Kind() != reflect.Struct {
		return false
	}
	return t.NumField() > 0 && t.Field(0).Type == recordType
}

// idOf reads the ID of a record, which embeds Record first: lists are searched
// by it, so it takes no detour by names.
func idOf(record reflect.Value) ID { return ID(record.Field(0).Field(0).String()) }

func indexOfID(list reflect.Value, id ID) int {
	for i := range list.Len() {
		if idOf(list.Index(i)) == id {
			return i
		}
	}
	return -1
}
