package forms

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/look"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// guide begins the plan: call and kind, title and field, who leads, when it begins.
func (p *paper) guide() {
	s := p.s
	s.t.Helper()
	s.press(s.T("forms.start.begin"))
	s.typeKorean("다국가 의료영상 기반 흉부질환 진단보조 인공지능의 공동개발과 임상 검증 (예시)")
	s.tab()
	s.paste(p.plan.Title.En)
	s.tab()
	if _, ok := s.w.win.Canvas().Focused().(*look.Select); !ok {
		s.t.Fatalf("behind the titles the keys go to %T", s.w.win.Canvas().Focused())
	}
	s.key(fyne.KeyReturn)
	s.chooseFromMenu("의료 AI")
	s.press(s.T("common.next"))
	s.typeKorean(p.plan.Lead().Name.Ko)
	s.tab()
	s.typeText(p.plan.Lead().Name.En)
	s.press(s.T("common.next"))
	s.typeText("2024. 8. 1.")
	s.press(s.T("forms-begin.make"))
	if s.w.desk == nil {
		s.t.Fatal("no plan was begun")
	}
	p.here[p.plan.ID], p.there[s.plan().ID] = s.plan().ID, p.plan.ID
	p.is(s.plan().Lead().ID, p.plan.Lead().ID)
	p.is(s.plan().Submission, p.plan.Submission)
	for i, y := range s.plan().Period.Years {
		p.is(y.ID, p.plan.Period.Years[i].ID)
	}
}

// list is the register that is open.
func (s *script) list() *register {
	s.t.Helper()
	form := s.w.desk.form
	if tabs, ok := form.(*tabForm); ok {
		form = tabs.part()
	}
	switch form := form.(type) {
	case *register:
		return form
	case *figures:
		return form.register
	}
	s.t.Fatalf("the form %T has no list", form)
	return nil
}

// copyRegister writes the records of a list one after the other, adding those that are
// not there yet.
func (p *paper) copyRegister(list plan.Path) {
	s := p.s
	s.t.Helper()
	r := s.list()
	onPaper, err := p.plan.OrderOf(list)
	if err != nil {
		s.t.Fatal(err)
	}
	for i, id := range onPaper {
		if i >= len(r.order()) {
			s.tap(r.acts.add)
			if len(r.order()) != i+1 {
				s.t.Fatalf("%q adds nothing to %s", r.acts.add.Label(), list)
			}
		} else {
			s.w.win.Canvas().Focus(r.list)
			if i == 0 {
				s.key(fyne.KeyHome)
			} else {
				s.key(fyne.KeyDown)
			}
			s.pump()
		}
		p.is(r.order()[i], id)
		if r.chosen != r.order()[i] {
			s.t.Fatalf("the list of %s shows another record than the one that was chosen", list)
		}
		p.copyForm()
	}
}

// pasteTable pastes a table into a list and agrees with what it would add.
func (p *paper) pasteTable(list plan.Path, table string) {
	s := p.s
	s.t.Helper()
	s.w.app.Clipboard().SetContent(table)
	s.w.win.Canvas().Focus(s.list().list)
	s.shortcut(&fyne.ShortcutPaste{Clipboard: s.w.app.Clipboard()})
	p.agree(list)
}

// agree presses what adds the rows that the preview of a pasted table shows.
func (p *paper) agree(list plan.Path) {
	s := p.s
	s.t.Helper()
	onPaper, err := p.plan.OrderOf(list)
	if err != nil {
		s.t.Fatal(err)
	}
	s.press(s.T("forms-register.paste.do", "n", strconv.Itoa(len(onPaper))))
	inPlan, err := s.plan().OrderOf(list)
	if err != nil || len(inPlan) != len(onPaper) {
		s.t.Fatalf("the table has %d rows, of which %d came: %v", len(onPaper), len(inPlan), err)
	}
	p.are(inPlan, onPaper)
}

// goals writes the goals year by year, and the indicators.
func (p *paper) goals() {
	s := p.s
	s.t.Helper()
	f := s.w.desk.form.(*goals)
	for n := range s.plan().Period.Years {
		s.w.win.Canvas().Focus(f.years)
		for range n {
			s.key(fyne.KeyRight)
		}
		for place, id := range f.kept {
			if g := p.plan.GoalOf(p.there[place.organisation], p.there[place.year]); g != nil {
				p.is(id, g.ID)
			}
		}
		p.copyForm()
		s.w.win.Canvas().Focus(f.years)
		for range n {
			s.key(fyne.KeyLeft)
		}
	}
	p.numbered("indicators")
}

// outcomes writes the outcomes, and the plan of commercialisation.
func (p *paper) outcomes() {
	s := p.s
	s.t.Helper()
	for range plan.MostAfter - 1 {
		s.press(s.T("forms-plan.outcomes.more"))
	}
	p.copyForm()
	p.numbered("outcomes")
}

// trials writes the trials and, behind the other tab, the licences.
func (p *paper) trials() {
	p.s.turnTo(0)
	p.copyRegister("trials")
	p.s.turnTo(1)
	p.copyRegister("licences")
}

// linkEquipment says of each piece of equipment which cost line pays for it.
func (p *paper) linkEquipment() {
	s := p.s
	s.t.Helper()
	r := s.list()
	s.w.win.Canvas().Focus(r.list)
	s.key(fyne.KeyHome)
	for _, e := range s.plan().Equipment {
		var link *look.Select
		for _, o := range s.shown() {
			if sel, ok := o.(*look.Select); ok && slices.ContainsFunc(sel.Options(), func(words string) bool { return strings.Contains(words, thousands(e.Cost)) }) {
				link = sel
			}
		}
		if link == nil {
			s.t.Fatalf("no line of %s can be linked with %s", thousands(e.Cost), e.Name.Ko)
		}
		s.bring(link)
		s.w.win.Canvas().Focus(link)
		s.key(fyne.KeyReturn)
		s.chooseNth(slices.IndexFunc(link.Options(), func(words string) bool { return strings.Contains(words, thousands(e.Cost)) }))
		s.w.win.Canvas().Focus(r.list)
		s.key(fyne.KeyDown)
	}
}

// numbered writes the fields of each record of a table whose number is pressed.
func (p *paper) numbered(list plan.Path) {
	s := p.s
	s.t.Helper()
	for i := range idsOf(s.w.desk, list) {
		s.press(strconv.Itoa(i + 1))
		p.copyForm()
	}
}

// schedule pastes the tasks and writes what the table has no column for.
func (p *paper) schedule(table string) {
	s := p.s
	s.t.Helper()
	f := s.w.desk.form.(*schedule)
	s.w.app.Clipboard().SetContent(table)
	s.w.win.Canvas().Focus(f.chart_)
	s.shortcut(&fyne.ShortcutPaste{Clipboard: s.w.app.Clipboard()})
	p.agree("tasks")
	s.w.win.Canvas().Focus(f.chart_)
	s.key(fyne.KeyHome)
	for range p.plan.Tasks {
		p.copyForm()
		s.w.win.Canvas().Focus(f.chart_)
		s.key(fyne.KeyDown)
	}
}

// sources takes the pictures from a folder, and writes the references.
func (p *paper) sources(f *store.File) {
	s := p.s
	s.t.Helper()
	s.turnTo(0)
	for _, figure := range p.plan.Figures {
		data, ok := f.Blobs["figures/"+figure.File]
		if !ok {
			s.t.Fatalf("no picture %s", figure.File)
		}
		if err := os.WriteFile(filepath.Join(s.dir, figure.File), data, 0o600); err != nil {
			s.t.Fatal(err)
		}
		s.files.name = figure.File
		s.tap(s.list().acts.add)
		p.is(s.list().chosen, figure.ID)
		p.copyForm()
	}
	s.turnTo(1)
	p.copyForm()
}

// chapters writes the texts: the beginning of the first on the keyboard, all else is
// pasted from another document.
func (p *paper) chapters() {
	s := p.s
	s.t.Helper()
	for _, section := range s.w.desk.sections {
		if len(section.texts) == 0 {
			continue
		}
		s.section(section.key)
		f := s.w.desk.form.(*chapter)
		for i, text := range section.texts {
			if i > 0 {
				s.w.win.Canvas().Focus(f.tabs)
				s.key(fyne.KeyRight)
				s.pump()
			}
			if text.ID == "necessity" {
				p.typeBeginning(text.ID)
			}
			p.copyForm()
			if c := p.plan.Chapter(plan.ID(text.ID)); c != nil && c.Text.En != "" {
				s.press(s.T("forms.english"))
				p.copyForm()
				s.press(s.T("forms.korean"))
			}
		}
	}
}

// typedSentence begins the first chapter.
const typedSentence = "흉부영상 검사는 빠르게 늘고 있으나 판독 인력은 따라가지 못함"

// typeBeginning types the first sentence of a chapter, a level from the tool bar before
// it, and pastes the rest.
func (p *paper) typeBeginning(chapter string) {
	s := p.s
	s.t.Helper()
	text := p.inWords(p.plan.Chapter(plan.ID(chapter)).Text.Ko)
	first, rest, _ := strings.Cut(text, "\n")
	at := plan.At("chapters", chapter, "text", "ko")
	s.click(at)
	s.chord(fyne.Key1, ctrlAlt)
	s.typeKorean(typedSentence)
	if got := s.input().Text() + s.composing(); got != first || s.composing() == "" {
		s.t.Fatalf("the keys write %q, of which %q is being composed; the paper says %q", got, s.composing(), first)
	}
	s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnd, Modifier: fyne.KeyModifierShortcutDefault})
	s.paste("\n" + rest)
	p.tried[at] = s.input().Text() == text
}

// attachments says of each paper how far it is, answers the questions, and notes what
// was asked of whom.
func (p *paper) attachments() {
	s := p.s
	s.t.Helper()
	f := s.turnTo(0).(*papers)
	s.w.win.Canvas().Focus(f.list)
	s.key(fyne.KeyHome)
	for range f.all {
		p.copyForm()
		s.w.win.Canvas().Focus(f.list)
		s.key(fyne.KeyDown)
		s.pump()
	}
	s.turnTo(1)
	p.copyForm()
	s.turnTo(2)
	p.copyRegister("rounds")
}
