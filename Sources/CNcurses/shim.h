// Swift cannot read ncurses' function-like macros and refuses its mutable globals: these few lines name them again.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <term.h>

static const attr_t curses_bold = A_BOLD;
static const attr_t curses_dim = A_DIM;
static const attr_t curses_italic = A_ITALIC;
static const attr_t curses_reverse = A_REVERSE;
static const attr_t curses_underline = A_UNDERLINE;

/// The window of the whole screen, that newterm made.
static inline WINDOW *curses_screen_window(void) { return stdscr; }

/// What curses believes to stand on the terminal.
static inline WINDOW *curses_terminal_window(void) { return curscr; }

/// Makes curses send a cell that did not change: it believes that something else stands there.
static inline void curses_doubt_cell(int row, int column) { mvwaddch(curscr, row, column, 'x'); }

/// How many colours the terminal has; 0 before start_color.
static inline int curses_color_count(void) { return COLORS; }

/// The value of a terminfo string capability, or NULL where the terminal has none.
static inline const char *curses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/// A file in memory without a name, and the flag that keeps it from other programs (Linux, memfd_create(2)). The C library
/// hides both by default.
extern int memfd_create(const char *name, unsigned int flags);
static const unsigned int curses_close_on_exec = 1U;

/// The columns of a character in the current locale (POSIX); -1 for a control. The C library hides it by default.
extern int wcwidth(wchar_t character);
