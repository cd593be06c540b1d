/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-ics-writer.h"

#include <string.h>

#define LINE 75 /* octets, without the end of the line */

struct _LaurelIcsWriter {
  GString *text;
  GString *line; /* what is put together, before it is folded */
};

/**
 * laurel_ics_writer_new:
 *
 * Returns: (transfer full): a writer that has written nothing
 */
LaurelIcsWriter *
laurel_ics_writer_new (void)
{
  LaurelIcsWriter *self = g_new0 (LaurelIcsWriter, 1);

  self->text = g_string_new (NULL);
  self->line = g_string_new (NULL);

  return self;
}

void
laurel_ics_writer_free (LaurelIcsWriter *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->line, TRUE);
  g_free (self);
}

/* How many octets of a text go on a line of @room: whole characters; or, where
 * there are none, as many as there is room for. */
static gsize
measure (const char *text, gsize length, gsize room)
{
  gsize end = MIN (length, room);

  /* The next character must not be one that goes on. */
  while (end > 0 && end < length && (text[end] & 0xc0) == 0x80)
    end--;

  return end > 0 ? end : MIN (length, room);
}

static void
end_line (LaurelIcsWriter *self)
{
  const char *rest = self->line->str;
  gsize length = self->line->len, room = LINE;

  for (;;) {
    gsize part = measure (rest, length, room);

    g_string_append_len (self->text, rest, part);
    g_string_append (self->text, "\r\n");
    rest += part;
    length -= part;
    if (length == 0)
      break;
    /* The space is of the line too. */
    g_string_append_c (self->text, ' ');
    room = LINE - 1;
  }
  g_string_truncate (self->line, 0);
}

void
laurel_ics_writer_begin (LaurelIcsWriter *self, const char *component)
{
  laurel_ics_writer_add (self, "BEGIN", component);
}

void
laurel_ics_writer_end (LaurelIcsWriter *self, const char *component)
{
  laurel_ics_writer_add (self, "END", component);
}

/**
 * laurel_ics_writer_add:
 * @self: a writer
 * @name: a property, with its parameters
 * @value: its value, written by us
 *
 * Writes a line as it is.
 */
void
laurel_ics_writer_add (LaurelIcsWriter *self, const char *name, const char *value)
{
  g_string_append (self->line, name);
  g_string_append_c (self->line, ':');
  g_string_append (self->line, value);
  end_line (self);
}

static void
append_escaped (GString *line, const char *text)
{
  for (; *text != '\0'; text++) {
    if (*text == '\n') {
      g_string_append (line, "\\n");
      continue;
    }
    if (*text == '\\' || *text == ',' || *text == ';')
      g_string_append_c (line, '\\');
    /* No other control character may stand in a text. */
    if (*text == '\t' || !g_ascii_iscntrl (*text))
      g_string_append_c (line, *text);
  }
}

/**
 * laurel_ics_writer_add_text:
 * @self: a writer
 * @name: a property, with its parameters
 * @text: (nullable): a text; without one, or with an empty one, nothing is written
 */
void
laurel_ics_writer_add_text (LaurelIcsWriter *self, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append (self->line, name);
  g_string_append_c (self->line, ':');
  append_escaped (self->line, text);
  end_line (self);
}

static gboolean
has_control (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_iscntrl (*text) && *text != '\t' && *text != '\n')
      return TRUE;

  return FALSE;
}

/**
 * laurel_ics_writer_add_exact:
 * @self: a writer
 * @name: a property of our own
 * @text: (nullable): a text that must come back byte for byte
 *
 * As laurel_ics_writer_add_text(), but what cannot stand in a text is packed.
 */
void
laurel_ics_writer_add_exact (LaurelIcsWriter *self, const char *name, const char *text)
{
  g_autofree char *with = NULL;
  g_autofree char *packed = NULL;

  if (text == NULL || !has_control (text)) {
    laurel_ics_writer_add_text (self, name, text);
    return;
  }

  with = g_strconcat (name, ";ENCODING=BASE64;VALUE=BINARY", NULL);
  packed = g_base64_encode ((const guchar *) text, strlen (text));
  laurel_ics_writer_add (self, with, packed);
}

/**
 * laurel_ics_writer_add_day:
 * @self: a writer
 * @name: a property
 * @day: its value; without a day nothing is written
 */
void
laurel_ics_writer_add_day (LaurelIcsWriter *self, const char *name, LaurelDay day)
{
  int year, month, of_month;

  if (day == 0)
    return;

  laurel_day_get_ymd (day, &year, &month, &of_month);
  g_string_append_printf (self->line, "%s;VALUE=DATE:%04d%02d%02d", name, year, month, of_month);
  end_line (self);
}

/**
 * laurel_ics_writer_add_time:
 * @self: a writer
 * @name: a property
 * @at: its value, in µs since 1970, UTC
 */
void
laurel_ics_writer_add_time (LaurelIcsWriter *self, const char *name, gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autofree char *value = time ? g_date_time_format (time, "%Y%m%dT%H%M%SZ") : NULL;

  if (value != NULL)
    laurel_ics_writer_add (self, name, value);
}

/**
 * laurel_ics_writer_finish:
 * @self: a writer, which is empty again
 *
 * Returns: (transfer full): the file
 */
GBytes *
laurel_ics_writer_finish (LaurelIcsWriter *self)
{
  GString *text = self->text;

  self->text = g_string_new (NULL);

  return g_string_free_to_bytes (text);
}
