package plan

import "reflect"

// EachTwin visits every record that bears the ID of an earlier one of its list,
// by the path that leads to the earlier.
func (p *Plan) EachTwin(visit func(Path)) {
	w := twinWalk{visit: visit}
	v := reflect.ValueOf(p).Elem()
	w.walk(v, shapeOf(v.Type()))
}

type twinWalk struct {
	visit func(Path)
	above []string // names and IDs that lead to the value
}

func (w *twinWalk) walk(v reflect.Value, s *shape) {
	for i := range s.fields {
		f := &s.fields[i]
		if f.kind != structField && f.kind != recordsField {
			continue
		}
		value := v.FieldByIndex(f.index)
		w.above = append(w.above, f.name)
		if f.kind == recordsField {
			w.list(value)
		} else if inner := shapeOf(value.Type()); inner.lists {
			w.walk(value, inner)
		}
		w.above = w.above[:len(w.above)-1]
	}
}

func (w *twinWalk) list(list reflect.Value) {
	const few = 16 // below, looking back is faster than remembering
	n := list.Len()
	if n == 0 {
		return
	}
	var seen map[ID]bool
	if n > few {
		seen = make(map[ID]bool, n)
	}
	s := shapeOf(list.Type().Elem())
	for i := range n {
		record := list.Index(i)
		id := idOf(record)
		again := seen[id]
		if seen != nil {
			seen[id] = true
		} else {
			again = indexOfID(list, id) < i
		}
		w.above = append(w.above, string(id))
		if again {
			w.visit(At(w.above...))
		}
		if s.lists {
			w.walk(record, s)
		}
		w.above = w.above[:len(w.above)-1]
	}
}
