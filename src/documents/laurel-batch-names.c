/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-names.h"

#include <string.h>

#define ENDING ".pdf"
#define MAX_BYTES 186 /* 200 with the ending and a number: so no way of sending cuts it */

struct _LaurelBatchNames {
  GHashTable *taken; /* how often each was wished for, as they are told apart: without case */
};

/**
 * laurel_batch_names_new:
 *
 * Returns: (transfer full): no names yet
 */
LaurelBatchNames *
laurel_batch_names_new (void)
{
  LaurelBatchNames *self = g_new0 (LaurelBatchNames, 1);

  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
laurel_batch_names_free (LaurelBatchNames *self)
{
  g_hash_table_unref (self->taken);
  g_free (self);
}

/* What one of the usual systems does not take in a name: the files may be sent on. */
static gboolean
is_forbidden (gunichar c)
{
  return g_unichar_iscntrl (c) || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL)
         || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static char *
clean (const char *wish)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = wish; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    g_string_append_unichar (out, is_forbidden (c) ? '_' : c);
  }
  g_strstrip (out->str);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* At a character, and no space or dot is left at the end: some systems drop it. */
static void
cut (char *name, gsize most)
{
  gsize length = strlen (name);

  if (length > most)
    length = (gsize) (g_utf8_find_prev_char (name, name + most + 1) - name);
  while (length > 0 && (name[length - 1] == ' ' || name[length - 1] == '.'))
    length--;
  name[length] = '\0';
}

/* What is a device where others open it, whatever ending follows. */
static gboolean
is_device (const char *name)
{
  static const char *const DEVICES[] = { "con", "prn", "aux", "nul", NULL };
  g_autofree char *stem = g_ascii_strdown (name, (gssize) strcspn (name, "."));

  g_strchomp (stem);
  if (g_strv_contains (DEVICES, stem))
    return TRUE;

  return strlen (stem) == 4 && (g_str_has_prefix (stem, "com") || g_str_has_prefix (stem, "lpt"))
         && stem[3] >= '1' && stem[3] <= '9';
}

static char *
dup_no_device (const char *name)
{
  int stem = (int) strcspn (name, ".");

  return is_device (name) ? g_strdup_printf ("%.*s_%s", stem, name, name + stem)
                          : g_strdup (name);
}

static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal, -1);
}

/* How often the name was wished for before; 0 when it is free. */
static guint
take (LaurelBatchNames *self, const char *name)
{
  char *folded = fold (name);
  guint times = GPOINTER_TO_UINT (g_hash_table_lookup (self->taken, folded));

  g_hash_table_replace (self->taken, folded, GUINT_TO_POINTER (times + 1));

  return times;
}

/**
 * laurel_batch_names_take:
 * @self: the names
 * @wish: what the file is to be called, without its ending
 * @row: the row it is of, from 1: its name where nothing is left of the wish
 *
 * Returns: (transfer full): a name that no file of the batch has and every usual system takes
 */
char *
laurel_batch_names_take (LaurelBatchNames *self, const char *wish, guint row)
{
  g_autofree char *cleaned = clean (wish);
  g_autofree char *name = NULL;

  cut (cleaned, MAX_BYTES);
  if (cleaned[0] == '.')
    cleaned[0] = '_';
  name = dup_no_device (cleaned);
  if (name[0] == '\0') {
    g_free (name);
    name = g_strdup_printf ("%u", row);
  }
  for (guint times = take (self, name); times > 0; times++) {
    g_autofree char *numbered = g_strdup_printf ("%s (%u)", name, times + 1);

    if (take (self, numbered) == 0)
      return g_strconcat (numbered, ENDING, NULL);
  }

  return g_strconcat (name, ENDING, NULL);
}
