-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is where in a drive is read without a look at each gift line.
ALTER TABLE gift_balance ADD COLUMN in_drive INTEGER REFERENCES drive;

UPDATE gift_balance SET in_drive = (SELECT drive_id FROM gift WHERE gift.id = gift_id);

CREATE INDEX gift_balance_drive ON gift_balance (in_drive, place, quantity)
  WHERE quantity <> 0 AND place <> 'giver';

-- The next number of a giver, or of a parcel, is found without a look at each.
CREATE INDEX giver_number ON giver (drive_id, number);
CREATE INDEX parcel_number ON parcel (drive_id, number);
