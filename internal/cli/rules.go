package cli

import (
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

func (p *program) rulesCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "rules", Short: p.t("cli.rules.short"), Args: exactly(0, "cli.no-arguments"),
		RunE: func(*cobra.Command, []string) error {
			calls, err := call.Builtin()
			if err != nil {
				return err
			}
			rules := p.rules(calls[0])
			if asJSON {
				return p.printJSON(map[string][]ruleJSON{"rules": rules})
			}
			for _, r := range rules {
				if err := p.print("%s  %s [%s]\n    %s\n    %s (%s)\n", r.ID, r.Title,
					p.t("common.severity."+string(r.Severity)), r.Why, r.Citation,
					p.t("check.certainty."+string(r.Status))); err != nil {
					return err
				}
			}
			return nil
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
