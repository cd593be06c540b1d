/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DRAFT (laurel_draft_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDraft, laurel_draft, LAUREL, DRAFT, GObject)

LaurelDraft *laurel_draft_new        (GtkWidget   *widget) G_GNUC_WARN_UNUSED_RESULT;
gboolean     laurel_draft_is_changed (LaurelDraft *self);
void         laurel_draft_send       (LaurelDraft *self);
const char  *laurel_draft_get_text   (LaurelDraft *self);
void         laurel_draft_set_text   (LaurelDraft *self,
                                      const char  *text);
const char  *laurel_draft_get_value  (LaurelDraft *self);
void         laurel_draft_set_value  (LaurelDraft *self,
                                      const char  *value);
gint64       laurel_draft_get_target (LaurelDraft *self);
void         laurel_draft_set_target (LaurelDraft *self,
                                      gint64       target);
const char  *laurel_draft_get_action (LaurelDraft *self);
void         laurel_draft_set_action (LaurelDraft *self,
                                      const char  *action);
const char  *laurel_draft_get_field  (LaurelDraft *self);
void         laurel_draft_set_field  (LaurelDraft *self,
                                      const char  *field);
gboolean     laurel_draft_is_pending (LaurelDraft *self);
void         laurel_draft_commit     (LaurelDraft *self);
void         laurel_draft_restore    (LaurelDraft *self);

G_END_DECLS
