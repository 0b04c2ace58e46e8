#pragma once
#include <sqlite3.h>

// Swift cannot call functions with variable arguments. Nobody asks how much memory SQLite has; counting it
// takes a lock, which all connections share, at each allocation. Has no effect once a file was opened.
static inline int martlet_sqlite_count_no_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
