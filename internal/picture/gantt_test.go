package picture

import (
	"fmt"
	"strings"
	"testing"
)

func schedule(tasks int, years ...int) Schedule {
	s := Schedule{Names: Legend{"주관", "공동", "위탁·외부"}, Spare: true, SpareText: "빈 줄에서 끌어 새 과제를 그립니다"}
	month := 8
	for i, n := range years {
		y := ScheduleYear{Name: fmt.Sprintf("%d차년도", i+1)}
		for range n {
			y.Months = append(y.Months, month)
			month = month%12 + 1
		}
		s.Years = append(s.Years, y)
	}
	months := s.months()
	for i := range tasks {
		start := 1 + i*3%max(months, 1)
		s.Rows = append(s.Rows, ScheduleRow{
			Name: fmt.Sprintf("과제 %d %s", i, strings.Repeat("다국가 검증 ", i%6)), Owner: "예시기관 · 협력 예시병원",
			Output: strings.Repeat("결과물 ", 1+i%5), Start: start, End: start + i%9, Part: Part(i % 3), Fault: i%4 == 1,
		})
	}
	return s
}

func TestGantt_NothingLeavesThePictureOrRunsIntoAnother(t *testing.T) {
	for _, width := range []float64{340, 482, 900} {
		for name, s := range map[string]Schedule{
			"three years": schedule(14, 5, 12, 12), "one year": schedule(3, 12), "long": schedule(30, 12, 12, 12, 12, 5),
			"no task": schedule(0, 12), "no year": schedule(2),
		} {
			for _, f := range faults(Schedules(s, width, PaperMeasure)) {
				t.Errorf("%s at %v: %s", name, width, f)
			}
		}
	}
}

func TestGantt_ABarStandsOverItsMonths(t *testing.T) {
	s := schedule(0, 5, 12)
	s.Rows = []ScheduleRow{{Name: "과제", Start: 3, End: 7}}
	g := LayGantt(s, 482, PaperMeasure)
	bars := boxesOf(g.Draw())
	if len(bars) != 3 { // with the two of the legend that are filled or dressed
		bars = bars[:1]
	}
	bar := bars[0]
	if from, to := g.MonthAt(bar.X+1), g.MonthAt(bar.X+bar.W-1); from != 3 || to != 7 {
		t.Errorf("the bar of months 3 to 7 stands over %d to %d", from, to)
	}
	y, h := g.Row(0)
	if g.RowAt(bar.Y) != 0 || bar.Y < y || bar.Y+bar.H > y+h {
		t.Error("the bar stands in another row")
	}
	if g.RowAt(y+h+1) != 1 || g.RowAt(g.H) != -1 {
		t.Error("the row for a new task does not follow")
	}
	if g.MonthAt(-50) != 1 || g.MonthAt(2000) != 17 {
		t.Error("a place beside the chart is no month of it")
	}
}

func TestGantt_AYearIsShownAloneWithWhatReachesIntoIt(t *testing.T) {
	s := schedule(0, 5, 12, 12)
	s.Rows = []ScheduleRow{{Name: "앞", Start: 1, End: 5}, {Name: "걸침", Start: 4, End: 20}, {Name: "안", Start: 6, End: 17}}
	s.First, s.Last = 6, 17
	g := LayGantt(s, 482, PaperMeasure)
	var words []string
	bars := 0
	for _, shape := range g.Draw().Shapes {
		if shape.Kind == Text {
			words = append(words, shape.Text)
		} else if shape.Kind == Box && shape.Y < g.H-ganttLegend {
			bars++
			if shape.X < g.Left || shape.X+shape.W > g.W {
				t.Error("a bar leaves the months that are shown")
			}
		}
	}
	if bars != 2 {
		t.Errorf("%d bars, want those of two tasks", bars)
	}
	for _, mark := range []string{"‹", "›"} {
		if !strings.Contains(strings.Join(words, "|"), mark) {
			t.Errorf("nothing says by %s that a bar goes on", mark)
		}
	}
}

func TestGantt_PartsDifferWithoutColour(t *testing.T) {
	looks := map[string]bool{}
	for _, part := range []Part{LeadPart, JointPart, OtherPart} {
		s := part.dress(Shape{})
		looks[fmt.Sprint(s.Fill, s.Dashed)] = true
	}
	if len(looks) != 3 {
		t.Errorf("three parts have %d looks", len(looks))
	}
}

func TestGantt_NumbersOfMonthsStayApart(t *testing.T) {
	for _, years := range [][]int{{12}, {12, 12, 12}, {12, 12, 12, 12, 12}, {12, 12, 12, 12, 12, 12, 12, 12}} {
		p := Schedules(schedule(1, years...), 340, PaperMeasure)
		for _, f := range faults(p) {
			t.Errorf("%d years: %s", len(years), f)
		}
	}
}

func TestGantt_WhatIsBesideTheTasksIsADiamondOrAThinBar(t *testing.T) {
	s := schedule(1, 12)
	s.Lanes = []ScheduleLane{{Name: "임상시험", Over: []ScheduleSpan{{Name: "탐색", Start: 2, End: 6}, {Name: "방문", Start: 9, End: 9}, {Name: "밖", Start: 40, End: 41}}}}
	g := LayGantt(s, 482, PaperMeasure)
	p := g.Draw()
	for _, f := range faults(p) {
		t.Error(f)
	}
	thin, slant := 0, 0
	for _, shape := range p.Shapes {
		if shape.Y < g.lanes {
			continue
		}
		if shape.Kind == Box && shape.Fill == None && shape.Dashed {
			thin++
		}
		if shape.Kind == Line && shape.W != 0 && shape.H != 0 {
			slant++
		}
	}
	if thin != 1 || slant != 4 {
		t.Errorf("%d thin bars and %d slanting lines, want 1 and the 4 of a diamond", thin, slant)
	}
}
