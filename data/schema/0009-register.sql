-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The register: every number that was given, to whom, what for, and what became of it.
-- Nothing is ever taken out of it, and no number is given twice.

CREATE TABLE number_series (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  pattern TEXT NOT NULL,          -- QM-{year}-{n:5}
  prefix TEXT NOT NULL            -- an address in front of what the code says, or ''
) STRICT;

-- By whose signatures codes are known. The secrets are never in a library.
CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,              -- the first eight bytes of its SHA-256, in hex
  issuer TEXT NOT NULL,
  public_key BLOB NOT NULL        -- 32 bytes, Ed25519
) STRICT;

-- Of a person who was forgotten, number, digest and signature stay. Whether one was
-- replaced, the one that replaces it says.
CREATE TABLE issued (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL REFERENCES number_series,
  year INTEGER NOT NULL,          -- 0 where the count does not begin anew each year
  n INTEGER NOT NULL CHECK (n > 0),
  written TEXT NOT NULL,          -- the number
  kind TEXT NOT NULL,             -- by which template it was made
  language TEXT NOT NULL,
  party_id INTEGER REFERENCES party,
  recipient TEXT,                 -- NULL when forgotten, and so on
  organisation TEXT,
  occasion TEXT,
  award TEXT NOT NULL,
  fields TEXT,                    -- JSON: all that was printed, by name
  issued_on TEXT NOT NULL,        -- the day on the paper
  issued_at INTEGER NOT NULL,     -- seconds since 1970, UTC
  issued_by TEXT,
  prefix TEXT NOT NULL,           -- these make what the code says
  digest BLOB NOT NULL,
  signing_key_id INTEGER REFERENCES signing_key,
  signature BLOB,
  prints INTEGER NOT NULL,
  void_reason TEXT,
  voided_on TEXT,
  replaces_id INTEGER REFERENCES issued,
  forgotten INTEGER NOT NULL DEFAULT 0,  -- whether something of it was taken out
  CHECK ((signing_key_id IS NULL) = (signature IS NULL)),
  CHECK ((void_reason IS NULL) = (voided_on IS NULL))
) STRICT;

CREATE INDEX issued_series ON issued (series_id, year, n);
CREATE INDEX issued_written ON issued (written);
CREATE INDEX issued_party ON issued (party_id);
CREATE INDEX issued_replaces ON issued (replaces_id);
CREATE INDEX signing_key_key ON signing_key (key);
