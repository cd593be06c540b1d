/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-setter.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"

#include <glib/gi18n-lib.h>

static const LaurelSetter *
find_setter (const LaurelSetter *setters, gsize n_setters, const char *name)
{
  for (gsize i = 0; i < n_setters; i++)
    if (g_str_equal (setters[i].name, name))
      return &setters[i];

  return NULL;
}

static gboolean
set_field (LaurelTxn *txn, const LaurelSetter *setter, gint64 id, const char *text, GError **error)
{
  g_autofree char *clean = setter->is_line ? laurel_text_dup_line (text)
                                           : laurel_text_dup_clean (text);

  if (setter->check != NULL && !setter->check (clean, error))
    return FALSE;

  return setter->set != NULL
         ? setter->set (txn, id, clean, error)
         : laurel_txn_exec (txn, error, setter->sql, "xs", id, clean);
}

static char *
dup_names (const LaurelSetter *setters, gsize n_setters)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < n_setters; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", setters[i].name);

  return g_string_free (names, FALSE);
}

/**
 * laurel_setter_apply:
 * @txn: a transaction
 * @setters: (array length=n_setters): what can be set
 * @n_setters: how many
 * @id: the row
 * @fields: an `a{ss}`: name → text
 * @error: return location for an error
 *
 * Sets what is named in @fields, and leaves the rest.
 */
gboolean
laurel_setter_apply (LaurelTxn *txn, const LaurelSetter *setters, gsize n_setters, gint64 id,
                     GVariant *fields, GError **error)
{
  GVariantIter iter;
  const char *name, *text;

  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text)) {
    const LaurelSetter *setter = find_setter (setters, n_setters, name);

    if (setter == NULL) {
      g_autofree char *names = dup_names (setters, n_setters);

      g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                   /* Translators: a technical name, such as "title", and a list of them. */
                   _("There is no field “%s” to set. There are: %s."), name, names);
      return FALSE;
    }
    if (!set_field (txn, setter, id, text, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
check_filled (const char *text, const char *sentence, GError **error)
{
  if (text != NULL)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, sentence);
  return FALSE;
}

/* For titles, which cannot be empty. */
gboolean
laurel_setter_check_title (const char *text, GError **error)
{
  return check_filled (text, _("The title cannot be empty: type one first."), error);
}

/* For names, which cannot be empty. */
gboolean
laurel_setter_check_name (const char *text, GError **error)
{
  return check_filled (text, _("The name cannot be empty: type one first."), error);
}

/* For numbers in a plan, which cannot be empty. */
gboolean
laurel_setter_check_number (const char *text, GError **error)
{
  return check_filled (text, _("The number cannot be empty: type one first."), error);
}

/* For what is added to a row, which cannot be empty. */
gboolean
laurel_setter_check_filled (const char *text, GError **error)
{
  return check_filled (text, _("What is added cannot be empty: type it first."), error);
}

/* For fields that count something, or nothing. */
gboolean
laurel_setter_check_count (const char *text, GError **error)
{
  guint64 count;

  if (text == NULL || g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &count, NULL))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what somebody typed. */
               _("“%s” is not a whole number."), text);
  return FALSE;
}

/* For one of some words. */
gboolean
laurel_setter_check_choice (const char *text, const char *const *choices, GError **error)
{
  g_autofree char *all = NULL;

  if (text != NULL && g_strv_contains (choices, text))
    return TRUE;

  all = g_strjoinv (", ", (GStrv) choices);
  /* Translators: %1$s is what was given, %2$s the words that there are. */
  return laurel_refuse (error, _("“%1$s” is none of: %2$s."), text ? text : "", all);
}

/* For a day that may be left open. */
gboolean
laurel_setter_check_day (const char *text, GError **error)
{
  LaurelDay day;

  return text == NULL || laurel_day_read (text, &day, error);
}
