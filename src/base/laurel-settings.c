/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-settings.h"

/*
 * What the window remembers, and what the user set. GSettings stops a program whose schema is not
 * installed; Laurel also runs from its build folder, so without one it merely
 * remembers nothing: the settings are NULL, and each of these does without.
 */

/**
 * laurel_settings_new:
 *
 * Returns: (transfer full) (nullable): the settings, if they are installed
 */
GSettings *
laurel_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source ? g_settings_schema_source_lookup (source, LAUREL_APP_ID, TRUE) : NULL;

  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* Keeps a property as it was last time. */
void
laurel_settings_bind (GSettings *settings, const char *key, gpointer object, const char *property)
{
  if (settings != NULL)
    g_settings_bind (settings, key, object, property, G_SETTINGS_BIND_DEFAULT);
}

/* Returns: (transfer full): the text; "" when it is not set */
char *
laurel_settings_dup_string (GSettings *settings, const char *key)
{
  return settings ? g_settings_get_string (settings, key) : g_strdup ("");
}

void
laurel_settings_set_string (GSettings *settings, const char *key, const char *text)
{
  if (settings != NULL)
    g_settings_set_string (settings, key, text);
}
