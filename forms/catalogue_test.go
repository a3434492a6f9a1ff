package forms

import (
	"testing"

	"moaplan/assets/i18n/i18ntest"
)

func TestCatalogueKeys_AllExist(t *testing.T) { i18ntest.Check(t, ".") }
