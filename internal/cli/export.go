package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"sync"

	"cloud.google.com/go/civil"
	"github.com/spf13/cobra"

	"moaplan/assets/i18n"
	"moaplan/export/document"
	"moaplan/export/xlsx"
	"moaplan/internal/check"
	"moaplan/internal/session"
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
		Use: "export FILE [--pdf F] [--xlsx F]", Short: p.t("cli.export.short"), Args: exactly(1, "cli.one-file"),
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
// The check and the documents are made at the same time, in memory; nothing is
// put in place before all of them are there.
func (p *program) export(name string, to targets) error {
	o, err := open(name, to.scenario)
	if err != nil {
		return err
	}
	if err := to.apart(name); err != nil {
		return err
	}
	var findings []check.Finding
	var pdfBytes, xlsxBytes bytes.Buffer
	tasks := []func() error{}
	if !to.draft {
		tasks = append(tasks, func() (err error) {
			findings, err = o.findings()
			return err
		})
	}
	if to.pdf != "" {
		tasks = append(tasks, func() error { return p.failed(to.pdf, p.writePDF(&pdfBytes, o, to.draft)) })
	}
	if to.xlsx != "" {
		tasks = append(tasks, func() error {
			return p.failed(to.xlsx, xlsx.Write(&xlsxBytes, o.Plan, o.call, xlsx.Options{Lang: p.lang()}))
		})
	}
	if err := together(tasks); err != nil {
		return err
	}
	if n := check.Count(findings, check.Error); n > 0 {
		if err := p.printFindings(report{name: name, plan: o, findings: findings}); err != nil {
			return err
		}
		p.complain(i18n.Fault(nil, "cli.export.errors", "n", n))
		return errFindings
	}
	if err := p.put(to.pdf, pdfBytes.Bytes()); err != nil {
		return err
	}
	return p.put(to.xlsx, xlsxBytes.Bytes())
}

// apart refuses to write a document over a plan or over the other document.
func (to targets) apart(source string) error {
	for _, target := range []string{to.pdf, to.xlsx} {
		if target != "" && (isPlanName(target) || sameFile(source, target)) {
			return i18n.Fault(nil, "cli.export.over-plan", "path", target)
		}
	}
	if to.pdf != "" && to.xlsx != "" && (filepath.Clean(to.pdf) == filepath.Clean(to.xlsx) || sameFile(to.pdf, to.xlsx)) {
		return i18n.Fault(nil, "cli.export.same-file", "path", to.pdf)
	}
	return nil
}

// sameFile reports whether two paths lead to one file that is there.
func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// together runs tasks at the same time and returns the first error in their
// order.
func together(tasks []func() error) error {
	errs := make([]error, len(tasks))
	var wait sync.WaitGroup
	for i, task := range tasks {
		wait.Go(func() { errs[i] = task() })
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *program) writePDF(w io.Writer, o *opened, draft bool) error {
	return session.WritePDF(w, o.Plan, o.call, o.blob, document.Options{
		Lang: p.lang(), Draft: draft, Date: civil.DateOf(p.Clock()),
	})
}

// failed says which document could not be made, and why.
func (p *program) failed(name string, err error) error {
	if err == nil {
		return nil
	}
	return i18n.Fault(err, "cli.export.failed", "path", name, "detail", i18n.Say(p.lang(), err))
}

// put writes a finished document and says so; an empty name was not asked for.
func (p *program) put(name string, content []byte) error {
	if name == "" {
		return nil
	}
	if err := store.WriteFile(name, content); err != nil {
		return err
	}
	return p.print("%s\n", p.t("cli.export.done", "path", name))
}
