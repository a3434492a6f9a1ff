/* Types keys into libhangul and says after each what came of it.
 *
 *   reference LAYOUT          (2, 3f, 39: libhangul's names)
 *   reference LAYOUT strict   initials never make a cluster of finals
 *   reference options         prints libhangul's options, as it sets them by itself
 *
 * Standard input: a line is a sequence of keys for a new, empty context. A byte is
 * the character of a key; 0x08 is BackSpace, 0x0c ends the composition.
 * Standard output: for each key a line "TAKEN PREEDIT<tab>COMMIT", TAKEN being 1 or 0.
 */
#include <hangul.h>
#include <stdio.h>
#include <string.h>

static void put(const ucschar *text) {
	for (; *text != 0; text++) {
		ucschar c = *text;
		if (c < 0x80) {
			putchar((int)c);
		} else if (c < 0x800) {
			putchar((int)(0xc0 | c >> 6));
			putchar((int)(0x80 | (c & 0x3f)));
		} else { /* libhangul knows no character beyond the first plane */
			putchar((int)(0xe0 | c >> 12));
			putchar((int)(0x80 | (c >> 6 & 0x3f)));
			putchar((int)(0x80 | (c & 0x3f)));
		}
	}
}

static void type(HangulInputContext *context, int key) {
	static const ucschar nothing[] = {0};
	const ucschar *commit = nothing;
	bool taken = true;
	switch (key) {
	case '\b':
		taken = hangul_ic_backspace(context);
		break;
	case '\f':
		commit = hangul_ic_flush(context);
		break;
	default:
		taken = hangul_ic_process(context, key);
		commit = hangul_ic_get_commit_string(context);
	}
	putchar(taken ? '1' : '0');
	putchar(' ');
	put(hangul_ic_get_preedit_string(context));
	putchar('\t');
	put(commit);
	putchar('\n');
}

static int options(void) {
	HangulInputContext *context = hangul_ic_new("2");
	if (context == NULL) {
		fputs("libhangul gives no context\n", stderr);
		return 1;
	}
	printf("auto reorder %d\n", hangul_ic_get_option(context, HANGUL_IC_OPTION_AUTO_REORDER));
	printf("combi on double stroke %d\n", hangul_ic_get_option(context, HANGUL_IC_OPTION_COMBI_ON_DOUBLE_STROKE));
	printf("non choseong combi %d\n", hangul_ic_get_option(context, HANGUL_IC_OPTION_NON_CHOSEONG_COMBI));
	hangul_ic_delete(context);
	return 0;
}

int main(int argc, char **argv) {
	HangulInputContext *context;
	int key;
	if (argc != 2 && !(argc == 3 && strcmp(argv[2], "strict") == 0)) {
		fputs("usage: reference 2|3f|39|options [strict]\n", stderr);
		return 2;
	}
	hangul_init();
	if (strcmp(argv[1], "options") == 0) {
		return options();
	}
	context = hangul_ic_new(argv[1]);
	if (context == NULL) {
		fputs("libhangul gives no context\n", stderr);
		return 1;
	}
	if (argc == 3) {
		hangul_ic_set_option(context, HANGUL_IC_OPTION_NON_CHOSEONG_COMBI, false);
	}
	while ((key = getchar()) != EOF) {
		if (key == '\n') {
			hangul_ic_reset(context);
			fflush(stdout);
		} else {
			type(context, key);
		}
	}
	hangul_ic_delete(context);
	hangul_fini();
	return ferror(stdin) || fflush(stdout) != 0 ? 1 : 0;
}
