package picture

// Member is an institution of a consortium.
type Member struct {
	Role    string // lead, joint, consigned, participant
	Foreign bool
	Title   string
	Lines   []string
}

const (
	boxGap   = 10.0
	boxPad   = 6.0
	titlePt  = 9.0
	linePt   = 8.0
	leading  = 1.45
	rowSpace = 30.0
	mostRow  = 4
)

// Consortium draws the lead above the others, in rows by their role: joint
// institutions, then consigned ones, then those outside. A thick dark box is the
// lead's, a double line marks an institution abroad, a dashed one stands for a
// consigned institution or one outside, so that it reads in black and white.
func Consortium(members []Member, width float64, m Measure) Picture {
	p := Picture{W: width}
	rows := consortiumRows(members)
	y := 4.0
	var trunk float64 // y where the vertical line from above begins
	for r, row := range rows {
		n := float64(len(row))
		w := min((width-boxGap*(n-1))/n, 170)
		if row[0].Role == "lead" {
			w = min(width*0.5, 240)
		}
		h := 0.0
		cards := make([]card, len(row))
		for i, member := range row {
			cards[i] = newCard(member, w, m)
			h = max(h, cards[i].h)
		}
		left := (width - (n*w + (n-1)*boxGap)) / 2
		if r > 0 {
			p.connect(width/2, trunk, y, left, w, len(row))
		}
		for i := range cards {
			p.draw(cards[i], left+float64(i)*(w+boxGap), y, w, h)
		}
		if r == 0 || len(row)%2 == 1 && r < len(rows)-1 || r < len(rows)-1 {
			trunk = y + h
		}
		y += h + rowSpace
	}
	p.H = max(y-rowSpace+4, 8)
	return p
}

// consortiumRows groups members by role, at most four in a row.
func consortiumRows(members []Member) [][]Member {
	var rows [][]Member
	for _, role := range []string{"lead", "joint", "consigned", "participant"} {
		var of []Member
		for _, m := range members {
			known := m.Role == "lead" || m.Role == "joint" || m.Role == "consigned"
			if m.Role == role || role == "participant" && !known {
				of = append(of, m)
			}
		}
		for len(of) > 0 {
			n := min(len(of), mostRow)
			if len(of) > mostRow && len(of) < 2*mostRow {
				n = (len(of) + 1) / 2
			}
			rows = append(rows, of[:n])
			of = of[n:]
		}
	}
	return rows
}

// card is a member's box with its text broken to fit.
type card struct {
	member Member
	title  []string
	lines  []string
	h      float64
}

func newCard(member Member, w float64, m Measure) card {
	c := card{member: member, title: wrap(member.Title, w-2*boxPad, titlePt, true, m)}
	for _, l := range member.Lines {
		c.lines = append(c.lines, wrap(l, w-2*boxPad, linePt, false, m)...)
	}
	c.h = 2*boxPad + float64(len(c.title))*titlePt*leading + float64(len(c.lines))*linePt*leading
	return c
}

func (p *Picture) draw(c card, x, y, w, h float64) {
	box := Shape{Kind: Box, X: x, Y: y, W: w, H: h, Fill: Paper, Line: Ink, Width: 0.7}
	tone := Ink
	switch c.member.Role {
	case "lead":
		box.Fill, box.Line, tone = Strong, Strong, Paper
	case "joint":
		box.Fill = Soft
	default:
		box.Dashed = true
	}
	p.Shapes = append(p.Shapes, box)
	if c.member.Foreign {
		p.Shapes = append(p.Shapes, Shape{Kind: Box, X: x + 2, Y: y + 2, W: w - 4, H: h - 4, Line: Warm, Width: 0.7})
	}
	content := float64(len(c.title))*titlePt*leading + float64(len(c.lines))*linePt*leading
	at := y + (h-content)/2
	put := func(s string, size float64, bold bool) {
		p.Shapes = append(p.Shapes, Shape{
			Kind: Text, X: x + w/2, Y: at + size*(leading+0.72)/2, Text: s, Size: size, Bold: bold, Anchor: Middle, Tone: tone,
		})
		at += size * leading
	}
	for _, s := range c.title {
		put(s, titlePt, true)
	}
	for _, s := range c.lines {
		put(s, linePt, false)
	}
}

// connect draws the lines from the box above to a row of boxes. A row below
// another one is reached through a gap between its boxes or, where a box is in
// the way, along the left.
func (p *Picture) connect(trunkX, fromY, toY, left, w float64, n int) {
	mid := (fromY + toY) / 2
	first, last := left+w/2, left+float64(n-1)*(w+boxGap)+w/2
	p.line(trunkX, fromY, trunkX, mid)
	if min(first, trunkX) != max(last, trunkX) {
		p.line(min(first, trunkX), mid, max(last, trunkX), mid)
	}
	for i := range n {
		x := left + float64(i)*(w+boxGap) + w/2
		p.line(x, mid, x, toY)
	}
}

func (p *Picture) line(x1, y1, x2, y2 float64) {
	p.Shapes = append(p.Shapes, Shape{Kind: Line, X: x1, Y: y1, W: x2 - x1, H: y2 - y1, Line: Ink, Width: 0.7})
}
