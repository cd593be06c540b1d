/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-attempt.h"

#include "base/laurel-csv-cursor.h"
#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "judging/laurel-marks.h"
#include "judging/measures/laurel-answer-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError **error, const char *format, const char *text)
{
  g_autofree char *message = g_strdup_printf (format, text);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD, message);

  return FALSE;
}

/* ---- what stands in a field ---------------------------------------------------------------- */

/* 754, 12:34 or 1:12:34; tenths of a second are no reason to refuse it. */
static gboolean
read_seconds (const char *text, gint64 *seconds)
{
  gint64 sum = 0;
  int n = 0;

  *seconds = LAUREL_ATTEMPT_NO_TIME;
  if (*text == '\0')
    return TRUE;

  for (const char *at = text; n < 3; at++, n++) {
    gint64 part = 0;
    int digits = 0;

    for (; g_ascii_isdigit (*at) && digits < 9; at++, digits++)
      part = part * 10 + (*at - '0');
    if (digits == 0 || (n > 0 && part > 59))
      return FALSE;
    sum = sum * 60 + part;
    if (*at == '.' && at[1 + strspn (at + 1, "0123456789")] == '\0')
      at += strlen (at);
    if (*at == '\0') {
      *seconds = sum;
      return TRUE;
    }
    if (*at != ':')
      return FALSE;
  }

  return FALSE;
}

static gboolean
read_digits (const char **at, int most, int *number)
{
  int digits = 0;

  *number = 0;
  for (; g_ascii_isdigit (**at) && digits < most; (*at)++, digits++)
    *number = *number * 10 + (**at - '0');

  return digits > 0;
}

/* 2025-09-01, 2025/9/1 8:05, 2025-09-01T08:05:30: written so that texts sort as they do. */
static gboolean
read_moment (const char *text, char *moment)
{
  static const char *const BEFORE[] = { "", "-/.", "-/.", "T ", ":", ":" };
  int parts[G_N_ELEMENTS (BEFORE)] = { 0 }, n = 0;
  const char *at = text;

  *moment = '\0';
  if (*text == '\0')
    return TRUE;

  for (; n < (int) G_N_ELEMENTS (BEFORE) && *at != '\0'; n++) {
    if (n > 0 && (*at == '\0' || strchr (BEFORE[n], *at++) == NULL))
      return FALSE;
    if (!read_digits (&at, n == 0 ? 4 : 2, &parts[n]))
      return FALSE;
  }
  if (n == 6 && *at == '.')
    at += 1 + strspn (at + 1, "0123456789");
  if (*at == 'Z')
    at++;
  if (*at != '\0' || n < 3 || n == 4 || parts[0] < 1900 || parts[1] > 12 || parts[2] > 31 ||
      !g_date_valid_dmy ((GDateDay) parts[2], (GDateMonth) parts[1], (GDateYear) parts[0]) ||
      parts[3] > 23 || parts[4] > 59 || parts[5] > 60)
    return FALSE;

  g_snprintf (moment, 20, "%04d-%02d-%02dT%02d:%02d:%02d", parts[0], parts[1], parts[2], parts[3],
              parts[4], parts[5]);
  return TRUE;
}

/**
 * laurel_attempt_read:
 * @self: (out): the attempt; its texts are those of @fields
 * @rule: by what scores are checked
 * @fields: what stands in each #LaurelAttemptField, without space around it; "" for nothing
 * @wrong: (out): which field is wrong
 * @error: return location for a `LAUREL_RULE_ERROR`
 */
gboolean
laurel_attempt_read (LaurelAttempt *self, const LaurelRule *rule, char *const *fields,
                     LaurelAttemptField *wrong, GError **error)
{
  self->code = fields[LAUREL_ATTEMPT_CODE];
  self->person = fields[LAUREL_ATTEMPT_PERSON];
  self->organization = fields[LAUREL_ATTEMPT_ORGANIZATION];
  *wrong = LAUREL_ATTEMPT_PERSON;
  if (*self->person == '\0' && *self->code == '\0')
    return refuse (error, "%s", _("It does not say whose attempt it is."));

  for (LaurelAttemptField i = LAUREL_ATTEMPT_SCORE; i <= LAUREL_ATTEMPT_AT; i++)
    laurel_text_narrow (fields[i]);
  *wrong = LAUREL_ATTEMPT_SCORE;
  if (!laurel_ratio_read (fields[LAUREL_ATTEMPT_SCORE], &self->score))
    /* Translators: %s is what stands there. */
    return refuse (error, _("“%s” is no score. Write a number, as 87.5."),
                   fields[LAUREL_ATTEMPT_SCORE]);
  if ((rule->has_min || rule->has_max || rule->has_step) &&
      !laurel_marks_check (rule, "", fields[LAUREL_ATTEMPT_SCORE], error))
    return FALSE;

  *wrong = LAUREL_ATTEMPT_SECONDS;
  if (!read_seconds (fields[LAUREL_ATTEMPT_SECONDS], &self->seconds))
    /* Translators: %s is what stands there. */
    return refuse (error, _("“%s” is no time that an attempt took. Write seconds, as 754, or "
                            "12:34."), fields[LAUREL_ATTEMPT_SECONDS]);
  *wrong = LAUREL_ATTEMPT_AT;
  if (!read_moment (fields[LAUREL_ATTEMPT_AT], self->at))
    /* Translators: %s is what stands there. */
    return refuse (error, _("“%s” is no day and time. Write it as 2025-09-01 10:05."),
                   fields[LAUREL_ATTEMPT_AT]);

  return TRUE;
}

/**
 * laurel_attempt_append:
 * @self: an attempt
 * @page: where a row for it is written
 */
void
laurel_attempt_append (const LaurelAttempt *self, GString *page)
{
  g_autofree char *score = laurel_ratio_dup_exact (self->score);

  laurel_csv_append (page, self->code);
  g_string_append_c (page, ',');
  laurel_csv_append (page, self->person);
  g_string_append_c (page, ',');
  laurel_csv_append (page, self->organization);
  g_string_append_printf (page, ",%s,", score);
  if (self->seconds != LAUREL_ATTEMPT_NO_TIME)
    g_string_append_printf (page, "%" G_GINT64_FORMAT, self->seconds);
  g_string_append_printf (page, ",%s\n", self->at);
}

/* ---- a page of them ------------------------------------------------------------------------ */

typedef struct {
  const LaurelRule *rule;
  LaurelAttemptFunc func;
  gpointer data;
} Reading;

static gboolean
read_row (char *const *fields, gpointer data, GError **error)
{
  Reading *self = data;
  LaurelAttemptField wrong;
  LaurelAttempt attempt;

  if (!laurel_attempt_read (&attempt, self->rule, fields, &wrong, error))
    return FALSE;
  if (self->func != NULL)
    self->func (&attempt, self->data);

  return TRUE;
}

/**
 * laurel_attempts_read:
 * @page: rows that laurel_attempt_append() wrote
 * @rule: by what scores are checked
 * @func: (nullable): called with each, in order
 * @data: for @func
 * @count: (out): how many there are
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether all were read
 */
gboolean
laurel_attempts_read (const char *page, const LaurelRule *rule, LaurelAttemptFunc func,
                      gpointer data, guint *count, GError **error)
{
  Reading self = { rule, func, data };

  return laurel_answer_rows_read (page, LAUREL_N_ATTEMPT_FIELDS, read_row, &self, count, error);
}
