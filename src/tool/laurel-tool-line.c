/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-line.h"

#include "tool/laurel-tool-commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LaurelToolCommand *const ALL[] = {
  LAUREL_TOOL_LIBRARY,
  LAUREL_TOOL_SAFETY,
  LAUREL_TOOL_SALVAGE,
  LAUREL_TOOL_FORGET,
  LAUREL_TOOL_IMPORT,
  LAUREL_TOOL_PEOPLE,
  LAUREL_TOOL_CONTEST,
  LAUREL_TOOL_EXAM,
  LAUREL_TOOL_MARKS_IMPORT,
  LAUREL_TOOL_MEASURES,
  LAUREL_TOOL_DRIVE_IMPORT,
  LAUREL_TOOL_PERSON,
  LAUREL_TOOL_HOLIDAYS,
  LAUREL_TOOL_EXPORT,
  LAUREL_TOOL_EXPORT_PLAN,
  LAUREL_TOOL_PLAN,
  LAUREL_TOOL_COPY,
  LAUREL_TOOL_SERIES,
  LAUREL_TOOL_REMIND,
  LAUREL_TOOL_RELEASE,
  LAUREL_TOOL_PLAN_HISTORY,
  LAUREL_TOOL_ANSWERS,
  LAUREL_TOOL_RESOURCE,
  LAUREL_TOOL_BOOKING,
  LAUREL_TOOL_DATE,
  LAUREL_TOOL_ASSIGN,
  LAUREL_TOOL_DRAW,
  LAUREL_TOOL_QUOTA,
  LAUREL_TOOL_RANK,
  LAUREL_TOOL_AGREEMENT,
  LAUREL_TOOL_COMPARE,
  LAUREL_TOOL_SEVERITY,
  LAUREL_TOOL_RESULT_BUNDLE,
  LAUREL_TOOL_REPORT,
  LAUREL_TOOL_DOCUMENTS,
  LAUREL_TOOL_TEMPLATES,
  LAUREL_TOOL_RENDER,
  LAUREL_TOOL_KEY,
  LAUREL_TOOL_REGISTER,
  LAUREL_TOOL_VERIFY,
  LAUREL_TOOL_DRIVE,
  LAUREL_TOOL_DRIVE_SHARE,
  LAUREL_TOOL_WAYBILL,
  LAUREL_TOOL_EXPLAIN,
  LAUREL_TOOL_HISTORY,
  LAUREL_TOOL_GENERIC,
};

/* ---- commands --------------------------------------------------------------- */

typedef gboolean (*Visit) (const LaurelToolCommand *command, gpointer data);

/* The first command of which @visit says yes. */
static const LaurelToolCommand *
find_command (Visit visit, gpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ALL); i++)
    for (const LaurelToolCommand *command = ALL[i]; command->name != NULL; command++)
      if (visit (command, data))
        return command;

  return NULL;
}

static gboolean
is_named (const LaurelToolCommand *command, gpointer name)
{
  return g_str_equal (command->name, name);
}

/* Whether the command's first word is @group, and it has another. */
static gboolean
is_of_group (const LaurelToolCommand *command, gpointer group)
{
  gsize length = strlen (group);

  return strncmp (command->name, group, length) == 0 && command->name[length] == ' ';
}

/* ---- options ---------------------------------------------------------------- */

static gboolean
is_option (const GOptionEntry *entry, const char *word)
{
  if (word[1] == '-')
    return g_str_equal (word + 2, entry->long_name);

  return word[1] == entry->short_name && word[2] == '\0';
}

/* Whether the option @word, of this command, takes the word after it. */
static gboolean
takes_value (const LaurelToolCommand *command, gpointer word)
{
  for (const GOptionEntry *entry = command->options; entry && entry->long_name; entry++)
    if (entry->arg != G_OPTION_ARG_NONE && is_option (entry, word))
      return TRUE;

  return FALSE;
}

static gboolean
has_value (char *word)
{
  if (g_str_equal (word, "-f") || g_str_equal (word, "--file") || g_str_equal (word, "--as"))
    return TRUE;

  return find_command (takes_value, word) != NULL;
}

static void
note_option (LaurelToolLine *self, const char *word)
{
  self->json |= g_str_equal (word, "--json");
  self->help |= g_str_equal (word, "--help") || g_str_equal (word, "-h");
  self->version |= g_str_equal (word, "--version");
}

/* ---- the line --------------------------------------------------------------- */

/* Sets where the first two words stand that are neither options nor values of
 * options; 0 for none. */
static void
find_words (LaurelToolLine *self, int argc, char **argv, int at[2])
{
  int n_words = 0;

  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++) {
    if (argv[i][0] == '-' && argv[i][1] != '\0') {
      note_option (self, argv[i]);
      if (has_value (argv[i]))
        i++;
    } else if (n_words < 2) {
      at[n_words++] = i;
    }
  }
}

/* A command is named by two words, or else by one. */
static void
read_name (LaurelToolLine *self, char **argv, int at[2])
{
  char *first = argv[at[0]];
  g_autofree char *both = at[1] ? g_strjoin (" ", first, argv[at[1]], NULL) : NULL;

  self->command = both ? find_command (is_named, both) : NULL;
  if (self->command == NULL && find_command (is_of_group, first) != NULL)
    self->group = g_strdup (first);
  if (self->command == NULL && self->group == NULL) {
    self->command = find_command (is_named, first);
    at[1] = 0;
  }
  self->name = at[1] ? g_steal_pointer (&both) : g_strdup (first);
}

static char **
dup_args (int argc, char **argv, const int at[2])
{
  g_autoptr (GStrvBuilder) args = g_strv_builder_new ();

  for (int i = 0; i < argc; i++)
    if (i == 0 || (i != at[0] && i != at[1]))
      g_strv_builder_add (args, argv[i]);

  return g_strv_builder_end (args);
}

/* "help plan move" is "plan move --help". */
static gboolean
skip_help (LaurelToolLine *self, int argc, char **argv, int at)
{
  g_autofree char **rest = NULL;
  int n_rest = 0;

  if (at == 0 || !g_str_equal (argv[at], "help"))
    return FALSE;

  rest = g_new0 (char *, argc + 1);
  for (int i = 0; i < argc; i++)
    if (i != at)
      rest[n_rest++] = argv[i];
  rest[n_rest++] = "--help";
  laurel_tool_line_read (self, n_rest, rest);

  return TRUE;
}

/**
 * laurel_tool_line_read:
 * @self: (out caller-allocates): what was typed
 * @argc: how many
 * @argv: the program's arguments
 */
void
laurel_tool_line_read (LaurelToolLine *self, int argc, char **argv)
{
  int at[2] = { 0, 0 };

  *self = (LaurelToolLine) { 0 };
  find_words (self, argc, argv, at);
  if (skip_help (self, argc, argv, at[0]))
    return;

  if (at[0] != 0)
    read_name (self, argv, at);
  self->args = dup_args (argc, argv, at);
}

void
laurel_tool_line_clear (LaurelToolLine *self)
{
  g_free (self->name);
  g_free (self->group);
  g_strfreev (self->args);
}

typedef struct {
  const char *group; /* (nullable): only its commands */
  FILE *out;
} Overview;

static gboolean
print_command (const LaurelToolCommand *command, gpointer data)
{
  Overview *self = data;

  if (self->group == NULL || is_of_group (command, (gpointer) self->group))
    fprintf (self->out, "  %-24s %s\n", command->name, _(command->summary));

  return FALSE;
}

/**
 * laurel_tool_line_print_overview:
 * @self: what was typed
 * @out: where to
 *
 * Lists the commands; of a group, if only that was named.
 */
void
laurel_tool_line_print_overview (const LaurelToolLine *self, FILE *out)
{
  Overview overview = { self->group, out };

  /* Translators: keep "laurel", and the capitals as they are in the manual page. */
  fprintf (out, "%s\n\n", _("Usage: laurel [FILE] | laurel COMMAND [ARGUMENT…] [OPTION…]"));
  find_command (print_command, &overview);
  fprintf (out, "\n%s\n", _("“laurel COMMAND --help” tells more about one."));
}
