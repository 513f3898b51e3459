#include "CSQLiteSettings.h"
#include <sqlite3.h>

// In C since Swift does not call functions whose arguments vary.
void sqlite_stop_counting_memory(void) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
