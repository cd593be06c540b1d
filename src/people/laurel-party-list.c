/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-list.h"

#include "base/laurel-json.h"

/*
 * The further names, and the further telephones and mails, of a person or an
 * organisation stand in one column each, as JSON: so they come and go with the row,
 * whoever merges, undoes or forgets it.
 *
 *   [{"text": "南汀木艺协会", "kind": "former", "since": "1998", "until": "2019-03"}]
 *   [{"text": "0000-555-0142", "kind": "phone", "label": "office"}]
 *
 * A text stands in a list once.
 */

static char *
write_list (JsonArray *list)
{
  g_autoptr (JsonNode) root = NULL;

  if (json_array_get_length (list) == 0)
    return NULL;

  root = json_node_init_array (json_node_alloc (), list);

  return json_to_string (root, FALSE);
}

static const char *
get_text (JsonArray *list, guint i)
{
  const char *text = laurel_json_get_text (laurel_json_get_object (list, i), "text");

  return text != NULL ? text : "";
}

static int
find (JsonArray *list, const char *text)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (g_str_equal (get_text (list, i), text))
      return (int) i;

  return -1;
}

/**
 * laurel_party_list_has:
 * @json: (nullable): a list
 * @text: a name, a telephone, a mail
 */
gboolean
laurel_party_list_has (const char *json, const char *text)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (json);

  return find (list, text) >= 0;
}

/**
 * laurel_party_list_add:
 * @json: (nullable): a list
 * @members: (array zero-terminated=1): pairs of a name and a value, which may be
 *   "" for none; the first is "text"
 *
 * Returns: (transfer full): the list with it, at the end or where its text stood
 */
char *
laurel_party_list_add (const char *json, const char *const *members)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (json);
  g_autoptr (JsonArray) fresh = json_array_new ();
  JsonObject *object = json_object_new ();
  int place = find (list, members[1]);

  for (gsize i = 0; members[i] != NULL; i += 2)
    if (*members[i + 1] != '\0')
      json_object_set_string_member (object, members[i], members[i + 1]);

  for (guint i = 0; i < json_array_get_length (list); i++)
    if ((int) i == place)
      json_array_add_object_element (fresh, json_object_ref (object));
    else
      json_array_add_element (fresh, json_array_dup_element (list, i));
  if (place < 0)
    json_array_add_object_element (fresh, json_object_ref (object));
  json_object_unref (object);

  return write_list (fresh);
}

/**
 * laurel_party_list_remove:
 * @json: (nullable): a list
 * @text: what stands in it
 *
 * Returns: (transfer full) (nullable): the list without it; %NULL when it is empty
 */
char *
laurel_party_list_remove (const char *json, const char *text)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (json);
  int place = find (list, text);

  if (place >= 0)
    json_array_remove_element (list, (guint) place);

  return write_list (list);
}

/**
 * laurel_party_list_join:
 * @json: (nullable): a list
 * @other: (nullable): another
 *
 * Returns: (transfer full) (nullable): the first, and what only the other has
 */
char *
laurel_party_list_join (const char *json, const char *other)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (json);
  g_autoptr (JsonArray) more = laurel_json_parse_list (other);

  for (guint i = 0; i < json_array_get_length (more); i++)
    if (find (list, get_text (more, i)) < 0)
      json_array_add_element (list, json_array_dup_element (more, i));

  return write_list (list);
}
