package cli

import (
	"github.com/spf13/cobra"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
)

type trackJSON struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Projects int    `json:"projects"`
	Ceiling  int64  `json:"ceiling"` // won of government money a project year
}

type callJSON struct {
	ID        string      `json:"id"`
	Title     string      `json:"title"`
	Ministry  string      `json:"ministry"`
	Agency    string      `json:"agency"`
	Announced string      `json:"announced"`
	Deadline  string      `json:"deadline"`
	MaxYears  int         `json:"maxYears"`
	Tracks    []trackJSON `json:"tracks"`
}

func (p *program) callsCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "calls", Short: p.t("cli.calls.short"), Args: exactly(0, "cli.no-arguments"),
		RunE: func(*cobra.Command, []string) error {
			calls, err := call.Builtin()
			if err != nil {
				return err
			}
			if asJSON {
				return p.printCallsJSON(calls)
			}
			return p.printCalls(calls)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, p.t("cli.flag.json"))
	return cmd
}

func (p *program) printCalls(calls []*call.Call) error {
	lang := string(p.lang())
	for _, c := range calls {
		if err := p.print("%s\t%s\t%s\n", c.ID, c.Title.In(lang),
			p.t("cli.calls.deadline", "date", c.Deadline)); err != nil {
			return err
		}
		for _, t := range c.Tracks {
			if err := p.print("  %s\t%s\t%s\n", t.ID, t.Title.In(lang), p.t("cli.calls.ceiling",
				"amount", i18n.Thousands(int64(t.Ceiling)), "projects", t.Projects)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *program) printCallsJSON(calls []*call.Call) error {
	lang := string(p.lang())
	out := struct {
		Calls []callJSON `json:"calls"`
	}{}
	for _, c := range calls {
		j := callJSON{
			ID: c.ID, Title: c.Title.In(lang), Ministry: c.Ministry.In(lang), Agency: c.Agency.In(lang),
			Announced: c.Announced.String(), Deadline: c.Deadline.String(), MaxYears: c.MaxYears,
		}
		for _, t := range c.Tracks {
			j.Tracks = append(j.Tracks, trackJSON{t.ID, t.Title.In(lang), t.Projects, int64(t.Ceiling)})
		}
		out.Calls = append(out.Calls, j)
	}
	return p.printJSON(out)
}
