/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-credential.h"
#include "documents/laurel-holder-search.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelVerdict:
 * @valid: whether it holds
 * @part: which part is wrong, where that can be told
 * @reason: (nullable): why it does not hold, a whole sentence
 * @number: (nullable): its number
 * @award: (nullable): what for
 * @issuer: (nullable): whose signature it is
 * @issued_to: (nullable): the name, where it is known
 * @organisation: (nullable): likewise
 * @issued_on: when, or 0
 * @voided_on: since when it is void, or 0
 * @replaced_by: (nullable): the number that is valid instead
 * @digest: (nullable): of the name and the organisation that were signed
 * @by_text: whether the holder was found in the text of a page, which may show something
 *   else than it says
 * @page: of a file, on which its code stands, from 1; 0 when it is on none
 *
 * What can be said of a certificate.
 */
typedef struct {
  gboolean valid;
  LaurelCredentialPart part;
  char *reason;
  char *number;
  char *award;
  char *issuer;
  char *issued_to;
  char *organisation;
  LaurelDay issued_on;
  LaurelDay voided_on;
  char *replaced_by;
  char *digest;
  gboolean by_text;
  guint page;
} LaurelVerdict;

LaurelVerdict *laurel_verdict_of_code         (LaurelReader   *reader,
                                               GPtrArray      *keys,
                                               const char     *code,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelVerdict *laurel_verdict_of_number       (LaurelReader   *reader,
                                               GPtrArray      *keys,
                                               const char     *number,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_verdict_compare_holder  (LaurelVerdict  *self,
                                               const char     *name,
                                               const char     *organisation);
void           laurel_verdict_compare_page    (LaurelVerdict  *self,
                                               const char     *words,
                                               LaurelHolderBudget *budget);
void           laurel_verdict_refuse          (LaurelVerdict  *self,
                                               LaurelCredentialPart part,
                                               char           *reason);
void           laurel_verdict_free            (LaurelVerdict  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelVerdict, laurel_verdict_free)

G_END_DECLS
