/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-flow.h"

#include "base/laurel-compat.h"
#include "logistics/books/laurel-books-check-store.h"
#include "logistics/books/laurel-gift-balance-store.h"
#include "logistics/books/laurel-gift-way.h"
#include "logistics/books/laurel-promise-store.h"
#include "ui/kit/laurel-wrap-layout.h"
#include "ui/logistics/laurel-flow-band.h"

#include <glib/gi18n-lib.h>

/* In the order of the flow, and then what branches off. */
enum {
  PROMISED,
  RECEIVED,
  STOCK,
  PACKED,
  WAY,
  ARRIVED,
  HANDED,
  N_STAGES,
  DAMAGED = N_STAGES,
  LOST,
  RETURNED,
  DISPOSED,
  N_TILES,
};

#define CHECK_AFTER 700 /* milliseconds */

/* How many pieces are there, and a button to see which. */
typedef struct {
  GtkWidget *button;
  GtkLabel *count;
  GtkLabel *hint; /* (nullable) */
} Tile;

/**
 * LaurelDriveFlow:
 *
 * What became of the gifts of a drive, as a flow of buttons from what was promised to what was
 * handed out, with what was damaged, lost, returned or disposed of beside it. All of it is read
 * from the books, and so is whether they balance. A button that is pressed says of which place the
 * gifts are to be shown.
 */
struct _LaurelDriveFlow {
  LaurelDrivePage parent_instance;

  LaurelFlowBand *band;
  GtkWidget *steps; /* what the band moves in where it is wider than the page */
  GtkLabel *balance;
  Tile tiles[N_TILES];

  LaurelRowList *accounts; /* (nullable) */
  LaurelRowList *promises; /* (nullable) */
  GCancellable *checking;  /* (nullable): of the last time it was checked */
  guint waiting;           /* until it is checked, or 0 */
  gint64 came;             /* how many pieces, in all */
  char *place;             /* the only one that is shown, or "" */
  gboolean choosing;       /* the buttons follow what was chosen */
  gboolean folded;         /* only whether the books balance is seen */
};

G_DEFINE_FINAL_TYPE (LaurelDriveFlow, laurel_drive_flow, LAUREL_TYPE_DRIVE_PAGE)

typedef enum {
  PROP_PLACE = 1,
  PROP_FOLDED,
} Prop;

static GParamSpec *props[PROP_FOLDED + 1];

static const char *const PLACES[N_TILES] = {
  "promised", "received", "stock", "packed", "way", "arrived", "handed", "damaged", "lost",
  "returned", "disposed",
};

static const char *
get_title (guint number)
{
  LaurelGiftPlace place;

  if (number == PROMISED)
    return _("Promised");

  return laurel_gift_place_read (PLACES[number], &place, NULL)
         ? laurel_gift_place_get_label (place) : "";
}

/* ---- what the books say ------------------------------------------------------------- */

/* @in: of each tile, how many pieces are there; of what was promised, all of it
 * @outstanding: of that, what did not come yet
 * @came: what came in all
 */
typedef struct {
  gint64 in[N_TILES];
  gint64 outstanding;
  gint64 came;
} Sums;

static void
add_up (LaurelDriveFlow *self, Sums *sums)
{
  GListModel *accounts = G_LIST_MODEL (self->accounts), *promises = G_LIST_MODEL (self->promises);

  for (guint i = 0; i < g_list_model_get_n_items (accounts); i++) {
    g_autoptr (LaurelGiftAccount) account = g_list_model_get_item (accounts, i);

    for (guint n = RECEIVED; n < N_TILES; n++)
      if (g_strcmp0 (laurel_gift_account_get_place (account), PLACES[n]) == 0)
        sums->in[n] = laurel_gift_account_get_quantity (account);
  }
  for (guint n = RECEIVED; n < N_TILES; n++)
    sums->came += sums->in[n];
  for (guint i = 0; i < g_list_model_get_n_items (promises); i++) {
    g_autoptr (LaurelPromise) promise = g_list_model_get_item (promises, i);

    sums->in[PROMISED] += laurel_promise_get_quantity (promise);
    sums->outstanding += laurel_promise_get_outstanding (promise);
  }
}

static void
show_count (LaurelDriveFlow *self, guint number, gint64 count, const char *hint)
{
  const Tile *tile = &self->tiles[number];
  g_autofree char *figure = g_strdup_printf ("%'" G_GINT64_FORMAT, count);
  g_autofree char *name = NULL;

  gtk_label_set_label (tile->count, figure);
  if (tile->hint != NULL)
    gtk_label_set_label (tile->hint, hint ? hint : "");
  /* Translators: a place where gifts are, how many there are, and what else is told of them, for a
   * screen reader. */
  name = hint ? g_strdup_printf (_("%1$s: %2$s, %3$s"), get_title (number), figure, hint)
              : g_strdup_printf (_("%1$s: %2$s"), get_title (number), figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* How far the gifts came: what is in a tile, and what went on from there. */
static void
show_band (LaurelDriveFlow *self, const Sums *sums)
{
  gint64 most = MAX (MAX (sums->in[PROMISED], sums->came), 1), reached = 0;

  for (guint i = HANDED; i >= STOCK; i--) {
    reached += sums->in[i];
    laurel_flow_band_set_share (self->band, i, (double) reached / (double) most);
  }
  laurel_flow_band_set_share (self->band, RECEIVED, (double) sums->came / (double) most);
  laurel_flow_band_set_share (self->band, PROMISED, (double) sums->in[PROMISED] / (double) most);
}

static void
show_sums (LaurelDriveFlow *self)
{
  Sums sums = { 0 };
  g_autofree char *to_come = NULL, *to_inspect = NULL;

  if (self->accounts == NULL)
    return;

  add_up (self, &sums);
  self->came = sums.came;
  /* Translators: how many pieces were promised and did not come yet. */
  to_come = g_strdup_printf (_("%'d to come"), (int) sums.outstanding);
  /* Translators: how many pieces came and were not looked at yet. */
  to_inspect = g_strdup_printf (_("%'d to inspect"), (int) sums.in[RECEIVED]);
  show_count (self, PROMISED, sums.in[PROMISED], sums.outstanding > 0 ? to_come : NULL);
  show_count (self, RECEIVED, sums.came, sums.in[RECEIVED] > 0 ? to_inspect : NULL);
  for (guint i = STOCK; i < N_TILES; i++)
    show_count (self, i, sums.in[i], NULL);
  gtk_widget_set_visible (self->tiles[DISPOSED].button, !self->folded && sums.in[DISPOSED] > 0);
  show_band (self, &sums);
  for (guint i = DAMAGED; i <= LOST; i++)
    if (sums.in[i] > 0)
      gtk_widget_add_css_class (GTK_WIDGET (self->tiles[i].count), "error");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->tiles[i].count), "error");
}

/* ---- whether they balance --------------------------------------------------------------- */

/* On the reader's thread.
 *
 * Returns: (transfer full) (nullable): where they do not, or "" */
static gpointer
check_books (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autofree char *fault = NULL;
  gboolean is_known = FALSE;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  fault = laurel_books_dup_fault (reader, drive, &is_known, error);

  return is_known ? g_strdup (fault ? fault : "") : NULL;
}

static void
show_verdict (LaurelDriveFlow *self, const char *fault)
{
  gboolean balances = *fault == '\0';
  g_autofree char *text = balances
    /* Translators: both %'d count the same pieces. */
    ? g_strdup_printf (_("The books balance: %1$'d received, %2$'d accounted for"),
                       (int) self->came, (int) self->came)
    /* Translators: %s says of which gift, where, and what the difference is. */
    : g_strdup_printf (_("The books do not balance: %s"), fault);

  gtk_label_set_label (self->balance, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->balance),
                              (const char *[]) { "badge", balances ? "success" : "error", NULL });
}

/* What was said before may not be so any more. */
static void
show_unknown (LaurelDriveFlow *self)
{
  gtk_label_set_label (self->balance, _("Whether the books balance could not be checked."));
  gtk_widget_set_css_classes (GTK_WIDGET (self->balance),
                              (const char *[]) { "badge", "warning", NULL });
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelDriveFlow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (fault != NULL)
    show_verdict (self, fault);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_unknown (self);
}

static void
stop_checking (LaurelDriveFlow *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
}

static void
check (gpointer data)
{
  LaurelDriveFlow *self = data;
  LaurelSession *session = laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self));
  gint64 drive = laurel_drive_page_get_id (LAUREL_DRIVE_PAGE (self));

  self->waiting = 0;
  self->checking = g_cancellable_new ();
  laurel_store_read_async (laurel_session_get_store (session), check_books,
                           g_variant_new ("(x)", drive), g_free, self->checking, on_checked,
                           g_object_ref (self));
}

/* All of the drive is counted: that waits until nothing has changed for a moment, and nobody who
 * scans one piece after another has to wait for it. */
static void
on_changed (LaurelDriveFlow *self)
{
  gboolean is_first = self->checking == NULL && self->waiting == 0;

  if (laurel_drive_page_get_id (LAUREL_DRIVE_PAGE (self)) == 0 || self->accounts == NULL ||
      laurel_row_list_get_taking (self->accounts) || laurel_row_list_get_taking (self->promises))
    return;

  show_sums (self);
  stop_checking (self);
  if (is_first)
    check (self);
  else
    self->waiting = g_timeout_add_once (CHECK_AFTER, check, self);
}

static void
watch (LaurelDriveFlow *self, LaurelRowList *list)
{
  g_signal_connect_object (list, "notify::taking", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
read_flow (LaurelDrivePage *page)
{
  LaurelDriveFlow *self = LAUREL_DRIVE_FLOW (page);
  LaurelSession *session = laurel_drive_page_get_session (page);
  gint64 drive = laurel_drive_page_get_id (page);

  stop_checking (self);
  g_clear_object (&self->accounts);
  g_clear_object (&self->promises);
  g_object_set (self, "place", "", NULL);
  if (session == NULL || drive == 0)
    return;

  self->accounts = laurel_store_list (laurel_session_get_store (session),
                                      &LAUREL_ACCOUNTS_OF_DRIVE,
                                      g_variant_new ("(xss)", drive, "", "day"));
  self->promises = laurel_drive_page_list (page, &LAUREL_PROMISES_OF_DRIVE);
  watch (self, self->accounts);
  watch (self, self->promises);
  on_changed (self);
}

/* ---- which place is shown ---------------------------------------------------------------- */

static void
set_place (LaurelDriveFlow *self, const char *place)
{
  if (!laurel_set_str (&self->place, place ? place : ""))
    return;

  self->choosing = TRUE;
  for (guint i = 0; i < N_TILES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tiles[i].button),
                                  g_str_equal (self->place, PLACES[i]));
  self->choosing = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
}

/* What is pressed a second time shows all again. */
static void
on_toggled (LaurelDriveFlow *self, GtkToggleButton *button)
{
  for (guint i = 0; !self->choosing && i < N_TILES; i++)
    if (self->tiles[i].button == GTK_WIDGET (button))
      set_place (self, gtk_toggle_button_get_active (button) ? PLACES[i] : "");
}

/* ---- the tiles ----------------------------------------------------------------------------- */

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
keep_tile (LaurelDriveFlow *self, guint number, GtkWidget *button, GtkWidget *count,
           GtkWidget *hint)
{
  self->tiles[number] = (Tile) { button, GTK_LABEL (count), hint ? GTK_LABEL (hint) : NULL };
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
}

static void
add_stage (LaurelDriveFlow *self, guint number)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = new_label (get_title (number), "caption-heading");
  GtkWidget *count = new_label ("0", "title-3"), *hint = new_label ("", "caption");

  gtk_widget_add_css_class (button, "stage");
  gtk_widget_add_css_class (field, "field");
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (field), count);
  gtk_box_append (GTK_BOX (field), hint);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), field);
  gtk_button_set_child (GTK_BUTTON (button), box);
  keep_tile (self, number, button, count, hint);
  laurel_flow_band_append (self->band, button, field);
}

static GtkWidget *
new_branch (LaurelDriveFlow *self, guint number)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = new_label ("0", "caption-heading");

  gtk_box_append (GTK_BOX (box), new_label (get_title (number), "caption"));
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "branch");
  keep_tile (self, number, button, count, NULL);

  return button;
}

static GtkWidget *
new_branches (LaurelDriveFlow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_layout_manager (box, g_object_new (LAUREL_TYPE_WRAP_LAYOUT, NULL));
  for (guint i = DAMAGED; i < N_TILES; i++)
    gtk_box_append (GTK_BOX (box), new_branch (self, i));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->balance));

  return box;
}

/* Where there is little room, the list below has it; whether the books balance is said always. */
static void
set_folded (LaurelDriveFlow *self, gboolean folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  gtk_widget_set_visible (self->steps, !folded);
  for (guint i = DAMAGED; i < N_TILES; i++)
    gtk_widget_set_visible (self->tiles[i].button, !folded);
  show_sums (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_drive_flow_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_PLACE:
    g_value_set_string (value, LAUREL_DRIVE_FLOW (object)->place);
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, LAUREL_DRIVE_FLOW (object)->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_drive_flow_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_PLACE:
    set_place (LAUREL_DRIVE_FLOW (object), g_value_get_string (value));
    break;
  case PROP_FOLDED:
    set_folded (LAUREL_DRIVE_FLOW (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_drive_flow_dispose (GObject *object)
{
  LaurelDriveFlow *self = LAUREL_DRIVE_FLOW (object);

  stop_checking (self);
  g_clear_object (&self->accounts);
  g_clear_object (&self->promises);

  G_OBJECT_CLASS (laurel_drive_flow_parent_class)->dispose (object);
}

static void
laurel_drive_flow_finalize (GObject *object)
{
  g_free (LAUREL_DRIVE_FLOW (object)->place);

  G_OBJECT_CLASS (laurel_drive_flow_parent_class)->finalize (object);
}

static void
laurel_drive_flow_class_init (LaurelDriveFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_drive_flow_get_property;
  object_class->set_property = laurel_drive_flow_set_property;
  object_class->dispose = laurel_drive_flow_dispose;
  object_class->finalize = laurel_drive_flow_finalize;
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_flow;

  props[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, "", flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_drive_flow_init (LaurelDriveFlow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *balance = new_label ("", "dim-label"); /* a badge once there is something on it */

  self->place = g_strdup ("");
  self->band = LAUREL_FLOW_BAND (laurel_flow_band_new ());
  for (guint i = 0; i < N_STAGES; i++)
    add_stage (self, i);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->band));
  gtk_widget_add_css_class (scroller, "steps");
  self->steps = scroller;
  self->balance = GTK_LABEL (balance);
  gtk_label_set_wrap (self->balance, TRUE);
  gtk_widget_set_margin_top (balance, 6);
  gtk_box_append (GTK_BOX (column), scroller);
  gtk_box_append (GTK_BOX (column), new_branches (self));
  adw_bin_set_child (ADW_BIN (self), column);
}
