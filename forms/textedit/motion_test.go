package textedit

import "testing"

func TestMove_ByCluster(t *testing.T) {
	runScripts(t, Options{Width: 40}, []script{
		{"over a syllable", "|가나", "right", "가|나"},
		{"over a letter with marks", "|q\u0301\u0302x", "right", "q\u0301\u0302|x"},
		{"over old Hangul", "\u1112\u119e\u11ab|x", "left", "|\u1112\u119e\u11abx"},
		{"over a line end", "가|\n나", "right", "가\n|나"},
		{"at the start", "|가", "left", "|가"},
		{"at the end", "가|", "right", "가|"},
		{"Shift extends", "가|나다", "+right +right", "가[나다|]"},
		{"and shrinks", "가|나다", "+right +right +left", "가[나|]다"},
		{"over the anchor", "가|나다", "+right +left +left", "[|가]나다"},
		{"Left goes to the selection's start", "가[나다|]라", "left", "가|나다라"},
		{"Right goes to its end", "가[|나다]라", "right", "가나다|라"},
		{"deletes a letter with its marks", "xq\u0301|", "backspace", "x|"},
		{"deletes old Hangul whole", "|\u1112\u119e\u11abx", "delete", "|x"},
	})
}

func TestMove_ByWord(t *testing.T) {
	const text = "연구 개발(R&D) 계획"
	runScripts(t, Options{Width: 40}, []script{
		{"to the next 어절", "|연구 개발", "wordright", "연구 |개발"},
		{"punctuation apart", "연구 |개발(R&D) 계획", "wordright", "연구 개발|(R&D) 계획"},
		{"behind the bracket", "연구 개발|(R&D) 계획", "wordright", "연구 개발(|R&D) 계획"},
		{"to the end", "연구 개발(R&D) |계획", "wordright", text + "|"},
		{"back to its start", text + "|", "wordleft", "연구 개발(R&D) |계획"},
		{"from inside", "연구 개|발", "wordleft", "연구 |개발"},
		{"a number with its unit is one word", "총 |1,600,000천원이다", "wordright", "총 1,600,000천원이다|"},
		{"a percentage is one word", "|50.5% 이상", "wordright", "50.5% |이상"},
		{"stops at a paragraph's end", "연구 |개발  \n계획", "wordright", "연구 개발  |\n계획"},
		{"and at the next one's first word", "개발|\n  계획", "wordright", "개발\n  |계획"},
		{"back to the paragraph's end", "개발\n  |계획", "wordleft", "개발|\n  계획"},
		{"an empty paragraph", "가\n|\n나", "wordright", "가\n\n|나"},
		{"deletes to a word's start", "연구 개발|", "deleteto:wordleft", "연구 |"},
		{"deletes to the next word", "|연구 개발", "deleteto:wordright", "|개발"},
		{"extends", "연구 |개발 계획", "+wordright", "연구 [개발 |]계획"},
	})
}

func TestMove_ByLine(t *testing.T) {
	// Lines of eight cells: "연구 개", "발계획을" … words are shorter than a line, so
	// they wrap whole; 의료데이터 is longer and is split.
	runScripts(t, Options{Width: 8}, []script{
		{"Home", "연구 개발|", "home", "연구 |개발"}, // 개발 is on the second line
		{"End", "연|구 개발", "end", "연구| 개발"},
		{"End of the last line", "연구 개|발", "end", "연구 개발|"},
		{"End before a line end", "|연구\n개발", "end", "연구|\n개발"},
		{"Down keeps the column", "연구|\n가\n개발계", "down", "연구\n가|\n개발계"},
		{"also over a shorter line", "연구|\n가\n개발계", "down down", "연구\n가\n개발|계"},
		{"Up from the first line goes to its start", "연구|", "up", "|연구"},
		{"Down from the last goes to its end", "연|구", "down", "연구|"},
		{"Up, and back in the same column", "가나다\n라마바|", "up up down", "가나다\n라마바|"},
		{"a step sideways sets the column anew", "가나다|\n라\n마바사", "down left down", "가나다\n라\n|마바사"},
		{"extends", "가나|다\n라마바", "+down", "가나[다\n라마|]바"},
		{"paragraph down", "가|나\n다", "paradown", "가나\n|다"},
		{"paragraph down at the last", "가\n|다", "paradown", "가\n다|"},
		{"paragraph up to its start", "가\n다|라", "paraup", "가\n|다라"},
		{"paragraph up to the one before", "가나\n|다", "paraup", "|가나\n다"},
		{"text end and start", "가|나", "bottom +top", "[|가나]"},
		{"deletes to the line's end", "연|구 개발", "deleteto:end", "연| 개발"},
		{"deletes to the line's start", "연구 개|발", "deleteto:home", "연구 |발"},
		{"deletes to the text's end", "연|구\n개발", "deleteto:bottom", "연|"},
	})
}

func TestMove_ByPageKeepsTheColumn(t *testing.T) {
	d := newDesk(t, Options{Width: 20}, "가나|\n나\n다\n라\n마바사\n바")
	d.e.SetPage(4)
	for _, s := range []struct{ step, want string }{
		{"pagedown", "가나\n나\n다\n라\n마바|사\n바"},
		{"pagedown", "가나\n나\n다\n라\n마바사\n바|"},
		{"pageup", "가나\n나|\n다\n라\n마바사\n바"},
		{"pageup", "가나|\n나\n다\n라\n마바사\n바"},
		{"pageup", "|가나\n나\n다\n라\n마바사\n바"},
	} {
		d.run(s.step)
		if got := d.state(); got != s.want {
			t.Errorf("%s: %q, want %q", s.step, got, s.want)
		}
	}
}

func TestEnd_StaysOnALineThatSplitsAWord(t *testing.T) {
	d := newDesk(t, Options{Width: 8}, "|의료데이터분석기술")
	at := func(line int, x float64) {
		t.Helper()
		if l, got := d.e.CaretLine(); l != line || got != x {
			t.Errorf("caret on line %d at %v, want line %d at %v", l, got, line, x)
		}
	}
	d.run("end")
	at(0, 8)
	d.run("end")
	at(0, 8)
	d.run("down")
	at(1, 8)
	d.run("home")
	at(1, 0)
	d.run("left")
	at(0, 6)
	d.run("right")
	at(1, 0)
	d.run("up end home")
	at(0, 0)
	d.run("click:0,8")
	at(0, 8)
	d.run("click:1,0")
	at(1, 0)
	if d.e.Caret() != 4 {
		t.Errorf("caret at %d", d.e.Caret())
	}
	d.run("delete")
	at(1, 0)
	d.run("paste:터 home up end type:gks")
	if got := d.state(); got != "의료데이‹한›|터분석기술" {
		t.Error(got)
	}
}

func TestSelect_ByWordLineAndParagraph(t *testing.T) {
	runScripts(t, Options{Width: 10}, []script{
		{"a word", "|연구 개발을", "word:4", "연구 [개발을|]"},
		{"a word at its start", "|연구 개발을", "word:3", "연구 [개발을|]"},
		{"the blanks", "|연구   개발", "word:3", "연구[   |]개발"},
		{"a number with its unit", "|총 1,600,000천원.", "word:5", "총 [1,600,000천원|]."},
		{"a Latin word", "|(don't)", "word:2", "([don't|])"},
		{"signs", "|가……나", "word:1", "가[……|]나"},
		{"at a paragraph's end the word before", "|연구\n개발", "word:2", "[연구|]\n개발"},
		{"an empty paragraph", "가\n\n나|", "word:2", "가\n|\n나"},
		{"a letter with marks", "|가 q\u0301 나", "word:2", "가 [q\u0301|] 나"},
		{"a line", "|연구 개발 계획 수립", "line:7", "연구 개발 [계획 수립|]"},
		{"a line without its end", "|연구\n개발", "line:0", "[연구|]\n개발"},
		{"a paragraph", "|연구 개발 계획\n수립", "paragraph:2", "[연구 개발 계획|]\n수립"},
		{"the last paragraph", "|연구\n수립", "paragraph:4", "연구\n[수립|]"},
		{"words forwards", "|연구 개발 계획", "words:1,4", "[연구 개발|] 계획"},
		{"words backwards", "|연구 개발 계획", "words:7,4", "연구 [|개발 계획]"},
		{"one word", "|연구 개발 계획", "words:3,4", "연구 [개발|] 계획"},
		{"paragraphs forwards", "|가\n나\n다", "paragraphs:0,2", "[가\n나|]\n다"},
		{"paragraphs backwards", "|가\n나\n다", "paragraphs:4,2", "가\n[|나\n다]"},
		{"click, and Shift with a click", "|가나다라", "click:0,2 +click:0,6", "가[나다|]라"},
		{"out of the text", "가|나", "select:-5,99", "[가나|]"},
	})
}
