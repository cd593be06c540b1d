/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "base/laurel-ratio.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-fill-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/receivers/laurel-allocation-store.h"

#include <glib/gi18n-lib.h>

/* laurel drive allocate, and drive pack. */

static char *kind_option;
static char *method_option;
static int total_option = -1;
static int floor_option = -1;
static gboolean replace_option;
static gboolean dry_run_option;
static char *carrier_option;
static char *on_option;

static const GOptionEntry ALLOCATE_OPTIONS[] = {
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_option, N_("Only this kind of gift"), N_("KIND") },
  { "total", 0, 0, G_OPTION_ARG_INT, &total_option, N_("So many; without it, all in stock"),
    N_("NUMBER") },
  { "method", 0, 0, G_OPTION_ARG_STRING, &method_option,
    N_("“largest-remainder” or “sainte-lague”; without it, what the drive declared"),
    N_("METHOD") },
  { "floor", 0, 0, G_OPTION_ARG_INT, &floor_option,
    N_("What each gets at the least; without it, what the drive declared"), N_("NUMBER") },
  { "replace", 0, 0, G_OPTION_ARG_NONE, &replace_option,
    N_("Share out anew what was changed by hand, too"), NULL },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run_option, N_("Only say who would get what"),
    NULL },
  { NULL },
};
static const GOptionEntry PACK_OPTIONS[] = {
  { "carrier", 0, 0, G_OPTION_ARG_STRING, &carrier_option, N_("Who takes the parcels"),
    N_("CARRIER") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on_option, N_("On this day"), N_("DAY") },
  { NULL },
};

static GPtrArray *
ask_of (LaurelReader *reader, const LaurelQuery *query, gint64 id, GError **error)
{
  return laurel_library_ask (reader, query, g_variant_new ("(x)", id), error);
}

static void
set_int (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

/* ---- sharing out
 * -------------------------------------------------------------------------------- */

/* What a share has beyond whole pieces decides who gets those that are left. */
static char *
dup_remainder (LaurelAllocationShare *share)
{
  LaurelRatio quota;

  if (!laurel_ratio_read (laurel_allocation_share_get_quota (share), &quota))
    return NULL;

  return laurel_ratio_dup_exact (
    laurel_ratio_subtract (quota, laurel_ratio_new (laurel_ratio_floor (quota), 1)));
}

static void
add_share (JsonBuilder *builder, LaurelAllocationShare *share)
{
  int cap = laurel_allocation_share_get_cap (share);
  g_autofree char *remainder = dup_remainder (share);

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "receiver", laurel_allocation_share_get_receiver (share));
  set_int (builder, "size", laurel_allocation_share_get_size (share));
  set_int (builder, "floor", laurel_allocation_share_get_floor (share));
  json_builder_set_member_name (builder, "need");
  if (cap < 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, cap);
  laurel_tool_set_string (builder, "quota", laurel_allocation_share_get_quota (share));
  laurel_tool_set_string (builder, "remainder", remainder);
  set_int (builder, "given", laurel_allocation_share_get_given (share));
  laurel_tool_set_string (builder, "why", laurel_allocation_share_get_why (share));
  laurel_tool_set_string (builder, "reason", laurel_allocation_share_get_reason (share));
  set_int (builder, "packed", laurel_allocation_share_get_packed (share));
  json_builder_end_object (builder);
}

static void
print_share (LaurelAllocationShare *share)
{
  const char *receiver = laurel_allocation_share_get_receiver (share);
  int given = laurel_allocation_share_get_given (share);
  const char *quota = laurel_allocation_share_get_quota (share);
  int packed = laurel_allocation_share_get_packed (share);

  if (packed > 0)
    /* Translators: %1$s is a receiver, such as a school; %2$d and %4$d count pieces, %3$s is a
     * fraction. */
    laurel_print (_("%1$s: %2$d (exactly %3$s), of which %4$d are packed\n"), receiver, given,
                  quota, packed);
  else
    /* Translators: %1$s is a receiver, such as a school; %2$d counts pieces, %3$s is a fraction. */
    laurel_print (_("%1$s: %2$d (exactly %3$s)\n"), receiver, given, quota);
}

static void
tell_shares (LaurelToolContext *context, JsonBuilder *builder, LaurelGiftKind *kind,
             GPtrArray *shares)
{
  if (!context->json)
    laurel_print ("%s\n", laurel_gift_kind_get_name (kind));
  for (guint i = 0; !context->json && i < shares->len; i++)
    print_share (shares->pdata[i]);

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "kind", laurel_gift_kind_get_name (kind));
  json_builder_set_member_name (builder, "shares");
  json_builder_begin_array (builder);
  for (guint i = 0; i < shares->len; i++)
    add_share (builder, shares->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static gboolean
is_meant (LaurelGiftKind *kind)
{
  return kind_option != NULL ? g_str_equal (kind_option, laurel_gift_kind_get_name (kind))
                             : total_option >= 0 || laurel_gift_kind_get_stock (kind) > 0;
}

/* Leaves the kinds that are meant, and reads who gets what of each. */
static GPtrArray *
list_shares (LaurelReader *reader, GPtrArray *kinds, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = kinds->len; i-- > 0;)
    if (!is_meant (kinds->pdata[i]))
      g_ptr_array_remove_index (kinds, i);

  for (guint i = 0; i < kinds->len; i++) {
    GPtrArray *shares =
      laurel_library_ask (reader, &LAUREL_SHARES_IF,
                          g_variant_new ("(xisi)", laurel_row_get_id (kinds->pdata[i]),
                                         total_option, method_option ? method_option : "",
                                         floor_option), error);

    if (shares == NULL)
      return NULL;
    g_ptr_array_add (all, shares);
  }

  return g_steal_pointer (&all);
}

/* All of them or none. */
static gboolean
share_out (LaurelToolContext *context, LaurelLibrary *library, GPtrArray *kinds, GError **error)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_auto (LaurelOutcome) outcome = { 0 };

  for (guint i = 0; i < kinds->len; i++)
    g_variant_builder_add (&ids, "x", laurel_row_get_id (kinds->pdata[i]));

  return laurel_library_run (library, replace_option ? &LAUREL_ALLOCATIONS_REPLACE
                                                     : &LAUREL_ALLOCATIONS_MAKE,
                             g_variant_new ("(axisi)", &ids, total_option,
                                            method_option ? method_option : "", floor_option),
                             context->actor, &outcome, error);
}

static void
tell_all (LaurelToolContext *context, GPtrArray *kinds, GPtrArray *shares)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "allocations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < kinds->len; i++)
    tell_shares (context, builder, kinds->pdata[i], shares->pdata[i]);
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);
}

static gboolean
check_kind_option (guint n_found, GError **error)
{
  if (n_found > 0)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               kind_option != NULL
               /* Translators: %s is a kind of gift. */
               ? _("This drive has no kind of gift “%s”.")
               : _("Nothing is in stock that could be shared out."), kind_option);
  return FALSE;
}

static gboolean
allocate (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, !dry_run_option, error);
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  g_autoptr (LaurelDrive) drive = NULL;
  g_autoptr (GPtrArray) kinds = NULL;
  g_autoptr (GPtrArray) shares = NULL;

  drive = reader ? laurel_drive_find (reader, context->words[0], error) : NULL;
  kinds = drive ? ask_of (reader, &LAUREL_KINDS_OF_DRIVE, laurel_row_get_id (LAUREL_ROW (drive)),
                          error) : NULL;
  shares = kinds ? list_shares (reader, kinds, error) : NULL;
  if (shares == NULL || !check_kind_option (shares->len, error) ||
      (!dry_run_option && !share_out (context, library, kinds, error)))
    return FALSE;

  tell_all (context, kinds, shares);
  return TRUE;
}

/* ---- packing
 * -------------------------------------------------------------------------------------- */

static LaurelCarrier *
find_carrier (LaurelReader *reader, gint64 drive, GError **error)
{
  g_autoptr (GPtrArray) carriers = ask_of (reader, &LAUREL_CARRIERS_OF_DRIVE, drive, error);

  for (guint i = 0; carriers != NULL && i < carriers->len; i++)
    if (carrier_option == NULL ? carriers->len == 1
        : g_str_equal (carrier_option, laurel_carrier_get_name (carriers->pdata[i])))
      return g_object_ref (carriers->pdata[i]);

  if (carriers != NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         carrier_option != NULL
                         ? _("This drive has no such carrier.")
                         : _("Say with --carrier who takes the parcels, after “laurel do "
                             "carrier.add”."));
  return NULL;
}

static void
tell_parcels (LaurelToolContext *context, GPtrArray *parcels, const LaurelOutcome *outcome)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!context->json) {
    laurel_tool_tell_outcome (context, outcome);
    return;
  }

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "parcels");
  json_builder_begin_array (builder);
  for (guint i = 0; i < parcels->len; i++) {
    LaurelParcel *parcel = parcels->pdata[i];

    laurel_tool_begin (builder);
    laurel_tool_set_id (builder, "id", laurel_row_get_id (LAUREL_ROW (parcel)));
    set_int (builder, "number", laurel_parcel_get_number (parcel));
    laurel_tool_set_string (builder, "receiver", laurel_parcel_get_receiver (parcel));
    set_int (builder, "nth", laurel_parcel_get_nth (parcel));
    set_int (builder, "of", laurel_parcel_get_of (parcel));
    set_int (builder, "pieces", laurel_parcel_get_pieces (parcel));
    set_int (builder, "weight", laurel_parcel_get_weight (parcel));
    set_int (builder, "charged", laurel_parcel_get_charged (parcel));
    set_int (builder, "volume", laurel_parcel_get_volume (parcel));
    laurel_tool_set_string (builder, "state", laurel_parcel_get_state (parcel));
    laurel_tool_set_string (builder, "waybill", laurel_parcel_get_waybill (parcel));
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  laurel_tool_print_json (context, builder);
}

static gboolean
pack (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  g_autoptr (LaurelDrive) drive = NULL;
  g_autoptr (LaurelCarrier) carrier = NULL;
  g_autoptr (GPtrArray) parcels = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 id;

  drive = library ? laurel_drive_find (laurel_library_get_reader (library), context->words[0],
                                       error) : NULL;
  id = drive ? laurel_row_get_id (LAUREL_ROW (drive)) : 0;
  carrier = drive ? find_carrier (laurel_library_get_reader (library), id, error) : NULL;
  if (carrier == NULL ||
      !laurel_library_run (library, &LAUREL_PARCELS_FILL,
                           g_variant_new ("(xxs)", id, laurel_row_get_id (LAUREL_ROW (carrier)),
                                          on_option ? on_option : ""), context->actor, &outcome,
                           error))
    return FALSE;

  parcels = ask_of (laurel_library_get_reader (library), &LAUREL_PARCELS_OF_DRIVE, id, error);
  if (parcels == NULL)
    return FALSE;

  tell_parcels (context, parcels, &outcome);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_DRIVE_SHARE[] = {
  { "drive allocate", N_("DRIVE"), N_("Shares out what is in stock, by the rule of the drive"), 1,
                                      1,
    ALLOCATE_OPTIONS, allocate },
  { "drive pack", N_("DRIVE"), N_("Packs what was shared out into as few parcels as there can be"),
    1, 1, PACK_OPTIONS, pack },
  { NULL },
};
