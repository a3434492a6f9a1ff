package look

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// laid returns a strip of so many words at a width, with its window.
func laid(t *testing.T, width float32, labels ...string) (*Tabs, *tabsRenderer) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(Theme(Light))
	tabs := NewTabs(labels, nil)
	r := test.WidgetRenderer(tabs).(*tabsRenderer)
	tabs.Resize(fyne.NewSize(width, heightAt(tabs, width)))
	return tabs, r
}

func TestTabs_TakeASecondLineBeforeTheyAreCut(t *testing.T) {
	labels := []string{"예시대학교병원", "예시대학교 산학협력단", "전체"}
	tabs, _ := laid(t, 2000, labels...)
	one := tabs.MinSize().Height
	natural := float32(0)
	for _, item := range tabs.items {
		natural += item.natural()
	}
	tabs.Resize(fyne.NewSize(natural, one))
	if got := tabs.MinSize().Height; got != one {
		t.Errorf("what just fits on a line is %v high, want %v", got, one)
	}
	tabs.Resize(fyne.NewSize(natural-1, one))
	if got := tabs.MinSize().Height; got != 2*one {
		t.Errorf("what just does not fit is %v high, want %v", got, 2*one)
	}
	for _, item := range tabs.items {
		if item.MinSize().Width < item.natural() {
			t.Errorf("%q is cut", item.text.Text())
		}
	}
}

func TestTabs_AHundredScrollToTheChosenOne(t *testing.T) {
	labels := make([]string, 100)
	for i := range labels {
		labels[i] = fmt.Sprintf("예시연구개발기관 %d", i+1)
	}
	tabs, r := laid(t, 700, labels...)
	for range 60 {
		tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if tabs.Chosen() != 60 {
		t.Fatalf("the arrows chose %d", tabs.Chosen())
	}
	item := tabs.items[60]
	left := item.Position().X - r.scroll.Offset.X
	if left < 0 || left+item.Size().Width > 700 {
		t.Errorf("the chosen word stands at %v of 700", left)
	}
	if len(r.lines) != 1 {
		t.Errorf("the strip has %d lines", len(r.lines))
	}
}
