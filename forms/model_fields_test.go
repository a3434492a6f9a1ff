package forms

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// formOf are the rows of docs/model.md: each field with the section that it names.
func formOf(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "docs", "model.md"))
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]string{}
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\| [^|]+ \\| ([^|]+) \\|").FindAllStringSubmatch(string(data), -1) {
		title, _, _ := strings.Cut(m[2], "(")
		rows[m[1]] = strings.TrimSpace(title)
	}
	return rows
}

// placeOf is a place of the plan of a field's row: its records are the first of their
// lists, made where a list is empty.
func (s *script) placeOf(field string) plan.Path {
	s.t.Helper()
	var at plan.Path
	for _, part := range strings.Split(field, ".") {
		name, list := strings.CutSuffix(part, "[]")
		at = at.Join(name)
		if !list {
			continue
		}
		ids, err := s.plan().OrderOf(at)
		if err != nil {
			return at // a list of references
		}
		if len(ids) == 0 {
			id := plan.NewID()
			if name == "studentPay" {
				id = plan.ID(plan.Master) // a course stands for its standard
			}
			s.w.desk.do(plan.Name("edit.add", "what", "시험"), plan.FromForm,
				plan.Op{Kind: plan.Insert, Path: at.Join(string(id)), Now: jsontext.Value(`{"id":"` + string(id) + `"}`)})
			ids = []plan.ID{id}
		}
		chosen := ids[0]
		if at == "attachments" {
			chosen = ids[len(ids)-1] // the call's papers have their names and institutions from the call
		}
		at = at.Join(string(chosen))
	}
	return at
}

// Where the table of the model says that a field is edited in a section of the window,
// there is a field for it: whoever is led to its place can type there.
func TestModelTable_EveryFieldIsThereInItsForm(t *testing.T) {
	s := openExample(t, i18n.Ko)
	sections := map[string]string{}
	for _, section := range s.w.desk.sections {
		sections[section.title] = section.key
	}
	s.section(sectionAttachments)
	s.press("서류 추가")
	rows, seen := formOf(t), 0
	for _, field := range slices.Sorted(maps.Keys(rows)) {
		key, ok := sections[rows[field]]
		if !ok || key == sectionBudget { // the budget's cells are no fields
			continue
		}
		seen++
		at := s.placeOf(field)
		if field == "goals[].year" || field == "goals[].organisation" {
			at = plan.At(at.Parts()[:2]...) // chosen with the cell that the goal is typed into
		}
		if !s.w.desk.jump(at) {
			t.Errorf("%s: nothing is shown", field)
			continue
		}
		if s.w.desk.current.key != key {
			t.Errorf("%s is shown in %s, not in %s", field, s.w.desk.current.key, key)
		}
		if got := s.focusedPlace(); got == "" || !got.Under(at) {
			t.Errorf("%s: the cursor goes to %q", at, got)
		}
	}
	if seen < 200 {
		t.Errorf("looked at %d fields", seen)
	}
}

// focusedPlace is the place of the field that has the cursor.
func (s *script) focusedPlace() plan.Path {
	if set := s.w.desk.form.inputs(); set != nil {
		for _, f := range set.everything() {
			if f.target() != nil && f.target() == s.w.win.Canvas().Focused() {
				return f.at()
			}
		}
	}
	return ""
}
