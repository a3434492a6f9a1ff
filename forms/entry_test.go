package forms

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The toolkit's own field loses Hangul and wraps a long text anew at each key: no
// form uses it. Benchmarks may, to be measured beside it.
func TestForms_UseNoFieldOfTheToolkit(t *testing.T) {
	theirs := regexp.MustCompile(`widget\.(Entry|SelectEntry|New\w*Entry\w*)\b|dialog\.\w*Entry\w*`)
	seen := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "bench_test.go") {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		seen++
		if found := theirs.Find(content); found != nil && filepath.Base(path) != "entry_test.go" {
			t.Errorf("%s uses %s", path, found)
		}
		return nil
	})
	if err != nil || seen < 50 {
		t.Fatalf("looked at %d files: %v", seen, err)
	}
}
