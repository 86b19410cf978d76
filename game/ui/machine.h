/* What ui asks of the machine and SDL does not tell: the one file of ui that is not plain C. */
#ifndef UI_MACHINE_H
#define UI_MACHINE_H

#include <stdbool.h>
#include <stddef.h>

/* Processor time of this thread in milliseconds, from any beginning; 0 where it is not told. */
double machine_thread_ms(void);

/* A file as memory that is only read. NULL where it cannot be had so; unmapping NULL does nothing. */
const void *machine_file_map(const char *path, size_t *size);
void machine_file_unmap(const void *bytes, size_t size);

struct machine_watch;

/* Sleeps beside the program until something changes in a folder or comes from a device, then calls `stirred`, from a
 * thread of its own. NULL where this cannot be had. A folder that is not there is not watched. */
struct machine_watch *machine_watch_open(const char *folder, void (*stirred)(void *context), void *context);
/* Watches this device instead of the one before, none for NULL. False when it cannot be read. */
bool machine_watch_device(struct machine_watch *watch, const char *path);
void machine_watch_close(struct machine_watch *watch);

#endif
