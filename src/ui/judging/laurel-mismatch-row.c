/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-mismatch-row.h"

#include "ui/judging/laurel-mark-text.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMismatchRow:
 *
 * Where two people typed different marks off one sheet, with a button for each of both marks.
 *
 * ## Signals
 *
 * - `settled` (typing): somebody says whose mark is right
 */
struct _LaurelMismatchRow {
  AdwActionRow parent_instance;

  LaurelMismatch mismatch;
  GtkWidget *buttons[LAUREL_N_SHEET_TYPINGS];
};

G_DEFINE_FINAL_TYPE (LaurelMismatchRow, laurel_mismatch_row, ADW_TYPE_ACTION_ROW)

enum {
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
settle (LaurelMismatchRow *self, GtkWidget *button)
{
  for (int typing = 0; typing < LAUREL_N_SHEET_TYPINGS; typing++)
    if (self->buttons[typing] == button)
      g_signal_emit (self, signals[SETTLED], 0, typing);
}

static void
name_button (LaurelMismatchRow *self, int typing)
{
  const LaurelBookMark *mark = &self->mismatch.marks[typing];
  g_autofree char *text = laurel_mark_text_dup (mark);
  g_autofree char *words = laurel_mark_text_dup_words (mark);
  g_autofree char *about =
    typing == LAUREL_TYPING_FIRST
      /* Translators: %s is a mark. */
      ? g_strdup_printf (_("The first typing is right: %s"), words)
      /* Translators: %s is a mark. */
      : g_strdup_printf (_("The second typing is right: %s"), words);

  gtk_button_set_label (GTK_BUTTON (self->buttons[typing]), *text != '\0' ? text : "–");
  gtk_widget_set_tooltip_text (self->buttons[typing], about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[typing]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
}

/**
 * laurel_mismatch_row_new:
 * @book: the marks
 * @mismatch: where they differ
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
laurel_mismatch_row_new (const LaurelScoreBook *book, const LaurelMismatch *mismatch)
{
  LaurelMismatchRow *self = g_object_new (LAUREL_TYPE_MISMATCH_ROW, NULL);
  const LaurelBookSheet *sheet = laurel_score_book_get_sheet (book, mismatch->sheet);
  const LaurelBookEntry *entry = laurel_score_book_get_entry (book, sheet->entry);
  const char *criterion = laurel_score_book_get_criterion (book, mismatch->field)->name;
  const char *part = laurel_score_book_get_part_name (book, mismatch->field);
  g_autofree char *title = g_strdup_printf ("%s · %s", entry->number,
                                            laurel_score_book_get_judge (book, sheet->judge)->name);
  g_autofree char *about = g_strjoin (" · ", *criterion != '\0' ? criterion : entry->title,
                                      *part != '\0' ? part : NULL, NULL);

  self->mismatch = *mismatch;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), about);
  for (int typing = 0; typing < LAUREL_N_SHEET_TYPINGS; typing++)
    name_button (self, typing);

  return GTK_WIDGET (self);
}

const LaurelMismatch *
laurel_mismatch_row_get_mismatch (LaurelMismatchRow *self)
{
  g_return_val_if_fail (LAUREL_IS_MISMATCH_ROW (self), NULL);

  return &self->mismatch;
}

static void
laurel_mismatch_row_class_init (LaurelMismatchRowClass *klass)
{
  signals[SETTLED] = g_signal_new ("settled", LAUREL_TYPE_MISMATCH_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
laurel_mismatch_row_init (LaurelMismatchRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  for (int typing = 0; typing < LAUREL_N_SHEET_TYPINGS; typing++) {
    self->buttons[typing] = gtk_button_new ();
    gtk_widget_set_valign (self->buttons[typing], GTK_ALIGN_CENTER);
    gtk_widget_add_css_class (self->buttons[typing], "numeric");
    g_signal_connect_object (self->buttons[typing], "clicked", G_CALLBACK (settle), self,
                             G_CONNECT_SWAPPED);
    adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->buttons[typing]);
  }
}
