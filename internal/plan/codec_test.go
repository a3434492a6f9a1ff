package plan_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
)

func TestEncode_GivesTheSameBytesAfterDecode(t *testing.T) {
	for seed := range uint64(100) {
		p := plantest.Random(seeded(seed))
		first := encoded(t, p)
		q, err := plan.Decode([]byte(first))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if second := encoded(t, q); second != first {
			t.Fatalf("seed %d: %s", seed, firstDifference(first, second))
		}
		if !p.Equal(q) {
			t.Fatalf("seed %d: the plans are not equal", seed)
		}
	}
}

func firstDifference(a, b string) string {
	la, lb := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(la), len(lb)) {
		if la[i] != lb[i] {
			return fmt.Sprintf("line %d:\n- %s\n+ %s", i+1, la[i], lb[i])
		}
	}
	return fmt.Sprintf("%d lines, %d lines", len(la), len(lb))
}

// A later version may add a member to any object. Every object of a full plan
// gets one here, at every depth, and keeps it.
func TestDecode_KeepsAStrayMemberOfEveryObject(t *testing.T) {
	var tree any
	if err := json.Unmarshal([]byte(encoded(t, plantest.Full(seeded(7)))), &tree); err != nil {
		t.Fatal(err)
	}
	count := 0
	stray(tree, &count)
	if count < 200 {
		t.Fatalf("the full plan has only %d objects", count)
	}
	data, err := json.Marshal(tree)
	if err != nil {
		t.Fatal(err)
	}
	p, err := plan.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	for name, q := range map[string]*plan.Plan{"the plan": p, "its copy": p.Clone()} {
		var got any
		if err := json.Unmarshal([]byte(encoded(t, q)), &got); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(tree, got) {
			t.Errorf("%s lost something: %s", name, lost(tree, got, ""))
		}
	}
}

func stray(v any, count *int) {
	switch v := v.(type) {
	case map[string]any:
		for _, member := range v {
			stray(member, count)
		}
		*count++
		v[fmt.Sprintf("stray%d", *count)] = map[string]any{"n": float64(*count), "list": []any{"값", nil, true}}
	case []any:
		for _, member := range v {
			stray(member, count)
		}
	}
}

// lost names the first member of a that is not the same in b.
func lost(a, b any, at string) string {
	switch a := a.(type) {
	case map[string]any:
		bm, _ := b.(map[string]any)
		for name, member := range a {
			if !reflect.DeepEqual(member, bm[name]) {
				return lost(member, bm[name], at+"/"+name)
			}
		}
	case []any:
		bl, _ := b.([]any)
		for i, member := range a {
			if i >= len(bl) || !reflect.DeepEqual(member, bl[i]) {
				var other any
				if i < len(bl) {
					other = bl[i]
				}
				return lost(member, other, fmt.Sprintf("%s/%d", at, i))
			}
		}
	}
	return fmt.Sprintf("%s: %v became %v", at, a, b)
}

// Every object of the model can carry unknown members: a struct without Extra
// would lose them.
func TestModel_EveryObjectKeepsUnknownMembers(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		if typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] || typ.PkgPath() != reflect.TypeFor[plan.Plan]().PkgPath() {
			return
		}
		seen[typ] = true
		if typ == reflect.TypeFor[plan.Extra]() {
			return
		}
		if _, ok := typ.FieldByName("Unknown"); !ok {
			t.Errorf("%s has no place for unknown members", typ)
		}
		if i := slices.IndexFunc(reflect.VisibleFields(typ), func(f reflect.StructField) bool { return f.Name == "Record" }); i > 0 {
			t.Errorf("%s must embed Record first", typ)
		}
		for i := range typ.NumField() {
			walk(typ.Field(i).Type)
		}
	}
	walk(reflect.TypeFor[plan.Plan]())
	if len(seen) < 40 {
		t.Errorf("only %d types were looked at", len(seen))
	}
}

func TestDecode_Refuses(t *testing.T) {
	const head = `{"format":1,"id":"p","call":"c","track":"t","stage":"application"`
	tests := map[string]struct{ data, says string }{
		"no JSON":                       {`format = 1`, "reading the plan"},
		"a truncated file":              {head + `,"title":{"ko":"가`, "reading the plan"},
		"a wrong type":                  {head + `,"period":"2024"}`, "period"},
		"a wrong type deep inside":      {head + `,"people":[{"id":"a","monthlyPay":"많이"}]}`, "monthlyPay"},
		"an amount that is not whole":   {head + `,"lines":[{"id":"a","amount":1.5}]}`, "amount"},
		"an amount beyond 64 bits":      {head + `,"lines":[{"id":"a","amount":99999999999999999999}]}`, "amount"},
		"no date":                       {head + `,"notice":{"date":"2024-02-30"}}`, "date"},
		"a name twice":                  {head + `,"track":"u"}`, "track"},
		"a name twice deep inside":      {head + `,"title":{"ko":"가","ko":"나"}}`, "ko"},
		"broken UTF-8":                  {head + ",\"title\":{\"ko\":\"\xff\"}}", "UTF-8"},
		"a record without an ID":        {head + `,"people":[{"name":{"ko":"가"}}]}`, "/people, entry 1"},
		"an ID that cannot be in paths": {head + `,"people":[{"id":"a/b"}]}`, "/people, entry 1"},
		"an ID twice":                   {head + `,"people":[{"id":"a"},{"id":"b"},{"id":"a"}]}`, `/people: the ID "a" stands twice`},
		"an ID twice in a nested list":  {head + `,"people":[{"id":"a","charges":[{"id":"y"},{"id":"y"}]}]}`, `/people/a/charges`},
		"no ID in a nested struct":      {head + `,"period":{"years":[{"start":"2024-08-01"}]}}`, "/period/years, entry 1"},
		"no plan ID":                    {`{"format":1,"call":"c"}`, "its ID"},
		"a plan ID that leaves folders": {`{"format":1,"id":"../../a"}`, "its ID"},
		"two values":                    {head + `}{}`, "reading the plan"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p, err := plan.Decode([]byte(tt.data))
			if err == nil || p != nil {
				t.Fatalf("read %+v, %v", p, err)
			}
			if !strings.Contains(err.Error(), tt.says) {
				t.Errorf("the error %q does not say %q", err, tt.says)
			}
		})
	}
}

func TestDecode_TheSameIDMayStandInDifferentLists(t *testing.T) {
	data := `{"format":1,"id":"a","call":"c","track":"t","stage":"application",
		"organisations":[{"id":"a"}],"people":[{"id":"a","charges":[{"id":"y"}]},{"id":"b","charges":[{"id":"y"}]}]}`
	if _, err := plan.Decode([]byte(data)); err != nil {
		t.Error(err)
	}
}

func TestDecode_EmptyListsEqualMissingOnes(t *testing.T) {
	const head = `{"format":1,"id":"p","call":"c","track":"t","stage":"application"`
	without, err := plan.Decode([]byte(head + `,"tasks":[{"id":"a"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	with, err := plan.Decode([]byte(head + `,"tasks":[{"id":"a","partners":[]}],"people":[],"period":{"years":[],"stages":[]},"title":{}}`))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := encoded(t, without), encoded(t, with); a != b {
		t.Errorf("they differ: %s", firstDifference(a, b))
	}
	if edit, err := plan.Diff(without, with); err != nil || len(edit.Ops) != 0 {
		t.Errorf("the difference is %v, %v", edit.Ops, err)
	}
}

func TestFormatOf(t *testing.T) {
	if n, err := plan.FormatOf([]byte(`{"format":7,"people":"something newer"}`)); n != 7 || err != nil {
		t.Errorf("FormatOf = %d, %v", n, err)
	}
	if n, err := plan.FormatOf([]byte(`{}`)); n != 0 || err != nil {
		t.Errorf("FormatOf without one = %d, %v", n, err)
	}
	if _, err := plan.FormatOf([]byte(`{"format":`)); err == nil {
		t.Error("FormatOf read a truncated file")
	}
}

func TestClone_SharesNothing(t *testing.T) {
	for seed := range uint64(50) {
		p := plantest.Random(seeded(seed))
		before := encoded(t, p)
		c := p.Clone()
		if encoded(t, c) != before {
			t.Fatalf("seed %d: the copy differs", seed)
		}
		plantest.Mutate(seeded(seed+1), c, 60)
		if encoded(t, p) != before {
			t.Fatalf("seed %d: changing the copy changed the plan", seed)
		}
	}
}

func TestNew_IsAPlanThatCanBeWritten(t *testing.T) {
	p := plan.New("call", "track", day(2024, 8, 1), 3)
	q, err := plan.Decode([]byte(encoded(t, p)))
	if err != nil || !p.Equal(q) {
		t.Fatalf("a new plan reads back as %v, %v", q, err)
	}
	if p.Lead() == nil || p.Submission != p.Scenarios[0].ID || len(p.Period.Years) != 3 || p.Format != plan.Format {
		t.Errorf("a new plan is %+v", p)
	}
}
