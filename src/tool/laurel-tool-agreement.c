/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "judging/laurel-agreement-figures.h"
#include "tool/laurel-tool-marks.h"
#include "tool/laurel-tool-scope.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static char *level_option;
static char *contest_option;
static char *stage_option;
static char *section_option;

static const GOptionEntry OPTIONS[] = {
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option,
    N_("Of a contest in the library: its title or id"), N_("CONTEST") },
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option,
    N_("In this stage of it: its title or id; else the first with judges"), N_("STAGE") },
  { "section", 0, 0, G_OPTION_ARG_STRING, &section_option,
    N_("Of this category, group or division, where they are kept apart"), N_("NAME") },
  { "level", 0, 0, G_OPTION_ARG_STRING, &level_option,
    N_("What marks are: “nominal”, “ordinal”, “interval” or “ratio”"), N_("LEVEL") },
  { NULL },
};

static const char *const FORMS[LAUREL_AGREEMENT_N_FORMS] = { "1,1", "2,1", "3,1",
                                                             "1,k", "2,k", "3,k" };

static gboolean
read_level (LaurelAgreementLevel *level, GError **error)
{
  static const char *const LEVELS[] = { "nominal", "ordinal", "interval", "ratio" };

  *level = LAUREL_AGREEMENT_INTERVAL;
  for (guint i = 0; i < G_N_ELEMENTS (LEVELS); i++) {
    if (level_option == NULL || !g_str_equal (level_option, LEVELS[i]))
      continue;
    *level = (LaurelAgreementLevel) i;
    return TRUE;
  }
  if (level_option == NULL)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("--level is “nominal”, “ordinal”, “interval” or “ratio”."));
  return FALSE;
}

/* ---- marks ------------------------------------------------------------------ */

static gboolean
check_signs (const GArray *ratings, LaurelAgreementLevel level, GError **error)
{
  for (guint i = 0; i < ratings->len; i++) {
    if (level != LAUREL_AGREEMENT_RATIO || g_array_index (ratings, LaurelRating, i).mark.over >= 0)
      continue;
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Marks below 0 have no ratio. Choose --level interval."));
    return FALSE;
  }

  return TRUE;
}

/* ---- what they come to ---------------------------------------------------------- */

static void
warn (LaurelToolContext *context, const LaurelAgreementFigures *figures)
{
  if (isnan (figures->alpha))
    laurel_tool_warn (context, _("No two judges marked the same entry, or all marks are alike: "
                                 "there is no alpha."));
  if (!figures->is_complete)
    laurel_tool_warn (context, _("Not every judge marked everything: there is no Kendall’s W and "
                                 "no intraclass correlation."));
  else if (!figures->has_icc)
    laurel_tool_warn (context, _("It takes two judges and two entries for Kendall’s W and the "
                                 "intraclass correlation."));
}

static void
add_number (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  if (isnan (value))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, value);
}

static void
tell_json (LaurelToolContext *context, const LaurelAgreementFigures *agreement)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  laurel_tool_begin (builder);
  add_number (builder, "alpha", agreement->alpha);
  add_number (builder, "kendall_w", agreement->w);
  json_builder_set_member_name (builder, "icc");
  if (agreement->has_icc) {
    json_builder_begin_object (builder);
    for (guint i = 0; i < LAUREL_AGREEMENT_N_FORMS; i++)
      add_number (builder, FORMS[i], agreement->icc[i]);
    json_builder_end_object (builder);
  } else {
    json_builder_add_null_value (builder);
  }
  json_builder_set_member_name (builder, "units");
  json_builder_add_int_value (builder, agreement->n_units);
  json_builder_set_member_name (builder, "judges");
  json_builder_add_int_value (builder, agreement->n_judges);
  laurel_tool_print_json (context, builder);
}

static void
print_number (const char *label, double value)
{
  if (!isnan (value))
    laurel_print ("%8.4f  %s\n", value, label);
}

static void
tell_people (const LaurelAgreementFigures *agreement)
{
  print_number (_("Krippendorff’s alpha"), agreement->alpha);
  print_number (_("Kendall’s W"), agreement->w);
  for (guint i = 0; i < LAUREL_AGREEMENT_N_FORMS; i++) {
    /* Translators: %s is a form of it, as 2,1. */
    g_autofree char *label = g_strdup_printf (_("Intraclass correlation (%s)"), FORMS[i]);

    print_number (label, agreement->icc[i]);
  }
  /* Translators: two numbers. */
  laurel_print (_("Judges: %u; marked by two or more of them: %u\n"), agreement->n_judges,
                agreement->n_units);
}

/* ---- the command --------------------------------------------------------------- */

/* What each judge's marks of an entry come to, by the rules of the contest. */
static GArray *
list_of_contest (LaurelToolContext *context, guint *n_units, guint *n_judges, GError **error)
{
  const LaurelToolScope scope = { contest_option, stage_option, section_option, FALSE, NULL };
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (LaurelRule) rule = NULL;
  g_autoptr (LaurelMarks) marks =
    library ? laurel_tool_scope_load_marks (&scope, laurel_library_get_reader (library), &rule,
                                            error) : NULL;

  if (marks == NULL)
    return NULL;

  *n_judges = laurel_marks_count (marks, LAUREL_NAMES_JUDGES);

  return laurel_agreement_list_totals (rule, marks, n_units);
}

/* Parts of files have the names of their criteria in them. */
static const char *
get_criterion (const LaurelMarks *marks, guint part)
{
  const char *end = strchr (laurel_marks_get_name (marks, LAUREL_NAMES_PARTS, part), '\n');

  return end ? end + 1 : "";
}

static gboolean
has_criteria (const LaurelMarks *marks)
{
  for (guint i = 1; i < laurel_marks_count (marks, LAUREL_NAMES_PARTS); i++)
    if (!g_str_equal (get_criterion (marks, i), get_criterion (marks, 0)))
      return TRUE;

  return FALSE;
}

/* Of a file nobody knows what criteria there are, and what they weigh: each is a unit. */
static GArray *
list_of_file (LaurelToolContext *context, guint *n_units, guint *n_judges, GError **error)
{
  LaurelToolMarkFiles files = { .marks = context->words[0], .are_ruleless = TRUE };
  g_autoptr (LaurelRule) rule = laurel_rule_new_plain ();
  g_autoptr (LaurelMarks) marks = laurel_tool_marks_load (context, rule, &files, error);

  if (marks == NULL)
    return NULL;
  if (has_criteria (marks))
    laurel_tool_warn (context, _("Several criteria are compared together: judges agree, too, where "
                                 "one is marked higher than another by all of them. By totals "
                                 "they are compared with --contest."));

  *n_judges = laurel_marks_count (marks, LAUREL_NAMES_JUDGES);

  return laurel_agreement_list_ratings (marks, n_units);
}

static GArray *
list_ratings (LaurelToolContext *context, guint *n_units, guint *n_judges, GError **error)
{
  if ((contest_option != NULL) == (context->n_words > 0)) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Name a file with marks, or a contest with --contest."));
    return NULL;
  }

  return contest_option ? list_of_contest (context, n_units, n_judges, error)
                        : list_of_file (context, n_units, n_judges, error);
}

static gboolean
tell_agreement (LaurelToolContext *context, GError **error)
{
  LaurelAgreementFigures agreement;
  g_autoptr (GArray) ratings = NULL;
  LaurelAgreementLevel level;
  guint n_units, n_judges;

  if (!read_level (&level, error))
    return FALSE;
  ratings = list_ratings (context, &n_units, &n_judges, error);
  if (ratings == NULL || !check_signs (ratings, level, error))
    return FALSE;

  agreement = laurel_agreement_measure (ratings, n_units, n_judges, level);
  warn (context, &agreement);
  if (context->json)
    tell_json (context, &agreement);
  else
    tell_people (&agreement);

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_AGREEMENT[] = {
  { "judge agreement", N_("[MARKS]"), N_("Tells how far judges agree"), 0, 1, OPTIONS,
    tell_agreement },
  { NULL },
};
