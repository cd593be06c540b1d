/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

/**
 * LaurelLibraryGuest:
 * @kind: "person" or "team"
 * @party: the person, or 0
 * @name: what a team is called
 * @activity: which takes them
 *
 * Whom an activity takes, as it takes places.
 */
typedef struct {
  const char *kind; /* interned */
  gint64 party;
  char *name;
  gint64 activity;
} LaurelLibraryGuest;

GPtrArray *laurel_library_list_guests (LaurelReader  *reader,
                                       gint64         programme,
                                       gint64         activity,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
