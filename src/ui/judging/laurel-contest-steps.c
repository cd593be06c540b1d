/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-steps.h"

#include "base/laurel-compat.h"
#include "judging/contest/laurel-contest-step-store.h"
#include "ui/judging/laurel-contest-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestSteps:
 *
 * The steps of a contest in a row, each telling what is done of it; the one that is chosen is
 * shown below. The first is the contest itself: its call, and what it consists of.
 */
struct _LaurelContestSteps {
  LaurelContestPage parent_instance;

  GtkWidget *box;
  GtkScrolledWindow *scroller;
  GtkLabel *blocks; /* what stands in the way, in words */
  LaurelRowList *steps; /* (nullable) */
  char *step;           /* the one that is shown */
  GHashTable *left_at;  /* (element-type gint64 utf8): contests → the step that was shown last */
};

G_DEFINE_FINAL_TYPE (LaurelContestSteps, laurel_contest_steps, LAUREL_TYPE_CONTEST_PAGE)

/* In their order; the page of each stands in the view of a contest under the same name. */
static const struct {
  const char *name;
  const char *title;
} STEPS[] = {
  { "contest", NC_("contest step", "Contest") },
  { "rules", NC_("contest step", "Rules") },
  { "entries", NC_("contest step", "Entries") },
  { "jury", NC_("contest step", "Jury") },
  { "assignment", NC_("contest step", "Assignment") },
  { "scores", NC_("contest step", "Scores") },
  { "result", NC_("contest step", "Result") },
  { "awards", NC_("contest step", "Awards") },
};

#define CONTEST 0
#define N_STEPS G_N_ELEMENTS (STEPS)

typedef enum {
  PROP_STEP = 1,
} Prop;

static GParamSpec *props[PROP_STEP + 1];

/* Its picture, its title, what is told of it; and around it the button. */
typedef struct {
  GtkWidget *button;
  GtkWidget *done;
  GtkWidget *told;
} Tile;

static Tile
get_tile (LaurelContestSteps *self, guint number)
{
  GtkWidget *button = gtk_widget_get_first_child (self->box), *head;
  Tile tile;

  while (number-- > 0)
    button = gtk_widget_get_next_sibling (button);
  head = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));
  tile.button = button;
  tile.done = gtk_widget_get_first_child (head);
  tile.told = gtk_widget_get_next_sibling (head);

  return tile;
}

static guint
find_step (const char *name)
{
  for (guint i = 0; i < N_STEPS; i++)
    if (g_strcmp0 (STEPS[i].name, name) == 0)
      return i;

  return 0;
}

/* What is done is said, too, and what stands in the way. */
static void
show_tile (LaurelContestSteps *self, guint number, gboolean done, const char *told,
           const char *blocks)
{
  Tile tile = get_tile (self, number);
  g_autofree char *name = NULL;

  gtk_widget_set_visible (tile.done, done);
  gtk_label_set_label (GTK_LABEL (tile.told), told);
  gtk_widget_set_tooltip_text (tile.button, blocks);
  /* Translators: a step of a contest, and what is told of it, for a screen reader. */
  name = g_strdup_printf (_("%1$s: %2$s"),
                          g_dpgettext2 (GETTEXT_PACKAGE, "contest step", STEPS[number].title),
                          told);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile.button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  blocks ? blocks : "", -1);
}

static void
show_contest (LaurelContestSteps *self)
{
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (self));

  if (contest != NULL)
    show_tile (self, CONTEST, FALSE, laurel_contest_words_of_call (contest), NULL);
}

/* Returns: (transfer full) (nullable): what stands in the way of the step that is shown; of the
 *   contest as a whole, of its first that has not been done */
static char *
dup_blocks (LaurelContestSteps *self)
{
  guint shown = find_step (self->step);
  guint n = self->steps ? g_list_model_get_n_items (G_LIST_MODEL (self->steps)) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelContestStep) step = g_list_model_get_item (G_LIST_MODEL (self->steps), i);
    guint number = find_step (laurel_contest_step_get_name (step));
    const char *blocks = laurel_contest_step_get_blocks (step);

    if (blocks == NULL || (shown != CONTEST && shown != number))
      continue;

    /* Translators: a step of a contest, and what is told of it, for a screen reader. */
    return shown != CONTEST ? g_strdup (blocks)
                            : g_strdup_printf (_("%1$s: %2$s"),
                                               g_dpgettext2 (GETTEXT_PACKAGE, "contest step",
                                                             STEPS[number].title), blocks);
  }

  return NULL;
}

static void
show_blocks (LaurelContestSteps *self)
{
  g_autofree char *blocks = dup_blocks (self);

  gtk_label_set_label (self->blocks, blocks ? blocks : "");
  gtk_widget_set_visible (GTK_WIDGET (self->blocks), blocks != NULL);
}

static void
show_steps (LaurelContestSteps *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->steps)); i++) {
    g_autoptr (LaurelContestStep) step = g_list_model_get_item (G_LIST_MODEL (self->steps), i);
    guint number = find_step (laurel_contest_step_get_name (step));

    g_signal_handlers_disconnect_by_func (step, show_steps, self);
    g_signal_connect_object (step, "notify", G_CALLBACK (show_steps), self, G_CONNECT_SWAPPED);
    show_tile (self, number, laurel_contest_step_is_done (step),
               laurel_contest_step_get_told (step), laurel_contest_step_get_blocks (step));
  }
  show_blocks (self);
}

/* ---- which one is shown ------------------------------------------------------ */

/* Where there is no room for all of them, they slide under each other. */
static void
reveal (LaurelContestSteps *self, GtkWidget *button)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  graphene_rect_t at;

  /* It may still be on its way to what had the focus. */
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment));
  if (gtk_widget_compute_bounds (button, self->box, &at))
    gtk_adjustment_clamp_page (adjustment, at.origin.x, at.origin.x + at.size.width);
}

/* Where it will be is known only when its page has its place. */
static gboolean
reveal_again (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LaurelContestSteps *self = LAUREL_CONTEST_STEPS (widget);

  reveal (self, get_tile (self, find_step (self->step)).button);

  return G_SOURCE_REMOVE;
}

/* Each contest is opened again where it was left. */
static void
remember (LaurelContestSteps *self)
{
  gint64 contest = laurel_contest_page_get_id (LAUREL_CONTEST_PAGE (self));

  if (contest != 0)
    g_hash_table_insert (self->left_at, g_memdup2 (&contest, sizeof contest),
                         g_strdup (self->step));
}

static void
set_step (LaurelContestSteps *self, const char *name)
{
  GtkWidget *button = get_tile (self, find_step (name)).button;

  if (!laurel_set_str (&self->step, name))
    return;

  remember (self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  reveal (self, button);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_again, NULL, NULL);
  show_blocks (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STEP]);
}

static void
read_steps (LaurelContestPage *page)
{
  LaurelContestSteps *self = LAUREL_CONTEST_STEPS (page);
  LaurelContest *contest = laurel_contest_page_get_contest (page);
  gint64 id = laurel_contest_page_get_id (page);
  const char *left_at = g_hash_table_lookup (self->left_at, &id);

  if (id != 0)
    set_step (self, left_at ? left_at : STEPS[CONTEST].name);
  g_clear_object (&self->steps);
  self->steps = laurel_contest_page_list (page, &LAUREL_STEPS_OF_CONTEST);
  if (self->steps == NULL)
    return;

  g_signal_connect_object (self->steps, "items-changed", G_CALLBACK (show_steps), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (contest, "notify", G_CALLBACK (show_contest), self, G_CONNECT_SWAPPED);
  show_contest (self);
}

/* Tab goes over all of them; what is shown is in sight again when it has. */
static void
on_leave (LaurelContestSteps *self)
{
  reveal (self, get_tile (self, find_step (self->step)).button);
}

static void
on_toggled (LaurelContestSteps *self, GtkToggleButton *button)
{
  for (guint i = 0; gtk_toggle_button_get_active (button) && i < N_STEPS; i++)
    if (get_tile (self, i).button == GTK_WIDGET (button))
      set_step (self, STEPS[i].name);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
new_tile (LaurelContestSteps *self, guint number, GtkToggleButton *first)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *done = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_add_css_class (done, "success");
  gtk_widget_set_visible (done, FALSE);
  gtk_box_append (GTK_BOX (head), done);
  gtk_box_append (GTK_BOX (head),
                  new_label (g_dpgettext2 (GETTEXT_PACKAGE, "contest step", STEPS[number].title),
                             "heading"));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), new_label ("", "dim-label"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), first == NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "step");
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);

  return button;
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_contest_steps_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_STEP:
    g_value_set_string (value, LAUREL_CONTEST_STEPS (object)->step);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_contest_steps_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_STEP:
    set_step (LAUREL_CONTEST_STEPS (object), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_contest_steps_dispose (GObject *object)
{
  g_clear_object (&LAUREL_CONTEST_STEPS (object)->steps);

  G_OBJECT_CLASS (laurel_contest_steps_parent_class)->dispose (object);
}

static void
laurel_contest_steps_finalize (GObject *object)
{
  g_free (LAUREL_CONTEST_STEPS (object)->step);
  g_hash_table_unref (LAUREL_CONTEST_STEPS (object)->left_at);

  G_OBJECT_CLASS (laurel_contest_steps_parent_class)->finalize (object);
}

static void
laurel_contest_steps_class_init (LaurelContestStepsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_contest_steps_get_property;
  object_class->set_property = laurel_contest_steps_set_property;
  object_class->dispose = laurel_contest_steps_dispose;
  object_class->finalize = laurel_contest_steps_finalize;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_steps;

  props[PROP_STEP] = g_param_spec_string ("step", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_contest_steps_init (LaurelContestSteps *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkToggleButton *first = NULL;

  self->step = g_strdup (STEPS[CONTEST].name);
  self->left_at = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  for (guint i = 0; i < N_STEPS; i++) {
    GtkWidget *tile = new_tile (self, i, first);

    gtk_box_append (GTK_BOX (self->box), tile);
    first = GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (self->box));
  }
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->box, focus);
  gtk_widget_add_css_class (scroller, "steps");
  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  self->blocks = GTK_LABEL (new_label ("", "caption"));
  gtk_label_set_wrap (self->blocks, TRUE);
  gtk_label_set_wrap_mode (self->blocks, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->blocks), "warning");
  gtk_widget_set_visible (GTK_WIDGET (self->blocks), FALSE);
  gtk_box_append (GTK_BOX (column), scroller);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->blocks));
  adw_bin_set_child (ADW_BIN (self), column);
}
