/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-json-reader.h"

#include "base/laurel-json.h"
#include "exchange/laurel-own-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * A plan as Laurel writes it in JSON. Its activities become the rows of the table that
 * Laurel writes for programs, and are read as those are: members and columns have the
 * same names.
 */

#define MAX_LENGTH (64 * 1048576)

/* What stands in a member as it stands in a column. */
static const char *const PLAIN[] = {
  "number", "title", "raw", "words", "es", "ls", "ee", "le", "extent", "min_days", "marks",
  "place", "place_status", "modality", "status", "reason", "content", "quota_min", "quota_max",
};

/* What is put together for its column. */
static const char *const JOINED[] = { "series", "roles", "phases", "phase_places", "phase_gaps" };

#define N_PLAIN ((int) G_N_ELEMENTS (PLAIN))

/**
 * laurel_json_reader_is_meant:
 * @text: a file of text
 *
 * Returns: whether it is JSON rather than anything else
 */
gboolean
laurel_json_reader_is_meant (const char *text)
{
  const char *begin = text + strspn (text, " \t\r\n");
  const char *next = *begin != '\0' ? begin + 1 + strspn (begin + 1, " \t\r\n") : begin;

  return (*begin == '{' && (*next == '"' || *next == '}')) ||
         (*begin == '[' && (*next == '{' || *next == '[' || *next == ']'));
}

static gboolean
refuse (GError **error)
{
  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_PLAN,
                                    _("Of JSON, only plans that Laurel exported are read. Save "
                                      "anything else as CSV or .xlsx in the program it comes "
                                      "from."),
                                    _("The file is JSON, but no plan that Laurel exported."));
}

static JsonArray *
get_list (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static guint
get_length (JsonArray *list)
{
  return list != NULL ? json_array_get_length (list) : 0;
}

/* A text as it is, a whole number in digits. */
static char *
dup_value (JsonObject *object, const char *name)
{
  const char *text = laurel_json_get_text (object, name);
  gint64 number = laurel_json_get_integer (object, name);

  if (text != NULL)
    return g_strdup (text);

  return number != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;
}

/* Of "2025/13" the number: what an activity belongs to is in the same plan. */
static char *
dup_series (JsonObject *activity)
{
  const char *name = laurel_json_get_text (activity, "series");
  const char *slash = name != NULL ? strrchr (name, '/') : NULL;

  return g_strdup (slash != NULL ? slash + 1 : name);
}

/* Who does what for it, and not for what it belongs to. */
static char *
join_roles (JsonObject *activity)
{
  JsonArray *roles = get_list (activity, "roles");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < get_length (roles); i++) {
    JsonObject *role = laurel_json_get_object (roles, i);
    const char *of = laurel_json_get_text (role, "of");
    const char *what = laurel_json_get_text (role, "role");
    const char *name = laurel_json_get_text (role, "name");

    if ((of == NULL || g_str_equal (of, "activity")) && what != NULL && name != NULL)
      laurel_own_table_append_role (text, what, laurel_json_get_text (role, "kind"), name);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join_phases (JsonObject *activity)
{
  JsonArray *phases = get_list (activity, "phases");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < get_length (phases); i++) {
    JsonObject *phase = laurel_json_get_object (phases, i);
    const char *title = laurel_json_get_text (phase, "title");
    const char *words = laurel_json_get_text (phase, "words");

    g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", title ? title : "",
                            words ? words : "");
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join_of_phases (JsonObject *activity, const char *name)
{
  JsonArray *phases = get_list (activity, "phases");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < get_length (phases); i++) {
    g_autofree char *value = dup_value (laurel_json_get_object (phases, i), name);

    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", value ? value : "");
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
add_text (LaurelTable *table, int column, const char *text, GError **error)
{
  return text == NULL || *text == '\0' ||
         laurel_table_add_cell (table, column, 0, text, -1, error);
}

static gboolean
add_headings (LaurelTable *table, GError **error)
{
  if (!laurel_table_begin_row (table, 1, 0, error))
    return FALSE;
  for (int i = 0; i < N_PLAIN; i++)
    if (!add_text (table, i, PLAIN[i], error))
      return FALSE;
  for (int i = 0; i < (int) G_N_ELEMENTS (JOINED); i++)
    if (!add_text (table, N_PLAIN + i, JOINED[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
add_activity (LaurelTable *table, JsonObject *activity, int row, GError **error)
{
  g_autofree char *series = dup_series (activity);
  g_autofree char *roles = join_roles (activity);
  g_autofree char *phases = join_phases (activity);
  g_autofree char *places = join_of_phases (activity, "place");
  g_autofree char *gaps = join_of_phases (activity, "gap");
  const char *const joined[] = { series, roles, phases, places, gaps };

  if (!laurel_table_begin_row (table, row, 0, error))
    return FALSE;
  for (int i = 0; i < N_PLAIN; i++) {
    g_autofree char *text = dup_value (activity, PLAIN[i]);

    if (!add_text (table, i, text, error))
      return FALSE;
  }
  for (int i = 0; i < (int) G_N_ELEMENTS (joined); i++)
    if (!add_text (table, N_PLAIN + i, joined[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
add_activities (LaurelTable *table, JsonArray *activities, GCancellable *cancellable,
                GError **error)
{
  const char *season = NULL;

  for (guint i = 0; i < json_array_get_length (activities); i++) {
    JsonObject *activity = laurel_json_get_object (activities, i);
    const char *programme = laurel_json_get_text (activity, "programme");

    if (i % 256 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (activity == NULL)
      return refuse (error);
    season = season ? season : programme;
    if (g_strcmp0 (season, programme) != 0)
      return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_PLAN,
                                        _("Export one season at a time."),
                                        /* Translators: %1$s and %2$s are titles of seasons. */
                                        _("The file has activities of several seasons: “%1$s” and "
                                          "“%2$s”."), season, programme ? programme : "");
    if (!add_activity (table, activity, (int) MIN (i + 2, LAUREL_TABLE_MAX_ROWS + 1), error))
      return FALSE;
  }

  return TRUE;
}

/* What the file says of the season as a whole; a list of activities says only its title. */
static LaurelPlanHead *
read_head (JsonObject *root, JsonArray *activities)
{
  LaurelPlanHead *head = laurel_plan_head_new ();
  JsonNode *node = json_object_get_member (root, "season");
  JsonObject *season = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                                     : NULL;
  JsonArray *roles = get_list (season, "roles");
  const char *title = laurel_json_get_text (season, "title");
  const char *language = laurel_json_get_text (season, "language");
  gint64 year = laurel_json_get_integer (season, "year");

  if (title == NULL && json_array_get_length (activities) > 0)
    title = laurel_json_get_text (laurel_json_get_object (activities, 0), "programme");
  head->title = g_strdup (title);
  head->year = year > 0 && year <= 9999 ? (int) year : 0;
  head->language = g_strcmp0 (language, "zh") == 0 ? "zh"
                   : g_strcmp0 (language, "en") == 0 ? "en" : NULL;
  head->note = g_strdup (laurel_json_get_text (season, "note"));
  head->issuer = g_strdup (laurel_json_get_text (season, "issuer"));
  head->habits = g_strdup (laurel_json_get_text (season, "habits"));
  for (guint i = 0; i < get_length (roles); i++) {
    JsonObject *role = laurel_json_get_object (roles, i);

    laurel_plan_parties_add (head->parties, laurel_json_get_text (role, "role"),
                             laurel_json_get_text (role, "kind"),
                             laurel_json_get_text (role, "name"));
  }

  return head;
}

/**
 * laurel_json_reader_read:
 * @text: JSON
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads a plan that Laurel exported.
 *
 * Returns: (transfer full): its table, or %NULL if it is anything else
 */
LaurelTable *
laurel_json_reader_read (const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (JsonNode) node = strlen (text) <= MAX_LENGTH ? laurel_json_parse (text) : NULL;
  JsonObject *root = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                                   : NULL;
  JsonArray *activities = get_list (root, "activities");
  g_autoptr (LaurelTable) table = laurel_table_new ("JSON");
  g_autoptr (LaurelPlanHead) head = NULL;

  if (node == NULL) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                               _("Export or fetch the file again."),
                               _("The file begins as JSON, but is cut off or damaged."));
    return NULL;
  }
  if (activities == NULL) {
    refuse (error);
    return NULL;
  }

  head = read_head (root, activities);
  if (!add_headings (table, error) ||
      !add_activities (table, activities, cancellable, error))
    return NULL;
  laurel_own_table_take (table, head);

  return g_steal_pointer (&table);
}
