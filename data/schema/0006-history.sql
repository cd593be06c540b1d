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

-- Kinds of paper that came later. Those of the first schema are in kind, which takes
-- no other; where a later one is, kind says nothing.
ALTER TABLE paper ADD COLUMN later_kind TEXT;
