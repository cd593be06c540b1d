/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool.h"

#include "tool/laurel-tool-commands.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * The headless side of Laurel: finds the command, reads its options, runs it,
 * and turns what came of it into text or JSON and an exit status.
 */

static const LaurelToolCommand *const ALL[] = {
  LAUREL_TOOL_LIBRARY,
  LAUREL_TOOL_SAFETY,
  LAUREL_TOOL_IMPORT,
  LAUREL_TOOL_PLAN,
  LAUREL_TOOL_RELEASE,
  LAUREL_TOOL_DATE,
  LAUREL_TOOL_DOCUMENTS,
  LAUREL_TOOL_HISTORY,
  LAUREL_TOOL_GENERIC,
};

static const LaurelToolCommand *
find_exactly (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ALL); i++)
    for (const LaurelToolCommand *command = ALL[i]; command->name != NULL; command++)
      if (g_str_equal (command->name, name))
        return command;

  return NULL;
}

/* Sets how many words its name takes. */
static const LaurelToolCommand *
find_command (int argc, char **argv, int *n_words)
{
  g_autofree char *two = argc > 2 ? g_strjoin (" ", argv[1], argv[2], NULL) : NULL;
  const LaurelToolCommand *command = two ? find_exactly (two) : NULL;

  *n_words = command ? 2 : 1;

  return command || argc < 2 ? command : find_exactly (argv[1]);
}

/**
 * laurel_tool_is_command:
 * @word: the first argument of the program
 *
 * Returns: whether it begins a headless command, and so no window is wanted
 */
gboolean
laurel_tool_is_command (const char *word)
{
  gsize length = strlen (word);

  if (g_str_equal (word, "help"))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (ALL); i++)
    for (const LaurelToolCommand *command = ALL[i]; command->name != NULL; command++)
      if (strncmp (command->name, word, length) == 0 &&
          (command->name[length] == '\0' || command->name[length] == ' '))
        return TRUE;

  return FALSE;
}

static void
print_overview (FILE *out)
{
  /* Translators: keep "laurel", and the capitals as they are in the manual page. */
  fprintf (out, "%s\n\n", _("Usage: laurel [FILE] | laurel COMMAND [ARGUMENT…] [OPTION…]"));
  for (gsize i = 0; i < G_N_ELEMENTS (ALL); i++)
    for (const LaurelToolCommand *command = ALL[i]; command->name != NULL; command++)
      fprintf (out, "  %-24s %s\n", command->name, _(command->summary));
  fprintf (out, "\n%s\n", _("“laurel COMMAND --help” tells more about one."));
}

static int
refuse_usage (LaurelToolContext *context, const LaurelToolCommand *command, const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (G_OPTION_ERROR, G_OPTION_ERROR_FAILED, message);

  laurel_tool_print_errors (context, error);
  if (command != NULL)
    fprintf (stderr, "laurel %s %s\n", command->name, command->usage ? _(command->usage) : "");

  return LAUREL_TOOL_USAGE;
}

/* Reads options wherever they stand; what is left are the command's words. */
static gboolean
read_options (LaurelToolContext *context, const LaurelToolCommand *command, char ***args,
              GError **error)
{
  g_autofree char *parameters = g_strdup_printf ("%s %s", command->name,
                                                 command->usage ? _(command->usage) : "");
  g_autoptr (GOptionContext) options = g_option_context_new (parameters);
  const GOptionEntry entries[] = {
    { "file", 'f', 0, G_OPTION_ARG_FILENAME, &context->file,
      N_("The library (default: your own)"), N_("FILE") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &context->actor,
      N_("Who is doing it, for the journal"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &context->json,
      N_("One JSON document on standard output"), NULL },
    { NULL },
  };

  g_option_context_set_summary (options, _(command->summary));
  g_option_context_set_translation_domain (options, GETTEXT_PACKAGE);
  if (command->options != NULL)
    g_option_context_add_main_entries (options, command->options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (options, entries, GETTEXT_PACKAGE);

  return g_option_context_parse_strv (options, args, error);
}

static gboolean
on_interrupt (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static int
run (LaurelToolContext *context, const LaurelToolCommand *command)
{
  g_autoptr (GError) error = NULL;

  if (command->run (context, &error))
    return LAUREL_TOOL_DONE;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return LAUREL_TOOL_CANCELLED;
  if (error->domain == G_OPTION_ERROR)
    return refuse_usage (context, command, error->message);

  laurel_tool_print_errors (context, error);
  return LAUREL_TOOL_FAILED;
}

static int
read_and_run (LaurelToolContext *context, const LaurelToolCommand *command, char ***args)
{
  g_autoptr (GError) error = NULL;

  if (!read_options (context, command, args, &error))
    return refuse_usage (context, command, error->message);

  context->words = *args + 1;
  context->n_words = (int) g_strv_length (context->words);
  if (context->n_words > 0 && g_str_equal (context->words[0], "--"))
    context->words++, context->n_words--;
  if (context->n_words < command->least)
    return refuse_usage (context, command, _("Something is missing."));
  if (command->most >= 0 && context->n_words > command->most)
    return refuse_usage (context, command, _("There are too many arguments."));

  return run (context, command);
}

/* The command's words without its name, as g_option_context_parse_strv() wants
 * them: the program first. */
static char **
dup_args (int argc, char **argv, int n_words)
{
  g_autoptr (GStrvBuilder) args = g_strv_builder_new ();

  g_strv_builder_add (args, argv[0]);
  for (int i = 1 + n_words; i < argc; i++)
    g_strv_builder_add (args, argv[i]);

  return g_strv_builder_end (args);
}

/**
 * laurel_tool_main:
 * @argc: how many
 * @argv: the program's arguments, the first of which begins a command
 *
 * Returns: the exit status
 */
int
laurel_tool_main (int argc, char **argv)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LaurelToolContext context = { .warnings = warnings, .cancellable = cancellable };
  g_auto (GStrv) args = NULL;
  const LaurelToolCommand *command;
  int n_words, status;
  guint interrupt;

  command = find_command (argc, argv, &n_words);
  if (command == NULL) {
    gboolean asked = argc > 1 && (g_str_equal (argv[1], "help") || g_str_equal (argv[1], "--help"));

    print_overview (asked ? stdout : stderr);
    return asked ? LAUREL_TOOL_DONE : LAUREL_TOOL_USAGE;
  }

  context.actor = g_strdup (g_get_real_name ());
  args = dup_args (argc, argv, n_words);
  interrupt = g_unix_signal_add (SIGINT, on_interrupt, cancellable);
  status = read_and_run (&context, command, &args);
  g_source_remove (interrupt);
  g_free (context.file);
  g_free (context.actor);

  return status;
}
