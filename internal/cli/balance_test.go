package cli_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/store"

	"github.com/go-json-experiment/json"
)

type balanced struct {
	Solved, Applied   bool
	Changes           []struct{ Organisation, Year, Field string }
	Unsolved, Forgone []struct{ Rule, Message, Citation string }
	Suggestions       []struct{ Category, Message string }
	Totals            struct {
		Before, After struct{ Government, OwnCash, Total int64 }
	}
}

func balanceJSON(t *testing.T, wantCode int, args ...string) balanced {
	t.Helper()
	code, out, errOut := run(t, append([]string{"balance", "--json"}, args...)...)
	if code != wantCode {
		t.Fatalf("exit %d: %s%s", code, out, errOut)
	}
	var b balanced
	if err := json.Unmarshal([]byte(out), &b, json.MatchCaseInsensitiveNames(true)); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	return b
}

func TestBalance_PreviewsThenAppliesThenFindsNothingToDo(t *testing.T) {
	for _, track := range tracks {
		t.Run(track, func(t *testing.T) {
			name := example(t, track)
			before, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			b := balanceJSON(t, 0, name)
			if !b.Solved || b.Applied || len(b.Changes) == 0 || b.Totals.After.Government <= b.Totals.Before.Government ||
				b.Totals.After.Total != b.Totals.Before.Total {
				t.Fatalf("%+v", b)
			}
			if after, err := os.ReadFile(name); err != nil || !bytes.Equal(before, after) {
				t.Fatal("a preview changed the plan")
			}
			code, out, errOut := run(t, "balance", name, "--apply")
			if code != 0 || !strings.Contains(out, "저장했습니다") || !strings.Contains(out, "→") {
				t.Fatalf("%d %s%s", code, out, errOut)
			}
			if code, out, _ := run(t, "check", name); code != 0 || !strings.Contains(out, "오류 0건, 경고 0건") {
				t.Errorf("check: %d\n%s", code, out)
			}
			if code, out, _ := run(t, "balance", name, "--apply"); code != 0 || !strings.Contains(out, "바꿀 것이 없습니다") {
				t.Errorf("again: %d %s", code, out)
			}
			if b = balanceJSON(t, 0, name); len(b.Changes) > 0 {
				t.Errorf("%+v", b.Changes)
			}
		})
	}
}

func TestBalance_SaysWhyThereIsNoneAndWritesNothing(t *testing.T) {
	name := example(t, "rnd")
	f, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	hospital := f.Plan.Organisations[1]
	f.Plan.Lines = append(f.Plan.Lines, plan.Line{
		Record: plan.Record{ID: "more"}, Scenario: f.Plan.Submission, Organisation: hospital.ID, Year: f.Plan.Period.Years[0].ID,
		Category: plan.Activity, Item: "travel", Kind: plan.Cash, Amount: 900_000_000,
	})
	if err := store.Save(name, f); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	b := balanceJSON(t, 1, name, "--apply")
	if b.Solved || b.Applied || len(b.Unsolved) != 1 || b.Unsolved[0].Rule != "ceiling" || b.Unsolved[0].Citation == "" || len(b.Suggestions) != 1 {
		t.Errorf("%+v", b)
	}
	code, out, _ := run(t, "balance", name, "--lang", "en")
	if code != 1 || !strings.Contains(out, "No funding keeps every rule") || !strings.Contains(out, "allows it:") {
		t.Errorf("%d %s", code, out)
	}
	if after, err := os.ReadFile(name); err != nil || !bytes.Equal(before, after) {
		t.Error("a plan that has no funding was changed")
	}
}

func TestBalance_OfOneInstitutionAndOfAnotherScenario(t *testing.T) {
	name := example(t, "rnd")
	f, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	lead := string(f.Plan.Lead().ID)
	for _, c := range balanceJSON(t, 0, name, "--org", lead).Changes {
		if c.Organisation != lead {
			t.Errorf("%+v", c)
		}
	}
	other := string(f.Plan.Scenarios[1].ID)
	if one, two := balanceJSON(t, 0, name), balanceJSON(t, 0, name, "--scenario", other); one.Totals == two.Totals {
		t.Error("both scenarios come to the same")
	}
	for _, args := range [][]string{{"--org", "zz"}, {"--keep", "zz"}, {"--scenario", "zz"}} {
		if code, out, errOut := run(t, append([]string{"balance", name}, args...)...); code != 2 || out != "" || !strings.Contains(errOut, "zz") {
			t.Errorf("%v: %d %s%s", args, code, out, errOut)
		}
	}
}
