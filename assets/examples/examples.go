// Package examples holds the example plans, one folder for each track of a
// call: plan.json as the program writes it, the chapters' texts beside it as
// chapters/KEY.md (Korean) and chapters/KEY.en.md (English), and figures/*.png.
// Every institution and person in them is invented and marked (예시).
package examples

import "embed"

// Files holds CALL/TRACK/plan.json, chapters and figures.
//
//go:embed all:msit-2024-medical-sw
var Files embed.FS
