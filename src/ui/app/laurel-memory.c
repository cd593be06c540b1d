/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-memory.h"

#include "base/laurel-settings.h"
#include "store/laurel-backup.h"

/*
 * Where the user was: the next window begins there.
 */

static void
on_actor (GSettings *settings, const char *key, gpointer data)
{
  g_autofree char *actor = g_settings_get_string (settings, "actor");

  laurel_store_set_actor (data, *actor != '\0' ? actor : g_get_real_name ());
}

/* Whom the preferences say that the user is, in this library. */
static void
on_person (GSettings *settings, const char *key, gpointer data)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, "actor-persons");
  const char *file_id = laurel_store_get_file_id (data), *id = NULL;

  laurel_store_set_viewer (data, file_id != NULL && g_variant_lookup (all, file_id, "&s", &id)
                                 ? g_ascii_strtoll (id, NULL, 10) : 0);
}

/**
 * laurel_memory_link:
 * @settings: (nullable): what is remembered
 * @store: a store that nothing was read from yet
 *
 * Leaves out what the user may not see, now and whenever the preferences say that he or she is
 * somebody else.
 */
void
laurel_memory_link (GSettings *settings, LaurelStore *store)
{
  if (settings == NULL)
    return;

  g_signal_connect_object (settings, "changed::actor-persons", G_CALLBACK (on_person), store, 0);
  on_person (settings, "actor-persons", store);
}

static void
on_backup_folder (GSettings *settings, const char *key, gpointer data)
{
  g_autofree char *folder = g_settings_get_string (settings, "backup-folder");
  g_autofree char *usual = laurel_backup_dup_folder ();

  laurel_store_set_backup_folder (data, *folder != '\0' ? folder : usual);
}

static gint64
read_id (GSettings *settings, const char *key)
{
  g_autofree char *text = laurel_settings_dup_string (settings, key);

  return g_ascii_strtoll (text, NULL, 10);
}

static void
keep_id (GSettings *settings, const char *key, gpointer row)
{
  g_autofree char *text =
    row ? g_strdup_printf ("%" G_GINT64_FORMAT, laurel_row_get_id (row)) : g_strdup ("");

  laurel_settings_set_string (settings, key, text);
}

/**
 * laurel_memory_restore:
 * @settings: (nullable): what is remembered
 * @session: a new session
 */
void
laurel_memory_restore (GSettings *settings, LaurelSession *session)
{
  laurel_settings_bind (settings, "zoom", session, "zoom");
  laurel_settings_bind (settings, "order", session, "order");
  laurel_settings_bind (settings, "first-weekday", session, "first-weekday");
  laurel_session_show (session, read_id (settings, "programme"), read_id (settings, "activity"));
  if (settings == NULL)
    return;

  g_signal_connect_object (settings, "changed::actor", G_CALLBACK (on_actor),
                           laurel_session_get_store (session), 0);
  on_actor (settings, "actor", laurel_session_get_store (session));
  g_signal_connect_object (settings, "changed::backup-folder", G_CALLBACK (on_backup_folder),
                           laurel_session_get_store (session), 0);
  on_backup_folder (settings, "backup-folder", laurel_session_get_store (session));
}

/**
 * laurel_memory_keep:
 * @settings: (nullable): where to remember
 * @session: a session that ends
 */
void
laurel_memory_keep (GSettings *settings, LaurelSession *session)
{
  keep_id (settings, "programme", laurel_session_get_programme (session));
  keep_id (settings, "activity", laurel_session_get_activity (session));
}
