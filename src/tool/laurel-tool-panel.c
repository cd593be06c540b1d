/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-panel.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "judging/laurel-draw-sources.h"

#include <glib/gi18n-lib.h>

/*
 * laurel judge draw --contest: with --take the draw is declared, with --key it is drawn; the
 * one before the numbers are known, the other after.
 */

static gboolean
is_declared (const LaurelToolPanel *panel)
{
  return panel->n_take != 0 || panel->seats != NULL;
}

/* What is only said when a draw is declared. */
static gboolean
has_conditions (const LaurelToolPanel *panel)
{
  return is_declared (panel) || panel->n_alternates != 0 || panel->field != NULL ||
         panel->where != NULL || panel->left_out != NULL || panel->reason != NULL ||
         panel->sources != NULL;
}

static gboolean
check_usage (const LaurelToolPanel *panel, GError **error)
{
  const char *wrong = NULL;

  if (!is_declared (panel) && panel->key == NULL)
    wrong = _("A draw for a contest is declared with --take and --source, and drawn with --key.");
  else if (panel->key != NULL && has_conditions (panel))
    wrong = _("--key draws what was declared before, and stands alone with --contest. Declare "
              "first, without it.");
  else if (panel->seats != NULL && (panel->n_take != 0 || panel->n_alternates != 0 ||
                                    panel->field != NULL))
    wrong = _("--seats says of each group what --field, --take and --alternates say of one.");
  else if (panel->n_take < 0 || panel->n_alternates < 0)
    wrong = _("There cannot be fewer than 0 drawn.");
  else if (is_declared (panel) && panel->sources == NULL)
    wrong = _("Say with --source where the numbers will come from.");
  if (wrong != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, wrong);

  return wrong == NULL;
}

/* Nobody stands in a pool who cannot be drawn from it. */
static char *
dup_conditions (const LaurelToolPanel *panel)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  if (panel->where != NULL)
    return g_strdup (panel->where);

  json_builder_begin_object (builder);
  if (panel->field != NULL) {
    json_builder_set_member_name (builder, "fields");
    json_builder_begin_array (builder);
    json_builder_add_string_value (builder, panel->field);
    json_builder_end_array (builder);
  }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static char *
dup_seats (const LaurelToolPanel *panel)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  if (panel->seats != NULL)
    return g_strdup (panel->seats);

  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  if (panel->field != NULL)
    laurel_tool_set_string (builder, "field", panel->field);
  json_builder_set_member_name (builder, "count");
  json_builder_add_int_value (builder, panel->n_take);
  json_builder_set_member_name (builder, "alternates");
  json_builder_add_int_value (builder, panel->n_alternates);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* 0: there is nobody of that name, or there are several. */
static gint64
find_expert (GPtrArray *experts, const char *name, GError **error)
{
  gint64 found = 0;
  guint n = 0;

  for (guint i = 0; i < experts->len; i++)
    if (g_strcmp0 (laurel_expert_get_name (experts->pdata[i]), name) == 0) {
      found = laurel_row_get_id (experts->pdata[i]);
      n++;
    }
  if (n == 1)
    return found;

  if (n == 0)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is a name. */
                 _("There is no expert “%s”."), name);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is a name. */
                 _("Several experts are called “%s”."), name);
  return 0;
}

/* Returns: (transfer floating) (nullable): whom the draw leaves out */
static GVariant *
build_left_out (LaurelReader *reader, char **left_out, GError **error)
{
  g_auto (GVariantBuilder) all = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xss)"));
  g_autoptr (GPtrArray) experts = laurel_expert_list (reader, error);

  if (experts == NULL)
    return NULL;
  for (char **one = left_out; one != NULL && *one != NULL; one++) {
    g_auto (GStrv) parts = g_strsplit (*one, "=", 3);
    gint64 expert = find_expert (experts, g_strstrip (parts[0]), error);

    if (expert == 0)
      return NULL;
    g_variant_builder_add (&all, "(xss)", expert, parts[1] ? g_strstrip (parts[1]) : "",
                           parts[1] && parts[2] ? g_strstrip (parts[2]) : "");
  }

  return g_variant_builder_end (&all);
}

static gboolean
declare (LaurelToolContext *context, LaurelLibrary *library, const LaurelToolPanel *panel,
         LaurelContest *contest, GError **error)
{
  g_autofree char *conditions = dup_conditions (panel);
  g_autofree char *seats = dup_seats (panel);
  GVariant *left_out = build_left_out (laurel_library_get_reader (library), panel->left_out, error);
  g_auto (LaurelOutcome) outcome = { 0 };

  return left_out != NULL &&
         laurel_library_run (library, &LAUREL_DRAW_DECLARE,
                             g_variant_new ("(xss@a(xss)^ass)",
                                            laurel_row_get_id (LAUREL_ROW (contest)), conditions,
                                            seats, left_out, panel->sources,
                                            panel->reason ? panel->reason : ""),
                             context->actor, &outcome, error);
}

/* Returns: (transfer full) (nullable): the draw that was declared last */
static LaurelPanelDraw *
find_last (LaurelReader *reader, LaurelContest *contest, GError **error)
{
  g_autoptr (GPtrArray) draws =
    laurel_library_ask (reader, &LAUREL_DRAWS_OF_CONTEST,
                        g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (contest))), error);

  if (draws == NULL)
    return NULL;
  if (draws->len > 0)
    return g_object_ref (draws->pdata[0]);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                       _("No draw was declared for this contest. Declare it first, with --take "
                         "and --source."));
  return NULL;
}

static gboolean
take (LaurelToolContext *context, LaurelLibrary *library, const LaurelToolPanel *panel,
      LaurelContest *contest, GError **error)
{
  g_autoptr (LaurelPanelDraw) last = find_last (laurel_library_get_reader (library), contest,
                                                error);
  g_auto (LaurelOutcome) outcome = { 0 };
  g_auto (GStrv) numbers = laurel_draw_sources_split (panel->key);

  return last != NULL &&
         laurel_library_run (library, &LAUREL_DRAW_TAKE,
                             g_variant_new ("(x^as)", laurel_row_get_id (LAUREL_ROW (last)),
                                            numbers), context->actor, &outcome,
                             error);
}

/* ---- telling ------------------------------------------------------------------------ */

static void
add_judges (JsonBuilder *builder, const char *name, GPtrArray *judges, gint64 draw,
            gboolean alternates)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < judges->len; i++) {
    LaurelJudge *judge = judges->pdata[i];

    if (laurel_judge_get_draw_id (judge) == draw &&
        g_str_equal (laurel_judge_get_role (judge), "alternate") == alternates)
      json_builder_add_string_value (builder, laurel_judge_get_name (judge));
  }
  json_builder_end_array (builder);
}

static void
add_pool (JsonBuilder *builder, LaurelPanelDraw *draw)
{
  g_autoptr (JsonArray) pool = laurel_json_parse_list (laurel_panel_draw_get_pool (draw));

  json_builder_set_member_name (builder, "pool");
  json_builder_begin_array (builder);
  for (guint i = 0; i < json_array_get_length (pool); i++)
    json_builder_add_string_value (builder, laurel_json_get_text (laurel_json_get_object (pool, i),
                                                                  "name"));
  json_builder_end_array (builder);
}

static gboolean
tell (LaurelToolContext *context, LaurelReader *reader, LaurelContest *contest, GError **error)
{
  g_autoptr (LaurelPanelDraw) draw = find_last (reader, contest, error);
  g_autoptr (GPtrArray) judges = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *protocol = draw ? laurel_panel_draw_get_protocol (draw) : NULL;

  if (draw != NULL)
    judges = laurel_judge_list (reader, laurel_row_get_id (LAUREL_ROW (contest)), error);
  if (judges == NULL)
    return FALSE;

  if (!context->json) {
    laurel_print ("%s\n", protocol ? protocol : _("Declared. Draw it with --key when the numbers "
                                                  "are known."));
    return TRUE;
  }
  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "draw", laurel_row_get_id (LAUREL_ROW (draw)));
  add_pool (builder, draw);
  add_judges (builder, "drawn", judges, laurel_row_get_id (LAUREL_ROW (draw)), FALSE);
  add_judges (builder, "alternates", judges, laurel_row_get_id (LAUREL_ROW (draw)), TRUE);
  laurel_tool_set_string (builder, "protocol", protocol);
  laurel_tool_print_json (context, builder);

  return TRUE;
}

/**
 * laurel_tool_panel_draw:
 * @context: the call
 * @panel: what is drawn
 * @error: return location for an error
 *
 * Declares a draw for a contest, or draws, and tells of it.
 */
gboolean
laurel_tool_panel_draw (LaurelToolContext *context, const LaurelToolPanel *panel, GError **error)
{
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelContest) contest = NULL;

  if (!check_usage (panel, error))
    return FALSE;

  library = laurel_tool_open (context, TRUE, error);
  if (library != NULL)
    contest = laurel_contest_find (laurel_library_get_reader (library), panel->contest, error);

  return contest != NULL &&
         (panel->key != NULL ? take (context, library, panel, contest, error)
                             : declare (context, library, panel, contest, error)) &&
         tell (context, laurel_library_get_reader (library), contest, error);
}
