package call

import "moaplan/internal/plan"

// Certainty tells how sure a fact of the data is.
type Certainty string

// Certainties, the surest first.
const (
	Verified  Certainty = "verified"  // the text was read at the source
	Secondary Certainty = "secondary" // read in a source that restates it
	Inferred  Certainty = "inferred"  // follows from verified facts
	Recalled  Certainty = "recalled"  // not read at a source
)

// Certainties lists every certainty, the surest first.
var Certainties = []Certainty{Verified, Secondary, Inferred, Recalled}

// Confirmed reports whether the fact may block or warn; any other fact only
// advises, and the screen says that it is unconfirmed.
func (c Certainty) Confirmed() bool { return c == Verified || c == Secondary }

// Citation says where a fact stands and how sure it is.
type Citation struct {
	Article   plan.Text // the article or notice, empty where only a page is known
	Source    string    // key of the source, see [Source]
	Page      string    // printed page of the source
	Quote     string    // the words of the source, where they settle a doubt
	Certainty Certainty
}

// Money is the plan's money, in won.
type Money = plan.Won

// Cite is a short name of [Citation].
type Cite = Citation

// Source is a text that facts are taken from.
type Source struct {
	Key     string
	Title   plan.Text
	Edition string // edition, number or date, as the source states it
	Address string // where it can be read; empty where none is known
	Copy    string // where its text was read, if not at Address
	Origin  string // file:line of the row
}

// Fact is a yes or no of the notice with its citation.
type Fact struct {
	Value    bool
	Note     plan.Text
	Citation Citation
}
