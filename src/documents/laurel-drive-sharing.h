/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-ratio.h"
#include "documents/laurel-paper-data.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

#define LAUREL_DRIVE_SHARING "drive-sharing"

/**
 * LaurelSharingLine:
 * @receiver: who that is
 * @size: in proportion to what: children
 * @floor: what it gets at the least
 * @cap: what it needs, or -1
 * @quota: its exact share
 * @computed: what the rule gave it
 * @given: what it gets
 * @why: how @quota became @computed, as laurel_share_reason_to_string() has it
 * @reason: (nullable): why @given is another number
 * @packed: how many were packed for it before, if that is more than what each gets; or 0
 *
 * What one receiver gets of a kind.
 */
typedef struct {
  const char *receiver;
  gint64 size;
  gint64 floor;
  gint64 cap;
  LaurelRatio quota;
  gint64 computed;
  gint64 given;
  const char *why;
  const char *reason;
  gint64 packed;
} LaurelSharingLine;

void          laurel_drive_sharing_declare (LaurelFields             *fields);
LaurelFields *laurel_drive_sharing_add_kind (LaurelFields            *fields,
                                             const char              *kind,
                                             const char              *method,
                                             gint64                   total,
                                             const LaurelSharingLine *lines,
                                             guint                    n_lines);
gboolean      laurel_drive_sharing_add     (LaurelReader             *reader,
                                            gint64                    drive,
                                            LaurelPaperData          *data,
                                            GError                  **error);

G_END_DECLS
