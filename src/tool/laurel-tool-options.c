/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * The options of a command, looked at before they are read: what is wrong with them is
 * told in whole sentences, in the words of the house.
 */

/* What no word that is typed begins with. */
#define HIDDEN '\x01'

/* Those that every command has; where their values go is not said here. */
static const GOptionEntry COMMON[] = {
  { "file", 'f', 0, G_OPTION_ARG_FILENAME, NULL, NULL, N_("FILE") },
  { "as", 0, 0, G_OPTION_ARG_FILENAME, NULL, NULL, N_("NAME") },
  { "json", 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  { "help", 'h', 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  { NULL },
};

static gboolean
is_meant (const GOptionEntry *entry, const char *word)
{
  if (word[1] != '-')
    return entry->short_name == word[1] && word[2] == '\0';

  return strlen (entry->long_name) == strcspn (word + 2, "=") &&
         g_str_has_prefix (word + 2, entry->long_name);
}

static const GOptionEntry *
find_among (const GOptionEntry *entries, const char *word)
{
  for (const GOptionEntry *entry = entries; entry != NULL && entry->long_name != NULL; entry++)
    if (is_meant (entry, word))
      return entry;

  return NULL;
}

static gboolean
refuse_unknown (const LaurelToolCommand *command, const char *word, GError **error)
{
  g_autofree char *option = word[1] == '-' ? g_strndup (word, 2 + strcspn (word + 2, "="))
                                           : g_strdup (word);

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION,
               /* Translators: the first %s is an option, such as --frob, the second a command,
                * such as plan list. */
               _("“laurel %2$s” has no option “%1$s”. “laurel %2$s --help” lists those it has."),
               option, command->name);
  return FALSE;
}

static gboolean
check_value (const GOptionEntry *entry, const char *value, GError **error)
{
  gint64 number;

  if (value == NULL) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: the first %s is an option, the second what it takes: FILE. */
                 _("“--%1$s” is followed by nothing. Write it like --%1$s %2$s."),
                 entry->long_name,
                 entry->arg_description ? _(entry->arg_description) : "");
    return FALSE;
  }

  if (entry->arg != G_OPTION_ARG_INT)
    return TRUE;

  /* A count or a year; what nobody said is told by a number below 0. */
  if (g_ascii_string_to_signed (value, 10, G_MININT32, G_MAXINT32, &number, NULL)) {
    if (number >= 0)
      return TRUE;
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: the first %s is what was typed, the second an option. */
                 _("“%1$s” is less than 0, which “--%2$s” does not take."), value,
                 entry->long_name);
    return FALSE;
  }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: the first %s is what was typed, the second an option. */
               _("“%1$s” is no whole number, which “--%2$s” takes."), value, entry->long_name);
  return FALSE;
}

/* (nullable): what stands behind an option in one word: --year=2025 */
static const char *
get_attached (const char *word)
{
  const char *equals = strchr (word, '=');

  return equals ? equals + 1 : NULL;
}

/* A number below 0 is no option, and looks like one to GOption. */
static gboolean
hide_number (char **word)
{
  char *hidden;

  if (!g_ascii_isdigit ((*word)[1]))
    return FALSE;

  hidden = g_strdup_printf ("%c%s", HIDDEN, *word);
  g_free (*word);
  *word = hidden;

  return TRUE;
}

/**
 * laurel_tool_options_show_numbers:
 * @words: (array zero-terminated=1): what is left when the options were read
 *
 * Makes them what was typed: laurel_tool_options_check() has hidden that numbers below 0 begin
 * with a dash.
 */
void
laurel_tool_options_show_numbers (char **words)
{
  for (; *words != NULL; words++)
    if (**words == HIDDEN)
      memmove (*words, *words + 1, strlen (*words));
}

/**
 * laurel_tool_options_check:
 * @command: a command
 * @args: (array zero-terminated=1) (inout): the program's name, and what was typed but for the
 *   command
 * @error: return location for a `G_OPTION_ERROR`
 *
 * Returns: whether it has all these options, and they have what they take
 */
gboolean
laurel_tool_options_check (const LaurelToolCommand *command, char **args, GError **error)
{
  for (char **word = args + 1; args[0] != NULL && *word != NULL && !g_str_equal (*word, "--");
       word++) {
    const GOptionEntry *entry;
    const char *value;

    if (**word != '-' || (*word)[1] == '\0' || hide_number (word))
      continue;

    entry = find_among (command->options, *word);
    if (entry == NULL)
      entry = find_among (COMMON, *word);
    if (entry == NULL && (g_str_equal (*word, "--help-all") || g_str_equal (*word, "-?")))
      continue;
    if (entry == NULL)
      return refuse_unknown (command, *word, error);
    if (entry->arg == G_OPTION_ARG_NONE)
      continue;

    value = get_attached (*word);
    if (value == NULL && word[1] != NULL)
      value = *++word;
    if (!check_value (entry, value, error))
      return FALSE;
  }

  return TRUE;
}

static void
append_option (GString *usage, const GOptionEntry *entry)
{
  gboolean is_array = entry->arg == G_OPTION_ARG_STRING_ARRAY ||
                      entry->arg == G_OPTION_ARG_FILENAME_ARRAY;

  if (entry->arg == G_OPTION_ARG_NONE || entry->arg_description == NULL)
    g_string_append_printf (usage, " [--%s]", entry->long_name);
  else
    g_string_append_printf (usage, " [--%s %s]%s", entry->long_name, _(entry->arg_description),
                            is_array ? "…" : "");
}

/**
 * laurel_tool_options_refuse_missing:
 * @command: a command
 * @n_words: how many words it was called with, which are too few
 * @error: return location for a `G_OPTION_ERROR`
 *
 * Says which word of its usage is missing.
 *
 * Returns: %FALSE
 */
gboolean
laurel_tool_options_refuse_missing (const LaurelToolCommand *command, int n_words, GError **error)
{
  g_auto (GStrv) words = g_strsplit (_(command->usage), " ", -1);
  const char *missing = words[MIN (n_words, (int) g_strv_length (words) - 1)];

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
               /* Translators: the first %s is a command, such as plan show, the second what it
                * needs, such as ACTIVITY. */
               _("“laurel %1$s” needs %2$s, which is missing."), command->name, missing);
  return FALSE;
}

/**
 * laurel_tool_options_dup_usage:
 * @command: a command
 *
 * Returns: (transfer full): how it is called: "laurel plan move ACTIVITY WORDS [--reason TEXT]"
 */
char *
laurel_tool_options_dup_usage (const LaurelToolCommand *command)
{
  GString *usage = g_string_new ("laurel ");

  g_string_append (usage, command->name);
  if (command->usage != NULL)
    g_string_append_printf (usage, " %s", _(command->usage));
  for (const GOptionEntry *entry = command->options; entry && entry->long_name; entry++)
    append_option (usage, entry);
  for (const GOptionEntry *entry = COMMON; entry->long_name != NULL; entry++)
    append_option (usage, entry);

  return g_string_free (usage, FALSE);
}
