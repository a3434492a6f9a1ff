package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

func openOutcomes(t *testing.T, lang i18n.Lang) (*script, *outcomes) {
	t.Helper()
	s := openExample(t, lang)
	s.section(sectionOutcomes)
	return s, s.w.desk.form.(*outcomes)
}

func TestOutcomes_AKindAndTargetsAreEntered(t *testing.T) {
	s, f := openOutcomes(t, i18n.Ko)
	s.press("성과 목표 추가")
	n := len(s.plan().Outcomes) - 1
	at := plan.At("outcomes", string(s.plan().Outcomes[n].ID))
	field, _ := f.fields.find(at.Join("kind"))
	field.(*choiceField).sel.Pick(2)
	s.rewrite(at.Join("targets", string(s.plan().Period.Years[0].ID), "value"), "3")
	s.rewrite(at.Join("after", "after2", "value"), "5")
	o := s.plan().Outcomes[n]
	if o.Kind != "paper" || len(o.Targets) != 1 || o.Targets[0].Value != "3" || len(o.After) != 1 || o.After[0].ID != "after2" || o.After[0].Value != "5" {
		t.Errorf("the outcome is %+v", o)
	}
}

func TestOutcomes_YearsAfterTheEndAreAddedUpToFive(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	s.section(sectionOutcomes)
	f := s.w.desk.form.(*outcomes)
	s.press("성과 목표 추가")
	if f.after != 1 {
		t.Fatalf("%d years after the end to begin with", f.after)
	}
	for range 6 {
		s.press("종료 후 연차 추가")
	}
	if f.after != plan.MostAfter {
		t.Errorf("%d years after the end", f.after)
	}
	s.see("종료+5년")
	s.dontSee("종료+6년")
}

func TestBusiness_SalesAreTypedInThousands(t *testing.T) {
	s, _ := openOutcomes(t, i18n.Ko)
	sale := s.plan().Business.Sales[0]
	path := plan.At("business", "sales", string(sale.ID), "abroad")
	s.rewrite(path, "1,234")
	if got := s.plan().Business.Sales[0].Abroad; got != 1_234_000 {
		t.Errorf("sales abroad are %d won", got)
	}
	s.rewrite(path, "삼백")
	if got := s.plan().Business.Sales[0].Abroad; got != 1_234_000 {
		t.Error("what cannot be read entered the plan")
	}
	s.see("삼백")
}

func TestBusiness_ItsTextsAndCountriesEnterThePlan(t *testing.T) {
	s, _ := openOutcomes(t, i18n.En)
	s.rewrite("business/market/en", "Hospitals in three countries")
	if got := s.plan().Business.Market.En; got != "Hospitals in three countries" {
		t.Errorf("the market is %q", got)
	}
	n := len(s.plan().Business.Countries)
	s.press("Add a country")
	if len(s.plan().Business.Countries) != n+1 {
		t.Fatal("no country was added")
	}
	at := plan.At("business", "countries", string(s.plan().Business.Countries[n].ID))
	s.rewrite(at.Join("country"), "VN")
	s.rewrite(at.Join("partner", "en"), "Example Hospital")
	if c := s.plan().Business.Countries[n]; c.Country != "VN" || c.Partner.En != "Example Hospital" {
		t.Errorf("the country is %+v", c)
	}
}

func TestStructure_IsDrawnAnewWhileTheConsortiumChanges(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionStructure)
	lead := s.plan().Lead()
	s.see(strings.SplitN(lead.Task.Ko, " ", 2)[0])
	op, err := s.plan().SetOp(plan.At("organisations", string(lead.ID), "task", "ko"), "전혀 다른 일")
	if err != nil {
		t.Fatal(err)
	}
	s.w.desk.do(plan.Name("edit.field", "field", "시험"), plan.FromForm, op)
	s.see("전혀 다른 일")
}

func TestStructure_ABoxLeadsToItsInstitution(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionStructure)
	f := s.w.desk.form.(*structure)
	want := s.plan().Organisations[2].ID
	for _, b := range f.image.boxes {
		if plan.ID(b.ID) == want {
			f.image.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(b.X+b.W/2)*f.image.scale, float32(b.Y+b.H/2)*f.image.scale)})
		}
	}
	if s.w.desk.current.key != sectionOrganisations {
		t.Fatalf("the section is %q", s.w.desk.current.key)
	}
	s.see(s.plan().Organisations[2].Name.Ko)
	if got := s.w.desk.form.(*register).chosen; got != want {
		t.Error("another institution is shown")
	}
}

func TestStructure_SaysWhatToDoFirstInAnEmptyPlan(t *testing.T) {
	s := openFresh(t, i18n.En)
	s.section(sectionStructure)
	for len(s.plan().Organisations) > 0 {
		s.takeOut(plan.At("organisations", string(s.plan().Organisations[0].ID)))
	}
	s.press("Go to the institutions")
	if s.w.desk.current.key != sectionOrganisations {
		t.Error("it leads elsewhere")
	}
}
