/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-section-row.h"

#include "judging/contest/laurel-contest-section.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSectionRow:
 *
 * A row that lets choose of which entries a judge is: of a category, a group or a division of
 * the contest, or of all. Where a contest has none of them it is not shown.
 */
struct _LaurelSectionRow {
  AdwComboRow parent_instance;

  GListModel *sections; /* (nullable) (element-type LaurelContestSection) */
};

G_DEFINE_FINAL_TYPE (LaurelSectionRow, laurel_section_row, ADW_TYPE_COMBO_ROW)

/* What was chosen stays so by its place: sections are added behind the others. */
static void
show_sections (LaurelSectionRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = self->sections ? g_list_model_get_n_items (self->sections) : 0;
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  gtk_string_list_append (names, _("All entries"));
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelContestSection) section = g_list_model_get_item (self->sections, i);

    gtk_string_list_append (names, laurel_contest_section_get_name (section));
  }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), chosen <= n ? chosen : 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/**
 * laurel_section_row_set_sections:
 * @self: a row
 * @sections: (nullable) (element-type LaurelContestSection): of the contest
 *
 * Sets what can be chosen, now and as it changes.
 */
void
laurel_section_row_set_sections (LaurelSectionRow *self, GListModel *sections)
{
  g_return_if_fail (LAUREL_IS_SECTION_ROW (self));

  if (self->sections != NULL)
    g_signal_handlers_disconnect_by_func (self->sections, show_sections, self);
  g_set_object (&self->sections, sections);
  if (sections != NULL)
    g_signal_connect_object (sections, "items-changed", G_CALLBACK (show_sections), self,
                             G_CONNECT_SWAPPED);
  show_sections (self);
}

/* Returns: the id of the section, or 0 for all entries */
gint64
laurel_section_row_get_chosen (LaurelSectionRow *self)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autoptr (LaurelRow) section = NULL;

  if (self->sections == NULL || chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return 0;

  section = g_list_model_get_item (self->sections, chosen - 1);

  return section ? laurel_row_get_id (section) : 0;
}

static void
laurel_section_row_dispose (GObject *object)
{
  g_clear_object (&LAUREL_SECTION_ROW (object)->sections);

  G_OBJECT_CLASS (laurel_section_row_parent_class)->dispose (object);
}

static void
laurel_section_row_class_init (LaurelSectionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_section_row_dispose;
}

static void
laurel_section_row_init (LaurelSectionRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("What is to be judged"));
  show_sections (self);
}
