/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-gift-move-dialog.h"

#include "base/laurel-quotes.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-account.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-gift-way.h"
#include "logistics/books/laurel-point.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/logistics/laurel-drive-day.h"
#include "ui/logistics/laurel-gift-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * LaurelGiftMoveDialog:
 *
 * Moves pieces of a gift: those that were looked at into stock or among what is damaged, those of
 * one place to another, or those back that never went the way a move says. It asks for what the way
 * needs, and for no more.
 */
struct _LaurelGiftMoveDialog {
  LaurelDialog parent_instance;

  AdwComboRow *from;
  AdwComboRow *to;
  GtkEditable *quantity;
  GtkEditable *bad;
  GtkEditable *reason;
  GtkEditable *receipt;
  GtkEditable *signer;
  GtkEditable *day;
  GtkLabel *note;

  LaurelRow *row;      /* (nullable): a gift, or a move that is taken back */
  GPtrArray *accounts; /* (element-type LaurelGiftAccount): from where it may go */
  GListModel *points;  /* (nullable) (element-type LaurelPoint): those of the drive */
  GArray *holders;     /* (element-type gint64): to which of them it may go */
  char *place;         /* (nullable): to where */
};

G_DEFINE_FINAL_TYPE (LaurelGiftMoveDialog, laurel_gift_move_dialog, LAUREL_TYPE_DIALOG)

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  LaurelGiftMoveDialog *self = LAUREL_GIFT_MOVE_DIALOG (dialog);

  if (LAUREL_IS_GIFT_MOVE (self->row))
    return &LAUREL_GIFT_MOVE_REVERSE;

  return self->place != NULL ? &LAUREL_GIFTS_MOVE : &LAUREL_GIFT_INSPECT;
}

/* Nothing typed is none. */
static gboolean
read_count (GtkEditable *entry, gint64 *count, GError **error)
{
  const char *text = gtk_editable_get_text (entry);

  *count = 0;

  return *text == '\0' || g_str_equal (text, "0") || laurel_drive_read_count (text, count, error);
}

static char *
dup_spot (const char *place, gint64 holder, const char *class_name)
{
  g_autofree char *spot = holder != 0 ? g_strdup_printf ("%s:%" G_GINT64_FORMAT, place, holder)
                                      : g_strdup (place);

  return class_name != NULL && *class_name != '\0' ? g_strconcat (spot, ":", class_name, NULL)
                                                   : g_steal_pointer (&spot);
}

static LaurelGiftAccount *
get_account (LaurelGiftMoveDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->from);

  return chosen < self->accounts->len ? self->accounts->pdata[chosen] : NULL;
}

static gint64
get_goal (LaurelGiftMoveDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->to);

  return self->holders->len == 0 ? 0
         : g_array_index (self->holders, gint64, MIN (chosen, self->holders->len - 1));
}

static void
add_field (GVariantBuilder *fields, const char *name, GtkEditable *entry)
{
  if (gtk_widget_get_visible (GTK_WIDGET (entry)))
    g_variant_builder_add (fields, "{ss}", name, gtk_editable_get_text (entry));
}

static GVariant *
dup_args_of_move (LaurelGiftMoveDialog *self, gint64 quantity)
{
  LaurelGiftAccount *account = get_account (self);
  g_autofree char *class_name = NULL, *from = NULL;
  g_autofree char *to = dup_spot (self->place, get_goal (self), NULL);
  GVariantBuilder fields;

  g_object_get (account, "class", &class_name, NULL);
  from = dup_spot (laurel_gift_account_get_place (account),
                   laurel_gift_account_get_holder (account), class_name);
  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  add_field (&fields, "reason", self->reason);
  add_field (&fields, "document", self->receipt);
  add_field (&fields, "signer", self->signer);

  return g_variant_new ("(xisssa{ss})", laurel_row_get_id (self->row), (int) quantity, from, to,
                        gtk_editable_get_text (self->day), &fields);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelGiftMoveDialog *self = LAUREL_GIFT_MOVE_DIALOG (dialog);
  const char *reason = gtk_editable_get_text (self->reason);
  gint64 quantity, bad;

  read_count (self->quantity, &quantity, NULL);
  read_count (self->bad, &bad, NULL);
  if (LAUREL_IS_GIFT_MOVE (self->row))
    return g_variant_new ("(xis)", laurel_row_get_id (self->row), (int) quantity, reason);
  if (self->place != NULL)
    return dup_args_of_move (self, quantity);

  return g_variant_new ("(xiiss)", laurel_row_get_id (self->row), (int) quantity, (int) bad, reason,
                        gtk_editable_get_text (self->day));
}

static gboolean
is_filled_in (GtkEditable *entry)
{
  return !gtk_widget_get_visible (GTK_WIDGET (entry)) || *gtk_editable_get_text (entry) != '\0';
}

/* What cannot be used is marked, and why is said below. */
static gboolean
check_row (GtkEditable *entry, gboolean is_fine, GError **error, char **note)
{
  if (is_fine) {
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
    return TRUE;
  }

  gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  if (*note == NULL)
    *note = laurel_quotes_nest (g_strdup ((*error)->message));
  g_clear_error (error);

  return FALSE;
}

static gboolean
check_rows (LaurelGiftMoveDialog *self, gint64 *quantity, gint64 *bad)
{
  const char *day_text = gtk_editable_get_text (self->day);
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;
  gboolean may = check_row (self->quantity, read_count (self->quantity, quantity, &error), &error,
                            &note);

  may &= check_row (self->bad, read_count (self->bad, bad, &error), &error, &note);
  may &= check_row (self->day, !gtk_widget_get_visible (GTK_WIDGET (self->day)) ||
                      laurel_drive_day_check (day_text, &error), &error, &note);
  if (note == NULL && gtk_widget_get_visible (GTK_WIDGET (self->day)))
    note = laurel_drive_day_dup_note (laurel_dialog_get_session (LAUREL_DIALOG (self)), day_text);
  gtk_label_set_label (self->note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);

  return may;
}

/* Why is asked of what is damaged only, where somebody inspects. */
static void
on_changed (LaurelGiftMoveDialog *self)
{
  gint64 quantity = 0, bad = 0;
  gboolean may = check_rows (self, &quantity, &bad);

  if (self->place == NULL && LAUREL_IS_GIFT (self->row))
    gtk_widget_set_visible (GTK_WIDGET (self->reason), bad > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 may && quantity + bad > 0 && is_filled_in (self->reason) &&
                                   is_filled_in (self->receipt) && is_filled_in (self->signer));
}

/* What is given back comes to where it was handed out from. */
static gboolean
fits (LaurelGiftMoveDialog *self, LaurelGiftAccount *account, LaurelPoint *point)
{
  const char *kind = laurel_point_get_kind (point);

  if (g_str_equal (self->place, "stock"))
    return g_str_equal (kind, "store");
  if (g_str_equal (self->place, "received"))
    return g_str_equal (kind, "collection");
  if (!g_str_equal (self->place, "arrived"))
    return FALSE;

  return g_str_equal (laurel_gift_account_get_place (account), "handed")
         ? laurel_point_get_receiver_id (point) == laurel_gift_account_get_holder (account)
         : g_str_equal (kind, "receiver") || g_str_equal (kind, "hub");
}

static void
offer_goals (LaurelGiftMoveDialog *self, LaurelGiftAccount *account)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = self->points ? g_list_model_get_n_items (self->points) : 0;

  g_array_set_size (self->holders, 0);
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelPoint) point = g_list_model_get_item (self->points, i);
    gint64 id = laurel_row_get_id (LAUREL_ROW (point));

    if (!fits (self, account, point))
      continue;
    g_array_append_val (self->holders, id);
    gtk_string_list_append (names, laurel_point_get_name (point));
  }
  adw_combo_row_set_model (self->to, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->to), self->holders->len > 1);
}

/* All that is there goes, unless somebody says how much. */
static void
on_from (LaurelGiftMoveDialog *self)
{
  LaurelGiftAccount *account = self->place ? get_account (self) : NULL;
  LaurelGiftNeed needs = LAUREL_GIFT_NEEDS_NOTHING;
  LaurelGiftPlace here, there;
  g_autofree char *all = NULL;

  if (account == NULL)
    return;

  all = g_strdup_printf ("%" G_GINT64_FORMAT, laurel_gift_account_get_quantity (account));
  gtk_editable_set_text (self->quantity, all);
  if (laurel_gift_place_read (laurel_gift_account_get_place (account), &here, NULL) &&
      laurel_gift_place_read (self->place, &there, NULL))
    laurel_gift_way_check (here, there, &needs, NULL);
  offer_goals (self, account);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), (needs & LAUREL_GIFT_NEEDS_REASON) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->signer), (needs & LAUREL_GIFT_NEEDS_SIGNER) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->receipt),
                          (needs & (LAUREL_GIFT_NEEDS_RECEIPT | LAUREL_GIFT_NEEDS_SIGNER)) != 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->receipt),
                                 needs & LAUREL_GIFT_NEEDS_SIGNER ? _("Number of the sheet")
                                                                  : _("Number of the receipt"));
  on_changed (self);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_gift_move_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_GIFT_MOVE_DIALOG (object)->row);
  g_clear_object (&LAUREL_GIFT_MOVE_DIALOG (object)->points);

  G_OBJECT_CLASS (laurel_gift_move_dialog_parent_class)->dispose (object);
}

static void
laurel_gift_move_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_GIFT_MOVE_DIALOG (object)->accounts);
  g_array_unref (LAUREL_GIFT_MOVE_DIALOG (object)->holders);
  g_free (LAUREL_GIFT_MOVE_DIALOG (object)->place);

  G_OBJECT_CLASS (laurel_gift_move_dialog_parent_class)->finalize (object);
}

static void
laurel_gift_move_dialog_class_init (LaurelGiftMoveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_gift_move_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_gift_move_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-gift-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, bad);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, from);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, note);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, quantity);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, receipt);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, signer);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, to);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_gift_move_dialog_init (LaurelGiftMoveDialog *self)
{
  self->accounts = g_ptr_array_new_with_free_func (g_object_unref);
  self->holders = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static LaurelGiftMoveDialog *
new_for (LaurelSession *session, gpointer row, const char *title, const char *verb)
{
  LaurelGiftMoveDialog *self = g_object_new (LAUREL_TYPE_GIFT_MOVE_DIALOG, "session", session,
                                             "title", title, "verb", verb, NULL);
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  self->row = g_object_ref (row);
  gtk_editable_set_text (self->day, today);

  return self;
}

static void
set_title_of_quantity (LaurelGiftMoveDialog *self, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->quantity), title);
}

/**
 * laurel_gift_move_dialog_inspect:
 * @over: where it was asked for
 * @session: a session
 * @gift: a gift line of which something was received
 *
 * Asks how many pieces are good, and how many damaged.
 */
void
laurel_gift_move_dialog_inspect (GtkWidget *over, LaurelSession *session, LaurelGift *gift)
{
  LaurelGiftMoveDialog *self = new_for (session, gift, _("Inspect a gift"), _("_Take into stock"));
  g_autofree char *all = g_strdup_printf ("%d", laurel_gift_words_count (gift, "received"));

  gtk_widget_set_visible (GTK_WIDGET (self->from), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->receipt), FALSE);
  set_title_of_quantity (self, _("In order"));
  gtk_editable_set_text (self->quantity, all);
  on_changed (self);
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}

static const char *
get_title (const char *from, const char *place)
{
  if (g_str_equal (place, "damaged"))
    return _("Set aside as damaged");
  if (g_str_equal (place, "returned"))
    return _("Return to the giver");
  if (g_str_equal (place, "lost"))
    return _("Note as lost");
  if (g_str_equal (place, "disposed"))
    return _("Write off");
  if (g_str_equal (from, "lost"))
    return _("Found again");
  if (g_str_equal (from, "damaged"))
    return _("Repaired");
  if (g_str_equal (from, "handed"))
    return _("Given back by the receiver");

  return g_str_equal (from, "arrived") ? _("Sent back by the receiver")
                                       : _("Take back into stock");
}

/* Of two in one place it is said which: “Arrived, School A: 5”. */
static char *
dup_label (LaurelGiftAccount *account)
{
  const char *place = laurel_gift_words_of_place (laurel_gift_account_get_place (account));
  g_autofree char *which = laurel_gift_words_dup_holder (account);

  if (which != NULL)
    /* Translators: a place where gifts are, which one of them, and how many are there. */
    return g_strdup_printf (_("%1$s, %2$s: %3$'d"), place, which,
                            (int) laurel_gift_account_get_quantity (account));

  /* Translators: a place where gifts are, and how many. */
  return g_strdup_printf (_("%1$s: %2$'d"), place,
                          (int) laurel_gift_account_get_quantity (account));
}

static gboolean
can_go (LaurelGiftMoveDialog *self, LaurelGiftAccount *account, const char *from)
{
  const char *place = laurel_gift_account_get_place (account);
  LaurelGiftPlace here, there;
  LaurelGiftNeed needs;

  return laurel_gift_account_get_quantity (account) > 0 &&
         (*from == '\0' || g_str_equal (from, place)) &&
         laurel_gift_place_read (place, &here, NULL) &&
         laurel_gift_place_read (self->place, &there, NULL) &&
         laurel_gift_way_check (here, there, &needs, NULL);
}

static gboolean
offer_accounts (LaurelGiftMoveDialog *self, GListModel *accounts, const char *from)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (accounts); i++) {
    g_autoptr (LaurelGiftAccount) account = g_list_model_get_item (accounts, i);
    g_autofree char *label = dup_label (account);

    if (!can_go (self, account, from))
      continue;
    gtk_string_list_append (labels, label);
    g_ptr_array_add (self->accounts, g_steal_pointer (&account));
  }
  adw_combo_row_set_model (self->from, G_LIST_MODEL (labels));

  return self->accounts->len > 0;
}

/**
 * laurel_gift_move_dialog_move:
 * @over: where it was asked for
 * @session: a session
 * @gift: a gift line
 * @accounts: (element-type LaurelGiftAccount): where it is
 * @points: (nullable) (element-type LaurelPoint): the points of the drive
 * @way: to where it goes, as "lost"; or from where to where, as "lost>stock"
 *
 * Asks from where and how many, and for what the way needs.
 *
 * Returns: whether anything of it can go there
 */
gboolean
laurel_gift_move_dialog_move (GtkWidget *over, LaurelSession *session, LaurelGift *gift,
                              GListModel *accounts, GListModel *points, const char *way)
{
  const char *mark = strchr (way, '>');
  g_autofree char *from = mark ? g_strndup (way, (gsize) (mark - way)) : g_strdup ("");
  const char *place = mark ? mark + 1 : way;
  LaurelGiftMoveDialog *self = new_for (session, gift, get_title (from, place), _("_Move"));

  self->place = g_strdup (place);
  g_set_object (&self->points, points);
  gtk_widget_set_visible (GTK_WIDGET (self->bad), FALSE);
  set_title_of_quantity (self, _("How many"));
  if (!offer_accounts (self, accounts, from)) {
    gtk_window_destroy (GTK_WINDOW (self));
    return FALSE;
  }

  on_from (self);
  g_signal_connect_object (self->from, "notify::selected", G_CALLBACK (on_from), self,
                           G_CONNECT_SWAPPED);
  laurel_dialog_present (LAUREL_DIALOG (self), over);

  return TRUE;
}

/**
 * laurel_gift_move_dialog_reverse:
 * @over: where it was asked for
 * @session: a session
 * @move: a move of which something is left
 *
 * Asks how many pieces never went that way, and why.
 */
void
laurel_gift_move_dialog_reverse (GtkWidget *over, LaurelSession *session, LaurelGiftMove *move)
{
  LaurelGiftMoveDialog *self = new_for (session, move, _("Take a move back"), _("_Take back"));
  int left = laurel_gift_move_get_quantity (move) - laurel_gift_move_get_reversed (move);
  g_autofree char *all = g_strdup_printf ("%d", left);

  gtk_widget_set_visible (GTK_WIDGET (self->from), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->bad), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->receipt), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->day), FALSE);
  set_title_of_quantity (self, _("How many never went this way"));
  gtk_editable_set_text (self->quantity, all);
  on_changed (self);
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}
