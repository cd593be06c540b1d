/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-claim.h"

#include "base/laurel-error.h"
#include "store/laurel-state-file.h"

#include <glib/gi18n-lib.h>

/*
 * What was told at this desk of rows of a library, as of what to remind, and when,
 * by the clock on the wall. It is no part of the work, and not to be undone with
 * it; another desk tells its own people; and a library can be read by one process
 * while another writes it. So it stands outside, behind a lock of its own.
 *
 * For each library there are two groups: when each row was told, and what is said
 * of those that may still stand on the desktop, until that is not true any more.
 */

#define FILE_NAME "claims"

/* What was told so long ago is not kept; a reminder is due for ten years at most. */
#define KEPT_DAYS 4000

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

static LaurelStateFile *
open_file (GError **error)
{
  g_autoptr (GError) problem = NULL;
  LaurelStateFile *file = laurel_state_file_open (FILE_NAME, &problem);

  if (file == NULL)
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED,
                 /* Translators: %s is why, in the system's words. */
                 _("What was told cannot be noted: %s."), problem->message);
  return file;
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

/* On the disk before anything is told: rather not at all than twice. */
static gboolean
settle (const char *file_id, GArray *claims, gboolean tell, LaurelMoment now, GArray *over,
        GError **error)
{
  g_autoptr (LaurelStateFile) file = open_file (error);
  gboolean changed;

  if (file == NULL)
    return FALSE;

  changed = end_untrue (file->keys, file_id, claims, over);
  for (guint i = 0; tell && i < claims->len; i++)
    changed |= take (file->keys, file_id, &g_array_index (claims, LaurelClaim, i), now);
  if (changed)
    drop_old (file->keys, file_id, now);

  return !changed || laurel_state_file_save (file, error);
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
  gboolean done = settle (file_id, claims, tell, now, found, error);

  *over = NULL;
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
  g_autoptr (GKeyFile) file = laurel_state_file_read (FILE_NAME);
  g_auto (GStrv) keys = g_key_file_get_keys (file, file_id, NULL, NULL);
  GHashTable *told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (gsize i = 0; keys != NULL && keys[i] != NULL; i++) {
    gint64 row = g_ascii_strtoll (keys[i], NULL, 10);
    LaurelMoment at = get_told (file, file_id, keys[i]);

    g_hash_table_insert (told, g_memdup2 (&row, sizeof row), g_memdup2 (&at, sizeof at));
  }

  return told;
}
