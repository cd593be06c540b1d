/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-register-words.h"

#include "calendar/laurel-date-writer.h"
#include "base/laurel-quotes.h"
#include "ui/documents/laurel-batch-templates.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/* What the window calls what was issued, in its own language. */

/* @state: "valid", "void" or "replaced" */
const char *
laurel_register_words_of_state (const char *state)
{
  if (g_strcmp0 (state, "void") == 0)
    return C_("certificate", "Void");

  return g_strcmp0 (state, "replaced") == 0 ? C_("certificate", "Replaced")
                                            : C_("certificate", "Valid");
}

/* The class of its pill. */
const char *
laurel_register_words_of_style (const char *state)
{
  if (g_strcmp0 (state, "void") == 0)
    return "error";

  return g_strcmp0 (state, "replaced") == 0 ? "warning" : "success";
}

/* What a template is called here; one that is gone is called by its name. */
const char *
laurel_register_words_of_kind (LaurelIssued *issued)
{
  static GPtrArray *templates;
  const char *kind = laurel_issued_get_kind (issued);

  if (laurel_issued_get_template_name (issued) != NULL)
    return laurel_issued_get_template_name (issued);

  if (templates == NULL) {
    g_autoptr (LaurelTemplateShelf) shelf = laurel_template_shelf_new ();

    templates = laurel_batch_templates_list (shelf, LAUREL_BATCH_ALL);
  }
  for (guint i = 0; i < templates->len; i++) {
    const LaurelBatchTemplate *template = g_ptr_array_index (templates, i);

    if (g_strcmp0 (template->name, kind) == 0)
      return template->label;
  }

  return kind;
}

/* Returns: (transfer full): a day in the user's language; empty for none */
char *
laurel_register_words_of_day (LaurelDay day)
{
  const LaurelWindow window = { .es = day, .ls = day, .ee = day, .le = day, .min_days = 1 };

  if (day == 0)
    return g_strdup ("");

  return laurel_date_write (&window, laurel_language_get_own (), 0, NULL);
}

/* Whose it is, or that nobody knows any more. */
const char *
laurel_register_words_of_name (LaurelIssued *issued)
{
  const char *name = laurel_issued_get_recipient (issued);

  return name ? name : _("Name forgotten");
}

/* Returns: (transfer full): what tells those of one name apart */
char *
laurel_register_words_of_about (LaurelIssued *issued)
{
  const char *award = laurel_issued_get_award (issued);
  const char *occasion = laurel_issued_get_occasion (issued);

  return g_strjoin (" · ", laurel_issued_get_number (issued), award, occasion, NULL);
}

/* Returns: (transfer full): what became of it, as a sentence; empty as long as it is valid */
char *
laurel_register_words_of_fate (LaurelIssued *issued)
{
  g_autofree char *day = laurel_register_words_of_day (laurel_issued_get_voided_on (issued));

  if (laurel_issued_get_voided_on (issued) != 0)
    /* Translators: %1$s is a day, %2$s a reason. */
    return laurel_quote (_("Void since %1$s: %2$s"), day, laurel_issued_get_void_reason (issued));
  if (laurel_issued_get_replaced_by (issued) != NULL)
    /* Translators: %s is a number, such as QM-2022-00001. */
    return laurel_quote (_("Replaced by %s"), laurel_issued_get_replaced_by (issued));

  return g_strdup ("");
}
