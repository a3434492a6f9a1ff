// Package document turns a plan and its call into the official document: a tree
// of headings, paragraphs, items, tables, figures and pictures that knows nothing
// of pages, fonts or file formats. The writers (PDF, HWPX) only lay it out, and
// tests compare it as text.
//
// Body text is Markdown as writers of Korean plans type it; see [Fields] for the
// live fields and items.go for the marks □ ○ - · ※.
package document
