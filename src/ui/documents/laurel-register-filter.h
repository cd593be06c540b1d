/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "documents/laurel-issued.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_REGISTER_FILTER (laurel_register_filter_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRegisterFilter, laurel_register_filter, LAUREL, REGISTER_FILTER, AdwBin)

GtkFilter *laurel_register_filter_get_filter (LaurelRegisterFilter *self);
void       laurel_register_filter_take       (LaurelRegisterFilter *self,
                                              GListModel           *issued);
void       laurel_register_filter_refresh    (LaurelRegisterFilter *self);
void       laurel_register_filter_clear      (LaurelRegisterFilter *self);
void       laurel_register_filter_set_batch  (LaurelRegisterFilter *self,
                                              gint64                first,
                                              gint64                last,
                                              const char           *title);
gboolean   laurel_register_filter_has_batch  (LaurelRegisterFilter *self);
gboolean   laurel_register_filter_is_of_batch (LaurelRegisterFilter *self,
                                              LaurelIssued         *issued);

G_END_DECLS
