/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_FILTER (laurel_entry_filter_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryFilter, laurel_entry_filter, LAUREL, ENTRY_FILTER, AdwBin)

GtkFilter *laurel_entry_filter_get_filter (LaurelEntryFilter *self);
void       laurel_entry_filter_offer      (LaurelEntryFilter *self,
                                           GListModel        *sections);
void       laurel_entry_filter_refresh    (LaurelEntryFilter *self);
void       laurel_entry_filter_clear      (LaurelEntryFilter *self);

G_END_DECLS
