/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-text.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-edtf.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static int year_option;

static const GOptionEntry READ_OPTIONS[] = {
  { "year", 'y', 0, G_OPTION_ARG_INT, &year_option, N_("The year of words that name none"),
    N_("YEAR") },
  { NULL },
};

/* Written back in the language that the words are in. */
static const char *
guess_language (const char *words)
{
  for (; *words; words = g_utf8_next_char (words))
    if (laurel_text_is_han (g_utf8_get_char (words)))
      return "zh";

  return "en";
}

static void
print_text (const LaurelDateReading *reading, const char *written)
{
  const LaurelDay days[] = { reading->window.es, reading->window.ls, reading->window.ee,
                             reading->window.le };
  static const char *const NAMES[] = { N_("Earliest start"), N_("Latest start"),
                                       N_("Earliest end"), N_("Latest end") };

  if (written != NULL)
    laurel_print ("%s\n", written);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *iso = laurel_day_dup_iso (days[i]);

    /* Translators: a line of a list: what, and a date. */
    laurel_print (_("%s: %s\n"), _(NAMES[i]), iso ? iso : _("not known"));
  }
  if (*reading->rest != '\0' && reading->understood != LAUREL_UNDERSTOOD_NONE)
    /* Translators: %s is a part of what was typed. */
    laurel_print (_("Not understood: %s\n"), reading->rest);
  if (reading->message != NULL)
    laurel_print ("%s\n", reading->message);
}

static gboolean
read_date (LaurelToolContext *context, GError **error)
{
  const char *words = context->words[0];
  int year = year_option;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (LaurelDateReading) reading = { 0 };
  g_autofree char *written = NULL;
  g_autofree char *edtf = NULL;
  int month, day;

  if (!laurel_tool_check_year (year, error))
    return FALSE;

  if (year == 0) {
    laurel_day_get_ymd (laurel_day_today (), &year, &month, &day);
    if (!laurel_edtf_is_like (words) && !laurel_date_words_have_year (words))
      laurel_tool_warn (context, _("No year was given: this year is meant."));
  }

  reading = laurel_date_read (words, year, NULL);
  /* "To be announced" is understood, too, though it has no days. */
  if (reading.understood != LAUREL_UNDERSTOOD_NONE) {
    written = laurel_date_write_words (&reading.window, words, guess_language (words), year, NULL);
    edtf = laurel_edtf_write_words (words, &reading.window, year);
  }
  if (!context->json) {
    print_text (&reading, written);
    return TRUE;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "words", words);
  laurel_tool_set_day (builder, "es", reading.window.es);
  laurel_tool_set_day (builder, "ls", reading.window.ls);
  laurel_tool_set_day (builder, "ee", reading.window.ee);
  laurel_tool_set_day (builder, "le", reading.window.le);
  laurel_tool_set_string (builder, "extent", laurel_extent_to_string (reading.window.extent));
  laurel_tool_set_string (builder, "edtf", edtf);
  laurel_tool_set_string (builder, "written", written);
  laurel_tool_set_string (builder, "understood", laurel_understood_to_string (reading.understood));
  laurel_tool_set_string (builder, "rest", reading.rest);
  if (reading.message != NULL)
    laurel_tool_warn (context, reading.message);
  laurel_tool_print_json (context, builder);

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_DATE[] = {
  { "date read", N_("WORDS"), N_("How Laurel reads words about time, or EDTF"), 1, 1,
    READ_OPTIONS, read_date },
  { NULL },
};
