/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-page-cache.h"

struct _LaurelPageCache {
  GQueue entries; /* (element-type Entry): the last looked at first */
  gsize budget;
  gsize used;
};

typedef struct {
  guint page;
  double scale;
  gsize size;
  GdkTexture *picture;
  char *text;
} Entry;

static void
entry_free (Entry *entry)
{
  g_object_unref (entry->picture);
  g_free (entry->text);
  g_free (entry);
}

/**
 * laurel_page_cache_new:
 * @budget: how many bytes of pictures to keep; the newest is always kept
 */
LaurelPageCache *
laurel_page_cache_new (gsize budget)
{
  LaurelPageCache *self = g_new0 (LaurelPageCache, 1);

  g_queue_init (&self->entries);
  self->budget = budget;

  return self;
}

void
laurel_page_cache_free (LaurelPageCache *self)
{
  laurel_page_cache_clear (self);
  g_free (self);
}

void
laurel_page_cache_clear (LaurelPageCache *self)
{
  g_queue_clear_full (&self->entries, (GDestroyNotify) entry_free);
  self->used = 0;
}

static void
drop (LaurelPageCache *self, Entry *entry)
{
  self->used -= entry->size;
  entry_free (entry);
}

/* Takes the picture; the one that was of the same page, and the oldest ones, make room for it. */
void
laurel_page_cache_add (LaurelPageCache *self, guint page, double scale, GdkTexture *picture,
                       const char *text)
{
  Entry *entry;

  if (laurel_page_cache_find (self, page, scale, NULL) != NULL)
    drop (self, g_queue_pop_head (&self->entries));
  entry = g_new0 (Entry, 1);
  entry->page = page;
  entry->scale = scale;
  entry->size = (gsize) gdk_texture_get_width (picture) * gdk_texture_get_height (picture) * 4;
  entry->picture = g_object_ref (picture);
  entry->text = g_strdup (text);

  g_queue_push_head (&self->entries, entry);
  self->used += entry->size;

  while (self->used > self->budget && self->entries.length > 1)
    drop (self, g_queue_pop_tail (&self->entries));
}

/**
 * laurel_page_cache_find:
 * @text: (out) (optional) (nullable): what the page says, as far as it is known
 *
 * Returns: (nullable): the picture of a page, if it is there in this scale
 */
GdkTexture *
laurel_page_cache_find (LaurelPageCache *self, guint page, double scale, const char **text)
{
  for (GList *l = self->entries.head; l; l = l->next) {
    Entry *entry = l->data;

    if (entry->page != page || entry->scale != scale)
      continue;

    g_queue_unlink (&self->entries, l);
    g_queue_push_head_link (&self->entries, l);
    if (text)
      *text = entry->text;
    return entry->picture;
  }

  return NULL;
}
