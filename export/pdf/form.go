package pdf

import "moaplan/export/document"

// The frame of a form's page is wider than that of text.
const (
	formX      = 45
	formTop    = 44
	formBottom = PageHeight - 44
)

// formSet is how tightly a form is set.
type formSet struct {
	size float64 // of the text in its tables
	pad  float64 // above and below the text of a row
	gap  float64 // between its blocks
}

// form sets a form so that it fills its page: rows as high as they can be, and
// smaller type only where nothing else helps. What does not fit even then goes
// on over the page.
func (l *layout) form(b document.Form) {
	l.flow.flush()
	l.flow.page()
	set := l.fitForm(b)
	left, width, top, bottom := l.left, l.width, l.flow.top, l.flow.bottom
	l.left, l.width, l.setting = formX, PageWidth-2*formX, &set
	l.flow.top, l.flow.bottom = formTop, formBottom
	l.flow.y = formTop
	l.blocks(b.Blocks)
	l.flow.flush()
	l.left, l.width, l.setting = left, width, nil
	l.flow.top, l.flow.bottom = top, bottom
	l.flow.page()
}

// fitForm finds the loosest setting that fits.
func (l *layout) fitForm(b document.Form) formSet {
	const room = formBottom - formTop
	fits := func(set formSet) bool { return l.formHeight(b, set) <= room }
	set := formSet{size: tableSize, pad: 1, gap: 4}
	for !fits(set) {
		switch {
		case set.gap > 2 && set.size < 8:
			set.gap = 1.5
		case set.size <= smallestSize:
			return set
		default:
			set.size -= 0.5
		}
	}
	gap := set.gap
	set.pad = widest(1, 5.5, func(x float64) bool { s := set; s.pad, s.gap = x, gap*x; return fits(s) })
	set.gap = gap * set.pad
	set.gap = widest(set.gap, 18, func(x float64) bool { s := set; s.gap = x; return fits(s) })
	return set
}

// widest finds the greatest value between low, which fits, and high that fits.
func widest(low, high float64, fits func(float64) bool) float64 {
	if fits(high) {
		return high
	}
	for range 7 {
		mid := (low + high) / 2
		if fits(mid) {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// formHeight is how high a form is in a setting.
func (l *layout) formHeight(b document.Form, set formSet) float64 {
	trial := *l
	trial.counting = false
	trial.setting = &set
	trial.left, trial.width = formX, PageWidth-2*formX
	trial.paper = &Paper{Dests: map[string]Dest{}, Images: map[string]Picture{}, Pages: []Page{{}}}
	trial.starts, trial.contents = nil, nil
	trial.flow = &flow{paper: trial.paper, bottom: 1e9, start: func() {}}
	trial.blocks(b.Blocks)
	trial.flow.flush()
	return trial.flow.y
}
