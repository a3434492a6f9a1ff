// Command scrollrate measures in the real window how many frames a second are
// painted while a long text scrolls or is typed into. It opens a window with one
// field, scrolls or types by itself, prints what it counted, and ends.
package main

import (
	"flag"
	"fmt"
	"image"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"moaplan/forms/look"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
	"moaplan/internal/hangul"
)

func main() {
	characters := flag.Int("characters", 200_000, "length of the text")
	paragraphs := flag.Int("paragraphs", 1000, "number of its paragraphs")
	wait := flag.Duration("for", 5*time.Second, "how long to go on")
	step := flag.Float64("step", 40, "how far a step scrolls, in the toolkit's units")
	typing := flag.Bool("type", false, "type instead of scrolling")
	flag.Parse()

	a := app.NewWithID("moaplan.scrollrate")
	a.Settings().SetTheme(look.Theme(look.Light))
	own := textedit.NewOwn(hangul.TwoSet)
	own.SetKorean(true)
	f := textfield.NewLong(textfield.NewTyping(own), 10)
	f.SetFixed(true)
	f.ShowText(text(*characters, *paragraphs))

	r := &rate{f: f, step: float32(*step), typing: *typing}
	r.mark = canvas.NewRaster(r.painted)
	w := a.NewWindow(flag.CommandLine.Name())
	w.SetContent(container.NewBorder(nil, container.NewGridWrap(fyne.NewSize(4, 4), r.mark), nil, nil, f))
	w.Resize(fyne.NewSize(1000, 800))
	a.Lifecycle().SetOnStarted(func() {
		time.AfterFunc(time.Second, func() { fyne.Do(func() { r.begin(w) }) })
		time.AfterFunc(time.Second+*wait, func() { fyne.Do(func() { r.end(); a.Quit() }) })
	})
	w.ShowAndRun()
}

// text returns so many characters in paragraphs of the same length: words of two
// to six syllables, a number now and then.
func text(characters, paragraphs int) string {
	each := max(characters/max(paragraphs, 1), 2)
	r := rand.New(rand.NewPCG(1, 2))
	var s strings.Builder
	for range paragraphs {
		for left := each - 1; left > 0; left-- {
			switch n := r.IntN(100); {
			case n < 22:
				s.WriteByte(' ')
			case n < 28:
				s.WriteByte(byte('0' + r.IntN(10)))
			default:
				s.WriteRune(syllables[r.IntN(len(syllables))])
			}
		}
		s.WriteByte('\n')
	}
	return s.String()
}

// syllables are some hundred of those that Korean is written with.
var syllables = func() (list []rune) {
	const first, step = 0xAC00, 28 * 7 // of the block of Hangul syllables
	for r := rune(first); r < first+11172; r += step / 2 {
		list = append(list, r)
	}
	return list
}()

// rate counts frames. With each step it makes a mark of a few pixels stale; the
// toolkit asks for the mark again exactly when it paints the next frame.
type rate struct {
	f      *textfield.Field
	mark   *canvas.Raster
	step   float32
	typing bool
	on     bool
	steps  int
	frames []time.Time
	spent  time.Duration // in the steps themselves
}

func (r *rate) painted(w, h int) image.Image {
	if r.on {
		r.frames = append(r.frames, time.Now())
		fyne.Do(r.next)
	}
	return image.NewNRGBA(image.Rect(0, 0, w, h))
}

func (r *rate) begin(w fyne.Window) {
	w.Canvas().Focus(r.f)
	middle := r.f.Editor().Lines().Len() / 2
	if r.typing {
		r.f.Editor().Select(middle, middle)
		r.f.Changed()
	}
	r.on = true
	r.next()
}

// next is a step: a turn of the wheel, or a key.
func (r *rate) next() {
	began := time.Now()
	if r.typing {
		r.f.TypedRune(rune("gksrmf"[r.steps%6]))
	} else if before := r.f.Scrolled(); r.f.ScrollTo(before+r.step) == before {
		r.step = -r.step
		r.f.ScrollTo(before + r.step)
	}
	r.spent += time.Since(began)
	r.steps++
	r.mark.Refresh()
}

func (r *rate) end() {
	r.on = false
	if len(r.frames) < 2 {
		fmt.Println("no frames were painted")
		return
	}
	gaps := make([]time.Duration, 0, len(r.frames))
	for i := 1; i < len(r.frames); i++ {
		gaps = append(gaps, r.frames[i].Sub(r.frames[i-1]))
	}
	whole := r.frames[len(r.frames)-1].Sub(r.frames[0])
	slices.Sort(gaps)
	fmt.Printf("%d frames in %.1f s: %.1f a second; from frame to frame: half within %.1f ms, 95 of 100 within %.1f ms, the longest %.1f ms; a step by itself %.3f ms\n",
		len(r.frames), whole.Seconds(), float64(len(gaps))/whole.Seconds(),
		ms(gaps[len(gaps)/2]), ms(gaps[len(gaps)*95/100]), ms(gaps[len(gaps)-1]), ms(r.spent)/float64(r.steps))
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
