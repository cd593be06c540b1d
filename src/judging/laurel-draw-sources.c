/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-draw-sources.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/laurel-draw.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Where chance comes from is said before anybody can know it, and then it is taken from there and
 * from nowhere else: so it is with the draw of a jury, with lots between equals and with who comes
 * when.
 */

/**
 * laurel_draw_sources_read:
 * @sources: `as`: where the numbers will come from
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): these as JSON, of which there is at least one
 */
char *
laurel_draw_sources_read (GVariant *sources, GError **error)
{
  g_autofree const char **lines = g_variant_get_strv (sources, NULL);
  g_autofree char *text = g_strjoinv ("\n", (GStrv) lines);
  char *json = laurel_json_dup_list (text);

  if (json == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Say before the draw where its numbers will come from, as a lottery and "
                           "its day."));
  return json;
}

/**
 * laurel_draw_sources_check_again:
 * @was_before: whether such a draw was declared before
 * @reason: (nullable): why there is another one
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether it may be declared
 */
gboolean
laurel_draw_sources_check_again (gboolean was_before, const char *reason, GError **error)
{
  return !was_before || reason != NULL ||
         laurel_refuse (error, _("There was a draw before. To draw again needs a reason, which the "
                                 "protocol tells; the one before stays."));
}

/**
 * laurel_draw_sources_make_key:
 * @sources: where the numbers come from, as JSON
 * @numbers: (array zero-terminated=1): what each of them gave
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): the key for laurel_draw_take(), if there are numbers of each
 *   source, and of no other
 */
char *
laurel_draw_sources_make_key (const char *sources, const char *const *numbers, GError **error)
{
  g_auto (GStrv) declared = laurel_json_dup_words (sources);
  g_autofree char *names = g_strjoinv (", ", declared);
  gboolean all = g_strv_length (declared) == g_strv_length ((GStrv) numbers);

  if (!all) {
    laurel_refuse (error,
                   /* Translators: %s is what was declared: “Lottery, Index”. */
                   _("The draw needs the numbers of each source that was declared, in this "
                     "order, and of no other: %s. On the command line a slash ends those of "
                     "each: --key 1.2./3./"), names);
    return NULL;
  }
  for (const char *const *number = numbers; *number != NULL; number++)
    if (strpbrk (*number, "0123456789") == NULL) {
      laurel_refuse (error, _("A source gave no numbers."));
      return NULL;
    }

  return laurel_draw_make_key (numbers);
}

/**
 * laurel_draw_sources_split:
 * @key: what each source gave, with a stroke behind it
 *
 * Returns: (transfer full): these
 */
GStrv
laurel_draw_sources_split (const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "/", -1);
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_strv_builder_add (numbers, *part);

  return g_strv_builder_end (numbers);
}
