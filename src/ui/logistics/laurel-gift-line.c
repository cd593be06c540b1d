/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-gift-line.h"

#include "ui/logistics/laurel-gift-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelGiftLine:
 *
 * A gift or a promise in a list: what it is, below it who gave how many, and at the end where it
 * is.
 */
struct _LaurelGiftLine {
  LaurelLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelGiftLine, laurel_gift_line, LAUREL_TYPE_LINE_ROW)

static void
show_gift (LaurelLineRow *line, LaurelGift *gift)
{
  g_autofree char *name = laurel_gift_words_dup_name (gift);
  g_autofree char *about = laurel_gift_words_dup_about (gift);
  g_autofree char *state = laurel_gift_words_dup_state (gift);

  laurel_line_row_write (line, name, about, state, state);
}

static void
show_promise (LaurelLineRow *line, LaurelPromise *promise)
{
  g_autofree char *about = laurel_gift_words_dup_promise (promise);
  int outstanding = laurel_promise_get_outstanding (promise);
  /* Translators: how many pieces were promised and did not come yet. */
  g_autofree char *state = outstanding > 0 ? g_strdup_printf (_("%'d to come"), outstanding)
                                           : g_strdup ("");

  laurel_line_row_write (line, laurel_promise_get_kind (promise), about, state, state);
}

static void
show (LaurelLineRow *line, LaurelRow *row)
{
  if (LAUREL_IS_GIFT (row))
    show_gift (line, LAUREL_GIFT (row));
  else if (LAUREL_IS_PROMISE (row))
    show_promise (line, LAUREL_PROMISE (row));
}

static void
laurel_gift_line_class_init (LaurelGiftLineClass *klass)
{
  LAUREL_LINE_ROW_CLASS (klass)->show = show;
}

static void
laurel_gift_line_init (LaurelGiftLine *self)
{
}
