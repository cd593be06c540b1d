/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-certificate-file.h"

#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-table-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Whether the certificates in a PDF hold. What can be seen counts: the codes are read off
 * the pages. What the file says of itself beside them must be the same, and whom a code
 * was issued to must stand on its page.
 */

static gboolean
has_text (GPtrArray *texts, const char *text)
{
  for (guint i = 0; i < texts->len; i++)
    if (g_str_equal (texts->pdata[i], text))
      return TRUE;

  return FALSE;
}

/* The codes that the file has as its keywords, one a line. */
static GPtrArray *
list_hidden (const char *keywords)
{
  GPtrArray *hidden = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit_set (keywords, "\n\r", -1);

  for (char **line = lines; *line != NULL; line++)
    if (laurel_credential_is_meant (g_strstrip (*line)) && !has_text (hidden, *line))
      g_ptr_array_add (hidden, g_strdup (*line));

  return hidden;
}

static void
add_refused (GPtrArray *verdicts, const char *reason)
{
  LaurelVerdict *verdict = g_new0 (LaurelVerdict, 1);

  verdict->reason = g_strdup (reason);
  g_ptr_array_add (verdicts, verdict);
}

/* ---- reading it ------------------------------------------------------------- */

/* What is wrong with a file is told with its name. */
static void
name_file (GError *error, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (error->domain == LAUREL_EXCHANGE_ERROR)
    laurel_exchange_error_set_file (error, shown);
}

/**
 * laurel_certificate_file_begin:
 * @children: who read it
 * @path: a PDF
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, when the file cannot be read
 *
 * Returns: (transfer full) (nullable): what laurel_certificate_file_end () is told next
 */
GBytes *
laurel_certificate_file_begin (LaurelChildren *children, const char *path,
                               GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GBytes) bytes = laurel_table_load_file (path, cancellable, &why);

  if (bytes != NULL && laurel_pdf_codes_begin (children, bytes, &why))
    return g_steal_pointer (&bytes);

  name_file (why, path);
  g_propagate_error (error, g_steal_pointer (&why));

  return NULL;
}

/**
 * laurel_certificate_file_end:
 * @children: who have begun to read it
 * @path: the PDF
 * @bytes: what is in it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, when the file cannot be read
 *
 * Returns: (transfer full) (nullable): what can be seen in it
 */
LaurelPdfCodes *
laurel_certificate_file_end (LaurelChildren *children, const char *path, GBytes *bytes,
                             GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) why = NULL;
  LaurelPdfCodes *codes = laurel_pdf_codes_end (children, bytes, cancellable, &why);

  if (codes != NULL)
    return codes;

  name_file (why, path);
  g_propagate_error (error, g_steal_pointer (&why));

  return NULL;
}

/**
 * laurel_certificate_file_dup_codes:
 * @self: what can be seen in a file
 *
 * Returns: (transfer full): the codes of certificates on its pages, in order
 */
GStrv
laurel_certificate_file_dup_codes (const LaurelPdfCodes *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->pages->len; i++) {
    const LaurelPdfScan *page = self->pages->pdata[i];

    for (guint k = 0; k < page->codes->len; k++)
      if (laurel_credential_is_meant (page->codes->pdata[k]))
        g_strv_builder_add (builder, page->codes->pdata[k]);
  }

  return g_strv_builder_end (builder);
}

/* ---- judging it ------------------------------------------------------------- */

/**
 * laurel_certificate_file_judge:
 * @codes: what can be seen in a file
 * @reader: (nullable): a library, in whose register they are looked up
 * @keys: (nullable) (element-type LaurelSigningKey): whose signatures count; without them
 *   those that the library knows
 * @error: return location for an error, when the library cannot be read
 *
 * Returns: (transfer full) (nullable) (element-type LaurelVerdict): what can be said of each
 *   code, before its page is looked at
 */
GPtrArray *
laurel_certificate_file_judge (const LaurelPdfCodes *codes, LaurelReader *reader,
                               GPtrArray *keys, GError **error)
{
  g_autoptr (GPtrArray) verdicts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_verdict_free);
  g_auto (GStrv) all = laurel_certificate_file_dup_codes (codes);

  for (char **code = all; *code != NULL; code++) {
    LaurelVerdict *verdict = laurel_verdict_of_code (reader, keys, *code, error);

    if (verdict == NULL)
      return NULL;
    g_ptr_array_add (verdicts, verdict);
  }

  return g_steal_pointer (&verdicts);
}

static void
compare_code (LaurelVerdict *verdict, const char *code, const LaurelPdfScan *page,
              GPtrArray *hidden, LaurelHolderBudget *budget)
{
  if (hidden->len > 0 && !has_text (hidden, code))
    laurel_verdict_refuse (verdict, LAUREL_CREDENTIAL_WHOLE,
                           g_strdup (_("The code on the page says something else than the file "
                                       "says of itself: one of the two was changed.")));
  laurel_verdict_compare_page (verdict, page->words, budget);
}

/**
 * laurel_certificate_file_compare:
 * @codes: what can be seen in a file
 * @verdicts: (element-type LaurelVerdict): what is said of its codes
 * @cancellable: (nullable): to stop it
 * @error: return location for `G_IO_ERROR_CANCELLED`
 *
 * Compares them with the pages that they are on, and with what the file says of itself.
 * There is at least one verdict then.
 */
gboolean
laurel_certificate_file_compare (const LaurelPdfCodes *codes, GPtrArray *verdicts,
                                 GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) hidden = list_hidden (codes->keywords);
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  LaurelHolderBudget budget = { 0, cancellable };

  for (guint i = 0; i < codes->pages->len; i++) {
    const LaurelPdfScan *page = codes->pages->pdata[i];

    for (guint k = 0; k < page->codes->len; k++) {
      LaurelVerdict *verdict;

      if (!laurel_credential_is_meant (page->codes->pdata[k]))
        continue;
      verdict = verdicts->pdata[seen->len];
      verdict->page = i + 1;
      compare_code (verdict, page->codes->pdata[k], page, hidden, &budget);
      g_ptr_array_add (seen, page->codes->pdata[k]);
    }
  }

  for (guint i = 0; i < hidden->len; i++)
    if (!has_text (seen, hidden->pdata[i]))
      add_refused (verdicts, _("The file names a certificate whose code is not on its pages."));
  if (verdicts->len == 0)
    add_refused (verdicts, _("No code of a certificate can be seen in the file."));

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * laurel_certificate_file_check:
 * @codes: what can be seen in a file
 * @reader: (nullable): a library, in whose register they are looked up
 * @keys: (nullable) (element-type LaurelSigningKey): whose signatures count; without them
 *   those that the library knows
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, when the library cannot be read
 *
 * Returns: (transfer full) (nullable) (element-type LaurelVerdict): what can be said of
 *   each certificate in it, at least of one
 */
GPtrArray *
laurel_certificate_file_check (const LaurelPdfCodes *codes, LaurelReader *reader, GPtrArray *keys,
                               GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) verdicts = laurel_certificate_file_judge (codes, reader, keys, error);

  return verdicts != NULL &&
         laurel_certificate_file_compare (codes, verdicts, cancellable, error)
           ? g_steal_pointer (&verdicts) : NULL;
}

/* Returns: the first that does not hold, or else the first */
LaurelVerdict *
laurel_certificate_file_get_worst (GPtrArray *verdicts)
{
  for (guint i = 0; i < verdicts->len; i++)
    if (!((LaurelVerdict *) verdicts->pdata[i])->valid)
      return verdicts->pdata[i];

  return verdicts->pdata[0];
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
is_pdf (const char *name)
{
  g_autofree char *small = g_ascii_strdown (name, -1);

  return g_str_has_suffix (small, ".pdf");
}

/**
 * laurel_certificate_file_list:
 * @folder: a folder
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type filename): the PDFs in it, by name
 */
GPtrArray *
laurel_certificate_file_list (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) why = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &why);
  g_autofree char *shown = g_filename_display_name (folder);
  const char *name;

  if (dir == NULL) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNREADABLE,
                               _("Choose another folder."), "%s", why->message);
    return NULL;
  }

  while ((name = g_dir_read_name (dir)) != NULL)
    if (is_pdf (name))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (files, compare_paths);
  if (files->len > 0)
    return g_steal_pointer (&files);

  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNREADABLE,
                             _("Choose another folder."),
                             /* Translators: %s is a folder. */
                             _("There is no PDF in “%s”."), shown);
  return NULL;
}
