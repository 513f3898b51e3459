#ifndef CSQLITESETTINGS_H
#define CSQLITESETTINGS_H

/// Stops SQLite from counting the memory that it uses, which nobody asks for: at each piece of memory that it takes or
/// gives back, all databases of a process wait for one another's count. To be called before the first is opened; later it
/// does nothing.
void sqlite_stop_counting_memory(void);

/// Lets databases of this process that keep what they sort in files keep them in a folder, and not where the system has its
/// temporary files. The files have no names as soon as they are open.
void sqlite_sort_in_folder(const char *path);

#endif
