/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-marks.h"

#include <string.h>

/* As people count: E2 before E10. */
int
laurel_marks_compare (const char *a, const char *b)
{
  const char *one = a, *other = b;

  while (*one != '\0' && *other != '\0') {
    if (g_ascii_isdigit (*one) && g_ascii_isdigit (*other)) {
      size_t n, m;

      one += strspn (one, "0");
      other += strspn (other, "0");
      n = strspn (one, "0123456789");
      m = strspn (other, "0123456789");
      if (n != m || strncmp (one, other, n) != 0)
        return n != m ? (n > m) - (n < m) : strncmp (one, other, n);
      one += n;
      other += m;
    } else if (*one != *other) {
      return (guchar) *one < (guchar) *other ? -1 : 1;
    } else {
      one++;
      other++;
    }
  }
  if (*one != *other)
    return *one == '\0' ? -1 : 1;

  return strcmp (a, b);
}
