/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-plan-list.h"

#include "calendar/laurel-agenda-store.h"
#include "calendar/laurel-settle-store.h"
#include "ui/calendar/laurel-plan-line.h"
#include "ui/calendar/laurel-plan-row.h"
#include "ui/kit/laurel-one-stop.h"

/**
 * LaurelPlanList:
 *
 * A season's activities as lines: the agenda, or what is to be settled.
 *
 * The lines come from a query that is asked again when something changes, and
 * when the day does. The selection is the session's.
 *
 * It is one stop of Tab, and the button of the line that has the focus is another. The arrow keys
 * go from line to line, over the heads of sections, and between a line and its button. What goes
 * away leaves the focus to the line that takes its place, and gets it when it comes back.
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
  guint cursor;           /* the line that had the focus last */
  guint scroll_id;        /* a tick in which what is selected is scrolled to, or 0 */
  LaurelRow *focused;     /* (nullable): the one that has it, while the lines change */
};

G_DEFINE_FINAL_TYPE (LaurelPlanList, laurel_plan_list, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
  PROP_SETTLES,
  PROP_LINES,
  PROP_N_LINES,
} Prop;

static GParamSpec *props[PROP_N_LINES + 1];

/* ---- the focus ------------------------------------------------------------------ */

static gboolean
is_tab (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
}

static guint
get_n_lines (LaurelPlanList *self)
{
  return self->lines ? g_list_model_get_n_items (G_LIST_MODEL (self->lines)) : 0;
}

/* Whether there is an activity in a line, and not the head of a section. */
static gboolean
is_stop (LaurelPlanList *self, guint position)
{
  g_autoptr (LaurelRow) row =
    self->lines ? g_list_model_get_item (G_LIST_MODEL (self->lines), position) : NULL;

  return laurel_plan_row_get_activity (row) != 0;
}

/* The next line of an activity from @position on, or where there is none, the next before it. */
static guint
find_stop (LaurelPlanList *self, guint position, int by)
{
  guint n = get_n_lines (self);

  for (guint turn = 0; turn < 2; turn++, by = -by)
    for (guint i = MIN (position, n - 1); n > 0 && i < n; i += (guint) by)
      if (is_stop (self, i))
        return i;

  return GTK_INVALID_LIST_POSITION;
}

static LaurelPlanLine *
find_line (LaurelPlanList *self, guint position)
{
  g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *line = gtk_widget_get_first_child (child);

    if (LAUREL_IS_PLAN_LINE (line) && laurel_plan_line_get_row (LAUREL_PLAN_LINE (line)) == row)
      return LAUREL_PLAN_LINE (line);
  }

  return NULL;
}

static gboolean
focus_line (LaurelPlanList *self, guint position)
{
  LaurelPlanLine *line;

  if (position >= get_n_lines (self))
    return FALSE;

  /* Far away there is no widget of it yet. */
  line = find_line (self, position);
  if (line == NULL) {
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
    line = find_line (self, position);
  }
  self->cursor = position;

  return line != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (line)));
}

/* The line in which the focus is. */
static LaurelPlanLine *
get_focus_line (LaurelPlanList *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  GtkWidget *line = child ? gtk_widget_get_first_child (child) : NULL;

  return LAUREL_IS_PLAN_LINE (line) ? LAUREL_PLAN_LINE (line) : NULL;
}

/* The line of what is selected; else where the focus was last, or what stands there now. */
static gboolean
laurel_plan_list_grab_focus (GtkWidget *widget)
{
  LaurelPlanList *self = LAUREL_PLAN_LIST (widget);
  guint selected = gtk_single_selection_get_selected (self->selection);

  return focus_line (self, find_stop (self, selected != GTK_INVALID_LIST_POSITION ? selected
                                                                               : self->cursor, 1));
}

static gboolean
laurel_plan_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LaurelPlanList *self = LAUREL_PLAN_LIST (widget);
  LaurelPlanLine *line = get_focus_line (self);
  gboolean backward = direction == GTK_DIR_TAB_BACKWARD;

  if (get_n_lines (self) == 0 || !is_tab (direction))
    return laurel_one_stop_focus_child (widget, direction);
  if (line != NULL)
    return laurel_plan_line_focus_button (line, !backward);
  if (!laurel_plan_list_grab_focus (widget))
    return FALSE;

  line = get_focus_line (self);
  if (backward && line != NULL)
    laurel_plan_line_focus_button (line, TRUE);

  return TRUE;
}

/* From a line to its button, and back. */
static void
go_along (GtkWidget *widget, const char *action_name, GVariant *by)
{
  LaurelPlanLine *line = get_focus_line (LAUREL_PLAN_LIST (widget));
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (line != NULL)
    laurel_plan_line_focus_button (line, (g_variant_get_int32 (by) > 0) != mirrored);
}

/* Where a row stands. */
static guint
find_row (LaurelPlanList *self, LaurelRow *row)
{
  guint n = row ? get_n_lines (self) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) at = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

    if (at == row)
      return i;
  }

  return GTK_INVALID_LIST_POSITION;
}

/**
 * laurel_plan_list_pass:
 * @self: a list
 * @head: the head of a section that would get the focus
 *
 * Passes the focus on to the next activity, in the direction in which it goes.
 */
void
laurel_plan_list_pass (LaurelPlanList *self, LaurelRow *head)
{
  LaurelPlanLine *line;
  guint at;

  g_return_if_fail (LAUREL_IS_PLAN_LIST (self));

  line = get_focus_line (self);
  at = find_row (self, head);
  if (line != NULL)
    self->cursor = find_row (self, laurel_plan_line_get_row (line));
  if (at != GTK_INVALID_LIST_POSITION)
    focus_line (self, find_stop (self, at, at < self->cursor ? -1 : 1));
}

/* Before the view knows of a change: where the focus is in it. */
static void
before_items_changed (LaurelPlanList *self, guint position, guint removed, guint added)
{
  LaurelPlanLine *line = get_focus_line (self);
  LaurelRow *row = line ? laurel_plan_line_get_row (line) : NULL;

  g_set_object (&self->focused, row);
}

/* What went away left the focus behind: it goes on to what stands there now. What came back, or
 * went elsewhere, gets it. */
static void
keep_focus (LaurelPlanList *self, gboolean selected)
{
  LaurelPlanLine *line = get_focus_line (self);
  guint at;

  if (self->focused == NULL)
    return;

  at = find_row (self, self->focused);
  if (selected)
    focus_line (self, gtk_single_selection_get_selected (self->selection));
  else if (at != GTK_INVALID_LIST_POSITION)
    self->cursor = at;
  if (!selected && (line == NULL || laurel_plan_line_get_row (line) != self->focused))
    focus_line (self, find_stop (self, self->cursor, 1));
  g_clear_object (&self->focused);
}

/* ---- what is selected ------------------------------------------------------------ */

/* Rather than a phase or a reminder of it, its own line. */
static guint
find_own_line (LaurelPlanList *self, gint64 activity)
{
  GListModel *lines = G_LIST_MODEL (self->lines);
  guint n = lines ? g_list_model_get_n_items (lines) : 0;
  guint found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (lines, i);

    if (laurel_plan_row_get_activity (row) != activity)
      continue;

    found = i;
    if (laurel_plan_row_is_own (row))
      return i;
  }

  return found;
}

/* Where the view is not yet allocated it has no places to scroll to. */
static gboolean
scroll_to_selected (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  LaurelPlanList *self = LAUREL_PLAN_LIST (data);
  guint selected = gtk_single_selection_get_selected (self->selection);

  self->scroll_id = 0;
  if (selected < get_n_lines (self))
    gtk_widget_activate_action (view, "list.scroll-to-item", "u", selected);

  return G_SOURCE_REMOVE;
}

static void
stop_scrolling (LaurelPlanList *self)
{
  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->scroll_id);
  self->scroll_id = 0;
}

static void
queue_scroll (LaurelPlanList *self)
{
  if (self->scroll_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), scroll_to_selected,
                                                    self, NULL);
}

/* The same activity may stand in more than one line: the one that is selected stays. What is
 * selected elsewhere is to be seen. */
static void
show_selection (LaurelPlanList *self)
{
  LaurelActivity *activity = self->session ? laurel_session_get_activity (self->session) : NULL;
  LaurelRow *selected = gtk_single_selection_get_selected_item (self->selection);
  gint64 id = activity ? laurel_row_get_id (LAUREL_ROW (activity)) : 0;

  if (selected != NULL && laurel_plan_row_get_activity (selected) == id)
    return;

  gtk_single_selection_set_selected (self->selection, id != 0 ? find_own_line (self, id)
                                                              : GTK_INVALID_LIST_POSITION);
  if (id != 0)
    queue_scroll (self);
}

/* The list selects the line to which it gives the focus; a head has passed that on. */
static void
on_selected (LaurelPlanList *self)
{
  LaurelRow *selected = gtk_single_selection_get_selected_item (self->selection);
  LaurelPlanLine *line = get_focus_line (self);

  if (selected != NULL && laurel_plan_row_get_activity (selected) == 0 && line != NULL) {
    gtk_single_selection_set_selected (self->selection,
                                       find_row (self, laurel_plan_line_get_row (line)));
    return;
  }

  if (selected != NULL)
    self->cursor = gtk_single_selection_get_selected (self->selection);
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
  LaurelPlanLine *line = get_focus_line (LAUREL_PLAN_LIST (widget));

  if (line != NULL)
    gtk_widget_activate_action (GTK_WIDGET (line), "line.press", NULL);
}

/* What was selected may have come only now. */
static void
on_items_changed (LaurelPlanList *self)
{
  gboolean selected = gtk_single_selection_get_selected_item (self->selection) != NULL;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_LINES]);
  show_selection (self);
  keep_focus (self, !selected &&
                    gtk_single_selection_get_selected_item (self->selection) != NULL);
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
    g_signal_connect_swapped (self->lines, "items-changed", G_CALLBACK (before_items_changed),
                              self);
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

  queue_scroll (self);
}

static void
laurel_plan_list_unmap (GtkWidget *widget)
{
  stop_scrolling (LAUREL_PLAN_LIST (widget));

  GTK_WIDGET_CLASS (laurel_plan_list_parent_class)->unmap (widget);
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
  g_clear_object (&self->focused);
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
  widget_class->focus = laurel_plan_list_focus;
  widget_class->grab_focus = laurel_plan_list_grab_focus;
  widget_class->map = laurel_plan_list_map;
  widget_class->unmap = laurel_plan_list_unmap;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SETTLES] =
    g_param_spec_boolean ("settles", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_LINES] = g_param_spec_object ("lines", NULL, NULL, LAUREL_TYPE_ROW_LIST, read);
  props[PROP_N_LINES] = g_param_spec_uint ("n-lines", NULL, NULL, 0, G_MAXUINT, 0, read);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "lines.along", "i", go_along);
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
