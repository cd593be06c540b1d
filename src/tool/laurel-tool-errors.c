/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-context.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "exchange/laurel-exchange-error.h"
#include "tool/laurel-tool-kinds.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const char *const STORE_CODES[] = { "failed", "conflict", "full", "read-only", "busy",
                                           "newer", "foreign", "damaged", "moved", "missing",
                                           "in-doubt" };
static const char *const RULE_CODES[] = { "refused", "not-found", "not-understood",
                                          "contradiction", "final" };
static const char *const DOCUMENT_CODES[] = { "template", "field", "no-glyph", "too-long",
                                              "write", "unreadable", "changed" };

/* What scripts know an error by; both are fixed for ever. */
static void
name_error (const GError *error, const char **domain, const char **code)
{
  *domain = "system";
  *code = "failed";

  if (error->domain == LAUREL_STORE_ERROR) {
    *domain = "store";
    *code = STORE_CODES[error->code];
  } else if (error->domain == LAUREL_RULE_ERROR) {
    *domain = "rule";
    *code = RULE_CODES[error->code];
  } else if (error->domain == LAUREL_DOCUMENT_ERROR) {
    *domain = "document";
    *code = DOCUMENT_CODES[error->code];
  } else if (error->domain == LAUREL_EXCHANGE_ERROR) {
    *domain = "exchange";
    *code = laurel_exchange_error_get_name ((LaurelExchangeError) error->code);
  } else if (error->domain == G_OPTION_ERROR) {
    *domain = "usage";
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    *code = "cancelled";
  }
}

/* Whoever noticed it first has words of their own for it. */
static char *
dup_message (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_("It was cancelled."));

  return laurel_quotes_nest (g_strdup (error->message));
}

static void
add_number (JsonBuilder *builder, const char *name, int number)
{
  json_builder_set_member_name (builder, name);
  if (number > 0)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

/* @error is NULL when it has no place in a file. */
static void
add_place (JsonBuilder *builder, const GError *error)
{
  laurel_tool_set_string (builder, "hint", error ? laurel_exchange_error_get_hint (error) : NULL);
  laurel_tool_set_string (builder, "file", error ? laurel_exchange_error_get_file (error) : NULL);
  add_number (builder, "line", error ? laurel_exchange_error_get_line (error) : 0);
  add_number (builder, "column", error ? laurel_exchange_error_get_column (error) : 0);
  laurel_tool_set_string (builder, "cell", error ? laurel_exchange_error_get_cell (error) : NULL);
}

static void
add_error (JsonBuilder *builder, const GError *error)
{
  g_autofree char *message = dup_message (error);
  const char *domain, *code;

  name_error (error, &domain, &code);
  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "domain", domain);
  laurel_tool_set_string (builder, "code", code);
  laurel_tool_set_string (builder, "message", message);
  add_place (builder, error->domain == LAUREL_EXCHANGE_ERROR ? error : NULL);
  json_builder_end_object (builder);
}

static void
print_json (LaurelToolContext *context, const GError *error)
{
  g_autoptr (JsonBuilder) builder = context->answer ? g_object_ref (context->answer)
                                                    : json_builder_new ();

  if (context->answer == NULL)
    laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "errors");
  json_builder_begin_array (builder);
  add_error (builder, error);
  for (guint i = 0; i < context->errors->len; i++)
    add_error (builder, context->errors->pdata[i]);
  json_builder_end_array (builder);
  laurel_tool_print_json (context, builder);
}

/**
 * laurel_tool_dup_place:
 * @file: a file
 * @line: the line in it, or 0
 * @column: the column or field in that, or 0
 * @cell: (nullable): the cell, where there are no lines
 *
 * Returns: (transfer full): "plan.csv:7:3" or "plan.xlsx:C7", as far as it is known
 */
char *
laurel_tool_dup_place (const char *file, int line, int column, const char *cell)
{
  if (line > 0 && column > 0)
    return g_strdup_printf ("%s:%d:%d", file, line, column);
  if (line > 0)
    return g_strdup_printf ("%s:%d", file, line);

  return cell != NULL ? g_strdup_printf ("%s:%s", file, cell) : g_strdup (file);
}

/* What is wrong with the file, and not what became of the library. */
static gboolean
is_of_file (const GError *error)
{
  return error->domain == LAUREL_EXCHANGE_ERROR;
}

/* With its place in the file. */
static char *
dup_placed (const GError *error)
{
  g_autofree char *message = dup_message (error);
  const char *file = is_of_file (error) ? laurel_exchange_error_get_file (error) : NULL;
  g_autofree char *place = NULL;

  if (file == NULL)
    return g_steal_pointer (&message);

  place = laurel_tool_dup_place (file, laurel_exchange_error_get_line (error),
                                 laurel_exchange_error_get_column (error),
                                 laurel_exchange_error_get_cell (error));
  return g_strdup_printf ("%s: %s", place, message);
}

static void
print_text (const GError *error, LaurelToolKinds *kinds)
{
  g_autofree char *text = dup_placed (error);
  const char *hint = is_of_file (error) ? laurel_exchange_error_get_hint (error) : NULL;

  if (is_of_file (error) &&
      !laurel_tool_kinds_take (kinds, error->code, hint, laurel_exchange_error_get_cell (error),
                               text))
    return;

  laurel_print_error ("laurel: ");
  if (hint != NULL)
    /* Translators: two sentences: what is wrong, and what to do. */
    laurel_print_error (_("%s %s\n"), text, hint);
  else
    laurel_print_error ("%s\n", text);
}

/* Behind a list one wants to know what came of it; one sentence says it itself. */
static void
print_refusal (const LaurelToolContext *context)
{
  if (context->errors->len + context->warnings->len == 0)
    return;

  laurel_print_error ("laurel: ");
  /* Translators: the file was refused; %u are counts. */
  laurel_print_error (_("Nothing was imported: errors: %1$u, warnings: %2$u.\n"),
                      context->errors->len + 1, context->warnings->len);
}

/**
 * laurel_tool_print_errors:
 * @context: the call
 * @error: why it failed
 *
 * Says it on standard error, and with --json on standard output too; and after
 * it what else is wrong: there all of it, here the first few of each kind.
 */
void
laurel_tool_print_errors (LaurelToolContext *context, const GError *error)
{
  g_autoptr (LaurelToolKinds) kinds = laurel_tool_kinds_new ();

  if (context->json)
    print_json (context, error);

  print_text (error, kinds);
  for (guint i = 0; i < context->errors->len; i++)
    print_text (context->errors->pdata[i], kinds);
  laurel_tool_kinds_tell (kinds);
  if (context->imports && is_of_file (error))
    print_refusal (context);
}

/**
 * laurel_tool_take_error:
 * @error: (transfer full): what is wrong
 *
 * Takes note of it, so that what else is wrong can be found out too.
 */
void
laurel_tool_take_error (LaurelToolContext *context, GError *error)
{
  g_ptr_array_add (context->errors, error);
}

/**
 * laurel_tool_check_errors:
 * @error: return location for the first
 *
 * Returns: whether nothing was noted to be wrong
 */
gboolean
laurel_tool_check_errors (LaurelToolContext *context, GError **error)
{
  if (context->errors->len == 0)
    return TRUE;

  g_propagate_error (error, g_ptr_array_steal_index (context->errors, 0));
  return FALSE;
}
