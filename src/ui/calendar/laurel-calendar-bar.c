/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-calendar-bar.h"

#include "base/laurel-compat.h"
#include "ui/calendar/laurel-month-words.h"
#include "ui/calendar/laurel-release-strip.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelCalendarBar:
 *
 * What stands above a view of the calendar where there is little room: all in one line. The views
 * are a menu under the name of the one that is shown, and so is what is done less often.
 *
 * It asks the calendar's page, by its actions.
 */
struct _LaurelCalendarBar {
  AdwBin parent_instance;

  LaurelSession *session; /* (nullable) */
  char *view;             /* (nullable) */
  int month;              /* a day of the month that is shown, or 0 */
  gboolean pane;          /* whether the pane is shown */
};

G_DEFINE_FINAL_TYPE (LaurelCalendarBar, laurel_calendar_bar, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_VIEW,
  PROP_MONTH,
  PROP_PANE,
} Prop;

static GParamSpec *props[PROP_PANE + 1];

static char *
format_view (LaurelCalendarBar *self, const char *view)
{
  if (g_strcmp0 (view, "month") == 0)
    return g_strdup (C_("view of the calendar", "Month"));
  if (g_strcmp0 (view, "agenda") == 0)
    return g_strdup (C_("view of the calendar", "Agenda"));
  if (g_strcmp0 (view, "settle") == 0)
    return g_strdup (C_("view of the calendar", "To settle"));
  if (g_strcmp0 (view, "resources") == 0)
    return g_strdup (C_("view of the calendar", "Places"));

  return g_strdup (C_("view of the calendar", "Year"));
}

static char *
format_month (LaurelCalendarBar *self, int month)
{
  return month > 0 ? laurel_month_dup_short_name (month) : NULL;
}

static gboolean
is_month (LaurelCalendarBar *self, const char *view)
{
  return g_strcmp0 (view, "month") == 0;
}

static void
laurel_calendar_bar_get_property (GObject *object, guint prop_id, GValue *value,
                                  GParamSpec *pspec)
{
  LaurelCalendarBar *self = LAUREL_CALENDAR_BAR (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_VIEW:
    g_value_set_string (value, self->view);
    break;
  case PROP_MONTH:
    g_value_set_int (value, self->month);
    break;
  case PROP_PANE:
    g_value_set_boolean (value, self->pane);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_calendar_bar_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  LaurelCalendarBar *self = LAUREL_CALENDAR_BAR (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_set_object (&self->session, g_value_get_object (value));
    break;
  case PROP_VIEW:
    laurel_set_str (&self->view, g_value_get_string (value));
    break;
  case PROP_MONTH:
    self->month = g_value_get_int (value);
    break;
  case PROP_PANE:
    self->pane = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_calendar_bar_finalize (GObject *object)
{
  g_clear_object (&LAUREL_CALENDAR_BAR (object)->session);
  g_free (LAUREL_CALENDAR_BAR (object)->view);

  G_OBJECT_CLASS (laurel_calendar_bar_parent_class)->finalize (object);
}

static void
laurel_calendar_bar_class_init (LaurelCalendarBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_calendar_bar_get_property;
  object_class->set_property = laurel_calendar_bar_set_property;
  object_class->finalize = laurel_calendar_bar_finalize;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  props[PROP_MONTH] = g_param_spec_int ("month", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_PANE] = g_param_spec_boolean ("pane", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_RELEASE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-calendar-bar.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_month);
  gtk_widget_class_bind_template_callback (widget_class, format_view);
  gtk_widget_class_bind_template_callback (widget_class, is_month);
}

static void
laurel_calendar_bar_init (LaurelCalendarBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
