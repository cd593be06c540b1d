/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-mark-foot.h"

#include "ui/judging/laurel-mark-text.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMarkFoot:
 *
 * What stands below marks: how many there are of how many, and how they are typed.
 */
struct _LaurelMarkFoot {
  AdwBin parent_instance;

  GtkProgressBar *progress;
  GtkLabel *hint;
  GtkLabel *left;
};

G_DEFINE_FINAL_TYPE (LaurelMarkFoot, laurel_mark_foot, ADW_TYPE_BIN)

static void
count_factors (const LaurelScoreBook *book, guint *all, guint *n)
{
  *all = *n = 0;
  for (guint field = 0; field < book->n_factors; field++) {
    if (!laurel_score_book_asks_factor (book, field))
      continue;
    *all += book->entries->len;
    for (guint i = 0; i < book->entries->len; i++)
      *n += laurel_score_book_get_mark (book, LAUREL_TYPING_FACTORS, i, field)->state !=
            LAUREL_BOOK_EMPTY;
  }
}

/**
 * laurel_mark_foot_count:
 * @self: a foot
 * @book: marks
 * @typing: which of them
 *
 * Shows how many are left.
 */
void
laurel_mark_foot_count (LaurelMarkFoot *self, const LaurelScoreBook *book, LaurelTyping typing)
{
  guint all = book->sheets->len * book->n_fields, n = 0;
  g_autofree char *left = NULL;

  g_return_if_fail (LAUREL_IS_MARK_FOOT (self));

  if (typing == LAUREL_TYPING_FACTORS)
    count_factors (book, &all, &n);
  for (guint i = 0; typing != LAUREL_TYPING_FACTORS && i < book->sheets->len; i++)
    n += laurel_score_book_count (book, typing, i);
  if (typing == LAUREL_TYPING_FACTORS)
    /* Translators: %u counts numbers that multiply entries. */
    left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u number left", "%u numbers left",
                                         all - n), all - n);
  else
    /* Translators: %u counts marks. */
    left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mark left", "%u marks left",
                                         all - n), all - n);
  gtk_progress_bar_set_fraction (self->progress, all > 0 ? (double) n / all : 0);
  gtk_label_set_label (self->left, left);
}

/**
 * laurel_mark_foot_tell:
 * @self: a foot
 * @book: marks
 * @typing: which of them
 * @hint: how they are typed
 * @says: (nullable): what the keys are at, where that is not to be seen otherwise
 *
 * Shows @says, or how they are typed and which marks the rules allow.
 */
void
laurel_mark_foot_tell (LaurelMarkFoot *self, const LaurelScoreBook *book, LaurelTyping typing,
                       const char *hint, const char *says)
{
  g_autofree char *range =
    typing == LAUREL_TYPING_FACTORS ? NULL : laurel_mark_text_dup_range (book->rule);
  g_autofree char *all = g_strjoin (" ", hint, range, NULL);

  g_return_if_fail (LAUREL_IS_MARK_FOOT (self));

  gtk_label_set_label (self->hint, says ? says : all);
}

static void
laurel_mark_foot_class_init (LaurelMarkFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-mark-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMarkFoot, hint);
  gtk_widget_class_bind_template_child (widget_class, LaurelMarkFoot, left);
  gtk_widget_class_bind_template_child (widget_class, LaurelMarkFoot, progress);
}

static void
laurel_mark_foot_init (LaurelMarkFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
