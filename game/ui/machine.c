#define _DEFAULT_SOURCE
#include "machine.h"

#include <stdint.h>
#include <stdlib.h>
#include <time.h>

double machine_thread_ms(void)
{
#ifdef CLOCK_THREAD_CPUTIME_ID
	struct timespec now;
	return clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) == 0 ? (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6 : 0;
#else
	return 0;
#endif
}

#ifndef _WIN32
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

const void *machine_file_map(const char *path, size_t *size)
{
	struct stat facts;
	int file = open(path, O_RDONLY | O_CLOEXEC);
	void *bytes = MAP_FAILED;
	if (file >= 0 && fstat(file, &facts) == 0 && facts.st_size > 0) {
		*size = (size_t)facts.st_size;
		bytes = mmap(NULL, *size, PROT_READ, MAP_PRIVATE, file, 0);
	}
	if (file >= 0)
		close(file);
	return bytes == MAP_FAILED ? NULL : bytes;
}

void machine_file_unmap(const void *bytes, size_t size)
{
	if (bytes)
		munmap((void *)(uintptr_t)bytes, size);
}
#else
const void *machine_file_map(const char *path, size_t *size)
{
	(void)path, (void)size;
	return NULL;
}

void machine_file_unmap(const void *bytes, size_t size)
{
	(void)bytes, (void)size;
}
#endif

#ifdef __linux__
#include <poll.h>
#include <pthread.h>
#include <sys/inotify.h>

enum { NO_DEVICE = -1, END = -2 };

struct machine_watch {
	pthread_t thread;
	int folder;       /* told of changes in it */
	int told[2];      /* a pipe: the next device to watch, or the end */
	void (*stirred)(void *context);
	void *context;
};

/* Reads what has come and forgets it; false when nothing will come any more. */
static bool emptied(int file)
{
	char bytes[4096];
	ssize_t some = read(file, bytes, sizeof bytes);
	bool any = some > 0;
	while (some == (ssize_t)sizeof bytes)
		some = read(file, bytes, sizeof bytes);
	return any;
}

static void device_take(int *device, int next)
{
	if (*device >= 0)
		close(*device);
	*device = next;
}

static void *watch_loop(void *argument)
{
	struct machine_watch *watch = argument;
	int device = NO_DEVICE, next = NO_DEVICE;
	while (next != END) {
		struct pollfd at[] = {{watch->told[0], POLLIN, 0}, {watch->folder, POLLIN, 0}, {device, POLLIN, 0}};
		if (poll(at, 3, -1) < 0)
			continue; /* a signal */
		if (at[1].revents)
			emptied(watch->folder);
		if (at[2].revents && !emptied(device))
			device_take(&device, NO_DEVICE);
		if (at[1].revents || at[2].revents)
			watch->stirred(watch->context);
		if (at[0].revents) {
			next = read(watch->told[0], &next, sizeof next) == (ssize_t)sizeof next ? next : END;
			device_take(&device, next);
		}
	}
	return NULL;
}

static void watch_free(struct machine_watch *watch)
{
	if (watch->folder >= 0)
		close(watch->folder);
	for (int i = 0; i < 2; i++)
		if (watch->told[i] >= 0)
			close(watch->told[i]);
	free(watch);
}

struct machine_watch *machine_watch_open(const char *folder, void (*stirred)(void *context), void *context)
{
	struct machine_watch *watch = malloc(sizeof *watch);
	if (!watch)
		return NULL;
	*watch = (struct machine_watch){.folder = inotify_init1(IN_NONBLOCK | IN_CLOEXEC), .told = {-1, -1},
		.stirred = stirred, .context = context};
	if (watch->folder >= 0)
		inotify_add_watch(watch->folder, folder, IN_CREATE | IN_DELETE | IN_ATTRIB | IN_MOVE);
	if (watch->folder < 0 || pipe(watch->told) != 0 ||
		pthread_create(&watch->thread, NULL, watch_loop, watch) != 0) {
		watch_free(watch);
		return NULL;
	}
	return watch;
}

static void watch_tell(struct machine_watch *watch, int what)
{
	if (write(watch->told[1], &what, sizeof what) != (ssize_t)sizeof what && what >= 0)
		close(what);
}

bool machine_watch_device(struct machine_watch *watch, const char *path)
{
	int device = path ? open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) : NO_DEVICE;
	watch_tell(watch, device);
	return device >= 0 || !path;
}

void machine_watch_close(struct machine_watch *watch)
{
	if (!watch)
		return;
	watch_tell(watch, END);
	pthread_join(watch->thread, NULL);
	watch_free(watch);
}
#else
struct machine_watch *machine_watch_open(const char *folder, void (*stirred)(void *context), void *context)
{
	(void)folder, (void)stirred, (void)context;
	return NULL;
}

bool machine_watch_device(struct machine_watch *watch, const char *path)
{
	(void)watch, (void)path;
	return false;
}

void machine_watch_close(struct machine_watch *watch)
{
	(void)watch;
}
#endif
