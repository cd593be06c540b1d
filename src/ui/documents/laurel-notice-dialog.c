/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-notice-dialog.h"

#include <glib/gi18n-lib.h>

#include "calendar/laurel-activity.h"
#include "calendar/laurel-release.h"
#include "documents/laurel-notice-store.h"

/**
 * LaurelNoticeDialog:
 *
 * Begins a notice of one's own: what it is, and what it is about: nothing in particular, what
 * changed since the plan was released, or one of its activities. [signal@NoticeDialog::applied]
 * tells that it was asked for.
 */
struct _LaurelNoticeDialog {
  LaurelDialog parent_instance;

  AdwComboRow *kind;
  AdwComboRow *about;
  GtkStringList *subjects;

  GArray *activities; /* (element-type gint64): what stands at each place: 0 is none */
  int release;        /* the last one, or 0 */
};

G_DEFINE_FINAL_TYPE (LaurelNoticeDialog, laurel_notice_dialog, LAUREL_TYPE_DIALOG)

static const char *const KINDS[] = { "notice", "invitation", "publicity", "letter" };

/* The place of what changed, where there is a release. */
#define CHANGES 1

enum {
  APPLIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelNoticeDialog *self = LAUREL_NOTICE_DIALOG (dialog);
  LaurelProgramme *programme =
    laurel_session_get_programme (laurel_dialog_get_session (dialog));
  guint about = adw_combo_row_get_selected (self->about);
  gboolean is_changes = self->release != 0 && about == CHANGES;

  g_signal_emit (self, signals[APPLIED], 0);

  return g_variant_new ("(xsxii@a{ss})",
                        programme ? laurel_row_get_id (LAUREL_ROW (programme)) : 0,
                        KINDS[adw_combo_row_get_selected (self->kind)],
                        g_array_index (self->activities, gint64, about),
                        is_changes ? self->release : 0, 0,
                        g_variant_new_array (G_VARIANT_TYPE ("{ss}"), NULL, 0));
}

static void
laurel_notice_dialog_finalize (GObject *object)
{
  g_array_unref (LAUREL_NOTICE_DIALOG (object)->activities);

  G_OBJECT_CLASS (laurel_notice_dialog_parent_class)->finalize (object);
}

static void
laurel_notice_dialog_class_init (LaurelNoticeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_notice_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_NOTICE_ADD;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  /**
   * LaurelNoticeDialog::applied:
   * @self: the dialog
   */
  signals[APPLIED] = g_signal_new ("applied", LAUREL_TYPE_NOTICE_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-notice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeDialog, about);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeDialog, subjects);
}

static void
laurel_notice_dialog_init (LaurelNoticeDialog *self)
{
  self->activities = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_subject (LaurelNoticeDialog *self, const char *words, gint64 activity)
{
  gtk_string_list_append (self->subjects, words);
  g_array_append_val (self->activities, activity);
}

static void
add_activities (LaurelNoticeDialog *self, GListModel *activities)
{
  guint n = activities ? g_list_model_get_n_items (activities) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelActivity) activity = g_list_model_get_item (activities, i);
    g_autofree char *words = NULL;

    /* Translators: the number of an activity, and its title. */
    words = g_strdup_printf (_("%1$s  %2$s"), laurel_activity_get_number (activity),
                             laurel_activity_get_title (activity));
    add_subject (self, words, laurel_row_get_id (LAUREL_ROW (activity)));
  }
}

/**
 * laurel_notice_dialog_new:
 * @session: a session that shows a season
 */
GtkWidget *
laurel_notice_dialog_new (LaurelSession *session)
{
  LaurelNoticeDialog *self = g_object_new (LAUREL_TYPE_NOTICE_DIALOG, "session", session, NULL);
  g_autoptr (GListModel) releases = NULL;
  g_autoptr (GListModel) activities = NULL;
  guint n;

  g_object_get (session, "releases", &releases, "activities", &activities, NULL);
  n = releases ? g_list_model_get_n_items (releases) : 0;
  add_subject (self, _("Nothing in particular"), 0);
  if (n > 0) {
    g_autoptr (LaurelRelease) last = g_list_model_get_item (releases, n - 1);

    self->release = laurel_release_get_number (last);
    add_subject (self, _("What changed since the last release"), 0);
  }
  add_activities (self, activities);

  return GTK_WIDGET (self);
}
