/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design.h"

G_BEGIN_DECLS

#define LAUREL_DESIGN_FOLIO -1 /* instead of the number of a block: the page number */

const LaurelStyle *laurel_design_find_style (const LaurelDesign  *self,
                                             const char          *name);
const LaurelBlock *laurel_design_get_block  (const LaurelDesign  *self,
                                             int                  block);
LaurelDesign      *laurel_design_set_page   (LaurelDesign        *self,
                                             const LaurelFrame   *frame,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign      *laurel_design_set_grid   (LaurelDesign        *self,
                                             int                  lines,
                                             int                  characters,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign      *laurel_design_set_style  (LaurelDesign        *self,
                                             const char          *style,
                                             const char          *member,
                                             GVariant            *value,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign      *laurel_design_set_block  (LaurelDesign        *self,
                                             int                  block,
                                             const char          *member,
                                             GVariant            *value,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
