package forms

import (
	"time"

	"moaplan/forms/look"
)

// noticeTime is how long a notice stands in the status bar.
const noticeTime = 6 * time.Second

// notice says for a moment, in the status bar, what was just done.
func (d *desk) notice(words string) {
	s := d.status
	s.said = words
	s.refresh()
	if s.fading != nil {
		s.fading.Stop()
	}
	s.fading = time.AfterFunc(noticeTime, func() {
		d.w.later(func() {
			if !d.ended && d.status == s && s.said == words {
				s.said = ""
				s.refresh()
			}
		})
	})
}

// noticed is the notice as it is drawn.
func (s *statusBar) noticed() *look.Text {
	return look.NewText(s.said, look.Style{Size: look.SizeNote, Colour: look.PrimaryInk, Bold: true})
}
