-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Contests: what is asked for, what came in, who judges it, and who judges what.

CREATE TABLE contest (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activity,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  call TEXT NOT NULL CHECK (call IN ('drafted', 'open', 'extended', 'closed')),
  opens TEXT,                     -- days
  closes TEXT,
  blind INTEGER NOT NULL,         -- whether judges see numbers instead of names
  pattern TEXT NOT NULL,          -- of the numbers of its entries
  columns TEXT,                   -- JSON: a heading of lists that come in → what it holds
  note TEXT
) STRICT;

CREATE INDEX contest_activity ON contest (activity_id, position);

-- What an entry goes through, in this order.
CREATE TABLE contest_stage (
  id INTEGER PRIMARY KEY,
  contest_id INTEGER NOT NULL REFERENCES contest,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('form-check', 'review', 'answer', 'live', 'vote')),
  title TEXT NOT NULL,
  phase_id INTEGER REFERENCES phase,
  needs INTEGER NOT NULL,         -- how many judges an entry gets
  least INTEGER NOT NULL,         -- how many entries a judge gets, unless the judge says otherwise
  most INTEGER NOT NULL,
  seniors INTEGER NOT NULL,       -- how many of an entry's judges are senior
  quota TEXT                      -- JSON: how many go on from it, as for "judge quota"
) STRICT;

CREATE INDEX contest_stage_contest ON contest_stage (contest_id, position);
CREATE INDEX contest_stage_phase ON contest_stage (phase_id);

-- What divides the entries: by what they are, by who is compared with whom, by region.
CREATE TABLE contest_section (
  id INTEGER PRIMARY KEY,
  contest_id INTEGER NOT NULL REFERENCES contest,
  kind TEXT NOT NULL CHECK (kind IN ('category', 'group', 'division')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  code TEXT,                      -- stands in numbers for {code}
  host_id INTEGER REFERENCES party,
  quota INTEGER                   -- how many of it go on, where that is settled
) STRICT;

CREATE INDEX contest_section_contest ON contest_section (contest_id, kind, position);
CREATE INDEX contest_section_host ON contest_section (host_id);

-- What is asked of an entry besides its title, persons and organisation.
CREATE TABLE contest_field (
  id INTEGER PRIMARY KEY,
  contest_id INTEGER NOT NULL REFERENCES contest,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('line', 'text', 'number', 'day', 'choice', 'link')),
  required INTEGER NOT NULL,
  hidden INTEGER NOT NULL,        -- from judges who see numbers instead of names
  choices TEXT                    -- JSON: of a choice
) STRICT;

CREATE INDEX contest_field_contest ON contest_field (contest_id, position);

-- Rules are data. A fixed one is not changed: there is a later version, with a reason.
CREATE TABLE contest_rule (
  id INTEGER PRIMARY KEY,
  contest_id INTEGER NOT NULL REFERENCES contest,
  section_id INTEGER REFERENCES contest_section,  -- whose own rules they are; NULL: of all others
  version INTEGER NOT NULL,
  content TEXT NOT NULL,          -- JSON, as for "judge rank"
  reason TEXT,                    -- why there is a version after the first
  fixed INTEGER,                  -- seconds since 1970, UTC; NULL: not yet
  digest TEXT                     -- SHA-256 of the content, once it is fixed
) STRICT;

CREATE INDEX contest_rule_contest ON contest_rule (contest_id, section_id, version);
CREATE INDEX contest_rule_class ON contest_rule (section_id);

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  contest_id INTEGER NOT NULL REFERENCES contest,
  number TEXT NOT NULL,
  blind_number TEXT,
  title TEXT NOT NULL,
  category_id INTEGER REFERENCES contest_section,
  group_id INTEGER REFERENCES contest_section,
  division_id INTEGER REFERENCES contest_section,
  organization_id INTEGER REFERENCES party,
  recommender_id INTEGER REFERENCES party,
  received TEXT,                  -- a day
  late_reason TEXT,               -- why it was taken after the last day
  state TEXT NOT NULL CHECK (state IN ('waiting', 'complete', 'to-complete', 'refused',
                                       'withdrawn', 'disqualified')),
  reason TEXT,                    -- of the state
  until TEXT,                     -- the day until which it is to be completed
  fields TEXT,                    -- JSON: the id of a contest_field → text
  links TEXT,                     -- JSON: where what belongs to it is
  other_numbers TEXT,             -- JSON: of those that were merged into it
  note TEXT
) STRICT;

CREATE INDEX entry_contest ON entry (contest_id, number);
CREATE INDEX entry_category ON entry (category_id);
CREATE INDEX entry_group ON entry (group_id);
CREATE INDEX entry_division ON entry (division_id);
CREATE INDEX entry_organization ON entry (organization_id);
CREATE INDEX entry_recommender ON entry (recommender_id);

-- Who made it, in the order and by the names that are printed.
CREATE TABLE entry_person (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entry,
  position INTEGER NOT NULL,
  party_id INTEGER REFERENCES party,  -- NULL: forgotten
  name TEXT NOT NULL,
  role TEXT
) STRICT;

CREATE INDEX entry_person_entry ON entry_person (entry_id, position);
CREATE INDEX entry_person_party ON entry_person (party_id);

-- Two that look the same, of which somebody said that they are not.
CREATE TABLE entry_apart (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entry,
  other_id INTEGER NOT NULL REFERENCES entry,
  CHECK (entry_id < other_id)
) STRICT;

CREATE INDEX entry_apart_entry ON entry_apart (entry_id);
CREATE INDEX entry_apart_other ON entry_apart (other_id);

-- Who can be a judge, whatever the contest.
CREATE TABLE expert (
  id INTEGER PRIMARY KEY,
  party_id INTEGER REFERENCES party,  -- NULL: forgotten
  fields TEXT,                    -- JSON: what he or she knows about
  languages TEXT,                 -- JSON
  region TEXT,
  senior INTEGER NOT NULL,
  since INTEGER,                  -- the first year of service
  note TEXT
) STRICT;

CREATE INDEX expert_party ON expert (party_id);

-- Employers besides the organisation of the person, also former ones.
CREATE TABLE expert_employer (
  id INTEGER PRIMARY KEY,
  expert_id INTEGER NOT NULL REFERENCES expert,
  organization_id INTEGER NOT NULL REFERENCES party,
  until TEXT                      -- a day; NULL: still
) STRICT;

CREATE INDEX expert_employer_expert ON expert_employer (expert_id);
CREATE INDEX expert_employer_organization ON expert_employer (organization_id);

-- When an expert cannot come.
CREATE TABLE expert_absence (
  id INTEGER PRIMARY KEY,
  expert_id INTEGER NOT NULL REFERENCES expert,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  note TEXT,
  CHECK (first <= last)
) STRICT;

CREATE INDEX expert_absence_expert ON expert_absence (expert_id);

-- Declared first: who can be drawn, for which seats, and what chance will be. Then drawn.
CREATE TABLE draw (
  id INTEGER PRIMARY KEY,
  contest_id INTEGER NOT NULL REFERENCES contest,
  number INTEGER NOT NULL,        -- 1, 2, … within the contest
  declared INTEGER NOT NULL,      -- seconds since 1970, UTC
  conditions TEXT NOT NULL,       -- JSON: who is in the pool
  pool TEXT NOT NULL,             -- JSON: in this order: id of the expert, name
  excluded TEXT NOT NULL,         -- JSON: id of the expert, name, reason, until
  seats TEXT NOT NULL,            -- JSON: field, class, how many, and how many alternates
  sources TEXT NOT NULL,          -- JSON: where the numbers will come from
  hash TEXT NOT NULL CHECK (hash IN ('sha256', 'md5')),
  reason TEXT,                    -- why it was drawn again
  drawn INTEGER,                  -- seconds since 1970, UTC; NULL: not yet
  key TEXT,
  protocol TEXT
) STRICT;

CREATE INDEX draw_contest ON draw (contest_id, number);

-- An expert asked to judge in a contest.
CREATE TABLE judge (
  id INTEGER PRIMARY KEY,
  contest_id INTEGER NOT NULL REFERENCES contest,
  expert_id INTEGER NOT NULL REFERENCES expert,
  section_id INTEGER REFERENCES contest_section,  -- of which entries; NULL: of any
  draw_id INTEGER REFERENCES draw,            -- which seated him or her
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('judge', 'chair', 'alternate')),
  state TEXT NOT NULL CHECK (state IN ('seated', 'invited', 'accepted', 'declined')),
  invited TEXT,                   -- days
  answer_by TEXT,
  answered TEXT,
  reason TEXT,                    -- of the answer
  least INTEGER,                  -- how many entries; NULL: as the stage says
  most INTEGER
) STRICT;

CREATE INDEX judge_contest ON judge (contest_id, position);
CREATE INDEX judge_expert ON judge (expert_id);
CREATE INDEX judge_class ON judge (section_id);
CREATE INDEX judge_draw ON judge (draw_id);

-- Two who never judge the same entry.
CREATE TABLE judge_apart (
  id INTEGER PRIMARY KEY,
  judge_id INTEGER NOT NULL REFERENCES judge,
  other_id INTEGER NOT NULL REFERENCES judge,
  CHECK (judge_id < other_id)
) STRICT;

CREATE INDEX judge_apart_judge ON judge_apart (judge_id);
CREATE INDEX judge_apart_other ON judge_apart (other_id);

-- Why somebody must not judge: an entry, what a person made, or what an organisation did.
CREATE TABLE interest (
  id INTEGER PRIMARY KEY,
  expert_id INTEGER NOT NULL REFERENCES expert,
  entry_id INTEGER REFERENCES entry,
  party_id INTEGER REFERENCES party,
  kind TEXT NOT NULL CHECK (kind IN ('employer', 'adviser', 'kin', 'co-author', 'investment',
                                     'preparation', 'entrant', 'recommender', 'other')),
  source TEXT NOT NULL CHECK (source IN ('judge', 'entrant', 'staff', 'records')),
  day TEXT,                       -- when it was told
  expires TEXT,                   -- the last day on which it counts; NULL: for good
  note TEXT,
  dismissed INTEGER NOT NULL,     -- looked at, and found to be none
  CHECK ((entry_id IS NULL) <> (party_id IS NULL))
) STRICT;

CREATE INDEX interest_expert ON interest (expert_id);
CREATE INDEX interest_entry ON interest (entry_id);
CREATE INDEX interest_party ON interest (party_id);

-- What a judge would like to judge, would rather not, or must not by the organiser's word.
CREATE TABLE wish (
  id INTEGER PRIMARY KEY,
  judge_id INTEGER NOT NULL REFERENCES judge,
  entry_id INTEGER NOT NULL REFERENCES entry,
  kind TEXT NOT NULL CHECK (kind IN ('wish', 'unwelcome', 'forbidden')),
  value TEXT                      -- of a wish: how much; an exact number
) STRICT;

CREATE INDEX wish_judge ON wish (judge_id);
CREATE INDEX wish_entry ON wish (entry_id);

-- Who judges what.
CREATE TABLE placement (
  id INTEGER PRIMARY KEY,
  stage_id INTEGER NOT NULL REFERENCES contest_stage,
  entry_id INTEGER NOT NULL REFERENCES entry,
  judge_id INTEGER NOT NULL REFERENCES judge,
  by_hand INTEGER NOT NULL,       -- what people decided, and what was computed leaves alone
  code TEXT                       -- of the score sheet, once it was printed
) STRICT;

CREATE INDEX placement_stage ON placement (stage_id, entry_id);
CREATE INDEX placement_entry ON placement (entry_id);
CREATE INDEX placement_judge ON placement (judge_id);
