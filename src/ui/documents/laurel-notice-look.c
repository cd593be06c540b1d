/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-notice-look.h"

#include "documents/laurel-template-store.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelNoticeLook:
 *
 * What a notice looks like: its layout, its paper, and, of one's own, its language. A choice is
 * stored at once, by the action `paper.keep` (`(xa{ss})`), as other fields are.
 */
struct _LaurelNoticeLook {
  AdwBin parent_instance;

  GtkWidget *layout;
  GtkWidget *paper;
  GtkWidget *language;
  GStrv layouts; /* (nullable): those that are shown */
  GStrv labels;  /* (nullable): what they are called */
  gboolean showing; /* what changes now is not chosen */
};

G_DEFINE_FINAL_TYPE (LaurelNoticeLook, laurel_notice_look, ADW_TYPE_BIN)

static const char *const PAPERS[] = { "A4", "Letter", NULL };
static const char *const LANGUAGES[] = { "zh", "en", NULL };

static const char *
get_layout_label (const char *layout, GPtrArray *own)
{
  for (guint i = 0; i < own->len; i++)
    if (g_str_equal (((LaurelOwnLayout *) own->pdata[i])->kind, layout))
      return ((LaurelOwnLayout *) own->pdata[i])->name;
  if (g_str_equal (layout, "red-head"))
    return _("Red head (GB/T 9704)");
  if (g_str_equal (layout, "invitation"))
    return _("Invitation card");
  if (g_str_equal (layout, "letter"))
    return _("Letter");

  return _("Plain");
}

static void
keep (LaurelNoticeLook *self, const char *field, const char *value)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", field, value);
  gtk_widget_activate_action (GTK_WIDGET (self), "paper.keep", "(xa{ss})", G_GINT64_CONSTANT (1),
                              &fields);
}

static void
on_selected (LaurelNoticeLook *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (GTK_WIDGET (row) == self->layout)
    keep (self, "layout", self->layouts[selected]);
  else if (GTK_WIDGET (row) == self->paper)
    keep (self, "paper", PAPERS[selected]);
  else
    keep (self, "language", LANGUAGES[selected]);
}

static GtkWidget *
new_row (LaurelNoticeLook *self, const char *title)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
set_words (GtkWidget *row, const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
}

static void
select_word (GtkWidget *row, const char *const *words, const char *word)
{
  guint selected = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strcmp0 (words[i], word) == 0)
      selected = i;
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
}

static void
laurel_notice_look_finalize (GObject *object)
{
  g_strfreev (LAUREL_NOTICE_LOOK (object)->layouts);
  g_strfreev (LAUREL_NOTICE_LOOK (object)->labels);

  G_OBJECT_CLASS (laurel_notice_look_parent_class)->finalize (object);
}

static void
laurel_notice_look_class_init (LaurelNoticeLookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_notice_look_finalize;
}

static void
laurel_notice_look_init (LaurelNoticeLook *self)
{
  const char *papers[] = { _("A4"), _("Letter (paper)"), NULL };
  const char *languages[] = { _("Chinese"), _("English"), NULL };
  GtkWidget *list = gtk_list_box_new ();

  self->showing = TRUE;
  self->layout = new_row (self, _("Layout"));
  self->paper = new_row (self, _("Paper size"));
  self->language = new_row (self, _("Language"));
  set_words (self->paper, papers);
  set_words (self->language, languages);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What it looks like"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), self->layout);
  gtk_list_box_append (GTK_LIST_BOX (list), self->paper);
  gtk_list_box_append (GTK_LIST_BOX (list), self->language);
  adw_bin_set_child (ADW_BIN (self), list);
  self->showing = FALSE;
}

static void
show_layouts (LaurelNoticeLook *self, const char *const *layouts, GPtrArray *own)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GStrv labels;

  for (guint i = 0; layouts[i] != NULL; i++)
    g_strv_builder_add (builder, get_layout_label (layouts[i], own));
  labels = g_strv_builder_end (builder);
  if (self->labels == NULL || !g_strv_equal ((const char *const *) self->labels,
                                             (const char *const *) labels))
    set_words (self->layout, (const char *const *) labels);
  g_strfreev (self->labels);
  self->labels = labels;
  g_strfreev (self->layouts);
  self->layouts = g_strdupv ((GStrv) layouts);
}

/**
 * laurel_notice_look_show:
 * @layouts: what the notice can look like
 * @own: (element-type LaurelOwnLayout): those of the library among them
 * @language: "zh" or "en"
 * @translatable: whether it can be in another language, as a notice of one's own
 * @stored: (element-type utf8 utf8): what is written in its fields
 *
 * Shows what was chosen. The red head is made for A4, in cells; a layout of the library has a
 * paper of its own.
 */
void
laurel_notice_look_show (LaurelNoticeLook *self, const char *const *layouts, GPtrArray *own,
                         const char *language, gboolean translatable, GHashTable *stored)
{
  const char *layout = g_hash_table_lookup (stored, "layout");

  g_return_if_fail (LAUREL_IS_NOTICE_LOOK (self));

  if (layout == NULL || !g_strv_contains (layouts, layout))
    layout = layouts[0];
  self->showing = TRUE;
  show_layouts (self, layouts, own);
  select_word (self->layout, layouts, layout);
  select_word (self->paper, PAPERS, g_hash_table_lookup (stored, "paper"));
  select_word (self->language, LANGUAGES, language);
  gtk_widget_set_visible (self->layout, layouts[1] != NULL);
  gtk_widget_set_visible (self->paper, !g_str_equal (layout, "red-head")
                                       && !g_str_has_prefix (layout, LAUREL_OWN_PREFIX));
  gtk_widget_set_visible (self->language, translatable);
  self->showing = FALSE;
}
