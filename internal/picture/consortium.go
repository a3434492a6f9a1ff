package picture

// Member is an institution of a consortium.
type Member struct {
	Role    string // lead, joint, consigned, participant
	Foreign bool
	Title   string
	Lines   []string
	Task    string // what it does, below a line; at most four lines of it are drawn
	ID      string // of its box, see [Shape]
}

const (
	boxGap   = 10.0
	boxPad   = 6.0
	titlePt  = 9.0
	linePt   = 8.0
	leading  = 1.45
	rowSpace = 30.0
	mostRow  = 4
	mostTask = 4   // lines
	taskGap  = 5.0 // around the line above a task
	busX     = 2.0
)

// Consortium draws the lead above the joint institutions, and those above the
// consigned ones and those outside. A thick dark box is the
// lead's, a double line marks an institution abroad, a dashed one stands for a
// consigned institution or one outside, so that it reads in black and white.
func Consortium(members []Member, width float64, m Measure) Picture {
	p := Picture{W: width}
	rows := consortiumRows(members)
	y := 4.0
	var trunk, bus float64 // where the lines from the lead's box begin and turn
	for r, row := range rows {
		n := float64(len(row))
		w := boxWidth(row, width)
		h := 0.0
		cards := make([]card, len(row))
		for i, member := range row {
			cards[i] = newCard(member, w, m)
			h = max(h, cards[i].h)
		}
		left := (width - (n*w + (n-1)*boxGap)) / 2
		switch {
		case r == 1:
			bus = (trunk + y) / 2
			p.line(width/2, trunk, width/2, bus)
			p.connect(width/2, bus, y, left, w, len(row))
		case r > 1: // round the boxes above, so that none of them seems to lead here
			p.line(min(width/2, firstMiddle(rows[1], width)), bus, busX, bus)
			p.line(busX, bus, busX, y-rowSpace/2)
			p.connect(busX, y-rowSpace/2, y, left, w, len(row))
		}
		for i := range cards {
			p.draw(cards[i], left+float64(i)*(w+boxGap), y, w, h)
		}
		if r == 0 {
			trunk = y + h
		}
		y += h + rowSpace
	}
	p.H = max(y-rowSpace+4, 8)
	return p
}

// boxWidth is how wide the boxes of a row are. Rows leave room for the line along
// the left.
func boxWidth(row []Member, width float64) float64 {
	most := 170.0
	if row[0].Role == "lead" {
		most = min(width*0.5, 240)
	}
	n := float64(len(row))
	return min((width-2*(busX+boxGap)-boxGap*(n-1))/n, most)
}

// firstMiddle is the middle of a row's first box.
func firstMiddle(row []Member, width float64) float64 {
	n, w := float64(len(row)), boxWidth(row, width)
	return (width-(n*w+(n-1)*boxGap))/2 + w/2
}

// consortiumRows groups members: the lead, the joint institutions, all others; at
// most four in a row.
func consortiumRows(members []Member) [][]Member {
	groups := [3][]Member{}
	order := map[string]int{"lead": 0, "joint": 1, "consigned": 2}
	for _, m := range members {
		group, known := order[m.Role]
		if !known {
			group = 2
		}
		groups[group] = append(groups[group], m)
	}
	var rows [][]Member
	for _, group := range groups {
		for len(group) > 0 {
			n := min(len(group), mostRow)
			if len(group) > mostRow && len(group) < 2*mostRow {
				n = (len(group) + 1) / 2
			}
			rows = append(rows, group[:n])
			group = group[n:]
		}
	}
	return rows
}

// card is a member's box with its text broken to fit.
type card struct {
	member Member
	title  []string
	lines  []string
	task   []string
	h      float64
}

func newCard(member Member, w float64, m Measure) card {
	c := card{member: member, title: wrap(member.Title, w-2*boxPad, titlePt, true, m)}
	for _, l := range member.Lines {
		c.lines = append(c.lines, wrap(l, w-2*boxPad, linePt, false, m)...)
	}
	if member.Task != "" {
		c.task = atMost(wrap(member.Task, w-2*boxPad-m("…", linePt, false), linePt, false, m), mostTask)
	}
	c.h = 2*boxPad + c.content()
	return c
}

// content is how high the texts are.
func (c card) content() float64 {
	h := float64(len(c.title))*titlePt*leading + float64(len(c.lines)+len(c.task))*linePt*leading
	if len(c.task) > 0 {
		h += 2 * taskGap
	}
	return h
}

func (p *Picture) draw(c card, x, y, w, h float64) {
	box := Shape{Kind: Box, X: x, Y: y, W: w, H: h, Fill: Paper, Line: Ink, Width: 0.7, ID: c.member.ID}
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
	at := y + (h-c.content())/2
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
	if len(c.task) > 0 {
		p.Shapes = append(p.Shapes, Shape{Kind: Line, X: x + boxPad, Y: at + taskGap, W: w - 2*boxPad, Line: tone, Width: 0.5})
		at += 2 * taskGap
	}
	for _, s := range c.task {
		put(s, linePt, false)
	}
}

// connect draws the lines from a point above a row to each of its boxes.
func (p *Picture) connect(fromX, mid, toY, left, w float64, n int) {
	first, last := left+w/2, left+float64(n-1)*(w+boxGap)+w/2
	if from, to := min(first, fromX), max(last, fromX); from != to {
		p.line(from, mid, to, mid)
	}
	for i := range n {
		x := left + float64(i)*(w+boxGap) + w/2
		p.line(x, mid, x, toY)
	}
}

func (p *Picture) line(x1, y1, x2, y2 float64) {
	p.Shapes = append(p.Shapes, Shape{Kind: Line, X: x1, Y: y1, W: x2 - x1, H: y2 - y1, Line: Ink, Width: 0.7})
}
