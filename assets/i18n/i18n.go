// Package i18n holds every sentence the program shows, in Korean and in English.
//
// A sentence lives in ko/AREA.toml and en/AREA.toml under the same key, which
// begins with the area: "check.summary" stands in check.toml. Inside a sentence
//
//	{name}             is replaced by the argument of that name
//	{name:을}          does the same and adds the Korean particle that fits it
//	{:을}              adds the particle that fits the text written so far
//	{n?error|errors}   is the first word if the argument n reads 1, else the second
//	{{ and }}          are literal braces
package i18n

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed ko/*.toml en/*.toml
var files embed.FS

// Lang names a language of the catalogues; its value is the ISO 639-1 code.
type Lang string

// The two languages, both complete.
const (
	Ko Lang = "ko"
	En Lang = "en"
)

// Langs returns every language, the program's first language first.
func Langs() []Lang { return []Lang{Ko, En} }

// ParseLang reads a language code as it is given on the command line ("ko",
// "en"); ok is false for any other text.
func ParseLang(code string) (lang Lang, ok bool) {
	lang = Lang(code)
	return lang, slices.Contains(Langs(), lang)
}

// FromLocale chooses the language for a locale of the system such as
// "ko_KR.UTF-8", "en-US" or "C". A machine that states no language gets Korean,
// one that states any language but Korean gets English.
func FromLocale(locale string) Lang {
	code, _, _ := strings.Cut(strings.ToLower(locale), ".")
	code, _, _ = strings.Cut(code, "@")
	code, _, _ = strings.Cut(strings.ReplaceAll(code, "-", "_"), "_")
	switch code {
	case "", "c", "posix", "ko":
		return Ko
	}
	return En
}

// T returns the sentence of a key in a language. args are pairs of an argument's
// name and its value: T(Ko, "common.over", "amount", "1,240"). Values are written
// as fmt.Sprint writes them, so amounts are formatted by the caller (Thousands).
// A key no catalogue has returns ⟦key⟧, an argument that was not given ⟦name⟧.
func T(lang Lang, key string, args ...any) string {
	sentence, ok := catalogueOf(lang).sentences[key]
	if !ok {
		return missing(key)
	}
	return sentence.fill(lang, args)
}

// T is the function T for this language: lang.T("common.save").
func (lang Lang) T(key string, args ...any) string { return T(lang, key, args...) }

// Has reports whether a language has a sentence for the key.
func Has(lang Lang, key string) bool {
	_, ok := catalogueOf(lang).sentences[key]
	return ok
}

// Keys returns every key of a language, sorted.
func Keys(lang Lang) []string { return catalogueOf(lang).keys }

// Arguments returns the sorted names of the arguments a sentence wants, or nil
// if it wants none or there is no such key.
func Arguments(lang Lang, key string) []string {
	return catalogueOf(lang).sentences[key].arguments()
}

// Err reports everything wrong in a language's catalogue files (syntax, a key in
// the wrong file, an unclosed brace), each with its file. The sentences that are
// right remain usable, so a damaged build still speaks.
func Err(lang Lang) error { return catalogueOf(lang).err }

var catalogues = map[Lang]func() catalogue{
	Ko: sync.OnceValue(func() catalogue { return load(files, Ko) }),
	En: sync.OnceValue(func() catalogue { return load(files, En) }),
}

func catalogueOf(lang Lang) catalogue {
	get, ok := catalogues[lang]
	if !ok {
		return catalogue{err: fmt.Errorf("no catalogue for language %q", lang)}
	}
	return get()
}

func missing(name string) string { return "⟦" + name + "⟧" }
