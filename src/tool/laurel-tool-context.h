/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"
#include "tool/laurel-tool-print.h"
#include "tool/laurel-tool-watch.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LaurelToolStatus:
 * @LAUREL_TOOL_DONE: done
 * @LAUREL_TOOL_FAILED: refused or failed; nothing was changed
 * @LAUREL_TOOL_USAGE: the command's words are wrong
 * @LAUREL_TOOL_CANCELLED: Ctrl+C; nothing half done
 *
 * What a headless command exits with.
 */
typedef enum {
  LAUREL_TOOL_DONE = 0,
  LAUREL_TOOL_FAILED = 1,
  LAUREL_TOOL_USAGE = 2,
  LAUREL_TOOL_CANCELLED = 130,
} LaurelToolStatus;

/**
 * LaurelToolContext:
 * @file: (nullable): --file
 * @actor: --as, or the account's real name
 * @is_named: whether --as was given
 * @json: --json
 * @words: (array zero-terminated=1): what is left after command and options
 * @n_words: how many
 * @warnings: (element-type utf8): to be told with the answer
 * @answer: (nullable): what is to be told beside the errors
 * @imports: whether a refused file is said to have changed nothing
 * @errors: (element-type GError): what else is wrong, beside what it fails with
 * @cancellable: cancelled by Ctrl+C
 * @watch: what is to be told while it takes long
 *
 * What one headless command was called with, and where it answers.
 */
typedef struct {
  char *file;
  char *actor;
  gboolean is_named;
  gboolean json;
  char **words;
  int n_words;
  GPtrArray *warnings;
  JsonBuilder *answer;
  GPtrArray *errors;
  gboolean imports;
  GCancellable *cancellable;
  LaurelToolWatch *watch;
} LaurelToolContext;

/**
 * LaurelToolCommand:
 * @name: one or two words: "plan move"
 * @usage: its arguments: N_("ACTIVITY WORDS")
 * @summary: what it does, in a line
 * @least: the fewest words it takes
 * @most: the most, or -1
 * @options: (nullable): the options that only it has, whose targets are static
 * @run: does it
 */
typedef struct {
  const char *name;
  const char *usage;
  const char *summary;
  int least;
  int most;
  const GOptionEntry *options;
  gboolean (*run) (LaurelToolContext  *context,
                   GError            **error);
} LaurelToolCommand;

LaurelLibrary *laurel_tool_open          (LaurelToolContext    *context,
                                          gboolean              write,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;
char          *laurel_tool_dup_path      (LaurelToolContext    *context) G_GNUC_WARN_UNUSED_RESULT;
gboolean       laurel_tool_run_command   (LaurelToolContext    *context,
                                          LaurelLibrary        *library,
                                          const LaurelCommand  *command,
                                          GVariant             *args,
                                          GError              **error);
gboolean       laurel_tool_tell_outcome  (LaurelToolContext    *context,
                                          const LaurelOutcome  *outcome);
gboolean       laurel_tool_check_year    (int                   year,
                                          GError              **error);
void           laurel_tool_take_answer   (LaurelToolContext    *context,
                                          JsonBuilder          *builder);
void           laurel_tool_take_error    (LaurelToolContext    *context,
                                          GError               *error);
gboolean       laurel_tool_check_errors  (LaurelToolContext    *context,
                                          GError              **error);
void           laurel_tool_note          (LaurelToolContext    *context,
                                          const char           *warning);
void           laurel_tool_warn          (LaurelToolContext    *context,
                                          const char           *warning);
void           laurel_tool_print_json    (LaurelToolContext    *context,
                                          JsonBuilder          *builder);
void           laurel_tool_begin         (JsonBuilder          *builder);
void           laurel_tool_set_string    (JsonBuilder          *builder,
                                          const char           *name,
                                          const char           *value);
void           laurel_tool_set_id        (JsonBuilder          *builder,
                                          const char           *name,
                                          gint64                id);
void           laurel_tool_set_day       (JsonBuilder          *builder,
                                          const char           *name,
                                          gint32                day);
char          *laurel_tool_dup_place     (const char           *file,
                                          int                   line,
                                          int                   column,
                                          const char           *cell) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_tool_print_errors  (LaurelToolContext    *context,
                                          const GError         *error);

G_END_DECLS
