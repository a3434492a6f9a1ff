package pdf

// The text's frame on the page.
const (
	marginX      = 56.69 // 20 mm
	marginTop    = 56.69
	marginBottom = 62
	textWidth    = PageWidth - 2*marginX
	textBottom   = PageHeight - marginBottom
	textHeight   = textBottom - marginTop
)

// strip is a piece of the page from margin to margin that is not cut: a line, a
// row of a table, a figure.
type strip struct {
	height float64
	before float64 // space above, none at the top of a page
	glue   bool    // stands on the same page as the next strip
	draw   func(pg *Page, y float64)

	// again are strips drawn once more above this one where it begins a page:
	// the head of its table.
	again []strip
	// split cuts a strip too high for a page; nil for one that cannot be cut.
	split func(height float64) (first, rest strip, ok bool)
	// placed is told where the strip went: the page and its top.
	placed func(page int, y float64)
	// resize makes the strip lower, down to least, so that it still fits on the
	// page: a figure.
	resize func(height float64) strip
	least  float64
	// newPage starts a new page before the strip.
	newPage bool
}

// flow fills pages with strips.
type flow struct {
	paper   *Paper
	start   func() // makes a new page and draws what is on every one
	y       float64
	top     float64
	bottom  float64
	pending []strip
}

// add takes the next strip. Strips that are glued together wait until the last
// of them is known.
func (f *flow) add(strips ...strip) {
	for _, s := range strips {
		f.pending = append(f.pending, s)
		if !s.glue {
			f.flush()
		}
	}
}

// flush places the strips that wait.
func (f *flow) flush() {
	group := f.pending
	f.pending = nil
	if len(group) == 0 {
		return
	}
	if group[0].newPage {
		f.page()
	}
	need := 0.0
	for i, s := range group {
		need += s.height
		if i > 0 || !f.atTop() {
			need += s.before
		}
	}
	if over := need - f.room(); over > 0 && group[0].resize != nil && group[0].height-over >= group[0].least {
		group[0] = group[0].resize(group[0].height - over)
		need -= over
	}
	limit := f.bottom - f.top - againHeight(group[0])
	if need > f.room() && !f.atTop() && need <= limit {
		f.page()
	}
	for len(group) > 0 {
		group = f.place(group)
	}
}

func againHeight(s strip) float64 {
	h := 0.0
	for _, a := range s.again {
		h += a.height
	}
	return h
}

func (f *flow) room() float64 { return f.bottom - f.y + 0.01 }
func (f *flow) atTop() bool   { return len(f.paper.Pages) > 0 && f.y <= f.top }

// page starts a new page, unless the present one is still empty.
func (f *flow) page() {
	if !f.atTop() {
		f.start()
		f.y = f.top
	}
}

// place draws the first strip of a group too high for one page, or of one that
// fits, and returns what is left of the group.
func (f *flow) place(group []strip) []strip {
	s := group[0]
	before := s.before
	if f.atTop() {
		before = 0
	}
	if s.height+before > f.room() {
		if rest, ok := f.cut(s, before); ok {
			return append([]strip{rest}, group[1:]...)
		}
		if !f.atTop() {
			f.page()
			before = 0
		}
	}
	if f.atTop() {
		f.repeat(s)
		before = 0
		if s.height > f.room() {
			if rest, ok := f.cut(s, 0); ok {
				return append([]strip{rest}, group[1:]...)
			}
		}
	}
	f.y += before
	f.put(s)
	return group[1:]
}

// cut places as much of a strip as the page has room for.
func (f *flow) cut(s strip, before float64) (rest strip, ok bool) {
	if s.split == nil || s.height <= f.bottom-f.top-againHeight(s) && !f.atTop() {
		return strip{}, false
	}
	first, rest, ok := s.split(f.room() - before)
	if !ok {
		return strip{}, false
	}
	f.y += before
	f.put(first)
	f.page()
	return rest, true
}

// repeat draws the head of the strip's table again.
func (f *flow) repeat(s strip) {
	for _, a := range s.again {
		f.put(a)
	}
}

func (f *flow) put(s strip) {
	if s.placed != nil {
		s.placed(len(f.paper.Pages)-1, f.y)
	}
	if s.draw != nil {
		s.draw(&f.paper.Pages[len(f.paper.Pages)-1], f.y)
	}
	f.y += s.height
}
