-- SPDX-FileCopyrightText: The Laurel authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a reminder asks for was done: of which of its days. When the plan moves it to a
-- later day, it is to be done again.
ALTER TABLE reminder ADD COLUMN done TEXT;
