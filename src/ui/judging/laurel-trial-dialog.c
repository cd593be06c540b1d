/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-trial-dialog.h"

#include "ui/judging/laurel-more-list.h"
#include "ui/judging/laurel-rule-draft.h"
#include "ui/judging/laurel-rule-words.h"
#include "ui/judging/laurel-trial-job.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-file-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelTrialDialog:
 *
 * Two rules side by side on the same marks: the places and awards that differ. Rules that are not
 * fixed are tried on marks of an earlier result, or of a rehearsal; on those of the contest only
 * when they are.
 */
struct _LaurelTrialDialog {
  AdwWindow parent_instance;

  AdwComboRow *marks;
  AdwComboRow *one;
  AdwComboRow *other;
  GtkLabel *summary;
  GtkWidget *lists;
  LaurelMoreList *differing;
  LaurelMoreList *warnings;

  LaurelSession *session;
  LaurelTrialGround *ground;    /* (nullable): not read yet */
  GPtrArray *contents;          /* (element-type utf8): of the choices; %NULL: the rules of then */
  LaurelComparison *comparison; /* (nullable) */
  char *path;                   /* (nullable): of a rehearsal */
  guint serial;                 /* counts what was asked */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (LaurelTrialDialog, laurel_trial_dialog, ADW_TYPE_WINDOW)

/* ---- what differs ---------------------------------------------------------------- */

static char *
dup_place (const LaurelComparedPlace *place)
{
  return place->place > 0 ? g_strdup_printf ("%u%s", place->place, place->is_tied ? "=" : "")
                          : g_strdup ("–");
}

static const char *
get_text (const char *text)
{
  return text ? text : "–";
}

/* What it is called, what it gets, and its scores. */
static char *
dup_line (const LaurelComparedEntry *entry)
{
  const LaurelComparedPlace *one = &entry->sides[0], *other = &entry->sides[1];
  g_autofree char *before = dup_place (one), *after = dup_place (other);
  /* Translators: two places in a ranking, by one rule and by another. */
  g_autofree char *places = g_strdup_printf (_("Place %1$s → %2$s"), before, after);
  g_autofree char *levels = entry->has_other_level
    ? g_strdup_printf (" · %s → %s", get_text (one->level), get_text (other->level)) : NULL;

  return g_strdup_printf ("%s\n%s%s\n%s → %s", entry->entry, places, levels ? levels : "",
                          get_text (one->score), get_text (other->score));
}

static GListModel *
list_differing (const LaurelComparison *comparison)
{
  GtkStringList *lines = gtk_string_list_new (NULL);

  for (guint i = 0; i < comparison->entries->len; i++) {
    const LaurelComparedEntry *entry = &g_array_index (comparison->entries, LaurelComparedEntry, i);
    g_autofree char *line = dup_line (entry);

    if (entry->has_moved || entry->has_other_level)
      gtk_string_list_append (lines, line);
  }

  return G_LIST_MODEL (lines);
}

static GtkWidget *
new_line (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new (), *scores;
  g_auto (GStrv) parts = g_strsplit (gtk_string_object_get_string (item), "\n", 3);

  g_object_set (row, "use-markup", FALSE, "title", parts[0], "subtitle", parts[1],
                "subtitle-lines", 0, NULL);
  scores = gtk_label_new (parts[2]);
  gtk_widget_add_css_class (scores, "numeric");
  gtk_widget_add_css_class (scores, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), scores);

  return row;
}

static GtkWidget *
new_warning (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", gtk_string_object_get_string (item),
                "title-lines", 0, NULL);

  return row;
}

static char *
dup_summary (const LaurelComparison *comparison)
{
  if (comparison->n_moved == 0 && comparison->n_other_levels == 0)
    return g_strdup (_("Both give the same places and the same awards."));

  /* Translators: three numbers. */
  return g_strdup_printf (_("Entries: %1$u; other places: %2$u; other awards: %3$u"),
                          comparison->entries->len, comparison->n_moved,
                          comparison->n_other_levels);
}

static void
show (LaurelTrialDialog *self, const char *summary)
{
  g_autoptr (GListModel) differing = NULL;
  g_autoptr (GtkStringList) warnings = gtk_string_list_new (NULL);

  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->lists, self->comparison != NULL);
  if (self->comparison == NULL)
    return;

  differing = list_differing (self->comparison);
  for (guint i = 0; i < self->comparison->warnings->len; i++)
    gtk_string_list_append (warnings, self->comparison->warnings->pdata[i]);
  laurel_more_list_show (self->differing, differing, new_line, NULL);
  laurel_more_list_show (self->warnings, G_LIST_MODEL (warnings), new_warning, NULL);
}

/* ---- trying ---------------------------------------------------------------------- */

typedef struct {
  LaurelTrialDialog *self;
  guint serial;
} Wish;

static void
on_tried (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wish *wish = data;
  g_autoptr (LaurelTrialDialog) self = wish->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelComparison) comparison = laurel_store_read_finish (LAUREL_STORE (source),
                                                                      result, &error);
  g_autofree char *summary = NULL;

  if (self->serial != wish->serial || self->session == NULL)
    return;

  g_clear_pointer (&self->comparison, laurel_comparison_free);
  self->comparison = g_steal_pointer (&comparison);
  summary = self->comparison ? dup_summary (self->comparison) : g_strdup (error->message);
  show (self, summary);
}

static const char *
get_rule (LaurelTrialDialog *self, AdwComboRow *row)
{
  guint i = adw_combo_row_get_selected (row);

  return i < self->contents->len ? self->contents->pdata[i] : NULL;
}

/* The rules by which a rehearsal was marked are not known: they are those of now. */
static void
try_rules (LaurelTrialDialog *self)
{
  guint i = adw_combo_row_get_selected (self->marks);
  const LaurelTrialSource *source = self->ground && i < self->ground->sources->len
                                      ? self->ground->sources->pdata[i] : NULL;
  const char *one = get_rule (self, self->one), *other = get_rule (self, self->other);
  Wish *wish;

  if (self->is_filling || self->ground == NULL || (source == NULL && self->path == NULL))
    return;

  if (source == NULL && self->ground->rules->len > 0) {
    one = one ? one : self->ground->rules->pdata[0];
    other = other ? other : self->ground->rules->pdata[0];
  }
  wish = g_new (Wish, 1);
  *wish = (Wish) { g_object_ref (self), ++self->serial };
  laurel_store_read_async (laurel_session_get_store (self->session), laurel_trial_read,
                           laurel_trial_build (source, source ? NULL : self->path, one, other),
                           laurel_trial_free, NULL, on_tried, wish);
}

/* ---- a rehearsal ----------------------------------------------------------------- */

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelTrialDialog) self = data;
  g_autofree char *path = laurel_file_dialog_finish_path (result, NULL);

  if (path == NULL || self->session == NULL)
    return;

  g_free (self->path);
  self->path = g_steal_pointer (&path);
  try_rules (self);
}

static void
on_marks (LaurelTrialDialog *self)
{
  g_autoptr (GtkFileFilter) filter = NULL;

  if (self->is_filling || self->ground == NULL)
    return;
  if (adw_combo_row_get_selected (self->marks) < self->ground->sources->len) {
    try_rules (self);
    return;
  }

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _("Tables"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "xlsx");
  laurel_open_file_async (GTK_WINDOW (self), _("Marks of a rehearsal"), filter, on_file_chosen,
                          g_object_ref (self));
}

/* ---- choices --------------------------------------------------------------------- */

static void
add_choice (LaurelTrialDialog *self, GtkStringList *names, const char *name, char *content)
{
  gtk_string_list_append (names, name);
  g_ptr_array_add (self->contents, content);
}

/* The rules of then, those of the contest, and the latest of them by each other method. */
static GListModel *
list_rules (LaurelTrialDialog *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  const char *latest = self->ground->rules->len > 0 ? self->ground->rules->pdata[0] : NULL;

  add_choice (self, names, _("The rules of then"), NULL);
  for (guint i = 0; i < self->ground->rules->len; i++)
    add_choice (self, names, self->ground->names->pdata[i],
                g_strdup (self->ground->rules->pdata[i]));
  for (guint i = 0; latest != NULL && LAUREL_RULE_METHODS[i] != NULL; i++) {
    g_autofree char *name =
      /* Translators: %s is how marks are combined, as “Median”. */
      g_strdup_printf (_("The latest, but: %s"),
                       g_dgettext (GETTEXT_PACKAGE, LAUREL_RULE_METHOD_NAMES[i]));

    add_choice (self, names, name,
                laurel_rule_draft_dup_with (latest, "method", LAUREL_RULE_METHODS[i]));
  }

  return G_LIST_MODEL (names);
}

/* The marks of the contest itself, where they may be taken. */
static guint
find_own (LaurelTrialDialog *self)
{
  for (guint i = 0; i < self->ground->sources->len; i++)
    if (((LaurelTrialSource *) self->ground->sources->pdata[i])->result == 0)
      return i;

  return self->ground->sources->len > 0 ? 0 : GTK_INVALID_LIST_POSITION;
}

static void
fill (LaurelTrialDialog *self)
{
  g_autoptr (GtkStringList) marks = gtk_string_list_new (NULL);
  g_autoptr (GListModel) rules = list_rules (self);

  self->is_filling = TRUE;
  for (guint i = 0; i < self->ground->sources->len; i++)
    gtk_string_list_append (marks,
                            ((LaurelTrialSource *) self->ground->sources->pdata[i])->label);
  gtk_string_list_append (marks, _("A rehearsal, from a file…"));
  adw_combo_row_set_model (self->marks, G_LIST_MODEL (marks));
  adw_combo_row_set_selected (self->marks, find_own (self));
  adw_combo_row_set_model (self->one, rules);
  adw_combo_row_set_model (self->other, rules);
  adw_combo_row_set_selected (self->other, self->ground->rules->len > 0 ? 1 : 0);
  self->is_filling = FALSE;
}

static void
on_ground (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelTrialDialog) self = data;
  g_autoptr (GError) error = NULL;
  LaurelTrialGround *ground = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (ground == NULL || self->session == NULL) {
    g_clear_pointer (&ground, laurel_trial_ground_free);
    if (self->session != NULL)
      gtk_label_set_label (self->summary, error->message);
    return;
  }

  self->ground = ground;
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->marks));
  if (ground->sources->len == 0)
    show (self, _("No result is released yet that the rules could be tried on. Take the marks of "
                  "a rehearsal."));
  try_rules (self);
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_trial_dialog_dispose (GObject *object)
{
  LaurelTrialDialog *self = LAUREL_TRIAL_DIALOG (object);

  self->is_filling = TRUE;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_trial_dialog_parent_class)->dispose (object);
}

static void
laurel_trial_dialog_finalize (GObject *object)
{
  LaurelTrialDialog *self = LAUREL_TRIAL_DIALOG (object);

  g_clear_pointer (&self->ground, laurel_trial_ground_free);
  g_clear_pointer (&self->comparison, laurel_comparison_free);
  g_ptr_array_unref (self->contents);
  g_free (self->path);

  G_OBJECT_CLASS (laurel_trial_dialog_parent_class)->finalize (object);
}

static void
laurel_trial_dialog_class_init (LaurelTrialDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_trial_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_trial_dialog_finalize;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (LAUREL_TYPE_MORE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-trial-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelTrialDialog, differing);
  gtk_widget_class_bind_template_child (widget_class, LaurelTrialDialog, lists);
  gtk_widget_class_bind_template_child (widget_class, LaurelTrialDialog, marks);
  gtk_widget_class_bind_template_child (widget_class, LaurelTrialDialog, one);
  gtk_widget_class_bind_template_child (widget_class, LaurelTrialDialog, other);
  gtk_widget_class_bind_template_child (widget_class, LaurelTrialDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, LaurelTrialDialog, warnings);
  gtk_widget_class_bind_template_callback (widget_class, on_marks);
  gtk_widget_class_bind_template_callback (widget_class, try_rules);
}

static void
laurel_trial_dialog_init (LaurelTrialDialog *self)
{
  self->is_filling = TRUE;
  self->contents = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_trial_dialog_new:
 * @session: a session
 * @contest: whose rules are tried
 */
GtkWidget *
laurel_trial_dialog_new (LaurelSession *session, gint64 contest)
{
  LaurelTrialDialog *self = g_object_new (LAUREL_TYPE_TRIAL_DIALOG, NULL);

  self->session = g_object_ref (session);
  laurel_store_read_async (laurel_session_get_store (session), laurel_trial_ground_read,
                           g_variant_new ("(x)", contest), laurel_trial_ground_free, NULL,
                           on_ground, g_object_ref (self));

  return GTK_WIDGET (self);
}

/**
 * laurel_trial_dialog_show:
 * @session: a session
 * @contest: whose rules are tried
 * @over: where it was asked for
 */
void
laurel_trial_dialog_show (LaurelSession *session, gint64 contest, GtkWidget *over)
{
  laurel_dialog_show_over (GTK_WINDOW (laurel_trial_dialog_new (session, contest)), over);
}
