/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-interest-dialog.h"

#include "base/laurel-quotes.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-interest-words.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelInterestDialog:
 *
 * Notes why a judge must not judge an entry, or anything of a person or an organisation: which
 * kind of conflict of interest it is, who told it, and until when it counts.
 */
struct _LaurelInterestDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *what;
  AdwActionRow *found;
  AdwComboRow *kind;
  AdwComboRow *source;
  GtkEditable *until;
  GtkEditable *note;

  LaurelJudge *judge;     /* (nullable) */
  LaurelRowList *entries; /* (nullable) */
  LaurelRowList *parties; /* (nullable) */
  gint64 entry;           /* what is meant, or 0 */
  gint64 party;           /* or whom */
};

G_DEFINE_FINAL_TYPE (LaurelInterestDialog, laurel_interest_dialog, LAUREL_TYPE_DIALOG)

/* In the order of the choices. */
static const char *const SOURCES[] = { "staff", "judge", "entrant", "records" };

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelInterestDialog *self = LAUREL_INTEREST_DIALOG (dialog);
  g_autofree char *today =
    laurel_day_dup_iso (laurel_session_get_today (laurel_dialog_get_session (dialog)));

  return g_variant_new ("(xxxsssss)", laurel_judge_get_expert_id (self->judge), self->entry,
                        self->party,
                        LAUREL_INTEREST_KINDS[adw_combo_row_get_selected (self->kind)],
                        SOURCES[adw_combo_row_get_selected (self->source)], today,
                        gtk_editable_get_text (self->until), gtk_editable_get_text (self->note));
}

/* An entry by its number or its title, or a person or an organisation by its name. */
static gpointer
find (LaurelRowList *list, const char *text)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

    if (LAUREL_IS_ENTRY (row)
          ? g_strcmp0 (laurel_entry_get_number (LAUREL_ENTRY (row)), text) == 0 ||
            g_strcmp0 (laurel_entry_get_title (LAUREL_ENTRY (row)), text) == 0
          : g_strcmp0 (laurel_party_get_name (LAUREL_PARTY (row)), text) == 0)
      return row; /* the list keeps it */
  }

  return NULL;
}

static void
on_changed (LaurelInterestDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->what)));
  gpointer entry = self->entries && *text != '\0' ? find (self->entries, text) : NULL;
  gpointer party = entry == NULL && self->parties && *text != '\0' ? find (self->parties, text)
                                                                   : NULL;
  g_autofree char *title = NULL;

  self->entry = entry ? laurel_row_get_id (entry) : 0;
  self->party = party ? laurel_row_get_id (party) : 0;
  if (entry != NULL)
    title = g_strdup_printf ("%s  %s", laurel_entry_get_number (entry),
                             laurel_entry_get_title (entry));
  else if (party != NULL)
    /* Translators: %s is a person or an organisation. */
    title = g_strdup_printf (_("All that “%s” made or sent"), laurel_party_get_name (party));
  else
    title = g_strdup (_("There is no entry of that number, and nobody of that name."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->found), title);
  gtk_widget_set_visible (GTK_WIDGET (self->found), *text != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 entry != NULL || party != NULL);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_interest_dialog_dispose (GObject *object)
{
  LaurelInterestDialog *self = LAUREL_INTEREST_DIALOG (object);

  g_clear_object (&self->judge);
  g_clear_object (&self->entries);
  g_clear_object (&self->parties);

  G_OBJECT_CLASS (laurel_interest_dialog_parent_class)->dispose (object);
}

static void
laurel_interest_dialog_class_init (LaurelInterestDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_interest_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_INTEREST_ADD;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-interest-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelInterestDialog, found);
  gtk_widget_class_bind_template_child (widget_class, LaurelInterestDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelInterestDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, LaurelInterestDialog, note);
  gtk_widget_class_bind_template_child (widget_class, LaurelInterestDialog, source);
  gtk_widget_class_bind_template_child (widget_class, LaurelInterestDialog, until);
  gtk_widget_class_bind_template_child (widget_class, LaurelInterestDialog, what);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_interest_dialog_init (LaurelInterestDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; LAUREL_INTEREST_KINDS[i] != NULL; i++)
    gtk_string_list_take (kinds, laurel_interest_words_dup_title (LAUREL_INTEREST_KINDS[i]));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
}

/**
 * laurel_interest_dialog_new:
 * @session: a session
 * @judge: of whom it is
 */
GtkWidget *
laurel_interest_dialog_new (LaurelSession *session, LaurelJudge *judge)
{
  LaurelInterestDialog *self = g_object_new (LAUREL_TYPE_INTEREST_DIALOG, "session", session, NULL);
  LaurelStore *store = laurel_session_get_store (session);
  /* Translators: %s is a person. */
  g_autofree char *about = laurel_quote (_("What “%s” must not judge. It counts from today."),
                                         laurel_judge_get_name (judge));

  self->judge = g_object_ref (judge);
  self->entries = laurel_store_list (store, &LAUREL_ENTRIES_OF_CONTEST,
                                     g_variant_new ("(x)", laurel_judge_get_contest_id (judge)));
  self->parties = laurel_store_list (store, &LAUREL_PARTIES_ALL, g_variant_new ("()"));
  g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parties, "items-changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  laurel_description_set_group (self->group, about);
  on_changed (self);

  return GTK_WIDGET (self);
}
