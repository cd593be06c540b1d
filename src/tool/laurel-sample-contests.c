/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample-contests.h"

#include "calendar/laurel-plan-name.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "judging/jury/laurel-panel-problem-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "tool/laurel-sample-day.h"
#include "tool/laurel-sample-results.h"
#include "tool/laurel-sample-table.h"

/* The contests of the sample season, each as far as its rows say. */

typedef struct {
  LaurelLibrary *library;
  const char *language, *actor;
  gint64 programme;
  LaurelSampleTable *contests, *sections, *stages, *rules, *fields, *entries, *experts, *judges,
    *draws, *interests;
  const char *key; /* of the contest that is being entered */
  gint64 contest;
  GHashTable *by_title; /* (element-type utf8 gint64): its entries */
  GHashTable *by_name;  /* (element-type utf8 gint64): experts */
} Sample;

static void
sample_clear (Sample *self)
{
  LaurelSampleTable *tables[] = { self->contests, self->sections, self->stages, self->rules,
                                  self->fields, self->entries, self->experts, self->judges,
                                  self->draws, self->interests };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i] != NULL)
      laurel_sample_table_free (tables[i]);
  g_clear_pointer (&self->by_title, g_hash_table_unref);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static gboolean
load (Sample *self, const char *language, GError **error)
{
  return (self->contests = laurel_sample_table_load (language, "contests", error)) &&
         (self->sections = laurel_sample_table_load (language, "contest_sections", error)) &&
         (self->stages = laurel_sample_table_load (language, "contest_stages", error)) &&
         (self->rules = laurel_sample_table_load (language, "contest_rules", error)) &&
         (self->fields = laurel_sample_table_load (language, "contest_fields", error)) &&
         (self->entries = laurel_sample_table_load (language, "entries", error)) &&
         (self->experts = laurel_sample_table_load (language, "experts", error)) &&
         (self->judges = laurel_sample_table_load (language, "judges", error)) &&
         (self->draws = laurel_sample_table_load (language, "draws", error)) &&
         (self->interests = laurel_sample_table_load (language, "interests", error));
}

static gboolean
run (Sample *self, const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_run (self->library, command, args, self->actor, &outcome, error);
}

static GPtrArray *
ask (Sample *self, const LaurelQuery *query, GVariant *args, GError **error)
{
  return laurel_library_ask (laurel_library_get_reader (self->library), query, args, error);
}

static const char *
get (LaurelSampleTable *table, int row, const char *column)
{
  return laurel_sample_table_get (table, row, column);
}

static gboolean
is_of_contest (Sample *self, LaurelSampleTable *table, int row)
{
  return g_str_equal (get (table, row, "contest"), self->key);
}

/* What stands in one cell with semicolons between, a line each. */
static char *
dup_lines (const char *cell)
{
  g_autoptr (GString) lines = g_string_new (cell);

  g_string_replace (lines, "；", "\n", 0);
  g_string_replace (lines, "、", "\n", 0);
  g_string_replace (lines, "; ", "\n", 0);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
remember (GHashTable *table, const char *name, gint64 id)
{
  g_hash_table_insert (table, g_strdup (name), g_memdup2 (&id, sizeof id));
}

static gint64
find (GHashTable *table, const char *name)
{
  gint64 *id = g_hash_table_lookup (table, name);

  return id ? *id : 0;
}

/* ---- experts --------------------------------------------------------------------------- */

static gboolean
add_expert (Sample *self, int row, GError **error)
{
  static const char *const FIELDS[] = { "organization", "post", "region", "senior", "since",
                                        "phone" };
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autofree char *known = dup_lines (get (self->experts, row, "fields"));
  g_autofree char *languages = dup_lines (get (self->experts, row, "languages"));

  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    g_variant_builder_add (&fields, "{ss}", FIELDS[i], get (self->experts, row, FIELDS[i]));
  g_variant_builder_add (&fields, "{ss}", "fields", known);
  g_variant_builder_add (&fields, "{ss}", "languages", languages);

  return run (self, &LAUREL_EXPERT_ADD,
              g_variant_new ("(sa{ss})", get (self->experts, row, "name"), &fields), error);
}

static gboolean
add_experts (Sample *self, GError **error)
{
  g_autoptr (GPtrArray) experts = NULL;

  for (int i = 0; i < laurel_sample_table_get_n_rows (self->experts); i++)
    if (!add_expert (self, i, error))
      return FALSE;

  experts = ask (self, &LAUREL_EXPERTS_ALL, g_variant_new ("()"), error);
  for (guint i = 0; experts != NULL && i < experts->len; i++)
    remember (self->by_name, laurel_expert_get_name (experts->pdata[i]),
              laurel_row_get_id (experts->pdata[i]));

  return experts != NULL;
}

/* ---- what is asked for ------------------------------------------------------------------- */

static gboolean
open_contest (Sample *self, int row, GError **error)
{
  static const char *const FIELDS[] = { "opens", "closes", "blind", "pattern" };
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  const char *title = get (self->contests, row, "title");
  LaurelReader *reader = laurel_library_get_reader (self->library);
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT "/%s", self->programme,
                                           get (self->contests, row, "activity"));
  g_autoptr (LaurelActivity) activity = laurel_plan_find_activity (reader, name, error);
  g_autoptr (LaurelContest) contest = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    g_variant_builder_add (&fields, "{ss}", FIELDS[i], get (self->contests, row, FIELDS[i]));
  if (activity == NULL ||
      !run (self, &LAUREL_CONTEST_ADD,
            g_variant_new ("(xsa{ss})", laurel_row_get_id (LAUREL_ROW (activity)), title, &fields),
            error))
    return FALSE;

  contest = laurel_contest_find (reader, title, error);
  if (contest == NULL)
    return FALSE;

  self->key = get (self->contests, row, "key");
  self->contest = laurel_row_get_id (LAUREL_ROW (contest));
  return TRUE;
}

/* All divisions are made in one step, and so are all categories, and groups. */
static gboolean
divide (Sample *self, const char *kind, GError **error)
{
  g_auto (GVariantBuilder) names = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  for (int i = 0; i < laurel_sample_table_get_n_rows (self->sections); i++)
    if (is_of_contest (self, self->sections, i) &&
        g_str_equal (get (self->sections, i, "kind"), kind))
      g_variant_builder_add (&names, "(ss)", get (self->sections, i, "name"),
                             get (self->sections, i, "code"));

  return run (self, &LAUREL_SECTIONS_ADD, g_variant_new ("(xsa(ss))", self->contest, kind, &names),
              error);
}

static gboolean
add_stages (Sample *self, GError **error)
{
  static const char *const FIELDS[] = { "needs", "most", "least", "seniors", "apart",
                                        "measure", "quota" };

  for (int i = 0; i < laurel_sample_table_get_n_rows (self->stages); i++) {
    g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

    if (!is_of_contest (self, self->stages, i))
      continue;
    for (gsize k = 0; k < G_N_ELEMENTS (FIELDS); k++)
      g_variant_builder_add (&fields, "{ss}", FIELDS[k], get (self->stages, i, FIELDS[k]));
    if (!run (self, &LAUREL_STAGE_ADD,
              g_variant_new ("(xssa{ss})", self->contest, get (self->stages, i, "kind"),
                             get (self->stages, i, "title"), &fields), error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
add_form (Sample *self, GError **error)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (self->fields); i++) {
    g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

    if (!is_of_contest (self, self->fields, i))
      continue;
    g_variant_builder_add (&fields, "{ss}", "required", get (self->fields, i, "required"));
    g_variant_builder_add (&fields, "{ss}", "hidden", get (self->fields, i, "hidden"));
    if (!run (self, &LAUREL_FIELD_ADD,
              g_variant_new ("(xssa{ss})", self->contest, get (self->fields, i, "label"),
                             get (self->fields, i, "kind"), &fields), error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
fix_rules (Sample *self, GError **error)
{
  g_autoptr (GPtrArray) rules = ask (self, &LAUREL_RULES_OF_CONTEST,
                                     g_variant_new ("(x)", self->contest), error);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    if (!run (self, &LAUREL_RULE_FIX, g_variant_new ("(x)", laurel_row_get_id (rules->pdata[i])),
              error))
      return FALSE;

  return rules != NULL;
}

static gboolean
write_rules (Sample *self, GError **error)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (self->rules); i++)
    if (is_of_contest (self, self->rules, i) &&
        (!run (self, &LAUREL_RULE_PUT,
               g_variant_new ("(xxs)", self->contest, G_GINT64_CONSTANT (0),
                              get (self->rules, i, "content")), error) ||
         (g_str_equal (get (self->rules, i, "fixed"), "yes") && !fix_rules (self, error))))
      return FALSE;

  return TRUE;
}

/* ---- what came in -------------------------------------------------------------------------- */

/* Returns: (nullable): the first question of the form */
static const char *
get_question (Sample *self)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (self->fields); i++)
    if (is_of_contest (self, self->fields, i))
      return get (self->fields, i, "label");

  return NULL;
}

static GVariant *
build_entry (Sample *self, int row)
{
  static const char *const FIELDS[] = { "category", "group", "division", "organization",
                                        "recommender", "received", "late_reason" };
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_auto (GVariantBuilder) persons = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));
  g_autofree char *lines = dup_lines (get (self->entries, row, "persons"));
  g_auto (GStrv) names = g_strsplit (lines, "\n", -1);
  const char *question = get_question (self);
  const char *answer = get (self->entries, row, "answer");

  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++) {
    g_autofree char *name = g_strdelimit (g_strdup (FIELDS[i]), "_", '-');

    g_variant_builder_add (&fields, "{ss}", name, get (self->entries, row, FIELDS[i]));
  }
  if (question != NULL && *answer != '\0') {
    g_autofree char *name = g_strconcat ("field/", question, NULL);

    g_variant_builder_add (&fields, "{ss}", name, answer);
  }
  for (char **name = names; *name != NULL; name++)
    if (**name != '\0')
      g_variant_builder_add (&persons, "(sss)", *name, "", "");

  return g_variant_new (LAUREL_ENTRIES_IMPORT_ROW, G_GINT64_CONSTANT (0),
                        get (self->entries, row, "title"), &fields, &persons);
}

static gboolean
take_entries (Sample *self, GError **error)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (
    "a" LAUREL_ENTRIES_IMPORT_ROW));
  g_autoptr (GPtrArray) entries = NULL;

  for (int i = 0; i < laurel_sample_table_get_n_rows (self->entries); i++)
    if (is_of_contest (self, self->entries, i))
      g_variant_builder_add_value (&rows, build_entry (self, i));
  if (!run (self, &LAUREL_ENTRIES_IMPORT,
            g_variant_new (LAUREL_ENTRIES_IMPORT_ARGS, self->contest, "", "", &rows), error))
    return FALSE;

  g_hash_table_remove_all (self->by_title);
  entries = ask (self, &LAUREL_ENTRIES_OF_CONTEST, g_variant_new ("(x)", self->contest), error);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    remember (self->by_title, laurel_entry_get_title (entries->pdata[i]),
              laurel_row_get_id (entries->pdata[i]));

  return entries != NULL;
}

/* All that passed the check did so in one sitting; the rest one by one. */
static gboolean
pass_all (Sample *self, GError **error)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));

  for (int i = 0; i < laurel_sample_table_get_n_rows (self->entries); i++)
    if (is_of_contest (self, self->entries, i) &&
        g_str_equal (get (self->entries, i, "state"), "complete"))
      g_variant_builder_add (&ids, "x", find (self->by_title, get (self->entries, i, "title")));

  return run (self, &LAUREL_ENTRIES_CHECK, g_variant_new ("(axsss)", &ids, "complete", "", ""),
              error);
}

static gboolean
check_entry (Sample *self, int row, GError **error)
{
  const char *state = get (self->entries, row, "state");
  const char *reason = get (self->entries, row, "reason");
  gint64 id = find (self->by_title, get (self->entries, row, "title"));
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));

  if (*state == '\0' || g_str_equal (state, "complete"))
    return TRUE;
  if (g_str_equal (state, "withdrawn"))
    return run (self, &LAUREL_ENTRY_WITHDRAW, g_variant_new ("(xs)", id, reason), error);
  if (g_str_equal (state, "disqualified"))
    return run (self, &LAUREL_ENTRY_DISQUALIFY, g_variant_new ("(xs)", id, reason), error);

  g_variant_builder_add (&ids, "x", id);
  return run (self, &LAUREL_ENTRIES_CHECK,
              g_variant_new ("(axsss)", &ids, state, reason, get (self->entries, row, "until")),
              error);
}

static gboolean
check_entries (Sample *self, GError **error)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (self->entries); i++)
    if (is_of_contest (self, self->entries, i) && !check_entry (self, i, error))
      return FALSE;

  return TRUE;
}

/* ---- who judges ------------------------------------------------------------------------------ */

/* Returns: (transfer floating): texts with semicolons between, as a list */
static GVariant *
build_words (const char *cell)
{
  g_autofree char *lines = dup_lines (cell);
  g_auto (GStrv) words = g_strsplit (lines, "\n", -1);

  return g_variant_new_strv ((const char *const *) words, -1);
}

static char *
dup_conditions (const char *fields)
{
  g_autofree char *lines = dup_lines (fields);
  g_autoptr (GString) list = g_string_new (lines);

  g_string_replace (list, "\n", "\", \"", 0);

  return g_strdup_printf ("{\"fields\": [\"%s\"]}", list->str);
}

static gboolean
draw_judges (Sample *self, int row, GError **error)
{
  g_autofree char *conditions = dup_conditions (get (self->draws, row, "fields"));
  g_autofree char *seats = g_strdup_printf ("[{\"count\": %s, \"alternates\": %s}]",
                                            get (self->draws, row, "count"),
                                            get (self->draws, row, "alternates"));
  g_autoptr (GPtrArray) draws = NULL;

  laurel_sample_set_day (self->library, get (self->draws, row, "declared"));
  if (!run (self, &LAUREL_DRAW_DECLARE,
            g_variant_new ("(xss@a(xss)@ass)", self->contest, conditions, seats,
                           g_variant_new_array (G_VARIANT_TYPE ("(xss)"), NULL, 0),
                           build_words (get (self->draws, row, "sources")), ""), error))
    return FALSE;
  draws = ask (self, &LAUREL_DRAWS_OF_CONTEST, g_variant_new ("(x)", self->contest), error);
  laurel_sample_set_day (self->library, get (self->draws, row, "drawn"));
  return draws != NULL &&
         run (self, &LAUREL_DRAW_TAKE,
              g_variant_new ("(x@as)", laurel_row_get_id (draws->pdata[0]),
                             build_words (get (self->draws, row, "numbers"))), error);
}

static gboolean
seat_judges (Sample *self, GError **error)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (self->draws); i++)
    if (is_of_contest (self, self->draws, i) && !draw_judges (self, i, error))
      return FALSE;

  for (int i = 0; i < laurel_sample_table_get_n_rows (self->judges); i++)
    if (is_of_contest (self, self->judges, i) &&
        !run (self, &LAUREL_JUDGE_SEAT,
              g_variant_new ("(xxxs)", self->contest,
                             find (self->by_name, get (self->judges, i, "expert")),
                             G_GINT64_CONSTANT (0), get (self->judges, i, "role")), error))
      return FALSE;

  return TRUE;
}

/* Returns: the row of a judge who was not drawn, or -1 */
static int
find_row (Sample *self, LaurelJudge *judge)
{
  for (int i = 0; i < laurel_sample_table_get_n_rows (self->judges); i++)
    if (is_of_contest (self, self->judges, i) &&
        g_str_equal (get (self->judges, i, "expert"), laurel_judge_get_name (judge)))
      return i;

  return -1;
}

static gboolean
answer (Sample *self, GPtrArray *judges, const char *state, const char *day, GError **error)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  const char *reason = "";

  for (guint i = 0; i < judges->len; i++) {
    int row = find_row (self, judges->pdata[i]);
    const char *said = row >= 0 ? get (self->judges, row, "state") : "accepted";

    if (!g_str_equal (said, state))
      continue;
    g_variant_builder_add (&ids, "x", laurel_row_get_id (judges->pdata[i]));
    if (row >= 0)
      reason = get (self->judges, row, "reason");
  }

  return run (self, &LAUREL_JUDGES_ANSWER, g_variant_new ("(axsss)", &ids, state, day, reason),
              error);
}

static gboolean
invite_judges (Sample *self, int row, GError **error)
{
  const char *invited = get (self->contests, row, "invited");
  const char *answered = get (self->contests, row, "answered");
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_autoptr (GPtrArray) judges = ask (self, &LAUREL_JUDGES_OF_CONTEST,
                                      g_variant_new ("(x)", self->contest), error);

  if (judges == NULL || *invited == '\0')
    return judges != NULL;

  for (guint i = 0; i < judges->len; i++)
    g_variant_builder_add (&ids, "x", laurel_row_get_id (judges->pdata[i]));

  return run (self, &LAUREL_JUDGES_INVITE, g_variant_new ("(axss)", &ids, invited, answered),
              error) &&
         answer (self, judges, "accepted", answered, error) &&
         answer (self, judges, "declined", answered, error);
}

static gboolean
add_interests (Sample *self, GError **error)
{
  LaurelSampleTable *table = self->interests;

  for (int i = 0; i < laurel_sample_table_get_n_rows (table); i++)
    if (is_of_contest (self, table, i) &&
        !run (self, &LAUREL_INTEREST_ADD,
              g_variant_new ("(xxxsssss)", find (self->by_name, get (table, i, "expert")),
                             find (self->by_title, get (table, i, "entry")), G_GINT64_CONSTANT (0),
                             get (table, i, "kind"), get (table, i, "source"),
                             get (table, i, "day"), get (table, i, "expires"),
                             get (table, i, "note")), error))
      return FALSE;

  return TRUE;
}

static gboolean
assign (Sample *self, LaurelDay day, GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (self->library);
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_find (reader, self->contest, NULL,
                                                                    error);
  g_autoptr (LaurelPanelProblem) problem = NULL;
  g_autoptr (LaurelAssignment) assignment = NULL;

  if (stage != NULL)
    problem = laurel_panel_problem_load (reader, stage, day, error);
  if (problem != NULL)
    assignment = laurel_assignment_solve (problem->problem, NULL, error);

  return assignment != NULL &&
         run (self, &LAUREL_PLACEMENTS_TAKE,
              laurel_panel_problem_build (problem, stage, assignment), error) &&
         run (self, &LAUREL_PLACEMENTS_CODE,
              g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (stage))), error);
}

/* ---- all of it ------------------------------------------------------------------------------- */

static gboolean
add_contest (Sample *self, int row, GError **error)
{
  LaurelDay day = laurel_day_from_iso (get (self->contests, row, "answered"));

  laurel_sample_set_day (self->library, get (self->contests, row, "opens"));
  return open_contest (self, row, error) && divide (self, "category", error) &&
         divide (self, "group", error) && divide (self, "division", error) &&
         add_stages (self, error) && add_form (self, error) && write_rules (self, error) &&
         take_entries (self, error) &&
         run (self, &LAUREL_CONTEST_CALL,
              g_variant_new ("(xss)", self->contest, get (self->contests, row, "call"), ""),
              error) &&
         pass_all (self, error) && check_entries (self, error) &&
         (g_str_equal (get (self->contests, row, "blind"), "no") ||
          run (self, &LAUREL_ENTRIES_BLIND,
               g_variant_new ("(xs)", self->contest, get (self->contests, row, "closes")),
               error)) &&
         seat_judges (self, error) && invite_judges (self, row, error) &&
         add_interests (self, error) &&
         (g_str_equal (get (self->contests, row, "assigned"), "no") || assign (self, day, error)) &&
         laurel_sample_add_outcome (self->library, self->language, self->actor, self->key,
                                    self->contest, error);
}

/**
 * laurel_sample_add_contests:
 * @library: a library, open for writing
 * @language: "en" or "zh"
 * @actor: in whose name
 * @programme: the sample season
 * @error: return location for an error
 *
 * Enters its contests: entries, judges, draws, conflicts of interest, and who judges what.
 */
gboolean
laurel_sample_add_contests (LaurelLibrary *library, const char *language, const char *actor,
                            gint64 programme, GError **error)
{
  g_auto (Sample) self = { .library = library, .language = language, .actor = actor,
                           .programme = programme };

  self.by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!load (&self, language, error) || !add_experts (&self, error))
    return FALSE;

  for (int i = 0; i < laurel_sample_table_get_n_rows (self.contests); i++)
    if (!add_contest (&self, i, error))
      return FALSE;

  return TRUE;
}
