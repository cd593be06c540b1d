/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-page-private.h"

#include "ui/documents/laurel-batch-words.h"
#include "ui/documents/laurel-paper-view.h"

#include <glib/gi18n-lib.h>

/*
 * The part of the page that shows the paper, and what is to be said of it.
 */

static void
show_bar (LaurelBatchPage *self, GtkMessageType type, const char *title, const char *text)
{
  gtk_info_bar_set_message_type (GTK_INFO_BAR (self->sheet_bar), type);
  gtk_label_set_label (GTK_LABEL (self->sheet_title), title);
  gtk_label_set_label (GTK_LABEL (self->sheet_label), text);
  gtk_widget_set_visible (self->sheet_label, text[0] != '\0');
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->sheet_bar), TRUE);
}

static char *
dup_reasons (LaurelBatchPage *self, const LaurelBatchSheet *sheet)
{
  GString *reasons = g_string_new (NULL);

  for (guint i = 0; i < sheet->faults->len; i++) {
    g_autofree char *reason =
      laurel_batch_words_of_fault (laurel_batch_maker_get_order (self->maker),
                                   g_ptr_array_index (sheet->faults, i));

    g_string_append_printf (reasons, "%s%s", i > 0 ? "\n" : "", reason);
  }
  if (sheet->faults->len == 0)
    g_string_append (reasons, _("Another row of the list has to be corrected first."));

  return g_string_free (reasons, FALSE);
}

static void
show_nothing (LaurelBatchPage *self, const char *title, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing), escaped);
  gtk_stack_set_visible_child (GTK_STACK (self->faces), self->nothing);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->sheet_bar), FALSE);
}

/* Nobody has to correct what is left out. */
static void
show_state (LaurelBatchPage *self, const LaurelBatchSheet *sheet, const char *reasons)
{
  gboolean left_out =
    laurel_batch_order_is_left_out (laurel_batch_maker_get_order (self->maker), sheet->row);

  gtk_widget_set_opacity (self->view, left_out ? 0.5 : 1);
  if (left_out)
    show_bar (self, GTK_MESSAGE_INFO, C_("rows of a table", "Left out"),
              laurel_batch_order_is_issued (laurel_batch_maker_get_order (self->maker))
              ? _("This row was not issued.") : _("No page is printed for this row."));
  else if (sheet->faults->len > 0)
    show_bar (self, GTK_MESSAGE_WARNING, _("This page cannot be printed yet"), reasons);
  else
    gtk_info_bar_set_revealed (GTK_INFO_BAR (self->sheet_bar), FALSE);
}

/* What is wrong is marked on the page; where there is none, it says why in its place. */
void
laurel_batch_page_show_sheet (LaurelBatchPage *self)
{
  const LaurelBatchSheet *sheet = laurel_batch_maker_get_sheet (self->maker);
  g_autofree char *reasons = NULL;

  if (sheet == NULL)
    return;

  reasons = dup_reasons (self, sheet);
  if (sheet->pdf == NULL) {
    show_nothing (self, _("This page cannot be printed yet"), reasons);
    return;
  }

  laurel_paper_view_set_pdf (LAUREL_PAPER_VIEW (self->view), sheet->pdf);
  gtk_stack_set_visible_child (GTK_STACK (self->faces), self->view);
  show_state (self, sheet, reasons);
}

/* The table was not read, and is not being read any more. */
void
laurel_batch_page_show_error (LaurelBatchPage *self, const GError *error)
{
  gtk_widget_set_visible (self->subtitle, FALSE);
  show_nothing (self, _("The rows cannot be used"), error->message);
}

/* ---- what was issued -------------------------------------------------------- */

static void
tell_issued (LaurelBatchPage *self)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (self->numbers[0] == NULL)
    return;

  day = laurel_day_format (self->wish->day, _("%-e %b %Y"));
  words = g_str_equal (self->numbers[0], self->numbers[1])
    /* Translators: %1$s is a day, %2$s a number, such as QM-2022-00001. */
    ? g_strdup_printf (_("Issued on %1$s as %2$s"), day, self->numbers[0])
    /* Translators: %1$s is a day, the others are numbers, such as QM-2022-00001. */
    : g_strdup_printf (_("Issued on %1$s as %2$s to %3$s"), day, self->numbers[0],
                       self->numbers[1]);
  gtk_label_set_label (GTK_LABEL (self->issued_label), words);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->issued_bar), TRUE);
  gtk_button_set_label (GTK_BUTTON (self->save), _("_Save again…"));
  gtk_widget_remove_css_class (self->save, "suggested-action");
}

/**
 * laurel_batch_page_show_issued:
 * @order: (nullable): a batch
 *
 * What is issued stays as it is, and says so; nobody can issue it again.
 */
void
laurel_batch_page_show_issued (LaurelBatchPage *self, const LaurelBatchOrder *order)
{
  gboolean issued = order != NULL && laurel_batch_order_is_issued (order);
  gboolean was = !gtk_widget_get_sensitive (self->fields);
  gboolean can = order != NULL && laurel_batch_order_has_number (order) && !issued;

  gtk_widget_set_sensitive (self->fields, !issued);
  gtk_widget_set_sensitive (self->setup, !issued);
  gtk_widget_set_visible (self->issue_narrow, can);
  gtk_widget_set_visible (self->issue, can);
  if (!issued || was)
    return;

  tell_issued (self);
  gtk_widget_grab_focus (self->view);
}
