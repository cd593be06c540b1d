-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the papers of a drive tell: the numbers of its parcels among those of all senders, why a
-- promise was withdrawn, a photo of what was handed out, and what was issued to which giver.

ALTER TABLE drive ADD COLUMN gs1_prefix TEXT;   -- digits before the numbers of its parcels
ALTER TABLE promise ADD COLUMN reason TEXT;     -- for which some of it was withdrawn, the last one
ALTER TABLE gift_move ADD COLUMN photo TEXT;    -- a link
ALTER TABLE issued ADD COLUMN giver_id INTEGER REFERENCES giver;

CREATE INDEX issued_giver ON issued (giver_id);
