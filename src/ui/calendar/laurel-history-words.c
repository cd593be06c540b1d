/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-history-words.h"

#include "calendar/laurel-date-writer.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/*
 * What the window says of releases: which, when, by which notice, by whom and why.
 */

/* A day with its year. */
char *
laurel_history_day_dup_text (LaurelDay day)
{
  const LaurelWindow window = { .es = day, .ls = day, .ee = day, .le = day, .min_days = 1 };

  return laurel_date_write (&window, laurel_language_get_own (), 0, NULL);
}

/* Takes @part. */
static void
add (GString *text, const char *mark, char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? mark : "", part);
  g_free (part);
}

static char *
dup_notice (const char *notice)
{
  /* Translators: %s is the number of a notice. */
  return notice ? g_strdup_printf (_("Notice %s"), notice) : NULL;
}

static char *
dup_who (const char *who)
{
  /* Translators: %s is the name of who announced something. */
  return who ? g_strdup_printf (_("by %s"), who) : NULL;
}

/**
 * laurel_history_item_dup_source:
 *
 * Returns: (transfer full): the release that said it, and why
 */
char *
laurel_history_item_dup_source (LaurelHistoryItem *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *day = laurel_history_day_dup_text (laurel_history_item_get_day (self));

  /* Translators: the number of a release, and its day. */
  add (text, "", g_strdup_printf (_("Release %d · %s"), laurel_history_item_get_release (self),
                                  day));
  add (text, " · ", dup_notice (laurel_history_item_get_notice (self)));
  add (text, " · ", dup_who (laurel_history_item_get_who (self)));
  add (text, "\n", g_strdup (laurel_history_item_get_why (self)));

  return g_string_free (text, FALSE);
}

/**
 * laurel_history_release_dup_heading:
 *
 * Returns: (transfer full): which release it is, and of when
 */
char *
laurel_history_release_dup_heading (LaurelHistoryRelease *self)
{
  g_autofree char *day = laurel_history_day_dup_text (laurel_history_release_get_day (self));

  /* Translators: the number of a release, and its day. */
  return g_strdup_printf (_("Release %d · %s"), laurel_history_release_get_number (self), day);
}

/**
 * laurel_history_release_dup_detail:
 *
 * Returns: (transfer full): lines: what it changed; its title, notice and who made it; why
 */
char *
laurel_history_release_dup_detail (LaurelHistoryRelease *self)
{
  GString *text = g_string_new (laurel_history_release_get_words (self));
  GString *source = g_string_new (NULL);

  add (source, " · ", g_strdup (laurel_history_release_get_title (self)));
  add (source, " · ", dup_notice (laurel_history_release_get_notice (self)));
  add (source, " · ", dup_who (laurel_history_release_get_actor (self)));
  add (text, "\n", g_string_free (source, FALSE));
  add (text, "\n", g_strdup (laurel_history_release_get_reason (self)));

  return g_string_free (text, FALSE);
}
