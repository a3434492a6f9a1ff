package session

import (
	"bytes"
	"io"
	"maps"

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
// many documents are done. Each is put in place as a whole or not at all.
func (s *Session) Export(job Documents) func(done func(int)) error {
	p, c, facts := s.file.Plan.Clone(), s.call, s.Facts()
	blobs := maps.Clone(s.file.Blobs)
	date := civil.DateOf(s.options.Clock())
	return func(done func(int)) error {
		if n := check.Count(check.Run(p, c, facts), check.Error); n > 0 && !job.Draft {
			return i18n.Fault(nil, "session.export.errors", "n", n)
		}
		writers := []struct {
			path  string
			write func(io.Writer) error
		}{
			{job.PDF, func(w io.Writer) error {
				return WritePDF(w, p, c, func(name string) []byte { return blobs[name] },
					document.Options{Lang: job.Lang, Draft: job.Draft, Date: date})
			}},
			{job.XLSX, func(w io.Writer) error { return xlsx.Write(w, p, c, xlsx.Options{Lang: job.Lang}) }},
		}
		n := 0
		for _, writer := range writers {
			if writer.path == "" {
				continue
			}
			if err := writeDocument(writer.path, job.Lang, writer.write); err != nil {
				return err
			}
			n++
			done(n)
		}
		return nil
	}
}

// WritePDF writes the official document of a plan.
func WritePDF(w io.Writer, p *plan.Plan, c *call.Call, blob func(string) []byte, o document.Options) error {
	_, err := pdf.Write(w, document.Build(p, c, blob, o), pdf.Options{})
	return err
}

func writeDocument(path string, lang i18n.Lang, write func(io.Writer) error) error {
	var out bytes.Buffer
	if err := write(&out); err != nil {
		return i18n.Fault(err, "session.export.failed", "path", path, "detail", i18n.Say(lang, err))
	}
	return store.WriteFile(path, out.Bytes())
}
