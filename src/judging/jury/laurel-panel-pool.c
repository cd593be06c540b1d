/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-panel-pool.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/laurel-rule-reader.h"

#include <glib/gi18n-lib.h>

/*
 * Who can be drawn, and for which seats, as JSON says it:
 * {"fields": ["brand"], "not_regions": ["Hexi"], "languages": ["en"], "senior": true,
 *  "free": ["2025-10-08", "2025-10-10"], "years_off": 2} and
 * [{"field": "brand", "section": "4294967297", "count": 3, "alternates": 2}].
 */

#define MOST_SEATS 10000

/**
 * laurel_panel_pool_free:
 * @self: (transfer full): a rule
 */
void
laurel_panel_pool_free (LaurelPanelPool *self)
{
  g_strfreev (self->fields);
  g_strfreev (self->regions);
  g_strfreev (self->not_regions);
  g_strfreev (self->languages);
  g_free (self);
}

static GStrv
read_words (LaurelRuleReader *reader, JsonObject *object, const char *member)
{
  JsonArray *array = laurel_rule_reader_get_array (reader, object, member);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    const char *word = laurel_rule_reader_get_word (reader, array, i);

    if (word != NULL)
      g_strv_builder_add (words, word);
  }

  return g_strv_builder_end (words);
}

static void
read_free (LaurelRuleReader *reader, JsonObject *object, LaurelPanelPool *pool)
{
  g_auto (GStrv) days = read_words (reader, object, "free");
  guint n = g_strv_length (days);

  if (n == 0)
    return;

  pool->from = laurel_day_from_iso (days[0]);
  pool->to = laurel_day_from_iso (days[n - 1]);
  if (n > 2 || pool->from == 0 || pool->to < pool->from)
    laurel_rule_reader_fail (reader, _("“free” is a day, or a first and a last day."));
}

static JsonNode *
parse (const char *json, JsonNodeType type, GError **error)
{
  g_autoptr (JsonNode) root = laurel_json_parse (json);

  if (root != NULL && json_node_get_node_type (root) == type)
    return g_steal_pointer (&root);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                       _("Who can be drawn is a JSON object, and the seats are a JSON list."));
  return NULL;
}

/**
 * laurel_panel_pool_read:
 * @json: who can be drawn
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): the rule
 */
LaurelPanelPool *
laurel_panel_pool_read (const char *json, GError **error)
{
  g_autoptr (JsonNode) root = parse (json, JSON_NODE_OBJECT, error);
  g_autoptr (LaurelPanelPool) pool = NULL;
  g_auto (LaurelRuleReader) reader = { .place = g_strdup ("") };
  JsonObject *object;

  if (root == NULL)
    return NULL;

  object = json_node_get_object (root);
  laurel_rule_reader_check_names (&reader, object,
                                  " fields regions not_regions languages senior free "
                                  "years_off ");
  pool = g_new0 (LaurelPanelPool, 1);
  pool->fields = read_words (&reader, object, "fields");
  pool->regions = read_words (&reader, object, "regions");
  pool->not_regions = read_words (&reader, object, "not_regions");
  pool->languages = read_words (&reader, object, "languages");
  pool->senior = laurel_rule_reader_get_boolean (&reader, object, "senior");
  pool->years_off = (int) laurel_rule_reader_get_count (&reader, object, "years_off", 100, 0);
  read_free (&reader, object, pool);
  if (reader.error != NULL) {
    g_propagate_error (error, g_steal_pointer (&reader.error));
    return NULL;
  }

  return g_steal_pointer (&pool);
}

/* Whether it is one of @fields, a line each. */
gboolean
laurel_panel_knows (const char *fields, const char *field)
{
  g_auto (GStrv) lines = g_strsplit (fields ? fields : "", "\n", -1);

  return g_strv_contains ((const char *const *) lines, field);
}

static gboolean
knows_one (const char *fields, GStrv wanted)
{
  for (char **field = wanted; *field != NULL; field++)
    if (laurel_panel_knows (fields, *field))
      return TRUE;

  return *wanted == NULL;
}

static gboolean
knows_all (const char *fields, GStrv wanted)
{
  for (char **field = wanted; *field != NULL; field++)
    if (!laurel_panel_knows (fields, *field))
      return FALSE;

  return TRUE;
}

/**
 * laurel_panel_pool_has:
 * @self: a rule
 * @expert: an expert
 *
 * Returns: whether the expert can be drawn, as far as the row tells it
 */
gboolean
laurel_panel_pool_has (const LaurelPanelPool *self, LaurelExpert *expert)
{
  const char *region = laurel_expert_get_region (expert);

  return laurel_expert_get_party_id (expert) != 0 &&
         (!self->senior || laurel_expert_is_senior (expert)) &&
         knows_one (laurel_expert_get_fields (expert), self->fields) &&
         knows_all (laurel_expert_get_languages (expert), self->languages) &&
         (*self->regions == NULL ||
          (region != NULL && g_strv_contains ((const char *const *) self->regions, region))) &&
         (region == NULL || !g_strv_contains ((const char *const *) self->not_regions, region));
}

static void
seats_free (LaurelPanelSeats *seats)
{
  g_free (seats->field);
  g_free (seats);
}

static void
read_seats (LaurelRuleReader *reader, JsonArray *list, guint i, GPtrArray *all)
{
  JsonObject *object = laurel_rule_reader_get_element (reader, list, i);
  LaurelPanelSeats *seats = g_new0 (LaurelPanelSeats, 1);
  const char *section_id;

  g_ptr_array_add (all, seats);
  laurel_rule_reader_go_to (reader, "seats", i);
  if (object == NULL)
    return;

  laurel_rule_reader_check_names (reader, object, " field section count alternates ");
  section_id = laurel_rule_reader_get_text (reader, object, "section");
  seats->field = g_strdup (laurel_rule_reader_get_text (reader, object, "field"));
  seats->section_id = section_id ? g_ascii_strtoll (section_id, NULL, 10) : 0;
  seats->count = (int) laurel_rule_reader_get_count (reader, object, "count", MOST_SEATS, 0);
  seats->alternates = (int) laurel_rule_reader_get_count (reader, object, "alternates",
                                                          MOST_SEATS, 0);
  if (seats->count == 0)
    laurel_rule_reader_fail (reader, _("Say with “count” how many seats there are."));
}

/**
 * laurel_panel_seats_read:
 * @json: which seats are drawn
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type LaurelPanelSeats): them, at least one
 */
GPtrArray *
laurel_panel_seats_read (const char *json, GError **error)
{
  g_autoptr (JsonNode) root = parse (json, JSON_NODE_ARRAY, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) seats_free);
  g_auto (LaurelRuleReader) reader = { .place = g_strdup ("") };
  JsonArray *list;

  if (root == NULL)
    return NULL;

  list = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (list); i++)
    read_seats (&reader, list, i, all);
  if (all->len == 0)
    laurel_rule_reader_fail (&reader, _("There are no seats to draw for."));
  if (reader.error != NULL) {
    g_propagate_error (error, g_steal_pointer (&reader.error));
    return NULL;
  }

  return g_steal_pointer (&all);
}

/**
 * laurel_panel_seats_dup_key:
 * @key: the key of a draw
 * @seats: for which of its seats, from 0
 * @n_seats: of how many
 *
 * Returns: (transfer full): the key of these: where seats are drawn one after another, each
 *   has its number behind the key, so that no two are drawn by the same numbers
 */
char *
laurel_panel_seats_dup_key (const char *key, guint seats, guint n_seats)
{
  return n_seats == 1 ? g_strdup (key) : g_strdup_printf ("%s%u./", key, seats + 1);
}
