-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A stage before an audience: how long an entrant has, what the big screen shows, and who is
-- called up. What is shown is declared before the first entrant is.

ALTER TABLE contest_stage ADD COLUMN talk INTEGER NOT NULL DEFAULT 0       -- seconds of a
  CHECK (talk >= 0);                                                       -- presentation; 0: any
ALTER TABLE contest_stage ADD COLUMN questions INTEGER NOT NULL DEFAULT 0  -- seconds after it
  CHECK (questions >= 0);
ALTER TABLE contest_stage ADD COLUMN warning INTEGER NOT NULL DEFAULT 60   -- seconds before the
  CHECK (warning >= 0);                                                    -- end of each
ALTER TABLE contest_stage ADD COLUMN screen TEXT NOT NULL DEFAULT 'nothing'
  CHECK (screen IN ('nothing', 'marks', 'standing'));

-- In seconds since 1970, UTC, as when the presentation began.
ALTER TABLE turn ADD COLUMN called INTEGER;  -- when the entrant was called up
ALTER TABLE turn ADD COLUMN asked INTEGER;   -- when questions began
ALTER TABLE turn ADD COLUMN held INTEGER;    -- since when the clock stands still
