/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-prose.h"

/*
 * A notice as a web page: one file that needs no other, its parts as what they are, so that a
 * page it is pasted into can dress them.
 */

static const char STYLE[] =
  "body { max-width: 42em; margin: 3em auto; padding: 0 1em; line-height: 1.6; }\n"
  ":lang(zh) { line-height: 1.9; }\n"
  ".mark { font-weight: bold; color: #8c1d2f; border-bottom: 1px solid; }\n"
  ".red .mark { font-size: 2em; text-align: center; color: #c8102e; border-bottom: none; }\n"
  ".red .number { text-align: center; border-bottom: 2px solid #c8102e; }\n"
  ".red h1 { text-align: center; }\n"
  ":lang(zh) p.text { text-indent: 2em; margin: 0; }\n"
  ":lang(zh) .signature { text-align: right; margin: 0 4em 0 0; }\n"
  "table { border-collapse: collapse; width: 100%; margin: 1em 0; }\n"
  "th, td { text-align: left; vertical-align: top; padding: .3em .6em .3em 0;"
  " border-bottom: 1px solid #888; }\n"
  ".signature { margin: 0; }\n"
  ".signature.first { margin-top: 3em; }\n"
  ".closing { border-top: 1px solid #888; font-size: smaller; }\n"
  ".break { break-before: page; }\n";

static void
add_element (GString *html, const char *element, const char *class, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (class != NULL)
    g_string_append_printf (html, "<%s class=\"%s\">%s</%s>\n", element, class, escaped, element);
  else
    g_string_append_printf (html, "<%s>%s</%s>\n", element, escaped, element);
}

static void
add_row (GString *html, char **cells, gboolean head)
{
  g_string_append (html, "<tr>");
  for (char **cell = cells; *cell != NULL; cell++) {
    g_autofree char *escaped = g_markup_escape_text (*cell, -1);

    g_string_append_printf (html, head ? "<th scope=\"col\">%s</th>" : "<td>%s</td>", escaped);
  }
  g_string_append (html, "</tr>\n");
}

static void
add_table (GString *html, GPtrArray *rows)
{
  g_string_append (html, "<table>\n<thead>\n");
  add_row (html, g_ptr_array_index (rows, 0), TRUE);
  g_string_append (html, "</thead>\n<tbody>\n");
  for (guint i = 1; i < rows->len; i++)
    add_row (html, g_ptr_array_index (rows, i), FALSE);
  g_string_append (html, "</tbody>\n</table>\n");
}

/* The element of the list that a part is in, or NULL. */
static const char *
get_list (const LaurelProsePart *part)
{
  if (part == NULL || part->kind != LAUREL_PROSE_ITEM)
    return NULL;

  return part->level > 0 ? "ol" : "ul";
}

/* Lists begin and end where their kind does, and where a number begins anew. */
static void
turn_list (GString *html, const LaurelProsePart *last, const LaurelProsePart *part)
{
  const char *was = get_list (last), *is = get_list (part);

  if (was == is && !(is != NULL && part->level == 1))
    return;
  if (was != NULL)
    g_string_append_printf (html, "</%s>\n", was);
  if (is != NULL)
    g_string_append_printf (html, "<%s>\n", is);
}

static void
add_part (GString *html, const LaurelProsePart *part, const LaurelProsePart *last)
{
  static const char *const HEADINGS[] = { "h2", "h3", "h4", "h5" };
  gboolean first = last == NULL || last->kind != part->kind;

  switch (part->kind) {
  case LAUREL_PROSE_MARK:
    add_element (html, "p", "mark", part->text);
    break;
  case LAUREL_PROSE_NUMBER:
    add_element (html, "p", "number", part->text);
    break;
  case LAUREL_PROSE_TITLE:
    add_element (html, "h1", NULL, part->text);
    break;
  case LAUREL_PROSE_ADDRESSEE:
    add_element (html, "p", "addressee", part->text);
    break;
  case LAUREL_PROSE_HEADING:
    add_element (html, HEADINGS[part->level - 1], NULL, part->text);
    break;
  case LAUREL_PROSE_TEXT:
    add_element (html, "p", "text", part->text);
    break;
  case LAUREL_PROSE_ITEM:
    add_element (html, "li", NULL, part->text);
    break;
  case LAUREL_PROSE_TABLE:
    add_table (html, part->rows);
    break;
  case LAUREL_PROSE_BREAK:
    g_string_append (html, "<div class=\"break\"></div>\n");
    break;
  case LAUREL_PROSE_ATTACHMENT:
    add_element (html, "p", "text attachment", part->text);
    break;
  case LAUREL_PROSE_SIGNATURE:
    add_element (html, "p", first ? "signature first" : "signature", part->text);
    break;
  case LAUREL_PROSE_CLOSING:
    add_element (html, "p", "closing", part->text);
    break;
  default:
    g_assert_not_reached ();
  }
}

/**
 * laurel_prose_dup_html:
 *
 * Returns: (transfer full): the notice as a web page, UTF-8
 */
char *
laurel_prose_dup_html (LaurelProse *self)
{
  gboolean chinese = g_str_equal (self->language, "zh");
  g_autofree char *title = g_markup_escape_text (self->title, -1);
  g_autofree char *author = g_markup_escape_text (self->author ? self->author : "", -1);
  GString *html = g_string_new ("<!DOCTYPE html>\n");
  const LaurelProsePart *last = NULL;

  g_string_append_printf (html,
                          "<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<title>%s</title>\n<meta name=\"author\" content=\"%s\">\n"
                          "<style>\n%s</style>\n</head>\n<body%s>\n",
                          chinese ? "zh-CN" : "en", title, author, STYLE,
                          self->red ? " class=\"red\"" : "");
  for (guint i = 0; i < self->parts->len; i++) {
    const LaurelProsePart *part = g_ptr_array_index (self->parts, i);

    turn_list (html, last, part);
    add_part (html, part, last);
    last = part;
  }
  turn_list (html, last, NULL);
  g_string_append (html, "</body>\n</html>\n");

  return g_string_free (html, FALSE);
}
