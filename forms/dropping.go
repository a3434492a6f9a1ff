package forms

import (
	"path/filepath"
	"slices"
	"strings"
)

// openDropped opens the first plan among files that were dropped on the window. Of
// others it says what can be done with them.
func (w *window) openDropped(paths []string) {
	isPlan := func(path string) bool { return strings.EqualFold(filepath.Ext(path), planExtension) }
	if at := slices.IndexFunc(paths, isPlan); at >= 0 {
		w.open(paths[at])
		return
	}
	kind := "other"
	switch strings.ToLower(filepath.Ext(paths[0])) {
	case ".hwp", ".hwpx", ".doc", ".docx", ".md", ".txt":
		kind = "text"
	case ".xls", ".xlsx", ".csv":
		kind = "table"
	case ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".pdf":
		kind = "picture"
	}
	w.inform(w.T("forms-begin.drop"), w.T("forms-begin.drop."+kind, "name", filepath.Base(paths[0])))
}

// rebuildStart makes the start page anew, at the step of the guide that was shown.
func (w *window) rebuildStart() {
	var g *guide
	if w.start != nil && w.start.guide != nil {
		g = w.start.guide
		g.read()
	}
	w.showStart()
	if g != nil {
		w.start.resume(g)
	}
}
