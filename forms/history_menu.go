package forms

import (
	"time"

	"moaplan/forms/look"
	"moaplan/internal/plan"
	"moaplan/internal/session"
)

// How many steps the history's menu lists to take back, and to do again.
const (
	mostBack    = 20
	mostForward = 8
)

// showHistory lists the last steps by name and time. Choosing one takes back all
// steps down to it, or does them again.
func (t *topBar) showHistory() {
	d := t.d
	d.settle()
	items := d.historyItems()
	if len(items) == 0 {
		d.notice(d.T("forms-send.history.empty"))
		return
	}
	look.ShowMenu(t.undo, menuWidth, items...)
}

func (d *desk) historyItems() []look.Item {
	var items []look.Item
	list := func(title string, steps []session.Step, move func() (plan.Message, bool, error)) {
		if len(steps) == 0 {
			return
		}
		if len(items) > 0 {
			items = append(items, look.Item{})
		}
		items = append(items, look.Item{Words: title})
		for i, s := range steps {
			items = append(items, look.Item{
				Words: shortened(d.say(s.Name)), Keys: d.stepTime(s.At), Do: func() { d.steps(i+1, move) },
			})
		}
	}
	list(d.T("forms-send.history.back"), d.ed.Done(mostBack), d.ed.Undo)
	list(d.T("forms-send.history.forward"), d.ed.Undone(mostForward), d.ed.Redo)
	return items
}

// mostLetters bounds the name of a step in the menu.
const mostLetters = 44

func shortened(words string) string {
	if runes := []rune(words); len(runes) > mostLetters {
		return string(runes[:mostLetters-1]) + "…"
	}
	return words
}

// stepTime is when a step was made: the time of today, else the day too.
func (d *desk) stepTime(at time.Time) string {
	at = at.In(d.w.clock().Location())
	if now := d.w.clock(); at.Year() == now.Year() && at.YearDay() == now.YearDay() {
		return at.Format("15:04")
	}
	return at.Format("01-02 15:04")
}

// steps goes back or forward so many steps; the window follows once, at the end.
func (d *desk) steps(n int, move func() (plan.Message, bool, error)) {
	d.settle()
	d.stepping, d.stepped, d.gathering = true, nil, n > 1
	var err error
	for ok := true; n > 0 && ok && err == nil; n-- {
		_, ok, err = move()
	}
	gathered := d.gathering
	d.gathering = false
	if gathered {
		d.refresh()
	}
	d.stepping = false
	if err != nil {
		d.w.tell(err)
	}
	if d.stepped != nil {
		d.showStep(*d.stepped)
	}
}
