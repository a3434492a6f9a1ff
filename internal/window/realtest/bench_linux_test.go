//go:build !headless

package realtest

import (
	"bytes"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"moaplan/internal/plan"
)

// lengths are the texts of a chapter that are typed and scrolled in.
var lengths = []struct {
	name                   string
	characters, paragraphs int
}{
	{"20", 20, 1},
	{"20000in100", 20_000, 100},
	{"20000in1", 20_000, 1},
	{"200000in1000", 200_000, 1000},
	{"200000in1", 200_000, 1},
}

const sentence = "국제공동연구개발 계획서를 작성하고 AI 기반 의료 소프트웨어의 성능을 1,234건으로 검증합니다. "

// before opens a chapter of so many characters in so many paragraphs, with the
// cursor in it.
func before(b *testing.B, characters, paragraphs int) *writer {
	b.Helper()
	first := chapters(b)[0]
	p := sitWith(b, func(p *plan.Plan) {
		each := characters / paragraphs
		one := []rune(strings.Repeat(sentence, each/len([]rune(sentence))+1))[:each-1]
		p.Chapter(first.id).Text.Ko = strings.Repeat(string(one)+"\n", paragraphs)
	})
	w := &writer{person: p, room: p.look()}
	w.goTo("chapter", w.firstRow)
	w.click(w.body.Min.Add(image.Pt(40, 20)))
	w.see()
	return w
}

// BenchmarkRealWindow_KeyToScreen measures the time from a key's being handed to
// xdotool until the display shows what it does, at the start of the text. The window
// paints at most every 16.7 ms, so 8 ms pass on average without any work.
func BenchmarkRealWindow_KeyToScreen(b *testing.B) {
	for _, l := range lengths {
		b.Run(l.name, func(b *testing.B) {
			w := before(b, l.characters, l.paragraphs)
			w.keys("ctrl+Home")
			hand := w.hand()
			watch := w.watch(b, w.body.Min.Y+8, w.body.Min.Y+12, w.body.Min.Y+16)
			worst := time.Duration(0)
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				// A quick typist's rest, never in step with the frames, and too short for
				// the caret to blink.
				time.Sleep(40*time.Millisecond + time.Duration(i*7%17)*time.Millisecond)
				watch.changed()
				b.StartTimer()
				began := time.Now()
				if _, err := fmt.Fprintf(hand, "key --delay 0 %s\n", []string{"r", "k"}[i%2]); err != nil {
					b.Fatal(err)
				}
				for !watch.changed() {
					if time.Since(began) > patience {
						b.Fatal("a key changes nothing on the display")
					}
					time.Sleep(200 * time.Microsecond)
				}
				worst = max(worst, time.Since(began))
			}
			b.ReportMetric(float64(worst.Microseconds())/1000, "ms-worst")
		})
	}
}

// BenchmarkRealWindow_Scroll turns the wheel 125 times a second for some seconds and
// counts the pictures that the display shows. The window paints at most 60 a second.
func BenchmarkRealWindow_Scroll(b *testing.B) {
	for _, l := range lengths[1:] {
		b.Run(l.name, func(b *testing.B) {
			w := before(b, l.characters, l.paragraphs)
			y := (w.body.Min.Y + w.body.Max.Y) / 2
			watch := w.watch(b, y, y+5, y+11)
			frames, spent, longest, worked := 0, time.Duration(0), time.Duration(0), time.Duration(0)
			for b.Loop() {
				w.keys("ctrl+Home")
				w.see()
				before := w.program.worked(b)
				n, took, gap := w.scroll(b, watch)
				frames, spent, longest = frames+n, spent+took, max(longest, gap)
				worked += w.program.worked(b) - before
			}
			b.ReportMetric(float64(frames)/spent.Seconds(), "frames/s")
			b.ReportMetric(float64(worked.Microseconds())/1000/float64(frames), "cpu-ms/frame")
			b.ReportMetric(float64(longest.Microseconds())/1000, "ms-longest")
		})
	}
}

// scroll turns the wheel and counts the pictures, the time between the first and
// the last of them, and the longest time between two.
func (w *writer) scroll(b *testing.B, watch *watch) (frames int, spent, longest time.Duration) {
	b.Helper()
	const turns, each = 400, 8 * time.Millisecond
	wheel, err := desk.start("xdotool", "click", "--repeat", fmt.Sprint(turns), "--delay", fmt.Sprint(each.Milliseconds()), "5")
	if err != nil {
		b.Fatal(err)
	}
	watch.changed()
	var first, last time.Time
	for wheel.alive() {
		time.Sleep(500 * time.Microsecond)
		now := time.Now()
		// What changes within 2 ms is one picture, seen while it was being drawn.
		if !watch.changed() || now.Sub(last) < 2*time.Millisecond {
			continue
		}
		if first.IsZero() {
			first = now
		} else {
			frames++
			longest = max(longest, now.Sub(last))
		}
		last = now
	}
	if frames == 0 {
		b.Fatal("the wheel moves nothing")
	}
	return frames, last.Sub(first), longest
}

// worked is the time that all cores together have worked for a process.
func (p *process) worked(b *testing.B) time.Duration {
	b.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		b.Fatal(err)
	}
	// The name stands in brackets and may hold blanks; behind it the 12th and 13th
	// numbers are the hundredths of a second in the program and in the kernel for it.
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	var user, system int
	if _, err := fmt.Sscan(fields[11], &user); err != nil {
		b.Fatal(err)
	}
	if _, err := fmt.Sscan(fields[12], &system); err != nil {
		b.Fatal(err)
	}
	return time.Duration(user+system) * 10 * time.Millisecond
}

// hand is an xdotool that takes its commands one by one, so that a key does not wait
// for a program to start.
func (w *writer) hand() io.Writer {
	w.t.Helper()
	cmd := exec.Command("xdotool", "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		w.t.Fatal(err)
	}
	p, err := desk.startCommand("xdotool", cmd)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(p.stop)
	return in
}

// watch looks at some lines of pixels in the middle of the window.
type watch struct {
	t      testing.TB
	file   *os.File
	at     []int64
	length int
	was    []byte
}

func (w *writer) watch(t testing.TB, lines ...int) *watch {
	t.Helper()
	f, err := os.Open(desk.frames)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	head := make([]byte, 100)
	if _, err := f.ReadAt(head, 0); err != nil {
		t.Fatal(err)
	}
	from, line, err := layoutOf(head)
	if err != nil {
		t.Fatal(err)
	}
	v := &watch{t: t, file: f, length: 4 * (w.body.Dx() - 20)} // without the scroll bar
	for _, y := range lines {
		v.at = append(v.at, int64(from+y*line+4*w.body.Min.X))
	}
	v.was = v.look()
	return v
}

func (v *watch) look() []byte {
	now := make([]byte, len(v.at)*v.length)
	for i, at := range v.at {
		if _, err := v.file.ReadAt(now[i*v.length:(i+1)*v.length], at); err != nil {
			v.t.Fatal(err)
		}
	}
	return now
}

// changed reports whether the lines look different than at the last look.
func (v *watch) changed() bool {
	now := v.look()
	changed := !bytes.Equal(now, v.was)
	v.was = now
	return changed
}
