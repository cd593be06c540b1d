/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-flow.h"

#include "documents/laurel-pages-private.h"

#include <math.h>

#define EPSILON 0.01

struct _LaurelFlow {
  LaurelFrame frame;
  LaurelGrid grid;
  GPtrArray *slabs;
  double after; /* white owed below the last slab */
  gboolean broken; /* whether the next slab begins a page */

  LaurelPages *pages; /* while setting out */
  LaurelLeaf *sheet;
  double y;
};

static void
slab_free (LaurelSlab *slab)
{
  g_ptr_array_unref (slab->items);
  g_free (slab);
}

/**
 * laurel_flow_new:
 * @frame: the page
 * @grid: its cells; all 0 when there are none
 */
LaurelFlow *
laurel_flow_new (const LaurelFrame *frame, const LaurelGrid *grid)
{
  LaurelFlow *self = g_new0 (LaurelFlow, 1);

  self->frame = *frame;
  self->grid = *grid;
  self->slabs = g_ptr_array_new_with_free_func ((GDestroyNotify) slab_free);

  return self;
}

void
laurel_flow_free (LaurelFlow *self)
{
  g_ptr_array_unref (self->slabs);
  g_free (self);
}

/**
 * laurel_flow_add:
 * @self: the flow
 * @height: in points
 *
 * Returns: (transfer none): a new slab below the others, to be filled
 */
LaurelSlab *
laurel_flow_add (LaurelFlow *self, double height)
{
  LaurelSlab *slab = g_new0 (LaurelSlab, 1);

  slab->height = height;
  slab->before = self->after;
  slab->items = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_item_free);
  slab->fresh = self->broken;
  self->after = 0;
  self->broken = FALSE;
  g_ptr_array_add (self->slabs, slab);

  return slab;
}

void
laurel_flow_add_after (LaurelFlow *self, double white)
{
  self->after += white;
}

/**
 * laurel_flow_break:
 *
 * Lets what is added next begin a page.
 */
void
laurel_flow_break (LaurelFlow *self)
{
  self->broken = self->slabs->len > 0;
}

/**
 * laurel_flow_keep_last:
 *
 * Lets the two slabs added last stay with what is added next; but a line below a table takes no
 * row along, and with it the whole table.
 */
void
laurel_flow_keep_last (LaurelFlow *self)
{
  for (guint i = 1; i <= MIN (self->slabs->len, 2); i++) {
    LaurelSlab *slab = g_ptr_array_index (self->slabs, self->slabs->len - i);

    slab->keep = slab->keep || i == 1 || slab->header == NULL;
  }
}

static double
get_bottom (LaurelFlow *self)
{
  return self->frame.height - self->frame.bottom;
}

static double
get_top (LaurelFlow *self, const LaurelSlab *slab, double y)
{
  if (y > self->frame.top + EPSILON)
    y += slab->before;
  if (slab->snap && self->grid.line > 0)
    y = self->frame.top
        + ceil ((y - self->frame.top - EPSILON) / self->grid.line) * self->grid.line;

  return y;
}

static double
measure_group (LaurelFlow *self, guint first, guint last, double y)
{
  for (guint i = first; i <= last; i++) {
    LaurelSlab *slab = g_ptr_array_index (self->slabs, i);

    y = get_top (self, slab, y) + slab->height;
  }

  return y;
}

static void
put (LaurelFlow *self, LaurelSlab *slab, double y)
{
  for (guint i = 0; i < slab->items->len; i++) {
    LaurelItem *item = laurel_item_copy (g_ptr_array_index (slab->items, i));

    item->y += y;
    g_ptr_array_add (self->sheet->items, item);
  }
  self->y = y + slab->height;
}

static void
begin_page (LaurelFlow *self, LaurelSlab *header)
{
  self->sheet = laurel_pages_add_sheet (self->pages, self->frame.width, self->frame.height);
  self->y = self->frame.top;
  if (header != NULL)
    put (self, header, self->y);
}

/* The slabs from @first that must stay on one page: the index of the last. */
static guint
find_group_end (LaurelFlow *self, guint first)
{
  guint last = first;

  while (last + 1 < self->slabs->len
         && ((LaurelSlab *) g_ptr_array_index (self->slabs, last))->keep
         && !((LaurelSlab *) g_ptr_array_index (self->slabs, last + 1))->fresh)
    last++;

  return last;
}

/* What stands at the foot of the last page, when that is what comes next. */
static double
measure_foot (LaurelFlow *self, guint first)
{
  LaurelSlab *slab = first < self->slabs->len ? g_ptr_array_index (self->slabs, first) : NULL;
  double height = 0;

  for (guint i = first; slab != NULL && slab->foot && i < self->slabs->len; i++)
    height += ((LaurelSlab *) g_ptr_array_index (self->slabs, i))->height;

  return height;
}

/* The foot is never on a page of its own while there is a way round that. */
static gboolean
has_room (LaurelFlow *self, guint first, guint last)
{
  double end = measure_group (self, first, last, self->y) + measure_foot (self, last + 1);

  return end <= get_bottom (self) + EPSILON;
}

static void
give_white (LaurelFlow *self, guint first, guint last, double sign)
{
  for (guint i = first; i <= last; i++) {
    LaurelSlab *slab = g_ptr_array_index (self->slabs, i);

    slab->before -= sign * slab->give;
  }
}

/* Whether the slabs stay on this page, if need be by the white that they can give. */
static gboolean
find_room (LaurelFlow *self, guint first, guint last)
{
  if (has_room (self, first, last))
    return TRUE;

  give_white (self, first, last, 1);
  if (has_room (self, first, last))
    return TRUE;

  give_white (self, first, last, -1);

  return FALSE;
}

static double
get_header_height (const LaurelSlab *slab)
{
  return slab->header != NULL ? slab->header->height : 0;
}

static void
put_group (LaurelFlow *self, guint first, guint last)
{
  LaurelSlab *slab = g_ptr_array_index (self->slabs, first);
  gboolean blank = self->y <= self->frame.top + get_header_height (slab) + EPSILON;

  if (!blank && (slab->fresh || !find_room (self, first, last)))
    begin_page (self, slab->header);

  for (guint i = first; i <= last; i++) {
    double y;

    slab = g_ptr_array_index (self->slabs, i);
    y = get_top (self, slab, self->y);
    /* What is kept together may still be higher than a page. */
    if (y + slab->height > get_bottom (self) + EPSILON && self->y > self->frame.top + EPSILON
        && i > first) {
      begin_page (self, slab->header);
      y = get_top (self, slab, self->y);
    }
    put (self, slab, y);
  }
}

/* How many pages there are, when what begins with @first has room down to @bottom only. */
static guint
count_pages (LaurelFlow *self, guint first, double bottom, gboolean mark)
{
  double y = self->frame.top;
  guint n = 1, last;

  for (guint i = 0; i < self->slabs->len; i = last + 1) {
    LaurelSlab *slab = g_ptr_array_index (self->slabs, i);
    double head = self->frame.top + get_header_height (slab);
    double end = i < first ? get_bottom (self) : bottom;

    last = find_group_end (self, i);
    if (y > head + EPSILON && (slab->fresh || measure_group (self, i, last, y) > end + EPSILON)) {
      slab->fresh = slab->fresh || (mark && i >= first);
      y = head;
      n++;
    }
    y = measure_group (self, i, last, y);
  }

  return n;
}

guint
laurel_flow_get_n (const LaurelFlow *self)
{
  return self->slabs->len;
}

/**
 * laurel_flow_even_out:
 * @self: the flow
 * @first: a slab, from 0
 *
 * Lets what begins there, and is all so far, fill its pages alike, instead of all but the last.
 */
void
laurel_flow_even_out (LaurelFlow *self, guint first)
{
  double low = self->frame.top, high = get_bottom (self);
  guint n = count_pages (self, first, high, FALSE);

  if (n < 2)
    return;

  while (high - low > 1) {
    double middle = (low + high) / 2;

    if (count_pages (self, first, middle, FALSE) <= n)
      high = middle;
    else
      low = middle;
  }
  count_pages (self, first, high, TRUE);
}

/* What stands at the foot goes to the next page's where it has no room here. */
static void
lower_foot (LaurelFlow *self, guint first)
{
  double height = measure_foot (self, first);

  if (self->y + height > get_bottom (self) + EPSILON)
    begin_page (self, NULL);
  self->y = MAX (self->y, get_bottom (self) - height);
}

/**
 * laurel_flow_set_out:
 * @self: the flow
 * @pages: where the pages are added
 *
 * Puts the slabs on pages from top to bottom.
 */
void
laurel_flow_set_out (LaurelFlow *self, LaurelPages *pages)
{
  guint last;

  self->pages = pages;
  begin_page (self, NULL);
  for (guint first = 0; first < self->slabs->len; first = last + 1) {
    LaurelSlab *slab = g_ptr_array_index (self->slabs, first);

    last = find_group_end (self, first);
    if (slab->foot) {
      slab->before = 0;
      lower_foot (self, first);
    }
    put_group (self, first, last);
  }
}
