-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What calendars call an activity that came out of one, so that it goes out by the same
-- name. One that was made here goes by its id, and has none.
ALTER TABLE activity ADD COLUMN uid TEXT;

CREATE INDEX activity_uid ON activity (uid);
