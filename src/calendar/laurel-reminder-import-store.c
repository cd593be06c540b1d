/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-reminder-import-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "calendar/laurel-reminder-rule.h"

#include <glib/gi18n-lib.h>

/* The reader of files gives nothing else, but the command can be run by anybody. */
static gboolean
check (const char *anchor, int days, int minute, const char *done, GError **error)
{
  LaurelReminderWhen when = { laurel_reminder_anchor_from_string (anchor), days };
  g_autofree char *text = laurel_reminder_when_dup_text (&when);

  if (!laurel_reminder_when_read (text, &when, error))
    return FALSE;
  if (minute >= 0 && minute < 24 * 60 && (*done == '\0' || laurel_day_from_iso (done) != 0))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                       _("There is no such time of the day to remind at."));
  return FALSE;
}

/**
 * laurel_reminders_import:
 * @txn: a transaction
 * @activity: a new activity
 * @phases: (element-type gint64): its phases, in order
 * @reminders: what it is to be reminded of, `LAUREL_REMINDER_IMPORT_ROWS`
 * @error: return location for an error
 *
 * Returns: whether all of them are there
 */
gboolean
laurel_reminders_import (LaurelTxn *txn, gint64 activity, const GArray *phases,
                         GVariant *reminders, GError **error)
{
  const char *anchor, *words, *done;
  GVariantIter iter;
  int which, days, minute;

  g_variant_iter_init (&iter, reminders);
  while (g_variant_iter_next (&iter, "(i&sii&s&s)", &which, &anchor, &days, &minute, &words,
                              &done)) {
    gint64 phase = which > 0 && (guint) which <= phases->len
                   ? g_array_index (phases, gint64, which - 1) : 0;
    g_autofree char *clean = laurel_text_dup_clean (words);

    if (!check (anchor, days, minute, done, error) ||
        laurel_txn_insert (txn, error, "reminder",
                           "INSERT INTO reminder (id, activity_id, phase_id, anchor, days, minute,"
                           " words, done) VALUES (?1, ?2, nullif (?3, 0), ?4, ?5, ?6, ?7,"
                           " nullif (?8, ''))", "xxsiiss", activity, phase, anchor, days, minute,
                           clean, done) == 0)
      return FALSE;
  }

  return TRUE;
}
