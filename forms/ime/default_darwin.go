package ime

// OwnByDefault is false: the system's method is the one users here know.
const OwnByDefault = false

// Live reports that the method can be changed while the window is open.
const Live = true

// Begin has nothing to prepare here.
func Begin(bool) (started func() error, err error) {
	return func() error { return nil }, nil
}

// Places reports whether [Place] does something.
const Places = false

// Place does nothing here.
func Place(Window, int, int, int, int) {}

// HangulKey tells the 한/영 key of a keyboard by the system's key code
// (kVK_JIS_Kana, which LANG1 gives).
func HangulKey(scan int) bool { return scan == 0x68 }

// HanjaKey tells the 한자 key of a keyboard (kVK_JIS_Eisu, which LANG2 gives).
func HanjaKey(scan int) bool { return scan == 0x66 }
