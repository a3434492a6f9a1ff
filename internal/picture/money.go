package picture

// Bar is one group of a chart: two amounts with their texts.
type Bar struct {
	Name                 string
	Main, Second         int64
	MainText, SecondText string
}

// Chart is a chart of two amounts by year against a limit of the first.
type Chart struct {
	Bars                 []Bar
	MainName, SecondName string
	Limit                int64 // 0 is none
	LimitText            string
	Unit                 string
}

const (
	chartHeight = 150.0
	chartTop    = 34.0
	chartLabel  = 8.0
)

// Money draws the chart. The first amount is a filled bar, the second an
// outlined one, the limit a dashed line with its words: all three differ without
// colour.
func Money(c Chart, width float64, m Measure) Picture {
	p := Picture{W: width, H: chartTop + chartHeight + 40}
	top := c.Limit
	for _, b := range c.Bars {
		top = max(top, b.Main, b.Second)
	}
	base := chartTop + chartHeight
	// Amounts in 천원 are below 2^34, exact in a float; this is geometry only.
	height := func(v int64) float64 {
		if top <= 0 || v <= 0 {
			return 0
		}
		return float64(v) / float64(top) * (chartHeight - 14)
	}
	left, right := 8.0, width-8
	p.Shapes = append(p.Shapes, Shape{Kind: Text, X: right, Y: 10, Text: c.Unit, Size: chartLabel, Anchor: End, Tone: Ink})
	if c.Limit > 0 {
		y := base - height(c.Limit)
		p.Shapes = append(p.Shapes,
			Shape{Kind: Line, X: left, Y: y, W: right - left, Line: Alert, Width: 1, Dashed: true},
			Shape{Kind: Text, X: right, Y: y - 14, Text: c.LimitText, Size: chartLabel, Bold: true, Anchor: End, Tone: Alert})
	}
	if n := float64(len(c.Bars)); n > 0 {
		slot := (right - left) / n
		w := min(slot*0.32, 60)
		for i, b := range c.Bars {
			centre := left + slot*(float64(i)+0.5)
			p.bar(centre-w-3, base, w, height(b.Main), true, b.MainText, m)
			p.bar(centre+3, base, w, height(b.Second), false, b.SecondText, m)
			p.Shapes = append(p.Shapes, Shape{Kind: Text, X: centre, Y: base + 13, Text: b.Name, Size: chartLabel, Anchor: Middle, Tone: Ink})
		}
	}
	p.Shapes = append(p.Shapes, Shape{Kind: Line, X: left, Y: base, W: right - left, Line: Ink, Width: 0.8})
	p.legend(c, left, base+30, m)
	return p
}

func (p *Picture) bar(x, base, w, h float64, filled bool, label string, m Measure) {
	s := Shape{Kind: Box, X: x, Y: base - h, W: w, H: h, Fill: Soft, Line: Ink, Width: 0.7}
	if filled {
		s.Fill = Strong
	}
	if h > 0 {
		p.Shapes = append(p.Shapes, s)
	}
	size := chartLabel
	for m(label, size, false) > w+10 && size > 5 {
		size -= 0.5
	}
	text := Shape{Kind: Text, X: x + w/2, Y: base - h - 3, Text: label, Size: size, Anchor: Middle, Tone: Ink}
	if h >= 2*size && m(label, size, false) <= w { // inside, clear of the limit's line
		text.Y = base - h + size + 2
		if filled {
			text.Tone = Paper
		}
	}
	p.Shapes = append(p.Shapes, text)
}

func (p *Picture) legend(c Chart, x, y float64, m Measure) {
	for i, name := range []string{c.MainName, c.SecondName} {
		fill := Strong
		if i == 1 {
			fill = Soft
		}
		p.Shapes = append(p.Shapes,
			Shape{Kind: Box, X: x, Y: y - 7, W: 8, H: 8, Fill: fill, Line: Ink, Width: 0.5},
			Shape{Kind: Text, X: x + 12, Y: y, Text: name, Size: chartLabel, Anchor: Start, Tone: Ink})
		x += 12 + m(name, chartLabel, false) + 16
	}
}
