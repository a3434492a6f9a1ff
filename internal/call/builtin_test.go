package call

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

func theCall(t testing.TB) *Call {
	t.Helper()
	c, err := Find("msit-2024-medical-sw")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func theLaw(t testing.TB) *Law {
	t.Helper()
	law, err := BuiltinLaw()
	if err != nil {
		t.Fatal(err)
	}
	return law
}

func TestFind_TheCallOf2024SaysWhatTheNoticeSays(t *testing.T) {
	c := theCall(t)
	if c.Ministry.Ko != "과학기술정보통신부" || c.Agency.Ko != "정보통신기획평가원(IITP)" {
		t.Errorf("ministry %q, agency %q", c.Ministry.Ko, c.Agency.Ko)
	}
	if want := (civil.Date{Year: 2024, Month: 4, Day: 22}); c.Announced != want {
		t.Errorf("announced %v", c.Announced)
	}
	if want := (civil.Date{Year: 2024, Month: 6, Day: 3}); c.Deadline != want {
		t.Errorf("deadline %v", c.Deadline)
	}
	if c.Selection != plan.FreeCall || c.MaxYears != 3 || c.MaxMonths != 36 {
		t.Errorf("selection %s, %d years, %d months", c.Selection, c.MaxYears, c.MaxMonths)
	}
	if !c.ForeignPartner.Value || c.ForeignPartner.Citation.Certainty != Verified {
		t.Errorf("foreign partner %+v", c.ForeignPartner)
	}
	for _, fact := range []Fact{c.CeilingCountsInternational, c.CeilingProrated} {
		if fact.Citation.Certainty.Confirmed() {
			t.Errorf("the notice was not read, so this fact cannot be confirmed: %+v", fact)
		}
	}
	if !c.CeilingCountsInternational.Value || c.CeilingProrated.Value {
		t.Error("all government money counts, and a short year keeps the whole ceiling")
	}
}

func TestFind_BothTracksHaveTheirCeilings(t *testing.T) {
	for _, want := range []struct {
		id       string
		ceiling  plan.Won
		projects int
	}{{"rnd", 1_600_000_000, 2}, {"commercialisation", 1_800_000_000, 1}} {
		track, ok := theCall(t).Track(want.id)
		if !ok || track.Ceiling != want.ceiling || track.Projects != want.projects || len(track.Aims) < 3 {
			t.Errorf("track %s: %+v", want.id, track)
		}
		l := theCall(t).LimitsFor(want.id, civil.Date{})[0]
		if l.ID != CeilingID || l.Amount != want.ceiling || l.Per != OfTask || l.Scope != YearScope || l.Prorated {
			t.Errorf("ceiling of %s: %+v", want.id, l)
		}
		if len(l.Num) != 1 || l.Num[0].String() != "funding:government" {
			t.Errorf("all government money counts, not %v", l.Num)
		}
	}
	if _, ok := theCall(t).Track("pilot"); ok {
		t.Error("there is no track pilot")
	}
}

func TestFind_UnknownCallNamesTheKnownOnes(t *testing.T) {
	_, err := Find("nosuch")
	var fault *i18n.Error
	if !errors.As(err, &fault) {
		t.Fatalf("%T: %v", err, err)
	}
	for _, lang := range i18n.Langs() {
		if say := fault.In(lang); !strings.Contains(say, "nosuch") || !strings.Contains(say, "msit-2024-medical-sw") {
			t.Errorf("%s: %s", lang, say)
		}
	}
}

// The IDs are stored in plans: changing one loses a writer's text.
func TestChapters_KeepTheirIDsAndTheOrderOfTheForm(t *testing.T) {
	want := []string{
		"1 necessity", "2 objective", "2-1 final-goal", "2-2 yearly-goals", "2-3 content", "2-4 schedule",
		"3 strategy", "3-1 approach", "3-2 organisation", "3-3 cooperation", "3-4 data-ethics", "3-5 trials-licences",
		"4 use", "4-1 utilisation", "4-2 effects",
		"5 business", "5-1 market", "5-2 ip-standards", "5-3 standardisation", "5-4 business-plan",
		"6 safety-security", "6-1 safety", "6-2 security", "6-3 other-measures", "7 references",
	}
	var got []string
	for _, c := range theCall(t).Chapters {
		got = append(got, c.Number+" "+c.ID)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestChaptersFor_SafetyStandsInTheAgreementOnly(t *testing.T) {
	c := theCall(t)
	has := func(stage plan.Stage) bool {
		return slices.ContainsFunc(c.ChaptersFor("rnd", stage), func(c Chapter) bool { return c.ID == "safety" })
	}
	if has(plan.Application) || !has(plan.Agreement) {
		t.Error("chapter 6 belongs to the agreement and not to the application")
	}
}

func TestChapters_BusinessIsRequiredOfCommercialisationAlone(t *testing.T) {
	for _, id := range []string{"market", "ip-standards", "standardisation", "business-plan"} {
		chapter, ok := theCall(t).Chapter(id)
		if !ok || !chapter.RequiredFor("commercialisation") || chapter.RequiredFor("rnd") {
			t.Errorf("%s: %+v", id, chapter.Optional)
		}
	}
	if heading, _ := theCall(t).Chapter("business"); heading.RequiredFor("commercialisation") {
		t.Error("a heading cannot be empty")
	}
}

func TestChapters_GuideEveryWriter(t *testing.T) {
	c := theCall(t)
	differ := 0
	for _, chapter := range c.Chapters {
		if !chapter.Text {
			continue
		}
		if _, ok := c.Criterion(chapter.Criterion); !ok {
			t.Errorf("%s serves no criterion", chapter.ID)
		}
		for _, track := range []string{"rnd", "commercialisation"} {
			guidance := chapter.GuidanceFor(track)
			if len([]rune(guidance.Ko)) < 60 || len([]rune(guidance.En)) < 100 {
				t.Errorf("%s: guidance for %s is too short to help", chapter.ID, track)
			}
			if n := len(chapter.QuestionsFor(track)); n < 3 || n > 6 {
				t.Errorf("%s: %d questions for %s, not 3 to 6", chapter.ID, n, track)
			}
		}
		if chapter.GuidanceFor("rnd").Ko != chapter.GuidanceFor("commercialisation").Ko {
			differ++
		}
	}
	if differ < 10 {
		t.Errorf("only %d chapters guide the tracks differently", differ)
	}
}

func TestChapters_PrintEveryTableOnce(t *testing.T) {
	c := theCall(t)
	seen := map[string]int{}
	for _, chapter := range c.Chapters {
		for _, table := range chapter.Tables {
			seen[table]++
		}
	}
	for _, part := range c.Parts {
		for _, table := range part.Tables {
			seen[table]++
		}
	}
	for _, table := range TableKeys {
		if seen[table] != 1 {
			t.Errorf("table %s is printed %d times", table, seen[table])
		}
	}
	kinds := []string{}
	for _, part := range c.PartsFor("rnd", plan.Application)[:4] {
		kinds = append(kinds, part.Kind)
	}
	if !slices.Equal(kinds, []string{"cover", "summary", "contents", "body"}) {
		t.Errorf("parts begin with %v", kinds)
	}
}

func TestCriteria_AreTheThreeOfTheCall(t *testing.T) {
	var keys []string
	for _, c := range theCall(t).Criteria {
		keys = append(keys, c.Key)
		if len(c.Kinds) == 0 {
			t.Errorf("nothing speaks to %s", c.Key)
		}
	}
	if !slices.Equal(keys, []string{"plan", "capability", "cooperation"}) {
		t.Errorf("criteria %v", keys)
	}
}

// Every citation anywhere in calls and law names a source that exists, and every
// text is there in both languages.
func TestData_CitesKnownSourcesInBothLanguages(t *testing.T) {
	sources, err := Sources()
	if err != nil {
		t.Fatal(err)
	}
	citations := 0
	visit := func(where string, v any) {
		switch v := v.(type) {
		case Citation:
			if v.Source == "" && v.Certainty == "" && where == "law.matching.Recommended" {
				return // only early mid-size companies have a recommended share
			}
			citations++
			if _, ok := sources[v.Source]; !ok {
				t.Errorf("%s: no source %q", where, v.Source)
			}
			if !slices.Contains(Certainties, v.Certainty) {
				t.Errorf("%s: certainty %q", where, v.Certainty)
			}
		case plan.Text:
			if (v.Ko == "") != (v.En == "") {
				t.Errorf("%s: %q in one language only", where, v.Ko+v.En)
			}
		}
	}
	walk(reflect.ValueOf(theLaw(t).rows), "law", visit)
	walk(reflect.ValueOf(*theCall(t)), "call", visit)
	if citations < 200 {
		t.Errorf("only %d citations were seen", citations)
	}
	for key, s := range sources {
		if s.Title.Ko == "" || s.Title.En == "" || s.Edition == "" {
			t.Errorf("source %s: %+v", key, s)
		}
	}
}

// walk visits every citation and text below a value.
func walk(v reflect.Value, where string, visit func(where string, v any)) {
	switch v.Kind() {
	case reflect.Struct:
		switch v.Type() {
		case reflect.TypeFor[Citation]():
			c := Citation{
				Article: textOf(v.Field(0)), Source: v.Field(1).String(), Page: v.Field(2).String(),
				Quote: v.Field(3).String(), Certainty: Certainty(v.Field(4).String()),
			}
			visit(where, c)
			visit(where, c.Article)
			return
		case reflect.TypeFor[plan.Text]():
			visit(where, textOf(v))
			return
		case reflect.TypeFor[Law]():
			return
		}
		for i := range v.NumField() {
			walk(v.Field(i), where+"."+v.Type().Field(i).Name, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), where, visit)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			walk(v.MapIndex(key), where+"."+key.String(), visit)
		}
	}
}

func textOf(v reflect.Value) plan.Text {
	return plan.Text{Ko: v.FieldByName("Ko").String(), En: v.FieldByName("En").String()}
}

func TestCatalogue_KeysOfMatchingLimitsExist(t *testing.T) {
	for _, l := range theLaw(t).On(civil.Date{Year: 2024, Month: 4, Day: 22}).Limits {
		if l.Title.Empty() || l.Why.Empty() || strings.Contains(l.Title.Ko+l.Why.Ko+l.Title.En+l.Why.En, "⟦") {
			t.Errorf("%s: %q, %q", l.ID, l.Title, l.Why)
		}
	}
}

func TestBuiltin_WhatACriterionNeedsIsOfItsKinds(t *testing.T) {
	calls, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range calls {
		for _, criterion := range c.Criteria {
			if len(criterion.Needs) == 0 {
				t.Errorf("%s: %s needs nothing", c.ID, criterion.Key)
			}
			for _, need := range criterion.Needs {
				if !slices.Contains(criterion.Kinds, need) {
					t.Errorf("%s: %s needs %s, which does not speak to it", c.ID, criterion.Key, need)
				}
			}
		}
	}
}
