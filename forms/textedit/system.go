package textedit

// System is the input method of the operating system. It composes outside the
// program, out of sight of the text, and hands over whole characters, which pass
// unchanged.
type System struct {
	target Target
	finish func()
	get    func() bool
	set    func(bool)
}

var _ InputMethod = (*System)(nil)

// NewSystem returns the system's input method. finish makes the platform end its
// composition and hand over the text; nil where there is no way to.
func NewSystem(finish func()) *System { return &System{finish: finish} }

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

// Backspace implements [InputMethod]: what the system composes is its own.
func (s *System) Backspace() bool { return false }

// Finish implements [InputMethod].
func (s *System) Finish() {
	if s.finish != nil {
		s.finish()
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
