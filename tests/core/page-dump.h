/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-pages.h"

#include <stdio.h>
#include <string.h>

/* A layout read back from its text, so that what a test checks is what the
 * text says. */

typedef struct {
  int page; /* from 1 */
  char *shape;
  double x, y, width, height;
  double size;
  char *role;
  char *text; /* NULL for what is not text */
} DumpLine;

typedef struct {
  GArray *lines;
} Dump;

static inline void
dump_line_clear (DumpLine *line)
{
  g_free (line->shape);
  g_free (line->role);
  g_free (line->text);
}

static inline void
dump_free (Dump *dump)
{
  g_array_unref (dump->lines);
  g_free (dump);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dump, dump_free)

static inline DumpLine
dump_read_line (const char *text, int page)
{
  DumpLine line = { .page = page };
  g_auto (GStrv) words = g_strsplit (text, " ", 8);
  const char *quote = strchr (text, '"');

  line.shape = g_strdup (words[0]);
  line.x = g_ascii_strtod (words[1], NULL);
  line.y = g_ascii_strtod (words[2], NULL);
  line.width = g_ascii_strtod (words[3], NULL);
  if (quote == NULL) {
    line.height = g_ascii_strtod (words[4], NULL);
    return line;
  }

  line.role = g_strdup (words[4]);
  line.size = g_ascii_strtod (words[5], NULL);
  line.text = g_strndup (quote + 1, strlen (quote + 1) - 1);

  return line;
}

static inline Dump *
dump_new (LaurelPages *pages)
{
  Dump *dump = g_new0 (Dump, 1);
  g_autofree char *text = laurel_pages_dup_dump (pages);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int page = 0;

  dump->lines = g_array_new (FALSE, FALSE, sizeof (DumpLine));
  g_array_set_clear_func (dump->lines, (GDestroyNotify) dump_line_clear);
  for (gsize i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++) {
    if (g_str_has_prefix (lines[i], "page ")) {
      page++;
    } else {
      DumpLine line = dump_read_line (lines[i], page);

      g_array_append_val (dump->lines, line);
    }
  }

  return dump;
}

static inline const DumpLine *
dump_get (Dump *dump, guint i)
{
  return &g_array_index (dump->lines, DumpLine, i);
}

/* The first line that begins so. */
static inline const DumpLine *
dump_find_prefix (Dump *dump, const char *text)
{
  for (guint i = 0; i < dump->lines->len; i++)
    if (dump_get (dump, i)->text != NULL && g_str_has_prefix (dump_get (dump, i)->text, text))
      return dump_get (dump, i);

  g_error ("No line begins with “%s”", text);
}

/* The first line that says just that. */
static inline const DumpLine *
dump_find (Dump *dump, const char *text)
{
  for (guint i = 0; i < dump->lines->len; i++)
    if (g_strcmp0 (dump_get (dump, i)->text, text) == 0)
      return dump_get (dump, i);

  g_error ("No line says “%s”", text);
}

static inline int
dump_count (Dump *dump, const char *text)
{
  int n = 0;

  for (guint i = 0; i < dump->lines->len; i++)
    n += g_strcmp0 (dump_get (dump, i)->text, text) == 0;

  return n;
}

static inline gboolean
dump_has_part (Dump *dump, const char *text)
{
  for (guint i = 0; i < dump->lines->len; i++)
    if (dump_get (dump, i)->text != NULL && strstr (dump_get (dump, i)->text, text) != NULL)
      return TRUE;

  return FALSE;
}

static inline int
dump_count_texts (Dump *dump, int page)
{
  int n = 0;

  for (guint i = 0; i < dump->lines->len; i++)
    n += dump_get (dump, i)->page == page && dump_get (dump, i)->text != NULL;

  return n;
}

/* The n-th line of text on a page, from 0. */
static inline const DumpLine *
dump_get_text (Dump *dump, int page, int n)
{
  for (guint i = 0; i < dump->lines->len; i++)
    if (dump_get (dump, i)->page == page && dump_get (dump, i)->text != NULL && n-- == 0)
      return dump_get (dump, i);

  g_assert_not_reached ();
}

/* The n-th shape of a kind in the document, from 0. */
static inline const DumpLine *
dump_find_shape (Dump *dump, const char *shape, int n)
{
  for (guint i = 0; i < dump->lines->len; i++)
    if (g_str_equal (dump_get (dump, i)->shape, shape) && n-- == 0)
      return dump_get (dump, i);

  g_error ("There are not so many of “%s”", shape);
}

/* What stands below @head, in one line with it: a column's cells, its lines joined by
 * @space. */
static inline char *
dump_dup_column (Dump *dump, const char *head, const char *space)
{
  const DumpLine *top = dump_find (dump, head);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dump->lines->len; i++) {
    const DumpLine *line = dump_get (dump, i);

    if (line->text == NULL || line->page != top->page || line->y <= top->y
        || line->x < top->x - 0.01 || line->x > top->x + 0.01)
      continue;
    if (text->len > 0)
      g_string_append (text, space);
    g_string_append (text, line->text);
  }

  return g_string_free (text, FALSE);
}
