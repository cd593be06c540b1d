/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "judging/laurel-judge-spread.h"
#include "tool/laurel-tool-marks.h"
#include "tool/laurel-tool-scope.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* laurel judge severity: how each judge marks, beside the others. */

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
  { NULL },
};

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
add_judge (JsonBuilder *builder, const char *name, const LaurelJudgeSpread *spread)
{
  json_builder_begin_object (builder);
  laurel_tool_set_string (builder, "judge", name);
  json_builder_set_member_name (builder, "sheets");
  json_builder_add_int_value (builder, spread->n);
  json_builder_set_member_name (builder, "shared");
  json_builder_add_int_value (builder, spread->n_shared);
  add_number (builder, "least", spread->least);
  add_number (builder, "lower", spread->lower);
  add_number (builder, "middle", spread->middle);
  add_number (builder, "upper", spread->upper);
  add_number (builder, "most", spread->most);
  add_number (builder, "mean", spread->mean);
  add_number (builder, "above", spread->above);
  add_number (builder, "severity", spread->severity);
  json_builder_end_object (builder);
}

static char *
dup_signed (double value)
{
  return isnan (value) ? g_strdup ("–") : g_strdup_printf ("%+.3f", value);
}

static void
print_judge (const char *name, const LaurelJudgeSpread *spread)
{
  g_autofree char *above = dup_signed (spread->above);
  g_autofree char *severity = dup_signed (spread->severity);

  if (spread->n > 0)
    laurel_print ("%6u %8.3f %8.3f %8.3f %8.3f %9s %9s  %s\n", spread->n, spread->least,
                  spread->middle, spread->most, spread->mean, above, severity, name);
}

static void
tell (LaurelToolContext *context, const LaurelRule *rule, const LaurelMarks *marks)
{
  g_autoptr (GArray) spreads = laurel_judge_spread_list (rule, marks, LAUREL_SPREAD_OF_JUDGES);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "judges");
  json_builder_begin_array (builder);
  if (!context->json)
    laurel_print ("%6s %8s %8s %8s %8s %9s %9s\n", _("sheets"), _("lowest"), _("middle"),
                  _("highest"), _("mean"), _("± others"), _("severity"));
  for (guint i = 0; i < spreads->len; i++) {
    const LaurelJudgeSpread *spread = &g_array_index (spreads, LaurelJudgeSpread, i);
    const char *name = laurel_marks_get_name (marks, LAUREL_NAMES_JUDGES, i);

    if (context->json)
      add_judge (builder, name, spread);
    else
      print_judge (name, spread);
  }
  json_builder_end_array (builder);
  if (spreads->len > 0 && isnan (g_array_index (spreads, LaurelJudgeSpread, 0).severity))
    laurel_tool_warn (context, _("Not all judges can be compared: some share no entry with the "
                                 "others, or nothing is finished."));
  if (context->json)
    laurel_tool_print_json (context, builder);
}

static gboolean
tell_contest (LaurelToolContext *context, GError **error)
{
  const LaurelToolScope scope = { contest_option, stage_option, section_option, FALSE, NULL };
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  g_autoptr (LaurelMarks) marks = NULL;
  g_autoptr (LaurelRule) rule = NULL;

  if (reader == NULL)
    return FALSE;
  marks = laurel_tool_scope_load_marks (&scope, reader, &rule, error);
  if (marks == NULL)
    return FALSE;

  tell (context, rule, marks);
  return TRUE;
}

static gboolean
tell_severity (LaurelToolContext *context, GError **error)
{
  LaurelToolMarkFiles files = { .rule = context->words[0], .marks = context->words[1] };
  g_autoptr (LaurelRule) rule = NULL;
  g_autoptr (LaurelMarks) marks = NULL;

  if (context->n_words != (contest_option ? 0 : 2)) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("It takes a rule and a file of marks, or --contest."));
    return FALSE;
  }
  if (contest_option != NULL)
    return tell_contest (context, error);

  rule = laurel_tool_marks_load_rule (context, files.rule, error);
  if (rule == NULL)
    return FALSE;
  /* What multiplies an entry says nothing of its judges. */
  g_clear_pointer (&rule->factor, g_free);
  marks = laurel_tool_marks_load (context, rule, &files, error);
  if (marks == NULL)
    return FALSE;

  tell (context, rule, marks);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_SEVERITY[] = {
  { "judge severity", N_("[RULE MARKS]"), N_("Tells how each judge marks, beside the others"), 0, 2,
    OPTIONS, tell_severity },
  { NULL },
};
