package hangul_test

import (
	"bufio"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"moaplan/internal/hangul"
)

// The two keys of a sequence that are no characters.
const (
	backspace = '\b'
	flush     = '\f'
)

// reference is libhangul, the library of the input methods of Linux.
type reference struct{ program string }

// newReference compiles testdata/reference.c, our own few lines around libhangul.
func newReference(t *testing.T) reference {
	t.Helper()
	const advice = "Comparing with libhangul needs gcc, pkg-config and libhangul with its headers and keyboards; make test installs what is missing (scripts/install-deps.sh build test)."
	flags, err := exec.Command("pkg-config", "--cflags", "--libs", "libhangul").CombinedOutput()
	if err != nil {
		t.Fatalf("%s\npkg-config: %v\n%s", advice, err, flags)
	}
	r := reference{filepath.Join(t.TempDir(), "reference")}
	arguments := append([]string{"-O2", "-o", r.program, filepath.Join("testdata", "reference.c")}, strings.Fields(string(flags))...)
	if out, err := exec.Command("gcc", arguments...).CombinedOutput(); err != nil {
		t.Fatalf("%s\ngcc: %v\n%s", advice, err, out)
	}
	return r
}

// says runs the reference over sequences of keys, and returns what it prints.
func (r reference) says(t *testing.T, sequences []string, arguments ...string) []string {
	t.Helper()
	command := exec.Command(r.program, arguments...)
	command.Stdin = strings.NewReader(strings.Join(sequences, "\n") + "\n")
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
}

// argumentsOf sets the reference to a layout. In the 3-set layouts it is told that
// initials make no cluster of finals, see kept.
func argumentsOf(l hangul.Layout) []string {
	return map[hangul.Layout][]string{
		hangul.TwoSet:     {"2"},
		hangul.ThreeFinal: {"3f", "strict"},
		hangul.Three390:   {"39", "strict"},
	}[l]
}

// compare types every sequence into the reference and into a Composer, and fails at
// the first key after which they differ. It returns the number of keys.
func (r reference) compare(t *testing.T, l hangul.Layout, sequences []string) (keys int) {
	t.Helper()
	command := exec.Command(r.program, argumentsOf(l)...)
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	in, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	fed := make(chan error, 1)
	go func() { fed <- feed(in, sequences) }()
	lines := bufio.NewScanner(out)
	for _, sequence := range sequences {
		c := hangul.New(l)
		for i, key := range sequence {
			ours := press(c, key)
			if !lines.Scan() {
				t.Fatalf("the reference ended early: %v", lines.Err())
			}
			theirs := lines.Text()
			if l != hangul.TwoSet {
				theirs = spelledInLetters(theirs)
			}
			if ours != theirs {
				t.Fatalf("%s, keys %q, after %q: %q, but libhangul says %q", l, sequence, sequence[:i+1], ours, theirs)
			}
			keys++
		}
	}
	if lines.Scan() {
		t.Fatalf("the reference says more than it was asked: %q", lines.Text())
	}
	if err := <-fed; err != nil {
		t.Fatal(err)
	}
	if err := command.Wait(); err != nil {
		t.Fatal(err)
	}
	return keys
}

func feed(in io.WriteCloser, sequences []string) error {
	buffered := bufio.NewWriter(in)
	for _, sequence := range sequences {
		if _, err := buffered.WriteString(sequence + "\n"); err != nil {
			return err
		}
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	return in.Close()
}

// press gives a key to a Composer and says what came of it, as the reference does.
func press(c *hangul.Composer, key rune) string {
	commit, taken := "", true
	switch key {
	case backspace:
		taken = c.Backspace()
	case flush:
		commit = c.Flush()
	default:
		commit, taken = c.Key(key)
	}
	flag := "0 "
	if taken {
		flag = "1 "
	}
	return flag + c.Preedit() + "\t" + commit
}

// Conjoining jamo from U+1100, U+1161 and U+11A8, in compatibility jamo.
const (
	conjoiningInitials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
	conjoiningMedials  = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
	conjoiningFinals   = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
)

// inLetters replaces conjoining jamo by compatibility jamo, and drops fillers.
var inLetters = func() *strings.Replacer {
	pairs := []string{"\u115f", "", "\u1160", ""}
	for first, letters := range map[rune]string{0x1100: conjoiningInitials, 0x1161: conjoiningMedials, 0x11a8: conjoiningFinals} {
		for i, letter := range []rune(letters) {
			pairs = append(pairs, string(first+rune(i)), string(letter))
		}
	}
	return strings.NewReplacer(pairs...)
}()

// spelledInLetters spells the incomplete syllables of libhangul as ours are, see kept.
func spelledInLetters(theirs string) string { return inLetters.Replace(theirs) }

// libhangul's own settings are those the package follows in the 2-set layout.
func TestReference_HasTheOptionsWeFollow(t *testing.T) {
	got := newReference(t).says(t, nil, "options")
	want := []string{"auto reorder 0", "combi on double stroke 0", "non choseong combi 1"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
