/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-forget.h"

#include "people/laurel-party-forget-store.h"
#include "ui/kit/laurel-dragged.h"
#include "ui/kit/laurel-report.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/*
 * Forgetting a person, in four steps: what there is of them is read; where another
 * one has the same name, people choose what is done with it; the person is erased,
 * and the backups that still hold them are offered for deletion.
 */
typedef struct {
  GtkWidget *widget;
  LaurelSession *session;
  gint64 person;
  char **texts;       /* (nullable): not read yet */
  gint64 shared;      /* places in which nobody can tell who is meant */
  GPtrArray *backups; /* (nullable) (element-type LaurelBackup) */
} Forgetting;

static void
forgetting_free (gpointer data)
{
  Forgetting *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->session);
  g_strfreev (self->texts);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Forgetting, forgetting_free)

static void
on_deleted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Forgetting) self = data;
  g_autoptr (GError) error = NULL;

  if (laurel_store_delete_backups_finish (LAUREL_STORE (source), result, &error))
    laurel_toast (self->widget, _("Deleted the backups"));
  else
    laurel_report (self->widget, error);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  g_autoptr (Forgetting) owned = data;
  Forgetting *self = owned;
  LaurelStore *store = laurel_session_get_store (self->session);

  if (g_str_equal (response, "delete"))
    laurel_store_delete_backups_async (store, self->backups, on_deleted, g_steal_pointer (&owned));
}

/* The day and the name of each. */
static char *
list_backups (GPtrArray *backups)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < backups->len; i++) {
    LaurelBackup *backup = backups->pdata[i];
    g_autofree char *name = g_filename_display_basename (backup->path);

    g_string_append_printf (list, "\n%s", name);
  }

  return g_string_free (list, FALSE);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Forgetting) owned = data;
  Forgetting *self = owned;
  g_autoptr (GError) error = NULL;
  g_autofree char *heading = NULL, *list = NULL, *body = NULL;
  GtkRoot *root = gtk_widget_get_root (self->widget);
  AdwMessageDialog *dialog;
  gulong n;

  self->backups = laurel_store_list_holding_finish (LAUREL_STORE (source), result, &error);
  if (self->backups == NULL)
    laurel_report (self->widget, error);
  if (self->backups == NULL || self->backups->len == 0)
    return;

  n = self->backups->len;
  /* Translators: %lu is their number. */
  heading = g_strdup_printf (ngettext ("%lu backup still holds the person",
                                       "%lu backups still hold the person", n), n);
  list = list_backups (self->backups);
  body = g_strconcat (_("Nothing of the person is left once they are deleted. What else they could "
                        "have brought back is lost with them."), "\n", list, NULL);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root)
                                                                            : NULL,
                                                       heading, body));
  adw_message_dialog_add_responses (dialog, "keep", _("_Keep them"), "delete",
                                    _("_Delete the backups"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "keep");
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), g_steal_pointer (&owned));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_forgotten (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Forgetting) owned = data;
  Forgetting *self = owned;
  g_autoptr (GError) error = NULL;

  if (!laurel_session_run_finish (LAUREL_SESSION (source), result, &error)) {
    laurel_report (self->widget, error);
    return;
  }

  laurel_dragged_clear ();
  laurel_store_list_holding_async (laurel_session_get_store (self->session),
                                   (const char *const *) self->texts, on_listed,
                                   g_steal_pointer (&owned));
}

static void
erase (Forgetting *owned, const LaurelCommand *command)
{
  g_autoptr (Forgetting) self = owned;
  LaurelSession *session = self->session;
  gint64 person = self->person;

  laurel_session_run_async (session, command, g_variant_new ("(x)", person), on_forgotten,
                            g_steal_pointer (&self));
}

static void
on_chosen (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  g_autoptr (Forgetting) self = data;

  if (g_str_equal (response, "leave"))
    erase (g_steal_pointer (&self), &LAUREL_PERSON_FORGET);
  else if (g_str_equal (response, "take"))
    erase (g_steal_pointer (&self), &LAUREL_PERSON_FORGET_SHARED);
}

/* Where the text cannot tell who is meant, people say what is done. */
static void
ask_about_shared (Forgetting *owned)
{
  g_autoptr (Forgetting) self = owned;
  gulong n = self->shared;
  GtkRoot *root = gtk_widget_get_root (self->widget);
  g_autofree char *heading =
    /* Translators: %lu is how many. */
    g_strdup_printf (ngettext ("%lu place may mean someone else",
                               "%lu places may mean someone else", n), n);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
    adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading,
                            _("Another one has the same name, telephone or mail address. Laurel "
                              "cannot tell which of them is meant there.")));

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "leave", _("_Leave them"),
                                    "take", _("_Take them out"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "take", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_chosen), g_steal_pointer (&self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What the reader's thread finds out. */
typedef struct {
  char **texts;
  gint64 shared;
} Traces;

static void
traces_free (gpointer data)
{
  Traces *traces = data;

  g_strfreev (traces->texts);
  g_free (traces);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Traces, traces_free)

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Forgetting) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Traces) traces = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (traces == NULL) {
    laurel_report (self->widget, error);
    return;
  }

  self->texts = g_steal_pointer (&traces->texts);
  self->shared = traces->shared;
  if (self->shared > 0)
    ask_about_shared (g_steal_pointer (&self));
  else
    erase (g_steal_pointer (&self), &LAUREL_PERSON_FORGET);
}

/* On the reader's thread. */
static gpointer
read_traces (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (Traces) traces = g_new0 (Traces, 1);

  traces->texts = laurel_party_dup_traces (reader, g_variant_get_int64 (args), error);
  if (traces->texts == NULL)
    return NULL;
  traces->shared = laurel_party_count_shared (reader, g_variant_get_int64 (args), error);

  return traces->shared >= 0 ? g_steal_pointer (&traces) : NULL;
}

/**
 * laurel_forget:
 * @widget: where it was asked for, and confirmed
 * @session: a session
 * @person: the id of a person
 *
 * Erases a person, and offers to delete the backups that still hold them.
 */
void
laurel_forget (GtkWidget *widget, LaurelSession *session, gint64 person)
{
  Forgetting *self = g_new0 (Forgetting, 1);

  self->widget = g_object_ref (widget);
  self->session = g_object_ref (session);
  self->person = person;
  laurel_store_read_async (laurel_session_get_store (session), read_traces,
                           g_variant_new_int64 (person), traces_free, NULL, on_read,
                           self);
}
