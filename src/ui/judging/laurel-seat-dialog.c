/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-seat-dialog.h"

#include "base/laurel-quotes.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "store/laurel-pinyin.h"
#include "ui/judging/laurel-contest-line.h"
#include "ui/judging/laurel-judge-words.h"
#include "ui/judging/laurel-section-row.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSeatDialog:
 *
 * Gives an expert a seat in a contest, for all entries or those of one section: whoever can be a
 * judge and has none there, looked through by words. Who is not among the experts yet is put there
 * by name.
 *
 * ## Actions
 *
 * - `seat.add-expert`: puts whoever is looked for among the experts
 */
struct _LaurelSeatDialog {
  LaurelDialog parent_instance;

  GtkStack *faces;
  GtkEditable *words;
  AdwStatusPage *nobody;
  GtkFilterListModel *shown;
  LaurelSectionRow *section;
  GtkSingleSelection *selection;

  LaurelContest *contest;
  LaurelRowList *experts;  /* (nullable) */
  LaurelRowList *judges;   /* (nullable) */
  GtkFilter *wanted_only;  /* (nullable): set while the dialog lives */
  GHashTable *seated;      /* (element-type gint64): experts */
  GStrv wanted;
};

G_DEFINE_FINAL_TYPE (LaurelSeatDialog, laurel_seat_dialog, LAUREL_TYPE_DIALOG)

static gboolean
is_shown (gpointer item, gpointer data)
{
  LaurelSeatDialog *self = data;
  gint64 id = laurel_row_get_id (item);

  return !g_hash_table_contains (self->seated, &id) &&
         laurel_judge_words_match (item, self->wanted);
}

static void
show_face (LaurelSeatDialog *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0;
  const char *name = gtk_editable_get_text (self->words);
  /* Translators: %s is a name. */
  g_autofree char *about =
    laurel_quote (_("Put “%s” among the experts, or look for somebody else."), name);

  adw_status_page_set_description (self->nobody, *name != '\0' ? about
                                   : _("Type a name, and put it among the experts; or import a "
                                       "list of judges."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "seat.add-expert", *name != '\0');
  gtk_stack_set_visible_child_name (self->faces, any ? "experts" : "nobody");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", any);
}

static void
on_words (LaurelSeatDialog *self)
{
  g_strfreev (self->wanted);
  self->wanted = laurel_pinyin_dup_wanted (gtk_editable_get_text (self->words));
  gtk_filter_changed (self->wanted_only, GTK_FILTER_CHANGE_DIFFERENT);
  show_face (self);
}

static void
on_judges_changed (LaurelSeatDialog *self)
{
  g_hash_table_remove_all (self->seated);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->judges)); i++) {
    g_autoptr (LaurelJudge) judge = g_list_model_get_item (G_LIST_MODEL (self->judges), i);
    gint64 id = laurel_judge_get_expert_id (judge);

    g_hash_table_add (self->seated, g_memdup2 (&id, sizeof id));
  }
  gtk_filter_changed (self->wanted_only, GTK_FILTER_CHANGE_DIFFERENT);
  show_face (self);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelSeatDialog *self = LAUREL_SEAT_DIALOG (dialog);
  gpointer expert = gtk_single_selection_get_selected_item (self->selection);

  return g_variant_new ("(xxxs)", laurel_row_get_id (LAUREL_ROW (self->contest)),
                        expert ? laurel_row_get_id (expert) : G_GINT64_CONSTANT (0),
                        laurel_section_row_get_chosen (self->section), "judge");
}

static void
add_expert (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSeatDialog *self = LAUREL_SEAT_DIALOG (widget);

  laurel_run (GTK_WIDGET (self->faces), laurel_dialog_get_session (LAUREL_DIALOG (self)),
              &LAUREL_EXPERT_ADD,
              g_variant_new ("(sa{ss})", gtk_editable_get_text (self->words), NULL));
}

static void
on_activate (LaurelSeatDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dialog.apply", NULL);
}

/* The search takes Escape for itself. */
static void
on_stop (LaurelSeatDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_seat_dialog_dispose (GObject *object)
{
  LaurelSeatDialog *self = LAUREL_SEAT_DIALOG (object);

  if (self->shown != NULL)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  self->shown = NULL;
  g_clear_object (&self->wanted_only);
  g_clear_object (&self->experts);
  g_clear_object (&self->judges);
  g_clear_object (&self->contest);

  G_OBJECT_CLASS (laurel_seat_dialog_parent_class)->dispose (object);
}

static void
laurel_seat_dialog_finalize (GObject *object)
{
  LaurelSeatDialog *self = LAUREL_SEAT_DIALOG (object);

  g_hash_table_unref (self->seated);
  g_strfreev (self->wanted);

  G_OBJECT_CLASS (laurel_seat_dialog_parent_class)->finalize (object);
}

static void
laurel_seat_dialog_class_init (LaurelSeatDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_seat_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_seat_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_JUDGE_SEAT;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_CONTEST_LINE);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_SECTION_ROW);
  gtk_widget_class_install_action (widget_class, "seat.add-expert", NULL, add_expert);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-seat-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelSeatDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeatDialog, nobody);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeatDialog, section);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeatDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeatDialog, shown);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeatDialog, words);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
}

static void
laurel_seat_dialog_init (LaurelSeatDialog *self)
{
  self->seated = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->wanted = g_new0 (char *, 1);
  self->wanted_only = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_filter (self->shown, self->wanted_only);
}

/**
 * laurel_seat_dialog_new:
 * @session: a session
 * @contest: in which contest
 */
GtkWidget *
laurel_seat_dialog_new (LaurelSession *session, LaurelContest *contest)
{
  LaurelSeatDialog *self = g_object_new (LAUREL_TYPE_SEAT_DIALOG, "session", session, NULL);
  LaurelStore *store = laurel_session_get_store (session);
  g_autoptr (LaurelRowList) sections = NULL;

  self->contest = g_object_ref (contest);
  sections = laurel_store_list (store, &LAUREL_SECTIONS_OF_CONTEST,
                                g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (contest))));
  laurel_section_row_set_sections (self->section, G_LIST_MODEL (sections));
  self->experts = laurel_store_list (store, &LAUREL_EXPERTS_ALL, g_variant_new ("()"));
  self->judges = laurel_store_list (store, &LAUREL_JUDGES_OF_CONTEST,
                                    g_variant_new ("(x)",
                                                   laurel_row_get_id (LAUREL_ROW (contest))));
  gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (self->experts));
  g_signal_connect_object (self->experts, "items-changed", G_CALLBACK (show_face), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->judges, "items-changed", G_CALLBACK (on_judges_changed), self,
                           G_CONNECT_SWAPPED);
  show_face (self);

  return GTK_WIDGET (self);
}
