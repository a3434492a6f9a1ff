package plan

import (
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

// Path leads to a value of a plan through names and IDs, never through an
// index: organisations/<id>/name/ko, lines/<id>/amount.
type Path string

// At joins names and IDs to a path.
func At(parts ...string) Path { return Path(strings.Join(parts, "/")) }

// Join appends names and IDs.
func (p Path) Join(parts ...string) Path {
	if p == "" {
		return At(parts...)
	}
	return Path(string(p) + "/" + strings.Join(parts, "/"))
}

// Member is the path of a member that this version may not know. Its name can be
// any text: a slash is written ~1, a tilde ~0, and an empty name as a tilde alone.
func (p Path) Member(name string) Path {
	if name == "" {
		return p.Join("~")
	}
	return p.Join(memberEscapes.Replace(name))
}

var (
	memberEscapes   = strings.NewReplacer("~", "~0", "/", "~1")
	memberUnescapes = strings.NewReplacer("~0", "~", "~1", "/")
)

func memberName(part string) string {
	if part == "~" {
		return ""
	}
	return memberUnescapes.Replace(part)
}

// Parts returns the names and IDs of the path.
func (p Path) Parts() []string { return strings.Split(string(p), "/") }

// Under reports whether the path is the other one or lies below it.
func (p Path) Under(above Path) bool {
	return above == "" || p == above || strings.HasPrefix(string(p), string(above)+"/")
}

// Message is a sentence of the catalogues: its key, and its arguments as names
// and values in turn.
type Message struct {
	Key  string   `json:"key"`
	Args []string `json:"args,omitempty"`
}

// Source tells where an edit came from.
type Source string

// Sources of edits.
const (
	FromTyping  Source = "typing"
	FromForm    Source = "form"
	FromPaste   Source = "paste"
	FromFix     Source = "fix"
	FromBalance Source = "balance"
	FromPartner Source = "partner"
	FromImport  Source = "import"
	FromMerge   Source = "merge"
	FromHistory Source = "history"
	FromCommand Source = "command"
)

// Edit is one undo step: the one currency of change. It is a value that can be
// previewed, applied, inverted, journaled and merged.
type Edit struct {
	ID     ID        `json:"id"`
	Name   Message   `json:"name"`
	Source Source    `json:"source"`
	At     time.Time `json:"at"`
	Ops    []Op      `json:"ops"`
}

// OpKind is what an operation does.
type OpKind string

// Kinds of operations.
const (
	Set    OpKind = "set"    // replaces a value
	Splice OpKind = "splice" // replaces a part of a text
	Insert OpKind = "insert" // adds a record to a list
	Remove OpKind = "remove" // takes a record out of a list
	Move   OpKind = "move"   // puts a record elsewhere in its list
)

// Op is one step of an edit. It carries what was there before, so that it can
// be inverted, and so that it fails instead of overwriting what it did not see.
type Op struct {
	Kind OpKind `json:"kind"`
	Path Path   `json:"path"`

	// Was and Now are the values of set; the whole record for insert and
	// remove. A nil value is a member that is not there.
	Was jsontext.Value `json:"was,omitzero"`
	Now jsontext.Value `json:"now,omitzero"`

	// Cut and Put are the texts of splice, at a position in runes.
	At  int    `json:"at,omitzero"`
	Cut string `json:"cut,omitzero"`
	Put string `json:"put,omitzero"`

	// After and WasAfter are the records before it in the list, empty at the
	// front: for insert, remove and move.
	After    ID `json:"after,omitzero"`
	WasAfter ID `json:"wasAfter,omitzero"`
}

// Inverse returns the edit that takes this one back.
func (e Edit) Inverse() Edit {
	inv := e
	inv.Ops = make([]Op, len(e.Ops))
	for i, op := range e.Ops {
		inv.Ops[len(e.Ops)-1-i] = op.inverse()
	}
	return inv
}

func (op Op) inverse() Op {
	inv := op
	inv.Was, inv.Now = op.Now, op.Was
	inv.Cut, inv.Put = op.Put, op.Cut
	inv.After, inv.WasAfter = op.WasAfter, op.After
	switch op.Kind {
	case Insert:
		inv.Kind = Remove
	case Remove:
		inv.Kind = Insert
	}
	return inv
}

// Paths lists the paths the edit touches, in order.
func (e Edit) Paths() []Path {
	paths := make([]Path, len(e.Ops))
	for i, op := range e.Ops {
		paths[i] = op.Path
	}
	return paths
}
