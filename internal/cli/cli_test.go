package cli_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"moaplan/internal/cli"
	"moaplan/internal/plan"
	"moaplan/internal/store"

	"github.com/go-json-experiment/json"
)

// run carries out a command line as a user types it.
func run(t *testing.T, args ...string) (code int, out, errOut string) {
	t.Helper()
	var o, e bytes.Buffer
	code = cli.Run(args, cli.Env{
		Out: &o, Err: &e, Locale: "ko_KR.UTF-8", Version: "test",
		Clock: func() time.Time { return time.Date(2024, 5, 1, 9, 0, 0, 0, time.UTC) },
	})
	if strings.ContainsAny(o.String()+e.String(), "⟦⟧") {
		t.Errorf("a sentence has holes:\n%s%s", o.String(), e.String())
	}
	return code, o.String(), e.String()
}

// example makes the example plan of a track in a fresh folder.
func example(t *testing.T, track string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.moaplan")
	if code, _, errOut := run(t, "new", "-o", name, "--call", "msit-2024-medical-sw", "--track", track, "--example"); code != 0 {
		t.Fatalf("new: %d %s", code, errOut)
	}
	return name
}

var tracks = []string{"rnd", "commercialisation"}

func TestExample_ChecksCleanAndExports(t *testing.T) {
	for _, track := range tracks {
		t.Run(track, func(t *testing.T) {
			name := example(t, track)
			code, out, errOut := run(t, "check", name)
			if code != 0 || !strings.Contains(out, "오류 0건, 경고 0건") {
				t.Fatalf("check: %d\n%s%s", code, out, errOut)
			}
			pdf, xlsx := name+".pdf", name+".xlsx"
			if code, out, errOut = run(t, "export", name, "--pdf", pdf, "--xlsx", xlsx); code != 0 {
				t.Fatalf("export: %d\n%s%s", code, out, errOut)
			}
			for _, made := range []string{pdf, xlsx} {
				if info, err := os.Stat(made); err != nil || info.Size() < 10_000 {
					t.Errorf("%s: %v", made, err)
				}
			}
		})
	}
}

// atCeiling gives an example exactly so much government money in its first year,
// by a change of the lead's material cost.
func atCeiling(t *testing.T, track string, government plan.Won) string {
	t.Helper()
	name := example(t, track)
	f, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	p := f.Plan
	year, lead := p.Period.Years[0].ID, p.Lead().ID
	more := government - p.Budget("").TotalFunding(year).Government
	funding := plan.FundingID(p.Submission, lead, year)
	for i := range p.Funding {
		if p.Funding[i].ID == funding {
			p.Funding[i].Government += more
		}
	}
	p.Lines = append(p.Lines, plan.Line{
		Record: plan.Record{ID: plan.NewID()}, Scenario: p.Submission, Organisation: lead, Year: year,
		Category: plan.Activity, Item: "travel", Kind: plan.Cash, Amount: more,
	})
	if err := store.Save(name, f); err != nil {
		t.Fatal(err)
	}
	return name
}

type reportJSON struct {
	Findings []struct {
		Rule, Severity, Path, Message, Citation string
		Amounts                                 map[string]int64
	}
	Totals struct {
		Government int64
		Years      []struct{ Government, Ceiling int64 }
	}
}

func TestCeiling_PassesAtTheLimitAndFailsOneThousandWonAbove(t *testing.T) {
	for track, ceiling := range map[string]plan.Won{"rnd": 1_600_000_000, "commercialisation": 1_800_000_000} {
		t.Run(track, func(t *testing.T) {
			code, out, _ := run(t, "check", "--json", atCeiling(t, track, ceiling))
			if hasRule(t, out, "ceiling") {
				t.Errorf("at the ceiling: %d\n%s", code, out)
			}
			code, out, _ = run(t, "check", "--json", atCeiling(t, track, ceiling+1000))
			if code != 1 || !hasRule(t, out, "ceiling") {
				t.Fatalf("above the ceiling: %d\n%s", code, out)
			}
			for _, f := range parse(t, out).Findings {
				if f.Rule == "ceiling" && (f.Path == "" || f.Citation == "" || f.Amounts["excess"] != 1000 || f.Severity != "error") {
					t.Errorf("finding %+v", f)
				}
			}
		})
	}
}

func parse(t *testing.T, out string) reportJSON {
	t.Helper()
	var r reportJSON
	if err := json.Unmarshal([]byte(out), &r, json.MatchCaseInsensitiveNames(true)); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	return r
}

func hasRule(t *testing.T, out, rule string) bool {
	t.Helper()
	for _, f := range parse(t, out).Findings {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

func TestBadInput_GetsAClearSentenceAndChangesNothing(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		full := filepath.Join(folder, name)
		if err := os.WriteFile(full, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return full
	}
	good := example(t, "rnd")
	whole, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	plans, err := store.Open(good)
	if err != nil {
		t.Fatal(err)
	}
	scenario := plans.Plan.Submission
	text := write("text.moaplan", "연구개발계획서")
	torn := write("torn.moaplan", string(whole[:len(whole)/2]))
	newer := newerFormat(t, good)
	missing := filepath.Join(folder, "없음.moaplan")
	fresh := filepath.Join(folder, "new.moaplan")
	create := []string{"new", "-o", fresh, "--call", "msit-2024-medical-sw", "--track"}
	cases := []struct {
		name string
		args []string
		want string
	}{
		{"no such file", []string{"check", missing}, "찾을 수 없습니다"},
		{"not a plan", []string{"check", text}, "모아플랜 계획서가 아닙니다"},
		{"a truncated zip", []string{"check", torn}, "손상되어"},
		{"a newer format", []string{"check", newer}, "새 버전"},
		{"an unknown track", append(create, "biz"), "biz 유형이 없습니다"},
		{"an unknown call", []string{"new", "-o", fresh, "--call", "x", "--track", "rnd"}, "x"},
		{"an existing target", []string{"new", "-o", good, "--call", "msit-2024-medical-sw", "--track", "rnd"}, "이미 있습니다"},
		{"a target in what is no folder", []string{"new", "-o", filepath.Join(text, "a.moaplan"), "--call", "msit-2024-medical-sw", "--track", "rnd"}, "폴더"},
		{"an unwritable target", []string{"export", good, "--pdf", filepath.Join(folder, "none", "a.pdf")}, "폴더"},
		{"a target that is a folder", []string{"export", good, "--xlsx", folder}, "폴더입니다"},
		{"the plan itself as target", []string{"export", good, "--draft", "--pdf", good}, "덮어쓰지 않습니다"},
		{"the plan by another path", []string{"export", good, "--draft", "--pdf", link(t, good)}, "덮어쓰지 않습니다"},
		{"another plan as target", []string{"export", good, "--draft", "--xlsx", torn}, "덮어쓰지 않습니다"},
		{"one target for both", []string{"export", good, "--draft", "--pdf", filepath.Join(folder, "a"), "--xlsx", folder + "/./a"}, "같은 파일"},
		{"two plans to export", []string{"export", good, good, "--pdf", filepath.Join(folder, "a.pdf")}, "하나를"},
		{"nothing to export", []string{"export", good}, "--pdf"},
		{"an unknown option", []string{"check", good, "--quick"}, "--quick"},
		{"an unknown word", []string{"explode"}, "explode"},
		{"an unknown language", []string{"check", good, "--lang", "fr"}, "fr"},
		{"an unknown scenario", []string{"check", good, "--scenario", "zz"}, "zz"},
		{"a member of a scenario", []string{"check", good, "--scenario", string(scenario) + "/name"}, "예산안이 없습니다"},
		{"help on an unknown word", []string{"help", "explode"}, "explode"},
		{"a missing flag", []string{"new", "-o", fresh}, "--call"},
		{"a file as the only argument that is no plan", []string{text}, "모아플랜 계획서가 아닙니다"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			code, out, errOut := run(t, c.args...)
			if code != 2 || !strings.Contains(errOut, c.want) || out != "" {
				t.Errorf("exit %d\nout %q\nerr %q", code, out, errOut)
			}
			if n := strings.Count(strings.TrimSpace(errOut), "\n"); n != 0 {
				t.Errorf("more than one line: %s", errOut)
			}
		})
	}
	if _, err := os.Stat(fresh); err == nil {
		t.Error("a refused command left a file")
	}
	if now, err := os.ReadFile(good); err != nil || !bytes.Equal(now, whole) {
		t.Errorf("a refused command changed the plan (%v)", err)
	}
}

// link gives a file a second name.
func link(t *testing.T, name string) string {
	t.Helper()
	second := filepath.Join(filepath.Dir(name), "보고서.pdf")
	if err := os.Link(name, second); err != nil {
		t.Fatal(err)
	}
	return second
}

func newerFormat(t *testing.T, from string) string {
	t.Helper()
	f, err := store.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	f.Plan.Format = plan.Format + 1
	packed, _, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "newer.moaplan")
	if err := os.WriteFile(name, packed, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestLaterCommands_SayThatTheyAreNotThereYet(t *testing.T) {
	for _, args := range [][]string{
		{"partner", "out", "a"},
		{"import", "a"},
		{"hwpx", "check", "a"},
		{"merge", "a", "b", "c"},
		{"export", "a", "--hwpx", "b"},
	} {
		if code, _, errOut := run(t, args...); code != 2 || !strings.Contains(errOut, "아직 없습니다") {
			t.Errorf("%v: %d %s", args, code, errOut)
		}
	}
}

func TestExport_RefusesErrorsUnlessADraftIsAsked(t *testing.T) {
	name := filepath.Join(t.TempDir(), "empty.moaplan")
	if code, _, errOut := run(t, "new", "-o", name, "--call", "msit-2024-medical-sw", "--track", "rnd"); code != 0 {
		t.Fatal(errOut)
	}
	pdf := name + ".pdf"
	if code, _, errOut := run(t, "export", name, "--pdf", pdf); code != 1 || !strings.Contains(errOut, "--draft") {
		t.Errorf("exit %d: %s", code, errOut)
	}
	if _, err := os.Stat(pdf); err == nil {
		t.Error("a plan with errors was exported")
	}
	if code, _, errOut := run(t, "export", name, "--pdf", pdf, "--draft"); code != 0 {
		t.Errorf("draft: %d %s", code, errOut)
	}
}

func TestCheck_ManyFilesKeepTheirOrderAndTheWorstExitCode(t *testing.T) {
	good := example(t, "rnd")
	empty := filepath.Join(t.TempDir(), "empty.moaplan")
	run(t, "new", "-o", empty, "--call", "msit-2024-medical-sw", "--track", "rnd")
	code, out, _ := run(t, "check", good, empty)
	if code != 1 || strings.Index(out, good) > strings.Index(out, empty) {
		t.Errorf("exit %d\n%s", code, out)
	}
	if code, _, _ := run(t, "check", good, empty, "missing.moaplan"); code != 2 {
		t.Errorf("exit %d with a missing file", code)
	}
}

func TestDiff_TellsWhatChanged(t *testing.T) {
	a, b := example(t, "rnd"), example(t, "rnd")
	if code, out, _ := run(t, "diff", a, b); code != 0 || !strings.Contains(out, "다른 점이 없습니다") {
		t.Errorf("%d %s", code, out)
	}
	f, err := store.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	f.Plan.Title.Ko = "다른 과제명"
	if err := store.Save(b, f); err != nil {
		t.Fatal(err)
	}
	if code, out, _ := run(t, "diff", a, b); code != 0 || !strings.Contains(out, "title/ko") || strings.Count(out, "\n") != 1 {
		t.Errorf("%d %s", code, out)
	}
}

func TestCallsAndRules_ListInBothLanguages(t *testing.T) {
	for _, lang := range []string{"ko", "en"} {
		for _, args := range [][]string{{"calls"}, {"calls", "--json"}, {"rules"}, {"rules", "--json"}} {
			code, out, errOut := run(t, append(args, "--lang", lang)...)
			if code != 0 || len(out) < 50 {
				t.Errorf("%v %s: %d %s %s", args, lang, code, out, errOut)
			}
		}
	}
	if _, out, _ := run(t, "calls"); !strings.Contains(out, "1,600,000") || !strings.Contains(out, "1,800,000") {
		t.Error(out)
	}
}

func TestDiff_NamesFilesThatDiffer(t *testing.T) {
	a, b := example(t, "rnd"), example(t, "rnd")
	f, err := store.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	f.Blobs["figures/new.png"] = []byte("png")
	if err := store.Save(b, f); err != nil {
		t.Fatal(err)
	}
	if code, out, _ := run(t, "diff", a, b); code != 0 || !strings.Contains(out, "figures/new.png") || strings.Count(out, "\n") != 1 {
		t.Errorf("%d %s", code, out)
	}
	if code, out, _ := run(t, "diff", a, b, "--json"); code != 0 || !strings.Contains(out, `"changes": []`) || !strings.Contains(out, "figures/new.png") {
		t.Errorf("%d %s", code, out)
	}
}

func TestHelp_SpeaksTheLanguageThatIsAskedFor(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"help"}, {"help", "export"}, {"check", "--help"}, {"new", "-h"}} {
		for lang, word := range map[string]string{"ko": "사용법:", "en": "Usage:"} {
			for _, flags := range [][]string{{"--lang", lang}, {"--lang=" + lang}} {
				code, out, errOut := run(t, append(args, flags...)...)
				if code != 0 || !strings.Contains(out, word) || errOut != "" {
					t.Errorf("%v %v: %d %s%s", args, flags, code, out, errOut)
				}
				if korean := strings.ContainsFunc(out, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }); korean != (lang == "ko") {
					t.Errorf("%v %v: %s", args, flags, out)
				}
				if lang == "ko" && (strings.Contains(out, "help for") || strings.Contains(out, "Available") || strings.Contains(out, "Flags")) {
					t.Errorf("%v: English words in %s", args, out)
				}
			}
		}
	}
}

func TestWindow_OpensWithAPlanOrNothing(t *testing.T) {
	good := example(t, "rnd")
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, ""}, {[]string{good}, good}, {[]string{"--lang", "en"}, ""}, {[]string{good, "--lang=en"}, good},
	} {
		opened := "none"
		var errOut bytes.Buffer
		code := cli.Run(c.args, cli.Env{Out: io.Discard, Err: &errOut, OpenWindow: func(path string) error {
			opened = path
			return nil
		}})
		if code != 0 || opened != c.want {
			t.Errorf("%v: exit %d, opened %q, %s", c.args, code, opened, errOut.String())
		}
	}
}
