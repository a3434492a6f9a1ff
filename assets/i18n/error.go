package i18n

import "errors"

// Error is a failure the user is told of: a sentence of the catalogues that says
// what went wrong, where, and what to do, and the cause for the log.
type Error struct {
	Key   string
	Args  []any // names and values in turn
	Cause error // may be nil
}

// Fault makes an [Error].
func Fault(cause error, key string, args ...any) *Error {
	return &Error{Key: key, Args: args, Cause: cause}
}

// Error is the English sentence with the cause, for logs and tests.
func (e *Error) Error() string {
	if e.Cause == nil {
		return e.In(En)
	}
	return e.In(En) + " [" + e.Cause.Error() + "]"
}

// In is the sentence in a language.
func (e *Error) In(lang Lang) string { return T(lang, e.Key, e.Args...) }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Speaker is an error that can tell the user what happened in a language.
type Speaker interface {
	error
	In(lang Lang) string
}

// Say tells an error to the user: its own sentence where it has one, else a
// general one with the technical text.
func Say(lang Lang, err error) string {
	if err == nil {
		return ""
	}
	var speaker Speaker
	if errors.As(err, &speaker) {
		return speaker.In(lang)
	}
	return T(lang, "common.unexpected", "detail", err.Error())
}
