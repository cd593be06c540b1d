/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/*
 * A file system for SQLite on which the power can be cut and every call can be
 * made to fail.
 *
 * It writes through to the real files, so that whatever else looks at them sees
 * what a running program would. Beside that it remembers of each file what is
 * durable, and the writes since its last sync; a cut lays down in another folder
 * what a disk may hold then: all that is durable, and of the rest nothing, a
 * beginning or any part, with sectors torn. Nothing is really synced.
 */

#define SECTOR 512

typedef struct {
  gint64 offset;
  GBytes *bytes; /* (nullable): NULL is a truncation to offset */
} Write;

typedef struct {
  GByteArray *durable;
  GPtrArray *pending; /* (element-type Write) */
} Disk;

typedef struct {
  sqlite3_file base;
  Disk *disk;         /* (nullable): a file that is not kept */
  sqlite3_file *real;
} File;

static sqlite3_vfs vfs;
static sqlite3_vfs *real_vfs;
static GHashTable *disks; /* (element-type utf8 Disk) */

static LaurelTestFault armed;
static guint countdown;
static gboolean fired;
static LaurelTestVfsFunc watch_func;
static gpointer watch_data;

/* ---- failing ---------------------------------------------------------------- */

/* Whether this call is the one; a sync counts syncs only. */
static gboolean
fails (gboolean writes)
{
  if (armed == LAUREL_TEST_FAULT_NONE || armed == LAUREL_TEST_FAULT_SYNC ||
      (armed == LAUREL_TEST_FAULT_FULL && !writes))
    return FALSE;
  if (countdown > 1) {
    countdown--;
    return FALSE;
  }
  if (armed == LAUREL_TEST_FAULT_ONCE && fired)
    return FALSE;

  fired = TRUE;
  return TRUE;
}

static int
refuse (int code)
{
  return armed == LAUREL_TEST_FAULT_FULL ? SQLITE_FULL : code;
}

static gboolean
fails_to_sync (void)
{
  if (armed != LAUREL_TEST_FAULT_SYNC || fired || countdown-- > 1)
    return FALSE;

  fired = TRUE;
  return TRUE;
}

/* ---- what is durable -------------------------------------------------------- */

static void
write_free (gpointer data)
{
  Write *write = data;

  g_clear_pointer (&write->bytes, g_bytes_unref);
  g_free (write);
}

static void
disk_free (gpointer data)
{
  Disk *disk = data;

  g_byte_array_unref (disk->durable);
  g_ptr_array_unref (disk->pending);
  g_free (disk);
}

static Disk *
find_disk (const char *path)
{
  Disk *disk = g_hash_table_lookup (disks, path);
  g_autofree char *there = NULL;
  gsize size = 0;

  if (disk != NULL)
    return disk;

  /* Nobody has it open yet, so that reading it costs no locks. */
  g_file_get_contents (path, &there, &size, NULL);
  disk = g_new0 (Disk, 1);
  disk->durable = g_byte_array_append (g_byte_array_new (), (const guint8 *) there, size);
  disk->pending = g_ptr_array_new_with_free_func (write_free);
  g_hash_table_insert (disks, g_strdup (path), disk);

  return disk;
}

static void
grow (GByteArray *bytes, gint64 size)
{
  guint was = bytes->len;

  g_byte_array_set_size (bytes, size);
  if (size > was)
    memset (bytes->data + was, 0, size - was);
}

static void
apply (GByteArray *bytes, const Write *write, gint64 from, gint64 to)
{
  if (write->bytes == NULL) {
    grow (bytes, write->offset);
    return;
  }

  if (write->offset + to > bytes->len)
    grow (bytes, write->offset + to);
  memcpy (bytes->data + write->offset + from,
          (const guint8 *) g_bytes_get_data (write->bytes, NULL) + from, to - from);
}

static gint64
size_of (const Write *write)
{
  return write->bytes ? (gint64) g_bytes_get_size (write->bytes) : 0;
}

static void
remember (Disk *disk, gint64 offset, gconstpointer data, gsize size)
{
  Write *write;

  if (disk == NULL)
    return;

  write = g_new0 (Write, 1);
  write->offset = offset;
  write->bytes = data ? g_bytes_new (data, size) : NULL;
  g_ptr_array_add (disk->pending, write);
}

static void
make_durable (Disk *disk)
{
  for (guint i = 0; i < disk->pending->len; i++)
    apply (disk->durable, disk->pending->pdata[i], 0, size_of (disk->pending->pdata[i]));
  g_ptr_array_set_size (disk->pending, 0);
}

/* ---- the calls -------------------------------------------------------------- */

#define REAL(file) (((File *) (file))->real)
#define CALL(file, method, ...) REAL (file)->pMethods->method (REAL (file), ##__VA_ARGS__)

static void
tell (void)
{
  if (watch_func != NULL)
    watch_func (watch_data);
}

static int
file_close (sqlite3_file *file)
{
  int status = CALL (file, xClose);

  g_free (REAL (file));
  return status;
}

static int
file_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return fails (FALSE) ? SQLITE_IOERR_READ : CALL (file, xRead, data, size, offset);
}

static int
file_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  if (fails (TRUE))
    return refuse (SQLITE_IOERR_WRITE);

  tell ();
  remember (((File *) file)->disk, offset, data, size);

  return CALL (file, xWrite, data, size, offset);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  if (fails (TRUE))
    return refuse (SQLITE_IOERR_TRUNCATE);

  tell ();
  remember (((File *) file)->disk, size, NULL, 0);

  return CALL (file, xTruncate, size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  Disk *disk = ((File *) file)->disk;

  if (fails (FALSE))
    return SQLITE_IOERR_FSYNC;
  if (fails_to_sync ()) {
    if (disk != NULL)
      g_ptr_array_set_size (disk->pending, 0);
    return SQLITE_IOERR_FSYNC;
  }

  tell ();
  if (disk != NULL)
    make_durable (disk);

  return SQLITE_OK;
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return fails (FALSE) ? SQLITE_IOERR_FSTAT : CALL (file, xFileSize, size);
}

static int
file_lock (sqlite3_file *file, int lock)
{
  return fails (FALSE) ? SQLITE_IOERR_LOCK : CALL (file, xLock, lock);
}

static int
file_unlock (sqlite3_file *file, int lock)
{
  return CALL (file, xUnlock, lock);
}

static int
file_check_lock (sqlite3_file *file, int *reserved)
{
  return CALL (file, xCheckReservedLock, reserved);
}

static int
file_control (sqlite3_file *file, int op, void *arg)
{
  return CALL (file, xFileControl, op, arg);
}

static int
file_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

static int
file_characteristics (sqlite3_file *file)
{
  return 0;
}

static int
file_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return fails (extend) ? refuse (SQLITE_IOERR_SHMMAP)
                        : CALL (file, xShmMap, page, size, extend, memory);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  gboolean failed = fails (FALSE);

  /* No system fails to let go of a lock: another connection of the process would keep it. */
  return failed && !(flags & SQLITE_SHM_UNLOCK) ? SQLITE_IOERR_SHMLOCK
                                                : CALL (file, xShmLock, offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  CALL (file, xShmBarrier);
}

static int
file_shm_unmap (sqlite3_file *file, int delete)
{
  return CALL (file, xShmUnmap, delete);
}

static const sqlite3_io_methods METHODS = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

static int
vfs_open (sqlite3_vfs *self, const char *path, sqlite3_file *base, int flags, int *out_flags)
{
  File *file = (File *) base;
  int kept = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
  int status;

  base->pMethods = NULL;
  if (fails (flags & SQLITE_OPEN_CREATE))
    return refuse (SQLITE_CANTOPEN);

  file->disk = path != NULL && (flags & kept) ? find_disk (path) : NULL;
  file->real = g_malloc0 (real_vfs->szOsFile);
  status = real_vfs->xOpen (real_vfs, path, file->real, flags, out_flags);
  if (status == SQLITE_OK)
    base->pMethods = &METHODS;
  else
    g_clear_pointer (&file->real, g_free);

  return status;
}

static int
vfs_delete (sqlite3_vfs *self, const char *path, int sync)
{
  if (fails (FALSE))
    return SQLITE_IOERR_DELETE;

  tell ();
  g_hash_table_remove (disks, path);

  return real_vfs->xDelete (real_vfs, path, sync);
}

static int
vfs_access (sqlite3_vfs *self, const char *path, int flags, int *result)
{
  return fails (FALSE) ? SQLITE_IOERR_ACCESS : real_vfs->xAccess (real_vfs, path, flags, result);
}

/* Makes it what SQLite uses from now on. */
void
laurel_test_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  disks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, disk_free);
  vfs = *real_vfs;
  vfs.pNext = NULL;
  vfs.zName = "laurel-test";
  vfs.szOsFile = sizeof (File);
  vfs.xOpen = vfs_open;
  vfs.xDelete = vfs_delete;
  vfs.xAccess = vfs_access;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

static gboolean
is_in (gpointer path, gpointer disk, gpointer folder)
{
  return g_str_has_prefix (path, folder);
}

/* Nobody has a file in @folder open any more. */
void
laurel_test_vfs_forget (const char *folder)
{
  g_hash_table_foreach_remove (disks, is_in, (gpointer) folder);
}

void
laurel_test_vfs_arm (LaurelTestFault fault, guint n)
{
  armed = fault;
  countdown = n;
  fired = FALSE;
}

/* Returns: whether anything failed since it was armed */
gboolean
laurel_test_vfs_disarm (void)
{
  armed = LAUREL_TEST_FAULT_NONE;

  return fired;
}

/* Calls @func before each write, truncation, sync and deletion. It may cut, and
 * nothing else. */
void
laurel_test_vfs_watch (LaurelTestVfsFunc func, gpointer data)
{
  watch_func = func;
  watch_data = data;
}

/* ---- the cut ---------------------------------------------------------------- */

/* A write of which some sectors got through. */
static void
tear (GByteArray *bytes, const Write *write, GRand *rand)
{
  if (write->bytes == NULL) {
    apply (bytes, write, 0, 0);
    return;
  }

  for (gint64 from = 0; from < size_of (write); from += SECTOR)
    if (g_rand_boolean (rand))
      apply (bytes, write, from, MIN (from + SECTOR, size_of (write)));
}

static void
lay_down (const char *path, const Disk *disk, GRand *rand)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int manner = g_rand_int_range (rand, 0, 4);
  guint n = disk->pending->len;
  guint whole = manner == 0 || n == 0 ? 0 : (guint) g_rand_int_range (rand, 0, (int) n + 1);
  g_autoptr (GError) error = NULL;

  g_byte_array_append (bytes, disk->durable->data, disk->durable->len);
  for (guint i = 0; i < n; i++) {
    const Write *write = disk->pending->pdata[i];

    if (manner == 3 ? g_rand_boolean (rand) : i < whole)
      apply (bytes, write, 0, size_of (write));
    else if (manner >= 2 && (manner == 3 || i == whole))
      tear (bytes, write, rand);
  }

  g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/**
 * laurel_test_vfs_cut:
 * @from: the folder that is on the disk
 * @folder: where to lay down what the disk holds
 * @rand: what else it holds
 */
void
laurel_test_vfs_cut (const char *from, const char *folder, GRand *rand)
{
  GHashTableIter iter;
  gpointer path, disk;

  g_hash_table_iter_init (&iter, disks);
  while (g_hash_table_iter_next (&iter, &path, &disk)) {
    g_autofree char *name = g_path_get_basename (path);
    g_autofree char *to = g_build_filename (folder, name, NULL);

    if (is_in (path, disk, (gpointer) from))
      lay_down (to, disk, rand);
  }
}
