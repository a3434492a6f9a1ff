// MoaPlan (모아플랜) gathers a consortium's research plan, checks it against its
// call and exports it. Without arguments, or with a plan's file, it opens the
// window; everything else is a command.
package main

import (
	"os"

	"moaplan/internal/cli"
	"moaplan/internal/version"
	"moaplan/internal/window"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], cli.Env{
		Out: os.Stdout, Err: os.Stderr, Locale: cli.SystemLocale(), Version: version.String(), OpenWindow: window.Open,
	}))
}
