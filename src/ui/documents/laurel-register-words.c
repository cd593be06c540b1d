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

/**
 * laurel_register_words_of_template:
 * @kind: the name of a template
 * @template_name: (nullable): what it was called, if it was one of the library
 *
 * Returns: what it is called here; one that is gone is called by its name
 */
const char *
laurel_register_words_of_template (const char *kind, const char *template_name)
{
  static GPtrArray *templates;

  if (template_name != NULL)
    return template_name;

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

/* By which template it was made. */
const char *
laurel_register_words_of_kind (LaurelIssued *issued)
{
  return laurel_register_words_of_template (laurel_issued_get_kind (issued),
                                            laurel_issued_get_template_name (issued));
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

/* What a batch was for, or else by which template it was made. */
const char *
laurel_register_words_of_batch (LaurelIssuedBatch *batch)
{
  const char *occasion = laurel_issued_batch_get_occasion (batch);

  if (occasion != NULL && occasion[0] != '\0')
    return occasion;

  return laurel_register_words_of_template (laurel_issued_batch_get_kind (batch),
                                            laurel_issued_batch_get_template_name (batch));
}

/* Returns: (transfer full): which numbers a batch got */
static char *
dup_numbers (LaurelIssuedBatch *batch)
{
  if (laurel_issued_batch_get_count (batch) == 1)
    return g_strdup (laurel_issued_batch_get_first (batch));

  /* Translators: both are numbers, such as QM-2022-00001. */
  return laurel_quote (_("%1$s to %2$s"), laurel_issued_batch_get_first (batch),
                       laurel_issued_batch_get_last (batch));
}

/* Returns: (transfer full): the day, how many, and what became of them */
static char *
dup_fate (LaurelIssuedBatch *batch)
{
  guint n = laurel_issued_batch_get_count (batch);
  guint n_void = laurel_issued_batch_get_n_void (batch);
  guint n_replaced = laurel_issued_batch_get_n_replaced (batch);
  g_autofree char *day = laurel_register_words_of_day (laurel_issued_batch_get_issued_on (batch));
  g_autofree char *all = NULL;
  g_autofree char *voided = NULL;
  char *whole;

  /* Translators: %u counts what was issued, such as certificates. */
  all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u issued", "%u issued", n), n);
  whole = g_strjoin (" · ", day, all, NULL);
  if (n_void > 0) {
    voided = whole;
    /* Translators: %1$s is a text like "340 issued", %2$u counts those that are void. */
    whole = g_strdup_printf (_("%1$s · %2$u void"), voided, n_void);
  }
  if (n_replaced > 0) {
    g_autofree char *before = whole;

    /* Translators: %1$s is a text like "340 issued", %2$u counts those that were replaced. */
    whole = g_strdup_printf (_("%1$s · %2$u replaced"), before, n_replaced);
  }

  return whole;
}

/* Returns: (transfer full): what tells batches of one title apart */
char *
laurel_register_words_of_batch_about (LaurelIssuedBatch *batch)
{
  const char *kind =
    laurel_register_words_of_template (laurel_issued_batch_get_kind (batch),
                                       laurel_issued_batch_get_template_name (batch));
  gboolean is_title = kind == laurel_register_words_of_batch (batch);
  g_autofree char *fate = dup_fate (batch);
  g_autofree char *numbers = dup_numbers (batch);

  return g_strjoin (" · ", fate, numbers, is_title ? NULL : kind, NULL);
}
