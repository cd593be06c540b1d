/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template.h"

G_BEGIN_DECLS

/**
 * LaurelTemplateReader:
 * @grid: the document's cells, for lengths in "ln" and "ch"
 * @place: where in the template we are, for errors
 * @error: (nullable): the first fault; once it is set, everything reads as empty
 *
 * Reads members of JSON objects in a straight line; asked once at the end
 * whether all was well.
 */
typedef struct {
  LaurelGrid grid;
  const char *place;
  GError *error;
} LaurelTemplateReader;

void        laurel_template_reader_fail         (LaurelTemplateReader *self,
                                                 const char           *format,
                                                 ...) G_GNUC_PRINTF (2, 3);
void        laurel_template_reader_check_names  (LaurelTemplateReader *self,
                                                 JsonObject           *object,
                                                 const char           *names);
char       *laurel_template_reader_dup_text     (LaurelTemplateReader *self,
                                                 JsonObject           *object,
                                                 const char           *member);
char       *laurel_template_reader_dup_needed   (LaurelTemplateReader *self,
                                                 JsonObject           *object,
                                                 const char           *member);
double      laurel_template_reader_get_length   (LaurelTemplateReader *self,
                                                 JsonObject           *object,
                                                 const char           *member,
                                                 double                otherwise);
double      laurel_template_reader_get_number   (LaurelTemplateReader *self,
                                                 JsonObject           *object,
                                                 const char           *member,
                                                 double                otherwise);
gboolean    laurel_template_reader_get_boolean  (LaurelTemplateReader *self,
                                                 JsonObject           *object,
                                                 const char           *member);
int         laurel_template_reader_get_choice   (LaurelTemplateReader *self,
                                                 JsonObject           *object,
                                                 const char           *member,
                                                 const char * const   *choices,
                                                 int                   otherwise);
LaurelColour laurel_template_reader_get_colour  (LaurelTemplateReader *self,
                                                 JsonObject           *object,
                                                 const char           *member);
JsonArray  *laurel_template_reader_get_array    (LaurelTemplateReader *self,
                                                 JsonObject           *object,
                                                 const char           *member);
JsonObject *laurel_template_reader_get_object   (LaurelTemplateReader *self,
                                                 JsonObject           *object,
                                                 const char           *member);
JsonObject *laurel_template_reader_get_element  (LaurelTemplateReader *self,
                                                 JsonArray            *array,
                                                 guint                 index);

G_END_DECLS
