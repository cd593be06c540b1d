/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-page-private.h"

#include "ui/documents/laurel-batch-checks.h"
#include "ui/documents/laurel-batch-fields.h"
#include "ui/documents/laurel-batch-progress.h"
#include "ui/documents/laurel-batch-setup.h"
#include "ui/documents/laurel-batch-sheets.h"
#include "ui/documents/laurel-batch-words.h"
#include "ui/documents/laurel-paper-view.h"
#include "ui/kit/laurel-flap.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-settled.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBatchPage:
 *
 * Pages for the rows of a table: the page of the row at hand in the middle, its fields at its
 * side, what was checked, and how the table becomes pages.
 *
 * ## Actions
 *
 * - `batch.previous`, `batch.next`, `batch.first`, `batch.last`: another row
 * - `batch.longest`, `batch.rarest`: a row to try the template with
 * - `batch.show` (`(us)`): a field of a row, from 0
 * - `batch.next-fault`: the field that is wrong after the row at hand
 * - `batch.leave-out-faulty`: prints no page for rows with something wrong in them
 * - `batch.save`, `batch.save-each`, `batch.print`: all rows
 * - `batch.letters`: a draft of an e-mail for each row
 * - `batch.edit-template`: opens the template, or a copy of it, to be changed with these rows
 * - `batch.issue`: gives all of them numbers, for good, and saves them
 * - `batch.register`: shows in the register what was issued
 */
G_DEFINE_FINAL_TYPE (LaurelBatchPage, laurel_batch_page, ADW_TYPE_BIN)

/* ---- what is shown ---------------------------------------------------------- */

static void
show_example (LaurelBatchPage *self)
{
  LaurelBatchOrder *order = self->maker ? laurel_batch_maker_get_order (self->maker) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *words = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.save-each", FALSE);
  if (order == NULL)
    return;

  name = laurel_batch_order_dup_file_name (order, laurel_batch_maker_get_row (self->maker),
                                           gtk_editable_get_text (GTK_EDITABLE (self->pattern)),
                                           &error);
  /* Translators: %s is the name of a file, as an example. */
  words = name ? g_strdup_printf (_("For this row: %s"), name) : g_strdup (error->message);
  gtk_label_set_label (GTK_LABEL (self->example), words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.save-each",
                                 name != NULL && self->working == NULL
                                 && !laurel_template_is_list (
                                      laurel_batch_order_get_template (order)));
}

/* A button that led to the last row cannot be pressed there, and loses the keys: these stay
 * beside it. */
static void
show_ways (LaurelBatchPage *self, gboolean back, gboolean on)
{
  gboolean inside = gtk_widget_get_focus_child (self->pager) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.previous", back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.next", on);
  if (inside && gtk_widget_get_focus_child (self->pager) == NULL)
    gtk_widget_grab_focus (self->position);
}

static void
show_heading (LaurelBatchPage *self, LaurelBatchOrder *order)
{
  g_autofree char *title = NULL, *subtitle = NULL;
  LaurelBatchPapers papers;

  laurel_batch_papers_read (&papers, order);
  title = laurel_batch_words_of_heading (order, &papers, self->origin->title);
  subtitle = laurel_batch_words_of_subtitle (order, &papers, self->origin->title);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  gtk_widget_set_visible (self->subtitle, TRUE);
}

static void
show_row (LaurelBatchPage *self, LaurelBatchOrder *order)
{
  guint row = laurel_batch_maker_get_row (self->maker);
  guint n = laurel_batch_order_get_n_rows (order);
  /* Translators: the number of a row, and how many there are. */
  g_autofree char *position = g_strdup_printf (_("%u of %u"), row + 1, n);
  g_autofree char *issue = NULL;
  guint n_printed = n - laurel_batch_order_get_n_left_out (order);

  /* Translators: %u counts papers; the dots say that something is asked first. */
  issue = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Issue %u…", "_Issue %u…", n_printed),
                           n_printed);
  gtk_button_set_label (GTK_BUTTON (self->issue), issue);
  gtk_button_set_label (GTK_BUTTON (self->issue_narrow), issue);
  laurel_batch_sheets_show (LAUREL_BATCH_SHEETS (self->sheets), self->maker);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->position), position);
  show_ways (self, row > 0, row + 1 < n);
  show_example (self);
}

static void
show_order (LaurelBatchPage *self, LaurelBatchOrder *order)
{
  gtk_widget_set_visible (self->side, TRUE);
  gtk_widget_set_visible (self->pager, TRUE);
  laurel_batch_setup_show (LAUREL_BATCH_SETUP (self->setup), self->maker);
  if (gtk_editable_get_text (GTK_EDITABLE (self->pattern))[0] != '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->pattern), laurel_batch_order_has_number (order)
                                                       ? "{{number}} {{name}}" : "{{name}}");
}

static void
show_faults (LaurelBatchPage *self)
{
  g_autoptr (GPtrArray) faults = laurel_batch_maker_list_faults (self->maker);
  g_autofree char *label = g_strdup_printf ("%u", faults->len);
  /* Translators: %u counts what is wrong with rows of data. */
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u fault", "%u faults",
                                                         faults->len), faults->len);

  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->n_faults), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->faults_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (self->faults_button, faults->len > 0);
  laurel_batch_checks_show (LAUREL_BATCH_CHECKS (self->checks), self->maker);
}

/* What can be done now. */
void
laurel_batch_page_enable (LaurelBatchPage *self)
{
  LaurelBatchOrder *order = laurel_batch_maker_get_order (self->maker);
  gboolean ready = order != NULL && self->working == NULL;
  gboolean checked = laurel_batch_maker_get_check (self->maker) != NULL;
  gboolean issued = order != NULL && laurel_batch_order_is_issued (order);

  laurel_batch_page_show_issued (self, order);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.save", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.letters",
                                 ready && !laurel_template_is_list (
                                            laurel_batch_order_get_template (order)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.issue",
                                 ready && checked && !self->issued && !issued
                                 && laurel_batch_order_has_number (order));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.longest", checked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.rarest", checked);
  show_example (self);
}

static void
on_changed (LaurelBatchPage *self, guint news)
{
  LaurelBatchOrder *order = laurel_batch_maker_get_order (self->maker);
  const GError *error = laurel_batch_maker_get_error (self->maker);

  if (error != NULL)
    laurel_batch_page_show_error (self, error);
  if (order == NULL)
    return;

  show_heading (self, order);
  laurel_batch_fields_show (LAUREL_BATCH_FIELDS (self->fields), self->maker, news);
  if (news & LAUREL_BATCH_ORDER)
    show_order (self, order);
  if (news & (LAUREL_BATCH_ORDER | LAUREL_BATCH_ROW))
    show_row (self, order);
  if ((news & (LAUREL_BATCH_SHEET | LAUREL_BATCH_ROW)) && error == NULL)
    laurel_batch_page_show_sheet (self);
  if (news & LAUREL_BATCH_FAULTS)
    show_faults (self);
  laurel_batch_page_enable (self);
}

/* ---- rows ------------------------------------------------------------------- */

static void
turn (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelBatchMaker *maker = LAUREL_BATCH_PAGE (widget)->maker;
  LaurelBatchOrder *order = laurel_batch_maker_get_order (maker);
  const LaurelBatchResult *check = laurel_batch_maker_get_check (maker);
  guint row = laurel_batch_maker_get_row (maker);
  guint last = order ? laurel_batch_order_get_n_rows (order) - 1 : 0;

  if (g_str_equal (action_name, "batch.next"))
    laurel_batch_maker_set_row (maker, MIN (row + 1, last));
  else if (g_str_equal (action_name, "batch.previous"))
    laurel_batch_maker_set_row (maker, row > 0 ? row - 1 : 0);
  else if (g_str_equal (action_name, "batch.longest") && check != NULL)
    laurel_batch_maker_set_row (maker, check->longest);
  else if (g_str_equal (action_name, "batch.rarest") && check != NULL)
    laurel_batch_maker_set_row (maker, check->rarest);
  else
    laurel_batch_maker_set_row (maker, g_str_equal (action_name, "batch.last") ? last : 0);
}

static void
go_to_field (LaurelBatchPage *self, guint row, const char *field)
{
  laurel_batch_maker_set_row (self->maker, row);
  adw_flap_set_reveal_flap (ADW_FLAP (self->flap), TRUE);
  laurel_batch_fields_focus (LAUREL_BATCH_FIELDS (self->fields), field);
}

static void
show_field (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *field = NULL;
  guint row;

  /* The button that has the parameter may go while the row is shown. */
  g_variant_get (parameter, "(us)", &row, &field);
  go_to_field (LAUREL_BATCH_PAGE (widget), row, field);
}

/* After the last one the first comes again. */
static void
show_next_fault (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelBatchPage *self = LAUREL_BATCH_PAGE (widget);
  g_autoptr (GPtrArray) faults = laurel_batch_maker_list_faults (self->maker);
  guint row = laurel_batch_maker_get_row (self->maker);
  const LaurelBatchFault *next = faults->len > 0 ? g_ptr_array_index (faults, 0) : NULL;
  g_autofree char *field = NULL;

  for (guint i = 0; i < faults->len; i++) {
    const LaurelBatchFault *fault = g_ptr_array_index (faults, i);

    if (fault->row - 1 > row) {
      next = fault;
      break;
    }
  }
  if (next == NULL)
    return;

  field = g_strdup (next->field);
  go_to_field (self, next->row - 1, field);
}

static void
leave_out_faulty (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_batch_maker_leave_out_faulty (LAUREL_BATCH_PAGE (widget)->maker);
}

/* ---- the object ------------------------------------------------------------- */

/* The keys of the page turn it at once. */
static gboolean
laurel_batch_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LAUREL_BATCH_PAGE (widget)->view);
}

/* A widget that is taken out of the window and put back does not know its own actions any more
 * (GTK 4.8): what activates them asks for them anew. */
static void
renew_actions (GtkWidget *widget)
{
  g_autofree char *name =
    GTK_IS_ACTIONABLE (widget)
    ? g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget))) : NULL;

  if (name != NULL) {
    gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), NULL);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), name);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    renew_actions (child);
}

static void
laurel_batch_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (laurel_batch_page_parent_class)->root (widget);
  renew_actions (widget);
}

static void
laurel_batch_page_dispose (GObject *object)
{
  LaurelBatchPage *self = LAUREL_BATCH_PAGE (object);

  if (self->maker != NULL)
    laurel_batch_maker_stop (self->maker);
  g_clear_object (&self->maker);
  g_clear_object (&self->session);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (laurel_batch_page_parent_class)->dispose (object);
}

static void
laurel_batch_page_finalize (GObject *object)
{
  LaurelBatchPage *self = LAUREL_BATCH_PAGE (object);

  g_clear_pointer (&self->working, laurel_progress_unref);
  g_clear_pointer (&self->mail, laurel_batch_mail_free);
  g_clear_pointer (&self->before, laurel_template_shelf_unref);
  g_clear_pointer (&self->origin, laurel_batch_origin_unref);
  g_clear_pointer (&self->wish, laurel_issue_wish_free);
  g_free (self->numbers[0]);
  g_free (self->numbers[1]);

  G_OBJECT_CLASS (laurel_batch_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const TURNS[] = {
    "batch.previous", "batch.next", "batch.first", "batch.last", "batch.longest", "batch.rarest",
  };
  static const struct {
    guint key;
    GdkModifierType with;
    const char *action;
  } SHORTCUTS[] = {
    { GDK_KEY_Page_Down, 0, "batch.next" },
    { GDK_KEY_Page_Up, 0, "batch.previous" },
    { GDK_KEY_KP_Page_Down, 0, "batch.next" },
    { GDK_KEY_KP_Page_Up, 0, "batch.previous" },
    { GDK_KEY_Page_Down, GDK_ALT_MASK, "batch.next" },
    { GDK_KEY_Page_Up, GDK_ALT_MASK, "batch.previous" },
    { GDK_KEY_Home, GDK_ALT_MASK, "batch.first" },
    { GDK_KEY_End, GDK_ALT_MASK, "batch.last" },
    { GDK_KEY_F8, 0, "batch.next-fault" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "batch.save" },
    { GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "batch.save-each" },
    { GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "batch.letters" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "batch.print" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TURNS); i++)
    gtk_widget_class_install_action (widget_class, TURNS[i], NULL, turn);
  gtk_widget_class_install_action (widget_class, "batch.show", "(us)", show_field);
  gtk_widget_class_install_action (widget_class, "batch.next-fault", NULL, show_next_fault);
  gtk_widget_class_install_action (widget_class, "batch.leave-out-faulty", NULL, leave_out_faulty);
  laurel_batch_page_install_work (widget_class);
  laurel_batch_page_install_issue (widget_class);
  laurel_batch_page_install_template (widget_class);
  for (gsize i = 0; i < G_N_ELEMENTS (SHORTCUTS); i++)
    gtk_widget_class_add_binding_action (widget_class, SHORTCUTS[i].key, SHORTCUTS[i].with,
                                         SHORTCUTS[i].action, NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, faults_button);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, n_faults);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, fields_button);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, progress);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, flap);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, view);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, pager);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, position);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, side);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, fields);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, checks);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, setup);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, sheet_bar);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, sheet_title);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, sheet_label);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, issued_bar);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, issued_label);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, save);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, save_popover);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, pattern);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, example);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, issue);
  gtk_widget_class_bind_template_child (widget_class, LaurelBatchPage, issue_narrow);
  gtk_widget_class_bind_template_callback (widget_class, show_example);
}

static void
laurel_batch_page_class_init (LaurelBatchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_batch_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_batch_page_finalize;
  widget_class->root = laurel_batch_page_root;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_batch_page_grab_focus;
  install_actions (widget_class);

  g_type_ensure (LAUREL_TYPE_BATCH_CHECKS);
  g_type_ensure (LAUREL_TYPE_BATCH_FIELDS);
  g_type_ensure (LAUREL_TYPE_BATCH_PROGRESS);
  g_type_ensure (LAUREL_TYPE_BATCH_SETUP);
  g_type_ensure (LAUREL_TYPE_BATCH_SHEETS);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_PAPER_VIEW);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-batch-page.ui");
  bind_children (widget_class);
}

static void
laurel_batch_page_init (LaurelBatchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_flap_prepare (ADW_FLAP (self->flap));
  laurel_paper_view_hide_pager (LAUREL_PAPER_VIEW (self->view));
}

static void
on_shelf_changed (LaurelBatchPage *self)
{
  if (self->maker != NULL)
    laurel_batch_page_take_shelf (self);
}

/**
 * laurel_batch_page_new:
 * @session: whose register
 * @keeper: the templates there are
 * @origin: where the rows are
 * @kind: (nullable): the name of a template; else the one that fits the table
 */
GtkWidget *
laurel_batch_page_new (LaurelSession *session, LaurelTemplateKeeper *keeper,
                       LaurelBatchOrigin *origin, const char *kind)
{
  LaurelBatchPage *self = g_object_new (LAUREL_TYPE_BATCH_PAGE, NULL);
  LaurelProgramme *programme = laurel_session_get_programme (session);

  self->session = g_object_ref (session);
  self->keeper = g_object_ref (keeper);
  self->origin = laurel_batch_origin_ref (origin);
  if (programme != NULL)
    laurel_batch_origin_set_issuer (origin, laurel_programme_get_issuer (programme));
  self->maker = laurel_batch_maker_new (laurel_template_keeper_get_shelf (keeper), origin, kind);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (on_shelf_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->maker, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_label_set_label (GTK_LABEL (self->title), origin->title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), _("The rows are being read…"));
  laurel_batch_page_enable (self);

  return GTK_WIDGET (self);
}

/* Whether something would be lost with it. */
gboolean
laurel_batch_page_is_edited (LaurelBatchPage *self)
{
  LaurelBatchOrder *order;

  g_return_val_if_fail (LAUREL_IS_BATCH_PAGE (self), FALSE);

  order = self->maker ? laurel_batch_maker_get_order (self->maker) : NULL;

  return order != NULL && laurel_batch_order_is_edited (order);
}

/* Where its rows are. */
LaurelBatchOrigin *
laurel_batch_page_get_origin (LaurelBatchPage *self)
{
  g_return_val_if_fail (LAUREL_IS_BATCH_PAGE (self), NULL);

  return self->origin;
}
