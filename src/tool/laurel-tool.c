/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool.h"

#include "base/laurel-quotes.h"
#include "tool/laurel-tool-line.h"
#include "tool/laurel-tool-options.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

/*
 * The headless side of Laurel: finds the command, reads its options, runs it,
 * and turns what came of it into text or JSON and an exit status.
 */

/* Whether it is written like a command, and not like a file. */
static gboolean
is_like_command (const char *word)
{
  return word[strspn (word, "abcdefghijklmnopqrstuvwxyz -")] == '\0';
}

/**
 * laurel_tool_is_meant:
 * @argc: how many
 * @argv: the program's arguments
 *
 * Returns: whether they are for a headless command, and no window is wanted: a
 *   command, something that is neither that nor a file, or a question about
 *   the program
 */
gboolean
laurel_tool_is_meant (int argc, char **argv)
{
  g_auto (LaurelToolLine) line = { 0 };

  laurel_tool_line_read (&line, argc, argv);
  if (line.command != NULL || line.group != NULL)
    return TRUE;
  if (line.name == NULL)
    return line.help || line.version || line.json;

  return is_like_command (line.name) && !g_file_test (line.name, G_FILE_TEST_EXISTS);
}

static int
refuse_usage (LaurelToolContext *context, const LaurelToolCommand *command, const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (G_OPTION_ERROR, G_OPTION_ERROR_FAILED, message);

  laurel_tool_print_errors (context, error);
  if (command != NULL) {
    g_autofree char *usage = laurel_tool_options_dup_usage (command);

    /* Translators: %s is how a command is called. */
    laurel_print_error (_("Usage: %s\n"), usage);
  }

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
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &context->actor,
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

/* What was said on standard output may not have arrived. */
static gboolean
check_output (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _("Standard output could not be written."));
  return FALSE;
}

static int
run (LaurelToolContext *context, const LaurelToolCommand *command)
{
  g_autoptr (GError) error = NULL;
  gboolean done = command->run (context, &error);

  laurel_tool_watch_tell (context->watch, NULL);
  if (done && check_output (&error))
    return LAUREL_TOOL_DONE;
  if (error->domain == G_OPTION_ERROR)
    return refuse_usage (context, command, error->message);

  laurel_tool_print_errors (context, error);

  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? LAUREL_TOOL_CANCELLED
                                                                   : LAUREL_TOOL_FAILED;
}

/* What is not text can neither be stored nor be printed. */
static const char *
find_no_text (char **args)
{
  for (; *args != NULL; args++)
    if (!g_utf8_validate (*args, -1, NULL))
      return *args;

  return NULL;
}

static int
read_and_run (LaurelToolContext *context, const LaurelToolLine *line)
{
  const LaurelToolCommand *command = line->command;
  g_auto (GStrv) args = g_strdupv (line->args);
  g_autoptr (GError) error = NULL;

  if (find_no_text (args) != NULL)
    return refuse_usage (context, command, _("The arguments are not UTF-8 text."));
  if (!laurel_tool_options_check (command, args, &error) ||
      !read_options (context, command, &args, &error))
    return refuse_usage (context, command, error->message);

  context->is_named = context->actor != NULL;
  if (!context->is_named)
    context->actor = g_strdup (g_get_real_name ());
  context->words = args + 1;
  context->n_words = (int) g_strv_length (context->words);
  laurel_tool_options_show_numbers (context->words);
  if (context->n_words > 0 && g_str_equal (context->words[0], "--"))
    context->words++, context->n_words--;
  if (context->n_words < command->least &&
      !laurel_tool_options_refuse_missing (command, context->n_words, &error))
    return refuse_usage (context, command, error->message);
  if (command->most >= 0 && context->n_words > command->most)
    return refuse_usage (context, command, _("There are too many arguments."));

  return run (context, command);
}

/* No command was named: either that is a question, or a mistake. */
static int
tell_commands (LaurelToolContext *context, const LaurelToolLine *line)
{
  gboolean known = line->name == NULL || g_strcmp0 (line->name, line->group) == 0;
  g_autofree char *message = NULL;

  if (line->version) {
    puts ("laurel " LAUREL_VERSION);
    return LAUREL_TOOL_DONE;
  }
  if (line->help && known) {
    laurel_tool_line_print_overview (line, stdout);
    return LAUREL_TOOL_DONE;
  }

  message = known ? g_strdup (_("Say what is to be done."))
                  /* Translators: %s is what was typed. */
                  : laurel_quote (_("There is no command “%s”."), line->name);
  refuse_usage (context, NULL, message);
  laurel_tool_line_print_overview (line, stderr);

  return LAUREL_TOOL_USAGE;
}

/**
 * laurel_tool_main:
 * @argc: how many
 * @argv: the program's arguments, of which laurel_tool_is_meant() says yes
 *
 * Returns: the exit status
 */
int
laurel_tool_main (int argc, char **argv)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LaurelToolWatch) watch = laurel_tool_watch_new (cancellable);
  g_auto (LaurelToolLine) line = { 0 };
  LaurelToolContext context = { .warnings = warnings, .errors = errors,
                                .cancellable = cancellable, .watch = watch };
  int status;

  /* A file that may not become larger is a fault of writing, and told as one. */
  signal (SIGXFSZ, SIG_IGN);
  laurel_tool_line_read (&line, argc, argv);
  context.json = line.json;
  status = line.command ? read_and_run (&context, &line) : tell_commands (&context, &line);
  g_clear_object (&context.answer);
  g_free (context.file);
  g_free (context.actor);

  return status;
}
