/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "logistics/laurel-waybill.h"

#include <glib/gi18n-lib.h>

static char *carrier_option;

static const GOptionEntry CHECK_OPTIONS[] = {
  { "carrier", 0, 0, G_OPTION_ARG_STRING, &carrier_option, N_("Whose numbers they are"),
    N_("CARRIER") },
  { NULL },
};

static void
print_waybill (const LaurelWaybill *waybill)
{
  g_autofree char *reason = laurel_waybill_dup_reason (waybill);

  /* Translators: a number of a waybill, and a sentence about it. */
  laurel_print (_("%s: %s\n"), waybill->number, reason);
}

static void
tell_waybill (JsonBuilder *builder, const LaurelWaybill *waybill)
{
  g_autofree char *reason = laurel_waybill_dup_reason (waybill);

  json_builder_begin_object (builder);
  laurel_tool_set_string (builder, "number", waybill->number);
  laurel_tool_set_string (builder, "kind",
                          waybill->kind == LAUREL_WAYBILL_UNKNOWN
                            ? NULL
                            : laurel_waybill_kind_to_string (waybill->kind));
  json_builder_set_member_name (builder, "valid");
  if (waybill->check == LAUREL_WAYBILL_UNCHECKED)
    json_builder_add_null_value (builder);
  else
    json_builder_add_boolean_value (builder, waybill->check == LAUREL_WAYBILL_VALID);
  laurel_tool_set_string (builder, "reason", reason);
  json_builder_end_object (builder);
}

static gboolean
read_carrier (LaurelWaybillKind *carrier, GError **error)
{
  *carrier = LAUREL_WAYBILL_UNKNOWN;
  if (carrier_option == NULL || laurel_waybill_kind_read (carrier_option, carrier))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is a word that was typed; the others stay as they are. */
               _("There is no carrier “%s” here. Say dhl, ems, fedex, jd, s10, sf, sscc, ups, yto "
                 "or zto."),
               carrier_option);

  return FALSE;
}

static gboolean
check_waybills (LaurelToolContext *context, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  LaurelWaybillKind carrier;

  if (!read_carrier (&carrier, error))
    return FALSE;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "waybills");
  json_builder_begin_array (builder);
  for (int i = 0; i < context->n_words; i++) {
    g_auto (LaurelWaybill) waybill = laurel_waybill_read (context->words[i], carrier);

    if (context->json)
      tell_waybill (builder, &waybill);
    else
      print_waybill (&waybill);
  }
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_WAYBILL[] = {
  { "waybill check", N_("NUMBER…"), N_("Tells whether the check digits of waybills are right"), 1,
    -1, CHECK_OPTIONS, check_waybills },
  { NULL },
};
