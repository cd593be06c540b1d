/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-objection-dialog.h"

#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-result-store.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelObjectionDialog:
 *
 * Takes an objection to a result, or changes what was noted of one: who objects to what, on
 * which grounds, and where the evidence is.
 */
struct _LaurelObjectionDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *received;
  GtkEditable *objector;
  GtkEditable *entry;
  LaurelChoiceRow *grounds;
  GtkEditable *words;
  GtkEditable *evidence;

  gint64 result;
  gint64 objection;      /* the one that is changed, or 0 */
  LaurelRowList *places; /* (nullable): by which an entry is found */
};

G_DEFINE_FINAL_TYPE (LaurelObjectionDialog, laurel_objection_dialog, LAUREL_TYPE_DIALOG)

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return LAUREL_OBJECTION_DIALOG (dialog)->objection ? &LAUREL_OBJECTION_EDIT
                                                     : &LAUREL_OBJECTION_ADD;
}

/* Returns: (transfer full): its id, or what was typed: the store says that there is none */
static char *
dup_entry (LaurelObjectionDialog *self)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->places));

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelResultPlace) place = g_list_model_get_item (G_LIST_MODEL (self->places), i);

    if (g_strcmp0 (laurel_result_place_get_number (place), text) == 0) {
      g_free (text);
      return g_strdup_printf ("%" G_GINT64_FORMAT, laurel_result_place_get_entry_id (place));
    }
  }

  return text;
}

/* What was left empty of a new one is not said at all. */
static void
add (LaurelObjectionDialog *self, GVariantBuilder *fields, const char *name, const char *text)
{
  if (self->objection != 0 || *text != '\0')
    g_variant_builder_add (fields, "{ss}", name, text);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelObjectionDialog *self = LAUREL_OBJECTION_DIALOG (dialog);
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  const char *received = gtk_editable_get_text (self->received);
  const char *words = gtk_editable_get_text (self->words);
  const char *grounds =
    LAUREL_OBJECTION_GROUNDS[adw_combo_row_get_selected (ADW_COMBO_ROW (self->grounds))];
  g_autofree char *entry = dup_entry (self);

  add (self, &fields, "objector", gtk_editable_get_text (self->objector));
  add (self, &fields, "entry", entry);
  add (self, &fields, "evidence", gtk_editable_get_text (self->evidence));
  if (self->objection == 0)
    return g_variant_new ("(xsssa{ss})", self->result, received, grounds, words, &fields);

  add (self, &fields, "received", received);
  add (self, &fields, "grounds", grounds);
  add (self, &fields, "words", words);

  return g_variant_new ("(xa{ss})", self->objection, &fields);
}

static void
laurel_objection_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_OBJECTION_DIALOG (object)->places);

  G_OBJECT_CLASS (laurel_objection_dialog_parent_class)->dispose (object);
}

static void
laurel_objection_dialog_class_init (LaurelObjectionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_objection_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_CHOICE_ROW);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-objection-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelObjectionDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, LaurelObjectionDialog, evidence);
  gtk_widget_class_bind_template_child (widget_class, LaurelObjectionDialog, grounds);
  gtk_widget_class_bind_template_child (widget_class, LaurelObjectionDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelObjectionDialog, objector);
  gtk_widget_class_bind_template_child (widget_class, LaurelObjectionDialog, received);
  gtk_widget_class_bind_template_child (widget_class, LaurelObjectionDialog, words);
}

static void
laurel_objection_dialog_init (LaurelObjectionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_result_words_choose (self->grounds, LAUREL_OBJECTION_GROUNDS,
                              LAUREL_OBJECTION_GROUND_NAMES);
}

static void
set_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text ? text : "");
}

static void
fill (LaurelObjectionDialog *self, LaurelObjection *objection)
{
  self->objection = laurel_row_get_id (LAUREL_ROW (objection));
  set_text (self->received, laurel_objection_get_received (objection));
  set_text (self->objector, laurel_objection_get_objector (objection));
  set_text (self->entry, laurel_objection_get_entry (objection));
  set_text (self->words, laurel_objection_get_words (objection));
  set_text (self->evidence, laurel_objection_get_evidence (objection));
  for (guint i = 0; LAUREL_OBJECTION_GROUNDS[i] != NULL; i++)
    if (g_str_equal (LAUREL_OBJECTION_GROUNDS[i], laurel_objection_get_grounds (objection)))
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->grounds), i);
  g_object_set (self, "verb", _("_Save"), NULL);
}

/**
 * laurel_objection_dialog_new:
 * @session: a session
 * @result: what is objected to
 * @objection: (nullable): the one that is changed; else a new one is taken
 */
GtkWidget *
laurel_objection_dialog_new (LaurelSession *session, gint64 result, LaurelObjection *objection)
{
  LaurelObjectionDialog *self = g_object_new (LAUREL_TYPE_OBJECTION_DIALOG, "session", session,
                                              NULL);
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  self->result = result;
  self->places = laurel_store_list (laurel_session_get_store (session), &LAUREL_PLACES_OF_RESULT,
                                    g_variant_new ("(x)", result));
  gtk_editable_set_text (self->received, today);
  if (objection != NULL)
    fill (self, objection);

  return GTK_WIDGET (self);
}
