/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-kinds.h"

#include "tool/laurel-tool-print.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is wrong with thousands of rows for one cause is one thing to set right: the first few
 * are told, and how many more there are, and in which cells. */

/* As many of a kind are told one by one. */
#define FEW 5

/* Cells, or rows of them, are named as far as anybody reads on. */
#define MOST_PLACES 100

typedef struct {
  char *text;      /* the first of them */
  guint n;
  GString *places; /* the cells of those that are not told: “C7, C9–C12” */
  guint n_places;
  char *first;     /* (nullable): where the last row of cells begins, */
  char *last;      /* and where it ends, so far */
} Kind;

struct LaurelToolKinds {
  GHashTable *known; /* (element-type utf8 Kind) */
  GPtrArray *kinds;  /* (element-type Kind): in the order in which they were found */
};

static void
kind_free (gpointer data)
{
  Kind *kind = data;

  g_string_free (kind->places, TRUE);
  g_free (kind->first);
  g_free (kind->last);
  g_free (kind->text);
  g_free (kind);
}

LaurelToolKinds *
laurel_tool_kinds_new (void)
{
  LaurelToolKinds *self = g_new0 (LaurelToolKinds, 1);

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->kinds = g_ptr_array_new_with_free_func (kind_free);

  return self;
}

void
laurel_tool_kinds_free (LaurelToolKinds *self)
{
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->kinds);
  g_free (self);
}

/* Whether it is the cell below: "C8" of "C7". */
static gboolean
is_below (const char *cell, const char *above)
{
  gsize letters = strspn (above, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

  return strncmp (cell, above, letters) == 0 && g_ascii_isdigit (cell[letters]) &&
         g_ascii_strtoll (cell + letters, NULL, 10) ==
           g_ascii_strtoll (above + letters, NULL, 10) + 1;
}

/* Writes down the cells that were found one below the other. */
static void
end_places (Kind *kind)
{
  if (kind->first == NULL)
    return;

  if (++kind->n_places <= MOST_PLACES) {
    g_string_append_printf (kind->places, "%s%s", kind->places->len > 0 ? ", " : "", kind->first);
    if (!g_str_equal (kind->first, kind->last))
      g_string_append_printf (kind->places, "–%s", kind->last);
  } else if (kind->n_places == MOST_PLACES + 1) {
    g_string_append (kind->places, ", …");
  }
  g_clear_pointer (&kind->first, g_free);
}

static void
add_place (Kind *kind, const char *cell)
{
  if (kind->first == NULL || !is_below (cell, kind->last)) {
    end_places (kind);
    kind->first = g_strdup (cell);
  }
  g_free (kind->last);
  kind->last = g_strdup (cell);
}

/**
 * laurel_tool_kinds_take:
 * @self: kinds
 * @code: what is wrong: a code of `LAUREL_EXCHANGE_ERROR`
 * @hint: (nullable): what to do about it; with @code it makes the kind
 * @cell: (nullable): the cell in which it is
 * @text: where, and what is wrong
 *
 * Returns: whether it is one of the few that are told one by one
 */
gboolean
laurel_tool_kinds_take (LaurelToolKinds *self, int code, const char *hint, const char *cell,
                        const char *text)
{
  g_autofree char *key = g_strdup_printf ("%d %s", code, hint ? hint : "");
  Kind *kind = g_hash_table_lookup (self->known, key);

  if (kind == NULL) {
    kind = g_new0 (Kind, 1);
    kind->text = g_strdup (text);
    kind->places = g_string_new (NULL);
    g_hash_table_insert (self->known, g_steal_pointer (&key), kind);
    g_ptr_array_add (self->kinds, kind);
  }

  if (++kind->n > FEW && cell != NULL)
    add_place (kind, cell);

  return kind->n <= FEW;
}

static void
tell_kind (const Kind *kind)
{
  guint n = kind->n - FEW;

  laurel_print_error ("laurel: ");
  if (kind->places->len > 0)
    /* Translators: %1$u is a count, %2$s are cells: “C8, C10–C12”, %3$s what was told of the
     * first: “plan.csv:7:3: It has no title.” */
    laurel_print_error (ngettext ("%1$u more like this, in %2$s: %3$s",
                                  "%1$u more like this, in %2$s: %3$s", n), n, kind->places->str,
                        kind->text);
  else
    /* Translators: %1$u is a count, %2$s what was told of the first: “plan.csv:7:3: It has no
     * title.” */
    laurel_print_error (ngettext ("%1$u more like this: %2$s", "%1$u more like this: %2$s", n), n,
                        kind->text);
  laurel_print_error ("\n");
}

/* Says on standard error how many more there are of each kind, and where. */
void
laurel_tool_kinds_tell (LaurelToolKinds *self)
{
  for (guint i = 0; i < self->kinds->len; i++) {
    Kind *kind = self->kinds->pdata[i];

    end_places (kind);
    if (kind->n > FEW)
      tell_kind (kind);
  }
}
