package textedit

// System is the input method of the operating system. It composes outside the
// program, out of sight of the text, and hands over whole characters, which pass
// unchanged.
type System struct {
	target    Target
	finish    func() string
	composing func() bool
	get       func() bool
	set       func(bool)
}

var _ InputMethod = (*System)(nil)

// NewSystem returns the system's input method. finish makes the platform end its
// composition and returns the text of it, "" for none: it must not also come as
// characters, for those would arrive after the click or the motion that finished.
// composing tells whether the platform is composing now: then a BackSpace was for
// it. Either may be nil where the platform has no such thing.
func NewSystem(finish func() string, composing func() bool) *System {
	return &System{finish: finish, composing: composing}
}

// SetState gives what reads and sets whether the system's method composes Korean,
// where the platform can tell; either may be nil.
func (s *System) SetState(korean func() bool, set func(bool)) { s.get, s.set = korean, set }

// Focus implements [InputMethod].
func (s *System) Focus(t Target) {
	s.Finish()
	s.target = t
}

// Rune implements [InputMethod]. It commits the character itself rather than
// leave it to the caller: an insertion would finish, and the system may already
// be composing the next syllable when it hands over the last one.
func (s *System) Rune(r rune, _ Shift) bool {
	if s.target == nil {
		return false
	}
	s.target.Commit(string(r))
	return true
}

// Backspace implements [InputMethod]: true while the system composes, for the key
// was for its own text then.
func (s *System) Backspace() bool { return s.composing != nil && s.composing() }

// Finish implements [InputMethod].
func (s *System) Finish() {
	if s.finish == nil {
		return
	}
	if text := s.finish(); text != "" && s.target != nil {
		s.target.Commit(text)
	}
}

// Korean implements [InputMethod].
func (s *System) Korean() bool { return s.get != nil && s.get() }

// SetKorean implements [InputMethod].
func (s *System) SetKorean(korean bool) {
	s.Finish()
	if s.set != nil {
		s.set(korean)
	}
}

// Own implements [InputMethod]: false.
func (s *System) Own() bool { return false }
