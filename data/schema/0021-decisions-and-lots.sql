-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an objection was decided before it was decided anew: that stays, and so does why.
CREATE TABLE earlier_decision (
  id INTEGER PRIMARY KEY,
  objection_id INTEGER NOT NULL REFERENCES objection,
  came_to TEXT NOT NULL CHECK (came_to IN ('upheld', 'rejected', 'not-taken', 'withdrawn')),
  ruling TEXT,                    -- in words
  ruled TEXT,                     -- a day
  led_to_id INTEGER REFERENCES result,        -- the version that it led to
  why_anew TEXT NOT NULL          -- why it was decided anew
) STRICT;

CREATE INDEX earlier_decision_objection ON earlier_decision (objection_id);
CREATE INDEX earlier_decision_led_to ON earlier_decision (led_to_id);

-- Declared first, as the draw of a jury: what chance will be that parts equals of a stage, or says
-- who comes when. Then drawn.
CREATE TABLE lot_draw (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  purpose TEXT NOT NULL CHECK (purpose IN ('ties', 'order')),
  hall TEXT,                      -- whose running order; NULL: of equals
  number INTEGER NOT NULL,        -- 1, 2, … within the stage
  declared INTEGER NOT NULL,      -- seconds since 1970, UTC
  sources TEXT NOT NULL,          -- JSON: where the numbers will come from
  pool TEXT,                      -- JSON: ids of entries; NULL: whoever is equal
  reason TEXT,                    -- why so late, or why again
  drawn INTEGER,                  -- seconds since 1970, UTC; NULL: not yet
  key TEXT,
  protocol TEXT
) STRICT;

CREATE INDEX lot_draw_stage ON lot_draw (stage_id, number);
