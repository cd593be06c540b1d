/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-names.h"

#include "exchange/laurel-plan-facts.h"

#include <string.h>

/* A cell that says who: names in a list, persons marked as such. */

static const char *const SEPARATORS[] = { "、", "，", "；", ",", ";", "\n" };
static const char *const MARKS[] = { "（个人）", " (person)", "(person)", "（person）" };

static gboolean
has_separator (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    if (strstr (name, SEPARATORS[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_mark (const char *name, gsize *length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (MARKS); i++) {
    *length = strlen (name) - (g_str_has_suffix (name, MARKS[i]) ? strlen (MARKS[i]) : 0);
    if (name[*length] != '\0' && *length > 0)
      return TRUE;
  }

  return FALSE;
}

/**
 * laurel_plan_names_append:
 * @cell: a cell
 * @name: who
 * @kind: "person" or "organization"
 * @chinese: whether the plan is written in Chinese
 *
 * Adds a name to the list in a cell; in quotation marks, if it could be taken for
 * two, or for a person's.
 */
void
laurel_plan_names_append (GString *cell, const char *name, const char *kind, gboolean chinese)
{
  g_autoptr (GString) written = g_string_new (name);
  gsize length;

  if (*name == '"' || has_separator (name) || has_mark (name, &length)) {
    g_string_replace (written, "\"", "\"\"", 0);
    g_string_prepend_c (written, '"');
    g_string_append_c (written, '"');
  }
  if (g_strcmp0 (kind, "person") == 0)
    g_string_append (written, chinese ? MARKS[0] : MARKS[1]);
  g_string_append_printf (cell, "%s%s", cell->len == 0 ? "" : chinese ? "、" : "; ",
                          written->str);
}

/* How long the separator is that stands there, or 0. Where names are listed with 、
 * a comma may belong to a name; else it separates. */
static gsize
get_separator (const char *at, gboolean listed)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    if (g_str_has_prefix (at, SEPARATORS[i]) &&
        !(listed && (*at == ',' || g_str_has_prefix (at, "，"))))
      return strlen (SEPARATORS[i]);

  return 0;
}

/* The end of the list's item that begins there. */
static const char *
find_end (const char *at, gboolean listed)
{
  while (*at != '\0' && get_separator (at, listed) == 0)
    at = g_utf8_next_char (at);

  return at;
}

/* (nullable): what stands in quotation marks there; moves behind them. */
static char *
take_quoted (const char **at)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *end = *at;

  if (*end++ != '"')
    return NULL;
  for (; *end != '\0' && (*end != '"' || end[1] == '"'); end++) {
    g_string_append_c (name, *end);
    end += *end == '"' ? 1 : 0;
  }
  if (*end != '"')
    return NULL;

  *at = end + 1;

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static const char *
skip_space (const char *at)
{
  while (*at != '\0' && *at != '\n' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at;
}

/* (transfer full): without white space around */
static char *
dup_item (const char *at, const char *end)
{
  char *item;

  while (end > at && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  item = g_strndup (at, end - at);
  g_strchug (item);

  return item;
}

static void
take_item (const char **at, const char *role, gboolean listed, GPtrArray *parties)
{
  const char *behind = *at;
  g_autofree char *quoted = take_quoted (&behind);
  const char *end = find_end (behind, listed);
  g_autofree char *rest = dup_item (behind, end);
  g_autofree char *marked = g_strconcat ("x", rest, NULL);
  gsize length;
  gboolean person;

  /* Quotation marks around a part of a name belong to it. */
  if (quoted != NULL && *rest != '\0' && !(has_mark (marked, &length) && length == 1)) {
    g_clear_pointer (&quoted, g_free);
    end = find_end (*at, listed);
    g_free (rest);
    rest = dup_item (*at, end);
  }
  person = quoted ? *rest != '\0' : has_mark (rest, &length);
  if (quoted == NULL && person)
    rest[length] = '\0';
  laurel_plan_parties_add (parties, role, person ? "person" : NULL, quoted ? quoted : rest);
  *at = end;
}

/**
 * laurel_plan_names_read:
 * @cell: a cell
 * @role: what they do, as the store names it
 * @parties: (element-type LaurelPlanParty): where they are added
 *
 * Takes the names out of a list in a cell.
 */
void
laurel_plan_names_read (const char *cell, const char *role, GPtrArray *parties)
{
  gboolean listed = strstr (cell, "、") != NULL;
  const char *at = skip_space (cell);

  while (*at != '\0') {
    take_item (&at, role, listed, parties);
    at = skip_space (at + get_separator (at, listed));
  }
}
