/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-checks.h"

#include "base/laurel-error.h"
#include "documents/laurel-input.h"
#include "ui/documents/laurel-batch-papers.h"
#include "ui/documents/laurel-design-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBatchChecks:
 *
 * What was checked before printing: that all is well, or each fault with a way to its row; and what
 * is worth a look though nothing is wrong.
 * Its buttons activate `batch.show` (`(us)`) and `batch.leave-out-faulty`.
 */
struct _LaurelBatchChecks {
  AdwBin parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (LaurelBatchChecks, laurel_batch_checks, ADW_TYPE_BIN)

/* Nobody reads more at once; when some are corrected, others come up. */
#define MOST_SHOWN 20

static GtkWidget *
add_check (LaurelBatchChecks *self, const char *icon, const char *style, const char *words)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (image, style);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  g_object_set (row, "use-markup", FALSE, "title", words, "title-lines", 0, NULL);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);

  return row;
}

static const char *
get_label (const LaurelBatchOrder *order, const char *field)
{
  GPtrArray *inputs = laurel_batch_order_get_template (order)->inputs;
  int input = laurel_input_find (inputs, field);

  return input >= 0 ? laurel_design_words_of_input (g_ptr_array_index (inputs, input)) : field;
}

/* A way to a field of a row, counted from 1. */
static void
add_way (GtkWidget *row, guint number, const char *field)
{
  GtkWidget *button = gtk_button_new_with_label (_("Show"));
  g_autofree char *title = NULL;

  g_object_get (row, "title", &title, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(us)", number - 1, field);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "batch.show");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_fault (LaurelBatchChecks *self, const LaurelBatchOrder *order, const LaurelBatchFault *fault)
{
  /* Translators: %1$u is the number of a row, %2$s what a field is called. */
  g_autofree char *title = g_strdup_printf (_("Row %1$u, %2$s"), fault->row,
                                            get_label (order, fault->field));
  GtkWidget *row = add_check (self, "dialog-warning-symbolic", "warning", title);

  g_object_set (row, "subtitle", fault->message, "subtitle-lines", 0, NULL);
  add_way (row, fault->row, fault->field);
}

static guint
count_rows (GPtrArray *faults)
{
  guint n = 0, last = 0;

  for (guint i = 0; i < faults->len; i++) {
    guint row = ((LaurelBatchFault *) g_ptr_array_index (faults, i))->row;

    n += row != last;
    last = row;
  }

  return n;
}

static void
add_remedy (LaurelBatchChecks *self, GPtrArray *faults)
{
  guint n = count_rows (faults);
  /* Translators: %u counts rows with something wrong in them. */
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Leave out %u row",
                                                         "Leave out %u rows", n), n);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "batch.leave-out-faulty");
  gtk_list_box_append (GTK_LIST_BOX (self->list), button);
}

static gboolean
has_code (GPtrArray *faults, int code)
{
  for (guint i = 0; i < faults->len; i++)
    if (((LaurelBatchFault *) g_ptr_array_index (faults, i))->code == code)
      return TRUE;

  return FALSE;
}

/* A column that is missing is not told row by row. */
static gboolean
add_missing (LaurelBatchChecks *self, const LaurelBatchOrder *order)
{
  GPtrArray *inputs = laurel_batch_order_get_template (order)->inputs;
  gboolean missing = FALSE;

  for (guint i = 0; i < inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (inputs, i);
    g_autofree char *words = NULL;

    if (input->optional || laurel_batch_order_get_column (order, i) >= 0)
      continue;
    missing = TRUE;
    /* Translators: %s is what a field is called. */
    words = g_strdup_printf (_("No column gives “%s”. Choose one below."),
                             get_label (order, input->name));
    add_check (self, "dialog-error-symbolic", "error", words);
  }

  return missing;
}

static void
add_fallbacks (LaurelBatchChecks *self, char **fallbacks)
{
  for (char **words = fallbacks; words != NULL && *words != NULL; words++)
    add_check (self, "dialog-information-symbolic", "dim-label", *words);
}

/* That names fit is worth a look where they are small. */
static void
add_fit (LaurelBatchChecks *self, const LaurelBatchNotes *notes)
{
  g_autofree char *words = NULL;
  GtkWidget *row;

  if (notes == NULL || notes->smallest <= 0) {
    add_check (self, "object-select-symbolic", "success", _("All texts fit their place"));
    return;
  }

  /* Translators: %g is a size of type. */
  words = g_strdup_printf (_("All names fit, smallest %g pt"), notes->smallest);
  row = add_check (self, "object-select-symbolic", "success", words);
  if (notes->shrunk)
    add_way (row, notes->smallest_row, "name");
}

static void
add_stray (LaurelBatchChecks *self, const LaurelBatchStray *stray)
{
  char shown[7] = { 0 };
  g_autofree char *title = NULL, *subtitle = NULL;
  GtkWidget *row;

  g_unichar_to_utf8 (stray->character, shown);
  /* Translators: %s is a character. */
  title = g_strdup_printf (_("“%s” comes from another font"), shown);
  subtitle = g_strdup_printf (
    /* Translators: %1$s is a typeface, %2$u counts rows of a table. */
    g_dngettext (GETTEXT_PACKAGE, "%1$s, in %2$u row", "%1$s, in %2$u rows", stray->n_rows),
    stray->family, stray->n_rows);
  row = add_check (self, "dialog-information-symbolic", "warning", title);
  g_object_set (row, "subtitle", subtitle, "subtitle-lines", 0, NULL);
  add_way (row, stray->row, stray->field);
}

static void
add_strays (LaurelBatchChecks *self, const LaurelBatchNotes *notes)
{
  for (guint i = 0; notes != NULL && i < MIN (notes->strays->len, MOST_SHOWN); i++)
    add_stray (self, g_ptr_array_index (notes->strays, i));
}

/* A day that all pages say is the day of issue, unless somebody types another. */
static void
add_day (LaurelBatchChecks *self, const LaurelBatchPapers *papers, LaurelDay today)
{
  g_autofree char *day = papers->day != 0 ? laurel_day_format (papers->day, _("%-e %b %Y")) : NULL;
  g_autofree char *words = NULL;
  GtkWidget *row;

  if (!papers->has_day || papers->day == today)
    return;

  /* Translators: %s is a day. */
  words = day ? g_strdup_printf (_("The pages say %s, which is not today"), day)
              : g_strdup (_("The pages do not all say one day"));
  row = add_check (self, "dialog-information-symbolic", day ? "dim-label" : "warning", words);
  g_object_set (row, "subtitle",
                day ? _("It is proposed as the day of issue, which is what is signed")
                    : _("All are issued on one day, which is what is signed"), NULL);
  if (papers->odd >= 0)
    add_way (row, (guint) papers->odd + 1, "date");
}

/* What is to be known before these papers are issued. */
static void
add_papers (LaurelBatchChecks *self, const LaurelBatchOrder *order, LaurelDay today)
{
  LaurelBatchPapers papers;
  GtkWidget *row;

  if (!laurel_batch_order_has_number (order) || laurel_batch_order_is_issued (order))
    return;

  laurel_batch_papers_read (&papers, order);
  if (papers.nobody >= 0) {
    row = add_check (self, "dialog-warning-symbolic", "warning", _("No issuer on the page"));
    g_object_set (row, "subtitle", _("It does not say who grants it"), NULL);
    add_way (row, (guint) papers.nobody + 1, "issuer");
  }
  if (papers.numbered >= 0) {
    row = add_check (self, "dialog-warning-symbolic", "warning",
                     _("The table has numbers of its own"));
    g_object_set (row, "subtitle",
                  _("They are printed as they are, but what is issued gets those of the series"),
                  NULL);
    add_way (row, (guint) papers.numbered + 1, "number");
  }
  add_day (self, &papers, today);
}

static void
add_results (LaurelBatchChecks *self, LaurelBatchMaker *maker, const LaurelBatchResult *check)
{
  const LaurelBatchOrder *order = laurel_batch_maker_get_order (maker);
  g_autoptr (GPtrArray) faults = laurel_batch_maker_list_faults (maker);
  g_autofree char *others = NULL;

  if (add_missing (self, order))
    return;

  if (!has_code (faults, LAUREL_DOCUMENT_ERROR_FIELD))
    add_check (self, "object-select-symbolic", "success", _("All fields are filled"));
  if (!has_code (faults, LAUREL_DOCUMENT_ERROR_TOO_LONG))
    add_fit (self, check->notes);
  if (!has_code (faults, LAUREL_DOCUMENT_ERROR_NO_GLYPH))
    add_check (self, "object-select-symbolic", "success", _("Every character has a font"));
  for (guint i = 0; i < MIN (faults->len, MOST_SHOWN); i++)
    add_fault (self, order, g_ptr_array_index (faults, i));
  if (faults->len > MOST_SHOWN) {
    guint n = faults->len - MOST_SHOWN;

    /* Translators: %u counts what else is wrong. */
    others = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more fault",
                                           "And %u more faults", n), n);
    add_check (self, "dialog-warning-symbolic", "warning", others);
  }
  if (faults->len > 0)
    add_remedy (self, faults);
  add_papers (self, order, laurel_day_today ());
  add_strays (self, check->notes);
  add_fallbacks (self, check->fallbacks);
}

static void
laurel_batch_checks_class_init (LaurelBatchChecksClass *klass)
{
}

static void
laurel_batch_checks_init (LaurelBatchChecks *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Checked before printing"), -1);
  adw_bin_set_child (ADW_BIN (self), self->list);
}

/**
 * laurel_batch_checks_show:
 * @maker: whose checks; it has an order
 */
void
laurel_batch_checks_show (LaurelBatchChecks *self, LaurelBatchMaker *maker)
{
  const LaurelBatchResult *check = laurel_batch_maker_get_check (maker);
  GtkWidget *child;

  g_return_if_fail (LAUREL_IS_BATCH_CHECKS (self));

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  if (check != NULL)
    add_results (self, maker, check);
  else
    add_check (self, "content-loading-symbolic", "dim-label", _("All rows are being checked…"));
}
