/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-waybill.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/uloc.h>

/* ---- check digits ------------------------------------------------------------- */

/* S10 of the Universal Postal Union: weights of the eight digits of the serial number. */
static char
get_s10_digit (const char *digits)
{
  static const int WEIGHTS[] = { 8, 6, 4, 2, 3, 5, 9, 7 };
  int sum = 0, check;

  for (gsize i = 0; i < G_N_ELEMENTS (WEIGHTS); i++)
    sum += WEIGHTS[i] * (digits[i] - '0');
  check = 11 - sum % 11;

  return (char) ('0' + (check == 10 ? 0 : check == 11 ? 5 : check));
}

/**
 * laurel_waybill_get_gs1_digit:
 * @digits: digits, without the last one
 * @length: how many
 *
 * The check digit of an SSCC, and of each other number of GS1 (General Specifications, 7.9):
 * from the right, digits count three times and once in turn.
 *
 * Returns: the last digit
 */
char
laurel_waybill_get_gs1_digit (const char *digits, gsize length)
{
  int sum = 0;

  for (gsize i = 0; i < length; i++)
    sum += (digits[length - 1 - i] - '0') * (i % 2 == 0 ? 3 : 1);

  return (char) ('0' + (10 - sum % 10) % 10);
}

/* Of the fifteen characters between "1Z" and the check digit. Every second one is doubled, and
 * the sum of what is doubled is not taken of its digits, as Luhn would. */
static char
get_ups_digit (const char *characters)
{
  int sum = 0;

  for (gsize i = 0; i < 15; i++) {
    char c = characters[i];
    int value = (g_ascii_isdigit (c) ? c - '0' : c - 63) % 10;

    sum += i % 2 == 0 ? value : 2 * value;
  }

  return (char) ('0' + (10 - sum % 10) % 10);
}

static char
get_fedex_digit (const char *digits)
{
  static const int WEIGHTS[] = { 3, 1, 7 };
  int sum = 0;

  for (gsize i = 0; i < 11; i++)
    sum += WEIGHTS[i % G_N_ELEMENTS (WEIGHTS)] * (digits[i] - '0');

  return (char) ('0' + sum % 11 % 10);
}

static char
get_dhl_digit (const char *digits, gsize length)
{
  int rest = 0;

  for (gsize i = 0; i < length; i++)
    rest = (rest * 10 + digits[i] - '0') % 7;

  return (char) ('0' + rest);
}

static gboolean
is_country (const char *letters)
{
  for (const char *const *country = uloc_getISOCountries (); *country != NULL; country++)
    if (strcmp (*country, letters) == 0)
      return TRUE;

  return FALSE;
}

static LaurelWaybillCheck
compare (char is, char should_be)
{
  return is == should_be ? LAUREL_WAYBILL_VALID : LAUREL_WAYBILL_WRONG_DIGIT;
}

static LaurelWaybillCheck
check_s10 (const char *number)
{
  if (!is_country (number + 11))
    return LAUREL_WAYBILL_WRONG_COUNTRY;

  return compare (number[10], get_s10_digit (number + 2));
}

/* The application identifier 00 may stand before it. */
static LaurelWaybillCheck
check_sscc (const char *number)
{
  gsize length = strlen (number);

  return compare (number[length - 1], laurel_waybill_get_gs1_digit (number + length - 18, 17));
}

static LaurelWaybillCheck
check_ups (const char *number)
{
  return compare (number[17], get_ups_digit (number + 2));
}

static LaurelWaybillCheck
check_fedex (const char *number)
{
  return compare (number[11], get_fedex_digit (number));
}

static LaurelWaybillCheck
check_dhl (const char *number)
{
  gsize length = strlen (number);

  return compare (number[length - 1], get_dhl_digit (number, length - 1));
}

/* ---- forms -------------------------------------------------------------------- */

typedef struct {
  LaurelWaybillKind kind;
  const char *form;
  LaurelWaybillCheck (*check) (const char *number);
} Form;

#define S10_FORM "AA999999999AA"

/* In a form, 9 is a digit, A a letter and * either; all else stands for itself. Carriers within
 * China publish no check digit, so of theirs the form is all that can be told. */
static const Form FORMS[] = {
  { LAUREL_WAYBILL_S10, S10_FORM, check_s10 },
  { LAUREL_WAYBILL_UPS, "1Z***************9", check_ups },
  { LAUREL_WAYBILL_SSCC, "999999999999999999", check_sscc },
  { LAUREL_WAYBILL_SSCC, "00999999999999999999", check_sscc },
  { LAUREL_WAYBILL_FEDEX, "999999999999", check_fedex },
  { LAUREL_WAYBILL_DHL, "9999999999", check_dhl },
  { LAUREL_WAYBILL_DHL, "99999999999", check_dhl },
  { LAUREL_WAYBILL_SF, "SF9999999999999", NULL },
  { LAUREL_WAYBILL_EMS, "9999999999999", NULL },
  { LAUREL_WAYBILL_JD, "JD***********", NULL },
  { LAUREL_WAYBILL_JD, "JD*************", NULL },
  { LAUREL_WAYBILL_YTO, "YT9999999999999", NULL },
  { LAUREL_WAYBILL_ZTO, "99999999999999", NULL },
  { LAUREL_WAYBILL_ZTO, "ZTO999999999999", NULL },
};

static gboolean
has_form (const char *number, const char *form)
{
  for (; *number != '\0' && *form != '\0'; number++, form++) {
    gboolean fits = *form == '9'   ? g_ascii_isdigit (*number)
                    : *form == 'A' ? g_ascii_isupper (*number)
                    : *form == '*' ? g_ascii_isdigit (*number) || g_ascii_isupper (*number)
                                   : *number == *form;

    if (!fits)
      return FALSE;
  }

  return *number == '\0' && *form == '\0';
}

static gboolean
has_letter (const char *number)
{
  for (; *number != '\0'; number++)
    if (!g_ascii_isdigit (*number))
      return TRUE;

  return FALSE;
}

/* Without what separates its parts, in capitals and half width. */
static char *
dup_number (const char *text)
{
  g_autofree char *half = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  GString *number = g_string_new (NULL);

  for (const char *c = half; c != NULL && *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);
    GUnicodeType type = g_unichar_type (character);

    if (!g_unichar_isspace (character) && !g_unichar_iszerowidth (character)
        && type != G_UNICODE_CONTROL && type != G_UNICODE_DASH_PUNCTUATION
        && type != G_UNICODE_OPEN_PUNCTUATION && type != G_UNICODE_CLOSE_PUNCTUATION)
      g_string_append_unichar (number, g_unichar_toupper (character));
  }

  return g_string_free (number, FALSE);
}

/* Of a carrier that was named. */
static LaurelWaybillCheck
check_as (const char *number, LaurelWaybillKind carrier)
{
  gboolean is_known = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (FORMS); i++) {
    if (FORMS[i].kind != carrier)
      continue;
    if (has_form (number, FORMS[i].form))
      return FORMS[i].check ? FORMS[i].check (number) : LAUREL_WAYBILL_UNCHECKED;
    /* Who publishes no check digit may have numbers that are not known here. */
    is_known = FORMS[i].check != NULL;
  }

  return is_known ? LAUREL_WAYBILL_WRONG_FORM : LAUREL_WAYBILL_UNCHECKED;
}

/**
 * laurel_waybill_read:
 * @text: what was typed or scanned, in UTF-8
 * @carrier: whose it is meant to be, or %LAUREL_WAYBILL_UNKNOWN
 *
 * Reads the number of a waybill. Where no carrier is named, a number of digits only that fails
 * every check is not wrong: carriers that publish none have numbers of the same lengths.
 *
 * Returns: (transfer full): what can be said of it
 */
LaurelWaybill
laurel_waybill_read (const char *text, LaurelWaybillKind carrier)
{
  LaurelWaybill self = { dup_number (text), carrier, LAUREL_WAYBILL_UNCHECKED };
  LaurelWaybillKind unchecked = LAUREL_WAYBILL_UNKNOWN;

  /* China Post and its EMS have numbers of both kinds. */
  if (carrier == LAUREL_WAYBILL_EMS && has_form (self.number, S10_FORM))
    self.kind = carrier = LAUREL_WAYBILL_S10;
  if (carrier != LAUREL_WAYBILL_UNKNOWN) {
    self.check = check_as (self.number, carrier);
    return self;
  }

  for (gsize i = 0; i < G_N_ELEMENTS (FORMS); i++) {
    LaurelWaybillCheck check;

    if (!has_form (self.number, FORMS[i].form))
      continue;
    check = FORMS[i].check ? FORMS[i].check (self.number) : LAUREL_WAYBILL_UNCHECKED;
    if (check == LAUREL_WAYBILL_VALID || (FORMS[i].check != NULL && has_letter (self.number))) {
      self.kind = FORMS[i].kind;
      self.check = check;
      return self;
    }
    if (FORMS[i].check == NULL && unchecked == LAUREL_WAYBILL_UNKNOWN)
      unchecked = FORMS[i].kind;
  }
  self.kind = unchecked;

  return self;
}

/**
 * laurel_waybill_clear:
 * @self: a waybill
 *
 * Frees what it owns.
 */
void
laurel_waybill_clear (LaurelWaybill *self)
{
  g_clear_pointer (&self->number, g_free);
}

/* The digit that would be right, for the words. */
static char
get_right_digit (const LaurelWaybill *self)
{
  gsize length = strlen (self->number);

  switch (self->kind) {
  case LAUREL_WAYBILL_S10:
    return get_s10_digit (self->number + 2);
  case LAUREL_WAYBILL_SSCC:
    return laurel_waybill_get_gs1_digit (self->number + length - 18, 17);
  case LAUREL_WAYBILL_UPS:
    return get_ups_digit (self->number + 2);
  case LAUREL_WAYBILL_FEDEX:
    return get_fedex_digit (self->number);
  case LAUREL_WAYBILL_DHL:
    return get_dhl_digit (self->number, length - 1);
  case LAUREL_WAYBILL_UNKNOWN:
  case LAUREL_WAYBILL_SF:
  case LAUREL_WAYBILL_EMS:
  case LAUREL_WAYBILL_JD:
  case LAUREL_WAYBILL_ZTO:
  case LAUREL_WAYBILL_YTO:
  default:
    g_return_val_if_reached ('?');
  }
}

/**
 * laurel_waybill_dup_reason:
 * @self: a waybill
 *
 * Returns: (transfer full): a sentence that says what is known of it, and what to do
 */
char *
laurel_waybill_dup_reason (const LaurelWaybill *self)
{
  const char *name = laurel_waybill_kind_get_name (self->kind);

  switch (self->check) {
  case LAUREL_WAYBILL_VALID:
    return g_strdup (_("Its check digit is right."));
  case LAUREL_WAYBILL_WRONG_DIGIT:
    /* Translators: %c is a digit. */
    return g_strdup_printf (_("A digit is wrong: its check digit would have to be %c. Compare it "
                              "with the waybill."),
                            get_right_digit (self));
  case LAUREL_WAYBILL_WRONG_COUNTRY:
    return g_strdup_printf (_("It ends in “%s”, which is no country. Compare it with the waybill."),
                            self->number + 11);
  case LAUREL_WAYBILL_WRONG_FORM:
    /* Translators: %s is a carrier. */
    return g_strdup_printf (_("Numbers of %s look otherwise. Compare it with the waybill, or "
                              "choose another carrier."),
                            name);
  case LAUREL_WAYBILL_UNCHECKED:
  default:
    if (self->kind == LAUREL_WAYBILL_UNKNOWN)
      return g_strdup (_("It cannot be checked: its form is not known."));
    /* Translators: %s is a carrier. */
    return g_strdup_printf (_("It looks like a number of %s, which has no check digit."), name);
  }
}

/* ---- kinds -------------------------------------------------------------------- */

static const struct {
  const char *id;
  const char *name;
} KINDS[] = {
  [LAUREL_WAYBILL_UNKNOWN] = { "unknown", N_("Other carrier") },
  [LAUREL_WAYBILL_S10] = { "s10", N_("International post") },
  [LAUREL_WAYBILL_SSCC] = { "sscc", N_("SSCC") },
  [LAUREL_WAYBILL_UPS] = { "ups", N_("UPS") },
  [LAUREL_WAYBILL_FEDEX] = { "fedex", N_("FedEx") },
  [LAUREL_WAYBILL_DHL] = { "dhl", N_("DHL") },
  [LAUREL_WAYBILL_SF] = { "sf", N_("SF Express") },
  [LAUREL_WAYBILL_EMS] = { "ems", N_("China Post or EMS") },
  [LAUREL_WAYBILL_JD] = { "jd", N_("JD Logistics") },
  [LAUREL_WAYBILL_ZTO] = { "zto", N_("ZTO Express") },
  [LAUREL_WAYBILL_YTO] = { "yto", N_("YTO Express") },
};

/**
 * laurel_waybill_kind_to_string:
 * @kind: a kind
 *
 * Returns: its word in files
 */
const char *
laurel_waybill_kind_to_string (LaurelWaybillKind kind)
{
  return KINDS[kind].id;
}

/**
 * laurel_waybill_kind_get_name:
 * @kind: a kind
 *
 * Returns: its name for people
 */
const char *
laurel_waybill_kind_get_name (LaurelWaybillKind kind)
{
  return _(KINDS[kind].name);
}

/**
 * laurel_waybill_kind_read:
 * @text: a word in a file
 * @kind: (out): which it is
 *
 * Returns: whether it is known
 */
gboolean
laurel_waybill_kind_read (const char *text, LaurelWaybillKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_ascii_strcasecmp (text, KINDS[i].id) == 0) {
      *kind = (LaurelWaybillKind) i;
      return TRUE;
    }

  return FALSE;
}

/* ---- numbers of one's own -------------------------------------------------------------------- */

#define SSCC_LENGTH 18

/**
 * laurel_waybill_dup_sscc:
 * @prefix: (nullable): %LAUREL_SSCC_PREFIX_LEAST to %LAUREL_SSCC_PREFIX_MOST digits
 * @serial: the number of a parcel, from 1
 *
 * Returns: (transfer full) (nullable): the SSCC of the parcel, of 18 digits; %NULL without a
 *   prefix, or where the number has too many digits
 */
char *
laurel_waybill_dup_sscc (const char *prefix, int serial)
{
  int room = prefix ? SSCC_LENGTH - 2 - (int) strlen (prefix) : 0;
  g_autofree char *digits = prefix ? g_strdup_printf ("0%s%0*d", prefix, room, serial) : NULL;

  if (digits == NULL || strlen (digits) != SSCC_LENGTH - 1)
    return NULL;

  return g_strdup_printf ("%s%c", digits,
                          laurel_waybill_get_gs1_digit (digits, SSCC_LENGTH - 1));
}

/**
 * laurel_waybill_read_serial:
 * @text: what was scanned, maybe an SSCC
 * @prefix: (nullable): with which those of a drive begin
 *
 * Returns: the number of the parcel whose SSCC it is, or 0
 */
int
laurel_waybill_read_serial (const char *text, const char *prefix)
{
  g_auto (LaurelWaybill) read = laurel_waybill_read (text, LAUREL_WAYBILL_UNKNOWN);
  gsize length = strlen (read.number);
  g_autofree char *digits = NULL;
  guint64 serial;

  if (prefix == NULL || read.kind != LAUREL_WAYBILL_SSCC || read.check != LAUREL_WAYBILL_VALID ||
      length < SSCC_LENGTH)
    return 0;

  digits = g_strndup (read.number + length - SSCC_LENGTH + 1, SSCC_LENGTH - 2);

  return g_str_has_prefix (digits, prefix) &&
         g_ascii_string_to_unsigned (digits + strlen (prefix), 10, 1, G_MAXINT, &serial, NULL)
         ? (int) serial : 0;
}
