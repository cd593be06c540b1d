-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What can be taken by one activity at a time: a place, a person, a team. What
-- belongs to another is taken with it: a room with its venue, a person with a
-- team. A city holds venues, and is taken by nobody.
CREATE TABLE resource (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('city', 'venue', 'room', 'person', 'team')),
  name TEXT,                      -- NULL for a person, who has a name already
  parent_id INTEGER REFERENCES resource,
  party_id INTEGER REFERENCES party,
  note TEXT,
  CHECK ((kind = 'person') = (party_id IS NOT NULL)),
  CHECK ((name IS NULL) = (party_id IS NOT NULL))
) STRICT;

CREATE INDEX resource_parent ON resource (parent_id);
CREATE INDEX resource_party ON resource (party_id);

-- A resource taken by an activity, or by one of its phases, whenever that is.
-- Several may hold it for the same days; the lower the rank, the better.
CREATE TABLE booking (
  id INTEGER PRIMARY KEY,
  resource_id INTEGER NOT NULL REFERENCES resource,
  activity_id INTEGER NOT NULL REFERENCES activity,
  phase_id INTEGER REFERENCES phase,
  state TEXT NOT NULL CHECK (state IN ('held', 'confirmed')),
  rank INTEGER CHECK (rank >= 1), -- of a hold
  note TEXT,
  CHECK ((state = 'held') = (rank IS NOT NULL))
) STRICT;

CREATE INDEX booking_resource ON booking (resource_id);
CREATE INDEX booking_activity ON booking (activity_id);
CREATE INDEX booking_phase ON booking (phase_id);

-- Days on which nobody works, and days on which all do instead, as lists that
-- were imported tell.
CREATE TABLE holiday (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,           -- the list
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('off', 'worked'))
) STRICT;

CREATE INDEX holiday_day ON holiday (day);
