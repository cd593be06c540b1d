/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-claim.h"

#include "base/laurel-error.h"
#include "store/laurel-lock.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/*
 * What was told at this desk of rows of a library, as of what to remind, and when,
 * by the clock on the wall. It is no part of the work, and not to be undone with
 * it; another desk tells its own people; and a library can be read by one process
 * while another writes it. So it stands outside, behind a lock of its own.
 *
 * For each library there are two groups: when each row was told, and what is said
 * of those that may still stand on the desktop, until that is not true any more.
 */

/* What was told so long ago is not kept; a reminder is due for ten years at most. */
#define KEPT_DAYS 4000

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "laurel", name, NULL);
}

/* Empty when there is none, or none that can be read. */
static GKeyFile *
load (void)
{
  g_autofree char *path = dup_path ("claims.ini");
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);

  return file;
}

static LaurelMoment
get_told (GKeyFile *file, const char *file_id, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, file_id, key, NULL);

  return laurel_moment_from_iso (text);
}

static void
drop_old (GKeyFile *file, const char *file_id, LaurelMoment now)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, file_id, NULL, NULL);

  for (gsize i = 0; keys != NULL && keys[i] != NULL; i++)
    if (get_told (file, file_id, keys[i]) < now - KEPT_DAYS * LAUREL_MINUTES_A_DAY)
      g_key_file_remove_key (file, file_id, keys[i], NULL);
}

/* On the disk before anything is told: rather not at all than twice. */
static gboolean
save (GKeyFile *file, GError **error)
{
  g_autofree char *path = dup_path ("claims.ini");
  g_autofree char *text = NULL;
  gsize length;

  text = g_key_file_to_data (file, &length, NULL);

  return g_file_set_contents_full (path, text, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

static int
take_lock (GError **error)
{
  g_autofree char *path = dup_path ("claims.lock");
  int fd = laurel_lock_wait (path);

  if (fd < 0)
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED,
                 /* Translators: %s is why, in the system's words. */
                 _("What was told cannot be noted: %s."), g_strerror (errno));
  return fd;
}

static char *
dup_group (const char *file_id)
{
  return g_strconcat (file_id, " shown", NULL);
}

static const LaurelClaim *
find_claim (GArray *claims, const char *key)
{
  gint64 row = g_ascii_strtoll (key, NULL, 10);

  for (guint i = 0; i < claims->len; i++)
    if (g_array_index (claims, LaurelClaim, i).row == row)
      return &g_array_index (claims, LaurelClaim, i);

  return NULL;
}

/* What was told of a row that is not due any more, or of which something else would
 * be said now, is over. */
static gboolean
end_untrue (GKeyFile *file, const char *file_id, GArray *claims, GArray *over)
{
  g_autofree char *group = dup_group (file_id);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (gsize i = 0; keys != NULL && keys[i] != NULL; i++) {
    const LaurelClaim *claim = find_claim (claims, keys[i]);
    g_autofree char *said = g_key_file_get_string (file, group, keys[i], NULL);
    gint64 row = g_ascii_strtoll (keys[i], NULL, 10);

    if (claim != NULL && g_strcmp0 (claim->says, said) == 0)
      continue;

    g_key_file_remove_key (file, group, keys[i], NULL);
    g_array_append_val (over, row);
  }

  return over->len > 0;
}

/* What was told already is not, unless it has moved since. */
static gboolean
take (GKeyFile *file, const char *file_id, LaurelClaim *claim, LaurelMoment now)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, claim->row);
  g_autofree char *group = dup_group (file_id);
  g_autofree char *at = laurel_moment_dup_iso (MAX (now, claim->due));

  claim->taken = get_told (file, file_id, key) < claim->due;
  if (!claim->taken)
    return FALSE;

  g_key_file_set_string (file, file_id, key, at);
  g_key_file_set_string (file, group, key, claim->says ? claim->says : "");

  return TRUE;
}

static gboolean
settle (const char *file_id, GArray *claims, gboolean tell, LaurelMoment now, GArray *over,
        GError **error)
{
  g_autoptr (GKeyFile) file = load ();
  gboolean changed = end_untrue (file, file_id, claims, over);

  for (guint i = 0; tell && i < claims->len; i++)
    changed |= take (file, file_id, &g_array_index (claims, LaurelClaim, i), now);
  if (changed)
    drop_old (file, file_id, now);

  return !changed || save (file, error);
}

/**
 * laurel_claim_settle:
 * @file_id: which library
 * @claims: (element-type LaurelClaim): all that is due to be told of it
 * @tell: whether the caller tells what nobody told yet
 * @now: now
 * @over: (out) (transfer full) (element-type gint64): the rows of which something was
 *   told that is not true any more: the caller takes it back
 * @error: return location for an error
 *
 * What was told is not told again, unless it has moved, so that it is due at a moment
 * after the one at which it was told: that is now, or, of what is told before its
 * time, the moment at which it would have been due. All of it is noted at once, or
 * none.
 */
gboolean
laurel_claim_settle (const char *file_id, GArray *claims, gboolean tell, LaurelMoment now,
                     GArray **over, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean done;
  int lock = take_lock (error);

  *over = NULL;
  done = lock >= 0 && settle (file_id, claims, tell, now, found, error);
  if (lock >= 0)
    close (lock);
  if (done)
    *over = g_steal_pointer (&found);
  for (guint i = 0; !done && i < claims->len; i++)
    g_array_index (claims, LaurelClaim, i).taken = FALSE;

  return done;
}

/* Returns: (transfer full) (element-type gint64 gint64): when each row of a library was
 *   told at this desk */
GHashTable *
laurel_claim_list_told (const char *file_id)
{
  g_autoptr (GKeyFile) file = load ();
  g_auto (GStrv) keys = g_key_file_get_keys (file, file_id, NULL, NULL);
  GHashTable *told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (gsize i = 0; keys != NULL && keys[i] != NULL; i++) {
    gint64 row = g_ascii_strtoll (keys[i], NULL, 10);
    LaurelMoment at = get_told (file, file_id, keys[i]);

    g_hash_table_insert (told, g_memdup2 (&row, sizeof row), g_memdup2 (&at, sizeof at));
  }

  return told;
}
