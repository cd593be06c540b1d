/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-signing-key.h"
#include "base/laurel-day.h"

G_BEGIN_DECLS

/* Of a row: a person's or organisation's id or 0, who, of where, on which occasion, what
 * for, and whatever else is printed. */
#define LAUREL_ISSUE_ROW "(xssssa{ss})"

/* Among what is printed, for which place in a result it is, by its id, or, with this before the id,
 * for which giver of a drive: kept, and not printed. */
#define LAUREL_ISSUE_PLACE "place-id"
#define LAUREL_ISSUE_GIVER "giver:"

/* Series, day, template, language, the id of the key or "", the number that the first gets
 * or 0 for whichever comes next, rows. */
#define LAUREL_ISSUE_ARGS "(xssssia" LAUREL_ISSUE_ROW ")"

/* All that, and by what the pages of each are known again, or "". */
#define LAUREL_ISSUE_PRINTED_ARGS "(" LAUREL_ISSUE_ARGS "as)"

/**
 * LaurelIssue:
 * @party: who that is, or 0
 * @recipient: the name on the paper
 * @organisation: (nullable): of where
 * @occasion: (nullable): when and where it was won
 * @award: what for
 * @fields: (type GVariant): all that is printed, by name
 * @number: (nullable): its number, once it has one
 * @digest: (nullable): of the recipient, likewise
 * @code: (nullable): what its QR code says, likewise
 * @signature: likewise, if it is signed
 * @mark: (nullable): by which its pages are known again, once they are made
 *
 * One paper that is to be issued.
 */
typedef struct {
  gint64 party;
  char *recipient;
  char *organisation;
  char *occasion;
  char *award;
  GVariant *fields;
  char *number;
  char *digest;
  char *code;
  guint8 signature[LAUREL_SIGNATURE_SIZE];
  char *mark;
} LaurelIssue;

/**
 * LaurelIssueBatch:
 * @series: of which series the numbers are
 * @issued_on: the day on the papers
 * @kind: by which template they are made
 * @language: theirs
 * @key: (nullable): the id of the key that signs
 * @first: the running number of the first, or 0 for whichever comes next
 * @issues: (element-type LaurelIssue): in the order in which they get their numbers
 *
 * Papers that are issued together, or not at all.
 */
typedef struct {
  gint64 series;
  LaurelDay issued_on;
  char *kind;
  char *language;
  char *key;
  int first;
  GPtrArray *issues;
} LaurelIssueBatch;

LaurelIssueBatch *laurel_issue_batch_new    (gint64                   series,
                                             LaurelDay                issued_on,
                                             const char              *kind,
                                             const char              *language,
                                             const char              *key)
                                             G_GNUC_WARN_UNUSED_RESULT;
void              laurel_issue_batch_add    (LaurelIssueBatch        *self,
                                             gint64                   party,
                                             const char              *recipient,
                                             const char              *organisation,
                                             const char              *occasion,
                                             const char              *award,
                                             GVariant                *fields);
gboolean          laurel_issue_batch_check  (const LaurelIssueBatch  *self,
                                             GError                 **error);
void              laurel_issue_batch_number (LaurelIssueBatch        *self,
                                             const char              *pattern,
                                             const char              *prefix,
                                             int                      first,
                                             const LaurelSigningKey  *key);
int               laurel_issue_batch_get_year
                                            (const LaurelIssueBatch  *self,
                                             const char              *pattern);
GVariant         *laurel_issue_batch_build  (const LaurelIssueBatch  *self);
GVariant         *laurel_issue_batch_build_printed
                                            (const LaurelIssueBatch  *self);
gboolean          laurel_issue_batch_read_marks
                                            (LaurelIssueBatch        *self,
                                             GVariant                *marks,
                                             GError                 **error);
LaurelIssueBatch *laurel_issue_batch_read   (GVariant                *args,
                                             GError                 **error)
                                             G_GNUC_WARN_UNUSED_RESULT;
char             *laurel_issue_dup_fields   (const LaurelIssue       *issue)
                                             G_GNUC_WARN_UNUSED_RESULT;
gint64            laurel_issue_get_place    (const LaurelIssue       *issue);
gint64            laurel_issue_get_giver    (const LaurelIssue       *issue);
void              laurel_issue_batch_free   (LaurelIssueBatch        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelIssueBatch, laurel_issue_batch_free)

G_END_DECLS
