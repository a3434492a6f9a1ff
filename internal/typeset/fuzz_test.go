package typeset

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

var samples = []string{
	"",
	"의료데이터를 활용한 인공지능 기술 개발 및 사업화(2024~2026년), 총사업비 1,600,000천원",
	"본 과제는 「국가연구개발혁신법」 제13조 및 같은 법 시행령 제20조에 따라 연구기간 : 3년으로 한다.",
	"醫療資料를 分析하여 新기술을 開發한다。ひらがなカタカナー、「引用」である。",
	"See https://example.org/path/to-file?q=1&r=2 for end-to-end (R&D) \"results\" of X-ray, p < 0.05.",
	"현금/현물 50 % 이상, ₩1,000 $5 △30 -7 · 산업·과학 ((((가)))) ……!!",
	" 들여쓰기\t탭\n\n빈 줄\n",
	"e\u0301\u0302 \u0301 \u1112\u1161\u11ab가\u11a8 👩\u200d🔬🇰🇷🇺🇸🇯 𠀀𠀁 \u00a0가\u00a0나\u3000다",
	"\u00a0",
	"깨진\xff\xe3글\r\n자\u2028줄",
}

// cut parts text into runs of changing styles, at the bits of cuts.
func cut(text string, cuts uint64) (runs []Run) {
	from, style := 0, 0
	for i := range text {
		if cuts>>(i%64)&1 == 1 {
			runs = append(runs, Run{text[from:i], style % 3})
			from, style = i, style+1
		}
	}
	return append(runs, Run{text[from:], style % 3})
}

func FuzzBreak(f *testing.F) {
	for i, s := range samples {
		f.Add(s, uint64(i)*0x9e3779b97f4a7c15, float64(4*i), float64(i%5-2))
	}
	f.Fuzz(func(t *testing.T, text string, cuts uint64, width, first float64) {
		runs := cut(text, cuts)
		lines := Break(runs, width, first, cells)
		checkWhole(t, runs, lines)
		checkParagraphs(t, text, lines)
		checkWidths(t, lines, width, first)
		checkKinsoku(t, lines)
		if len(text) <= 500 { // the rules as said take the cube of the length
			checkAgainstRules(t, runs, lines, width, first)
		}
		checkAgain(t, text, lines, width, first)
		checkPlaced(t, lines, width)
	})
}

// checkParagraphs fails unless line feeds, and only they, end paragraphs, and
// white space stands where it belongs.
func checkParagraphs(t *testing.T, text string, lines []Line) {
	t.Helper()
	hard := 0
	for i, l := range lines {
		drawn, hung := l.Text(), plain(l.Hung)
		if strings.ContainsRune(drawn, '\n') || strings.ContainsRune(strings.TrimSuffix(hung, "\n"), '\n') {
			t.Fatalf("line %d holds a line feed: %q %q", i, drawn, hung)
		}
		if last := i == len(lines)-1; l.Hard != (last || strings.HasSuffix(hung, "\n")) {
			t.Fatalf("line %d: hard %v", i, l.Hard)
		}
		if isBlank(drawn, len(drawn)) || strings.TrimFunc(hung, unicode.IsSpace) != "" {
			t.Fatalf("line %d: drawn %q, hung %q", i, drawn, hung)
		}
		if i > 0 && !lines[i-1].Hard && strings.TrimLeft(drawn, " \t\u3000") != drawn {
			t.Fatalf("line %d starts with white space: %q", i, drawn)
		}
		if l.Hard {
			hard++
		}
	}
	if want := strings.Count(text, "\n") + 1; hard != want {
		t.Fatalf("%d paragraphs, want %d", hard, want)
	}
}

// isBlank reports white space that a line can break at, before the given byte.
func isBlank(s string, end int) bool {
	return strings.TrimRight(s[:end], " \t\u3000") != s[:end]
}

// checkWidths fails if a line is wider than it may be and could be shorter.
func checkWidths(t *testing.T, lines []Line, width, first float64) {
	t.Helper()
	for i, l := range lines {
		sum := 0.0
		for _, r := range l.Text() {
			sum += cells(r)
		}
		if sum != l.Width {
			t.Fatalf("line %d: width %v, want %v", i, l.Width, sum)
		}
		avail := width
		if i == 0 {
			avail -= first
		}
		if l.Width <= limit(avail) {
			continue
		}
		l.Hung = nil
		if n := len(l.stops()); n > 2 {
			t.Fatalf("line %d: %q is %v wide, more than %v, in %d clusters", i, l.Text(), l.Width, avail, n-1)
		}
	}
}

var (
	plainGap    = regexp.MustCompile(`\p{Hangul}[ \t]+[\x{ac00}-\x{d7a3}]`)
	startsWrong = regexp.MustCompile(`^[」』】〉》)\]}。、，,.!?:;％%℃]`)
	endsWrong   = regexp.MustCompile(`[「『【〈《(\[{]$`)
)

// checkKinsoku fails if a line starts or ends with what it may not although the
// line before holds a space between two Hangul words, where it could have ended.
func checkKinsoku(t *testing.T, lines []Line) {
	t.Helper()
	for i := 1; i < len(lines); i++ {
		before, here := lines[i-1], lines[i].Text()
		if before.Hard || !plainGap.MatchString(strings.TrimLeft(before.Text(), " \t")) {
			continue
		}
		if startsWrong.MatchString(here) || endsWrong.MatchString(before.Text()) {
			t.Fatalf("line broken between %q and %q", before.Text(), here)
		}
	}
}

// checkAgainstRules breaks the text again as the rules are said, without care for
// speed: it asks of every place how good it is and whether the line fits.
func checkAgainstRules(t *testing.T, runs []Run, lines []Line, width, first float64) {
	t.Helper()
	b := breaker{runs: runs, width: limit(width), m: cells}
	avail := limit(width - first)
	var want []int
	for more := true; more; {
		more = b.load()
		r := newRules(&b)
		for start := 0; ; avail = b.width {
			start = r.next(start, avail)
			want = append(want, b.base+start)
			if start == len(b.class) {
				break
			}
		}
		b.base, avail = b.base+len(b.class), b.width
	}
	var got []int
	for _, l := range lines {
		got = append(got, l.Next)
	}
	if !slices.Equal(got, want) {
		t.Fatalf("%+v at %v, first %v: lines end at %v, want %v", runs, width, first, got, want)
	}
}

// rules knows the quality of every place of a paragraph.
type rules struct {
	b      *breaker
	places map[int]place // of the start of every cluster that is no white space
}

func newRules(b *breaker) rules {
	r := rules{b, map[int]place{}}
	last := -1
	for i, c := range b.class {
		if c == blank {
			continue
		}
		if c&joined == 0 && i > 0 {
			r.places[i] = b.between(last, i)
		}
		last = i
	}
	return r
}

// width of what is drawn from start to end.
func (r rules) width(start, end int) (w float64) {
	for end > start && r.b.class[end-1] == blank {
		end--
	}
	for _, x := range r.b.w[start:end] {
		w += x
	}
	return w
}

// last returns the last place of a quality that fits, after start and before end.
func (r rules) last(p place, start, end int, avail float64) int {
	for i := end - 1; i > start; i-- {
		if r.places[i] == p && r.width(start, i) <= avail {
			return i
		}
	}
	return start
}

func (r rules) next(start int, avail float64) int {
	n := len(r.b.class)
	if w := r.width(start, n); w <= avail || w == 0 && r.blank(start, n) {
		return n
	}
	word := r.last(free, start, n, avail)
	if word == start && r.places[r.firstCluster(start)] == free && r.blank(start, r.firstCluster(start)) {
		word = r.firstCluster(start) // indentation that is wider than the line
	}
	end := word + 1
	for end < n && r.places[end] != free {
		end++
	}
	whole := r.width(word, end) <= r.b.width
	if whole && (word > start || avail < r.b.width) {
		return word
	}
	if i := r.inside(start, word, end, avail); i > word {
		return i
	}
	if word > start {
		return word
	}
	if i := r.last(emergency, start, n, avail); i > start {
		return i
	}
	one := r.clusterEnd(start)
	if avail < r.b.width && r.width(start, one) <= r.b.width {
		return start
	}
	for one < n && r.b.class[one] == blank {
		one++
	}
	return one
}

// inside returns the last place in the word, not in a number, that fits.
func (r rules) inside(start, word, end int, avail float64) int {
	for i := end - 1; i > word; i-- {
		if r.places[i] == inWord && r.width(start, i) <= avail {
			return i
		}
	}
	return word
}

func (r rules) blank(start, end int) bool {
	for _, c := range r.b.class[start:end] {
		if c != blank {
			return false
		}
	}
	return true
}

// firstCluster returns the first character from start that is no white space.
func (r rules) firstCluster(start int) int {
	for start < len(r.b.class) && r.b.class[start] == blank {
		start++
	}
	return start
}

func (r rules) clusterEnd(i int) int {
	for i++; i < len(r.b.class) && r.b.class[i]&joined != 0; i++ {
		continue
	}
	return i
}

// checkAgain fails unless breaking the lines again gives the same lines, all at
// once or each by itself, and the cutting into runs makes no difference.
func checkAgain(t *testing.T, text string, lines []Line, width, first float64) {
	t.Helper()
	var all []Run
	for _, l := range lines {
		all = append(append(all, l.Runs...), l.Hung...)
	}
	again := Break(all, width, first, cells)
	whole := Break(one(text), width, first, cells)
	if len(again) != len(lines) || len(whole) != len(lines) {
		t.Fatalf("%d lines, again %d, uncut %d", len(lines), len(again), len(whole))
	}
	for i, l := range lines {
		if !slices.Equal(merge(again[i].Runs), merge(l.Runs)) || again[i].Next != l.Next || whole[i].Next != l.Next {
			t.Fatalf("line %d: %+v, again %+v, uncut %+v", i, l, again[i], whole[i])
		}
		if i > 0 {
			first = 0
		}
		if single := Break(l.Runs, width, first, cells); len(single) != 1 || single[0].Width != l.Width {
			t.Fatalf("line %d by itself: %+v, want %+v", i, single, l)
		}
	}
}

// checkPlaced fails unless the stretches of each line are its runs, and end
// where the gaps say.
func checkPlaced(t *testing.T, lines []Line, width float64) {
	t.Helper()
	for i, l := range lines {
		if gap := Justify(l, width); gap < 0 || gap > 0 && l.Hard || math.IsNaN(gap) {
			t.Fatalf("line %d: gap %v", i, gap)
		}
		var put []Run
		end := 0.0
		l.Place(cells, 8, func(x float64, r Run) {
			put = append(put, r)
			end = x + textWidth(r.Text, r.Style, cells)
		})
		if !slices.Equal(merge(put), merge(l.Runs)) {
			t.Fatalf("line %d: placed %+v, want %+v", i, put, l.Runs)
		}
		if want := l.Width + 8*float64(l.Spaces); end != want {
			t.Fatalf("line %d: placed up to %v, want %v: %+v", i, end, want, put)
		}
	}
}
