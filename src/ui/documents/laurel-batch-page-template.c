/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-page-private.h"

#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"

#include <string.h>

/*
 * The part of the page that leads to its template: `batch.edit-template` opens it, to be changed
 * with these rows. Of one that comes with Laurel a copy is made first, by which the rows are then
 * printed.
 */

static void
open_template (LaurelBatchPage *self, const char *kind)
{
  gint64 id = g_ascii_strtoll (kind + strlen (LAUREL_OWN_PREFIX), NULL, 10);

  gtk_widget_activate_action (GTK_WIDGET (self), "documents.design", "x", id);
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBatchPage) self = data;
  g_autoptr (GError) error = NULL;

  if (laurel_session_run_finish (LAUREL_SESSION (source), result, &error))
    return;

  g_clear_pointer (&self->before, laurel_template_shelf_unref);
  laurel_report (GTK_WIDGET (self), error);
}

static void
edit_template (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelBatchPage *self = LAUREL_BATCH_PAGE (widget);
  LaurelBatchOrder *order = laurel_batch_maker_get_order (self->maker);
  const char *kind = order ? laurel_batch_order_get_kind (order) : NULL;

  if (kind == NULL || self->before != NULL)
    return;
  if (g_str_has_prefix (kind, LAUREL_OWN_PREFIX)) {
    open_template (self, kind);
    return;
  }
  if (!laurel_check_writable (widget, self->session))
    return;

  self->before = laurel_template_shelf_ref (laurel_template_keeper_get_shelf (self->keeper));
  laurel_session_run_async (self->session, &LAUREL_TEMPLATE_COPY,
                            g_variant_new ("(sss)", kind,
                                           laurel_batch_order_get_template (order)->language, ""),
                            on_copied, g_object_ref (self));
}

/* There are other templates: the copy among them is what it was made for. */
void
laurel_batch_page_take_shelf (LaurelBatchPage *self)
{
  LaurelTemplateShelf *shelf = laurel_template_keeper_get_shelf (self->keeper);
  g_autoptr (LaurelTemplateShelf) before = NULL;

  laurel_batch_maker_set_shelf (self->maker, shelf);
  for (guint i = 0; self->before != NULL && i < laurel_template_shelf_get_n_own (shelf); i++) {
    g_autofree char *kind = g_strdup (laurel_template_shelf_get_kind (shelf, i));
    const LaurelTemplate *template;

    if (laurel_template_shelf_find (self->before, kind) != NULL
        || laurel_template_shelf_is_layout (shelf, kind))
      continue;
    before = g_steal_pointer (&self->before);
    template = laurel_design_get_template (laurel_template_shelf_find (shelf, kind));
    laurel_batch_maker_choose (self->maker, kind, template->language);
    open_template (self, kind);
  }
}

void
laurel_batch_page_install_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "batch.edit-template", NULL, edit_template);
}
