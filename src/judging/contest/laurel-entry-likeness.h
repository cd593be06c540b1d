/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelLikenessKind:
 * @LAUREL_LIKENESS_SAME_TITLE: the titles are the same, but for signs and spaces
 * @LAUREL_LIKENESS_SAME_SOUND: they are, once Chinese is written as it sounds
 * @LAUREL_LIKENESS_NEAR_TITLE: the titles are nearly the same
 * @LAUREL_LIKENESS_SAME_PERSONS: the same persons made them
 *
 * Why two entries may be the same.
 */
typedef enum {
  LAUREL_LIKENESS_SAME_TITLE,
  LAUREL_LIKENESS_SAME_SOUND,
  LAUREL_LIKENESS_NEAR_TITLE,
  LAUREL_LIKENESS_SAME_PERSONS,
} LaurelLikenessKind;

/**
 * LaurelLikenessEntry:
 * @title: what it is called
 * @sender: a number of the organisation, or 0
 * @persons: (nullable): the names of its persons, a line each
 */
typedef struct {
  const char *title;
  gint64 sender;
  const char *persons;
} LaurelLikenessEntry;

/**
 * LaurelLikeness:
 * @one: which entry, from 0
 * @other: which other one, a later one
 * @kind: why they may be the same
 * @percent: how much of their titles is the same
 */
typedef struct {
  guint one;
  guint other;
  LaurelLikenessKind kind;
  int percent;
} LaurelLikeness;

/**
 * LaurelLikenessGoesOn:
 * @data: what was given along
 *
 * Returns: whether whoever asked still wants to know
 */
typedef gboolean (*LaurelLikenessGoesOn) (gpointer data);

GArray     *laurel_entry_likeness_find     (const LaurelLikenessEntry *entries,
                                            guint                      n_entries,
                                            LaurelLikenessGoesOn       goes_on,
                                            gpointer                   data)
  G_GNUC_WARN_UNUSED_RESULT;
const char *laurel_likeness_kind_to_string (LaurelLikenessKind         kind);

G_END_DECLS
