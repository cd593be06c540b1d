-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the file knows of itself. These three tables, and those of the search, are
-- not recorded by the journal: they belong to the file, not to the work.

CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  file_id TEXT NOT NULL,          -- random; tells copies of other files apart
  desk INTEGER NOT NULL           -- random, 31 bits; the upper half of new ids
) STRICT;

CREATE TABLE counter (
  name TEXT PRIMARY KEY NOT NULL, -- a table
  next INTEGER NOT NULL           -- the lower half of its next id
) STRICT;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,            -- µs since 1970, UTC
  actor TEXT,                     -- NULL when forgotten
  command TEXT NOT NULL,
  args TEXT,                      -- JSON; NULL when forgotten
  reverts INTEGER REFERENCES journal,
  changeset BLOB,                 -- NULL when forgotten
  salt BLOB,                      -- 16 random bytes; NULL when forgotten
  kept BLOB,                      -- the three hashes of a forgotten entry
  digest BLOB NOT NULL,           -- chained to the entry before
  schema INTEGER NOT NULL         -- the version it was written under
) STRICT;

-- Plans.

CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  language TEXT NOT NULL,         -- of its documents: "zh" or "en"
  issuer TEXT,                    -- who signs its documents
  -- How long 月初, 月中 and 月底 are: 5, 11 and 7 days, or a third of the month each.
  habits TEXT NOT NULL DEFAULT 'narrow' CHECK (habits IN ('narrow', 'thirds')),
  note TEXT                       -- the plan's footnotes
) STRICT;

CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  name TEXT NOT NULL,
  short_name TEXT,
  english_name TEXT,
  phone TEXT,
  mail TEXT,
  note TEXT
) STRICT;

-- A window is four days (calendar/laurel-window.h). Windows stand in activity,
-- phase and snapshot, with the same columns.

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER NOT NULL REFERENCES programme,
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  raw TEXT,                       -- the imported cell, byte for byte; never changed
  words TEXT,                     -- the date words now valid
  es TEXT,
  ls TEXT,
  ee TEXT,
  le TEXT,
  extent TEXT NOT NULL CHECK (extent IN ('within', 'through', 'on-demand')),
  min_days INTEGER NOT NULL CHECK (min_days >= 1),
  approximate INTEGER NOT NULL,
  open_start INTEGER NOT NULL,
  open_end INTEGER NOT NULL,
  date_source TEXT,               -- what it was last said in: the plan, a notice
  place TEXT,
  place_status TEXT NOT NULL CHECK (place_status IN
    ('confirmed', 'tentative', 'tbd', 'online', 'multi', 'by-appointment', 'none')),
  modality TEXT,                  -- how, in the plan's words
  status TEXT NOT NULL CHECK (status IN
    ('planned', 'announced', 'under-way', 'done', 'postponed', 'cancelled')),
  reason TEXT,                    -- of the last change
  content TEXT,
  quota_min INTEGER,              -- how many may take part
  quota_max INTEGER
) STRICT;

CREATE INDEX activity_programme ON activity (programme_id, position);

CREATE TABLE phase (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activity,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  words TEXT,
  es TEXT,
  ls TEXT,
  ee TEXT,
  le TEXT,
  extent TEXT NOT NULL CHECK (extent IN ('within', 'through', 'on-demand')),
  min_days INTEGER NOT NULL CHECK (min_days >= 1),
  approximate INTEGER NOT NULL,
  open_start INTEGER NOT NULL,
  open_end INTEGER NOT NULL,
  place TEXT,
  gap INTEGER NOT NULL CHECK (gap >= 0)  -- free days after the phase before it
) STRICT;

CREATE INDEX phase_activity ON phase (activity_id, position);

-- Who does what, in the order it is printed. Either of an activity, or, as the
-- default of all its activities, of a programme.
CREATE TABLE role (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER REFERENCES programme,
  activity_id INTEGER REFERENCES activity,
  party_id INTEGER NOT NULL REFERENCES party,
  role TEXT NOT NULL CHECK (role IN
    ('guide', 'support', 'host', 'carry-out', 'co-organize', 'implement', 'media', 'sponsor')),
  position INTEGER NOT NULL,
  CHECK ((programme_id IS NULL) <> (activity_id IS NULL))
) STRICT;

CREATE INDEX role_activity ON role (activity_id, position);
CREATE INDEX role_party ON role (party_id);

-- Releases: what was announced, whole.

CREATE TABLE release (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER NOT NULL REFERENCES programme,
  number INTEGER NOT NULL,        -- 1, 2, … within the programme
  title TEXT,
  day TEXT NOT NULL,
  notice TEXT,                    -- the number of the notice that told it
  reason TEXT
) STRICT;

CREATE INDEX release_programme ON release (programme_id, number);

CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES release,
  activity_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  words TEXT,
  es TEXT,
  ls TEXT,
  ee TEXT,
  le TEXT,
  extent TEXT NOT NULL,
  min_days INTEGER NOT NULL,
  approximate INTEGER NOT NULL,
  open_start INTEGER NOT NULL,
  open_end INTEGER NOT NULL,
  place TEXT,
  place_status TEXT NOT NULL,
  modality TEXT,
  status TEXT NOT NULL,
  reason TEXT,
  content TEXT,
  roles TEXT NOT NULL,            -- JSON, as in the answer of plan show
  phases TEXT NOT NULL            -- likewise
) STRICT;

CREATE INDEX snapshot_release ON snapshot (release_id, position);

-- Papers in the making: the fields that were typed beside the page.

CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER NOT NULL REFERENCES programme,
  activity_id INTEGER REFERENCES activity,
  kind TEXT NOT NULL CHECK (kind IN ('announcement', 'change-notice', 'year-plan')),
  from_release INTEGER,           -- a change notice tells the difference of two
  to_release INTEGER,             -- NULL: the draft
  fields TEXT NOT NULL            -- JSON: name → text
) STRICT;

-- What is searched. Fed by the store from the changeset, never by triggers:
-- each Han character stands alone, names also in pinyin.
CREATE TABLE search_row (
  id INTEGER PRIMARY KEY,         -- the row of search_fts
  kind TEXT NOT NULL,             -- a table
  row INTEGER NOT NULL,
  UNIQUE (kind, row)
) STRICT;

CREATE VIRTUAL TABLE search_fts USING fts5 (words, pinyin, tokenize = 'unicode61');
