/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-print-offset.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/*
 * Each printer takes paper in a little otherwise, and thick paper with a border on it from
 * another tray: so there is an offset for each printer and stock. Where none was set, that
 * for any printer holds, whose name is empty.
 */

#define KEY "print-offsets"
#define PLAIN "plain/"
#define PREPRINTED "preprinted/"

static char *
dup_name (const char *printer, gboolean preprinted)
{
  return g_strconcat (preprinted ? PREPRINTED : PLAIN, printer ? printer : "", NULL);
}

static gboolean
look_up (GVariant *offsets, const char *printer, gboolean preprinted, LaurelPrintOffset *offset)
{
  g_autofree char *name = dup_name (printer, preprinted);

  return g_variant_lookup (offsets, name, "(dd)", &offset->right, &offset->down);
}

static double
keep_within (double value)
{
  return isfinite (value) ? CLAMP (value, -LAUREL_PRINT_OFFSET_MOST, LAUREL_PRINT_OFFSET_MOST) : 0;
}

/**
 * laurel_print_offset_get:
 * @settings: (nullable): the settings
 * @printer: (nullable): its name; %NULL or "" is any
 * @preprinted: whether the paper has the background on it
 *
 * Returns: how far pages are moved there
 */
LaurelPrintOffset
laurel_print_offset_get (GSettings *settings, const char *printer, gboolean preprinted)
{
  g_autoptr (GVariant) offsets = settings ? g_settings_get_value (settings, KEY) : NULL;
  LaurelPrintOffset offset = { 0, 0 };

  if (offsets != NULL && !look_up (offsets, printer, preprinted, &offset))
    (void) look_up (offsets, "", preprinted, &offset);
  offset.right = keep_within (offset.right);
  offset.down = keep_within (offset.down);

  return offset;
}

/* Keeps it. */
void
laurel_print_offset_set (GSettings *settings, const char *printer, gboolean preprinted,
                         LaurelPrintOffset offset)
{
  g_autoptr (GVariant) offsets = settings ? g_settings_get_value (settings, KEY) : NULL;
  g_autofree char *name = dup_name (printer, preprinted);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{s(dd)}"));
  GVariantIter iter;
  const char *other;
  double right, down;

  if (offsets == NULL)
    return;

  g_variant_iter_init (&iter, offsets);
  while (g_variant_iter_next (&iter, "{&s(dd)}", &other, &right, &down))
    if (!g_str_equal (other, name))
      g_variant_builder_add (&builder, "{s(dd)}", other, right, down);
  g_variant_builder_add (&builder, "{s(dd)}", name, offset.right, offset.down);
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * laurel_print_offset_list_printers:
 * @settings: (nullable): the settings
 *
 * Returns: (transfer full): the printers that are known, by name
 */
GStrv
laurel_print_offset_list_printers (GSettings *settings)
{
  g_autoptr (GVariant) offsets = settings ? g_settings_get_value (settings, KEY) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GVariantIter iter;
  const char *name;
  double right, down;

  if (offsets != NULL)
    g_variant_iter_init (&iter, offsets);
  while (offsets != NULL && g_variant_iter_next (&iter, "{&s(dd)}", &name, &right, &down)) {
    const char *printer = strchr (name, '/');

    if (printer != NULL && printer[1] != '\0'
        && !g_ptr_array_find_with_equal_func (names, printer + 1, g_str_equal, NULL))
      g_ptr_array_add (names, g_strdup (printer + 1));
  }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
