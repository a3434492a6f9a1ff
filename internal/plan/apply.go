package plan

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"unicode/utf8"

	"cloud.google.com/go/civil"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Errors of [Plan.Apply]; each is wrapped with the operation and its path.
var (
	ErrNoSuchPath = errors.New("the plan has no such place")
	ErrChanged    = errors.New("the plan holds something else there")
	ErrBadValue   = errors.New("the value does not fit there")
	ErrExists     = errors.New("a record with this ID is already there")
)

// Apply carries out the edit: all of it or, with an error, nothing. It fails
// where the plan does not hold what the edit says was there.
func (p *Plan) Apply(e Edit) error {
	for i, op := range e.Ops {
		if err := p.apply(op); err != nil {
			for j := i - 1; j >= 0; j-- {
				if undo := p.apply(e.Ops[j].inverse()); undo != nil {
					return fmt.Errorf("taking back %s %s: %w", e.Ops[j].Kind, e.Ops[j].Path, undo)
				}
			}
			return fmt.Errorf("%s %s: %w", op.Kind, op.Path, err)
		}
	}
	return nil
}

func (p *Plan) apply(op Op) error {
	at, err := p.resolve(op.Path)
	if err != nil {
		return err
	}
	switch op.Kind {
	case Set:
		return at.set(op)
	case Splice:
		return at.splice(op)
	case Insert:
		return at.insert(op)
	case Remove:
		return at.remove(op)
	case Move:
		return at.move(op)
	}
	return fmt.Errorf("%w: unknown kind %q", ErrBadValue, op.Kind)
}

// place is where a path leads: a value, an unknown member of an object, or a
// record of a list (which need not be there yet).
type place struct {
	value  reflect.Value // the value; invalid for a record that is not there
	kind   fieldKind
	object reflect.Value // for an unknown member: the map it stands in
	member string
	list   reflect.Value // for a record: its list
	id     ID
	fixed  bool // an ID, which never changes
}

func (p *Plan) resolve(path Path) (place, error) {
	v := reflect.ValueOf(p).Elem()
	parts := path.Parts()
	for i := 0; ; i++ {
		s := shapeOf(v.Type())
		n, known := s.byName[parts[i]]
		last := i == len(parts)-1
		if !known {
			if !last || parts[i] == "" || s.extra == nil {
				return place{}, ErrNoSuchPath
			}
			return place{object: v.FieldByIndex(s.extra), member: memberName(parts[i])}, nil
		}
		f := s.fields[n]
		v = v.FieldByIndex(f.index)
		if f.kind != recordsField {
			if last {
				return place{value: v, kind: f.kind, fixed: f.name == "id" || f.name == "format"}, nil
			}
			if f.kind != structField {
				return place{}, ErrNoSuchPath
			}
			continue
		}
		if last {
			return place{}, fmt.Errorf("%w: a list is changed by its records", ErrNoSuchPath)
		}
		i++
		id := ID(parts[i])
		at := indexOfID(v, id)
		if i == len(parts)-1 {
			pl := place{list: v, id: id}
			if at >= 0 {
				pl.value = v.Index(at)
			}
			return pl, nil
		}
		if at < 0 {
			return place{}, ErrNoSuchPath
		}
		v = v.Index(at)
	}
}

// encode writes a value as the edits carry it. A date that is not given is
// null: its own text form could not be read back.
func encode(v reflect.Value) (jsontext.Value, error) {
	if date, ok := v.Interface().(civil.Date); ok && date.IsZero() {
		return jsontext.Value("null"), nil
	}
	return json.Marshal(v.Interface(), json.Deterministic(true))
}

// sameJSON compares two values of the same encoder; nil is a missing member.
func sameJSON(a, b jsontext.Value) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	a, b = a.Clone(), b.Clone()
	if a.Compact() != nil || b.Compact() != nil {
		return false
	}
	return bytes.Equal(a, b)
}

func (at place) set(op Op) error {
	if at.object.IsValid() {
		return at.setUnknown(op)
	}
	if at.list.IsValid() || at.fixed || holdsRecords(at.value.Type()) {
		return fmt.Errorf("%w: not a value that is set", ErrNoSuchPath)
	}
	current, err := encode(at.value)
	if err != nil {
		return err
	}
	if !sameJSON(current, op.Was) {
		return ErrChanged
	}
	next := reflect.New(at.value.Type())
	if err := json.Unmarshal(op.Now, next.Interface()); err != nil {
		return fmt.Errorf("%w: %w", ErrBadValue, err)
	}
	normalise(next.Elem())
	written, err := encode(next.Elem())
	if err != nil || !sameJSON(written, op.Now) {
		return fmt.Errorf("%w: it reads back differently", ErrBadValue)
	}
	at.value.Set(next.Elem())
	return nil
}

func (at place) setUnknown(op Op) error {
	members := at.object
	key := reflect.ValueOf(at.member)
	var current jsontext.Value
	if v := members.MapIndex(key); v.IsValid() {
		current = v.Interface().(jsontext.Value)
	}
	if !sameJSON(current, op.Was) {
		return ErrChanged
	}
	if op.Now == nil {
		members.SetMapIndex(key, reflect.Value{})
		if members.Len() == 0 {
			members.SetZero()
		}
		return nil
	}
	if !op.Now.IsValid() {
		return ErrBadValue
	}
	if members.IsNil() {
		members.Set(reflect.MakeMap(members.Type()))
	}
	members.SetMapIndex(key, reflect.ValueOf(op.Now.Clone()))
	return nil
}

func (at place) splice(op Op) error {
	if at.kind != stringField || at.fixed || !at.value.IsValid() || at.object.IsValid() {
		return fmt.Errorf("%w: not a text", ErrNoSuchPath)
	}
	// Composed form (NFC) is the matter of whoever builds the operation: here it
	// would keep the text of an older file from coming back.
	if !utf8.ValidString(op.Put) || !utf8.ValidString(op.Cut) {
		return fmt.Errorf("%w: the text is not valid UTF-8", ErrBadValue)
	}
	text := at.value.String()
	from := runeOffset(text, op.At)
	if from < 0 || len(text)-from < len(op.Cut) || text[from:from+len(op.Cut)] != op.Cut {
		return ErrChanged
	}
	at.value.SetString(text[:from] + op.Put + text[from+len(op.Cut):])
	return nil
}

// runeOffset is the byte offset of the n-th rune, the length for the position
// after the last, and -1 beyond.
func runeOffset(s string, n int) int {
	if n < 0 {
		return -1
	}
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	if n == 0 {
		return len(s)
	}
	return -1
}

func (at place) insert(op Op) error {
	if !at.list.IsValid() {
		return fmt.Errorf("%w: not a record", ErrNoSuchPath)
	}
	if at.value.IsValid() {
		return ErrExists
	}
	record := reflect.New(at.list.Type().Elem())
	if err := json.Unmarshal(op.Now, record.Interface()); err != nil {
		return fmt.Errorf("%w: %w", ErrBadValue, err)
	}
	if idOf(record.Elem()) != at.id || !at.id.Valid() {
		return fmt.Errorf("%w: its ID is not the path's", ErrBadValue)
	}
	if err := checkIDs(record.Elem(), string(op.Path)); err != nil {
		return fmt.Errorf("%w: %w", ErrBadValue, err)
	}
	normalise(record.Elem())
	written, err := encode(record.Elem())
	if err != nil || !sameJSON(written, op.Now) {
		return fmt.Errorf("%w: it reads back differently", ErrBadValue)
	}
	position, err := positionAfter(at.list, op.After)
	if err != nil {
		return err
	}
	list := reflect.MakeSlice(at.list.Type(), 0, at.list.Len()+1)
	list = reflect.AppendSlice(list, at.list.Slice(0, position))
	list = reflect.Append(list, record.Elem())
	at.list.Set(reflect.AppendSlice(list, at.list.Slice(position, at.list.Len())))
	return nil
}

// positionAfter is the index behind the record, 0 for none.
func positionAfter(list reflect.Value, after ID) (int, error) {
	if after == "" {
		return 0, nil
	}
	i := indexOfID(list, after)
	if i < 0 {
		return 0, fmt.Errorf("%w: no record %q to stand behind", ErrChanged, string(after))
	}
	return i + 1, nil
}

func predecessor(list reflect.Value, index int) ID {
	if index <= 0 {
		return ""
	}
	return idOf(list.Index(index - 1))
}

func (at place) remove(op Op) error {
	if !at.list.IsValid() || !at.value.IsValid() {
		return fmt.Errorf("%w: no such record", ErrNoSuchPath)
	}
	current, err := encode(at.value)
	if err != nil {
		return err
	}
	index := indexOfID(at.list, at.id)
	if !sameJSON(current, op.Was) || predecessor(at.list, index) != op.WasAfter {
		return ErrChanged
	}
	if at.list.Len() == 1 {
		at.list.SetZero()
		return nil
	}
	list := reflect.MakeSlice(at.list.Type(), 0, at.list.Len()-1)
	list = reflect.AppendSlice(list, at.list.Slice(0, index))
	at.list.Set(reflect.AppendSlice(list, at.list.Slice(index+1, at.list.Len())))
	return nil
}

func (at place) move(op Op) error {
	if !at.list.IsValid() || !at.value.IsValid() {
		return fmt.Errorf("%w: no such record", ErrNoSuchPath)
	}
	index := indexOfID(at.list, at.id)
	if predecessor(at.list, index) != op.WasAfter || op.After == at.id {
		return ErrChanged
	}
	order := make([]int, 0, at.list.Len())
	for i := range at.list.Len() {
		if i != index {
			order = append(order, i)
		}
	}
	position := 0
	if op.After != "" {
		behind := indexOfID(at.list, op.After)
		if behind < 0 {
			return fmt.Errorf("%w: no record %q to stand behind", ErrChanged, string(op.After))
		}
		position = slices.Index(order, behind) + 1
	}
	order = slices.Insert(order, position, index)
	list := reflect.MakeSlice(at.list.Type(), 0, at.list.Len())
	for _, i := range order {
		list = reflect.Append(list, at.list.Index(i))
	}
	at.list.Set(list)
	return nil
}

// holdsRecords reports whether a value of the type has lists of records inside,
// which are changed record by record.
func holdsRecords(t reflect.Type) bool {
	switch kindOf(t) {
	case recordsField:
		return true
	case structField:
		for _, f := range shapeOf(t).fields {
			if f.kind == recordsField || f.kind == structField && holdsRecords(t.FieldByIndex(f.index).Type) {
				return true
			}
		}
	}
	return false
}

// normalise turns empty lists and maps into missing ones, so that equal plans
// have equal bytes.
func normalise(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				normalise(v.Field(i))
			}
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.SetZero()
			return
		}
		if v.Type().Elem().Kind() == reflect.Struct {
			for i := range v.Len() {
				normalise(v.Index(i))
			}
		}
	case reflect.Map:
		if v.Len() == 0 {
			v.SetZero()
		}
	}
}
