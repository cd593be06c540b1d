/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-parcel-words.h"

#include "logistics/laurel-waybill.h"
#include "ui/kit/laurel-day-words.h"

#include <glib/gi18n-lib.h>

/* What is said of a parcel: what it is called, what is in it, how it stands and what to do. */

/* As it stands on its label. */
char *
laurel_parcel_words_dup_number (LaurelParcel *parcel)
{
  return g_strdup_printf ("P-%04d", laurel_parcel_get_number (parcel));
}

static char *
dup_weight (gint64 grams)
{
  g_autofree char *kilograms = g_strdup_printf ("%.1f", (double) grams / 1000.0);

  /* Translators: %s is a weight in kilograms, such as 8.4. */
  return g_strdup_printf (_("%s kg"), kilograms);
}

static void
take_part (GStrvBuilder *parts, char *part)
{
  g_strv_builder_add (parts, part);
  g_free (part);
}

/**
 * laurel_parcel_words_dup_about:
 * @parcel: a parcel
 * @sum: (nullable): all that was put into it
 *
 * Returns: (transfer full): how many pieces, what they weigh, how many of them were lost, and which
 *   of the parcels of the receiver it is
 */
char *
laurel_parcel_words_dup_about (LaurelParcel *parcel, LaurelParcelSum *sum)
{
  int n = sum ? laurel_parcel_sum_get_pieces (sum) : laurel_parcel_get_pieces (parcel);
  gint64 weight = sum ? laurel_parcel_sum_get_weight (sum) : laurel_parcel_get_weight (parcel);
  int of = laurel_parcel_get_of (parcel), lost = sum ? laurel_parcel_sum_get_lost (sum) : 0;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  take_part (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                  /* Translators: %d counts pieces. */
                                                  "%d piece", "%d pieces", (gulong) n), n));
  if (weight > 0)
    take_part (parts, dup_weight (weight));
  if (laurel_parcel_get_charged (parcel) > weight) {
    g_autofree char *counted = dup_weight (laurel_parcel_get_charged (parcel));

    /* Translators: %s is a weight, such as 12.0 kg, which the carrier asks to be paid for. */
    take_part (parts, g_strdup_printf (_("charged as %s"), counted));
  }
  if (lost > 0)
    /* Translators: %d counts pieces that were lost on the way. */
    take_part (parts, g_strdup_printf (_("%d lost on the way"), lost));
  if (of > 1)
    /* Translators: %1$d is the number of a parcel among the %2$d to one receiver. */
    take_part (parts, g_strdup_printf (_("%1$d of %2$d"), laurel_parcel_get_nth (parcel), of));
  all = g_strv_builder_end (parts);

  return g_strjoinv (" · ", all);
}

/* Returns: (transfer full) (nullable): from how many givers it is; %NULL if from none */
char *
laurel_parcel_words_dup_givers (LaurelParcelSum *sum)
{
  int n = laurel_parcel_sum_get_givers (sum), nameless = laurel_parcel_sum_get_nameless (sum);

  if (n == 0)
    return NULL;
  if (nameless == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: %d counts those who gave it. */
                                         "from %d giver", "from %d givers", (gulong) n), n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: %1$d counts those who gave it, %2$d those of
                                        * them who want no name. */
                                       "from %1$d giver, %2$d without a name",
                                       "from %1$d givers, %2$d without a name", (gulong) n), n,
                          nameless);
}

/**
 * laurel_parcel_words_dup_spaced:
 * @waybill: the number of a waybill, without spaces
 *
 * Returns: (transfer full): it as people read it out: letters apart, and digits in fours
 */
char *
laurel_parcel_words_dup_spaced (const char *waybill)
{
  GString *spaced = g_string_new (NULL);
  guint n_digits = 0;

  for (const char *c = waybill; *c != '\0'; c++) {
    gboolean turns = c > waybill && g_ascii_isdigit (*c) != g_ascii_isdigit (c[-1]);

    n_digits = turns ? 0 : n_digits;
    if (turns || (n_digits > 0 && n_digits % 4 == 0 && g_ascii_isdigit (*c)))
      g_string_append_c (spaced, ' ');
    g_string_append_c (spaced, *c);
    n_digits += g_ascii_isdigit (*c);
  }

  return g_string_free (spaced, FALSE);
}

static LaurelDay
get_day (LaurelParcel *parcel, const char *field)
{
  g_autofree char *text = NULL;

  g_object_get (parcel, field, &text, NULL);

  return text ? laurel_day_from_iso (text) : 0;
}

static char *
dup_on_the_way (LaurelParcel *parcel, LaurelDay today)
{
  LaurelDay sent = get_day (parcel, "sent");
  int days = sent > 0 && today > sent ? (int) (today - sent) : 0;

  return days == 0 ? g_strdup (_("on the way"))
         : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: %d counts days. */
                                         "on the way · %d day",
                                         "on the way · %d days", (gulong) days), days);
}

static char *
dup_arrived (LaurelParcel *parcel)
{
  LaurelDay day = get_day (parcel, "arrived");
  g_autofree char *text = day > 0 ? laurel_day_format (day, _("%-e %b")) : NULL;

  /* Translators: %s is a day. */
  return text ? g_strdup_printf (_("arrived %s"), text) : g_strdup (_("arrived"));
}

/**
 * laurel_parcel_words_dup_state:
 * @parcel: a parcel
 * @today: the day
 *
 * Returns: (transfer full): how it stands, in a few words
 */
char *
laurel_parcel_words_dup_state (LaurelParcel *parcel, LaurelDay today)
{
  const char *state = laurel_parcel_get_state (parcel);

  if (g_strcmp0 (state, "way") == 0)
    return dup_on_the_way (parcel, today);
  if (g_strcmp0 (state, "arrived") == 0)
    return dup_arrived (parcel);
  if (g_strcmp0 (state, "handed") == 0)
    return g_strdup (_("handed out, signed"));
  if (g_strcmp0 (state, "open") == 0)
    return g_strdup (_("packed, not sealed"));
  if (g_strcmp0 (state, "sealed") == 0)
    return g_strdup (_("sealed"));

  return g_strdup (g_strcmp0 (state, "lost") == 0 ? C_("parcel", "lost") : C_("parcel", "empty"));
}

/* Returns: (nullable): the style class of a badge that says how it stands */
const char *
laurel_parcel_words_get_style (LaurelParcel *parcel, LaurelParcelTrouble *trouble)
{
  const char *state = laurel_parcel_get_state (parcel);

  if (trouble != NULL || g_strcmp0 (state, "lost") == 0)
    return "error";
  if (g_strcmp0 (state, "way") == 0)
    return "warning";

  return g_strcmp0 (state, "arrived") == 0 || g_strcmp0 (state, "handed") == 0 ? "success" : NULL;
}

/* Returns: (transfer full) (nullable): what is wrong with it, and the next step */
char *
laurel_parcel_words_dup_next (LaurelParcel *parcel, LaurelParcelTrouble *trouble)
{
  g_autofree char *since = NULL;
  int days = trouble ? laurel_parcel_trouble_get_days (trouble) : 0;

  if (trouble == NULL)
    return NULL;

  since = laurel_day_words_of (laurel_parcel_trouble_get_since (trouble));
  if (g_strcmp0 (laurel_parcel_trouble_get_kind (trouble), "late") == 0)
    /* Translators: %1$d counts days, %2$s is a day. */
    return g_strdup_printf (_("Late: on the way for %1$d days, since %2$s. Ask the receiver "
                              "whether it came, then the carrier; note that it arrived, or that "
                              "it is lost."), days, since);

  if (g_strcmp0 (laurel_parcel_trouble_get_kind (trouble), "waiting") == 0)
    /* Translators: %1$d counts days, %2$s is a day. */
    return g_strdup_printf (_("Waiting: at a hub for %1$d days, since %2$s. Ask there, and send it "
                              "on."), days, since);
  if (g_strcmp0 (laurel_parcel_trouble_get_kind (trouble), "lost") == 0)
    /* Translators: %1$d counts pieces, %2$s is a day. */
    return g_strdup_printf (_("Lost: %1$d of it, since %2$s. Claim them from the carrier, and pack "
                              "others; note what is found again."),
                            laurel_parcel_trouble_get_lost (trouble), since);

  /* Translators: %1$d counts days, %2$s is a day. */
  return g_strdup_printf (_("Silent: no word for %1$d days, the last on %2$s. Ask the carrier by "
                            "the waybill, and note what is said."), days, since);
}

static void
add (GString *words, const char *text)
{
  if (text != NULL)
    g_string_append_printf (words, "%s\n", text);
}

/* Returns: (transfer full): all by which it may be looked for */
char *
laurel_parcel_words_dup_find (LaurelRow *row)
{
  LaurelParcel *parcel = LAUREL_PARCEL (row);
  GString *words = g_string_new (NULL);
  g_autofree char *number = laurel_parcel_words_dup_number (parcel);
  g_autofree char *state = laurel_parcel_words_dup_state (parcel, 0);
  const char *waybill = laurel_parcel_get_waybill (parcel);
  g_autofree char *spaced = waybill ? laurel_parcel_words_dup_spaced (waybill) : NULL;
  g_autofree char *carrier = NULL;

  g_object_get (parcel, "carrier", &carrier, NULL);
  add (words, number);
  add (words, laurel_parcel_get_receiver (parcel));
  add (words, waybill);
  add (words, spaced);
  add (words, laurel_parcel_get_driver (parcel));
  add (words, carrier);
  add (words, state);

  return g_string_free (words, FALSE);
}

/**
 * laurel_parcel_words_dup_waybill:
 * @parcel: a parcel
 * @carrier_kind: (nullable): of which carrier its waybill is
 * @is_sound: (out): whether its digits are right
 *
 * Returns: (transfer full) (nullable): what is known of its waybill by itself
 */
char *
laurel_parcel_words_dup_waybill (LaurelParcel *parcel, const char *carrier_kind,
                                 gboolean *is_sound)
{
  const char *text = laurel_parcel_get_waybill (parcel);
  LaurelWaybillKind kind = LAUREL_WAYBILL_UNKNOWN;
  g_auto (LaurelWaybill) waybill = { 0 };

  *is_sound = FALSE;
  if (text == NULL)
    return NULL;

  if (carrier_kind != NULL)
    laurel_waybill_kind_read (carrier_kind, &kind);
  waybill = laurel_waybill_read (text, kind);
  *is_sound = waybill.check == LAUREL_WAYBILL_VALID;

  return laurel_waybill_dup_reason (&waybill);
}
