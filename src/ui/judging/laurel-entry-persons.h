/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_PERSONS (laurel_entry_persons_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryPersons, laurel_entry_persons, LAUREL, ENTRY_PERSONS,
                      LaurelContestPage)

G_END_DECLS
