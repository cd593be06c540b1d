-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was marked, counted, answered or voted for; the results of that, and what became of them.

ALTER TABLE contest_stage ADD COLUMN measure TEXT NOT NULL DEFAULT 'marks'
  CHECK (measure IN ('marks', 'exam', 'index', 'survey'));
ALTER TABLE contest_stage ADD COLUMN apart TEXT;      -- JSON: kinds of sections whose entries are
                                                      -- never compared with those of others
ALTER TABLE contest_stage ADD COLUMN publicity TEXT;  -- JSON: days, unit and start of the period

-- What a judge gave. One that is not there was not marked (yet).
CREATE TABLE mark (
  id INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL REFERENCES placement,
  criterion TEXT NOT NULL,        -- as the rules call it; '' where they have only one
  part TEXT NOT NULL,             -- '' where there is only one
  value TEXT                      -- an exact number; NULL: the judge abstained
) STRICT;

CREATE INDEX mark_placement ON mark (placement_id);

-- What somebody else typed off the same sheets, to be compared with it.
CREATE TABLE mark_check (
  id INTEGER PRIMARY KEY,
  placement_id INTEGER NOT NULL REFERENCES placement,
  criterion TEXT NOT NULL,
  part TEXT NOT NULL,
  value TEXT
) STRICT;

CREATE INDEX mark_check_placement ON mark_check (placement_id);

-- What multiplies an entry, or a part of it: how difficult it is.
CREATE TABLE entry_factor (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  entry_id INTEGER NOT NULL REFERENCES entry,
  part TEXT NOT NULL,             -- '': the whole entry
  value TEXT NOT NULL
) STRICT;

CREATE INDEX entry_factor_stage ON entry_factor (stage_id, entry_id);
CREATE INDEX entry_factor_entry ON entry_factor (entry_id);

-- Points that are taken off, as for what was found on site.
CREATE TABLE deduction (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  entry_id INTEGER NOT NULL REFERENCES entry,
  points TEXT NOT NULL,
  reason TEXT NOT NULL,
  day TEXT
) STRICT;

CREATE INDEX deduction_stage ON deduction (stage_id, entry_id);
CREATE INDEX deduction_entry ON deduction (entry_id);

-- Who comes when, in a stage that takes place before an audience.
CREATE TABLE turn (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  entry_id INTEGER NOT NULL REFERENCES entry,
  hall TEXT NOT NULL,             -- '' where there is only one
  position INTEGER NOT NULL,
  began INTEGER,                  -- seconds since 1970, UTC
  ended INTEGER
) STRICT;

CREATE INDEX turn_stage ON turn (stage_id, hall, position);
CREATE INDEX turn_entry ON turn (entry_id);

-- A result that was released. It never changes: a correction is a later version.
CREATE TABLE result (
  id INTEGER PRIMARY KEY,
  contest_id INTEGER NOT NULL REFERENCES contest,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  category_id INTEGER REFERENCES contest_section,  -- whose entries were compared; NULL: of any
  group_id INTEGER REFERENCES contest_section,
  division_id INTEGER REFERENCES contest_section,
  version INTEGER NOT NULL,
  rule_id INTEGER NOT NULL REFERENCES contest_rule,
  released INTEGER NOT NULL,      -- seconds since 1970, UTC
  reason TEXT,                    -- why there is a version after the first
  key TEXT,                       -- by which lots were drawn
  evidence TEXT NOT NULL,         -- what it was computed from: CSV of entry, judge (their ids),
                                  -- criterion, part, mark; then of entry, part and factor
  digest TEXT NOT NULL,           -- SHA-256 of the rules, evidence and places
  program TEXT NOT NULL           -- what computed it
) STRICT;

CREATE INDEX result_contest ON result (contest_id, stage_id, version);
CREATE INDEX result_stage ON result (stage_id);
CREATE INDEX result_category ON result (category_id);
CREATE INDEX result_group ON result (group_id);
CREATE INDEX result_division ON result (division_id);
CREATE INDEX result_rule ON result (rule_id);

-- A place in it: of an entry, or of a person or organisation that has none.
CREATE TABLE result_place (
  id INTEGER PRIMARY KEY,
  result_id INTEGER NOT NULL REFERENCES result,
  position INTEGER NOT NULL,
  entry_id INTEGER REFERENCES entry,
  party_id INTEGER REFERENCES party,
  place INTEGER,                  -- NULL: nothing was marked
  tied INTEGER NOT NULL,
  score TEXT,                     -- as printed
  exact TEXT,                     -- as a fraction, where it is exact
  level TEXT,                     -- of awards
  CHECK (entry_id IS NULL OR party_id IS NULL)
) STRICT;

CREATE INDEX result_place_result ON result_place (result_id, position);
CREATE INDEX result_place_entry ON result_place (entry_id);
CREATE INDEX result_place_party ON result_place (party_id);

-- Who goes on to a stage, and by which result.
CREATE TABLE advance (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  entry_id INTEGER NOT NULL REFERENCES entry,
  place_id INTEGER REFERENCES result_place,  -- NULL: by hand
  reason TEXT
) STRICT;

CREATE INDEX advance_stage ON advance (stage_id, entry_id);
CREATE INDEX advance_entry ON advance (entry_id);
CREATE INDEX advance_place ON advance (place_id);

-- The period in which a result is public and can be objected to.
CREATE TABLE publicity (
  id INTEGER PRIMARY KEY,
  result_id INTEGER NOT NULL REFERENCES result,
  first TEXT NOT NULL,            -- days
  last TEXT NOT NULL,
  days INTEGER NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('natural', 'working')),
  note TEXT,                      -- where it is, and to whom objections go
  CHECK (first <= last)
) STRICT;

CREATE INDEX publicity_result ON publicity (result_id);

CREATE TABLE objection (
  id INTEGER PRIMARY KEY,
  result_id INTEGER NOT NULL REFERENCES result,
  entry_id INTEGER REFERENCES entry,
  number INTEGER NOT NULL,        -- 1, 2, … within the contest
  received TEXT NOT NULL,         -- a day
  party_id INTEGER REFERENCES party,  -- who objects; NULL: forgotten
  objector TEXT,
  grounds TEXT NOT NULL CHECK (grounds IN ('authorship', 'truth', 'eligibility', 'procedure',
                                           'interest', 'arithmetic', 'spelling', 'other')),
  words TEXT NOT NULL,
  evidence TEXT,                  -- where it is
  state TEXT NOT NULL CHECK (state IN ('received', 'examined', 'upheld', 'rejected', 'not-taken',
                                       'withdrawn')),
  outcome TEXT,                   -- in words
  decided TEXT,                   -- a day
  corrected_id INTEGER REFERENCES result      -- the version that it led to
) STRICT;

CREATE INDEX objection_result ON objection (result_id);
CREATE INDEX objection_entry ON objection (entry_id);
CREATE INDEX objection_party ON objection (party_id);
CREATE INDEX objection_corrected ON objection (corrected_id);

-- What a committee votes on, in a stage that is a vote.
CREATE TABLE vote (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('motion', 'approval', 'ranked')),
  majority TEXT NOT NULL CHECK (majority IN ('simple', 'absolute', 'two-thirds')),
  quorum TEXT NOT NULL,           -- what share of the members must vote: 2/3
  members INTEGER NOT NULL,       -- how many can vote
  seats INTEGER,                  -- how many can be chosen at most
  secret INTEGER NOT NULL,
  closed INTEGER,                 -- seconds since 1970, UTC; NULL: ballots still come in
  protocol TEXT
) STRICT;

CREATE INDEX vote_stage ON vote (stage_id, position);

CREATE TABLE vote_choice (
  id INTEGER PRIMARY KEY,
  vote_id INTEGER NOT NULL REFERENCES vote,
  position INTEGER NOT NULL,
  entry_id INTEGER NOT NULL REFERENCES entry
) STRICT;

CREATE INDEX vote_choice_vote ON vote_choice (vote_id, position);
CREATE INDEX vote_choice_entry ON vote_choice (entry_id);

-- Who took part. Of a secret vote nothing joins it to a ballot.
CREATE TABLE vote_turnout (
  id INTEGER PRIMARY KEY,
  vote_id INTEGER NOT NULL REFERENCES vote,
  judge_id INTEGER NOT NULL REFERENCES judge
) STRICT;

CREATE INDEX vote_turnout_vote ON vote_turnout (vote_id);
CREATE INDEX vote_turnout_judge ON vote_turnout (judge_id);

CREATE TABLE ballot (
  id INTEGER PRIMARY KEY,
  vote_id INTEGER NOT NULL REFERENCES vote,
  judge_id INTEGER REFERENCES judge,  -- NULL: secret
  content TEXT NOT NULL           -- JSON: choice → yes, no, abstain or a rank
) STRICT;

CREATE INDEX ballot_vote ON ballot (vote_id);
CREATE INDEX ballot_judge ON ballot (judge_id);

-- Answers and attempts by the ten thousand: a million rows of their own would make a million
-- changes in the journal. The text of a page is CSV, in the order of its columns.
CREATE TABLE answer_page (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  source TEXT NOT NULL,           -- SHA-256 of the file that it came from
  position INTEGER NOT NULL,
  count INTEGER NOT NULL,
  columns TEXT NOT NULL,          -- JSON
  content TEXT NOT NULL
) STRICT;

CREATE INDEX answer_page_stage ON answer_page (stage_id, position);

-- Whom a survey asks.
CREATE TABLE survey_unit (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  stratum TEXT NOT NULL,
  code TEXT NOT NULL,             -- by which an answer is known to be one of these
  name TEXT,
  mail TEXT,
  asked TEXT,                     -- days
  reminded TEXT,
  answered TEXT
) STRICT;

CREATE INDEX survey_unit_stage ON survey_unit (stage_id, code);

-- How many there are of which those were drawn.
CREATE TABLE survey_stratum (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  population INTEGER NOT NULL
) STRICT;

CREATE INDEX survey_stratum_stage ON survey_stratum (stage_id, position);

-- What an entry has of an indicator.
CREATE TABLE indicator_value (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  entry_id INTEGER NOT NULL REFERENCES entry,
  indicator TEXT NOT NULL,        -- as the rules call it
  value TEXT NOT NULL             -- an exact number
) STRICT;

CREATE INDEX indicator_value_stage ON indicator_value (stage_id, entry_id);
CREATE INDEX indicator_value_entry ON indicator_value (entry_id);

-- Which place a paper was given for.
ALTER TABLE issued ADD COLUMN place_id INTEGER REFERENCES result_place;
CREATE INDEX issued_place ON issued (place_id);
