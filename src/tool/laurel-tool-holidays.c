/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "calendar/laurel-holiday-list.h"
#include "calendar/laurel-holiday-store.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-fault.h"
#include "exchange/laurel-holiday-reader.h"

#include <glib/gi18n-lib.h>

/* laurel import holidays. */

static gboolean remove_option;

static const GOptionEntry OPTIONS[] = {
  { "remove", 0, 0, G_OPTION_ARG_NONE, &remove_option,
    N_("Take out again what came from a file of this name"), NULL },
  { NULL },
};

/* All that is wrong in it is told, and then nothing goes in. */
static GArray *
read_file (LaurelToolContext *context, const char *path, GError **error)
{
  g_autoptr (GPtrArray) faults =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  g_autoptr (GArray) list = laurel_holiday_read_file (path, context->cancellable, faults, error);

  if (list == NULL) {
    laurel_exchange_error_set_file (error ? *error : NULL, path);
    return NULL;
  }
  for (guint i = 0; i < faults->len; i++) {
    GError *fault = laurel_fault_to_error (faults->pdata[i]);

    laurel_exchange_error_set_file (fault, path);
    laurel_tool_take_error (context, fault);
  }

  return laurel_tool_check_errors (context, error) ? g_steal_pointer (&list) : NULL;
}

static GVariant *
build_args (const char *source, GArray *list)
{
  g_auto (GVariantBuilder) days = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));

  for (guint i = 0; i < list->len; i++) {
    const LaurelHolidayEntry *entry = &g_array_index (list, LaurelHolidayEntry, i);
    g_autofree char *iso = laurel_day_dup_iso (entry->day);

    g_variant_builder_add (&days, "(sss)", iso, entry->name, entry->worked ? "worked" : "off");
  }

  return g_variant_new ("(sa(sss))", source, &days);
}

static gboolean
import_holidays (LaurelToolContext *context, GError **error)
{
  g_autofree char *source = g_path_get_basename (context->words[0]);
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (GArray) list = NULL;

  if (!remove_option && (list = read_file (context, context->words[0], error)) == NULL)
    return FALSE;

  library = laurel_tool_open (context, TRUE, error);
  if (library == NULL)
    return FALSE;

  if (remove_option)
    return laurel_tool_run_command (context, library, &LAUREL_HOLIDAYS_REMOVE,
                                    g_variant_new ("(s)", source), error);

  return laurel_tool_run_command (context, library, &LAUREL_HOLIDAYS_IMPORT,
                                  build_args (source, list), error);
}

const LaurelToolCommand LAUREL_TOOL_HOLIDAYS[] = {
  { "import holidays", N_("FILE"), N_("Takes a list of days off in: day, name, kind"), 1, 1,
    OPTIONS, import_holidays },
  { NULL },
};
