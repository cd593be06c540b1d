-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Templates of one's own: what those of Laurel were changed to, or a file that came in.

CREATE TABLE template (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,         -- of its pages
  kind TEXT NOT NULL,             -- what it makes of a row of data: certificate, letter …
  made_from TEXT,                 -- the template of Laurel that it was a copy of
  content TEXT NOT NULL           -- JSON, without its drawings
) STRICT;

-- Apart from it, so that a step of the designer does not write them down again.
CREATE TABLE template_art (
  id INTEGER PRIMARY KEY,
  template_id INTEGER NOT NULL REFERENCES template,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- As it was when papers were issued by it: what is printed again must not have changed.
CREATE TABLE template_issued (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL,           -- issued.kind is 'own:' and this
  name TEXT NOT NULL,
  content TEXT NOT NULL           -- JSON, with its drawings
) STRICT;

CREATE INDEX template_art_template ON template_art (template_id);
CREATE INDEX template_issued_digest ON template_issued (digest);
