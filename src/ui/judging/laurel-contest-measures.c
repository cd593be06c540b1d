/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-measures.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "ui/judging/laurel-choice-drop.h"
#include "ui/judging/laurel-contest-scores.h"
#include "ui/judging/laurel-exam-page.h"
#include "ui/judging/laurel-index-page.h"
#include "ui/judging/laurel-survey-page.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestMeasures:
 *
 * What the stages of a contest are decided by: the marks of judges, answers to an exam, indicators
 * of an index, or returns of a survey. Where a contest has several of them, one chooses.
 */
struct _LaurelContestMeasures {
  LaurelContestPage parent_instance;

  GtkDropDown *choice;
  GtkStack *faces;
  GtkWidget *pages[3]; /* (element-type LaurelMeasurePage): as in MEASURES */

  LaurelRowList *stages; /* (nullable) */
  GPtrArray *offered;    /* (element-type LaurelContestStage): elements are nullable: all that are
                          * judged */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (LaurelContestMeasures, laurel_contest_measures, LAUREL_TYPE_CONTEST_PAGE)

static const char *const MEASURES[] = { "exam", "index", "survey" };

#define MARKS "marks"

static void
stage_unref (gpointer stage)
{
  g_clear_object ((GObject **) &stage);
}

/* ---- what is shown --------------------------------------------------------------- */

/* What had the focus when the contest went off the screen would still be where Tab goes on, which
 * then finds nothing in another face. */
static void
forget_focus (LaurelContestMeasures *self)
{
  GtkWidget *last = gtk_widget_get_focus_child (GTK_WIDGET (self->faces));

  if (last != NULL && last != gtk_stack_get_visible_child (self->faces))
    gtk_widget_set_focus_child (GTK_WIDGET (self->faces), NULL);
}

static void
show_stage (LaurelContestMeasures *self, LaurelContestStage *stage)
{
  const char *measure = stage ? laurel_contest_stage_get_measure (stage) : MARKS;

  for (gsize i = 0; i < G_N_ELEMENTS (MEASURES); i++)
    g_object_set (self->pages[i], "stage", g_str_equal (MEASURES[i], measure) ? stage : NULL,
                  NULL);
  gtk_stack_set_visible_child_name (self->faces, measure);
  forget_focus (self);
}

static void
show_chosen (LaurelContestMeasures *self)
{
  guint chosen = gtk_drop_down_get_selected (self->choice);

  show_stage (self, chosen < self->offered->len ? self->offered->pdata[chosen] : NULL);
}

static void
on_chosen (LaurelContestMeasures *self)
{
  if (self->is_filling)
    return;

  laurel_choice_drop_name (self->choice);
  show_chosen (self);
}

/* ---- what there is --------------------------------------------------------------- */

/* All that are judged are one: which of them it is is chosen beside the marks. */
static void
offer (LaurelContestMeasures *self, GtkStringList *titles, LaurelContestStage *stage)
{
  gboolean is_judged = g_str_equal (laurel_contest_stage_get_measure (stage), MARKS);

  if (g_str_equal (laurel_contest_stage_get_kind (stage), "form-check") ||
      (is_judged && g_ptr_array_find (self->offered, NULL, NULL)))
    return;

  gtk_string_list_append (titles, is_judged ? _("Marks of judges")
                                            : laurel_contest_stage_get_title (stage));
  g_ptr_array_add (self->offered, is_judged ? NULL : g_object_ref (stage));
}

static void on_stages (LaurelContestMeasures *self);

static void
watch (LaurelContestMeasures *self, LaurelContestStage *stage)
{
  g_signal_handlers_disconnect_by_func (stage, on_stages, self);
  g_signal_connect_object (stage, "notify", G_CALLBACK (on_stages), self, G_CONNECT_SWAPPED);
}

static void
on_stages (LaurelContestMeasures *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint before = gtk_drop_down_get_selected (self->choice), chosen = 0;
  g_autoptr (LaurelContestStage) last =
    before < self->offered->len && self->offered->pdata[before] != NULL
    ? g_object_ref (self->offered->pdata[before]) : NULL;

  g_ptr_array_set_size (self->offered, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->stages)); i++) {
    g_autoptr (LaurelContestStage) stage = g_list_model_get_item (G_LIST_MODEL (self->stages), i);

    watch (self, stage);
    offer (self, titles, stage);
  }
  for (guint i = 0; last != NULL && i < self->offered->len; i++)
    if (self->offered->pdata[i] == last)
      chosen = i;

  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->choice, chosen);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->offered->len > 1);
  laurel_choice_drop_name (self->choice);
  show_chosen (self);
}

static void
read_stages (LaurelContestPage *page)
{
  LaurelContestMeasures *self = LAUREL_CONTEST_MEASURES (page);

  g_ptr_array_set_size (self->offered, 0);
  show_stage (self, NULL);
  if (self->stages != NULL)
    g_signal_handlers_disconnect_by_data (self->stages, self);
  g_clear_object (&self->stages);
  self->stages = laurel_contest_page_list (page, &LAUREL_STAGES_OF_CONTEST);
  if (self->stages == NULL)
    return;

  g_signal_connect_object (self->stages, "items-changed", G_CALLBACK (on_stages), self,
                           G_CONNECT_SWAPPED);
  on_stages (self);
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_contest_measures_dispose (GObject *object)
{
  g_clear_object (&LAUREL_CONTEST_MEASURES (object)->stages);

  G_OBJECT_CLASS (laurel_contest_measures_parent_class)->dispose (object);
}

static void
laurel_contest_measures_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_CONTEST_MEASURES (object)->offered);

  G_OBJECT_CLASS (laurel_contest_measures_parent_class)->finalize (object);
}

static void
laurel_contest_measures_class_init (LaurelContestMeasuresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_contest_measures_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_contest_measures_finalize;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_stages;
}

static GtkWidget *
add_page (LaurelContestMeasures *self, GType type, const char *name)
{
  GtkWidget *page = g_object_new (type, NULL);

  g_object_bind_property (self, "session", page, "session", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "contest", page, "contest", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (self->faces, page, name);

  return page;
}

static void
laurel_contest_measures_init (LaurelContestMeasures *self)
{
  const GType types[] = { LAUREL_TYPE_EXAM_PAGE, LAUREL_TYPE_INDEX_PAGE, LAUREL_TYPE_SURVEY_PAGE };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->offered = g_ptr_array_new_with_free_func (stage_unref);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->choice), _("What is looked at"));
  gtk_widget_set_halign (GTK_WIDGET (self->choice), GTK_ALIGN_START);
  gtk_widget_set_margin_top (GTK_WIDGET (self->choice), 6);
  gtk_widget_set_margin_start (GTK_WIDGET (self->choice), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->choice), 12);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), FALSE);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (on_chosen), self);
  self->faces = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->faces, FALSE);
  gtk_stack_set_vhomogeneous (self->faces, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->faces), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->faces));
  adw_bin_set_child (ADW_BIN (self), box);
  add_page (self, LAUREL_TYPE_CONTEST_SCORES, MARKS);
  for (gsize i = 0; i < G_N_ELEMENTS (MEASURES); i++)
    self->pages[i] = add_page (self, types[i], MEASURES[i]);
}
