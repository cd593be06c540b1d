/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-typed.h"

#include "base/laurel-error.h"
#include "store/laurel-lock.h"

#include <errno.h>
#include <unistd.h>

/*
 * What was typed and not yet given to a library: half a date, when the window was closed. It is
 * no part of the work until somebody says so, and of this desk alone; so it stands outside the
 * file, and is offered where it was typed.
 */

/* What nobody came back to goes, the oldest first. */
#define MOST_KEPT 100

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "laurel", name, NULL);
}

/* Empty when there is none, or none that can be read. */
static GKeyFile *
load (void)
{
  g_autofree char *path = dup_path ("typed.ini");
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);

  return file;
}

static void
drop_oldest (GKeyFile *file, const char *file_id)
{
  gsize length = 0;
  g_auto (GStrv) keys = g_key_file_get_keys (file, file_id, &length, NULL);

  for (gsize i = 0; i + MOST_KEPT < length; i++)
    g_key_file_remove_key (file, file_id, keys[i], NULL);
}

/* With the lock. */
static gboolean
keep (const char *file_id, const char *key, const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *path = dup_path ("typed.ini");

  g_key_file_remove_key (file, file_id, key, NULL); /* it is the newest again */
  if (text != NULL)
    g_key_file_set_string (file, file_id, key, text);
  drop_oldest (file, file_id);

  return g_key_file_save_to_file (file, path, error); /* written aside, and renamed */
}

/**
 * laurel_typed_dup:
 * @file_id: of which library
 * @key: where it was typed
 *
 * Returns: (transfer full) (nullable): what was typed there and is not done yet
 */
char *
laurel_typed_dup (const char *file_id, const char *key)
{
  g_autoptr (GKeyFile) file = load ();

  return g_key_file_get_string (file, file_id, key, NULL);
}

/* (-1): with @error set */
static int
lock_file (GError **error)
{
  g_autofree char *path = dup_path ("typed.lock");
  int lock = laurel_lock_wait (path);

  if (lock < 0)
    g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED,
                         g_strerror (errno));

  return lock;
}

/**
 * laurel_typed_keep:
 * @file_id: of which library
 * @key: where it was typed
 * @text: (nullable): what; %NULL once it is done, or given up
 * @error: return location for a `LAUREL_STORE_ERROR`, or one of a file
 */
gboolean
laurel_typed_keep (const char *file_id, const char *key, const char *text, GError **error)
{
  int lock = lock_file (error);
  gboolean kept;

  if (lock < 0)
    return FALSE;

  kept = keep (file_id, key, text, error);
  close (lock);

  return kept;
}

/* With the lock. */
static gboolean
forget (const char *file_id, GError **error)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *path = dup_path ("typed.ini");

  return !g_key_file_remove_group (file, file_id, NULL) ||
         g_key_file_save_to_file (file, path, error);
}

/**
 * laurel_typed_forget:
 * @file_id: of which library
 * @error: return location for a `LAUREL_STORE_ERROR`, or one of a file
 *
 * Nobody can tell whom half a word means: when somebody is forgotten, all that was
 * typed for the library goes.
 */
gboolean
laurel_typed_forget (const char *file_id, GError **error)
{
  g_autofree char *path = dup_path ("typed.ini");
  gboolean forgot;
  int lock;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  lock = lock_file (error);
  if (lock < 0)
    return FALSE;

  forgot = forget (file_id, error);
  close (lock);

  return forgot;
}
