/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_PARTS_SECTION (laurel_contest_parts_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelContestPartsSection, laurel_contest_parts_section, LAUREL,
                          CONTEST_PARTS_SECTION, AdwPreferencesGroup)

/**
 * LaurelContestPartsSectionClass:
 * @query: what gives the parts of a contest
 * @has: (nullable): whether one of them stands here
 * @head: lets a row say which one it is
 * @fill: puts what can be edited of it into its row, when that is opened first
 * @add: adds one by that name
 *
 * What is different from one kind of parts to another.
 */
struct _LaurelContestPartsSectionClass {
  AdwPreferencesGroupClass parent_class;

  const LaurelQuery *query;
  gboolean (*has) (LaurelContestPartsSection *self,
                   gpointer                   item);
  void (*head) (LaurelContestPartsSection *self,
                gpointer                   item,
                AdwExpanderRow            *row);
  void (*fill) (LaurelContestPartsSection *self,
                gpointer                   item,
                AdwExpanderRow            *row);
  void (*add) (LaurelContestPartsSection *self,
               const char                *name);
};

gint64 laurel_contest_parts_section_get_contest (LaurelContestPartsSection *self);
void   laurel_contest_parts_section_add_remove  (AdwExpanderRow            *row,
                                                 const char                *action,
                                                 gint64                     id,
                                                 const char                *name);

G_END_DECLS
