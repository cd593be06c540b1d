/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-credential.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ISSUED (laurel_issued_get_type ())
G_DECLARE_FINAL_TYPE (LaurelIssued, laurel_issued, LAUREL, ISSUED, LaurelRow)

gint64            laurel_issued_get_series_id    (LaurelIssued *self);
const char       *laurel_issued_get_series       (LaurelIssued *self);
const char       *laurel_issued_get_number       (LaurelIssued *self);
const char       *laurel_issued_get_kind         (LaurelIssued *self);
const char       *laurel_issued_get_template_name (LaurelIssued *self);
const char       *laurel_issued_get_language     (LaurelIssued *self);
gint64            laurel_issued_get_party_id     (LaurelIssued *self);
const char       *laurel_issued_get_recipient    (LaurelIssued *self);
const char       *laurel_issued_get_organisation (LaurelIssued *self);
const char       *laurel_issued_get_occasion     (LaurelIssued *self);
const char       *laurel_issued_get_award        (LaurelIssued *self);
const char       *laurel_issued_get_fields       (LaurelIssued *self);
LaurelDay         laurel_issued_get_issued_on    (LaurelIssued *self);
const char       *laurel_issued_get_issued_at    (LaurelIssued *self);
const char       *laurel_issued_get_issued_by    (LaurelIssued *self);
const char       *laurel_issued_get_digest       (LaurelIssued *self);
const char       *laurel_issued_get_key          (LaurelIssued *self);
int               laurel_issued_get_prints       (LaurelIssued *self);
const char       *laurel_issued_get_state        (LaurelIssued *self);
const char       *laurel_issued_get_void_reason  (LaurelIssued *self);
LaurelDay         laurel_issued_get_voided_on    (LaurelIssued *self);
const char       *laurel_issued_get_replaces     (LaurelIssued *self);
const char       *laurel_issued_get_replaced_by  (LaurelIssued *self);
gboolean          laurel_issued_is_forgotten     (LaurelIssued *self);

LaurelCredential *laurel_issued_dup_credential   (LaurelIssued *self) G_GNUC_WARN_UNUSED_RESULT;
char             *laurel_issued_dup_code         (LaurelIssued *self) G_GNUC_WARN_UNUSED_RESULT;

GStrv             laurel_issued_dup_wanted       (const char   *words) G_GNUC_WARN_UNUSED_RESULT;
gboolean          laurel_issued_matches          (LaurelIssued *self,
                                                  GStrv         wanted);
void              laurel_issued_prepare          (LaurelIssued *self);

G_END_DECLS
