/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-copy-dialog.h"

#include "calendar/laurel-plan-copy-store.h"
#include "ui/calendar/laurel-copy-preview.h"
#include "ui/kit/laurel-description.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelCopyDialog:
 *
 * Copies a season to another year: shows what each activity would be there, lets
 * all of it be changed, and then runs one command. The window shows the season
 * that was made, or added to.
 */
struct _LaurelCopyDialog {
  LaurelReviewDialog parent_instance;

  AdwStatusPage *fault;
  LaurelCopyPreview *preview;

  LaurelCopyPlan *plan; /* (nullable): once it is gone */
};

G_DEFINE_FINAL_TYPE (LaurelCopyDialog, laurel_copy_dialog, LAUREL_TYPE_REVIEW_DIALOG)

typedef enum {
  PROP_PLAN = 1,
} Prop;

static GParamSpec *props[PROP_PLAN + 1];

/* ---- what is shown ------------------------------------------------------------ */

/* The preview stays while another year is read, unless that takes long. */
static void
on_plan (LaurelCopyDialog *self)
{
  LaurelReviewDialog *dialog = LAUREL_REVIEW_DIALOG (self);
  const GError *error = laurel_copy_plan_get_error (self->plan);
  gboolean loading, first;

  g_object_get (self->plan, "loading", &loading, NULL);
  laurel_review_dialog_update (dialog);
  if (laurel_review_dialog_get_running (dialog))
    return;
  if (loading && error == NULL) {
    laurel_review_dialog_begin (dialog, _("Reading the season…"));
    return;
  }

  first = g_strcmp0 (laurel_review_dialog_get_face (dialog), "preview") != 0;
  if (error != NULL) {
    laurel_description_set_page (self->fault, error->message);
    laurel_review_dialog_show_face (dialog, "fault");
  } else if (g_list_model_get_n_items (laurel_copy_plan_list_rows (self->plan)) == 0) {
    laurel_review_dialog_show_face (dialog, "empty");
  } else {
    laurel_review_dialog_show_face (dialog, "preview");
    if (first)
      laurel_copy_preview_focus (self->preview);
  }
}

static gboolean
is_complete (LaurelReviewDialog *dialog)
{
  LaurelCopyPlan *plan = LAUREL_COPY_DIALOG (dialog)->plan;

  return plan != NULL && laurel_copy_plan_is_complete (plan);
}

static gboolean
is_by_hand (LaurelReviewDialog *dialog)
{
  LaurelCopyPlan *plan = LAUREL_COPY_DIALOG (dialog)->plan;

  return plan != NULL && laurel_copy_plan_is_by_hand (plan);
}

static char *
dup_verb (LaurelReviewDialog *dialog, gboolean narrow)
{
  guint n_taken = 0;

  if (LAUREL_COPY_DIALOG (dialog)->plan != NULL)
    g_object_get (LAUREL_COPY_DIALOG (dialog)->plan, "n-taken", &n_taken, NULL);
  if (narrow || n_taken == 0)
    return g_strdup (_("_Copy"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: %u counts activities. */
                                       "_Copy %u activity", "_Copy %u activities", n_taken),
                          n_taken);
}

static gboolean
fold (LaurelReviewDialog *dialog)
{
  return laurel_copy_preview_fold (LAUREL_COPY_DIALOG (dialog)->preview);
}

/* ---- copying -------------------------------------------------------------------- */

static GVariant *
dup_args (LaurelReviewDialog *dialog)
{
  LaurelCopyPlan *plan = LAUREL_COPY_DIALOG (dialog)->plan;

  if (laurel_copy_plan_get_into (plan) == 0)
    laurel_session_take_newest (laurel_review_dialog_get_session (dialog));

  return laurel_copy_plan_dup_args (plan);
}

static gboolean
done (LaurelReviewDialog *dialog)
{
  gint64 into = laurel_copy_plan_get_into (LAUREL_COPY_DIALOG (dialog)->plan);

  if (into != 0)
    laurel_session_show (laurel_review_dialog_get_session (dialog), into, 0);

  return TRUE;
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_copy_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (object);

  switch ((Prop) prop_id) {
  case PROP_PLAN:
    g_value_set_object (value, self->plan);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_dialog_constructed (GObject *object)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (object);
  LaurelReviewDialog *dialog = LAUREL_REVIEW_DIALOG (object);

  G_OBJECT_CLASS (laurel_copy_dialog_parent_class)->constructed (object);

  self->plan = laurel_copy_plan_new (laurel_review_dialog_get_session (dialog));
  g_object_set (dialog, "subtitle",
                laurel_programme_get_title (laurel_copy_plan_get_from (self->plan)), NULL);
  g_signal_connect_object (self->plan, "notify::loading", G_CALLBACK (on_plan), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::n-taken",
                           G_CALLBACK (laurel_review_dialog_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::obstacle",
                           G_CALLBACK (laurel_review_dialog_update), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (object, props[PROP_PLAN]);
  on_plan (self);
}

static void
laurel_copy_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_COPY_DIALOG (object)->plan);

  G_OBJECT_CLASS (laurel_copy_dialog_parent_class)->dispose (object);
}

static void
init_review (LaurelReviewDialogClass *klass)
{
  klass->command = &LAUREL_PLAN_COPY_TO_YEAR;
  klass->working = N_("Copying the season…");
  klass->stopped = N_("Stopped. Nothing was copied.");
  klass->leave_heading = N_("Leave without copying?");
  klass->leave_body = N_("What you put in here is lost. The season stays as it is.");
  klass->is_complete = is_complete;
  klass->is_by_hand = is_by_hand;
  klass->dup_verb = dup_verb;
  klass->dup_args = dup_args;
  klass->fold = fold;
  klass->done = done;
}

static void
laurel_copy_dialog_class_init (LaurelCopyDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = laurel_copy_dialog_constructed;
  object_class->get_property = laurel_copy_dialog_get_property;
  object_class->dispose = laurel_copy_dialog_dispose;
  init_review (LAUREL_REVIEW_DIALOG_CLASS (klass));

  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, LAUREL_TYPE_COPY_PLAN,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_COPY_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-copy-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyDialog, preview);
}

static void
laurel_copy_dialog_init (LaurelCopyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_copy_dialog_new:
 * @parent: (nullable): the window it is asked for in
 * @session: a session that shows a season
 */
GtkWidget *
laurel_copy_dialog_new (GtkWindow *parent, LaurelSession *session)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (session), NULL);
  g_return_val_if_fail (laurel_session_get_programme (session) != NULL, NULL);

  return g_object_new (LAUREL_TYPE_COPY_DIALOG, "transient-for", parent, "session", session, NULL);
}

/* What is to be copied. */
LaurelCopyPlan *
laurel_copy_dialog_get_plan (LaurelCopyDialog *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_DIALOG (self), NULL);

  return self->plan;
}
