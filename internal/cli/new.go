package cli

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

func (p *program) newCommand() *cobra.Command {
	var out, callID, track, from string
	var example, force bool
	cmd := &cobra.Command{
		Use: "new -o FILE --call ID --track ID", Short: p.t("cli.new.short"), Args: exactly(0, "cli.no-arguments"),
		RunE: func(*cobra.Command, []string) error {
			switch {
			case from != "":
				return notYet("new --from")
			case out == "":
				return i18n.Fault(nil, "cli.flag-missing", "flag", "-o")
			case callID == "":
				return i18n.Fault(nil, "cli.flag-missing", "flag", "--call")
			case track == "":
				return i18n.Fault(nil, "cli.flag-missing", "flag", "--track")
			}
			return p.makePlan(out, callID, track, example, force)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&out, "output", "o", "", p.t("cli.flag.output"))
	flags.StringVar(&callID, "call", "", p.t("cli.flag.call"))
	flags.StringVar(&track, "track", "", p.t("cli.flag.track"))
	flags.StringVar(&from, "from", "", p.t("cli.flag.from"))
	flags.BoolVar(&example, "example", false, p.t("cli.flag.example"))
	flags.BoolVar(&force, "force", false, p.t("cli.flag.force"))
	return cmd
}

func (p *program) makePlan(out, callID, track string, example, force bool) error {
	c, err := call.Find(callID)
	if err != nil {
		return err
	}
	if _, ok := c.Track(track); !ok {
		return unknownTrack(c, track)
	}
	// Where the target cannot even be looked at, saving says why.
	if _, err := os.Stat(out); err == nil && !force {
		return i18n.Fault(nil, "store.exists", "path", out)
	}
	begin := session.NewFile
	if example {
		begin = func(c *call.Call, track string) (*store.File, error) { return store.Example(c.ID, track) }
	}
	f, err := begin(c, track)
	if err != nil {
		return err
	}
	if err := store.Save(out, f); err != nil {
		return err
	}
	return p.print("%s\n", p.t("cli.new.done", "path", out))
}

// unknownTrack names the tracks there are.
func unknownTrack(c *call.Call, track string) error {
	var known []string
	for _, t := range c.Tracks {
		known = append(known, t.ID)
	}
	return i18n.Fault(nil, "cli.unknown-track", "track", track, "call", c.ID, "known", strings.Join(known, ", "))
}
