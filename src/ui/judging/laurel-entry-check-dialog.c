/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-entry-check-dialog.h"

#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-entry-store.h"
#include "ui/judging/laurel-contest-words.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/* What is asked for is to be seen below it. */
#define MOST_OF_TITLE 120

/**
 * LaurelEntryCheckDialog:
 *
 * Asks why an entry is not taken as it is: what is to be completed and until when, why it is
 * refused, withdrawn or shut out, why it takes part again, and why it is moved out of a section
 * whose result was released.
 */
struct _LaurelEntryCheckDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *reason;
  GtkEditable *until;

  LaurelEntry *entry; /* (nullable) */
  char *state;
  GVariant *fields; /* (nullable): what is set of an entry that is moved */
  char *about; /* (nullable): what it means */
};

G_DEFINE_FINAL_TYPE (LaurelEntryCheckDialog, laurel_entry_check_dialog, LAUREL_TYPE_DIALOG)

/* No state of the form check. */
#define MOVED "moved"

/* What each way out is called, and what it means. */
static const struct {
  const char *state;
  const char *title;
  const char *verb;
  const char *about;
} WAYS[] = {
  { "to-complete", N_("To be completed"), N_("_Send back"),
    /* Translators: %s is an entry. */
    N_("“%s” goes back to whoever handed it in. Say what is missing, and until when it can "
       "come.") },
  { "refused", N_("Refuse"), N_("_Refuse"),
    /* Translators: %s is an entry. */
    N_("“%s” does not take part. Whoever handed it in will ask why.") },
  { "withdrawn", N_("Withdraw"), N_("_Withdraw"),
    /* Translators: %s is an entry. */
    N_("“%s” was taken back. It stays in the list, with the reason.") },
  { "disqualified", N_("Disqualify"), N_("_Disqualify"),
    /* Translators: %s is an entry. */
    N_("“%s” is shut out. It stays in the list, with the reason.") },
  { "complete", N_("Take in again"), N_("_Take in again"),
    /* Translators: %s is an entry. */
    N_("“%s” was withdrawn or disqualified. Say why it takes part again.") },
  { "waiting", N_("Take in again"), N_("_Take in again"),
    /* Translators: %s is an entry. */
    N_("“%s” was withdrawn or disqualified. Say why it takes part again.") },
  { MOVED, N_("Move to another section"), N_("_Move"),
    /* Translators: %s is an entry. */
    N_("“%s” has a place in a released result. Say why it is moved, and release a corrected "
       "version of that result then.") },
};

static gboolean
is_state (LaurelEntryCheckDialog *self, const char *state)
{
  return g_strcmp0 (self->state, state) == 0;
}

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  LaurelEntryCheckDialog *self = LAUREL_ENTRY_CHECK_DIALOG (dialog);

  if (is_state (self, MOVED))
    return &LAUREL_ENTRY_EDIT;
  if (is_state (self, "withdrawn"))
    return &LAUREL_ENTRY_WITHDRAW;

  return is_state (self, "disqualified") ? &LAUREL_ENTRY_DISQUALIFY : &LAUREL_ENTRIES_CHECK;
}

/* What was to be set, and why. */
static GVariant *
dup_move (LaurelEntryCheckDialog *self)
{
  GVariantBuilder fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  const char *name, *text;
  GVariantIter iter;

  g_variant_iter_init (&iter, self->fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    g_variant_builder_add (&fields, "{ss}", name, text);
  g_variant_builder_add (&fields, "{ss}", "reason", gtk_editable_get_text (self->reason));

  return g_variant_new ("(xa{ss})", laurel_row_get_id (LAUREL_ROW (self->entry)), &fields);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelEntryCheckDialog *self = LAUREL_ENTRY_CHECK_DIALOG (dialog);
  gint64 id = laurel_row_get_id (LAUREL_ROW (self->entry));
  const char *reason = gtk_editable_get_text (self->reason);
  GVariantBuilder ids;

  if (is_state (self, MOVED))
    return dup_move (self);
  if (get_command (dialog) != &LAUREL_ENTRIES_CHECK)
    return g_variant_new ("(xs)", id, reason);

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  g_variant_builder_add (&ids, "x", id);

  return g_variant_new ("(axsss)", &ids, self->state, reason,
                        is_state (self, "to-complete") ? gtk_editable_get_text (self->until) : "");
}

/* Nobody can complete anything until a day that is over. */
static void
show_about (LaurelEntryCheckDialog *self, gboolean is_past)
{
  const char *past = _("This day is over already: name a later one.");
  g_autofree char *about = is_past ? g_strdup_printf ("%s\n%s", self->about, past) : NULL;

  laurel_description_set_group (self->group, about ? about : self->about);
  if (is_past)
    gtk_widget_add_css_class (GTK_WIDGET (self->until), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->until), "error");
}

static void
on_changed (LaurelEntryCheckDialog *self)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));
  const char *until = gtk_editable_get_text (self->until);
  LaurelDay day = laurel_contest_words_read_day (session, until);
  gboolean is_past = day != 0 && day < laurel_session_get_today (session);
  gboolean dated = !is_state (self, "to-complete") || (*until != '\0' && !is_past);

  show_about (self, is_past);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 dated && *gtk_editable_get_text (self->reason) != '\0');
}

static void
laurel_entry_check_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_ENTRY_CHECK_DIALOG (object)->entry);

  G_OBJECT_CLASS (laurel_entry_check_dialog_parent_class)->dispose (object);
}

static void
laurel_entry_check_dialog_finalize (GObject *object)
{
  g_free (LAUREL_ENTRY_CHECK_DIALOG (object)->state);
  g_free (LAUREL_ENTRY_CHECK_DIALOG (object)->about);
  g_clear_pointer (&LAUREL_ENTRY_CHECK_DIALOG (object)->fields, g_variant_unref);

  G_OBJECT_CLASS (laurel_entry_check_dialog_parent_class)->finalize (object);
}

static void
laurel_entry_check_dialog_class_init (LaurelEntryCheckDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_entry_check_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_entry_check_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-entry-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryCheckDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryCheckDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryCheckDialog, until);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_entry_check_dialog_init (LaurelEntryCheckDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_entry_check_dialog_new:
 * @session: a session
 * @entry: an entry
 * @state: how it is to stand: "to-complete", "refused", "withdrawn" or "disqualified"; "complete"
 *   or "waiting" of what was withdrawn or disqualified
 */
GtkWidget *
laurel_entry_check_dialog_new (LaurelSession *session, LaurelEntry *entry, const char *state)
{
  LaurelEntryCheckDialog *self = g_object_new (LAUREL_TYPE_ENTRY_CHECK_DIALOG, "session", session,
                                               NULL);

  self->entry = g_object_ref (entry);
  self->state = g_strdup (state);
  for (gsize i = 0; i < G_N_ELEMENTS (WAYS); i++)
    if (is_state (self, WAYS[i].state)) {
      g_autofree char *title = laurel_text_dup_short (laurel_entry_get_title (entry),
                                                      MOST_OF_TITLE);
      g_autofree char *about = laurel_quote (g_dgettext (GETTEXT_PACKAGE, WAYS[i].about), title);

      gtk_window_set_title (GTK_WINDOW (self), g_dgettext (GETTEXT_PACKAGE, WAYS[i].title));
      g_object_set (self, "verb", g_dgettext (GETTEXT_PACKAGE, WAYS[i].verb), NULL);
      self->about = g_steal_pointer (&about);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->until), is_state (self, "to-complete"));
  on_changed (self);

  return GTK_WIDGET (self);
}

/**
 * laurel_entry_check_dialog_new_move:
 * @session: a session
 * @entry: an entry that has a place in a released result
 * @fields: an `a{ss}`: the section that it is moved to
 */
GtkWidget *
laurel_entry_check_dialog_new_move (LaurelSession *session, LaurelEntry *entry, GVariant *fields)
{
  GtkWidget *dialog = laurel_entry_check_dialog_new (session, entry, MOVED);

  LAUREL_ENTRY_CHECK_DIALOG (dialog)->fields = g_variant_ref_sink (fields);

  return dialog;
}
