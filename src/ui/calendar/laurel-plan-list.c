/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-plan-list.h"

#include "calendar/laurel-agenda-store.h"
#include "calendar/laurel-settle-store.h"
#include "ui/calendar/laurel-plan-line.h"
#include "ui/calendar/laurel-plan-row.h"

/**
 * LaurelPlanList:
 *
 * A season's activities as lines: the agenda, or what is to be settled.
 *
 * The lines come from a query that is asked again when something changes, and
 * when the day does. The selection is the session's.
 */
struct _LaurelPlanList {
  AdwBin parent_instance;

  GtkListView *view;
  GtkSingleSelection *selection;

  LaurelSession *session; /* (nullable) */
  GSignalGroup *watch;    /* of the session */
  gboolean settles;
  LaurelRowList *lines;   /* (nullable) */
  LaurelClashIndex *clashes;
};

G_DEFINE_FINAL_TYPE (LaurelPlanList, laurel_plan_list, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_SETTLES,
  PROP_LINES,
  PROP_N_LINES,
} Prop;

static GParamSpec *props[PROP_N_LINES + 1];

/* Rather than a reminder of it, its own line. */
static guint
find_line (LaurelPlanList *self, gint64 activity)
{
  GListModel *lines = G_LIST_MODEL (self->lines);
  guint n = lines ? g_list_model_get_n_items (lines) : 0;
  guint found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (lines, i);

    if (laurel_plan_row_get_activity (row) != activity)
      continue;

    found = i;
    if (!laurel_plan_row_is_reminder (row))
      return i;
  }

  return found;
}

/* The same activity may stand in more than one line: the one that is selected stays. */
static void
show_selection (LaurelPlanList *self)
{
  LaurelActivity *activity = self->session ? laurel_session_get_activity (self->session) : NULL;
  LaurelRow *selected = gtk_single_selection_get_selected_item (self->selection);
  gint64 id = activity ? laurel_row_get_id (LAUREL_ROW (activity)) : 0;

  if (selected != NULL && laurel_plan_row_get_activity (selected) == id)
    return;

  gtk_single_selection_set_selected (self->selection, id != 0 ? find_line (self, id)
                                                              : GTK_INVALID_LIST_POSITION);
}

static void
on_selected (LaurelPlanList *self)
{
  LaurelRow *selected = gtk_single_selection_get_selected_item (self->selection);

  if (self->session != NULL && selected != NULL && laurel_plan_row_get_activity (selected) != 0 &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    laurel_session_show (self->session, 0, laurel_plan_row_get_activity (selected));
}

static void
on_activate (LaurelPlanList *self, guint position)
{
  g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  gint64 activity = laurel_plan_row_get_activity (row);

  if (activity != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open", "x", activity);
}

/* As the button of the line does that has the focus. */
static void
press (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (LAUREL_PLAN_LIST (widget)->view));
  GtkWidget *line = child ? gtk_widget_get_first_child (child) : NULL;

  if (LAUREL_IS_PLAN_LINE (line))
    gtk_widget_activate_action (line, "line.press", NULL);
}

/* What was selected may have come only now. */
static void
on_items_changed (LaurelPlanList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_LINES]);
  show_selection (self);
}

static void
read_lines (LaurelPlanList *self)
{
  LaurelProgramme *programme =
    self->session ? laurel_session_get_programme (self->session) : NULL;

  if (self->lines != NULL)
    g_signal_handlers_disconnect_by_data (self->lines, self);
  g_clear_object (&self->lines);
  if (programme != NULL) {
    g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (self->session));

    self->lines = laurel_store_list (laurel_session_get_store (self->session),
                                     self->settles ? &LAUREL_TO_SETTLE : &LAUREL_AGENDA,
                                     g_variant_new ("(xs)",
                                                    laurel_row_get_id (LAUREL_ROW (programme)),
                                                    today));
    /* The selection knows of the change by then, and the view. */
    g_signal_connect_data (self->lines, "items-changed", G_CALLBACK (on_items_changed), self, NULL,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LINES]);
  on_items_changed (self);
}

static char *
choose_face (LaurelPlanList *self, guint n_lines, gboolean settles)
{
  if (n_lines > 0)
    return g_strdup ("lines");

  return g_strdup (settles ? "settled" : "empty");
}

/* The line of what is selected; or the first of an activity, since the list would begin with
 * the head of its first section. */
static GtkWidget *
find_line_to_focus (LaurelPlanList *self, LaurelRow *selected)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *line = gtk_widget_get_first_child (child);
    g_autoptr (LaurelRow) row = NULL;

    if (LAUREL_IS_PLAN_LINE (line))
      g_object_get (line, "row", &row, NULL);
    if (laurel_plan_row_get_activity (row) != 0 && (selected == NULL || row == selected))
      return child;
  }

  return NULL;
}

static gboolean
laurel_plan_list_grab_focus (GtkWidget *widget)
{
  LaurelPlanList *self = LAUREL_PLAN_LIST (widget);
  LaurelRow *selected = gtk_single_selection_get_selected_item (self->selection);
  GtkWidget *line;

  if (selected != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                                gtk_single_selection_get_selected (self->selection));
  line = find_line_to_focus (self, selected);

  return gtk_widget_grab_focus (line ? line : GTK_WIDGET (self->view));
}

static void
show_conflicts (LaurelPlanList *self)
{
  g_autoptr (GListModel) conflicts = NULL;

  if (self->session != NULL)
    g_object_get (self->session, "conflicts", &conflicts, NULL);
  laurel_clash_index_set_list (self->clashes, conflicts);
}

/* Lines are made for those who look: a list in the back only counts. */
static void
laurel_plan_list_map (GtkWidget *widget)
{
  LaurelPlanList *self = LAUREL_PLAN_LIST (widget);

  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));

  GTK_WIDGET_CLASS (laurel_plan_list_parent_class)->map (widget);
}

static void
set_session (LaurelPlanList *self, LaurelSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->watch, session);
  show_conflicts (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
  read_lines (self);
}

static void
laurel_plan_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelPlanList *self = LAUREL_PLAN_LIST (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_SETTLES:
    g_value_set_boolean (value, self->settles);
    break;
  case PROP_LINES:
    g_value_set_object (value, self->lines);
    break;
  case PROP_N_LINES:
    g_value_set_uint (value, self->lines ? g_list_model_get_n_items (G_LIST_MODEL (self->lines))
                                         : 0);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_plan_list_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelPlanList *self = LAUREL_PLAN_LIST (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    set_session (self, g_value_get_object (value));
    break;
  case PROP_SETTLES:
    self->settles = g_value_get_boolean (value);
    break;
  case PROP_LINES:
  case PROP_N_LINES:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_plan_list_dispose (GObject *object)
{
  LaurelPlanList *self = LAUREL_PLAN_LIST (object);

  if (self->lines != NULL)
    g_signal_handlers_disconnect_by_data (self->lines, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->lines);
  g_clear_object (&self->clashes);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_plan_list_parent_class)->dispose (object);
}

static void
laurel_plan_list_class_init (LaurelPlanListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_plan_list_get_property;
  object_class->set_property = laurel_plan_list_set_property;
  object_class->dispose = laurel_plan_list_dispose;
  widget_class->grab_focus = laurel_plan_list_grab_focus;
  widget_class->map = laurel_plan_list_map;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SETTLES] =
    g_param_spec_boolean ("settles", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_LINES] = g_param_spec_object ("lines", NULL, NULL, LAUREL_TYPE_ROW_LIST, read);
  props[PROP_N_LINES] = g_param_spec_uint ("n-lines", NULL, NULL, 0, G_MAXUINT, 0, read);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "lines.press", NULL, press);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "lines.press", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "lines.press", NULL);
  g_type_ensure (LAUREL_TYPE_PLAN_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-plan-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPlanList, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelPlanList, view);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
laurel_plan_list_init (LaurelPlanList *self)
{
  self->clashes = laurel_clash_index_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::programme", G_CALLBACK (read_lines), self);
  g_signal_group_connect_swapped (self->watch, "notify::conflicts", G_CALLBACK (show_conflicts),
                                  self);
  g_signal_group_connect_swapped (self->watch, "notify::today", G_CALLBACK (read_lines), self);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (show_selection),
                                  self);
}

/* What does not go together, for the lines. */
LaurelClashIndex *
laurel_plan_list_get_clashes (LaurelPlanList *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_LIST (self), NULL);

  return self->clashes;
}
