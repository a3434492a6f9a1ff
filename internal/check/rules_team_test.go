package check_test

import (
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func TestConsortium_JustPassesAndJustFails(t *testing.T) {
	hold(t, []planCase{
		{"everything there", func(*plan.Plan) {}, nil},

		{"the only medical institution says research", func(p *plan.Plan) { p.Organisations[1].Ability = plan.Research }, []string{"error abilities.missing.medical organisations"}},
		{
			"the only research institution is no party", func(p *plan.Plan) { p.Organisations[2].Role = plan.Participant },
			[]string{"error abilities.missing.research organisations"},
		},
		{"ICT brought by a non-profit", func(p *plan.Plan) { p.Organisations[0].LegalType = plan.Nonprofit }, []string{"error abilities.missing.ict organisations"}},
		{"ICT brought by a company that is consigned", func(p *plan.Plan) {
			p.Organisations[0].Ability, p.Organisations[2].Ability, p.Organisations[2].LegalType = plan.Research, plan.ICT, plan.Large
		}, nil},

		{"a contract that is planned", func(p *plan.Plan) { p.Cooperation[0].State = plan.ContractMOU }, nil},
		{"a memorandum without a day", func(p *plan.Plan) {
			p.Cooperation[0].State, p.Cooperation[0].SignedOn = plan.ContractMOU, civil.Date{}
		}, []string{"error foreign-partner.no-contract cooperation/coop/state"}},
		{"a planned contract at the agreement", func(p *plan.Plan) {
			p.Stage, p.Cooperation[0].State = plan.Agreement, plan.ContractDraft
		}, []string{"error foreign-partner.unsigned cooperation/coop/state"}},
		{"a signed contract without its day", func(p *plan.Plan) { p.Cooperation[0].SignedOn = civil.Date{} }, []string{"warning cooperation.day cooperation/coop/signedOn"}},
		{"no cooperation at all", func(p *plan.Plan) { p.Cooperation = nil }, []string{
			"error foreign-partner.no-contract cooperation", "warning cooperation.missing cooperation",
		}},
		{"a second foreign institution that is paid without a contract", func(p *plan.Plan) {
			second(p)
			spend(p, "lead", "y1", plan.International, plan.Cash, 1000, "second")
		}, []string{"warning cooperation.missing cooperation", "warning international.contract.planned cooperation"}},
		{"a second foreign institution with a planned contract", func(p *plan.Plan) {
			second(p)
			spend(p, "lead", "y1", plan.International, plan.Cash, 1000, "second")
			k := p.Cooperation[0]
			k.ID, k.Organisation, k.State = "coop2", "second", plan.ContractIntent
			p.Cooperation = append(p.Cooperation, k)
		}, nil},
		{"terms left out", func(p *plan.Plan) {
			k := &p.Cooperation[0]
			k.Need, k.Work, k.Sites, k.Data, k.IP = plan.Text{}, plan.Ko(" "), plan.Text{}, plan.Text{}, plan.Ko("\n")
		}, []string{
			"warning cooperation.need cooperation/coop/need/ko", "warning cooperation.work cooperation/coop/work/ko",
			"warning cooperation.sites cooperation/coop/sites/ko", "warning cooperation.data cooperation/coop/data/ko",
			"warning international.results.ip cooperation/coop/ip/ko",
		}},
		{"a cooperation with an institution in Korea", func(p *plan.Plan) {
			k := p.Cooperation[0]
			k.ID, k.Organisation = "coop2", "joint"
			p.Cooperation = append(p.Cooperation, k)
		}, []string{"warning cooperation.domestic cooperation/coop2/organisation"}},

		{"only foreign institutions are parties", func(p *plan.Plan) {
			for i := range p.Organisations {
				p.Organisations[i].LegalType, p.Organisations[i].Country = plan.Foreign, "US"
			}
			p.Organisations[0].LegalType = plan.SME
		}, []string{
			"error consortium.foreignWithDomestic.alone organisations/lead/role", "warning country.type organisations/lead/legalType",
			"warning cooperation.missing cooperation", "warning cooperation.missing cooperation", "warning cooperation.missing cooperation",
		}},
		{"one institution in Korea is consigned", func(p *plan.Plan) {
			for _, i := range []int{0, 1} {
				p.Organisations[i].LegalType, p.Organisations[i].Country = plan.Foreign, "US"
			}
		}, []string{"warning cooperation.missing cooperation", "warning cooperation.missing cooperation"}},

		{"a foreign institution without a country", func(p *plan.Plan) { p.Organisations[3].Country = "" }, []string{"warning country.missing organisations/abroad/country"}},
		{"a foreign institution in Korea", func(p *plan.Plan) { p.Organisations[3].Country = "KR" }, []string{"warning country.missing organisations/abroad/country"}},
		{"an institution abroad of another type", func(p *plan.Plan) { p.Organisations[3].LegalType = plan.Nonprofit }, []string{"warning country.type organisations/abroad/legalType"}},

		{"a user of the result who is consigned", func(p *plan.Plan) { p.Answers = answers("demandCompany.cons") }, []string{"warning consortium.demandCompany.role organisations/cons/role"}},
		{"a user of the result who bears in kind", func(p *plan.Plan) { p.Answers = answers("demandCompany.lead") }, []string{
			"warning consortium.demandCompany.in-kind funding/s.lead.y1/ownInKind", "warning consortium.demandCompany.in-kind funding/s.lead.y2/ownInKind",
		}},
		{"a user of the result who bears nothing in kind", func(p *plan.Plan) { p.Answers = answers("demandCompany.joint") }, nil},
		{"a user of the result without government money", func(p *plan.Plan) {
			p.Answers = answers("demandCompany.lead")
			for _, y := range []plan.ID{"y1", "y2"} {
				fund(p, "lead", y, func(f *plan.Funding) { f.Government = 0 })
			}
		}, nil},

		{"money of one who is no party", func(p *plan.Plan) {
			p.Organisations = append(p.Organisations, plan.Organisation{Record: plan.Record{ID: "giver"}, Name: plan.Ko("기부"), Role: plan.Participant, LegalType: plan.SME})
			fund(p, "giver", "y1", func(f *plan.Funding) { f.Government, f.OwnInKind = 1000, 1000 })
			fund(p, "giver", "y2", func(f *plan.Funding) { f.OtherCash = 1000 })
			p.Attachments = append(p.Attachments, papersOf(p, "giver")...)
		}, []string{
			"error consortium.participantMoney.government funding/s.giver.y1/government", "error consortium.participantMoney.own funding/s.giver.y1/ownInKind",
		}},

		{"a foreign partner and no reason of the grade", func(p *plan.Plan) { p.SecurityReason = plan.Ko(" ") }, []string{"advice consortium.securityReview.reason securityReason/ko"}},
		{"no foreign partner and no reason of the grade", func(p *plan.Plan) {
			p.SecurityReason = plan.Text{}
			p.Organisations[3].LegalType, p.Organisations[3].Country = plan.Nonprofit, ""
			p.Cooperation = nil
		}, []string{"error foreign-partner.none organisations"}},

		{"a start on the first day of the closing month", func(p *plan.Plan) { p.Period.Years[0].Start = day(2024, 6, 1) }, nil},
		{"a start a day earlier", func(p *plan.Plan) { p.Period.Years[0].Start = day(2024, 5, 31) }, []string{"warning consortium.startDay.early period/years/y1/start"}},
	})
}

// second adds another foreign institution that is no party.
func second(p *plan.Plan) {
	p.Organisations = append(p.Organisations, plan.Organisation{
		Record: plan.Record{ID: "second"}, Name: plan.Text{En: "Second Hospital"}, Role: plan.Participant, LegalType: plan.Foreign, Country: "DE",
	})
	p.Attachments = append(p.Attachments, papersOf(p, "second")...)
}

// papersOf are the papers of an institution that the plan has for the lead.
func papersOf(p *plan.Plan, id plan.ID) []plan.Attachment {
	var papers []plan.Attachment
	for _, a := range p.Attachments {
		if a.Organisation == "lead" {
			papers = append(papers, plan.Attachment{Record: plan.Record{ID: plan.AttachmentID(a.Item, id)}, Item: a.Item, Organisation: id, State: "ready"})
		}
	}
	return papers
}

func answers(ids ...plan.ID) []plan.Answer {
	var all []plan.Answer
	for _, id := range ids {
		all = append(all, plan.Answer{Record: plan.Record{ID: id}, Ticked: true})
	}
	return all
}

func TestInstitutions_JustPassAndJustFail(t *testing.T) {
	org := func(p *plan.Plan, i int) *plan.Organisation { return &p.Organisations[i] }
	hold(t, []planCase{
		{
			"one corporation twice", func(p *plan.Plan) { org(p, 1).CorporateNo = "1101110000000" },
			[]string{"error consortium.oneRegistration.corporateNo organisations/joint/corporateNo"},
		},
		{
			"one business twice", func(p *plan.Plan) { org(p, 2).BusinessNo = " 1234567890" },
			[]string{"error consortium.oneRegistration.businessNo organisations/cons/businessNo"},
		},
		{"both numbers twice say it once", func(p *plan.Plan) {
			org(p, 1).CorporateNo, org(p, 1).BusinessNo = org(p, 0).CorporateNo, org(p, 0).BusinessNo
		}, []string{"error consortium.oneRegistration.corporateNo organisations/joint/corporateNo"}},
		{"the number of one who is no party", func(p *plan.Plan) { org(p, 3).BusinessNo = org(p, 0).BusinessNo }, nil},
		{"no business number", func(p *plan.Plan) { org(p, 0).BusinessNo = " " }, []string{"warning registration.missing organisations/lead/businessNo"}},
		{"a business number of nine digits", func(p *plan.Plan) { org(p, 0).BusinessNo = "123-45-6789" }, []string{"advice registration.business organisations/lead/businessNo"}},
		{"a business number without marks", func(p *plan.Plan) { org(p, 0).BusinessNo = "1234567890" }, nil},
		{"no corporate number", func(p *plan.Plan) { org(p, 0).CorporateNo = "" }, nil},
		{"a corporate number of twelve digits", func(p *plan.Plan) { org(p, 0).CorporateNo = "110111-000000" }, []string{"advice registration.corporate organisations/lead/corporateNo"}},

		{"a person without a name", func(p *plan.Plan) { p.People[1].Name = plan.Ko(" ") }, []string{"error person.unnamed people/pi-joint/name/ko"}},
		{"a person of nowhere", func(p *plan.Plan) {
			p.People = append(p.People, plan.Person{Record: plan.Record{ID: "x"}, Name: plan.Ko("아무개 예시")})
		}, []string{"error person.homeless people/x/organisation"}},
		{"a person of two institutions", func(p *plan.Plan) {
			p.People = append(p.People, plan.Person{Record: plan.Record{ID: "x"}, Name: plan.Ko("아무개 예시"), Organisation: "joint", ResearchNo: "10000000"})
		}, []string{"error person.twice people/x/researchNo"}},
		{"two people without a number", func(p *plan.Plan) { p.People[0].ResearchNo, p.People[1].ResearchNo = "", "" }, nil},

		{"the lead without an investigator", func(p *plan.Plan) { org(p, 0).Investigator = "" }, []string{"error investigator.missing.lead organisations/lead/investigator"}},
		{"a joint institution without one", func(p *plan.Plan) { org(p, 1).Investigator = "" }, []string{"warning investigator.missing organisations/joint/investigator"}},
		{"one who is no party without one", func(p *plan.Plan) { org(p, 3).Investigator = "" }, nil},
		{"an investigator of another institution", func(p *plan.Plan) { org(p, 1).Investigator = "pi-lead" }, []string{"error investigator.other organisations/joint/investigator"}},
		{"an investigator who is gone", func(p *plan.Plan) { org(p, 1).Investigator = "nobody" }, []string{"error investigator.gone organisations/joint/investigator"}},

		{"no head", func(p *plan.Plan) { org(p, 1).Head.Name = "" }, []string{"advice contact.head organisations/joint/head/name"}},
		{"no contact of the lead", func(p *plan.Plan) { org(p, 0).Working = plan.Contact{} }, []string{"warning contact.working organisations/lead/working/name"}},
		{"a contact without an address", func(p *plan.Plan) { org(p, 0).Working.Email = "" }, []string{"warning contact.email organisations/lead/working/email"}},
		{"a contact with a mobile alone", func(p *plan.Plan) { org(p, 0).Working.Phone, org(p, 0).Working.Mobile = "", "010-0000-0000" }, nil},
		{"a contact without a telephone", func(p *plan.Plan) { org(p, 0).Working.Phone = "" }, []string{"warning contact.phone organisations/lead/working/phone"}},
	})
}

func TestTeamFixes_MendWhatIsFound(t *testing.T) {
	cases := []struct {
		name   string
		change func(*plan.Plan)
	}{
		{"the only person becomes the investigator", func(p *plan.Plan) { p.Organisations[1].Investigator = "" }},
		{"in place of another institution's", func(p *plan.Plan) { p.Organisations[1].Investigator = "pi-lead" }},
		{"a student is no candidate", func(p *plan.Plan) {
			p.Organisations[1].Investigator = ""
			p.People = append(p.People, plan.Person{Record: plan.Record{ID: "x"}, Name: plan.Ko("학생 예시"), Organisation: "joint", Degree: plan.Master})
		}},
		{"an institution abroad becomes foreign", func(p *plan.Plan) { p.Organisations[3].LegalType = plan.SME }},
	}
	for _, k := range cases {
		t.Run(k.name, func(t *testing.T) {
			p := passing(t, "rnd")
			k.change(p)
			compare(t, mended(t, p), nil)
		})
	}
	p := passing(t, "rnd")
	p.Organisations[1].Investigator = ""
	p.People = append(p.People, plan.Person{Record: plan.Record{ID: "x"}, Name: plan.Ko("둘째 예시"), Organisation: "joint"})
	for _, f := range check.Run(p, theCall(t), check.Facts{}) {
		if f.Fix != nil {
			t.Error("two candidates, and one is chosen")
		}
	}
}

func TestEligibility_JustPassesAndJustFails(t *testing.T) {
	with := func(i int, years ...plan.Finance) func(*plan.Plan) {
		return func(p *plan.Plan) { p.Organisations[i].Finances = years }
	}
	year := func(n int, debt, equity plan.Won) plan.Finance {
		return plan.Finance{Record: plan.Record{ID: plan.ID("f" + string(rune('0'+n)))}, Year: 2020 + n, Assets: 1, Debt: debt, Equity: equity}
	}
	hold(t, []planCase{
		{"just below 500 %", with(0, year(3, 4_999_999_999, 1_000_000_000)), nil},
		{"500 %", with(0, year(3, 5_000_000_000, 1_000_000_000)), []string{"warning eligibility.debt organisations/lead/finances/f3/debt"}},
		{"500 % in an earlier year", with(0, year(3, 1, 1_000_000_000), year(2, 5_000_000_000, 1_000_000_000)), nil},
		{"1천원 of capital", with(0, year(3, 1000, 1000)), nil},
		{"no capital", with(0, year(3, 1000, 0)), []string{"warning eligibility.capital organisations/lead/finances/f3/equity"}},
		{"a year without figures", with(0, plan.Finance{Record: plan.Record{ID: "f"}, Year: 2023}), nil},
		{"a non-profit", with(1, year(3, 5_000_000_000, 1_000_000_000)), nil},
	})
}
