/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-xlsx-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-markup.h"
#include "exchange/laurel-relations.h"

typedef struct {
  LaurelXlsxBook *book;
  GHashTable *targets;
  GHashTable *codes;   /* id of a number format → its code */
  GString *text;
  gboolean in_text;
  gboolean in_phonetic; /* how to pronounce a text is not a part of it */
  gboolean in_styles;   /* the styles of cells, not those they derive from */
} Reader;

static void
free_sheet (LaurelXlsxSheet *sheet)
{
  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

void
laurel_xlsx_book_free (LaurelXlsxBook *book)
{
  g_ptr_array_unref (book->sheets);
  g_ptr_array_unref (book->strings);
  g_array_unref (book->formats);
  g_free (book);
}

/**
 * laurel_xlsx_book_unquote:
 * @text: a text of a cell
 *
 * Turns `_x000D_` into the character it stands for, as XML itself cannot hold
 * it. A carriage return goes: Excel writes it before the line feed.
 */
void
laurel_xlsx_book_unquote (GString *text)
{
  char *at = text->str;

  while ((at = strstr (at, "_x")) != NULL) {
    gsize offset = at - text->str;
    guint64 code;
    char hex[5] = { 0 };
    char utf8[7] = { 0 };

    strncpy (hex, at + 2, 4);
    if (strlen (hex) < 4 || at[6] != '_' ||
        !g_ascii_string_to_unsigned (hex, 16, 1, 0xffff, &code, NULL) ||
        !g_unichar_validate (code)) {
      at += 2;
      continue;
    }
    if (code != '\r')
      g_unichar_to_utf8 (code, utf8);
    g_string_erase (text, offset, 7);
    g_string_insert (text, offset, utf8);
    at = text->str + offset + strlen (utf8);
  }
}

static void
on_text (gpointer data, const char *text, gsize length, GError **error)
{
  Reader *reader = data;

  if (reader->in_text && !reader->in_phonetic)
    g_string_append_len (reader->text, text, length);
}

static void
ignore_end (gpointer data, const char *space, const char *name, GError **error)
{
}

static void
add_sheet (Reader *reader, const LaurelMarkupAttributes *attributes)
{
  LaurelXlsxSheet *sheet = g_new0 (LaurelXlsxSheet, 1);
  g_autofree char *id = laurel_markup_dup_attribute (attributes, "id");
  g_autofree char *state = laurel_markup_dup_attribute (attributes, "state");

  sheet->name = laurel_markup_dup_attribute (attributes, "name");
  sheet->part = id != NULL ? g_strdup (g_hash_table_lookup (reader->targets, id)) : NULL;
  sheet->hidden = state != NULL && !g_str_equal (state, "visible");
  if (sheet->name == NULL)
    sheet->name = g_strdup ("");
  g_ptr_array_add (reader->book->sheets, sheet);
}

static void
begin_in_workbook (gpointer                       data,
                   const char                    *space,
                   const char                    *name,
                   const LaurelMarkupAttributes  *attributes,
                   GError                       **error)
{
  Reader *reader = data;

  if (g_str_equal (name, "sheet")) {
    add_sheet (reader, attributes);
  } else if (g_str_equal (name, "workbookPr")) {
    g_autofree char *value = laurel_markup_dup_attribute (attributes, "date1904");

    reader->book->from_1904 = value != NULL && (g_str_equal (value, "1") ||
                                                g_str_equal (value, "true"));
  }
}

static void
begin_in_strings (gpointer                       data,
                  const char                    *space,
                  const char                    *name,
                  const LaurelMarkupAttributes  *attributes,
                  GError                       **error)
{
  Reader *reader = data;

  if (g_str_equal (name, "si"))
    g_string_truncate (reader->text, 0);
  else if (g_str_equal (name, "rPh"))
    reader->in_phonetic = TRUE;
  else if (g_str_equal (name, "t"))
    reader->in_text = TRUE;
}

static void
end_in_strings (gpointer data, const char *space, const char *name, GError **error)
{
  Reader *reader = data;

  if (g_str_equal (name, "rPh")) {
    reader->in_phonetic = FALSE;
  } else if (g_str_equal (name, "t")) {
    reader->in_text = FALSE;
  } else if (g_str_equal (name, "si")) {
    laurel_xlsx_book_unquote (reader->text);
    g_ptr_array_add (reader->book->strings,
                     g_ref_string_new_len (reader->text->str, reader->text->len));
  }
}

static void
add_style (Reader *reader, const LaurelMarkupAttributes *attributes)
{
  int id = laurel_markup_get_number (attributes, "numFmtId", 0);
  const char *code = g_hash_table_lookup (reader->codes, GINT_TO_POINTER (id));
  LaurelXlsxFormat format = code != NULL ? laurel_xlsx_format_read (code)
                                         : laurel_xlsx_format_builtin (id);

  g_array_append_val (reader->book->formats, format);
}

static void
begin_in_styles (gpointer                       data,
                 const char                    *space,
                 const char                    *name,
                 const LaurelMarkupAttributes  *attributes,
                 GError                       **error)
{
  Reader *reader = data;

  if (g_str_equal (name, "numFmt")) {
    char *code = laurel_markup_dup_attribute (attributes, "formatCode");

    if (code != NULL)
      g_hash_table_insert (reader->codes,
                           GINT_TO_POINTER (laurel_markup_get_number (attributes, "numFmtId", 0)),
                           code);
  } else if (g_str_equal (name, "cellXfs")) {
    reader->in_styles = TRUE;
  } else if (reader->in_styles && g_str_equal (name, "xf")) {
    add_style (reader, attributes);
  }
}

static void
end_in_styles (gpointer data, const char *space, const char *name, GError **error)
{
  Reader *reader = data;

  if (g_str_equal (name, "cellXfs"))
    reader->in_styles = FALSE;
}

static const LaurelMarkupHandler WORKBOOK = { begin_in_workbook, ignore_end, on_text };
static const LaurelMarkupHandler STRINGS = { begin_in_strings, end_in_strings, on_text };
static const LaurelMarkupHandler STYLES = { begin_in_styles, end_in_styles, on_text };

/* The part of the book that a relation of that name in the usual place means. */
static GBytes *
find_part (const LaurelArchive *archive, const Reader *reader, const char *usual)
{
  GHashTableIter iter;
  gpointer target;
  g_autofree char *base = g_path_get_basename (usual);
  GBytes *part = laurel_archive_get (archive, usual);

  g_hash_table_iter_init (&iter, reader->targets);
  while (part == NULL && g_hash_table_iter_next (&iter, NULL, &target)) {
    if (g_str_has_suffix (target, base))
      part = laurel_archive_get (archive, target);
  }

  return part;
}

static gboolean
read_parts (const LaurelArchive  *archive,
            Reader               *reader,
            const char           *main,
            GCancellable         *cancellable,
            GError              **error)
{
  GBytes *workbook = laurel_archive_get (archive, main);
  GBytes *strings = find_part (archive, reader, "xl/sharedStrings.xml");
  GBytes *styles = find_part (archive, reader, "xl/styles.xml");

  if (workbook == NULL)
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                                      _("Save it again in the program it came from."),
                                      _("The workbook has no sheets in it."));

  return laurel_markup_read_xml (workbook, &WORKBOOK, reader, cancellable, error) &&
         (strings == NULL ||
          laurel_markup_read_xml (strings, &STRINGS, reader, cancellable, error)) &&
         (styles == NULL || laurel_markup_read_xml (styles, &STYLES, reader, cancellable, error));
}

/**
 * laurel_xlsx_book_read:
 * @archive: an .xlsx
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads everything of a workbook but the sheets.
 *
 * Returns: (transfer full): the book, or %NULL
 */
LaurelXlsxBook *
laurel_xlsx_book_read (const LaurelArchive *archive, GCancellable *cancellable, GError **error)
{
  g_autoptr (LaurelXlsxBook) book = g_new0 (LaurelXlsxBook, 1);
  g_autofree char *main = laurel_relations_find_main (archive, "xl/workbook.xml", error);
  g_autofree char *base = main != NULL ? g_path_get_basename (main) : NULL;
  g_autofree char *list = g_strdup_printf ("xl/_rels/%s.rels", base);
  g_autoptr (GHashTable) targets = NULL;
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { book, NULL, codes, text };

  book->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) free_sheet);
  book->strings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  book->formats = g_array_new (FALSE, FALSE, sizeof (LaurelXlsxFormat));
  if (main == NULL)
    return NULL;
  targets = laurel_relations_read (archive, list, "xl/", error);
  if (targets == NULL)
    return NULL;

  reader.targets = targets;
  if (!read_parts (archive, &reader, main, cancellable, error))
    return NULL;

  return g_steal_pointer (&book);
}
