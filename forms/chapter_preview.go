package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/export/document"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// chapterPreview shows how a chapter is printed, beside its text or below it. It is
// made on another goroutine from a copy of the plan, when the typing rests.
type chapterPreview struct {
	d      *desk
	id     plan.ID
	text   *textField
	tools  *chapterTools
	galley *galley
	object fyne.CanvasObject

	shown   *document.Chapter
	making  bool
	again   bool // the plan changed meanwhile
	edits   int  // of the desk, when what is shown was asked for
	block   int  // the one that was followed last
	stopped bool
}

func newChapterPreview(d *desk, id plan.ID, tools *chapterTools) *chapterPreview {
	p := &chapterPreview{d: d, id: id, text: tools.text, tools: tools, galley: newGalley(d), block: -1, edits: -1}
	p.object = look.Panel(look.Sunken, look.Inset(look.Gap2, look.Gap2, look.Gap2, look.Gap2, look.BareCard(p.galley.scroll)))
	tools.text.input.OnCaret(func(top, bottom float32) {
		tools.text.followCaret(top, bottom)
		p.follow()
	})
	return p
}

// refresh makes the preview anew where the plan has changed since.
func (p *chapterPreview) refresh() {
	if p.stopped || p.edits == p.d.edits {
		return
	}
	if p.making {
		p.again = true
		return
	}
	p.make()
}

// make builds the chapter beside the interface.
func (p *chapterPreview) make() {
	d := p.d
	p.making, p.again, p.edits = true, false, d.edits
	copied, call := d.ed.Plan().Clone(), d.ed.Call()
	blobs := map[string][]byte{}
	for _, f := range copied.Figures {
		name := "figures/" + f.File
		blobs[name] = d.ed.Blob(name)
	}
	o := document.Options{Lang: p.tools.lang()}
	go func() {
		made := document.BuildChapter(copied, call, func(name string) []byte { return blobs[name] }, o, p.id)
		d.w.later(func() { p.take(made) })
	}()
}

// take shows what was made.
func (p *chapterPreview) take(made *document.Chapter) {
	p.making = false
	if p.stopped || p.d.ended {
		return
	}
	p.shown = made
	p.galley.show(made)
	p.block = -1
	p.follow()
	if p.again {
		p.make()
	}
}

// follow brings into sight what the caret is in.
func (p *chapterPreview) follow() {
	if p.shown == nil || !p.text.input.Focused() {
		return
	}
	if block := p.shown.BlockAt(p.text.input.Editor().Caret()); block != p.block {
		p.block = block
		p.galley.follow(block)
	}
}

// stop ends what goes on for a preview that is no longer shown.
func (p *chapterPreview) stop() { p.stopped = true }

// besideFrom is the width from which a chapter's preview stands beside its text.
const besideFrom float32 = 760

// sideBySide sets a text and its preview beside each other, or below each other
// where they would be too narrow, with a line between them.
type sideBySide struct{}

// Layout gives the text a little more than half.
func (sideBySide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	text, line, preview := objects[0], objects[1], objects[2]
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	if !preview.Visible() {
		put(text, 0, 0, size.Width, size.Height)
		return
	}
	if size.Width >= besideFrom {
		w := whole(size.Width * 0.53)
		put(text, 0, 0, w, size.Height)
		put(line, w, 0, 1, size.Height)
		put(preview, w+1, 0, size.Width-w-1, size.Height)
		return
	}
	h := whole(size.Height * 0.58)
	put(text, 0, 0, size.Width, h)
	put(line, 0, h, size.Width, 1)
	put(preview, 0, h+1, size.Width, size.Height-h-1)
}

// MinSize is the text's.
func (sideBySide) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
