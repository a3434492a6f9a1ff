//go:build darwin && cgo

package ime

/*
#cgo CFLAGS: -x objective-c
#cgo LDFLAGS: -framework AppKit

#import <AppKit/AppKit.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// The view that takes text, or nil.
static NSView<NSTextInputClient> *moaplanClient(uintptr_t handle) {
	NSView *view = [(NSWindow *)handle contentView];
	if (![view conformsToProtocol:@protocol(NSTextInputClient)]) {
		return nil;
	}
	return (NSView<NSTextInputClient> *)view;
}

static int moaplanComposing(uintptr_t handle) {
	return [moaplanClient(handle) hasMarkedText] ? 1 : 0;
}

// The marked text, which is then no longer marked; NULL where there is none or it
// cannot be read, in which case it stays as it is. To be freed.
static char *moaplanFinish(uintptr_t handle) {
	NSView<NSTextInputClient> *view = moaplanClient(handle);
	if (view == nil || ![view hasMarkedText]) {
		return NULL;
	}
	char *text = NULL;
	@autoreleasepool {
		@try {
			// GLFW keeps it in a member of this name and answers no question for it.
			id marked = [view valueForKey:@"markedText"];
			NSString *plain = [marked isKindOfClass:[NSAttributedString class]] ? [marked string] : nil;
			const char *bytes = [plain UTF8String];
			if (bytes != NULL && bytes[0] != 0) {
				text = strdup(bytes);
			}
		} @catch (NSException *fault) {
			text = NULL;
		}
		if (text != NULL) {
			[view unmarkText];
			[[view inputContext] discardMarkedText];
		}
	}
	return text;
}

// Allows every input source for the view, or those of Latin letters alone.
static void moaplanAllow(uintptr_t handle, int allowed) {
	NSTextInputContext *context = [moaplanClient(handle) inputContext];
	// A layout of Latin letters composes nothing; nil allows every source.
	[context setAllowedInputSourceLocales:allowed ? nil : @[NSAllRomanInputSourcesLocaleIdentifier]];
}

static void moaplanFree(char *text) { free(text); }
*/
import "C"

// Finishes reports that [Finish] ends what the system's method composes.
const Finishes = true

// Detach keeps methods that compose out of a window: only sources of Latin letters
// stay allowed.
func Detach(w Window) error {
	if w != 0 {
		C.moaplanAllow(C.uintptr_t(w), 0)
	}
	return nil
}

// Attach allows every input source again.
func Attach(w Window) error {
	if w != 0 {
		C.moaplanAllow(C.uintptr_t(w), 1)
	}
	return nil
}

// Finish ends what the system's method is composing in a window and returns its text.
func Finish(w Window) string {
	if w == 0 {
		return ""
	}
	text := C.moaplanFinish(C.uintptr_t(w))
	if text == nil {
		return ""
	}
	defer C.moaplanFree(text)
	return C.GoString(text)
}

// Composing reports whether the system's method is composing in a window. AppKit
// reports each key before the method has seen it, so a BackSpace that arrives while
// this is true is the method's.
func Composing(w Window) bool { return w != 0 && C.moaplanComposing(C.uintptr_t(w)) != 0 }
