/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-spare.h"

#include "base/laurel-json.h"
#include "store/laurel-ids.h"

#include <string.h>

LaurelSpare *
laurel_spare_new (void)
{
  LaurelSpare *self = g_new0 (LaurelSpare, 1);

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->shared = g_ptr_array_new_with_free_func (g_free);
  self->bearers = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
laurel_spare_free (LaurelSpare *self)
{
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->shared);
  g_array_unref (self->bearers);
  g_free (self);
}

static gboolean
has_text (GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

/* Both as it stands alone, and as it stands in JSON. */
static void
add_text (GPtrArray *texts, const char *text)
{
  g_autofree char *escaped = laurel_json_dup_escaped (text);

  if (!has_text (texts, text))
    g_ptr_array_add (texts, g_strdup (text));
  if (!has_text (texts, escaped))
    g_ptr_array_add (texts, g_steal_pointer (&escaped));
}

/**
 * laurel_spare_add:
 * @self: a spare
 * @text: a text of the row that is forgotten
 * @of_other: a text of another row, that holds @text
 * @other: the other row
 */
void
laurel_spare_add (LaurelSpare *self, const char *text, const char *of_other, gint64 other)
{
  add_text (self->texts, of_other);
  if (!g_str_equal (text, of_other))
    return;

  add_text (self->shared, text);
  if (!laurel_spare_has (self, other))
    g_array_append_val (self->bearers, other);
}

gboolean
laurel_spare_is_shared (const LaurelSpare *self, const char *text)
{
  return has_text (self->shared, text);
}

/**
 * laurel_spare_has:
 *
 * Returns: whether the row has a text that is shared
 */
gboolean
laurel_spare_has (const LaurelSpare *self, gint64 id)
{
  for (guint i = 0; i < self->bearers->len; i++)
    if (g_array_index (self->bearers, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/* "Ann Lee" does not stand in "Ann Leeds". */
static gboolean
ends_in_word (const char *whole, gsize size, gsize end)
{
  return end < size && g_ascii_isalnum (whole[end - 1]) && g_ascii_isalnum (whole[end]);
}

/**
 * laurel_spare_covers:
 * @self: a spare
 * @by_same: whether the same text of another row is enough
 * @whole: (array length=size): bytes
 * @size: how many
 * @at: where @text stands in them
 * @text: a text of the row that is forgotten
 *
 * Returns: whether it is part of what tells of another row there
 */
gboolean
laurel_spare_covers (const LaurelSpare *self, gboolean by_same, const char *whole, gsize size,
                     gsize at, const char *text)
{
  for (guint i = 0; i < self->texts->len; i++) {
    const char *spared = self->texts->pdata[i];
    gsize length = strlen (spared);

    if (!by_same && g_str_equal (spared, text))
      continue;
    for (const char *in = strstr (spared, text); in != NULL; in = strstr (in + 1, text)) {
      gsize before = in - spared;

      if (before <= at && at - before + length <= size &&
          memcmp (whole + at - before, spared, length) == 0 &&
          !ends_in_word (whole, size, at - before + length))
        return TRUE;
    }
  }

  return FALSE;
}

/**
 * laurel_spare_dup_ids:
 *
 * Returns: (transfer full): the rows that have a shared text, as a JSON array
 */
char *
laurel_spare_dup_ids (const LaurelSpare *self)
{
  return laurel_ids_dup_json ((const gint64 *) (gpointer) self->bearers->data,
                              self->bearers->len);
}
