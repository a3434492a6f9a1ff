package cli

import (
	"os"

	locale "github.com/jeandeaual/go-locale"
)

// SystemLocale is the language the system asks for. MOAPLAN_LANG overrides it;
// where the system says nothing the answer is empty.
func SystemLocale() string {
	if lang := os.Getenv("MOAPLAN_LANG"); lang != "" {
		return lang
	}
	name, err := locale.GetLocale()
	if err != nil {
		return "" // a system without a locale gets the program's first language
	}
	return name
}
