/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-kinds.h"

#include "tool/laurel-tool-print.h"

#include <glib/gi18n-lib.h>

/* What is wrong with thousands of rows for one cause is one thing to set right: the first few
 * are told, and how many more there are. */

/* As many of a kind are told one by one. */
#define FEW 5

typedef struct {
  char *text; /* the first of them */
  guint n;
} Kind;

struct LaurelToolKinds {
  GHashTable *known; /* (element-type utf8 Kind) */
  GPtrArray *kinds;  /* (element-type Kind): in the order in which they were found */
};

static void
kind_free (gpointer data)
{
  Kind *kind = data;

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

/**
 * laurel_tool_kinds_take:
 * @self: kinds
 * @code: what is wrong: a code of `LAUREL_EXCHANGE_ERROR`
 * @hint: (nullable): what to do about it; with @code it makes the kind
 * @text: where, and what is wrong
 *
 * Returns: whether it is one of the few that are told one by one
 */
gboolean
laurel_tool_kinds_take (LaurelToolKinds *self, int code, const char *hint, const char *text)
{
  g_autofree char *key = g_strdup_printf ("%d %s", code, hint ? hint : "");
  Kind *kind = g_hash_table_lookup (self->known, key);

  if (kind == NULL) {
    kind = g_new0 (Kind, 1);
    kind->text = g_strdup (text);
    g_hash_table_insert (self->known, g_steal_pointer (&key), kind);
    g_ptr_array_add (self->kinds, kind);
  }

  return ++kind->n <= FEW;
}

/* Says on standard error how many more there are of each kind. */
void
laurel_tool_kinds_tell (LaurelToolKinds *self)
{
  for (guint i = 0; i < self->kinds->len; i++) {
    const Kind *kind = self->kinds->pdata[i];

    if (kind->n <= FEW)
      continue;
    laurel_print_error ("laurel: ");
    /* Translators: %1$u is a count, %2$s what was told of the first: “plan.csv:7:3: It has no
     * title.” */
    laurel_print_error (ngettext ("%1$u more like this: %2$s", "%1$u more like this: %2$s",
                                  kind->n - FEW), kind->n - FEW, kind->text);
    laurel_print_error ("\n");
  }
}
