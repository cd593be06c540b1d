/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelIcsProperty:
 * @name: its name, in capitals
 * @params: its parameters, as they stand, or ""
 * @value: its value, as it stands
 * @line: the line of the file at which it begins, from 1
 *
 * A line of a calendar, put together again where it was folded.
 */
typedef struct {
  const char *name;
  const char *params;
  const char *value;
  int line;
} LaurelIcsProperty;

/**
 * LaurelIcsComponent:
 * @name: its name, in capitals; "" for the file
 * @line: the line at which it begins
 * @properties: (element-type LaurelIcsProperty): its lines
 * @components: (element-type LaurelIcsComponent): what is in it
 * @strange: (element-type gint): of the file, which lines were not understood
 * @text: of the file, what the lines are parts of
 *
 * A calendar, or a part of one, as it stands in the file.
 */
typedef struct _LaurelIcsComponent {
  const char *name;
  int line;
  GArray *properties;
  GPtrArray *components;
  GArray *strange;
  char *text;
} LaurelIcsComponent;

gboolean                 laurel_ics_is_meant           (GBytes                   *bytes);
LaurelIcsComponent      *laurel_ics_parse              (GBytes                   *bytes,
                                                        GCancellable             *cancellable,
                                                        GError                  **error)
                                                       G_GNUC_WARN_UNUSED_RESULT;
void                     laurel_ics_component_free     (LaurelIcsComponent       *self);

const LaurelIcsProperty *laurel_ics_component_find     (const LaurelIcsComponent *self,
                                                        const char               *name);
const char              *laurel_ics_component_get      (const LaurelIcsComponent *self,
                                                        const char               *name);
char                    *laurel_ics_component_dup_text (const LaurelIcsComponent *self,
                                                        const char               *name)
                                                       G_GNUC_WARN_UNUSED_RESULT;
char                    *laurel_ics_property_dup_text  (const LaurelIcsProperty  *self)
                                                       G_GNUC_WARN_UNUSED_RESULT;
char                    *laurel_ics_property_dup_param (const LaurelIcsProperty  *self,
                                                        const char               *name)
                                                       G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelIcsComponent, laurel_ics_component_free)

G_END_DECLS
