/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-form.h"

#include "base/laurel-quotes.h"
#include "logistics/books/laurel-drive-store.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/logistics/laurel-drive-day.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *name;
  GtkWidget *row;
  GStrv words;               /* (nullable): of a choice */
  char *first;               /* what stood in it at first */
  LaurelDriveFormLine check; /* (nullable) */
  gboolean is_needed;
} Line;

/**
 * LaurelDriveForm:
 *
 * Asks for the arguments of one command about a drive: some lines to be typed, some choices, and
 * below them what can be said of what is typed so far. The first line must not be empty.
 */
struct _LaurelDriveForm {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkLabel *note;

  GPtrArray *lines; /* (element-type Line): in their order */
  const LaurelCommand *command;
  gint64 target;
  LaurelDriveFormArgs args;
  LaurelDriveFormCheck check; /* (nullable) */
  gpointer more;              /* (nullable): what else its functions need to know */
  GDestroyNotify free_more;
};

G_DEFINE_FINAL_TYPE (LaurelDriveForm, laurel_drive_form, LAUREL_TYPE_DIALOG)

static void
line_free (gpointer data)
{
  Line *self = data;

  g_free (self->name);
  g_free (self->first);
  g_strfreev (self->words);
  g_free (self);
}

/* What was typed or chosen. */
static const char *
get_text (const Line *self)
{
  guint selected;

  if (self->words == NULL)
    return gtk_editable_get_text (GTK_EDITABLE (self->row));

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->row));

  return selected < g_strv_length (self->words) ? self->words[selected] : "";
}

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return LAUREL_DRIVE_FORM (dialog)->command;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  return LAUREL_DRIVE_FORM (dialog)->args (LAUREL_DRIVE_FORM (dialog));
}

/* A line with a fault is marked; what is missing is none yet.
 *
 * Returns: whether it can be used */
static gboolean
check_line (const Line *line, char **note)
{
  const char *text = get_text (line);
  g_autoptr (GError) error = NULL;

  gtk_widget_remove_css_class (line->row, "error");
  if (*text == '\0')
    return !line->is_needed;
  if (line->check == NULL || line->check (text, &error))
    return TRUE;

  gtk_widget_add_css_class (line->row, "error");
  if (*note == NULL)
    *note = laurel_quotes_nest (g_strdup (error->message));

  return FALSE;
}

static void
on_changed (LaurelDriveForm *self)
{
  gboolean may = self->lines->len == 0 ||
                 *get_text (g_ptr_array_index (self->lines, 0)) != '\0';
  g_autofree char *note = self->check ? self->check (self, &may) : NULL;
  g_autofree char *fault = NULL, *odd = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    if (!check_line (g_ptr_array_index (self->lines, i), &fault))
      may = FALSE;
  /* What was refused was something else than what is typed now. */
  laurel_dialog_show_fault (LAUREL_DIALOG (self), fault);
  odd = laurel_drive_day_dup_note (laurel_dialog_get_session (LAUREL_DIALOG (self)),
                                   laurel_drive_form_get (self, "day"));
  if (odd != NULL) {
    g_free (note);
    note = g_steal_pointer (&odd);
  }
  gtk_label_set_label (self->note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", may);
}

static void
add_row (LaurelDriveForm *self, const char *name, const char *title, GtkWidget *row, GStrv words)
{
  Line *line = g_new (Line, 1);

  *line = (Line) { g_strdup (name), row, g_strdupv (words), NULL, NULL, FALSE };
  line->first = g_strdup (get_text (line));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_ptr_array_add (self->lines, line);
  adw_preferences_group_add (self->group, row);
  on_changed (self);
}

/**
 * laurel_drive_form_add:
 * @name: what it is asked for by
 * @title: what stands before it
 * @text: (nullable): what stands in it at first
 *
 * Adds a line to be typed.
 */
void
laurel_drive_form_add (LaurelDriveForm *self, const char *name, const char *title,
                       const char *text)
{
  GtkWidget *row = g_object_new (LAUREL_TYPE_FORM_ROW, "activates-default", TRUE, NULL);

  gtk_editable_set_text (GTK_EDITABLE (row), text ? text : "");
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  add_row (self, name, title, row, NULL);
}

/**
 * laurel_drive_form_add_choice:
 * @name: what it is asked for by
 * @title: what stands before it
 * @words: what there is to be chosen
 * @labels: how that is shown
 * @word: (nullable): which one at first
 *
 * Adds a choice.
 */
void
laurel_drive_form_add_choice (LaurelDriveForm *self, const char *name, const char *title,
                              GStrv words, GStrv labels, const char *word)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *) labels);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "model", model, NULL);

  for (guint i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  add_row (self, name, title, row, words);
}

/* Adds the line "day": today, unless a paper says otherwise. */
void
laurel_drive_form_add_day (LaurelDriveForm *self)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  laurel_drive_form_add (self, "day", _("On"), today);
  laurel_drive_form_set_line_check (self, "day", laurel_drive_day_check, TRUE);
}

/**
 * laurel_drive_form_add_count:
 * @name: what it is asked for by
 * @title: what stands before it
 * @count: what stands in it at first, or 0 for nothing
 *
 * Adds a line for a number of pieces, which must not be empty; what is none is told.
 */
void
laurel_drive_form_add_count (LaurelDriveForm *self, const char *name, const char *title, int count)
{
  g_autofree char *text = count > 0 ? g_strdup_printf ("%d", count) : NULL;

  laurel_drive_form_add (self, name, title, text);
  laurel_drive_form_set_line_check (self, name, laurel_drive_check_count, TRUE);
}

/**
 * laurel_drive_form_set_line_check:
 * @name: a line
 * @check: (nullable): whether what is typed in it can be used; why not is told
 * @is_needed: whether it must not be empty
 */
void
laurel_drive_form_set_line_check (LaurelDriveForm *self, const char *name,
                                  LaurelDriveFormLine check, gboolean is_needed)
{
  for (guint i = 0; i < self->lines->len; i++) {
    Line *line = g_ptr_array_index (self->lines, i);

    if (!g_str_equal (line->name, name))
      continue;
    line->check = check;
    line->is_needed = is_needed;
  }
  on_changed (self);
}

/* Writes into a line that is typed. */
void
laurel_drive_form_set (LaurelDriveForm *self, const char *name, const char *text)
{
  for (guint i = 0; i < self->lines->len; i++) {
    const Line *line = g_ptr_array_index (self->lines, i);

    if (g_str_equal (line->name, name) && line->words == NULL)
      gtk_editable_set_text (GTK_EDITABLE (line->row), text);
  }
}

/* What is told may depend on what is typed. */
void
laurel_drive_form_set_check (LaurelDriveForm *self, LaurelDriveFormCheck check)
{
  self->check = check;
  on_changed (self);
}

/**
 * laurel_drive_form_set_more:
 * @more: (transfer full): what else its functions need to know
 * @free_more: frees it
 */
void
laurel_drive_form_set_more (LaurelDriveForm *self, gpointer more, GDestroyNotify free_more)
{
  g_return_if_fail (LAUREL_IS_DRIVE_FORM (self) && self->more == NULL);

  self->more = more;
  self->free_more = free_more;
}

/* (nullable) */
gpointer
laurel_drive_form_get_more (LaurelDriveForm *self)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE_FORM (self), NULL);

  return self->more;
}

/* Returns: what the command is about */
gint64
laurel_drive_form_get_target (LaurelDriveForm *self)
{
  g_return_val_if_fail (LAUREL_IS_DRIVE_FORM (self), 0);

  return self->target;
}

/* Returns: what was typed or chosen, "" if nothing was */
const char *
laurel_drive_form_get (LaurelDriveForm *self, const char *name)
{
  for (guint i = 0; i < self->lines->len; i++) {
    const Line *line = g_ptr_array_index (self->lines, i);

    if (g_str_equal (line->name, name))
      return get_text (line);
  }

  return "";
}

/* Returns: the whole number that was typed, or @otherwise where there is none */
int
laurel_drive_form_get_int (LaurelDriveForm *self, const char *name, int otherwise)
{
  g_autofree char *text = g_strstrip (g_strdup (laurel_drive_form_get (self, name)));
  gint64 number;

  if (laurel_drive_read_count (text, &number, NULL))
    return (int) number;

  return g_ascii_string_to_signed (text, 10, -1, G_MAXINT, &number, NULL) ? (int) number
                                                                          : otherwise;
}

/**
 * laurel_drive_form_build_fields:
 * @names: which of its lines
 *
 * Returns: (transfer floating): them as fields of a command, empty ones too: that clears one
 */
GVariant *
laurel_drive_form_build_fields (LaurelDriveForm *self, const char *const *names)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; names[i] != NULL; i++)
    g_variant_builder_add (&fields, "{ss}", names[i], laurel_drive_form_get (self, names[i]));

  return g_variant_builder_end (&fields);
}

/**
 * laurel_drive_form_build_changed:
 * @names: which of its lines
 *
 * Returns: (transfer floating): of them, those that do not stand as they did, as fields of a
 *   command: what nobody touched stays, even if it could not be shown
 */
GVariant *
laurel_drive_form_build_changed (LaurelDriveForm *self, const char *const *names)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < self->lines->len; i++) {
    const Line *line = g_ptr_array_index (self->lines, i);

    if (g_strv_contains (names, line->name) && !g_str_equal (get_text (line), line->first))
      g_variant_builder_add (&fields, "{ss}", line->name, get_text (line));
  }

  return g_variant_builder_end (&fields);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_drive_form_finalize (GObject *object)
{
  LaurelDriveForm *self = LAUREL_DRIVE_FORM (object);

  g_ptr_array_unref (self->lines);
  if (self->more != NULL)
    self->free_more (self->more);

  G_OBJECT_CLASS (laurel_drive_form_parent_class)->finalize (object);
}

static void
laurel_drive_form_class_init (LaurelDriveFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_drive_form_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;
}

static void
laurel_drive_form_init (LaurelDriveForm *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *below = adw_preferences_group_new ();

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->note = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_xalign (self->note, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (below), GTK_WIDGET (self->note));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (below));
  g_object_set (self, "page", page, NULL);
}

/**
 * laurel_drive_form_new:
 * @session: a session
 * @title: what it is called
 * @verb: what its button says, with a mnemonic
 * @command: what it runs
 * @target: what that is about
 * @args: builds its arguments
 */
LaurelDriveForm *
laurel_drive_form_new (LaurelSession *session, const char *title, const char *verb,
                       const LaurelCommand *command, gint64 target, LaurelDriveFormArgs args)
{
  LaurelDriveForm *self = g_object_new (LAUREL_TYPE_DRIVE_FORM, "session", session, "title", title,
                                        "verb", verb, NULL);

  self->command = command;
  self->target = target;
  self->args = args;

  return self;
}
