package pdf_test

import (
	"io"
	"testing"

	"moaplan/export/document"
	"moaplan/export/document/documenttest"
	"moaplan/export/pdf"
)

// The example is some sixty pages with figures; full is a plan of thirty pages
// without any.
func BenchmarkBuild(b *testing.B) {
	p, c := documenttest.Full(), documenttest.Call()
	for b.Loop() {
		document.Build(p, c, nil, document.Options{})
	}
}

func BenchmarkLayout(b *testing.B) {
	for name, d := range map[string]*document.Document{"full": full(document.Options{}), "example": example(b, "rnd", document.Options{})} {
		b.Run(name, func(b *testing.B) {
			pages := 0
			for b.Loop() {
				_, result := pdf.Layout(d)
				pages = result.Pages
			}
			b.ReportMetric(float64(pages), "pages")
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	for name, d := range map[string]*document.Document{"full": full(document.Options{}), "example": example(b, "rnd", document.Options{})} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := pdf.Write(io.Discard, d, pdf.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
