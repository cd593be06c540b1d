/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-release-strip.h"

#include "calendar/laurel-release.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/kit/laurel-session.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelReleaseStrip:
 *
 * How the draft stands to what was announced: since when, and how much of it
 * nobody knows yet.
 */
struct _LaurelReleaseStrip {
  AdwBin parent_instance;

  GtkLabel *label;

  LaurelSession *session;  /* (nullable) */
  GSignalGroup *changes;   /* of the session's list */
  GSignalGroup *releases;  /* likewise */
};

G_DEFINE_FINAL_TYPE (LaurelReleaseStrip, laurel_release_strip, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

static guint
count (LaurelRowList *list)
{
  return list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
}

static char *
dup_text (LaurelReleaseStrip *self)
{
  LaurelRowList *releases = laurel_session_list_releases (self->session);
  guint n_changes = count (laurel_session_list_changes (self->session));
  g_autoptr (LaurelRelease) latest = NULL;
  g_autofree char *day = NULL;

  if (count (releases) == 0)
    return g_strdup (_("Draft · not announced yet"));

  latest = g_list_model_get_item (G_LIST_MODEL (releases), count (releases) - 1);
  day = laurel_day_dup_short (laurel_release_get_day (latest));
  if (n_changes == 0)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("Announced on %s · nothing changed since"), day);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: %s is a day. */
                                       "Draft since %s · %u change not announced",
                                       "Draft since %s · %u changes not announced", n_changes),
                          day, n_changes);
}

static void
show_text (LaurelReleaseStrip *self)
{
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;

  text = dup_text (self);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);
}

static void
on_lists (LaurelReleaseStrip *self)
{
  g_signal_group_set_target (self->changes, laurel_session_list_changes (self->session));
  g_signal_group_set_target (self->releases, laurel_session_list_releases (self->session));
  show_text (self);
}

static void
set_session (LaurelReleaseStrip *self, LaurelSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  if (session != NULL) {
    g_signal_connect_object (session, "notify::releases", G_CALLBACK (on_lists), self,
                             G_CONNECT_SWAPPED);
    on_lists (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
laurel_release_strip_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, LAUREL_RELEASE_STRIP (object)->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_release_strip_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    set_session (LAUREL_RELEASE_STRIP (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_release_strip_dispose (GObject *object)
{
  LaurelReleaseStrip *self = LAUREL_RELEASE_STRIP (object);

  g_clear_object (&self->changes);
  g_clear_object (&self->releases);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_release_strip_parent_class)->dispose (object);
}

static void
laurel_release_strip_class_init (LaurelReleaseStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_release_strip_get_property;
  object_class->set_property = laurel_release_strip_set_property;
  object_class->dispose = laurel_release_strip_dispose;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_release_strip_init (LaurelReleaseStrip *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->label, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));

  self->changes = g_signal_group_new (LAUREL_TYPE_ROW_LIST);
  g_signal_group_connect_swapped (self->changes, "items-changed", G_CALLBACK (show_text), self);
  self->releases = g_signal_group_new (LAUREL_TYPE_ROW_LIST);
  g_signal_group_connect_swapped (self->releases, "items-changed", G_CALLBACK (show_text), self);
}
