/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-follow.h"

#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-season-ics.h"
#include "store/laurel-place.h"
#include "tool/laurel-tool-output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Calendar files that follow a season: each release, and each that is undone, writes
 * them anew, so that a phone that looks into a shared folder has what is announced. Which they are
 * is of this computer, not of the library: it is kept in the settings, by the
 * library's id and the programme's.
 */

#define KEY "calendar-files"

/* (nullable): none when Laurel is not installed. */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source ? g_settings_schema_source_lookup (source, LAUREL_APP_ID, TRUE) : NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, KEY))
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}

static char *
dup_name (const char *file_id, gint64 programme)
{
  return g_strdup_printf ("%s/%" G_GINT64_FORMAT, file_id, programme);
}

void
laurel_followed_free (LaurelFollowed *followed)
{
  g_free (followed->path);
  g_free (followed);
}

/**
 * laurel_follow_list:
 * @file_id: a library
 *
 * Returns: (transfer full) (element-type LaurelFollowed): which files follow it
 */
GPtrArray *
laurel_follow_list (const char *file_id)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_followed_free);
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GVariant) files = settings ? g_settings_get_value (settings, KEY) : NULL;
  gsize length = strlen (file_id);
  const char *name, *place;
  GVariantIter iter;

  if (files == NULL)
    return all;

  g_variant_iter_init (&iter, files);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &place)) {
    gboolean ours = g_str_has_prefix (name, file_id) && name[length] == '/';
    char *path = ours ? laurel_place_from_text (place) : NULL;
    LaurelFollowed *followed;

    if (path == NULL)
      continue;
    followed = g_new0 (LaurelFollowed, 1);
    followed->programme = g_ascii_strtoll (name + length + 1, NULL, 10);
    followed->path = path;
    g_ptr_array_add (all, followed);
  }

  return all;
}

/**
 * laurel_follow_dup:
 * @file_id: a library
 * @programme: one of its programmes
 *
 * Returns: (transfer full) (nullable): the file that follows it
 */
char *
laurel_follow_dup (const char *file_id, gint64 programme)
{
  g_autoptr (GPtrArray) all = laurel_follow_list (file_id);

  for (guint i = 0; i < all->len; i++) {
    const LaurelFollowed *followed = all->pdata[i];

    if (followed->programme == programme)
      return g_strdup (followed->path);
  }

  return NULL;
}

/**
 * laurel_follow_check:
 * @error: return location for an error
 *
 * Returns: whether it can be kept which file follows a programme: without that,
 *   none is worth writing
 */
gboolean
laurel_follow_check (GError **error)
{
  g_autoptr (GSettings) settings = open_settings ();

  return settings != NULL ||
         laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_WRITE,
                                    _("Install Laurel, or export the calendar after each "
                                      "release."),
                                    _("Which file follows the plan cannot be remembered: the "
                                      "settings of Laurel are not installed."));
}

/**
 * laurel_follow_set:
 * @file_id: a library
 * @programme: one of its programmes
 * @path: (nullable): the file that follows it from now on, or none
 * @error: return location for an error
 */
gboolean
laurel_follow_set (const char *file_id, gint64 programme, const char *path, GError **error)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autofree char *name = dup_name (file_id, programme);
  g_autofree char *uri = path ? laurel_place_dup_uri (path) : NULL;
  g_autoptr (GVariant) files = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key, *value;

  if (!laurel_follow_check (error))
    return FALSE;

  files = g_settings_get_value (settings, KEY);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, files);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    if (!g_str_equal (key, name))
      g_variant_builder_add (&builder, "{ss}", key, value);
  if (uri != NULL)
    g_variant_builder_add (&builder, "{ss}", name, uri);
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
  g_settings_sync ();

  return TRUE;
}

/**
 * laurel_follow_write:
 * @reader: a library
 * @programme: one of its programmes
 * @path: the file that follows it
 * @error: return location for an error
 *
 * Writes the plan as it was announced last, and a calendar of nothing while nothing
 * is: the file whole, or what was there stays.
 */
gboolean
laurel_follow_write (LaurelReader *reader, gint64 programme, const char *path, GError **error)
{
  g_autoptr (LaurelSeason) season = laurel_season_load_followed (reader, programme, error);
  g_autoptr (GBytes) bytes = season ? laurel_season_write_ics (season) : NULL;

  return bytes != NULL && laurel_tool_write_output (path, bytes, error);
}
