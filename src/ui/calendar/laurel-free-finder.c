/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-free-finder.h"

#include "base/laurel-quotes.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-free-store.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-language.h"
#include "ui/kit/laurel-session.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelFreeFinder:
 *
 * Finds days on which all of some places, persons and teams are free, the best
 * first, and moves the activity that is selected there, or adds one.
 *
 * ## Actions
 *
 * - `finder.use` (`(ii)`): the first and the last day
 * - `finder.show-more`: more of what was found
 */
struct _LaurelFreeFinder {
  AdwPreferencesGroup parent_instance;

  GtkSpinButton *days;
  GtkEditable *words;
  AdwActionRow *reading;
  GtkImage *light;
  GtkListBox *list;
  GtkLabel *none;
  GtkButton *more;

  LaurelSession *session; /* (nullable) */
  GListModel *resources;  /* (nullable) (element-type LaurelResource): who is to be free */
  GSignalGroup *watch;    /* of the resources */
  GSignalGroup *choice;   /* of the session */
  LaurelRowList *spans;     /* (nullable) */
  GtkSliceListModel *shown; /* (nullable): of the spans */
};

G_DEFINE_FINAL_TYPE (LaurelFreeFinder, laurel_free_finder, ADW_TYPE_PREFERENCES_GROUP)

typedef enum {
  PROP_SESSION = 1,
  PROP_RESOURCES,
} Prop;

static GParamSpec *props[PROP_RESOURCES + 1];

/* As many as one reads; and so many more each time. */
#define FIRST_SHOWN 8
#define MORE_SHOWN 24

static int
get_year (LaurelFreeFinder *self)
{
  LaurelProgramme *programme = self->session ? laurel_session_get_programme (self->session) : NULL;

  return programme ? laurel_programme_get_year (programme) : 0;
}

static const LaurelDateHabits *
get_habits (LaurelFreeFinder *self)
{
  LaurelProgramme *programme = self->session ? laurel_session_get_programme (self->session) : NULL;

  return programme ? laurel_programme_get_habits (programme) : NULL;
}

/* ---- what is asked ---------------------------------------------------------- */

/* Without words it is what is left of the year. */
static gboolean
read_when (LaurelFreeFinder *self, LaurelDay *first, LaurelDay *last)
{
  const char *words = gtk_editable_get_text (self->words);
  g_auto (LaurelDateReading) reading = { 0 };

  if (get_year (self) == 0)
    return FALSE;

  *last = laurel_day_new (get_year (self), 12, 31);
  *first = laurel_day_new (get_year (self), 1, 1);
  if (laurel_session_get_today (self->session) <= *last)
    *first = MAX (*first, laurel_session_get_today (self->session));
  if (*words == '\0')
    return TRUE;

  reading = laurel_date_read (words, get_year (self), get_habits (self));
  if (reading.problem != LAUREL_DATE_PROBLEM_NONE || reading.understood == LAUREL_UNDERSTOOD_NONE)
    return FALSE;
  if (reading.window.es != 0)
    *first = reading.window.es;
  if (reading.window.le != 0)
    *last = reading.window.le;

  return TRUE;
}

static void
show_reading (LaurelFreeFinder *self)
{
  const char *words = gtk_editable_get_text (self->words);
  LaurelLight light = LAUREL_LIGHT_READ;
  g_autofree char *reading = NULL;

  if (*words == '\0') {
    reading = g_strdup (_("any day until the end of the year"));
  } else {
    light = laurel_words_get_light (words, get_year (self), get_habits (self));
    reading = laurel_words_dup_reading (words, get_year (self), get_habits (self));
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reading), reading);
  laurel_light_show (light, self->light);
}

static GVariant *
dup_ids (LaurelFreeFinder *self)
{
  GVariantBuilder ids;
  guint n = self->resources ? g_list_model_get_n_items (self->resources) : 0;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) resource = g_list_model_get_item (self->resources, i);

    g_variant_builder_add (&ids, "x", laurel_row_get_id (resource));
  }

  return g_variant_builder_end (&ids);
}

/* ---- what is found ---------------------------------------------------------- */

static char *
describe_span (LaurelFreeSpan *span)
{
  int in_the_way = laurel_free_span_get_in_the_way (span);
  int days_off = laurel_free_span_get_days_off (span);
  g_autofree char *free_text = NULL;
  g_autofree char *off = NULL;

  if (in_the_way == 0)
    free_text = g_strdup (_("All are free"));
  else
    /* Translators: activities that may be on these days, or on others. */
    free_text = g_strdup_printf (ngettext ("Free if %d activity keeps away",
                                           "Free if %d activities keep away", in_the_way),
                                 in_the_way);
  if (days_off == 0)
    return g_steal_pointer (&free_text);

  /* Translators: holidays and weekends. */
  off = g_strdup_printf (ngettext ("%d day off", "%d days off", days_off), days_off);

  /* Translators: who is free then, and how many of the days are holidays or weekends. */
  return g_strdup_printf (_("%s · %s"), free_text, off);
}

static LaurelWindow
make_window (LaurelDay first, LaurelDay last)
{
  return (LaurelWindow) { .es = first, .ls = first, .ee = last, .le = last, .min_days = 1,
                          .extent = LAUREL_EXTENT_THROUGH };
}

static char *
format_span (LaurelFreeFinder *self, LaurelFreeSpan *span)
{
  LaurelWindow window = make_window (laurel_free_span_get_first (span),
                                     laurel_free_span_get_last (span));
  g_autofree char *days = laurel_date_describe (&window, laurel_language_get_own (),
                                                get_year (self), LAUREL_DATE_STYLE_SHORT);
  g_autofree char *weekday = laurel_day_dup_weekday (laurel_free_span_get_first (span));

  /* Translators: the weekday of the first of some days, and the days. */
  return g_strdup_printf (_("%1$s, %2$s"), weekday, days);
}

static void
use (GtkWidget *widget, const char *action_name, GVariant *days)
{
  LaurelFreeFinder *self = LAUREL_FREE_FINDER (widget);
  LaurelProgramme *programme = laurel_session_get_programme (self->session);
  LaurelActivity *activity = laurel_session_get_activity (self->session);
  g_autofree char *words = NULL;
  LaurelWindow window;
  int first, last;

  if (programme == NULL)
    return;

  g_variant_get (days, "(ii)", &first, &last);
  window = make_window (first, last);
  words = laurel_date_write (&window, laurel_programme_get_language (programme), get_year (self),
                             get_habits (self));
  if (activity != NULL)
    gtk_widget_activate_action (widget, "calendar.move", "(xss)",
                                laurel_row_get_id (LAUREL_ROW (activity)), words, "");
  else
    gtk_widget_activate_action (widget, "calendar.new-activity-on", "(s@ax)", words,
                                dup_ids (self));
}

/* What is selected in the plan is moved there; while nothing is, something is added there. */
static GtkWidget *
new_use_button (LaurelFreeFinder *self, LaurelFreeSpan *span)
{
  LaurelActivity *activity = laurel_session_get_activity (self->session);
  GtkWidget *button = gtk_button_new_with_mnemonic (activity ? _("_Use") : _("_Add"));
  /* Translators: %s is an activity. */
  g_autofree char *tip = activity ? laurel_quote (_("Move “%s” to these days"),
                                                  laurel_activity_get_title (activity))
                                  : g_strdup (_("Add an activity on these days"));

  gtk_widget_set_focusable (button, FALSE); /* Enter on the row is enough */
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ii)",
                                    laurel_free_span_get_first (span),
                                    laurel_free_span_get_last (span));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "finder.use");

  return button;
}

static void
show_span (LaurelFreeFinder *self, AdwActionRow *row, LaurelFreeSpan *span)
{
  GtkWidget *button = adw_action_row_get_activatable_widget (row);
  g_autofree char *title = format_span (self, span);
  g_autofree char *subtitle = describe_span (span);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ii)",
                                    laurel_free_span_get_first (span),
                                    laurel_free_span_get_last (span));
}

static void
on_span_changed (AdwActionRow *row, GParamSpec *pspec, LaurelFreeSpan *span)
{
  GtkWidget *finder = gtk_widget_get_ancestor (GTK_WIDGET (row), LAUREL_TYPE_FREE_FINDER);

  if (finder != NULL)
    show_span (LAUREL_FREE_FINDER (finder), row, span);
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  LaurelFreeFinder *self = LAUREL_FREE_FINDER (data);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = new_use_button (self, item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  show_span (self, ADW_ACTION_ROW (row), item);
  g_signal_connect_object (item, "notify", G_CALLBACK (on_span_changed), row, G_CONNECT_SWAPPED);

  return row;
}

static void
show_more_left (LaurelFreeFinder *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->spans));
  guint shown = gtk_slice_list_model_get_size (self->shown);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->more), n > shown);
  if (n <= shown)
    return;

  /* Translators: days on which all are free, besides those that stand above. */
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n - shown), n - shown);
  gtk_button_set_label (self->more, text);
}

static void
on_spans (LaurelFreeFinder *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->spans));
  const GError *error = laurel_row_list_get_error (self->spans);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  if (error != NULL)
    text = g_strdup (error->message);
  else if (n == 0)
    text = g_strdup (laurel_row_list_get_loading (self->spans)
                     ? "" : _("There are no such days on which all are free."));
  gtk_label_set_label (self->none, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->none), text != NULL && *text != '\0');
  show_more_left (self);
}

/* Who asked for them comes to the first of them. */
static void
show_more (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelFreeFinder *self = LAUREL_FREE_FINDER (widget);
  guint before;

  if (self->shown == NULL)
    return;

  before = gtk_slice_list_model_get_size (self->shown);
  gtk_slice_list_model_set_size (self->shown, before + MORE_SHOWN);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) before)));
  show_more_left (self);
}

static void
clear_spans (LaurelFreeFinder *self)
{
  if (self->spans == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->spans, self);
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->spans);
}

/* What is selected may stand on another page. */
static void
show_whom_for (LaurelFreeFinder *self)
{
  LaurelActivity *activity = self->session ? laurel_session_get_activity (self->session) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (activity != NULL)
    /* Translators: above days that are free: which activity will be moved there. %1$s is its
     * number, %2$s its title. */
    text = g_strdup_printf (_("For no. %1$s, %2$s"), laurel_activity_get_number (activity),
                            laurel_activity_get_title (activity));
  markup = text ? g_markup_escape_text (text, -1) : NULL;
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), markup);
}

static void
find (LaurelFreeFinder *self)
{
  int n_days = gtk_spin_button_get_value_as_int (self->days);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  LaurelDay first, last;

  clear_spans (self);
  show_whom_for (self);
  show_reading (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->none), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  if (self->resources == NULL || g_list_model_get_n_items (self->resources) == 0 ||
      !read_when (self, &first, &last) || last < first + n_days - 1)
    return;

  from = laurel_day_dup_iso (first);
  to = laurel_day_dup_iso (last);
  self->spans = laurel_store_list (laurel_session_get_store (self->session), &LAUREL_FREE_DAYS,
                                   g_variant_new ("(@axssi)", dup_ids (self), from, to, n_days));
  self->shown = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->spans)), 0,
                                          FIRST_SHOWN);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), new_row, self, NULL);
  g_signal_connect_swapped (self->spans, "items-changed", G_CALLBACK (on_spans), self);
  g_signal_connect_swapped (self->spans, "notify::loading", G_CALLBACK (on_spans), self);
  g_signal_connect_swapped (self->spans, "notify::error", G_CALLBACK (on_spans), self);
  on_spans (self);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_free_finder_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelFreeFinder *self = LAUREL_FREE_FINDER (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_RESOURCES:
    g_value_set_object (value, self->resources);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_free_finder_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelFreeFinder *self = LAUREL_FREE_FINDER (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_set_object (&self->session, g_value_get_object (value));
    g_signal_group_set_target (self->choice, self->session);
    break;
  case PROP_RESOURCES:
    g_set_object (&self->resources, g_value_get_object (value));
    g_signal_group_set_target (self->watch, self->resources);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }

  find (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_free_finder_dispose (GObject *object)
{
  LaurelFreeFinder *self = LAUREL_FREE_FINDER (object);

  clear_spans (self);
  g_clear_object (&self->choice);
  g_clear_object (&self->watch);
  g_clear_object (&self->resources);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_free_finder_parent_class)->dispose (object);
}

static void
laurel_free_finder_class_init (LaurelFreeFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_free_finder_get_property;
  object_class->set_property = laurel_free_finder_set_property;
  object_class->dispose = laurel_free_finder_dispose;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_RESOURCES] = g_param_spec_object ("resources", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "finder.show-more", NULL, show_more);
  gtk_widget_class_install_action (widget_class, "finder.use", "(ii)", use);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-free-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelFreeFinder, days);
  gtk_widget_class_bind_template_child (widget_class, LaurelFreeFinder, light);
  gtk_widget_class_bind_template_child (widget_class, LaurelFreeFinder, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelFreeFinder, more);
  gtk_widget_class_bind_template_child (widget_class, LaurelFreeFinder, none);
  gtk_widget_class_bind_template_child (widget_class, LaurelFreeFinder, reading);
  gtk_widget_class_bind_template_child (widget_class, LaurelFreeFinder, words);
  gtk_widget_class_bind_template_callback (widget_class, find);
}

static void
laurel_free_finder_init (LaurelFreeFinder *self)
{
  self->watch = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->watch, "items-changed", G_CALLBACK (find), self);
  self->choice = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->choice, "notify::activity", G_CALLBACK (find), self);
  g_signal_group_connect_swapped (self->choice, "notify::programme", G_CALLBACK (find), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
