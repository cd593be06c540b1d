/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PARTY_FACE (laurel_party_face_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPartyFace, laurel_party_face, LAUREL, PARTY_FACE, GtkWidget)

void  laurel_party_face_set_name     (LaurelPartyFace *self,
                                      const char      *name);
char *laurel_party_face_dup_initials (const char      *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
