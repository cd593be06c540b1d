/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-documents-page.h"

#include <glib/gi18n-lib.h>

#include "calendar/laurel-release.h"
#include "documents/laurel-paper-store.h"
#include "ui/documents/laurel-batch-library.h"
#include "ui/documents/laurel-batch-page.h"
#include "ui/documents/laurel-batch-section.h"
#include "ui/documents/laurel-design-page.h"
#include "ui/documents/laurel-flow-page.h"
#include "ui/documents/laurel-notice-section.h"
#include "ui/documents/laurel-paper-page.h"
#include "ui/documents/laurel-paper-words.h"
#include "ui/documents/laurel-register-page.h"
#include "ui/documents/laurel-register-section.h"
#include "ui/documents/laurel-template-section.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-toast.h"

/**
 * LaurelDocumentsPage:
 *
 * The papers that the season's plan gives: which can be made, in which
 * something was typed already, and the one that is open.
 *
 * ## Actions
 *
 * - `documents.back`: from a paper to where it was asked for
 * - `documents.register`, `documents.batch` (`(xxs)`): opens the register of what was issued, or
 *   of what was issued together (laurel_register_page_show_batch())
 * - `documents.notice` (`(sxiix)`): opens a notice of one's own: kind, activity, releases, id
 * - `documents.table` (`s`): asks for a table, and makes a page for each of its rows by that
 *   template, or by the one that fits the table
 * - `documents.design` (`x`): opens a template of the library, to be changed; from a batch, with
 *   its rows
 *
 * Its rows activate `documents.open` (`(sxii)`): the kind of paper, the
 * activity or 0, and the releases a change notice is between.
 */
struct _LaurelDocumentsPage {
  LaurelPage parent_instance;

  GtkWidget *faces;
  GtkWidget *place;
  GtkWidget *notices;
  GtkWidget *draft_list;
  GtkWidget *activity_list;
  GtkWidget *batches;
  GtkWidget *templates;
  GListModel *releases;
  GListModel *drafts;
  GListModel *activities;

  LaurelTemplateKeeper *keeper; /* (nullable) */
  GtkWidget *batch; /* (nullable): a batch to which one comes back */
  GtkWidget *left; /* (nullable): a batch that was left with corrections */
  GtkWidget *from; /* weak (nullable): what had the focus when the paper was opened */
  GtkWidget *asked; /* likewise, while rows of the library are chosen */
};

G_DEFINE_FINAL_TYPE (LaurelDocumentsPage, laurel_documents_page, LAUREL_TYPE_PAGE)

/* ---- closures --------------------------------------------------------------- */

static gboolean
is_some (LaurelDocumentsPage *self, guint count)
{
  return count > 0;
}

static gboolean
is_several (LaurelDocumentsPage *self, guint count)
{
  return count > 1;
}

static char *
format_change_notice (LaurelDocumentsPage *self, guint n_releases)
{
  return g_strdup (n_releases > 0
                     ? _("What the draft changes of what was released last")
                     : _("When the plan is released, this tells what changes after that"));
}

static GListModel *
list_drafts (LaurelDocumentsPage *self, LaurelSession *session, LaurelProgramme *programme)
{
  gint64 id = programme ? laurel_row_get_id (LAUREL_ROW (programme)) : 0;

  if (session == NULL || id == 0)
    return NULL;

  return G_LIST_MODEL (laurel_store_list (laurel_session_get_store (session),
                                          &LAUREL_PAPERS_OF_PROGRAMME,
                                          g_variant_new ("(x)", id)));
}

/* ---- rows ------------------------------------------------------------------- */

static GtkWidget *
new_row (const char *title, const char *subtitle, GVariant *what)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", subtitle ? subtitle : "",
                NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), what);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "documents.open");

  return row;
}

/* What is off is announced so, and not as if it took place. */
static gboolean
tell_off (GBinding *binding, const GValue *status, GValue *subtitle, gpointer data)
{
  const char *name = g_value_get_string (status);

  g_value_set_static_string (subtitle, g_strcmp0 (name, "cancelled") == 0
                                         ? _("Cancelled: the paper says so")
                                       : g_strcmp0 (name, "postponed") == 0
                                         ? _("Postponed: the paper says so") : "");
  return TRUE;
}

static GtkWidget *
new_activity (gpointer item, gpointer data)
{
  LaurelActivity *activity = LAUREL_ACTIVITY (item);
  g_autofree char *title = NULL;
  GtkWidget *row;

  /* Translators: the number of an activity, and its title. */
  title = g_strdup_printf (_("%1$s  %2$s"), laurel_activity_get_number (activity),
                           laurel_activity_get_title (activity));
  row = new_row (title, NULL, g_variant_new ("(sxii)", "announcement",
                                             laurel_row_get_id (LAUREL_ROW (activity)), 0, 0));
  g_object_bind_property_full (activity, "status", row, "subtitle", G_BINDING_SYNC_CREATE, tell_off,
                               NULL, NULL, NULL);
  return row;
}

static GtkWidget *
new_draft (gpointer item, gpointer data)
{
  LaurelPaperDraft *draft = LAUREL_PAPER_DRAFT (item);
  const char *kind = laurel_paper_draft_get_kind (draft);

  return new_row (laurel_paper_words_of_kind (kind), laurel_paper_draft_get_title (draft),
                  g_variant_new ("(sxii)", kind, laurel_paper_draft_get_activity_id (draft),
                                 laurel_paper_draft_get_from_release (draft),
                                 laurel_paper_draft_get_to_release (draft)));
}

static GtkWidget *
new_notice (gpointer item, gpointer data)
{
  LaurelRelease *release = LAUREL_RELEASE (item);
  int number = laurel_release_get_number (release);
  g_autofree char *title = NULL;

  /* Translators: the numbers of two releases of a plan, one after the other. */
  title = g_strdup_printf (_("From release %1$d to release %2$d"), number - 1, number);
  return new_row (title, laurel_release_get_title (release),
                  g_variant_new ("(sxii)", "change-notice", G_GINT64_CONSTANT (0), number - 1,
                                 number));
}

/* ---- actions ---------------------------------------------------------------- */

/* Where it was asked for, if that is still there: a row here, or an activity of another page. */
static void
go_back_to (LaurelDocumentsPage *self, GtkWidget *from)
{
  for (GtkWidget *page = from; page != NULL; page = gtk_widget_get_parent (page)) {
    GtkWidget *pages = gtk_widget_get_ancestor (page, ADW_TYPE_VIEW_STACK);

    if (pages != NULL && gtk_widget_get_parent (page) == pages)
      adw_view_stack_set_visible_child (ADW_VIEW_STACK (pages), page);
  }
  if (from == NULL || !gtk_widget_get_mapped (from) || !gtk_widget_grab_focus (from))
    gtk_widget_child_focus (self->faces, GTK_DIR_TAB_FORWARD);
}

/* The paper goes when it is out of sight. */
static void
close_paper (LaurelDocumentsPage *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->faces), "papers");
  adw_bin_set_child (ADW_BIN (self->place), NULL);
}

static void
place (LaurelDocumentsPage *self, GtkWidget *page)
{
  adw_bin_set_child (ADW_BIN (self->place), page);
  gtk_stack_set_visible_child_name (GTK_STACK (self->faces), "paper");
  gtk_widget_grab_focus (page);
}

/* Corrections of a table are nowhere else: a batch that was left by mistake comes back. */
static void
reopen (LaurelDocumentsPage *self)
{
  if (self->left == NULL || adw_bin_get_child (ADW_BIN (self->place)) != NULL)
    return;

  place (self, self->left);
  g_clear_object (&self->left);
}

static void
offer_to_reopen (LaurelDocumentsPage *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("reopen", NULL);
  g_autoptr (AdwToast) toast = NULL;

  if (overlay == NULL)
    return;

  g_signal_connect_object (action, "activate", G_CALLBACK (reopen), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (overlay, "batch-left", G_ACTION_GROUP (group));
  toast = laurel_toast_new (GTK_WIDGET (self), _("The corrections of the table were given up"));
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "batch-left.reopen");
  laurel_toast_show (ADW_TOAST_OVERLAY (overlay), toast);
}

/* From a template or the register to the batch for which it was opened. */
static void
go_back_to_batch (LaurelDocumentsPage *self)
{
  g_autoptr (GtkWidget) batch = g_steal_pointer (&self->batch);

  place (self, batch);
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDocumentsPage *self = LAUREL_DOCUMENTS_PAGE (widget);
  GtkWidget *paper = adw_bin_get_child (ADW_BIN (self->place));

  if (paper == NULL)
    return;
  if (self->batch != NULL) {
    go_back_to_batch (self);
    return;
  }

  if (LAUREL_IS_BATCH_PAGE (paper) && laurel_batch_page_is_edited (LAUREL_BATCH_PAGE (paper))) {
    g_set_object (&self->left, paper);
    offer_to_reopen (self);
  }
  close_paper (self);
  go_back_to (self, self->from);
  if (self->left != paper)
    g_clear_weak_pointer (&self->from);
}

static void
open_paper (LaurelDocumentsPage *self, LaurelPaperSubject *subject, GtkWidget *from)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));
  LaurelProgramme *programme = session ? laurel_session_get_programme (session) : NULL;

  if (programme == NULL)
    return;
  subject->programme = laurel_row_get_id (LAUREL_ROW (programme));
  g_set_weak_pointer (&self->from, from);
  place (self, laurel_paper_page_new (session, subject));
}

static void
open_notice (GtkWidget *widget, const char *action_name, GVariant *what)
{
  LaurelPaperSubject subject = { 0 };

  g_variant_get (what, "(&sxiix)", &subject.kind, &subject.activity, &subject.from, &subject.to,
                 &subject.paper);
  open_paper (LAUREL_DOCUMENTS_PAGE (widget), &subject,
              gtk_root_get_focus (gtk_widget_get_root (widget)));
}

static void
open_batch (LaurelDocumentsPage *self, LaurelBatchOrigin *origin, const char *kind,
            GtkWidget *from)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  g_set_weak_pointer (&self->from, from);
  place (self, laurel_batch_page_new (session, self->keeper, origin, kind));
}

static void
open_table (LaurelDocumentsPage *self, GFile *file, const char *kind, GtkWidget *from)
{
  g_autoptr (LaurelBatchOrigin) origin = laurel_batch_origin_new_file (file);

  open_batch (self, origin, kind, from);
}

static void
on_rows_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelDocumentsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelBatchOrigin) origin = laurel_batch_library_ask_finish (result, &error);

  if (origin != NULL)
    open_batch (self, origin, origin->template, self->asked);
  else
    laurel_report (GTK_WIDGET (self), error);
  g_clear_weak_pointer (&self->asked);
}

static void
choose_rows (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDocumentsPage *self = LAUREL_DOCUMENTS_PAGE (widget);

  g_set_weak_pointer (&self->asked, gtk_root_get_focus (gtk_widget_get_root (widget)));
  laurel_batch_library_ask_async (widget, laurel_page_get_session (LAUREL_PAGE (self)),
                                  on_rows_chosen, g_object_ref (self));
}

typedef struct {
  LaurelDocumentsPage *page;
  GtkWidget *left; /* (nullable): a batch that was left with corrections */
  GtkWidget *from; /* weak (nullable) */
  char *kind;      /* (nullable) */
} Wish;

static void
on_table_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  Wish *wish = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, &error);

  if (file != NULL)
    open_table (wish->page, file, wish->kind, wish->from);
  else
    laurel_report (GTK_WIDGET (wish->page), error);
  g_clear_weak_pointer (&wish->from);
  g_object_unref (wish->page);
  g_free (wish->kind);
  g_free (wish);
}

static void
choose_table (GtkWidget *widget, const char *action_name, GVariant *template)
{
  static const char *const SUFFIXES[] = { "csv", "tsv", "txt", "xlsx", "xls", "ods", "json" };
  const char *kind = g_variant_get_string (template, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Wish *wish = g_new0 (Wish, 1);

  wish->page = g_object_ref (LAUREL_DOCUMENTS_PAGE (widget));
  g_set_weak_pointer (&wish->from, gtk_root_get_focus (gtk_widget_get_root (widget)));
  wish->kind = kind[0] != '\0' ? g_strdup (kind) : NULL;
  gtk_file_filter_set_name (filter, _("Tables"));
  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    gtk_file_filter_add_suffix (filter, SUFFIXES[i]);
  laurel_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Open a table"), filter,
                          on_table_chosen, wish);
}

/* From it, one comes back to the batch for which it was opened. */
static void
show_over (LaurelDocumentsPage *self, GtkWidget *page)
{
  GtkWidget *paper = adw_bin_get_child (ADW_BIN (self->place));

  if (paper != NULL && LAUREL_IS_BATCH_PAGE (paper))
    g_set_object (&self->batch, paper);
  else
    g_set_weak_pointer (&self->from, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  place (self, page);
}

static void
open_register (GtkWidget *widget, const char *action_name, GVariant *batch)
{
  LaurelDocumentsPage *self = LAUREL_DOCUMENTS_PAGE (widget);
  GtkWidget *page = laurel_register_page_new (laurel_page_get_session (LAUREL_PAGE (self)));

  if (batch != NULL)
    laurel_register_page_show_batch (LAUREL_REGISTER_PAGE (page), batch);
  show_over (self, page);
}

/* A layout is changed beside a notice, a template of boxes on its page. */
static GtkWidget *
new_design_page (LaurelDocumentsPage *self, gint64 template, LaurelBatchOrigin *origin)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));
  g_autofree char *kind = g_strdup_printf (LAUREL_OWN_PREFIX "%" G_GINT64_FORMAT, template);

  if (laurel_template_shelf_is_layout (laurel_template_keeper_get_shelf (self->keeper), kind))
    return laurel_flow_page_new (session, self->keeper, template);

  return laurel_design_page_new (session, self->keeper, template, origin);
}

static void
open_design (GtkWidget *widget, const char *action_name, GVariant *template)
{
  LaurelDocumentsPage *self = LAUREL_DOCUMENTS_PAGE (widget);
  GtkWidget *paper = adw_bin_get_child (ADW_BIN (self->place));
  gboolean batch = paper != NULL && LAUREL_IS_BATCH_PAGE (paper);
  LaurelBatchOrigin *origin =
    batch ? laurel_batch_page_get_origin (LAUREL_BATCH_PAGE (paper)) : NULL;

  show_over (self, new_design_page (self, g_variant_get_int64 (template), origin));
}

/* On this page a file is a table, and not a plan as elsewhere in the window. */
static gboolean
on_drop (LaurelDocumentsPage *self, const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  gboolean has_file = files != NULL;

  if (has_file)
    open_table (self, files->data, NULL, NULL);
  g_slist_free (files);
  return has_file;
}

/* A paper of another season is not of this page any more; the register is of all seasons. */
static void
on_programme_changed (LaurelDocumentsPage *self)
{
  GtkWidget *paper = adw_bin_get_child (ADW_BIN (self->place));

  if (paper != NULL && !LAUREL_IS_REGISTER_PAGE (paper) && !LAUREL_IS_DESIGN_PAGE (paper)
      && !LAUREL_IS_FLOW_PAGE (paper)) {
    g_clear_object (&self->batch);
    close_paper (self);
  }
}

static void
on_shelf_changed (LaurelDocumentsPage *self)
{
  laurel_batch_section_set_shelf (LAUREL_BATCH_SECTION (self->batches),
                                  laurel_template_keeper_get_shelf (self->keeper));
}

static void
open_templates (LaurelDocumentsPage *self, LaurelSession *session)
{
  g_clear_object (&self->keeper);
  self->keeper = laurel_template_keeper_new (laurel_session_get_store (session));
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (on_shelf_changed), self,
                           G_CONNECT_SWAPPED);
  laurel_template_section_open (LAUREL_TEMPLATE_SECTION (self->templates), session,
                                self->keeper);
}

static void
on_session_changed (LaurelDocumentsPage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  if (session == NULL)
    return;

  open_templates (self, session);
  g_signal_connect_object (session, "notify::programme", G_CALLBACK (on_programme_changed), self,
                           G_CONNECT_SWAPPED);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_documents_page_dispose (GObject *object)
{
  g_clear_object (&LAUREL_DOCUMENTS_PAGE (object)->keeper);
  g_clear_object (&LAUREL_DOCUMENTS_PAGE (object)->batch);
  g_clear_object (&LAUREL_DOCUMENTS_PAGE (object)->left);
  g_clear_weak_pointer (&LAUREL_DOCUMENTS_PAGE (object)->from);
  g_clear_weak_pointer (&LAUREL_DOCUMENTS_PAGE (object)->asked);

  G_OBJECT_CLASS (laurel_documents_page_parent_class)->dispose (object);
}

static void
laurel_documents_page_class_init (LaurelDocumentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_documents_page_dispose;
  gtk_widget_class_install_action (widget_class, "documents.back", NULL, back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "documents.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "documents.back",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "documents.register", NULL, open_register);
  gtk_widget_class_install_action (widget_class, "documents.batch", "(xxs)", open_register);
  gtk_widget_class_install_action (widget_class, "documents.notice", "(sxiix)", open_notice);
  gtk_widget_class_install_action (widget_class, "documents.table", "s", choose_table);
  gtk_widget_class_install_action (widget_class, "documents.library", NULL, choose_rows);
  gtk_widget_class_install_action (widget_class, "documents.design", "x", open_design);
  g_type_ensure (LAUREL_TYPE_BATCH_SECTION);
  g_type_ensure (LAUREL_TYPE_REGISTER_SECTION);
  g_type_ensure (LAUREL_TYPE_NOTICE_SECTION);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_SESSION);
  g_type_ensure (LAUREL_TYPE_TEMPLATE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-documents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDocumentsPage, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelDocumentsPage, place);
  gtk_widget_class_bind_template_child (widget_class, LaurelDocumentsPage, notices);
  gtk_widget_class_bind_template_child (widget_class, LaurelDocumentsPage, draft_list);
  gtk_widget_class_bind_template_child (widget_class, LaurelDocumentsPage, activity_list);
  gtk_widget_class_bind_template_child (widget_class, LaurelDocumentsPage, batches);
  gtk_widget_class_bind_template_child (widget_class, LaurelDocumentsPage, templates);
  gtk_widget_class_bind_template_child (widget_class, LaurelDocumentsPage, releases);
  gtk_widget_class_bind_template_child (widget_class, LaurelDocumentsPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, LaurelDocumentsPage, activities);
  gtk_widget_class_bind_template_callback (widget_class, is_some);
  gtk_widget_class_bind_template_callback (widget_class, is_several);
  gtk_widget_class_bind_template_callback (widget_class, format_change_notice);
  gtk_widget_class_bind_template_callback (widget_class, list_drafts);
}

static void
laurel_documents_page_init (LaurelDocumentsPage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_autoptr (GtkSliceListModel) changes = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));

  /* The first release changes nothing. */
  changes = gtk_slice_list_model_new (g_object_ref (self->releases), 1, G_MAXUINT - 1);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->activity_list), self->activities, new_activity,
                           NULL, NULL);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->draft_list), self->drafts, new_draft, NULL, NULL);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->notices), G_LIST_MODEL (changes), new_notice, NULL,
                           NULL);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session_changed), NULL);
}

/**
 * laurel_documents_page_open:
 * @what: the parameter of `documents.open`
 * @from: (nullable): what had the focus when it was asked for
 *
 * Opens a paper of the season that is shown. From there one comes back to @from.
 */
void
laurel_documents_page_open (LaurelDocumentsPage *self, GVariant *what, GtkWidget *from)
{
  LaurelPaperSubject subject = { 0 };

  g_return_if_fail (LAUREL_IS_DOCUMENTS_PAGE (self));

  g_variant_get (what, "(&sxii)", &subject.kind, &subject.activity, &subject.from, &subject.to);
  open_paper (self, &subject, from);
}

/**
 * laurel_documents_page_open_rows:
 * @rows: %LAUREL_LIBRARY_ROWS_ARGS: which rows of the library
 * @title: what they are called
 * @kind: by which template
 * @from: (nullable): what had the focus when it was asked for
 *
 * Makes a page for each of some rows of the library. From there one comes back to @from.
 */
void
laurel_documents_page_open_rows (LaurelDocumentsPage *self, GVariant *rows, const char *title,
                                 const char *kind, GtkWidget *from)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));
  g_autoptr (LaurelBatchOrigin) origin = NULL;

  g_return_if_fail (LAUREL_IS_DOCUMENTS_PAGE (self));

  origin = laurel_batch_origin_new_library (laurel_session_get_store (session), rows, title);
  open_batch (self, origin, kind, from);
}
