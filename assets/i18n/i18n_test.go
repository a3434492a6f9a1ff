package i18n

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
)

// koreanInEnglish lists the keys whose English sentence rightly holds Hangul.
var koreanInEnglish = []string{"common.language.ko", "typing.mark", "typing.mark.korean", "typing.trial.model"}

func TestCatalogues_LoadWithoutFault(t *testing.T) {
	for _, lang := range Langs() {
		if err := Err(lang); err != nil {
			t.Errorf("%s: %v", lang, err)
		}
		if len(Keys(lang)) == 0 {
			t.Errorf("%s has no sentences", lang)
		}
	}
}

func TestCatalogues_SayTheSameInBothLanguages(t *testing.T) {
	for _, pair := range [][2]Lang{{Ko, En}, {En, Ko}} {
		for _, key := range Keys(pair[0]) {
			if !Has(pair[1], key) {
				t.Errorf("%s: %q is missing; %s has it", pair[1], key, pair[0])
			}
		}
	}
	for _, key := range Keys(Ko) {
		if ko, en := Arguments(Ko, key), Arguments(En, key); Has(En, key) && !slices.Equal(ko, en) {
			t.Errorf("%q: arguments %v in Korean, %v in English", key, ko, en)
		}
	}
}

func TestCatalogues_HoldNoEmptySentence(t *testing.T) {
	for _, lang := range Langs() {
		for key, sentence := range catalogueOf(lang).sentences {
			if strings.TrimSpace(sentence.literal()) == "" && len(sentence.arguments()) == 0 {
				t.Errorf("%s: %q is empty", lang, key)
			}
		}
	}
}

func TestCatalogues_EnglishHoldsNoHangulAndNoParticles(t *testing.T) {
	for key, sentence := range catalogueOf(En).sentences {
		for _, p := range sentence {
			if p.particle != "" {
				t.Errorf("%q asks for a Korean particle", key)
			}
		}
		if strings.IndexFunc(sentence.literal(), isHangul) >= 0 && !slices.Contains(koreanInEnglish, key) {
			t.Errorf("%q is not in English: %s", key, sentence.literal())
		}
	}
}

func TestCatalogues_KoreanIsWrittenFormally(t *testing.T) {
	for key, sentence := range catalogueOf(Ko).sentences {
		for _, ending := range []string{"해요", "어요", "아요", "예요", "이에요", "세요", "네요", "할까요"} {
			for _, after := range []string{".", "?", "!", "\n"} {
				if strings.Contains(sentence.literal()+"\n", ending+after) {
					t.Errorf("%q ends in %s; screen text is 합니다체: %s", key, ending, sentence.literal())
				}
			}
		}
	}
}

func isHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

// literal is the sentence's own words, without arguments.
func (s sentence) literal() string {
	var out strings.Builder
	for _, p := range s {
		out.WriteString(p.text + p.one + p.other)
	}
	return out.String()
}

func TestT_FillsArguments(t *testing.T) {
	for _, c := range []struct {
		lang Lang
		text string
		args []any
		want string
	}{
		{Ko, "한도보다 {amount}천원 많습니다", []any{"amount", "1,240"}, "한도보다 1,240천원 많습니다"},
		{Ko, "{name:을} 삭제합니다", []any{"name", "예시병원"}, "예시병원을 삭제합니다"},
		{Ko, "{name:을} 삭제합니다", []any{"name", "과제"}, "과제를 삭제합니다"},
		{Ko, "‘{name}’{:이} 없습니다", []any{"name", "예시대학교"}, "‘예시대학교’가 없습니다"},
		{Ko, "{a:와} {b:은}", []any{"b", 3, "a", 2}, "2와 3은"},
		{Ko, "{name}", nil, "⟦name⟧"},
		{Ko, "{name}", []any{"name"}, "⟦name⟧"},
		{Ko, "{name}", []any{"other", "x"}, "⟦name⟧"},
		{En, "{n} {n?error|errors}", []any{"n", 1}, "1 error"},
		{En, "{n} {n?error|errors}", []any{"n", 0}, "0 errors"},
		{En, "{n} {n?error|errors}", []any{"n", int64(21)}, "21 errors"},
		{Ko, "{{{{total.government}}}}", nil, "{{total.government}}"},
		{Ko, "{{{name}}}", []any{"name", "{x}"}, "{{x}}"},
	} {
		s, err := parseSentence(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if got := s.fill(c.lang, c.args); got != c.want {
			t.Errorf("%s = %s, want %s", c.text, got, c.want)
		}
	}
}

func TestT_AnswersAMissingKeyVisibly(t *testing.T) {
	if got := T(Ko, "common.no-such-key"); got != "⟦common.no-such-key⟧" {
		t.Error(got)
	}
	if got := T("fr", "common.save"); got != "⟦common.save⟧" {
		t.Error(got)
	}
	if Has(En, "common.no-such-key") || !Has(En, "common.save") || Err("fr") == nil {
		t.Error("Has or Err does not tell known from unknown")
	}
	if got := Ko.T("common.amount", "amount", "5"); got != "5천원" {
		t.Error(got)
	}
}

func TestParse_RefusesMalformedSentences(t *testing.T) {
	for _, text := range []string{"{", "}", "a {name", "a name}", "{}", "{a b}", "{na{me}}", "{:없음}", "{name:을를}", "{1}", "{n?one}", "{?a|b}"} {
		if s, err := parseSentence(text); err == nil {
			t.Errorf("%s was taken as %v", text, s)
		}
	}
}

func TestLoad_NamesTheFaultAndKeepsTheRest(t *testing.T) {
	good := &fstest.MapFile{Data: []byte(`"good.a" = "좋음"`)}
	for name, c := range map[string]struct{ text, want string }{
		"syntax":         {`"bad.a" = `, "ko/bad.toml:1"},
		"duplicate":      {"\"bad.a\" = \"하나\"\n\"bad.a\" = \"둘\"", "ko/bad.toml"},
		"other area":     {`"good.a" = "셋"`, `must begin with "bad."`},
		"number":         {`"bad.a" = 1`, "ko/bad.toml"},
		"nested":         {`bad.a = "넷"`, "ko/bad.toml"},
		"unclosed brace": {`"bad.a" = "{x"`, "brace"},
	} {
		got := load(fstest.MapFS{"ko/good.toml": good, "ko/bad.toml": {Data: []byte(c.text)}}, Ko)
		if got.err == nil || !strings.Contains(got.err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", name, got.err, c.want)
		}
		if _, ok := got.sentences["good.a"]; !ok {
			t.Errorf("%s: the good file was lost", name)
		}
	}
	if load(fstest.MapFS{}, Ko).err == nil {
		t.Error("an empty folder was taken as a catalogue")
	}
}

func TestFromLocale_ChoosesKoreanUnlessAnotherLanguageIsNamed(t *testing.T) {
	for locale, want := range map[string]Lang{
		"": Ko, "C": Ko, "C.UTF-8": Ko, "POSIX": Ko, "ko": Ko, "ko_KR.UTF-8": Ko, "ko-KR": Ko,
		"en": En, "en_US.UTF-8": En, "en-GB": En, "de_DE@euro": En,
	} {
		if got := FromLocale(locale); got != want {
			t.Errorf("%q = %s, want %s", locale, got, want)
		}
	}
	if lang, ok := ParseLang("en"); !ok || lang != En {
		t.Error("en is not read")
	}
	if _, ok := ParseLang("EN_us"); ok {
		t.Error("EN_us is taken")
	}
}
