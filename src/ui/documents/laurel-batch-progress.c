/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-progress.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBatchProgress:
 *
 * How far a batch is printed, how long it will take, and the button that calls it off. It is only
 * there while something is printed.
 */
struct _LaurelBatchProgress {
  AdwBin parent_instance;

  GtkWidget *revealer;
  GtkWidget *words;
  GtkWidget *left;
  GtkWidget *bar;
  GtkWidget *cancel;
  LaurelProgress *progress; /* (nullable) */
  gint64 since;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (LaurelBatchProgress, laurel_batch_progress, ADW_TYPE_BIN)

#define LOOK_EVERY 100 /* milliseconds */

/**
 * laurel_batch_progress_dup_left:
 * @fraction: how much is done, from 0 to 1
 * @seconds: since the beginning
 *
 * Returns: (transfer full): how long it will still take; empty as long as that would be a guess
 */
char *
laurel_batch_progress_dup_left (double fraction, double seconds)
{
  double left = fraction > 0 ? seconds * (1 - fraction) / fraction : 0;
  guint minutes, whole;

  if (seconds < 1 || fraction < 0.02)
    return g_strdup ("");

  if (left < 59.5) {
    whole = (guint) MAX (left + 0.5, 1);
    /* Translators: %u counts seconds. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u second left", "%u seconds left",
                                         whole), whole);
  }

  minutes = (guint) (left / 60 + 0.5);
  /* Translators: %u counts minutes. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute left", "%u minutes left",
                                       minutes), minutes);
}

static gboolean
look (gpointer data)
{
  LaurelBatchProgress *self = data;
  double fraction = laurel_progress_get_fraction (self->progress);
  double seconds = (double) (g_get_monotonic_time () - self->since) / G_USEC_PER_SEC;
  g_autofree char *left = laurel_batch_progress_dup_left (fraction, seconds);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), fraction);
  gtk_label_set_label (GTK_LABEL (self->left), left);

  return G_SOURCE_CONTINUE;
}

static void
on_cancel (LaurelBatchProgress *self)
{
  if (self->progress != NULL)
    laurel_progress_cancel (self->progress);
  gtk_widget_set_sensitive (self->cancel, FALSE);
}

static void
laurel_batch_progress_dispose (GObject *object)
{
  LaurelBatchProgress *self = LAUREL_BATCH_PROGRESS (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_pointer (&self->progress, laurel_progress_unref);

  G_OBJECT_CLASS (laurel_batch_progress_parent_class)->dispose (object);
}

static void
laurel_batch_progress_class_init (LaurelBatchProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_batch_progress_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-batch-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchProgress, revealer);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchProgress, words);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchProgress, left);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchProgress, cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
}

static void
laurel_batch_progress_init (LaurelBatchProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_batch_progress_begin:
 * @words: what is done
 * @progress: how far it is
 */
void
laurel_batch_progress_begin (LaurelBatchProgress *self, const char *words,
                             LaurelProgress *progress)
{
  g_return_if_fail (LAUREL_IS_BATCH_PROGRESS (self));

  laurel_batch_progress_end (self);
  self->progress = laurel_progress_ref (progress);
  self->since = g_get_monotonic_time ();
  self->tick_id = g_timeout_add (LOOK_EVERY, look, self);
  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_widget_set_sensitive (self->cancel, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  look (self);
}

void
laurel_batch_progress_end (LaurelBatchProgress *self)
{
  g_return_if_fail (LAUREL_IS_BATCH_PROGRESS (self));

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_pointer (&self->progress, laurel_progress_unref);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}
