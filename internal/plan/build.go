package plan

import (
	"fmt"
	"reflect"

	"github.com/go-json-experiment/json/jsontext"

	"moaplan/internal/typeset"
)

// NewEdit makes an edit of operations that belong together; the session gives
// it its time.
func NewEdit(name Message, source Source, ops ...Op) Edit {
	return Edit{ID: NewID(), Name: name, Source: source, Ops: ops}
}

// Name makes a message of a catalogue key and arguments, names and values in
// turn.
func Name(key string, args ...string) Message { return Message{Key: key, Args: args} }

// ValueAt encodes the value a path leads to; a missing member or record is nil.
func (p *Plan) ValueAt(path Path) (jsontext.Value, error) {
	at, err := p.resolve(path)
	if err != nil {
		return nil, err
	}
	if at.object.IsValid() {
		if v := at.object.MapIndex(reflect.ValueOf(at.member)); v.IsValid() {
			return v.Interface().(jsontext.Value), nil
		}
		return nil, nil
	}
	if !at.value.IsValid() {
		return nil, nil
	}
	return encode(at.value)
}

// TextAt returns the text a path leads to, and whether there is one.
func (p *Plan) TextAt(path Path) (string, bool) {
	at, err := p.resolve(path)
	if err != nil || at.kind != stringField || !at.value.IsValid() {
		return "", false
	}
	return at.value.String(), true
}

// Has reports whether a path leads to a value or a record that is there.
func (p *Plan) Has(path Path) bool {
	at, err := p.resolve(path)
	if err == nil && at.object.IsValid() {
		return at.object.MapIndex(reflect.ValueOf(at.member)).IsValid()
	}
	return err == nil && at.value.IsValid()
}

// SetOp is the operation that sets the value of a path. Texts are composed
// (NFC) first. The value nil takes out a member that this version does not know.
func (p *Plan) SetOp(path Path, value any) (Op, error) {
	was, err := p.ValueAt(path)
	if err != nil {
		return Op{}, fmt.Errorf("set %s: %w", path, err)
	}
	if value == nil {
		return Op{Kind: Set, Path: path, Was: was}, nil
	}
	now, err := encode(composed(value))
	if err != nil {
		return Op{}, fmt.Errorf("set %s: %w: %w", path, ErrBadValue, err)
	}
	return Op{Kind: Set, Path: path, Was: was, Now: now}, nil
}

// SpliceOp is the operation that replaces count runes of a text from the
// position at.
func (p *Plan) SpliceOp(path Path, at, count int, put string) (Op, error) {
	text, ok := p.TextAt(path)
	if !ok {
		return Op{}, fmt.Errorf("splice %s: %w", path, ErrNoSuchPath)
	}
	from, length := runeOffset(text, at), -1
	if from >= 0 {
		length = runeOffset(text[from:], count)
	}
	if length < 0 {
		return Op{}, fmt.Errorf("splice %s: %w", path, ErrChanged)
	}
	return Op{Kind: Splice, Path: path, At: at, Cut: text[from : from+length], Put: typeset.Compose(put)}, nil
}

// composed copies a value with every text in it in composed form (NFC). Members
// that this version does not know stay as they are.
func composed(value any) reflect.Value {
	v := reflect.New(reflect.TypeOf(value)).Elem()
	deepCopy(v, reflect.ValueOf(value))
	compose(v)
	return v
}

func compose(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(typeset.Compose(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			compose(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			compose(v.Index(i))
		}
	}
}

// InsertOp is the operation that adds a record to the list of a path, behind
// the record after, or at the front. Texts are composed (NFC) first.
func (p *Plan) InsertOp(list Path, record any, after ID) (Op, error) {
	v := reflect.ValueOf(record)
	if !v.IsValid() || !isRecord(v.Type()) {
		return Op{}, fmt.Errorf("insert into %s: %w: not a record", list, ErrBadValue)
	}
	now, err := encode(composed(record))
	if err != nil {
		return Op{}, fmt.Errorf("insert into %s: %w", list, err)
	}
	return Op{Kind: Insert, Path: list.Join(string(idOf(v))), Now: now, After: after}, nil
}

// AppendOp is [Plan.InsertOp] at the end of the list.
func (p *Plan) AppendOp(list Path, record any) (Op, error) {
	order, err := p.OrderOf(list)
	if err != nil {
		return Op{}, err
	}
	var last ID
	if len(order) > 0 {
		last = order[len(order)-1]
	}
	return p.InsertOp(list, record, last)
}

// RemoveOp is the operation that takes out the record of a path.
func (p *Plan) RemoveOp(path Path) (Op, error) {
	at, err := p.resolve(path)
	if err != nil || !at.list.IsValid() || !at.value.IsValid() {
		return Op{}, fmt.Errorf("remove %s: %w", path, ErrNoSuchPath)
	}
	was, err := encode(at.value)
	if err != nil {
		return Op{}, fmt.Errorf("remove %s: %w", path, err)
	}
	return Op{Kind: Remove, Path: path, Was: was, WasAfter: predecessor(at.list, indexOfID(at.list, at.id))}, nil
}

// MoveOp is the operation that puts the record of a path behind another one of
// its list, or at the front.
func (p *Plan) MoveOp(path Path, after ID) (Op, error) {
	at, err := p.resolve(path)
	if err != nil || !at.list.IsValid() || !at.value.IsValid() {
		return Op{}, fmt.Errorf("move %s: %w", path, ErrNoSuchPath)
	}
	return Op{Kind: Move, Path: path, After: after, WasAfter: predecessor(at.list, indexOfID(at.list, at.id))}, nil
}

// OrderOf returns the IDs of the list of a path, in order.
func (p *Plan) OrderOf(list Path) ([]ID, error) {
	v := reflect.ValueOf(p).Elem()
	parts := list.Parts()
	for i := 0; i < len(parts); i++ {
		s := shapeOf(v.Type())
		n, ok := s.byName[parts[i]]
		if !ok {
			return nil, fmt.Errorf("%s: %w", list, ErrNoSuchPath)
		}
		f := s.fields[n]
		v = v.FieldByIndex(f.index)
		switch {
		case f.kind == structField:
		case f.kind == recordsField && i == len(parts)-1:
			return idsOf(v), nil
		case f.kind == recordsField:
			i++
			at := indexOfID(v, ID(parts[i]))
			if at < 0 {
				return nil, fmt.Errorf("%s: %w", list, ErrNoSuchPath)
			}
			v = v.Index(at)
		default:
			return nil, fmt.Errorf("%s: %w", list, ErrNoSuchPath)
		}
	}
	return nil, fmt.Errorf("%s: %w", list, ErrNoSuchPath)
}

func idsOf(list reflect.Value) []ID {
	ids := make([]ID, list.Len())
	for i := range ids {
		ids[i] = idOf(list.Index(i))
	}
	return ids
}
