-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Drives: gifts from those who promise them to those who are handed them, in books that balance.

-- Somebody who is known here only as a giver who wants no name is in no list and no search.
ALTER TABLE party ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1));

CREATE TABLE drive (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activity,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  opens TEXT,
  closes TEXT,
  ends TEXT,                                       -- since then the account is due
  method TEXT NOT NULL DEFAULT 'largest-remainder' -- how gifts are shared out
    CHECK (method IN ('largest-remainder', 'sainte-lague')),
  floor INTEGER NOT NULL DEFAULT 0 CHECK (floor >= 0),
  columns TEXT,                                    -- JSON: what headings of lists mean
  note TEXT
) STRICT;

CREATE INDEX drive_activity ON drive (activity_id);

CREATE TABLE giver (
  id INTEGER PRIMARY KEY,
  drive_id INTEGER NOT NULL REFERENCES drive,
  number INTEGER NOT NULL,                         -- of the drive, from 1
  party_id INTEGER REFERENCES party,
  naming TEXT NOT NULL CHECK (naming IN ('named', 'without-amount', 'anonymous', 'unknown')),
  note TEXT
) STRICT;

CREATE INDEX giver_drive ON giver (drive_id);
CREATE INDEX giver_party ON giver (party_id);

CREATE TABLE receiver (
  id INTEGER PRIMARY KEY,
  drive_id INTEGER NOT NULL REFERENCES drive,
  position INTEGER NOT NULL,
  party_id INTEGER NOT NULL REFERENCES party,
  size INTEGER NOT NULL CHECK (size >= 0),         -- children; in proportion to it is shared out
  region TEXT,
  address TEXT,                                    -- as written
  code TEXT,                                       -- of GB/T 2260
  contact TEXT,
  phone TEXT,
  note TEXT
) STRICT;

CREATE INDEX receiver_drive ON receiver (drive_id);
CREATE INDEX receiver_party ON receiver (party_id);

-- A class and its ages; no child is named anywhere.
CREATE TABLE receiver_class (
  id INTEGER PRIMARY KEY,
  receiver_id INTEGER NOT NULL REFERENCES receiver,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  age_from INTEGER CHECK (age_from >= 0),
  age_to INTEGER CHECK (age_to >= age_from),
  children INTEGER NOT NULL CHECK (children >= 0)
) STRICT;

CREATE INDEX receiver_class_receiver ON receiver_class (receiver_id);

-- Where gifts are collected, kept, handed on or arrive.
CREATE TABLE point (
  id INTEGER PRIMARY KEY,
  drive_id INTEGER NOT NULL REFERENCES drive,
  kind TEXT NOT NULL CHECK (kind IN ('collection', 'store', 'hub', 'receiver')),
  name TEXT NOT NULL,
  address TEXT,
  receiver_id INTEGER REFERENCES receiver
) STRICT;

CREATE INDEX point_drive ON point (drive_id);
CREATE INDEX point_receiver ON point (receiver_id);

-- What is given and needed: picture books, backpacks.
CREATE TABLE gift_kind (
  id INTEGER PRIMARY KEY,
  drive_id INTEGER NOT NULL REFERENCES drive,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  age_from INTEGER CHECK (age_from >= 0),
  age_to INTEGER CHECK (age_to >= age_from)
) STRICT;

CREATE INDEX gift_kind_drive ON gift_kind (drive_id);

CREATE TABLE need (
  id INTEGER PRIMARY KEY,
  receiver_id INTEGER NOT NULL REFERENCES receiver,
  kind_id INTEGER NOT NULL REFERENCES gift_kind,
  class TEXT NOT NULL DEFAULT '',
  quantity INTEGER NOT NULL CHECK (quantity >= 0)
) STRICT;

CREATE INDEX need_receiver ON need (receiver_id);
CREATE INDEX need_kind ON need (kind_id);

-- What was promised stands apart from the books.
CREATE TABLE promise (
  id INTEGER PRIMARY KEY,
  giver_id INTEGER NOT NULL REFERENCES giver,
  kind_id INTEGER NOT NULL REFERENCES gift_kind,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn BETWEEN 0 AND quantity),
  day TEXT,
  source TEXT,                                     -- the row of a list that it came with
  note TEXT
) STRICT;

CREATE INDEX promise_giver ON promise (giver_id);
CREATE INDEX promise_kind ON promise (kind_id);

-- Money, in fen; append only, corrected by reversal.
CREATE TABLE cash (
  id INTEGER PRIMARY KEY,
  drive_id INTEGER NOT NULL REFERENCES drive,
  kind TEXT NOT NULL CHECK (kind IN ('received', 'spent', 'cost', 'returned')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  day TEXT NOT NULL,
  entered INTEGER NOT NULL,                        -- in seconds since 1970, UTC
  actor TEXT,
  giver_id INTEGER REFERENCES giver,
  reason TEXT,
  document TEXT,
  reverses INTEGER REFERENCES cash
) STRICT;

CREATE INDEX cash_drive ON cash (drive_id);
CREATE INDEX cash_giver ON cash (giver_id);
CREATE INDEX cash_reverses ON cash (reverses);

-- A gift line: its quantity is what its moves brought.
CREATE TABLE gift (
  id INTEGER PRIMARY KEY,
  drive_id INTEGER NOT NULL REFERENCES drive,
  kind_id INTEGER NOT NULL REFERENCES gift_kind,
  giver_id INTEGER REFERENCES giver,
  promise_id INTEGER REFERENCES promise,
  spending_id INTEGER REFERENCES cash,             -- what it was bought with
  pack INTEGER NOT NULL DEFAULT 1 CHECK (pack > 0),
  worth INTEGER CHECK (worth >= 0),                -- in fen, of all of it, as the giver says
  condition TEXT,
  age_from INTEGER CHECK (age_from >= 0),
  age_to INTEGER CHECK (age_to >= age_from),
  weight INTEGER CHECK (weight >= 0),              -- in g, of a piece
  volume INTEGER CHECK (volume >= 0),              -- in cm³, of a piece
  shelf TEXT,
  photo TEXT,
  source TEXT,                                     -- the row of a list that it came with
  note TEXT
) STRICT;

CREATE INDEX gift_drive ON gift (drive_id);
CREATE INDEX gift_kind_id ON gift (kind_id);
CREATE INDEX gift_giver ON gift (giver_id);
CREATE INDEX gift_promise ON gift (promise_id);
CREATE INDEX gift_spending ON gift (spending_id);
CREATE INDEX gift_source ON gift (source);

-- What a carrier takes. 0 is no limit.
CREATE TABLE carrier (
  id INTEGER PRIMARY KEY,
  drive_id INTEGER NOT NULL REFERENCES drive,
  name TEXT NOT NULL,
  kind TEXT,                                       -- whose numbers its waybills have
  weight INTEGER NOT NULL DEFAULT 0 CHECK (weight >= 0),   -- in g
  volume INTEGER NOT NULL DEFAULT 0 CHECK (volume >= 0),   -- in cm³
  side INTEGER NOT NULL DEFAULT 0 CHECK (side >= 0),       -- the longest, in mm
  girth INTEGER NOT NULL DEFAULT 0 CHECK (girth >= 0),     -- length and girth, in mm
  pieces INTEGER NOT NULL DEFAULT 0 CHECK (pieces >= 0),
  divisor INTEGER NOT NULL DEFAULT 0 CHECK (divisor >= 0), -- cm³ for a charged kg
  silent INTEGER NOT NULL DEFAULT 5 CHECK (silent > 0),    -- days without a word
  late INTEGER NOT NULL DEFAULT 14 CHECK (late > 0)        -- days on the way
) STRICT;

CREATE INDEX carrier_drive ON carrier (drive_id);

CREATE TABLE parcel (
  id INTEGER PRIMARY KEY,
  drive_id INTEGER NOT NULL REFERENCES drive,
  number INTEGER NOT NULL,                         -- of the drive, from 1
  receiver_id INTEGER NOT NULL REFERENCES receiver,
  carrier_id INTEGER REFERENCES carrier,
  hub_id INTEGER REFERENCES point,
  length INTEGER CHECK (length > 0),               -- in mm
  width INTEGER CHECK (width > 0),
  height INTEGER CHECK (height > 0),
  sealed TEXT,                                     -- the day
  waybill TEXT,
  driver TEXT,
  load TEXT,                                       -- the truck load it goes with
  note TEXT
) STRICT;

CREATE INDEX parcel_drive ON parcel (drive_id);
CREATE INDEX parcel_receiver ON parcel (receiver_id);
CREATE INDEX parcel_carrier ON parcel (carrier_id);
CREATE INDEX parcel_hub ON parcel (hub_id);
CREATE INDEX parcel_waybill ON parcel (waybill);

-- What a carrier tells of a waybill; without a parcel it is set aside.
CREATE TABLE way_event (
  id INTEGER PRIMARY KEY,
  drive_id INTEGER NOT NULL REFERENCES drive,
  parcel_id INTEGER REFERENCES parcel,
  waybill TEXT NOT NULL,
  at TEXT NOT NULL,                                -- as on the carrier's clock: 2025-09-10T08:30
  place TEXT,
  state TEXT,
  source TEXT
) STRICT;

CREATE INDEX way_event_drive ON way_event (drive_id);
CREATE INDEX way_event_parcel ON way_event (parcel_id);
CREATE INDEX way_event_waybill ON way_event (waybill);

-- Moves alone change where something is; they are only ever added. A holder is a point of received,
-- stock and arrived, a parcel of packed and way, a receiver of handed, and 0 of the others.
CREATE TABLE gift_move (
  id INTEGER PRIMARY KEY,
  gift_id INTEGER NOT NULL REFERENCES gift,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  from_place TEXT NOT NULL,
  from_holder INTEGER NOT NULL,
  to_place TEXT NOT NULL,
  to_holder INTEGER NOT NULL,
  class TEXT NOT NULL DEFAULT '',                  -- of what is handed
  day TEXT NOT NULL,
  entered INTEGER NOT NULL,                        -- in seconds since 1970, UTC
  actor TEXT,
  reason TEXT,
  document TEXT,
  signer TEXT,
  reverses INTEGER REFERENCES gift_move
) STRICT;

CREATE INDEX gift_move_gift ON gift_move (gift_id, day, id);
CREATE INDEX gift_move_reverses ON gift_move (reverses);
CREATE INDEX gift_move_from ON gift_move (from_holder);
CREATE INDEX gift_move_to ON gift_move (to_holder);

-- What the moves come to, kept in their transaction. The number of moves keeps a move that others
-- followed from being undone by itself.
CREATE TABLE gift_balance (
  id INTEGER PRIMARY KEY,
  gift_id INTEGER NOT NULL REFERENCES gift,
  place TEXT NOT NULL,
  holder INTEGER NOT NULL,
  class TEXT NOT NULL DEFAULT '',
  quantity INTEGER NOT NULL,
  moves INTEGER NOT NULL
) STRICT;

CREATE INDEX gift_balance_gift ON gift_balance (gift_id, place, holder, class);
CREATE INDEX gift_balance_holder ON gift_balance (holder);

-- What was shared out, by which rule, and of what.
CREATE TABLE allocation (
  id INTEGER PRIMARY KEY,
  drive_id INTEGER NOT NULL REFERENCES drive,
  kind_id INTEGER NOT NULL REFERENCES gift_kind,
  method TEXT NOT NULL,
  floor INTEGER NOT NULL,
  total INTEGER NOT NULL CHECK (total >= 0),
  day TEXT NOT NULL
) STRICT;

CREATE INDEX allocation_drive ON allocation (drive_id);
CREATE INDEX allocation_kind ON allocation (kind_id);

CREATE TABLE allocation_share (
  id INTEGER PRIMARY KEY,
  allocation_id INTEGER NOT NULL REFERENCES allocation,
  receiver_id INTEGER NOT NULL REFERENCES receiver,
  size INTEGER NOT NULL,
  floor INTEGER NOT NULL,
  cap INTEGER NOT NULL,                            -- the need, or -1
  quota TEXT NOT NULL,                             -- a fraction
  computed INTEGER NOT NULL CHECK (computed >= 0), -- by the rule
  given INTEGER NOT NULL CHECK (given >= 0),       -- as it stands
  why TEXT NOT NULL,
  reason TEXT                                      -- for which it was changed by hand
) STRICT;

CREATE INDEX allocation_share_allocation ON allocation_share (allocation_id);
CREATE INDEX allocation_share_receiver ON allocation_share (receiver_id);
