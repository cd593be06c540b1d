/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-words.h"

#include <glib/gi18n-lib.h>

/**
 * laurel_paper_words_of_kind:
 * @kind: "announcement", "notice" …
 *
 * Returns: what the window calls such papers, in its own language
 */
const char *
laurel_paper_words_of_kind (const char *kind)
{
  if (g_str_equal (kind, "announcement"))
    return _("Announcement");
  if (g_str_equal (kind, "award-notice"))
    return _("Award notice");
  if (g_str_equal (kind, "change-notice"))
    return _("Change notice");
  if (g_str_equal (kind, "plan-history"))
    return _("History of the plan");
  if (g_str_equal (kind, "contest-report"))
    return C_("document", "Report");
  if (g_str_equal (kind, "drive-counting"))
    return _("Counting sheet");
  if (g_str_equal (kind, "drive-loading"))
    return _("Load list");
  if (g_str_equal (kind, "drive-report"))
    return _("Account of a drive");
  if (g_str_equal (kind, "drive-sharing"))
    return _("How gifts were shared out");
  if (g_str_equal (kind, "notice"))
    return _("Notice");
  if (g_str_equal (kind, "invitation"))
    return _("Invitation");
  if (g_str_equal (kind, "publicity"))
    return C_("document", "Publicity");
  if (g_str_equal (kind, "letter"))
    return C_("document", "Letter");
  return _("Year plan");
}

/* What it is about: an activity, or the programme. */
static const char *
get_subject (const LaurelPaperData *data, const char *kind)
{
  const LaurelPaperActivity *activity;

  if (data->about != NULL)
    return data->about;
  if (g_str_equal (kind, "year-plan") || data->activities->len == 0)
    return data->programme;

  activity = data->activities->pdata[0];
  return activity->title;
}

/**
 * laurel_paper_words_of_subtitle:
 * @n_pages: how many pages it has
 *
 * Returns: (transfer full): what it is about, and how long it is
 */
char *
laurel_paper_words_of_subtitle (const LaurelPaperData *data, const char *kind, guint n_pages)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: what a paper is about, and %2$u counts its
                                        * pages. */
                                       "%1$s · %2$u page", "%1$s · %2$u pages", n_pages),
                          get_subject (data, kind), n_pages);
}

/**
 * laurel_paper_words_of_file:
 * @suffix: of the file, without a dot
 *
 * Returns: (transfer full): the name a file of it begins with
 */
char *
laurel_paper_words_of_file (const LaurelPaperData *data, const char *kind, const char *suffix)
{
  char *name;

  /* Translators: what kind of paper it is, what it is about, and how its file ends. */
  name = g_strdup_printf (_("%1$s %2$s.%3$s"), laurel_paper_words_of_kind (kind),
                          get_subject (data, kind), suffix);
  /* What no file system takes in a name. */
  return g_strdelimit (name, "/\\:*?\"<>|\n\r\t", '-');
}
