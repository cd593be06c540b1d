/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-trial-job.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/scores/laurel-result-scope-store.h"
#include "judging/scores/laurel-result-store.h"
#include "ui/judging/laurel-rehearsal-file.h"

#include <glib/gi18n-lib.h>

/* What two rules are tried on, and what they come to: both on the reader's thread. */

#define TRIAL_ARGS "(xxxxxm^aymsms)"

/* ---- what there is ------------------------------------------------------------------ */

static void
source_free (gpointer data)
{
  g_free (((LaurelTrialSource *) data)->label);
  g_free (data);
}

void
laurel_trial_ground_free (gpointer data)
{
  LaurelTrialGround *self = data;

  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->names);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelTrialGround, laurel_trial_ground_free)

static GPtrArray *
ask (LaurelReader *reader, const LaurelQuery *query, gint64 id, GError **error)
{
  return laurel_library_ask (reader, query, g_variant_new ("(x)", id), error);
}

static LaurelTrialSource *
add_source (LaurelTrialGround *self, const char *first, const char *title, const char *stage,
            const char *section)
{
  LaurelTrialSource *source = g_new0 (LaurelTrialSource, 1);

  source->label = g_strdup_printf ("%s %s · %s%s%s", first, title, stage,
                                   section && *section ? " · " : "", section ? section : "");
  g_ptr_array_add (self->sources, source);

  return source;
}

static gboolean
add_results (LaurelTrialGround *self, LaurelReader *reader, LaurelContest *contest,
             GError **error)
{
  g_autoptr (GPtrArray) results =
    ask (reader, &LAUREL_RESULTS_OF_CONTEST, laurel_row_get_id (LAUREL_ROW (contest)), error);

  for (guint i = 0; results != NULL && i < results->len; i++) {
    LaurelResult *result = results->pdata[i];

    if (laurel_result_get_latest (result))
      add_source (self, laurel_contest_get_activity (contest), laurel_contest_get_title (contest),
                  laurel_result_get_stage (result), laurel_result_get_scope (result))->result =
        laurel_row_get_id (LAUREL_ROW (result));
  }

  return results != NULL;
}

/* The marks of one of its scopes, once the rules are fixed and while no others are written. */
static gboolean
add_scope (LaurelTrialGround *self, LaurelReader *reader, LaurelContest *contest,
           LaurelResultScope *row, GError **error)
{
  const LaurelScope scope = { laurel_result_scope_get_stage_id (row),
                              { [LAUREL_SECTION_CATEGORY] =
                                  laurel_result_scope_get_category_id (row),
                                [LAUREL_SECTION_GROUP] = laurel_result_scope_get_group_id (row),
                                [LAUREL_SECTION_DIVISION] =
                                  laurel_result_scope_get_division_id (row) } };
  g_autoptr (GError) why = NULL;
  g_autoptr (LaurelContestRule) fixed = laurel_scope_load_rule (reader, &scope, &why);

  if (fixed != NULL && laurel_scope_check_settled (reader, &scope, fixed, &why))
    add_source (self, _("Now:"), laurel_contest_get_title (contest),
                laurel_result_scope_get_stage (row), laurel_result_scope_get_name (row))->scope =
      scope;
  else if (why->domain != LAUREL_RULE_ERROR) {
    g_propagate_error (error, g_steal_pointer (&why));
    return FALSE;
  }

  return TRUE;
}

static gboolean
add_own (LaurelTrialGround *self, LaurelReader *reader, LaurelContest *contest, GError **error)
{
  g_autoptr (GPtrArray) scopes =
    ask (reader, &LAUREL_RESULT_SCOPES_OF_CONTEST, laurel_row_get_id (LAUREL_ROW (contest)),
         error);

  for (guint i = 0; scopes != NULL && i < scopes->len; i++)
    if (laurel_result_scope_get_full (scopes->pdata[i]) > 0 &&
        !add_scope (self, reader, contest, scopes->pdata[i], error))
      return FALSE;

  return scopes != NULL;
}

static char *
dup_name (LaurelContestRule *rule)
{
  const char *section = laurel_contest_rule_get_section (rule);
  g_autofree char *name =
    g_strdup_printf (laurel_contest_rule_get_fixed (rule) > 0
                       /* Translators: %d is the version of rules. */
                       ? _("Version %d, fixed")
                       /* Translators: %d is the version of rules. */
                       : _("Version %d, not fixed"),
                     laurel_contest_rule_get_version (rule));

  return section ? g_strdup_printf ("%s · %s", name, section) : g_steal_pointer (&name);
}

static gboolean
add_rules (LaurelTrialGround *self, LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) rules = ask (reader, &LAUREL_RULES_OF_CONTEST, contest, error);

  for (guint i = 0; rules != NULL && i < rules->len; i++) {
    g_ptr_array_add (self->rules, g_strdup (laurel_contest_rule_get_content (rules->pdata[i])));
    g_ptr_array_add (self->names, dup_name (rules->pdata[i]));
  }

  return rules != NULL;
}

/**
 * laurel_trial_ground_read:
 * @reader: where to read
 * @args: a contest (x)
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * A #LaurelReadFunc.
 *
 * Returns: (transfer full) (type LaurelTrialGround): what can be compared for it
 */
gpointer
laurel_trial_ground_read (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelTrialGround) self = g_new0 (LaurelTrialGround, 1);
  g_autoptr (GPtrArray) contests = ask (reader, &LAUREL_CONTESTS_OF_PROGRAMME, 0, error);
  gint64 id;

  g_variant_get (args, "(x)", &id);
  self->sources = g_ptr_array_new_with_free_func (source_free);
  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  if (contests == NULL || !add_rules (self, reader, id, error))
    return NULL;
  for (guint i = 0; i < contests->len; i++)
    if (laurel_row_get_id (contests->pdata[i]) != id &&
        !add_results (self, reader, contests->pdata[i], error))
      return NULL;
  for (guint i = 0; i < contests->len; i++)
    if (laurel_row_get_id (contests->pdata[i]) == id &&
        !add_own (self, reader, contests->pdata[i], error))
      return NULL;

  return g_steal_pointer (&self);
}

/* ---- the trial ---------------------------------------------------------------------- */

/**
 * laurel_trial_build:
 * @source: (nullable): marks of the library
 * @path: (nullable): a file with marks of a rehearsal, where there is no @source
 * @one, @other: (nullable): two rules; %NULL for that by which the marks were given
 *
 * Returns: (transfer floating): what laurel_trial_read() takes
 */
GVariant *
laurel_trial_build (const LaurelTrialSource *source, const char *path, const char *one,
                    const char *other)
{
  static const LaurelTrialSource NONE = { NULL, 0, { 0, { 0, 0, 0 } } };
  const LaurelTrialSource *from = source ? source : &NONE;

  return g_variant_new (TRIAL_ARGS, from->result, from->scope.stage,
                        from->scope.sections[LAUREL_SECTION_CATEGORY],
                        from->scope.sections[LAUREL_SECTION_GROUP],
                        from->scope.sections[LAUREL_SECTION_DIVISION], path, one, other);
}

static LaurelRule *
read_rule (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = text ? laurel_json_parse (text) : NULL;

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root)
           ? laurel_rule_read (json_node_get_object (root), error) : laurel_rule_new_plain ();
}

static LaurelComparison *
try_file (const char *path, const char *const *texts, GError **error)
{
  g_autoptr (LaurelRule) one = read_rule (texts[0], error);
  g_autoptr (LaurelRule) other = one ? read_rule (texts[1], error) : NULL;
  g_autoptr (LaurelMarks) marks = other ? laurel_rehearsal_file_read (path, one, error) : NULL;
  g_autoptr (LaurelMarks) marks_other =
    marks ? laurel_rehearsal_file_read (path, other, error) : NULL;
  guint side;

  return marks_other ? laurel_comparison_new ((const LaurelRule *[]) { one, other },
                                              (const LaurelMarks *[]) { marks, marks_other },
                                              LAUREL_RULE_TRIAL_KEY, &side, error) : NULL;
}

/**
 * laurel_trial_read:
 * @reader: where to read
 * @args: of laurel_trial_build()
 * @error: return location for an error
 *
 * A #LaurelReadFunc.
 *
 * Returns: (transfer full) (type LaurelComparison): what both rules give the entries
 */
gpointer
laurel_trial_read (LaurelReader *reader, GVariant *args, GError **error)
{
  LaurelRuleTrial trial = { 0 };
  const char *path;

  g_variant_get (args, "(xxxxxm^&aym&sm&s)", &trial.result, &trial.scope.stage,
                 &trial.scope.sections[LAUREL_SECTION_CATEGORY],
                 &trial.scope.sections[LAUREL_SECTION_GROUP],
                 &trial.scope.sections[LAUREL_SECTION_DIVISION], &path, &trial.rules[0],
                 &trial.rules[1]);

  return path != NULL ? try_file (path, trial.rules, error)
                      : laurel_rule_trial_run (&trial, reader, error);
}

void
laurel_trial_free (gpointer comparison)
{
  laurel_comparison_free (comparison);
}
