/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-taken.h"

#include "base/laurel-quotes.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-conflict.h"
#include "calendar/laurel-date-writer.h"
#include "ui/calendar/laurel-booking-entry.h"
#include "ui/calendar/laurel-booking-row.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityTaken:
 *
 * The places, persons and teams that an activity takes, and with which other
 * activities it does not go together, in words: what is certain in red, what is
 * possible in amber.
 */
struct _LaurelActivityTaken {
  LaurelSection parent_instance;

  GtkListBox *list;
  GtkListBox *clashes;
  GtkLabel *more;

  GListStore *parts;           /* (element-type GListModel): what the list shows */
  GtkFilterListModel *filtered; /* of the conflicts, those of the activity */
  GSignalGroup *watch;         /* of the session */
  LaurelRowList *bookings;     /* (nullable) */
};

/* Whoever has more than this to part does not read them all. */
#define MOST_SHOWN 20

G_DEFINE_FINAL_TYPE (LaurelActivityTaken, laurel_activity_taken, LAUREL_TYPE_SECTION)

/* The part behind the bookings is the row that adds one. */
static GtkWidget *
new_row (gpointer item, gpointer data)
{
  if (!LAUREL_IS_BOOKING (item))
    return g_object_new (LAUREL_TYPE_BOOKING_ENTRY, NULL);

  return g_object_new (LAUREL_TYPE_BOOKING_ROW, "booking", item, NULL);
}

/* ---- what does not go together ---------------------------------------------- */

static gboolean
is_of_activity (gpointer item, gpointer data)
{
  g_autofree char *id =
    g_strdup_printf ("%" G_GINT64_FORMAT, laurel_section_get_target (LAUREL_SECTION (data)));
  g_auto (GStrv) ids = g_strsplit (laurel_conflict_get_activity_ids (item), "\n", -1);

  /* What contradicts itself is told beside its phases. */
  return laurel_conflict_get_resource (item) != NULL &&
         g_strv_contains ((const char *const *) ids, id);
}

/* The title of the other of two, seen from the activity that is shown. */
static const char *
get_other (LaurelActivityTaken *self, LaurelConflict *conflict)
{
  LaurelActivity *activity = laurel_section_get_activity (LAUREL_SECTION (self));
  g_autofree char *name = activity ? laurel_activity_dup_name (activity) : NULL;

  return g_strcmp0 (laurel_conflict_get_activity (conflict), name) == 0
         ? laurel_conflict_get_other_title (conflict) : laurel_conflict_get_title (conflict);
}

/* The others of a crowd, as the plan numbers them: “12”, “14”. */
static char *
dup_others (LaurelActivityTaken *self, LaurelConflict *conflict)
{
  LaurelActivity *activity = laurel_section_get_activity (LAUREL_SECTION (self));
  g_autofree char *own = activity ? laurel_activity_dup_name (activity) : NULL;
  g_auto (GStrv) names = g_strsplit (laurel_conflict_get_activities (conflict), "\n", -1);
  g_autoptr (GString) others = g_string_new (NULL);

  if (!g_str_equal (laurel_conflict_get_kind (conflict), "crowded"))
    return g_strdup (get_other (self, conflict));

  for (guint i = 0; names[i] != NULL; i++)
    if (g_strcmp0 (names[i], own) != 0)
      g_string_append_printf (others, "%s%s", others->len > 0 ? _(", ") : "", names[i]);

  return g_string_free (g_steal_pointer (&others), FALSE);
}

/* When they can meet, behind a comma; or "". */
static char *
dup_days (LaurelConflict *conflict)
{
  LaurelDay first = laurel_conflict_get_first (conflict);
  LaurelDay last = laurel_conflict_get_last (conflict);
  LaurelWindow window = { .es = first, .ls = first, .ee = last, .le = last,
                          .extent = first == last ? LAUREL_EXTENT_WITHIN : LAUREL_EXTENT_THROUGH,
                          .min_days = 1 };
  g_autofree char *words = NULL;
  int year, month, day;

  if (first == 0 || last == 0)
    return g_strdup ("");

  laurel_day_get_ymd (first, &year, &month, &day);
  words = laurel_date_write (&window, laurel_language_get_own (), year, NULL);

  return g_strconcat (_(", "), words, NULL);
}

static GtkWidget *
new_clash (gpointer item, gpointer data)
{
  gboolean certain = g_str_equal (laurel_conflict_get_grade (item), "certain");
  g_autofree char *other = dup_others (LAUREL_ACTIVITY_TAKEN (data), item);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *days = dup_days (item);
  g_autofree char *subtitle = NULL;

  /* Translators: %1$s is “Certain” or “Possible”, %2$s another activity, %3$s when they can
   * meet, which may be empty: Certain: with “Lecture”, 8–10 September */
  subtitle = laurel_quote (_("%1$s: with “%2$s”%3$s"), certain ? _("Certain") : _("Possible"),
                           other ? other : "", days);
  gtk_widget_add_css_class (icon, certain ? "error" : "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), laurel_conflict_get_why (item));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

/* What the list has no row for. */
static guint
count_more (LaurelActivityTaken *self, guint n)
{
  gint64 id = laurel_section_get_target (LAUREL_SECTION (self));
  guint more = n - MIN (n, MOST_SHOWN);

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelConflict) conflict = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

    more += laurel_conflict_count_more (conflict, id);
  }

  return more;
}

static void
on_clashes (LaurelActivityTaken *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint more = count_more (self, n);
  g_autofree char *text =
    /* Translators: %'u counts the activities with which one does not go together. */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And with %'u more", "And with %'u more", more),
                     more);

  gtk_widget_set_visible (GTK_WIDGET (self->clashes), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), more > 0);
  gtk_label_set_label (self->more, text);
}

static void
show_clashes (LaurelActivityTaken *self)
{
  GtkFilter *filter = gtk_filter_list_model_get_filter (self->filtered);

  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* ---- what is taken ---------------------------------------------------------- */

static void
show_bookings (LaurelActivityTaken *self)
{
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));
  gint64 id = laurel_section_get_target (LAUREL_SECTION (self));

  if (self->bookings != NULL)
    g_list_store_remove (self->parts, 0);
  g_clear_object (&self->bookings);
  show_clashes (self);
  if (id == 0)
    return;

  self->bookings = laurel_store_list (laurel_session_get_store (session),
                                      &LAUREL_BOOKINGS_OF_ACTIVITY, g_variant_new ("(x)", id));
  g_list_store_insert (self->parts, 0, self->bookings);
}

static void
show_conflicts (LaurelActivityTaken *self)
{
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));
  g_autoptr (GListModel) conflicts = NULL;

  if (session != NULL)
    g_object_get (session, "conflicts", &conflicts, NULL);
  gtk_filter_list_model_set_model (self->filtered, conflicts);
}

static void
on_session (LaurelActivityTaken *self)
{
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));

  g_signal_group_set_target (self->watch, session);
  show_conflicts (self);
  show_bookings (self);
}

static void
add_booking (GtkWidget *widget, const char *action_name, GVariant *args)
{
  const char *kind, *name, *state;

  g_variant_get (args, "(&s&s&s)", &kind, &name, &state);
  gtk_widget_activate_action (widget, "calendar.take", "(xsss)",
                              laurel_section_get_target (LAUREL_SECTION (widget)), kind, name,
                              state);
}

static void
laurel_activity_taken_dispose (GObject *object)
{
  LaurelActivityTaken *self = LAUREL_ACTIVITY_TAKEN (object);

  /* The filter asks this section. */
  if (self->filtered != NULL) {
    g_signal_handlers_disconnect_by_data (self->filtered, self);
    gtk_filter_list_model_set_model (self->filtered, NULL);
  }
  g_clear_object (&self->filtered);
  g_clear_object (&self->bookings);
  g_clear_object (&self->parts);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (laurel_activity_taken_parent_class)->dispose (object);
}

static void
laurel_activity_taken_class_init (LaurelActivityTakenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_activity_taken_dispose;
  gtk_widget_class_install_action (widget_class, "taken.add", "(sss)", add_booking);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-taken.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityTaken, clashes);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityTaken, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityTaken, more);
}

static void
laurel_activity_taken_init (LaurelActivityTaken *self)
{
  g_autoptr (GtkStringList) tail = gtk_string_list_new ((const char *[]) { "", NULL });
  g_autoptr (GtkFlattenListModel) rows = NULL;
  g_autoptr (GtkSliceListModel) shown = NULL;
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_of_activity, self, NULL));

  gtk_widget_init_template (GTK_WIDGET (self));
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (self->parts, tail);
  rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->parts)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (rows), new_row, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, filter);
  shown = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)), 0, MOST_SHOWN);
  gtk_list_box_bind_model (self->clashes, G_LIST_MODEL (shown), new_clash, self, NULL);
  g_signal_connect_swapped (self->filtered, "items-changed", G_CALLBACK (on_clashes), self);

  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (show_bookings),
                                  self);
  g_signal_group_connect_swapped (self->watch, "notify::conflicts", G_CALLBACK (show_conflicts),
                                  self);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
