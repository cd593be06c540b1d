-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is known of persons and organisations beyond a name, a telephone, a mail.
ALTER TABLE party ADD COLUMN name_since TEXT;    -- 2019, 2019-03 or 2019-03-01
ALTER TABLE party ADD COLUMN names TEXT;         -- JSON: the other names, former ones first
ALTER TABLE party ADD COLUMN contacts TEXT;      -- JSON: further telephones and mails
ALTER TABLE party ADD COLUMN address TEXT;
ALTER TABLE party ADD COLUMN postcode TEXT;
ALTER TABLE party ADD COLUMN code TEXT;          -- the unified social credit code
ALTER TABLE party ADD COLUMN post TEXT;          -- what a person is there
ALTER TABLE party ADD COLUMN organization_id INTEGER REFERENCES party;

CREATE INDEX party_name ON party (name);
CREATE INDEX party_organization ON party (organization_id);

-- Two of one name of whom somebody said that they are not the same.
CREATE TABLE party_apart (
  id INTEGER PRIMARY KEY,
  party_id INTEGER NOT NULL REFERENCES party,
  other_id INTEGER NOT NULL REFERENCES party,
  CHECK (party_id < other_id)
) STRICT;

CREATE INDEX party_apart_party ON party_apart (party_id);
CREATE INDEX party_apart_other ON party_apart (other_id);
