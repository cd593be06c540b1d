/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-template-row.h"

#include "base/laurel-quotes.h"
#include "documents/laurel-template-store.h"
#include "ui/documents/laurel-batch-templates.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelTemplateRow:
 *
 * A template in a list, with a small picture of its first page. One of the library is opened by
 * `documents.design` (`x`), and has a menu; of one that comes with Laurel a copy is made by
 * `templates.copy` (`(ss)`).
 */
struct _LaurelTemplateRow {
  AdwActionRow parent_instance;

  GtkWidget *picture;
  char *kind;           /* the name of a shipped one, or "own:" and an id */
  LaurelDesign *design; /* (nullable): not shown yet */
  const char *group;    /* (nullable): what it stands below, a translation */
};

G_DEFINE_FINAL_TYPE (LaurelTemplateRow, laurel_template_row, ADW_TYPE_ACTION_ROW)

#define SIDE 88 /* pixels */

static void
laurel_template_row_finalize (GObject *object)
{
  LaurelTemplateRow *self = LAUREL_TEMPLATE_ROW (object);

  g_clear_pointer (&self->design, laurel_design_unref);
  g_free (self->kind);

  G_OBJECT_CLASS (laurel_template_row_parent_class)->finalize (object);
}

static void
laurel_template_row_class_init (LaurelTemplateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_template_row_finalize;
}

static void
laurel_template_row_init (LaurelTemplateRow *self)
{
  self->picture = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->picture), SIDE);
  gtk_widget_set_margin_top (self->picture, 6);
  gtk_widget_set_margin_bottom (self->picture, 6);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->picture);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

static void
add_item (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

static void
add_menu (LaurelTemplateRow *self, gint64 id)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) copy = g_menu_item_new (_("_Copy"), NULL);
  GtkWidget *button = gtk_menu_button_new ();

  add_item (menu, _("_Edit"), "documents.design", id);
  add_item (menu, _("_Rename…"), "templates.rename", id);
  g_menu_item_set_action_and_target (copy, "templates.copy", "(ss)", self->kind, "");
  g_menu_append_item (menu, copy);
  add_item (menu, _("E_xport…"), "templates.export", id);
  add_item (menu, _("Re_move"), "templates.remove", id);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("What can be done with the template"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
open_own (LaurelTemplateRow *self)
{
  gint64 id = g_ascii_strtoll (self->kind + strlen (LAUREL_OWN_PREFIX), NULL, 10);

  add_menu (self, id);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "documents.design");
}

/* The row does what its button does, and says what it copies: layouts of both languages have one
 * name. The button is no stop of its own, so that the arrow keys go from row to row. */
static void
offer_copy (LaurelTemplateRow *self, const char *label, const char *subtitle)
{
  GtkWidget *copy = gtk_button_new_with_label (C_("verb", "Copy"));
  const char *language = laurel_design_get_template (self->design)->language;
  /* Translators: %s is the name of a template. */
  g_autofree char *words = laurel_quote (_("Copy “%s”"), label);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  gtk_widget_set_focusable (copy, FALSE);
  gtk_widget_set_valign (copy, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (copy), "(ss)", self->kind, language);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "templates.copy");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), copy);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), copy);
}

/* @kind: the name of a template that comes with Laurel, or "own:" and an id */
GtkWidget *
laurel_template_row_new (const char *kind)
{
  LaurelTemplateRow *self = g_object_new (LAUREL_TYPE_TEMPLATE_ROW, NULL);

  self->kind = g_strdup (kind);
  if (g_str_has_prefix (kind, LAUREL_OWN_PREFIX))
    open_own (self);

  return GTK_WIDGET (self);
}

const char *
laurel_template_row_get_kind (LaurelTemplateRow *self)
{
  g_return_val_if_fail (LAUREL_IS_TEMPLATE_ROW (self), NULL);

  return self->kind;
}

/* @group: what it stands below in its list, a translation */
void
laurel_template_row_set_group (LaurelTemplateRow *self, const char *group)
{
  g_return_if_fail (LAUREL_IS_TEMPLATE_ROW (self));

  self->group = group;
}

/* (nullable): what it stands below. */
const char *
laurel_template_row_get_group (LaurelTemplateRow *self)
{
  g_return_val_if_fail (LAUREL_IS_TEMPLATE_ROW (self), NULL);

  return self->group;
}

/* (nullable): what it shows. */
LaurelDesign *
laurel_template_row_get_design (LaurelTemplateRow *self)
{
  g_return_val_if_fail (LAUREL_IS_TEMPLATE_ROW (self), NULL);

  return self->design;
}

/**
 * laurel_template_row_show:
 * @design: what the template says now
 * @label: what it is called
 *
 * Returns: whether it needs another picture
 */
gboolean
laurel_template_row_show (LaurelTemplateRow *self, LaurelDesign *design, const char *label)
{
  const LaurelTemplate *template = laurel_design_get_template (design);
  gboolean same, first = self->design == NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (LAUREL_IS_TEMPLATE_ROW (self), FALSE);

  same = !first && laurel_design_equal (self->design, design);
  if (!same) {
    g_clear_pointer (&self->design, laurel_design_unref);
    self->design = laurel_design_ref (design);
  }
  /* Translators: what a template makes (a certificate …), and the language of its pages. */
  subtitle = g_strdup_printf (_("%1$s · %2$s"), laurel_batch_templates_get_word (template->kind),
                              g_str_equal (template->language, "zh") ? _("Chinese")
                                                                     : _("English"));
  g_object_set (self, "title", label, "subtitle", subtitle, NULL);
  if (first && !g_str_has_prefix (self->kind, LAUREL_OWN_PREFIX))
    offer_copy (self, label, subtitle);

  return !same;
}

void
laurel_template_row_set_picture (LaurelTemplateRow *self, GdkPaintable *picture)
{
  g_return_if_fail (LAUREL_IS_TEMPLATE_ROW (self));

  gtk_image_set_from_paintable (GTK_IMAGE (self->picture), picture);
}
