/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelIcsDescription:
 * @language: of the plan
 * @raw: (nullable): the cell it was imported from
 * @words: (nullable): the date words now valid
 * @place: (nullable): the place, as a plan writes it
 * @content: (nullable): what it is about
 *
 * What the description of an event is made of. It begins with the cell as the
 * plan has it; where that was changed since, what is valid follows it.
 */
typedef struct {
  const char *language;
  const char *raw;
  const char *words;
  const char *place;
  const char *content;
} LaurelIcsDescription;

char *laurel_ics_description_write       (const LaurelIcsDescription *self)
                                         G_GNUC_WARN_UNUSED_RESULT;
char *laurel_ics_description_dup_content (const LaurelIcsDescription *self,
                                          const char                 *text)
                                         G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
