/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-session-private.h"

#include "base/laurel-locale.h"
#include "calendar/laurel-programme-store.h"
#include "ui/kit/laurel-session-lists.h"

/**
 * LaurelSession:
 *
 * What a window looks at: an open library, one of its seasons, an activity of
 * it, and how. Pages show it and change it; none of them knows another.
 *
 * The lists of the season are new objects when another season is chosen, and
 * %NULL while there is none. Which season and activity are shown can be asked
 * for by id before they are read: [method@Session.show].
 */
struct _LaurelSession {
  GObject parent_instance;

  LaurelStore *store;
  LaurelProgramme *programme; /* (nullable) */
  LaurelActivity *activity;   /* (nullable) */
  char *search;
  LaurelDay today;
  LaurelZoom zoom;
  LaurelOrder order;
  int first_weekday; /* 1 is Monday; 0: as is the custom where the user is */

  LaurelRowList *programmes;
  LaurelRowList *lists[LAUREL_SEASON_N_LISTS]; /* each nullable: of the season */

  gint64 wanted_programme; /* to be shown when it is read, or 0 */
  gint64 wanted_activity;
  gint64 shown_before; /* the season that was shown before this one, or 0 */
  gint64 taken_away;   /* the season that was shown when it went, or 0 */
  gboolean take_newest; /* what is added next is shown */
  guint clock_id;
};

G_DEFINE_FINAL_TYPE (LaurelSession, laurel_session, G_TYPE_OBJECT)

typedef enum {
  PROP_STORE = 1,
  PROP_PROGRAMME,
  PROP_ACTIVITY,
  PROP_SEARCH,
  PROP_TODAY,
  PROP_ZOOM,
  PROP_ORDER,
  PROP_FIRST_WEEKDAY,
  PROP_PROGRAMMES,
  PROP_LISTS, /* and those after it, one for each list */
} Prop;

static GParamSpec *props[PROP_LISTS + LAUREL_SEASON_N_LISTS];

enum {
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* How long after midnight the day may still be the old one. */
#define CLOCK_SECONDS 30

/* ---- what is shown ---------------------------------------------------------- */

/* The id of what was just added, if that was waited for, or 0. What others moved or
 * added at the same time may come with it; the newest has the greatest id. */
static gint64
take_newest (LaurelSession *self, GListModel *list, guint position, guint removed, guint added)
{
  gint64 newest = 0;

  if (!self->take_newest || added <= removed)
    return 0;

  self->take_newest = FALSE;
  for (guint i = position; i < position + added; i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (list, i);

    newest = MAX (newest, laurel_row_get_id (row));
  }

  return newest;
}

/* Shows the activity that was asked for, as soon as it is there; and looks at
 * none that was taken away. */
static void
show_activity (LaurelSession *self)
{
  gint64 id = self->wanted_activity;
  LaurelRow *row;

  if (id == 0 && self->activity != NULL)
    id = laurel_row_get_id (LAUREL_ROW (self->activity));
  if (id == 0 || laurel_row_list_get_loading (self->lists[LAUREL_SEASON_ACTIVITIES]) ||
      laurel_row_list_get_error (self->lists[LAUREL_SEASON_ACTIVITIES]) != NULL)
    return;

  row = laurel_row_list_find (self->lists[LAUREL_SEASON_ACTIVITIES], id);
  self->wanted_activity = 0;
  laurel_session_set_activity (self, row ? LAUREL_ACTIVITY (row) : NULL);
}

static void
on_activities_changed (LaurelSession *self, guint position, guint removed, guint added)
{
  GListModel *activities = G_LIST_MODEL (self->lists[LAUREL_SEASON_ACTIVITIES]);
  gint64 newest = take_newest (self, activities, position, removed, added);

  if (newest != 0)
    self->wanted_activity = newest;
  show_activity (self);
}

static void
swap_lists (LaurelSession *self)
{
  LaurelRowList **activities = &self->lists[LAUREL_SEASON_ACTIVITIES];

  if (*activities != NULL)
    g_signal_handlers_disconnect_by_data (*activities, self);

  for (guint i = 0; i < LAUREL_SEASON_N_LISTS; i++) {
    g_clear_object (&self->lists[i]);
    if (self->programme != NULL)
      self->lists[i] = laurel_season_list_new (i, self->store, self->programme);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LISTS + i]);
  }

  if (*activities != NULL) {
    g_signal_connect_swapped (*activities, "items-changed", G_CALLBACK (on_activities_changed),
                              self);
    g_signal_connect_swapped (*activities, "notify::loading", G_CALLBACK (show_activity), self);
  }
}

/* Shows the season that was asked for; else, if the one shown is gone, the one
 * that was shown before it, or the newest. */
static void
show_programme (LaurelSession *self)
{
  gint64 id = self->wanted_programme;
  g_autoptr (LaurelRow) newest = NULL;
  LaurelRow *row;

  /* What cannot be read is not nothing: what was shown stays. */
  if (laurel_row_list_get_loading (self->programmes) ||
      laurel_row_list_get_error (self->programmes) != NULL)
    return;
  if (id == 0 && self->programme != NULL)
    id = laurel_row_get_id (LAUREL_ROW (self->programme));

  row = id != 0 ? laurel_row_list_find (self->programmes, id) : NULL;
  if (row == NULL && self->programme != NULL &&
      id == laurel_row_get_id (LAUREL_ROW (self->programme)))
    self->taken_away = id;
  if (row == NULL)
    row = laurel_row_list_find (self->programmes, self->shown_before);
  if (row == NULL)
    row = newest = g_list_model_get_item (G_LIST_MODEL (self->programmes), 0);
  self->wanted_programme = 0;
  laurel_session_set_programme (self, (LaurelProgramme *) row);
}

static void
on_programmes_changed (LaurelSession *self, guint position, guint removed, guint added)
{
  gint64 newest = take_newest (self, G_LIST_MODEL (self->programmes), position, removed, added);

  if (newest == 0 && self->taken_away != 0 &&
      laurel_row_list_find (self->programmes, self->taken_away))
    newest = self->taken_away;
  if (newest != 0) {
    self->wanted_programme = newest;
    self->taken_away = 0;
  }
  show_programme (self);
}

static gboolean
on_clock (gpointer data)
{
  LaurelSession *self = data;
  LaurelDay today = laurel_day_today ();

  if (today != self->today) {
    self->today = today;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TODAY]);
  }

  return G_SOURCE_CONTINUE;
}

/**
 * laurel_session_show:
 * @self: a session
 * @programme: the id of a season, or 0 for the one that is shown
 * @activity: the id of one of its activities, or 0 for none
 *
 * Goes there, at once or as soon as it is read.
 */
void
laurel_session_show (LaurelSession *self, gint64 programme, gint64 activity)
{
  g_return_if_fail (LAUREL_IS_SESSION (self));

  self->wanted_programme = programme;
  self->wanted_activity = activity;
  show_programme (self);
  self->wanted_activity = activity;
  if (self->lists[LAUREL_SEASON_ACTIVITIES] != NULL)
    show_activity (self);
}

/**
 * laurel_session_take_newest:
 * @self: a session
 *
 * Goes to the season or the activity that is added next.
 */
void
laurel_session_take_newest (LaurelSession *self)
{
  g_return_if_fail (LAUREL_IS_SESSION (self));

  self->take_newest = TRUE;
}

/* What was to be added was not. */
void
laurel_session_take_nothing (LaurelSession *self)
{
  self->take_newest = FALSE;
}

/* Says what was done: [signal@Session::told]. */
void
laurel_session_tell (LaurelSession *self, gint64 entry, const char *text)
{
  g_signal_emit (self, signals[TOLD], 0, entry, text);
}

/* ---- the object ------------------------------------------------------------- */

/**
 * laurel_session_new:
 * @store: an open store
 *
 * Returns: (transfer full): a session that shows the newest season
 */
LaurelSession *
laurel_session_new (LaurelStore *store)
{
  return g_object_new (LAUREL_TYPE_SESSION, "store", store, NULL);
}

LaurelStore *
laurel_session_get_store (LaurelSession *self)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (self), NULL);

  return self->store;
}

/* (nullable) */
LaurelProgramme *
laurel_session_get_programme (LaurelSession *self)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (self), NULL);

  return self->programme;
}

/* (nullable) */
LaurelActivity *
laurel_session_get_activity (LaurelSession *self)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (self), NULL);

  return self->activity;
}

LaurelDay
laurel_session_get_today (LaurelSession *self)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (self), 0);

  return self->today;
}

/* The weekday with which weeks begin; 1 is Monday. */
int
laurel_session_get_first_weekday (LaurelSession *self)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (self), 1);

  return self->first_weekday != 0 ? self->first_weekday : laurel_locale_get_first_weekday ();
}

/* Every season of the library. */
LaurelRowList *
laurel_session_list_programmes (LaurelSession *self)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (self), NULL);

  return self->programmes;
}

/* (nullable): the season's activities, in the plan's own order */
LaurelRowList *
laurel_session_list_activities (LaurelSession *self)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (self), NULL);

  return self->lists[LAUREL_SEASON_ACTIVITIES];
}

/* (nullable): what was changed since the latest release */
LaurelRowList *
laurel_session_list_changes (LaurelSession *self)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (self), NULL);

  return self->lists[LAUREL_SEASON_CHANGES];
}

/* (nullable): its releases, the first first */
LaurelRowList *
laurel_session_list_releases (LaurelSession *self)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (self), NULL);

  return self->lists[LAUREL_SEASON_RELEASES];
}

/* (nullable): the days off and the worked weekends around the season */
LaurelRowList *
laurel_session_list_holidays (LaurelSession *self)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (self), NULL);

  return self->lists[LAUREL_SEASON_HOLIDAYS];
}

/**
 * laurel_session_set_programme:
 * @self: a #LaurelSession
 * @programme: (nullable): the season to show
 *
 * Shows another season: every list of the session is exchanged.
 */
void
laurel_session_set_programme (LaurelSession *self, LaurelProgramme *programme)
{
  g_return_if_fail (LAUREL_IS_SESSION (self));
  g_return_if_fail (programme == NULL || LAUREL_IS_PROGRAMME (programme));

  if (self->programme == programme)
    return;

  /* Where something was to be added is not looked at any more. */
  self->take_newest = FALSE;
  self->shown_before = self->programme ? laurel_row_get_id (LAUREL_ROW (self->programme)) : 0;
  g_set_object (&self->programme, programme);
  laurel_session_set_activity (self, NULL);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRAMME]);
  swap_lists (self);
  g_object_thaw_notify (G_OBJECT (self));
}

void
laurel_session_set_activity (LaurelSession *self, LaurelActivity *activity)
{
  g_return_if_fail (LAUREL_IS_SESSION (self));
  g_return_if_fail (activity == NULL || LAUREL_IS_ACTIVITY (activity));

  if (g_set_object (&self->activity, activity))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVITY]);
}

void
laurel_session_set_zoom (LaurelSession *self, LaurelZoom zoom)
{
  g_return_if_fail (LAUREL_IS_SESSION (self));

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

static void
laurel_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelSession *self = LAUREL_SESSION (object);

  switch ((Prop) prop_id) {
  case PROP_STORE:
    g_value_set_object (value, self->store);
    break;
  case PROP_PROGRAMME:
    g_value_set_object (value, self->programme);
    break;
  case PROP_ACTIVITY:
    g_value_set_object (value, self->activity);
    break;
  case PROP_SEARCH:
    g_value_set_string (value, self->search);
    break;
  case PROP_TODAY:
    g_value_set_int (value, self->today);
    break;
  case PROP_ZOOM:
    g_value_set_enum (value, (int) self->zoom);
    break;
  case PROP_ORDER:
    g_value_set_enum (value, (int) self->order);
    break;
  case PROP_FIRST_WEEKDAY:
    g_value_set_int (value, self->first_weekday);
    break;
  case PROP_PROGRAMMES:
    g_value_set_object (value, self->programmes);
    break;
  case PROP_LISTS:
  default:
    if (prop_id >= PROP_LISTS && prop_id < PROP_LISTS + LAUREL_SEASON_N_LISTS)
      g_value_set_object (value, self->lists[prop_id - PROP_LISTS]);
    else
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_session_set_property (GObject *object, guint prop_id, const GValue *value,
                             GParamSpec *pspec)
{
  LaurelSession *self = LAUREL_SESSION (object);

  switch ((Prop) prop_id) {
  case PROP_STORE:
    self->store = g_value_dup_object (value);
    break;
  case PROP_PROGRAMME:
    laurel_session_set_programme (self, g_value_get_object (value));
    break;
  case PROP_ACTIVITY:
    laurel_session_set_activity (self, g_value_get_object (value));
    break;
  case PROP_SEARCH:
    g_free (self->search);
    self->search = g_value_dup_string (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_ZOOM:
    laurel_session_set_zoom (self, (LaurelZoom) g_value_get_enum (value));
    break;
  case PROP_ORDER:
    self->order = (LaurelOrder) g_value_get_enum (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_FIRST_WEEKDAY:
    self->first_weekday = g_value_get_int (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_TODAY:
  case PROP_PROGRAMMES:
  case PROP_LISTS:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_session_constructed (GObject *object)
{
  LaurelSession *self = LAUREL_SESSION (object);

  G_OBJECT_CLASS (laurel_session_parent_class)->constructed (object);

  self->programmes = laurel_store_list (self->store, &LAUREL_PROGRAMMES_ALL,
                                        g_variant_new ("()"));
  g_signal_connect_swapped (self->programmes, "items-changed",
                            G_CALLBACK (on_programmes_changed), self);
  g_signal_connect_swapped (self->programmes, "notify::loading", G_CALLBACK (show_programme),
                            self);
}

static void
laurel_session_dispose (GObject *object)
{
  LaurelSession *self = LAUREL_SESSION (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  if (self->lists[LAUREL_SEASON_ACTIVITIES] != NULL)
    g_signal_handlers_disconnect_by_data (self->lists[LAUREL_SEASON_ACTIVITIES], self);
  if (self->programmes != NULL)
    g_signal_handlers_disconnect_by_data (self->programmes, self);
  for (guint i = 0; i < LAUREL_SEASON_N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->programmes);
  g_clear_object (&self->activity);
  g_clear_object (&self->programme);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (laurel_session_parent_class)->dispose (object);
}

static void
laurel_session_finalize (GObject *object)
{
  g_free (LAUREL_SESSION (object)->search);

  G_OBJECT_CLASS (laurel_session_parent_class)->finalize (object);
}

static GParamSpec *
object_pspec (const char *name, GType type, GParamFlags flags)
{
  return g_param_spec_object (name, NULL, NULL, type, flags | G_PARAM_STATIC_STRINGS);
}

static void
laurel_session_class_init (LaurelSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags settable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = laurel_session_constructed;
  object_class->dispose = laurel_session_dispose;
  object_class->finalize = laurel_session_finalize;
  object_class->get_property = laurel_session_get_property;
  object_class->set_property = laurel_session_set_property;

  props[PROP_STORE] = object_pspec ("store", LAUREL_TYPE_STORE,
                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_PROGRAMME] = object_pspec ("programme", LAUREL_TYPE_PROGRAMME, settable);
  props[PROP_ACTIVITY] = object_pspec ("activity", LAUREL_TYPE_ACTIVITY, settable);
  props[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, NULL, settable);
  /* A LaurelDay. */
  props[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, 0, G_MAXINT, 0,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ZOOM] = g_param_spec_enum ("zoom", NULL, NULL, LAUREL_TYPE_ZOOM,
                                        LAUREL_ZOOM_YEAR, settable);
  props[PROP_ORDER] = g_param_spec_enum ("order", NULL, NULL, LAUREL_TYPE_ORDER,
                                         LAUREL_ORDER_PLAN, settable);
  /**
   * LaurelSession:first-weekday:
   *
   * With which weeks begin; 1 is Monday, and 0 as is the custom where the user is.
   */
  props[PROP_FIRST_WEEKDAY] = g_param_spec_int ("first-weekday", NULL, NULL, 0, 7, 0, settable);
  props[PROP_PROGRAMMES] = object_pspec ("programmes", LAUREL_TYPE_ROW_LIST, G_PARAM_READABLE);
  for (guint i = 0; i < LAUREL_SEASON_N_LISTS; i++)
    props[PROP_LISTS + i] = object_pspec (laurel_season_list_get_name (i),
                                          LAUREL_TYPE_ROW_LIST, G_PARAM_READABLE);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LaurelSession::told:
   * @self: a session
   * @entry: the journal's entry; 0 when it cannot be undone
   * @text: what was done, without a full stop
   *
   * Something was done that can be undone by reverting @entry.
   */
  signals[TOLD] = g_signal_new ("told", LAUREL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
}

static void
laurel_session_init (LaurelSession *self)
{
  self->today = laurel_day_today ();
  self->clock_id = g_timeout_add_seconds (CLOCK_SECONDS, on_clock, self);
}
