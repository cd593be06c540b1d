-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The blocks of a notice, as soon as one of them was written, moved or left out. What has no
-- text of its own says what the data say, under the name that the template gives it.
-- A notice of one's own is a paper with a kind of its own in later_kind.

CREATE TABLE notice_block (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('heading', 'paragraph', 'list', 'table', 'attachment',
                                     'signature', 'break')),
  level INTEGER NOT NULL,         -- of a heading, from 1; of a list, 1 when it is numbered
  text TEXT,                      -- NULL: what the data say
  source TEXT,                    -- of a table: which of the data it shows
  gone INTEGER NOT NULL DEFAULT 0 -- whether it was left out
) STRICT;

CREATE INDEX notice_block_paper ON notice_block (paper_id, position);
