package xlsx

import "github.com/xuri/excelize/v2"

// Colours of the program's design, for paper and screen alike.
const (
	colourInk     = "18212D"
	colourSecond  = "556070"
	colourLine    = "DDE2E9"
	colourSunken  = "EDF0F4"
	colourPrimary = "1F4E9C"
	colourBand    = "E8EFFA"
	colourInKind  = "FBF0E2"
	colourOK      = "1B7F52"
	colourOKFill  = "E4F4EC"
	colourError   = "B42318"
	colourBadFill = "FDECEA"
)

// fontName is the Korean typeface that Windows and macOS Office carry.
const fontName = "맑은 고딕"

// look is how a cell looks. It is comparable, so each look becomes one style.
type look struct {
	size    float64 // points; 0: 10
	bold    bool
	italic  bool
	colour  string // of the text; "": ink
	fill    string // "": none
	format  string // number format; "": general
	align   string // left, center, right; "": by content
	indent  int
	wrap    bool
	framed  bool // thin lines around
	open    bool // may be typed over on a protected sheet
	textual bool // the format of text, so that what is typed stays a text
}

// Number formats. Zero is a dash, as in printed budget tables.
const (
	formatAmount = `#,##0;-#,##0;"–"`
	formatShare  = `0.0%;-0.0%;"–"`
	formatRate   = `0.00%;-0.00%;"–"`
	formatCount  = `#,##0;-#,##0;"–"`
)

var (
	lookTitle    = look{size: 16, bold: true}
	lookSubtitle = look{colour: colourSecond, wrap: false}
	lookNote     = look{size: 9, colour: colourSecond, wrap: true}
	lookUnit     = look{size: 9, colour: colourSecond, align: "right"}
	lookHead     = look{bold: true, fill: colourBand, align: "center", wrap: true, framed: true}
	lookHeadKind = look{bold: true, fill: colourInKind, align: "center", wrap: true, framed: true}
	lookBand     = look{bold: true, fill: colourSunken, framed: true}
	lookLabel    = look{framed: true, wrap: true}
	lookChild    = look{framed: true, wrap: true, indent: 1}
	lookBasis    = look{size: 9, colour: colourSecond, framed: true, wrap: true, open: true, textual: true}
	lookAmount   = look{framed: true, format: formatAmount, align: "right"}
	lookInput    = look{framed: true, format: formatAmount, align: "right", open: true}
	lookDerived  = look{framed: true, format: formatAmount, align: "right", colour: colourPrimary}
	lookShare    = look{framed: true, format: formatShare, align: "right"}
	lookRate     = look{framed: true, format: formatRate, align: "right", open: true}
	lookCount    = look{framed: true, format: formatCount, align: "right", open: true}
	lookVerdict  = look{framed: true, align: "center"}
)

// Variations of a look.
func (l look) strong() look                { l.bold = true; return l }
func (l look) filled(colour string) look   { l.fill = colour; return l }
func (l look) inKind() look                { l.fill = colourInKind; return l }
func (l look) quiet() look                 { l.colour, l.italic = colourSecond, true; return l }
func (l look) aligned(align string) look   { l.align = align; return l }
func (l look) numbered(format string) look { l.format = format; return l }
func (l look) closed() look                { l.open = false; return l }
func (l look) small() look                 { l.size = 9; return l }
func (l look) unwrapped() look             { l.wrap = false; return l }

// style is the look as excelize takes it.
func (l look) style() *excelize.Style {
	size, colour := l.size, l.colour
	if size == 0 {
		size = 10
	}
	if colour == "" {
		colour = colourInk
	}
	s := &excelize.Style{
		Font:       &excelize.Font{Family: fontName, Size: size, Bold: l.bold, Italic: l.italic, Color: colour},
		Alignment:  &excelize.Alignment{Horizontal: l.align, Vertical: "center", WrapText: l.wrap, Indent: l.indent},
		Protection: &excelize.Protection{Locked: !l.open},
	}
	if l.indent > 0 && l.align == "" {
		s.Alignment.Horizontal = "left" // an indent needs a side to count from
	}
	if l.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.framed {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: colourLine, Style: 1})
		}
	}
	switch {
	case l.textual:
		s.NumFmt = 49 // @
	case l.format != "":
		s.CustomNumFmt = &l.format
	}
	return s
}
