/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-trouble.h"

#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-memory.h"
#include "testlib/laurel-test-vfs.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * Everything that can fail below the store: what SQLite asks of files and of
 * memory; each statement, while it is prepared and once it runs; and what the
 * store asks of the system itself.
 */

typedef enum {
  NOTHING,
  PREPARING,
  RUNNING,
  SYSTEM,
} Kind;

static Kind armed;
static guint countdown;
static gboolean fired;
static int code = EIO;

static void
arm (Kind kind, guint n)
{
  armed = kind;
  countdown = n;
  fired = FALSE;
}

static gboolean
disarm (void)
{
  armed = NOTHING;

  return fired;
}

/* Whether this is the one. */
static gboolean
is_due (Kind kind)
{
  if (armed != kind || countdown == 0 || --countdown > 0)
    return FALSE;

  fired = TRUE;
  return TRUE;
}

/* ---- files and memory of SQLite --------------------------------------------- */

static void
arm_once (guint n)
{
  laurel_test_vfs_arm (LAUREL_TEST_FAULT_ONCE, n);
}

static void
arm_always (guint n)
{
  laurel_test_vfs_arm (LAUREL_TEST_FAULT_ALWAYS, n);
}

static void
arm_full (guint n)
{
  laurel_test_vfs_arm (LAUREL_TEST_FAULT_FULL, n);
}

static void
arm_memory_once (guint n)
{
  laurel_test_memory_arm (n, TRUE);
}

static void
arm_memory_always (guint n)
{
  laurel_test_memory_arm (n, FALSE);
}

static const LaurelTestTrouble ONCE = { "call-once", arm_once, laurel_test_vfs_disarm, 5 };
static const LaurelTestTrouble ALWAYS = { "call-always", arm_always, laurel_test_vfs_disarm, 5 };
static const LaurelTestTrouble FULL = { "full", arm_full, laurel_test_vfs_disarm, 5 };
static const LaurelTestTrouble MEMORY_ONCE = {
  "memory-once", arm_memory_once, laurel_test_memory_disarm, 3,
};
static const LaurelTestTrouble MEMORY_ALWAYS = {
  "memory-always", arm_memory_always, laurel_test_memory_disarm, 3,
};

/* ---- statements ------------------------------------------------------------- */

/* Asked for all that a statement does, the first time it is prepared. */
static int
authorize (void *data, int action, const char *a, const char *b, const char *c, const char *d)
{
  return is_due (PREPARING) ? SQLITE_DENY : SQLITE_OK;
}

/* A statement that begins is stopped, in whichever connection. */
static int
on_statement (unsigned int event, void *db, void *stmt, void *sql)
{
  if (is_due (RUNNING))
    sqlite3_interrupt (db);

  return 0;
}

static int
watch_connection (sqlite3 *db, char **message, const void *routines)
{
  sqlite3_set_authorizer (db, authorize, NULL);

  return sqlite3_trace_v2 (db, SQLITE_TRACE_STMT, on_statement, db);
}

static void
arm_prepare (guint n)
{
  arm (PREPARING, n);
}

static void
arm_statement (guint n)
{
  arm (RUNNING, n);
}

static const LaurelTestTrouble PREPARE = { "prepare", arm_prepare, disarm, 8 };
static const LaurelTestTrouble STATEMENT = { "statement", arm_statement, disarm, 8 };

/* ---- the system ------------------------------------------------------------- */

/* The linker puts __wrap_x in the place of x, for the store and for the tests. */
int      __real_access                   (const char *path, int mode);
int      __real_flock                    (int fd, int operation);
int      __real_ftruncate64              (int fd, off64_t size);
int      __real_open64                   (const char *path, int flags, ...);
ssize_t  __real_pwrite64                 (int fd, const void *data, size_t size, off64_t offset);
int      __real_renameat2                (int from_dir, const char *from, int to_dir,
                                          const char *to, unsigned int flags);
char    *__real_g_dir_make_tmp           (const char *template, GError **error);
gboolean __real_g_file_copy              (GFile *from, GFile *to, GFileCopyFlags flags,
                                          GCancellable *cancellable,
                                          GFileProgressCallback progress, gpointer data,
                                          GError **error);
gboolean __real_g_file_set_contents_full (const char *path, const char *text, gssize length,
                                          GFileSetContentsFlags flags, int mode, GError **error);
GMappedFile *__real_g_mapped_file_new    (const char *path, gboolean writable, GError **error);
int      __real_g_mkdir_with_parents     (const char *path, int mode);

int      __wrap_access                   (const char *path, int mode);
int      __wrap_flock                    (int fd, int operation);
int      __wrap_fsync                    (int fd);
int      __wrap_ftruncate64              (int fd, off64_t size);
int      __wrap_open64                   (const char *path, int flags, ...);
ssize_t  __wrap_pwrite64                 (int fd, const void *data, size_t size, off64_t offset);
int      __wrap_renameat2                (int from_dir, const char *from, int to_dir,
                                          const char *to, unsigned int flags);
char    *__wrap_g_dir_make_tmp           (const char *template, GError **error);
gboolean __wrap_g_file_copy              (GFile *from, GFile *to, GFileCopyFlags flags,
                                          GCancellable *cancellable,
                                          GFileProgressCallback progress, gpointer data,
                                          GError **error);
gboolean __wrap_g_file_set_contents_full (const char *path, const char *text, gssize length,
                                          GFileSetContentsFlags flags, int mode, GError **error);
GMappedFile *__wrap_g_mapped_file_new    (const char *path, gboolean writable, GError **error);
int      __wrap_g_mkdir_with_parents     (const char *path, int mode);

gint64   __real_g_get_real_time          (void);
gint64   __wrap_g_get_real_time          (void);

static gint64 clock_offset;

gint64
__wrap_g_get_real_time (void)
{
  return __real_g_get_real_time () + clock_offset;
}

/* Lets the clock on the wall go @seconds before or behind. */
void
laurel_test_trouble_set_clock (gint64 seconds)
{
  clock_offset = seconds * G_USEC_PER_SEC;
}

static gboolean
system_fails (void)
{
  if (!is_due (SYSTEM))
    return FALSE;

  errno = code;
  return TRUE;
}

static gboolean
gio_fails (GError **error)
{
  if (!is_due (SYSTEM))
    return FALSE;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
  return TRUE;
}

int
__wrap_access (const char *path, int mode)
{
  return system_fails () ? -1 : __real_access (path, mode);
}

int
__wrap_flock (int fd, int operation)
{
  return system_fails () ? -1 : __real_flock (fd, operation);
}

/* Nothing is really synced. */
int
__wrap_fsync (int fd)
{
  return system_fails () ? -1 : 0;
}

int
__wrap_ftruncate64 (int fd, off64_t size)
{
  return system_fails () ? -1 : __real_ftruncate64 (fd, size);
}

int
__wrap_open64 (const char *path, int flags, ...)
{
  va_list args;
  int mode = 0;

  va_start (args, flags);
  if (flags & O_CREAT)
    mode = va_arg (args, int);
  va_end (args);

  return system_fails () ? -1 : __real_open64 (path, flags, mode);
}

ssize_t
__wrap_pwrite64 (int fd, const void *data, size_t size, off64_t offset)
{
  return system_fails () ? -1 : __real_pwrite64 (fd, data, size, offset);
}

int
__wrap_renameat2 (int from_dir, const char *from, int to_dir, const char *to, unsigned int flags)
{
  return system_fails () ? -1 : __real_renameat2 (from_dir, from, to_dir, to, flags);
}

char *
__wrap_g_dir_make_tmp (const char *template, GError **error)
{
  return gio_fails (error) ? NULL : __real_g_dir_make_tmp (template, error);
}

gboolean
__wrap_g_file_copy (GFile *from, GFile *to, GFileCopyFlags flags, GCancellable *cancellable,
                    GFileProgressCallback progress, gpointer data, GError **error)
{
  return !gio_fails (error) &&
         __real_g_file_copy (from, to, flags, cancellable, progress, data, error);
}

gboolean
__wrap_g_file_set_contents_full (const char *path, const char *text, gssize length,
                                 GFileSetContentsFlags flags, int mode, GError **error)
{
  return !gio_fails (error) &&
         __real_g_file_set_contents_full (path, text, length, flags, mode, error);
}

GMappedFile *
__wrap_g_mapped_file_new (const char *path, gboolean writable, GError **error)
{
  return gio_fails (error) ? NULL : __real_g_mapped_file_new (path, writable, error);
}

int
__wrap_g_mkdir_with_parents (const char *path, int mode)
{
  return system_fails () ? -1 : __real_g_mkdir_with_parents (path, mode);
}

static void
arm_system (guint n)
{
  code = EIO;
  arm (SYSTEM, n);
}

static void
arm_no_room (guint n)
{
  code = ENOSPC;
  arm (SYSTEM, n);
}

static const LaurelTestTrouble SYSTEM_CALL = { "system", arm_system, disarm, 1000 };
static const LaurelTestTrouble NO_ROOM = { "no-room", arm_no_room, disarm, 1000 };

/* ---- all of them ------------------------------------------------------------ */

const LaurelTestTrouble *const LAUREL_TEST_TROUBLES[] = {
  &ONCE, &ALWAYS, &FULL, &MEMORY_ONCE, &MEMORY_ALWAYS, &PREPARE, &STATEMENT, &SYSTEM_CALL, &NO_ROOM,
  NULL,
};

/* Before SQLite is used for anything. */
void
laurel_test_trouble_install (void)
{
  laurel_test_memory_install ();
  laurel_test_vfs_install ();
  g_assert_cmpint (sqlite3_auto_extension ((void (*) (void)) watch_connection), ==, SQLITE_OK);
}

/**
 * laurel_test_trouble_next:
 * @self: a trouble
 * @n: which one failed last; 0 at first
 *
 * Returns: which one fails next: at the beginning one after the other, and fewer and
 *   fewer later; with `-m slow` all of them
 */
guint
laurel_test_trouble_next (const LaurelTestTrouble *self, guint n)
{
  return n + 1 + (g_test_slow () ? 0 : n * laurel_test_stride (12) / self->dense);
}

/**
 * laurel_test_trouble_arm_system:
 * @n: which call of the system fails
 * @with: the errno that it fails with
 */
void
laurel_test_trouble_arm_system (guint n, int with)
{
  code = with;
  arm (SYSTEM, n);
}

gboolean
laurel_test_trouble_disarm_system (void)
{
  return disarm ();
}
