/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-mismatch-list.h"

#include "ui/judging/laurel-mismatch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMismatchList:
 *
 * Where two people typed different marks off one sheet, as “marks.mismatches” tells it. Each can
 * be looked at where it stands; who looks at the paper says which of both is right.
 *
 * ## Signals
 *
 * - `activated` (sheet, field): somebody wants to see where it stands
 */
struct _LaurelMismatchList {
  AdwBin parent_instance;

  GtkListBox *list;
  LaurelScoreDesk *desk; /* (nullable) */
  GArray *shown;         /* (element-type LaurelMismatch) */
};

G_DEFINE_FINAL_TYPE (LaurelMismatchList, laurel_mismatch_list, ADW_TYPE_BIN)

enum {
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* More than that nobody works through at once; the others come up when these are gone. */
#define MOST_ROWS 50

static void
on_settled (LaurelMismatchList *self, int right, LaurelMismatchRow *row)
{
  LaurelMismatch mismatch = *laurel_mismatch_row_get_mismatch (row);

  /* The row goes with what it tells. */
  laurel_score_desk_settle (self->desk, mismatch.sheet, mismatch.field, (LaurelTyping) right);
}

static void
on_activated (LaurelMismatchList *self, GtkListBoxRow *row)
{
  const LaurelMismatch *mismatch = laurel_mismatch_row_get_mismatch (LAUREL_MISMATCH_ROW (row));

  g_signal_emit (self, signals[ACTIVATED], 0, mismatch->sheet, mismatch->field);
}

/* ---- the list -------------------------------------------------------------------- */

static guint
find (const LaurelScoreBook *book, GArray *found)
{
  guint n = 0;

  for (guint sheet = 0; sheet < book->sheets->len; sheet++) {
    if (laurel_score_book_count (book, LAUREL_TYPING_SECOND, sheet) == 0)
      continue;
    for (guint field = 0; field < book->n_fields; field++) {
      LaurelMismatch mismatch;

      if (!laurel_score_book_differs (book, sheet, field) || ++n > MOST_ROWS)
        continue;
      memset (&mismatch, 0, sizeof mismatch);
      mismatch.sheet = sheet;
      mismatch.field = field;
      for (int typing = 0; typing < LAUREL_N_SHEET_TYPINGS; typing++) {
        LaurelBookMark *mark = laurel_score_book_get_mark (book, (LaurelTyping) typing, sheet,
                                                           field);

        mismatch.marks[typing].state = mark->state;
        mismatch.marks[typing].value = mark->value;
      }
      g_array_append_val (found, mismatch);
    }
  }

  return n;
}

static gboolean
is_same (const GArray *one, const GArray *other)
{
  return one->len == other->len &&
         (one->len == 0 ||
          memcmp (one->data, other->data, one->len * sizeof (LaurelMismatch)) == 0);
}

/**
 * laurel_mismatch_list_show:
 * @self: a list
 * @desk: (nullable): where marks are typed
 *
 * Shows what differs there. What is shown already is left alone.
 *
 * Returns: how many there are, also those that are not shown
 */
guint
laurel_mismatch_list_show (LaurelMismatchList *self, LaurelScoreDesk *desk)
{
  const LaurelScoreBook *book = desk ? laurel_score_desk_get_book (desk) : NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (LaurelMismatch));
  guint n = book ? find (book, found) : 0;
  GtkListBoxRow *gone;

  g_return_val_if_fail (LAUREL_IS_MISMATCH_LIST (self), 0);

  if (!g_set_object (&self->desk, desk) && is_same (found, self->shown))
    return n;

  while ((gone = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (gone));
  for (guint i = 0; i < found->len; i++) {
    GtkWidget *row = laurel_mismatch_row_new (book, &g_array_index (found, LaurelMismatch, i));

    g_signal_connect_object (row, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (self->list, row);
  }
  g_array_unref (self->shown);
  self->shown = g_steal_pointer (&found);

  return n;
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_mismatch_list_dispose (GObject *object)
{
  g_clear_object (&LAUREL_MISMATCH_LIST (object)->desk);

  G_OBJECT_CLASS (laurel_mismatch_list_parent_class)->dispose (object);
}

static void
laurel_mismatch_list_finalize (GObject *object)
{
  g_array_unref (LAUREL_MISMATCH_LIST (object)->shown);

  G_OBJECT_CLASS (laurel_mismatch_list_parent_class)->finalize (object);
}

static void
laurel_mismatch_list_class_init (LaurelMismatchListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_mismatch_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_mismatch_list_finalize;

  signals[ACTIVATED] = g_signal_new ("activated", LAUREL_TYPE_MISMATCH_LIST, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
laurel_mismatch_list_init (LaurelMismatchList *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  self->shown = g_array_new (FALSE, TRUE, sizeof (LaurelMismatch));
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_activated), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Typed differently twice"), -1);
  adw_bin_set_child (ADW_BIN (self), list);
}
