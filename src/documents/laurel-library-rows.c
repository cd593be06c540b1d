/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-library-rows.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-role.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "documents/laurel-contest-rows.h"
#include "documents/laurel-drive-rows.h"
#include "documents/laurel-library-draft.h"
#include "documents/laurel-library-guests-store.h"

#include <glib/gi18n-lib.h>

/*
 * Rows for a batch out of the library: persons and organisations, all of them or those that do
 * something in a season, the activities of a plan, and what was issued.
 */

/* What is asked for. */
typedef struct {
  const char *what;
  gint64 programme;
  gint64 activity;
  const char *role;
  const char *words;
} Wish;

static GPtrArray *
run (const LaurelQuery *query, LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (args);

  return query->run (reader, sunk, error);
}

/* ---- people ----------------------------------------------------------------- */

/* Somebody who does something, as a row. */
typedef struct {
  LaurelParty *party; /* (nullable): a team has none */
  const char *name;
  GPtrArray *roles;      /* (element-type utf8): what they are called, each once */
  GPtrArray *activities; /* (element-type utf8): titles, each once */
} Guest;

static void
guest_free (gpointer data)
{
  Guest *self = data;

  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->activities);
  g_free (self);
}

/* What rows of people are made from. */
typedef struct {
  const Wish *wish;
  LaurelProgramme *programme;
  GHashTable *parties;    /* id → LaurelParty; those that the words find */
  GHashTable *titles;     /* id of an activity → LaurelActivity */
  GHashTable *seen;       /* who → Guest */
  GPtrArray *guests;
} Search;

static void
search_clear (Search *self)
{
  g_clear_object (&self->programme);
  g_clear_pointer (&self->parties, g_hash_table_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->guests, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static GPtrArray *
list_parties (LaurelReader *reader, const char *words, GError **error)
{
  return words[0] != '\0'
         ? run (&LAUREL_PARTIES_MATCHING, reader, g_variant_new ("(s)", words), error)
         : run (&LAUREL_PARTIES_ALL, reader, g_variant_new ("()"), error);
}

static GHashTable *
index_rows (GPtrArray *rows)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    gint64 id = laurel_row_get_id (rows->pdata[i]);

    g_hash_table_insert (index, g_memdup2 (&id, sizeof id), g_object_ref (rows->pdata[i]));
  }

  return index;
}

static void
add_once (GPtrArray *texts, const char *text)
{
  if (text != NULL && *text != '\0'
      && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
    g_ptr_array_add (texts, (char *) text);
}

/* What somebody with a role is called: plans say what they do. */
static const char *
get_role_name (const char *role, const char *language)
{
  static const char *const NAMES[][2] = {
    { "guide", "Adviser" }, { "support", "Supporter" }, { "host", "Host" },
    { "carry-out", "Organiser" }, { "co-organize", "Co-organiser" },
    { "implement", "Implementing partner" }, { "media", "Media partner" },
    { "sponsor", "Sponsor" },
  };

  for (gsize i = 0; g_strcmp0 (language, "zh") != 0 && i < G_N_ELEMENTS (NAMES); i++)
    if (g_str_equal (NAMES[i][0], role))
      return NAMES[i][1];

  return laurel_role_get_label (role, language);
}

static void
add_guest (Search *self, gint64 party, const char *team, const char *role, gint64 activity)
{
  g_autofree char *key = party != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, party)
                                    : g_strdup_printf ("team %s", team);
  LaurelParty *found = party != 0 ? g_hash_table_lookup (self->parties, &party) : NULL;
  LaurelActivity *at = g_hash_table_lookup (self->titles, &activity);
  Guest *guest = g_hash_table_lookup (self->seen, key);

  if ((party != 0 && found == NULL) || (party == 0 && self->wish->words[0] != '\0'
                                        && strstr (team, self->wish->words) == NULL))
    return;
  if (guest == NULL) {
    guest = g_new0 (Guest, 1);
    guest->party = found;
    guest->name = found ? laurel_party_get_name (found) : team;
    guest->roles = g_ptr_array_new ();
    guest->activities = g_ptr_array_new ();
    g_ptr_array_add (self->guests, guest);
    g_hash_table_insert (self->seen, g_steal_pointer (&key), guest);
  }
  if (role != NULL)
    add_once (guest->roles,
              get_role_name (role, laurel_programme_get_language (self->programme)));
  if (at != NULL)
    add_once (guest->activities, laurel_activity_get_title (at));
}

static gboolean
is_wished (const Search *self, const char *role)
{
  return self->wish->role[0] == '\0' || g_strcmp0 (self->wish->role, role) == 0;
}

static void
add_roles (Search *self, GPtrArray *roles)
{
  for (guint i = 0; i < roles->len; i++) {
    LaurelRole *role = roles->pdata[i];

    if (is_wished (self, laurel_role_get_role (role)))
      add_guest (self, laurel_role_get_party_id (role), NULL, laurel_role_get_role (role),
                 laurel_role_get_activity_id (role));
  }
}

static void
add_taken (Search *self, GPtrArray *taken)
{
  for (guint i = 0; i < taken->len; i++) {
    const LaurelLibraryGuest *one = taken->pdata[i];

    if (is_wished (self, one->kind))
      add_guest (self, one->party, one->name, NULL, one->activity);
  }
}

static void
add_party (LaurelLibraryDraft *draft, LaurelParty *party)
{
  static const char *const TEXTS[][2] = {
    { "position", "post" }, { "email", "mail" }, { "phone", "phone" }, { "address", "address" },
    { "postcode", "postcode" }, { "code", "code" }, { "english-name", "english-name" },
  };

  /* An organisation is where its letters go, too. */
  laurel_library_draft_set (draft, "organisation", laurel_party_get_text (party, "organization"));
  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    laurel_library_draft_set (draft, TEXTS[i][0], laurel_party_get_text (party, TEXTS[i][1]));
}

static char *
join (GPtrArray *texts, const char *language)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (all, "%s%s",
                            i == 0 ? "" : g_strcmp0 (language, "zh") == 0 ? "、" : ", ",
                            (const char *) texts->pdata[i]);

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
add_when_and_where (LaurelLibraryDraft *draft, LaurelActivity *activity)
{
  LaurelWindow window = laurel_activity_get_window (activity);
  g_autofree char *period =
    laurel_date_write_words (&window, laurel_activity_get_words (activity),
                             laurel_activity_get_language (activity),
                             laurel_activity_get_year (activity),
                             laurel_activity_get_habits (activity));

  laurel_library_draft_set (draft, "period", period);
  laurel_library_draft_set (draft, "place", laurel_activity_get_place (activity));
}

static void
add_guests (Search *self, LaurelLibraryDraft *draft)
{
  const char *language = laurel_programme_get_language (self->programme);
  gint64 id = self->wish->activity;
  LaurelActivity *activity = id != 0 ? g_hash_table_lookup (self->titles, &id) : NULL;

  for (guint i = 0; i < self->guests->len; i++) {
    const Guest *guest = self->guests->pdata[i];
    g_autofree char *roles = join (guest->roles, language);
    g_autofree char *activities = join (guest->activities, language);

    laurel_library_draft_begin (draft);
    laurel_library_draft_set (draft, "name", guest->name);
    laurel_library_draft_set (draft, "role", roles);
    if (guest->party != NULL)
      add_party (draft, guest->party);
    laurel_library_draft_set (draft, "occasion",
                              activity ? laurel_activity_get_title (activity)
                                       : laurel_programme_get_title (self->programme));
    if (activity != NULL)
      add_when_and_where (draft, activity);
    else
      laurel_library_draft_set (draft, "activities", activities);
    laurel_library_draft_set (draft, "issuer", laurel_programme_get_issuer (self->programme));
  }
}

/* Those of an activity, or of a whole season. */
static gboolean
add_those_of_season (LaurelReader *reader, const Wish *wish, GPtrArray *parties,
                     LaurelLibraryDraft *draft, GError **error)
{
  g_auto (Search) search = { wish, NULL, NULL, NULL, NULL, NULL };
  g_autoptr (GPtrArray) activities = NULL, roles = NULL, taken = NULL;

  search.programme = laurel_programme_load (reader, wish->programme, error);
  activities = search.programme ? laurel_activity_list (reader, wish->programme, error) : NULL;
  roles = activities == NULL ? NULL
          : wish->activity != 0
          ? run (&LAUREL_ROLES_OF_ACTIVITY, reader, g_variant_new ("(x)", wish->activity), error)
          : run (&LAUREL_ROLES_OF_SEASON, reader, g_variant_new ("(x)", wish->programme), error);
  taken = roles ? laurel_library_list_guests (reader, wish->programme, wish->activity, error)
                : NULL;
  if (taken == NULL)
    return FALSE;

  search.parties = index_rows (parties);
  search.titles = index_rows (activities);
  search.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  search.guests = g_ptr_array_new_with_free_func (guest_free);
  add_roles (&search, roles);
  add_taken (&search, taken);
  add_guests (&search, draft);

  return TRUE;
}

static gboolean
add_people (LaurelReader *reader, const Wish *wish, LaurelLibraryDraft *draft, GError **error)
{
  g_autoptr (GPtrArray) parties = list_parties (reader, wish->words, error);

  if (parties == NULL)
    return FALSE;
  if (wish->programme != 0)
    return add_those_of_season (reader, wish, parties, draft, error);

  for (guint i = 0; i < parties->len; i++) {
    LaurelParty *party = parties->pdata[i];

    if (g_strcmp0 (laurel_party_get_kind (party), "person") != 0)
      continue;
    laurel_library_draft_begin (draft);
    laurel_library_draft_set (draft, "name", laurel_party_get_name (party));
    add_party (draft, party);
  }

  return TRUE;
}

/* ---- activities ------------------------------------------------------------- */

static GPtrArray *
list_activities (LaurelReader *reader, const Wish *wish, GError **error)
{
  GPtrArray *found;

  if (wish->words[0] == '\0')
    return laurel_activity_list (reader, wish->programme, error);

  found = run (&LAUREL_ACTIVITIES_MATCHING, reader, g_variant_new ("(s)", wish->words), error);
  for (guint i = found ? found->len : 0; i-- > 0;)
    if (wish->programme != 0
        && laurel_activity_get_programme_id (found->pdata[i]) != wish->programme)
      g_ptr_array_remove_index (found, i);

  return found;
}

static char *
dup_hosts (GPtrArray *roles, const char *language)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < roles->len; i++)
    if (g_strcmp0 (laurel_role_get_role (roles->pdata[i]), "host") == 0)
      add_once (names, laurel_role_get_name (roles->pdata[i]));

  return join (names, language);
}

static gboolean
add_activities (LaurelReader *reader, const Wish *wish, LaurelLibraryDraft *draft, GError **error)
{
  g_autoptr (GPtrArray) activities = list_activities (reader, wish, error);

  for (guint i = 0; activities != NULL && i < activities->len; i++) {
    LaurelActivity *activity = activities->pdata[i];
    g_autoptr (GPtrArray) roles =
      run (&LAUREL_ROLES_OF_ACTIVITY, reader,
           g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (activity))), error);
    g_autofree char *hosts = roles ? dup_hosts (roles, laurel_activity_get_language (activity))
                                   : NULL;

    if (roles == NULL)
      return FALSE;
    laurel_library_draft_begin (draft);
    laurel_library_draft_set (draft, "occasion", laurel_activity_get_title (activity));
    laurel_library_draft_set (draft, "activity-number", laurel_activity_get_number (activity));
    add_when_and_where (draft, activity);
    laurel_library_draft_set (draft, "organiser", hosts);
    laurel_library_draft_set (draft, "season", laurel_activity_get_programme_title (activity));
  }

  return activities != NULL;
}

/* ---- all of them ------------------------------------------------------------ */

/**
 * laurel_library_rows_find_role:
 * @word: a role as the store calls it, or as plans do, in either language
 *
 * Returns: (nullable): the role as the store calls it; "person" and "team" for those that an
 *   activity takes
 */
const char *
laurel_library_rows_find_role (const char *word)
{
  static const char *const ROLES[] = {
    "guide", "support", "host", "carry-out", "co-organize", "implement", "media", "sponsor",
    "person", "team",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROLES); i++)
    if (g_ascii_strcasecmp (word, ROLES[i]) == 0
        || g_str_equal (word, laurel_role_get_label (ROLES[i], "zh"))
        || g_ascii_strcasecmp (word, laurel_role_get_label (ROLES[i], "en")) == 0)
      return ROLES[i];

  return NULL;
}

/**
 * laurel_library_rows_read:
 * @reader: where to read
 * @args: what for, %LAUREL_LIBRARY_ROWS_ARGS
 * @error: return location for an error; it is one if there is no row
 *
 * A #LaurelReadFunc.
 *
 * Returns: (transfer full) (type GPtrArray) (element-type GStrv): the headings, and the rows
 */
gpointer
laurel_library_rows_read (LaurelReader *reader, GVariant *args, GError **error)
{
  Wish wish;
  const char *language;
  g_autoptr (LaurelLibraryDraft) draft = laurel_library_draft_new ();
  gboolean read;

  g_variant_get (args, "(&sxx&s&s&s)", &wish.what, &wish.programme, &wish.activity, &wish.role,
                 &wish.words, &language);
  if (g_str_equal (wish.what, "people"))
    read = add_people (reader, &wish, draft, error);
  else if (laurel_contest_rows_is_known (wish.what))
    read = laurel_contest_rows_add (draft, reader, wish.what, wish.programme, wish.activity,
                                    wish.words, error);
  else if (laurel_drive_rows_is_known (wish.what))
    read = laurel_drive_rows_add (draft, reader, wish.what, wish.programme, wish.activity, error);
  else if (g_str_equal (wish.what, "activities"))
    read = add_activities (reader, &wish, draft, error);
  else
    read = laurel_library_draft_add_register (draft, reader, wish.words, error);
  if (!read)
    return NULL;

  if (laurel_library_draft_get_n_rows (draft) == 0) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("The library has nothing of that. Ask for something else."));
    return NULL;
  }

  return laurel_library_draft_make_rows (draft, language);
}
