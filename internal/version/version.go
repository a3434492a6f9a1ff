// Package version says which version of the program this is.
package version

// number is the version of FyneApp.toml, set when the Makefile builds the program:
// -ldflags "-X moaplan/internal/version.number=…". It stands nowhere else.
var number string

// String returns the version, such as "0.1.0". A program that was not built by the
// Makefile does not know its number and answers "dev".
func String() string {
	if number == "" {
		return "dev"
	}
	return number
}
