#include "CSQLiteSettings.h"
#include <sqlite3.h>

// In C since Swift does not call functions whose arguments vary.
bool sqlite_stop_counting_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
}
