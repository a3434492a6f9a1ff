package cli

import (
	"github.com/spf13/cobra"

	"moaplan/assets/i18n"
)

// laterCommands are commands of the stable command line that this version does
// not have yet. They say so plainly instead of being unknown words.
func (p *program) laterCommands() []*cobra.Command {
	var commands []*cobra.Command
	for _, name := range []string{"partner", "import", "hwpx", "merge"} {
		commands = append(commands, &cobra.Command{
			Use:                name,
			Short:              p.t("cli.later.short"),
			DisableFlagParsing: true,
			RunE:               func(*cobra.Command, []string) error { return notYet(name) },
		})
	}
	return commands
}

// notYet refuses what a later version will do.
func notYet(what string) error { return i18n.Fault(nil, "cli.later", "what", what) }
