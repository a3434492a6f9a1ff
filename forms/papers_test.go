package forms

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func openPapers(t *testing.T, s *script) *papers {
	t.Helper()
	s.section(sectionAttachments)
	return s.turnTo(0).(*papers)
}

// file writes a file of the user's.
func (s *script) file(name string, content []byte) string {
	s.t.Helper()
	path := filepath.Join(s.dir, name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		s.t.Fatal(err)
	}
	return path
}

// dropFiles drops files on the window.
func (s *script) dropFiles(paths ...string) {
	var uris []fyne.URI
	for _, p := range paths {
		uris = append(uris, storage.NewFileURI(p))
	}
	s.w.dropped(fyne.Position{}, uris)
	s.pump()
}

func TestPapers_OfAFreshPlanAreOpenUntilSomethingIsSaid(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	f := openPapers(t, s)
	open := check.OpenPapers(f.all)
	if open == 0 || len(s.plan().Attachments) != 0 {
		t.Fatalf("%d papers are open", open)
	}
	s.see("첨부서류 · " + grouped(open) + "건 남음")
	s.see("신청자격 적정성 확인서")
	s.see("필수")
	s.pickAt("attachments/eligibility/state", "요청")
	if a := s.plan().Attachments; len(a) != 1 || a[0].Item != "eligibility" || a[0].State != "requested" || a[0].Name.Ko == "" {
		t.Fatalf("noted: %+v", a)
	}
	s.rewrite("attachments/eligibility/due", "2024-05-31")
	s.rewrite("attachments/eligibility/pages", "2")
	s.rewrite("attachments/eligibility/note", "대표 날인")
	s.see("요청 · 2024-05-31까지")
	s.see("첨부서류 · " + grouped(open-1) + "건 남음")
	s.press(s.T("forms-field.papers.request"))
	if left := check.OpenPapers(s.w.desk.papers()); left != 0 || len(s.plan().Attachments) != open {
		t.Errorf("%d papers are left of %d", left, open)
	}
	s.undo()
	if left := check.OpenPapers(s.w.desk.papers()); left != open-1 {
		t.Errorf("after one step back %d papers are open", left)
	}
}

func TestPapers_TheNoteOfAPaperBeginsWithItsFirstLetter(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	openPapers(t, s)
	s.click("attachments/points/note")
	s.korean()
	s.keys("wnsql")
	s.leaveField()
	if a := s.plan().Attachments; len(a) != 1 || a[0].ID != "points" || a[0].Note != "준비" {
		t.Errorf("noted: %+v", a)
	}
}

func TestPapers_KeepAFileFromTheDialogAndFromADrop(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	f := openPapers(t, s)
	s.files.name = "확인서.pdf"
	s.file(s.files.name, []byte("%PDF 확인서"))
	s.press("파일 고르기…")
	a := s.plan().Attachments[0]
	if a.File == "" || a.State != "ready" || !bytes.Equal(s.ed().Attachment(a.File), []byte("%PDF 확인서")) {
		t.Fatalf("kept: %+v", a)
	}
	s.see("PDF 파일, 1 KB")
	s.undo()
	if len(s.plan().Attachments) != 0 {
		t.Fatal("one step back leaves the paper")
	}
	s.redo()

	s.w.desk.jump("attachments/points")
	s.dropFiles(s.file("가점.hwpx", []byte("가점")))
	points := s.plan().Attachments[1]
	if points.ID != "points" || points.State != "ready" || string(s.ed().Attachment(points.File)) != "가점" {
		t.Errorf("dropped: %+v", points)
	}
	s.files.name = "꺼냄"
	s.press("파일로 꺼내기…")
	if out, err := os.ReadFile(filepath.Join(s.dir, "꺼냄.hwpx")); err != nil || string(out) != "가점" {
		t.Errorf("written out: %q, %v", out, err)
	}
	s.press("파일 떼기")
	if s.plan().Attachments[1].File != "" {
		t.Error("the file is still there")
	}
	s.dropFiles(s.file("empty.pdf", nil))
	if len(s.w.told) == 0 || !strings.Contains(s.w.told[len(s.w.told)-1], "empty.pdf") {
		t.Errorf("told: %q", s.w.told)
	}
	if f.chosen != "points" {
		t.Error("another paper is chosen")
	}
}

func TestPapers_OfTheAgreementAreAskedForAtTheAgreement(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.pickStage("신청용")
	has := func(item string) bool {
		for _, p := range s.w.desk.papers() {
			if p.Wanted && p.Spec.ID == item {
				return true
			}
		}
		return false
	}
	if has("foreign-contract") || !has("foreign-intent") {
		t.Error("the contract is asked for with the application")
	}
	s.pickStage("협약용")
	if !has("foreign-contract") || has("foreign-intent") {
		t.Error("the contract is not asked for with the agreement")
	}
	f := openPapers(t, s)
	f.show(plan.At("attachments", string(plan.AttachmentID("foreign-intent", "abroad-vpug"))))
	s.see("지금은 요구되지 않음")
	s.see("적어 둔 내용은 지우지 않았습니다")
}

func (s *script) pickStage(words string) {
	s.t.Helper()
	s.section(sectionCover)
	s.pickAt("stage", words)
	s.settle()
}

func TestPapers_OfOnesOwnAreAddedAndTakenOut(t *testing.T) {
	s := openExample(t, i18n.Ko)
	f := openPapers(t, s)
	n := len(s.plan().Attachments)
	s.press("서류 추가")
	s.typeText("예시 추천서")
	s.leaveField()
	own := s.plan().Attachments[n]
	s.pickAt(plan.At("attachments", string(own.ID), "organisation"), "예시대학교병원")
	s.see("직접 추가한 것입니다")
	if own = s.plan().Attachments[n]; own.Name.Ko != "예시 추천서" || own.Organisation != "hospital-i4gr" {
		t.Errorf("added: %+v", own)
	}
	s.w.win.Canvas().Focus(f.list)
	s.key(fyne.KeyDelete)
	if len(s.plan().Attachments) != n {
		t.Error("it is still there")
	}
	s.w.win.Canvas().Focus(f.list)
	f.choose("eligibility")
	s.key(fyne.KeyDelete)
	if len(s.plan().Attachments) != n {
		t.Error("a paper that the call asks for was taken out")
	}
}

func TestPapers_AreFoundByWordsStateAndInstitution(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	f := openPapers(t, s)
	s.w.win.Canvas().Focus(f.search)
	s.typeText("가점")
	if len(f.shown) != 1 || f.shown[0].Spec.ID != "points" {
		t.Errorf("found: %v", f.shown)
	}
	s.key(fyne.KeyEscape)
	s.pickAt("attachments/eligibility/state", "해당 없음")
	f.pickFilter(1)
	for _, p := range f.shown {
		if !p.Open() {
			t.Errorf("%s is among the open ones", p.Path())
		}
	}
	if !s.w.desk.jump("attachments/eligibility/state") || f.chosen != "eligibility" {
		t.Error("a paper that the filter hides is not shown")
	}
}

func TestQuestions_AreAnsweredByATickOrAReason(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	s.section(sectionAttachments)
	f := s.turnTo(1).(*questions)
	all := len(f.asked)
	if all == 0 || check.Unanswered(f.asked) != all {
		t.Fatalf("%d questions are asked", all)
	}
	s.see("확인 질문 · " + grouped(all) + "건 남음")
	first := f.asked[0]
	s.see(first.Question.Text.Ko)
	s.see(check.Cite(s.ed().Call(), first.Question.Citation, i18n.Ko))
	s.click(first.Path.Join("ticked"))
	s.typeText(" ") // the space bar ticks
	if a := s.plan().Answers; len(a) != 1 || !a[0].Ticked || a[0].ID != call.AnswerID(first.Question.ID, "") {
		t.Fatalf("answered: %+v", a)
	}
	second := f.asked[1]
	s.click(second.Path.Join("reason"))
	s.typeText("해당 없음(예시)")
	s.leaveField()
	s.settle()
	if got := check.Unanswered(s.w.desk.questions()); got != all-2 {
		t.Errorf("%d questions are left of %d", got, all)
	}
	s.see("확인 질문 · " + grouped(all-2) + "건 남음")
	f.turn(true)
	s.dontSee(first.Question.Text.Ko)
	third := f.asked[2]
	s.click(third.Path.Join("ticked"))
	s.typeText(" ")
	s.see(third.Question.Text.Ko) // it does not run away from under the pointer
	if !s.w.desk.jump(first.Path) {
		t.Error("an answered question is not led to")
	}
	s.see(first.Question.Text.Ko)
}

func TestQuestions_SayWhatNobodyCouldConfirm(t *testing.T) {
	s := openExample(t, i18n.En)
	s.section(sectionAttachments)
	f := s.turnTo(1).(*questions)
	unconfirmed := 0
	for _, a := range f.asked {
		if !a.Question.Citation.Certainty.Confirmed() {
			unconfirmed++
			s.see(a.Question.Text.En)
		}
	}
	shown := 0
	for _, o := range s.shown() {
		if text, ok := o.(*look.Text); ok && (text.Text() == s.T("check.certainty.recalled") || text.Text() == s.T("check.certainty.inferred")) {
			shown++
		}
	}
	if unconfirmed == 0 || shown != unconfirmed {
		t.Errorf("%d questions are unconfirmed, %d say so", unconfirmed, shown)
	}
}

func TestRounds_AreNotedWithTheirDays(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionAttachments)
	s.turnTo(2)
	n := len(s.plan().Rounds)
	s.press("요청 추가")
	at := plan.At("rounds", string(s.plan().Rounds[n].ID))
	s.pickAt(at.Join("organisation"), "예시의료원")
	s.rewrite(at.Join("number"), "3")
	s.rewrite(at.Join("dueOn"), "2024-05-20")
	s.see("3차 요청 · 2024-05-20까지")
	s.rewrite(at.Join("returnedOn"), "2024-05-19")
	s.see("3차 요청 · 2024-05-19 받음")
}
