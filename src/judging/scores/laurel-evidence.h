/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-marks.h"
#include "judging/measures/laurel-index-score.h"

G_BEGIN_DECLS

/**
 * LaurelEvidenceEntry:
 * @id: an entry
 * @number: its number when it was counted; no two the same
 */
typedef struct {
  gint64 id;
  char *number;
} LaurelEvidenceEntry;

/**
 * LaurelEvidenceMark:
 * @entry: which of the entries
 * @judge: which of the judges
 * @criterion: for what; "" where there is only one
 * @part: in which part; "" where there is only one
 * @value: (nullable): an exact number; %NULL: the judge abstained
 *
 * Texts belong to the evidence.
 */
typedef struct {
  guint entry;
  guint judge;
  const char *criterion;
  const char *part;
  const char *value;
} LaurelEvidenceMark;

/**
 * LaurelEvidenceFactor:
 * @entry: which of the entries
 * @part: of it; "" for the whole
 * @value: an exact number
 */
typedef struct {
  guint entry;
  const char *part;
  const char *value;
} LaurelEvidenceFactor;

/**
 * LaurelEvidenceDeduction:
 * @entry: which of the entries
 * @points: what is taken off, an exact number
 * @reason: what for
 */
typedef struct {
  guint entry;
  const char *points;
  const char *reason;
} LaurelEvidenceDeduction;

/**
 * LaurelEvidenceValue:
 * @entry: which of the entries
 * @indicator: as the rules call it
 * @value: an exact number
 */
typedef struct {
  guint entry;
  const char *indicator;
  const char *value;
} LaurelEvidenceValue;

/**
 * LaurelEvidence:
 * @entries: (element-type LaurelEvidenceEntry): all that are compared, marked or not
 * @judges: (element-type gint64): those who gave marks
 * @marks: (element-type LaurelEvidenceMark): what they gave
 * @factors: (element-type LaurelEvidenceFactor): what multiplies them
 * @deductions: (element-type LaurelEvidenceDeduction): what is taken off
 * @values: (element-type LaurelEvidenceValue): what entries have of indicators
 * @texts: where the texts are kept
 * @is_running: whether more is to come: then @judges are all who will give marks, by their ids
 * @numbers: (element-type utf8 guint): which entry has which number, from 1
 *
 * What a result is computed from, and all of it. A released result keeps it as JSON, with the
 * ids of judges and not their names: whoever is forgotten is not in it.
 */
typedef struct {
  GArray *entries;
  GArray *judges;
  GArray *marks;
  GArray *factors;
  GArray *deductions;
  GArray *values;
  GStringChunk *texts;
  GHashTable *numbers;
  gboolean is_running;
} LaurelEvidence;

LaurelEvidence *laurel_evidence_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void            laurel_evidence_free       (LaurelEvidence        *self);
void            laurel_evidence_add_entry  (LaurelEvidence        *self,
                                            gint64                 id,
                                            const char            *number);
void            laurel_evidence_add_mark   (LaurelEvidence        *self,
                                            guint                  entry,
                                            guint                  judge,
                                            const char            *criterion,
                                            const char            *part,
                                            const char            *value);
void            laurel_evidence_add_factor (LaurelEvidence        *self,
                                            guint                  entry,
                                            const char            *part,
                                            const char            *value);
void            laurel_evidence_deduct     (LaurelEvidence        *self,
                                            guint                  entry,
                                            const char            *points,
                                            const char            *reason);
void            laurel_evidence_add_value  (LaurelEvidence        *self,
                                            guint                  entry,
                                            const char            *indicator,
                                            const char            *value);
const LaurelEvidenceEntry *laurel_evidence_find_entry (const LaurelEvidence *self,
                                                       const char           *number);
char           *laurel_evidence_dup_json   (const LaurelEvidence  *self) G_GNUC_WARN_UNUSED_RESULT;
LaurelEvidence *laurel_evidence_read       (const char            *json,
                                            GError               **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelIndexScore *laurel_evidence_get_index (const LaurelEvidence *self,
                                             const LaurelRule     *rule,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelMarks    *laurel_evidence_get_marks  (const LaurelEvidence  *self,
                                            const LaurelRule      *rule,
                                            const char *const     *judges,
                                            GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelEvidence, laurel_evidence_free)

G_END_DECLS
