#ifndef CSQLITESETTINGS_H
#define CSQLITESETTINGS_H

/// Stops SQLite from counting the memory that it uses, which nobody asks for: at each piece of memory that it takes or
/// gives back, all databases of a process wait for one another's count. To be called before the first is opened; later it
/// does nothing.
void sqlite_stop_counting_memory(void);

#endif
