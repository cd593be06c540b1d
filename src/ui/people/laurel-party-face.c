/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-party-face.h"

#include "base/laurel-compat.h"

#include <string.h>

/**
 * LaurelPartyFace:
 *
 * The initials of somebody in a circle of their colour, in a row of a list. It looks as
 * an avatar of libadwaita does, which the pane beside the list has, but is one widget
 * where that has three, and shapes its letters only when they are to be seen.
 *
 * The name stands beside it, so nobody is read its initials.
 */
struct _LaurelPartyFace {
  GtkWidget parent_instance;

  char *name;          /* (nullable) */
  PangoLayout *layout; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelPartyFace, laurel_party_face, GTK_TYPE_WIDGET)

#define SIZE 32

/* The theme has so many. */
#define N_COLOURS 14

/**
 * laurel_party_face_dup_initials:
 * @name: a name
 *
 * Returns: (transfer full): the first letter of its first word, and of its last when
 *   there are more, as capitals
 */
char *
laurel_party_face_dup_initials (const char *name)
{
  g_autofree char *capitals = g_utf8_strup (name, -1);
  g_autofree char *composed = g_utf8_normalize (g_strstrip (capitals), -1, G_NORMALIZE_NFC);
  const char *last = composed ? strrchr (composed, ' ') : NULL;
  GString *initials = g_string_new (NULL);

  if (composed != NULL && *composed != '\0')
    g_string_append_unichar (initials, g_utf8_get_char (composed));
  if (last != NULL)
    g_string_append_unichar (initials, g_utf8_get_char (last + 1));

  return g_string_free (initials, FALSE);
}

static PangoLayout *
get_layout (LaurelPartyFace *self)
{
  if (self->layout == NULL) {
    g_autofree char *initials = laurel_party_face_dup_initials (self->name ? self->name : "");

    self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), initials);
  }

  return self->layout;
}

static void
laurel_party_face_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
laurel_party_face_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PangoLayout *layout = get_layout (LAUREL_PARTY_FACE (widget));
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget),
                              (gtk_widget_get_width (widget) - logical.width) / 2 - logical.x,
                              (gtk_widget_get_height (widget) - logical.height) / 2 - logical.y,
                              layout);
}

static void
laurel_party_face_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (laurel_party_face_parent_class)->css_changed (widget, change);

  g_clear_object (&LAUREL_PARTY_FACE (widget)->layout);
}

static void
laurel_party_face_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  g_clear_object (&LAUREL_PARTY_FACE (widget)->layout);

  GTK_WIDGET_CLASS (laurel_party_face_parent_class)->system_setting_changed (widget, setting);
}

static void
laurel_party_face_finalize (GObject *object)
{
  LaurelPartyFace *self = LAUREL_PARTY_FACE (object);

  g_clear_object (&self->layout);
  g_free (self->name);

  G_OBJECT_CLASS (laurel_party_face_parent_class)->finalize (object);
}

static void
laurel_party_face_class_init (LaurelPartyFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_party_face_finalize;
  widget_class->measure = laurel_party_face_measure;
  widget_class->snapshot = laurel_party_face_snapshot;
  widget_class->css_changed = laurel_party_face_css_changed;
  widget_class->system_setting_changed = laurel_party_face_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "avatar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
laurel_party_face_init (LaurelPartyFace *self)
{
}

/**
 * laurel_party_face_set_name:
 * @self: a face
 * @name: whose it is from now on
 *
 * The colour is the one that an avatar has for that name.
 */
void
laurel_party_face_set_name (LaurelPartyFace *self, const char *name)
{
  char colour[] = "color00";

  g_return_if_fail (LAUREL_IS_PARTY_FACE (self));

  if (!laurel_set_str (&self->name, name))
    return;

  g_clear_object (&self->layout);
  g_snprintf (colour, sizeof colour, "color%u", g_str_hash (name ? name : "") % N_COLOURS + 1);
  gtk_widget_set_css_classes (GTK_WIDGET (self),
                              (const char *[]) { "party-face", colour, NULL });
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
