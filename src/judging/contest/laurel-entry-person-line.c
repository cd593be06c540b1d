/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-person-line.h"

#include <string.h>

/* Somebody who made an entry as a line: name, role, organisation. What has a comma itself stands in
 * quotation marks, as in a table of text; the last part needs none. A dash stands for the role
 * where there is none before an organisation. */

#define N_PARTS 3
#define NO_ROLE "–"

static gboolean
is_comma (const char *at)
{
  return *at == ',' || g_str_has_prefix (at, "，");
}

static gboolean
has_comma (const char *text)
{
  return strchr (text, ',') != NULL || strstr (text, "，") != NULL;
}

static void
append_part (GString *line, const char *part, gboolean is_last)
{
  g_autoptr (GString) doubled = NULL;

  if (*part != '"' && (is_last || !has_comma (part))) {
    g_string_append (line, part);
    return;
  }

  doubled = g_string_new (part);
  g_string_replace (doubled, "\"", "\"\"", 0);
  g_string_append_printf (line, "\"%s\"", doubled->str);
}

/**
 * laurel_entry_person_line_format:
 * @name: a name
 * @role: (nullable): what the person did
 * @organization: (nullable): where the person works
 *
 * Returns: (transfer full): the line
 */
char *
laurel_entry_person_line_format (const char *name, const char *role, const char *organization)
{
  g_autoptr (GString) line = g_string_new (NULL);

  append_part (line, name, FALSE);
  if (role != NULL || organization != NULL) {
    g_string_append (line, ", ");
    append_part (line, role ? role : NO_ROLE, FALSE);
  }
  if (organization != NULL) {
    g_string_append (line, ", ");
    append_part (line, organization, TRUE);
  }

  return g_strdup (line->str);
}

/* Returns: (nullable): what stands in quotation marks, up to a comma or the end */
static char *
read_quoted (const char **at)
{
  g_autoptr (GString) part = g_string_new (NULL);
  const char *next = *at;

  if (*next != '"')
    return NULL;

  for (next++; *next != '\0'; next++) {
    if (next[0] == '"' && next[1] != '"')
      break;
    g_string_append_c (part, *next);
    next += *next == '"';
  }
  if (*next != '"')
    return NULL;

  next++;
  next += strspn (next, " ");
  if (*next != '\0' && !is_comma (next))
    return NULL;

  *at = next;
  return g_strdup (part->str);
}

static char *
read_part (const char **at, gboolean is_last)
{
  const char *begin;
  char *part;

  *at += strspn (*at, " ");
  begin = *at;
  part = read_quoted (at);
  if (part != NULL)
    return part;

  while (**at != '\0' && (is_last || !is_comma (*at)))
    *at = g_utf8_next_char (*at);

  return g_strstrip (g_strndup (begin, (gsize) (*at - begin)));
}

/**
 * laurel_entry_person_line_read:
 * @line: what somebody typed
 *
 * A comma of either kind parts; in the name of an organisation it does not.
 *
 * Returns: (transfer full): name, role and organisation, any of them maybe ""
 */
GStrv
laurel_entry_person_line_read (const char *line)
{
  GStrv parts = g_new0 (char *, N_PARTS + 1);
  const char *at = line;

  for (int i = 0; i < N_PARTS; i++) {
    parts[i] = read_part (&at, i == N_PARTS - 1);
    if (is_comma (at) && i < N_PARTS - 1)
      at = g_utf8_next_char (at);
  }
  if (g_str_equal (parts[1], NO_ROLE))
    *parts[1] = '\0';

  return parts;
}
