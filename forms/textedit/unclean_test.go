package textedit

import "testing"

// A plan that was made elsewhere may hold what would never be entered here. It is
// shown as it is, so that positions are those of the plan, and what is typed into
// it fits.
func TestShow_TextThatIsNotCleanStaysUntilItIsTouched(t *testing.T) {
	for _, tt := range []struct {
		single      bool
		shown, want string
		at          int
	}{
		{false, "가\u200b나다", "가\u200b나한다", 3},
		{false, "가\r\n나", "가\r\n한나", 3},
		{false, "\u1112\u1161나", "\u1112\u1161나한", 3},
		{true, "가\n나", "가\n한나", 2},
		{true, "가\t나", "가한\t나", 1},
	} {
		d := newDesk(t, Options{Single: tt.single, Width: 20}, "|")
		d.show(tt.shown)
		if got := d.e.Text(); got != tt.shown {
			t.Errorf("%+q is shown as %+q", tt.shown, got)
		}
		d.e.Select(tt.at, tt.at)
		for _, r := range "gks" {
			d.key(r)
		}
		d.e.Finish()
		if got := d.e.Text(); got != tt.want || string(d.plan) != tt.want {
			t.Errorf("%+q: text %+q, plan %+q, want %+q", tt.shown, got, string(d.plan), tt.want)
		}
	}
}
