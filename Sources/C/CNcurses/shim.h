#pragma once
// The wide-character functions are declared only under this name.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <locale.h>
#include <langinfo.h>

// The extended colour functions take the pair through an `int *` in place of the unused `opts`.
static inline cchar_t martlet_cell(const wchar_t *text, attr_t attributes, int pair) {
    cchar_t cell;
    setcchar(&cell, text, attributes, (short)(pair < 32767 ? pair : 0), &pair);
    return cell;
}

// Most cells hold one code point.
static inline cchar_t martlet_cell_of(wchar_t scalar, attr_t attributes, int pair) {
    wchar_t text[2] = {scalar, 0};
    return martlet_cell(text, attributes, pair);
}

// The C library declares it only under names that would change much else.
extern int wcwidth(wchar_t);

// Swift 6 refuses C's global variables.
static inline WINDOW *martlet_next_screen(void) { return newscr; }
static inline void martlet_shrink_window(void) { wresize(stdscr, 1, 1); }
static inline SCREEN *martlet_newterm(const char *kind) { return newterm(kind, stdout, stdin); }
static inline void martlet_repaint(void) { redrawwin(curscr); }
static inline int martlet_colors(void) { return COLORS; }
static inline int martlet_color_pairs(void) { return COLOR_PAIRS; }

// `mvwadd_wchnstr` is a macro that Swift cannot import.
static inline int martlet_put(WINDOW *window, int row, int column, const cchar_t *cells, int count) {
    return wmove(window, row, column) == ERR ? ERR : wadd_wchnstr(window, cells, count);
}
