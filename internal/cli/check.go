package cli

import (
	"runtime"
	"sync"

	"github.com/spf13/cobra"

	"moaplan/assets/i18n"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

type findingJSON struct {
	Rule     string              `json:"rule"`
	Severity check.Severity      `json:"severity"`
	Path     plan.Path           `json:"path"`
	Message  string              `json:"message"`
	Citation string              `json:"citation"`
	Amounts  map[string]plan.Won `json:"amounts"` // won
	Fix      *plan.Edit          `json:"fix"`
}

type reportJSON struct {
	File     string        `json:"file,omitzero"` // only where several were asked for
	Error    string        `json:"error,omitzero"`
	Findings []findingJSON `json:"findings"`
	Totals   totalsJSON    `json:"totals"`

	Questions askedJSON `json:"questions"`
}

// askedJSON counts the questions that no computation settles.
type askedJSON struct {
	Asked      int `json:"asked"`
	Unanswered int `json:"unanswered"`
}

// report is what checking one file came to.
type report struct {
	name     string
	plan     *opened
	findings []check.Finding
	err      error
}

func (p *program) checkCommand() *cobra.Command {
	var asJSON bool
	var scenario string
	cmd := &cobra.Command{
		Use: "check FILE...", Short: p.t("cli.check.short"),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return i18n.Fault(nil, "cli.file-missing")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			reports := checkAll(args, scenario)
			if asJSON {
				if err := p.printReportsJSON(reports); err != nil {
					return err
				}
			} else if err := p.printReports(reports); err != nil {
				return err
			}
			return verdict(reports)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, p.t("cli.flag.json"))
	cmd.Flags().StringVar(&scenario, "scenario", "", p.t("cli.flag.scenario"))
	return cmd
}

// checkAll checks many files at once, in parallel; the reports keep their order.
func checkAll(names []string, scenario string) []report {
	reports := make([]report, len(names))
	gate := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	for i, name := range names {
		wait.Go(func() {
			gate <- struct{}{}
			defer func() { <-gate }()
			r := report{name: name}
			if r.plan, r.err = open(name, scenario); r.err == nil {
				r.findings, r.err = r.plan.findings()
				r.plan.Blobs = nil // only the layout needs them, and many files have many
			}
			reports[i] = r
		})
	}
	wait.Wait()
	return reports
}

// verdict is the worst of the reports: input that cannot be used, then errors.
func verdict(reports []report) error {
	var worst error
	for _, r := range reports {
		if r.err != nil {
			return r.err
		}
		if check.Count(r.findings, check.Error) > 0 {
			worst = errFindings
		}
	}
	return worst
}

func (p *program) printReports(reports []report) error {
	for i, r := range reports {
		if len(reports) > 1 {
			if i > 0 {
				if err := p.print("\n"); err != nil {
					return err
				}
			}
			if err := p.print("%s\n", r.name); err != nil {
				return err
			}
			if r.err != nil {
				if err := p.print("%s\n", i18n.Say(p.lang(), r.err)); err != nil {
					return err
				}
			}
		}
		if r.err != nil {
			continue
		}
		if err := p.printFindings(r); err != nil {
			return err
		}
	}
	return nil
}

func (p *program) printFindings(r report) error {
	lang := p.lang()
	for _, f := range r.findings {
		if err := p.print("%s  %s\n    %s · %s · %s\n", p.t("common.severity."+string(f.Severity)), f.Text(lang),
			f.Rule, f.Path, f.Source(r.plan.call, lang)); err != nil {
			return err
		}
		if f.Fix != nil {
			if err := p.print("    %s\n", p.t("cli.check.fix", "fix", check.Say(lang, f.Fix.Name))); err != nil {
				return err
			}
		}
	}
	if err := p.print("%s\n", p.t("cli.check.summary", "errors", check.Count(r.findings, check.Error),
		"warnings", check.Count(r.findings, check.Warning), "advices", check.Count(r.findings, check.Advice))); err != nil {
		return err
	}
	if asked := r.plan.asked(); asked.Unanswered > 0 {
		return p.print("%s\n", p.t("cli.check.questions", "asked", asked.Asked, "unanswered", asked.Unanswered))
	}
	return nil
}

// asked counts the questions that the plan's user is asked.
func (o *opened) asked() askedJSON {
	all := check.Questions(o.Plan, o.call)
	return askedJSON{Asked: len(all), Unanswered: check.Unanswered(all)}
}

func (p *program) printReportsJSON(reports []report) error {
	out := make([]reportJSON, len(reports))
	for i, r := range reports {
		j := reportJSON{Findings: []findingJSON{}}
		if len(reports) > 1 {
			j.File = r.name
		}
		if r.err != nil {
			j.Error = i18n.Say(p.lang(), r.err)
		} else {
			j.Totals = totals(r.plan.Plan, r.plan.call, string(p.lang()))
			j.Questions = r.plan.asked()
		}
		for _, f := range r.findings {
			amounts := f.Amounts
			if amounts == nil {
				amounts = map[string]plan.Won{}
			}
			j.Findings = append(j.Findings, findingJSON{
				f.Rule, f.Severity, f.Path, f.Text(p.lang()), f.Source(r.plan.call, p.lang()), amounts, f.Fix,
			})
		}
		out[i] = j
	}
	if len(out) == 1 {
		if reports[0].err != nil {
			return nil // the sentence goes to the error output alone
		}
		return p.printJSON(out[0])
	}
	return p.printJSON(map[string][]reportJSON{"files": out})
}
