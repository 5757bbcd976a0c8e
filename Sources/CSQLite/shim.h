#pragma once
#include <sqlite3.h>

/// Switches a property of a connection; sqlite3_db_config takes variable arguments, which Swift
/// cannot pass.
static inline int csqlite_switch(sqlite3 *database, int property, int on) {
  return sqlite3_db_config(database, property, on, (int *)0);
}

/// Binds bytes that SQLite copies: SQLITE_TRANSIENT is a cast, which Swift does not import.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text,
                                    unsigned long long count) {
  return sqlite3_bind_text64(statement, index, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes,
                                    unsigned long long count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}
