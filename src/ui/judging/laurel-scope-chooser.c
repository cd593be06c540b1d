/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-scope-chooser.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/scores/laurel-score-book-store.h"
#include "ui/judging/laurel-choice-drop.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelScopeChooser:
 *
 * Whose entries are looked at: a stage of a contest, and what it compares. Where there is only
 * one, there is nothing to choose, and nothing is shown.
 *
 * ## Signals
 *
 * - `chosen`: another one is chosen, or it is known now what is missing
 */
struct _LaurelScopeChooser {
  LaurelContestPage parent_instance;

  GtkDropDown *stage;
  GtkDropDown *scope;

  LaurelRowList *stages; /* (nullable) */
  GPtrArray *judged;     /* (element-type LaurelContestStage): those with judges */
  LaurelContestStage *shown; /* (nullable) */
  GArray *scopes;        /* (element-type LaurelScope) (nullable): of the stage, once read */
  LaurelScope last;      /* that was told */
  LaurelScope preferred; /* that is chosen once it is there; or nothing */
  gboolean is_filling;
  GCancellable *reading; /* (nullable) */
  LaurelStore *watched;  /* (nullable) */
  GError *error;         /* (nullable): why it is not known what is compared */
};

G_DEFINE_FINAL_TYPE (LaurelScopeChooser, laurel_scope_chooser, LAUREL_TYPE_CONTEST_PAGE)

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what there is --------------------------------------------------------------- */

typedef struct {
  GArray *scopes;
  GPtrArray *names;
} Found;

static void
found_free (gpointer data)
{
  Found *self = data;

  g_clear_pointer (&self->scopes, g_array_unref);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/* On the reader's thread. */
static gpointer
find_scopes (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  Found *found;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  stage = laurel_contest_stage_load (reader, id, error);
  if (stage == NULL)
    return NULL;

  found = g_new0 (Found, 1);
  found->names = g_ptr_array_new_with_free_func (g_free);
  found->scopes = laurel_scope_list (reader, stage, error);
  for (guint i = 0; found->scopes != NULL && i < found->scopes->len; i++) {
    char *name = laurel_scope_dup_name (reader, &g_array_index (found->scopes, LaurelScope, i),
                                        error);

    if (name == NULL)
      g_clear_pointer (&found->scopes, g_array_unref);
    else
      g_ptr_array_add (found->names, name);
  }
  if (found->scopes == NULL)
    g_clear_pointer (&found, found_free);

  return found;
}

/* Returns: where it is, or where there is nothing like it, 0 */
static guint
find_scope (LaurelScopeChooser *self, const LaurelScope *scope)
{
  for (guint i = 0; i < self->scopes->len; i++)
    if (memcmp (&g_array_index (self->scopes, LaurelScope, i), scope, sizeof *scope) == 0)
      return i;

  return 0;
}

/* What was asked for, once; or else what was chosen before. */
static guint
find_wanted (LaurelScopeChooser *self)
{
  gboolean is_asked = self->shown != NULL &&
                      laurel_row_get_id (LAUREL_ROW (self->shown)) == self->preferred.stage;
  guint found = find_scope (self, is_asked ? &self->preferred : &self->last);

  if (is_asked)
    self->preferred = (LaurelScope) { 0 };

  return found;
}

static void
tell (LaurelScopeChooser *self)
{
  if (!laurel_scope_chooser_get_scope (self, &self->last))
    self->last = (LaurelScope) { 0 };
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelScopeChooser) self = data;
  g_autoptr (GError) error = NULL;
  Found *found = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  LaurelScope before = self->last, now = { 0 };

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_error (&self->error);
  if (found == NULL) {
    self->error = g_steal_pointer (&error);
    g_clear_pointer (&self->scopes, g_array_unref);
    tell (self);
    return;
  }

  for (guint i = 0; i < found->names->len; i++)
    gtk_string_list_append (names, *(char *) found->names->pdata[i] != '\0'
                                     ? found->names->pdata[i] : _("All others"));
  g_clear_pointer (&self->scopes, g_array_unref);
  self->scopes = g_steal_pointer (&found->scopes);
  found_free (found);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->scope, find_wanted (self));
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->scope), self->scopes->len > 1);
  laurel_choice_drop_name (self->scope);
  laurel_scope_chooser_get_scope (self, &now);
  if (memcmp (&before, &now, sizeof now) != 0 || now.stage == 0)
    tell (self);
}

static void
stop_reading (LaurelScopeChooser *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_scopes (LaurelScopeChooser *self)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));

  stop_reading (self);
  if (session == NULL || self->shown == NULL)
    return;

  self->reading = g_cancellable_new ();
  laurel_store_read_async (laurel_session_get_store (session), find_scopes,
                           g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->shown))),
                           found_free, self->reading, on_found, g_object_ref (self));
}

/* ---- choosing -------------------------------------------------------------------- */

static void
show_stage (LaurelScopeChooser *self, LaurelContestStage *stage)
{
  if (!g_set_object (&self->shown, stage))
    return;

  g_clear_pointer (&self->scopes, g_array_unref);
  g_clear_error (&self->error);
  if (stage == NULL)
    tell (self);
  else
    read_scopes (self);
}

static void
on_stage (LaurelScopeChooser *self)
{
  guint chosen = gtk_drop_down_get_selected (self->stage);

  if (self->is_filling)
    return;
  laurel_choice_drop_name (self->stage);
  if (chosen < self->judged->len)
    show_stage (self, self->judged->pdata[chosen]);
}

static void
on_scope (LaurelScopeChooser *self)
{
  if (self->is_filling)
    return;
  laurel_choice_drop_name (self->scope);
  tell (self);
}

/* A form check has no judges, and what is counted has none either. */
static void
on_stages (LaurelScopeChooser *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  if (laurel_row_list_get_loading (self->stages))
    return;

  g_ptr_array_set_size (self->judged, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->stages)); i++) {
    g_autoptr (LaurelContestStage) stage = g_list_model_get_item (G_LIST_MODEL (self->stages), i);

    if (g_str_equal (laurel_contest_stage_get_kind (stage), "form-check") ||
        !g_str_equal (laurel_contest_stage_get_measure (stage), "marks"))
      continue;
    if (stage == self->shown && self->preferred.stage == 0)
      chosen = self->judged->len;
    if (laurel_row_get_id (LAUREL_ROW (stage)) == self->preferred.stage)
      chosen = self->judged->len;
    gtk_string_list_append (titles, laurel_contest_stage_get_title (stage));
    g_ptr_array_add (self->judged, g_steal_pointer (&stage));
  }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->stage, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->stage, chosen);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->stage), self->judged->len > 1);
  laurel_choice_drop_name (self->stage);
  if (self->judged->len > 0)
    show_stage (self, self->judged->pdata[chosen]);
  else
    tell (self);
}

/* Lists are read again as a whole when somebody else looks at them: then all is told anew. */
static void
on_taking (LaurelScopeChooser *self)
{
  if (self->shown != NULL && self->scopes != NULL && !laurel_row_list_get_taking (self->stages)) {
    self->last = (LaurelScope) { 0 };
    read_scopes (self);
  }
}

static void
on_store_changed (LaurelScopeChooser *self, LaurelChanges *changes)
{
  if (laurel_changes_touch (changes, LAUREL_SCORE_BOOK_TABLES))
    read_scopes (self);
}

static void
read_contest (LaurelContestPage *page)
{
  LaurelScopeChooser *self = LAUREL_SCOPE_CHOOSER (page);
  LaurelSession *session = laurel_contest_page_get_session (page);
  LaurelStore *store = session ? laurel_session_get_store (session) : NULL;

  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, on_store_changed, self);
  g_set_object (&self->watched, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self,
                             G_CONNECT_SWAPPED);
  stop_reading (self);
  g_clear_object (&self->shown);
  g_clear_object (&self->stages);
  g_clear_pointer (&self->scopes, g_array_unref);
  g_clear_error (&self->error);
  self->last = self->preferred = (LaurelScope) { 0 };
  self->stages = laurel_contest_page_list (page, &LAUREL_STAGES_OF_CONTEST);
  if (self->stages == NULL)
    return;

  g_signal_connect_object (self->stages, "items-changed", G_CALLBACK (on_stages), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stages, "notify::loading", G_CALLBACK (on_stages), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stages, "notify::taking", G_CALLBACK (on_taking), self,
                           G_CONNECT_SWAPPED);
}

/* ---- what is chosen -------------------------------------------------------------- */

/* Returns: the id of the stage that is chosen, or 0 */
gint64
laurel_scope_chooser_get_stage (LaurelScopeChooser *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_CHOOSER (self), 0);

  return self->shown ? laurel_row_get_id (LAUREL_ROW (self->shown)) : 0;
}

/* Returns: (nullable): the stage that is chosen */
LaurelContestStage *
laurel_scope_chooser_get_shown (LaurelScopeChooser *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_CHOOSER (self), NULL);

  return self->shown;
}

/* Chooses that, now or when it comes, unless it is not there. */
void
laurel_scope_chooser_prefer (LaurelScopeChooser *self, const LaurelScope *scope)
{
  g_return_if_fail (LAUREL_IS_SCOPE_CHOOSER (self));

  self->preferred = *scope;
  if (self->stages == NULL)
    return;
  on_stages (self);
  if (self->shown != NULL && self->scopes != NULL)
    gtk_drop_down_set_selected (self->scope, find_wanted (self));
}

/* Returns: whether the stage that is chosen is voted on, and not marked */
gboolean
laurel_scope_chooser_is_vote (LaurelScopeChooser *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_CHOOSER (self), FALSE);

  return self->shown != NULL && laurel_contest_stage_get_assigned (self->shown) == 0 &&
         g_str_equal (laurel_contest_stage_get_kind (self->shown), "vote");
}

/**
 * laurel_scope_chooser_get_scope:
 * @self: a chooser
 * @scope: (out): what is chosen
 *
 * Returns: whether anything is
 */
gboolean
laurel_scope_chooser_get_scope (LaurelScopeChooser *self, LaurelScope *scope)
{
  guint chosen;

  g_return_val_if_fail (LAUREL_IS_SCOPE_CHOOSER (self), FALSE);

  chosen = gtk_drop_down_get_selected (self->scope);
  if (self->scopes == NULL || chosen >= self->scopes->len)
    return FALSE;

  *scope = g_array_index (self->scopes, LaurelScope, chosen);
  return TRUE;
}

/* Returns: (nullable): why it is not known what a stage compares, where that cannot be read */
const GError *
laurel_scope_chooser_get_error (LaurelScopeChooser *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_CHOOSER (self), NULL);

  return self->error;
}

LaurelScopeLack
laurel_scope_chooser_get_lack (LaurelScopeChooser *self)
{
  g_return_val_if_fail (LAUREL_IS_SCOPE_CHOOSER (self), LAUREL_SCOPE_LACKS_NOTHING);

  if (self->stages == NULL || laurel_row_list_get_loading (self->stages))
    return LAUREL_SCOPE_LACKS_NOTHING;
  if (self->judged->len == 0)
    return LAUREL_SCOPE_LACKS_STAGES;

  return self->scopes != NULL && self->scopes->len == 0 ? LAUREL_SCOPE_LACKS_ENTRIES
                                                        : LAUREL_SCOPE_LACKS_NOTHING;
}

/* ---- the object ------------------------------------------------------------------ */

static void
laurel_scope_chooser_dispose (GObject *object)
{
  LaurelScopeChooser *self = LAUREL_SCOPE_CHOOSER (object);

  stop_reading (self);
  g_clear_object (&self->stages);
  g_clear_object (&self->shown);
  g_clear_object (&self->watched);

  G_OBJECT_CLASS (laurel_scope_chooser_parent_class)->dispose (object);
}

static void
laurel_scope_chooser_finalize (GObject *object)
{
  LaurelScopeChooser *self = LAUREL_SCOPE_CHOOSER (object);

  g_clear_pointer (&self->scopes, g_array_unref);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->judged);

  G_OBJECT_CLASS (laurel_scope_chooser_parent_class)->finalize (object);
}

static void
laurel_scope_chooser_class_init (LaurelScopeChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_scope_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_scope_chooser_finalize;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_contest;

  signals[CHOSEN] = g_signal_new ("chosen", LAUREL_TYPE_SCOPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static GtkDropDown *
add_drop (GtkWidget *box, const char *about)
{
  GtkWidget *drop = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_tooltip_text (drop, about);
  gtk_widget_set_visible (drop, FALSE);
  gtk_box_append (GTK_BOX (box), drop);

  return GTK_DROP_DOWN (drop);
}

static void
laurel_scope_chooser_init (LaurelScopeChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (LAUREL_TYPE_WRAP_LAYOUT, NULL));
  self->judged = g_ptr_array_new_with_free_func (g_object_unref);
  self->stage = add_drop (box, _("Stage"));
  self->scope = add_drop (box, _("Whose entries are compared"));
  g_signal_connect_swapped (self->stage, "notify::selected", G_CALLBACK (on_stage), self);
  g_signal_connect_swapped (self->scope, "notify::selected", G_CALLBACK (on_scope), self);
  adw_bin_set_child (ADW_BIN (self), box);
}
