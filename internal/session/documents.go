package session

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"runtime/debug"
	"slices"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/export/document"
	"moaplan/export/pdf"
	"moaplan/export/xlsx"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// Documents says which documents of a plan to write, and where; an empty path
// leaves one out.
type Documents struct {
	PDF, XLSX string
	Lang      i18n.Lang
	Draft     bool // a mark across every page; the only way to write a plan with errors
}

// Export takes the plan as it is now and returns what writes the documents. That
// may run on another goroutine, while the plan is edited further; it tells how
// many documents are made. All are made before the first is put in place, each as
// a whole: until then the context can end the work, at once and without a trace.
func (s *Session) Export(job Documents) func(ctx context.Context, done func(int)) error {
	p, c, facts := s.file.Plan.Clone(), s.call, s.Facts()
	blobs := maps.Clone(s.file.Blobs)
	date := civil.DateOf(s.options.Clock())
	return func(ctx context.Context, done func(int)) error {
		if n := check.Count(check.Run(p, c, facts), check.Error); n > 0 && !job.Draft {
			return i18n.Fault(nil, "session.export.errors", "n", n)
		}
		return writeAll(ctx, done, job.Lang, []writer{
			{job.PDF, func(w io.Writer) error {
				return WritePDF(w, p, c, func(name string) []byte { return blobs[name] },
					document.Options{Lang: job.Lang, Draft: job.Draft, Date: date})
			}},
			{job.XLSX, func(w io.Writer) error { return xlsx.Write(w, p, c, xlsx.Options{Lang: job.Lang}) }},
		})
	}
}

// writer makes one document; without a path it is left out.
type writer struct {
	path  string
	write func(io.Writer) error
}

// writeAll makes the documents, then puts them in place.
func writeAll(ctx context.Context, done func(int), lang i18n.Lang, writers []writer) error {
	writers = slices.DeleteFunc(writers, func(w writer) bool { return w.path == "" })
	var made [][]byte
	for _, w := range writers {
		content, err := makeDocument(ctx, w)
		if ctx.Err() != nil {
			return i18n.Fault(ctx.Err(), "session.export.cancelled")
		}
		if err != nil {
			return i18n.Fault(err, "session.export.failed", "path", w.path, "detail", i18n.Say(lang, err))
		}
		made = append(made, content)
		done(len(made))
	}
	for i, w := range writers {
		if err := store.WriteFile(w.path, made[i]); err != nil {
			return err
		}
	}
	return nil
}

// makeDocument makes one document in memory. The layout of a long one cannot be
// stopped halfway: when the context ends, it goes on unseen and is thrown away.
func makeDocument(ctx context.Context, w writer) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	type result struct {
		content []byte
		err     error
	}
	made := make(chan result, 1)
	go func() {
		var out bytes.Buffer
		err := write(w, &out)
		made <- result{out.Bytes(), err}
	}()
	select {
	case r := <-made:
		return r.content, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// write has a panic of the layout end the export, not the program.
func write(w writer, out io.Writer) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	return w.write(out)
}

// WritePDF writes the official document of a plan.
func WritePDF(w io.Writer, p *plan.Plan, c *call.Call, blob func(string) []byte, o document.Options) error {
	_, err := pdf.Write(w, document.Build(p, c, blob, o), pdf.Options{})
	return err
}
