package check_test

import (
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

const callID = "msit-2024-medical-sw"

func theCall(t testing.TB) *call.Call {
	t.Helper()
	c, err := call.Find(callID)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func day(y, m, d int) civil.Date {
	return civil.Date{Year: y, Month: time.Month(m), Day: d}
}

// passing is a small plan without a finding: a company leads, a hospital joins,
// an institute is consigned, a hospital abroad is paid by the lead.
func passing(t testing.TB, track string) *plan.Plan {
	t.Helper()
	c := theCall(t)
	p := plan.New(callID, track, day(2024, 8, 1), 2)
	p.Title = plan.Ko("과제 (예시)")
	p.Notice.Date = c.Announced
	p.Submission, p.Scenarios[0].ID = "s", "s"
	for i, id := range []plan.ID{"y1", "y2"} {
		p.Period.Years[i].ID = id
	}
	p.Organisations = []plan.Organisation{
		{Record: plan.Record{ID: "lead"}, Name: plan.Ko("예시메디"), Role: plan.Lead, LegalType: plan.SME},
		{Record: plan.Record{ID: "joint"}, Name: plan.Ko("예시병원"), Role: plan.Joint, LegalType: plan.Nonprofit},
		{Record: plan.Record{ID: "cons"}, Name: plan.Ko("예시연구소"), Role: plan.Consigned, LegalType: plan.Nonprofit},
		{Record: plan.Record{ID: "abroad"}, Name: plan.Text{En: "Example Hospital"}, Role: plan.Participant, LegalType: plan.Foreign, Country: "US"},
	}
	for _, y := range []plan.ID{"y1", "y2"} {
		fund(p, "lead", y, func(f *plan.Funding) { f.Government, f.OwnCash, f.OwnInKind = 300_000_000, 10_000_000, 90_000_000 })
		spend(p, "lead", y, plan.Material, plan.Cash, 180_000_000, "")
		spend(p, "lead", y, plan.Consignment, plan.Cash, 50_000_000, "cons")
		spend(p, "lead", y, plan.International, plan.Cash, 80_000_000, "abroad")
		spend(p, "lead", y, plan.Facility, plan.InKind, 90_000_000, "")
		fund(p, "joint", y, func(f *plan.Funding) { f.Government = 100_000_000 })
		spend(p, "joint", y, plan.Activity, plan.Cash, 100_000_000, "")
		fund(p, "cons", y, func(f *plan.Funding) { f.Government = 50_000_000 })
		spend(p, "cons", y, plan.Activity, plan.Cash, 50_000_000, "")
		fund(p, "abroad", y, func(f *plan.Funding) { f.Government = 80_000_000 })
		spend(p, "abroad", y, plan.Activity, plan.Cash, 80_000_000, "")
	}
	p.Cooperation = []plan.Cooperation{{Record: plan.Record{ID: "c"}, Organisation: "abroad", State: plan.ContractSigned}}
	for _, chapter := range c.ChaptersFor(track, p.Stage) {
		if chapter.Text {
			p.Chapters = append(p.Chapters, plan.Chapter{Record: plan.Record{ID: plan.ID(chapter.ID)}, Text: plan.Ko("□ 글")})
		}
	}
	furnish(p, c)
	return p
}

func fund(p *plan.Plan, organisation, year plan.ID, set func(*plan.Funding)) {
	id := plan.FundingID("s", organisation, year)
	for i := range p.Funding {
		if p.Funding[i].ID == id {
			set(&p.Funding[i])
			return
		}
	}
	f := plan.Funding{Record: plan.Record{ID: id}, Scenario: "s", Organisation: organisation, Year: year}
	set(&f)
	p.Funding = append(p.Funding, f)
}

func spend(p *plan.Plan, organisation, year plan.ID, c plan.Category, k plan.Kind, amount plan.Won, receiver plan.ID) {
	p.Lines = append(p.Lines, plan.Line{
		Record: plan.Record{ID: plan.NewID()}, Scenario: "s", Organisation: organisation, Year: year,
		Category: c, Item: usualItem[c], Kind: k, Amount: amount, Receiver: receiver,
	})
	if k == plan.InKind { // owned for years, dear enough for a fifth a year and in all
		p.Lines[len(p.Lines)-1].Asset = plan.Asset{PurchasedOn: day(2023, 1, 1), Price: 100 * amount, LifeMonths: 120}
	}
}

// usualItem is an item of a category that anybody may budget.
var usualItem = map[plan.Category]string{plan.Material: "purchase", plan.Facility: "purchase", plan.Activity: "travel"}

// line finds the lead's line of a category in the first year.
func line(p *plan.Plan, c plan.Category) *plan.Line {
	for i := range p.Lines {
		if p.Lines[i].Organisation == "lead" && p.Lines[i].Year == "y1" && p.Lines[i].Category == c {
			return &p.Lines[i]
		}
	}
	return nil
}

// government raises the hospital's government money of year 1 and what it spends,
// so that the whole project comes to a total.
func government(p *plan.Plan, total plan.Won) {
	more := total - p.Budget("").TotalFunding("y1").Government
	fund(p, "joint", "y1", func(f *plan.Funding) { f.Government += more })
	spend(p, "joint", "y1", plan.Activity, plan.Cash, more, "")
}

func TestPassingPlan_HasNoFinding(t *testing.T) {
	for _, track := range []string{"rnd", "commercialisation"} {
		for _, f := range check.Run(passing(t, track), theCall(t), check.Facts{}) {
			t.Errorf("%s: %s %s %s", track, f.Rule, f.Path, f.Text(i18n.Ko))
		}
	}
}

// The findings of each rule: a change that just passes gives none, one that just
// fails gives the message at the path.
func TestRules_JustPassAndJustFail(t *testing.T) {
	cases := []struct {
		name   string
		change func(*plan.Plan)
		want   []string // "message path", empty: passes
	}{
		{"a title of one letter", func(p *plan.Plan) { p.Title.Ko = "가" }, nil},
		{"a title of white space", func(p *plan.Plan) { p.Title.Ko = " \n" }, []string{"title.empty title/ko"}},
		{"an English title alone", func(p *plan.Plan) { p.Title = plan.Text{En: "A"} }, []string{"title.empty title/ko"}},

		{"three years of 36 months", func(p *plan.Plan) { years(p, day(2024, 8, 1), day(2025, 8, 1), day(2026, 8, 1), day(2027, 7, 31)) }, nil},
		{
			"36 months and a day", func(p *plan.Plan) { years(p, day(2024, 8, 1), day(2025, 8, 1), day(2026, 8, 1), day(2027, 8, 1)) },
			[]string{"period.months period/years/y3/end"},
		},
		{"four short years", func(p *plan.Plan) {
			years(p, day(2024, 8, 1), day(2024, 10, 1), day(2025, 1, 1), day(2025, 3, 1), day(2025, 6, 30))
		}, []string{"period.years period/years"}},
		{"no years", func(p *plan.Plan) { p.Period.Years, p.Lines, p.Funding = nil, nil, nil }, []string{"period.none period/years"}},
		{"a day between two years", func(p *plan.Plan) { p.Period.Years[1].Start = day(2025, 1, 2) }, []string{"period.gap period/years/y2/start"}},
		{"a year that ends before it begins", func(p *plan.Plan) { p.Period.Years[1].End = day(2024, 12, 31) }, []string{"period.reversed period/years/y2/end"}},
		{"a year of one day", func(p *plan.Plan) { p.Period.Years[1].End = day(2025, 1, 1) }, nil},
		{"a year without an end", func(p *plan.Plan) { p.Period.Years[1].End = civil.Date{} }, []string{"period.missing period/years/y2/start"}},

		{"no lead", func(p *plan.Plan) {
			line(p, plan.Consignment).ID = "l"
			p.Organisations[0].Role = plan.Joint
		}, []string{"lead.none organisations", "consigned.byLead.found lines/l"}},
		{"two leads", func(p *plan.Plan) { p.Organisations[1].Role = plan.Lead }, []string{"lead.several organisations/joint/role"}},
		{"a name in English alone", func(p *plan.Plan) { p.Organisations[1].Name = plan.Text{En: "Example"} }, nil},
		{"no name", func(p *plan.Plan) { p.Organisations[1].Name = plan.Text{} }, []string{"lead.unnamed organisations/joint/name/ko"}},

		{"no role", func(p *plan.Plan) { p.Organisations[1].Role = "" }, []string{
			"institution.role organisations/joint/role", "receiver.differs funding/s.joint.y1/government", "receiver.differs funding/s.joint.y2/government",
		}},
		{"no legal type", func(p *plan.Plan) { p.Organisations[1].LegalType = "" }, []string{"institution.type organisations/joint/legalType"}},

		{"a foreign type without a country", func(p *plan.Plan) { p.Organisations[3].Country = "" }, nil},
		{"a country abroad without the type", func(p *plan.Plan) { p.Organisations[3].LegalType = plan.Nonprofit }, nil},
		{
			"nobody abroad", func(p *plan.Plan) { p.Organisations[3].LegalType, p.Organisations[3].Country = plan.Nonprofit, "KR" },
			[]string{"foreign-partner.none organisations"},
		},

		{
			"a required chapter of white space", func(p *plan.Plan) { p.Chapter("necessity").Text.Ko = " " },
			[]string{"chapter.empty chapters/necessity/text/ko"},
		},
		{
			"a required chapter that was never begun", func(p *plan.Plan) { p.Chapters = p.Chapters[1:] },
			[]string{"chapter.empty chapters/necessity/text/ko"},
		},

		{
			"cash short by 1천원", func(p *plan.Plan) { fund(p, "joint", "y2", func(f *plan.Funding) { f.Government -= 1000 }) },
			[]string{"sources-uses.cash.short funding/s.joint.y2"},
		},
		{
			"in kind over by 1천원", func(p *plan.Plan) { fund(p, "lead", "y1", func(f *plan.Funding) { f.OwnInKind += 1000 }) },
			[]string{"sources-uses.in-kind.over funding/s.lead.y1", "limit.under funding/s.lead.y1/ownCash"},
		},
		{"a negative amount", func(p *plan.Plan) {
			spend(p, "joint", "y1", plan.Activity, plan.Cash, -1000, "")
			p.Lines[len(p.Lines)-1].ID = "minus"
			spend(p, "joint", "y1", plan.Activity, plan.Cash, 1000, "")
		}, []string{"amount.negative lines/minus/amount"}},
		{"neither cash nor in kind", func(p *plan.Plan) {
			spend(p, "joint", "y1", plan.Activity, "", 1000, "")
			p.Lines[len(p.Lines)-1].ID = "neither"
		}, []string{"amount.no-kind lines/neither/kind"}},
		{"a line of an institution that left", func(p *plan.Plan) {
			spend(p, "gone", "y1", plan.Activity, plan.Cash, 1000, "")
			p.Lines[len(p.Lines)-1].ID = "lost"
		}, []string{"amount.homeless lines/lost"}},
		{"another scenario's faults", func(p *plan.Plan) {
			spend(p, "gone", "y1", plan.Activity, plan.Cash, -1, "")
			p.Lines[len(p.Lines)-1].Scenario = "other"
		}, nil},

		{
			"a consigned line without a receiver", func(p *plan.Plan) { line(p, plan.Consignment).Receiver, line(p, plan.Consignment).ID = "", "l" },
			[]string{"receiver.missing lines/l/receiver", "receiver.differs funding/s.cons.y1/government"},
		},
		{"a joint institution as receiver counts twice", func(p *plan.Plan) {
			line(p, plan.Consignment).Receiver, line(p, plan.Consignment).ID = "joint", "l"
		}, []string{"receiver.twice lines/l/receiver", "receiver.differs funding/s.cons.y1/government"}},
		{"a receiver's budget 1천원 above its pay", func(p *plan.Plan) {
			fund(p, "cons", "y1", func(f *plan.Funding) { f.Government += 1000 })
			spend(p, "cons", "y1", plan.Activity, plan.Cash, 1000, "")
		}, []string{"receiver.differs funding/s.cons.y1/government"}},
		{"a foreign institution that is itself a joint one", func(p *plan.Plan) {
			p.Organisations[3].Role = plan.Joint
			for i := range p.Lines {
				if p.Lines[i].Category == plan.International {
					p.Lines[i].Category, p.Lines[i].Item, p.Lines[i].Receiver = plan.Activity, "travel", ""
				}
			}
		}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := passing(t, "rnd")
			c.change(p)
			expect(t, check.Run(p, theCall(t), check.Facts{}), c.want)
		})
	}
}

// years lays out years from the first days of each and the last day of all, with
// a little money of others in the first.
func years(p *plan.Plan, starts ...civil.Date) {
	p.Period.Years, p.Lines, p.Funding = nil, nil, nil
	for i := range len(starts) - 1 {
		end := starts[i+1].AddDays(-1)
		if i == len(starts)-2 {
			end = starts[i+1]
		}
		p.Period.Years = append(p.Period.Years, plan.Year{Record: plan.Record{ID: plan.ID("y" + string(rune('1'+i)))}, Start: starts[i], End: end})
	}
	for _, o := range []plan.ID{"lead", "joint"} {
		fund(p, o, "y1", func(f *plan.Funding) { f.OtherCash = 1_000_000 })
		spend(p, o, "y1", plan.Activity, plan.Cash, 1_000_000, "")
	}
}

// expect looks at the findings of all rules but those that [compare] looks at.
func expect(t *testing.T, findings []check.Finding, want []string) {
	t.Helper()
	var got []string
	for _, f := range findings {
		if check.IsPlanRule(f.Rule) {
			continue
		}
		got = append(got, strings.TrimPrefix(f.Message.Key, "check.")+" "+string(f.Path))
		sound(t, f)
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// sound wants a finding to speak both languages and to cite a source.
func sound(t *testing.T, f check.Finding) {
	t.Helper()
	for _, lang := range i18n.Langs() {
		s := f.Text(lang) + f.Source(theCall(t), lang)
		if f.Fix != nil {
			s += check.Say(lang, f.Fix.Name)
		}
		if strings.ContainsAny(s, "⟦⟧@‖") {
			t.Errorf("the sentence has holes: %s", s)
		}
	}
	if f.Source(theCall(t), i18n.Ko) == "" {
		t.Errorf("%s cites nothing", f.Rule)
	}
}

func TestCeiling_JustPassesAndJustFails(t *testing.T) {
	for track, ceiling := range map[string]plan.Won{"rnd": 1_600_000_000, "commercialisation": 1_800_000_000} {
		p := passing(t, track)
		government(p, ceiling)
		expect(t, check.Run(p, theCall(t), check.Facts{}), nil)

		government(p, ceiling+1000)
		findings := check.Run(p, theCall(t), check.Facts{})
		expect(t, findings, []string{"ceiling.over-with-international funding/s.lead.y1/government"})
		if f := findings[0]; f.Severity != check.Error || f.Amounts["excess"] != 1000 || f.Amounts["limit"] != ceiling {
			t.Errorf("finding %+v", f)
		}

		// Far above, the reading of international cost does not matter any more.
		government(p, ceiling+80_001_000)
		expect(t, check.Run(p, theCall(t), check.Facts{}), []string{"ceiling.over funding/s.lead.y1/government"})
	}
}

func TestReceiversFix_MendsTheFinding(t *testing.T) {
	p := passing(t, "rnd")
	fund(p, "cons", "y1", func(f *plan.Funding) { f.Government += 7000 })
	spend(p, "cons", "y1", plan.Activity, plan.Cash, 7000, "")
	findings := check.Run(p, theCall(t), check.Facts{})
	if len(findings) != 1 || findings[0].Fix == nil {
		t.Fatalf("findings %+v", findings)
	}
	if err := p.Apply(*findings[0].Fix); err != nil {
		t.Fatal(err)
	}
	expect(t, check.Run(p, theCall(t), check.Facts{}), []string{"sources-uses.cash.short funding/s.cons.y1"})
}

func TestUndrawable_NamesCharacterAndPlace(t *testing.T) {
	facts := check.Facts{Undrawable: []check.Undrawable{{Path: "chapters/necessity/text/ko", Rune: 0x1F600, Count: 2}}}
	findings := check.Run(passing(t, "rnd"), theCall(t), facts)
	expect(t, findings, []string{"undrawable.character chapters/necessity/text/ko"})
	if s := findings[0].Text(i18n.Ko); !strings.Contains(s, "U+1F600") {
		t.Error(s)
	}
}

func TestUndrawable_IsOneFindingForEachText(t *testing.T) {
	facts := check.Facts{Undrawable: []check.Undrawable{
		{Path: "chapters/necessity/text/ko", Rune: 0x1F600, Count: 2},
		{Path: "summary/goal/ko", Rune: 0x1F600, Count: 1},
		{Path: "chapters/necessity/text/ko", Rune: 0x2611, Count: 3},
	}}
	findings := check.Run(passing(t, "rnd"), theCall(t), facts)
	expect(t, findings, []string{
		"undrawable.characters chapters/necessity/text/ko",
		"undrawable.character summary/goal/ko",
	})
	for _, l := range i18n.Langs() {
		words := findings[0].Text(l)
		for _, part := range []string{"U+1F600 ×2", "U+2611 ×3", "5"} {
			if !strings.Contains(words, part) {
				t.Errorf("%q does not say %s", words, part)
			}
		}
	}
}

func TestRules_HaveTitleWhyAndCitation(t *testing.T) {
	c := theCall(t)
	seen := map[string]bool{}
	for _, r := range check.Rules(c, civil.Date{}) {
		for _, text := range []plan.Text{r.Title, r.Why} {
			if text.Ko == "" || text.En == "" || strings.ContainsAny(text.Ko+text.En, "⟦⟧") {
				t.Errorf("%s: %+v", r.ID, text)
			}
		}
		if seen[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		seen[r.ID] = true
		if _, ok := c.Source(r.Citation.Source); !ok {
			t.Errorf("%s: source %q is not in the list of sources", r.ID, r.Citation.Source)
		}
	}
}

// Every limit of the law gives one result for each place, and adds up to the
// same numbers as the budget itself.
func TestEvaluator_AgreesWithTheBudget(t *testing.T) {
	p := passing(t, "rnd")
	b := p.Budget("")
	e := check.NewEvaluator(p, b, theCall(t).On(p.Notice.Date))
	lead := p.Lead()
	all := []plan.ID{"y1", "y2"}
	cases := []struct {
		term call.Term
		want plan.Won
	}{
		{call.Term{Cost: call.CostDirect, Sign: 1}, 800_000_000},
		{call.Term{Cost: call.CostDirect, Kind: plan.InKind, Sign: -1}, -180_000_000},
		{call.Term{Cost: call.CostTotal, Kind: plan.Cash, Sign: 1}, 620_000_000},
		{call.Term{Cost: "consigned", Sign: 1}, 100_000_000},
		{call.Term{Funding: "government", Sign: 1}, 600_000_000},
		{call.Term{Funding: call.FundingOwn, Sign: 1}, 200_000_000},
		{call.Term{Funding: call.FundingAll, Sign: 1}, 800_000_000},
	}
	for _, c := range cases {
		if got := e.Sum([]call.Term{c.term}, lead, all); got != c.want {
			t.Errorf("%s: %d, want %d", c.term, got, c.want)
		}
	}
	if got := e.Sum([]call.Term{{Funding: "government", Sign: 1}}, nil, all); got != b.TotalFunding("").Government {
		t.Errorf("the task's government money is %d", got)
	}
}

func TestEvaluator_BoundsAreExact(t *testing.T) {
	p := passing(t, "rnd")
	third := call.Limit{
		Num: []call.Term{{Cost: "material", Sign: 1}}, Den: []call.Term{{Funding: "government", Sign: 1}},
		Max: call.Ratio{Num: 1, Den: 7}, Scope: call.YearScope, Per: call.OfOrganisation, AppliesTo: call.Selector{"lead"},
	}
	e := check.NewEvaluator(p, p.Budget(""), theCall(t).On(p.Notice.Date))
	r := e.Evaluate(third)[0]
	if r.Bound != 42_857_000 || r.OK { // 300,000천원 / 7 = 42,857.1…
		t.Errorf("at most: %+v", r)
	}
	third.Floor = true
	if r = e.Evaluate(third)[0]; r.Bound != 42_858_000 || !r.OK || r.Room != 180_000_000-42_858_000 {
		t.Errorf("at least: %+v", r)
	}
}

func BenchmarkRun(b *testing.B) {
	p, c := passing(b, "rnd"), theCall(b)
	for b.Loop() {
		check.Run(p, c, check.Facts{})
	}
}

// A number of months that was mistyped, or made to be a nuisance, is found; it
// does not keep the check busy month by month.
func TestCheck_IsQuickWithAMistypedNumberOfMonths(t *testing.T) {
	p := passing(t, "rnd")
	p.Organisations[1].FormType = plan.FormGovernment // whose people's rates are judged by the year
	for _, o := range p.Organisations {
		for _, degree := range []plan.Degree{plan.NoDegree, plan.Master} {
			p.People = append(p.People, plan.Person{
				Record: plan.Record{ID: plan.NewID()}, Name: plan.Ko("예시연구원"), Organisation: o.ID, Degree: degree, MonthlyPay: 1,
				Charges: []plan.Charge{{Record: plan.Record{ID: "y1"}, FirstMonth: 1, Months: 2_000_000_000, Cash: 1, InKind: 1}},
			})
		}
	}
	begun := time.Now()
	found := 0
	for _, f := range check.Run(p, theCall(t), check.Facts{}) {
		if f.Rule == "charge-period" {
			found++
		}
	}
	if took := time.Since(begun); found == 0 || took > 5*time.Second {
		t.Errorf("%d findings in %s", found, took)
	}
}

// A category that no version knows is named as it stands in the file.
func TestUnknownCategory_IsNamedAsItIs(t *testing.T) {
	p := passing(t, "rnd")
	spend(p, "lead", "y1", "snacks", plan.Cash, 1000, "")
	for _, f := range check.Run(p, theCall(t), check.Facts{}) {
		if s := f.Text(i18n.Ko); f.Rule == "cost-allowed" && (!strings.Contains(s, " snacks ") || strings.Contains(s, "@")) {
			t.Error(s)
		}
	}
}

// The window may ask for a limit of a budget that is older than the plan.
func TestEvaluator_TakesItsYearsFromTheBudget(t *testing.T) {
	p := passing(t, "rnd")
	b := p.Budget("")
	p.Period.Years = p.Period.Years[:1]
	ceiling := call.Limit{
		Num: []call.Term{{Funding: "government", Sign: 1}}, Amount: 1_200_000_000, Prorated: true, Scope: call.YearScope, Per: call.OfTask,
	}
	r := check.NewEvaluator(p, b, theCall(t).On(p.Notice.Date)).Evaluate(ceiling)
	if len(r) != 2 || r[0].Bound != 500_000_000 || r[1].Bound != 1_200_000_000 {
		t.Errorf("%+v", r)
	}
}
