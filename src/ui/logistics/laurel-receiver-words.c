/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-receiver-words.h"

#include "base/laurel-ratio.h"

#include <glib/gi18n-lib.h>

/* What is said of a receiver, of its classes, and of its share of what there is. */

static char *
format_children (int n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: %d counts children. */
                                       "%d child", "%d children", (gulong) n), n);
}

/* Returns: (transfer full): how many children it has */
char *
laurel_receiver_words_dup_children (LaurelReceiver *receiver)
{
  return format_children (laurel_receiver_get_size (receiver));
}

/* Returns: (transfer full): where it is, and how many children it has */
char *
laurel_receiver_words_dup_about (LaurelReceiver *receiver)
{
  g_autofree char *children = format_children (laurel_receiver_get_size (receiver));
  const char *region = laurel_receiver_get_region (receiver);

  return g_strjoin (region ? " · " : "", region ? region : children, region ? children : "", NULL);
}

static int
count (LaurelReceiver *receiver, const char *field)
{
  int n;

  g_object_get (receiver, field, &n, NULL);

  return n;
}

/* Returns: (transfer full): how far what it is given came, or "" */
char *
laurel_receiver_words_dup_state (LaurelReceiver *receiver)
{
  int allotted = count (receiver, "allotted"), handed = count (receiver, "handed");
  int arrived = count (receiver, "arrived"), way = count (receiver, "way");

  if (arrived > 0)
    /* Translators: %d counts pieces that came and are not handed out yet. */
    return g_strdup_printf (_("%d to hand out"), arrived);
  if (way > 0)
    /* Translators: %d counts pieces. */
    return g_strdup_printf (_("%d on the way"), way);
  if (handed > 0)
    /* Translators: %d counts pieces. */
    return g_strdup_printf (_("%d handed out"), handed);

  /* Translators: %d counts pieces that were shared out to a receiver. */
  return allotted > 0 ? g_strdup_printf (_("%d allotted"), allotted) : g_strdup ("");
}

/* Returns: (transfer full): all the numbers on the way of what it is given */
char *
laurel_receiver_words_dup_way (LaurelReceiver *receiver)
{
  static const struct {
    const char *field;
    const char *words;
  } PLACES[] = {
    /* Translators: %d counts pieces. */
    { "needed", N_("%d needed") },
    /* Translators: %d counts pieces that were shared out to a receiver. */
    { "allotted", N_("%d allotted") },
    /* Translators: %d counts pieces. */
    { "packed", N_("%d packed") },
    /* Translators: %d counts pieces. */
    { "way", N_("%d on the way") },
    /* Translators: %d counts pieces. */
    { "arrived", N_("%d arrived") },
    /* Translators: %d counts pieces. */
    { "handed", N_("%d handed out") },
  };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++) {
    int n = count (receiver, PLACES[i].field);
    g_autofree char *number = g_strdup_printf ("%d", n);
    g_auto (GStrv) parts = g_strsplit (_(PLACES[i].words), "%d", 2);
    g_autofree char *told = g_strjoinv (number, parts);

    if (n > 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", told);
  }

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): all by which it may be looked for */
char *
laurel_receiver_words_dup_find (LaurelRow *row)
{
  LaurelReceiver *receiver = LAUREL_RECEIVER (row);
  const char *region = laurel_receiver_get_region (receiver);
  const char *address = laurel_receiver_get_address (receiver);
  const char *contact = laurel_receiver_get_contact (receiver);

  return g_strjoin ("\n", laurel_receiver_get_name (receiver), region ? region : "",
                    address ? address : "", contact ? contact : "", NULL);
}

/* Returns: (transfer full): how many children, of which ages */
char *
laurel_receiver_words_dup_class (LaurelSchoolClass *class_)
{
  g_autofree char *children = format_children (laurel_school_class_get_children (class_));
  g_autofree char *from = NULL, *to = NULL;

  g_object_get (class_, "age-from", &from, "age-to", &to, NULL);
  if (from == NULL && to == NULL)
    return g_steal_pointer (&children);

  /* Translators: %1$s says how many children; %2$s and %3$s are ages, or dots. */
  return g_strdup_printf (_("%1$s · %2$s–%3$s years"), children, from ? from : "…", to ? to : "…");
}

/* Returns: (transfer full): a fraction as whole pieces and the rest, such as “25 1/3” */
static char *
dup_quota (const char *text)
{
  LaurelRatio quota;
  gint64 whole;
  g_autofree char *rest = NULL;

  if (text == NULL || strchr (text, '/') == NULL || !laurel_ratio_read (text, &quota) ||
      (whole = laurel_ratio_floor (quota)) == 0)
    return g_strdup (text ? text : "–");

  rest = laurel_ratio_dup_exact (laurel_ratio_subtract (quota, laurel_ratio_new (whole, 1)));

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", whole, rest);
}

/* How many were packed for it before it is shared out: 0 of what was shared out already. */
static int
get_packed (LaurelAllocationShare *share)
{
  gint64 allocation;

  g_object_get (share, "allocation-id", &allocation, NULL);

  return allocation == 0 ? laurel_allocation_share_get_packed (share) : 0;
}

/* How the exact share became a whole number. */
static const char *
get_why (LaurelAllocationShare *share)
{
  const char *why = laurel_allocation_share_get_why (share);
  static const struct {
    const char *name;
    const char *words;
  } WHYS[] = {
    { "rounded-down", N_("rounded down") },
    { "rounded-up", N_("rounded up: its remainder is among the largest") },
    { "exact", N_("nothing to round") },
    { "at-floor", N_("raised to what each gets at the least") },
    { "at-need", N_("no more than it needs") },
    { "by-quotients", N_("piece by piece to the largest quotient") },
  };

  if (g_strcmp0 (why, "at-floor") == 0 && get_packed (share) > 0 &&
      get_packed (share) == laurel_allocation_share_get_floor (share))
    return _("no less than is packed for it already");

  for (gsize i = 0; i < G_N_ELEMENTS (WHYS); i++)
    if (g_strcmp0 (why, WHYS[i].name) == 0)
      return _(WHYS[i].words);

  return _("piece by piece, each child one that suits its age");
}

/**
 * laurel_receiver_words_dup_share:
 * @share: what a receiver gets, or would get
 *
 * Returns: (transfer full): how that was computed, in words
 */
char *
laurel_receiver_words_dup_share (LaurelAllocationShare *share)
{
  int given = laurel_allocation_share_get_given (share);
  int computed = laurel_allocation_share_get_computed (share);
  int cap = laurel_allocation_share_get_cap (share);
  const char *reason = laurel_allocation_share_get_reason (share);
  g_autofree char *quota = dup_quota (laurel_allocation_share_get_quota (share));
  const char *why = get_why (share);
  g_autofree char *children = NULL, *needs = NULL, *packed = NULL, *bounds = NULL;

  if (reason != NULL && given != computed)
    /* Translators: %1$d is what the rule gave, %2$s why another number was chosen. */
    return g_strdup_printf (_("By hand; the rule gave %1$d: %2$s"), computed, reason);

  children = format_children (laurel_allocation_share_get_size (share));
  /* Translators: %d counts pieces. */
  needs = cap >= 0 ? g_strdup_printf (_(", needs %d"), cap) : g_strdup ("");
  /* Translators: %d counts pieces. */
  packed = get_packed (share) > 0 ? g_strdup_printf (_(", %d packed already"), get_packed (share))
                                  : g_strdup ("");
  bounds = g_strconcat (needs, packed, NULL);

  /* Translators: %1$s says how many children, %2$s how many pieces they need and have packed or
   * is empty, %3$s is a fraction, %4$d a whole number, and %5$s says how the one became the
   * other. */
  return g_strdup_printf (_("%1$s%2$s: exactly %3$s → %4$d, %5$s"), children, bounds,
                          quota, computed, why);
}
