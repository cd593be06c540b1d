/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "exchange/laurel-exchange-error.h"
#include "judging/laurel-draw-protocol.h"
#include "judging/laurel-draw.h"
#include "tool/laurel-tool-load.h"
#include "tool/laurel-tool-panel.h"

#include <glib/gi18n-lib.h>

static char *pool_option;
static char *key_option;
static char *hash_option;
static char *contest_option;
static char *field_option;
static char *where_option;
static char *seats_option;
static char **leave_out_options;
static char *reason_option;
static char **source_options;
static int take_option;
static int alternates_option;

static const GOptionEntry OPTIONS[] = {
  { "pool", 0, 0, G_OPTION_ARG_FILENAME, &pool_option, N_("Who can be drawn: one a line"),
    N_("FILE") },
  { "take", 0, 0, G_OPTION_ARG_INT, &take_option, N_("How many are drawn"), N_("N") },
  { "alternates", 0, 0, G_OPTION_ARG_INT, &alternates_option,
    N_("How many more are drawn, to step in in this order"), N_("M") },
  { "key", 0, 0, G_OPTION_ARG_STRING, &key_option,
    N_("What nobody could know before, as “9319./2.5.8.10.12./”"), N_("KEY") },
  { "hash", 0, 0, G_OPTION_ARG_STRING, &hash_option,
    N_("What makes numbers of the key: “sha256”, or “md5” as in RFC 3797"), N_("HASH") },
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option,
    N_("For this contest, out of the library: its title or id"), N_("CONTEST") },
  { "field", 0, 0, G_OPTION_ARG_FILENAME, &field_option,
    N_("Who knows about this, for a contest"), N_("FIELD") },
  { "where", 0, 0, G_OPTION_ARG_FILENAME, &where_option,
    N_("Conditions on who can be drawn for a contest, as JSON"), N_("RULE") },
  { "seats", 0, 0, G_OPTION_ARG_FILENAME, &seats_option,
    N_("Several groups of seats, drawn one after another, as JSON, instead of --field, --take and "
       "--alternates"), N_("SEATS") },
  { "leave-out", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &leave_out_options,
    N_("Who cannot be drawn for a contest, why, and until which day; may be repeated"),
    N_("NAME=REASON[=DAY]") },
  { "source", 0, 0, G_OPTION_ARG_STRING_ARRAY, &source_options,
    N_("Where the numbers will come from, for a contest; may be repeated"), N_("SOURCE") },
  { "reason", 0, 0, G_OPTION_ARG_FILENAME, &reason_option,
    N_("Why it is drawn again for a contest"), N_("REASON") },
  { NULL },
};

/* One that stands twice would be drawn twice as likely. */
static gboolean
add_line (GPtrArray *pool, GHashTable *lines, const char *text, int line, GError **error)
{
  g_autofree char *name = laurel_text_dup_line (text);
  int other;

  if (name == NULL)
    return TRUE;

  other = GPOINTER_TO_INT (g_hash_table_lookup (lines, name));
  if (other == 0 && pool->len < LAUREL_DRAW_MOST) {
    g_hash_table_insert (lines, name, GINT_TO_POINTER (line));
    g_ptr_array_add (pool, g_steal_pointer (&name));
    return TRUE;
  }

  if (other != 0)
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_CONTRADICTION,
                               _("Take one of them out, or tell them apart."),
                               /* Translators: %s is who can be drawn, %d counts from 1. */
                               _("“%s” stands in line %d already."), name, other);
  else
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE, NULL,
                               _("More than %'d are in the pool."), LAUREL_DRAW_MOST);
  laurel_exchange_error_set_file (*error, pool_option);
  laurel_exchange_error_set_position (*error, line, 0, NULL);

  return FALSE;
}

static GPtrArray *
read_pool (LaurelToolContext *context, GError **error)
{
  g_autofree char *text = laurel_tool_load_words (context, pool_option, error);
  g_autoptr (GPtrArray) pool = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) lines = text ? g_strsplit (text, "\n", -1) : NULL;

  if (text == NULL)
    return NULL;
  for (int i = 0; lines[i] != NULL; i++)
    if (!add_line (pool, seen, lines[i], i + 1, error))
      return NULL;

  return g_steal_pointer (&pool);
}

static gboolean
check_usage (LaurelDrawHash *hash, GError **error)
{
  const char *wrong = NULL;

  if (field_option != NULL || where_option != NULL || source_options != NULL ||
      reason_option != NULL || seats_option != NULL || leave_out_options != NULL)
    wrong = _("--field, --where, --seats, --leave-out, --source and --reason are for a contest.");
  else if (pool_option == NULL || key_option == NULL || take_option < 1)
    wrong = _("A draw needs --pool, --take and --key.");
  else if (*key_option == '\0')
    wrong = _("The key is empty: then anybody could know the draw before.");
  else if (alternates_option < 0)
    wrong = _("There cannot be fewer than 0 alternates.");
  else if (!laurel_draw_hash_from_string (hash_option ? hash_option : "sha256", hash))
    wrong = _("--hash is “sha256” or “md5”.");
  if (wrong != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, wrong);

  return wrong == NULL;
}

/* The pool of a contest is of its experts, and its hash is one. */
static gboolean
check_of_contest (GError **error)
{
  if (pool_option == NULL && hash_option == NULL)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("--pool and --hash are for a draw from a file, and not for a contest."));
  return FALSE;
}

static gboolean
check_pool (const GPtrArray *pool, GError **error)
{
  gint64 wanted = (gint64) take_option + alternates_option;

  if (wanted <= pool->len)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: two numbers. */
               _("%d cannot be drawn: only %u are in the pool. Draw fewer, or put more into it."),
               (int) MIN (wanted, G_MAXINT), pool->len);

  return FALSE;
}

static void
tell_drawn (JsonBuilder *builder, const char *name, const GPtrArray *pool, const GPtrArray *drawn,
            guint from, guint to)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = from; i < to; i++)
    json_builder_add_string_value (builder,
                                   pool->pdata[((const LaurelDrawn *) drawn->pdata[i])->item]);
  json_builder_end_array (builder);
}

static gboolean
draw (LaurelToolContext *context, GError **error)
{
  LaurelDrawHash hash;
  g_autoptr (GPtrArray) pool = NULL;
  g_autoptr (GPtrArray) drawn = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *protocol = NULL;
  guint n_taken;

  if (contest_option != NULL) {
    const LaurelToolPanel panel = { contest_option, field_option, where_option, seats_option,
                                    leave_out_options, reason_option, source_options, key_option,
                                    take_option, alternates_option };

    return check_of_contest (error) && laurel_tool_panel_draw (context, &panel, error);
  }
  if (!check_usage (&hash, error))
    return FALSE;
  pool = read_pool (context, error);
  if (pool == NULL || !check_pool (pool, error))
    return FALSE;

  n_taken = (guint) take_option;
  drawn = laurel_draw_take (pool->len, n_taken + (guint) alternates_option, key_option, hash);
  protocol = laurel_draw_protocol_write (pool, drawn, key_option, hash, take_option);
  if (!context->json) {
    laurel_print ("%s\n", protocol);
    return TRUE;
  }

  laurel_tool_begin (builder);
  tell_drawn (builder, "drawn", pool, drawn, 0, n_taken);
  tell_drawn (builder, "alternates", pool, drawn, n_taken, drawn->len);
  laurel_tool_set_string (builder, "protocol", protocol);
  laurel_tool_print_json (context, builder);

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_DRAW[] = {
  { "judge draw", NULL, N_("Draws from a pool so that anybody can compute it again"), 0, 0, OPTIONS,
    draw },
  { NULL },
};
