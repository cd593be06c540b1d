/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-plan-line.h"

#include "calendar/laurel-agenda-item.h"
#include "calendar/laurel-settle-item.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/calendar/laurel-plan-copy.h"
#include "ui/calendar/laurel-plan-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * LaurelPlanLine:
 *
 * A line of a #LaurelPlanList: the head of a section, or an activity in words,
 * with a badge for what is not sure, a sign when it does not go together with
 * something, or a button that settles it or, of a reminder, marks it as done. What
 * does not go together, it asks the list that it is in.
 */
struct _LaurelPlanLine {
  AdwBin parent_instance;

  LaurelRow *row; /* (nullable): a recycled line has none */
  LaurelClashIndex *clashes; /* (nullable): of the list that it is in */
};

G_DEFINE_FINAL_TYPE (LaurelPlanLine, laurel_plan_line, ADW_TYPE_BIN)

typedef enum {
  PROP_ROW = 1,
} Prop;

static GParamSpec *props[PROP_ROW + 1];

/* What either kind of row says of itself under this name. */
static char *
dup_field (LaurelRow *row, const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (row == NULL || g_object_class_find_property (G_OBJECT_GET_CLASS (row), name) == NULL)
    return NULL;

  g_object_get_property (G_OBJECT (row), name, &value);

  return g_value_dup_string (&value);
}

static gboolean
is_head (LaurelPlanLine *self, LaurelRow *row)
{
  g_autofree char *head = dup_field (row, "head");

  return head != NULL;
}

static gboolean
is_activity (LaurelPlanLine *self, LaurelRow *row)
{
  return !is_head (self, row);
}

static char *
format_head (LaurelPlanLine *self, LaurelRow *row)
{
  return dup_field (row, "head");
}

/* "13" of "2025/13". */
static char *
format_number (LaurelPlanLine *self, LaurelRow *row)
{
  g_autofree char *activity = dup_field (row, "activity");
  const char *slash = activity ? strrchr (activity, '/') : NULL;

  return g_strdup (slash ? slash + 1 : activity);
}

static char *
format_title (LaurelPlanLine *self, LaurelRow *row)
{
  return dup_field (row, "title");
}

/* ---- what does not go together ---------------------------------------------- */

static gint64
get_activity (LaurelRow *row)
{
  if (LAUREL_IS_AGENDA_ITEM (row))
    return laurel_agenda_item_get_activity_id (LAUREL_AGENDA_ITEM (row));

  return row ? laurel_row_get_id (row) : 0;
}

static gboolean
is_reminder (LaurelRow *row)
{
  return LAUREL_IS_AGENDA_ITEM (row) && laurel_agenda_item_is_reminder (LAUREL_AGENDA_ITEM (row));
}

/* What a reminder is about has a line of its own, which says it. */
static LaurelConflict *
find_worst (LaurelPlanLine *self, LaurelRow *row)
{
  GPtrArray *conflicts =
    self->clashes && !is_reminder (row)
    ? laurel_clash_index_find (self->clashes, get_activity (row)) : NULL;

  return laurel_conflicts_find_worst (conflicts, 0, LAUREL_DAY_NEVER);
}

/* In what it contradicts itself. */
static LaurelConflict *
find_fault (LaurelPlanLine *self, LaurelRow *row)
{
  return self->clashes ? laurel_clash_index_find_fault (self->clashes, get_activity (row)) : NULL;
}

static gboolean
has_clash (LaurelPlanLine *self, LaurelRow *row)
{
  return find_worst (self, row) != NULL;
}

static char *
format_why (LaurelPlanLine *self, LaurelRow *row)
{
  LaurelConflict *worst = find_worst (self, row);

  return worst ? g_strdup (laurel_conflict_get_why (worst)) : NULL;
}

/* The sign of a clash is one everywhere; which it is the words say, too. */
static char **
style_sign (LaurelPlanLine *self, LaurelRow *row)
{
  gboolean certain =
    laurel_conflict_find_grade (find_worst (self, row)) == LAUREL_CLASH_CERTAIN;

  return g_strdupv ((char **) (const char *[]) { certain ? "error" : "warning", NULL });
}

/* ---- what is shown ------------------------------------------------------------ */

static char *
dup_when_and_where (LaurelRow *row)
{
  gboolean settles = LAUREL_IS_SETTLE_ITEM (row);
  g_autofree char *when = dup_field (row, settles ? "words" : "when");
  g_autofree char *where = dup_field (row, settles ? "soon" : "place");

  if (when == NULL || *when == '\0')
    return g_steal_pointer (&where);
  if (where == NULL || *where == '\0')
    return g_steal_pointer (&when);

  /* Translators: when something is, and where, or how soon. */
  return g_strdup_printf (_("%s · %s"), when, where);
}

static char *
format_detail (LaurelPlanLine *self, LaurelRow *row)
{
  LaurelConflict *worst = find_worst (self, row);
  g_autofree char *detail = dup_when_and_where (row);
  g_autofree char *clash = NULL;

  if (worst == NULL || detail == NULL)
    return g_steal_pointer (&detail);

  clash = laurel_conflict_dup_words (worst);

  /* Translators: when and where something is, and what it does not go together with. */
  return g_strdup_printf (_("%s · %s"), detail, clash);
}

/* A status that is out of the ordinary says more than a place that is open. */
static char *
format_badge (LaurelPlanLine *self, LaurelRow *row)
{
  g_autofree char *status = dup_field (row, "status");
  g_autofree char *place = dup_field (row, "place-status");

  if (is_reminder (row))
    return g_strdup (_("reminder"));
  if (g_strcmp0 (status, "cancelled") == 0 || g_strcmp0 (status, "postponed") == 0)
    return g_strdup (laurel_status_get_label (status));
  if (g_strcmp0 (place, "tentative") == 0)
    return g_strdup (laurel_certainty_get_label (place));
  if (g_strcmp0 (place, "tbd") == 0)
    return g_strdup (_("place open"));
  if (find_fault (self, row) != NULL)
    return g_strdup (_("contradicts itself"));

  return NULL;
}

static char **
style_badge (LaurelPlanLine *self, LaurelRow *row)
{
  g_autofree char *status = dup_field (row, "status");
  g_autofree char *place = dup_field (row, "place-status");
  gboolean off = g_strcmp0 (status, "cancelled") == 0 || g_strcmp0 (status, "postponed") == 0;
  gboolean open = g_strcmp0 (place, "tentative") == 0 || g_strcmp0 (place, "tbd") == 0;
  const char *style = off ? laurel_status_get_style (status) : laurel_certainty_get_style (place);

  if (is_reminder (row))
    style = "accent";
  else if (!off && !open && find_fault (self, row) != NULL)
    style = "error";

  return g_strdupv ((char **) (const char *[]) { "badge", style, NULL });
}

static gboolean
has_badge (LaurelPlanLine *self, LaurelRow *row)
{
  g_autofree char *badge = format_badge (self, row);

  return badge != NULL && !LAUREL_IS_SETTLE_ITEM (row);
}

static char *
format_fault (LaurelPlanLine *self, LaurelRow *row)
{
  LaurelConflict *fault = find_fault (self, row);

  return fault ? g_strdup (laurel_conflict_get_why (fault)) : NULL;
}

/* Which settles it, or marks it as done. */
static gboolean
has_button (LaurelPlanLine *self, LaurelRow *row)
{
  return LAUREL_IS_SETTLE_ITEM (row) || is_reminder (row);
}

static char *
format_button_tip (LaurelPlanLine *self, LaurelRow *row)
{
  return is_reminder (row) ? g_strdup (_("Mark this reminder as done")) : NULL;
}

static char *
format_button (LaurelPlanLine *self, LaurelRow *row)
{
  if (is_reminder (row))
    return g_strdup (_("Done"));

  return LAUREL_IS_SETTLE_ITEM (row)
           ? g_strdup (laurel_settle_item_get_label (LAUREL_SETTLE_ITEM (row))) : NULL;
}

/**
 * laurel_plan_line_press:
 * @widget: whose actions are meant
 * @row: (nullable): what a line is about
 *
 * Does what the button of that line does, if it has one.
 */
void
laurel_plan_line_press (GtkWidget *widget, LaurelRow *row)
{
  if (LAUREL_IS_SETTLE_ITEM (row))
    gtk_widget_activate_action (widget, "calendar.settle-what", "(xs)", laurel_row_get_id (row),
                                laurel_settle_item_get_what (LAUREL_SETTLE_ITEM (row)));
  else if (is_reminder (row))
    gtk_widget_activate_action (widget, "calendar.do-reminder", "(xb)",
                                laurel_agenda_item_get_reminder_id (LAUREL_AGENDA_ITEM (row)),
                                TRUE);
}

/* Which corners of the card are its own. */
static char **
style_card (LaurelPlanLine *self, LaurelRow *row)
{
  gboolean first = TRUE, last = TRUE;

  if (LAUREL_IS_AGENDA_ITEM (row))
    g_object_get (row, "first", &first, "last", &last, NULL);

  return g_strdupv ((char **) (const char *[]) { "plan-line", first ? "first" : "inner",
                                                 last ? "last" : "inner", NULL });
}

static void
press (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_plan_line_press (widget, LAUREL_PLAN_LINE (widget)->row);
}

/* A calendar file for folders and calendars, words for letters. */
static GdkContentProvider *
on_drag (LaurelPlanLine *self)
{
  g_autofree char *title = dup_field (self->row, "title");
  g_autofree char *detail = format_detail (self, self->row);
  g_autofree char *text = g_strconcat (title ? title : "", detail ? "\n" : NULL, detail, NULL);
  g_autoptr (GFile) file = NULL;
  GdkFileList *files;
  GdkContentProvider *forms[2];
  gint64 id;

  if (self->row == NULL || title == NULL || is_head (self, self->row))
    return NULL;

  id = LAUREL_IS_AGENDA_ITEM (self->row)
         ? laurel_agenda_item_get_activity_id (LAUREL_AGENDA_ITEM (self->row))
         : laurel_row_get_id (self->row);
  file = laurel_plan_dup_dragged (title);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.write-dragged", "(xs)", id,
                              g_file_peek_path (file));
  files = gdk_file_list_new_from_array (&file, 1);
  forms[0] = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);
  forms[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
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

/* A row that stays may say something else: its line is then shown anew. */
static void
on_row_changed (LaurelPlanLine *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
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
    g_signal_connect_swapped (row, "notify", G_CALLBACK (on_row_changed), self);
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
  g_signal_connect_swapped (self->clashes, "changed", G_CALLBACK (on_row_changed), self);
  on_row_changed (self);
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
  widget_class->root = laurel_plan_line_root;
  widget_class->unroot = laurel_plan_line_unroot;

  props[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "line.press", NULL, press);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-plan-line.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_badge);
  gtk_widget_class_bind_template_callback (widget_class, format_button);
  gtk_widget_class_bind_template_callback (widget_class, format_button_tip);
  gtk_widget_class_bind_template_callback (widget_class, format_detail);
  gtk_widget_class_bind_template_callback (widget_class, format_fault);
  gtk_widget_class_bind_template_callback (widget_class, format_head);
  gtk_widget_class_bind_template_callback (widget_class, format_number);
  gtk_widget_class_bind_template_callback (widget_class, format_title);
  gtk_widget_class_bind_template_callback (widget_class, format_why);
  gtk_widget_class_bind_template_callback (widget_class, has_badge);
  gtk_widget_class_bind_template_callback (widget_class, has_button);
  gtk_widget_class_bind_template_callback (widget_class, has_clash);
  gtk_widget_class_bind_template_callback (widget_class, is_activity);
  gtk_widget_class_bind_template_callback (widget_class, is_head);
  gtk_widget_class_bind_template_callback (widget_class, on_drag);
  gtk_widget_class_bind_template_callback (widget_class, style_badge);
  gtk_widget_class_bind_template_callback (widget_class, style_card);
  gtk_widget_class_bind_template_callback (widget_class, style_sign);
}

static void
laurel_plan_line_init (LaurelPlanLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
