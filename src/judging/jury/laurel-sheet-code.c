/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-sheet-code.h"

#include <string.h>

/*
 * The code of a score sheet: eight signs of which none looks like another one, and one more
 * by which a slip of the pen is found: any one sign that is wrong, and any two side by side
 * that changed places.
 */

#define SIGNS "0123456789ACDEFGHJKLMNPRTUVWXYZ" /* 31, a prime number */
#define BASE 31
#define LENGTH 8

static int
compute (const char *code)
{
  int sum = 0;

  for (int i = 0; i < LENGTH; i++)
    sum += (i + 2) * (int) (strchr (SIGNS, code[i]) - SIGNS);

  return sum % BASE;
}

/**
 * laurel_sheet_code_dup:
 * @id: of who judges what
 *
 * Returns: (transfer full): its code, the same for the same id
 */
char *
laurel_sheet_code_dup (gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  char code[LENGTH + 2] = { 0 };

  for (int i = 0; i < LENGTH; i++)
    code[i] = SIGNS[(g_ascii_xdigit_value (digest[2 * i]) * 16 +
                     g_ascii_xdigit_value (digest[2 * i + 1])) % BASE];
  code[LENGTH] = SIGNS[compute (code)];

  return g_strdup (code);
}

/* Whether it is one that laurel_sheet_code_dup() makes, or was written down wrong. */
gboolean
laurel_sheet_code_check (const char *code)
{
  if (strlen (code) != LENGTH + 1 || strspn (code, SIGNS) != LENGTH + 1)
    return FALSE;

  return code[LENGTH] == SIGNS[compute (code)];
}
