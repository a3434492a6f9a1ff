package plan

import (
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// Diff returns the edit that turns a into b: records are matched by their IDs,
// values by their paths. Applied to a it gives b to the byte.
func Diff(a, b *Plan) (Edit, error) {
	d := differ{}
	d.structs("", reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem())
	return Edit{ID: NewID(), Source: FromMerge, Name: Name("edit.changes"), Ops: d.ops}, d.err
}

type differ struct {
	ops []Op
	err error
}

func (d *differ) structs(at Path, a, b reflect.Value) {
	s := shapeOf(a.Type())
	for _, f := range s.fields {
		va, vb := a.FieldByIndex(f.index), b.FieldByIndex(f.index)
		path := at.Join(f.name)
		switch f.kind {
		case recordsField:
			d.records(path, va, vb)
		case structField:
			d.structs(path, va, vb)
		default:
			if f.name == "id" && at != "" {
				continue // records are matched by it
			}
			d.values(path, f.name, va, vb)
		}
	}
	if s.extra != nil {
		d.unknown(at, a.FieldByIndex(s.extra), b.FieldByIndex(s.extra))
	}
}

func (d *differ) values(path Path, name string, a, b reflect.Value) {
	if a.Comparable() && a.Equal(b) {
		return // most values of most differences; saves writing them as JSON
	}
	was, err := encode(a)
	if err != nil {
		d.err = err
		return
	}
	now, err := encode(b)
	if err != nil {
		d.err = err
		return
	}
	if sameJSON(was, now) {
		return
	}
	if name == "id" || name == "format" {
		d.err = fmt.Errorf("%w: %s of the two plans differs", ErrBadValue, name)
		return
	}
	d.ops = append(d.ops, Op{Kind: Set, Path: path, Was: was, Now: now})
}

func (d *differ) unknown(at Path, a, b reflect.Value) {
	if a.Len() == 0 && b.Len() == 0 {
		return
	}
	was := a.Interface().(map[string]jsontext.Value)
	now := b.Interface().(map[string]jsontext.Value)
	names := slices.Collect(maps.Keys(was))
	for name := range now {
		if _, both := was[name]; !both {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		before, after := was[name], now[name]
		if !sameJSON(before, after) {
			d.ops = append(d.ops, Op{Kind: Set, Path: at.Member(name), Was: before, Now: after})
		}
	}
}

func (d *differ) records(at Path, a, b reflect.Value) {
	order, target := idsOf(a), idsOf(b)
	inA, inB := indexOf(order), indexOf(target)
	for i := len(order) - 1; i >= 0; i-- {
		if _, stays := inB[order[i]]; stays {
			continue
		}
		was, err := encode(a.Index(i))
		if err != nil {
			d.err = err
			return
		}
		d.ops = append(d.ops, Op{Kind: Remove, Path: at.Join(string(order[i])), Was: was, WasAfter: before(order, i)})
		order = slices.Delete(order, i, i+1)
	}
	stay := longestKept(order, inB)
	var last ID
	for i, id := range target {
		_, was := inA[id]
		switch {
		case !was:
			now, err := encode(b.Index(i))
			if err != nil {
				d.err = err
				return
			}
			d.ops = append(d.ops, Op{Kind: Insert, Path: at.Join(string(id)), Now: now, After: last})
			order = slices.Insert(order, slices.Index(order, last)+1, id)
		case !stay[id]:
			from := slices.Index(order, id)
			d.ops = append(d.ops, Op{Kind: Move, Path: at.Join(string(id)), After: last, WasAfter: before(order, from)})
			order = slices.Delete(order, from, from+1)
			order = slices.Insert(order, slices.Index(order, last)+1, id)
		}
		last = id
	}
	for i, id := range target {
		if old, was := inA[id]; was {
			d.structs(at.Join(string(id)), a.Index(old), b.Index(i))
		}
	}
}

func indexOf(ids []ID) map[ID]int {
	at := make(map[ID]int, len(ids))
	for i, id := range ids {
		at[id] = i
	}
	return at
}

func before(order []ID, i int) ID {
	if i == 0 {
		return ""
	}
	return order[i-1]
}

// longestKept finds the largest set of records that keep their order, so that
// as few as possible move; rank is the place of each in the order to come.
func longestKept(order []ID, rank map[ID]int) map[ID]bool {
	tails := []int{} // index into order of the last of the best run of each length
	prev := make([]int, len(order))
	for i, id := range order {
		n, _ := slices.BinarySearchFunc(tails, rank[id], func(t, r int) int { return rank[order[t]] - r })
		prev[i] = -1
		if n > 0 {
			prev[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	kept := make(map[ID]bool, len(tails))
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = prev[i] {
			kept[order[i]] = true
		}
	}
	return kept
}
