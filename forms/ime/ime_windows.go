package ime

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
	"unicode/utf16"
	"unsafe"
)

// OwnByDefault is false: the system's method is the one users here know.
const OwnByDefault = false

// Live reports that the method can be changed while the window is open.
const Live = true

// Finishes reports that [Finish] ends what the system's method composes.
const Finishes = true

// Places reports that [Place] moves what the method shows.
const Places = true

// Both libraries are among the system's known ones, which Windows loads from its own
// folder only.
var (
	imm32  = syscall.NewLazyDLL("imm32.dll")
	user32 = syscall.NewLazyDLL("user32.dll")

	immGetContext           = imm32.NewProc("ImmGetContext")
	immReleaseContext       = imm32.NewProc("ImmReleaseContext")
	immGetCompositionString = imm32.NewProc("ImmGetCompositionStringW")
	immNotifyIME            = imm32.NewProc("ImmNotifyIME")
	immAssociateContextEx   = imm32.NewProc("ImmAssociateContextEx")
	immSetCompositionWindow = imm32.NewProc("ImmSetCompositionWindow")
	immSetCandidateWindow   = imm32.NewProc("ImmSetCandidateWindow")
	peekMessage             = user32.NewProc("PeekMessageW")
)

// Constants of imm.h and winuser.h.
const (
	compositionString = 0x0008 // GCS_COMPSTR
	notifyComposition = 0x0015 // NI_COMPOSITIONSTR
	complete          = 0x0001 // CPS_COMPLETE
	defaultContext    = 0x0010 // IACE_DEFAULT
	placePoint        = 0x0002 // CFS_POINT
	placeExclude      = 0x0080 // CFS_EXCLUDE
	charMessage       = 0x0102 // WM_CHAR
	remove            = 0x0001 // PM_REMOVE
)

// message is MSG of winuser.h.
type message struct {
	window  uintptr
	message uint32
	wParam  uintptr
	lParam  uintptr
	time    uint32
	x, y    int32
	private uint32
}

// point is POINT and box is RECT of windef.h.
type (
	point struct{ x, y int32 }
	box   struct{ left, top, right, bottom int32 }
)

// compositionForm and candidateForm are COMPOSITIONFORM and CANDIDATEFORM of imm.h.
type (
	compositionForm struct {
		style uint32
		at    point
		area  box
	}
	candidateForm struct {
		index, style uint32
		at           point
		area         box
	}
)

// mostCharacters bounds how many characters one composition can leave; a method that
// never stops sending must not hold the window.
const mostCharacters = 4096

// Begin has nothing to prepare here; see [Detach].
func Begin(bool) (started func() error, err error) {
	return func() error { return nil }, nil
}

// Detach keeps the system's method out of a window: every key then arrives as the
// character that stands on it. An error says that Windows refused.
func Detach(w Window) error { return associate(w, 0) }

// Attach gives a window the system's method back.
func Attach(w Window) error { return associate(w, defaultContext) }

func associate(w Window, how uintptr) error {
	if w == 0 {
		return nil
	}
	if err := immAssociateContextEx.Find(); err != nil {
		return fmt.Errorf("the input method of Windows: %w", err)
	}
	if done, _, _ := immAssociateContextEx.Call(uintptr(w), 0, how); done == 0 {
		return errors.New("ImmAssociateContextEx refused")
	}
	return nil
}

// Finish ends what the system's method is composing in a window and returns its text.
// Windows puts that text into the window's queue, where it would arrive only after the
// click or the shortcut that ends the composition was acted on; it is taken from there.
func Finish(w Window) string {
	finished := false
	within(w, func(context uintptr) {
		if length(context) > 0 {
			done, _, _ := immNotifyIME.Call(context, notifyComposition, complete, 0)
			finished = done != 0
		}
	})
	if !finished {
		return ""
	}
	return arrived(w)
}

// Composing reports whether the system's method is composing in a window.
func Composing(w Window) bool {
	composing := false
	within(w, func(context uintptr) { composing = length(context) > 0 })
	return composing
}

// Place tells the method where the caret stands in a window, in pixels: what is being
// composed is shown there, and the list of candidates beside the line, not over it. A
// method that shows either in a place of its own need not heed it.
func Place(w Window, x, y, width, height int) {
	at := point{int32(x), int32(y)}
	line := box{at.x, at.y, at.x + int32(width), at.y + int32(height)}
	within(w, func(context uintptr) {
		composed := compositionForm{style: placePoint, at: at}
		immSetCompositionWindow.Call(context, uintptr(unsafe.Pointer(&composed)))
		list := candidateForm{style: placeExclude, at: point{at.x, line.bottom}, area: line}
		immSetCandidateWindow.Call(context, uintptr(unsafe.Pointer(&list)))
	})
}

// within calls f with the input context of a window; a window from which the method
// is detached has none.
func within(w Window, f func(context uintptr)) {
	if w == 0 || immGetContext.Find() != nil {
		return
	}
	context, _, _ := immGetContext.Call(uintptr(w))
	if context == 0 {
		return
	}
	f(context)
	immReleaseContext.Call(uintptr(w), context)
}

// length is the number of bytes of the text being composed; errors are negative.
func length(context uintptr) int32 {
	n, _, _ := immGetCompositionString.Call(context, compositionString, 0, 0)
	return int32(n)
}

// arrived takes the characters out of a window's queue that wait there.
func arrived(w Window) string {
	var units []uint16
	for range mostCharacters {
		var m message
		got, _, _ := peekMessage.Call(uintptr(unsafe.Pointer(&m)), uintptr(w), charMessage, charMessage, remove)
		if got == 0 {
			break
		}
		units = append(units, uint16(m.wParam))
	}
	// Control characters belong to keys (Return, Tab), which arrive as such.
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, string(utf16.Decode(units)))
}

// extended is what GLFW adds to the scan code of an extended key.
const extended = 0x100

// HangulKey tells the 한/영 key of a Korean keyboard by its scan code: 0x72 from USB
// keyboards (LANG1), 0xF2 from older ones.
func HangulKey(scan int) bool {
	scan &^= extended
	return scan == 0x72 || scan == 0xF2
}

// HanjaKey tells the 한자 key of a Korean keyboard: 0x71 from USB keyboards (LANG2),
// 0xF1 from older ones.
func HanjaKey(scan int) bool {
	scan &^= extended
	return scan == 0x71 || scan == 0xF1
}
