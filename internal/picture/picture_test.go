package picture

import (
	"fmt"
	"strings"
	"testing"
)

// boxesOf are the boxes of a picture without those drawn inside another as its
// second border.
func boxesOf(p Picture) []Shape {
	var out []Shape
	for _, s := range p.Shapes {
		if s.Kind == Box && s.Fill != None {
			out = append(out, s)
		}
	}
	return out
}

// faults finds shapes that leave the picture, boxes that overlap, and texts that
// leave the box they stand in or run into each other.
func faults(p Picture) []string {
	var out []string
	boxes := boxesOf(p)
	for i, a := range boxes {
		if a.X < -0.01 || a.Y < -0.01 || a.X+a.W > p.W+0.01 || a.Y+a.H > p.H+0.01 {
			out = append(out, fmt.Sprintf("box %+v leaves the picture %v × %v", a, p.W, p.H))
		}
		for _, b := range boxes[i+1:] {
			if min(a.X+a.W, b.X+b.W)-max(a.X, b.X) > 0.01 && min(a.Y+a.H, b.Y+b.H)-max(a.Y, b.Y) > 0.01 {
				out = append(out, fmt.Sprintf("boxes at %v, %v and %v, %v overlap", a.X, a.Y, b.X, b.Y))
			}
		}
	}
	var texts []Shape
	for _, s := range p.Shapes {
		if s.Kind == Text {
			texts = append(texts, s)
		}
	}
	for i, s := range texts {
		left, top, right, bottom := extent(s)
		if left < -0.01 || right > p.W+0.01 || top < -0.01 || bottom > p.H+0.01 {
			out = append(out, fmt.Sprintf("%q leaves the picture", s.Text))
		}
		for _, b := range boxes {
			inside := s.X >= b.X && s.X <= b.X+b.W && s.Y >= b.Y && s.Y <= b.Y+b.H
			if inside && (left < b.X-0.01 || right > b.X+b.W+0.01 || top < b.Y-0.01 || bottom > b.Y+b.H+0.01) {
				out = append(out, fmt.Sprintf("%q leaves its box", s.Text))
			}
		}
		for _, other := range texts[i+1:] {
			l, t, r, b := extent(other)
			if min(right, r)-max(left, l) > 0.5 && min(bottom, b)-max(top, t) > 0.5 {
				out = append(out, fmt.Sprintf("%q runs into %q", s.Text, other.Text))
			}
		}
	}
	return out
}

func extent(s Shape) (left, top, right, bottom float64) {
	w := PaperMeasure(s.Text, s.Size, s.Bold)
	left = s.X
	switch s.Anchor {
	case Middle:
		left -= w / 2
	case End:
		left -= w
	}
	return left, s.Y - 0.75*s.Size, left + w, s.Y + 0.15*s.Size
}

func members(joint, consigned, outside int) []Member {
	var out []Member
	add := func(role string, n int, foreign bool) {
		for i := range n {
			out = append(out, Member{
				Role: role, Foreign: foreign, Title: fmt.Sprintf("%s · 예시기관 %d %s", role, i, strings.Repeat("긴이름", i%4)),
				Lines: []string{"12명 · 1,234,567천원", "의료"}, Task: strings.Repeat("여러 나라에서 다기관 임상 검증을 맡음 ", i%5), ID: fmt.Sprint(role, i),
			})
		}
	}
	add("lead", 1, false)
	add("joint", joint, false)
	add("consigned", consigned, false)
	add("participant", outside, true)
	return out
}

func TestConsortium_BoxesStayApartAndHoldTheirTexts(t *testing.T) {
	for _, n := range [][3]int{{0, 0, 0}, {1, 0, 0}, {3, 1, 1}, {4, 2, 1}, {5, 0, 3}, {9, 3, 4}, {30, 10, 10}} {
		list := members(n[0], n[1], n[2])
		p := Consortium(list, 482, PaperMeasure)
		for _, f := range faults(p) {
			t.Errorf("%v: %s", n, f)
		}
		if got := len(boxesOf(p)); got != len(list) {
			t.Errorf("%v: %d boxes for %d institutions", n, got, len(list))
		}
	}
}

func TestConsortium_LinesRunThroughNoBox(t *testing.T) {
	for _, n := range [][3]int{{3, 1, 1}, {5, 2, 3}, {9, 3, 4}} {
		p := Consortium(members(n[0], n[1], n[2]), 482, PaperMeasure)
		for _, s := range p.Shapes {
			if s.Kind != Line {
				continue
			}
			left, right := min(s.X, s.X+s.W), max(s.X, s.X+s.W)
			top, bottom := min(s.Y, s.Y+s.H), max(s.Y, s.Y+s.H)
			for _, b := range boxesOf(p) {
				if left >= b.X && right <= b.X+b.W && top >= b.Y && bottom <= b.Y+b.H {
					continue // the line above a task, in its own box
				}
				if right > b.X+0.1 && left < b.X+b.W-0.1 && bottom > b.Y+0.1 && top < b.Y+b.H-0.1 {
					t.Errorf("%v: a line crosses the box at %v, %v", n, b.X, b.Y)
				}
			}
		}
	}
}

func TestConsortium_ABoxIsFoundByItsMember(t *testing.T) {
	found := map[string]bool{}
	for _, s := range Consortium(members(3, 1, 1), 482, PaperMeasure).Shapes {
		if s.Kind == Box && s.ID != "" {
			found[s.ID] = true
		}
	}
	if len(found) != 6 || !found["joint2"] {
		t.Errorf("found %v", found)
	}
}

func TestConsortium_RolesDifferWithoutColour(t *testing.T) {
	p := Consortium(members(1, 1, 1), 482, PaperMeasure)
	looks := map[string]bool{}
	for _, b := range boxesOf(p) {
		looks[fmt.Sprint(b.Fill, b.Dashed)] = true
	}
	second := 0
	for _, s := range p.Shapes {
		if s.Kind == Box && s.Fill == None {
			second++
		}
	}
	if len(looks) != 3 || second != 1 {
		t.Errorf("%d looks of boxes and %d double borders; want 3 (lead, joint, others) and 1 (abroad)", len(looks), second)
	}
}

func TestMoney_TextsStayClearOfEachOtherAndOfTheLimit(t *testing.T) {
	chart := func(main ...int64) Chart {
		c := Chart{MainName: "정부지원연구개발비", SecondName: "기관부담연구개발비", Unit: "(단위: 천원)", Limit: 1_600_000, LimitText: "연간 한도 1,600,000"}
		for i, m := range main {
			c.Bars = append(c.Bars, Bar{Name: fmt.Sprintf("%d차년도 (12개월)", i+1), Main: m, MainText: fmt.Sprint(m), Second: m / 5, SecondText: fmt.Sprint(m / 5)})
		}
		return c
	}
	for name, c := range map[string]Chart{
		"usual": chart(1_588_000, 1_540_000, 1_402_000), "one year": chart(1_600_000), "nothing": chart(0, 0, 0), "no year": chart(),
		"over the limit": chart(1_600_001, 3_000_000), "five years": chart(1, 1_000, 800_000, 1_599_999, 1_600_000),
	} {
		p := Money(c, 482, PaperMeasure)
		for _, f := range faults(p) {
			t.Errorf("%s: %s", name, f)
		}
	}
}

func TestMoney_HeightsAreInProportionAndTheLimitStandsAtItsHeight(t *testing.T) {
	p := Money(Chart{Bars: []Bar{{Main: 800, Second: 400}}, Limit: 1_600, LimitText: "한도"}, 482, PaperMeasure)
	boxes := boxesOf(p)
	if got := boxes[0].H / boxes[1].H; got < 1.999 || got > 2.001 {
		t.Errorf("800 is drawn %.3f times as high as 400", got)
	}
	base := boxes[0].Y + boxes[0].H
	for _, s := range p.Shapes {
		if s.Kind == Line && s.Dashed {
			if got := (base - s.Y) / boxes[0].H; got < 1.999 || got > 2.001 {
				t.Errorf("the limit of 1,600 is drawn %.3f times as high as 800", got)
			}
		}
	}
}

func TestPaperMeasure_IsNoNarrowerThanWhatIsDrawn(t *testing.T) {
	// Nanum Gothic's advance widths in thousandths of its size.
	for text, width := range map[string]float64{"가": 920, "1": 550, ",": 275, "W": 900} {
		if got := PaperMeasure(text, 1000, false); got < width*0.85 {
			t.Errorf("%q is measured %.0f, drawn %.0f", text, got, width)
		}
	}
}
