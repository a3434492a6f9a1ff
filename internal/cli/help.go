package cli

import (
	"github.com/spf13/cobra"

	"moaplan/assets/i18n"
)

// addHelp has the help speak the user's language: its headings, and the words of
// the flags and the command that cobra adds by itself.
func (p *program) addHelp(root *cobra.Command) {
	root.PersistentFlags().BoolP("help", "h", false, p.t("cli.flag.help"))
	root.Flags().BoolP("version", "v", false, p.t("cli.flag.version"))
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	root.SetHelpCommand(&cobra.Command{
		Use: "help [COMMAND]", Short: p.t("cli.help.short"),
		RunE: func(_ *cobra.Command, args []string) error {
			about, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return i18n.Fault(err, "cli.unknown-command", "word", args[0])
			}
			return about.Help()
		},
	})
	root.SetUsageTemplate(p.t("cli.help.usage") + `{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND

` + p.t("cli.help.commands") + `{{range .Commands}}{{if or .IsAvailableCommand (eq .Name "help")}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

` + p.t("cli.help.flags") + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

` + p.t("cli.help.common-flags") + `
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

` + p.t("cli.help.more", "program", "{{.CommandPath}}") + `{{end}}
`)
	for _, cmd := range append(root.Commands(), root) {
		cmd.DisableFlagsInUseLine = true // the flags are listed below
	}
}
