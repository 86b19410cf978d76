/* The watch beside the program: told of a new device and of what a device sends, and of nothing else. */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "ui/machine.h"

struct fixture {
	char folder[64], device[96], other[96];
	atomic_int stirs;
	struct machine_watch *watch;
};

static void stirred(void *context)
{
	struct fixture *f = context;
	atomic_fetch_add(&f->stirs, 1);
}

static void pause_ms(long ms)
{
	nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000}, NULL);
}

/* Whether it stirs within five seconds; forgets the stirs of a short while after. */
static bool stirs(struct fixture *f)
{
	for (int i = 0; i < 500 && atomic_load(&f->stirs) == 0; i++)
		pause_ms(10);
	pause_ms(50);
	return atomic_exchange(&f->stirs, 0) > 0;
}

static int fixture_open(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	*state = f;
	if (f)
		snprintf(f->folder, sizeof f->folder, "%s", "/tmp/openweights-watch-XXXXXX");
	if (!f || !mkdtemp(f->folder))
		return 1;
	snprintf(f->device, sizeof f->device, "%s/event0", f->folder);
	snprintf(f->other, sizeof f->other, "%s/event1", f->folder);
	f->watch = machine_watch_open(f->folder, stirred, f);
	return 0;
}

static int fixture_close(void **state)
{
	struct fixture *f = *state;
	machine_watch_close(f->watch);
	unlink(f->device);
	unlink(f->other);
	rmdir(f->folder);
	free(f);
	return 0;
}

static void a_new_device_stirs(void **state)
{
	struct fixture *f = *state;
	if (!f->watch)
		skip();
	pause_ms(100);
	assert_int_equal(atomic_load(&f->stirs), 0);
	assert_int_equal(mkfifo(f->device, 0600), 0);
	assert_true(stirs(f));
	assert_int_equal(unlink(f->device), 0);
	assert_true(stirs(f));
}

static void what_a_device_sends_stirs(void **state)
{
	struct fixture *f = *state;
	if (!f->watch)
		skip();
	assert_int_equal(mkfifo(f->device, 0600), 0);
	assert_true(stirs(f));
	assert_true(machine_watch_device(f->watch, f->device));
	int writer = open(f->device, O_WRONLY);
	assert_true(writer >= 0);
	pause_ms(100);
	assert_int_equal(atomic_load(&f->stirs), 0);
	static char much[9000];
	assert_int_equal(write(writer, much, sizeof much), (int)sizeof much);
	assert_true(stirs(f));
	/* pulled out: it stirs once, not for ever */
	close(writer);
	assert_true(stirs(f));
	pause_ms(100);
	assert_int_equal(atomic_load(&f->stirs), 0);
}

static void what_cannot_be_read_is_refused(void **state)
{
	struct fixture *f = *state;
	if (!f->watch)
		skip();
	assert_false(machine_watch_device(f->watch, f->other));
	assert_true(machine_watch_device(f->watch, NULL));
	struct machine_watch *nowhere = machine_watch_open("/no/such/folder", stirred, f);
	assert_non_null(nowhere);
	machine_watch_close(nowhere);
	assert_int_equal(atomic_load(&f->stirs), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_new_device_stirs, fixture_open, fixture_close),
		cmocka_unit_test_setup_teardown(what_a_device_sends_stirs, fixture_open, fixture_close),
		cmocka_unit_test_setup_teardown(what_cannot_be_read_is_refused, fixture_open, fixture_close),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
