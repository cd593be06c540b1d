-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- When somebody wants to be told of an activity: so many days before or after the
-- earliest or the latest day of it, or of one of its phases, whatever days these are
-- by then. Who was told is not kept here: that belongs to each desk.
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activity,
  phase_id INTEGER REFERENCES phase,
  anchor TEXT NOT NULL CHECK (anchor IN ('start', 'end')),
  days INTEGER NOT NULL,          -- after it; before it when negative
  minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),  -- of the day, by the clock there
  words TEXT
) STRICT;

CREATE INDEX reminder_activity ON reminder (activity_id);
CREATE INDEX reminder_phase ON reminder (phase_id);
