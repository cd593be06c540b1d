/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-odf-styles.h"

#include <stdlib.h>
#include <string.h>

#include "base/laurel-day.h"
#include "exchange/laurel-xlsx-format.h"

/* Styles may follow each other in a ring. */
#define MAX_PARENTS 16

typedef struct {
  char *parent;  /* (nullable) */
  char *format;  /* (nullable): the name of how a day is shown */
  gboolean hidden;
} Style;

struct _LaurelOdfStyles {
  GHashTable *styles;  /* name → Style */
  GHashTable *formats; /* name → LaurelXlsxFormat */
  Style *style;        /* (nullable): the one being read */
  char *format;        /* (nullable): the name of the format being read */
  LaurelXlsxFormat shown;
};

static void
free_style (Style *style)
{
  g_free (style->parent);
  g_free (style->format);
  g_free (style);
}

/**
 * laurel_odf_styles_new:
 *
 * Returns: (transfer full): no styles yet
 */
LaurelOdfStyles *
laurel_odf_styles_new (void)
{
  LaurelOdfStyles *self = g_new0 (LaurelOdfStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) free_style);
  self->formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
laurel_odf_styles_free (LaurelOdfStyles *self)
{
  g_hash_table_unref (self->styles);
  g_hash_table_unref (self->formats);
  g_free (self->format);
  g_free (self);
}

static void
begin_style (LaurelOdfStyles *self, const LaurelMarkupAttributes *attributes)
{
  char *name = laurel_markup_dup_attribute (attributes, "name");

  self->style = NULL;
  if (name == NULL)
    return;

  self->style = g_new0 (Style, 1);
  self->style->parent = laurel_markup_dup_attribute (attributes, "parent-style-name");
  self->style->format = laurel_markup_dup_attribute (attributes, "data-style-name");
  g_hash_table_replace (self->styles, name, self->style);
}

static void
begin_format (LaurelOdfStyles *self, const LaurelMarkupAttributes *attributes)
{
  g_free (self->format);
  self->format = laurel_markup_dup_attribute (attributes, "name");
  self->shown = LAUREL_XLSX_FORMAT_PLAIN;
}

static LaurelXlsxFormat
read_part (const char *name, const LaurelMarkupAttributes *attributes)
{
  if (g_str_equal (name, "year"))
    return LAUREL_XLSX_FORMAT_YEAR;
  if (g_str_equal (name, "day"))
    return LAUREL_XLSX_FORMAT_DAY;
  if (g_str_equal (name, "hours") || g_str_equal (name, "minutes"))
    return LAUREL_XLSX_FORMAT_TIME;
  if (g_str_equal (name, "month")) {
    g_autofree char *textual = laurel_markup_dup_attribute (attributes, "textual");

    return g_strcmp0 (textual, "true") == 0
           ? LAUREL_XLSX_FORMAT_MONTH | LAUREL_XLSX_FORMAT_ENGLISH
           : LAUREL_XLSX_FORMAT_MONTH;
  }

  return LAUREL_XLSX_FORMAT_PLAIN;
}

/**
 * laurel_odf_styles_begin:
 * @styles: the styles
 * @name: the element that begins
 * @attributes: its attributes
 *
 * Takes up what an element says of styles, if it does.
 */
void
laurel_odf_styles_begin (LaurelOdfStyles              *self,
                         const char                   *name,
                         const LaurelMarkupAttributes *attributes)
{
  if (g_str_equal (name, "style")) {
    begin_style (self, attributes);
  } else if (self->style != NULL && g_str_equal (name, "table-properties")) {
    g_autofree char *display = laurel_markup_dup_attribute (attributes, "display");

    self->style->hidden = g_strcmp0 (display, "false") == 0;
  } else if (g_str_equal (name, "date-style")) {
    begin_format (self, attributes);
  } else if (self->format != NULL) {
    self->shown |= read_part (name, attributes);
  }
}

/**
 * laurel_odf_styles_end:
 * @styles: the styles
 * @name: the element that ends
 */
void
laurel_odf_styles_end (LaurelOdfStyles *self, const char *name)
{
  if (g_str_equal (name, "style"))
    self->style = NULL;
  else if (self->format != NULL && g_str_equal (name, "date-style"))
    g_hash_table_replace (self->formats, g_steal_pointer (&self->format),
                          GUINT_TO_POINTER (self->shown));
}

static void
on_begin (gpointer                       self,
          const char                    *space,
          const char                    *name,
          const LaurelMarkupAttributes  *attributes,
          GError                       **error)
{
  laurel_odf_styles_begin (self, name, attributes);
}

static void
on_end (gpointer self, const char *space, const char *name, GError **error)
{
  laurel_odf_styles_end (self, name);
}

static void
on_text (gpointer self, const char *text, gsize length, GError **error)
{
}

/**
 * laurel_odf_styles_read:
 * @styles: the styles
 * @part: the part of the file that has only styles
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
laurel_odf_styles_read (LaurelOdfStyles  *self,
                        GBytes           *part,
                        GCancellable     *cancellable,
                        GError          **error)
{
  static const LaurelMarkupHandler HANDLER = { on_begin, on_end, on_text };

  return laurel_markup_read_xml (part, &HANDLER, self, cancellable, error);
}

/**
 * laurel_odf_styles_is_hidden:
 * @styles: the styles
 * @style: (nullable): the style of a sheet
 *
 * Returns: whether the user cannot see the sheet
 */
gboolean
laurel_odf_styles_is_hidden (const LaurelOdfStyles *self, const char *style)
{
  const Style *found = style != NULL ? g_hash_table_lookup (self->styles, style) : NULL;

  return found != NULL && found->hidden;
}

static gboolean
find_format (const LaurelOdfStyles *self, const char *style, LaurelXlsxFormat *format)
{
  for (int i = 0; style != NULL && i < MAX_PARENTS; i++) {
    const Style *found = g_hash_table_lookup (self->styles, style);
    gpointer value;

    if (found == NULL)
      return FALSE;
    if (found->format != NULL &&
        g_hash_table_lookup_extended (self->formats, found->format, NULL, &value)) {
      *format = GPOINTER_TO_UINT (value);
      return *format != LAUREL_XLSX_FORMAT_PLAIN;
    }
    style = found->parent;
  }

  return FALSE;
}

/* "2025-09-01T13:30:00": the hour and minute, or 0. */
static int
read_minutes (const char *time)
{
  if (time[0] != 'T' || strlen (time) < 6)
    return 0;

  return CLAMP (atoi (time + 1), 0, 23) * 60 + CLAMP (atoi (time + 4), 0, 59);
}

/**
 * laurel_odf_styles_tell_day:
 * @styles: the styles
 * @style: (nullable): the style of a cell
 * @value: the day in it, as ISO, perhaps with a time
 *
 * Says a day as the cell shows it: a whole day as ISO, a part of one in words
 * ("9月1日", "1 September"). Where the style says nothing, all of it.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when there is no such
 *   day
 */
char *
laurel_odf_styles_tell_day (const LaurelOdfStyles *self, const char *style, const char *value)
{
  g_autofree char *date = g_strndup (value, strcspn (value, "T"));
  g_autofree char *serial = NULL;
  LaurelXlsxFormat format = LAUREL_XLSX_FORMAT_YEAR | LAUREL_XLSX_FORMAT_MONTH |
                            LAUREL_XLSX_FORMAT_DAY | LAUREL_XLSX_FORMAT_TIME;
  char fraction[G_ASCII_DTOSTR_BUF_SIZE];
  LaurelDay day = laurel_day_from_iso (date);

  if (day < laurel_day_new (1900, 3, 1))
    return NULL;
  find_format (self, style, &format);

  g_ascii_formatd (fraction, sizeof fraction, "%.10f",
                   day - laurel_day_new (1899, 12, 30) +
                     read_minutes (value + strlen (date)) / 1440.0);
  serial = laurel_xlsx_format_apply (format, fraction, FALSE);

  return g_steal_pointer (&serial);
}
