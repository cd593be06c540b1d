/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-ledger-words.h"

#include "base/laurel-day.h"
#include "logistics/books/laurel-gift-kind.h"
#include "logistics/books/laurel-giver.h"
#include "logistics/books/laurel-point.h"
#include "logistics/laurel-money.h"
#include "logistics/parcels/laurel-carrier.h"
#include "logistics/parcels/laurel-way-event.h"
#include "ui/kit/laurel-day-words.h"

#include <glib/gi18n-lib.h>

/* What the window says of money, and of who and what else belongs to a drive. */

/* ---- money ----------------------------------------------------------------------------------- */

char *
laurel_ledger_words_dup_amount (gint64 fen)
{
  g_autofree char *figures = laurel_money_dup_figures (fen);

  /* Translators: %s is an amount of money, such as 12.50. */
  return g_strdup_printf (_("%s yuan"), figures);
}

static gint64
get_int64 (gpointer row, const char *field)
{
  gint64 number;

  g_object_get (row, field, &number, NULL);

  return number;
}

static const char *
get_label_of_cash (LaurelCash *line)
{
  const char *kind = laurel_cash_get_kind (line);

  if (get_int64 (line, "reverses") != 0)
    return _("Taken back");
  if (g_str_equal (kind, "received"))
    return _("Money came in");
  if (g_str_equal (kind, "spent"))
    return _("Gifts were bought");
  if (g_str_equal (kind, "cost"))
    return _("The drive cost");

  return _("Given back");
}

/* Whether it adds to what is in hand. */
static gboolean
is_plus (LaurelCash *line)
{
  return g_str_equal (laurel_cash_get_kind (line), "received") ==
         (get_int64 (line, "reverses") == 0);
}

static char *
join (const char *first, const char *second, const char *third, const char *fourth)
{
  const char *const parts[] = { first, second, third, fourth };
  g_autoptr (GString) all = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", parts[i]);

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static char *
dup_about_cash (LaurelCash *line)
{
  g_autofree char *giver = NULL, *reason = NULL, *document = NULL, *iso = NULL, *day = NULL;

  g_object_get (line, "giver", &giver, "reason", &reason, "document", &document, "day", &iso,
                NULL);
  day = laurel_day_words_of (laurel_day_from_iso (iso));

  return join (day, giver, reason, document);
}

/* Returns: (transfer full): how much it was, when and what for */
char *
laurel_ledger_words_dup_cash (LaurelCash *line)
{
  g_autofree char *amount = laurel_ledger_words_dup_amount (laurel_cash_get_amount (line));
  g_autofree char *about = dup_about_cash (line);

  return join (amount, about, NULL, NULL);
}

/* Returns: whether gifts can have been bought with it */
gboolean
laurel_ledger_words_is_spending (LaurelCash *line)
{
  return g_str_equal (laurel_cash_get_kind (line), "spent") &&
         laurel_cash_get_reversed (line) == 0 && get_int64 (line, "reverses") == 0;
}

/* Returns: (transfer full): what is left of all that came in */
char *
laurel_ledger_words_dup_in_hand (GListModel *cash)
{
  g_autofree char *amount = NULL;
  gint64 sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (cash); i++) {
    g_autoptr (LaurelCash) line = g_list_model_get_item (cash, i);

    sum += is_plus (line) ? laurel_cash_get_amount (line) : -laurel_cash_get_amount (line);
  }
  amount = laurel_ledger_words_dup_amount (sum);

  /* Translators: %s is an amount of money with its unit. */
  return g_strdup_printf (_("In hand: %s"), amount);
}

static void
dup_cash (LaurelCash *line, char **name, char **about, char **state)
{
  g_autofree char *amount = laurel_ledger_words_dup_amount (laurel_cash_get_amount (line));

  *name = join (get_label_of_cash (line),
                laurel_cash_get_reversed (line) != 0 ? _("taken back") : NULL, NULL, NULL);
  *about = dup_about_cash (line);
  *state = g_strconcat (is_plus (line) ? "+" : "−", amount, NULL);
}

/* ---- who and what ---------------------------------------------------------------------------- */

static const char *
get_label_of_naming (const char *naming)
{
  if (g_strcmp0 (naming, "anonymous") == 0)
    return _("Anonymous outside");
  if (g_strcmp0 (naming, "without-amount") == 0)
    return _("Named, without the amount");

  return g_strcmp0 (naming, "unknown") == 0 ? _("Unknown") : _("Named");
}

static char *
dup_pieces (gint64 n)
{
  g_autofree char *count = g_strdup_printf ("%'" G_GINT64_FORMAT, n);

  /* Translators: %s counts pieces. */
  return g_strdup_printf (ngettext ("%s piece", "%s pieces", (gulong) n), count);
}

static void
dup_giver (LaurelGiver *giver, char **name, char **about, char **state)
{
  g_autofree char *note = NULL;

  g_object_get (giver, "note", &note, NULL);
  *name = g_strdup (laurel_giver_get_label (giver));
  *about = join (get_label_of_naming (laurel_giver_get_naming (giver)), note, NULL, NULL);
  *state = dup_pieces (get_int64 (giver, "quantity"));
}

static char *
dup_ages (LaurelGiftKind *kind)
{
  g_autofree char *from = NULL, *to = NULL;

  g_object_get (kind, "age-from", &from, "age-to", &to, NULL);
  if (from == NULL && to == NULL)
    return NULL;

  /* Translators: both are ages in years; either may be empty. */
  return g_strdup_printf (_("%1$s–%2$s years"), from ? from : "", to ? to : "");
}

static void
dup_kind (LaurelGiftKind *kind, char **name, char **about, char **state)
{
  /* Translators: %s is a unit, such as “piece” or “set”. */
  g_autofree char *unit = g_strdup_printf (_("by the %s"), laurel_gift_kind_get_unit (kind));
  g_autofree char *ages = dup_ages (kind);
  g_autofree char *need = g_strdup_printf ("%" G_GINT64_FORMAT, get_int64 (kind, "needed"));
  g_autofree char *stock = g_strdup_printf ("%" G_GINT64_FORMAT, laurel_gift_kind_get_stock (kind));
  /* Translators: %s counts pieces that children need. */
  g_autofree char *needed = g_strdup_printf (_("%s needed"), need);

  *name = g_strdup (laurel_gift_kind_get_name (kind));
  *about = join (unit, ages, needed, NULL);
  /* Translators: %s counts pieces. */
  *state = g_strdup_printf (_("%s in stock"), stock);
}

static const char *
get_label_of_point (const char *kind)
{
  if (g_strcmp0 (kind, "collection") == 0)
    return _("Collection point");
  if (g_strcmp0 (kind, "store") == 0)
    return _("Store");

  return g_strcmp0 (kind, "hub") == 0 ? _("Hub") : _("Receiver");
}

static void
dup_point (LaurelPoint *point, char **name, char **about, char **state)
{
  g_autofree char *address = NULL;

  g_object_get (point, "address", &address, NULL);
  *name = g_strdup (laurel_point_get_name (point));
  *about = g_strdup (address ? address : "");
  *state = g_strdup (get_label_of_point (laurel_point_get_kind (point)));
}

static void
dup_carrier (LaurelCarrier *carrier, char **name, char **about, char **state)
{
  int grams = laurel_carrier_get_weight (carrier), pieces = laurel_carrier_get_pieces (carrier);
  g_autofree char *figures = g_strdup_printf ("%.1f", grams / 1000.0);
  /* Translators: %s is a weight in kilograms, such as 8.4. */
  g_autofree char *weight = g_strdup_printf (_("%s kg"), figures);
  g_autofree char *most = dup_pieces (pieces);

  *name = g_strdup (laurel_carrier_get_name (carrier));
  *about = join (grams > 0 ? weight : NULL, pieces > 0 ? most : NULL, NULL, NULL);
  *state = g_strdup ("");
}

/**
 * laurel_ledger_words_dup_moment:
 * @at: a day, or a moment: 2025-09-05, 2025-09-05T08:30
 *
 * Returns: (transfer full): it as the reader writes it
 */
char *
laurel_ledger_words_dup_moment (const char *at)
{
  g_autofree char *day = g_strndup (at, strlen ("2025-09-05"));
  LaurelDay known = laurel_day_from_iso (day);
  g_autofree char *text = known != 0 ? laurel_day_words_of (known) : NULL;
  const char *clock = strlen (at) > strlen (day) ? at + strlen (day) + 1 : NULL;

  if (text == NULL)
    return g_strdup (at);

  return clock != NULL ? g_strdup_printf ("%s %s", text, clock) : g_steal_pointer (&text);
}

static void
dup_event (LaurelWayEvent *event, char **name, char **about, char **state)
{
  g_autofree char *when = laurel_ledger_words_dup_moment (laurel_way_event_get_at (event));

  *name = g_strdup (laurel_way_event_get_waybill (event));
  *about = join (when, laurel_way_event_get_place (event), laurel_way_event_get_state (event),
                 NULL);
  *state = g_strdup ("");
}

/**
 * laurel_ledger_words_dup:
 * @row: money, a giver, a kind of gift, a point, a carrier, or what a carrier told
 * @name: (out): what it is called
 * @about: (out): what tells more
 * @state: (out): how much, how many, or what it is
 */
void
laurel_ledger_words_dup (LaurelRow *row, char **name, char **about, char **state)
{
  if (LAUREL_IS_CASH (row))
    dup_cash (LAUREL_CASH (row), name, about, state);
  else if (LAUREL_IS_GIVER (row))
    dup_giver (LAUREL_GIVER (row), name, about, state);
  else if (LAUREL_IS_GIFT_KIND (row))
    dup_kind (LAUREL_GIFT_KIND (row), name, about, state);
  else if (LAUREL_IS_POINT (row))
    dup_point (LAUREL_POINT (row), name, about, state);
  else if (LAUREL_IS_CARRIER (row))
    dup_carrier (LAUREL_CARRIER (row), name, about, state);
  else
    dup_event (LAUREL_WAY_EVENT (row), name, about, state);
}
