/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

/**
 * LaurelWindowFields:
 *
 * A window as it stands in the rows of three tables, with its words.
 */
typedef struct {
  char *words;
  LaurelDay es;
  LaurelDay ls;
  LaurelDay ee;
  LaurelDay le;
  char *extent;
  int min_days;
  gboolean approximate;
  gboolean open_start;
  gboolean open_end;
} LaurelWindowFields;

/* The fields of @Type, which has a LaurelWindowFields called when, for its
 * table of fields; and their columns, in the same order. */
#define LAUREL_WINDOW_FIELDS(Type) \
  { "words", LAUREL_FIELD_TEXT, G_STRUCT_OFFSET (Type, when.words) }, \
  { "es", LAUREL_FIELD_DAY, G_STRUCT_OFFSET (Type, when.es) }, \
  { "ls", LAUREL_FIELD_DAY, G_STRUCT_OFFSET (Type, when.ls) }, \
  { "ee", LAUREL_FIELD_DAY, G_STRUCT_OFFSET (Type, when.ee) }, \
  { "le", LAUREL_FIELD_DAY, G_STRUCT_OFFSET (Type, when.le) }, \
  { "extent", LAUREL_FIELD_WORD, G_STRUCT_OFFSET (Type, when.extent) }, \
  { "min-days", LAUREL_FIELD_INT, G_STRUCT_OFFSET (Type, when.min_days) }, \
  { "approximate", LAUREL_FIELD_FLAG, G_STRUCT_OFFSET (Type, when.approximate) }, \
  { "open-start", LAUREL_FIELD_FLAG, G_STRUCT_OFFSET (Type, when.open_start) }, \
  { "open-end", LAUREL_FIELD_FLAG, G_STRUCT_OFFSET (Type, when.open_end) }

LaurelWindow laurel_window_fields_get (const LaurelWindowFields *self);

G_END_DECLS
