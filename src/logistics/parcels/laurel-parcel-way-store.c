/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-way-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-account.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-point-store.h"
#include "logistics/parcels/laurel-parcel-moves.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel-store.h"

#include <glib/gi18n-lib.h>

/* What becomes of a parcel once it is sealed: each step moves all that is in it. */

static gboolean
move_all (LaurelTxn *txn, GPtrArray *content, const LaurelGiftSpot *from, const LaurelGiftSpot *to,
          const LaurelGiftMoveFacts *facts, GError **error)
{
  for (guint i = 0; i < content->len; i++) {
    gint64 gift;

    g_object_get (content->pdata[i], "gift-id", &gift, NULL);
    if (laurel_gift_move_insert (txn, gift, laurel_gift_account_get_quantity (content->pdata[i]),
                                 from, to, facts, error) == 0)
      return FALSE;
  }

  return TRUE;
}

static gboolean
note_carrier (LaurelTxn *txn, gint64 parcel, const char *waybill, const char *driver,
              GError **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GVariant) fields = NULL;

  if (*waybill != '\0')
    g_variant_builder_add (&builder, "{ss}", "waybill", waybill);
  if (*driver != '\0')
    g_variant_builder_add (&builder, "{ss}", "driver", driver);
  fields = g_variant_ref_sink (g_variant_builder_end (&builder));

  return laurel_parcel_set_fields (txn, parcel, fields, error);
}

/* The waybill and the driver of the leg before are not those of this one. */
static gboolean
change_carrier (LaurelTxn *txn, gint64 parcel, const char *waybill, const char *driver,
                GError **error)
{
  return laurel_txn_exec (txn, error, "UPDATE parcel SET waybill = NULL, driver = NULL WHERE id ="
                          " ?1", "x", parcel) &&
         note_carrier (txn, parcel, waybill, driver, error);
}

static gboolean
send (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  g_autoptr (GPtrArray) content = NULL;
  LaurelGiftSpot from = { LAUREL_GIFT_PACKED, 0, "" };
  LaurelGiftSpot to = { LAUREL_GIFT_WAY, 0, "" };
  LaurelGiftMoveFacts facts = { 0 };
  const char *waybill, *driver, *text;
  gint64 id;

  g_variant_get (args, "(x&s&s&s)", &id, &waybill, &driver, &text);
  from.holder = to.holder = id;
  parcel = laurel_parcel_load (&txn->reader, id, error);
  if (parcel == NULL || !laurel_drive_read_day (text, &facts.day, error) ||
      !note_carrier (txn, id, waybill, driver, error) ||
      !laurel_parcel_check_limits (&txn->reader, parcel, error))
    return FALSE;

  content = laurel_parcel_list_content (&txn->reader, id, "packed", error);
  if (content == NULL)
    return FALSE;
  if (content->len == 0)
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Nothing is in parcel %d that could leave."),
                          laurel_parcel_get_number (parcel));

  facts.document = *waybill != '\0' ? waybill : NULL;
  /* Translators: %d is the number of a parcel. */
  laurel_txn_tell (txn, g_strdup_printf (_("Sent parcel %d"), laurel_parcel_get_number (parcel)));

  return move_all (txn, content, &from, &to, &facts, error);
}

const LaurelCommand LAUREL_PARCEL_SEND = {
  .name = "parcel.send",
  .label = N_("Send parcel"),
  .summary = N_("Hands a sealed parcel to a carrier: parcel, waybill or “”, driver or “”, day or "
                "“”"),
  .args = "(xsss)",
  .apply = send,
};

/* ---- onward
 * ------------------------------------------------------------------------------------- */

#define SELECT_AT_HUB "SELECT gift_id, point, there FROM " LAUREL_PARCEL_AT_HUB ("?1")

typedef struct {
  gint64 gift;
  gint64 point;
  gint64 quantity;
} AtHub;

static GArray *
list_at_hub (LaurelReader *reader, gint64 parcel, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (AtHub));
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_AT_HUB, "x", parcel);

  while (laurel_statement_next (row)) {
    AtHub there = { laurel_statement_get_int64 (row, 0), laurel_statement_get_int64 (row, 1),
                    laurel_statement_get_int64 (row, 2) };

    g_array_append_val (list, there);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&list) : NULL;
}

static gboolean
forward (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  g_autoptr (GArray) there = NULL;
  LaurelGiftMoveFacts facts = { 0 };
  const char *waybill, *driver, *text;
  gint64 id;

  g_variant_get (args, "(x&s&s&s)", &id, &waybill, &driver, &text);
  parcel = laurel_parcel_load (&txn->reader, id, error);
  if (parcel == NULL || !laurel_drive_read_day (text, &facts.day, error))
    return FALSE;
  if (*waybill == '\0' && *driver == '\0')
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Say who takes parcel %d on from the hub: a waybill, or a "
                                   "driver."), laurel_parcel_get_number (parcel));
  if (!change_carrier (txn, id, waybill, driver, error))
    return FALSE;

  facts.document = *waybill != '\0' ? waybill : NULL;
  there = list_at_hub (&txn->reader, id, error);
  if (there == NULL)
    return FALSE;
  if (there->len == 0)
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Nothing of parcel %d is at a hub."),
                          laurel_parcel_get_number (parcel));

  for (guint i = 0; i < there->len; i++) {
    const AtHub *at = &g_array_index (there, AtHub, i);
    LaurelGiftSpot from = { LAUREL_GIFT_ARRIVED, at->point, "" };
    LaurelGiftSpot to = { LAUREL_GIFT_WAY, id, "" };

    if (laurel_gift_move_insert (txn, at->gift, at->quantity, &from, &to, &facts, error) == 0)
      return FALSE;
  }

  return TRUE;
}

const LaurelCommand LAUREL_PARCEL_FORWARD = {
  .name = "parcel.forward",
  .label = N_("Send parcel on"),
  .summary = N_("Sends what arrived of a parcel at a hub on: parcel, waybill or “”, driver or "
                "“”, day "
                "or “”"),
  .args = "(xsss)",
  .apply = forward,
};

/* ---- arriving
 * ------------------------------------------------------------------------------------- */

static gboolean
arrive_some (LaurelTxn *txn, GVariantIter *lines, const LaurelGiftSpot *from,
             const LaurelGiftSpot *to, const LaurelGiftMoveFacts *facts, GError **error)
{
  gint64 gift;
  int quantity;

  while (g_variant_iter_next (lines, "(xi)", &gift, &quantity))
    if (laurel_gift_move_insert (txn, gift, quantity, from, to, facts, error) == 0)
      return FALSE;

  return TRUE;
}

/* What is still on the way is told at once. */
static gboolean
tell_arrival (LaurelTxn *txn, gint64 id, GError **error)
{
  g_autoptr (LaurelParcel) after = laurel_parcel_load (&txn->reader, id, error);
  int missing = after ? laurel_parcel_get_way (after) : 0;

  if (after != NULL)
    laurel_txn_tell (txn, missing == 0
                          /* Translators: %d is the number of a parcel. */
                          ? g_strdup_printf (_("Parcel %d arrived"),
                                             laurel_parcel_get_number (after))
                          /* Translators: %1$d is the number of a parcel, %2$d counts pieces. */
                          : g_strdup_printf (_("Parcel %1$d arrived, but for %2$d that are still "
                                               "on "
                                               "the way"), laurel_parcel_get_number (after),
                                             missing));

  return after != NULL;
}

static gboolean
arrive (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  g_autoptr (GVariantIter) lines = NULL;
  g_autoptr (GPtrArray) content = NULL;
  LaurelGiftSpot from = { LAUREL_GIFT_WAY, 0, "" };
  LaurelGiftSpot to = { LAUREL_GIFT_ARRIVED, 0, "" };
  LaurelGiftMoveFacts facts = { 0 };
  const char *text;
  gint64 id;

  g_variant_get (args, "(xxa(xi)&s)", &id, &to.holder, &lines, &text);
  from.holder = id;
  parcel = laurel_parcel_load (&txn->reader, id, error);
  content = parcel ? laurel_parcel_list_content (&txn->reader, id, "way", error) : NULL;
  if (content == NULL || !laurel_drive_read_day (text, &facts.day, error))
    return FALSE;
  if (content->len == 0)
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Parcel %d is not on the way."),
                          laurel_parcel_get_number (parcel));
  if (to.holder == 0)
    to.holder = laurel_point_of_receiver (txn, laurel_parcel_get_receiver_id (parcel), error);

  return to.holder != 0 &&
         (g_variant_iter_n_children (lines) == 0
          ? move_all (txn, content, &from, &to, &facts, error)
          : arrive_some (txn, lines, &from, &to, &facts, error)) &&
         tell_arrival (txn, id, error);
}

const LaurelCommand LAUREL_PARCEL_ARRIVE = {
  .name = "parcel.arrive",
  .label = N_("Parcel arrived"),
  .summary = N_("Notes that a parcel arrived: parcel, point or 0 for its receiver, what of it "
                "(gift "
                "and quantity; none for all), day or “”"),
  .args = "(xxa(xi)s)",
  .apply = arrive,
};

static gboolean
lose (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  g_autoptr (GPtrArray) content = NULL;
  LaurelGiftSpot from = { LAUREL_GIFT_WAY, 0, "" };
  LaurelGiftSpot to = { LAUREL_GIFT_LOST, 0, "" };
  LaurelGiftMoveFacts facts = { 0 };
  const char *reason, *text;
  gint64 id;

  g_variant_get (args, "(x&s&s)", &id, &reason, &text);
  from.holder = id;
  facts.reason = *reason != '\0' ? reason : NULL;
  parcel = laurel_parcel_load (&txn->reader, id, error);
  content = parcel ? laurel_parcel_list_content (&txn->reader, id, "way", error) : NULL;
  if (content == NULL || !laurel_drive_read_day (text, &facts.day, error))
    return FALSE;
  if (content->len == 0)
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Parcel %d is not on the way."),
                          laurel_parcel_get_number (parcel));

  return move_all (txn, content, &from, &to, &facts, error);
}

const LaurelCommand LAUREL_PARCEL_LOSE = {
  .name = "parcel.lose",
  .label = N_("Parcel is lost"),
  .summary = N_("Gives up what is still on the way of a parcel: parcel, why, day or “”"),
  .args = "(xss)",
  .apply = lose,
};
