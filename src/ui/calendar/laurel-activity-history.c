/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-history.h"

#include "calendar/laurel-calendar-room.h"
#include "people/laurel-people-room.h"
#include "store/laurel-audit.h"
#include "ui/kit/laurel-day-words.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityHistory:
 *
 * What was done to an activity, out of the journal, the latest first. The journal
 * is long, so it is read when the row is opened, and not before.
 */
struct _LaurelActivityHistory {
  LaurelSection parent_instance;

  AdwExpanderRow *expander;

  GSignalGroup *watch;   /* of the session */
  GPtrArray *rows;       /* (element-type GtkWidget): what the expander holds */
  GCancellable *reading; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelActivityHistory, laurel_activity_history, LAUREL_TYPE_SECTION)

/* Those whose commands change activities, and whom they name. */
static const LaurelRoom *const ROOMS[] = {
  &LAUREL_PEOPLE_ROOM,
  &LAUREL_CALENDAR_ROOM,
  NULL,
};

static gboolean
concerns (const LaurelAuditEntry *entry, gint64 id)
{
  for (guint i = 0; entry->changes != NULL && i < entry->changes->len; i++) {
    const LaurelAuditChange *change = g_ptr_array_index (entry->changes, i);

    if (change->id == id && g_str_equal (change->table, "activity"))
      return TRUE;
  }

  return FALSE;
}

/* On the reader's thread: pairs of what was done, and when by whom. */
static gpointer
read_history (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) entries = laurel_audit_read (reader, ROOMS, 0, error);
  gint64 id;

  if (entries == NULL)
    return NULL;

  g_variant_get (args, "(x)", &id);
  for (guint i = entries->len; i > 0; i--) {
    const LaurelAuditEntry *entry = g_ptr_array_index (entries, i - 1);
    g_autofree char *when = NULL;

    if (!concerns (entry, id))
      continue;

    when = laurel_day_words_of_moment (entry->at / G_USEC_PER_SEC);
    g_ptr_array_add (texts, g_strdup (entry->label));
    /* Translators: a day and a time, and who did something then. */
    g_ptr_array_add (texts, g_strdup_printf (_("%s · %s"), when,
                                             entry->actor ? entry->actor : _("forgotten")));
  }

  return g_steal_pointer (&texts);
}

static void
clear (LaurelActivityHistory *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (LaurelActivityHistory *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelActivityHistory) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts =
    laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (texts == NULL) {
    laurel_report (GTK_WIDGET (self), error);
    return;
  }

  for (guint i = 0; i + 1 < texts->len; i += 2)
    add_row (self, texts->pdata[i], texts->pdata[i + 1]);
  if (texts->len == 0)
    add_row (self, _("Nothing was done to it yet"), "");
}

static void
on_expanded (LaurelActivityHistory *self)
{
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));
  gint64 id = laurel_section_get_target (LAUREL_SECTION (self));

  clear (self);
  if (!adw_expander_row_get_expanded (self->expander) || id == 0)
    return;

  self->reading = g_cancellable_new ();
  laurel_store_read_async (laurel_session_get_store (session), read_history,
                           g_variant_new ("(x)", id), (GDestroyNotify) g_ptr_array_unref,
                           self->reading, on_read, g_object_ref (self));
}

/* Another activity: what is open is about the one before. */
static void
on_activity (LaurelActivityHistory *self)
{
  adw_expander_row_set_expanded (self->expander, FALSE);
}

static void
on_session (LaurelActivityHistory *self)
{
  g_signal_group_set_target (self->watch, laurel_section_get_session (LAUREL_SECTION (self)));
}

static void
laurel_activity_history_dispose (GObject *object)
{
  LaurelActivityHistory *self = LAUREL_ACTIVITY_HISTORY (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (laurel_activity_history_parent_class)->dispose (object);
}

static void
laurel_activity_history_class_init (LaurelActivityHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_activity_history_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-history.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityHistory, expander);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
}

static void
laurel_activity_history_init (LaurelActivityHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (on_activity), self);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
