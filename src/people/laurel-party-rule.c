/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-rule.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What the fields of persons and organisations can be.
 *
 * Telephones, mails and postcodes are only doubted, never refused: there are more
 * ways to write them than anybody knows. A credit code carries a check digit, so
 * that a slip can be told. An identity card's number does so, too, and is refused
 * wherever it stands: nothing that Laurel does needs one.
 */

/* The characters of a credit code, each worth its place: no I, O, S, V or Z. */
static const char CODE_CHARACTERS[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

#define CODE_MODULUS 31

/* ---- the unified social credit code (GB 32100) -------------------------------- */

/**
 * laurel_credit_code_dup_clean:
 * @text: a code, as written
 *
 * Returns: (transfer full): it without spaces and hyphens, in capitals, narrow
 */
char *
laurel_credit_code_dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  for (const char *c = narrow ? narrow : text; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);

    if (letter != ' ' && letter != '-')
      g_string_append_unichar (clean, g_unichar_toupper (letter));
  }

  return g_string_free (clean, FALSE);
}

/**
 * laurel_credit_code_compute:
 * @code: the first 17 characters, or more
 *
 * Returns: the character that checks them, or %LAUREL_CODE_NONE where one of
 *   them can be in no code
 */
char
laurel_credit_code_compute (const char *code)
{
  int sum = 0, weight = 1;

  for (int i = 0; i < LAUREL_CODE_LENGTH - 1; i++) {
    const char *at = code[i] != '\0' ? strchr (CODE_CHARACTERS, code[i]) : NULL;

    if (at == NULL)
      return LAUREL_CODE_NONE;
    sum += (int) (at - CODE_CHARACTERS) * weight;
    weight = weight * 3 % CODE_MODULUS;
  }

  return CODE_CHARACTERS[(CODE_MODULUS - sum % CODE_MODULUS) % CODE_MODULUS];
}

/**
 * laurel_credit_code_check:
 * @code: (nullable): a code, clean
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether it is one, or none at all
 */
gboolean
laurel_credit_code_check (const char *code, GError **error)
{
  char right;

  if (code == NULL)
    return TRUE;

  if (strlen (code) != LAUREL_CODE_LENGTH) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %1$s is what was typed, %2$d and %3$ld are lengths. */
                 _("“%1$s” is no unified social credit code: these have %2$d characters, it has "
                   "%3$ld."), code, LAUREL_CODE_LENGTH, (long) g_utf8_strlen (code, -1));
    return FALSE;
  }

  right = laurel_credit_code_compute (code);
  if (right == code[LAUREL_CODE_LENGTH - 1])
    return TRUE;

  if (right == LAUREL_CODE_NONE)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is what was typed. */
                 _("“%s” is no unified social credit code: these are made of digits and capital "
                   "letters without I, O, S, V and Z."), code);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %1$s is what was typed, %2$c the last character it should have. */
                 _("“%1$s” fails the check of unified social credit codes: with these characters, "
                   "the last one would be %2$c."), code, right);
  return FALSE;
}

/* ---- identity cards (GB 11643) -------------------------------------------------- */

/* The 17 digits are weighted; the remainder says what the last character is. */
static gboolean
passes (const char *digits, char last)
{
  static const int WEIGHTS[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
  static const char CHECKS[] = "10X98765432";
  int sum = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (WEIGHTS); i++)
    sum += (digits[i] - '0') * WEIGHTS[i];

  return CHECKS[sum % 11] == g_ascii_toupper (last);
}

static gboolean
is_joint (gunichar c)
{
  return c == ' ' || c == '-' || c == 0xa0;
}

/* The day of birth that stands in the number. */
static gboolean
has_birthday (const char *digits)
{
  int day = 0;

  for (gsize i = 6; i < 14; i++)
    day = day * 10 + digits[i] - '0';

  return day >= 18000101 && day < 21000101 &&
         g_date_valid_dmy ((GDateDay) (day % 100), (GDateMonth) (day / 100 % 100),
                           (GDateYear) (day / 10000));
}

/* Whether it stands in digits that follow each other, with what joins them taken
 * out. It is known by its birthday, too: one in eleven of any 18 digits passes the
 * check, those behind a decimal point as well. */
static gboolean
run_has_identity (const GString *run)
{
  for (gsize i = 0; i + LAUREL_CODE_LENGTH <= run->len; i++) {
    const char *at = run->str + i;

    if (strspn (at, "0123456789") >= LAUREL_CODE_LENGTH - 1 &&
        has_birthday (at) && passes (at, at[LAUREL_CODE_LENGTH - 1]))
      return TRUE;
  }

  return FALSE;
}

/**
 * laurel_identity_is_in:
 * @text: (nullable): what somebody typed
 *
 * Returns: whether the number of an identity card stands in it: 18 characters
 *   with a day of birth that pass the check, whatever stands before and after
 */
gboolean
laurel_identity_is_in (const char *text)
{
  g_autofree char *narrow = NULL;
  g_autoptr (GString) run = NULL;

  /* No character is narrowed to more digits than it has bytes. */
  if (text == NULL || strlen (text) < LAUREL_CODE_LENGTH)
    return FALSE;

  narrow = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  run = g_string_new (NULL);
  for (const char *c = narrow; c != NULL; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);
    gboolean last = run->len >= LAUREL_CODE_LENGTH - 1 && (letter == 'X' || letter == 'x');

    if (letter < 0x80 && (g_ascii_isdigit ((char) letter) || last)) {
      g_string_append_c (run, (char) letter);
      continue;
    }
    if (run->len > 0 && is_joint (letter))
      continue;
    if (run_has_identity (run))
      return TRUE;
    g_string_truncate (run, 0);
    if (letter == '\0')
      break;
  }

  return FALSE;
}

/**
 * laurel_identity_check:
 * @text: (nullable): what shall be kept of a person
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Refuses the number of an identity card.
 */
gboolean
laurel_identity_check (const char *text, GError **error)
{
  if (!laurel_identity_is_in (text))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("This is the number of an identity card, which Laurel does not keep. "
                         "Leave it out: persons are told apart by their organisation and "
                         "telephone."));
  return FALSE;
}

/* ---- telephones, mails, postcodes ------------------------------------------------ */

/**
 * laurel_phone_dup_digits:
 * @text: (nullable): a telephone, as written
 *
 * Returns: (transfer full): its digits alone, without China's +86
 */
char *
laurel_phone_dup_digits (const char *text)
{
  GString *digits = g_string_new (NULL);
  g_autofree char *narrow = text ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;

  for (const char *c = narrow; c != NULL && *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);

  if (digits->len == 13 && g_str_has_prefix (digits->str, "861"))
    g_string_erase (digits, 0, 2);
  else if (digits->len == 15 && g_str_has_prefix (digits->str, "00861"))
    g_string_erase (digits, 0, 4);

  return g_string_free (digits, FALSE);
}

/**
 * laurel_phone_dup_doubt:
 * @text: (nullable): a telephone, as written
 *
 * Returns: (transfer full) (nullable): what is odd about it, if anything is
 */
char *
laurel_phone_dup_doubt (const char *text)
{
  g_autofree char *digits = laurel_phone_dup_digits (text);
  gsize length = strlen (digits);

  if (text == NULL || *text == '\0')
    return NULL;
  if (length < 5)
    return g_strdup (_("Short for a telephone number"));
  if (length > 20)
    return g_strdup (_("Long for a telephone number"));
  if (digits[0] == '1' && digits[1] >= '3' && length != 11 && length > 6)
    /* Translators: %d is a number of digits. */
    return g_strdup_printf (_("A mobile number has 11 digits, this has %d"), (int) length);

  return NULL;
}

/**
 * laurel_mail_dup_doubt:
 * @text: (nullable): a mail address, as written
 *
 * Returns: (transfer full) (nullable): what is odd about it, if anything is
 */
char *
laurel_mail_dup_doubt (const char *text)
{
  const char *at = text ? strrchr (text, '@') : NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  if (at == NULL || at == text || at[1] == '\0' || strchr (text, '@') != at)
    return g_strdup (_("A mail address has one @ between two parts"));
  if (strchr (text, ' ') != NULL || strstr (text, "，") != NULL || strstr (text, "。") != NULL)
    return g_strdup (_("A mail address has no spaces and no Chinese punctuation"));
  if (strchr (at, '.') == NULL || g_str_has_suffix (text, "."))
    return g_strdup (_("The part after @ has no dot between two parts"));

  return NULL;
}

/**
 * laurel_postcode_dup_doubt:
 * @text: (nullable): a postcode, as written
 *
 * Returns: (transfer full) (nullable): what is odd about it, if anything is
 */
char *
laurel_postcode_dup_doubt (const char *text)
{
  gsize length = text ? strlen (text) : 0;
  gboolean digits = length > 0 && strspn (text, "0123456789") == length;

  if (length == 0 || (digits && length == 6))
    return NULL;
  if (digits && length > 6)
    return g_strdup (_("China’s postcodes have 6 digits"));

  return length < 4 || length > 10 ? g_strdup (_("Unusual for a postcode")) : NULL;
}

/* ---- since when ------------------------------------------------------------------ */

/* Up to three numbers, with anything but digits between. */
static int
read_numbers (const char *text, int numbers[3], gsize digits[3])
{
  int n = 0;

  for (const char *c = text; *c != '\0';) {
    gsize length = strspn (c, "0123456789");

    if (length == 0) {
      c++;
      continue;
    }
    if (n == 3 || length > 4)
      return -1;
    digits[n] = length;
    numbers[n++] = atoi (c);
    c += length;
  }

  return n;
}

/**
 * laurel_since_dup_iso:
 * @text: (nullable): a year, a month of one, or a day, as written
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full): it as 2019, 2019-03 or 2019-03-01; "" for nothing;
 *   %NULL with @error set
 */
char *
laurel_since_dup_iso (const char *text, GError **error)
{
  g_autofree char *narrow = text ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  int numbers[3] = { 0 };
  gsize digits[3] = { 0 };
  int n = narrow ? read_numbers (narrow, numbers, digits) : 0;

  if (text == NULL || *text == '\0')
    return g_strdup ("");

  if (n >= 1 && digits[0] == 4 && g_date_valid_year ((GDateYear) numbers[0])) {
    if (n == 1)
      return g_strdup_printf ("%04d", numbers[0]);
    if (n == 2 && g_date_valid_month ((GDateMonth) numbers[1]))
      return g_strdup_printf ("%04d-%02d", numbers[0], numbers[1]);
    if (n == 3 && g_date_valid_dmy ((GDateDay) numbers[2], (GDateMonth) numbers[1],
                                    (GDateYear) numbers[0]))
      return g_strdup_printf ("%04d-%02d-%02d", numbers[0], numbers[1], numbers[2]);
  }

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: %s is what was typed. */
               _("“%s” is no date. Write a year, a month or a day, like 2019, 2019-03 or "
                 "2019-03-01."), text);
  return NULL;
}
