/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-output.h"

#include "base/laurel-error.h"
#include "base/laurel-write-fault.h"
#include "exchange/laurel-exchange-error.h"
#include "store/laurel-opening.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* Files that commands write: where they may go, and that they come whole. */

/* Whether two names are of one file that is there. */
gboolean
laurel_tool_is_same_file (const char *a, const char *b)
{
  GStatBuf left, right;

  return g_stat (a, &left) == 0 && g_stat (b, &right) == 0 && left.st_dev == right.st_dev &&
         left.st_ino == right.st_ino;
}

/**
 * laurel_tool_check_output:
 * @context: the call
 * @library: (nullable): the library, if it is open
 * @path: a file that is to be written, or "-" for standard output
 * @error: return location for an error
 *
 * Whether it may be written there: not over the library itself, and not where
 * --json has its answer.
 */
gboolean
laurel_tool_check_output (LaurelToolContext *context, LaurelLibrary *library, const char *path,
                          GError **error)
{
  g_autofree char *own = NULL;

  if (context->json && g_str_equal (path, "-")) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Standard output has room for one: leave out --json, or name a file."));
    return FALSE;
  }

  own = library ? g_strdup (laurel_library_get_path (library)) : laurel_tool_dup_path (context);
  if (own == NULL || !laurel_tool_is_same_file (path, own))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a file. */
               _("“%s” is the library itself. Choose another file."), path);
  return FALSE;
}

/**
 * laurel_tool_check_free:
 * @path: a file that is to be made
 * @error: return location for an error
 *
 * Returns: whether there is nothing yet: what is not made anew by the next call is not
 *   written over
 */
gboolean
laurel_tool_check_free (const char *path, GError **error)
{
  GStatBuf there;

  if (g_lstat (path, &there) != 0)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a file. */
               _("“%s” is there already. Nothing was changed: choose another name."), path);
  return FALSE;
}

static gboolean
write_to_stdout (GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _("Standard output could not be written."));
  return FALSE;
}

/* A library that is open is no place for anything else. */
static gboolean
check_place (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (laurel_opening_check (path, NULL))
    return TRUE;

  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_WRITE, _("Choose another file."),
                             /* Translators: %s is a file. */
                             _("“%s” is a library that is open."), name);
  laurel_exchange_error_set_file (error ? *error : NULL, path);
  return FALSE;
}

/**
 * laurel_tool_write_output:
 * @path: a file, which is replaced if it exists, or "-" for standard output
 * @bytes: what to write
 * @error: return location for an error
 *
 * Writes a file whole, or leaves what was there; an open library stays, whatever
 * it is called.
 */
gboolean
laurel_tool_write_output (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *words = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_str_equal (path, "-"))
    return write_to_stdout (bytes, error);
  if (!check_place (path, error))
    return FALSE;
  if (g_file_set_contents_full (path, data, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &why))
    return TRUE;

  words = laurel_write_fault_dup_words (path, why->domain == G_FILE_ERROR ? why->code : -1);
  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_WRITE,
                             _("What was there before is unchanged. Choose another place."),
                             "%s", words);
  laurel_exchange_error_set_file (error ? *error : NULL, path);
  return FALSE;
}

/* Tells which typefaces are missing. */
void
laurel_tool_warn_of_fonts (LaurelToolContext *context, char **fallbacks)
{
  for (char **fallback = fallbacks; fallback != NULL && *fallback != NULL; fallback++)
    laurel_tool_warn (context, *fallback);
}

/**
 * laurel_tool_begin_written:
 * @context: the call
 * @builder: where the answer begins, if it is JSON
 * @output: what -o was
 * @n_pages: how many pages were written
 * @paths: (element-type filename) (nullable): into which files; else @output
 *
 * Tells what was written. What went to standard output has said so itself.
 *
 * Returns: whether @builder is to be ended and told
 */
gboolean
laurel_tool_begin_written (LaurelToolContext *context, JsonBuilder *builder, const char *output,
                           guint n_pages, GPtrArray *paths)
{
  if (g_str_equal (output, "-"))
    return FALSE;
  if (!context->json) {
    laurel_print (g_dngettext (GETTEXT_PACKAGE,
                               /* Translators: %s is a file, %u counts pages. */
                               "Wrote “%s”, %u page.\n", "Wrote “%s”, %u pages.\n", n_pages),
                  output, n_pages);
    return FALSE;
  }

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "pages");
  json_builder_add_int_value (builder, n_pages);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; paths != NULL && i < paths->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (paths, i));
  if (paths == NULL)
    json_builder_add_string_value (builder, output);
  json_builder_end_array (builder);

  return TRUE;
}

/**
 * laurel_tool_tell_files:
 * @context: the call
 * @output: what -o was
 * @names: (element-type utf8): of the files in it
 *
 * Tells of an archive that was written. What went to standard output has said so itself.
 */
void
laurel_tool_tell_files (LaurelToolContext *context, const char *output, GPtrArray *names)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (g_str_equal (output, "-"))
    return;
  if (!context->json) {
    /* Translators: %s is a file, %u counts the files in it. */
    laurel_print (g_dngettext (GETTEXT_PACKAGE, "Wrote “%s”, %u file.\n",
                               "Wrote “%s”, %u files.\n", names->len), output, names->len);
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", output);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < names->len; i++)
    json_builder_add_string_value (builder, names->pdata[i]);
  json_builder_end_array (builder);
  laurel_tool_print_json (context, builder);
}
