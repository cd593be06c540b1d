/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-jury.h"

#include "judging/jury/laurel-judge-store.h"
#include "ui/judging/laurel-contest-draws.h"
#include "ui/judging/laurel-contest-import-dialog.h"
#include "ui/judging/laurel-contest-line.h"
#include "ui/judging/laurel-judge-answer-dialog.h"
#include "ui/judging/laurel-judge-pane.h"
#include "ui/judging/laurel-seat-dialog.h"
#include "ui/kit/laurel-gradual.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-settled.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestJury:
 *
 * The judges of a contest, and the one that is selected; or, in their place, the draws by which
 * they came to it.
 *
 * ## Actions
 *
 * - `jury.seat`: gives an expert a seat
 * - `jury.import`, `jury.paste`: takes a list of judges in, of a file or the clipboard
 * - `jury.draws`: shows the draws, or the judges again
 * - `jury.answer` (`s`): notes an invitation or an answer of all who have not answered
 * - `jury.print` (`s`): papers for the judges, by that template
 * - `jury.back`: from the one to the list, where there is room for one only
 */
struct _LaurelContestJury {
  LaurelContestPage parent_instance;

  GtkStack *faces;
  AdwLeaflet *leaflet;
  GtkSingleSelection *selection;
  GtkListView *view;
  LaurelContestPage *draws;

  LaurelRowList *judges; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelContestJury, laurel_contest_jury, LAUREL_TYPE_CONTEST_PAGE)

static void
show_face (LaurelContestJury *self)
{
  guint n = self->judges ? g_list_model_get_n_items (G_LIST_MODEL (self->judges)) : 0;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->faces), "draws") != 0)
    gtk_stack_set_visible_child_name (self->faces, n == 0 ? "empty" : "judges");
}

static void
read_judges (LaurelContestPage *page)
{
  LaurelContestJury *self = LAUREL_CONTEST_JURY (page);

  gtk_single_selection_set_model (self->selection, NULL);
  gtk_stack_set_visible_child_name (self->faces, "empty");
  g_clear_object (&self->judges);
  self->judges = laurel_contest_page_list (page, &LAUREL_JUDGES_OF_CONTEST);
  if (self->judges == NULL)
    return;

  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->judges));
  g_signal_connect_object (self->judges, "items-changed", G_CALLBACK (show_face), self,
                           G_CONNECT_SWAPPED);
  show_face (self);
}

static void
on_activate (LaurelContestJury *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/* ---- actions ---------------------------------------------------------------- */

static gboolean
can_write (GtkWidget *widget)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);

  return laurel_contest_page_get_contest (page) != NULL &&
         laurel_check_writable (widget, laurel_contest_page_get_session (page));
}

static void
seat (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);

  if (can_write (widget))
    laurel_dialog_present (LAUREL_DIALOG (laurel_seat_dialog_new (
      laurel_contest_page_get_session (page), laurel_contest_page_get_contest (page))), widget);
}

static void
import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);

  if (can_write (widget))
    laurel_contest_import_ask (widget, laurel_contest_page_get_session (page),
                               laurel_contest_page_get_contest (page), LAUREL_IMPORT_JUDGES);
}

static void
paste (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (widget);

  if (can_write (widget))
    laurel_contest_import_paste (widget, laurel_contest_page_get_session (page),
                                 laurel_contest_page_get_contest (page), LAUREL_IMPORT_JUDGES);
}

/* Who declined is asked no more, and who accepted has answered. */
static void
answer_all (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestJury *self = LAUREL_CONTEST_JURY (widget);
  const char *state = g_variant_get_string (parameter, NULL);
  gboolean invites = g_str_equal (state, "invited");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *about = NULL;
  guint n = self->judges ? g_list_model_get_n_items (G_LIST_MODEL (self->judges)) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelJudge) judge = g_list_model_get_item (G_LIST_MODEL (self->judges), i);
    const char *own = laurel_judge_get_state (judge);
    gint64 id = laurel_row_get_id (LAUREL_ROW (judge));

    if (g_str_equal (own, "seated") || (!invites && g_str_equal (own, "invited")))
      g_array_append_val (ids, id);
  }
  if (ids->len == 0 || !can_write (widget))
    return;

  /* Translators: %u counts judges. */
  about = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u judge", "%u judges", ids->len),
                           ids->len);
  laurel_dialog_present (LAUREL_DIALOG (laurel_judge_answer_dialog_new (
    laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)), ids, about, state)), widget);
}

static void
show_draws (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContestJury *self = LAUREL_CONTEST_JURY (widget);
  gboolean shown = g_strcmp0 (gtk_stack_get_visible_child_name (self->faces), "draws") == 0;

  gtk_stack_set_visible_child_name (self->faces, shown ? "empty" : "draws");
  show_face (self);
  gtk_widget_child_focus (GTK_WIDGET (self->faces), GTK_DIR_TAB_FORWARD);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (widget));

  if (contest != NULL)
    gtk_widget_activate_action (widget, "documents.contest", "(sxxss)", "judges",
                                laurel_row_get_id (LAUREL_ROW (contest)), G_GINT64_CONSTANT (0),
                                g_variant_get_string (parameter, NULL),
                                laurel_contest_get_title (contest));
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_leaflet_navigate (LAUREL_CONTEST_JURY (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_contest_jury_dispose (GObject *object)
{
  g_clear_object (&LAUREL_CONTEST_JURY (object)->judges);

  G_OBJECT_CLASS (laurel_contest_jury_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "jury.answer", "s", answer_all);
  gtk_widget_class_install_action (widget_class, "jury.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "jury.draws", NULL, show_draws);
  gtk_widget_class_install_action (widget_class, "jury.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "jury.paste", NULL, paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "jury.paste",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "jury.print", "s", print);
  gtk_widget_class_install_action (widget_class, "jury.seat", NULL, seat);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "jury.seat",
                                       NULL);
}

static void
laurel_contest_jury_class_init (LaurelContestJuryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_jury_dispose;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_judges;
  install_actions (widget_class);

  g_type_ensure (LAUREL_TYPE_CONTEST_DRAWS);
  g_type_ensure (LAUREL_TYPE_CONTEST_LINE);
  g_type_ensure (LAUREL_TYPE_JUDGE_PANE);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-jury.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestJury, draws);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestJury, faces);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestJury, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestJury, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestJury, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
laurel_contest_jury_init (LaurelContestJury *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_gradual_install (self->view, GTK_SELECTION_MODEL (self->selection));
}
