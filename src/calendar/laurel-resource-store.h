/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-resource.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Every resource (), by kind and name. */
extern const LaurelQuery LAUREL_RESOURCES_ALL;

/* Makes a resource: kind, name, what it belongs to or 0, note (ssxs). */
extern const LaurelCommand LAUREL_RESOURCE_ADD;

/* Sets fields of a resource: id, fields (xa{ss}): name, parent, note. */
extern const LaurelCommand LAUREL_RESOURCE_EDIT;

/* Makes two resources one: the one that stays, the one that goes (xx). */
extern const LaurelCommand LAUREL_RESOURCE_MERGE;

/* Takes a resource out, with all that takes it: id (x). */
extern const LaurelCommand LAUREL_RESOURCE_REMOVE;

LaurelResource *laurel_resource_load (LaurelReader  *reader,
                                      gint64         id,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gint64          laurel_resource_find_or_add (LaurelTxn   *txn,
                                             const char  *kind,
                                             const char  *name,
                                             GError     **error);
gint64          laurel_resource_insert      (LaurelTxn   *txn,
                                             const char  *kind,
                                             const char  *name,
                                             gint64       parent,
                                             const char  *note,
                                             GError     **error);
LaurelResource *laurel_resource_find (LaurelReader  *reader,
                                      const char    *name,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
