package ime

import (
	"runtime"
	"syscall"
	"testing"
	"unsafe"
)

var (
	createWindow         = user32.NewProc("CreateWindowExW")
	destroyWindow        = user32.NewProc("DestroyWindow")
	postMessage          = user32.NewProc("PostMessageW")
	setCompositionString = imm32.NewProc("ImmSetCompositionStringW")
	getCompositionWindow = imm32.NewProc("ImmGetCompositionWindow")
	getCandidateWindow   = imm32.NewProc("ImmGetCandidateWindow")
	setOpenStatus        = imm32.NewProc("ImmSetOpenStatus")
)

// onWindow runs a test with a real window of its own thread.
func onWindow(t *testing.T, f func(w Window)) {
	t.Helper()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	class, err := syscall.UTF16PtrFromString("STATIC")
	if err != nil {
		t.Fatal(err)
	}
	const popup = 0x80000000 // WS_POPUP
	w, _, err := createWindow.Call(0, uintptr(unsafe.Pointer(class)), uintptr(unsafe.Pointer(class)), popup, 0, 0, 80, 40, 0, 0, 0, 0)
	if w == 0 {
		t.Fatalf("no window: %v", err)
	}
	defer destroyWindow.Call(w)
	f(Window(w))
}

func hasContext(w Window) (has bool) {
	within(w, func(uintptr) { has = true })
	return has
}

func TestEveryCall_IsInTheSystemsLibraries(t *testing.T) {
	for _, proc := range []*syscall.LazyProc{
		immGetContext, immReleaseContext, immGetCompositionString, immNotifyIME, immAssociateContextEx, peekMessage,
		immSetCompositionWindow, immSetCandidateWindow,
	} {
		if err := proc.Find(); err != nil {
			t.Errorf("%s: %v", proc.Name, err)
		}
	}
}

func TestDetach_TakesTheMethodFromAWindow_AndAttachGivesItBack(t *testing.T) {
	onWindow(t, func(w Window) {
		if !hasContext(w) {
			t.Fatal("a new window has no input context")
		}
		if err := Detach(w); err != nil {
			t.Fatal(err)
		}
		if hasContext(w) {
			t.Error("the window still has an input context")
		}
		if text := Finish(w); text != "" || Composing(w) {
			t.Errorf("a detached window composes: %q", text)
		}
		if err := Attach(w); err != nil {
			t.Fatal(err)
		}
		if !hasContext(w) {
			t.Error("the window did not get its input context back")
		}
	})
}

func TestDetach_TellsOfAWindowThatIsNone(t *testing.T) {
	if Detach(Window(0x7ffffff0)) == nil {
		t.Error("a window that is none was accepted")
	}
	if err := Detach(0); err != nil {
		t.Errorf("no window yet: %v", err)
	}
}

func TestFinish_LeavesTheQueueAloneWhereNothingIsComposed(t *testing.T) {
	onWindow(t, func(w Window) {
		postMessage.Call(uintptr(w), charMessage, 'x', 0)
		if text := Finish(w); text != "" {
			t.Errorf("%q was taken from the window", text)
		}
		if text := arrived(w); text != "x" {
			t.Errorf("the queue held %q", text)
		}
	})
}

func TestFinish_ReturnsWhatWasBeingComposed(t *testing.T) {
	onWindow(t, func(w Window) {
		within(w, func(context uintptr) {
			setOpenStatus.Call(context, 1)
			text := utf16Of(t, "\ud55c")
			const setString = 0x0009 // SCS_SETSTR
			if done, _, err := setCompositionString.Call(context, setString, uintptr(unsafe.Pointer(&text[0])), 2, 0, 0); done == 0 {
				t.Fatalf("ImmSetCompositionString: %v", err)
			}
		})
		if !Composing(w) {
			t.Fatal("nothing is being composed")
		}
		if text := Finish(w); text != "\ud55c" {
			t.Errorf("finished %q", text)
		}
		if Composing(w) {
			t.Error("it is still being composed")
		}
		if text := arrived(w); text != "" {
			t.Errorf("%q still arrives", text)
		}
	})
}

func TestPlace_TellsTheMethodWhereTheCaretIs(t *testing.T) {
	onWindow(t, func(w Window) {
		for _, at := range []point{{12, 34}, {40, 7}} {
			Place(w, int(at.x), int(at.y), 2, 21)
			within(w, func(context uintptr) {
				var composed compositionForm
				if done, _, err := getCompositionWindow.Call(context, uintptr(unsafe.Pointer(&composed))); done == 0 {
					t.Fatalf("ImmGetCompositionWindow: %v", err)
				}
				if want := (compositionForm{style: placePoint, at: at}); composed.style != want.style || composed.at != want.at {
					t.Errorf("what is composed is at %+v, want %+v", composed, want)
				}
				var list candidateForm
				if done, _, err := getCandidateWindow.Call(context, 0, uintptr(unsafe.Pointer(&list))); done == 0 {
					t.Fatalf("ImmGetCandidateWindow: %v", err)
				}
				want := candidateForm{
					style: placeExclude, at: point{at.x, at.y + 21}, area: box{at.x, at.y, at.x + 2, at.y + 21},
				}
				if list != want {
					t.Errorf("the candidates are at %+v, want %+v", list, want)
				}
			})
		}
	})
}

func TestPlace_DoesNothingToAWindowWithoutAMethod(t *testing.T) {
	onWindow(t, func(w Window) {
		if err := Detach(w); err != nil {
			t.Fatal(err)
		}
		Place(w, 1, 2, 3, 4)
		if hasContext(w) {
			t.Error("the window got an input context")
		}
	})
	Place(0, 1, 2, 3, 4)
}

func TestArrived_DropsTheCharactersOfKeysAndJoinsPairs(t *testing.T) {
	onWindow(t, func(w Window) {
		for _, unit := range utf16Of(t, "\uac00\r\t\U00020000") {
			postMessage.Call(uintptr(w), charMessage, uintptr(unit), 0)
		}
		if text := arrived(w); text != "\uac00\U00020000" {
			t.Errorf("arrived %q", text)
		}
	})
}

func utf16Of(t *testing.T, text string) []uint16 {
	t.Helper()
	units, err := syscall.UTF16FromString(text)
	if err != nil {
		t.Fatal(err)
	}
	return units[:len(units)-1]
}
