package houserules

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// modelTable is docs/model.md: the row of each field, by the field's path.
func modelTable(t *testing.T) map[string][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "docs", "model.md"))
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string][]string{}
	for line := range strings.SplitSeq(string(data), "\n") {
		if !strings.HasPrefix(line, "| `") {
			continue
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		field := strings.Trim(cells[0], "`")
		if rows[field] != nil {
			t.Errorf("%s has two rows", field)
		}
		rows[field] = cells
	}
	return rows
}

// modelFields are the paths of every field of the model, found by reflection.
// Records and objects stand for their members; a phrase in two languages is one
// field, and so is a list of references.
func modelFields(typ reflect.Type, at string) []string {
	var fields []string
	for i := range typ.NumField() {
		f := typ.Field(i)
		if f.Type == reflect.TypeFor[plan.Record]() || f.Type == reflect.TypeFor[plan.Extra]() {
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		path, member := at+name, f.Type
		if member.Kind() == reflect.Slice {
			path, member = path+"[]", member.Elem()
		}
		ours := member.Kind() == reflect.Struct && member.PkgPath() == reflect.TypeFor[plan.Plan]().PkgPath()
		if ours && member != reflect.TypeFor[plan.Text]() {
			fields = append(fields, modelFields(member, path+".")...)
			continue
		}
		fields = append(fields, path)
	}
	return fields
}

func TestModelTable_HasARowForEveryField(t *testing.T) {
	rows := modelTable(t)
	fields := modelFields(reflect.TypeFor[plan.Plan](), "")
	if len(fields) < 300 {
		t.Errorf("reflection finds only %d fields", len(fields))
	}
	for _, field := range fields {
		if rows[field] == nil {
			t.Errorf("docs/model.md has no row for %s", field)
		}
	}
	for field := range rows {
		if !slices.Contains(fields, field) {
			t.Errorf("docs/model.md has a row for %s, which the model does not have", field)
		}
	}
}

func TestModelTable_EveryRowSaysWhereTheFieldGoes(t *testing.T) {
	const columns = 6 // field, Korean, form, PDF, workbook, portal
	labels := map[string]string{}
	for field, cells := range modelTable(t) {
		if len(cells) != columns || slices.Contains(cells, "") {
			t.Errorf("%s: the row has an empty or missing cell: %q", field, cells)
			continue
		}
		if !strings.ContainsFunc(cells[1], isHangul) {
			t.Errorf("%s has no Korean label: %q", field, cells[1])
		}
		if other, twice := labels[cells[1]]; twice && field < other {
			t.Errorf("%s and %s have the same label %q", field, other, cells[1])
		}
		labels[cells[1]] = field
	}
}

// Where a row names a sheet of the workbook or a section of the window, there is
// one of that name; a section in italics is still to come.
func TestModelTable_NamesSheetsAndSectionsThatExist(t *testing.T) {
	sheets := []string{"기관 시트", "받는 기관 시트", "모든 시트", "시트 머리말", "문서 속성", "기관 시트 머리말", "기관 시트·사용계획"}
	sections := []string{"시작", "본문의 각 장"}
	for _, key := range i18n.Keys(i18n.Ko) {
		if strings.HasPrefix(key, "xlsx.sheet.") {
			sheets = append(sheets, i18n.T(i18n.Ko, key))
		}
		if area, rest, _ := strings.Cut(key, "."); strings.HasPrefix(area, "forms") && strings.HasPrefix(rest, "section.") {
			sections = append(sections, i18n.T(i18n.Ko, key))
		}
	}
	first := func(words string) string {
		for _, mark := range []string{":", "("} {
			words, _, _ = strings.Cut(words, mark)
		}
		return strings.TrimSpace(words)
	}
	for field, cells := range modelTable(t) {
		if len(cells) < 5 {
			continue // reported above
		}
		form, workbook := cells[2], cells[4]
		if !strings.HasPrefix(form, "none: ") && !strings.HasPrefix(form, "*") && !slices.Contains(sections, first(form)) {
			t.Errorf("%s: the window has no section %q", field, form)
		}
		if name := strings.Trim(form, "*"); strings.HasPrefix(form, "*") && slices.Contains(sections, name) {
			t.Errorf("%s: the section %q is there now", field, name)
		}
		if workbook == "—" {
			continue
		}
		for place := range strings.SplitSeq(workbook, ";") {
			if !slices.Contains(sheets, first(place)) {
				t.Errorf("%s: the workbook has no sheet %q", field, first(place))
			}
		}
	}
}
