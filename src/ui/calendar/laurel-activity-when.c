/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-when.h"

#include "ui/calendar/laurel-activity-bounds.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/calendar/laurel-fix-popover.h"
#include "ui/calendar/laurel-plan-list.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-popup.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityWhen:
 *
 * When an activity is: the words of the plan, how Laurel reads them while they
 * are typed, how settled that is, and the days behind it.
 */
struct _LaurelActivityWhen {
  LaurelSection parent_instance;

  LaurelEntryRow *words;
  GtkMenuButton *fix;
};

G_DEFINE_FINAL_TYPE (LaurelActivityWhen, laurel_activity_when, LAUREL_TYPE_SECTION)

static int
get_year (LaurelActivityWhen *self)
{
  LaurelActivity *activity = laurel_section_get_activity (LAUREL_SECTION (self));

  return activity ? laurel_activity_get_year (activity) : 0;
}

static const LaurelDateHabits *
get_habits (LaurelActivityWhen *self)
{
  LaurelActivity *activity = laurel_section_get_activity (LAUREL_SECTION (self));

  return activity ? laurel_activity_get_habits (activity) : NULL;
}

/* What is typed is read; what is stored is told by its days, which may be surer
 * than the words. */
static char *
format_reading (LaurelActivityWhen *self, const char *typed, const char *stored)
{
  LaurelActivity *activity = laurel_section_get_activity (LAUREL_SECTION (self));

  if (activity != NULL && g_strcmp0 (typed, stored ? stored : "") == 0)
    return laurel_activity_dup_reading (activity);

  return laurel_words_dup_reading (typed, get_year (self), get_habits (self));
}

/* ---- the light -------------------------------------------------------------- */

static char *
format_light (LaurelActivityWhen *self, const char *words, int year, const char *habits)
{
  LaurelLight light = laurel_words_get_light (words, year, get_habits (self));

  return g_strdup (laurel_light_get_icon (light));
}

static char *
name_light (LaurelActivityWhen *self, const char *words, int year, const char *habits)
{
  LaurelLight light = laurel_words_get_light (words, year, get_habits (self));

  return g_strdup (laurel_light_get_label (light));
}

static char **
style_light (LaurelActivityWhen *self, const char *words, int year, const char *habits)
{
  LaurelLight light = laurel_words_get_light (words, year, get_habits (self));
  const char *const styles[] = { laurel_light_get_style (light), NULL };

  return g_strdupv ((char **) styles);
}

/* ---- how settled it is ------------------------------------------------------ */

static gboolean
is_fixed (LaurelActivityWhen *self)
{
  LaurelActivity *activity = laurel_section_get_activity (LAUREL_SECTION (self));
  LaurelWindow window = LAUREL_WINDOW_UNKNOWN;

  if (activity != NULL)
    window = laurel_activity_get_window (activity);

  return laurel_window_is_exact (&window);
}

static char *
format_settled (LaurelActivityWhen *self)
{
  LaurelActivity *activity = laurel_section_get_activity (LAUREL_SECTION (self));
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));

  return activity ? laurel_activity_dup_settled (activity, laurel_session_get_today (session))
                  : NULL;
}

static char *
format_fix (LaurelActivityWhen *self)
{
  return g_strdup (is_fixed (self) ? _("_Other day…") : _("_Fix date…"));
}

/* What does not take place needs no day. */
static gboolean
may_be_fixed (LaurelActivityWhen *self, const char *status)
{
  return g_strcmp0 (status, "cancelled") != 0;
}

static char **
style_fix (LaurelActivityWhen *self)
{
  const char *style = is_fixed (self) ? "text-button" : "suggested-action";

  return g_strdupv ((char **) (const char *[]) { style, NULL });
}

static gboolean
has_text (LaurelActivityWhen *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
on_fix_closed (GtkWidget *before, GtkPopover *popover)
{
  g_signal_handlers_disconnect_by_func (popover, on_fix_closed, before);
  gtk_widget_grab_focus (before);
}

/* Goes there once more, if it is still there. */
static gboolean
tell_focus (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget)) {
    gtk_root_set_focus (root, NULL);
    gtk_widget_grab_focus (focus);
  }

  return G_SOURCE_REMOVE;
}

/* Puts the cursor into its words, which are what most come for. What was never shown is not yet
 * known to those who read the screen: they hear of it with the frame in which they know it. */
void
laurel_activity_when_enter (LaurelActivityWhen *self)
{
  gboolean known;

  g_return_if_fail (LAUREL_IS_ACTIVITY_WHEN (self));

  known = gtk_widget_get_realized (GTK_WIDGET (self->words));
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  if (!known)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->words), tell_focus, NULL, NULL);
}

/* Where the focus is; of a list, not its row: by the time it comes back that may show another. */
static GtkWidget *
find_before (LaurelActivityWhen *self)
{
  GtkWidget *before = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *list = before ? gtk_widget_get_ancestor (before, LAUREL_TYPE_PLAN_LIST) : NULL;

  return list ? list : before;
}

/* Opens the calendar to fix the date in. The focus goes back to where it was. */
void
laurel_activity_when_fix (LaurelActivityWhen *self)
{
  GtkWidget *before;

  g_return_if_fail (LAUREL_IS_ACTIVITY_WHEN (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self->fix))) {
    gtk_widget_error_bell (GTK_WIDGET (self));
    return;
  }

  before = find_before (self);
  if (before != NULL)
    g_signal_connect_object (gtk_menu_button_get_popover (self->fix), "closed",
                             G_CALLBACK (on_fix_closed), before, G_CONNECT_SWAPPED);
  laurel_popup (self->fix);
}

static void
laurel_activity_when_class_init (LaurelActivityWhenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LAUREL_TYPE_ACTIVITY);
  g_type_ensure (LAUREL_TYPE_ACTIVITY_BOUNDS);
  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  g_type_ensure (LAUREL_TYPE_FIX_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-when.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityWhen, fix);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityWhen, words);
  gtk_widget_class_bind_template_callback (widget_class, format_fix);
  gtk_widget_class_bind_template_callback (widget_class, format_light);
  gtk_widget_class_bind_template_callback (widget_class, format_reading);
  gtk_widget_class_bind_template_callback (widget_class, format_settled);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, may_be_fixed);
  gtk_widget_class_bind_template_callback (widget_class, name_light);
  gtk_widget_class_bind_template_callback (widget_class, style_fix);
  gtk_widget_class_bind_template_callback (widget_class, style_light);
}

static void
laurel_activity_when_init (LaurelActivityWhen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
