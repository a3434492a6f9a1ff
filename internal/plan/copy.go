package plan

import (
	"fmt"
	"reflect"
)

// standsFor are the types of records whose ID is that of what they stand for: a year,
// a degree, a paper of the call. A copy keeps it. All other records of a copy get IDs
// of their own.
var standsFor = map[reflect.Type]bool{
	reflect.TypeFor[Charge](): true, reflect.TypeFor[Target](): true, reflect.TypeFor[Payment](): true,
	reflect.TypeFor[StudentPay](): true, reflect.TypeFor[Funding](): true, reflect.TypeFor[Chapter](): true,
	reflect.TypeFor[Attachment](): true,
}

// CopyOp is the operation that puts a copy of the record of a path behind it. The copy
// and the records inside it have fresh IDs, and names one record inside it another,
// the copy names the copy. A record whose ID says what it stands for
// cannot be copied: [ErrExists].
func (p *Plan) CopyOp(path Path) (Op, error) {
	at, err := p.resolve(path)
	if err != nil || !at.list.IsValid() || !at.value.IsValid() {
		return Op{}, fmt.Errorf("copy %s: %w", path, ErrNoSuchPath)
	}
	if standsFor[at.value.Type()] {
		return Op{}, fmt.Errorf("copy %s: %w", path, ErrExists)
	}
	record := reflect.New(at.value.Type()).Elem()
	deepCopy(record, at.value)
	fresh := map[ID]ID{}
	renewIDs(record, fresh)
	followIDs(record, fresh)
	now, err := encode(record)
	if err != nil {
		return Op{}, fmt.Errorf("copy %s: %w", path, err)
	}
	list := Path(string(path)[:len(path)-len(at.id)-1])
	return Op{Kind: Insert, Path: list.Join(string(idOf(record))), Now: now, After: at.id}, nil
}

// renewIDs gives a record and those inside it fresh IDs, and notes which were which.
func renewIDs(record reflect.Value, fresh map[ID]ID) {
	if !standsFor[record.Type()] {
		was, now := idOf(record), NewID()
		fresh[was] = now
		record.Field(0).Field(0).SetString(string(now))
	}
	eachInside(record, func(f field, v reflect.Value) {
		if f.kind == recordsField {
			for i := range v.Len() {
				renewIDs(v.Index(i), fresh)
			}
		}
	})
}

// followIDs has the members that name a renewed record name its new ID.
func followIDs(v reflect.Value, fresh map[ID]ID) {
	eachInside(v, func(f field, v reflect.Value) {
		switch {
		case f.kind == recordsField:
			for i := range v.Len() {
				followIDs(v.Index(i), fresh)
			}
		case f.name == "id":
		case v.Type() == idType:
			if now, ok := fresh[ID(v.String())]; ok {
				v.SetString(string(now))
			}
		case v.Kind() == reflect.Slice && v.Type().Elem() == idType:
			for i := range v.Len() {
				if now, ok := fresh[ID(v.Index(i).String())]; ok {
					v.Index(i).SetString(string(now))
				}
			}
		}
	})
}

// eachInside visits the members of a struct, and those of the structs inside it.
func eachInside(v reflect.Value, visit func(field, reflect.Value)) {
	for _, f := range shapeOf(v.Type()).fields {
		value := v.FieldByIndex(f.index)
		if f.kind == structField {
			eachInside(value, visit)
			continue
		}
		visit(f, value)
	}
}
