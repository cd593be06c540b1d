/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelStoreError:
 * @LAUREL_STORE_ERROR_FAILED: SQLite refused; the message says why
 * @LAUREL_STORE_ERROR_CONFLICT: the rows have changed since the entry to revert
 * @LAUREL_STORE_ERROR_FULL: no room is left on the disk
 * @LAUREL_STORE_ERROR_READ_ONLY: the library can be read, but not written
 * @LAUREL_STORE_ERROR_BUSY: another process has the library open for writing
 * @LAUREL_STORE_ERROR_NEWER: the library was made by a newer Laurel
 * @LAUREL_STORE_ERROR_FOREIGN: the file is not a library of Laurel
 * @LAUREL_STORE_ERROR_DAMAGED: the library, or a part of it, cannot be read
 * @LAUREL_STORE_ERROR_MOVED: the file was moved, replaced or deleted meanwhile
 * @LAUREL_STORE_ERROR_MISSING: there is no such file
 * @LAUREL_STORE_ERROR_IN_DOUBT: it is not known whether it was done
 *
 * The store could not do what it was asked, through no fault of the user.
 */
typedef enum {
  LAUREL_STORE_ERROR_FAILED,
  LAUREL_STORE_ERROR_CONFLICT,
  LAUREL_STORE_ERROR_FULL,
  LAUREL_STORE_ERROR_READ_ONLY,
  LAUREL_STORE_ERROR_BUSY,
  LAUREL_STORE_ERROR_NEWER,
  LAUREL_STORE_ERROR_FOREIGN,
  LAUREL_STORE_ERROR_DAMAGED,
  LAUREL_STORE_ERROR_MOVED,
  LAUREL_STORE_ERROR_MISSING,
  LAUREL_STORE_ERROR_IN_DOUBT,
} LaurelStoreError;

#define LAUREL_STORE_ERROR (laurel_store_error_quark ())
GQuark laurel_store_error_quark (void);

/**
 * LaurelRuleError:
 * @LAUREL_RULE_ERROR_REFUSED: a rule of the domain forbids it
 * @LAUREL_RULE_ERROR_NOT_FOUND: what was named does not exist (any more)
 * @LAUREL_RULE_ERROR_NOT_UNDERSTOOD: the words could not be read
 * @LAUREL_RULE_ERROR_CONTRADICTION: the values contradict each other
 * @LAUREL_RULE_ERROR_FINAL: the command is final and cannot be reverted
 *
 * A rule of the domain forbids it. The message is translated, is a whole
 * sentence, and is shown to the user as it stands.
 */
typedef enum {
  LAUREL_RULE_ERROR_REFUSED,
  LAUREL_RULE_ERROR_NOT_FOUND,
  LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
  LAUREL_RULE_ERROR_CONTRADICTION,
  LAUREL_RULE_ERROR_FINAL,
} LaurelRuleError;

#define LAUREL_RULE_ERROR (laurel_rule_error_quark ())
GQuark   laurel_rule_error_quark (void);
gboolean laurel_refuse           (GError     **error,
                                  const char  *format,
                                  ...) G_GNUC_PRINTF (2, 3);

/**
 * LaurelDocumentError:
 * @LAUREL_DOCUMENT_ERROR_TEMPLATE: the template is wrong
 * @LAUREL_DOCUMENT_ERROR_FIELD: a field is missing or unknown
 * @LAUREL_DOCUMENT_ERROR_NO_GLYPH: no installed font has the character
 * @LAUREL_DOCUMENT_ERROR_TOO_LONG: the text does not fit its box
 * @LAUREL_DOCUMENT_ERROR_WRITE: the file could not be written
 * @LAUREL_DOCUMENT_ERROR_UNREADABLE: a PDF cannot be read or drawn
 * @LAUREL_DOCUMENT_ERROR_CHANGED: what is printed again would not look as it was issued
 *
 * A document could not be made. The message is translated.
 */
typedef enum {
  LAUREL_DOCUMENT_ERROR_TEMPLATE,
  LAUREL_DOCUMENT_ERROR_FIELD,
  LAUREL_DOCUMENT_ERROR_NO_GLYPH,
  LAUREL_DOCUMENT_ERROR_TOO_LONG,
  LAUREL_DOCUMENT_ERROR_WRITE,
  LAUREL_DOCUMENT_ERROR_UNREADABLE,
  LAUREL_DOCUMENT_ERROR_CHANGED,
} LaurelDocumentError;

#define LAUREL_DOCUMENT_ERROR (laurel_document_error_quark ())
GQuark   laurel_document_error_quark       (void);
void     laurel_document_error_set_missing (GError       *error,
                                           gunichar      missing);
gunichar laurel_document_error_get_missing (const GError *error);

G_END_DECLS
