/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-columns-choice.h"

#include "judging/contest/laurel-contest-field.h"
#include "judging/contest/laurel-contest-store.h"

#include <glib/gi18n-lib.h>

/* What columns of a list can hold that comes to a contest, and that the contest remembers it. */

/**
 * laurel_columns_choice_offer:
 * @import: a list that is to come in
 * @headings: (array length=n_headings): what its columns can hold
 * @n_headings: how many
 * @form: (nullable) (element-type LaurelContestField): and the answers to these
 *
 * Lets somebody choose between those.
 */
void
laurel_columns_choice_offer (LaurelListImport *import, const LaurelListHeading *headings,
                             gsize n_headings, GPtrArray *form)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) many = g_ptr_array_new ();

  for (gsize i = 0; i < n_headings; i++) {
    g_ptr_array_add (fields, g_strdup (headings[i].field));
    g_ptr_array_add (labels, (gpointer) g_dgettext (GETTEXT_PACKAGE, headings[i].label));
    if (headings[i].is_many)
      g_ptr_array_add (many, (gpointer) headings[i].field);
  }
  for (guint i = 0; form != NULL && i < form->len; i++) {
    LaurelContestField *field = form->pdata[i];

    g_ptr_array_add (fields, g_strdup_printf ("field/%" G_GINT64_FORMAT,
                                              laurel_row_get_id (LAUREL_ROW (field))));
    g_ptr_array_add (labels, (gpointer) laurel_contest_field_get_label (field));
  }
  g_ptr_array_add (fields, NULL);
  g_ptr_array_add (labels, NULL);
  g_ptr_array_add (many, NULL);
  laurel_list_import_set_fields (import, (const char *const *) fields->pdata,
                                 (const char *const *) labels->pdata,
                                 (const char *const *) many->pdata);
}

/**
 * laurel_columns_choice_remember:
 * @import: a list that comes in now
 * @session: a session
 * @contest: to which contest
 * @columns: what that is to remember, as laurel_contest_list_dup_columns() makes it
 *
 * Has it remembered, if anything was chosen: what is recognised anyway needs no remembering. It is
 * a command before that which takes the list in, which writes what is general: marks and numbers
 * do not come out of lists alone. Where it fails, the same is asked again the next time.
 */
void
laurel_columns_choice_remember (LaurelListImport *import, LaurelSession *session, gint64 contest,
                                const char *columns)
{
  g_autoptr (GVariant) told = g_variant_ref_sink (laurel_list_import_build_maps (import));

  if (g_variant_n_children (told) > 0)
    laurel_store_run_async (laurel_session_get_store (session), &LAUREL_CONTEST_COLUMNS,
                            g_variant_new ("(xs)", contest, columns), NULL, NULL);
}
