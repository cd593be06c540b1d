-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a paper looked like when it was made, so that one that is printed again and looks
-- otherwise is not taken for the same: a digest of its layout, and its fonts, a line each.
-- NULL: nobody knows.

ALTER TABLE issued ADD COLUMN page TEXT;
