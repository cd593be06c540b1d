/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design-edit.h"

G_BEGIN_DECLS

JsonObject   *laurel_design_begin        (const LaurelDesign  *self,
                                          JsonNode           **root);
LaurelDesign *laurel_design_end          (LaurelDesign        *self,
                                          JsonNode            *root,
                                          GHashTable          *art) G_GNUC_WARN_UNUSED_RESULT;
void          laurel_design_put_box      (const LaurelDesign  *self,
                                          JsonObject          *object,
                                          guint                section,
                                          LaurelBoxKind        kind,
                                          LaurelRect           frame,
                                          const char          *text,
                                          LaurelBoxPlace      *place);
JsonObject   *laurel_design_find_box     (JsonObject          *root,
                                          LaurelBoxPlace       place);
char         *laurel_design_dup_free_name (JsonObject         *there,
                                          const char          *name) G_GNUC_WARN_UNUSED_RESULT;
void          laurel_design_set_number   (JsonObject          *object,
                                          const char          *member,
                                          double               value);
void          laurel_design_set_length   (JsonObject          *object,
                                          const char          *member,
                                          double               points);

G_END_DECLS
