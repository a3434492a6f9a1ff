package check_test

import (
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func TestStudies_JustPassAndJustFail(t *testing.T) {
	data := func(change func(*plan.DataSet)) func(*plan.Plan) {
		return func(p *plan.Plan) { change(&p.DataSets[0]) }
	}
	trial := func(change func(*plan.Trial)) func(*plan.Plan) { return func(p *plan.Plan) { change(&p.Trials[0]) } }
	licence := func(change func(*plan.Licence)) func(*plan.Plan) {
		return func(p *plan.Plan) { change(&p.Licences[0]) }
	}
	end := day(2025, 12, 31)
	hold(t, []planCase{
		{"no state of the ethics board", data(func(d *plan.DataSet) { d.IRB.State = plan.ReviewNone }), []string{"advice data.ethicsBoard.state dataSets/d1/irb/state"}},
		{"no state of the review board", data(func(d *plan.DataSet) { d.DRB.State = plan.ReviewNone }), []string{"advice data.reviewBoard.state dataSets/d1/drb/state"}},
		{"a review that is not needed", data(func(d *plan.DataSet) { d.DRB = plan.Review{State: plan.ReviewNotNeeded} }), nil},
		{"a review that is exempt", data(func(d *plan.DataSet) { d.IRB = plan.Review{State: plan.ReviewExempt} }), nil},
		{"an approval without its day", data(func(d *plan.DataSet) { d.IRB.Approved = civil.Date{} }), []string{"advice data.ethicsBoard.approved dataSets/d1/irb/approved"}},
		{"a review without a planned day", data(func(d *plan.DataSet) { d.DRB = plan.Review{State: plan.ReviewPlanned} }), []string{"advice data.reviewBoard.planned dataSets/d1/drb/planned"}},
		{"a review on the last day", data(func(d *plan.DataSet) { d.IRB = plan.Review{State: plan.ReviewSubmitted, Planned: end} }), nil},
		{"a review a day later", data(func(d *plan.DataSet) { d.IRB = plan.Review{State: plan.ReviewSubmitted, Planned: end.AddDays(1)} }), []string{"advice data.ethicsBoard.late dataSets/d1/irb/planned"}},
		{"a trial without a state of the ethics board", trial(func(c *plan.Trial) { c.IRB = plan.Review{} }), []string{"advice data.ethicsBoard.state trials/c1/irb/state"}},

		{"data without a name", data(func(d *plan.DataSet) { d.Name = plan.Text{} }), []string{"advice data.described.unnamed dataSets/d1/name/ko"}},
		{"data of nobody", data(func(d *plan.DataSet) { d.Organisation = "" }), []string{"advice data.described.organisation dataSets/d1/organisation"}},
		{"one case", data(func(d *plan.DataSet) { d.Count = 1 }), nil},
		{"no case", data(func(d *plan.DataSet) { d.Count = 0 }), []string{"advice data.described.count dataSets/d1/count"}},
		{"data as they are", data(func(d *plan.DataSet) { d.Pseudonymised = plan.Ko(" ") }), []string{"advice data.described.pseudonymised dataSets/d1/pseudonymised/ko"}},

		{"data that leave without a ground", data(func(d *plan.DataSet) { d.LegalGround = plan.Text{} }), []string{"advice data.transfer.ground dataSets/d1/legalGround/ko"}},
		{"data that stay without a ground", data(func(d *plan.DataSet) { d.LegalGround, d.Transfer, d.TransferTo = plan.Text{}, false, "" }), nil},
		{"data that leave for nowhere", data(func(d *plan.DataSet) { d.TransferTo = "" }), []string{"advice data.transfer.receiver dataSets/d1/transferTo"}},
		{"data that leave for home", data(func(d *plan.DataSet) { d.TransferTo = "joint" }), []string{"advice data.transfer.same dataSets/d1/transferTo"}},

		{"no endpoint", trial(func(c *plan.Trial) { c.Endpoint = plan.Text{} }), []string{"advice medical.trialContent.endpoint trials/c1/endpoint/ko"}},
		{"one subject", trial(func(c *plan.Trial) { c.Subjects = 1 }), nil},
		{"no subject", trial(func(c *plan.Trial) { c.Subjects = 0 }), []string{"advice medical.trialContent.subjects trials/c1/subjects"}},
		{"subjects without a basis", trial(func(c *plan.Trial) { c.Basis = plan.Text{} }), []string{"advice medical.trialContent.basis trials/c1/basis/ko"}},
		{"no site", trial(func(c *plan.Trial) { c.Sites = nil }), []string{"advice medical.trialContent.sites trials/c1/sites"}},
		{"no route", trial(func(c *plan.Trial) { c.Route = plan.Text{} }), []string{"advice trial-route.missing.before trials/c1/route/ko"}},
		{"no route from February 2025", trial(func(c *plan.Trial) { c.Route, c.Start = plan.Text{}, 7 }), []string{"advice trial-route.missing trials/c1/route/ko"}},

		{"a licence of no country", licence(func(l *plan.Licence) { l.Country = "" }), []string{"advice medical.licenceContent.country licences/l1/country"}},
		{"a licence without a route", licence(func(l *plan.Licence) { l.Route = plan.Text{} }), []string{"advice medical.licenceContent.route licences/l1/route/ko"}},
		{"a licence without an application", licence(func(l *plan.Licence) { l.Submit = 0 }), []string{"advice medical.licenceContent.submit licences/l1/submit"}},
		{"a licence not granted within the project", licence(func(l *plan.Licence) { l.Approve = 0 }), nil},
	})
}

func TestTrialRoute_CitesTheActOfTheDay(t *testing.T) {
	for month, want := range map[int]string{6: "MDA", 7: "DMP"} { // January and February 2025
		p := passing(t, "rnd")
		p.Trials[0].Route, p.Trials[0].Start = plan.Text{}, month
		for _, f := range check.Run(p, theCall(t), check.Facts{}) {
			if f.Rule == "trial-route" && f.Citation.Source != want {
				t.Errorf("month %d cites %s, want %s", month, f.Citation.Source, want)
			}
		}
	}
}
