/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/live/laurel-live-show.h"
#include "judging/live/laurel-turn.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LaurelLiveFace:
 * @contest: what the contest is called
 * @stage: what its stage is called
 * @turn: (nullable): who is on stage
 * @clock: of that
 * @book: (nullable): whose entries @show is about
 * @show: (nullable): what may be shown of marks
 *
 * What an audience sees.
 */
typedef struct {
  const char *contest;
  const char *stage;
  LaurelTurn *turn;
  LaurelLiveClock clock;
  const LaurelScoreBook *book;
  const LaurelLiveShow *show;
} LaurelLiveFace;

#define LAUREL_TYPE_LIVE_BOARD (laurel_live_board_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLiveBoard, laurel_live_board, LAUREL, LIVE_BOARD, AdwBin)

void laurel_live_board_show   (LaurelLiveBoard       *self,
                               const LaurelLiveFace  *face);
void laurel_live_board_tick   (LaurelLiveBoard       *self,
                               const LaurelLiveClock *clock);
void laurel_live_board_resize (LaurelLiveBoard       *self,
                               int                    width,
                               int                    height);

G_END_DECLS
