/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-issued.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelIssuedField:
 * @name: its name, as LAUREL_REGISTER_REISSUE takes it
 * @label_zh, @label_en: (nullable): what its template calls it
 * @text: what was printed there, or what the register says
 * @optional: whether it may be empty
 *
 * What can be corrected on a paper when it is issued once more.
 */
typedef struct {
  char *name;
  char *label_zh;
  char *label_en;
  char *text;
  gboolean optional;
} LaurelIssuedField;

gboolean   laurel_issued_field_is_given (const char    *name);
GPtrArray *laurel_issued_fields_read    (LaurelReader  *reader,
                                         LaurelIssued  *issued,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
