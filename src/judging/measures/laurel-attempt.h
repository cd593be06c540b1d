/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-rule.h"

G_BEGIN_DECLS

/**
 * LaurelAttemptField:
 * @LAUREL_ATTEMPT_CODE: by which those of one name are told apart; may be empty
 * @LAUREL_ATTEMPT_PERSON: a name
 * @LAUREL_ATTEMPT_ORGANIZATION: where the person works; may be empty
 * @LAUREL_ATTEMPT_SCORE: a number
 * @LAUREL_ATTEMPT_SECONDS: how long it took: 754, 12:34 or 0:12:34; may be empty
 * @LAUREL_ATTEMPT_AT: when it was handed in: 2025-09-01 10:05; may be empty
 *
 * The fields of a row of a page of attempts, in order.
 */
typedef enum {
  LAUREL_ATTEMPT_CODE,
  LAUREL_ATTEMPT_PERSON,
  LAUREL_ATTEMPT_ORGANIZATION,
  LAUREL_ATTEMPT_SCORE,
  LAUREL_ATTEMPT_SECONDS,
  LAUREL_ATTEMPT_AT,
  LAUREL_N_ATTEMPT_FIELDS,
} LaurelAttemptField;

/* The columns of such a page, as JSON. */
#define LAUREL_ATTEMPT_COLUMNS \
  "[\"code\",\"person\",\"organization\",\"score\",\"seconds\",\"at\"]"

#define LAUREL_ATTEMPT_NO_TIME G_MAXINT64

/**
 * LaurelAttempt:
 * @code: by which those of one name are told apart, or ""
 * @person: who it was
 * @organization: where the person works, or ""
 * @score: what it came to
 * @seconds: how long it took, or %LAUREL_ATTEMPT_NO_TIME
 * @at: when it was handed in, as text that sorts, or ""
 *
 * Somebody's answers to an exam, marked. The texts belong to whoever filled it.
 */
typedef struct {
  const char *code;
  const char *person;
  const char *organization;
  LaurelRatio score;
  gint64 seconds;
  char at[20];
} LaurelAttempt;

gboolean laurel_attempt_read   (LaurelAttempt       *self,
                                const LaurelRule    *rule,
                                char *const         *fields,
                                LaurelAttemptField  *wrong,
                                GError             **error);
void     laurel_attempt_append (const LaurelAttempt *self,
                                GString             *page);

/**
 * LaurelAttemptFunc:
 * @attempt: one of a page
 * @data: whatever was given
 */
typedef void (*LaurelAttemptFunc) (const LaurelAttempt *attempt,
                                   gpointer             data);

gboolean laurel_attempts_read (const char         *page,
                               const LaurelRule   *rule,
                               LaurelAttemptFunc   func,
                               gpointer            data,
                               guint              *count,
                               GError            **error);

G_END_DECLS
