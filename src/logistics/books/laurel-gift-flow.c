/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-flow.h"

/*
 * What moves come to, as a flow that only goes forward. What came back onto its way is taken off
 * where it left, so that nothing branches off twice, and what stays and what left add up at every
 * place to what came as far as there.
 */

/* The way of a gift, in its order. */
static const LaurelGiftPlace TRUNK[] = { LAUREL_GIFT_RECEIVED, LAUREL_GIFT_STOCK,
                                         LAUREL_GIFT_PACKED, LAUREL_GIFT_WAY,
                                         LAUREL_GIFT_ARRIVED };
static const LaurelGiftPlace ENDS[] = { LAUREL_GIFT_DAMAGED, LAUREL_GIFT_LOST,
                                        LAUREL_GIFT_RETURNED };

static void
count (LaurelGiftFlow *self)
{
  for (guint from = 0; from < LAUREL_GIFT_N_PLACES; from++)
    for (guint to = 0; to < LAUREL_GIFT_N_PLACES; to++) {
      self->stays[to] += self->moved[from][to];
      self->stays[from] -= self->moved[from][to];
    }
  for (gsize i = 0; i < G_N_ELEMENTS (TRUNK); i++)
    for (gsize end = 0; end < G_N_ELEMENTS (ENDS); end++)
      self->off[TRUNK[i]][ENDS[end]] =
        self->moved[TRUNK[i]][ENDS[end]] - self->moved[ENDS[end]][TRUNK[i]];
}

/* Takes @n off where they left first, and counts them as @other, if that is another end. */
static void
take_off (LaurelGiftFlow *self, LaurelGiftPlace end, gint64 n, LaurelGiftPlace other)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TRUNK) && n > 0; i++) {
    gint64 part = CLAMP (self->off[TRUNK[i]][end], 0, n);

    self->off[TRUNK[i]][end] -= part;
    if (other != end)
      self->off[TRUNK[i]][other] += part;
    n -= part;
  }
}

/* What was repaired or found again came back farther on than where it left. */
static void
take_back (LaurelGiftFlow *self, LaurelGiftPlace end)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TRUNK); i++) {
    gint64 back = -self->off[TRUNK[i]][end];

    if (back <= 0)
      continue;
    self->off[TRUNK[i]][end] = 0;
    take_off (self, end, back, end);
  }
}

/**
 * laurel_gift_flow_settle:
 * @self: a flow of which it is known what was promised, and what moved
 *
 * Works out the rest of it.
 */
void
laurel_gift_flow_settle (LaurelGiftFlow *self)
{
  gint64 through;

  count (self);
  for (gsize end = 0; end < G_N_ELEMENTS (ENDS); end++)
    take_back (self, ENDS[end]);
  take_off (self, LAUREL_GIFT_DAMAGED,
            self->moved[LAUREL_GIFT_DAMAGED][LAUREL_GIFT_RETURNED]
              - self->moved[LAUREL_GIFT_RETURNED][LAUREL_GIFT_DAMAGED], LAUREL_GIFT_RETURNED);

  through = self->through[LAUREL_GIFT_HANDED] = self->stays[LAUREL_GIFT_HANDED];
  for (gsize i = G_N_ELEMENTS (TRUNK); i-- > 0;) {
    through += self->stays[TRUNK[i]];
    for (gsize end = 0; end < G_N_ELEMENTS (ENDS); end++)
      through += self->off[TRUNK[i]][ENDS[end]];
    self->through[TRUNK[i]] = through;
  }
}
