// Package hangul composes Hangul syllables from keys: keystroke in, preedit (what is
// being composed) and commit (what is finished) out. It knows nothing of windows.
//
// # The states
//
// A Composer holds one syllable of up to three parts: initial (초성), medial (중성)
// and final (종성). Each part may be compound (ㄲ, ㅘ, ㄳ). The state is which parts
// are there; "keep" means that the key goes into the syllable, "new" that the
// syllable is committed and the key begins the next one.
//
// The 2-set layout (두벌식) has consonants and vowels, and the state says which part a
// consonant is:
//
//	state                    consonant                         vowel
//	empty                    keep as initial                   keep as medial
//	initial                  cluster of finals: keep (ㄱㅅ=ㄳ)     keep as medial
//	                         else new
//	medial alone             new                               compound: keep (ㅗㅏ=ㅘ), else new
//	initial+medial           keep as final;                    compound: keep, else new
//	                         ㄸ, ㅃ, ㅉ: new
//	initial+medial+final     compound final: keep (ㅂㅅ=ㅄ)       the last consonant of the final
//	                         else new                          moves: 값+ㅣ = 갑, 시; ㄲ and ㅆ move whole
//	final alone (a cluster)  new, as no cluster has three      its last consonant moves: ㄳ+ㅏ = ㄱ, 사
//
// ㄲ, ㄸ, ㅃ, ㅆ and ㅉ are typed with Shift. Typed as two equal keys they stay two
// consonants, since 각 and 가 could not follow each other otherwise.
//
// The 3-set layouts (세벌식) have a key for each part, and nothing ever moves:
//
//	state              initial              medial               final
//	empty              keep                 keep                 keep
//	initial            double: keep         keep                 keep (incomplete)
//	                   (ㄱㄱ=ㄲ), else new
//	medial, with or    new                  compound: keep,      keep
//	without initial                         else new
//	final, with or     new                  new                  compound: keep (also ㄱㄱ=ㄲ,
//	without others                                               ㅅㅅ=ㅆ), else new
//
// In every state and layout:
//
//	BackSpace          takes back the last key that went into the syllable: a compound loses its last part
//	a sign (3-set)     commits the syllable and the sign
//	any other key      commits the syllable; the caller inserts the key's character
//	Flush              commits the syllable
//
// BackSpace knows the keys of the syllable being composed, not of those before it: of
// 갑시 being typed as 값+ㅣ it takes ㅣ, then ㅅ, and 갑 is text.
//
// # Text
//
// A syllable with initial and medial is one precomposed character. Anything less is
// spelled in compatibility jamo (ㄱ, ㅏ, ㄳ), which every Korean face has, and not in
// conjoining jamo with fillers; all of it is in normal form C.
package hangul
