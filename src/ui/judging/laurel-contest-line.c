/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-line.h"

#include "ui/judging/laurel-entry-words.h"
#include "ui/judging/laurel-judge-words.h"
#include "ui/kit/laurel-line-text.h"

/**
 * LaurelContestLine:
 *
 * An entry, a judge or an expert in a list: a title or a name, below it what tells more, and at
 * the end how it stands, unless all is well.
 *
 * As a line of people, it writes and places its parts itself, for there are twenty thousand.
 */
struct _LaurelContestLine {
  GtkWidget parent_instance;

  LaurelRow *row; /* (nullable): a recycled line has none */
  LaurelLineText *name;
  LaurelLineText *about;
  LaurelLineText *state;
};

G_DEFINE_FINAL_TYPE (LaurelContestLine, laurel_contest_line, GTK_TYPE_WIDGET)

#define SPACING 12
#define MARGIN 6

typedef enum {
  PROP_ROW = 1,
} Prop;

static GParamSpec *props[PROP_ROW + 1];

static int
measure (gpointer part, GtkOrientation orientation)
{
  int natural = 0;

  gtk_widget_measure (part, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
laurel_contest_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  LaurelContestLine *self = LAUREL_CONTEST_LINE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = laurel_line_text_get_width (self->state);
  else
    *minimum = *natural = measure (self->name, orientation) + measure (self->about, orientation);
}

/* Gives a part its place, counted from the start of the line. */
static void
place (LaurelContestLine *self, gpointer part, int x, int y, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int at = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;

  gtk_widget_size_allocate (part, &(GtkAllocation) { at, y, width, height }, -1);
}

static void
laurel_contest_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelContestLine *self = LAUREL_CONTEST_LINE (widget);
  int name = measure (self->name, GTK_ORIENTATION_VERTICAL);
  int about = measure (self->about, GTK_ORIENTATION_VERTICAL);
  int state_height = measure (self->state, GTK_ORIENTATION_VERTICAL);
  int state = MIN (laurel_line_text_get_width (self->state), width);
  int rest = MAX (width - state - (state > 0 ? SPACING : 0), 0);
  int y = (height - name - about) / 2;

  place (self, self->name, 0, y, rest, name);
  place (self, self->about, 0, y + name, width, about);
  place (self, self->state, width - state, y + (name - state_height) / 2, state, state_height);
}

/* The row of the list, which has the focus, is called by what is in it. */
static void
name_item (LaurelContestLine *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *state = laurel_line_text_get_text (self->state);
  g_autofree char *label = NULL;

  if (item == NULL)
    return;
  label = g_strdup_printf ("%s, %s%s%s", laurel_line_text_get_text (self->name),
                           laurel_line_text_get_text (self->about), *state ? ", " : "", state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
show_entry (LaurelContestLine *self, LaurelEntry *entry)
{
  g_autofree char *about = laurel_entry_words_dup_about (entry);
  const char *state = laurel_entry_get_state (entry);
  gboolean is_complete = g_strcmp0 (state, "complete") == 0;

  laurel_line_text_set_text (self->name, laurel_entry_get_title (entry));
  laurel_line_text_set_text (self->about, about);
  laurel_line_text_set_text (self->state, is_complete ? "" : laurel_entry_words_of_state (state));
}

static void
show_judge (LaurelContestLine *self, LaurelJudge *judge)
{
  g_autofree char *about = laurel_judge_words_dup_about (judge);
  const char *state = laurel_judge_get_state (judge);
  gboolean has_accepted = g_strcmp0 (state, "accepted") == 0;

  laurel_line_text_set_text (self->name, laurel_judge_get_name (judge));
  laurel_line_text_set_text (self->about, about);
  laurel_line_text_set_text (self->state, has_accepted ? "" : laurel_judge_words_of_state (state));
}

static void
show_expert (LaurelContestLine *self, LaurelExpert *expert)
{
  g_autofree char *about = laurel_judge_words_dup_expert (expert);

  laurel_line_text_set_text (self->name, laurel_expert_get_name (expert));
  laurel_line_text_set_text (self->about, about);
  laurel_line_text_set_text (self->state, "");
}

static void
show_row (LaurelContestLine *self)
{
  if (LAUREL_IS_ENTRY (self->row))
    show_entry (self, LAUREL_ENTRY (self->row));
  else if (LAUREL_IS_JUDGE (self->row))
    show_judge (self, LAUREL_JUDGE (self->row));
  else if (LAUREL_IS_EXPERT (self->row))
    show_expert (self, LAUREL_EXPERT (self->row));
  name_item (self);
}

static void
set_row (LaurelContestLine *self, LaurelRow *row)
{
  if (self->row == row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_set_object (&self->row, row);
  if (row != NULL) {
    /* A row that stays may say something else. */
    g_signal_connect_swapped (row, "notify", G_CALLBACK (show_row), self);
    show_row (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
}

/* It has its row before it has a place. */
static void
laurel_contest_line_root (GtkWidget *widget)
{
  LaurelContestLine *self = LAUREL_CONTEST_LINE (widget);

  GTK_WIDGET_CLASS (laurel_contest_line_parent_class)->root (widget);

  if (self->row != NULL)
    name_item (self);
}

static void
laurel_contest_line_get_property (GObject *object, guint prop_id, GValue *value,
                                GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    g_value_set_object (value, LAUREL_CONTEST_LINE (object)->row);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_contest_line_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    set_row (LAUREL_CONTEST_LINE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_contest_line_dispose (GObject *object)
{
  LaurelContestLine *self = LAUREL_CONTEST_LINE (object);

  set_row (self, NULL);
  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));

  G_OBJECT_CLASS (laurel_contest_line_parent_class)->dispose (object);
}

static void
laurel_contest_line_class_init (LaurelContestLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_contest_line_get_property;
  object_class->set_property = laurel_contest_line_set_property;
  object_class->dispose = laurel_contest_line_dispose;
  widget_class->measure = laurel_contest_line_measure;
  widget_class->size_allocate = laurel_contest_line_size_allocate;
  widget_class->root = laurel_contest_line_root;

  props[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static gpointer
add_part (LaurelContestLine *self, GtkWidget *part)
{
  gtk_widget_set_parent (part, GTK_WIDGET (self));

  return part;
}

static void
laurel_contest_line_init (LaurelContestLine *self)
{
  gtk_widget_set_margin_top (GTK_WIDGET (self), MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), MARGIN);
  self->name = add_part (self, laurel_line_text_new (1, 0, NULL));
  self->about = add_part (self, laurel_line_text_new (1, 0, "caption dim-label"));
  self->state = add_part (self, laurel_line_text_new (1, 0, "caption"));
}
