/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample-results.h"

#include "documents/laurel-issue-batch.h"
#include "documents/laurel-register-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/scores/laurel-award-store.h"
#include "judging/scores/laurel-decision-store.h"
#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scope-store.h"
#include "tool/laurel-sample-day.h"
#include "tool/laurel-sample-marks.h"
#include "tool/laurel-sample-measures.h"
#include "tool/laurel-sample-table.h"
#include "tool/laurel-sample-votes.h"

#include <string.h>

/*
 * What contests of the sample season have come to: results that were released, how long they can
 * be objected to, who does so, and the certificates of those that are settled.
 */

typedef struct {
  LaurelLibrary *library;
  const char *language;
  const char *actor;
  LaurelSampleTable *results, *objections, *contests, *programme;
} Sample;

static void
sample_clear (Sample *self)
{
  g_clear_pointer (&self->results, laurel_sample_table_free);
  g_clear_pointer (&self->objections, laurel_sample_table_free);
  g_clear_pointer (&self->contests, laurel_sample_table_free);
  g_clear_pointer (&self->programme, laurel_sample_table_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static gboolean
load (Sample *self, GError **error)
{
  return (self->results = laurel_sample_table_load (self->language, "results", error)) &&
         (self->objections = laurel_sample_table_load (self->language, "objections", error)) &&
         (self->contests = laurel_sample_table_load (self->language, "contests", error)) &&
         (self->programme = laurel_sample_table_load (self->language, "programme", error));
}

static const char *
get (LaurelSampleTable *table, int row, const char *column)
{
  return laurel_sample_table_get (table, row, column);
}

static gboolean
run (Sample *self, const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_run (self->library, command, args, self->actor, &outcome, error);
}

/* Returns: the row that is about something, or -1 */
static int
find_row (LaurelSampleTable *table, const char *column, const char *text)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (table); i++)
    if (g_str_equal (get (table, i, column), text))
      return i;

  return -1;
}

/* ---- results ------------------------------------------------------------------------------- */

/* Each scope of the first stage with judges has a result of its own. */
static gboolean
release (Sample *self, LaurelContestStage *stage, GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (self->library);
  g_autoptr (GArray) scopes = laurel_scope_list (reader, stage, error);

  for (guint i = 0; scopes != NULL && i < scopes->len; i++) {
    const LaurelScope *scope = &g_array_index (scopes, LaurelScope, i);

    if (!run (self, &LAUREL_RESULT_RELEASE,
              g_variant_new ("(xxxxss)", scope->stage, scope->sections[0], scope->sections[1],
                             scope->sections[2], "", ""), error))
      return FALSE;
  }

  return scopes != NULL;
}

/* Returns: (transfer full) (nullable) (element-type LaurelResult) */
static GPtrArray *
list_results (Sample *self, gint64 contest, GError **error)
{
  return laurel_library_ask (laurel_library_get_reader (self->library),
                             &LAUREL_RESULTS_OF_CONTEST, g_variant_new ("(x)", contest), error);
}

static gboolean
publish (Sample *self, int row, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) results = list_results (self, contest, error);

  for (guint i = 0; results != NULL && i < results->len; i++)
    if (!run (self, &LAUREL_RESULT_PUBLISH,
              g_variant_new ("(xsiss)", laurel_row_get_id (results->pdata[i]),
                             get (self->results, row, "first"),
                             atoi (get (self->results, row, "days")),
                             get (self->results, row, "unit"), get (self->results, row, "note")),
              error))
      return FALSE;

  return results != NULL;
}

/* ---- objections ---------------------------------------------------------------------------- */

/* The result that has an entry with that number. */
static gboolean
find_place (Sample *self, gint64 contest, const char *number, gint64 *result, gint64 *entry,
            GError **error)
{
  g_autoptr (GPtrArray) results = list_results (self, contest, error);

  *result = 0;
  for (guint i = 0; results != NULL && i < results->len && *result == 0; i++) {
    g_autoptr (GPtrArray) places =
      laurel_library_ask (laurel_library_get_reader (self->library), &LAUREL_PLACES_OF_RESULT,
                          g_variant_new ("(x)", laurel_row_get_id (results->pdata[i])), error);

    if (places == NULL)
      return FALSE;
    for (guint k = 0; k < places->len; k++)
      if (g_str_equal (laurel_result_place_get_number (places->pdata[k]), number)) {
        *result = laurel_row_get_id (results->pdata[i]);
        *entry = laurel_result_place_get_entry_id (places->pdata[k]);
      }
  }

  return results != NULL;
}

static gboolean
object (Sample *self, int row, gint64 contest, GError **error)
{
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autofree char *id = NULL;
  gint64 result, entry = 0;

  if (!find_place (self, contest, get (self->objections, row, "entry"), &result, &entry, error))
    return FALSE;

  id = g_strdup_printf ("%" G_GINT64_FORMAT, entry);
  g_variant_builder_add (&fields, "{ss}", "entry", id);
  g_variant_builder_add (&fields, "{ss}", "objector", get (self->objections, row, "objector"));
  g_variant_builder_add (&fields, "{ss}", "evidence", get (self->objections, row, "evidence"));

  return run (self, &LAUREL_OBJECTION_ADD,
              g_variant_new ("(xsssa{ss})", result, get (self->objections, row, "received"),
                             get (self->objections, row, "grounds"),
                             get (self->objections, row, "words"), &fields), error);
}

/* What was said last is what is decided now. */
static gboolean
decide (Sample *self, int row, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) objections =
    laurel_library_ask (laurel_library_get_reader (self->library), &LAUREL_OBJECTIONS_OF_CONTEST,
                        g_variant_new ("(x)", contest), error);

  return objections != NULL &&
         run (self, &LAUREL_OBJECTION_DECIDE,
              g_variant_new ("(xsssx)", laurel_row_get_id (objections->pdata[objections->len - 1]),
                             get (self->objections, row, "state"),
                             get (self->objections, row, "outcome"),
                             get (self->objections, row, "decided"), G_GINT64_CONSTANT (0)),
              error);
}

static gboolean
object_all (Sample *self, const char *key, gint64 contest, GError **error)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (self->objections); i++)
    if (g_str_equal (get (self->objections, i, "contest"), key) &&
        !(object (self, i, contest, error) && decide (self, i, contest, error)))
      return FALSE;

  return TRUE;
}

/* What its first stage with judges came to, if there is a row of it. */
static gboolean
add_results (LaurelLibrary *library, const char *language, const char *actor, const char *key,
             gint64 contest, GError **error)
{
  g_auto (Sample) self = { .library = library, .language = language, .actor = actor };
  g_autoptr (LaurelContestStage) stage = NULL;
  int row;

  if (!load (&self, error))
    return FALSE;
  row = find_row (self.results, "contest", key);
  if (row < 0)
    return TRUE;
  stage = laurel_contest_stage_find (laurel_library_get_reader (library), contest, NULL, error);

  laurel_sample_set_day (library, get (self.results, row, "released"));

  return stage != NULL && release (&self, stage, error) &&
         publish (&self, row, contest, error) && object_all (&self, key, contest, error);
}

/**
 * laurel_sample_add_outcome:
 * @library: a library, open for writing
 * @language: "en" or "zh"
 * @actor: in whose name
 * @key: what the rows call the contest
 * @contest: its id
 * @error: return location for an error
 *
 * Enters what has come of a contest so far: marks, results, with how long these can be objected
 * to and who objects, votes and answers.
 */
gboolean
laurel_sample_add_outcome (LaurelLibrary *library, const char *language, const char *actor,
                           const char *key, gint64 contest, GError **error)
{
  return laurel_sample_add_marks (library, language, actor, key, contest, error) &&
         add_results (library, language, actor, key, contest, error) &&
         laurel_sample_add_votes (library, language, actor, key, contest, error) &&
         laurel_sample_add_measures (library, language, actor, key, contest, error);
}

/* ---- certificates --------------------------------------------------------------------------- */

static GVariant *
build_fields (Sample *self, LaurelAward *award, const char *name, const char *organization,
              const char *occasion, const char *day)
{
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT,
                                            laurel_row_get_id (LAUREL_ROW (award)));

  g_variant_builder_add (&fields, "{ss}", "name", name);
  g_variant_builder_add (&fields, "{ss}", "organisation", organization);
  g_variant_builder_add (&fields, "{ss}", "occasion", occasion);
  g_variant_builder_add (&fields, "{ss}", "award", laurel_award_get_level (award));
  g_variant_builder_add (&fields, "{ss}", "date", day);
  g_variant_builder_add (&fields, "{ss}", "issuer", get (self->programme, 0, "issuer"));
  g_variant_builder_add (&fields, "{ss}", LAUREL_ISSUE_PLACE, place);

  return g_variant_builder_end (&fields);
}

/* What nobody has made by name is the organisation's. */
static void
add_award (Sample *self, LaurelIssueBatch *batch, LaurelAward *award, const char *occasion,
           const char *day)
{
  const char *names = laurel_award_get_names (award);
  const char *organization = laurel_award_get_organization (award);
  g_autoptr (GString) name = g_string_new (names ? names : organization);
  const char *where = organization ? organization : "";

  g_string_replace (name, "\n", g_str_equal (self->language, "zh") ? "、" : ", ", 0);
  laurel_issue_batch_add (batch, 0, name->str, where, occasion, laurel_award_get_level (award),
                          build_fields (self, award, name->str, where, occasion, day));
}

static gboolean
issue (Sample *self, int row, gint64 series, GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (self->library);
  const char *day = get (self->results, row, "issued_on");
  const char *title = get (self->contests, find_row (self->contests, "key",
                                                     get (self->results, row, "contest")),
                           "title");
  g_autoptr (LaurelContest) contest = laurel_contest_find (reader, title, error);
  g_autoptr (GPtrArray) awards =
    contest ? laurel_award_list (reader, laurel_row_get_id (LAUREL_ROW (contest)), day, error)
            : NULL;
  g_autoptr (LaurelIssueBatch) batch =
    laurel_issue_batch_new (series, laurel_day_from_iso (day), "award", self->language, NULL);

  laurel_sample_set_day (self->library, day);
  for (guint i = 0; awards != NULL && i < awards->len; i++)
    add_award (self, batch, awards->pdata[i], title, day);

  return awards != NULL &&
         run (self, &LAUREL_REGISTER_ISSUE, laurel_issue_batch_build (batch), error);
}

/**
 * laurel_sample_issue_awards:
 * @library: a library, open for writing
 * @language: "en" or "zh"
 * @actor: in whose name
 * @series: of which series the numbers are
 * @error: return location for an error
 *
 * Enters the certificates of the contests that are decided in the register.
 */
gboolean
laurel_sample_issue_awards (LaurelLibrary *library, const char *language, const char *actor,
                            gint64 series, GError **error)
{
  g_auto (Sample) self = { .library = library, .language = language, .actor = actor };

  if (!load (&self, error))
    return FALSE;

  for (int i = 0; i < laurel_sample_table_get_n_rows (self.results); i++)
    if (*get (self.results, i, "issued_on") != '\0' && !issue (&self, i, series, error))
      return FALSE;

  return TRUE;
}
