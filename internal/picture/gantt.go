package picture

import "strconv"

// Schedules draws the tasks of a schedule as a Gantt chart. Bars of a lead, a joint
// and any other institution differ without colour, and what takes place beside the
// tasks stands below them in thin dashed lines.
func Schedules(s Schedule, width float64, m Measure) Picture { return LayGantt(s, width, m).Draw() }

// Draw draws the chart.
func (g Gantt) Draw() Picture {
	p := Picture{W: g.W, H: g.H}
	if !g.s.Headless {
		g.heads(&p)
	}
	g.grid(&p)
	for i := range g.s.Rows {
		g.task(&p, i)
	}
	if g.s.Spare {
		r := g.rows[len(g.rows)-1]
		p.words(cut(g.s.SpareText, g.W-g.Left-2*ganttPad, ganttNote, g.measure), g.Left+ganttPad, r.y+r.h/2+ganttNote*0.36, ganttNote, Start, Ink)
	}
	for i, l := range g.s.Lanes {
		g.lane(&p, g.lanes+ganttPad+float64(i)*ganttLane, l)
	}
	g.legend(&p)
	return p
}

// Head draws the years and months alone, to stand above a chart that scrolls.
func (g Gantt) Head() Picture {
	p := Picture{W: g.W, H: ganttHead}
	g.heads(&p)
	return p
}

func (p *Picture) words(s string, x, y, size float64, a Anchor, t Tone) {
	if s != "" {
		p.Shapes = append(p.Shapes, Shape{Kind: Text, X: x, Y: y, Text: s, Size: size, Anchor: a, Tone: t})
	}
}

func (p *Picture) stroke(x1, y1, x2, y2 float64, t Tone, width float64, dashed bool) {
	p.Shapes = append(p.Shapes, Shape{Kind: Line, X: x1, Y: y1, W: x2 - x1, H: y2 - y1, Line: t, Width: width, Dashed: dashed})
}

// heads are the years and the numbers of the calendar months.
func (g Gantt) heads(p *Picture) {
	first := 1
	for _, y := range g.s.Years {
		last := first + len(y.Months) - 1
		if from, to, ok := g.Bar(first, last); ok {
			name := y.Name
			if y.Short != "" && g.measure(name, ganttNote, false) > to-from-2 {
				name = y.Short
			}
			p.words(cut(name, to-from-2, ganttNote, g.measure), (from+to)/2, ganttYear-5, ganttNote, Middle, Ink)
			for i, month := range y.Months {
				n := first + i
				if n >= g.First && n <= g.Last && (month-1)%g.step() == 0 {
					number := strconv.Itoa(month)
					x := min(g.X(n)+g.Month/2, g.W-g.measure(number, ganttTiny, false)/2)
					p.words(number, x, ganttYear+ganttMonths-4, ganttTiny, Middle, Ink)
				}
			}
		}
		if first > g.First && first <= g.Last {
			p.stroke(g.X(first), 0, g.X(first), ganttHead, Ink, 0.7, false)
		}
		first = last + 1
	}
	if g.Month >= 6 {
		for n := g.First + 1; n <= g.Last; n++ {
			p.stroke(g.X(n), ganttYear, g.X(n), ganttHead, Faint, 0.4, false)
		}
	}
	p.stroke(g.Left, 0, g.Left, ganttHead, Ink, 0.7, false)
	p.stroke(0, ganttHead, g.W, ganttHead, Ink, 0.7, false)
}

// step is of how many calendar months one bears its number, so that the numbers stay
// apart.
func (g Gantt) step() int {
	need := g.measure("12", ganttTiny, false) + 1
	for _, n := range []int{1, 2, 3, 6} {
		if g.Month*float64(n) >= need {
			return n
		}
	}
	return 12
}

// grid is the lines between years, months and rows.
func (g Gantt) grid(p *Picture) {
	bottom := g.H - ganttLegend
	if g.Month >= 6 {
		for n := g.First + 1; n <= g.Last; n++ {
			p.stroke(g.X(n), g.Top, g.X(n), bottom, Faint, 0.4, false)
		}
	}
	for _, r := range g.rows {
		p.stroke(0, r.y+r.h, g.W, r.y+r.h, Faint, 0.5, false)
	}
	first := 1
	for _, y := range g.s.Years {
		if first > g.First && first <= g.Last {
			p.stroke(g.X(first), g.Top, g.X(first), bottom, Faint, 1.2, false) // no darker: texts run over it
		}
		first += len(y.Months)
	}
	p.stroke(g.Left, g.Top, g.Left, bottom, Ink, 0.7, false)
	p.stroke(0, bottom, g.W, bottom, Ink, 0.7, false)
}

// task is a row: what is done, who does it, its bar and its result.
func (g Gantt) task(p *Picture, i int) {
	r, s := g.rows[i], g.s.Rows[i]
	y := r.y + ganttPad
	for _, line := range r.name {
		p.words(line, ganttPad, y+ganttName, ganttName, Start, Ink)
		y += ganttName * 1.3
	}
	if len(r.name) == 0 {
		y += ganttName * 1.3
	}
	p.words(r.owner, ganttPad, y+ganttNote, ganttNote, Start, Ink)
	if s.Fault {
		mark := Shape{Kind: Text, X: g.Left - ganttPad, Y: r.y + ganttPad + ganttName, Text: "!", Size: ganttName, Bold: true, Anchor: End, Tone: Alert}
		p.Shapes = append(p.Shapes, mark)
	}
	from, to, ok := g.Bar(s.Start, s.End)
	if !ok {
		return
	}
	box := Shape{Kind: Box, X: from + 0.5, Y: r.y + (r.h-GanttBar)/2, W: to - from - 1, H: GanttBar}
	p.Shapes = append(p.Shapes, s.Part.dress(box))
	middle := r.y + r.h/2 + ganttNote*0.36
	ink := Ink
	if s.Part == LeadPart {
		ink = Paper
	}
	if mark := g.measure("›", ganttNote, false) + 4; to-from < 2*mark {
		g.output(p, s, from, to, middle)
		return
	}
	if s.Start < g.First {
		p.words("‹", from+2, middle, ganttNote, Start, ink)
	}
	if s.End > g.Last {
		p.words("›", to-2, middle, ganttNote, End, ink)
	}
	g.output(p, s, from, to, middle)
}

// dress gives a bar what its part looks like.
func (t Part) dress(s Shape) Shape {
	s.Line, s.Width = Ink, 0.7
	switch t {
	case LeadPart:
		s.Fill, s.Line = Strong, Strong
	case JointPart:
		s.Fill = Soft
	default:
		s.Fill, s.Dashed = Paper, true
	}
	return s
}

// output is the result of a task, where there is most room for it: behind the bar,
// before it, or on it.
func (g Gantt) output(p *Picture, s ScheduleRow, from, to, y float64) {
	const least = 30
	behind, before, on := g.W-to-2*ganttPad, from-g.Left-2*ganttPad, to-from-4*ganttPad
	need := g.measure(s.Output, ganttNote, false)
	switch most := max(behind, before, on); {
	case s.Output == "" || most < least:
	case behind >= need || behind == most && before < need && on < need:
		p.words(cut(s.Output, behind, ganttNote, g.measure), to+ganttPad, y, ganttNote, Start, Ink)
	case before >= need || before == most && on < need:
		p.words(cut(s.Output, before, ganttNote, g.measure), from-ganttPad, y, ganttNote, End, Ink)
	default:
		tone := Ink
		if s.Part == LeadPart {
			tone = Paper
		}
		p.words(cut(s.Output, on, ganttNote, g.measure), (from+to)/2, y, ganttNote, Middle, tone)
	}
}

// lane draws one line of what takes place beside the tasks. A name that has no room
// before the next mark is left out.
func (g Gantt) lane(p *Picture, y float64, l ScheduleLane) {
	middle := y + ganttLane/2
	text := middle + ganttTiny*0.36
	p.words(cut(l.Name, g.Left-2*ganttPad, ganttTiny, g.measure), ganttPad, text, ganttTiny, Start, Ink)
	for i, s := range l.Over {
		from, to, ok := g.Bar(s.Start, s.End)
		if !ok {
			continue
		}
		if s.Start == s.End {
			x := (from + to) / 2
			p.diamond(x, middle, 3.5)
			to = x + 4
		} else {
			p.Shapes = append(p.Shapes, Shape{Kind: Box, X: from + 0.5, Y: middle - 4, W: to - from - 1, H: 8, Line: Ink, Width: 0.5, Dashed: true})
		}
		room := g.W - to - ganttPad
		for j, other := range l.Over {
			if begin, _, ok := g.Bar(other.Start, other.End); ok && j != i && begin >= to-g.Month {
				room = min(room, begin-to-ganttPad)
			}
		}
		if g.measure(s.Name, ganttTiny, false) <= room {
			p.words(s.Name, to+2, text, ganttTiny, Start, Ink)
		}
	}
}

func (p *Picture) diamond(x, y, r float64) {
	corners := [5][2]float64{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}, {x, y - r}}
	for i := range 4 {
		p.stroke(corners[i][0], corners[i][1], corners[i+1][0], corners[i+1][1], Ink, 0.7, false)
	}
}

// legend says whose bar is which.
func (g Gantt) legend(p *Picture) {
	x, y := ganttPad, g.H-6
	for i, name := range g.s.Names {
		if name == "" {
			continue
		}
		p.Shapes = append(p.Shapes, Part(i).dress(Shape{Kind: Box, X: x, Y: y - 8, W: 20, H: 8}))
		p.words(name, x+25, y, ganttNote, Start, Ink)
		x += 25 + g.measure(name, ganttNote, false) + 16
	}
}
