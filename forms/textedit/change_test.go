package textedit

import "testing"

func TestInsert_CleansAndComposes(t *testing.T) {
	runScripts(t, Options{Width: 40}, []script{
		{"tabs and line ends stay", "가|", `paste:a\tb\nc`, "가a\tb\nc|"},
		{"Windows line ends", "|", `paste:a\r\nb`, "a\nb|"},
		{"invisible characters go", "|", "paste:가\u200b나\ufeff", "가나|"},
		{"decomposed Hangul", "|", "paste:\u1112\u1161\u11ab", "한|"},
		{"a final behind an open syllable", "가하|나", "paste:\u11ab", "가한|나"},
		{"a vowel behind a lead", "\u1112|x", "paste:\u1161", "하|x"},
		{"a lead before a vowel", "가 |\u1161x", "paste:\u1112", "가 하|x"},
		{"a mark behind its letter", "cafe|x", "paste:\u0301", "caf\u00e9|x"},
		{"marks in their order", "a\u0301|x", "paste:\u0323", "\u1ea1\u0301|x"},
		{"replaces the selection", "가[나다|]라", "paste:x", "가x|라"},
		{"nothing leaves the selection", "가[나다|]라", "paste:\u200b", "가[나다|]라"},
		{"deleting lets letters meet", "하[x|]\u11ab나", "delete", "한|나"},
		{"a stranger's replacement", "가나다|", "replace:1,2=國", "가國|다"},
	})
}

func TestInsert_SpliceIsNoLargerThanTheChange(t *testing.T) {
	for _, tt := range []struct {
		start, steps string
		want         Splice
	}{
		{"aaa|aaa", "paste:a", Splice{At: 3, Put: "a"}},
		{"가[나|]다", "paste:라", Splice{At: 1, Cut: "나", Put: "라"}},
		{"가하|나", "paste:\u11ab", Splice{At: 1, Cut: "하", Put: "한"}},
		{"하[x|]\u11ab나", "delete", Splice{At: 0, Cut: "하x\u11ab", Put: "한"}},
		{"cafe|x", "paste:\u0302y", Splice{At: 3, Cut: "e", Put: "\u00eay"}},
		{"가[나다|]라", "drag:0", Splice{At: 0, Cut: "가나다", Put: "나다가"}},
	} {
		d := newDesk(t, Options{Width: 40}, tt.start)
		d.run(tt.steps)
		if len(d.history) != 1 || d.history[0] != tt.want {
			t.Errorf("%s %s: %+v, want %+v", tt.start, tt.steps, d.history, tt.want)
		}
	}
}

func TestMoveSelection_DragsText(t *testing.T) {
	runScripts(t, Options{Width: 40}, []script{
		{"to the left", "가[나다|]라", "drag:0", "[나다|]가라"},
		{"to the right", "가[나다|]라", "drag:4", "가라[나다|]"},
		{"into itself", "가[나다|]라", "drag:2", "가[나다|]라"},
		{"beside itself", "가[나다|]라", "drag:3", "가[나다|]라"},
		{"a copy", "가[나다|]라", "dragcopy:4", "가나다라[나다|]"},
		{"a copy beside itself", "가[나다|]라", "dragcopy:3", "가나다[나다|]라"},
		{"nothing selected", "가나|다", "drag:0", "가나|다"},
		{"while composing nothing is selected", "가|나", "type:gks drag:0", "가한|나"},
		{"over lines", "[가|]\n나\n다", "drag:5", "\n나\n다[가|]"},
	})
}

func TestClipboard_CutsAndPastes(t *testing.T) {
	runScripts(t, Options{Width: 40}, []script{
		{"cut and paste", "가[나다|]라", "cut end paste", "가라나다|"},
		{"copy and paste", "가[나다|]라", "copy end paste", "가나다라나다|"},
		{"paste while composing", "[가|]나", "copy end type:gks paste", "가나한가|"},
		{"paste over all", "가[나|]다", "copy all paste", "나|"},
	})
}
