/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-exam-page.h"

#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-exam-store.h"
#include "ui/judging/laurel-marks-missing.h"
#include "ui/judging/laurel-measure-import-dialog.h"
#include "ui/judging/laurel-measure-rows.h"
#include "ui/judging/laurel-more-list.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelExamPage:
 *
 * An exam: the files of attempts that came in, and who stands where by them: organisations and
 * persons. All of it is counted once, on the thread on which nobody waits.
 *
 * ## Actions
 *
 * - `exam.import`: asks for a file of attempts
 * - `exam.import-heads`: asks for how many people organisations have
 */
struct _LaurelExamPage {
  LaurelMeasurePage parent_instance;

  GtkStack *faces;
  LaurelMarksMissing *missing;
  GtkLabel *title;
  GtkLabel *counts;
  AdwPreferencesGroup *organizations_group;
  LaurelMoreList *organizations;
  AdwPreferencesGroup *persons_group;
  LaurelMoreList *persons;
  GtkWidget *names_group;
  LaurelMoreList *names;
  LaurelMoreList *sources;

  LaurelRowList *files;   /* (nullable): read as long as somebody looks */
  LaurelStore *watched;   /* (nullable) */
  guint serial;           /* which counting is the last one */
  gboolean is_counting;
};

G_DEFINE_FINAL_TYPE (LaurelExamPage, laurel_exam_page, LAUREL_TYPE_MEASURE_PAGE)

#define MOST 1000

/* ---- counting ------------------------------------------------------------------------------ */

/* On the keeper's thread. */
static gpointer
count (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 stage;

  g_variant_get (args, "(x)", &stage);

  return laurel_exam_tables_load (reader, stage, MOST, error);
}

static void
free_tables (gpointer tables)
{
  laurel_exam_tables_free (tables);
}

static void
show_list (LaurelMoreList *list, GPtrArray *rows, GtkListBoxCreateWidgetFunc create)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);

  g_list_store_splice (store, 0, 0, rows->pdata, rows->len);
  laurel_more_list_show (list, G_LIST_MODEL (store), create, NULL);
}

static char *
dup_counts (const LaurelExamTables *tables)
{
  g_autofree char *persons =
    /* Translators: %u counts people. */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u persons", tables->n_persons),
                     tables->n_persons);
  g_autofree char *organizations =
    /* Translators: %u counts organisations. */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u organisation", "%u organisations",
                                  tables->n_organizations), tables->n_organizations);
  g_autofree char *attempts =
    /* Translators: %u counts attempts at an exam. */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u attempt", "%u attempts",
                                  tables->n_attempts), tables->n_attempts);

  return g_strdup_printf ("%s · %s · %s", attempts, persons, organizations);
}

/* A list that ends says so. */
static void
tell_most (AdwPreferencesGroup *group, guint n)
{
  /* Translators: %d is a number of persons or of organisations. */
  g_autofree char *told = n > MOST ? g_strdup_printf (_("The best %d of them."), MOST) : NULL;

  adw_preferences_group_set_description (group, told);
}

static void
show_tables (LaurelExamPage *self, const LaurelExamTables *tables)
{
  g_autofree char *counts = dup_counts (tables);

  gtk_stack_set_visible_child_name (self->faces, tables->n_attempts == 0 ? "empty" : "tables");
  gtk_label_set_label (self->counts, counts);
  tell_most (self->persons_group, tables->n_persons);
  tell_most (self->organizations_group, tables->n_organizations);
  show_list (self->persons, tables->persons, laurel_measure_rows_new_person);
  show_list (self->organizations, tables->organizations, laurel_measure_rows_new_group);
  show_list (self->names, tables->names, laurel_measure_rows_new_name);
  gtk_widget_set_visible (self->names_group, tables->names->len > 0);
}

static void count_again (LaurelExamPage *self);

typedef struct {
  LaurelExamPage *page;
  guint serial;
} Counting;

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Counting *counting = data;
  g_autoptr (LaurelExamPage) self = counting->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelExamTables) tables =
    laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  self->is_counting = FALSE;
  if (self->watched == NULL)
    return;
  if (counting->serial != self->serial) {
    count_again (self);
    return;
  }

  if (tables != NULL) {
    show_tables (self, tables);
    return;
  }
  laurel_marks_missing_tell_error (self->missing,
                                   laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (self)),
                                   error);
  gtk_stack_set_visible_child_name (self->faces, "missing");
}

/* One at a time: what changes meanwhile is counted after it. */
static void
count_again (LaurelExamPage *self)
{
  Counting *counting;

  if (self->is_counting || self->watched == NULL)
    return;

  self->is_counting = TRUE;
  counting = g_new0 (Counting, 1);
  counting->page = g_object_ref (self);
  counting->serial = self->serial;
  laurel_store_keep_async (self->watched, count,
                           g_variant_new ("(x)",
                                          laurel_measure_page_get_id (LAUREL_MEASURE_PAGE (self))),
                           free_tables, on_counted, counting);
}

static void
on_changed (LaurelExamPage *self, LaurelChanges *changes)
{
  if (!laurel_changes_touch (changes, LAUREL_EXAM_PERSONS.tables))
    return;

  self->serial++;
  count_again (self);
}

/* ---- what is looked at --------------------------------------------------------------------- */

static void
forget (LaurelExamPage *self)
{
  laurel_more_list_show (self->sources, NULL, NULL, NULL);
  g_clear_object (&self->files);
  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, on_changed, self);
  g_clear_object (&self->watched);
  self->serial++;
}

static void
read_exam (LaurelMeasurePage *page, gint64 stage)
{
  LaurelExamPage *self = LAUREL_EXAM_PAGE (page);

  forget (self);
  if (stage == 0)
    return;

  gtk_label_set_label (self->title,
                       laurel_contest_stage_get_title (laurel_measure_page_get_stage (page)));
  gtk_stack_set_visible_child_name (self->faces, "counting");
  self->files = laurel_measure_page_list (page, &LAUREL_ANSWER_SOURCES_OF_STAGE,
                                          g_variant_new ("(x)", stage));
  laurel_more_list_show (self->sources, G_LIST_MODEL (self->files), laurel_measure_rows_new_source,
                         (gpointer) "judging.remove-answers");
  self->watched = g_object_ref (laurel_session_get_store (
    laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self))));
  g_signal_connect_object (self->watched, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  count_again (self);
}

static void
import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (widget));
  LaurelContestStage *stage = laurel_measure_page_get_stage (LAUREL_MEASURE_PAGE (widget));

  if (stage != NULL && laurel_check_writable (widget, session))
    laurel_measure_import_ask (widget, session, stage,
                               g_str_equal (action_name, "exam.import")
                               ? LAUREL_MEASURE_LIST_ATTEMPTS : LAUREL_MEASURE_LIST_VALUES);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_exam_page_dispose (GObject *object)
{
  LaurelExamPage *self = LAUREL_EXAM_PAGE (object);

  g_clear_object (&self->files);
  g_clear_object (&self->watched);

  G_OBJECT_CLASS (laurel_exam_page_parent_class)->dispose (object);
}

static void
laurel_exam_page_class_init (LaurelExamPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_exam_page_dispose;
  LAUREL_MEASURE_PAGE_CLASS (klass)->read = read_exam;
  gtk_widget_class_install_action (widget_class, "exam.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "exam.import-heads", NULL, import);

  g_type_ensure (LAUREL_TYPE_MARKS_MISSING);
  g_type_ensure (LAUREL_TYPE_MORE_LIST);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-exam-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, counts);
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, missing);
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, names);
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, names_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, organizations);
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, organizations_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, persons);
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, persons_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, sources);
  gtk_widget_class_bind_template_child (widget_class, LaurelExamPage, title);
}

static void
laurel_exam_page_init (LaurelExamPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
