package picture

// Schedule is what a Gantt chart shows: tasks by project month, which are counted
// from 1.
type Schedule struct {
	Years []ScheduleYear
	Rows  []ScheduleRow
	Lanes []ScheduleLane // what takes place beside the tasks, shown faintly
	Names Legend

	First, Last int  // the months that are shown; 0: all
	Headless    bool // without years and months, which [Gantt.Head] draws
	Spare       bool // a row without a task at the end, to draw a new one on
	SpareText   string
}

// ScheduleYear is a project year with the numbers of its calendar months.
type ScheduleYear struct {
	Name   string
	Short  string // where the name has no room
	Months []int
}

// ScheduleRow is a task. Without months it has no bar.
type ScheduleRow struct {
	Name, Owner, Output string
	Start, End          int
	Part                Part
	Fault               bool // something is wrong with it: marked with !
}

// Part is the role of a task's owner; each has bars of its own.
type Part int

// Parts.
const (
	LeadPart  Part = iota // filled
	JointPart             // tinted, with a line around it
	OtherPart             // empty, with a dashed line
)

// Legend is the words for the parts, in their order; an empty one is left out.
type Legend [3]string

// ScheduleLane is one line of what takes place beside the tasks.
type ScheduleLane struct {
	Name string
	Over []ScheduleSpan
}

// ScheduleSpan lasts from a month to another; one of a single month is a diamond.
type ScheduleSpan struct {
	Name       string
	Start, End int
}

// Measures of a Gantt chart, points.
const (
	ganttName   = 9.0 // type
	ganttNote   = 8.0
	ganttTiny   = 7.0
	ganttYear   = 17.0 // heights
	ganttMonths = 14.0
	ganttHead   = ganttYear + ganttMonths
	ganttPad    = 4.0
	ganttLane   = 16.0
	ganttLegend = 20.0
	ganttSpare  = 24.0
)

// GanttBar is how high a bar is, in points. It stands in the middle of its row.
const GanttBar = 12.0

// Gantt is a Gantt chart laid out for a width: where its rows and months stand.
type Gantt struct {
	W, H        float64
	Left        float64 // where the first month begins
	Month       float64 // how wide a month is
	First, Last int     // months shown
	Top         float64 // where the first row begins

	s       Schedule
	measure Measure
	rows    []ganttRow // with the spare one
	lanes   float64    // where they begin
}

type ganttRow struct {
	y, h  float64
	name  []string
	owner string
}

// LayGantt lays a chart out.
func LayGantt(s Schedule, width float64, m Measure) Gantt {
	g := Gantt{W: width, s: s, measure: m, Top: ganttHead}
	if s.Headless {
		g.Top = 0
	}
	months := s.months()
	g.First, g.Last = 1, months
	if s.First > 0 && s.Last >= s.First && s.Last <= months {
		g.First, g.Last = s.First, s.Last
	}
	g.Left = min(max(width*0.32, 120), 240)
	if g.Last >= g.First {
		g.Month = (width - g.Left) / float64(g.Last-g.First+1)
	}
	y := g.Top
	for _, r := range s.Rows {
		room := g.Left - 2*ganttPad
		if r.Fault {
			room -= 2 * ganttPad
		}
		row := ganttRow{y: y, name: atMost(wrap(r.Name, room, ganttName, false, m), 2), owner: cut(r.Owner, room, ganttNote, m)}
		if len(row.name) == 2 {
			row.name[1] = cut(row.name[1], room, ganttName, m)
		}
		row.h = 2*ganttPad + float64(max(len(row.name), 1))*ganttName*1.3 + ganttNote*1.3
		g.rows = append(g.rows, row)
		y += row.h
	}
	if s.Spare {
		g.rows = append(g.rows, ganttRow{y: y, h: ganttSpare})
		y += ganttSpare
	}
	g.lanes = y
	if len(s.Lanes) > 0 {
		y += ganttPad + float64(len(s.Lanes))*ganttLane + ganttPad
	}
	g.H = y + ganttLegend
	return g
}

// atMost leaves out lines beyond a number; … says so.
func atMost(lines []string, n int) []string {
	if len(lines) > n {
		lines = append(lines[:n-1:n-1], lines[n-1]+"…")
	}
	return lines
}

// cut shortens a text that is too wide; … says so.
func cut(s string, width, size float64, m Measure) string {
	if m(s, size, false) <= width {
		return s
	}
	runes := []rune(s)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if m(string(runes[:mid])+"…", size, false) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	if low == 0 {
		return ""
	}
	return string(runes[:low]) + "…"
}

func (s Schedule) months() int {
	n := 0
	for _, y := range s.Years {
		n += len(y.Months)
	}
	return n
}

// Rows is how many rows there are, the one for a new task included.
func (g Gantt) Rows() int { return len(g.rows) }

// Row is where a row begins and how high it is.
func (g Gantt) Row(i int) (y, h float64) { return g.rows[i].y, g.rows[i].h }

// RowAt is the row at a height, or -1.
func (g Gantt) RowAt(y float64) int {
	for i, r := range g.rows {
		if y >= r.y && y < r.y+r.h {
			return i
		}
	}
	return -1
}

// X is where a month begins.
func (g Gantt) X(month int) float64 { return g.Left + float64(month-g.First)*g.Month }

// MonthAt is the month at a place from the left, the first or the last one shown
// where it is beside the chart.
func (g Gantt) MonthAt(x float64) int {
	if g.Month <= 0 {
		return 0
	}
	n := g.First + int((x-g.Left)/g.Month)
	if x < g.Left {
		n = g.First
	}
	return min(max(n, g.First), g.Last)
}

// Bar is where the bar of months begins and ends, cut to the months shown; not ok
// where nothing of it is to be seen.
func (g Gantt) Bar(start, end int) (from, to float64, ok bool) {
	if start < 1 || end < start || start > g.Last || end < g.First {
		return 0, 0, false
	}
	return g.X(max(start, g.First)), g.X(min(end, g.Last) + 1), true
}
