/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib/gi18n-lib.h>

/* What a giver is called, and sorted by, wherever somebody looks: SQL, with `giver` and its
 * party as
 * `giver_party`. ?1 and ?2 are LAUREL_GIVER_WORDS. */
#define LAUREL_GIVER_LABEL \
  "CASE giver.naming WHEN 'anonymous' THEN printf (?1, giver.number)" \
  " WHEN 'unknown' THEN printf (?2, giver.number)" \
  " ELSE ifnull (giver_party.name, printf (?2, giver.number)) END"

/* Translators: %d is the number of a giver who wants no name; and of one whom nobody knows. */
#define LAUREL_GIVER_WORDS _("Anonymous giver %d"), _("Unknown giver %d")
