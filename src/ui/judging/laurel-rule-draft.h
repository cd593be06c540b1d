/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *laurel_rule_draft_dup_plain (void) G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_rule_draft_dup_field (const char  *content,
                                      const char  *field) G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_rule_draft_dup_with  (const char  *content,
                                      const char  *field,
                                      const char  *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_rule_draft_uses      (const char  *content,
                                      const char  *field);
guint    laurel_rule_draft_count     (const char  *content,
                                      const char  *list);
GStrv    laurel_rule_draft_list_ties (const char  *content) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
