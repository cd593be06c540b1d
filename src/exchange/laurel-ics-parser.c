/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-ics-parser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-encoding.h"
#include "exchange/laurel-exchange-error.h"

/* Calendars are three deep; nobody nests more than that honestly. */
#define MAX_DEPTH 16

typedef struct {
  LaurelIcsComponent *file;
  GPtrArray *open; /* (element-type LaurelIcsComponent): the innermost last */
  GArray *lines;   /* (element-type gint): where each line, put together, begins */
} Parser;

static LaurelIcsComponent *
component_new (const char *name, int line)
{
  LaurelIcsComponent *self = g_new0 (LaurelIcsComponent, 1);

  self->name = name;
  self->line = line;
  self->properties = g_array_new (FALSE, FALSE, sizeof (LaurelIcsProperty));
  self->components = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_ics_component_free);

  return self;
}

void
laurel_ics_component_free (LaurelIcsComponent *self)
{
  g_array_unref (self->properties);
  g_ptr_array_unref (self->components);
  g_clear_pointer (&self->strange, g_array_unref);
  g_free (self->text);
  g_free (self);
}

/* ---- lines ------------------------------------------------------------------ */

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t';
}

static gboolean
is_break (char c)
{
  return c == '\n' || c == '\r';
}

/* Puts folded lines together: bytes, since others fold within characters too.
 * Zeros end a line: no text has them. */
static char *
unfold (const char *data, gsize size, GArray *lines, gsize *length)
{
  GString *text = g_string_sized_new (size);
  const char *end = data + size;
  int line = 1;

  for (const char *at = data; at < end;) {
    const char *stop = at;
    gboolean more = line > 1 && is_space (*at);

    while (stop < end && !is_break (*stop) && *stop != '\0')
      stop++;
    if (!more) {
      if (line > 1)
        g_string_append_c (text, '\n');
      g_array_append_val (lines, line);
    }
    g_string_append_len (text, at + (more ? 1 : 0), stop - at - (more ? 1 : 0));
    at = stop < end && *stop == '\r' && stop + 1 < end && stop[1] == '\n' ? stop + 2 : stop + 1;
    line++;
  }
  *length = text->len;

  return g_string_free (text, FALSE);
}

static const char *
skip_mark (const char *data, gsize *size)
{
  gsize skip = *size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (skip < *size && (is_space (data[skip]) || is_break (data[skip])))
    skip++;
  *size -= skip;

  return data + skip;
}

/**
 * laurel_ics_is_meant:
 * @bytes: a file
 *
 * Returns: whether it begins as a calendar does
 */
gboolean
laurel_ics_is_meant (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  data = size > 0 ? skip_mark (data, &size) : "";

  return size >= 15 && g_ascii_strncasecmp (data, "BEGIN:VCALENDAR", 15) == 0;
}

/* In UTF-8, as it has to be; or in what it is. */
static char *
read_text (GBytes *bytes, GArray *lines, GError **error)
{
  gsize size, length;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) unfolded = NULL;
  const char *encoding;
  gboolean guessed;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0) {
    data += 3;
    size -= 3;
  }
  text = unfold (data, size, lines, &length);
  if (g_utf8_validate (text, length, NULL))
    return g_steal_pointer (&text);

  unfolded = g_bytes_new_take (g_steal_pointer (&text), length);

  return laurel_encoding_decode (unfolded, &encoding, &guessed, error);
}

/* ---- components ------------------------------------------------------------- */

static void
make_upper (char *text)
{
  for (; *text != '\0'; text++)
    *text = g_ascii_toupper (*text);
}

/* The first of @c that is not between quotation marks, or NULL. */
static char *
find_outside (char *text, char c)
{
  gboolean quoted = FALSE;

  for (; *text != '\0'; text++) {
    if (*text == '"')
      quoted = !quoted;
    else if (*text == c && !quoted)
      return text;
  }

  return NULL;
}

static gboolean
split (char *line, LaurelIcsProperty *property)
{
  char *colon = find_outside (line, ':'), *params;

  /* A quotation mark that nothing closes is one that nobody meant. */
  if (colon == NULL)
    colon = strchr (line, ':');
  if (colon == NULL || colon == line)
    return FALSE;

  *colon = '\0';
  params = strchr (line, ';');
  if (params != NULL)
    *params++ = '\0';
  make_upper (line);
  property->name = line;
  property->params = params ? params : "";
  property->value = colon + 1;

  return TRUE;
}

static gboolean
refuse (GError **error, LaurelExchangeError code, int line, const char *hint, const char *message)
{
  GError *fault = NULL;

  laurel_exchange_error_set (&fault, code, hint, "%s", message);
  laurel_exchange_error_set_position (fault, line, 0, NULL);
  g_propagate_error (error, fault);

  return FALSE;
}

static LaurelIcsComponent *
get_innermost (Parser *self)
{
  return self->open->pdata[self->open->len - 1];
}

static gboolean
begin_component (Parser *self, char *name, int line, GError **error)
{
  LaurelIcsComponent *component;

  make_upper (g_strstrip (name));
  if (self->open->len == 1 && !g_str_equal (name, "VCALENDAR"))
    return refuse (error, LAUREL_EXCHANGE_ERROR_DAMAGED, line,
                   _("Export the calendar again, and import that file."),
                   _("Something stands outside of the calendar."));
  if (self->open->len > MAX_DEPTH)
    return refuse (error, LAUREL_EXCHANGE_ERROR_UNSAFE, line,
                   _("Export the calendar again, and import that file."),
                   _("The calendar is nested deeper than any honest one."));

  component = component_new (name, line);
  g_ptr_array_add (get_innermost (self)->components, component);
  g_ptr_array_add (self->open, component);

  return TRUE;
}

static gboolean
end_component (Parser *self, char *name, int line, GError **error)
{
  g_autofree char *message = NULL;

  make_upper (g_strstrip (name));
  if (self->open->len > 1 && g_str_equal (get_innermost (self)->name, name)) {
    g_ptr_array_set_size (self->open, (int) self->open->len - 1);
    return TRUE;
  }

  /* Translators: %s is a word in capitals, such as VEVENT. */
  message = g_strdup_printf (_("“END:%s” stands where nothing of that kind was begun."), name);

  return refuse (error, LAUREL_EXCHANGE_ERROR_DAMAGED, line,
                 _("Export the calendar again, and import that file."), message);
}

static gboolean
take_line (Parser *self, char *text, int line, GError **error)
{
  LaurelIcsProperty property = { .line = line };

  if (*text == '\0')
    return TRUE;
  if (!split (text, &property)) {
    g_array_append_val (self->file->strange, line);
    return TRUE;
  }
  if (g_str_equal (property.name, "BEGIN"))
    return begin_component (self, (char *) property.value, line, error);
  if (g_str_equal (property.name, "END"))
    return end_component (self, (char *) property.value, line, error);

  g_array_append_val (get_innermost (self)->properties, property);
  return TRUE;
}

static gboolean
take_lines (Parser *self, GCancellable *cancellable, GError **error)
{
  char *at = self->file->text;

  for (guint i = 0; at != NULL && i < self->lines->len; i++) {
    char *end = strchr (at, '\n');

    if (i % 4096 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (end != NULL)
      *end = '\0';
    if (!take_line (self, at, g_array_index (self->lines, int, i), error))
      return FALSE;
    at = end != NULL ? end + 1 : NULL;
  }
  if (self->open->len > 1)
    return refuse (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                   g_array_index (self->lines, int, self->lines->len - 1),
                   _("Export the calendar again, and import that file."),
                   _("The calendar ends in the middle: it was cut off."));

  return TRUE;
}

/**
 * laurel_ics_parse:
 * @bytes: a calendar
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, which carries the line
 *
 * Takes iCalendar apart (RFC 5545), whoever wrote it. A line that is none is
 * noted and left out; what is begun and not ended is refused.
 *
 * Returns: (transfer full): the file, or %NULL
 */
LaurelIcsComponent *
laurel_ics_parse (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelIcsComponent) file = component_new ("", 1);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (int));
  Parser parser = { file, open, lines };

  file->strange = g_array_new (FALSE, FALSE, sizeof (int));
  file->text = read_text (bytes, lines, error);
  g_ptr_array_add (open, file);

  return file->text != NULL && take_lines (&parser, cancellable, error) ? g_steal_pointer (&file)
                                                                       : NULL;
}

/* ---- asking ----------------------------------------------------------------- */

/* Returns: (nullable): the first line of that name */
const LaurelIcsProperty *
laurel_ics_component_find (const LaurelIcsComponent *self, const char *name)
{
  for (guint i = 0; i < self->properties->len; i++) {
    const LaurelIcsProperty *property = &g_array_index (self->properties, LaurelIcsProperty, i);

    if (strcmp (property->name, name) == 0)
      return property;
  }

  return NULL;
}

/* Returns: the value of the first line of that name, or "" */
const char *
laurel_ics_component_get (const LaurelIcsComponent *self, const char *name)
{
  const LaurelIcsProperty *property = laurel_ics_component_find (self, name);

  return property ? property->value : "";
}

/* What a text says: "\\n" is a new line, and no other control character stands in
 * one. */
static char *
unescape (const char *value)
{
  GString *text = g_string_sized_new (strlen (value));

  for (; *value != '\0'; value++) {
    char c = *value;

    if (c == '\\' && value[1] != '\0')
      c = *++value == 'n' || *value == 'N' ? '\n' : *value;
    if (c == '\n' || c == '\t' || !g_ascii_iscntrl (c))
      g_string_append_c (text, c);
  }

  return g_string_free (text, FALSE);
}

/**
 * laurel_ics_property_dup_param:
 *
 * Returns: (transfer full) (nullable): what the parameter of that name says
 */
char *
laurel_ics_property_dup_param (const LaurelIcsProperty *self, const char *name)
{
  g_autofree char *copy = g_strdup (self->params);
  gsize length = strlen (name);

  for (char *at = copy; at != NULL;) {
    char *next = find_outside (at, ';');

    if (next != NULL)
      *next++ = '\0';
    if (g_ascii_strncasecmp (at, name, length) == 0 && at[length] == '=') {
      char *value = at + length + 1;
      gsize last = strlen (value);

      if (value[0] == '"' && last > 1 && value[last - 1] == '"')
        return g_strndup (value + 1, last - 2);
      return g_strdup (value);
    }
    at = next;
  }

  return NULL;
}

/**
 * laurel_ics_property_dup_text:
 *
 * Returns: (transfer full): the text it says; packed or not
 */
char *
laurel_ics_property_dup_text (const LaurelIcsProperty *self)
{
  g_autofree char *encoding = laurel_ics_property_dup_param (self, "ENCODING");
  gsize length;

  if (encoding != NULL && g_ascii_strcasecmp (encoding, "BASE64") == 0) {
    g_autofree char *text = (char *) g_base64_decode (self->value, &length);
    g_autofree char *ended = g_strndup (text ? text : "", length);

    return g_utf8_make_valid (ended, -1);
  }

  return unescape (self->value);
}

/* Returns: (transfer full) (nullable): the text of the first line of that name */
char *
laurel_ics_component_dup_text (const LaurelIcsComponent *self, const char *name)
{
  const LaurelIcsProperty *property = laurel_ics_component_find (self, name);

  return property ? laurel_ics_property_dup_text (property) : NULL;
}
