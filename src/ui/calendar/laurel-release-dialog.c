/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-release-dialog.h"

#include "base/laurel-text.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-release-store.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/calendar/laurel-day-words.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelReleaseDialog:
 *
 * Announces the draft: what it is called, when, under which notice and why; and
 * above all what it changes.
 */
struct _LaurelReleaseDialog {
  LaurelDialog parent_instance;

  GtkEditable *name;
  GtkEditable *day;
  GtkEditable *notice;
  GtkEditable *reason;
  GtkWidget *nothing;
  GtkListBox *changes;
};

G_DEFINE_FINAL_TYPE (LaurelReleaseDialog, laurel_release_dialog, LAUREL_TYPE_DIALOG)

/* A day as the plan writes days is one too; what is none, the command refuses. */
static char *
dup_day (LaurelReleaseDialog *self, LaurelProgramme *programme)
{
  const char *words = gtk_editable_get_text (self->day);
  LaurelDay day;

  return laurel_words_read_day (words, laurel_programme_get_year (programme),
                                laurel_programme_get_habits (programme), &day, NULL)
         ? laurel_day_dup_iso (day) : g_strdup (words);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelReleaseDialog *self = LAUREL_RELEASE_DIALOG (dialog);
  LaurelSession *session = laurel_dialog_get_session (dialog);
  LaurelProgramme *programme = laurel_session_get_programme (session);
  g_autofree char *day = dup_day (self, programme);

  return g_variant_new ("(xssss)", laurel_row_get_id (LAUREL_ROW (programme)),
                        gtk_editable_get_text (self->name),
                        day,
                        gtk_editable_get_text (self->notice),
                        gtk_editable_get_text (self->reason));
}

static char *
dup_today (LaurelSession *session)
{
  LaurelDay today = laurel_session_get_today (session);
  const LaurelWindow window = { .es = today, .ls = today, .ee = today, .le = today,
                                .min_days = 1 };

  return laurel_date_write (&window, laurel_language_get_own (), 0, NULL);
}

/* ---- the changes ------------------------------------------------------------ */

#define MOST_SHOWN 300 /* characters: what is longer is read in the plan */

/* A status is a name for programs; everything else is in the plan's own words. */
static const char *
get_words (LaurelChange *change, const char *text)
{
  gboolean is_status = g_str_equal (laurel_change_get_field (change), "status");

  return is_status && text != NULL ? laurel_status_get_label (text) : text;
}

static char *
dup_new (LaurelChange *change)
{
  g_autofree char *told = laurel_text_dup_short (laurel_change_get_told (change), MOST_SHOWN);

  /* Translators: %s is when and where what is new takes place. */
  return told ? g_strdup_printf (_("New: %s"), told) : g_strdup (_("New"));
}

static char *
dup_difference (LaurelChange *change)
{
  g_autofree char *old =
    laurel_text_dup_short (get_words (change, laurel_change_get_old (change)), MOST_SHOWN);
  g_autofree char *new =
    laurel_text_dup_short (get_words (change, laurel_change_get_new (change)), MOST_SHOWN);

  if (g_str_equal (laurel_change_get_kind (change), "new"))
    return dup_new (change);
  if (old == NULL)
    return g_steal_pointer (&new);

  /* Translators: what it was, and what it is now. An empty place is a dash. */
  return g_strdup_printf (_("%s → %s"), old, new ? new : "—");
}

static char *
dup_detail (LaurelChange *change)
{
  g_autofree char *difference = dup_difference (change);

  if (laurel_change_get_outside (change) != LAUREL_OUTSIDE_YES)
    return g_steal_pointer (&difference);

  /* Translators: what is changed of a date. */
  return g_strdup_printf (_("%s\nThis is outside what was announced."), difference);
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: the number and the title of an activity. */
  g_autofree char *name = laurel_text_dup_short (laurel_change_get_title (item), MOST_SHOWN);
  g_autofree char *title = g_strdup_printf (_("%s  %s"), laurel_change_get_number (item), name);
  g_autofree char *detail = dup_detail (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (laurel_change_get_outside (item) == LAUREL_OUTSIDE_YES) {
    GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

    gtk_widget_add_css_class (icon, "warning");
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  }

  return row;
}

static void
on_changes (LaurelReleaseDialog *self, guint position, guint removed, guint added,
            GListModel *changes)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));
  GListModel *releases = G_LIST_MODEL (laurel_session_list_releases (session));
  gboolean any = g_list_model_get_n_items (changes) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->changes), any);
  gtk_widget_set_visible (self->nothing, !any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 any || g_list_model_get_n_items (releases) == 0);
}

static void
show_changes (LaurelReleaseDialog *self, LaurelSession *session)
{
  GListModel *changes = G_LIST_MODEL (laurel_session_list_changes (session));
  GListModel *releases = G_LIST_MODEL (laurel_session_list_releases (session));

  gtk_label_set_label (GTK_LABEL (self->nothing),
                       g_list_model_get_n_items (releases) > 0
                       ? _("Nothing was changed since the plan was announced.")
                       : _("This announces the whole plan for the first time."));
  gtk_list_box_bind_model (self->changes, changes, new_row, NULL, NULL);
  g_signal_connect_object (changes, "items-changed", G_CALLBACK (on_changes), self,
                           G_CONNECT_SWAPPED);
  on_changes (self, 0, 0, 0, changes);
}

static void
laurel_release_dialog_class_init (LaurelReleaseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_RELEASE_MAKE;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-release-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelReleaseDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, LaurelReleaseDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelReleaseDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelReleaseDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, LaurelReleaseDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, LaurelReleaseDialog, reason);
}

static void
laurel_release_dialog_init (LaurelReleaseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_release_dialog_present:
 * @over: where it was asked for
 * @session: a session that shows a season
 */
void
laurel_release_dialog_present (GtkWidget *over, LaurelSession *session)
{
  LaurelReleaseDialog *self = g_object_new (LAUREL_TYPE_RELEASE_DIALOG, "session", session, NULL);
  g_autofree char *today = dup_today (session);

  gtk_editable_set_text (self->day, today);
  show_changes (self, session);
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}
