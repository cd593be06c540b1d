/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-notice-section.h"

#include <glib/gi18n-lib.h>

#include "documents/laurel-notice-store.h"
#include "ui/documents/laurel-notice-dialog.h"
#include "ui/documents/laurel-paper-words.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"

/**
 * LaurelNoticeSection:
 *
 * The notices of one's own of the season that is shown. Its rows activate `documents.notice`
 * (`(sxiix)`): kind, activity, releases, and which; so does one that was just begun.
 *
 * ## Actions
 *
 * - `notices.new`: asks what kind, and about what
 * - `notices.remove` (`x`): removes one
 */
struct _LaurelNoticeSection {
  AdwPreferencesGroup parent_instance;

  GtkWidget *stop; /* around the list */
  GtkWidget *list;
  LaurelSession *session; /* (nullable) */
  GListModel *notices;    /* (nullable) */
  gboolean awaiting;      /* what comes next into the list is opened */
};

G_DEFINE_FINAL_TYPE (LaurelNoticeSection, laurel_notice_section, ADW_TYPE_PREFERENCES_GROUP)

enum {
  PROP_SESSION = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GVariant *
make_target (LaurelPaperDraft *draft)
{
  return g_variant_new ("(sxiix)", laurel_paper_draft_get_kind (draft),
                        laurel_paper_draft_get_activity_id (draft),
                        laurel_paper_draft_get_from_release (draft),
                        laurel_paper_draft_get_to_release (draft),
                        laurel_row_get_id (LAUREL_ROW (draft)));
}

static void
show_row (LaurelPaperDraft *draft, GParamSpec *pspec, GtkWidget *row)
{
  const char *kind = laurel_paper_words_of_kind (laurel_paper_draft_get_kind (draft));
  const char *title = laurel_paper_draft_get_title (draft);

  g_object_set (row, "title", title ? title : kind, "subtitle", title ? kind : "", NULL);
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  LaurelPaperDraft *draft = LAUREL_PAPER_DRAFT (item);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (remove, _("Remove this notice"));
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "x",
                                    laurel_row_get_id (LAUREL_ROW (draft)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "notices.remove");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), make_target (draft));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "documents.notice");
  g_signal_connect_object (draft, "notify::title", G_CALLBACK (show_row), row, 0);
  show_row (draft, NULL, row);

  return row;
}

static void
on_items_changed (LaurelNoticeSection *self, guint position, guint removed, guint added)
{
  guint n = g_list_model_get_n_items (self->notices);

  gtk_widget_set_visible (self->stop, n > 0);
  if (self->awaiting && added > removed && position + added == n) {
    g_autoptr (LaurelPaperDraft) newest = g_list_model_get_item (self->notices, n - 1);

    self->awaiting = FALSE;
    gtk_widget_activate_action_variant (GTK_WIDGET (self), "documents.notice",
                                        make_target (newest));
  }
}

static void
show_notices (LaurelNoticeSection *self)
{
  LaurelProgramme *programme = self->session ? laurel_session_get_programme (self->session) : NULL;

  if (self->notices != NULL)
    g_signal_handlers_disconnect_by_data (self->notices, self);
  g_clear_object (&self->notices);
  if (programme != NULL) {
    gint64 id = laurel_row_get_id (LAUREL_ROW (programme));

    self->notices = G_LIST_MODEL (laurel_store_list (laurel_session_get_store (self->session),
                                                     &LAUREL_NOTICES_OF_PROGRAMME,
                                                     g_variant_new ("(x)", id)));
    g_signal_connect_object (self->notices, "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED);
  }
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), self->notices, new_row, NULL, NULL);
  gtk_widget_set_visible (self->stop, self->notices != NULL &&
                                      g_list_model_get_n_items (self->notices) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notices.new", programme != NULL);
}

/* ---- actions ---------------------------------------------------------------- */

static void
on_applied (LaurelNoticeSection *self)
{
  self->awaiting = TRUE;
}

static void
begin (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelNoticeSection *self = LAUREL_NOTICE_SECTION (widget);
  GtkWidget *dialog;

  if (!laurel_check_writable (widget, self->session))
    return;

  dialog = laurel_notice_dialog_new (self->session);
  g_signal_connect_object (dialog, "applied", G_CALLBACK (on_applied), self, G_CONNECT_SWAPPED);
  laurel_dialog_present (LAUREL_DIALOG (dialog), widget);
}

static void
remove_notice (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_run (widget, LAUREL_NOTICE_SECTION (widget)->session, &LAUREL_NOTICE_REMOVE,
              g_variant_new ("(x)", g_variant_get_int64 (parameter)));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_notice_section_set_property (GObject *object, guint prop_id, const GValue *value,
                                    GParamSpec *pspec)
{
  LaurelNoticeSection *self = LAUREL_NOTICE_SECTION (object);

  switch (prop_id) {
  case PROP_SESSION:
    if (self->session != NULL)
      g_signal_handlers_disconnect_by_data (self->session, self);
    g_set_object (&self->session, g_value_get_object (value));
    if (self->session != NULL)
      g_signal_connect_object (self->session, "notify::programme", G_CALLBACK (show_notices), self,
                               G_CONNECT_SWAPPED);
    show_notices (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_notice_section_dispose (GObject *object)
{
  LaurelNoticeSection *self = LAUREL_NOTICE_SECTION (object);

  if (self->notices != NULL)
    gtk_list_box_bind_model (GTK_LIST_BOX (self->list), NULL, NULL, NULL, NULL);
  g_clear_object (&self->notices);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_notice_section_parent_class)->dispose (object);
}

static void
laurel_notice_section_class_init (LaurelNoticeSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = laurel_notice_section_set_property;
  G_OBJECT_CLASS (klass)->dispose = laurel_notice_section_dispose;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  gtk_widget_class_install_action (widget_class, "notices.new", NULL, begin);
  gtk_widget_class_install_action (widget_class, "notices.remove", "x", remove_notice);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-notice-section.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeSection, stop);
  gtk_widget_class_bind_template_child (widget_class, LaurelNoticeSection, list);
}

static void
laurel_notice_section_init (LaurelNoticeSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notices.new", FALSE);
}
