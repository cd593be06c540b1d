/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-maker.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DESIGN_DATA (laurel_design_data_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDesignData, laurel_design_data, LAUREL, DESIGN_DATA, GObject)

LaurelDesignData *laurel_design_data_new         (LaurelTemplateShelf  *shelf,
                                                  const char           *kind);
void              laurel_design_data_stop        (LaurelDesignData     *self);
void              laurel_design_data_open        (LaurelDesignData     *self,
                                                  LaurelBatchOrigin    *origin,
                                                  gboolean              show);
guint             laurel_design_data_get_n_rows  (LaurelDesignData     *self);
int               laurel_design_data_get_row     (LaurelDesignData     *self);
void              laurel_design_data_set_row     (LaurelDesignData     *self,
                                                  int                   row);
gboolean          laurel_design_data_get_extremes (LaurelDesignData    *self,
                                                  guint                *longest,
                                                  guint                *rarest);
GHashTable       *laurel_design_data_dup_texts   (LaurelDesignData     *self)
                                                  G_GNUC_WARN_UNUSED_RESULT;
char             *laurel_design_data_dup_label   (LaurelDesignData     *self)
                                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
