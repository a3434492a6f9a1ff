// Package cli is everything the program can do without a window: the commands of
// the stable command line, which scripts depend on.
//
// Exit codes: 0 done, 1 the plan has errors, 2 the input cannot be used.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"moaplan/assets/i18n"
	"moaplan/internal/store"
)

// Exit codes of the program.
const (
	ExitDone   = 0
	ExitErrors = 1
	ExitInput  = 2
)

// Env is what the commands need from outside.
type Env struct {
	Out, Err   io.Writer
	Locale     string // of the system, e.g. "ko_KR.UTF-8"
	Version    string
	Clock      func() time.Time
	OpenWindow func(path string) error // nil where the build has no window
}

// errFindings ends a command whose plan has errors; what they are was printed.
var errFindings = errors.New("the plan has errors")

type program struct {
	Env
	langFlag string // as the flags were read
	langWord string // as it stands among the arguments: help is written before flags are read
}

// Run carries out the command line and returns the exit code. Without arguments,
// or with one that names an existing plan, it opens the window.
func Run(args []string, env Env) int {
	if env.Clock == nil {
		env.Clock = time.Now
	}
	p := &program{Env: env, langWord: langWord(args)}
	if path, window := windowArgument(args); window && env.OpenWindow != nil {
		return p.exit(env.OpenWindow(path))
	}
	root := p.root()
	root.SetArgs(args)
	return p.exit(root.Execute())
}

// windowArgument tells whether the arguments ask for the window.
func windowArgument(args []string) (path string, window bool) {
	switch len(args) {
	case 0:
		return "", true
	case 1:
		if isPlanName(args[0]) {
			if _, err := os.Stat(args[0]); err == nil {
				return args[0], true
			}
		}
	}
	return "", false
}

// isPlanName reports whether a name is that of a plan's file.
func isPlanName(name string) bool { return strings.EqualFold(store.Extension, filepath.Ext(name)) }

// langWord is the value of --lang among the arguments.
func langWord(args []string) string {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			return value
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// lang is the language of the output: the flag's, else the system's.
func (p *program) lang() i18n.Lang {
	for _, word := range []string{p.langFlag, p.langWord} {
		if lang, ok := i18n.ParseLang(word); ok {
			return lang
		}
	}
	return i18n.FromLocale(p.Locale)
}

func (p *program) t(key string, args ...any) string { return i18n.T(p.lang(), key, args...) }

func (p *program) exit(err error) int {
	switch {
	case err == nil:
		return ExitDone
	case errors.Is(err, errFindings):
		return ExitErrors
	}
	p.complain(err)
	return ExitInput
}

// complain prints an error for the user on the error output.
func (p *program) complain(err error) {
	p.printErr(i18n.Say(p.lang(), err) + "\n")
}

func (p *program) print(format string, args ...any) error {
	_, err := fmt.Fprintf(p.Out, format, args...)
	return err
}

// printErr writes to the error output; where even that fails nobody is left to
// be told.
func (p *program) printErr(text string) {
	_, _ = io.WriteString(p.Err, text)
}

func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "moaplan [FILE]",
		Short:         p.t("cli.short"),
		Version:       p.Version,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          p.rootArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case p.OpenWindow != nil:
				return p.OpenWindow(strings.Join(args, ""))
			case len(args) == 0:
				return cmd.Help()
			}
			return i18n.Fault(nil, "cli.no-window")
		},
	}
	root.SetOut(p.Out)
	root.SetErr(p.Err)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return i18n.Fault(err, "cli.bad-flag", "detail", err.Error())
	})
	root.PersistentFlags().StringVar(&p.langFlag, "lang", "", p.t("cli.flag.lang"))
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if _, ok := i18n.ParseLang(p.langFlag); !ok && p.langFlag != "" {
			return i18n.Fault(nil, "cli.unknown-lang", "lang", p.langFlag)
		}
		return nil
	}
	root.AddCommand(p.callsCommand(), p.newCommand(), p.checkCommand(), p.rulesCommand(),
		p.balanceCommand(), p.exportCommand(), p.diffCommand())
	root.AddCommand(p.laterCommands()...)
	p.addHelp(root)
	return root
}

// rootArguments explains an argument that is neither a command nor a plan.
func (p *program) rootArguments(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if isPlanName(args[0]) {
		if _, err := store.Open(args[0]); err != nil {
			return err
		}
		if len(args) == 1 {
			return nil
		}
	}
	return i18n.Fault(nil, "cli.unknown-command", "word", args[0])
}

// exactly asks for a number of arguments, in the user's words.
func exactly(n int, key string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != n {
			return i18n.Fault(nil, key)
		}
		return nil
	}
}
