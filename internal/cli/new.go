package cli

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan/carry"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

// newFlags are what a new plan is made of.
type newFlags struct {
	out, call, track, from, take, scale string
	example, force                      bool
}

func (p *program) newCommand() *cobra.Command {
	var f newFlags
	cmd := &cobra.Command{
		Use: "new -o FILE --call ID --track ID", Short: p.t("cli.new.short"), Args: exactly(0, "cli.no-arguments"),
		RunE: func(*cobra.Command, []string) error {
			switch {
			case f.out == "":
				return i18n.Fault(nil, "cli.flag-missing", "flag", "-o")
			case f.call == "":
				return i18n.Fault(nil, "cli.flag-missing", "flag", "--call")
			case f.track == "":
				return i18n.Fault(nil, "cli.flag-missing", "flag", "--track")
			case f.from != "" && f.example:
				return i18n.Fault(nil, "cli.new.from-or-example")
			case f.from == "" && (f.take != "" || f.scale != ""):
				return i18n.Fault(nil, "cli.flag-missing", "flag", "--from")
			}
			return p.makePlan(f)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&f.out, "output", "o", "", p.t("cli.flag.output"))
	flags.StringVar(&f.call, "call", "", p.t("cli.flag.call"))
	flags.StringVar(&f.track, "track", "", p.t("cli.flag.track"))
	flags.StringVar(&f.from, "from", "", p.t("cli.flag.from"))
	flags.StringVar(&f.take, "take", "", p.t("cli.flag.take"))
	flags.StringVar(&f.scale, "scale", "", p.t("cli.flag.scale"))
	flags.BoolVar(&f.example, "example", false, p.t("cli.flag.example"))
	flags.BoolVar(&f.force, "force", false, p.t("cli.flag.force"))
	return cmd
}

func (p *program) makePlan(flags newFlags) error {
	c, err := call.Find(flags.call)
	if err != nil {
		return err
	}
	if _, ok := c.Track(flags.track); !ok {
		return unknownTrack(c, flags.track)
	}
	// Where the target cannot even be looked at, saving says why.
	if _, err := os.Stat(flags.out); err == nil && !flags.force {
		return i18n.Fault(nil, "store.exists", "path", flags.out)
	}
	f, report, err := p.begin(c, flags)
	if err != nil {
		return err
	}
	if err := store.Save(flags.out, f); err != nil {
		return err
	}
	if err := p.print("%s\n", p.t("cli.new.done", "path", flags.out)); err != nil || flags.from == "" {
		return err
	}
	return p.printCarried(f.Plan, report)
}

// begin makes the plan: empty, the example, or carried over.
func (p *program) begin(c *call.Call, flags newFlags) (*store.File, carry.Report, error) {
	if flags.example {
		f, err := store.Example(c.ID, flags.track)
		return f, carry.Report{}, err
	}
	b := session.Beginning{Call: c.ID, Track: flags.track, From: flags.from}
	var err error
	if flags.from != "" {
		if b.Take, err = takeOf(flags.take, flags.scale); err != nil {
			return nil, carry.Report{}, err
		}
	}
	return session.BeginFile(c, b)
}

// unknownTrack names the tracks there are.
func unknownTrack(c *call.Call, track string) error {
	var known []string
	for _, t := range c.Tracks {
		known = append(known, t.ID)
	}
	return i18n.Fault(nil, "cli.unknown-track", "track", track, "call", c.ID, "known", strings.Join(known, ", "))
}
