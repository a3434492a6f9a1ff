package cli

import (
	"bytes"
	"io"

	"cloud.google.com/go/civil"
	"github.com/spf13/cobra"

	"moaplan/assets/i18n"
	"moaplan/export/document"
	"moaplan/export/pdf"
	"moaplan/export/xlsx"
	"moaplan/internal/check"
	"moaplan/internal/store"
)

// targets are the files an export writes.
type targets struct {
	pdf, xlsx, hwpx, folder, scenario string
	draft, anonymous                  bool
}

func (p *program) exportCommand() *cobra.Command {
	var to targets
	cmd := &cobra.Command{
		Use: "export FILE [--pdf F] [--xlsx F]", Short: p.t("cli.export.short"), Args: exactly(1, "cli.file-missing"),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case to.hwpx != "":
				return notYet("export --hwpx")
			case to.folder != "":
				return notYet("export --package")
			case to.anonymous:
				return notYet("export --anonymous")
			case to.pdf == "" && to.xlsx == "":
				return i18n.Fault(nil, "cli.export.nothing")
			}
			return p.export(args[0], to)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&to.pdf, "pdf", "", p.t("cli.flag.pdf"))
	flags.StringVar(&to.xlsx, "xlsx", "", p.t("cli.flag.xlsx"))
	flags.StringVar(&to.hwpx, "hwpx", "", p.t("cli.flag.hwpx"))
	flags.StringVar(&to.folder, "package", "", p.t("cli.flag.package"))
	flags.StringVar(&to.scenario, "scenario", "", p.t("cli.flag.scenario"))
	flags.BoolVar(&to.draft, "draft", false, p.t("cli.flag.draft"))
	flags.BoolVar(&to.anonymous, "anonymous", false, p.t("cli.flag.anonymous"))
	return cmd
}

// export writes the documents. A plan with errors is only exported as a draft.
func (p *program) export(name string, to targets) error {
	o, err := open(name, to.scenario)
	if err != nil {
		return err
	}
	if !to.draft {
		findings, err := o.findings()
		if err != nil {
			return err
		}
		if n := check.Count(findings, check.Error); n > 0 {
			if err := p.printFindings(report{name: name, plan: o, findings: findings}); err != nil {
				return err
			}
			p.complain(i18n.Fault(nil, "cli.export.errors", "n", n))
			return errFindings
		}
	}
	if to.pdf != "" {
		if err := p.write(to.pdf, func(w io.Writer) error { return p.writePDF(w, o, to.draft) }); err != nil {
			return err
		}
	}
	if to.xlsx != "" {
		return p.write(to.xlsx, func(w io.Writer) error {
			return xlsx.Write(w, o.Plan, o.call, xlsx.Options{Lang: p.lang()})
		})
	}
	return nil
}

func (p *program) writePDF(w io.Writer, o *opened, draft bool) error {
	d := document.Build(o.Plan, o.call, o.blob, document.Options{
		Lang: p.lang(), Draft: draft, Date: civil.DateOf(p.Clock()),
	})
	_, err := pdf.Write(w, d, pdf.Options{})
	return err
}

// write makes a document in memory and then puts it in place as a whole.
func (p *program) write(name string, make func(io.Writer) error) error {
	var out bytes.Buffer
	if err := make(&out); err != nil {
		return i18n.Fault(err, "cli.export.failed", "path", name, "detail", i18n.Say(p.lang(), err))
	}
	if err := store.WriteFile(name, out.Bytes()); err != nil {
		return err
	}
	return p.print("%s\n", p.t("cli.export.done", "path", name))
}
