#pragma once
// The wide-character functions are declared only under this name.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <locale.h>
#include <langinfo.h>
#include <fcntl.h>
#include <unistd.h>

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

// A terminal that was never given back is, to ncurses 6.4, one whose output is not buffered yet: it writes with each
// move of the cursor, a hundred times a frame. So it is given back once, where nobody sees it; the first frame takes it
// again.
static inline void martlet_begin_buffering(void) {
  int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (terminal >= 0 && nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
    endwin();
    dup2(terminal, STDOUT_FILENO);
  }
  if (terminal >= 0) close(terminal);
  if (nowhere >= 0) close(nowhere);
}

static inline void martlet_repaint(void) { redrawwin(curscr); }
static inline int martlet_colors(void) { return COLORS; }
static inline int martlet_color_pairs(void) { return COLOR_PAIRS; }

// `mvwadd_wchnstr` is a macro that Swift cannot import.
static inline int martlet_put(WINDOW *window, int row, int column, const cchar_t *cells, int count) {
    return wmove(window, row, column) == ERR ? ERR : wadd_wchnstr(window, cells, count);
}
