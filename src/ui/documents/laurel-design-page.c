/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-page-private.h"

#include "ui/documents/laurel-batch-templates.h"
#include "ui/documents/laurel-design-overview.h"
#include "ui/documents/laurel-design-pane.h"
#include "ui/documents/laurel-design-view.h"
#include "ui/kit/laurel-flap.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-settled.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDesignPage:
 *
 * A template of the library, changed on the page itself, with data in it.
 *
 * ## Actions
 *
 * - those of laurel-design-page-steps.c, which change it
 * - those of laurel-design-page-rows.c, which choose the data
 * - `design.select` (`i`): a box of the page, from 0
 * - `design.text`: to what stands in the box that is selected, or to the page's own properties
 * - `design.next-page`: the next page of the template, after the last the first
 */
G_DEFINE_FINAL_TYPE (LaurelDesignPage, laurel_design_page, ADW_TYPE_BIN)

/* ---- what is shown ---------------------------------------------------------- */

static void
show_title (LaurelDesignPage *self)
{
  const LaurelTemplate *template =
    laurel_design_get_template (laurel_designer_get_design (self->designer));
  guint section = laurel_designer_get_section (self->designer);
  g_autofree char *subtitle = NULL, *sheets = NULL;

  /* Translators: what a template makes (a certificate …), and the language of its pages. */
  subtitle = g_strdup_printf (_("%1$s · %2$s"), laurel_batch_templates_get_word (template->kind),
                              g_str_equal (template->language, "zh") ? _("Chinese")
                                                                     : _("English"));
  /* Translators: the number of a page of a document, and how many it has. */
  sheets = g_strdup_printf (_("Page %1$u of %2$u"), section + 1, template->sections->len);
  gtk_label_set_label (GTK_LABEL (self->title), laurel_designer_get_name (self->designer));
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  gtk_button_set_label (GTK_BUTTON (self->sheets), sheets);
  gtk_widget_set_visible (self->sheets, template->sections->len > 1);
}

/* What is wrong with the page as a whole, or with the box that is selected. */
static void
show_problem (LaurelDesignPage *self)
{
  const GError *error = laurel_designer_get_error (self->designer);
  GPtrArray *faults = laurel_designer_get_faults (self->designer);
  const char *words = error ? error->message
                      : faults->len > 0
                      ? ((LaurelBatchFault *) g_ptr_array_index (faults, 0))->message : NULL;

  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->problem), words != NULL);
  if (words != NULL)
    gtk_label_set_label (GTK_LABEL (self->problem_label), words);
}

static void
show_side (LaurelDesignPage *self)
{
  gboolean selected = laurel_designer_get_box (self->designer, NULL) != NULL;

  if (selected)
    laurel_design_pane_show (LAUREL_DESIGN_PANE (self->pane), self->designer);
  else
    laurel_design_overview_show (LAUREL_DESIGN_OVERVIEW (self->overview), self->designer);
  gtk_widget_set_visible (self->pane, selected);
  gtk_widget_set_visible (self->overview, !selected);
}

static void
on_changed (LaurelDesignPage *self, guint news)
{
  if (laurel_designer_is_gone (self->designer)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "documents.back", NULL);
    return;
  }
  if (laurel_designer_get_design (self->designer) == NULL)
    return;

  laurel_design_view_show (LAUREL_DESIGN_VIEW (self->view), news);
  if (news & LAUREL_DESIGN_CHANGED)
    show_title (self);
  if (news & (LAUREL_DESIGN_CHANGED | LAUREL_DESIGN_SELECTED))
    laurel_design_page_enable_steps (self);
  if (news & LAUREL_DESIGN_PAINTED)
    show_problem (self);
  show_side (self);
}

static void
on_refused (LaurelDesignPage *self, const GError *error)
{
  laurel_report (GTK_WIDGET (self), error);
}

/* ---- actions ---------------------------------------------------------------- */

static void
select_box (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (widget);

  laurel_designer_select (self->designer, g_variant_get_int32 (parameter));
  gtk_widget_grab_focus (self->view);
}

/* Where the pane is out of sight, it comes. */
static void
go_to_text (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (widget);

  adw_flap_set_reveal_flap (ADW_FLAP (self->flap), TRUE);
  if (laurel_designer_get_box (self->designer, NULL) != NULL)
    laurel_design_pane_focus_text (LAUREL_DESIGN_PANE (self->pane));
  else
    gtk_widget_child_focus (self->overview, GTK_DIR_TAB_FORWARD);
}

static void
turn_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (widget);
  LaurelDesign *design = laurel_designer_get_design (self->designer);

  if (design != NULL)
    laurel_designer_set_section (self->designer,
                                 (laurel_designer_get_section (self->designer) + 1)
                                 % laurel_design_get_template (design)->sections->len);
}

/* ---- the object ------------------------------------------------------------- */

static gboolean
laurel_design_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LAUREL_DESIGN_PAGE (widget)->view);
}

/* What is half done is stored before it goes out of sight. */
static void
laurel_design_page_unroot (GtkWidget *widget)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (widget);

  if (self->designer != NULL)
    laurel_designer_keep (self->designer);

  GTK_WIDGET_CLASS (laurel_design_page_parent_class)->unroot (widget);
}

static void
laurel_design_page_dispose (GObject *object)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (object);

  if (self->designer != NULL) {
    g_signal_handlers_disconnect_by_data (self->designer, self);
    laurel_designer_stop (self->designer);
  }
  if (self->data != NULL)
    laurel_design_data_stop (self->data);
  g_clear_object (&self->designer);
  g_clear_object (&self->data);
  g_clear_object (&self->keeper);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_design_page_parent_class)->dispose (object);
}

static void
laurel_design_page_finalize (GObject *object)
{
  g_free (LAUREL_DESIGN_PAGE (object)->kind);

  G_OBJECT_CLASS (laurel_design_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, flap);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, overview);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, position);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, problem);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, side);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignPage, view);
}

static void
laurel_design_page_class_init (LaurelDesignPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_design_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_design_page_finalize;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_design_page_grab_focus;
  widget_class->unroot = laurel_design_page_unroot;

  gtk_widget_class_install_action (widget_class, "design.select", "i", select_box);
  gtk_widget_class_install_action (widget_class, "design.text", NULL, go_to_text);
  gtk_widget_class_install_action (widget_class, "design.next-page", NULL, turn_page);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "design.text", NULL);
  laurel_design_page_install_steps (widget_class);
  laurel_design_page_install_rows (widget_class);
  g_type_ensure (LAUREL_TYPE_DESIGN_OVERVIEW);
  g_type_ensure (LAUREL_TYPE_DESIGN_PANE);
  g_type_ensure (LAUREL_TYPE_DESIGN_VIEW);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-design-page.ui");
  bind_children (widget_class);
}

static void
laurel_design_page_init (LaurelDesignPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_flap_prepare (ADW_FLAP (self->flap));
}

static void
open_data (LaurelDesignPage *self, LaurelBatchOrigin *origin)
{
  self->data = laurel_design_data_new (laurel_template_keeper_get_shelf (self->keeper),
                                       self->kind);
  g_signal_connect_object (self->data, "changed", G_CALLBACK (laurel_design_page_show_rows), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->data, "failed", G_CALLBACK (on_refused), self,
                           G_CONNECT_SWAPPED);
  if (origin != NULL)
    laurel_design_data_open (self->data, origin, TRUE);
  laurel_design_page_show_rows (self);
}

/**
 * laurel_design_page_new:
 * @session: who stores its steps
 * @keeper: the templates there are
 * @id: one of the library
 * @origin: (nullable): rows to try it with
 */
GtkWidget *
laurel_design_page_new (LaurelSession *session, LaurelTemplateKeeper *keeper, gint64 id,
                        LaurelBatchOrigin *origin)
{
  LaurelDesignPage *self = g_object_new (LAUREL_TYPE_DESIGN_PAGE, NULL);

  self->session = g_object_ref (session);
  self->keeper = g_object_ref (keeper);
  self->kind = g_strdup_printf (LAUREL_OWN_PREFIX "%" G_GINT64_FORMAT, id);
  self->designer = laurel_designer_new (session, keeper, id);
  g_signal_connect_object (self->designer, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->designer, "refused", G_CALLBACK (on_refused), self,
                           G_CONNECT_SWAPPED);
  laurel_design_view_set_designer (LAUREL_DESIGN_VIEW (self->view), self->designer);
  open_data (self, origin);
  on_changed (self, LAUREL_DESIGN_CHANGED | LAUREL_DESIGN_SELECTED);

  return GTK_WIDGET (self);
}

LaurelDesigner *
laurel_design_page_get_designer (LaurelDesignPage *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGN_PAGE (self), NULL);

  return self->designer;
}
