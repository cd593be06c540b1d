/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-page-private.h"

#include "ui/documents/laurel-batch-letters.h"
#include "ui/documents/laurel-batch-progress.h"
#include "ui/documents/laurel-batch-words.h"
#include "ui/documents/laurel-batch-written.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/*
 * The half of the page that does something with all rows: saves and prints them.
 */

/* ---- all rows --------------------------------------------------------------- */

void
laurel_batch_work_free (LaurelBatchWork *work)
{
  g_clear_weak_pointer (&work->window);
  if (work->application != NULL)
    g_application_release (work->application);
  g_clear_object (&work->application);
  g_object_unref (work->page);
  laurel_progress_unref (work->progress);
  g_free (work->path);
  g_free (work);
}

/* The page can do something else. */
void
laurel_batch_work_end (LaurelBatchWork *work)
{
  g_clear_pointer (&work->page->working, laurel_progress_unref);
  if (work->page->maker == NULL)
    return;

  laurel_batch_progress_end (LAUREL_BATCH_PROGRESS (work->page->progress));
  laurel_batch_page_enable (work->page);
}

/* The page may be closed by now: what was written is told by the window. */
static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelBatchWork *work = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelBatchResult) done = laurel_batch_work_finish (result, &error);

  laurel_batch_work_end (work);
  if (work->window != NULL && done == NULL)
    laurel_report (GTK_WIDGET (work->window), error);
  else if (work->window != NULL)
    laurel_batch_written_take (work->window, done,
                               gtk_label_get_label (GTK_LABEL (work->page->title)));
  laurel_batch_work_free (work);
}

/* Whoever closes the window meanwhile has the pages nevertheless, and nothing else beside them. */
static void
hold (LaurelBatchWork *work)
{
  GtkApplication *application = work->window ? gtk_window_get_application (work->window) : NULL;

  if (application == NULL)
    return;

  work->application = g_object_ref (G_APPLICATION (application));
  g_application_hold (work->application);
}

/**
 * laurel_batch_work_begin:
 * @words: what is done
 *
 * Returns: (transfer full): what waits for it
 */
LaurelBatchWork *
laurel_batch_work_begin (LaurelBatchPage *self, const char *words)
{
  LaurelBatchWork *work = g_new0 (LaurelBatchWork, 1);

  work->page = g_object_ref (self);
  g_set_weak_pointer (&work->window, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  hold (work);
  work->progress = laurel_progress_new ();
  self->working = laurel_progress_ref (work->progress);
  laurel_batch_progress_begin (LAUREL_BATCH_PROGRESS (self->progress), words, work->progress);
  laurel_batch_page_enable (self);

  return work;
}

/* While a dialog was open, the page may have gone, or something else begun. */
gboolean
laurel_batch_page_can_work (LaurelBatchPage *self)
{
  return self->working == NULL && self->maker != NULL
         && gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

static void
work_for (LaurelBatchPage *self, LaurelBatchAim aim, const char *path, LaurelBatchMail *mail)
{
  LaurelBatchWork *work;

  if (!laurel_batch_page_can_work (self)) {
    g_clear_pointer (&mail, laurel_batch_mail_free);
    return;
  }

  work = laurel_batch_work_begin (self, aim == LAUREL_BATCH_PRINTER ? _("Making the pages…")
                                                                    : _("Saving…"));
  laurel_batch_maker_work_async (self->maker, aim, path,
                                 gtk_editable_get_text (GTK_EDITABLE (self->pattern)), mail,
                                 work->progress, on_worked, work);
}

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBatchPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path == NULL)
    laurel_report (GTK_WIDGET (self), error);
  else
    work_for (self, g_file_test (path, G_FILE_TEST_IS_DIR) ? LAUREL_BATCH_FOLDER
                                                           : LAUREL_BATCH_FILE, path, NULL);
}

/* Where something is to be saved, called as what its papers are for. */
void
laurel_batch_page_ask_for_file (LaurelBatchPage *self, const char *title,
                                GAsyncReadyCallback callback)
{
  g_autofree char *about = laurel_batch_words_of_about (laurel_batch_maker_get_order (self->maker),
                                                       self->origin->title);
  g_autofree char *name = g_strconcat (about, ".pdf", NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_suffix (filter, "pdf");
  laurel_save_file_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title, name,
                          filter, callback, g_object_ref (self));
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_batch_page_ask_for_file (LAUREL_BATCH_PAGE (widget), _("Save as one PDF"),
                                  on_place_chosen);
}

static void
save_each (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelBatchPage *self = LAUREL_BATCH_PAGE (widget);

  gtk_popover_popdown (GTK_POPOVER (self->save_popover));
  laurel_choose_folder_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                              _("Save one file each in"), on_place_chosen, g_object_ref (self));
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_popover_popdown (GTK_POPOVER (LAUREL_BATCH_PAGE (widget)->save_popover));
  work_for (LAUREL_BATCH_PAGE (widget), LAUREL_BATCH_PRINTER, NULL, NULL);
}

/* ---- letters ---------------------------------------------------------------- */

static void
on_letters_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBatchPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path == NULL)
    laurel_report (GTK_WIDGET (self), error);
  else
    work_for (self, LAUREL_BATCH_LETTERS, path, g_steal_pointer (&self->mail));
}

static void
on_letters_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBatchPage) self = data;
  g_autoptr (GError) error = NULL;
  LaurelBatchMail *mail = laurel_batch_letters_ask_finish (result, &error);

  if (mail == NULL) {
    laurel_report (GTK_WIDGET (self), error);
    return;
  }

  g_clear_pointer (&self->mail, laurel_batch_mail_free);
  self->mail = mail;
  if (laurel_batch_page_can_work (self))
    laurel_choose_folder_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                _("Save the letters in"), on_letters_place_chosen,
                                g_object_ref (self));
}

static void
letters (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelBatchPage *self = LAUREL_BATCH_PAGE (widget);

  gtk_popover_popdown (GTK_POPOVER (self->save_popover));
  laurel_batch_letters_ask_async (widget, laurel_batch_maker_get_order (self->maker),
                                  on_letters_asked, g_object_ref (self));
}

/* The actions that do something with all rows. */
void
laurel_batch_page_install_work (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "batch.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "batch.save-each", NULL, save_each);
  gtk_widget_class_install_action (widget_class, "batch.letters", NULL, letters);
  gtk_widget_class_install_action (widget_class, "batch.print", NULL, print);
}
