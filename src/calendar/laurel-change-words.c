/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-change-words.h"

#include <glib/gi18n-lib.h>

/* What the store has names for, in the language of whoever reads it. */

typedef struct {
  const char *name;
  const char *label;
} Word;

static const Word STATUSES[] = {
  { "planned", N_("planned") },
  { "announced", N_("announced") },
  { "under-way", N_("under way") },
  { "done", N_("done") },
  { "postponed", N_("postponed") },
  { "cancelled", N_("cancelled") },
};

static const Word FIELDS[] = {
  { "activity", N_("new activity") },
  { "date", N_("date") },
  { "place", N_("place") },
  { "status", N_("state") },
  { "title", N_("title") },
  { "modality", N_("way of holding") },
  { "content", N_("content") },
  { "roles", N_("organisers") },
  { "phases", N_("phases") },
};

static const char *
get_label (const Word *words, gsize n_words, const char *name)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].name, name) == 0)
      return _(words[i].label);

  return name;
}

/**
 * laurel_status_get_label:
 * @status: what the store calls it: "under-way"
 *
 * Returns: what people say about an activity
 */
const char *
laurel_status_get_label (const char *status)
{
  return get_label (STATUSES, G_N_ELEMENTS (STATUSES), status);
}

/* A status is a name for programs; everything else is in the plan's own words. */
static const char *
get_words (LaurelChange *self, const char *text)
{
  gboolean is_status = g_str_equal (laurel_change_get_field (self), "status");

  return is_status && text != NULL ? laurel_status_get_label (text) : text;
}

/**
 * laurel_change_dup_words:
 * @self: a difference
 *
 * Returns: (transfer full): what is different, in a line: "date: 8 September → 9 September";
 *   of what is new, when and where it is
 */
char *
laurel_change_dup_words (LaurelChange *self)
{
  const char *field = get_label (FIELDS, G_N_ELEMENTS (FIELDS), laurel_change_get_field (self));
  const char *old = get_words (self, laurel_change_get_old (self));
  const char *now = get_words (self, laurel_change_get_new (self));

  if (g_str_equal (laurel_change_get_kind (self), "new")) {
    const char *told = laurel_change_get_told (self);

    /* Translators: the label of what is new, and when and where it is. */
    return told ? g_strdup_printf (_("%1$s: %2$s"), field, told) : g_strdup (field);
  }

  /* Translators: a label, what it was, and what it is now. What is not there is a dash. */
  return g_strdup_printf (_("%1$s: %2$s → %3$s"), field, old ? old : "–", now ? now : "–");
}
