package hanja_test

import (
	"fmt"
	"moaplan/internal/hangul/hanja"
	"testing"
)

func TestX(t *testing.T) {
	fmt.Println(hanja.Lookup("국제"), hanja.Lookup("國"), hanja.Lookup("樂"))
	fmt.Println(hanja.Before("의료데이터 연구"))
	fmt.Println(hanja.Before("나는 國際硏究"))
	fmt.Println(hanja.Before("공동연구계획"))
}
func BenchmarkLookup(b *testing.B) {
	hanja.Warm()
	for b.Loop() {
		hanja.Lookup("연구")
	}
}
func BenchmarkLookupOne(b *testing.B) {
	hanja.Warm()
	for b.Loop() {
		hanja.Lookup("연")
	}
}
func BenchmarkReverse(b *testing.B) {
	hanja.Warm()
	for b.Loop() {
		hanja.Lookup("國")
	}
}
func BenchmarkRevBefore(b *testing.B) {
	hanja.Warm()
	for b.Loop() {
		hanja.Before("第一國際硏究所一二三人")
	}
}
