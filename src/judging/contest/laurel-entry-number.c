/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-number.h"

#include "base/laurel-error.h"
#include "base/laurel-number-pattern.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * How entries are numbered: a pattern as for certificates, in which {code} may stand for
 * the code of the category, so that each category counts for itself.
 */

#define CODE "{code}"

/**
 * laurel_entry_number_dup_pattern:
 * @pattern: of a contest
 * @code: (nullable): of the category of an entry
 *
 * Returns: (transfer full): the pattern, with the code in it
 */
char *
laurel_entry_number_dup_pattern (const char *pattern, const char *code)
{
  g_autoptr (GString) own = g_string_new (pattern);

  g_string_replace (own, CODE, code ? code : "", 0);

  return g_string_free (g_steal_pointer (&own), FALSE);
}

/* Refuses a pattern by which no entry could be numbered. */
gboolean
laurel_entry_number_check (const char *pattern, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *own = NULL;

  if (pattern == NULL) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Entries need numbers: say how they are written, as {n:4}."));
    return FALSE;
  }

  own = laurel_entry_number_dup_pattern (pattern, "A");
  if (laurel_number_pattern_check (own, &fault))
    return TRUE;

  g_set_error (error, fault->domain, fault->code,
               /* Translators: %s is a sentence on what is wrong with a pattern. */
               _("%s {code} stands for the code of the category."), fault->message);
  return FALSE;
}
