/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-programme-store.h"
#include "documents/laurel-register-store.h"
#include "judging/contest/laurel-entry-hit-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "store/laurel-facts.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-sample.h"
#include "tool/laurel-tool-output.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* A library as a whole: making one, what is in it, and finding things. What keeps
 * it safe is in laurel-tool-safety.c. */

static gboolean sample_option;

static const GOptionEntry NEW_OPTIONS[] = {
  { "sample", 0, 0, G_OPTION_ARG_NONE, &sample_option, N_("With the sample season in it"), NULL },
  { NULL },
};

/* A folder that is not there was more likely mistyped than meant. */
static gboolean
check_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: %s is a folder. */
               _("There is no folder “%s”. Make it first, or choose another place."), folder);
  return FALSE;
}

/* A library without the sample that was asked for is none. */
static gboolean
fill (LaurelToolContext *context, const char *path, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_library_open (path, LAUREL_ROOMS,
                                                           LAUREL_LIBRARY_CREATE, error);
  const char *actor = context->is_named ? context->actor : NULL;

  if (library == NULL)
    return FALSE;

  laurel_library_set_cancellable (library, context->cancellable);
  if (!sample_option || laurel_sample_fill (library, actor, TRUE, error))
    return TRUE;

  laurel_library_discard (g_steal_pointer (&library));
  return FALSE;
}

/* Its name may stand behind -f, as that of every library may. */
static const char *
get_new_path (LaurelToolContext *context, GError **error)
{
  if (context->n_words == 0 && context->file == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                         _("Say which file: “laurel new” needs a name for the library."));
  else if (context->n_words > 0 && context->file != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                         _("Name the library once: alone, or behind --file."));
  else
    return context->file ? context->file : context->words[0];

  return NULL;
}

static gboolean
make_new (LaurelToolContext *context, GError **error)
{
  const char *path = get_new_path (context, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (path == NULL || !laurel_tool_check_free (path, error) || !check_folder (path, error) ||
      !fill (context, path, error))
    return FALSE;

  if (!context->json) {
    /* Translators: %s is a file. */
    laurel_print (_("Made “%s”.\n"), path);
    return TRUE;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", path);
  laurel_tool_print_json (context, builder);
  return TRUE;
}

static gboolean
add_programmes (LaurelToolContext *context, LaurelReader *reader, JsonBuilder *builder,
                GError **error)
{
  g_autoptr (GPtrArray) all = laurel_library_ask (reader, &LAUREL_PROGRAMMES_ALL,
                                                  g_variant_new ("()"), error);

  if (all == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "programmes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < all->len; i++) {
    gint64 id = laurel_row_get_id (all->pdata[i]);
    g_autoptr (GPtrArray) activities = laurel_library_ask (reader, &LAUREL_ACTIVITIES_OF_PROGRAMME,
                                                           g_variant_new ("(x)", id), error);

    if (activities == NULL)
      return FALSE;
    laurel_tool_begin (builder);
    laurel_tool_set_id (builder, "id", id);
    laurel_tool_set_string (builder, "title", laurel_programme_get_title (all->pdata[i]));
    json_builder_set_member_name (builder, "year");
    json_builder_add_int_value (builder, laurel_programme_get_year (all->pdata[i]));
    json_builder_set_member_name (builder, "activities");
    json_builder_add_int_value (builder, activities->len);
    json_builder_end_object (builder);
    if (!context->json)
      /* Translators: a season's title, its year, and how many activities it has. */
      laurel_print (_("%s (%d): activities: %u\n"), laurel_programme_get_title (all->pdata[i]),
                    laurel_programme_get_year (all->pdata[i]), activities->len);
  }
  json_builder_end_array (builder);

  return TRUE;
}

static gboolean
info (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  LaurelFacts facts;

  if (library == NULL || !laurel_facts_read (laurel_library_get_reader (library), &facts, error))
    return FALSE;

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", laurel_library_get_path (library));
  if (!add_programmes (context, laurel_library_get_reader (library), builder, error))
    return FALSE;
  json_builder_set_member_name (builder, "schema");
  json_builder_add_int_value (builder, facts.schema);
  json_builder_set_member_name (builder, "journal");
  json_builder_add_int_value (builder, facts.entries);
  json_builder_set_member_name (builder, "size");
  json_builder_add_int_value (builder, facts.size);
  if (context->json)
    laurel_tool_print_json (context, builder);
  else
    /* Translators: technical figures of a library's file. */
    laurel_print (_("Schema %d, journal entries: %lld, size: %lld bytes\n"), facts.schema,
                  (long long) facts.entries, (long long) facts.size);

  return TRUE;
}

static void
add_hit (LaurelToolContext *context, JsonBuilder *builder, const char *kind, gint64 id,
         const char *name, const char *title)
{
  if (!context->json) {
    laurel_print ("%-12s %s\n", name, title);
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "kind", kind);
  laurel_tool_set_id (builder, "id", id);
  laurel_tool_set_string (builder, "name", name);
  laurel_tool_set_string (builder, "title", title);
  json_builder_end_object (builder);
}

/* What was issued is named by its number. */
static void
add_issued (LaurelToolContext *context, JsonBuilder *builder, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    LaurelIssued *issued = found->pdata[i];
    const char *name = laurel_issued_get_recipient (issued);
    const char *award = laurel_issued_get_award (issued);
    g_autofree char *title = name ? g_strjoin (" · ", name, *award ? award : NULL, NULL)
                                  : g_strdup (award);

    add_hit (context, builder, "issued", laurel_row_get_id (LAUREL_ROW (issued)),
             laurel_issued_get_number (issued), title);
  }
}

/* A parcel is named by its waybill, where it has one. */
static void
add_parcels (LaurelToolContext *context, JsonBuilder *builder, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    LaurelParcel *parcel = found->pdata[i];
    const char *waybill = laurel_parcel_get_waybill (parcel);
    g_autofree char *number = g_strdup_printf ("P-%04d", laurel_parcel_get_number (parcel));

    add_hit (context, builder, "parcel", laurel_row_get_id (LAUREL_ROW (parcel)),
             waybill ? waybill : number, laurel_parcel_get_receiver (parcel));
  }
}

static void
add_entries (LaurelToolContext *context, JsonBuilder *builder, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    LaurelEntryHit *hit = found->pdata[i];
    g_autofree char *title = g_strjoin (" · ", laurel_entry_hit_get_title (hit),
                                        laurel_entry_hit_get_contest_title (hit), NULL);

    add_hit (context, builder, "entry", laurel_row_get_id (LAUREL_ROW (hit)),
             laurel_entry_hit_get_number (hit), title);
  }
}

static gboolean
search (LaurelToolContext *context, GError **error)
{
  g_autofree char *words = g_strjoinv (" ", context->words);
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) activities = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) issued = NULL;
  g_autoptr (GPtrArray) parcels = NULL;
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;

  if (reader != NULL)
    activities = laurel_library_ask (reader, &LAUREL_ACTIVITIES_MATCHING,
                                     g_variant_new ("(s)", words), error);
  if (activities != NULL)
    parties = laurel_library_ask (reader, &LAUREL_PARTIES_MATCHING, g_variant_new ("(s)", words),
                                  error);
  if (parties != NULL)
    entries = laurel_library_ask (reader, &LAUREL_ENTRIES_FOUND, g_variant_new ("(s)", words),
                                  error);
  if (entries != NULL)
    issued = laurel_library_ask (reader, &LAUREL_REGISTER_FOUND, g_variant_new ("(s)", words),
                                 error);
  if (issued != NULL)
    parcels = laurel_library_ask (reader, &LAUREL_PARCELS_MATCHING, g_variant_new ("(s)", words),
                                  error);
  if (parcels == NULL)
    return FALSE;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "results");
  json_builder_begin_array (builder);
  for (guint i = 0; i < activities->len; i++) {
    LaurelActivity *activity = activities->pdata[i];
    g_autofree char *name = g_strdup_printf ("%d/%s", laurel_activity_get_year (activity),
                                             laurel_activity_get_number (activity));

    add_hit (context, builder, "activity", laurel_row_get_id (LAUREL_ROW (activity)), name,
             laurel_activity_get_title (activity));
  }
  for (guint i = 0; i < parties->len; i++)
    add_hit (context, builder, laurel_party_get_kind (parties->pdata[i]),
             laurel_row_get_id (parties->pdata[i]), "", laurel_party_get_name (parties->pdata[i]));
  add_entries (context, builder, entries);
  add_issued (context, builder, issued);
  add_parcels (context, builder, parcels);
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);
  else if (activities->len + parties->len + entries->len + issued->len + parcels->len == 0)
    puts (_("Nothing was found."));

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_LIBRARY[] = {
  { "new", N_("FILE"), N_("Makes a library"), 0, 1, NEW_OPTIONS, make_new },
  { "info", NULL, N_("What is in a library"), 0, 0, NULL, info },
  { "search", N_("WORDS…"),
    N_("Finds activities, persons, organisations, entries and certificates"), 1, -1, NULL, search },
  { NULL },
};
