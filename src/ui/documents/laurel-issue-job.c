/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-issue-job.h"

#include "documents/laurel-issue-twin-store.h"
#include "documents/laurel-key-ring.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-register-store.h"

/*
 * What is asked of the register before papers are issued, and after.
 */

/* ---- before ----------------------------------------------------------------- */

void
laurel_issue_outlook_free (LaurelIssueOutlook *self)
{
  g_strfreev (self->series);
  g_clear_pointer (&self->twins, g_ptr_array_unref);
  g_free (self->signer);
  g_free (self);
}

static GStrv
list_series (LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) all =
    laurel_library_ask (reader, &LAUREL_NUMBER_SERIES_ALL, g_variant_new ("()"), error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (all == NULL)
    return NULL;

  for (guint i = 0; i < all->len; i++)
    g_strv_builder_add (names, laurel_number_series_get_name (all->pdata[i]));

  return g_strv_builder_end (names);
}

/* Who issues, and the papers. */
static gpointer
look (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelIssueOutlook) self = g_new0 (LaurelIssueOutlook, 1);
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (GVariant) papers = NULL;
  g_autoptr (LaurelIssueBatch) batch = NULL;
  const char *issuer;

  g_variant_get (args, "(m&s@" LAUREL_ISSUE_ARGS ")", &issuer, &papers);
  batch = laurel_issue_batch_read (papers, error);
  self->series = batch ? list_series (reader, error) : NULL;
  self->twins = self->series ? laurel_issue_twin_list (reader, batch, error) : NULL;
  if (self->twins == NULL)
    return NULL;

  self->signer = laurel_key_ring_dup_signer (folder, issuer, &self->has_key);

  return g_steal_pointer (&self);
}

/**
 * laurel_issue_outlook_async:
 * @session: whose register
 * @papers: what is to be issued
 */
void
laurel_issue_outlook_async (LaurelSession *session, const LaurelIssueBatch *papers,
                            GAsyncReadyCallback callback, gpointer data)
{
  LaurelProgramme *programme = laurel_session_get_programme (session);

  laurel_store_read_async (laurel_session_get_store (session), look,
                           g_variant_new ("(ms@" LAUREL_ISSUE_ARGS ")",
                                          programme ? laurel_programme_get_issuer (programme)
                                                    : NULL,
                                          laurel_issue_batch_build (papers)),
                           (GDestroyNotify) laurel_issue_outlook_free, NULL, callback, data);
}

LaurelIssueOutlook *
laurel_issue_outlook_finish (GAsyncResult *result, GError **error)
{
  GObject *store = g_async_result_get_source_object (result);
  LaurelIssueOutlook *self = laurel_store_read_finish (LAUREL_STORE (store), result, error);

  g_object_unref (store);

  return self;
}

static gpointer
forecast (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autofree char *first = NULL, *last = NULL;
  const char *series;
  gint32 day;
  guint n;
  GStrv numbers;

  g_variant_get (args, "(&siu)", &series, &day, &n);
  if (!laurel_number_series_forecast (reader, series, day, n, &first, &last, error))
    return NULL;

  numbers = g_new0 (char *, 3);
  numbers[0] = g_steal_pointer (&first);
  numbers[1] = g_steal_pointer (&last);

  return numbers;
}

/**
 * laurel_issue_numbers_async:
 * @session: whose register
 * @series: the name of a series
 * @day: the day of issue
 * @n: how many papers
 */
void
laurel_issue_numbers_async (LaurelSession *session, const char *series, LaurelDay day, guint n,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  laurel_store_read_async (laurel_session_get_store (session), forecast,
                           g_variant_new ("(siu)", series, day, n), (GDestroyNotify) g_strfreev,
                           cancellable, callback, data);
}

/* Returns: (transfer full): the first number and the last */
GStrv
laurel_issue_numbers_finish (GAsyncResult *result, GError **error)
{
  GObject *store = g_async_result_get_source_object (result);
  GStrv numbers = laurel_store_read_finish (LAUREL_STORE (store), result, error);

  g_object_unref (store);

  return numbers;
}

/* ---- after ------------------------------------------------------------------ */

static gpointer
find_rows (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelIssued) first = NULL, last = NULL;
  const char *numbers[2];

  g_variant_get (args, "(&s&s)", &numbers[0], &numbers[1]);
  first = laurel_register_find (reader, numbers[0], error);
  last = first ? laurel_register_find (reader, numbers[1], error) : NULL;

  return last ? g_variant_ref_sink (g_variant_new ("(xx)", laurel_row_get_id (LAUREL_ROW (first)),
                                                   laurel_row_get_id (LAUREL_ROW (last))))
              : NULL;
}

/**
 * laurel_issue_rows_async:
 * @session: whose register
 * @first, @last: numbers that were given together
 */
void
laurel_issue_rows_async (LaurelSession *session, const char *first, const char *last,
                         GAsyncReadyCallback callback, gpointer data)
{
  laurel_store_read_async (laurel_session_get_store (session), find_rows,
                           g_variant_new ("(ss)", first, last), (GDestroyNotify) g_variant_unref,
                           NULL, callback, data);
}

/* Returns: (transfer full): `(xx)`, their rows of the register */
GVariant *
laurel_issue_rows_finish (GAsyncResult *result, GError **error)
{
  GObject *store = g_async_result_get_source_object (result);
  GVariant *rows = laurel_store_read_finish (LAUREL_STORE (store), result, error);

  g_object_unref (store);

  return rows;
}
