/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-issue.h"

#include "base/laurel-quotes.h"
#include "documents/laurel-issue-twin-store.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-register-store.h"
#include "tool/laurel-tool-key.h"

#include <glib/gi18n-lib.h>

static gboolean
read_day (const char *text, LaurelDay *day, GError **error)
{
  *day = text != NULL ? laurel_day_from_iso (text) : laurel_day_today ();
  if (*day != 0)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what was written for a day. */
               _("“%s” is no day. Write it as 2025-10-26."), text);
  return FALSE;
}

/* What is signed is the day of issue, and a page may say another. */
static void
warn_of_dates (LaurelToolContext *context, LaurelBatch *batch, LaurelDay day)
{
  for (guint i = 0; i < laurel_batch_get_n_rows (batch); i++) {
    const char *date = laurel_batch_get_text (batch, i, "date");
    g_autofree char *iso = NULL, *warning = NULL;
    LaurelDay said;

    if (date[0] == '\0' || (laurel_day_read_figures (date, &said) && said == day))
      continue;
    iso = laurel_day_dup_iso (day);
    /* Translators: two dates. */
    warning = g_strdup_printf (_("A page is dated %1$s, but issued on %2$s: the code says the day "
                                 "of issue. Use --on for another."), date, iso);
    laurel_tool_warn (context, warning);
    return;
  }
}

/* What the table calls them is not what they are called. */
static void
warn_of_numbers (LaurelToolContext *context, LaurelBatch *batch)
{
  for (guint i = 0; i < laurel_batch_get_n_rows (batch); i++) {
    const char *number = laurel_batch_get_text (batch, i, "number");
    g_autofree char *warning = NULL;

    if (number[0] == '\0')
      continue;
    /* Translators: %s is a number, such as QM-2022-00001. */
    warning = laurel_quote (_("The table has numbers of its own, such as “%s”. They are not "
                              "printed: the series gives its own."), number);
    laurel_tool_warn (context, warning);
    return;
  }
}

/* Numbers are final: who issues a table once more by mistake is to know it at once. */
static gboolean
warn_of_twins (LaurelToolContext *context, LaurelReader *reader, const LaurelIssueBatch *batch,
               GError **error)
{
  g_autoptr (GPtrArray) twins = laurel_issue_twin_list (reader, batch, error);
  g_autofree char *words = NULL, *warning = NULL;
  guint n;

  if (twins == NULL)
    return FALSE;
  if (twins->len == 0)
    return TRUE;

  n = laurel_issue_twin_count (twins);
  words = laurel_issue_twin_dup_words (twins);
  warning = g_strdup_printf (
    /* Translators: %1$u counts papers, %2$s names some of them, with their numbers and days. */
    g_dngettext (GETTEXT_PACKAGE,
                 "%1$u of these papers was issued already, and is valid: %2$s. Declare void what "
                 "is not to be valid twice.",
                 "%1$u of these papers were issued already, and are valid: %2$s. Declare void "
                 "what is not to be valid twice.", n), n, words);
  laurel_tool_warn (context, warning);

  return TRUE;
}

/* The pages are made; all get their numbers, or none does. */
static gboolean
give (gpointer data, GError **error)
{
  LaurelToolIssue *issue = data;
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_batch_tell_issue (issue->pages, issue->batch);

  return laurel_library_run (issue->library, &LAUREL_REGISTER_ISSUE_PRINTED,
                             laurel_issue_batch_build_printed (issue->batch), issue->context->actor,
                             &outcome, error);
}

/**
 * laurel_tool_issue_begin:
 * @context: the call
 * @batch: a batch, without the rows that are left out
 * @kind: the name of its template
 * @series: the name of a series of numbers
 * @day: (nullable): the day of issue; else today
 * @key: (nullable): the id of the key that signs; else the newest
 * @issue: (out): lives until the pages are written
 *
 * Puts on the pages the numbers that they will get, and signs them. Once all of them are
 * made they are given, before the pages are put in their place.
 */
gboolean
laurel_tool_issue_begin (LaurelToolContext *context, LaurelBatch *batch, const char *kind,
                         const char *series, const char *day, const char *key,
                         LaurelToolIssue *issue, GError **error)
{
  g_autoptr (LaurelNumberSeries) found = NULL;
  g_autoptr (LaurelSigningKey) signing = NULL;
  LaurelReader *reader;
  LaurelDay issued_on;

  if (!read_day (day, &issued_on, error))
    return FALSE;
  issue->library = laurel_tool_open (context, TRUE, error);
  if (issue->library == NULL)
    return FALSE;

  reader = laurel_library_get_reader (issue->library);
  found = laurel_number_series_find (reader, series, error);
  signing = found ? laurel_tool_find_key (context, reader, key, error) : NULL;
  if (signing == NULL)
    return FALSE;

  issue->batch = laurel_batch_make_issue (batch, kind, laurel_row_get_id (LAUREL_ROW (found)),
                                          issued_on, signing->id);
  if (!laurel_issue_batch_check (issue->batch, error) ||
      !laurel_register_number (reader, issue->batch, error) ||
      !warn_of_twins (context, reader, issue->batch, error))
    return FALSE;

  warn_of_dates (context, batch, issued_on);
  warn_of_numbers (context, batch);
  issue->context = context;
  issue->pages = batch;
  laurel_batch_take_issue (batch, issue->batch);
  laurel_batch_set_seal (batch, give, issue);
  return TRUE;
}

/**
 * laurel_tool_issue_name:
 * @context: the call
 * @batch: papers, whether they are issued or only printed
 * @in_library: whether they have to do with a library though none is named
 * @key: (nullable): the id of the key that signs
 *
 * Says on the pages who grants them: as the table has it, else the library. Who only prints a
 * table needs none.
 */
void
laurel_tool_issue_name (LaurelToolContext *context, LaurelBatch *batch, gboolean in_library,
                        const char *key)
{
  g_autoptr (LaurelLibrary) library = NULL;
  g_autofree char *issuer = NULL;

  if (laurel_batch_has_issuer (batch))
    return;

  if (context->file != NULL || in_library) {
    laurel_tool_open_if_there (context, &library, NULL);
    issuer = laurel_tool_dup_issuer (context, library ? laurel_library_get_reader (library) : NULL,
                                     key);
  }
  laurel_batch_fill_issuer (batch, issuer);
  if (!laurel_batch_has_issuer (batch))
    laurel_tool_warn (context, _("No issuer on the page. Name it in a column “issuer”, or as that "
                                 "of the season."));
}

void
laurel_tool_issue_clear (LaurelToolIssue *issue)
{
  g_clear_pointer (&issue->batch, laurel_issue_batch_free);
  g_clear_pointer (&issue->library, laurel_library_close);
}
