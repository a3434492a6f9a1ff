package fonts

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
)

var faces = []struct {
	name          string
	family        string
	clone, shared func() []byte
}{
	{"myeongjo regular", "NanumMyeongjo", MyeongjoRegular, MyeongjoRegularShared},
	{"myeongjo bold", "NanumMyeongjo", MyeongjoBold, MyeongjoBoldShared},
	{"gothic regular", "NanumGothic", GothicRegular, GothicRegularShared},
	{"gothic bold", "NanumGothic", GothicBold, GothicBoldShared},
	{"pretendard regular", "Pretendard", PretendardRegular, PretendardRegularShared},
	{"pretendard bold", "Pretendard", PretendardBold, PretendardBoldShared},
	{"coding regular", "NanumGothicCoding", CodingRegular, CodingRegularShared},
}

func TestFaces_AreTrueTypeAndDrawKorean(t *testing.T) {
	for _, face := range faces {
		data := face.shared()
		// gofpdf reads TrueType outlines only, marked by version 1.0.
		if !bytes.HasPrefix(data, []byte{0, 1, 0, 0}) {
			t.Errorf("%s is not TrueType", face.name)
		}
		parsed, err := sfnt.Parse(data)
		if err != nil {
			t.Errorf("%s: %v", face.name, err)
			continue
		}
		if family, err := parsed.Name(nil, sfnt.NameIDFamily); err != nil || family != face.family {
			t.Errorf("%s is %q (%v)", face.name, family, err)
		}
		for _, r := range "가힣뷁AZaz09□○※·「」→①㎡₩%" {
			if glyph, err := parsed.GlyphIndex(nil, r); err != nil || glyph == 0 {
				t.Errorf("%s has no glyph for %c (%v)", face.name, r, err)
			}
		}
	}
}

func TestFaces_CopiesShareNothing(t *testing.T) {
	for _, face := range faces {
		before := face.shared()[100]
		face.clone()[100]++
		if face.shared()[100] != before || face.clone()[100] != before {
			t.Errorf("%s: writing to a copy reached the face", face.name)
		}
		if first, second := face.shared(), face.shared(); &first[0] != &second[0] {
			t.Errorf("%s: reading it costs a copy", face.name)
		}
	}
}

func TestLicences_AreTheOpenFontLicence(t *testing.T) {
	for family, text := range Licences() {
		if !strings.Contains(text, "SIL OPEN FONT LICENSE") || !strings.Contains(text, "Reserved Font Name") ||
			!strings.Contains(text, family) || !strings.Contains(text, "FROM, OUT OF THE USE OR INABILITY TO USE") {
			t.Errorf("the licence of %s is not whole", family)
		}
	}
	if len(Licences()) != 2 {
		t.Errorf("%d licences, want 2", len(Licences()))
	}
}
