#pragma once
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift cannot import; these two bind
// with it, so SQLite copies the bytes before returning.
static inline int martlet_bind_text(sqlite3_stmt *s, int i, const char *text, int count) {
    return sqlite3_bind_text(s, i, text, count, SQLITE_TRANSIENT);
}

static inline int martlet_bind_blob(sqlite3_stmt *s, int i, const void *bytes, int count) {
    if (count == 0) return sqlite3_bind_zeroblob(s, i, 0);
    return sqlite3_bind_blob(s, i, bytes, count, SQLITE_TRANSIENT);
}
