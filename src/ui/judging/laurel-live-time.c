/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-time.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelLiveTime:
 *
 * The clock of an entrant: how much time is left, for what, and whether it is nearly up. That it
 * is is told by words, besides the colour.
 */
struct _LaurelLiveTime {
  AdwBin parent_instance;

  GtkLabel *clock;
  GtkLabel *phase;
  GtkLabel *urgency;
};

G_DEFINE_FINAL_TYPE (LaurelLiveTime, laurel_live_time, ADW_TYPE_BIN)

static const char *
name_phase (const LaurelLiveClock *clock)
{
  switch (clock->phase) {
  case LAUREL_LIVE_PHASE_TALK: return _("Presentation");
  case LAUREL_LIVE_PHASE_QUESTIONS: return _("Questions");
  case LAUREL_LIVE_PHASE_ENDED: return _("Turn over");
  case LAUREL_LIVE_PHASE_WAITING:
  default: return _("Not begun yet");
  }
}

static const char *
name_urgency (const LaurelLiveClock *clock)
{
  if (clock->stands)
    return _("Stopped");
  if (clock->phase == LAUREL_LIVE_PHASE_ENDED)
    return "";

  return clock->urgency == LAUREL_LIVE_OVER ? _("Time is up")
         : clock->urgency == LAUREL_LIVE_SOON ? _("Nearly up") : "";
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Shows what a clock says. */
void
laurel_live_time_show (LaurelLiveTime *self, const LaurelLiveClock *clock)
{
  g_autofree char *text = laurel_live_clock_dup_text (clock);
  const char *urgency = name_urgency (clock);
  gboolean goes = clock->phase != LAUREL_LIVE_PHASE_ENDED;

  g_return_if_fail (LAUREL_IS_LIVE_TIME (self));

  gtk_label_set_label (self->clock, text);
  gtk_label_set_label (self->phase, name_phase (clock));
  gtk_label_set_label (self->urgency, urgency);
  gtk_widget_set_visible (GTK_WIDGET (self->urgency), *urgency != '\0');
  set_class (GTK_WIDGET (self), "soon", goes && clock->urgency == LAUREL_LIVE_SOON);
  set_class (GTK_WIDGET (self), "over", goes && clock->urgency == LAUREL_LIVE_OVER);
}

static void
laurel_live_time_class_init (LaurelLiveTimeClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "livetime");
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
laurel_live_time_init (LaurelLiveTime *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->clock = add_label (box, "clock");
  gtk_widget_add_css_class (GTK_WIDGET (self->clock), "numeric");
  gtk_widget_add_css_class (words, "words");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), words);
  self->phase = add_label (words, "phase");
  self->urgency = add_label (words, "urgency");
  adw_bin_set_child (ADW_BIN (self), box);
}
