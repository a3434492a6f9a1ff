package hanja_test

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"

	data "moaplan/assets/hanja"
	"moaplan/internal/hangul/hanja"
)

func texts(candidates []hanja.Candidate) []string {
	var found []string
	for _, c := range candidates {
		found = append(found, c.Text)
	}
	return found
}

func TestLookup_FindsHanjaAndReadingsInTheTablesOrder(t *testing.T) {
	for _, c := range []struct {
		key  string
		want []string // how the candidates begin
		all  int
	}{
		{"국제", []string{"國際", "國制"}, 2},
		{"연구", []string{"硏究", "燕口", "軟球"}, 9},
		{"연", []string{"年", "然", "連", "煙", "練", "硏"}, 179},
		{"가", []string{"可", "家", "加"}, 125},
		{"힙소메트릭도", []string{"힙소메트릭圖"}, 1}, // the last line
		{"ㄱㄴ순", []string{"ㄱㄴ順"}, 1},       // the first line
		{"國", []string{"국"}, 1},
		{"樂", []string{"낙", "락", "악", "요"}, 4},
		{"國際", []string{"국제"}, 1},
		{"硏究", []string{"연구"}, 1},
		{"국제공동", nil, 0},
		{"국ㅈ", nil, 0},
		{"힣힣", nil, 0},
		{"國國", nil, 0},
		{"", nil, 0},
		{"#", nil, 0},
		{"abc", nil, 0},
		{"국제:國際", nil, 0},
	} {
		got := texts(hanja.Lookup(c.key))
		if len(got) != c.all || !slices.Equal(got[:min(len(got), len(c.want))], c.want) {
			t.Errorf("%s: %d candidates %q, want %d that begin with %q", c.key, len(got), got, c.all, c.want)
		}
	}
}

func TestLookup_GivesTheGloss(t *testing.T) {
	for key, want := range map[string]hanja.Candidate{"국": {Text: "國", Gloss: "나라 국"}, "國": {Text: "국", Gloss: "나라 국"}} {
		if got := hanja.Lookup(key); len(got) == 0 || got[0] != want {
			t.Errorf("%s: %v", key, got)
		}
	}
}

func TestBefore_FindsTheLongestWordAtTheEnd(t *testing.T) {
	for _, c := range []struct{ text, key, first string }{
		{"의료데이터 연구", "연구", "硏究"},
		{"국제공동연구", "연구", "硏究"},
		{"다기관국제법", "국제법", "國際法"},
		{"공동연구계획", "계획", "計畵"},
		{"국제", "국제", "國際"},
		{"국제 ", "", ""}, // the word has ended
		{"국제.", "", ""},
		{"국제의 ㅎ", "", ""},
		{"", "", ""},
		{"English", "", ""},
		{"10년", "년", "年"},
		{"나라 國", "國", "국"},
		{"이 國際", "國際", "국제"},
		{"韓國際", "國際", "국제"}, // longest that ends there, not what begins there
		{"한글國際", "國際", "국제"},
		{"國제", "제", "弟"},
	} {
		key, candidates := hanja.Before(c.text)
		first := ""
		if len(candidates) > 0 {
			first = candidates[0].Text
		}
		if key != c.key || first != c.first {
			t.Errorf("%q: %q %q, want %q %q", c.text, key, first, c.key, c.first)
		}
		if key != "" && !slices.Equal(candidates, hanja.Lookup(key)) {
			t.Errorf("%q: Before and Lookup of %q differ", c.text, key)
		}
	}
}

// Ten syllables are looked at, not eleven.
func TestBefore_LooksAtTenSyllables(t *testing.T) {
	long := func(n int) string {
		for _, line := range lines(t) {
			if len([]rune(line.reading)) == n && allSyllables(line.reading) {
				return line.reading
			}
		}
		t.Fatalf("the table has no reading of %d syllables", n)
		return ""
	}
	ten, eleven := long(10), long(11)
	if key, _ := hanja.Before("다른 " + ten); key != ten {
		t.Errorf("%s: %q", ten, key)
	}
	if key, _ := hanja.Before(eleven); key == eleven {
		t.Errorf("%s is found", eleven)
	}
}

func allSyllables(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r < '가' || r > '힣' })
}

type line struct{ reading, word, gloss string }

// lines reads the table the plain way.
func lines(t *testing.T) []line {
	t.Helper()
	table, err := data.Table()
	if err != nil {
		t.Fatal(err)
	}
	var all []line
	for text := range strings.Lines(table) {
		if parts := strings.SplitN(strings.TrimSuffix(text, "\n"), ":", 3); len(parts) == 3 && text[0] != '#' {
			all = append(all, line{parts[0], parts[1], parts[2]})
		}
	}
	return all
}

// Every reading of the table is found with all its candidates.
func TestLookup_FindsEveryLineOfTheTable(t *testing.T) {
	all := lines(t)
	if len(all) != 303_502 {
		t.Errorf("the table has %d lines; docs/dependencies.md says 303,502", len(all))
	}
	for i := 0; i < len(all); {
		from := i
		for i < len(all) && all[i].reading == all[from].reading {
			i++
		}
		got := hanja.Lookup(all[from].reading)
		if len(got) != i-from {
			t.Fatalf("%s has %d candidates, want %d", all[from].reading, len(got), i-from)
		}
		for k, c := range got {
			if want := (hanja.Candidate{Text: all[from+k].word, Gloss: all[from+k].gloss}); c != want {
				t.Fatalf("%s: %v, want %v", all[from].reading, c, want)
			}
		}
	}
}

// What is put into a plan is in normal form C, without the table being brought there.
func TestTable_HasWordsInNormalForm(t *testing.T) {
	for _, line := range lines(t) {
		if !norm.NFC.IsNormalString(line.reading) || !norm.NFC.IsNormalString(line.word) {
			t.Errorf("%+q, %+q", line.reading, line.word)
		}
	}
}

func TestWarm_MayBeCalledFromEverywhere(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Go(hanja.Warm)
	}
	all.Wait()
	if hanja.Lookup("국제") == nil {
		t.Error("nothing is found after Warm")
	}
}

func BenchmarkLookup_Word(b *testing.B) { benchmarkLookup(b, "국제") }

func BenchmarkLookup_SyllableOf179(b *testing.B) { benchmarkLookup(b, "연") }

func BenchmarkLookup_Hanja(b *testing.B) { benchmarkLookup(b, "國") }

func benchmarkLookup(b *testing.B, key string) {
	hanja.Warm()
	for b.Loop() {
		hanja.Lookup(key)
	}
}

func BenchmarkBefore(b *testing.B) {
	hanja.Warm()
	for b.Loop() {
		hanja.Before("다기관국제공동임상연구계획")
	}
}

// What Warm does, and how much memory stays in use.
func BenchmarkLoad(b *testing.B) {
	var before, after runtime.MemStats
	var kept string
	for b.Loop() {
		runtime.GC()
		runtime.ReadMemStats(&before)
		kept = hanja.Load()
		runtime.GC()
		runtime.ReadMemStats(&after)
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB-kept")
	runtime.KeepAlive(kept)
}
