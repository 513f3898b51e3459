#include "CSQLiteSettings.h"
#include <sqlite3.h>
#include <string.h>

// In C since Swift does not call functions whose arguments vary.
void sqlite_stop_counting_memory(void) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

void sqlite_sort_in_folder(const char *path) {
  char *former = __atomic_load_n(&sqlite3_temp_directory, __ATOMIC_ACQUIRE);
  if (former && strcmp(former, path) == 0) return;
  // The former path is not given back: another thread may be looking at it.
  __atomic_store_n(&sqlite3_temp_directory, sqlite3_mprintf("%s", path), __ATOMIC_RELEASE);
}
