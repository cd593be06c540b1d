/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-print.h"

#include "base/laurel-quotes.h"
#include "base/laurel-text.h"

#include <stdio.h>

/*
 * Text for people. What a plan says comes from anywhere: nothing in it may steer the
 * terminal, and what a sentence quotes may have quotation marks of its own.
 */

G_GNUC_PRINTF (2, 0) static void
print (FILE *out, const char *format, va_list args)
{
  g_autofree char *text = laurel_quote_valist (format, args);
  g_autofree char *escaped = laurel_text_dup_escaped (text);

  fputs (escaped, out);
}

/**
 * laurel_print:
 * @format: as of printf(), with what it quotes as “%s”
 * @...: its arguments, valid UTF-8
 *
 * Says something on standard output.
 */
void
laurel_print (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  print (stdout, format, args);
  va_end (args);
}

/**
 * laurel_print_error:
 * @format: as of printf()
 * @...: its arguments, valid UTF-8
 *
 * Says something on standard error.
 */
void
laurel_print_error (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  print (stderr, format, args);
  va_end (args);
}
