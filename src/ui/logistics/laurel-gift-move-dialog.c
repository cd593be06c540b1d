/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-gift-move-dialog.h"

#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-account.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-gift-way.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/logistics/laurel-gift-words.h"

#include <glib/gi18n-lib.h>

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
  GtkEditable *quantity;
  GtkEditable *bad;
  GtkEditable *reason;
  GtkEditable *receipt;

  LaurelRow *row;      /* (nullable): a gift, or a move that is taken back */
  GPtrArray *accounts; /* (element-type LaurelGiftAccount): from where it may go */
  char *place;         /* (nullable): to where */
  gint64 holder;       /* and which one, or 0 */
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
read_count (GtkEditable *entry, gint64 *count)
{
  const char *text = gtk_editable_get_text (entry);

  *count = 0;

  return *text == '\0' || g_str_equal (text, "0") || laurel_drive_read_count (text, count, NULL);
}

static char *
dup_spot (const char *place, gint64 holder)
{
  return holder != 0 ? g_strdup_printf ("%s:%" G_GINT64_FORMAT, place, holder) : g_strdup (place);
}

static GVariant *
dup_args_of_move (LaurelGiftMoveDialog *self, gint64 quantity)
{
  LaurelGiftAccount *account = self->accounts->pdata[adw_combo_row_get_selected (self->from)];
  g_autofree char *from = dup_spot (laurel_gift_account_get_place (account),
                                    laurel_gift_account_get_holder (account));
  g_autofree char *to = dup_spot (self->place, self->holder);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  if (gtk_widget_get_visible (GTK_WIDGET (self->reason)))
    g_variant_builder_add (&fields, "{ss}", "reason", gtk_editable_get_text (self->reason));
  if (gtk_widget_get_visible (GTK_WIDGET (self->receipt)))
    g_variant_builder_add (&fields, "{ss}", "document", gtk_editable_get_text (self->receipt));

  return g_variant_new ("(xisssa{ss})", laurel_row_get_id (self->row), (int) quantity, from, to, "",
                        &fields);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelGiftMoveDialog *self = LAUREL_GIFT_MOVE_DIALOG (dialog);
  const char *reason = gtk_editable_get_text (self->reason);
  gint64 quantity, bad;

  read_count (self->quantity, &quantity);
  read_count (self->bad, &bad);
  if (LAUREL_IS_GIFT_MOVE (self->row))
    return g_variant_new ("(xis)", laurel_row_get_id (self->row), (int) quantity, reason);
  if (self->place != NULL)
    return dup_args_of_move (self, quantity);

  return g_variant_new ("(xiiss)", laurel_row_get_id (self->row), (int) quantity, (int) bad, reason,
                        "");
}

static gboolean
is_filled_in (GtkEditable *entry)
{
  return !gtk_widget_get_visible (GTK_WIDGET (entry)) || *gtk_editable_get_text (entry) != '\0';
}

/* Why is asked of what is damaged only, where somebody inspects. */
static void
on_changed (LaurelGiftMoveDialog *self)
{
  gint64 quantity = 0, bad = 0;
  gboolean counts = read_count (self->quantity, &quantity) && read_count (self->bad, &bad);

  if (self->place == NULL && LAUREL_IS_GIFT (self->row))
    gtk_widget_set_visible (GTK_WIDGET (self->reason), bad > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 counts && quantity + bad > 0 && is_filled_in (self->reason) &&
                                   is_filled_in (self->receipt));
}

/* All that is there goes, unless somebody says how much. */
static void
on_from (LaurelGiftMoveDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->from);
  LaurelGiftNeed needs = LAUREL_GIFT_NEEDS_NOTHING;
  LaurelGiftPlace here, there;
  LaurelGiftAccount *account;
  g_autofree char *all = NULL;

  if (self->place == NULL || chosen >= self->accounts->len)
    return;

  account = self->accounts->pdata[chosen];
  all = g_strdup_printf ("%d", laurel_gift_account_get_quantity (account));
  gtk_editable_set_text (self->quantity, all);
  if (laurel_gift_place_read (laurel_gift_account_get_place (account), &here, NULL) &&
      laurel_gift_place_read (self->place, &there, NULL))
    laurel_gift_way_check (here, there, &needs, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), (needs & LAUREL_GIFT_NEEDS_REASON) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->receipt), (needs & LAUREL_GIFT_NEEDS_RECEIPT) != 0);
  on_changed (self);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_gift_move_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_GIFT_MOVE_DIALOG (object)->row);

  G_OBJECT_CLASS (laurel_gift_move_dialog_parent_class)->dispose (object);
}

static void
laurel_gift_move_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_GIFT_MOVE_DIALOG (object)->accounts);
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
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, from);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, quantity);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftMoveDialog, receipt);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_gift_move_dialog_init (LaurelGiftMoveDialog *self)
{
  self->accounts = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static LaurelGiftMoveDialog *
new_for (LaurelSession *session, gpointer row, const char *title, const char *verb)
{
  LaurelGiftMoveDialog *self = g_object_new (LAUREL_TYPE_GIFT_MOVE_DIALOG, "session", session,
                                             "title", title, "verb", verb, NULL);

  self->row = g_object_ref (row);

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
get_title (const char *place)
{
  if (g_str_equal (place, "damaged"))
    return _("Set aside as damaged");
  if (g_str_equal (place, "returned"))
    return _("Return to the giver");
  if (g_str_equal (place, "lost"))
    return _("Note as lost");
  if (g_str_equal (place, "disposed"))
    return _("Write off");

  return _("Take back into stock");
}

static gboolean
offer_accounts (LaurelGiftMoveDialog *self, GListModel *accounts)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  LaurelGiftPlace here, there;
  LaurelGiftNeed needs;

  for (guint i = 0; i < g_list_model_get_n_items (accounts); i++) {
    g_autoptr (LaurelGiftAccount) account = g_list_model_get_item (accounts, i);
    const char *place = laurel_gift_account_get_place (account);
    g_autofree char *label = NULL;

    if (laurel_gift_account_get_quantity (account) <= 0 ||
        !laurel_gift_place_read (place, &here, NULL) ||
        !laurel_gift_place_read (self->place, &there, NULL) ||
        !laurel_gift_way_check (here, there, &needs, NULL))
      continue;
    /* Translators: a place where gifts are, and how many. */
    label = g_strdup_printf (_("%1$s: %2$'d"), laurel_gift_words_of_place (place),
                             laurel_gift_account_get_quantity (account));
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
 * @place: to where it goes
 * @holder: and to which one, or 0
 *
 * Asks from where and how many, and for what the way needs.
 *
 * Returns: whether anything of it can go there
 */
gboolean
laurel_gift_move_dialog_move (GtkWidget *over, LaurelSession *session, LaurelGift *gift,
                              GListModel *accounts, const char *place, gint64 holder)
{
  LaurelGiftMoveDialog *self = new_for (session, gift, get_title (place), _("_Move"));

  self->place = g_strdup (place);
  self->holder = holder;
  gtk_widget_set_visible (GTK_WIDGET (self->bad), FALSE);
  set_title_of_quantity (self, _("How many"));
  if (!offer_accounts (self, accounts)) {
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
  set_title_of_quantity (self, _("How many never went this way"));
  gtk_editable_set_text (self->quantity, all);
  on_changed (self);
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}
