package call

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"moaplan/assets"
	"moaplan/assets/i18n"
)

const good = "testdata/calls/shared-data.toml"

func goodText(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// parseText reads a text as the file "bad.toml".
func parseText(text string) (*Call, error) {
	return Parse(fstest.MapFS{"bad.toml": {Data: []byte(text)}}, "bad.toml")
}

// lineOf is the line, from 1, on which a text first stands.
func lineOf(t *testing.T, text, at string) int {
	t.Helper()
	before, _, ok := strings.Cut(text, at)
	if !ok {
		t.Fatalf("%q does not stand in the file", at)
	}
	return strings.Count(before, "\n") + 1
}

// Each case makes one fault in a good file by replacing a text, and says which
// problem is reported at the line of which text.
var faults = []struct {
	name     string
	old, new string
	key      string // without call.problem.
	at       string
	says     string // stands in the English sentence
}{
	{"an unknown key", `short = {`, "colour = \"red\"\nshort = {", "unknown-key", `colour = `, "colour"},
	{"an unknown key in a table", "value = false\n", "value = false\nvalid = true\n", "unknown-key", "valid = true", "value"},
	{"an unknown key in a text", `ko = "표지"`, `ja = "表紙", ko = "표지"`, "unknown-key", "表紙", "ko, en"},
	{"an unknown table", "[[part]]\nid = \"cover\"", "[[piece]]\nid = \"cover\"", "unknown-key", "[[piece]]", "piece"},
	{"an unknown source", `source = "NOTICE"` + "\ncertainty", `source = "RUMOUR"` + "\ncertainty", "unknown-source", "RUMOUR", "sources.toml"},
	{"a missing source", "page = \"4\"\ncertainty", "certainty", "", "", ""}, // a page may be missing
	{"no source", "source = \"NOTICE\"\npage = \"2\"\n", "", "missing", "[[track]]", "source"},
	{"a ratio of 120 %", `max = "20%"`, `max = "120%"`, "above", `"120%"`, "120%"},
	{"a ratio a little above", `governmentMax = "67%"`, `governmentMax = "100.01%"`, "above", "100.01%", "100.01%"},
	{"a ratio as a number", `max = "20%"`, `max = 20`, "kind", "max = 20", "text"},
	{"a ratio without its mark", `max = "20%"`, `max = "0.2"`, "percent", `"0.2"`, "40%"},
	{"negative money", "ceiling = 300_000_000", "ceiling = -300_000_000", "negative", "-300_000_000", "-300000000"},
	{"money finer than 천원", "ceiling = 300_000_000", "ceiling = 300_000_500", "won", "300_000_500", "1,000"},
	{"too much money", "ceiling = 300_000_000", "ceiling = 300_000_000_000_000", "won", "000_000_000_000", "10 trillion"},
	{"money as a text", "ceiling = 300_000_000", `ceiling = "3억"`, "kind", `"3억"`, "123"},
	{"a duplicate part", `id = "body"`, `id = "cover"`, "duplicate", "id = \"cover\"\nkind = \"body\"", "cover"},
	{"a duplicate limit of law", "[[matching]]", "[[matching]]\nlegalType = \"sme\"\ngovernmentMax = \"70%\"\nownMin = \"30%\"\ncashMin = \"20%\"\nsource = \"NOTICE\"\ncertainty = \"verified\"\n\n[[matching]]", "overlap", "[[matching]]\nlegalType = \"sme\"\ngovernmentMax = \"67%\"", "sme"},
	{"a source that the program has", `[[sources]]`, "[[sources]]\nkey = \"MAN\"\ntitle = { ko = \"가\", en = \"a\" }\n\n[[sources]]", "duplicate", `key = "MAN"`, "law/sources.toml"},
	{"an unknown enum word", `selection = "designated"`, `selection = "lottery"`, "unknown-word", "lottery", "designated"},
	{"an unknown certainty", "certainty = \"verified\"\n\n[foreignPartner]", "certainty = \"sure\"\n\n[foreignPartner]", "unknown-word", `"sure"`, "verified, secondary"},
	{"an unknown legal type", `legalType = "sme"`, `legalType = "startup"`, "unknown-word", `legalType = "startup"`, "mid-early"},
	{"an unknown ability", `abilities = ["ict"]`, `abilities = ["ict", "law"]`, "unknown-word", `"law"`, "medical"},
	{"an unknown condition", `"sme & startup"`, `"sme & rich"`, "unknown-word", "rich", "startup"},
	{"an unknown table of the document", `tables = ["schedule"]`, `tables = ["gantt"]`, "unknown-word", "gantt", "schedule"},
	{"an unknown criterion", `criterion = "use"`, `criterion = "beauty"`, "unknown-word", "beauty", "use"},
	{"a need that does not speak to the criterion", `kinds = ["chapters", "budget"]`, `kinds = ["chapters", "budget"]
needs = ["people"]`, "unknown-word", "people", "budget"},
	{"no Korean text", `ko = "활용 가능성", `, ``, "no-korean", `title = { en = "Usefulness" }`, "ko"},
	{"no English text", `title = { ko = "본문", en = "Body" }`, `title = { ko = "본문" }`, "no-english", `title = { ko = "본문" }`, "en"},
	{"an empty English text", `en = "Body"`, `en = " "`, "no-english", `en = " "`, "en"},
	{"no title", "title = { ko = \"본문\", en = \"Body\" }\n", "", "missing-text", "[[part]]\nid = \"body\"", "title"},
	{"a text without language", `title = { ko = "본문", en = "Body" }`, `title = "본문"`, "kind", `title = "본문"`, "ko"},
	{"a track without a ceiling", "ceiling = 300_000_000\n", "", "no-ceiling", "[[track]]", "field"},
	{"a ceiling of nothing", "ceiling = 300_000_000\n", "ceiling = 0\n", "no-ceiling", "ceiling = 0", "field"},
	{"a day that does not exist", "deadline = 2025-03-05", "deadline = 2025-02-30", "date", "2025-02-30", "2024-04-22"},
	{"a date as a text", "deadline = 2025-03-05", `deadline = "2025-03-05"`, "kind", `"2025-03-05"`, "2024-04-22"},
	{"a deadline before the notice", "deadline = 2025-03-05", "deadline = 2025-01-05", "period", "deadline =", "2025-01-05"},
	{"a row that ends before it begins", "[[matching]]", "[[matching]]\nfrom = 2025-02-01\nto = 2025-01-31", "period", "to = 2025-01-31", "2025-01-31"},
	{"no ID", `id = "test-2025-shared-data"`, ``, "missing", "# An invented call", "id"},
	{"an ID that cannot be a key", `id = "test-2025-shared-data"`, `id = "공모"`, "id", `id = "공모"`, "letters"},
	{"an empty ID", `id = "test-2025-shared-data"`, `id = ""`, "empty", `id = ""`, "id"},
	{"too many years", "maxYears = 2", "maxYears = 2000", "range", "maxYears", "2000"},
	{"a chapter without guidance", `guidance = { ko = "실증할 장소와 방법을 적으십시오.", en = "Give place and method of the test." }` + "\n", "", "no-guidance", "[[chapter]]", "field"},
	{"a required heading", "text = true\nrequired = true", "required = true", "required-heading", "required = true", "heading"},
	{"guidance for a track that is not there", "[[part]]\nid = \"cover\"", "[chapter.guidanceFor]\npilot = { ko = \"가\", en = \"a\" }\n\n[[part]]\nid = \"cover\"", "unknown-track", "pilot =", "field"},
	{"a term that is none", `num = ["group:externalExpertise"]`, `num = ["cheese"]`, "term", "cheese", "direct@cash"},
	{"a group that is defined nowhere", "group:externalExpertise", "group:friends", "reference", "[[track.limit]]", "group:friends"},
	{"an item that is defined nowhere", `num = ["indirect"]`, `num = ["indirect/parties"]`, "reference", "[[limit]]", "indirect/parties"},
	{"a question that is defined nowhere", `"sme & startup"`, `"sme & answer:rich"`, "reference", "[[attachment]]", "answer:rich"},
	{"a limit with both values", `max = "20%"`, "max = \"20%\"\namount = 5_000", "limit-value", "[[track.limit]]", "C6"},
	{"a limit without a value", "max = \"20%\"\n", "", "limit-value", "[[track.limit]]", "C6"},
	{"a block from an unconfirmed source", "page = \"7\"\ncertainty = \"verified\"", "page = \"7\"\ncertainty = \"recalled\"", "unconfirmed", "severity = \"error\"\narticle", "advice"},
	{"a parameter without a value", "[[matching]]", "[[parameter]]\nid = \"x\"\ntitle = { ko = \"가\", en = \"a\" }\nseverity = \"advice\"\nsource = \"NOTICE\"\ncertainty = \"verified\"\n\n[[matching]]", "no-value", "[[parameter]]", "x"},
	{"a word twice", `abilities = ["ict"]`, `abilities = ["ict", "ict"]`, "twice", "abilities", "ict"},
	{"a key nested too deeply", `short = {`, "a.b.c.d.e.f.g.h.i.j.k.l.m = 1\nshort = {", "too-deep", "a.b.c", "parts"},
	{"broken syntax", `announced = 2025-02-03`, `announced = = 2025-02-03`, "syntax", "announced =", "TOML"},
	{"a key twice", `deadline = 2025-03-05`, "deadline = 2025-03-05\ndeadline = 2025-03-06", "syntax", "deadline = 2025-03-06", "TOML"},
	{"an unclosed text", `noticeNumber = "시험부`, `noticeNumber = 시험부`, "syntax", "noticeNumber", "TOML"},
	{"the ID of a track twice", "[[criterion]]", "[[track]]\nid = \"field\"\ntitle = { ko = \"가\", en = \"a\" }\nprojects = 1\nceiling = 1_000\nsource = \"NOTICE\"\ncertainty = \"verified\"\n\n[[criterion]]", "duplicate", "id = \"field\"\ntitle = { ko = \"가\"", "bad.toml:"},
}

func TestParse_RefusesEachFaultWithFileAndLine(t *testing.T) {
	for _, tc := range faults {
		t.Run(tc.name, func(t *testing.T) {
			text := strings.Replace(goodText(t), tc.old, tc.new, 1)
			if text == goodText(t) {
				t.Fatalf("%q is not in the good file", tc.old)
			}
			_, err := parseText(text)
			problems := ProblemsIn(err)
			if tc.key == "" {
				if err != nil {
					t.Fatalf("refused: %v", err)
				}
				return
			}
			i := slices.IndexFunc(problems, func(p *Problem) bool { return p.Key == "call.problem."+tc.key })
			if i < 0 {
				t.Fatalf("no %s in: %v", tc.key, err)
			}
			p := problems[i]
			if want := lineOf(t, text, tc.at); p.File != "bad.toml" || p.Line != want {
				t.Errorf("%s:%d, not line %d: %v", p.File, p.Line, want, p)
			}
			if !strings.Contains(p.Error(), tc.says) || !strings.HasPrefix(p.Error(), "bad.toml:") {
				t.Errorf("%v does not say %q", p, tc.says)
			}
			if ko := p.Message(i18n.Ko); strings.Contains(ko+p.Error(), "⟦") || ko == p.Error() {
				t.Errorf("Korean: %s", ko)
			}
			if len(problems) > 2 {
				t.Errorf("one fault, %d problems: %v", len(problems), err)
			}
		})
	}
}

func TestParse_ReportsAllFaultsAtOnceInTheOrderOfTheFile(t *testing.T) {
	text := goodText(t)
	for _, change := range [][2]string{
		{`selection = "designated"`, `selection = "lottery"`},
		{"ceiling = 300_000_000\n", ""},
		{`max = "20%"`, `max = "120%"`},
		{`en = "Body"`, `en = ""`},
	} {
		text = strings.Replace(text, change[0], change[1], 1)
	}
	_, err := parseText(text)
	var keys []string
	last := 0
	for _, p := range ProblemsIn(err) {
		keys = append(keys, strings.TrimPrefix(p.Key, "call.problem."))
		if p.Line < last {
			t.Errorf("line %d after line %d", p.Line, last)
		}
		last = p.Line
	}
	if !slices.Equal(keys, []string{"unknown-word", "no-ceiling", "above", "no-english"}) {
		t.Errorf("%v\n%v", keys, err)
	}
	if strings.Count(err.Error(), "\n") != 3 {
		t.Errorf("one problem a line: %s", err)
	}
	var one *Problem
	if !errors.As(err, &one) || one.Line == 0 {
		t.Error("errors.As finds a problem")
	}
}

func TestProblems_SpeakBothLanguages(t *testing.T) {
	_, err := parseText("id = 3")
	ko, en := i18n.Say(i18n.Ko, err), i18n.Say(i18n.En, err)
	if ko == en || !strings.Contains(ko, "bad.toml:1: ") || !strings.Contains(en, "bad.toml:1: ") {
		t.Errorf("%s\n%s", ko, en)
	}
}

// Every sentence of the catalogue for a fault is shown by some fault above or by
// the named tests below; none is dead, none is missing.
func TestProblems_EverySentenceHasItsFault(t *testing.T) {
	shown := map[string]bool{}
	for _, tc := range faults {
		shown["call.problem."+tc.key] = true
	}
	elsewhere := []string{"builtin", "more", "no-track", "too-big", "unreadable"}
	for _, key := range elsewhere {
		shown["call.problem."+key] = true
	}
	delete(shown, "call.problem.")
	var want []string
	for _, key := range i18n.Keys(i18n.Ko) {
		if strings.HasPrefix(key, "call.problem.") {
			want = append(want, key)
		}
	}
	if got := slices.Sorted(maps.Keys(shown)); !slices.Equal(got, want) {
		t.Errorf("faults shown %v\nsentences   %v", got, want)
	}
}

func problemOf(t *testing.T, err error, key string) *Problem {
	t.Helper()
	for _, p := range ProblemsIn(err) {
		if p.Key == "call.problem."+key {
			return p
		}
	}
	t.Fatalf("no %s in: %v", key, err)
	return nil
}

func wantProblem(t *testing.T, err error, key string) {
	t.Helper()
	if p := problemOf(t, err, key); p.File == "" {
		t.Errorf("a problem without its file: %v", p)
	}
}

func TestParse_RefusesACallWithoutTracks(t *testing.T) {
	_, err := parseText("id = \"x\"\n")
	wantProblem(t, err, "no-track")
}

func TestParse_RefusesHugeAndMissingFiles(t *testing.T) {
	_, err := parseText("# " + strings.Repeat("x", maxFile))
	wantProblem(t, err, "too-big")
	_, err = parseText("a = [" + strings.Repeat("1,", maxNodes+1) + "]")
	wantProblem(t, err, "too-big")
	_, err = Parse(fstest.MapFS{}, "none.toml")
	if p := problemOf(t, err, "unreadable"); p.File != "none.toml" || p.Line != 0 {
		t.Errorf("%+v", p)
	}
}

// wrongFromEndToEnd are files in which every line is a fault.
func wrongFromEndToEnd() map[string]string {
	var unknown, limits strings.Builder
	for i := range 8_000 {
		fmt.Fprintf(&unknown, "k%d = 1\n", i)
	}
	for range 3_000 {
		limits.WriteString("[[limit]]\nid = \"a\"\nnum = [\"activity/x\"]\nof = \"b\"\n")
	}
	words := "[[attachment]]\nwhen = [\"" + strings.Repeat("x&", 400_000) + "\"]\n"
	return map[string]string{"keys": unknown.String(), "words": words, "limits": limits.String()}
}

func TestParse_BoundsTheProblemsOfAFileThatIsWrongFromEndToEnd(t *testing.T) {
	for name, text := range wrongFromEndToEnd() {
		_, err := parseText(text)
		if name != "words" {
			wantProblem(t, err, "more")
		}
		if n := len(ProblemsIn(err)); n == 0 || n > maxProblems+1 {
			t.Errorf("%s: %d problems", name, n)
		}
	}
}

// How long such a file takes is measured here; a test would judge the machine.
func BenchmarkParse_FileThatIsWrongFromEndToEnd(b *testing.B) {
	for name, text := range wrongFromEndToEnd() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := parseText(text); err == nil {
					b.Fatal("the file was accepted")
				}
			}
		})
	}
}

func TestParse_SurvivesDeepNesting(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("[", 200_000), "a = " + strings.Repeat("[", 200_000), "a = " + strings.Repeat("{a=", 200_000),
		strings.Repeat("a.", 200_000) + "a = 1", "a = " + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000),
	} {
		if _, err := parseText(text); err == nil {
			t.Errorf("accepted %.20s…", text)
		}
	}
}

// withLaw reads the built-in law with one file changed.
func withLaw(t *testing.T, name, old, new string) (string, error) {
	t.Helper()
	files := fstest.MapFS{}
	names, err := fs.Glob(assets.Files, "law/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		data, err := fs.ReadFile(assets.Files, n)
		if err != nil {
			t.Fatal(err)
		}
		files[n] = &fstest.MapFile{Data: data}
	}
	text := string(files[name].Data)
	changed := strings.Replace(text, old, new, 1)
	if changed == text {
		t.Fatalf("%q is not in %s", old, name)
	}
	files[name] = &fstest.MapFile{Data: []byte(changed)}
	_, err = readLibrary(files, "law")
	return changed, err
}

func TestLaw_RefusesEachFaultWithFileAndLine(t *testing.T) {
	for _, tc := range []struct {
		name, file, old, new, key, at string
	}{
		{"overlapping dates", "law/matching.toml", "to = 2024-12-30", "to = 2024-12-31", "overlap", "[[matching]]\nlegalType = \"mid-early\"\ngovernmentMax = \"75%\"\nownMin = \"25%\"\ncashMin = \"10%\""},
		{"an open end before another row", "law/costs.toml", "to = 2024-12-30\n", "", "overlap", "[[item]]\ncategory = \"activity\"\nkey = \"software\"\ntitle = { ko = \"소프트웨어 활용비\", en = \"Software\" }\nnote = { ko = \"데이터베이스 이용료를 포함합니다. 영리"},
		{"a missing source", "law/ceilings.toml", "source = \"MAN\"\npage = \"184, 239\"\n", "", "missing", "[[limit]]\nid = \"C1\""},
		{"an unknown source", "law/people.toml", `source = "NWTN"`, `source = "NWTM"`, "unknown-source", `"NWTM"`},
		{"a ratio of 120 %", "law/matching.toml", `governmentMax = "70%"`, `governmentMax = "120%"`, "above", `"120%"`},
		{"a charge above the one exception", "law/people.toml", `max = "130%"`, `max = "140%"`, "above", `"140%"`},
		{"negative money", "law/people.toml", "monthly = 1_300_000", "monthly = -1_300_000", "negative", "-1_300_000"},
		{"a duplicate source", "law/sources.toml", `key = "EVAL"`, `key = "MAN"`, "duplicate", "key = \"MAN\"\ntitle = { ko = \"국가연구개발 과제평가"},
		{"a duplicate question", "law/costs.toml", `id = "universityRules"`, `id = "studentProgramme"`, "duplicate", "[[question]]\nid = \"studentProgramme\"\nper = \"organisation\"\ntext = { ko = \"학교법인"},
		{"a duplicate limit", "law/ceilings.toml", `id = "C5.lead"`, `id = "C5"`, "overlap", "[[limit]]\nid = \"C5\"\ntitle = { ko = \"위탁연구개발비 비율(주관기관 기준)\""},
		{"an unknown key", "law/property.toml", "ageMonths = 24", "ageYears = 2", "unknown-key", "ageYears"},
		{"a limit that names none", "law/ceilings.toml", `of = "C5"`, `of = "C55"`, "reference", "[[limit]]\nid = \"C5.lead\""},
		{"a valuation of no item", "law/property.toml", `"facility/lease"`, `"facility/rent"`, "reference", "[[valuation]]\nid = \"lease\""},
		{"a block without confirmation", "law/ceilings.toml", "severity = \"advice\"\nof = \"C1\"", "severity = \"error\"\nof = \"C1\"", "unconfirmed", "severity = \"error\"\nof = \"C1\""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			text, err := withLaw(t, tc.file, tc.old, tc.new)
			p := problemOf(t, err, tc.key)
			if want := lineOf(t, text, tc.at); p.File != tc.file || p.Line != want {
				t.Errorf("%s:%d, not %s:%d: %v", p.File, p.Line, tc.file, want, p)
			}
		})
	}
}

func TestLoadDir_ReadsAnotherCall(t *testing.T) {
	calls, err := LoadDir("testdata/calls")
	if err != nil || len(calls) != 1 {
		t.Fatalf("%d calls, %v", len(calls), err)
	}
	c := calls[0]
	if c.ID != "test-2025-shared-data" || len(c.Tracks) != 1 || len(c.ChaptersFor("field", "application")) != 1 {
		t.Errorf("%s: %d tracks", c.ID, len(c.Tracks))
	}
	ceiling := c.LimitsFor("field", c.Announced)[0]
	if ceiling.Amount != 300_000_000 || !ceiling.Prorated || terms(ceiling.Num) != "funding:government -international" {
		t.Errorf("ceiling %+v", ceiling)
	}
	f := c.On(c.Announced)
	if m, _ := f.MatchingFor("sme"); m.GovernmentMax.String() != "67%" || m.Citation.Source != "NOTICE" {
		t.Errorf("the call's own share: %+v", m)
	}
	if m, _ := f.MatchingFor("mid"); m.GovernmentMax.String() != "70%" {
		t.Errorf("the general share: %+v", m)
	}
	if l, _ := f.Limit("C3.nonprofit"); l.Max.String() != "5%" || l.OwnRate != "" || l.Citation.Source != "NOTICE" {
		t.Errorf("the call's overhead: %+v", l)
	}
	if l, _ := f.Limit("C6"); l.Max.String() != "40%" {
		t.Errorf("the general limit: %+v", l)
	}
	var c6 []string
	for _, l := range c.LimitsFor("field", c.Announced) {
		if l.ID == "C6" {
			c6 = append(c6, l.Max.String())
		}
	}
	if !slices.Equal(c6, []string{"20%"}) {
		t.Errorf("the track's limit stands in place of the general one: %v", c6)
	}
	if s, ok := c.Source("NOTICE"); !ok || s.Title.En != "Notice for tests" {
		t.Errorf("own source %+v", s)
	}
	if _, ok := theCall(t).Source("NOTICE"); ok {
		t.Error("a call's source leaked into another")
	}
	if m, _ := theCall(t).On(c.Announced).MatchingFor("sme"); m.GovernmentMax.String() != "75%" {
		t.Error("a call's row leaked into another")
	}
	if known, err := Available("testdata/calls"); err != nil || len(known) != 2 {
		t.Errorf("%d calls, %v", len(known), err)
	}
}

func TestLoadDir_OneBadFileDoesNotHideTheOthers(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.toml", goodText(t))
	write("b.toml", strings.Replace(goodText(t), "ceiling = 300_000_000", "ceiling = -1", 1))
	write("c.toml", goodText(t))
	write("d.toml", strings.Replace(goodText(t), `id = "test-2025-shared-data"`, `id = "msit-2024-medical-sw"`, 1))
	write("notes.txt", "not a call")
	calls, err := LoadDir(dir)
	if len(calls) != 1 || calls[0].Origin != "a.toml" {
		t.Errorf("%d calls", len(calls))
	}
	if p := problemOf(t, err, "negative"); p.File != "b.toml" {
		t.Errorf("%v", p)
	}
	if p := problemOf(t, err, "duplicate"); p.File != "c.toml" {
		t.Errorf("%v", p)
	}
	if p := problemOf(t, err, "builtin"); p.File != "d.toml" {
		t.Errorf("%v", p)
	}
	if ko := i18n.Say(i18n.Ko, err); strings.Count(ko, ".toml:") < 3 {
		t.Errorf("the user is told of every file: %s", ko)
	}
}

func TestLoadDir_AMissingFolderHoldsNone(t *testing.T) {
	if calls, err := LoadDir(filepath.Join(t.TempDir(), "none")); err != nil || len(calls) != 0 {
		t.Errorf("%d calls, %v", len(calls), err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(goodText(f)))
	f.Add([]byte("[[track]]\nid = \"a\"\n[track.limit]\n"))
	f.Add([]byte("a = [[[{b = 1}]]]\n[a.b]\n[[a]]\n"))
	f.Add([]byte("title = { ko.x = 1 }\n[title]\n"))
	for _, tc := range faults {
		f.Add([]byte(strings.Replace(goodText(f), tc.old, tc.new, 1)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := parseText(string(data))
		if (c == nil) != (err != nil) {
			t.Fatalf("call %v, error %v", c != nil, err)
		}
		for _, p := range ProblemsIn(err) {
			if p.File != "bad.toml" || p.Line < 0 || strings.Contains(p.Error()+p.Message(i18n.Ko), "⟦") {
				t.Fatalf("%+v: %v", p, p)
			}
		}
		if err != nil && len(ProblemsIn(err)) == 0 {
			t.Fatalf("an error without a problem: %v", err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	const name = "calls/msit-2024-medical-sw.toml"
	if _, err := BuiltinLaw(); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(assets.Files, name); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLaw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readLibrary(assets.Files, lawFolder); err != nil {
			b.Fatal(err)
		}
	}
}
