package cli

import (
	"github.com/spf13/cobra"

	"moaplan/internal/balance"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/session"
)

// balanceFlags are what the command is asked for.
type balanceFlags struct {
	scenario            string
	organisations, keep []string
	leastOwnCash        bool
	apply, asJSON       bool
}

func (p *program) balanceCommand() *cobra.Command {
	var f balanceFlags
	cmd := &cobra.Command{
		Use: "balance FILE [--apply]", Short: p.t("cli.balance.short"), Args: exactly(1, "cli.one-file"),
		RunE: func(_ *cobra.Command, args []string) error { return p.balance(args[0], f) },
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&f.organisations, "org", nil, p.t("cli.flag.org"))
	flags.BoolVar(&f.leastOwnCash, "least-own-cash", false, p.t("cli.flag.least-own-cash"))
	flags.StringArrayVar(&f.keep, "keep", nil, p.t("cli.flag.keep"))
	flags.BoolVar(&f.apply, "apply", false, p.t("cli.flag.apply"))
	flags.StringVar(&f.scenario, "scenario", "", p.t("cli.flag.scenario"))
	flags.BoolVar(&f.asJSON, "json", false, p.t("cli.flag.json"))
	return cmd
}

func ids(words []string) []plan.ID {
	var ids []plan.ID
	for _, word := range words {
		ids = append(ids, plan.ID(word))
	}
	return ids
}

// balance solves the funding, shows what would change and, where that is asked
// for, changes it. Without a funding nothing is written and the command fails.
func (p *program) balance(name string, f balanceFlags) error {
	o, err := open(name, f.scenario)
	if err != nil {
		return err
	}
	s, err := balance.Solve(o.Plan, o.call, balance.Options{
		Scenario: plan.ID(f.scenario), Organisations: ids(f.organisations), Keep: ids(f.keep), LeastOwnCash: f.leastOwnCash,
	})
	if err != nil {
		return err
	}
	applied := f.apply && s.Solved()
	if applied && len(s.Edit.Ops) > 0 {
		if err := p.carryOut(name, s.Edit); err != nil {
			return err
		}
	}
	show := p.printBalance
	if f.asJSON {
		show = p.printBalanceJSON
	}
	if err := show(o, s, applied); err != nil {
		return err
	}
	if !s.Solved() {
		return errFindings
	}
	return nil
}

// carryOut applies an edit to a plan's file.
func (p *program) carryOut(name string, e plan.Edit) error {
	s, err := session.Open(name, session.Options{Clock: p.Clock})
	if err != nil {
		return err
	}
	if err = s.Do(e); err == nil {
		err = s.Save()
	}
	if closed := s.Close(true); err == nil {
		err = closed
	}
	return err
}

func (p *program) printBalance(o *opened, s balance.Solution, applied bool) error {
	var lines []string
	say := func(line string) { lines = append(lines, line) }
	reasons := func(reasons []balance.Reason) {
		for _, r := range reasons {
			say(r.Text(p.lang()))
			if source := check.Cite(o.call, r.Citation, p.lang()); r.Citation.Source != "" {
				say("    " + r.Rule + " · " + source)
			}
		}
	}
	if !s.Solved() {
		say(p.t("cli.balance.unsolved"))
		reasons(s.Unsolved)
	}
	for _, c := range s.Changes {
		line := c.Text(o.Plan, p.lang())
		if c.Manual {
			line += " " + p.t("cli.balance.manual")
		}
		say(line)
	}
	reasons(s.Forgone)
	if len(s.Suggestions) > 0 {
		say(p.t("cli.balance.suggestion"))
		for _, c := range s.Suggestions {
			say("    " + c.Text(o.Plan, o.call.On(o.Plan.Notice.Date), p.lang()))
		}
	}
	if s.Solved() {
		say(p.t("cli.balance.totals", "from", amount(s.Before.Government), "to", amount(s.After.Government),
			"ownFrom", amount(s.Before.OwnCash), "ownTo", amount(s.After.OwnCash)))
		switch {
		case len(s.Changes) == 0:
			say(p.t("cli.balance.same"))
		case applied:
			say(p.t("cli.balance.applied", "path", o.name))
		default:
			say(p.t("cli.balance.preview"))
		}
	}
	for _, line := range lines {
		if err := p.print("%s\n", line); err != nil {
			return err
		}
	}
	return nil
}
