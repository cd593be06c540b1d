/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-command.h"

G_BEGIN_DECLS

gboolean    laurel_activity_set_place   (LaurelTxn     *txn,
                                         gint64         id,
                                         const char    *typed,
                                         GError       **error);
gboolean    laurel_activity_agree_place (LaurelTxn     *txn,
                                         gint64         id,
                                         gboolean       named,
                                         GError       **error);
GHashTable *laurel_activity_list_places (LaurelReader  *reader,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_activity_is_place_in (const char    *name,
                                         gpointer       places);

G_END_DECLS
