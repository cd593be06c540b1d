/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-sample-drive.h"

#include "calendar/laurel-activity-store.h"
#include "logistics/books/laurel-cash-store.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-account.h"
#include "logistics/books/laurel-gift-intake-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-giver-store.h"
#include "logistics/books/laurel-giver.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-fill-store.h"
#include "logistics/parcels/laurel-parcel-load-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel-way-store.h"
#include "logistics/receivers/laurel-allocation-store.h"
#include "logistics/receivers/laurel-handover-store.h"
#include "tool/laurel-sample-day.h"
#include "tool/laurel-sample-table.h"

#include <stdlib.h>

/* The drive of the sample season: who promised and gave what, be it money, who is given some of it,
 * and how far it came. */

typedef struct {
  LaurelLibrary *library;
  const char *language, *actor;
  gint64 programme, drive;
  LaurelSampleTable *drives, *gifts, *cash, *receivers, *steps;
} Sample;

static void
sample_clear (Sample *self)
{
  g_clear_pointer (&self->drives, laurel_sample_table_free);
  g_clear_pointer (&self->gifts, laurel_sample_table_free);
  g_clear_pointer (&self->cash, laurel_sample_table_free);
  g_clear_pointer (&self->receivers, laurel_sample_table_free);
  g_clear_pointer (&self->steps, laurel_sample_table_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static gboolean
load (Sample *self, GError **error)
{
  return (self->drives = laurel_sample_table_load (self->language, "drive", error)) &&
         (self->gifts = laurel_sample_table_load (self->language, "gifts", error)) &&
         (self->cash = laurel_sample_table_load (self->language, "cash", error)) &&
         (self->receivers = laurel_sample_table_load (self->language, "receivers", error)) &&
         (self->steps = laurel_sample_table_load (self->language, "drive_steps", error));
}

static const char *
get (LaurelSampleTable *table, int row, const char *column)
{
  return laurel_sample_table_get (table, row, column);
}

static gboolean
run (Sample *self, const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return laurel_library_run (self->library, command, args, self->actor, &outcome, error);
}

static GPtrArray *
ask (Sample *self, const LaurelQuery *query, GError **error)
{
  return laurel_library_ask (laurel_library_get_reader (self->library), query,
                             g_variant_new ("(x)", self->drive), error);
}

/* The fields of a row that are not empty. */
static GVariant *
build_fields (LaurelSampleTable *table, int row, const char *const *columns)
{
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (; *columns != NULL; columns++)
    if (*get (table, row, *columns) != '\0')
      g_variant_builder_add (&fields, "{ss}", *columns, get (table, row, *columns));

  return g_variant_builder_end (&fields);
}

static gboolean
import (Sample *self, const LaurelCommand *command, LaurelSampleTable *table,
        const char *const *columns, GError **error)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{ss}"));

  for (int i = 0; i < laurel_sample_table_get_n_rows (table); i++)
    g_variant_builder_add_value (&rows, build_fields (table, i, columns));

  return run (self, command, g_variant_new ("(xssaa{ss})", self->drive, "", "", &rows), error);
}

static gboolean
open_drive (Sample *self, GError **error)
{
  static const char *const COLUMNS[] = { "opens", "closes", "ends", "floor", "note", NULL };
  static const char *const LIMITS[] = { "kind", "weight", "divisor", NULL };
  g_autoptr (LaurelDrive) drive = NULL;
  g_autoptr (GPtrArray) activities =
    laurel_activity_list (laurel_library_get_reader (self->library), self->programme, error);
  gint64 activity = 0;

  laurel_sample_set_day (self->library, get (self->drives, 0, "inspected"));
  for (guint i = 0; activities != NULL && i < activities->len; i++)
    if (g_strcmp0 (laurel_activity_get_number (activities->pdata[i]),
                   get (self->drives, 0, "activity")) == 0)
      activity = laurel_row_get_id (activities->pdata[i]);
  if (activities == NULL ||
      !run (self, &LAUREL_DRIVE_ADD,
            g_variant_new ("(xs@a{ss})", activity, get (self->drives, 0, "title"),
                           build_fields (self->drives, 0, COLUMNS)), error))
    return FALSE;

  drive = laurel_drive_find (laurel_library_get_reader (self->library),
                             get (self->drives, 0, "title"), error);
  self->drive = drive ? laurel_row_get_id (LAUREL_ROW (drive)) : 0;

  return drive != NULL &&
         run (self, &LAUREL_CARRIER_ADD,
              g_variant_new ("(xs@a{ss})", self->drive, get (self->drives, 0, "carrier"),
                             build_fields (self->drives, 0, LIMITS)), error);
}

/* What is damaged is set aside, and all the rest goes into stock. */
static gboolean
inspect (Sample *self, GError **error)
{
  g_autoptr (GPtrArray) gifts = ask (self, &LAUREL_GIFTS_OF_DRIVE, error);

  for (guint i = 0; gifts != NULL && i < gifts->len; i++) {
    int damaged = atoi (get (self->gifts, (int) i, "damaged"));

    if (damaged > 0 &&
        !run (self, &LAUREL_GIFT_INSPECT,
              g_variant_new ("(xiiss)", laurel_row_get_id (gifts->pdata[i]), 0, damaged,
                             get (self->drives, 0, "why"), get (self->drives, 0, "inspected")),
              error))
      return FALSE;
  }

  return gifts != NULL &&
         run (self, &LAUREL_GIFTS_STOCK,
              g_variant_new ("(xs)", self->drive, get (self->drives, 0, "inspected")), error);
}

/* Returns: the id of a giver of gifts; 0 for money that came from nobody in particular */
static gint64
find_giver (GPtrArray *givers, const char *name)
{
  for (guint i = 0; *name != '\0' && i < givers->len; i++)
    if (g_str_equal (laurel_giver_get_label (givers->pdata[i]), name))
      return laurel_row_get_id (givers->pdata[i]);

  return 0;
}

static gboolean
note_money (Sample *self, GError **error)
{
  static const char *const COLUMNS[] = { "reason", "document" };
  g_autoptr (GPtrArray) givers = ask (self, &LAUREL_GIVERS_OF_DRIVE, error);

  for (int i = 0; givers != NULL && i < laurel_sample_table_get_n_rows (self->cash); i++) {
    g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
    gint64 giver = find_giver (givers, get (self->cash, i, "giver"));
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, giver);

    if (giver != 0)
      g_variant_builder_add (&fields, "{ss}", "giver", id);
    for (gsize k = 0; k < G_N_ELEMENTS (COLUMNS); k++)
      g_variant_builder_add (&fields, "{ss}", COLUMNS[k], get (self->cash, i, COLUMNS[k]));
    laurel_sample_set_day (self->library, get (self->cash, i, "day"));
    if (!run (self, &LAUREL_CASH_ADD,
              g_variant_new ("(xsssa{ss})", self->drive, get (self->cash, i, "kind"),
                             get (self->cash, i, "amount"), get (self->cash, i, "day"), &fields),
              error))
      return FALSE;
  }

  return givers != NULL;
}

static gboolean
share_out (Sample *self, GError **error)
{
  g_autoptr (GPtrArray) kinds = ask (self, &LAUREL_KINDS_OF_DRIVE, error);
  g_autoptr (GPtrArray) carriers = kinds ? ask (self, &LAUREL_CARRIERS_OF_DRIVE, error) : NULL;

  laurel_sample_set_day (self->library, get (self->drives, 0, "packed"));
  for (guint i = 0; carriers != NULL && i < kinds->len; i++)
    if (!run (self, &LAUREL_ALLOCATION_MAKE,
              g_variant_new ("(xisi)", laurel_row_get_id (kinds->pdata[i]), -1, "", -1), error))
      return FALSE;

  return carriers != NULL &&
         run (self, &LAUREL_PARCELS_FILL,
              g_variant_new ("(xxs)", self->drive, laurel_row_get_id (carriers->pdata[0]),
                             get (self->drives, 0, "packed")), error);
}

/* ---- how far parcels came
 * --------------------------------------------------------------------- */

/* The parcels of a step: receiver by receiver, as they are packed. */
static GPtrArray *
list_of_step (Sample *self, GPtrArray *parcels, int step)
{
  GPtrArray *found = g_ptr_array_new ();
  int first = atoi (get (self->steps, step, "first"));
  int last = atoi (get (self->steps, step, "last"));

  for (guint i = 0; i < parcels->len; i++)
    if (laurel_parcel_get_number (parcels->pdata[i]) >= first &&
        laurel_parcel_get_number (parcels->pdata[i]) <= last)
      g_ptr_array_add (found, parcels->pdata[i]);

  return found;
}

static GVariant *
build_ids (GPtrArray *parcels)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));

  for (guint i = 0; i < parcels->len; i++)
    g_variant_builder_add (&ids, "x", laurel_row_get_id (parcels->pdata[i]));

  return g_variant_builder_end (&ids);
}

/* All that arrived at one receiver, on one sheet. */
static gboolean
hand_out (Sample *self, LaurelParcel *parcel, const char *day, GError **error)
{
  g_auto (GVariantBuilder) lines = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xi)"));
  g_autofree char *sheet = g_strdup_printf ("H-%03d", laurel_parcel_get_number (parcel));
  gint64 receiver = laurel_parcel_get_receiver_id (parcel);
  g_autoptr (GPtrArray) there =
    laurel_library_ask (laurel_library_get_reader (self->library), &LAUREL_GIFTS_AT_RECEIVER,
                        g_variant_new ("(x)", receiver), error);

  for (guint i = 0; there != NULL && i < there->len; i++) {
    gint64 gift;

    g_object_get (there->pdata[i], "gift-id", &gift, NULL);
    g_variant_builder_add (&lines, "(xi)", gift,
                           (int) laurel_gift_account_get_quantity (there->pdata[i]));
  }

  return there != NULL &&
         run (self, &LAUREL_HANDOVER_TAKE,
              g_variant_new ("(xsssa(xi)ss)", receiver, "", sheet, get (self->drives, 0, "signer"),
                             &lines, day, ""), error);
}

static gboolean
hand_out_all (Sample *self, GPtrArray *parcels, const char *day, GError **error)
{
  gint64 last = 0;

  for (guint i = 0; i < parcels->len; i++) {
    gint64 receiver = laurel_parcel_get_receiver_id (parcels->pdata[i]);

    if (receiver != last && !hand_out (self, parcels->pdata[i], day, error))
      return FALSE;
    last = receiver;
  }

  return TRUE;
}

static gboolean
do_step (Sample *self, GPtrArray *parcels, int step, GError **error)
{
  g_autoptr (GPtrArray) found = list_of_step (self, parcels, step);
  const char *what = get (self->steps, step, "step"), *day = get (self->steps, step, "day");

  laurel_sample_set_day (self->library, day);
  if (g_str_equal (what, "seal"))
    return run (self, &LAUREL_PARCELS_SEAL, g_variant_new ("(@axs)", build_ids (found), day),
                                                                                error);
  if (g_str_equal (what, "send"))
    return run (self, &LAUREL_PARCELS_SEND,
                g_variant_new ("(@axss)", build_ids (found), get (self->drives, 0, "driver"), day),
                error);
  if (g_str_equal (what, "arrive"))
    return run (self, &LAUREL_PARCELS_ARRIVE, g_variant_new ("(@axs)", build_ids (found), day),
                error);
  if (g_str_equal (what, "lose"))
    return run (self, &LAUREL_PARCEL_LOSE,
                g_variant_new ("(xss)", laurel_row_get_id (found->pdata[0]),
                               get (self->drives, 0, "loss"), day), error);

  return hand_out_all (self, found, day, error);
}

static gboolean
follow (Sample *self, GError **error)
{
  g_autoptr (GPtrArray) parcels = ask (self, &LAUREL_PARCELS_OF_DRIVE, error);

  for (int i = 0; parcels != NULL && i < laurel_sample_table_get_n_rows (self->steps); i++)
    if (!do_step (self, parcels, i, error))
      return FALSE;

  return parcels != NULL;
}

/**
 * laurel_sample_add_drive:
 * @library: a library with the plan of the sample season
 * @language: of its rows
 * @actor: in whose name
 * @programme: the season
 * @error: return location for an error
 *
 * Enters the drive of the sample season.
 */
gboolean
laurel_sample_add_drive (LaurelLibrary *library, const char *language, const char *actor,
                         gint64 programme, GError **error)
{
  static const char *const GIFTS[] = { "giver", "kind", "naming", "item", "quantity", "unit",
                                       "worth", "weight", "day", "receipt", "promised", NULL };
  static const char *const RECEIVERS[] = { "receiver", "size", "region", "address", "contact",
                                           "phone", NULL };
  g_auto (Sample) self = { .library = library, .language = language, .actor = actor,
                           .programme = programme };

  return load (&self, error) && open_drive (&self, error) &&
         import (&self, &LAUREL_GIFTS_IMPORT, self.gifts, GIFTS, error) && inspect (&self, error) &&
         note_money (&self, error) &&
         import (&self, &LAUREL_RECEIVERS_IMPORT, self.receivers, RECEIVERS, error) &&
         share_out (&self, error) && follow (&self, error);
}
