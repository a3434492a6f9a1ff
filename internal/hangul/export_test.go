package hangul

// Key is what one key of a layout gives, for tests.
type Key struct {
	Typed, Letter                rune
	Sign                         bool
	AsInitial, AsMedial, AsFinal bool
}

// Keys returns the keys of a layout in the order of their characters.
func Keys(l Layout) []Key {
	var keys []Key
	for typed, k := range keyboardOf(l) {
		if k.role == nothing {
			continue
		}
		keys = append(keys, Key{
			Typed: rune(typed), Letter: k.letter, Sign: k.role == sign,
			AsInitial: k.role == consonant || k.role == initial,
			AsMedial:  k.role == vowel || k.role == medial,
			AsFinal:   k.role == consonant || k.role == final,
		})
	}
	return keys
}
