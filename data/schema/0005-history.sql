-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who announced it. What was announced before this was kept is looked for in the
-- journal: the latest entry that says the same.
ALTER TABLE release ADD COLUMN actor TEXT;

UPDATE release SET actor = (
  SELECT journal.actor FROM journal
  WHERE command = 'release.make'
  AND CASE WHEN json_valid (args) THEN
    json_extract (args, '$[0]') = programme_id
    AND json_extract (args, '$[1]') = ifnull (title, '')
    AND json_extract (args, '$[2]') = day
    AND json_extract (args, '$[3]') = ifnull (notice, '')
    AND json_extract (args, '$[4]') = ifnull (reason, '')
  END
  ORDER BY journal.id DESC LIMIT 1);

-- Which kinds of paper there are, the program says: a table cannot be told of one
-- more without being made anew.
CREATE TABLE paper_of_any_kind (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER NOT NULL REFERENCES programme,
  activity_id INTEGER REFERENCES activity,
  kind TEXT NOT NULL,             -- as paper.edit names it
  from_release INTEGER,           -- a change notice tells the difference of two
  to_release INTEGER,             -- NULL: the draft
  fields TEXT NOT NULL            -- JSON: name → text
) STRICT;

INSERT INTO paper_of_any_kind
  SELECT id, programme_id, activity_id, kind, from_release, to_release, fields FROM paper;

DROP TABLE paper;

ALTER TABLE paper_of_any_kind RENAME TO paper;
