package cli

import (
	"strings"

	"cloud.google.com/go/civil"
	"github.com/spf13/cobra"

	"moaplan/internal/call"
	"moaplan/internal/check"
)

type ruleJSON struct {
	ID         string         `json:"id"`
	Title      string         `json:"title"`
	Why        string         `json:"why"`
	Severity   check.Severity `json:"severity"`
	Citation   string         `json:"citation"`
	Address    string         `json:"address"`
	Status     call.Certainty `json:"status"`
	Parameters []string       `json:"parameters"`
}

type questionJSON struct {
	ID       string         `json:"id"`
	Text     string         `json:"text"`
	Note     string         `json:"note"`
	Per      string         `json:"per"` // project or organisation
	Citation string         `json:"citation"`
	Address  string         `json:"address"`
	Status   call.Certainty `json:"status"`
}

func (p *program) rulesCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "rules", Short: p.t("cli.rules.short"), Args: exactly(0, "cli.no-arguments"),
		RunE: func(*cobra.Command, []string) error {
			calls, err := call.Builtin()
			if err != nil {
				return err
			}
			rules, questions := p.rules(calls[0]), p.questions(calls[0])
			if asJSON {
				return p.printJSON(struct {
					Rules     []ruleJSON     `json:"rules"`
					Questions []questionJSON `json:"questions"`
				}{rules, questions})
			}
			for _, r := range rules {
				if err := p.printRule(r); err != nil {
					return err
				}
			}
			return p.printQuestions(questions)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, p.t("cli.flag.json"))
	return cmd
}

func (p *program) rules(c *call.Call) []ruleJSON {
	lang := p.lang()
	var out []ruleJSON
	for _, r := range check.Rules(c, civil.Date{}) {
		source, _ := c.Source(r.Citation.Source)
		j := ruleJSON{
			ID: r.ID, Title: r.Title.In(string(lang)), Why: r.Why.In(string(lang)), Severity: r.Severity,
			Citation: check.Cite(c, r.Citation, lang), Address: source.Address, Status: r.Citation.Certainty,
			Parameters: []string{},
		}
		for _, parameter := range r.Parameters {
			j.Parameters = append(j.Parameters, parameter.In(string(lang)))
		}
		out = append(out, j)
	}
	return out
}

func (p *program) printRule(r ruleJSON) error {
	if err := p.print("%s  %s [%s]\n    %s\n", r.ID, r.Title, p.t("common.severity."+string(r.Severity)), r.Why); err != nil {
		return err
	}
	if len(r.Parameters) > 0 {
		if err := p.print("    %s\n", strings.Join(r.Parameters, " · ")); err != nil {
			return err
		}
	}
	return p.printCitation(r.Citation, r.Status)
}

// printCitation prints a citation with how sure it is, where it does not say so
// itself.
func (p *program) printCitation(citation string, status call.Certainty) error {
	if status.Confirmed() {
		citation += " (" + p.t("check.certainty."+string(status)) + ")"
	}
	return p.print("    %s\n", citation)
}

func (p *program) questions(c *call.Call) []questionJSON {
	lang := p.lang()
	var out []questionJSON
	for _, q := range c.On(civil.Date{}).Questions {
		source, _ := c.Source(q.Citation.Source)
		out = append(out, questionJSON{
			ID: q.ID, Text: q.Text.In(string(lang)), Note: q.Note.In(string(lang)), Per: q.Per,
			Citation: check.Cite(c, q.Citation, lang), Address: source.Address, Status: q.Citation.Certainty,
		})
	}
	return out
}

func (p *program) printQuestions(questions []questionJSON) error {
	if err := p.print("\n%s\n", p.t("cli.rules.questions")); err != nil {
		return err
	}
	for _, q := range questions {
		if err := p.print("%s  %s\n", q.ID, q.Text); err != nil {
			return err
		}
		if q.Note != "" {
			if err := p.print("    %s\n", q.Note); err != nil {
				return err
			}
		}
		if err := p.printCitation(q.Citation, q.Status); err != nil {
			return err
		}
	}
	return nil
}
