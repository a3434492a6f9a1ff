package pdf

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/jung-kurt/gofpdf"
)

// serialise writes a paper as PDF. It is the only place that knows gofpdf, which
// panics on what it does not expect; that becomes an error here.
func serialise(w io.Writer, p *Paper) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the PDF library failed: %v", r)
		}
	}()
	s := &serialiser{pdf: gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "pt", Size: gofpdf.SizeType{Wd: PageWidth, Ht: PageHeight}, OrientationStr: "P",
	}), paper: p}
	s.begin()
	s.addImages()
	for i := range p.Pages {
		s.page(i)
	}
	var out bytes.Buffer
	if err := s.pdf.Output(&out); err != nil {
		return err
	}
	_, err = w.Write(mend(out.Bytes(), p.Lang))
	return err
}

type serialiser struct {
	pdf    *gofpdf.Fpdf
	paper  *Paper
	links  map[string]int
	face   Face
	size   float64
	chosen bool
}

var faceNames = [faces]string{"myeongjo", "myeongjob", "gothic", "gothicb", "coding", "pretendard"}

// begin sets what belongs to the whole document. Only the faces that are used
// are embedded, each from a copy of its own: the library writes into it.
func (s *serialiser) begin() {
	d := s.pdf
	d.SetAutoPageBreak(false, 0)
	d.SetMargins(0, 0, 0)
	d.SetCellMargin(0)
	d.SetCatalogSort(true)
	d.SetCreationDate(s.paper.Date)
	d.SetModificationDate(s.paper.Date)
	d.SetTitle(bmp(s.paper.Title), true)
	d.SetAuthor(bmp(s.paper.Author), true)
	d.SetSubject(bmp(s.paper.Subject), true)
	d.SetKeywords(bmp(s.paper.Keywords), true)
	d.SetCreator("MoaPlan", true)
	d.SetProducer("MoaPlan", true)
	used := s.usedFaces()
	for f := range faces {
		if used[f] {
			d.AddUTF8FontFromBytes(faceNames[f], "", sources[f].own())
		}
	}
	s.links = map[string]int{}
	for _, id := range slices.Sorted(maps.Keys(s.paper.Dests)) {
		dest := s.paper.Dests[id]
		link := d.AddLink()
		d.SetLink(link, max(0, dest.Y-6), dest.Page+1)
		s.links[id] = link
	}
}

func (s *serialiser) usedFaces() (used [faces]bool) {
	for i := range s.paper.Pages {
		for _, op := range s.paper.Pages[i].Ops {
			if t, ok := op.(Text); ok {
				used[t.Face] = true
			}
		}
	}
	used[Sans] = true // bookmarks are written in the present face's encoding
	return used
}

func (s *serialiser) addImages() {
	for _, name := range slices.Sorted(maps.Keys(s.paper.Images)) {
		picture := s.paper.Images[name]
		s.pdf.RegisterImageOptionsReader(name, gofpdf.ImageOptions{ImageType: picture.Type}, bytes.NewReader(picture.Data))
	}
}

func (s *serialiser) page(i int) {
	s.pdf.AddPage()
	s.chosen = false
	for _, b := range s.paper.Outline {
		if dest, ok := s.paper.Dests[b.Dest]; ok && dest.Page == i {
			s.font(Sans, 10)
			s.pdf.Bookmark(bmp(b.Title), b.Level, max(0, dest.Y-6))
		}
	}
	for _, op := range s.paper.Pages[i].Ops {
		s.draw(op)
	}
}

func (s *serialiser) draw(op Op) {
	d := s.pdf
	switch op := op.(type) {
	case Text:
		s.text(op)
	case Line:
		s.dash(op.Dash)
		d.SetDrawColor(int(op.Colour.R), int(op.Colour.G), int(op.Colour.B))
		d.SetLineWidth(op.Width)
		d.Line(op.X1, op.Y1, op.X2, op.Y2)
	case Rect:
		s.rect(op)
	case Image:
		d.ImageOptions(op.Name, op.X, op.Y, op.W, op.H, false, gofpdf.ImageOptions{}, 0, "")
	case Link:
		if link, ok := s.links[op.Dest]; ok && op.Dest != "" {
			d.Link(op.X, op.Y, op.W, op.H, link)
		} else if isWeb(op.URL) {
			d.LinkString(op.X, op.Y, op.W, op.H, bmp(op.URL))
		}
	case Outline:
		s.outline(op)
	}
}

// isWeb lets through only addresses that a reader may be led to.
func isWeb(url string) bool {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if strings.HasPrefix(strings.ToLower(url), scheme) {
			return true
		}
	}
	return false
}

func (s *serialiser) font(f Face, size float64) {
	if !s.chosen || s.face != f || s.size != size {
		s.pdf.SetFont(faceNames[f], "", size)
		s.face, s.size, s.chosen = f, size, true
	}
}

func (s *serialiser) text(t Text) {
	s.font(t.Face, t.Size)
	s.pdf.SetTextColor(int(t.Colour.R), int(t.Colour.G), int(t.Colour.B))
	if t.Slant {
		s.pdf.TransformBegin()
		s.pdf.TransformSkewX(11, t.X, t.Y)
		defer s.pdf.TransformEnd()
	}
	s.pdf.Text(t.X, t.Y, bmp(t.Text))
}

func (s *serialiser) dash(length float64) {
	if length > 0 {
		s.pdf.SetDashPattern([]float64{length, length}, 0)
	} else {
		s.pdf.SetDashPattern(nil, 0)
	}
}

func (s *serialiser) rect(r Rect) {
	style := ""
	if r.Fill != nil {
		s.pdf.SetFillColor(int(r.Fill.R), int(r.Fill.G), int(r.Fill.B))
		style += "F"
	}
	if r.Stroke != nil {
		s.dash(r.Dash)
		s.pdf.SetDrawColor(int(r.Stroke.R), int(r.Stroke.G), int(r.Stroke.B))
		s.pdf.SetLineWidth(r.Width)
		style += "D"
	}
	if style != "" {
		s.pdf.Rect(r.X, r.Y, r.W, r.H, style)
	}
}

func (s *serialiser) outline(o Outline) {
	s.pdf.SetFillColor(int(o.Fill.R), int(o.Fill.G), int(o.Fill.B))
	for _, g := range o.Segments {
		p := g.Points
		switch g.Kind {
		case 'M':
			s.pdf.MoveTo(p[0].X, p[0].Y)
		case 'L':
			s.pdf.LineTo(p[0].X, p[0].Y)
		case 'C':
			s.pdf.CurveBezierCubicTo(p[0].X, p[0].Y, p[1].X, p[1].Y, p[2].X, p[2].Y)
		}
	}
	s.pdf.DrawPath("F")
}

// bmp replaces what the library cannot take: layout has done so already for
// text on the page, but titles and addresses come as they are.
func bmp(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xffff || r < ' ' {
			return '?'
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
}

var (
	closedBookmark = regexp.MustCompile(`(/XYZ 0 -?[0-9.]+ null\])\n/Count 0>>\nendobj`)
	emptyNames     = regexp.MustCompile(`/Names <<\n/EmbeddedFiles <<\s*/Names \[\s*\]\s*>>\n>>`)
)

// mend puts right two things in the written file, byte for byte in place so that
// every offset stays: the count of zero that strict readers refuse in closed
// bookmarks, and the language of the text, where an empty list of attached files
// stood.
func mend(data []byte, lang string) []byte {
	data = closedBookmark.ReplaceAllFunc(data, func(found []byte) []byte {
		return bytes.Replace(found, []byte("/Count 0"), []byte("        "), 1)
	})
	return emptyNames.ReplaceAllFunc(data, func(found []byte) []byte {
		entry := []byte("/Lang (" + lang + ")")
		if len(entry) > len(found) {
			return found
		}
		return append(entry, bytes.Repeat([]byte(" "), len(found)-len(entry))...)
	})
}
