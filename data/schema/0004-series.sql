-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An activity can be one of many: a lecture of a row of them, the regional
-- division of a contest. It then belongs to the activity that is all of them.
ALTER TABLE activity ADD COLUMN series_id INTEGER REFERENCES activity;

CREATE INDEX activity_series ON activity (series_id, position);

-- The activity that it belonged to, which may be gone.
ALTER TABLE snapshot ADD COLUMN series_id INTEGER;

-- What was last said of all that belong to a series. Who says something else was
-- changed alone.
CREATE TABLE series_field (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL REFERENCES activity,
  field TEXT NOT NULL,            -- as activity.edit names it
  value TEXT
) STRICT;

CREATE INDEX series_field_series ON series_field (series_id);
