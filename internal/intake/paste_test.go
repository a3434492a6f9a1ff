package intake

import (
	"slices"
	"strings"
	"testing"
)

func TestPaste_TidiesWhatOtherProgramsGive(t *testing.T) {
	for _, c := range []struct{ name, raw, want string }{
		{"levels as 한글 writes them", " ■ 추진 배경\n  ㅇ 의료영상 수요 증가\n   – 판독 인력 부족\n    ㆍ 야간 판독\n     ※ 예시", "□ 추진 배경\n○ 의료영상 수요 증가\n- 판독 인력 부족\n· 야간 판독\n※ 예시"},
		{"circles of several kinds", "○ 가\n● 나\n❍ 다\n◦ 라", "○ 가\n○ 나\n○ 다\n○ 라"},
		{"no blank behind a box", "□추진 배경\n○필요성", "□ 추진 배경\n○ 필요성"},
		{"bullets and tabs of Word", "•\t첫째 항목\no\t둘째 항목\n\uf0a7\t셋째 항목", "· 첫째 항목\n○ 둘째 항목\n· 셋째 항목"},
		{"signs of symbol fonts", "\uf06e 개요\n\uf0d8 방법\n\uf123 모르는 기호", "□ 개요\n- 방법\n· 모르는 기호"},
		{"numbers in circles", "① 수집\n② 정제\n⑩ 검증", "1) 수집\n2) 정제\n10) 검증"},
		{"numbers in boxes", "\U000f02b1 수집\n\U000f02b2 정제", "1) 수집\n2) 정제"},
		{"가. is a heading", "가. 연구의 필요성\n나. 연구의 목표", "## 가. 연구의 필요성\n## 나. 연구의 목표"},
		{"a sentence behind 가. is text", "가. 본 연구는 의료영상 판독을 돕는 지능형 소프트웨어를 개발하고 병원에서 그 성능을 검증하는 것을 목표로 합니다.", "가. 본 연구는 의료영상 판독을 돕는 지능형 소프트웨어를 개발하고 병원에서 그 성능을 검증하는 것을 목표로 합니다."},
		{"a broken sentence", "본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 여러\n기관이 함께 개발하고 검증한다.", "본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 여러 기관이 함께 개발하고 검증한다."},
		{"before a particle", "본 과제는 흉부 영상의 판독을 돕는 소프트웨어 개발\n을 목표로 한다.", "본 과제는 흉부 영상의 판독을 돕는 소프트웨어 개발을 목표로 한다."},
		{"a hyphenated word", "The consortium will validate the proposed soft-\nware at three hospitals.", "The consortium will validate the proposed software at three hospitals."},
		{"the end of a sentence at the margin", "본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 개발한다.\n기관은 이를 검증한다.", "본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 개발한다.\n기관은 이를 검증한다."},
		{"a short line ends where it ends", "추진 배경\n본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 개발한다.", "추진 배경\n본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 개발한다."},
		{"indented below its item", "○ 판독 수요는 늘고\n   인력은 그대로임", "○ 판독 수요는 늘고 인력은 그대로임"},
		{"not indented below a short item", "○ 판독 수요 증가\n인력 부족", "○ 판독 수요 증가\n인력 부족"},
		{"items are never joined", "○ 본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 여러\n- 기관이 함께 개발함", "○ 본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 여러\n- 기관이 함께 개발함"},
		{"a list of Markdown", "본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 여러\n1. 수집", "본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 여러\n1. 수집"},
		{"blank lines", "가\n\n\n\n나  \n", "가\n\n나\n"},
		{"a line that is begun first", "\n■ 가\n", "\n□ 가\n"},
		{"line ends of Windows", "□ 가\r\n○ 나\r\n", "□ 가\n○ 나\n"},
		{"a minus is no mark", "-5도 이하", "-5도 이하"},
		{"ㅇㅇ is no mark", "ㅇㅇ대학교", "ㅇㅇ대학교"},
		{"a word", "의료데이터", "의료데이터"},
		{"rows stay", "구분\t국내\t미국\n병원\t12\t30", "구분\t국내\t미국\n병원\t12\t30"},
	} {
		got := Paste(c.raw, false, false)
		if got.Text != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.Text, c.want)
		}
		if again := Paste(got.Text, false, false); again.Text != got.Text || len(again.Notes) > 0 {
			t.Errorf("%s: tidied again it is %q %v", c.name, again.Text, again.Notes)
		}
	}
}

func TestPaste_TheFirstLineGoesOnWhereItIsPasted(t *testing.T) {
	if got := Paste("- 가\n• 나", true, false).Text; got != "- 가\n· 나" {
		t.Errorf("%q", got)
	}
	if got := Paste("① 가\n② 나", true, false).Text; got != "① 가\n2) 나" {
		t.Errorf("%q", got)
	}
}

func TestPaste_TellsWhatItDid(t *testing.T) {
	got := Paste("■ 배경\n• 가\n① 나\n\n\n\n본 과제는 흉부 영상의 판독을 돕는 소프트웨어를 여러\n기관이 개발한다.", false, false)
	var notes []string
	for _, n := range got.Notes {
		notes = append(notes, n.Key+" "+strings.Join(n.Args, "="))
	}
	want := []string{"intake.paste.marks n=2", "intake.paste.numbers n=1", "intake.paste.joined n=1", "intake.paste.blank n=2"}
	if !slices.Equal(notes, want) {
		t.Errorf("told %q, want %q", notes, want)
	}
	if quiet := Paste("□ 배경\n○ 가", false, false); len(quiet.Notes) > 0 {
		t.Errorf("told %v of a text that stays", quiet.Notes)
	}
}

func TestPaste_OffersLinesWithTabsAsTables(t *testing.T) {
	got := Paste("• 비교\n구분\t국내\n병원\t12\n\n한 줄\t뿐\n끝\n갑\t1\n을\t2", false, false)
	if len(got.Tables) != 2 {
		t.Fatalf("%d tables are offered: %v", len(got.Tables), got.Tables)
	}
	letters := []rune(got.Text)
	for i, want := range []string{"구분\t국내\n병원\t12", "갑\t1\n을\t2"} {
		if s := got.Tables[i]; string(letters[s.From:s.To]) != want {
			t.Errorf("table %d is %q, want %q", i, string(letters[s.From:s.To]), want)
		}
	}
}

func TestPaste_APlainTextKeepsItsNumbers(t *testing.T) {
	if got := Paste("① 가\n가. 나\n• 다", false, true).Text; got != "① 가\n가. 나\n· 다" {
		t.Errorf("%q", got)
	}
}
