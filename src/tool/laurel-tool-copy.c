/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-copy-store.h"
#include "calendar/laurel-plan-copy-there.h"
#include "calendar/laurel-plan-name.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel plan copy. */

static char *title_option;
static char *into_option;
static char *days_option;
static char **without_option;
static char **with_option;
static gboolean hold_option;
static gboolean dry_option;

static const GOptionEntry OPTIONS[] = {
  { "title", 0, 0, G_OPTION_ARG_FILENAME, &title_option, N_("What the new season is called"),
    N_("TITLE") },
  { "into", 0, 0, G_OPTION_ARG_FILENAME, &into_option,
    N_("Adds to this season, which is there already"), N_("SEASON") },
  { "days", 0, 0, G_OPTION_ARG_FILENAME, &days_option,
    N_("What given days keep: “weekday”, “date”, or “auto”: the weekday of what is short"),
    N_("WHAT") },
  { "without", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &without_option,
    N_("Leaves out the activity of this number; may be repeated"), N_("NUMBER") },
  { "with", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &with_option,
    N_("Takes the activity of this number, though it was cancelled or is there already; may be "
       "repeated"),
    N_("NUMBER") },
  { "hold", 0, 0, G_OPTION_ARG_NONE, &hold_option,
    N_("Hold in the new year what was booked in the old one"), NULL },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_option, N_("Only tell what would be copied"), NULL },
  { NULL },
};

static gboolean
check_days (GError **error)
{
  if (days_option == NULL || g_str_equal (days_option, "auto") ||
      g_str_equal (days_option, "weekday") || g_str_equal (days_option, "date"))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what was typed; the words in quotes stay as they are. */
               _("“%s” is nothing that days can keep: use “weekday”, “date” or “auto”."),
               days_option);
  return FALSE;
}

static gboolean
read_year (const char *word, int *year, GError **error)
{
  guint64 value;

  if (g_ascii_string_to_unsigned (word, 10, 1900, 2999, &value, NULL)) {
    *year = (int) value;
    return TRUE;
  }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what was typed. */
               _("“%s” is no year. Write it like 2026."), word);
  return FALSE;
}

static gboolean
keeps_weekday (LaurelPlanCopy *copy)
{
  if (!laurel_plan_copy_get_has_choice (copy) || g_strcmp0 (days_option, "date") == 0)
    return FALSE;

  return g_strcmp0 (days_option, "weekday") == 0 || laurel_plan_copy_get_prefers_weekday (copy);
}

static gboolean
is_among (char **numbers, LaurelPlanCopy *copy)
{
  return numbers != NULL &&
         g_strv_contains ((const char *const *) numbers, laurel_plan_copy_get_number (copy));
}

/* What the season that it is added to has already; none is made anew. */
typedef struct {
  GPtrArray *copies;
  GHashTable *there;   /* (element-type gint64): ids of them */
  GHashTable *numbers; /* (element-type gint64 utf8): those that go over get, by their ids */
} Copies;

static void
copies_clear (Copies *self)
{
  g_clear_pointer (&self->copies, g_ptr_array_unref);
  g_clear_pointer (&self->there, g_hash_table_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copies, copies_clear)

static gboolean
is_there (const Copies *self, LaurelPlanCopy *copy)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (copy));

  return g_hash_table_contains (self->there, &id);
}

static gboolean
is_taken (const Copies *self, LaurelPlanCopy *copy)
{
  if (is_among (without_option, copy))
    return FALSE;

  return is_among (with_option, copy) ||
         (laurel_plan_copy_get_taken (copy) && !is_there (self, copy));
}

static gboolean
copies_load (Copies *self, LaurelReader *reader, gint64 programme, int year, gint64 into,
             GError **error)
{
  g_autoptr (GPtrArray) activities = NULL;
  g_autoptr (GPtrArray) going = g_ptr_array_new ();

  self->copies = laurel_library_ask (reader, &LAUREL_PLAN_COPIES,
                                     g_variant_new ("(xi)", programme, year), error);
  if (self->copies == NULL)
    return FALSE;

  activities = into ? laurel_activity_list (reader, into, error) : g_ptr_array_new ();
  if (activities == NULL)
    return FALSE;

  self->there = laurel_plan_copy_find_there (self->copies, activities);
  for (guint i = 0; i < self->copies->len; i++)
    if (is_taken (self, self->copies->pdata[i]))
      g_ptr_array_add (going, self->copies->pdata[i]);
  self->numbers = laurel_plan_copy_list_numbers (self->copies, going, activities);

  return TRUE;
}

/* A number that is mistyped would copy what was not to be copied. */
static gboolean
check_numbers (const GPtrArray *copies, char **numbers, GError **error)
{
  for (char **number = numbers; number != NULL && *number != NULL; number++) {
    gboolean found = FALSE;

    for (guint i = 0; !found && i < copies->len; i++)
      found = g_str_equal (laurel_plan_copy_get_number (copies->pdata[i]), *number);
    if (!found) {
      g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                   /* Translators: %s is a number. */
                   _("The season has no activity %s."), *number);
      return FALSE;
    }
  }

  return TRUE;
}

static GVariant *
build_args (gint64 programme, int year, gint64 into, const Copies *self)
{
  GPtrArray *copies = self->copies;
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));

  for (guint i = 0; i < copies->len; i++)
    if (is_taken (self, copies->pdata[i]))
      g_variant_builder_add (&rows, "(xsmsb)", laurel_row_get_id (copies->pdata[i]), "", NULL,
                             keeps_weekday (copies->pdata[i]));

  return g_variant_new (LAUREL_PLAN_COPY_ARGS, programme, year, into,
                        title_option ? title_option : "", hold_option, &rows);
}

/* What was left out unasked is told. */
static void
warn_there (LaurelToolContext *context, const Copies *self, LaurelProgramme *into)
{
  guint n = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->copies->len; i++)
    n += is_there (self, self->copies->pdata[i]) && !is_taken (self, self->copies->pdata[i]);
  if (n == 0)
    return;

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: %1$u counts activities, %2$s is the title
                                        * of a season. */
                                       "%1$u activity is in “%2$s” already and was left out.",
                                       "%1$u activities are in “%2$s” already and were left out.",
                                       n), n, laurel_programme_get_title (into));
  laurel_tool_warn (context, text);
}

static void
warn (LaurelToolContext *context, const Copies *self)
{
  for (guint i = 0; i < self->copies->len; i++) {
    LaurelPlanCopy *copy = self->copies->pdata[i];
    const char *warning = laurel_plan_copy_get_warning (copy, keeps_weekday (copy));
    g_autofree char *text = NULL;

    if (warning == NULL || !is_taken (self, copy))
      continue;
    /* Translators: %1$s is the title of an activity, %2$s a sentence about its day. */
    text = laurel_quote (_("“%1$s”: %2$s"), laurel_plan_copy_get_title (copy), warning);
    laurel_tool_warn (context, text);
  }
}

/* (nullable): it stays behind */
static const char *
get_number (const Copies *self, LaurelPlanCopy *copy)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (copy));

  return g_hash_table_lookup (self->numbers, &id);
}

static void
add_copy (JsonBuilder *builder, const Copies *self, LaurelPlanCopy *copy)
{
  gboolean weekday = keeps_weekday (copy);

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "old_number", laurel_plan_copy_get_number (copy));
  laurel_tool_set_string (builder, "number", get_number (self, copy));
  laurel_tool_set_string (builder, "old_title", laurel_plan_copy_get_old_title (copy));
  laurel_tool_set_string (builder, "title", laurel_plan_copy_get_title (copy));
  laurel_tool_set_string (builder, "old_words", laurel_plan_copy_get_old_words (copy));
  laurel_tool_set_string (builder, "words", laurel_plan_copy_get_words (copy, weekday));
  laurel_tool_set_string (builder, "days", laurel_plan_copy_get_days (copy, weekday));
  laurel_tool_set_string (builder, "keeps", !laurel_plan_copy_get_has_choice (copy) ? "words" :
                                            weekday ? "weekday" : "date");
  laurel_tool_set_string (builder, "place", laurel_plan_copy_get_place (copy));
  laurel_tool_set_string (builder, "place_status", laurel_plan_copy_get_place_status (copy));
  json_builder_set_member_name (builder, "taken");
  json_builder_add_boolean_value (builder, is_taken (self, copy));
  json_builder_set_member_name (builder, "there");
  json_builder_add_boolean_value (builder, is_there (self, copy));
  json_builder_end_object (builder);
}

static void
print_copy (const Copies *self, LaurelPlanCopy *copy)
{
  gboolean weekday = keeps_weekday (copy);
  const char *old = laurel_plan_copy_get_old_words (copy);
  const char *words = laurel_plan_copy_get_words (copy, weekday);
  const char *mark = is_taken (self, copy) ? "+" : is_there (self, copy) ? "=" : "–";
  const char *old_number = laurel_plan_copy_get_number (copy);
  const char *number = get_number (self, copy);
  g_autofree char *before = NULL;

  /* Translators: %s is the number that an activity had the year before. */
  before = g_strcmp0 (number, old_number) != 0
             ? g_strdup_printf (_("before: no. %s"), old_number) : NULL;
  laurel_print ("%s %-4s %s%s%s%s\n       %s → %s\n", mark, number ? number : "",
                laurel_plan_copy_get_title (copy), before ? " (" : "", before ? before : "",
                before ? ")" : "", old ? old : _("no date"), words ? words : _("no date"));
}

static void
tell_preview (LaurelToolContext *context, const char *title, int year, const Copies *self)
{
  GPtrArray *copies = self->copies;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!context->json)
    laurel_print ("%s\n\n", title);
  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "title", title);
  json_builder_set_member_name (builder, "year");
  json_builder_add_int_value (builder, year);
  json_builder_set_member_name (builder, "activities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < copies->len; i++) {
    add_copy (builder, self, copies->pdata[i]);
    if (!context->json)
      print_copy (self, copies->pdata[i]);
  }
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);
}

static char *
dup_title (LaurelReader *reader, gint64 id, int year, LaurelProgramme *into, GError **error)
{
  if (into != NULL)
    return g_strdup (laurel_programme_get_title (into));

  return title_option ? g_strdup (title_option)
                      : laurel_plan_copy_dup_title (reader, id, year, error);
}

static gboolean
copy_to (LaurelToolContext *context, LaurelLibrary *library, LaurelProgramme *programme, int year,
         LaurelProgramme *into, GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (library);
  gint64 id = laurel_row_get_id (LAUREL_ROW (programme));
  gint64 into_id = into ? laurel_row_get_id (LAUREL_ROW (into)) : 0;
  g_auto (Copies) self = { 0 };
  g_autofree char *title = NULL;

  if (!copies_load (&self, reader, id, year, into_id, error) ||
      !check_numbers (self.copies, without_option, error) ||
      !check_numbers (self.copies, with_option, error))
    return FALSE;

  if (into != NULL)
    warn_there (context, &self, into);
  warn (context, &self);
  if (!dry_option)
    return laurel_tool_run_command (context, library, &LAUREL_PLAN_COPY_TO_YEAR,
                                    build_args (id, year, into_id, &self), error);

  title = dup_title (reader, id, year, into, error);
  if (title == NULL)
    return FALSE;

  tell_preview (context, title, year, &self);
  return TRUE;
}

static gboolean
copy_plan (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelProgramme) programme = NULL;
  g_autoptr (LaurelProgramme) into = NULL;
  int year = 0;

  if (!check_days (error) ||
      (context->n_words == 2 && !read_year (context->words[1], &year, error)))
    return FALSE;

  library = laurel_tool_open (context, !dry_option, error);
  if (library != NULL)
    programme = laurel_plan_find_programme (laurel_library_get_reader (library),
                                            context->words[0], error);
  if (programme != NULL && into_option != NULL)
    into = laurel_plan_find_programme (laurel_library_get_reader (library), into_option, error);
  if (programme == NULL || (into_option != NULL && into == NULL))
    return FALSE;
  if (year == 0)
    year = into ? laurel_programme_get_year (into) : laurel_programme_get_year (programme) + 1;

  return copy_to (context, library, programme, year, into, error);
}

const LaurelToolCommand LAUREL_TOOL_COPY[] = {
  { "plan copy", N_("SEASON [YEAR]"), N_("Makes a season of another year out of one"), 1, 2,
    OPTIONS, copy_plan },
  { NULL },
};
