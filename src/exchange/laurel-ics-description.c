/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-ics-description.h"

#include <string.h>

static char *
join_when_and_where (const LaurelIcsDescription *self)
{
  const char *comma = g_strcmp0 (self->language, "zh") == 0 ? "，" : ", ";

  if (self->words == NULL)
    return g_strdup (self->place);
  if (self->place == NULL)
    return g_strdup (self->words);

  return g_strconcat (self->words, comma, self->place, NULL);
}

static gboolean
says (const char *raw, const char *words)
{
  return words == NULL || strstr (raw, words) != NULL;
}

/* All that stands before the content. */
static char *
write_head (const LaurelIcsDescription *self)
{
  g_autofree char *now = join_when_and_where (self);

  if (self->raw == NULL || *self->raw == '\0')
    return now ? g_steal_pointer (&now) : g_strdup ("");
  if (now == NULL || says (self->raw, self->words))
    return g_strdup (self->raw);

  return g_strconcat (self->raw, "\n→ ", now, NULL);
}

/**
 * laurel_ics_description_write:
 * @self: what it is made of
 *
 * Returns: (transfer full): the description of an event; may be empty
 */
char *
laurel_ics_description_write (const LaurelIcsDescription *self)
{
  g_autofree char *head = write_head (self);

  if (self->content == NULL || *self->content == '\0')
    return g_steal_pointer (&head);
  if (*head == '\0')
    return g_strdup (self->content);

  return g_strconcat (head, "\n\n", self->content, NULL);
}

/**
 * laurel_ics_description_dup_content:
 * @self: what it was made of, but for the content
 * @text: a description
 *
 * Returns: (transfer full): what it is about: all of it when another program
 *   changed the beginning
 */
char *
laurel_ics_description_dup_content (const LaurelIcsDescription *self, const char *text)
{
  g_autofree char *head = write_head (self);
  gsize length = strlen (head);

  if (length == 0 || !g_str_has_prefix (text, head))
    return g_strdup (text);
  if (text[length] == '\0')
    return g_strdup ("");

  return g_strdup (g_str_has_prefix (text + length, "\n\n") ? text + length + 2 : text);
}
