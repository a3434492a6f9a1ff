// Package call is the call for proposals (공고) and the law it stands under, read
// from data: tracks, ceilings, chapters, attachments, limits and dated rows of law.
//
// A call is one TOML file; the law is a set of TOML files whose rows carry the
// days on which they are in force, their article, source and certainty. Reading
// is strict: every fault is reported at once, each with file and line. Nothing
// here judges a plan; package check does that with this data.
package call
