package cli

import (
	"bytes"
	"slices"

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
			files := differingFiles(a.Blobs, b.Blobs)
			if asJSON {
				return p.printJSON(struct {
					Changes []plan.Op `json:"changes"`
					Files   []string  `json:"files"` // figures and attachments that differ
				}{changes.Ops, files})
			}
			return p.printChanges(changes.Ops, files)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, p.t("cli.flag.json"))
	return cmd
}

// differingFiles names the files beside the plan that are not the same in both.
func differingFiles(a, b map[string][]byte) []string {
	var names []string
	for name, content := range a {
		if other, both := b[name]; !both || !bytes.Equal(content, other) {
			names = append(names, name)
		}
	}
	for name := range b {
		if _, both := a[name]; !both {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func (p *program) printChanges(ops []plan.Op, files []string) error {
	if len(ops) == 0 && len(files) == 0 {
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
	for _, name := range files {
		if err := p.print("%s\n", p.t("cli.diff.file", "name", name)); err != nil {
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
