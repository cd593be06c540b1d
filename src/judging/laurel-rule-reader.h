/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "base/laurel-ratio.h"

G_BEGIN_DECLS

/**
 * LaurelRuleReader:
 * @place: where in the file we are, as "criteria/2", for errors; "" at its top
 * @error: (nullable): the first fault; once it is set, everything reads as empty
 *
 * Reads members of JSON objects in a straight line; asked once at the end whether all
 * was well. A member that is not there reads as what it is otherwise.
 */
typedef struct {
  char *place;
  GError *error;
} LaurelRuleReader;

void        laurel_rule_reader_clear       (LaurelRuleReader   *self);
void        laurel_rule_reader_fail        (LaurelRuleReader   *self,
                                            const char         *format,
                                            ...) G_GNUC_PRINTF (2, 3);
void        laurel_rule_reader_go_to       (LaurelRuleReader   *self,
                                            const char         *list,
                                            guint               i);
void        laurel_rule_reader_check_names (LaurelRuleReader   *self,
                                            JsonObject         *object,
                                            const char         *names);
const char *laurel_rule_reader_get_text    (LaurelRuleReader   *self,
                                            JsonObject         *object,
                                            const char         *member);
LaurelRatio laurel_rule_reader_get_ratio   (LaurelRuleReader   *self,
                                            JsonObject         *object,
                                            const char         *member,
                                            LaurelRatio         otherwise);
gint64      laurel_rule_reader_get_count   (LaurelRuleReader   *self,
                                            JsonObject         *object,
                                            const char         *member,
                                            gint64              most,
                                            gint64              otherwise);
gboolean    laurel_rule_reader_get_boolean (LaurelRuleReader   *self,
                                            JsonObject         *object,
                                            const char         *member);
int         laurel_rule_reader_get_choice  (LaurelRuleReader   *self,
                                            JsonObject         *object,
                                            const char         *member,
                                            const char *const  *choices,
                                            int                 otherwise);
JsonArray  *laurel_rule_reader_get_array   (LaurelRuleReader   *self,
                                            JsonObject         *object,
                                            const char         *member);
JsonObject *laurel_rule_reader_get_object  (LaurelRuleReader   *self,
                                            JsonObject         *object,
                                            const char         *member);
JsonObject *laurel_rule_reader_get_element (LaurelRuleReader   *self,
                                            JsonArray          *array,
                                            guint               i);
const char *laurel_rule_reader_get_word    (LaurelRuleReader   *self,
                                            JsonArray          *array,
                                            guint               i);
LaurelRatio laurel_rule_reader_get_ratio_at (LaurelRuleReader  *self,
                                            JsonArray          *array,
                                            guint               i);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelRuleReader, laurel_rule_reader_clear)

G_END_DECLS
