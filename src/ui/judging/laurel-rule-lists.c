/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-lists.h"

#include "base/laurel-json.h"
#include "base/laurel-ratio.h"
#include "base/laurel-text.h"

#include <string.h>

/*
 * What rules list: the steps that part equals, levels of awards, and parts. As fields of a form:
 *
 * - "tie:0" is the first step; "tie:0:up", "tie:0:down", "tie:0:remove" and "tie:add" change them
 * - "level:0:name", and "count", "share", "from", "to" or "below", are of the first level; it is
 *   moved likewise
 * - "ties-end" is what becomes of those whom no step parts
 * - "parts" are the parts, a line each, in their order; "parts-combine" and "parts-best" what
 *   becomes of them
 */

typedef struct {
  char *list; /* "tie" or "level" */
  int i;      /* of which of them, or -1 */
  char *what; /* (nullable) */
} Place;

static void
place_clear (Place *place)
{
  g_free (place->list);
  g_free (place->what);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static Place
read_place (const char *field)
{
  g_auto (GStrv) words = g_strsplit (field, ":", 3);
  guint n = g_strv_length (words);
  Place place = { g_strdup (words[0]), -1, NULL };
  gint64 i;

  if (n > 1 && g_ascii_string_to_signed (words[1], 10, 0, G_MAXINT, &i, NULL))
    place.i = (int) i;
  place.what = g_strdup (n > 2 ? words[2] : n > 1 && place.i < 0 ? words[1] : NULL);

  return place;
}

static JsonArray *
get_list (JsonObject *object, const char *member)
{
  JsonNode *node = object ? json_object_get_member (object, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static guint
get_length (JsonArray *list)
{
  return list != NULL ? json_array_get_length (list) : 0;
}

/* A list as it is with the element @from at @to, or without it where @to is below 0. */
static JsonArray *
dup_moved (JsonArray *list, int from, int to)
{
  JsonArray *moved = json_array_new ();
  int n = (int) json_array_get_length (list);

  for (int i = 0; i < n; i++) {
    int at = i;

    if (to < 0 && i == from)
      continue;
    if (to >= 0 && i == to)
      at = from;
    else if (to >= 0 && i >= MIN (from, to) && i <= MAX (from, to))
      at = from < to ? i + 1 : i - 1;
    json_array_add_element (moved, json_array_dup_element (list, (guint) at));
  }

  return moved;
}

/* @n of the list can be moved; the rest stays at its end. */
static void
move (JsonObject *rule, const char *member, guint n, const Place *place)
{
  int to = g_strcmp0 (place->what, "up") == 0     ? place->i - 1
           : g_strcmp0 (place->what, "down") == 0 ? place->i + 1
                                                  : -1;
  gboolean is_removed = g_strcmp0 (place->what, "remove") == 0;
  JsonArray *list = get_list (rule, member);

  if (place->i < (int) n && (is_removed || (to >= 0 && to < (int) n)))
    json_object_set_array_member (rule, member, dup_moved (list, place->i, to));
  if (get_length (get_list (rule, member)) == 0)
    json_object_remove_member (rule, member);
}

/* ---- what parts equals ---------------------------------------------------------- */

static const char *const ENDS[] = { "share", "draw", "refuse", NULL };

/* Returns: (nullable) */
static const char *
get_word (JsonArray *list, guint i)
{
  JsonNode *node = i < get_length (list) ? json_array_get_element (list, i) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static gboolean
is_end (const char *word)
{
  return word != NULL && g_strv_contains (ENDS, word);
}

static guint
count_ties (JsonObject *rule)
{
  JsonArray *ties = get_list (rule, "ties");
  guint n = get_length (ties);

  return n > 0 && is_end (get_word (ties, n - 1)) ? n - 1 : n;
}

/* The chain, with @end after it; what was left out is written, too. */
static void
set_end (JsonObject *rule, const char *more, const char *end)
{
  JsonArray *old = get_list (rule, "ties");
  JsonArray *ties = json_array_new ();
  g_autofree char *known = g_strdup (get_word (old, count_ties (rule)));

  for (guint i = 0; i < count_ties (rule); i++)
    json_array_add_element (ties, json_array_dup_element (old, i));
  if (more != NULL)
    json_array_add_string_element (ties, more);
  json_array_add_string_element (ties, end ? end : known ? known : ENDS[0]);
  json_object_set_array_member (rule, "ties", ties);
}

static gboolean
has_tie (JsonObject *rule, const char *word)
{
  for (guint i = 0; i < count_ties (rule); i++)
    if (g_strcmp0 (get_word (get_list (rule, "ties"), i), word) == 0)
      return TRUE;

  return FALSE;
}

static void
offer (JsonObject *rule, GPtrArray *words, const char *kind, const char *name)
{
  g_autofree char *word = g_strconcat (kind, name, NULL);

  if (name != NULL && !has_tie (rule, word))
    g_ptr_array_add (words, g_steal_pointer (&word));
}

static void
offer_criteria (JsonObject *rule, GPtrArray *words, JsonObject *object)
{
  JsonArray *list = get_list (object, "criteria");

  for (guint i = 0; i < get_length (list); i++) {
    JsonObject *each = laurel_json_get_object (list, i);

    if (each == NULL)
      continue;
    offer (rule, words, "criterion:",
           json_object_get_string_member_with_default (each, "name", NULL));
    offer_criteria (rule, words, each);
  }
}

/* Returns: (transfer full): what could part equals and does not yet */
GStrv
laurel_rule_lists_list_ties (JsonObject *rule)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  JsonNode *parts = json_object_get_member (rule, "parts");
  JsonArray *order = parts != NULL && JSON_NODE_HOLDS_OBJECT (parts)
                       ? get_list (json_node_get_object (parts), "order") : NULL;

  offer (rule, words, "", "with-dropped");
  offer_criteria (rule, words, rule);
  for (guint i = 0; i < get_length (order); i++)
    offer (rule, words, "part:", get_word (order, i));
  offer (rule, words, "", "highest-marks");
  g_ptr_array_add (words, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

static void
set_tie (JsonObject *rule, const Place *place, const char *text)
{
  if (g_strcmp0 (place->what, "add") == 0 && *text != '\0')
    set_end (rule, text, NULL);
  else if (place->i >= 0)
    move (rule, "ties", count_ties (rule), place);
}

/* ---- levels of awards -------------------------------------------------------------- */

/* A share is shown as a percentage, where that is short. */
static char *
dup_share (JsonObject *level)
{
  g_autofree char *text = laurel_json_dup_value (level, "share");
  g_autofree char *percent = NULL;
  LaurelRatio share;

  if (text == NULL || !laurel_ratio_read (text, &share))
    return g_steal_pointer (&text);

  share = laurel_ratio_multiply (share, laurel_ratio_new (100, 1));
  if (!laurel_ratio_is_valid (share))
    return g_steal_pointer (&text);

  percent = laurel_ratio_dup_short (share);
  if (strchr (percent, '/') != NULL)
    return g_steal_pointer (&text);

  return g_strconcat (percent, "%", NULL);
}

/* "10%", and "10 %" and "10％", are a tenth. */
static char *
read_share (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);
  gboolean is_percent;
  LaurelRatio share;

  g_string_replace (plain, "％", "%", 0);
  is_percent = g_str_has_suffix (plain->str, "%");
  if (is_percent)
    g_string_truncate (plain, plain->len - 1);
  g_strchomp (plain->str);
  if (!is_percent || !laurel_ratio_read (plain->str, &share))
    return g_strdup (text);

  return laurel_ratio_dup_exact (laurel_ratio_divide (share, laurel_ratio_new (100, 1)));
}

static void
set_of_level (JsonObject *level, const char *what, const char *text)
{
  static const char *const INSTEAD[][2] = { { "count", "share" }, { "share", "count" },
                                            { "to", "below" }, { "below", "to" } };
  g_autofree char *clean = laurel_text_dup_line (text);

  if (clean == NULL) {
    json_object_remove_member (level, what);
    return;
  }
  /* Who says how many no longer says what share, and a band ends once. */
  for (gsize i = 0; i < G_N_ELEMENTS (INSTEAD); i++)
    if (g_str_equal (what, INSTEAD[i][0]))
      json_object_remove_member (level, INSTEAD[i][1]);
  if (g_str_equal (what, "share")) {
    g_autofree char *share = read_share (clean);

    json_object_set_string_member (level, what, share);
    return;
  }
  json_object_set_string_member (level, what, clean);
}

static void
set_level (JsonObject *rule, const Place *place, const char *text)
{
  static const char *const OWN[] = { "name", "count", "share", "from", "to", "below", NULL };
  JsonArray *levels = get_list (rule, "levels");
  guint n = get_length (levels);

  if (g_strcmp0 (place->what, "add") == 0) {
    g_autofree char *name = laurel_text_dup_line (text);
    JsonObject *level = json_object_new ();

    json_object_set_string_member (level, "name", name ? name : "");
    json_object_set_int_member (level, "count", 1);
    if (levels == NULL)
      json_object_set_array_member (rule, "levels", json_array_new ());
    json_array_add_object_element (get_list (rule, "levels"), level);
  } else if (place->i >= 0 && place->i < (int) n && place->what != NULL &&
             g_strv_contains (OWN, place->what)) {
    JsonObject *level = laurel_json_get_object (levels, (guint) place->i);

    if (level != NULL)
      set_of_level (level, place->what, text);
  } else if (place->i >= 0) {
    move (rule, "levels", n, place);
  }
}

static char *
dup_of_level (JsonObject *rule, const Place *place)
{
  JsonArray *levels = get_list (rule, "levels");
  JsonObject *level = place->i >= 0 && place->i < (int) get_length (levels)
                        ? laurel_json_get_object (levels, (guint) place->i) : NULL;

  if (level == NULL || place->what == NULL)
    return NULL;

  return g_str_equal (place->what, "share") ? dup_share (level)
                                            : laurel_json_dup_value (level, place->what);
}

/* ---- parts -------------------------------------------------------------------------- */

static void
write_part (GString *lines, JsonObject *weights, const char *name)
{
  g_autofree char *weight = laurel_json_dup_value (weights, name);

  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", name);
  if (weight != NULL)
    g_string_append_printf (lines, " × %s", weight);
}

/* Those that have a weight and no place in the order stand behind. */
static char *
dup_parts (JsonObject *rule)
{
  JsonObject *parts = laurel_json_get_member (rule, "parts");
  JsonObject *weights = laurel_json_get_member (parts, "weights");
  JsonArray *order = get_list (parts, "order");
  g_autoptr (GString) lines = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;

  for (guint i = 0; i < get_length (order); i++)
    if (get_word (order, i) != NULL)
      write_part (lines, weights, get_word (order, i));
  if (weights != NULL)
    json_object_iter_init_ordered (&iter, weights);
  while (weights != NULL && json_object_iter_next_ordered (&iter, &name, NULL)) {
    gboolean is_ordered = FALSE;

    for (guint i = 0; i < get_length (order); i++)
      is_ordered |= g_strcmp0 (get_word (order, i), name) == 0;
    if (!is_ordered)
      write_part (lines, weights, name);
  }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* Names of parts end in numbers, as “Heat 2” does, so a weight stands behind a sign. */
static void
read_part (JsonArray *order, JsonObject *weights, const char *line)
{
  g_autofree char *name = laurel_text_dup_line (line);
  char *sign = name ? g_strrstr (name, "×") : NULL;

  if (name == NULL)
    return;
  if (sign != NULL) {
    *sign = '\0';
    g_strchomp (name);
    json_object_set_string_member (weights, name, g_strchug (sign + strlen ("×")));
  }
  json_array_add_string_element (order, name);
}

static void
set_parts (JsonObject *rule, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  JsonObject *parts = laurel_json_make_member (rule, "parts");
  JsonObject *weights = json_object_new ();
  JsonArray *order = json_array_new ();

  for (char **line = lines; *line != NULL; line++)
    read_part (order, weights, *line);
  json_object_set_array_member (parts, "order", order);
  json_object_set_object_member (parts, "weights", weights);
  if (json_object_get_size (weights) == 0)
    json_object_remove_member (parts, "weights");
  if (json_array_get_length (order) == 0)
    json_object_remove_member (parts, "order");
}

/* "best:3" are two fields. */
static char *
dup_combine (JsonObject *rule, gboolean is_number)
{
  g_autofree char *combine =
    laurel_json_dup_value (laurel_json_get_member (rule, "parts"), "combine");
  gboolean is_best = combine != NULL && g_str_has_prefix (combine, "best");

  if (!is_number)
    return g_strdup (is_best ? "best" : combine ? combine : "sum");
  if (!is_best)
    return NULL;

  return g_strdup (combine[strlen ("best")] == ':' ? combine + strlen ("best:") : "1");
}

static void
set_combine (JsonObject *rule, gboolean is_number, const char *text)
{
  g_autofree char *clean = laurel_text_dup_line (text);
  g_autofree char *known = dup_combine (rule, TRUE);
  g_autofree char *word = is_number ? g_strconcat ("best:", clean ? clean : "1", NULL)
                                    : g_strdup (clean ? clean : "sum");

  /* How many of them there are stays. */
  if (!is_number && g_str_equal (word, "best") && known != NULL)
    return;

  json_object_set_string_member (laurel_json_make_member (rule, "parts"), "combine", word);
}

/* ---- the fields ----------------------------------------------------------------------- */

/* Returns: whether @field is one of these */
gboolean
laurel_rule_lists_has (const char *field)
{
  return g_str_has_prefix (field, "tie:") || g_str_has_prefix (field, "level:") ||
         g_str_equal (field, "ties-end") || g_str_has_prefix (field, "parts");
}

/* Returns: (transfer full) (nullable): what stands in it */
char *
laurel_rule_lists_dup_field (JsonObject *rule, const char *field)
{
  g_auto (Place) place = read_place (field);

  if (g_str_equal (field, "parts"))
    return dup_parts (rule);
  if (g_str_has_prefix (field, "parts-"))
    return dup_combine (rule, g_str_equal (field, "parts-best"));
  if (g_str_equal (field, "ties-end")) {
    const char *end = get_word (get_list (rule, "ties"), count_ties (rule));

    return g_strdup (end ? end : ENDS[0]);
  }
  if (g_str_equal (place.list, "level"))
    return dup_of_level (rule, &place);
  if (place.i >= 0 && place.i < (int) count_ties (rule))
    return g_strdup (get_word (get_list (rule, "ties"), (guint) place.i));

  return NULL;
}

/* Puts @text in a field; whether the rules hold with it is not looked at. */
void
laurel_rule_lists_set_field (JsonObject *rule, const char *field, const char *text)
{
  g_auto (Place) place = read_place (field);

  if (g_str_equal (field, "parts"))
    set_parts (rule, text);
  else if (g_str_has_prefix (field, "parts-"))
    set_combine (rule, g_str_equal (field, "parts-best"), text);
  else if (g_str_equal (field, "ties-end"))
    set_end (rule, NULL, text);
  else if (g_str_equal (place.list, "level"))
    set_level (rule, &place, text);
  else
    set_tie (rule, &place, text);
}

guint
laurel_rule_lists_count (JsonObject *rule, const char *list)
{
  return g_str_equal (list, "tie") ? count_ties (rule) : get_length (get_list (rule, "levels"));
}
