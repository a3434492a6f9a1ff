package plantest

import (
	"reflect"
	"slices"
	"strings"

	"cloud.google.com/go/civil"
	"github.com/go-json-experiment/json/jsontext"

	"moaplan/internal/plan"
)

var (
	recordType = reflect.TypeFor[plan.Record]()
	extraType  = reflect.TypeFor[plan.Extra]()
	dateType   = reflect.TypeFor[civil.Date]()
	wonType    = reflect.TypeFor[plan.Won]()
	idType     = reflect.TypeFor[plan.ID]()
)

// enums lists the values of every enumerated type of the model.
var enums = map[reflect.Type][]string{
	reflect.TypeFor[plan.Stage]():         {"application", "agreement"},
	reflect.TypeFor[plan.Field]():         {"medical-ai", "digital-therapeutics"},
	reflect.TypeFor[plan.SecurityLevel](): {"general", "restricted"},
	reflect.TypeFor[plan.Selection]():     {"policy", "designated", "item", "field", "free"},
	reflect.TypeFor[plan.System]():        {"national", "ministry"},
	reflect.TypeFor[plan.LegalType]():     texts(plan.LegalTypes),
	reflect.TypeFor[plan.FormType]():      texts(plan.FormTypes),
	reflect.TypeFor[plan.Ability]():       texts(plan.Abilities),
	reflect.TypeFor[plan.Role]():          texts(plan.Roles),
	reflect.TypeFor[plan.Category]():      texts(plan.Categories),
	reflect.TypeFor[plan.Kind]():          texts(plan.Kinds),
	reflect.TypeFor[plan.Degree]():        {"bachelor", "master", "doctor"},
	reflect.TypeFor[plan.ContractState](): {"intent", "mou", "draft", "contract"},
	reflect.TypeFor[plan.ReviewState]():   {"planned", "submitted", "approved", "exempt", "none"},
}

func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

// fill gives a value something plausible; name is its JSON name.
func (f *filler) fill(v reflect.Value, name string) {
	switch t := v.Type(); {
	case t == recordType: // its ID is given by the list
		f.fillExtra(v.Field(1))
	case t == extraType:
		f.fillExtra(v)
	case t == dateType:
		day := civil.Date{Year: 2019 + f.rng.IntN(9), Month: 1, Day: 1}
		v.Set(reflect.ValueOf(day.AddDays(f.rng.IntN(365))))
	case t == wonType:
		v.SetInt(int64(plan.Thousand) * (1 + f.rng.Int64N(900_000)))
	case t == idType:
		v.SetString(string(f.reference(name)))
	case enums[t] != nil:
		v.SetString(enums[t][f.rng.IntN(len(enums[t]))])
	case t.Kind() == reflect.String:
		v.SetString(f.text(name))
	case t.Kind() == reflect.Bool:
		v.SetBool(true)
	case v.CanInt():
		v.SetInt(f.number(name))
	case t.Kind() == reflect.Struct:
		f.fillStruct(v)
	case t.Kind() == reflect.Slice:
		f.fillList(v, name)
	default:
		panic("plantest knows no value for " + t.String()) // a new kind of field: the test must fail
	}
}

func (f *filler) fillStruct(v reflect.Value) {
	for i := range v.NumField() {
		sf := v.Type().Field(i)
		if sf.Type != recordType && sf.Type != extraType && f.rng.Float64() < f.leaveOut {
			continue
		}
		name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		f.fill(v.Field(i), name)
	}
}

func (f *filler) fillExtra(v reflect.Value) {
	if f.rng.Float64() >= f.stray {
		return
	}
	values := []string{`1`, `"나중 판의 값"`, `null`, `{"a":[1,{"b":"c"}]}`, `[]`, `12345678901234567890.5`}
	v.Field(0).Set(reflect.ValueOf(map[string]jsontext.Value{
		"later" + string(rune('A'+f.rng.IntN(3))): jsontext.Value(values[f.rng.IntN(len(values))]),
	}))
}

// fillList makes the entries of a list. Records that stand for another record
// take its ID, one each; all others get fresh ones.
func (f *filler) fillList(v reflect.Value, name string) {
	if v.Type().Elem() == idType {
		v.Set(reflect.ValueOf(f.some(f.organisations)))
		return
	}
	ids := f.idsFor(v.Type().Elem())
	list := reflect.MakeSlice(v.Type(), len(ids), len(ids))
	for i, id := range ids {
		f.fill(list.Index(i), name)
		setID(list.Index(i), id)
	}
	if len(ids) > 0 {
		v.Set(list)
	}
}

func setID(record reflect.Value, id plan.ID) {
	record.FieldByIndex([]int{0, 0}).SetString(string(id))
}

func (f *filler) idsFor(elem reflect.Type) []plan.ID {
	switch elem {
	case reflect.TypeFor[plan.Organisation]():
		return f.organisations
	case reflect.TypeFor[plan.Person]():
		return f.people
	case reflect.TypeFor[plan.Year](), reflect.TypeFor[plan.Charge](),
		reflect.TypeFor[plan.Target](), reflect.TypeFor[plan.Payment]():
		return f.years
	case reflect.TypeFor[plan.DevStage](), reflect.TypeFor[plan.StageGoal]():
		return f.stages
	case reflect.TypeFor[plan.Scenario]():
		return f.scenarios
	case reflect.TypeFor[plan.Equipment]():
		return f.equipment
	case reflect.TypeFor[plan.StudentPay]():
		return []plan.ID{"bachelor", "master", "doctor"}
	}
	return f.ids(1 + f.rng.IntN(f.size.list))
}

func (f *filler) reference(name string) plan.ID {
	switch name {
	case "organisation", "receiver", "transferTo":
		return f.one(f.organisations)
	case "year":
		return f.one(f.years)
	case "stage":
		return f.one(f.stages)
	case "scenario", "submission":
		return f.one(f.scenarios)
	case "investigator":
		return f.one(f.people)
	case "equipment":
		return f.one(f.equipment)
	}
	return f.id()
}

// some chooses one or more different IDs.
func (f *filler) some(ids []plan.ID) []plan.ID {
	if len(ids) == 0 {
		return nil
	}
	shuffled := slices.Clone(ids)
	f.rng.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	return shuffled[:1+f.rng.IntN(len(ids))]
}

// phrases are what people type: Korean, English, Hanja, emoji beyond U+FFFF,
// several lines, and what a spreadsheet would take for a formula.
var phrases = []string{
	"의료영상 판독 보조 인공지능", "다기관 데이터 구축", "예시대학교병원 (예시)", "□ 최종 목표\n○ 민감도 95% 이상\n- 외부 검증 3개 기관",
	"醫療資料 분석", "Multi-site validation", "12개월 × 450천원", "=SUM(A1:A9)", "+82-2-0000-0000", "@담당", "-1,200",
	"\"따옴표\" 및 역슬래시 \\", "탭\t과 줄\n바꿈", "이모지 🧠 👩‍⚕️", "가나다라마바사아자차카타파하", "  앞뒤 공백  ", "_x0041_", "<b>&amp;</b>",
}

func (f *filler) text(name string) string {
	switch name {
	case "country":
		return []string{"KR", "US", "DE", "JP"}[f.rng.IntN(4)]
	case "currency":
		return []string{"USD", "EUR", "JPY"}[f.rng.IntN(3)]
	case "item":
		return []string{plan.ItemInternal, plan.ItemExternal, plan.ItemSupport, plan.ItemGeneral, "purchase"}[f.rng.IntN(5)]
	case "gender":
		return []string{"male", "female"}[f.rng.IntN(2)]
	}
	s := phrases[f.rng.IntN(len(phrases))]
	if f.rng.IntN(3) == 0 {
		s += " " + phrases[f.rng.IntN(len(phrases))]
	}
	return s
}

func (f *filler) number(name string) int64 {
	switch name {
	case "cash", "inKind", "unpaid", "rate", "overheadRate":
		return 1 + f.rng.Int64N(5_000)
	case "months", "firstMonth":
		return 1 + f.rng.Int64N(12)
	case "start", "end", "month", "submit", "approve":
		return 1 + f.rng.Int64N(36)
	case "trlStart", "trlEnd":
		return 1 + f.rng.Int64N(9)
	case "year":
		return 2019 + f.rng.Int64N(12)
	case "ratePer10000":
		return 1_000_000 + f.rng.Int64N(14_000_000)
	}
	return 1 + f.rng.Int64N(100)
}
