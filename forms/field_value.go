package forms

import (
	"strconv"
	"strings"

	"cloud.google.com/go/civil"
	"fyne.io/fyne/v2"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
	"moaplan/internal/plan"
)

// A reading is how a value is typed and shown: parse returns the value for the
// plan, or false for what cannot be read; its words for that stand under fault.
type reading struct {
	parse func(typed string) (value any, ok bool)
	show  func(stored jsontext.Value) string
	fault string   // catalogue key
	unit  plan.Won // of an amount: won that one typed unit is
}

// readings of whole numbers, amounts, rates and days.
var (
	wholeNumber = reading{parse: parseWhole, show: showWhole(1), fault: "forms.fault.whole"}
	inThousands = reading{parse: parseThousands, show: showWhole(int64(plan.Thousand)), fault: "forms.fault.thousands", unit: plan.Thousand}
	inWon       = reading{parse: parseWon, show: showWhole(1), fault: "forms-register.fault.won", unit: 1}
	percent     = reading{parse: parsePercent, show: showPercent, fault: "forms.fault.percent"}
	day         = reading{parse: parseDay, show: showDay, fault: "forms.fault.day"}
	plainYear   = reading{parse: parseWhole, show: showPlain, fault: "forms.fault.whole"}
)

func parseWhole(typed string) (any, bool) {
	typed = strings.ReplaceAll(strings.TrimSpace(typed), ",", "")
	if typed == "" {
		return 0, true
	}
	n, err := strconv.Atoi(typed)
	return n, err == nil && n >= 0
}

func parseThousands(typed string) (any, bool) {
	amount, ok := parseAmount(typed)
	return amount, ok
}

// parseAmount reads an amount typed in 천원, with or without commas.
func parseAmount(typed string) (plan.Won, bool) {
	typed = strings.ReplaceAll(strings.TrimSpace(typed), ",", "")
	if typed == "" || typed == "-" || typed == "–" {
		return 0, true
	}
	n, err := strconv.ParseInt(typed, 10, 64)
	if err != nil || n < 0 || n > plan.MaxWon.InThousands() {
		return 0, false
	}
	return plan.Won(n) * plan.Thousand, true
}

// parseWon reads an amount typed in won, with or without commas.
func parseWon(typed string) (any, bool) {
	typed = strings.ReplaceAll(strings.TrimSpace(typed), ",", "")
	if typed == "" || typed == "-" || typed == "–" {
		return plan.Won(0), true
	}
	n, err := strconv.ParseInt(typed, 10, 64)
	return plan.Won(n), err == nil && n >= 0 && n <= int64(plan.MaxWon)
}

// parsePercent reads a rate such as 12.5 as hundredths of a percent.
func parsePercent(typed string) (any, bool) {
	typed = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(typed), "%"))
	if typed == "" {
		return 0, true
	}
	whole, part, _ := strings.Cut(typed, ".")
	if len(part) > 2 || strings.Trim(whole+part, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(whole + (part + "00")[:2])
	return n, err == nil && n <= 100_00
}

// parseDay reads a day with points, hyphens or blanks between its numbers, as
// people write it: 2024-08-01, 2024. 8. 1.
func parseDay(typed string) (any, bool) {
	parts := strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(".-/ 년월일", r) })
	if len(parts) == 0 {
		return civil.Date{}, true
	}
	if len(parts) == 1 && len(parts[0]) == 8 {
		parts = []string{parts[0][:4], parts[0][4:6], parts[0][6:]}
	}
	if len(parts) != 3 || len(parts[0]) != 4 {
		return civil.Date{}, false
	}
	for i := 1; i < 3; i++ {
		if len(parts[i]) == 1 {
			parts[i] = "0" + parts[i]
		}
	}
	d, err := civil.ParseDate(strings.Join(parts, "-"))
	return d, err == nil
}

func number(stored jsontext.Value) int64 {
	var n int64
	if len(stored) == 0 || json.Unmarshal(stored, &n) != nil {
		return 0
	}
	return n
}

func showWhole(unit int64) func(jsontext.Value) string {
	return func(stored jsontext.Value) string {
		if n := number(stored); n != 0 {
			return i18n.Int(n / unit)
		}
		return ""
	}
}

func showPlain(stored jsontext.Value) string {
	if n := number(stored); n != 0 {
		return strconv.FormatInt(n, 10)
	}
	return ""
}

func showPercent(stored jsontext.Value) string {
	n := number(stored)
	if n == 0 {
		return ""
	}
	text := strconv.FormatInt(n/100, 10)
	if part := n % 100; part != 0 {
		text += "." + strings.TrimRight(strconv.FormatInt(100+part, 10)[1:], "0")
	}
	return text
}

func showDay(stored jsontext.Value) string {
	var d civil.Date
	if len(stored) == 0 || json.Unmarshal(stored, &d) != nil || d.IsZero() {
		return ""
	}
	return d.String()
}

// valueField types a number, an amount or a day. It enters the plan when the
// field is left, and stays as typed with a remark where it cannot be read.
type valueField struct {
	d       *desk
	spec    spec
	reading reading
	input   *textfield.Field
	box     fyne.CanvasObject
	note    *remark
	dirty   bool
}

// value adds a field for a value that is read and shown by a reading.
func (s *fieldSet) value(sp spec, r reading) fyne.CanvasObject {
	return s.add(s.newValue(sp, r, s.label(sp.key)))
}

// valueCell adds a field for a value without a label, for tables.
func (s *fieldSet) valueCell(sp spec, r reading) fyne.CanvasObject {
	return s.add(s.newValue(sp, r, ""))
}

func (s *fieldSet) newValue(sp spec, r reading, label string) *valueField {
	f := &valueField{d: s.d, spec: sp, reading: r, input: textfield.NewPlain(s.d.w.typing)}
	f.box, f.note = frame(label, f.input)
	s.d.wire(f.input, sp.hint)
	f.input.OnSplice(func(textedit.Splice) { f.dirty = true; s.d.typing(f) })
	f.input.OnBlur(f.commit)
	f.input.OnSubmit(f.commit)
	return f
}

func (f *valueField) at() plan.Path             { return f.spec.path }
func (f *valueField) target() fyne.Focusable    { return f.input }
func (f *valueField) object() fyne.CanvasObject { return f.box }

func (f *valueField) stored() jsontext.Value {
	v, err := f.d.ed.Plan().ValueAt(f.spec.path)
	if err != nil {
		return nil // the record is not there yet
	}
	return v
}

func (f *valueField) refresh() {
	if f.dirty {
		return
	}
	f.input.ShowText(f.reading.show(f.stored()))
	f.d.remarkOn(f.note, f.spec.path)
}

func (f *valueField) commit() {
	if !f.dirty {
		return
	}
	value, ok := f.reading.parse(f.input.Text())
	if !ok {
		f.note.say(f.d.T(f.reading.fault), look.Wrong)
		f.d.reflow()
		return
	}
	f.dirty = false
	p := f.d.ed.Plan()
	op, err := p.SetOp(f.spec.path, value)
	if err != nil && f.spec.missing != nil {
		op, err = f.spec.missing(value)
	}
	if err == nil && op.Kind == plan.Set && string(op.Was) == string(op.Now) {
		f.refresh()
		return
	}
	f.d.apply(editOf(f.spec.key), plan.FromForm, op, err)
	f.refresh()
}
