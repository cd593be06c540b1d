/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-reminder-telling.h"

#include "calendar/laurel-reminder-store.h"
#include "exchange/laurel-season-store.h"
#include "store/laurel-claim.h"
#include "store/laurel-library.h"
#include "tool/laurel-reminder-notice.h"

#include <string.h>

struct _LaurelReminderTelling {
  char *file_id;
  LaurelMoment now;
  GPtrArray *due; /* (element-type LaurelReminder) */
  GArray *claims; /* (element-type LaurelClaim): one for each that is due */
  GArray *over;   /* (element-type gint64) (nullable): whose notices are not true any more */
};

static void
claim_clear (gpointer data)
{
  g_free (((LaurelClaim *) data)->says);
}

/* Whatever its notice is made of, in no language: a checksum, since names are no
 * business of the file that it is kept in. */
static char *
dup_mark (LaurelReminder *reminder)
{
  LaurelReminderWhen when = laurel_reminder_get_when (reminder);
  g_autofree char *counted = laurel_reminder_when_dup_text (&when);
  const char *parts[] = {
    laurel_reminder_get_title (reminder), laurel_reminder_get_phase (reminder), counted,
    laurel_reminder_get_words (reminder), laurel_reminder_get_date_words (reminder),
  };
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_checksum_update (sum, (const guchar *) parts[i], (gssize) strlen (parts[i]) + 1);
    else
      g_checksum_update (sum, (const guchar *) "\1", 2);

  return g_strdup (g_checksum_get_string (sum));
}

static GArray *
make_claims (GPtrArray *due)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (LaurelClaim));

  g_array_set_clear_func (claims, claim_clear);
  for (guint i = 0; i < due->len; i++) {
    LaurelReminder *reminder = due->pdata[i];
    const LaurelClaim claim = { .row = laurel_row_get_id (LAUREL_ROW (reminder)),
                                .due = laurel_reminder_get_moment (reminder),
                                .says = dup_mark (reminder) };

    g_array_append_val (claims, claim);
  }

  return claims;
}

/**
 * laurel_reminder_telling_read:
 * @reader: a library
 * @until: of which moment; what is told was told by then, but not later than now
 * @error: return location for an error
 *
 * Returns: (transfer full): all that is due then, of which nothing is claimed yet
 */
LaurelReminderTelling *
laurel_reminder_telling_read (LaurelReader *reader, LaurelMoment until, GError **error)
{
  g_autofree char *text = laurel_moment_dup_iso (until);
  g_autoptr (LaurelReminderTelling) self = g_new0 (LaurelReminderTelling, 1);
  gint64 at;

  self->now = MIN (until, laurel_moment_now ());
  self->due = laurel_library_ask (reader, &LAUREL_REMINDERS_DUE,
                                  g_variant_new ("(xs)", (gint64) 0, text), error);
  if (self->due == NULL || !laurel_season_read_origin (reader, &self->file_id, &at, error))
    return NULL;

  self->claims = make_claims (self->due);

  return g_steal_pointer (&self);
}

/**
 * laurel_reminder_telling_claim:
 * @self: what is due
 * @tell: whether it is to be shown, or only taken back what is not true any more
 * @error: return location for an error
 *
 * Takes on what nobody at this desk has shown: from now on the caller shows it, and
 * nobody else will. Writes to the disk, and may wait for another process.
 */
gboolean
laurel_reminder_telling_claim (LaurelReminderTelling *self, gboolean tell, GError **error)
{
  return laurel_claim_settle (self->file_id, self->claims, tell, self->now, &self->over, error);
}

/**
 * laurel_reminder_telling_show:
 * @self: what was claimed
 * @application: who shows it
 * @path: the library
 *
 * Shows what is to be shown by us, and takes back what is over.
 */
void
laurel_reminder_telling_show (LaurelReminderTelling *self, GApplication *application,
                              const char *path)
{
  for (guint i = 0; self->over != NULL && i < self->over->len; i++)
    laurel_reminder_notice_withdraw (application, g_array_index (self->over, gint64, i));
  for (guint i = 0; i < self->due->len; i++)
    if (g_array_index (self->claims, LaurelClaim, i).taken)
      laurel_reminder_notice_show (application, path, self->due->pdata[i]);
}

/* Whether nothing is due. */
gboolean
laurel_reminder_telling_is_empty (LaurelReminderTelling *self)
{
  return self->due->len == 0;
}

/* Returns: (transfer full) (element-type LaurelReminder): what was claimed */
GPtrArray *
laurel_reminder_telling_list_taken (LaurelReminderTelling *self)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->due->len; i++)
    if (g_array_index (self->claims, LaurelClaim, i).taken)
      g_ptr_array_add (taken, g_object_ref (self->due->pdata[i]));

  return taken;
}

void
laurel_reminder_telling_free (LaurelReminderTelling *self)
{
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->claims, g_array_unref);
  g_clear_pointer (&self->over, g_array_unref);
  g_free (self->file_id);
  g_free (self);
}
