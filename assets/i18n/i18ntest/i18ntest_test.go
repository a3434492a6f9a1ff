package i18ntest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moaplan/assets/i18n"
)

func scanned(t *testing.T, body string) []Use {
	t.Helper()
	dir := t.TempDir()
	source := "package p\n\nfunc f() {\n" + body + "\n}\n"
	if err := os.WriteFile(filepath.Join(dir, "f.go"), []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	uses, err := Scan(dir)
	if err != nil {
		t.Fatal(err)
	}
	return uses
}

func TestScan_FindsKeysAndTheirFaults(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{`i18n.T(lang, "common.save")`, ""},
		{`w.T("common.save")`, ""},
		{`T("common.amount", "amount", x)`, ""},
		{`i18n.T(i18n.Ko, "common.amount", "amount", x)`, ""},
		{`w.T("common.role." + string(role))`, ""},
		{`w.T("common." + "save")`, ""},
		{`w.T("common.amount", args...)`, ""},
		{`w.T("common.amount", name, x)`, ""},
		{`i18n.Has(lang, "common.save")`, ""},
		{`_ = plan.Message{Key: "common.amount", Args: args}`, ""},
		{`_ = Message{"common.save", nil}`, ""},

		{`i18n.T(lang, "common.sav")`, `no key "common.sav"`},
		{`w.T("common.sav")`, `no key "common.sav"`},
		{`w.T("common.rolle." + string(role))`, `no key begins with "common.rolle."`},
		{`w.T(("common." + "sav"))`, `no key "common.sav"`},
		{`w.T("common.amount")`, "wants the arguments [amount] and is given []"},
		{`w.T("common.amount", "amont", x)`, "wants the arguments [amount] and is given [amont]"},
		{`w.T("common.save", "amount", x)`, "wants the arguments [] and is given [amount]"},
		{`_ = plan.Message{Args: args, Key: "common.sav"}`, `no key "common.sav"`},
		{`_ = &Message{"common.sav"}`, `no key "common.sav"`},
	} {
		uses := scanned(t, c.body)
		if len(uses) != 1 {
			t.Errorf("%s: %d uses found, want 1", c.body, len(uses))
			continue
		}
		got := uses[0].fault(i18n.Ko)
		if (got == "") != (c.want == "") || !strings.HasSuffix(got, c.want) {
			t.Errorf("%s: %q, want %q", c.body, got, c.want)
		}
	}
}

func TestScan_PassesOverWhatIsNoKey(t *testing.T) {
	for _, body := range []string{
		`w.T(key)`, `w.Save("common.sav")`, `i18n.T(lang, key, "amount", x)`, `_ = Message{}`, `_ = Message{Key: key}`, `_ = Other{"common.sav"}`,
	} {
		if uses := scanned(t, body); len(uses) != 0 {
			t.Errorf("%s: found %v", body, uses)
		}
	}
}

func TestScan_ReportsAFolderItCannotRead(t *testing.T) {
	if _, err := Scan(filepath.Join(t.TempDir(), "absent")); err == nil {
		t.Error("no error")
	}
}
