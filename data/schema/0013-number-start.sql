-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Where a series goes on with another number than the next one: others were given by hand
-- before Laurel knew of them. A row is never changed. What counts from one refers to it, so
-- that it cannot be undone any more.

CREATE TABLE number_start (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL REFERENCES number_series,
  year INTEGER NOT NULL,          -- 0 where the count does not begin anew each year
  previous INTEGER NOT NULL,      -- the last that the register has before it, or 0
  first INTEGER NOT NULL,         -- the one that it goes on with
  CHECK (previous >= 0 AND first > previous)
) STRICT;

CREATE INDEX number_start_series ON number_start (series_id, year, first);

-- Where the numbers began that it belongs to; NULL: at 1.
ALTER TABLE issued ADD COLUMN start_id INTEGER REFERENCES number_start;

CREATE INDEX issued_start ON issued (start_id);
