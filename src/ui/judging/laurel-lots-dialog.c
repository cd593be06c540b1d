/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-lots-dialog.h"

#include "base/laurel-json.h"
#include "judging/contest/laurel-lot-draw-store.h"
#include "judging/live/laurel-turn-order-store.h"
#include "judging/scores/laurel-tie-lots-store.h"
#include "ui/kit/laurel-day-words.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelLotsDialog:
 *
 * Asks where the numbers of lots will come from, before they are known; and for those of a running
 * order, once that was declared, what these are.
 */
struct _LaurelLotsDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *numbers;
  LaurelSwitchRow *again;
  GtkEditable *sources;
  GtkEditable *reason;

  gint64 stage;
  char *hall;           /* (nullable): whose running order; %NULL: of equals */
  GVariant *entries;    /* (nullable) `ax`: who comes in it */
  LaurelRowList *draws; /* what was declared in the contest */
};

G_DEFINE_FINAL_TYPE (LaurelLotsDialog, laurel_lots_dialog, LAUREL_TYPE_DIALOG)

/* ---- what was declared ------------------------------------------------------------ */

/* Returns: (transfer full) (nullable): what counts: the latest stands first */
static LaurelLotDraw *
find_last (LaurelLotsDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->draws));

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelLotDraw) draw = g_list_model_get_item (G_LIST_MODEL (self->draws), i);

    if (laurel_lot_draw_get_stage_id (draw) == self->stage &&
        g_strcmp0 (laurel_lot_draw_get_hall (draw), self->hall) == 0)
      return g_steal_pointer (&draw);
  }

  return NULL;
}

static gboolean
has_entry (LaurelLotsDialog *self, gint64 id)
{
  gsize n;
  const gint64 *ids = g_variant_get_fixed_array (self->entries, &n, sizeof *ids);

  for (gsize i = 0; i < n; i++)
    if (ids[i] == id)
      return TRUE;

  return FALSE;
}

/* Who comes may be others than it was declared for. */
static gboolean
is_of_all (LaurelLotsDialog *self, LaurelLotDraw *draw)
{
  g_autoptr (JsonArray) pool = laurel_json_parse_list (laurel_lot_draw_get_pool (draw));

  if (json_array_get_length (pool) != g_variant_n_children (self->entries))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (pool); i++)
    if (!has_entry (self, json_array_get_int_element (pool, i)))
      return FALSE;

  return TRUE;
}

static gboolean
waits (LaurelLotsDialog *self, LaurelLotDraw *draw)
{
  return self->hall != NULL && draw != NULL && laurel_lot_draw_get_drawn (draw) == 0 &&
         is_of_all (self, draw);
}

static gboolean
is_declaring (LaurelLotsDialog *self)
{
  g_autoptr (LaurelLotDraw) last = find_last (self);

  return !waits (self, last) || laurel_switch_row_get_active (self->again);
}

static char *
dup_about (LaurelLotDraw *draw)
{
  g_autofree char *when = laurel_day_words_of_moment (laurel_lot_draw_get_declared (draw));
  g_auto (GStrv) words = laurel_json_dup_words (laurel_lot_draw_get_sources (draw));
  g_autofree char *sources = g_strjoinv ("; ", words);

  /* Translators: %1$s is a moment, %2$s is where numbers come from, as a lottery and its day. */
  return g_strdup_printf (_("Declared on %1$s: %2$s. Whoever has the numbers finds the same order. "
                            "It is drawn once: what has to be changed later is moved by hand."),
                          when, sources);
}

static void
show (LaurelLotsDialog *self)
{
  g_autoptr (LaurelLotDraw) last = find_last (self);
  gboolean waiting = waits (self, last), declaring = is_declaring (self);
  g_autofree char *about = waiting ? dup_about (last) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->numbers), !declaring);
  gtk_widget_set_visible (GTK_WIDGET (self->again), waiting);
  gtk_widget_set_visible (GTK_WIDGET (self->sources), declaring);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), declaring && last != NULL);
  g_object_set (self, "verb", declaring ? _("_Declare") : _("_Draw"), NULL);
  laurel_description_set_group (self->group, waiting ? about : _("The lots are computed from "
    "numbers that nobody can know yet, and it is said now where these will come from: a lottery "
    "and its day, or what somebody in the hall will call out. This cannot be undone; another "
    "declaration needs a reason, and this one stays."));
  /* What was read meanwhile may ask for another row than had the keys. */
  gtk_widget_grab_focus (GTK_WIDGET (declaring ? self->sources : self->numbers));
}

/* ---- what is done ----------------------------------------------------------------- */

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  LaurelLotsDialog *self = LAUREL_LOTS_DIALOG (dialog);

  if (!is_declaring (self))
    return &LAUREL_TURNS_DRAW;

  return self->hall != NULL ? &LAUREL_TURNS_DECLARE : &LAUREL_LOTS_DECLARE;
}

/**
 * laurel_lots_dialog_build_sources:
 * @row: where sources were typed, with semicolons of any kind between
 *
 * Returns: (transfer floating): `as`: these
 */
GVariant *
laurel_lots_dialog_build_sources (GtkEditable *row)
{
  g_auto (GStrv) halves = g_strsplit (gtk_editable_get_text (row), "；", -1);
  g_autofree char *plain = g_strjoinv (";", halves);
  g_auto (GStrv) parts = g_strsplit (plain, ";", -1);
  GVariantBuilder sources;

  g_variant_builder_init (&sources, G_VARIANT_TYPE ("as"));
  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      g_variant_builder_add (&sources, "s", *part);

  return g_variant_builder_end (&sources);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelLotsDialog *self = LAUREL_LOTS_DIALOG (dialog);
  const char *reason = gtk_editable_get_text (self->reason);

  if (!is_declaring (self))
    return g_variant_new ("(xss@ax)", self->stage, self->hall,
                          gtk_editable_get_text (self->numbers), self->entries);
  if (self->hall != NULL)
    return g_variant_new ("(xs@ax@ass)", self->stage, self->hall, self->entries,
                          laurel_lots_dialog_build_sources (self->sources), reason);

  return g_variant_new ("(x@ass)", self->stage, laurel_lots_dialog_build_sources (self->sources),
                        reason);
}

/* ---- the object ------------------------------------------------------------------- */

static void
laurel_lots_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_LOTS_DIALOG (object)->draws);

  G_OBJECT_CLASS (laurel_lots_dialog_parent_class)->dispose (object);
}

static void
laurel_lots_dialog_finalize (GObject *object)
{
  LaurelLotsDialog *self = LAUREL_LOTS_DIALOG (object);

  g_free (self->hall);
  g_clear_pointer (&self->entries, g_variant_unref);

  G_OBJECT_CLASS (laurel_lots_dialog_parent_class)->finalize (object);
}

static void
laurel_lots_dialog_class_init (LaurelLotsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_lots_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_lots_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-lots-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelLotsDialog, again);
  gtk_widget_class_bind_template_child (widget_class, LaurelLotsDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelLotsDialog, numbers);
  gtk_widget_class_bind_template_child (widget_class, LaurelLotsDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, LaurelLotsDialog, sources);
}

static void
laurel_lots_dialog_init (LaurelLotsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_dialog (LaurelSession *session, gint64 contest, gint64 stage, const char *hall,
            GVariant *entries)
{
  LaurelLotsDialog *self = g_object_new (LAUREL_TYPE_LOTS_DIALOG, "session", session, NULL);

  self->stage = stage;
  self->hall = g_strdup (hall);
  self->entries = entries ? g_variant_ref_sink (entries) : NULL;
  self->draws = laurel_store_list (laurel_session_get_store (session),
                                   &LAUREL_LOT_DRAWS_OF_CONTEST, g_variant_new ("(x)", contest));
  g_signal_connect_object (self->draws, "items-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->again, "notify::active", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

/**
 * laurel_lots_dialog_new_for_ties:
 * @session: a session
 * @contest: the id of a contest
 * @stage: the id of one of its stages, whose equals lots part
 */
GtkWidget *
laurel_lots_dialog_new_for_ties (LaurelSession *session, gint64 contest, gint64 stage)
{
  return new_dialog (session, contest, stage, NULL, NULL);
}

/**
 * laurel_lots_dialog_new_for_order:
 * @session: a session
 * @contest: the id of a contest
 * @stage: the id of one of its stages
 * @hall: one of its halls; "" where there is only one
 * @entries: `ax`: between whom lots are drawn
 */
GtkWidget *
laurel_lots_dialog_new_for_order (LaurelSession *session, gint64 contest, gint64 stage,
                                  const char *hall, GVariant *entries)
{
  return new_dialog (session, contest, stage, hall, entries);
}
