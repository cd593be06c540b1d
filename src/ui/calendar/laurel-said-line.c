/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-said-line.h"

#include "calendar/laurel-history.h"
#include "calendar/laurel-plan-words.h"
#include "ui/calendar/laurel-activity-words.h"

/**
 * LaurelSaidLine:
 *
 * An activity as it was announced once, to be read and nothing else.
 */
struct _LaurelSaidLine {
  AdwBin parent_instance;

  LaurelSnapshot *snapshot;   /* (nullable): a recycled line has none */
  LaurelProgramme *programme; /* (nullable): whose it is */
};

G_DEFINE_FINAL_TYPE (LaurelSaidLine, laurel_said_line, ADW_TYPE_BIN)

typedef enum {
  PROP_SNAPSHOT = 1,
  PROP_PROGRAMME,
} Prop;

static GParamSpec *props[PROP_PROGRAMME + 1];

static char *
format_detail (LaurelSaidLine *self, LaurelSnapshot *snapshot, LaurelProgramme *programme)
{
  const char *language = programme ? laurel_programme_get_language (programme) : NULL;
  g_autofree char *when = NULL;
  g_autofree char *where = NULL;

  if (snapshot == NULL || programme == NULL)
    return NULL;

  when = laurel_history_dup_when (snapshot, language, laurel_programme_get_year (programme),
                                  laurel_programme_get_habits (programme));
  where = laurel_place_dup_words (laurel_snapshot_get_place (snapshot),
                                  laurel_snapshot_get_place_status (snapshot), language);
  if (when == NULL || where == NULL)
    return g_strdup (when ? when : where);

  return g_strdup_printf ("%s · %s", when, where);
}

static gboolean
is_off (LaurelSaidLine *self, LaurelSnapshot *snapshot)
{
  const char *status = snapshot ? laurel_snapshot_get_status (snapshot) : NULL;

  return g_strcmp0 (status, "cancelled") == 0 || g_strcmp0 (status, "postponed") == 0;
}

static char *
format_status (LaurelSaidLine *self, LaurelSnapshot *snapshot)
{
  return snapshot ? g_strdup (laurel_status_get_label (laurel_snapshot_get_status (snapshot)))
                  : NULL;
}

static void
laurel_said_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelSaidLine *self = LAUREL_SAID_LINE (object);

  switch ((Prop) prop_id) {
  case PROP_SNAPSHOT:
    g_value_set_object (value, self->snapshot);
    break;
  case PROP_PROGRAMME:
    g_value_set_object (value, self->programme);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_said_line_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelSaidLine *self = LAUREL_SAID_LINE (object);
  gboolean changed = FALSE;

  switch ((Prop) prop_id) {
  case PROP_SNAPSHOT:
    changed = g_set_object (&self->snapshot, g_value_get_object (value));
    break;
  case PROP_PROGRAMME:
    changed = g_set_object (&self->programme, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
laurel_said_line_dispose (GObject *object)
{
  LaurelSaidLine *self = LAUREL_SAID_LINE (object);

  g_clear_object (&self->snapshot);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (laurel_said_line_parent_class)->dispose (object);
}

static void
laurel_said_line_class_init (LaurelSaidLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_said_line_get_property;
  object_class->set_property = laurel_said_line_set_property;
  object_class->dispose = laurel_said_line_dispose;

  props[PROP_SNAPSHOT] = g_param_spec_object ("snapshot", NULL, NULL, LAUREL_TYPE_SNAPSHOT, flags);
  props[PROP_PROGRAMME] =
    g_param_spec_object ("programme", NULL, NULL, LAUREL_TYPE_PROGRAMME, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-said-line.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_detail);
  gtk_widget_class_bind_template_callback (widget_class, format_status);
  gtk_widget_class_bind_template_callback (widget_class, is_off);
}

static void
laurel_said_line_init (LaurelSaidLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
