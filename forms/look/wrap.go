package look

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
)

func round(v float32) float32 { return float32(math.Round(float64(v))) }
func floor(v float32) float32 { return float32(math.Floor(float64(v))) }
func ceil(v float32) float32  { return float32(math.Ceil(float64(v))) }

// wrap breaks a text at spaces, and inside a word only where the word alone is
// too wide.
func wrap(text string, width float32, measure func(string) float32) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		lines = append(lines, wrapParagraph(paragraph, width, measure)...)
	}
	return lines
}

func wrapParagraph(text string, width float32, measure func(string) float32) []string {
	if measure(text) <= width {
		return []string{text}
	}
	var lines []string
	line := ""
	for _, word := range strings.Split(text, " ") {
		joined := word
		if line != "" {
			joined = line + " " + word
		}
		if measure(joined) <= width {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		line = word
		for line != "" && measure(line) > width {
			n := fitting(line, width, measure)
			lines = append(lines, line[:n])
			line = line[n:]
		}
	}
	if line == "" && len(lines) > 0 {
		return lines
	}
	return append(lines, line)
}

// fitting is the length in bytes of the longest beginning that fits, one
// character at least.
func fitting(word string, width float32, measure func(string) float32) int {
	best := 0
	for i := range word {
		if i > 0 && best > 0 && measure(word[:i]) > width {
			return best
		}
		if i > 0 {
			best = i
		}
	}
	if best == 0 || measure(word) <= width {
		return len(word)
	}
	return best
}

// cutTo shortens a text with … to a width; 0 is no width yet.
func cutTo(text string, width float32, measure func(string) float32) string {
	if width <= 0 || measure(text) <= width+0.5 {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if measure(string(runes[:middle])+"…") <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return strings.TrimRight(string(runes[:low]), " ") + "…"
}

// Cut shortens a text of a size to a width, ending it with ….
func Cut(text string, width, size float32, bold bool) string {
	return cutTo(text, width, func(s string) float32 {
		return fyne.MeasureText(s, size, fyne.TextStyle{Bold: bold}).Width
	})
}

// CutMiddle shortens a text of a size to a width, with … in its middle, so that
// names that begin alike can still be told apart.
func CutMiddle(text string, width, size float32, bold bool) string {
	measure := func(s string) float32 {
		return fyne.MeasureText(s, size, fyne.TextStyle{Bold: bold}).Width
	}
	if width <= 0 || measure(text) <= width+0.5 {
		return text
	}
	runes := []rune(text)
	best := "…"
	for low, high := 1, len(runes)-1; low <= high; {
		kept := (low + high) / 2
		head := strings.TrimRight(string(runes[:(kept+1)/2]), " ")
		tail := strings.TrimLeft(string(runes[len(runes)-kept/2:]), " ")
		if cut := head + "…" + tail; measure(cut) <= width {
			best, low = cut, kept+1
		} else {
			high = kept - 1
		}
	}
	return best
}
