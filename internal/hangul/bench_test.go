package hangul_test

import (
	"testing"

	"moaplan/internal/hangul"
)

func BenchmarkKey(b *testing.B) {
	keys := []rune("rnrwprhdehddusrn rPghlrtjfmf wkrtjdgkqslek. rkqtdl djqtek. ")
	c := hangul.New(hangul.TwoSet)
	for i := 0; b.Loop(); i++ {
		c.Key(keys[i%len(keys)])
	}
}

func BenchmarkPreedit(b *testing.B) {
	c := hangul.New(hangul.TwoSet)
	for _, key := range "rkqt" {
		c.Key(key)
	}
	for b.Loop() {
		c.Preedit()
	}
}
