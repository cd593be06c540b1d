/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-fields.h"

#include <glib/gi18n-lib.h>

/* --set FIELD=TEXT, and FIELD=TEXT among the words. */

/**
 * laurel_tool_build_fields:
 * @context: the call
 * @options: (nullable): what --set was given
 * @first: the first of the words that is FIELD=TEXT
 * @title: (nullable): a title
 * @error: return location for an error
 *
 * Returns: (transfer floating): the fields as an `a{ss}`, or %NULL
 */
GVariant *
laurel_tool_build_fields (LaurelToolContext *context, char **options, int first, const char *title,
                          GError **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) fields = NULL;

  if (options != NULL)
    g_strv_builder_addv (all, (const char **) options);
  g_strv_builder_addv (all, (const char **) context->words + first);
  fields = g_strv_builder_end (all);

  if (title != NULL)
    g_variant_builder_add (&builder, "{ss}", "title", title);
  for (char **field = fields; *field != NULL; field++) {
    g_auto (GStrv) parts = g_strsplit (*field, "=", 2);

    if (g_strv_length (parts) != 2) {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: %s is what was typed. */
                   _("“%s” sets nothing. Write it like place=Hexi."), *field);
      return NULL;
    }
    g_strdelimit (parts[0], "_", '-');
    g_variant_builder_add (&builder, "{ss}", parts[0], parts[1]);
  }

  return g_variant_builder_end (&builder);
}
