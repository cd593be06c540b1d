/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-words.h"

#include "base/laurel-json.h"

/*
 * Places, organisers and phases in the words of a plan, which is in its own
 * language ("zh" or "en"), whatever the window speaks.
 */

static gboolean
is_chinese (const char *language)
{
  return g_strcmp0 (language, "zh") == 0;
}

static const struct {
  const char *role;
  const char *chinese;
  const char *english;
} ROLES[] = {
  { "guide", "指导", "Guided by" },
  { "support", "支持", "Supported by" },
  { "host", "主办", "Hosted by" },
  { "carry-out", "承办", "Carried out by" },
  { "co-organize", "协办", "Co-organised by" },
  { "implement", "实施", "Implemented by" },
  { "media", "媒体支持", "Media" },
  { "sponsor", "赞助", "Sponsored by" },
};

/**
 * laurel_role_get_label:
 * @role: a role, as the store calls it
 * @language: of the plan
 *
 * Returns: what plans call it
 */
const char *
laurel_role_get_label (const char *role, const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ROLES); i++)
    if (g_strcmp0 (ROLES[i].role, role) == 0)
      return is_chinese (language) ? ROLES[i].chinese : ROLES[i].english;

  return role;
}

/**
 * laurel_place_dup_words:
 * @place: (nullable): where
 * @place_status: how sure that is
 * @language: of the plan
 *
 * Returns: (transfer full) (nullable): the place and its certainty, as a plan
 *   writes them; %NULL when nothing is to be said. A place with a name is never
 *   to be announced, whatever an older library says.
 */
char *
laurel_place_dup_words (const char *place, const char *place_status, const char *language)
{
  gboolean chinese = is_chinese (language);
  gboolean open = g_strcmp0 (place_status, "tbd") == 0;

  if (open && place == NULL)
    return g_strdup (chinese ? "地点待定" : "place to be announced");
  if (g_strcmp0 (place_status, "by-appointment") == 0 && place == NULL)
    return g_strdup (chinese ? "预约" : "by appointment");
  if ((open || g_strcmp0 (place_status, "tentative") == 0) && place != NULL)
    return g_strdup_printf (chinese ? "%s（拟定）" : "%s (tentative)", place);

  return g_strdup (place);
}

/* The @left member of each element of @json, a mark, and its @right member. */
static char *
join (const char *json, const char *left, const char *right, const char *language)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (json);
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean chinese = is_chinese (language);

  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonObject *object = laurel_json_get_object (list, i);
    const char *key = laurel_json_get_text (object, left);
    const char *value = laurel_json_get_text (object, right);

    if (key == NULL && value == NULL)
      continue;
    if (g_str_equal (left, "role"))
      key = laurel_role_get_label (key, language);
    g_string_append_printf (words, "%s%s%s%s", words->len == 0 ? "" : chinese ? "；" : "; ",
                            key ? key : "", value == NULL ? "" : chinese ? "：" : ": ",
                            value ? value : "");
  }

  return words->len > 0 ? g_strdup (words->str) : NULL;
}

/* (nullable): who does what, out of a snapshot's JSON. */
char *
laurel_roles_dup_words (const char *json, const char *language)
{
  return join (json, "role", "name", language);
}

/* (nullable): which phases when, out of a snapshot's JSON. */
char *
laurel_phases_dup_words (const char *json, const char *language)
{
  return join (json, "title", "words", language);
}

/**
 * laurel_words_dup_set:
 * @words: (nullable): when something is, in the words of a plan
 *
 * Returns: (transfer full) (nullable): the same words, with the dash of good print
 *   where Chinese dates have a hyphen between them
 */
char *
laurel_words_dup_set (const char *words)
{
  GString *set = g_string_new (NULL);
  gunichar before = 0;

  if (words == NULL)
    return g_string_free (set, TRUE);

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at), after = g_utf8_get_char (g_utf8_next_char (at));
    gboolean between = (c == '-' || c == 0xff0d || c == 0x2014) && g_unichar_isdigit (after) &&
                       before != 0 && g_utf8_strchr ("年月日旬初中底末", -1, before) != NULL;

    g_string_append_unichar (set, between ? 0x2013 : c);
    before = c;
  }

  return g_string_free (set, FALSE);
}
