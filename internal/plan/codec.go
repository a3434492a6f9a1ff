package plan

import (
	"bytes"
	"fmt"
	"reflect"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Encode writes the plan as indented JSON with a stable order of keys. The same
// plan always gives the same bytes.
func (p *Plan) Encode() ([]byte, error) {
	b, err := json.Marshal(p, json.Deterministic(true), jsontext.WithIndent("  "))
	if err != nil {
		return nil, fmt.Errorf("encoding the plan: %w", err)
	}
	return append(b, '\n'), nil
}

// Decode reads a plan. Members that this version does not know are kept. It
// fails on text that is not JSON, on wrong types, on duplicate names, on a plan
// or record without a usable ID, and on a record with the ID of another in the
// same list.
func Decode(data []byte) (*Plan, error) {
	p := new(Plan)
	if err := json.Unmarshal(data, p); err != nil {
		return nil, fmt.Errorf("reading the plan: %w", err)
	}
	if !p.ID.Valid() { // names the plan's files outside the plan
		return nil, fmt.Errorf("reading the plan: its ID %q is missing or not usable", string(p.ID))
	}
	if err := checkIDs(reflect.ValueOf(p).Elem(), ""); err != nil {
		return nil, err
	}
	normalise(reflect.ValueOf(p).Elem())
	return p, nil
}

// FormatOf reads only the format number of an encoded plan, so that a newer
// one can be told from a damaged one.
func FormatOf(data []byte) (int, error) {
	var head struct {
		Format int `json:"format"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return 0, fmt.Errorf("reading the plan's format: %w", err)
	}
	return head.Format, nil
}

// Clone copies the plan deeply.
func (p *Plan) Clone() *Plan {
	c := new(Plan)
	deepCopy(reflect.ValueOf(c).Elem(), reflect.ValueOf(p).Elem())
	return c
}

// Equal reports whether two plans encode to the same bytes.
func (p *Plan) Equal(q *Plan) bool {
	a, errA := p.Encode()
	b, errB := q.Encode()
	return errA == nil && errB == nil && bytes.Equal(a, b)
}

func deepCopy(dst, src reflect.Value) {
	switch src.Kind() {
	case reflect.Struct:
		dst.Set(src)
		for i := range src.NumField() {
			switch src.Field(i).Kind() {
			case reflect.Struct, reflect.Slice, reflect.Map:
				deepCopy(dst.Field(i), src.Field(i))
			}
		}
	case reflect.Slice:
		if src.IsNil() {
			return
		}
		out := reflect.MakeSlice(src.Type(), src.Len(), src.Len())
		reflect.Copy(out, src)
		switch src.Type().Elem().Kind() {
		case reflect.Struct, reflect.Slice, reflect.Map:
			for i := range src.Len() {
				deepCopy(out.Index(i), src.Index(i))
			}
		}
		dst.Set(out)
	case reflect.Map:
		if src.IsNil() {
			return
		}
		out := reflect.MakeMapWithSize(src.Type(), src.Len())
		for iter := src.MapRange(); iter.Next(); {
			value := reflect.New(src.Type().Elem()).Elem()
			value.Set(iter.Value())
			deepCopy(value, iter.Value())
			out.SetMapIndex(iter.Key(), value)
		}
		dst.Set(out)
	default:
		dst.Set(src)
	}
}

// checkIDs proves that every record has a valid ID, unique in its list.
func checkIDs(v reflect.Value, at string) error {
	shape := shapeOf(v.Type())
	for _, f := range shape.fields {
		value := v.FieldByIndex(f.index)
		where := at + "/" + f.name
		switch f.kind {
		case recordsField:
			seen := make(map[ID]bool, value.Len())
			for i := range value.Len() {
				id := idOf(value.Index(i))
				if !id.Valid() {
					return fmt.Errorf("reading the plan: %s, entry %d: the ID %q is missing or not usable", where, i+1, string(id))
				}
				if seen[id] {
					return fmt.Errorf("reading the plan: %s: the ID %q stands twice", where, string(id))
				}
				seen[id] = true
				if err := checkIDs(value.Index(i), where+"/"+string(id)); err != nil {
					return err
				}
			}
		case structField:
			if err := checkIDs(value, where); err != nil {
				return err
			}
		}
	}
	return nil
}
