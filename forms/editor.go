package forms

import (
	"context"
	"time"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/session"
)

// Editor is what the forms need of an open plan; *session.Session is one.
type Editor interface {
	Plan() *plan.Plan
	Call() *call.Call
	Track() call.Track
	Budget() *plan.Budget
	Findings() []check.Finding
	Facts() check.Facts
	Blob(name string) []byte

	// TakeFigure and TakeAttachment keep a file of this machine in the plan, within
	// bounds, and return its name below figures/ or attachments/; WriteAttachment
	// writes one out.
	TakeFigure(file string) (name string, err error)
	TakeAttachment(file string) (name string, err error)
	WriteAttachment(name, file string) error
	Figure(name string) []byte
	Attachment(name string) []byte

	Do(e plan.Edit) error
	Undo() (plan.Message, bool, error)
	Redo() (plan.Message, bool, error)
	CanUndo() (plan.Message, bool)
	CanRedo() (plan.Message, bool)

	// Done and Undone list the steps that Undo and Redo go through, the next one
	// first, at most so many.
	Done(most int) []session.Step
	Undone(most int) []session.Step

	// Export takes the plan as it is now and returns what writes the documents.
	// That runs on another goroutine, tells how many are made, and ends without a
	// trace when its context does.
	Export(job session.Documents) func(ctx context.Context, done func(int)) error

	Save() error
	SaveAs(path string) error
	Path() string
	Dirty() bool
	SavedAt() time.Time
	ReadOnly() bool
	Recovered() int
	StaleJournal() bool

	Subscribe(f func(session.Change)) (cancel func())
	Close(discard bool) error
}

var _ Editor = (*session.Session)(nil)

// Backend opens and makes plans for the window. Tests put another one in its
// place.
type Backend interface {
	Calls() ([]*call.Call, error)
	Open(path string) (Editor, error)
	Begin(b session.Beginning) (Editor, error)           // a new plan
	LookAt(b session.Beginning) (session.Earlier, error) // what would come of an earlier plan
	Example(callID, track string) (Editor, error)

	// Unsaved lists the plans that were never saved and are known from their
	// recovery journals alone; OpenUnsaved brings one back.
	Unsaved() []session.Unsaved
	OpenUnsaved(journal string) (Editor, error)

	Exists(path string) bool
	Home() string // the folder in which files are kept unless the user says otherwise

	Scratch() (string, error) // a folder for files that are only looked at

	Write(path string, data []byte) error // puts a whole file in place, or leaves what is there
	Launch(path string) error             // opens a file in the system's program for it
	Reveal(path string) error             // shows a file in the system's file manager
}

// planExtension ends the name of a plan's file.
const planExtension = ".moaplan"
