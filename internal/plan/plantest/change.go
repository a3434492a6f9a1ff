package plantest

import (
	"math/rand/v2"
	"reflect"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"moaplan/internal/plan"
)

// spot is a place of a plan that can be changed.
type spot struct {
	value reflect.Value
	path  plan.Path
	name  string // JSON name
	list  bool   // a list of records
	extra bool   // the unknown members of an object; the path is the object's
}

// spots lists every place that can be changed: IDs and the format never are.
func spots(p *plan.Plan) []spot {
	var all []spot
	var walk func(v reflect.Value, at plan.Path)
	walk = func(v reflect.Value, at plan.Path) {
		for i := range v.NumField() {
			sf, field := v.Type().Field(i), v.Field(i)
			name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
			switch t := sf.Type; {
			case t == recordType:
				all = append(all, spot{value: field.Field(1).Field(0), path: at, extra: true})
			case t == extraType:
				all = append(all, spot{value: field.Field(0), path: at, extra: true})
			case at == "" && (name == "id" || name == "format"):
			case t.Kind() == reflect.Struct && t != dateType:
				walk(field, at.Join(name))
			case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
				all = append(all, spot{value: field, path: at.Join(name), name: name, list: true})
				for j := range field.Len() {
					walk(field.Index(j), at.Join(name, field.Index(j).FieldByIndex([]int{0, 0}).String()))
				}
			default:
				all = append(all, spot{value: field, path: at.Join(name), name: name})
			}
		}
	}
	walk(reflect.ValueOf(p).Elem(), "")
	return all
}

// Mutate changes a plan in so many random places, without an edit: values,
// unknown members, and records that come, go and move. Its ID and format stay.
func Mutate(rng *rand.Rand, p *plan.Plan, changes int) {
	f, all := known(rng, p), spots(p)
	for range changes {
		switch s := all[rng.IntN(len(all))]; {
		case s.extra:
			f.mutateExtra(s.value)
		case s.list:
			f.mutateList(s.value, s.name)
			f, all = known(rng, p), spots(p) // the records stand elsewhere now
		case rng.IntN(6) == 0:
			s.value.SetZero()
		default:
			f.fill(s.value, s.name)
		}
	}
}

func (f *filler) mutateExtra(members reflect.Value) {
	if f.rng.IntN(4) == 0 {
		members.SetZero()
		return
	}
	members.Set(reflect.ValueOf(map[string]jsontext.Value{f.strayName(): f.strayValue()}))
}

// strayName is the name of an unknown member: any text may be one.
func (f *filler) strayName() string {
	return []string{"later", "나중", "a/b", "a~b", "", "~1", "idx"}[f.rng.IntN(7)]
}

func (f *filler) strayValue() jsontext.Value {
	return jsontext.Value([]string{`1`, `null`, `""`, `{}`, `[]`, `"값"`, `{"x":[1,2]}`}[f.rng.IntN(7)])
}

func (f *filler) mutateList(list reflect.Value, name string) {
	n := list.Len()
	switch {
	case n == 0 || f.rng.IntN(3) == 0:
		record := reflect.New(list.Type().Elem()).Elem()
		f.fill(record, name)
		setID(record, f.id())
		at := f.rng.IntN(n + 1)
		grown := reflect.MakeSlice(list.Type(), 0, n+1)
		grown = reflect.AppendSlice(grown, list.Slice(0, at))
		grown = reflect.Append(grown, record)
		list.Set(reflect.AppendSlice(grown, list.Slice(at, n)))
	case f.rng.IntN(2) == 0:
		at := f.rng.IntN(n)
		rest := reflect.AppendSlice(reflect.MakeSlice(list.Type(), 0, n), list.Slice(0, at))
		rest = reflect.AppendSlice(rest, list.Slice(at+1, n))
		if rest.Len() == 0 {
			list.SetZero()
			return
		}
		list.Set(rest)
	default:
		f.rng.Shuffle(n, reflect.Swapper(list.Interface()))
	}
}

// Edit makes an edit of so many random operations that the plan accepts; the
// plan itself is not changed.
func Edit(rng *rand.Rand, p *plan.Plan, ops int) (plan.Edit, error) {
	work := p.Clone()
	edit := plan.NewEdit(plan.Name("edit.changes"), plan.FromCommand)
	for len(edit.Ops) < ops {
		f := known(rng, work)
		all := spots(work)
		op, err := f.op(work, all[rng.IntN(len(all))])
		if err != nil {
			return edit, err
		}
		if op.Kind == "" {
			continue // nothing to do at that place
		}
		if err := work.Apply(plan.NewEdit(edit.Name, edit.Source, op)); err != nil {
			return edit, err
		}
		edit.Ops = append(edit.Ops, op)
	}
	return edit, nil
}

func (f *filler) op(p *plan.Plan, s spot) (plan.Op, error) {
	switch {
	case s.extra:
		op, err := p.SetOp(s.path.Member(f.strayName()), f.strayValue())
		if f.rng.IntN(4) == 0 {
			op.Now = nil
		}
		return op, err
	case s.list:
		return f.listOp(p, s)
	case s.value.Kind() == reflect.String && f.rng.IntN(2) == 0:
		text := []rune(s.value.String())
		at := f.rng.IntN(len(text) + 1)
		return p.SpliceOp(s.path, at, f.rng.IntN(len(text)-at+1), f.text(s.name))
	}
	next := reflect.New(s.value.Type()).Elem()
	if f.rng.IntN(6) != 0 {
		f.fill(next, s.name)
	}
	return p.SetOp(s.path, next.Interface())
}

func (f *filler) listOp(p *plan.Plan, s spot) (plan.Op, error) {
	order, err := p.OrderOf(s.path)
	if err != nil {
		return plan.Op{}, err
	}
	after := func() plan.ID { return f.one(append([]plan.ID{""}, order...)) }
	if len(order) == 0 || f.rng.IntN(3) == 0 {
		record := reflect.New(s.value.Type().Elem()).Elem()
		f.fill(record, s.name)
		setID(record, f.id())
		return p.InsertOp(s.path, record.Interface(), after())
	}
	id := f.one(order)
	if f.rng.IntN(2) == 0 {
		return p.RemoveOp(s.path.Join(string(id)))
	}
	behind := after()
	if behind == id {
		return plan.Op{}, nil
	}
	return p.MoveOp(s.path.Join(string(id)), behind)
}
