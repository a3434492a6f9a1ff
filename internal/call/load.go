package call

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"

	"moaplan/assets"
	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

const (
	lawFolder   = "law"
	callFolder  = "calls"
	sourcesFile = "sources.toml"
)

// library is the law with its sources.
type library struct {
	law     *Law
	sources map[string]Source
}

var builtinLibrary = sync.OnceValues(func() (library, error) { return readLibrary(assets.Files, lawFolder) })

var builtinCalls = sync.OnceValues(func() ([]*Call, error) {
	names, err := fs.Glob(assets.Files, callFolder+"/*.toml")
	if err != nil {
		return nil, err
	}
	return parseAll(assets.Files, names)
})

// Builtin returns the calls that the program carries, parsed once. The slice and
// the calls are shared: do not change them.
func Builtin() ([]*Call, error) { return builtinCalls() }

// BuiltinLaw returns the law that the program carries.
func BuiltinLaw() (*Law, error) {
	l, err := builtinLibrary()
	return l.law, err
}

// Sources returns the sources of the law by their key.
func Sources() (map[string]Source, error) {
	l, err := builtinLibrary()
	return l.sources, err
}

// Find returns the built-in call of an ID; the error is an [i18n.Error] that
// names the known ones.
func Find(id string) (*Call, error) {
	calls, err := Builtin()
	if err != nil {
		return nil, err
	}
	return FindIn(calls, id)
}

// FindIn returns the call of an ID among calls; the error names their IDs.
func FindIn(calls []*Call, id string) (*Call, error) {
	known := make([]string, len(calls))
	for i, c := range calls {
		if c.ID == id {
			return c, nil
		}
		known[i] = c.ID
	}
	return nil, i18n.Fault(nil, "call.unknown", "id", id, "known", strings.Join(known, ", "))
}

// Available returns the built-in calls and those of a folder. A missing folder
// holds none. Calls that could be read are returned with the problems of those
// that could not.
func Available(dir string) ([]*Call, error) {
	calls, err := Builtin()
	if err != nil {
		return nil, err
	}
	own, err := LoadDir(dir)
	return append(slices.Clip(calls), own...), err
}

// LoadDir reads every *.toml file of a folder as a call. A missing folder holds
// none; files that cannot be read do not hide the others: the error lists all
// their problems. A call that bears the ID of a built-in one is refused.
func LoadDir(dir string) ([]*Call, error) {
	fsys := os.DirFS(dir)
	names, err := fs.Glob(fsys, "*.toml")
	if err != nil {
		return nil, err
	}
	calls, err := parseAll(fsys, names)
	known, builtinErr := Builtin()
	if builtinErr != nil {
		return nil, builtinErr
	}
	faults := []error{err}
	calls = slices.DeleteFunc(calls, func(c *Call) bool {
		taken := slices.ContainsFunc(known, func(k *Call) bool { return k.ID == c.ID })
		if taken {
			faults = append(faults, &Problem{File: c.Origin, Line: 1, Key: "call.problem.builtin", Args: []any{"id", c.ID}})
		}
		return taken
	})
	return calls, together(faults)
}

// together makes one list of the problems of several files.
func together(faults []error) error {
	var all Problems
	for _, fault := range faults {
		problems := ProblemsIn(fault)
		if fault != nil && len(problems) == 0 {
			return errors.Join(faults...)
		}
		all = append(all, problems...)
	}
	if len(all) == 0 {
		return nil
	}
	return all
}

// parseAll reads files as calls and refuses the second of two with one ID.
func parseAll(fsys fs.FS, names []string) ([]*Call, error) {
	var calls []*Call
	var faults []error
	for _, name := range names {
		c, err := Parse(fsys, name)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		if other := slices.IndexFunc(calls, func(o *Call) bool { return o.ID == c.ID }); other >= 0 {
			faults = append(faults, &Problem{
				File: name, Line: 1, Key: "call.problem.duplicate", Args: []any{"id", c.ID, "other", calls[other].Origin},
			})
			continue
		}
		calls = append(calls, c)
	}
	return calls, together(faults)
}

// Parse reads one call under the built-in law. The error holds every problem of
// the file, see [ProblemsIn].
func Parse(fsys fs.FS, name string) (*Call, error) {
	lib, err := builtinLibrary()
	if err != nil {
		return nil, err
	}
	return parse(fsys, name, lib)
}

func parse(fsys fs.FS, name string, lib library) (*Call, error) {
	r := &reader{file: name, sources: lib.sources}
	root, err := r.open(fsys, name)
	if err != nil {
		return nil, err
	}
	c, own := r.call(root)
	c.Law = lib.law.with(own)
	problems := r.sorted()
	problems = append(problems, checkDays(own)...)
	problems = append(problems, c.Law.rows.references()...)
	problems = append(problems, c.references()...)
	if len(problems) > 0 {
		return nil, problems.bounded(name, r.left)
	}
	return c, nil
}

// open reads a file into nodes; the error is a [*Problem].
func (r *reader) open(fsys fs.FS, name string) (*node, error) {
	info, err := fs.Stat(fsys, name)
	if err == nil && info.Size() > maxFile {
		return nil, &Problem{File: name, Key: "call.problem.too-big"}
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, &Problem{File: name, Key: "call.problem.unreadable", Args: []any{"detail", err.Error()}}
	}
	return r.tree(data)
}

func (r *reader) tree(data []byte) (*node, error) {
	root, fault := parseTree(data)
	if fault != nil {
		return nil, &Problem{File: r.file, Line: fault.line, Key: fault.key, Args: fault.args()}
	}
	return root, nil
}

// readLibrary reads every file of the folder of law: the sources first, then
// the tables of all others.
func readLibrary(fsys fs.FS, folder string) (library, error) {
	names, err := fs.Glob(fsys, folder+"/*.toml")
	if err != nil {
		return library{}, err
	}
	lib := library{sources: map[string]Source{}}
	var problems Problems
	var all rows
	first := path.Join(folder, sourcesFile)
	names = append([]string{first}, slices.DeleteFunc(names, func(n string) bool { return n == first })...)
	for _, name := range names {
		r := &reader{file: name, sources: lib.sources}
		root, err := r.open(fsys, name)
		if err != nil {
			problems = append(problems, ProblemsIn(err)...)
			continue
		}
		w := r.row(root)
		if name == first {
			r.readSources(w)
		} else {
			all = all.plus(w.lawTables())
		}
		w.finish()
		problems = append(problems, r.sorted()...)
	}
	problems = append(problems, checkDays(all)...)
	problems = append(problems, all.references()...)
	if len(problems) > 0 {
		return library{}, problems
	}
	lib.law = &Law{all}
	return lib, nil
}

// CategoryTitle is the title of a cost category, from the data.
func CategoryTitle(c plan.Category) plan.Text {
	law, err := BuiltinLaw()
	if err != nil {
		return plan.Ko(string(c))
	}
	if row, ok := find(law.rows.categories, string(c)); ok {
		return row.Title
	}
	return plan.Ko(string(c))
}
