/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-entry-filter.h"

#include "judging/contest/laurel-contest-section.h"
#include "store/laurel-pinyin.h"
#include "ui/judging/laurel-choice-drop.h"
#include "ui/judging/laurel-entry-words.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelEntryFilter:
 *
 * By what entries are looked through: words, how they stand, and the category, group or
 * division that they are in.
 *
 * ## Signals
 *
 * - `changed`: something else is looked for
 * - `activated`: Enter was pressed in the search
 */
struct _LaurelEntryFilter {
  AdwBin parent_instance;

  GtkWidget *search;
  GtkDropDown *state;
  GtkDropDown *section;

  GtkFilter *filter;    /* (nullable): set while it lives */
  GArray *sections;     /* (element-type gint64): in the order in which they are offered */
  GStrv wanted;         /* words that are looked for (laurel_pinyin_dup_wanted()) */
  const char *standing; /* (nullable): the only state that is shown */
  gint64 part;          /* the only category, group or division that is shown, or 0 */
};

G_DEFINE_FINAL_TYPE (LaurelEntryFilter, laurel_entry_filter, ADW_TYPE_BIN)

typedef enum {
  ACTIVATED,
  CHANGED,
  N_SIGNALS,
} Signal;

static guint signals[N_SIGNALS];

static gboolean
is_shown (gpointer item, gpointer data)
{
  LaurelEntryFilter *self = data;

  return (self->standing == NULL ||
          g_strcmp0 (laurel_entry_get_state (item), self->standing) == 0) &&
         (self->part == 0 || laurel_entry_get_category_id (item) == self->part ||
          laurel_entry_get_group_id (item) == self->part ||
          laurel_entry_get_division_id (item) == self->part) &&
         laurel_entry_words_match (item, self->wanted);
}

static void
on_changed (LaurelEntryFilter *self)
{
  guint state = gtk_drop_down_get_selected (self->state);
  guint part = gtk_drop_down_get_selected (self->section);

  if (self->filter == NULL)
    return;

  g_strfreev (self->wanted);
  self->wanted = laurel_pinyin_dup_wanted (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  self->standing = state > 0 && state != GTK_INVALID_LIST_POSITION
                   ? LAUREL_ENTRY_STATES[state - 1] : NULL;
  self->part = part > 0 && part <= self->sections->len
               ? g_array_index (self->sections, gint64, part - 1) : 0;
  laurel_choice_drop_name (self->state);
  laurel_choice_drop_name (self->section);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_activate (LaurelEntryFilter *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/**
 * laurel_entry_filter_offer:
 * @self: a filter
 * @sections: (element-type LaurelContestSection): what the contest is parted into
 *
 * Offers its categories, groups and divisions; the one that is chosen stays so.
 */
void
laurel_entry_filter_offer (LaurelEntryFilter *self, GListModel *sections)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  gint64 chosen = self->part;
  guint position = 0;

  g_return_if_fail (LAUREL_IS_ENTRY_FILTER (self));

  gtk_string_list_append (labels, _("All entries"));
  g_array_set_size (self->sections, 0);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++) {
    g_autoptr (LaurelContestSection) section = g_list_model_get_item (sections, i);
    gint64 id = laurel_row_get_id (LAUREL_ROW (section));

    g_array_append_val (self->sections, id);
    gtk_string_list_append (labels, laurel_contest_section_get_name (section));
    if (id == chosen)
      position = i + 1;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->section), self->sections->len > 0);
  gtk_drop_down_set_model (self->section, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->section, position);
  on_changed (self);
}

/* What was shown may stand otherwise now. */
void
laurel_entry_filter_refresh (LaurelEntryFilter *self)
{
  g_return_if_fail (LAUREL_IS_ENTRY_FILTER (self));

  if (self->standing != NULL || self->part != 0)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* Shows all, at once, not when somebody stopped typing. */
void
laurel_entry_filter_clear (LaurelEntryFilter *self)
{
  g_return_if_fail (LAUREL_IS_ENTRY_FILTER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->state, 0);
  gtk_drop_down_set_selected (self->section, 0);
  on_changed (self);
}

/* Returns: (transfer none): what a list is filtered by */
GtkFilter *
laurel_entry_filter_get_filter (LaurelEntryFilter *self)
{
  g_return_val_if_fail (LAUREL_IS_ENTRY_FILTER (self), NULL);

  return self->filter;
}

/* ---- the object ------------------------------------------------------------- */

static gboolean
laurel_entry_filter_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LAUREL_ENTRY_FILTER (widget)->search);
}

static void
laurel_entry_filter_dispose (GObject *object)
{
  g_clear_object (&LAUREL_ENTRY_FILTER (object)->filter);

  G_OBJECT_CLASS (laurel_entry_filter_parent_class)->dispose (object);
}

static void
laurel_entry_filter_finalize (GObject *object)
{
  LaurelEntryFilter *self = LAUREL_ENTRY_FILTER (object);

  g_array_unref (self->sections);
  g_strfreev (self->wanted);

  G_OBJECT_CLASS (laurel_entry_filter_parent_class)->finalize (object);
}

static void
laurel_entry_filter_class_init (LaurelEntryFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = laurel_entry_filter_dispose;
  object_class->finalize = laurel_entry_filter_finalize;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_entry_filter_grab_focus;

  signals[ACTIVATED] = g_signal_new ("activated", LAUREL_TYPE_ENTRY_FILTER, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", LAUREL_TYPE_ENTRY_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-entry-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryFilter, search);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryFilter, section);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryFilter, state);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_entry_filter_init (LaurelEntryFilter *self)
{
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);

  self->sections = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->wanted = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (states, _("Any state"));
  for (guint i = 0; LAUREL_ENTRY_STATES[i] != NULL; i++)
    gtk_string_list_append (states, laurel_entry_words_of_state (LAUREL_ENTRY_STATES[i]));
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (states));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  on_changed (self);
}
