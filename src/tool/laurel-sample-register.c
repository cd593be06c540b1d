/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample-register.h"

#include "base/laurel-error.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-register-state-store.h"
#include "documents/laurel-register-store.h"
#include "tool/laurel-sample-day.h"
#include "tool/laurel-sample-results.h"
#include "tool/laurel-sample-table.h"

#include <stdlib.h>

/*
 * The register of the sample season. Its certificates are not signed: the key of whoever looks at
 * the sample is for certificates of their own, and none is made for it.
 */

typedef struct {
  LaurelLibrary *library;
  const char *actor;
  const char *language;
  LaurelSampleTable *programme, *series, *certificates;
} Sample;

static void
sample_clear (Sample *self)
{
  g_clear_pointer (&self->programme, laurel_sample_table_free);
  g_clear_pointer (&self->series, laurel_sample_table_free);
  g_clear_pointer (&self->certificates, laurel_sample_table_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static const char *
get (Sample *self, int row, const char *column)
{
  return laurel_sample_table_get (self->certificates, row, column);
}

static gboolean
run (Sample *self, const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_run (self->library, command, args, self->actor, &outcome, error);
}

/* ---- issuing ---------------------------------------------------------------- */

static GVariant *
build_fields (Sample *self, int row)
{
  static const char *const FIELDS[] = { "name", "organisation", "occasion", "award" };
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    g_variant_builder_add (&fields, "{ss}", FIELDS[i], get (self, row, FIELDS[i]));
  g_variant_builder_add (&fields, "{ss}", "date", get (self, row, "issued_on"));
  g_variant_builder_add (&fields, "{ss}", "issuer",
                         laurel_sample_table_get (self->programme, 0, "issuer"));

  return g_variant_builder_end (&fields);
}

static gboolean
belong_together (Sample *self, int row, int other)
{
  return other < laurel_sample_table_get_n_rows (self->certificates)
         && g_str_equal (get (self, row, "template"), get (self, other, "template"))
         && g_str_equal (get (self, row, "issued_on"), get (self, other, "issued_on"));
}

/* Those of one template and day that stand together are issued together. */
static gboolean
issue (Sample *self, gint64 series, GError **error)
{
  int n = laurel_sample_table_get_n_rows (self->certificates);

  for (int row = 0, end; row < n; row = end) {
    g_autoptr (LaurelIssueBatch) batch =
      laurel_issue_batch_new (series, laurel_day_from_iso (get (self, row, "issued_on")),
                              get (self, row, "template"), self->language, NULL);

    for (end = row; belong_together (self, row, end); end++)
      laurel_issue_batch_add (batch, 0, get (self, end, "name"), get (self, end, "organisation"),
                              get (self, end, "occasion"), get (self, end, "award"),
                              build_fields (self, end));
    laurel_sample_set_day (self->library, get (self, row, "issued_on"));
    if (!run (self, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch), error))
      return FALSE;
  }

  return TRUE;
}

/* ---- what became of them ---------------------------------------------------- */

static gboolean
print_again (Sample *self, int row, gint64 id, GError **error)
{
  for (int i = 1; i < atoi (get (self, row, "prints")); i++)
    if (!run (self, &LAUREL_REGISTER_REPRINT, g_variant_new_parsed ("([%x],)", id), error))
      return FALSE;

  return TRUE;
}

/* Where fonts are missing, or the clock is wrong, a rule may refuse what is no more than an
 * example: then the sample goes without it. */
static gboolean
attempt (Sample *self, const LaurelCommand *command, GVariant *args, gboolean *done,
         GError **error)
{
  g_autoptr (GError) local = NULL;

  *done = run (self, command, args, &local);
  if (*done || g_error_matches (local, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
make_void (Sample *self, int row, gint64 id, const char *day, GError **error)
{
  gboolean done;

  return attempt (self, &LAUREL_REGISTER_VOID,
                  g_variant_new ("(xss)", id, day, get (self, row, "void_reason")), &done, error);
}

/* Under a new number, and printed by it. */
static gboolean
reissue (Sample *self, int row, gint64 id, const char *day, GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (self->library);
  g_autoptr (LaurelIssued) old = NULL;
  g_autoptr (LaurelIssued) new = NULL;
  gboolean done;

  laurel_sample_set_day (self->library, day);
  if (!attempt (self, &LAUREL_REGISTER_REISSUE,
                g_variant_new_parsed ("(%x, %s, '', 0, {'name': %s})", id, day,
                                      get (self, row, "reissued_name")), &done, error))
    return FALSE;
  if (!done)
    return TRUE;

  old = laurel_register_load (reader, id, error);
  new = old ? laurel_register_find (reader, laurel_issued_get_replaced_by (old), error) : NULL;

  return new != NULL && run (self, &LAUREL_REGISTER_REPRINT,
                             g_variant_new_parsed ("([%x],)",
                                                   laurel_row_get_id (LAUREL_ROW (new))), error);
}

static gboolean
correct (Sample *self, int row, gint64 id, GError **error)
{
  const char *void_on = get (self, row, "void_on");
  const char *reissued_on = get (self, row, "reissued_on");

  return print_again (self, row, id, error) &&
         (*void_on == '\0' || make_void (self, row, id, void_on, error)) &&
         (*reissued_on == '\0' || reissue (self, row, id, reissued_on, error));
}

/* They stand in the register as they were issued, the newest first. */
static gboolean
correct_all (Sample *self, GError **error)
{
  g_autoptr (GPtrArray) all =
    laurel_library_ask (laurel_library_get_reader (self->library), &LAUREL_REGISTER_ALL,
                        g_variant_new ("()"), error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!correct (self, (int) i, laurel_row_get_id (all->pdata[all->len - 1 - i]), error))
      return FALSE;

  return all != NULL;
}

static gboolean
issue_all (Sample *self, GError **error)
{
  g_autoptr (LaurelNumberSeries) series = NULL;
  const char *name = laurel_sample_table_get (self->series, 0, "name");

  if (!run (self, &LAUREL_NUMBER_SERIES_ADD,
            g_variant_new ("(sss)", name, laurel_sample_table_get (self->series, 0, "pattern"), ""),
            error))
    return FALSE;

  series = laurel_number_series_find (laurel_library_get_reader (self->library), name, error);

  return series != NULL && issue (self, laurel_row_get_id (LAUREL_ROW (series)), error) &&
         correct_all (self, error) &&
         laurel_sample_issue_awards (self->library, self->language, self->actor,
                                     laurel_row_get_id (LAUREL_ROW (series)), error);
}

/**
 * laurel_sample_add_register:
 * @library: a library, open for writing
 * @language: "en" or "zh"
 * @actor: in whose name
 * @error: return location for an error
 *
 * Enters the certificates of the sample season in the register.
 */
gboolean
laurel_sample_add_register (LaurelLibrary *library, const char *language, const char *actor,
                            GError **error)
{
  g_auto (Sample) self = { .library = library, .actor = actor, .language = language };

  return (self.programme = laurel_sample_table_load (language, "programme", error)) &&
         (self.series = laurel_sample_table_load (language, "number_series", error)) &&
         (self.certificates = laurel_sample_table_load (language, "certificates", error)) &&
         issue_all (&self, error);
}
