/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-free-store.h"
#include "calendar/laurel-resource-store.h"
#include "tool/laurel-tool-booking.h"
#include "tool/laurel-tool-span.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel resource: places, persons and teams, who takes them, and when they are
 * free. Taking them is in laurel-tool-booking.c. */

static char *parent_option;
static char *note_option;
static char *in_option;
static int days_option = 1;

static const GOptionEntry ADD_OPTIONS[] = {
  { "in", 0, 0, G_OPTION_ARG_FILENAME, &parent_option,
    N_("What it belongs to: the venue of a room, the city of a venue, the team of a person"),
    N_("NAME") },
  { "note", 0, 0, G_OPTION_ARG_FILENAME, &note_option, N_("What else there is to say"),
    N_("TEXT") },
  { NULL },
};

static const GOptionEntry SHOW_OPTIONS[] = {
  { "during", 0, 0, G_OPTION_ARG_FILENAME, &in_option,
    N_("Only on these days, such as “mid-September”"), N_("DAYS") },
  { NULL },
};

static const GOptionEntry FREE_OPTIONS[] = {
  { "during", 0, 0, G_OPTION_ARG_FILENAME, &in_option,
    N_("On which days to look, such as “mid-September”"), N_("DAYS") },
  { "days", 'n', 0, G_OPTION_ARG_INT, &days_option, N_("How many days in a row (default: 1)"),
    N_("NUMBER") },
  { NULL },
};

static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

static gint64
id_of (gpointer row)
{
  return laurel_row_get_id (LAUREL_ROW (row));
}

/* ---- lists ------------------------------------------------------------------ */

static void
add_resource (JsonBuilder *builder, LaurelResource *resource)
{
  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "id", id_of (resource));
  laurel_tool_set_string (builder, "kind", laurel_resource_get_kind (resource));
  laurel_tool_set_string (builder, "name", laurel_resource_get_name (resource));
  laurel_tool_set_string (builder, "in", laurel_resource_get_parent_name (resource));
  json_builder_end_object (builder);
}

static void
print_resource (LaurelResource *resource)
{
  const char *parent = laurel_resource_get_parent_name (resource);

  /* Translators: "Place" or the like, and what it is called. */
  laurel_print (_("%s: %s"), laurel_resource_kind_get_label (laurel_resource_get_kind (resource)),
                laurel_resource_get_name (resource));
  laurel_print ("%s%s\n", parent ? " · " : "", or_empty (parent));
}

static gboolean
list (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) resources = NULL;

  if (library != NULL)
    resources = laurel_library_ask (laurel_library_get_reader (library), &LAUREL_RESOURCES_ALL,
                                    g_variant_new ("()"), error);
  if (resources == NULL)
    return FALSE;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "resources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < resources->len; i++) {
    add_resource (builder, resources->pdata[i]);
    if (!context->json)
      print_resource (resources->pdata[i]);
  }
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);
  else if (resources->len == 0)
    puts (_("There is nothing that can be taken yet."));

  return TRUE;
}

/* Who takes one of them, or all, on some days, or on all. */
static GPtrArray *
ask_bookings (LaurelToolContext *context, LaurelReader *reader, GError **error)
{
  g_autofree char *from = g_strdup ("");
  g_autofree char *to = g_strdup ("");
  gint64 resource = 0;

  if (context->n_words > 0 &&
      (resource = laurel_tool_find_resource (reader, context->words[0], error)) == 0)
    return NULL;
  if (in_option != NULL) {
    LaurelDay first, last;

    if (!laurel_tool_read_span (reader, in_option, &first, &last, error))
      return NULL;
    g_free (from);
    g_free (to);
    from = laurel_day_dup_iso (first);
    to = laurel_day_dup_iso (last);
  }

  return laurel_library_ask (reader, &LAUREL_BOOKINGS_BETWEEN,
                             g_variant_new ("(xss)", resource, from, to), error);
}

static gboolean
show (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) bookings = NULL;

  if (library != NULL)
    bookings = ask_bookings (context, laurel_library_get_reader (library), error);
  if (bookings == NULL)
    return FALSE;

  laurel_tool_begin (builder);
  laurel_tool_tell_bookings (context, builder, "bookings", bookings);
  if (context->json)
    laurel_tool_print_json (context, builder);
  else if (bookings->len == 0)
    puts (_("Nothing is taken then."));

  return TRUE;
}

/* ---- resources -------------------------------------------------------------- */

static gboolean
add (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  gint64 parent = 0;

  if (library == NULL ||
      (parent_option != NULL &&
       (parent = laurel_tool_find_resource (laurel_library_get_reader (library), parent_option,
                                            error)) == 0))
    return FALSE;

  return laurel_tool_run_command (context, library, &LAUREL_RESOURCE_ADD,
                                  g_variant_new ("(ssxs)", context->words[0], context->words[1],
                                                 parent, or_empty (note_option)), error);
}

static gboolean
remove_resource (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  gint64 id = library ? laurel_tool_find_resource (laurel_library_get_reader (library),
                                                   context->words[0], error) : 0;

  return id != 0 && laurel_tool_run_command (context, library, &LAUREL_RESOURCE_REMOVE,
                                             g_variant_new ("(x)", id), error);
}

/* ---- free days -------------------------------------------------------------- */

static void
add_span (JsonBuilder *builder, LaurelFreeSpan *span)
{
  laurel_tool_begin (builder);
  laurel_tool_set_day (builder, "from", laurel_free_span_get_first (span));
  laurel_tool_set_day (builder, "to", laurel_free_span_get_last (span));
  laurel_tool_set_string (builder, "grade", laurel_free_span_get_grade (span));
  json_builder_set_member_name (builder, "in_the_way");
  json_builder_add_int_value (builder, laurel_free_span_get_in_the_way (span));
  json_builder_set_member_name (builder, "days_off");
  json_builder_add_int_value (builder, laurel_free_span_get_days_off (span));
  json_builder_end_object (builder);
}

static void
print_span (LaurelFreeSpan *span)
{
  g_autofree char *from = laurel_day_dup_iso (laurel_free_span_get_first (span));
  g_autofree char *to = laurel_day_dup_iso (laurel_free_span_get_last (span));
  int in_the_way = laurel_free_span_get_in_the_way (span);
  int days_off = laurel_free_span_get_days_off (span);

  laurel_print ("%s – %s  ", from, to);
  if (in_the_way == 0)
    fputs (_("free"), stdout);
  else
    /* Translators: %d counts what may be on these days, and could be kept away from them. */
    laurel_print (g_dngettext (GETTEXT_PACKAGE, "free if %d other keeps away",
                               "free if %d others keep away", in_the_way), in_the_way);
  if (days_off > 0)
    laurel_print (g_dngettext (GETTEXT_PACKAGE, ", %d day off", ", %d days off", days_off),
                  days_off);
  puts ("");
}

static GVariant *
build_resources (LaurelToolContext *context, LaurelReader *reader, GError **error)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));

  for (int i = 0; i < context->n_words; i++) {
    gint64 id = laurel_tool_find_resource (reader, context->words[i], error);

    if (id == 0)
      return NULL;
    g_variant_builder_add (&ids, "x", id);
  }

  return g_variant_ref_sink (g_variant_builder_end (&ids));
}

/* Without a span, the half year from today on. */
static GPtrArray *
ask_free (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (GVariant) resources = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  LaurelReader *reader;
  LaurelDay first, last;

  if (library == NULL)
    return NULL;

  reader = laurel_library_get_reader (library);
  resources = build_resources (context, reader, error);
  if (resources == NULL || !laurel_tool_read_span (reader, in_option, &first, &last, error))
    return NULL;

  from = laurel_day_dup_iso (first);
  to = laurel_day_dup_iso (in_option ? last : first + 182);

  return laurel_library_ask (reader, &LAUREL_FREE_DAYS,
                             g_variant_new ("(@axssi)", resources, from, to, days_option), error);
}

static gboolean
find_free (LaurelToolContext *context, GError **error)
{
  g_autoptr (GPtrArray) spans = ask_free (context, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (spans == NULL)
    return FALSE;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "spans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < spans->len; i++) {
    add_span (builder, spans->pdata[i]);
    if (!context->json)
      print_span (spans->pdata[i]);
  }
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);
  else if (spans->len == 0)
    puts (_("They are never all free then."));

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_RESOURCE[] = {
  { "resource list", NULL, N_("The places, persons and teams that can be taken"), 0, 0, NULL,
    list },
  { "resource show", N_("[NAME]"), N_("Who is where, when"), 0, 1, SHOW_OPTIONS, show },
  { "resource add", N_("KIND NAME"), N_("Adds a city, venue, room, person or team"), 2, 2,
    ADD_OPTIONS, add },
  { "resource remove", N_("NAME"), N_("Takes it out, and frees it of all activities"), 1, 1, NULL,
    remove_resource },
  { "resource free", N_("NAME…"), N_("Days on which all of them are free, the best first"), 1, -1,
    FREE_OPTIONS, find_free },
  { NULL },
};
