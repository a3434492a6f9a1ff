package cli

import (
	"github.com/spf13/cobra"

	"moaplan/internal/plan"
)

func (p *program) diffCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "diff A B", Short: p.t("cli.diff.short"), Args: exactly(2, "cli.diff.two-files"),
		RunE: func(_ *cobra.Command, args []string) error {
			a, err := open(args[0], "")
			if err != nil {
				return err
			}
			b, err := open(args[1], "")
			if err != nil {
				return err
			}
			// Two files of one plan may bear different IDs: an example and its
			// copy. What they hold is compared.
			a.Plan.ID = b.Plan.ID
			changes, err := plan.Diff(a.Plan, b.Plan)
			if err != nil {
				return err
			}
			if asJSON {
				if changes.Ops == nil {
					changes.Ops = []plan.Op{}
				}
				return p.printJSON(map[string][]plan.Op{"changes": changes.Ops})
			}
			return p.printChanges(changes.Ops)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, p.t("cli.flag.json"))
	return cmd
}

func (p *program) printChanges(ops []plan.Op) error {
	if len(ops) == 0 {
		return p.print("%s\n", p.t("cli.diff.same"))
	}
	for _, op := range ops {
		line := p.t("cli.diff."+string(op.Kind), "path", op.Path)
		if op.Kind == plan.Set {
			line += "  " + orDash(string(op.Was)) + " → " + orDash(string(op.Now))
		}
		if err := p.print("%s\n", line); err != nil {
			return err
		}
	}
	return nil
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
