-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A number by which judges knew an entry is never that of another one: JSON, those of entries that
-- were merged into it, as other_numbers has the rest.

ALTER TABLE entry ADD COLUMN other_blind_numbers TEXT;
