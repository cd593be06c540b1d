/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-plan-line-private.h"

#include "calendar/laurel-agenda-item.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/calendar/laurel-dragged-activity.h"
#include "ui/calendar/laurel-plan-copy.h"
#include "ui/calendar/laurel-plan-list.h"
#include "ui/calendar/laurel-plan-row.h"
#include "ui/kit/laurel-dragged.h"
#include "ui/kit/laurel-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * LaurelPlanLine:
 *
 * A line of a #LaurelPlanList: the head of a section, or an activity in words,
 * with a badge for what is not sure, a sign when it does not go together with
 * something, or a button that settles it or, of a reminder, marks it as done. What
 * does not go together, it asks the list that it is in.
 *
 * There are hundreds of them, so it makes only the parts that its row needs, and
 * writes them when the row changes: bindings would ask for each of them by itself.
 */

G_DEFINE_FINAL_TYPE (LaurelPlanLine, laurel_plan_line, GTK_TYPE_WIDGET)

/* How many digits of a number stand below each other. */
#define N_DIGITS 4

typedef enum {
  PROP_ROW = 1,
} Prop;

static GParamSpec *props[PROP_ROW + 1];

/* ---- what does not go together ---------------------------------------------- */

/* What a phase or a reminder is about has a line of its own, which says it. */
static LaurelConflict *
find_worst (LaurelPlanLine *self, LaurelRow *row)
{
  GPtrArray *conflicts =
    self->clashes && laurel_plan_row_is_own (row)
    ? laurel_clash_index_find (self->clashes, laurel_plan_row_get_activity (row)) : NULL;

  return laurel_conflicts_find_worst (conflicts, 0, LAUREL_DAY_NEVER);
}

/* In what it contradicts itself. */
static LaurelConflict *
find_fault (LaurelPlanLine *self, LaurelRow *row)
{
  if (self->clashes == NULL)
    return NULL;

  return laurel_clash_index_find_fault (self->clashes, laurel_plan_row_get_activity (row));
}

static char *
dup_detail (LaurelPlanLine *self, LaurelConflict *worst)
{
  g_autofree char *detail = laurel_plan_row_dup_when_and_where (self->row);
  g_autofree char *clash = NULL;

  if (worst == NULL || detail == NULL)
    return g_steal_pointer (&detail);

  clash = laurel_conflict_dup_words (worst);

  /* Translators: when and where something is, and what it does not go together with. */
  return g_strdup_printf (_("%s · %s"), detail, clash);
}

/* ---- its parts ---------------------------------------------------------------- */

/* Makes the next child of @self. */
static LaurelLineText *
add_text (LaurelPlanLine *self, int n_lines, int n_chars, const char *style)
{
  GtkWidget *text = laurel_line_text_new (n_lines, n_chars, style);

  gtk_widget_set_parent (text, GTK_WIDGET (self));

  return LAUREL_LINE_TEXT (text);
}

static void
show_part (gpointer part, gboolean visible)
{
  if (part != NULL)
    gtk_widget_set_visible (part, visible);
}

static void
show_parts (LaurelPlanLine *self, gboolean head, gboolean sign, gboolean badge, gboolean button)
{
  show_part (self->head, head);
  show_part (self->number, !head);
  show_part (self->title, !head);
  show_part (self->detail, !head);
  show_part (self->sign, sign);
  show_part (self->badge, badge);
  show_part (self->button, button);
}

static void
show_head (LaurelPlanLine *self, const char *text)
{
  static const char *const PLAIN[] = { NULL };

  if (self->head == NULL) {
    self->head = add_text (self, 1, 0, "heading dim-label");
    gtk_widget_set_margin_top (GTK_WIDGET (self->head), 18);
    gtk_widget_set_margin_bottom (GTK_WIDGET (self->head), 6);
  }
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) PLAIN);
  laurel_line_text_set_text (self->head, text);
  show_parts (self, TRUE, FALSE, FALSE, FALSE);
}

/* Which corners of the card are its own. */
static void
style_card (LaurelPlanLine *self)
{
  gboolean first = TRUE, last = TRUE;

  if (LAUREL_IS_AGENDA_ITEM (self->row))
    g_object_get (self->row, "first", &first, "last", &last, NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self),
                              (const char *[]) { "plan-line", first ? "first" : "inner",
                                                 last ? "last" : "inner", NULL });
}

/* The sign of a clash is one everywhere; which it is the words say, too. */
static void
show_sign (LaurelPlanLine *self, LaurelConflict *worst)
{
  gboolean certain = laurel_conflict_find_grade (worst) == LAUREL_CLASH_CERTAIN;

  if (self->sign == NULL) {
    self->sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
    gtk_widget_insert_after (self->sign, GTK_WIDGET (self), GTK_WIDGET (self->detail));
  }
  gtk_widget_set_tooltip_text (self->sign, laurel_conflict_get_why (worst));
  gtk_widget_set_css_classes (self->sign,
                              (const char *[]) { certain ? "error" : "warning", NULL });
}

static void
show_badge (LaurelPlanLine *self, const char *text)
{
  LaurelConflict *fault = find_fault (self, self->row);

  if (self->badge == NULL) {
    self->badge = gtk_label_new (NULL);
    gtk_widget_insert_after (self->badge, GTK_WIDGET (self),
                             self->sign ? self->sign : GTK_WIDGET (self->detail));
  }
  gtk_label_set_label (GTK_LABEL (self->badge), text);
  gtk_widget_set_tooltip_text (self->badge, fault ? laurel_conflict_get_why (fault) : NULL);
  gtk_widget_set_css_classes (
    self->badge, (const char *[]) { "badge", laurel_plan_row_get_badge_style (self->row, fault),
                                    NULL });
}

static void
show_button (LaurelPlanLine *self)
{
  if (self->button == NULL) {
    self->button = gtk_button_new ();
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "line.press");
    gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  }
  if (laurel_plan_row_is_reminder (self->row))
    gtk_button_set_icon_name (GTK_BUTTON (self->button), "object-select-symbolic");
  else
    gtk_button_set_label (GTK_BUTTON (self->button), laurel_plan_row_get_button (self->row));
  gtk_widget_set_tooltip_text (self->button, laurel_plan_row_get_button_tip (self->row));
}

static void
show_activity (LaurelPlanLine *self)
{
  LaurelConflict *worst = find_worst (self, self->row);
  g_autofree char *number = laurel_plan_row_dup_number (self->row);
  g_autofree char *title = laurel_plan_row_dup_field (self->row, "title");
  g_autofree char *detail = dup_detail (self, worst);
  g_autofree char *badge = laurel_plan_row_dup_badge (self->row, find_fault (self, self->row));
  gboolean has_button = laurel_plan_row_get_button (self->row) != NULL ||
                        laurel_plan_row_is_reminder (self->row);

  if (self->number == NULL) {
    self->number = add_text (self, 1, N_DIGITS, "dim-label numeric");
    self->title = add_text (self, 2, 0, NULL);
    self->detail = add_text (self, 3, 0, "caption dim-label");
  }
  style_card (self);
  laurel_line_text_set_text (self->number, number);
  laurel_line_text_set_text (self->title, title);
  laurel_line_text_set_text (self->detail, detail);
  if (worst != NULL)
    show_sign (self, worst);
  if (badge != NULL)
    show_badge (self, badge);
  if (has_button)
    show_button (self);
  show_parts (self, FALSE, worst != NULL, badge != NULL, has_button);
}

/* What a part says, if it is shown. */
static const char *
get_words (gpointer part)
{
  if (part == NULL || !gtk_widget_get_visible (part))
    return NULL;
  if (GTK_IS_LABEL (part))
    return gtk_label_get_text (part);

  return GTK_IS_BUTTON (part) ? gtk_button_get_label (part) : laurel_line_text_get_text (part);
}

/* The row of the list, which has the focus, is called by all that is in it. */
static void
name_item (LaurelPlanLine *self)
{
  gpointer parts[] = { self->head, self->number, self->title, self->detail, self->badge,
                       self->button };
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (GString) name = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    const char *words = get_words (parts[i]);

    if (words != NULL && *words != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", words);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

/* Nothing is done with the head of a section, by key or by click. */
static void
open_item (LaurelPlanLine *self, gboolean open)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_widget_set_focusable (item, open);
  gtk_widget_set_can_target (item, open);
}

/* A line that is in no list does not know yet what does not go together. */
static void
show_row (LaurelPlanLine *self)
{
  g_autofree char *head = laurel_plan_row_dup_field (self->row, "head");

  if (self->row == NULL || self->clashes == NULL)
    return;

  if (head != NULL)
    show_head (self, head);
  else
    show_activity (self);
  name_item (self);
  open_item (self, head == NULL);
}

/* ---- what is done with it ----------------------------------------------------- */

/* The list gives the focus to a row by way of what is in it. */
static gboolean
laurel_plan_line_grab_focus (GtkWidget *widget)
{
  LaurelPlanLine *self = LAUREL_PLAN_LINE (widget);
  GtkWidget *list = gtk_widget_get_ancestor (widget, LAUREL_TYPE_PLAN_LIST);

  if (list == NULL || self->row == NULL || laurel_plan_row_get_activity (self->row) != 0)
    return FALSE;

  laurel_plan_list_pass (LAUREL_PLAN_LIST (list), self->row);

  return TRUE;
}

/* The line of a reminder goes: the focus is on it by then, from where the list takes
 * it on, and not on its button. */
static void
press (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelRow *row = LAUREL_PLAN_LINE (widget)->row;

  if (laurel_plan_row_is_reminder (row))
    gtk_widget_grab_focus (gtk_widget_get_parent (widget));
  laurel_plan_row_press (row, widget);
}

/* A calendar file for folders, its content for calendars, words for letters. */
static GdkContentProvider *
on_drag (LaurelPlanLine *self)
{
  g_autofree char *title = laurel_plan_row_dup_field (self->row, "title");
  g_autofree char *detail = self->row ? dup_detail (self, find_worst (self, self->row)) : NULL;
  g_autofree char *head = laurel_plan_row_dup_field (self->row, "head");
  g_autofree char *text = g_strconcat (title ? title : "", detail ? "\n" : NULL, detail, NULL);
  g_autoptr (GFile) file = NULL;
  GdkFileList *files;
  GdkContentProvider *forms[3];
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LAUREL_TYPE_PAGE);
  gint64 id;

  if (self->row == NULL || page == NULL || title == NULL || head != NULL)
    return NULL;

  id = laurel_plan_row_get_activity (self->row);
  file = laurel_dragged_dup_file (title);
  files = gdk_file_list_new_from_array (&file, 1);
  forms[0] = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);
  forms[1] = laurel_dragged_activity_new (page, laurel_page_get_session (LAUREL_PAGE (page)), id,
                                          g_file_peek_path (file));
  forms[2] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  g_boxed_free (GDK_TYPE_FILE_LIST, files);

  return gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
}

static void
laurel_plan_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    g_value_set_object (value, LAUREL_PLAN_LINE (object)->row);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}


static void
set_row (LaurelPlanLine *self, LaurelRow *row)
{
  if (self->row == row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_set_object (&self->row, row);
  if (row != NULL)
    /* A row that stays may say something else. */
    g_signal_connect_swapped (row, "notify", G_CALLBACK (show_row), self);
  show_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
}

static void
laurel_plan_line_root (GtkWidget *widget)
{
  LaurelPlanLine *self = LAUREL_PLAN_LINE (widget);
  GtkWidget *list = gtk_widget_get_ancestor (widget, LAUREL_TYPE_PLAN_LIST);

  GTK_WIDGET_CLASS (laurel_plan_line_parent_class)->root (widget);

  if (list == NULL)
    return;

  g_set_object (&self->clashes, laurel_plan_list_get_clashes (LAUREL_PLAN_LIST (list)));
  g_signal_connect_swapped (self->clashes, "changed", G_CALLBACK (show_row), self);
  show_row (self);
}

static void
forget_clashes (LaurelPlanLine *self)
{
  if (self->clashes != NULL)
    g_signal_handlers_disconnect_by_data (self->clashes, self);
  g_clear_object (&self->clashes);
}

static void
laurel_plan_line_unroot (GtkWidget *widget)
{
  forget_clashes (LAUREL_PLAN_LINE (widget));

  GTK_WIDGET_CLASS (laurel_plan_line_parent_class)->unroot (widget);
}

static void
laurel_plan_line_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    set_row (LAUREL_PLAN_LINE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_plan_line_dispose (GObject *object)
{
  set_row (LAUREL_PLAN_LINE (object), NULL);
  forget_clashes (LAUREL_PLAN_LINE (object));
  while (gtk_widget_get_first_child (GTK_WIDGET (object)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (object)));

  G_OBJECT_CLASS (laurel_plan_line_parent_class)->dispose (object);
}

static void
laurel_plan_line_class_init (LaurelPlanLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_plan_line_get_property;
  object_class->set_property = laurel_plan_line_set_property;
  object_class->dispose = laurel_plan_line_dispose;
  laurel_plan_line_init_layout (widget_class);
  widget_class->grab_focus = laurel_plan_line_grab_focus;
  widget_class->root = laurel_plan_line_root;
  widget_class->unroot = laurel_plan_line_unroot;

  props[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "line.press", NULL, press);
}

static void
laurel_plan_line_init (LaurelPlanLine *self)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  g_signal_connect_swapped (drag, "prepare", G_CALLBACK (on_drag), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* Returns: (nullable): what it shows */
LaurelRow *
laurel_plan_line_get_row (LaurelPlanLine *self)
{
  g_return_val_if_fail (LAUREL_IS_PLAN_LINE (self), NULL);

  return self->row;
}

/**
 * laurel_plan_line_focus_button:
 * @self: a line that has the focus, or its button has
 * @button: whether it is to go to the button, and not to the line
 *
 * Returns: whether the focus went there, and was not there before
 */
gboolean
laurel_plan_line_focus_button (LaurelPlanLine *self, gboolean button)
{
  GtkWidget *item;

  g_return_val_if_fail (LAUREL_IS_PLAN_LINE (self), FALSE);

  item = gtk_widget_get_parent (GTK_WIDGET (self));
  if (self->button == NULL || !gtk_widget_get_visible (self->button) ||
      gtk_widget_has_focus (button ? self->button : item))
    return FALSE;

  return gtk_widget_grab_focus (button ? self->button : item);
}
