package cli_test

import (
	"path/filepath"
	"strings"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/store"
)

const medical = "msit-2024-medical-sw"

// carried makes a plan of an earlier one and returns it with what was printed.
func carried(t *testing.T, from, track string, more ...string) (*plan.Plan, string) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "new.moaplan")
	code, out, errOut := run(t, append([]string{"new", "-o", name, "--call", medical, "--track", track, "--from", from}, more...)...)
	if code != 0 {
		t.Fatalf("new: %d %s", code, errOut)
	}
	f, err := store.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	return f.Plan, out
}

func TestNewFrom_TakesEverythingAndSaysWhatToReview(t *testing.T) {
	old := example(t, "rnd")
	p, out := carried(t, old, "commercialisation")
	was, err := store.Open(old)
	if err != nil {
		t.Fatal(err)
	}
	if p.Track != "commercialisation" || p.CopiedFrom != was.Plan.ID || p.ID == was.Plan.ID || len(p.Organisations) != len(was.Plan.Organisations) {
		t.Errorf("it is %s of %s from %s with %d institutions", p.ID, p.Track, p.CopiedFrom, len(p.Organisations))
	}
	for _, words := range []string{"가져온 것: 연구개발기관 7곳, 참여연구자", "가져오지 않은 것: ", "첨부서류", "1차년도 연구개발비", "다시 볼 것", "IRB 심의 상태", "계약 상태"} {
		if !strings.Contains(out, words) {
			t.Errorf("%q was not printed:\n%s", words, out)
		}
	}
	if len(p.Review) == 0 || strings.Count(out, "\n- ") != len(p.Review) {
		t.Errorf("%d things to review are kept in the plan, %d were printed", len(p.Review), strings.Count(out, "\n- "))
	}
}

func TestNewFrom_TakesWhatIsAskedAndScalesIt(t *testing.T) {
	old := example(t, "commercialisation")
	p, _ := carried(t, old, "rnd", "--take", "institutions,chapters")
	if len(p.Organisations) == 0 || len(p.Chapters) == 0 || len(p.People)+len(p.Lines)+len(p.Tasks) != 0 {
		t.Error("it took something else")
	}
	f, err := store.Open(old)
	if err != nil {
		t.Fatal(err)
	}
	was := f.Plan.Budget("")
	for ratio, part := range map[string][2]int64{"0.875": {7, 8}, "87.5%": {7, 8}, "7/8": {7, 8}, "1.25": {5, 4}, "90%": {9, 10}} {
		p, _ := carried(t, old, "rnd", "--scale", ratio)
		for i, y := range f.Plan.Period.Years {
			want := plan.Share(was.TotalFunding(y.ID).Total(), part[0], part[1])
			if got := p.Budget("").TotalFunding(p.Period.Years[i].ID).Total(); got != want {
				t.Errorf("%s, year %d: %d, want %d", ratio, i+1, got, want)
			}
		}
	}
	p, _ = carried(t, old, "rnd", "--scale", "ceiling")
	most := plan.Won(0)
	for _, y := range p.Period.Years {
		most = max(most, p.Budget("").TotalFunding(y.ID).Government)
	}
	if most != 1_600_000_000 {
		t.Errorf("the fullest year has %d", most)
	}
}

func TestNewFrom_RefusesWhatItCannotReadAndWritesNothing(t *testing.T) {
	old := example(t, "rnd")
	for words, args := range map[string][]string{
		"함께 쓸 수 없습니다":    {"--from", old, "--example"},
		"가져올 수 있는 것이 아닙": {"--from", old, "--take", "people,everything"},
		"예산 비율로 읽을 수 없":  {"--from", old, "--scale", "-1"},
		"0은 예산 비율로":      {"--from", old, "--scale", "0"},
		"1/0은":           {"--from", old, "--scale", "1/0"},
		"--take에 budget": {"--from", old, "--take", "people", "--scale", "0.9"},
		"--from을 적어":     {"--scale", "0.9"},
		"없는.moaplan":     {"--from", filepath.Join(t.TempDir(), "없는.moaplan")},
	} {
		name := filepath.Join(t.TempDir(), "new.moaplan")
		code, _, errOut := run(t, append([]string{"new", "-o", name, "--call", medical, "--track", "rnd"}, args...)...)
		if code != 2 || !strings.Contains(errOut, words) {
			t.Errorf("%v: %d %s", args, code, errOut)
		}
		if _, err := store.Open(name); err == nil {
			t.Errorf("%v: a plan was written", args)
		}
	}
}

func TestNewFrom_NeverWritesOverTheEarlierPlanUnlessForced(t *testing.T) {
	old := example(t, "rnd")
	code, _, errOut := run(t, "new", "-o", old, "--call", medical, "--track", "rnd", "--from", old)
	if code != 2 || !strings.Contains(errOut, "이미 있") {
		t.Errorf("%d %s", code, errOut)
	}
}
