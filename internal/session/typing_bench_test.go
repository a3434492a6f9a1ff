package session_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

// longText is Korean text of so many characters in so many paragraphs.
func longText(characters, paragraphs int) string {
	const sentence = "국제공동연구로 의료영상 데이터를 모아 함께 검증합니다. "
	each := []rune(strings.Repeat(sentence, characters/paragraphs/len([]rune(sentence))+1))[:characters/paragraphs]
	return strings.Repeat("\n"+string(each), paragraphs)[1:]
}

// BenchmarkSession_Type is one letter typed into the middle of a chapter of the
// largest example: made into an edit, applied, joined and journaled, with the
// checking and measuring beside it.
func BenchmarkSession_Type(b *testing.B) {
	for _, size := range []struct{ characters, paragraphs int }{{20_000, 1}, {20_000, 100}, {200_000, 1}, {200_000, 100}} {
		for _, checked := range []bool{false, true} {
			b.Run(fmt.Sprintf("%d/%d/checked=%v", size.characters, size.paragraphs, checked), func(b *testing.B) {
				f, err := store.Example("msit-2024-medical-sw", "commercialisation")
				if err != nil {
					b.Fatal(err)
				}
				path := plan.At("chapters", string(f.Plan.Chapters[0].ID), "text", "ko")
				f.Plan.Chapters[0].Text.Ko = longText(size.characters, size.paragraphs)
				o := session.Options{StateDir: b.TempDir()}
				if checked {
					o.Measure = session.MeasureLayout
				}
				s, err := session.New(f, "", o)
				if err != nil {
					b.Fatal(err)
				}
				if checked {
					s.Settle()
				}
				at := size.characters / 2
				for b.Loop() {
					op, err := s.Plan().SpliceOp(path, at, 0, "가")
					if err != nil {
						b.Fatal(err)
					}
					if err := s.Do(plan.NewEdit(plan.Name("edit.changes"), plan.FromTyping, op)); err != nil {
						b.Fatal(err)
					}
					at++
				}
				b.StopTimer()
				if err := s.Close(true); err != nil {
					b.Fatal(err)
				}
			})
		}
	}
}

// BenchmarkSession_Check is one run of the checker, beside the interface.
func BenchmarkSession_Check(b *testing.B) {
	for _, characters := range []int{20_000, 200_000} {
		b.Run(strconv.Itoa(characters), func(b *testing.B) {
			f, err := store.Example("msit-2024-medical-sw", "commercialisation")
			if err != nil {
				b.Fatal(err)
			}
			f.Plan.Chapters[0].Text.Ko = longText(characters, 100)
			c, err := call.Find(f.Plan.Call)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				p := f.Plan.Clone()
				facts, err := session.MeasureLayout(p, c, func(name string) []byte { return f.Blobs[name] })
				if err != nil {
					b.Fatal(err)
				}
				check.Run(p, c, facts)
			}
		})
	}
}

// BenchmarkSession_Snapshot is what the checker takes of the largest example.
func BenchmarkSession_Snapshot(b *testing.B) {
	f, err := store.Example("msit-2024-medical-sw", "commercialisation")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		f.Plan.Clone()
	}
}
