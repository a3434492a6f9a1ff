package document_test

import (
	"fmt"
	"reflect"

	"moaplan/internal/plan"
)

// eachText calls f for every Korean text of a plan, or its English one where
// there is no other, with its path as far as records have IDs.
func eachText(p *plan.Plan, f func(path plan.Path, s string)) {
	walkTexts(reflect.ValueOf(*p), "", f)
}

func walkTexts(v reflect.Value, path plan.Path, f func(plan.Path, string)) {
	switch v.Kind() {
	case reflect.Struct:
		if text, ok := v.Interface().(plan.Text); ok {
			if s := text.In("ko"); s != "" {
				f(path, s)
			}
			return
		}
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				walkTexts(v.Field(i), path.Join(field.Name), f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			walkTexts(v.Index(i), path.Join(fmt.Sprint(i)), f)
		}
	}
}
