/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/measures/laurel-exam-standing.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void  laurel_exam_facts_add_person       (JsonBuilder                  *builder,
                                          const LaurelExamPerson       *person);
void  laurel_exam_facts_add_organization (JsonBuilder                  *builder,
                                          const LaurelExamOrganization *organization);
char *laurel_exam_facts_dup_reason       (const char                   *facts,
                                          const LaurelExamRule         *exam)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
