/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-fix-popover.h"

#include "base/laurel-compat.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/calendar/laurel-day-off-words.h"
#include "ui/calendar/laurel-day-picker.h"
#include "ui/kit/laurel-keeper.h"
#include "ui/kit/laurel-session.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelFixPopover:
 *
 * Fixes the date of an activity: a day or a stretch of days, typed or chosen from
 * a calendar, and whether its place is sure now. What was typed and not applied is
 * there again when it is shown for the activity, also in another window or another year,
 * for as long as the activity is where it was.
 */
struct _LaurelFixPopover {
  GtkPopover parent_instance;

  GtkEditable *words;
  GtkLabel *reading;
  GtkLabel *warning;
  LaurelDayPicker *picker;
  LaurelSwitchRow *place;

  LaurelSession *session; /* (nullable) */
  gboolean picking;       /* the words come from the picker */
  gint64 meant_for; /* the activity that was chosen for, until that is done; or 0 */
  LaurelWindow meant_from; /* when it was to be then */
  char *begun;             /* (nullable): the words it began with */
  char *kept;              /* (nullable): the words that are kept outside */
  LaurelKeeper *keeper;    /* (nullable): keeps them, which may have to wait for another window */
};

G_DEFINE_FINAL_TYPE (LaurelFixPopover, laurel_fix_popover, GTK_TYPE_POPOVER)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

static LaurelActivity *
get_activity (LaurelFixPopover *self)
{
  return self->session ? laurel_session_get_activity (self->session) : NULL;
}

/* In the plan's language: these become its words. */
static char *
dup_words (LaurelFixPopover *self, LaurelDay first, LaurelDay last)
{
  LaurelActivity *activity = get_activity (self);
  LaurelWindow window = {
    .es = first, .ls = first, .ee = last, .le = last,
    .extent = first == last ? LAUREL_EXTENT_WITHIN : LAUREL_EXTENT_THROUGH,
    .min_days = 1,
  };

  return laurel_date_write (&window, laurel_activity_get_language (activity),
                            laurel_activity_get_year (activity),
                            laurel_activity_get_habits (activity));
}

static void
on_picked (LaurelFixPopover *self, int first, int last)
{
  g_autofree char *words = NULL;

  if (get_activity (self) == NULL)
    return;

  words = dup_words (self, first, last);
  self->picking = TRUE;
  gtk_editable_set_text (self->words, words);
  self->picking = FALSE;
}

static void
show_day_off (LaurelFixPopover *self, const char *words)
{
  LaurelActivity *activity = get_activity (self);
  g_autofree char *warning =
    laurel_words_dup_day_off (self->session, words, laurel_activity_get_year (activity),
                              laurel_activity_get_habits (activity));

  gtk_label_set_label (self->warning, warning ? warning : "");
}

/* What is there, or what is missing: whichever is to be mended first. */
static char *
dup_hint (const char *words, const char *said, LaurelLight light, gboolean exact)
{
  if (*words == '\0')
    return g_strdup (_("Choose the day, or the first and the last day."));
  if (exact || light != LAUREL_LIGHT_READ)
    return g_strdup (said);

  /* Translators: %s is how words are read, as a sentence or a part of one. */
  return g_strdup_printf (_("%s\nThat is not yet a day, or a first and a last day."), said);
}

/* What was read in half looks like it. */
static void
show_warning (LaurelFixPopover *self, const char *style)
{
  const char *const styles[] = { "caption", style ? style : "dim-label", NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->reading), (const char **) styles);
}

/* What is typed shows in the calendar, if it is a day or days; how it is read, and
 * what is not, is said while it is typed. */
static void
on_words (LaurelFixPopover *self)
{
  LaurelActivity *activity = get_activity (self);
  const char *words = gtk_editable_get_text (self->words);
  const LaurelDateHabits *habits;
  g_auto (LaurelDateReading) reading = { 0 };
  g_autofree char *said = NULL;
  g_autofree char *hint = NULL;
  LaurelLight light;
  gboolean exact;

  if (activity == NULL)
    return;

  habits = laurel_activity_get_habits (activity);
  reading = laurel_date_read (words, laurel_activity_get_year (activity), habits);
  exact = laurel_date_reading_is_day (&reading);
  light = laurel_words_get_light (words, laurel_activity_get_year (activity), habits);
  said = laurel_words_dup_reading (words, laurel_activity_get_year (activity), habits);
  hint = dup_hint (words, said, light, exact);
  gtk_label_set_label (self->reading, hint);
  if (light == LAUREL_LIGHT_READ || *words == '\0')
    show_warning (self, NULL);
  else
    show_warning (self, laurel_light_get_style (light));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fix.apply", exact);
  show_day_off (self, exact ? words : "");
  if (exact && !self->picking)
    laurel_day_picker_select (self->picker, reading.window.es, reading.window.le);
}

/* ---- what is not applied yet ------------------------------------------------ */

/* The same activity in another place is another question. */
static char *
dup_key (LaurelFixPopover *self)
{
  const LaurelWindow *from = &self->meant_from;

  return g_strdup_printf ("fix-%" G_GINT64_FORMAT "-%d-%d-%d-%d", self->meant_for, from->es,
                          from->ls, from->ee, from->le);
}

/* So it is tried again. */
static void
on_not_kept (LaurelFixPopover *self, const char *file_id, const char *key)
{
  g_autofree char *current = dup_key (self);

  if (g_str_equal (key, current))
    g_clear_pointer (&self->kept, g_free);
}

static void
keep (LaurelFixPopover *self, const char *words)
{
  const char *file_id = laurel_store_get_file_id (laurel_session_get_store (self->session));
  g_autofree char *key = dup_key (self);

  if (g_strcmp0 (words, self->kept) == 0 || file_id == NULL)
    return;

  laurel_set_str (&self->kept, words);
  laurel_keeper_keep (self->keeper, file_id, key, words);
}

static void
keep_typed (LaurelFixPopover *self)
{
  const char *words = gtk_editable_get_text (self->words);

  if (self->session == NULL || self->meant_for == 0)
    return;

  keep (self, *words == '\0' || g_strcmp0 (words, self->begun) == 0 ? NULL : words);
}

/* Begins with the days that are known, or with what was typed before. */
static void
begin (LaurelFixPopover *self, LaurelActivity *activity, const LaurelWindow *window)
{
  const char *file_id = laurel_store_get_file_id (laurel_session_get_store (self->session));
  g_autofree char *key = NULL;

  self->meant_for = laurel_row_get_id (LAUREL_ROW (activity));
  self->meant_from = *window;
  if (laurel_window_is_exact (window))
    on_picked (self, window->es, window->le);
  else
    gtk_editable_set_text (self->words, "");
  laurel_set_str (&self->begun, gtk_editable_get_text (self->words));

  key = dup_key (self);
  g_free (self->kept);
  self->kept = file_id ? laurel_keeper_dup (self->keeper, file_id, key) : NULL;
  if (self->kept != NULL)
    gtk_editable_set_text (self->words, self->kept);
}

static void
laurel_fix_popover_unmap (GtkWidget *widget)
{
  keep_typed (LAUREL_FIX_POPOVER (widget));

  GTK_WIDGET_CLASS (laurel_fix_popover_parent_class)->unmap (widget);
}

/* ---- actions ---------------------------------------------------------------- */

static gboolean
has_text (LaurelFixPopover *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
apply (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelFixPopover *self = LAUREL_FIX_POPOVER (widget);
  LaurelActivity *activity = get_activity (self);
  g_autofree char *words = NULL;
  const char *place;
  gboolean sure;

  /* It may have been taken away while this was open. */
  if (activity == NULL) {
    gtk_popover_popdown (GTK_POPOVER (self));
    return;
  }

  words = laurel_activity_dup_typed (activity, gtk_editable_get_text (self->words));
  place = laurel_activity_get_place (activity);
  sure = gtk_widget_get_visible (GTK_WIDGET (self->place)) &&
         laurel_switch_row_get_active (self->place);
  gtk_widget_activate_action (widget, "calendar.settle", "(xsss)",
                              laurel_row_get_id (LAUREL_ROW (activity)), words,
                              sure && place ? place : "", "");
  keep (self, NULL);
  self->meant_for = 0;
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_activate (LaurelFixPopover *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "fix.apply", NULL);
}

/* Begins with the days that are known, or with the window's first month; and with what was chosen
 * before, where it was closed without a word, as by a window that gets narrow. */
static void
on_show (LaurelFixPopover *self)
{
  LaurelActivity *activity = get_activity (self);
  LaurelWindow window;
  LaurelDay day;

  if (activity == NULL)
    return;

  window = laurel_activity_get_window (activity);
  day = window.es != 0 ? window.es : window.le;
  if (day == 0)
    day = laurel_session_get_today (self->session);

  gtk_widget_set_visible (GTK_WIDGET (self->place),
                          g_strcmp0 (laurel_activity_get_place_status (activity),
                                     "tentative") == 0);
  laurel_switch_row_set_active (self->place, FALSE);
  laurel_day_picker_set_first_weekday (self->picker,
                                       laurel_session_get_first_weekday (self->session));
  laurel_day_picker_set_window (self->picker, window.es, window.le);
  laurel_day_picker_show (self->picker, day);
  if (self->meant_for != laurel_row_get_id (LAUREL_ROW (activity)) ||
      !laurel_window_equal (&self->meant_from, &window))
    begin (self, activity, &window);
  on_words (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
laurel_fix_popover_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, LAUREL_FIX_POPOVER (object)->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_fix_popover_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    if (g_set_object (&LAUREL_FIX_POPOVER (object)->session, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_fix_popover_dispose (GObject *object)
{
  LaurelFixPopover *self = LAUREL_FIX_POPOVER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (laurel_fix_popover_parent_class)->dispose (object);
}

static void
laurel_fix_popover_finalize (GObject *object)
{
  g_free (LAUREL_FIX_POPOVER (object)->begun);
  g_free (LAUREL_FIX_POPOVER (object)->kept);

  G_OBJECT_CLASS (laurel_fix_popover_parent_class)->finalize (object);
}

static void
laurel_fix_popover_class_init (LaurelFixPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_fix_popover_get_property;
  object_class->set_property = laurel_fix_popover_set_property;
  object_class->dispose = laurel_fix_popover_dispose;
  object_class->finalize = laurel_fix_popover_finalize;
  widget_class->unmap = laurel_fix_popover_unmap;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_DAY_PICKER);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_install_action (widget_class, "fix.apply", NULL, apply);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-fix-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelFixPopover, picker);
  gtk_widget_class_bind_template_child (widget_class, LaurelFixPopover, place);
  gtk_widget_class_bind_template_child (widget_class, LaurelFixPopover, reading);
  gtk_widget_class_bind_template_child (widget_class, LaurelFixPopover, warning);
  gtk_widget_class_bind_template_child (widget_class, LaurelFixPopover, words);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
}

static void
laurel_fix_popover_init (LaurelFixPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keeper = laurel_keeper_new (GTK_WIDGET (self));
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (on_not_kept), self,
                           G_CONNECT_SWAPPED);
}
