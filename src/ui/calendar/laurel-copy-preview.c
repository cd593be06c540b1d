/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-copy-preview.h"

#include "ui/calendar/laurel-copy-line.h"
#include "ui/kit/laurel-fold-layout.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-spin.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelCopyPreview:
 *
 * What is about to be copied: to which year, as a new season or into one that is
 * there already, and each activity as it would be there. A series is one row,
 * which unfolds into those that belong to it.
 */
struct _LaurelCopyPreview {
  GtkWidget parent_instance;

  GtkWidget *clamp;
  GtkWidget *year;
  GtkWidget *target;
  GtkWidget *title;
  GtkWidget *hold;
  GtkCheckButton *all;
  GtkLabel *last_heading;
  GtkListView *rows;

  LaurelCopyPlan *plan; /* (nullable): nothing is to be copied yet */
  GBindingGroup *bindings;
  GSignalGroup *signals;
  GPtrArray *targets;   /* (element-type LaurelProgramme): those of the list, after a new one */
};

G_DEFINE_FINAL_TYPE (LaurelCopyPreview, laurel_copy_preview, GTK_TYPE_WIDGET)

typedef enum {
  PROP_PLAN = 1,
} Prop;

static GParamSpec *props[PROP_PLAN + 1];

/* ---- closures --------------------------------------------------------------- */

static gboolean
has_text (LaurelCopyPreview *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
format_next (LaurelCopyPreview *self, int year, guint n_taken, guint n_rows)
{
  /* Translators: the heading of a column: what of a plan goes over to the year %1$d. */
  return g_strdup_printf (_("In %1$d (%2$u of %3$u)"), year, n_taken, n_rows);
}

static char *
format_foot (LaurelCopyPreview *self, const char *obstacle)
{
  if (has_text (self, obstacle))
    return g_strdup (obstacle);

  return g_strdup (_("Organisers and phases go along; places that were certain are tentative "
                     "again. One undo takes the whole copy back."));
}

static char **
style_foot (LaurelCopyPreview *self, const char *obstacle)
{
  const char *classes[] = { "caption", has_text (self, obstacle) ? "obstacle" : "dim-label",
                            NULL };

  return g_strdupv ((char **) classes);
}

/* ---- where it goes ---------------------------------------------------------- */

static void
on_target_selected (LaurelCopyPreview *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->target));
  LaurelProgramme *into = NULL;

  if (self->plan == NULL || selected > self->targets->len)
    return;

  if (selected > 0)
    into = self->targets->pdata[selected - 1];
  gtk_widget_set_visible (self->title, into == NULL);
  laurel_copy_plan_set_into (self->plan, into);
}

/* The season of that title, or a new one: nothing is added to what has to do with
 * something else, unless somebody says so. */
static void
list_targets (LaurelCopyPreview *self)
{
  LaurelSession *session = laurel_copy_plan_get_session (self->plan);
  GListModel *programmes = G_LIST_MODEL (laurel_session_list_programmes (session));
  LaurelProgramme *same = laurel_copy_plan_find_into (self->plan);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->targets, 0);
  gtk_string_list_append (names, _("A new season"));
  for (guint i = 0; i < g_list_model_get_n_items (programmes); i++) {
    g_autoptr (LaurelProgramme) programme = g_list_model_get_item (programmes, i);

    if (laurel_programme_get_year (programme) != laurel_copy_plan_get_year (self->plan) ||
        programme == laurel_copy_plan_get_from (self->plan))
      continue;
    g_ptr_array_add (self->targets, g_object_ref (programme));
    gtk_string_list_append (names, laurel_programme_get_title (programme));
    if (programme == same)
      selected = self->targets->len;
  }

  gtk_widget_set_visible (self->target, self->targets->len > 0);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->target), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->target), selected);
  on_target_selected (self);
}

/* ---- all or none ------------------------------------------------------------ */

static void
on_all_toggled (LaurelCopyPreview *self)
{
  if (self->plan != NULL)
    laurel_copy_plan_take_all (self->plan, gtk_check_button_get_active (self->all));
}

static void
show_all (LaurelCopyPreview *self)
{
  guint n_rows, n_taken;

  g_object_get (self->plan, "n-rows", &n_rows, "n-taken", &n_taken, NULL);
  g_signal_handlers_block_by_func (self->all, on_all_toggled, self);
  gtk_check_button_set_active (self->all, n_taken > 0 && n_taken == n_rows);
  g_signal_handlers_unblock_by_func (self->all, on_all_toggled, self);
  gtk_check_button_set_inconsistent (self->all, n_taken > 0 && n_taken < n_rows);
}

/* ---- the rows --------------------------------------------------------------- */

static GListModel *
list_members (gpointer item, gpointer data)
{
  GListModel *members = laurel_copy_row_list_members (LAUREL_COPY_ROW (item));

  return members ? g_object_ref (members) : NULL;
}

static void
show_rows (LaurelCopyPreview *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkTreeListModel *tree;

  tree = gtk_tree_list_model_new (g_object_ref (laurel_copy_plan_list_rows (self->plan)), FALSE,
                                  FALSE, list_members, NULL, NULL);
  selection = gtk_no_selection_new (G_LIST_MODEL (tree));
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (selection));
}

static void
on_row_activated (GtkListView *view, guint position, gpointer data)
{
  g_autoptr (GtkTreeListRow) place =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);
  g_autoptr (LaurelCopyRow) row = gtk_tree_list_row_get_item (place);
  gboolean open;

  g_object_get (row, "open", &open, NULL);
  g_object_set (row, "open", !open, NULL);
}

/* The line that has the focus as a whole. */
static LaurelCopyLine *
find_line (LaurelCopyPreview *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->rows));
  GtkWidget *line = item ? gtk_widget_get_first_child (item) : NULL;

  if (item == NULL || !gtk_widget_has_focus (item) || !LAUREL_IS_COPY_LINE (line))
    return NULL;

  return LAUREL_COPY_LINE (line);
}

/* A line that has the focus as a whole: Space takes it or leaves it, the arrows
 * unfold it and fold it. */
static gboolean
press_on_line (LaurelCopyPreview *self, guint key)
{
  LaurelCopyLine *line = find_line (self);
  g_autoptr (GtkTreeListRow) place = NULL;
  g_autoptr (LaurelCopyRow) row = NULL;

  if (line == NULL)
    return GDK_EVENT_PROPAGATE;

  g_object_get (line, "place", &place, "row", &row, NULL);
  if (key == GDK_KEY_space || key == GDK_KEY_KP_Space)
    g_object_set (row, "taken", !laurel_copy_row_get_taken (row), NULL);
  else if (gtk_tree_list_row_is_expandable (place))
    gtk_tree_list_row_set_expanded (place, key == GDK_KEY_Right || key == GDK_KEY_KP_Right ||
                                             key == GDK_KEY_plus);

  return GDK_EVENT_STOP;
}

/* Tab goes through what is in a row, and then leaves the list: forward to what
 * copies, back to what is chosen for all. */
static gboolean
leave_row (LaurelCopyPreview *self, gboolean back)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->rows));

  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_child_focus (item, back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD))
    return GDK_EVENT_STOP;

  return back ? gtk_widget_grab_focus (GTK_WIDGET (self->all))
              : gtk_widget_activate_action (GTK_WIDGET (self), "review.leave-rows", NULL);
}

static gboolean
on_row_key (LaurelCopyPreview *self, guint key, guint code, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  switch (key) {
  case GDK_KEY_Tab:
  case GDK_KEY_KP_Tab:
  case GDK_KEY_ISO_Left_Tab:
    return leave_row (self, key == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK));
  case GDK_KEY_space:
  case GDK_KEY_KP_Space:
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
  case GDK_KEY_plus:
  case GDK_KEY_minus:
    return press_on_line (self, key);
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

/* ---- the object ------------------------------------------------------------- */

static void
set_plan (LaurelCopyPreview *self, LaurelCopyPlan *plan)
{
  g_autofree char *last = NULL;

  if (!g_set_object (&self->plan, plan))
    return;

  g_binding_group_set_source (self->bindings, plan);
  g_signal_group_set_target (self->signals, plan);
  if (plan != NULL) {
    /* Translators: the heading of a column: what a plan said in the year %d. */
    last = g_strdup_printf (_("In %d"),
                            laurel_programme_get_year (laurel_copy_plan_get_from (plan)));
    gtk_label_set_label (self->last_heading, last);
    show_rows (self);
    show_all (self);
    list_targets (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAN]);
}

static void
laurel_copy_preview_get_property (GObject *object, guint prop_id, GValue *value,
                                  GParamSpec *pspec)
{
  LaurelCopyPreview *self = LAUREL_COPY_PREVIEW (object);

  switch ((Prop) prop_id) {
  case PROP_PLAN:
    g_value_set_object (value, self->plan);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_preview_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  LaurelCopyPreview *self = LAUREL_COPY_PREVIEW (object);

  switch ((Prop) prop_id) {
  case PROP_PLAN:
    set_plan (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_preview_dispose (GObject *object)
{
  LaurelCopyPreview *self = LAUREL_COPY_PREVIEW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LAUREL_TYPE_COPY_PREVIEW);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (laurel_copy_preview_parent_class)->dispose (object);
}

static void
laurel_copy_preview_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_COPY_PREVIEW (object)->targets);

  G_OBJECT_CLASS (laurel_copy_preview_parent_class)->finalize (object);
}

static void
laurel_copy_preview_class_init (LaurelCopyPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_copy_preview_get_property;
  object_class->set_property = laurel_copy_preview_set_property;
  object_class->dispose = laurel_copy_preview_dispose;
  object_class->finalize = laurel_copy_preview_finalize;

  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, LAUREL_TYPE_COPY_PLAN, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_COPY_LINE);
  g_type_ensure (LAUREL_TYPE_FOLD_LAYOUT);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-copy-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyPreview, all);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyPreview, clamp);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyPreview, hold);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyPreview, last_heading);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyPreview, rows);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyPreview, target);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyPreview, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyPreview, year);
  gtk_widget_class_bind_template_callback (widget_class, format_foot);
  gtk_widget_class_bind_template_callback (widget_class, format_next);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, on_all_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_target_selected);
  gtk_widget_class_bind_template_callback (widget_class, style_foot);
}

static void
laurel_copy_preview_init (LaurelCopyPreview *self)
{
  const GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->targets = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_row_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->rows), keys);

  laurel_spin_refuse_words (GTK_SPIN_BUTTON (self->year));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "title", self->title, "text", both);
  g_binding_group_bind (self->bindings, "year", self->year, "value", both);
  g_binding_group_bind (self->bindings, "hold", self->hold, "active", both);
  self->signals = g_signal_group_new (LAUREL_TYPE_COPY_PLAN);
  g_signal_group_connect_swapped (self->signals, "notify::year", G_CALLBACK (list_targets), self);
  g_signal_group_connect_swapped (self->signals, "notify::n-taken", G_CALLBACK (show_all), self);
  g_signal_group_connect_swapped (self->signals, "notify::n-rows", G_CALLBACK (show_all), self);
}

static gboolean
fold_row (LaurelCopyRow *row)
{
  gboolean open;

  g_object_get (row, "open", &open, NULL);
  if (open)
    g_object_set (row, "open", FALSE, NULL);

  return open;
}

static gboolean
fold_all (GListModel *rows)
{
  gboolean any = FALSE;

  for (guint i = 0; rows != NULL && i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (LaurelCopyRow) row = g_list_model_get_item (rows, i);

    any |= fold_row (row);
    any |= fold_all (laurel_copy_row_list_members (row));
  }

  return any;
}

/**
 * laurel_copy_preview_fold:
 *
 * Folds the rows that show their fields.
 *
 * Returns: whether any did
 */
gboolean
laurel_copy_preview_fold (LaurelCopyPreview *self)
{
  gboolean any;

  g_return_val_if_fail (LAUREL_IS_COPY_PREVIEW (self), FALSE);

  any = self->plan != NULL && fold_all (laurel_copy_plan_list_rows (self->plan));
  if (any)
    gtk_widget_grab_focus (GTK_WIDGET (self->rows));

  return any;
}

/* Puts the focus on the first row as a whole: the arrow keys go on from there. */
void
laurel_copy_preview_focus (LaurelCopyPreview *self)
{
  GtkWidget *first;

  g_return_if_fail (LAUREL_IS_COPY_PREVIEW (self));

  first = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  if (first != NULL)
    gtk_widget_grab_focus (first);
}
