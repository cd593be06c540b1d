/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-typed.h"

#include "store/laurel-state-file.h"

/*
 * What was typed and not yet given to a library: half a date, when the window was closed. It is
 * no part of the work until somebody says so, and of this desk alone; so it stands outside the
 * file, and is offered where it was typed.
 */

#define FILE_NAME "typed"

/* What nobody came back to goes, the oldest first. */
#define MOST_KEPT 100

static void
drop_oldest (GKeyFile *file, const char *file_id)
{
  gsize length = 0;
  g_auto (GStrv) keys = g_key_file_get_keys (file, file_id, &length, NULL);

  for (gsize i = 0; i + MOST_KEPT < length; i++)
    g_key_file_remove_key (file, file_id, keys[i], NULL);
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
  g_autoptr (GKeyFile) file = laurel_state_file_read (FILE_NAME);

  return g_key_file_get_string (file, file_id, key, NULL);
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
  g_autoptr (LaurelStateFile) file = laurel_state_file_open (FILE_NAME, error);

  if (file == NULL)
    return FALSE;

  g_key_file_remove_key (file->keys, file_id, key, NULL); /* it is the newest again */
  if (text != NULL)
    g_key_file_set_string (file->keys, file_id, key, text);
  drop_oldest (file->keys, file_id);

  return laurel_state_file_save (file, error);
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
  g_autoptr (LaurelStateFile) file = NULL;
  gboolean stood_there;

  if (!laurel_state_file_is_there (FILE_NAME))
    return TRUE;

  file = laurel_state_file_open (FILE_NAME, error);
  if (file == NULL)
    return FALSE;

  stood_there = g_key_file_remove_group (file->keys, file_id, NULL) || file->damaged;
  return !stood_there || laurel_state_file_save (file, error);
}
