/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample-measures.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/measures/laurel-exam-store.h"
#include "judging/measures/laurel-survey-store.h"
#include "tool/laurel-sample-table.h"

/* Who answered what in the sample season: attempts at an exam, and a survey. */

typedef struct {
  LaurelLibrary *library;
  const char *language;
  const char *actor;
  const char *key;
  gint64 stage;
} Sample;

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

static gboolean
is_of_contest (Sample *self, LaurelSampleTable *table, int row)
{
  return g_str_equal (get (table, row, "contest"), self->key);
}

static char *
dup_digest (const GString *content)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, content->str, (gssize) content->len);
}

/* ---- an exam ------------------------------------------------------------------------------- */

/* Nothing in these rows needs a quotation mark. */
static gboolean
take_attempts (Sample *self, GError **error)
{
  static const char *const COLUMNS[] = { "code", "person", "organization", "score", "seconds",
                                         "at" };
  g_autoptr (LaurelSampleTable) table = laurel_sample_table_load (self->language, "attempts",
                                                                  error);
  g_auto (GVariantBuilder) pages = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(us)"));
  g_autoptr (GString) content = g_string_new (NULL);
  g_autofree char *digest = NULL;
  guint32 n = 0;

  for (int i = 0; table != NULL && i < laurel_sample_table_get_n_rows (table); i++) {
    if (!is_of_contest (self, table, i))
      continue;
    for (gsize k = 0; k < G_N_ELEMENTS (COLUMNS); k++)
      g_string_append_printf (content, "%s%s", k > 0 ? "," : "", get (table, i, COLUMNS[k]));
    g_string_append_c (content, '\n');
    n++;
  }
  if (n == 0)
    return table != NULL;

  digest = dup_digest (content);
  g_variant_builder_add (&pages, "(us)", n, content->str);

  return run (self, &LAUREL_EXAM_IMPORT,
              g_variant_new ("(xssa(us))", self->stage, digest, "attempts.csv", &pages), error);
}

/* ---- a survey ------------------------------------------------------------------------------ */

/* Those of a stratum stand together. */
static gboolean
take_frame (Sample *self, GError **error)
{
  g_autoptr (LaurelSampleTable) table = laurel_sample_table_load (self->language, "survey_units",
                                                                  error);
  g_auto (GVariantBuilder) units = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ssss)"));
  g_auto (GVariantBuilder) strata = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sx)"));
  const char *last = "";

  for (int i = 0; table != NULL && i < laurel_sample_table_get_n_rows (table); i++) {
    const char *stratum = get (table, i, "stratum");

    if (!is_of_contest (self, table, i))
      continue;
    if (!g_str_equal (stratum, last))
      g_variant_builder_add (&strata, "(sx)", stratum,
                             g_ascii_strtoll (get (table, i, "population"), NULL, 10));
    g_variant_builder_add (&units, "(ssss)", stratum, get (table, i, "code"),
                           get (table, i, "name"), get (table, i, "mail"));
    last = stratum;
  }

  return table != NULL &&
         run (self, &LAUREL_SURVEY_FRAME, g_variant_new ("(xa(ssss))", self->stage, &units),
              error) &&
         run (self, &LAUREL_SURVEY_STRATA, g_variant_new ("(xa(sx))", self->stage, &strata), error);
}

/* What stands in one cell with semicolons between. */
static GStrv
split (Sample *self, const char *cell)
{
  return g_strsplit (cell, g_str_equal (self->language, "zh") ? "；" : "; ", -1);
}

/* Returns: (transfer full): the columns of returns, as JSON; no question needs a quotation mark */
static char *
dup_columns (Sample *self, const char *questions)
{
  g_auto (GStrv) asked = split (self, questions);
  g_autofree char *joined = g_strjoinv ("\", \"", asked);

  return g_strdup_printf ("[\"code\", \"%s\"]", joined);
}

static gboolean
take_returns (Sample *self, LaurelSampleTable *surveys, int row, GError **error)
{
  g_autoptr (LaurelSampleTable) table = laurel_sample_table_load (self->language, "survey_returns",
                                                                  error);
  g_autofree char *columns = dup_columns (self, get (surveys, row, "questions"));
  g_auto (GVariantBuilder) pages = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(us)"));
  g_autoptr (GString) content = g_string_new (NULL);
  g_autofree char *digest = NULL;
  guint32 n = 0;

  for (int i = 0; table != NULL && i < laurel_sample_table_get_n_rows (table); i++) {
    g_auto (GStrv) answers = split (self, get (table, i, "answers"));
    g_autofree char *joined = g_strjoinv (",", answers);

    if (!is_of_contest (self, table, i))
      continue;
    g_string_append_printf (content, "%s,%s\n", get (table, i, "code"), joined);
    n++;
  }
  digest = dup_digest (content);
  g_variant_builder_add (&pages, "(us)", n, content->str);

  return table != NULL &&
         run (self, &LAUREL_SURVEY_TAKE,
              g_variant_new ("(xssssa(us))", self->stage, digest, "returns.csv", columns,
                             get (surveys, row, "came"), &pages), error);
}

static gboolean
survey (Sample *self, GError **error)
{
  g_autoptr (LaurelSampleTable) surveys = laurel_sample_table_load (self->language, "surveys",
                                                                    error);

  for (int i = 0; surveys != NULL && i < laurel_sample_table_get_n_rows (surveys); i++)
    if (is_of_contest (self, surveys, i) &&
        !(take_frame (self, error) &&
          run (self, &LAUREL_SURVEY_ASK,
               g_variant_new ("(xs)", self->stage, get (surveys, i, "asked")), error) &&
          take_returns (self, surveys, i, error) &&
          run (self, &LAUREL_SURVEY_REMIND,
               g_variant_new ("(xs)", self->stage, get (surveys, i, "reminded")), error)))
      return FALSE;

  return surveys != NULL;
}

/**
 * laurel_sample_add_measures:
 * @library: a library, open for writing
 * @language: "en" or "zh"
 * @actor: in whose name
 * @key: what the rows call the contest
 * @contest: its id
 * @error: return location for an error
 *
 * Takes in what was answered in it, if its first stage is an exam or a survey.
 */
gboolean
laurel_sample_add_measures (LaurelLibrary *library, const char *language, const char *actor,
                            const char *key, gint64 contest, GError **error)
{
  Sample self = { library, language, actor, key, 0 };
  LaurelReader *reader = laurel_library_get_reader (library);

  self.stage = laurel_contest_find_measured (reader, contest, "exam");
  if (self.stage != 0)
    return take_attempts (&self, error);

  self.stage = laurel_contest_find_measured (reader, contest, "survey");
  return self.stage == 0 || survey (&self, error);
}
