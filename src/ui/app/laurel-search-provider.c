/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-search-provider.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-words.h"
#include "store/laurel-place.h"
#include "ui/app/laurel-last-library.h"
#include "ui/app/laurel-main-window.h"
#include "ui/calendar/laurel-activity-words.h"

#include <laurel-shell-search.h>

#include <glib/gi18n-lib.h>

/**
 * LaurelSearchProvider:
 *
 * Answers when something is typed into the search of the desktop: the activities
 * of the libraries that are open, or of the one that was open last.
 *
 * What is found is called by its activity, its season and its library, so that it
 * can be shown later, by another process. The library is told by its address, since a
 * bus takes no other bytes than text.
 *
 * Who types asks again before the answer is there: what was asked before is then
 * stopped, and finds nothing.
 */
struct _LaurelSearchProvider {
  GObject parent_instance;

  GtkApplication *application; /* not owned: it owns us */
  LaurelLookup *lookup;        /* likewise */
  LaurelShellSearchProvider2 *skeleton;
  GCancellable *searching; /* (nullable): what was asked last */
  char *searcher;          /* (nullable): by whom */
};

G_DEFINE_FINAL_TYPE (LaurelSearchProvider, laurel_search_provider, G_TYPE_OBJECT)

typedef enum {
  ACTIVATE_RESULT,
  LAUNCH_SEARCH,
} Signal;

static guint signals[LAUNCH_SEARCH + 1];

/* ---- what was found --------------------------------------------------------- */

typedef struct {
  gint64 activity;
  gint64 programme;
  const char *uri; /* borrowed */
} Name;

static char *
dup_id (LaurelActivity *activity, const char *uri)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%s",
                          laurel_row_get_id (LAUREL_ROW (activity)),
                          laurel_activity_get_programme_id (activity), uri);
}

static gboolean
read_id (const char *id, Name *name)
{
  char *end;

  name->activity = g_ascii_strtoll (id, &end, 10);
  if (name->activity == 0 || *end != '/')
    return FALSE;
  name->programme = g_ascii_strtoll (end + 1, &end, 10);
  if (name->programme == 0 || *end != '/')
    return FALSE;
  name->uri = end + 1;

  return g_str_has_prefix (name->uri, "file:///");
}

static void
add_words (GPtrArray *words, char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (words, text);
  else
    g_free (text);
}

/* When, where, and of which season; before that, if it is not as planned. */
static char *
dup_description (LaurelActivity *activity)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const char *status = laurel_activity_get_status (activity);

  if (g_strcmp0 (status, "cancelled") == 0 || g_strcmp0 (status, "postponed") == 0)
    add_words (words, g_strdup (laurel_status_get_label (status)));
  add_words (words, g_strdup (laurel_activity_get_words (activity)));
  add_words (words, laurel_place_dup_words (laurel_activity_get_place (activity),
                                            laurel_activity_get_place_status (activity),
                                            laurel_activity_get_language (activity)));
  add_words (words, g_strdup (laurel_activity_get_programme_title (activity)));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" · ", (char **) words->pdata);
}

/* ---- asking the libraries --------------------------------------------------- */

typedef struct _Request Request;

typedef GVariant *(*MakeReply) (const Request *request);

struct _Request {
  LaurelSearchProvider *provider;
  GDBusMethodInvocation *invocation;
  MakeReply make_reply;
  char **words;
  GPtrArray *parts; /* (element-type Part): what each library has, in order */
  guint n_waited;
};

typedef struct {
  Request *request;
  char *uri;
  GPtrArray *activities; /* (nullable): it could not be read */
} Part;

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->uri);
  g_clear_pointer (&part->activities, g_ptr_array_unref);
  g_free (part);
}

/* On the thread of a reader. */
static gpointer
read_matching (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autofree const char **terms = NULL;
  g_autofree char *words = NULL;

  g_variant_get (args, "(s^a&s)", NULL, &terms);
  words = g_strjoinv (" ", (char **) terms);

  return laurel_library_ask (reader, &LAUREL_ACTIVITIES_MATCHING, g_variant_new ("(s)", words),
                             error);
}

/* On the thread of a reader: those that are still there. */
static gpointer
read_named (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree const char **ids = NULL;
  const char *uri;

  g_variant_get (args, "(&s^a&s)", &uri, &ids);
  for (const char **id = ids; *id != NULL; id++) {
    Name name;
    LaurelActivity *activity = read_id (*id, &name) && g_str_equal (name.uri, uri)
                               ? laurel_activity_load (reader, name.activity, NULL) : NULL;

    if (activity != NULL)
      g_ptr_array_add (found, activity);
  }

  return g_steal_pointer (&found);
}

static void
finish (Request *request)
{
  LaurelSearchProvider *self = request->provider;

  g_dbus_method_invocation_return_value (request->invocation, request->make_reply (request));
  g_application_release (G_APPLICATION (self->application));
  g_ptr_array_unref (request->parts);
  g_strfreev (request->words);
  g_object_unref (self);
  g_free (request);
}

/* A store finishes in the same way. */
static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Part *part = data;
  g_autoptr (GError) error = NULL;

  /* A library that is not there finds nothing, and that is no news. */
  part->activities = laurel_lookup_read_finish (result, &error);
  if (error != NULL)
    g_debug ("%s cannot be searched: %s", part->uri, error->message);
  if (--part->request->n_waited == 0)
    finish (part->request);
}

static Part *
add_part (Request *request, const char *path)
{
  Part *part = g_new0 (Part, 1);

  part->request = request;
  part->uri = laurel_place_dup_uri (path);
  g_ptr_array_add (request->parts, part);
  request->n_waited++;

  return part;
}

static GVariant *
new_args (const Part *part, const char *const *words)
{
  return g_variant_new ("(s^as)", part->uri, words);
}

static Request *
request_new (LaurelSearchProvider *self, GDBusMethodInvocation *invocation,
             const char *const *words, MakeReply make_reply)
{
  Request *request = g_new0 (Request, 1);

  g_application_hold (G_APPLICATION (self->application));
  request->provider = g_object_ref (self);
  request->invocation = invocation;
  request->make_reply = make_reply;
  request->words = g_strdupv ((char **) words);
  request->parts = g_ptr_array_new_with_free_func (part_free);

  return request;
}

/* Those that are open, or else the last one. */
static void
ask (LaurelSearchProvider *self, Request *request, LaurelReadFunc read, GCancellable *cancellable)
{
  const char *const *words = (const char *const *) request->words;

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next) {
    LaurelStore *store = LAUREL_IS_MAIN_WINDOW (l->data)
                         ? laurel_main_window_get_store (l->data) : NULL;
    Part *part = store ? add_part (request, laurel_store_get_path (store)) : NULL;

    if (part != NULL)
      laurel_store_read_async (store, read, new_args (part, words),
                               (GDestroyNotify) g_ptr_array_unref, cancellable, on_read, part);
  }
  if (request->n_waited == 0) {
    g_autofree char *path = laurel_last_library_dup_path ();
    Part *part = add_part (request, path);

    laurel_lookup_read_async (self->lookup, path, read, new_args (part, words), cancellable,
                              (GDestroyNotify) g_ptr_array_unref, on_read, part);
  }
}

/* ---- what the desktop asks -------------------------------------------------- */

static GVariant *
make_ids (const Request *request)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < request->parts->len; i++) {
    const Part *part = request->parts->pdata[i];

    for (guint j = 0; part->activities != NULL && j < part->activities->len; j++) {
      g_autofree char *id = dup_id (part->activities->pdata[j], part->uri);

      g_strv_builder_add (builder, id);
    }
  }

  ids = g_strv_builder_end (builder);

  return g_variant_new ("(^as)", ids);
}

/* (nullable): it is not there any more. */
static LaurelActivity *
find_activity (const Request *request, const Name *name)
{
  for (guint i = 0; i < request->parts->len; i++) {
    const Part *part = request->parts->pdata[i];

    for (guint j = 0; part->activities != NULL && j < part->activities->len; j++)
      if (laurel_row_get_id (part->activities->pdata[j]) == name->activity &&
          g_str_equal (part->uri, name->uri))
        return part->activities->pdata[j];
  }

  return NULL;
}

static void
add_meta (GVariantBuilder *metas, const char *id, LaurelActivity *activity)
{
  g_autoptr (GIcon) icon = g_themed_icon_new ("x-office-calendar");
  g_autofree char *description = dup_description (activity);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (metas, "{sv}", "name",
                         g_variant_new_string (laurel_activity_get_title (activity)));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "icon", g_icon_serialize (icon));
  g_variant_builder_close (metas);
}

/* In the order in which they were asked for. */
static GVariant *
make_metas (const Request *request)
{
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (char **id = request->words; *id != NULL; id++) {
    Name name;
    LaurelActivity *activity = read_id (*id, &name) ? find_activity (request, &name) : NULL;

    if (activity != NULL)
      add_meta (&metas, *id, activity);
  }

  return g_variant_new ("(aa{sv})", &metas);
}

/* Whoever asks anew does not wait for what he asked before. */
static void
search (LaurelSearchProvider *self, GDBusMethodInvocation *invocation, const char *const *terms)
{
  const char *searcher = g_dbus_method_invocation_get_sender (invocation);

  if (self->searching != NULL && g_strcmp0 (self->searcher, searcher) == 0)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  g_free (self->searcher);
  self->searcher = g_strdup (searcher);
  ask (self, request_new (self, invocation, terms, make_ids), read_matching, self->searching);
}

static gboolean
on_initial (LaurelSearchProvider *self, GDBusMethodInvocation *invocation,
            const char *const *terms)
{
  search (self, invocation, terms);

  return TRUE;
}

/* The index is as quick as going through what was found before. */
static gboolean
on_subsearch (LaurelSearchProvider *self, GDBusMethodInvocation *invocation,
              const char *const *before, const char *const *terms)
{
  search (self, invocation, terms);

  return TRUE;
}

static gboolean
on_metas (LaurelSearchProvider *self, GDBusMethodInvocation *invocation, const char *const *ids)
{
  ask (self, request_new (self, invocation, ids, make_metas), read_named, NULL);

  return TRUE;
}

static gboolean
on_activate (LaurelSearchProvider *self, GDBusMethodInvocation *invocation, const char *id,
             const char *const *terms, guint time)
{
  g_autofree char *path = NULL;
  Name name;

  if (read_id (id, &name))
    path = laurel_place_from_text (name.uri);
  if (path != NULL)
    g_signal_emit (self, signals[ACTIVATE_RESULT], 0, path, name.programme, name.activity, time);
  laurel_shell_search_provider2_complete_activate_result (self->skeleton, invocation);

  return TRUE;
}

static gboolean
on_launch (LaurelSearchProvider *self, GDBusMethodInvocation *invocation,
           const char *const *terms, guint time)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);

  g_signal_emit (self, signals[LAUNCH_SEARCH], 0, words, time);
  laurel_shell_search_provider2_complete_launch_search (self->skeleton, invocation);

  return TRUE;
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_search_provider_finalize (GObject *object)
{
  LaurelSearchProvider *self = LAUREL_SEARCH_PROVIDER (object);

  g_clear_object (&self->skeleton);
  g_clear_object (&self->searching);
  g_free (self->searcher);

  G_OBJECT_CLASS (laurel_search_provider_parent_class)->finalize (object);
}

static void
laurel_search_provider_class_init (LaurelSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_search_provider_finalize;

  /**
   * LaurelSearchProvider::activate-result:
   * @self: the provider
   * @path: a library
   * @programme: one of its seasons
   * @activity: an activity in that
   * @time: of the event that chose it
   *
   * What was found is to be shown.
   */
  signals[ACTIVATE_RESULT] =
    g_signal_new ("activate-result", LAUREL_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 4, G_TYPE_STRING, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_UINT);

  /**
   * LaurelSearchProvider::launch-search:
   * @self: the provider
   * @words: what was typed
   * @time: of the event that asked for it
   *
   * All that is found is to be shown in a window.
   */
  signals[LAUNCH_SEARCH] =
    g_signal_new ("launch-search", LAUREL_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
}

static void
laurel_search_provider_init (LaurelSearchProvider *self)
{
  self->skeleton = laurel_shell_search_provider2_skeleton_new ();
  g_signal_connect_swapped (self->skeleton, "handle-get-initial-result-set",
                            G_CALLBACK (on_initial), self);
  g_signal_connect_swapped (self->skeleton, "handle-get-subsearch-result-set",
                            G_CALLBACK (on_subsearch), self);
  g_signal_connect_swapped (self->skeleton, "handle-get-result-metas", G_CALLBACK (on_metas),
                            self);
  g_signal_connect_swapped (self->skeleton, "handle-activate-result", G_CALLBACK (on_activate),
                            self);
  g_signal_connect_swapped (self->skeleton, "handle-launch-search", G_CALLBACK (on_launch), self);
}

/**
 * laurel_search_provider_new:
 * @application: whose windows are searched, and who lives longer
 * @lookup: who looks into what is not open, and lives longer
 *
 * Returns: (transfer full): a provider that nobody can ask yet
 */
LaurelSearchProvider *
laurel_search_provider_new (GtkApplication *application, LaurelLookup *lookup)
{
  LaurelSearchProvider *self = g_object_new (LAUREL_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  self->lookup = lookup;

  return self;
}

gboolean
laurel_search_provider_export (LaurelSearchProvider *self, GDBusConnection *connection,
                               const char *path, GError **error)
{
  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           path, error);
}

void
laurel_search_provider_unexport (LaurelSearchProvider *self)
{
  g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}
