/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-chart-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* All that charts show, in words of the window: the table behind each of them. */

#define MOST_NAMED 3

/* What a chart is called. */
const char *
laurel_chart_words_of_kind (LaurelChartKind kind)
{
  switch (kind) {
  case LAUREL_CHART_JUDGES:
    return _("How the judges mark");
  case LAUREL_CHART_OTHERS:
    return _("Judges beside the others");
  case LAUREL_CHART_AGREEMENT:
    return _("How far the judges agree");
  case LAUREL_CHART_ENTRIES:
    return _("How the entries were marked");
  case LAUREL_CHART_FLOW:
    return _("From promise to hand-over");
  case LAUREL_CHART_SCORES:
  case LAUREL_N_CHARTS:
  default:
    return _("Scores and awards");
  }
}

/* ---- rows --------------------------------------------------------------------------------- */

static char *
dup_above (const LaurelChart *chart, const LaurelChartRow *row)
{
  g_autofree char *difference = laurel_chart_dup_number (chart, fabs (row->value));

  /* Translators: a difference of marks. */
  return g_strdup_printf (row->value < 0 ? _("%s below the others") : _("%s above the others"),
                          difference);
}

static char *
dup_box (const LaurelChart *chart, const LaurelChartRow *row)
{
  g_autofree char *least = laurel_chart_dup_number (chart, row->least);
  g_autofree char *lower = laurel_chart_dup_number (chart, row->lower);
  g_autofree char *middle = laurel_chart_dup_number (chart, row->middle);
  g_autofree char *upper = laurel_chart_dup_number (chart, row->upper);
  g_autofree char *most = laurel_chart_dup_number (chart, row->most);
  g_autofree char *above = isnan (row->value) ? NULL : dup_above (chart, row);
  g_autofree char *box =
    /* Translators: five marks. */
    g_strdup_printf (_("from %1$s to %2$s, the middle %3$s, half of them between %4$s and %5$s"),
                     least, most, middle, lower, upper);

  return g_strconcat (box, above ? _("; ") : "", above, NULL);
}

static char *
dup_without (const LaurelChart *chart, const LaurelChartRow *row)
{
  g_autofree char *all = laurel_chart_dup_number (chart, chart->all);
  g_autofree char *without = laurel_chart_dup_number (chart, row->value);

  /* Translators: both are numbers up to 1: how far judges agree. */
  return g_strdup_printf (_("without this judge %1$s, with all %2$s"), without, all);
}

static char *
dup_count (guint n)
{
  /* Translators: %u counts entries. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n), n);
}

/**
 * laurel_chart_words_of_row:
 * @chart: a chart
 * @i: one of its rows
 *
 * Returns: (transfer full): what it shows, without whose it is
 */
char *
laurel_chart_words_of_row (const LaurelChart *chart, guint i)
{
  const LaurelChartRow *row = laurel_chart_get_row (chart, i);

  switch (chart->kind) {
  case LAUREL_CHART_OTHERS:
    return dup_above (chart, row);
  case LAUREL_CHART_AGREEMENT:
    return dup_without (chart, row);
  case LAUREL_CHART_SCORES:
    return dup_count (row->count);
  case LAUREL_CHART_FLOW:
    /* Translators: %u counts pieces of gifts. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u piece", "%u pieces", row->count),
                            row->count);
  case LAUREL_CHART_JUDGES:
  case LAUREL_CHART_ENTRIES:
  case LAUREL_N_CHARTS:
  default:
    return dup_box (chart, row);
  }
}

/* Whose row it is, or of which scores. */
char *
laurel_chart_words_of_name (const LaurelChart *chart, guint i)
{
  const LaurelChartRow *row = laurel_chart_get_row (chart, i);
  g_autofree char *from = laurel_chart_dup_number (chart, row->from);
  g_autofree char *to = laurel_chart_dup_number (chart, row->to);

  /* Translators: two scores. */
  return row->name ? g_strdup (row->name) : g_strdup_printf (_("From %1$s to %2$s"), from, to);
}

/* Where an award begins. */
char *
laurel_chart_words_of_cut (const LaurelChart *chart, guint i)
{
  const LaurelChartCut *cut = laurel_chart_get_cut (chart, i);
  g_autofree char *at = laurel_chart_dup_number (chart, cut->at);
  g_autofree char *count = dup_count (cut->count);

  /* Translators: %1$s is as “3 entries”, %2$s the last score that gets the award. */
  return g_strdup_printf (_("%1$s, down to %2$s"), count, at);
}

/* ---- in short ----------------------------------------------------------------------------- */

static void
add_sentence (GString *text, char *sentence)
{
  if (sentence == NULL)
    return;

  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
  g_free (sentence);
}

static char *
dup_alpha (const LaurelChart *chart)
{
  /* Translators: a number up to 1, Krippendorff’s alpha. */
  return isnan (chart->all) ? NULL : g_strdup_printf (_("Agreement α %.2f"), chart->all);
}

static char *
dup_apart (const LaurelChart *chart, const LaurelChartRow *row)
{
  g_autofree char *above = dup_above (chart, row);

  /* Translators: %1$s is a judge, %2$s as “0.25 above the others”. */
  return g_strdup_printf (_("%1$s marks %2$s."), row->name, above);
}

/* Those who are to be seen at once, as far as they are few. */
static void
add_apart (const LaurelChart *chart, GString *text)
{
  guint n = 0, n_known = 0;

  for (guint i = 0; i < chart->rows->len; i++) {
    const LaurelChartRow *row = laurel_chart_get_row (chart, i);

    n_known += row->n_shared >= LAUREL_CHART_FEWEST;
    if (row->is_apart && ++n <= MOST_NAMED)
      add_sentence (text, dup_apart (chart, row));
  }
  if (n == 0 && n_known > 0)
    add_sentence (text, g_strdup (_("No judge marks clearly above or below the others.")));
  else if (n > MOST_NAMED)
    /* Translators: %u counts judges. */
    add_sentence (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "So does %u more.",
                                                      "So do %u more.", n - MOST_NAMED),
                                         n - MOST_NAMED));
}

static char *
dup_cut (const LaurelChart *chart, guint i)
{
  g_autofree char *words = laurel_chart_words_of_cut (chart, i);

  /* Translators: an award, and what is said of it. */
  return g_strdup_printf (_("%1$s: %2$s"), laurel_chart_get_cut (chart, i)->level, words);
}

/**
 * laurel_chart_words_of_summary:
 * @chart: a chart
 *
 * Returns: (transfer full): what is to be seen in it, a line for each thing; "" for nothing
 */
char *
laurel_chart_words_of_summary (const LaurelChart *chart)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (chart->kind == LAUREL_CHART_JUDGES || chart->kind == LAUREL_CHART_OTHERS)
    add_apart (chart, text);
  if (chart->kind == LAUREL_CHART_JUDGES || chart->kind == LAUREL_CHART_AGREEMENT)
    add_sentence (text, dup_alpha (chart));
  for (guint i = 0; i < chart->cuts->len; i++)
    add_sentence (text, dup_cut (chart, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * laurel_chart_words_of_all:
 * @chart: a chart
 *
 * Returns: (transfer full): all that it shows, a line for each row
 */
char *
laurel_chart_words_of_all (const LaurelChart *chart)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < chart->rows->len; i++) {
    g_autofree char *name = laurel_chart_words_of_name (chart, i);
    g_autofree char *words = laurel_chart_words_of_row (chart, i);

    /* Translators: a name, and what is said of it. */
    add_sentence (text, g_strdup_printf (_("%1$s: %2$s"), name, words));
  }
  for (guint i = 0; i < chart->cuts->len; i++)
    add_sentence (text, dup_cut (chart, i));

  return g_string_free (text, FALSE);
}
