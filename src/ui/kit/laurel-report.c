/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-report.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "exchange/laurel-exchange-error.h"
#include "ui/kit/laurel-toast.h"

#include <glib/gi18n-lib.h>

/*
 * What the user can do when the store could not do something. The actions are
 * those of the window; where there is none, the dialog only says what is wrong.
 */
typedef struct {
  LaurelStoreError code;
  const char *heading;
  const char *advice;
  const char *label;   /* (nullable) */
  const char *action;  /* (nullable) */
  const char *passing; /* (nullable): said in passing, where that can be done */
} Remedy;

static const Remedy REMEDIES[] = {
  { LAUREL_STORE_ERROR_FULL, N_("The disk is full"),
    N_("A copy can be saved on another disk."),
    N_("_Save a copy…"), "app.save-copy", NULL },
  { LAUREL_STORE_ERROR_READ_ONLY, N_("This library can only be read"),
    N_("Save a copy where you may write, and go on in that."),
    N_("_Save a copy…"), "app.save-copy", N_("Nothing was changed: the library is read-only") },
  { LAUREL_STORE_ERROR_MOVED, N_("The library’s file has gone"),
    N_("It was moved, replaced or deleted while it was open. Save a copy of what is in this "
       "window before you close it."),
    N_("_Save a copy…"), "app.save-copy",
    N_("Nothing was changed: the library’s file has gone") },
  { LAUREL_STORE_ERROR_DAMAGED, N_("A part of the library cannot be read"),
    N_("Nothing was changed. It can be checked, what can be read can be saved as a new library, "
       "or a backup can be opened."),
    N_("_Close and rescue…"), "app.rescue", NULL },
  { LAUREL_STORE_ERROR_CONFLICT, N_("Something else stands in the way"),
    N_("Nothing was changed."), NULL, NULL, NULL },
  { LAUREL_STORE_ERROR_IN_DOUBT, N_("Perhaps it was not saved"),
    N_("Close the library and open it again: then it shows what was saved. Save a copy first if it "
       "cannot be opened."),
    N_("_Save a copy…"), "app.save-copy", NULL },
};

static const Remedy OTHERWISE = {
  LAUREL_STORE_ERROR_FAILED, N_("That did not work"),
  N_("Nothing was changed."), NULL, NULL, NULL,
};

static const Remedy *
find_remedy (const GError *error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REMEDIES); i++)
    if (g_error_matches (error, LAUREL_STORE_ERROR, REMEDIES[i].code))
      return &REMEDIES[i];

  return &OTHERWISE;
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (!g_str_equal (response, "close") && parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), response, NULL);
}

static void
show_dialog (GtkWidget *widget, const char *heading, const char *body, const Remedy *remedy)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *nested_heading = laurel_quotes_nest (g_strdup (heading));
  g_autofree char *nested_body = laurel_quotes_nest (g_strdup (body));
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                              nested_heading, nested_body);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_response (message, "close", _("_Close"));
  if (remedy->action != NULL) {
    adw_message_dialog_add_response (message, remedy->action, _(remedy->label));
    adw_message_dialog_set_response_appearance (message, remedy->action, ADW_RESPONSE_SUGGESTED);
  }
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is wrong with a file, and what to do about it. */
static void
show_fault (GtkWidget *widget, const GError *error)
{
  const char *hint = error->domain == LAUREL_EXCHANGE_ERROR
                     ? laurel_exchange_error_get_hint (error) : NULL;
  g_autofree char *body = hint != NULL && *hint != '\0'
                          ? g_strdup_printf ("%s\n\n%s", error->message, hint)
                          : g_strdup (error->message);

  show_dialog (widget,
               g_error_matches (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_WRITE)
               ? _("The file was not written") : _("The file was not taken in"),
               body, &OTHERWISE);
}

enum {
  PHONE_WIDTH = 480,  /* of the window */
  TITLE_COLUMNS = 26, /* of each title in a toast: it has one line, whose end is cut off */
  PHONE_COLUMNS = 12,
};

/**
 * laurel_toast_new:
 * @where: the widget over which it is to come up
 * @text: a sentence
 *
 * Returns: (transfer full): a toast that shows @text as it is, not as markup, but for the titles
 *   that it quotes: they are shortened, so that what is said of them is there
 */
AdwToast *
laurel_toast_new (GtkWidget *where, const char *text)
{
  gboolean phone = gtk_widget_get_width (where) < PHONE_WIDTH;
  g_autofree char *nested = laurel_quotes_nest (g_strdup (text));
  g_autofree char *brief =
    laurel_quotes_dup_short (nested, phone ? PHONE_COLUMNS : TITLE_COLUMNS);
  g_autofree char *escaped = g_markup_escape_text (brief, -1);

  return adw_toast_new (escaped);
}

static GtkWidget *
find_below (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_TOAST_OVERLAY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_below (child);

  return found;
}

/* (nullable): around the widget, or else anywhere in its window. */
static GtkWidget *
find_overlay (GtkWidget *widget)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);

  return overlay != NULL || root == NULL ? overlay : find_below (GTK_WIDGET (root));
}

static void
show_toast (GtkWidget *overlay, const char *text, const char *label, const char *action)
{
  g_autoptr (AdwToast) toast = laurel_toast_new (overlay, text);

  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  laurel_toast_show (ADW_TOAST_OVERLAY (overlay), toast);
}

/**
 * laurel_toast:
 * @widget: where it happened
 * @text: a sentence
 *
 * Says something in passing: on the nearest toast overlay around @widget, or in its
 * window. It takes the place of what was said there so before.
 */
void
laurel_toast (GtkWidget *widget, const char *text)
{
  GtkWidget *overlay = find_overlay (widget);

  if (overlay == NULL) {
    show_dialog (widget, text, NULL, &OTHERWISE);
    return;
  }

  show_toast (overlay, text, NULL, NULL);
}

/* A banner tells it at length; each change that is refused is told in short. */
static gboolean
pass (GtkWidget *widget, const Remedy *remedy)
{
  GtkWidget *overlay = find_overlay (widget);

  if (overlay == NULL || remedy->passing == NULL)
    return FALSE;

  show_toast (overlay, _(remedy->passing), _(remedy->label), remedy->action);

  return TRUE;
}

/**
 * laurel_report:
 * @widget: where it happened
 * @error: what went wrong
 *
 * Tells the user, in the way that fits who is at fault: what a rule forbids is
 * said in passing, what the store could not do with a next step, what is wrong
 * with a file with its remedy; what the user cancelled, not at all.
 */
void
laurel_report (GtkWidget *widget, const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error->domain == LAUREL_RULE_ERROR || error->domain == LAUREL_DOCUMENT_ERROR) {
    laurel_toast (widget, error->message);
  } else if (error->domain == LAUREL_EXCHANGE_ERROR) {
    show_fault (widget, error);
  } else {
    const Remedy *remedy = find_remedy (error);
    /* What tells the whole of it, and what to do, has only to be followed. */
    gboolean whole = remedy->code == LAUREL_STORE_ERROR_FULL;
    /* Translators: first what can be done, then the details, not translated. */
    g_autofree char *body = g_strdup_printf (_("%s\n\n%s"),
                                             whole ? error->message : _(remedy->advice),
                                             whole ? _(remedy->advice) : error->message);

    if (!pass (widget, remedy))
      show_dialog (widget, _(remedy->heading), body, remedy);
  }
}

/**
 * laurel_report_file:
 * @widget: where it happened
 * @error: why a file that somebody chose was not taken in
 *
 * As laurel_report() does, but tells what a document cannot take at length: what is to be done
 * about a file is longer than what can be read in passing.
 */
void
laurel_report_file (GtkWidget *widget, const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  if (error->domain == LAUREL_DOCUMENT_ERROR)
    show_fault (widget, error);
  else
    laurel_report (widget, error);
}
