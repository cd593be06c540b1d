/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-old-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-office.h"

/* Files of before 2007, and those of other programs that are made like them: .wps
 * and .et are .doc and .xls under another name. They are not read here, but by
 * LibreOffice where there is one. */

static gboolean
begins_with (GBytes *bytes, const char *magic, gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, magic, length) == 0;
}

static gboolean
is_container (GBytes *bytes)
{
  return begins_with (bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
}

static gboolean
is_rtf (GBytes *bytes)
{
  return begins_with (bytes, "{\\rtf", 5);
}

/* Names within the container are UTF-16. */
static gboolean
names (GBytes *bytes, const char *name)
{
  gsize size, length = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  char wide[64];

  for (; name[length] != '\0'; length++) {
    wide[2 * length] = name[length];
    wide[2 * length + 1] = '\0';
  }

  return memmem (data, size, wide, 2 * length) != NULL;
}

typedef struct {
  const char *suffix; /* as LibreOffice tells files apart */
  const char *target;
  const char *message;
  const char *hint;
} Kind;

static const Kind WORD = {
  "doc", "docx", N_("This is a Word file of the kind before 2007 (.doc)."),
  N_("Open it in Word or LibreOffice and save it as .docx. Where LibreOffice is installed, "
     "Laurel reads it as it is."),
};
static const Kind EXCEL = {
  "xls", "xlsx", N_("This is an Excel file of the kind before 2007 (.xls)."),
  N_("Open it in Excel or LibreOffice and save it as .xlsx. Where LibreOffice is installed, "
     "Laurel reads it as it is."),
};
static const Kind RICH_TEXT = {
  "rtf", "docx", N_("This is a file in rich text (.rtf)."),
  N_("Open it in Word or LibreOffice and save it as .docx. Where LibreOffice is installed, "
     "Laurel reads it as it is."),
};
static const Kind OTHER = {
  "wps", "docx", N_("This is an office file of the kind before 2007."),
  N_("Open it in its program and save it as .docx or .xlsx. Where LibreOffice is installed, "
     "Laurel reads it as it is."),
};

static const Kind *
find_kind (GBytes *bytes)
{
  if (is_rtf (bytes))
    return &RICH_TEXT;
  if (names (bytes, "WordDocument"))
    return &WORD;
  if (names (bytes, "Workbook") || names (bytes, "Book"))
    return &EXCEL;

  return &OTHER;
}

/**
 * laurel_old_format_is_meant:
 * @bytes: a file
 *
 * Returns: whether it is of an old kind
 */
gboolean
laurel_old_format_is_meant (GBytes *bytes)
{
  return is_container (bytes) || is_rtf (bytes);
}

/**
 * laurel_old_format_convert:
 * @bytes: a file of an old kind
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Has LibreOffice turn the file into one of today. A password makes such a
 * container of a file of today, too; that is told.
 *
 * Returns: (transfer full): a .docx or .xlsx, or %NULL
 */
GBytes *
laurel_old_format_convert (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const Kind *kind = find_kind (bytes);
  g_autofree char *program = NULL;

  if (is_container (bytes) && names (bytes, "EncryptedPackage")) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_ENCRYPTED,
                               _("Open it, remove the password and save it again."),
                               _("The file is protected by a password."));
    return NULL;
  }

  program = laurel_office_find ();
  if (program == NULL) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_OLD_FORMAT, _(kind->hint), "%s",
                               _(kind->message));
    return NULL;
  }

  return laurel_office_convert (program, bytes, kind->suffix, kind->target, cancellable, error);
}
