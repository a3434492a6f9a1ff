package plan

import "reflect"

// EachText visits every text of the plan that is not empty: phrases in both
// languages, names, notes. Members whose name is to be skipped are left out with
// all that is below them. The path is made when it is asked for.
func (p *Plan) EachText(skip func(member string) bool, visit func(at func() Path, text string)) {
	w := textWalk{skip: skip, visit: visit}
	w.path = func() Path { return At(w.above...) }
	v := reflect.ValueOf(p).Elem()
	w.walk(v, shapeOf(v.Type()))
}

type textWalk struct {
	skip  func(string) bool
	visit func(func() Path, string)
	path  func() Path
	above []string // names and IDs that lead to the value
}

func (w *textWalk) walk(v reflect.Value, s *shape) {
	for i := range s.fields {
		f := &s.fields[i]
		if f.kind == valueField || f.kind == stringField && !f.text || w.skip(f.name) {
			continue
		}
		value := v.FieldByIndex(f.index)
		w.above = append(w.above, f.name)
		switch f.kind {
		case structField:
			w.walk(value, shapeOf(value.Type()))
		case recordsField:
			w.list(value)
		default:
			if value.Len() > 0 {
				w.visit(w.path, value.String())
			}
		}
		w.above = w.above[:len(w.above)-1]
	}
}

func (w *textWalk) list(list reflect.Value) {
	n := list.Len()
	if n == 0 {
		return
	}
	s := shapeOf(list.Type().Elem())
	for i := range n {
		record := list.Index(i)
		w.above = append(w.above, string(idOf(record)))
		w.walk(record, s)
		w.above = w.above[:len(w.above)-1]
	}
}
