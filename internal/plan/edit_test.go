package plan_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
)

func TestApply_EachKindOfOperationAndItsInverse(t *testing.T) {
	p := plantest.Worked()
	task := func(id string) plan.Task { return plan.Task{Record: plan.Record{ID: plan.ID(id)}, Name: plan.Ko(id)} }
	for _, id := range []string{"a", "b", "c"} {
		apply(t, p, must(t)(p.AppendOp("tasks", task(id))))
	}
	tests := []struct {
		name  string
		op    func() (plan.Op, error)
		check func() bool
	}{
		{"set a text", func() (plan.Op, error) { return p.SetOp("title/ko", "새 과제명") }, func() bool { return p.Title.Ko == "새 과제명" }},
		{"set a text to nothing", func() (plan.Op, error) { return p.SetOp("title/ko", "") }, func() bool { return p.Title.Ko == "" }},
		{"set an amount", func() (plan.Op, error) { return p.SetOp("lines/l01/amount", plan.Won(31_000_000)) }, func() bool { return p.Lines[0].Amount == 31_000_000 }},
		{"set a date", func() (plan.Op, error) { return p.SetOp("notice/date", day(2024, 4, 22)) }, func() bool { return p.Notice.Date == day(2024, 4, 22) }},
		{"set a whole phrase", func() (plan.Op, error) { return p.SetOp("title", plan.Text{En: "Only English"}) }, func() bool { return p.Title.En == "Only English" && p.Title.Ko == "" }},
		{"set a reference", func() (plan.Op, error) { return p.SetOp("lines/l05/receiver", receiver) }, func() bool { return p.Lines[4].Receiver == receiver }},
		{"set a list of references", func() (plan.Op, error) { return p.SetOp("tasks/a/partners", []plan.ID{lead, joint}) }, func() bool { return len(p.Tasks[0].Partners) == 2 }},
		{"set an unknown member", func() (plan.Op, error) { return p.SetOp("people/ga/later", 5) }, func() bool { return string(p.Person("ga").Unknown["later"]) == "5" }},
		{"set an unknown member with a slash", func() (plan.Op, error) { return p.SetOp(plan.At("people", "ga").Member("a/b~"), "x") }, func() bool { return string(p.Person("ga").Unknown["a/b~"]) == `"x"` }},
		{"splice", func() (plan.Op, error) { return p.SpliceOp("title/ko", 3, 2, "눈으로") }, func() bool { return strings.HasPrefix(p.Title.Ko, "손으로눈으로") }},
		{"splice at the end", func() (plan.Op, error) {
			return p.SpliceOp("title/ko", len([]rune(p.Title.Ko)), 0, "!")
		}, func() bool { return strings.HasSuffix(p.Title.Ko, "!") }},
		{"insert at the front", func() (plan.Op, error) { return p.InsertOp("tasks", task("d"), "") }, func() bool { return order(t, p, "tasks") == "d a b c" }},
		{"insert behind", func() (plan.Op, error) { return p.InsertOp("tasks", task("d"), "b") }, func() bool { return order(t, p, "tasks") == "a b d c" }},
		{"insert into an empty list", func() (plan.Op, error) {
			return p.InsertOp("goals", plan.Goal{Record: plan.Record{ID: "g"}}, "")
		}, func() bool { return order(t, p, "goals") == "g" }},
		{"remove the first", func() (plan.Op, error) { return p.RemoveOp("tasks/a") }, func() bool { return order(t, p, "tasks") == "b c" }},
		{"remove the last", func() (plan.Op, error) { return p.RemoveOp("tasks/c") }, func() bool { return order(t, p, "tasks") == "a b" }},
		{"move to the front", func() (plan.Op, error) { return p.MoveOp("tasks/c", "") }, func() bool { return order(t, p, "tasks") == "c a b" }},
		{"move back", func() (plan.Op, error) { return p.MoveOp("tasks/a", "b") }, func() bool { return order(t, p, "tasks") == "b a c" }},
		{"move where it is", func() (plan.Op, error) { return p.MoveOp("tasks/b", "a") }, func() bool { return order(t, p, "tasks") == "a b c" }},
	}
	before := encoded(t, p)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			edit := plan.NewEdit(plan.Name("edit.changes"), plan.FromForm, must(t)(tt.op()))
			if err := p.Apply(edit); err != nil {
				t.Fatal(err)
			}
			if !tt.check() {
				t.Errorf("%s did not arrive", edit.Ops[0].Path)
			}
			if err := p.Apply(edit.Inverse()); err != nil {
				t.Fatal(err)
			}
			if after := encoded(t, p); after != before {
				t.Errorf("taken back it differs: %s", firstDifference(before, after))
			}
		})
	}
}

func order(t *testing.T, p *plan.Plan, list plan.Path) string {
	t.Helper()
	ids, err := p.OrderOf(list)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, id := range ids {
		words = append(words, string(id))
	}
	return strings.Join(words, " ")
}

func TestApply_RefusesWhatDoesNotFit(t *testing.T) {
	set := func(path plan.Path, was, now string) plan.Op {
		op := plan.Op{Kind: plan.Set, Path: path, Now: jsontext.Value(now)}
		if was != "" {
			op.Was = jsontext.Value(was)
		}
		return op
	}
	tests := map[string]struct {
		op   plan.Op
		want error
	}{
		"another value stands there":         {set("track", `"commercialisation"`, `"rnd"`), plan.ErrChanged},
		"no such member before it":           {set("track/ko", "", `"x"`), plan.ErrNoSuchPath},
		"no such record":                     {set("lines/nobody/amount", "1", "2"), plan.ErrNoSuchPath},
		"an empty path":                      {set("", "", "{}"), plan.ErrNoSuchPath},
		"a list is not a value":              {set("lines", "[]", "[]"), plan.ErrNoSuchPath},
		"a struct with lists is not a value": {set("period", "{}", "{}"), plan.ErrNoSuchPath},
		"a record is not a value":            {set("lines/l01", "{}", "{}"), plan.ErrNoSuchPath},
		"the ID never changes":               {set("id", `"worked"`, `"other"`), plan.ErrNoSuchPath},
		"nor a record's":                     {set("lines/l01/id", `"l01"`, `"l02"`), plan.ErrNoSuchPath},
		"nor the format":                     {set("format", "1", "2"), plan.ErrNoSuchPath},
		"a text is no amount":                {set("lines/l01/amount", "30000000", `"많이"`), plan.ErrBadValue},
		"a fraction is no amount":            {set("lines/l01/amount", "30000000", "1.5"), plan.ErrBadValue},
		"no value":                           {plan.Op{Kind: plan.Set, Path: "track", Was: jsontext.Value(`"rnd"`)}, plan.ErrBadValue},
		"a value that reads back otherwise":  {set("title", `{"ko":"손으로 검산한 계획 (예시)","en":"A plan worked out by hand (example)"}`, `{"ko":""}`), plan.ErrBadValue},
		"an unknown member that is no JSON":  {set("later", "", `{`), plan.ErrBadValue},
		"an unknown member held otherwise":   {set("later", "1", "2"), plan.ErrChanged},
		"an unknown kind":                    {plan.Op{Kind: "turn", Path: "track"}, plan.ErrBadValue},

		"splice: other text":       {plan.Op{Kind: plan.Splice, Path: "title/ko", Cut: "발로"}, plan.ErrChanged},
		"splice: beyond the end":   {plan.Op{Kind: plan.Splice, Path: "title/ko", At: 500}, plan.ErrChanged},
		"splice: before the start": {plan.Op{Kind: plan.Splice, Path: "title/ko", At: -1}, plan.ErrChanged},
		"splice: not a text":       {plan.Op{Kind: plan.Splice, Path: "lines/l01/amount", Put: "1"}, plan.ErrNoSuchPath},
		"splice: an ID":            {plan.Op{Kind: plan.Splice, Path: "lines/l01/id", Put: "1"}, plan.ErrNoSuchPath},
		"splice: half a letter":    {plan.Op{Kind: plan.Splice, Path: "title/ko", Cut: "손"[:1]}, plan.ErrBadValue},
		"splice: broken UTF-8":     {plan.Op{Kind: plan.Splice, Path: "title/ko", Put: "\xff"}, plan.ErrBadValue},

		"insert: already there":        {plan.Op{Kind: plan.Insert, Path: "lines/l01", Now: jsontext.Value(`{"id":"l01"}`)}, plan.ErrExists},
		"insert: another ID":           {plan.Op{Kind: plan.Insert, Path: "lines/new", Now: jsontext.Value(`{"id":"other"}`)}, plan.ErrBadValue},
		"insert: an unusable ID":       {plan.Op{Kind: plan.Insert, Path: "lines/ ", Now: jsontext.Value(`{"id":" "}`)}, plan.ErrBadValue},
		"insert: behind nobody":        {plan.Op{Kind: plan.Insert, Path: "lines/new", Now: jsontext.Value(`{"id":"new"}`), After: "nobody"}, plan.ErrChanged},
		"insert: no JSON":              {plan.Op{Kind: plan.Insert, Path: "lines/new", Now: jsontext.Value(`{`)}, plan.ErrBadValue},
		"insert: an ID inside missing": {plan.Op{Kind: plan.Insert, Path: "people/new", Now: jsontext.Value(`{"id":"new","charges":[{}]}`)}, plan.ErrBadValue},
		"insert: reads back otherwise": {plan.Op{Kind: plan.Insert, Path: "lines/new", Now: jsontext.Value(`{"id":"new","amount":0}`)}, plan.ErrBadValue},
		"insert: not a record":         {plan.Op{Kind: plan.Insert, Path: "title", Now: jsontext.Value(`{"id":"title"}`)}, plan.ErrNoSuchPath},

		"remove: nobody":            {plan.Op{Kind: plan.Remove, Path: "lines/nobody"}, plan.ErrNoSuchPath},
		"remove: changed meanwhile": {plan.Op{Kind: plan.Remove, Path: "lines/l01", Was: jsontext.Value(`{"id":"l01"}`)}, plan.ErrChanged},
		"remove: a value":           {plan.Op{Kind: plan.Remove, Path: "title"}, plan.ErrNoSuchPath},

		"move: nobody":          {plan.Op{Kind: plan.Move, Path: "lines/nobody"}, plan.ErrNoSuchPath},
		"move: behind itself":   {plan.Op{Kind: plan.Move, Path: "lines/l02", After: "l02", WasAfter: "l01"}, plan.ErrChanged},
		"move: behind nobody":   {plan.Op{Kind: plan.Move, Path: "lines/l02", After: "nobody", WasAfter: "l01"}, plan.ErrChanged},
		"move: stood elsewhere": {plan.Op{Kind: plan.Move, Path: "lines/l02", After: "l03", WasAfter: "l04"}, plan.ErrChanged},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := plantest.Worked()
			before := encoded(t, p)
			// A first operation that fits must be taken back with the one that does not.
			first := must(t)(p.SetOp("projectNumber", "RS-2024-00000000"))
			err := p.Apply(plan.NewEdit(plan.Name("edit.changes"), plan.FromForm, first, tt.op))
			if !errors.Is(err, tt.want) {
				t.Errorf("Apply = %v, want %v", err, tt.want)
			}
			if err != nil && !strings.Contains(err.Error(), string(tt.op.Path)) {
				t.Errorf("the error %q does not name the path", err)
			}
			if after := encoded(t, p); after != before {
				t.Errorf("a refused edit changed the plan: %s", firstDifference(before, after))
			}
		})
	}
}

// A text of an older file may be in decomposed form. Cutting it out must be
// possible to take back.
func TestInverse_RestoresTextThatWasNotComposed(t *testing.T) {
	p := plantest.Worked()
	p.Title.Ko = "\u1112\u1161\u11ab\u1100\u1173\u11af" // 한글 in jamo
	before := encoded(t, p)
	edit := plan.NewEdit(plan.Name("edit.changes"), plan.FromTyping, must(t)(p.SpliceOp("title/ko", 0, 3, "국")))
	if err := p.Apply(edit); err != nil {
		t.Fatal(err)
	}
	if err := p.Apply(edit.Inverse()); err != nil {
		t.Fatal(err)
	}
	if encoded(t, p) != before {
		t.Errorf("it is %q", p.Title.Ko)
	}
}

func TestBuilders_ComposeWhatIsTyped(t *testing.T) {
	p := plantest.Worked()
	const jamo = "\u1112\u1161\u11ab"
	apply(t, p, must(t)(p.SetOp("title/ko", jamo)))
	if p.Title.Ko != "한" {
		t.Errorf("set: %q", p.Title.Ko)
	}
	apply(t, p, must(t)(p.SpliceOp("title/ko", 1, 0, jamo)))
	if p.Title.Ko != "한한" {
		t.Errorf("splice: %q", p.Title.Ko)
	}
	apply(t, p, must(t)(p.SetOp("title", plan.Text{Ko: jamo, En: "e\u0301"})))
	if p.Title.Ko != "한" || p.Title.En != "é" {
		t.Errorf("set both languages: %q, %q", p.Title.Ko, p.Title.En)
	}
	given := plan.Person{Record: plan.Record{ID: "new"}, Name: plan.Ko(jamo), Education: []plan.Education{
		{Record: plan.Record{ID: "e"}, School: plan.Ko("\n\u0301" + jamo)},
	}}
	apply(t, p, must(t)(p.AppendOp("people", given)))
	if got := p.Person("new"); got.Name.Ko != "한" || got.Education[0].School.Ko != "\n\u0301한" {
		t.Errorf("insert: %q, %q", got.Name.Ko, got.Education[0].School.Ko)
	}
	if given.Name.Ko != jamo || given.Education[0].School.Ko != "\n\u0301"+jamo {
		t.Error("insert: the caller's record was changed")
	}
}

func TestBuilders_RefusePlacesThatAreNotThere(t *testing.T) {
	p := plantest.Worked()
	tests := map[string]func() error{
		"set":                   func() error { _, err := p.SetOp("lines/nobody/amount", 1); return err },
		"splice a missing path": func() error { _, err := p.SpliceOp("lines/nobody/name/ko", 0, 0, "x"); return err },
		"splice an amount":      func() error { _, err := p.SpliceOp("lines/l01/amount", 0, 0, "x"); return err },
		"splice beyond":         func() error { _, err := p.SpliceOp("title/ko", 0, 999, ""); return err },
		"insert a value":        func() error { _, err := p.InsertOp("lines", 5, ""); return err },
		"insert nothing":        func() error { _, err := p.InsertOp("lines", nil, ""); return err },
		"append to a value":     func() error { _, err := p.AppendOp("title", plan.Task{}); return err },
		"append below nobody":   func() error { _, err := p.AppendOp("people/nobody/charges", plan.Charge{}); return err },
		"append to no list":     func() error { _, err := p.AppendOp("nothing", plan.Task{}); return err },
		"remove nobody":         func() error { _, err := p.RemoveOp("lines/nobody"); return err },
		"remove a value":        func() error { _, err := p.RemoveOp("title/ko"); return err },
		"move nobody":           func() error { _, err := p.MoveOp("lines/nobody", ""); return err },
	}
	for name, build := range tests {
		t.Run(name, func(t *testing.T) {
			if build() == nil {
				t.Error("an operation was built")
			}
		})
	}
	if p.Has("lines/nobody") || !p.Has("lines/l01/amount") || p.Has("nothing/below") || p.Has("nothing") || p.Has("lines/l01/nothing") {
		t.Error("Has is wrong about a path")
	}
	if apply(t, p, must(t)(p.SetOp("later", 1))); !p.Has("later") {
		t.Error("Has does not see an unknown member")
	}
	if _, ok := p.TextAt("lines/l01/amount"); ok {
		t.Error("TextAt reads an amount")
	}
	if s, ok := p.TextAt("people/ga/name/ko"); !ok || s != "예시연구원 가" {
		t.Errorf("TextAt = %q, %v", s, ok)
	}
}

// The journal and the history keep edits as JSON. An empty text, a missing date
// and a missing member must come back as what they were.
func TestEdit_SurvivesJSON(t *testing.T) {
	p := plantest.Worked()
	edit := plan.NewEdit(plan.Name("edit.changes", "n", "4"), plan.FromForm,
		must(t)(p.SetOp("title/ko", "")),
		must(t)(p.SetOp("notice/date", day(2024, 4, 22))),
		must(t)(p.SetOp("people/na/charges/y1/cash", 0)),
		must(t)(p.SetOp("later", []int{})),
		must(t)(p.SetOp("muchLater", nil)),
		must(t)(p.SpliceOp("title/en", 0, 1, "")),
		must(t)(p.RemoveOp("lines/l01")),
	)
	q := p.Clone()
	if err := p.Apply(throughJSON(t, edit)); err != nil {
		t.Fatal(err)
	}
	if err := q.Apply(edit); err != nil {
		t.Fatal(err)
	}
	if !p.Equal(q) {
		t.Error("the edit read back does something else")
	}
	if err := p.Apply(throughJSON(t, throughJSON(t, edit).Inverse())); err != nil {
		t.Fatal(err)
	}
	if !p.Equal(plantest.Worked()) {
		t.Error("the inverse read back does not take it back")
	}
}

func throughJSON(t testing.TB, e plan.Edit) plan.Edit {
	t.Helper()
	data, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	var back plan.Edit
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	return back
}

func TestDiff_IsAsShortAsItCanBe(t *testing.T) {
	tests := map[string]struct {
		change func(*plan.Plan)
		kinds  []plan.OpKind
	}{
		"nothing":      {func(*plan.Plan) {}, nil},
		"one value":    {func(p *plan.Plan) { p.Lines[3].Amount = 1000 }, []plan.OpKind{plan.Set}},
		"one language": {func(p *plan.Plan) { p.Title.En = "x" }, []plan.OpKind{plan.Set}},
		"a new record": {func(p *plan.Plan) {
			p.Tasks = append(p.Tasks, plan.Task{Record: plan.Record{ID: "t"}, Partners: []plan.ID{lead}})
		}, []plan.OpKind{plan.Insert}},
		"a record less": {func(p *plan.Plan) { p.Lines = slices.Delete(p.Lines, 2, 3) }, []plan.OpKind{plan.Remove}},
		"the first moved to the end": {func(p *plan.Plan) {
			p.Lines = append(p.Lines[1:len(p.Lines):len(p.Lines)], p.Lines[0])
		}, []plan.OpKind{plan.Move}},
		"the last moved to the front": {func(p *plan.Plan) {
			p.Lines = append([]plan.Line{p.Lines[len(p.Lines)-1]}, p.Lines[:len(p.Lines)-1]...)
		}, []plan.OpKind{plan.Move}},
		"neighbours swapped": {func(p *plan.Plan) { p.Lines[4], p.Lines[5] = p.Lines[5], p.Lines[4] }, []plan.OpKind{plan.Move}},
		"the first replaced": {func(p *plan.Plan) {
			p.Lines[0] = plan.Line{Record: plan.Record{ID: "fresh"}}
		}, []plan.OpKind{plan.Remove, plan.Insert}},
		"an unknown member": {func(p *plan.Plan) {
			p.People[0].Unknown = map[string]jsontext.Value{"a/b": jsontext.Value("1")}
		}, []plan.OpKind{plan.Set}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			a, b := plantest.Worked(), plantest.Worked()
			tt.change(b)
			edit, err := plan.Diff(a, b)
			if err != nil {
				t.Fatal(err)
			}
			var kinds []plan.OpKind
			for _, op := range edit.Ops {
				kinds = append(kinds, op.Kind)
			}
			if !slices.Equal(kinds, tt.kinds) {
				t.Errorf("the operations are %v, want %v", kinds, tt.kinds)
			}
			if err := a.Apply(edit); err != nil || !a.Equal(b) {
				t.Errorf("applied it gives another plan (%v)", err)
			}
		})
	}
}

func TestDiff_RefusesPlansThatAreNotTheSame(t *testing.T) {
	a, b := plantest.Worked(), plantest.Worked()
	b.ID = "another"
	if _, err := plan.Diff(a, b); !errors.Is(err, plan.ErrBadValue) {
		t.Errorf("Diff of two different plans: %v", err)
	}
}

func TestPath_UnderMeansItselfAndBelow(t *testing.T) {
	tests := []struct {
		path, above plan.Path
		want        bool
	}{
		{"lines/a/amount", "lines/a", true},
		{"lines/a", "lines/a", true},
		{"lines/ab", "lines/a", false},
		{"lines/a", "lines/a/amount", false},
		{"title", "", true},
	}
	for _, tt := range tests {
		if got := tt.path.Under(tt.above); got != tt.want {
			t.Errorf("%q under %q: %v", tt.path, tt.above, got)
		}
	}
	if got := plan.Path("").Join("a", "b"); got != "a/b" {
		t.Errorf("joined to nothing: %q", got)
	}
}

func TestID_Valid(t *testing.T) {
	for id, want := range map[plan.ID]bool{
		"abc234": true, "pay.kim.y1.cash": true, "A-b_c.9": true, plan.ID(strings.Repeat("a", 80)): true,
		"": false, "a/b": false, "가": false, "a b": false, plan.ID(strings.Repeat("a", 81)): false,
	} {
		if id.Valid() != want {
			t.Errorf("%q valid: %v", id, !want)
		}
	}
	if a, b := plan.NewID(), plan.NewID(); a == b || !a.Valid() || len(a) != 12 {
		t.Errorf("new IDs: %q, %q", a, b)
	}
}

// The norm package joins a row of more than thirty ㅠ with an invisible character.
func TestBuilders_AddNothingToALongRowOfVowels(t *testing.T) {
	p := plantest.Worked()
	row := strings.Repeat("ㅠ", 40)
	apply(t, p, must(t)(p.SetOp("title/ko", row)))
	if p.Title.Ko != row {
		t.Errorf("set: %+q", p.Title.Ko)
	}
	apply(t, p, must(t)(p.SpliceOp("title/ko", 0, 40, row+row)))
	if p.Title.Ko != row+row {
		t.Errorf("splice: %+q", p.Title.Ko)
	}
}
