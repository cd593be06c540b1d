/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-undo-menu.h"

#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "ui/kit/laurel-menu-label.h"

#include <glib/gi18n-lib.h>

enum {
  TITLE_COLUMNS = 24, /* a menu is as wide as its widest entry */
  MOST_CHARS = 60,    /* of what quotes nothing that could be shortened */
};

/* @label is its text, owned. */
static void
append (GMenu *menu, char *label, const char *action)
{
  g_autofree char *owned = label;
  g_autofree char *nested = laurel_quotes_nest (g_strdup (label));
  g_autofree char *brief = laurel_quotes_dup_short (nested, TITLE_COLUMNS);
  g_autofree char *cut = laurel_text_dup_short (brief, MOST_CHARS);
  g_autofree char *shown = laurel_menu_label_dup (cut);

  g_menu_append (menu, shown, action);
}

/**
 * laurel_undo_menu_fill:
 * @menu: a section of a menu
 * @undo: (nullable): what Undo would undo
 * @redo: (nullable): what Redo would do again
 *
 * Makes the two entries that name what they do.
 */
void
laurel_undo_menu_fill (GMenu *menu, const char *undo, const char *redo)
{
  g_menu_remove_all (menu);
  /* Translators: %s is what will be undone: Move “Lecture 2”. */
  append (menu, undo ? g_strdup_printf (_("Undo %s"), undo) : g_strdup (_("Undo")),
          "journal.undo");
  /* Translators: %s is what will be done again: Move “Lecture 2”. */
  append (menu, redo ? g_strdup_printf (_("Redo %s"), redo) : g_strdup (_("Redo")),
          "journal.redo");
}
