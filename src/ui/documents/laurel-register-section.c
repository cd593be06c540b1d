/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-register-section.h"

#include "documents/laurel-issued-batch-store.h"
#include "ui/documents/laurel-register-words.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-session.h"

#include <glib/gi18n-lib.h>

#define MAX_BATCHES 100 /* more nobody looks through; the register has a search */

/**
 * LaurelRegisterSection:
 *
 * The ways to the register of the library, to what was issued together and to checking a
 * certificate: `documents.register`, `documents.batch` (`(xxs)`: its first row of the register,
 * its last, and what it is called) and `certificate.verify`. Batches are looked for when somebody
 * wants to see them.
 */
struct _LaurelRegisterSection {
  AdwPreferencesGroup parent_instance;

  LaurelSession *session; /* (nullable) */
  GtkWidget *batches;
  GtkListBox *list;    /* (nullable): not unfolded yet */
  LaurelRowList *rows; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelRegisterSection, laurel_register_section, ADW_TYPE_PREFERENCES_GROUP)

enum {
  PROP_SESSION = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
new_row (const char *title, const char *subtitle, const char *action)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);

  return row;
}

/* ---- batches ---------------------------------------------------------------- */

/* Some may have become void meanwhile. */
static void
show_batch (LaurelIssuedBatch *batch, GParamSpec *pspec, GtkWidget *row)
{
  g_autofree char *about = laurel_register_words_of_batch_about (batch);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
}

static GtkWidget *
new_batch (gpointer item, gpointer data)
{
  LaurelIssuedBatch *batch = LAUREL_ISSUED_BATCH (item);
  const char *title = laurel_register_words_of_batch (batch);
  GtkWidget *row = new_row (title, "", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(xxs)",
                                    laurel_row_get_id (LAUREL_ROW (batch)),
                                    laurel_issued_batch_get_last_id (batch), title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "documents.batch");
  g_signal_connect_object (batch, "notify", G_CALLBACK (show_batch), row, 0);
  show_batch (batch, NULL, row);

  return row;
}

static GtkWidget *
new_placeholder (void)
{
  GtkWidget *label = gtk_label_new (_("Nothing was issued yet. Make a batch from a table or from "
                                      "the library, and issue it: then it stands here."));

  g_object_set (label, "wrap", TRUE, "xalign", 0.0, "margin-top", 12, "margin-bottom", 12,
                "margin-start", 12, "margin-end", 12, NULL);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
list_batches (LaurelRegisterSection *self)
{
  g_autoptr (GtkSliceListModel) newest = NULL;

  if (self->list == NULL)
    return;

  g_clear_object (&self->rows);
  if (self->session != NULL)
    self->rows = laurel_store_list (laurel_session_get_store (self->session),
                                    &LAUREL_ISSUED_BATCHES, g_variant_new ("()"));
  if (self->rows != NULL)
    newest = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)), 0, MAX_BATCHES);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (newest), new_batch, NULL, NULL);
}

static void
on_expanded (LaurelRegisterSection *self)
{
  if (self->list != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->batches)))
    return;

  self->list = laurel_one_stop_add_list (ADW_EXPANDER_ROW (self->batches), _("Past batches"));
  gtk_list_box_set_placeholder (self->list, new_placeholder ());
  list_batches (self);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_register_section_set_property (GObject *object, guint prop_id, const GValue *value,
                                      GParamSpec *pspec)
{
  LaurelRegisterSection *self = LAUREL_REGISTER_SECTION (object);

  switch (prop_id) {
  case PROP_SESSION:
    if (g_set_object (&self->session, g_value_get_object (value)))
      list_batches (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_register_section_dispose (GObject *object)
{
  LaurelRegisterSection *self = LAUREL_REGISTER_SECTION (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_register_section_parent_class)->dispose (object);
}

static void
laurel_register_section_class_init (LaurelRegisterSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = laurel_register_section_dispose;
  object_class->set_property = laurel_register_section_set_property;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
laurel_register_section_init (LaurelRegisterSection *self)
{
  GtkWidget *list = gtk_list_box_new ();

  g_object_set (self, "title", _("Issued"), NULL);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Issued"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       new_row (_("Register"),
                                _("Every number that was given, to whom and what for"),
                                "documents.register"));
  self->batches = adw_expander_row_new ();
  g_object_set (self->batches, "title", _("Past batches"), "subtitle",
                _("What was issued together, the newest first"), NULL);
  g_signal_connect_swapped (self->batches, "notify::expanded", G_CALLBACK (on_expanded), self);
  gtk_list_box_append (GTK_LIST_BOX (list), self->batches);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       new_row (_("Verify…"),
                                _("Whether a certificate is what was issued: from a PDF, a folder "
                                  "of them, a number or a code"),
                                "certificate.verify"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);
}
