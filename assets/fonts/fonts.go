// Package fonts embeds the typefaces of the paper and of the screen. All are under
// the SIL Open Font License 1.1; OFL-Nanum.txt and OFL-Pretendard.txt beside the
// files are their licence texts, which Licences returns.
//
// Every face comes in two ways. MyeongjoRegular and the like return a copy that the
// caller owns: gofpdf writes into the bytes it is given, so two documents made from
// one slice would race. MyeongjoRegularShared and the like return the embedded bytes
// themselves, at no cost, for callers that only read (measuring text, the screen's
// theme); nobody may write to them.
package fonts

import (
	"bytes"
	_ "embed" // the faces and licences below
)

var (
	//go:embed NanumMyeongjo.ttf
	myeongjoRegular []byte
	//go:embed NanumMyeongjoBold.ttf
	myeongjoBold []byte
	//go:embed NanumGothic.ttf
	gothicRegular []byte
	//go:embed NanumGothicBold.ttf
	gothicBold []byte
	//go:embed Pretendard-Regular.ttf
	pretendardRegular []byte
	//go:embed Pretendard-Bold.ttf
	pretendardBold []byte
	//go:embed NanumGothicCoding.ttf
	codingRegular []byte
	//go:embed OFL-Nanum.txt
	licenceNanum string
	//go:embed OFL-Pretendard.txt
	licencePretendard string
)

// Licences returns the licence texts that must accompany the faces, by family.
func Licences() map[string]string {
	return map[string]string{"Nanum": licenceNanum, "Pretendard": licencePretendard}
}

// MyeongjoRegular returns a copy of Nanum Myeongjo, the body text on paper.
func MyeongjoRegular() []byte { return bytes.Clone(myeongjoRegular) }

// MyeongjoRegularShared returns the same face to read only.
func MyeongjoRegularShared() []byte { return myeongjoRegular }

// MyeongjoBold returns a copy of Nanum Myeongjo bold, emphasis in body text on paper.
func MyeongjoBold() []byte { return bytes.Clone(myeongjoBold) }

// MyeongjoBoldShared returns the same face to read only.
func MyeongjoBoldShared() []byte { return myeongjoBold }

// GothicRegular returns a copy of Nanum Gothic, tables on paper and the fallback for Hanja, which Nanum Myeongjo lacks.
func GothicRegular() []byte { return bytes.Clone(gothicRegular) }

// GothicRegularShared returns the same face to read only.
func GothicRegularShared() []byte { return gothicRegular }

// GothicBold returns a copy of Nanum Gothic bold, headings on paper.
func GothicBold() []byte { return bytes.Clone(gothicBold) }

// GothicBoldShared returns the same face to read only.
func GothicBoldShared() []byte { return gothicBold }

// PretendardRegular returns a copy of Pretendard, the text of the screen; it has no Hanja.
func PretendardRegular() []byte { return bytes.Clone(pretendardRegular) }

// PretendardRegularShared returns the same face to read only.
func PretendardRegularShared() []byte { return pretendardRegular }

// PretendardBold returns a copy of Pretendard bold, titles and labels of the screen.
func PretendardBold() []byte { return bytes.Clone(pretendardBold) }

// PretendardBoldShared returns the same face to read only.
func PretendardBoldShared() []byte { return pretendardBold }

// CodingRegular returns a copy of Nanum Gothic Coding, the monospace face of the screen, with Hangul.
func CodingRegular() []byte { return bytes.Clone(codingRegular) }

// CodingRegularShared returns the same face to read only.
func CodingRegularShared() []byte { return codingRegular }
