/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-text.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "documents/laurel-numbering.h"

#include <glib/gi18n-lib.h>

#define OPENING "{{"
#define ESCAPED OPENING OPENING
#define MAX_LEVELS 4
#define MAX_DEPTH 16 /* of sections in sections */

/*
 * A template's text:
 *
 *   {{name}}             the field's text, as it is
 *   {{name|format}}      long (a date), spaced (a name), word (a fixed word)
 *   {{#name}}…{{/name}}  once for each row of a table, or if the text is not empty
 *   {{^name}}…{{/name}}  if the table has no rows, or the text is empty
 *   {{=1}}               the next number of the first level of headings, and so on
 *   {{{{                 two braces
 *
 * What a field holds is copied, never read. All of a text is checked, also the
 * parts that are left out this time.
 */

typedef struct {
  const LaurelExpander *expander;
  LaurelText *result; /* its text is NULL until the end */
  GString *out;
  int counts[MAX_LEVELS]; /* how many headings of each level there are so far */
  guint depth;            /* how many sections are open */
} Expansion;

typedef struct {
  char mark; /* '#', '^', '/', '=' or 0 */
  char *name;
  char *format; /* (nullable) */
  const char *after;
} Tag;

static void
tag_clear (Tag *tag)
{
  g_free (tag->name);
  g_free (tag->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tag, tag_clear)

static void
source_clear (LaurelSource *source)
{
  g_free (source->name);
  g_free (source->field);
}

/**
 * laurel_text_new:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): @text, from no field
 */
LaurelText *
laurel_text_new (const char *text)
{
  LaurelText *self = g_new0 (LaurelText, 1);

  self->text = g_strdup (text);
  self->sources = g_array_new (FALSE, FALSE, sizeof (LaurelSource));
  g_array_set_clear_func (self->sources, (GDestroyNotify) source_clear);

  return self;
}

void
laurel_text_free (LaurelText *self)
{
  g_free (self->text);
  g_array_unref (self->sources);
  g_free (self);
}

static const LaurelSource *
find_source (LaurelText *self, gsize offset)
{
  for (guint i = 0; i < self->sources->len; i++) {
    const LaurelSource *source = &g_array_index (self->sources, LaurelSource, i);

    if (source->start <= offset && offset < source->end)
      return source;
  }

  return NULL;
}

/**
 * laurel_text_get_field:
 * @self: a text
 * @offset: a byte of it
 *
 * Returns: (transfer none) (nullable): what the field is called that the byte came from
 */
const char *
laurel_text_get_field (LaurelText *self, gsize offset)
{
  const LaurelSource *source = find_source (self, offset);

  return source ? source->field : NULL;
}

/**
 * laurel_text_get_field_name:
 * @self: a text
 * @offset: a byte of it
 *
 * Returns: (transfer none) (nullable): the name of the field that the byte came from
 */
const char *
laurel_text_get_field_name (LaurelText *self, gsize offset)
{
  const LaurelSource *source = find_source (self, offset);

  return source ? source->name : NULL;
}

/**
 * laurel_text_get_fault:
 * @self: a text that could not be set
 *
 * Returns: (transfer none) (nullable): the name of the field to blame: the one at the fault,
 *   or else the longest
 */
const char *
laurel_text_get_fault (LaurelText *self)
{
  const LaurelSource *longest = NULL;

  for (guint i = 0; i < self->sources->len; i++) {
    const LaurelSource *source = &g_array_index (self->sources, LaurelSource, i);

    if (source->start <= self->fault && self->fault < source->end)
      return source->name;
    if (longest == NULL || source->end - source->start > longest->end - longest->start)
      longest = source;
  }

  return longest != NULL ? longest->name : NULL;
}

static gboolean
set_template_error (GError **error, const char *message)
{
  g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE, message);
  return FALSE;
}

/* Reads the tag that begins at @text, on its "{{". */
static gboolean
read_tag (const char *text, Tag *tag, GError **error)
{
  const char *start = text + 2;
  const char *end = strstr (start, "}}");
  const char *bar;

  if (end == NULL)
    return set_template_error (error, _("A “{{” has no “}}”."));

  tag->mark = 0;
  if (*start != '}' && strchr ("#^/=", *start) != NULL)
    tag->mark = *start++;

  bar = memchr (start, '|', end - start);
  tag->name = g_strndup (start, (bar ? bar : end) - start);
  tag->format = bar ? g_strndup (bar + 1, end - bar - 1) : NULL;
  tag->after = end + 2;

  if (tag->name[0] == '\0')
    return set_template_error (error, _("A “{{}}” names no field."));

  return TRUE;
}

/**
 * laurel_expander_escape:
 * @text: what is no template
 *
 * Returns: (transfer full): a template's text that expands to it
 */
char *
laurel_expander_escape (const char *text)
{
  g_autoptr (GString) out = g_string_new (text);

  g_string_replace (out, OPENING, ESCAPED, 0);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * laurel_text_format_long:
 * @date: an ISO date, or anything else, which stays as it is
 * @language: "zh" or "en"
 *
 * Returns: (transfer full): the date written out: 2025年9月1日, 1 September 2025
 */
char *
laurel_text_format_long (const char *date, const char *language)
{
  static const char * const MONTHS[] = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  };
  LaurelDay day = laurel_day_from_iso (date);
  int y, m, d;

  if (day == 0)
    return g_strdup (date);

  laurel_day_get_ymd (day, &y, &m, &d);
  if (g_str_equal (language, "zh"))
    return g_strdup_printf ("%d年%d月%d日", y, m, d);

  return g_strdup_printf ("%d %s %d", d, MONTHS[m - 1], y);
}

static gboolean
is_han (const char *at)
{
  return g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN;
}

static void
append_spaced (GString *out, const char *name)
{
  const char *second = name[0] ? g_utf8_next_char (name) : name;

  if (g_utf8_strlen (name, -1) == 2 && is_han (name) && is_han (second))
    g_string_append_printf (out, "%.*s\u3000%s", (int) (second - name), name, second);
  else
    g_string_append (out, name);
}

/**
 * laurel_text_format_spaced:
 * @name: a person's name, or several with “、” between them
 *
 * Returns: (transfer full): a name of two Han characters with a full-width
 *   space between, so that it lines up with three; any other name as it is.
 *   Several names stand two full-width spaces apart
 */
char *
laurel_text_format_spaced (const char *name)
{
  g_auto (GStrv) names = g_strsplit (name, "、", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (char **one = names; *one != NULL; one++) {
    if (one != names)
      g_string_append (out, "\u3000\u3000");
    append_spaced (out, g_strstrip (*one));
  }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* NULL when there is no such format. */
static char *
format_value (const LaurelExpander *self, const char *format, const char *value)
{
  const char *word;

  if (format == NULL)
    return g_strdup (value);
  if (g_str_equal (format, "long"))
    return laurel_text_format_long (value, self->language);
  if (g_str_equal (format, "spaced"))
    return laurel_text_format_spaced (value);
  if (!g_str_equal (format, "word"))
    return NULL;

  word = g_hash_table_lookup (self->words, value);
  return g_strdup (word ? word : value);
}

static gboolean
put_value (Expansion *expansion, const Tag *tag, LaurelFields *fields, gboolean live,
           GError **error)
{
  const char *value = laurel_fields_get (fields, tag->name);
  g_autofree char *formatted = NULL;
  LaurelSource source = { 0 };

  if (value == NULL && laurel_fields_is_table (fields, tag->name)) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: %s is the name of a table in a template. */
                 _("“%s” is a table and has no text of its own."), tag->name);
    return FALSE;
  }
  if (!laurel_fields_check (fields, tag->name, error))
    return FALSE;

  formatted = format_value (expansion->expander, tag->format, value);
  if (formatted == NULL) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: %s is the name of a format in a template. */
                 _("There is no format “%s”. There are: long, spaced, word."), tag->format);
    return FALSE;
  }
  if (!live || formatted[0] == '\0')
    return TRUE;

  source.start = expansion->out->len;
  g_string_append (expansion->out, formatted);
  source.end = expansion->out->len;
  source.name = g_strdup (tag->name);
  source.field = g_strdup (laurel_fields_get_label (fields, tag->name));
  g_array_append_val (expansion->result->sources, source);

  return TRUE;
}

static gboolean
put_number (Expansion *expansion, const Tag *tag, gboolean live, GError **error)
{
  const char * const *numbering = expansion->expander->numbering;
  guint n_levels = numbering ? g_strv_length ((GStrv) numbering) : 0;
  guint level = tag->name[0] - '1';
  g_autofree char *number = NULL;

  if (level >= MIN (MAX_LEVELS, n_levels)) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: %s is the number of a level of headings. */
                 _("The template numbers no headings of level %s."), tag->name);
    return FALSE;
  }
  if (!live)
    return TRUE;

  expansion->counts[level]++;
  for (guint i = level + 1; i < MAX_LEVELS; i++)
    expansion->counts[i] = 0;
  number = laurel_numbering_format (numbering[level], expansion->counts[level]);
  g_string_append (expansion->out, number);

  return TRUE;
}

static const char *expand (Expansion    *expansion,
                           const char   *text,
                           const char   *section,
                           LaurelFields *fields,
                           gboolean      live,
                           GError      **error);

/* Returns what follows the section's end, or NULL. */
static const char *
put_section (Expansion *expansion, const Tag *tag, LaurelFields *fields, gboolean live,
             GError **error)
{
  gboolean is_table = laurel_fields_is_table (fields, tag->name);
  guint n = laurel_fields_get_n_rows (fields, tag->name);
  const char *after;

  if (!laurel_fields_check (fields, tag->name, error))
    return NULL;

  if (tag->mark == '^') {
    gboolean empty = is_table ? n == 0 : laurel_fields_get (fields, tag->name)[0] == '\0';

    return expand (expansion, tag->after, tag->name, fields, live && empty, error);
  }
  if (!is_table) {
    live = live && laurel_fields_get (fields, tag->name)[0] != '\0';
    return expand (expansion, tag->after, tag->name, fields, live, error);
  }

  after = expand (expansion, tag->after, tag->name,
                  laurel_fields_get_sample_row (fields, tag->name), FALSE, error);
  for (guint i = 0; live && after != NULL && i < n; i++)
    after = expand (expansion, tag->after, tag->name,
                    laurel_fields_get_row (fields, tag->name, i), TRUE, error);

  return after;
}

/* Each section is a call within a call, and a template may come from anywhere. */
static const char *
enter_section (Expansion *expansion, const Tag *tag, LaurelFields *fields, gboolean live,
               GError **error)
{
  const char *after;

  if (expansion->depth >= MAX_DEPTH) {
    set_template_error (error, _("The sections of a text are nested too deep."));
    return NULL;
  }

  expansion->depth++;
  after = put_section (expansion, tag, fields, live, error);
  expansion->depth--;

  return after;
}

/* Expands up to the end of @section, or of the text. Returns what follows. */
static const char *
expand (Expansion *expansion, const char *text, const char *section, LaurelFields *fields,
        gboolean live, GError **error)
{
  while (TRUE) {
    const char *next = strstr (text, "{{");
    g_auto (Tag) tag = { 0 };

    if (live)
      g_string_append_len (expansion->out, text, next ? next - text : (gssize) strlen (text));
    if (next == NULL && section == NULL)
      return text + strlen (text);
    if (next == NULL) {
      g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                   /* Translators: %s is the name of a field. */
                   _("A section of “%s” is not closed."), section);
      return NULL;
    }
    if (g_str_has_prefix (next, ESCAPED)) {
      if (live)
        g_string_append (expansion->out, OPENING);
      text = next + strlen (ESCAPED);
      continue;
    }
    if (!read_tag (next, &tag, error))
      return NULL;
    if (tag.mark == '/' && g_strcmp0 (tag.name, section) == 0)
      return tag.after;
    if (tag.mark == '/') {
      g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                   /* Translators: %s is the name of a field. */
                   _("A section of “%s” is closed that was not opened."), tag.name);
      return NULL;
    }

    text = tag.after;
    if (tag.mark == 0 && !put_value (expansion, &tag, fields, live, error))
      return NULL;
    if (tag.mark == '=' && !put_number (expansion, &tag, live, error))
      return NULL;
    if (tag.mark == '#' || tag.mark == '^')
      text = enter_section (expansion, &tag, fields, live, error);
    if (text == NULL)
      return NULL;
  }
}

/**
 * laurel_expander_expand:
 * @self: language and words
 * @text: a template's text
 * @fields: the fields
 *
 * Fills in the fields.
 *
 * Returns: (transfer full): the text, or %NULL
 */
LaurelText *
laurel_expander_expand (const LaurelExpander *self, const char *text, LaurelFields *fields,
                        GError **error)
{
  g_autoptr (LaurelText) result = laurel_text_new (NULL);
  Expansion expansion = { self, result, g_string_new (NULL), { 0 }, 0 };
  const char *end = expand (&expansion, text, NULL, fields, TRUE, error);

  result->text = laurel_quotes_nest (g_string_free (expansion.out, FALSE));

  return end != NULL ? g_steal_pointer (&result) : NULL;
}
