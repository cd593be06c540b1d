/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-reissue-dialog.h"

#include "base/laurel-quotes.h"
#include "documents/laurel-issued-fields.h"
#include "documents/laurel-register-state-store.h"
#include "documents/laurel-register-store.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-language.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelReissueDialog:
 *
 * Asks what is to be corrected when something is issued once more, and for the day. All that
 * was printed can be corrected; fields that were empty, and may be, are folded away.
 */
struct _LaurelReissueDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *day;

  LaurelIssued *issued; /* (nullable) */
  GPtrArray *fields;    /* (nullable) (element-type LaurelIssuedField) */
  GPtrArray *rows;      /* (element-type GtkEditable): by field; the group has them */
  GtkEditable *date;    /* (nullable): the row of the day on the paper */
  char *shown_day;      /* (nullable): which stands there as long as nobody wrote another */
};

G_DEFINE_FINAL_TYPE (LaurelReissueDialog, laurel_reissue_dialog, LAUREL_TYPE_DIALOG)

/* The day on the paper is that of its issue, unless somebody says otherwise. */
static const char *
get_before (LaurelReissueDialog *self, guint i)
{
  const LaurelIssuedField *field = g_ptr_array_index (self->fields, i);

  return g_ptr_array_index (self->rows, i) == (gpointer) self->date
           ? gtk_editable_get_text (self->day) : field->text;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelReissueDialog *self = LAUREL_REISSUE_DIALOG (dialog);
  g_auto (GVariantBuilder) changes = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (guint i = 0; i < self->rows->len; i++) {
    const LaurelIssuedField *field = g_ptr_array_index (self->fields, i);
    const char *text = gtk_editable_get_text (g_ptr_array_index (self->rows, i));

    if (!g_str_equal (text, get_before (self, i)))
      g_variant_builder_add (&changes, "{ss}", field->name, text);
  }

  return g_variant_new ("(xssia{ss})", laurel_row_get_id (LAUREL_ROW (self->issued)),
                        gtk_editable_get_text (self->day), LAUREL_REISSUE_OWN_KEY, 0, &changes);
}

static void
on_day_typed (LaurelReissueDialog *self)
{
  const char *day = gtk_editable_get_text (self->day);

  if (self->date != NULL && g_strcmp0 (gtk_editable_get_text (self->date), self->shown_day) == 0)
    gtk_editable_set_text (self->date, day);
  g_free (self->shown_day);
  self->shown_day = g_strdup (day);
}

/* ---- the rows --------------------------------------------------------------- */

/* What the register calls a column that the paper does not have; else the template does. */
static const char *
get_title (const LaurelIssuedField *field)
{
  static const struct {
    const char *name;
    const char *title;
  } COLUMNS[] = {
    { "name", N_("Name") },
    { "organisation", N_("Organisation") },
    { "occasion", N_("Occasion") },
    { "award", N_("Award") },
  };
  gboolean chinese = g_str_equal (laurel_language_get_own (), "zh");
  const char *label = chinese ? field->label_zh : field->label_en;

  for (gsize i = 0; label == NULL && i < G_N_ELEMENTS (COLUMNS); i++)
    if (g_str_equal (field->name, COLUMNS[i].name))
      return _(COLUMNS[i].title);

  return label ? label : field->name;
}

static GtkWidget *
add_row (LaurelReissueDialog *self, const LaurelIssuedField *field)
{
  GtkWidget *row = g_object_new (LAUREL_TYPE_FORM_ROW, NULL);

  g_object_set (row, "use-markup", FALSE, "title", get_title (field), "activates-default", TRUE,
                NULL);
  if (g_str_equal (field->name, "date"))
    self->date = GTK_EDITABLE (row);
  gtk_editable_set_text (GTK_EDITABLE (row), field->text);
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
add_rows (LaurelReissueDialog *self)
{
  GtkWidget *others = NULL;

  for (guint i = 0; i < self->fields->len; i++) {
    const LaurelIssuedField *field = g_ptr_array_index (self->fields, i);
    GtkWidget *row = add_row (self, field);

    if (!field->optional || field->text[0] != '\0') {
      adw_preferences_group_add (self->group, row);
      continue;
    }
    if (others == NULL) {
      others = adw_expander_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (others), _("Other fields"));
    }
    adw_expander_row_add_row (ADW_EXPANDER_ROW (others), row);
  }
  if (others != NULL)
    adw_preferences_group_add (self->group, others);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_reissue_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_REISSUE_DIALOG (object)->issued);

  G_OBJECT_CLASS (laurel_reissue_dialog_parent_class)->dispose (object);
}

static void
laurel_reissue_dialog_finalize (GObject *object)
{
  LaurelReissueDialog *self = LAUREL_REISSUE_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_free (self->shown_day);

  G_OBJECT_CLASS (laurel_reissue_dialog_parent_class)->finalize (object);
}

static void
laurel_reissue_dialog_class_init (LaurelReissueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_reissue_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_reissue_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_REGISTER_REISSUE;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-reissue-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelReissueDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelReissueDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, on_day_typed);
}

static void
laurel_reissue_dialog_init (LaurelReissueDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_reissue_dialog_new:
 * @session: a session
 * @issued: what is to be issued once more
 * @fields: (element-type LaurelIssuedField): what can be corrected on it
 */
GtkWidget *
laurel_reissue_dialog_new (LaurelSession *session, LaurelIssued *issued, GPtrArray *fields)
{
  LaurelReissueDialog *self = g_object_new (LAUREL_TYPE_REISSUE_DIALOG, "session", session, NULL);
  g_autofree char *day = laurel_day_dup_iso (laurel_session_get_today (session));
  /* Translators: %s is a number, such as QM-2022-00001. */
  g_autofree char *says = laurel_quote (_("A new number is given that replaces %s, and each "
                                          "names the other. Correct here what was wrong. This "
                                          "cannot be undone."),
                                        laurel_issued_get_number (issued));

  self->issued = g_object_ref (issued);
  self->fields = g_ptr_array_ref (fields);
  add_rows (self);
  if (self->date != NULL)
    gtk_editable_set_text (self->date, "");
  self->shown_day = g_strdup ("");
  gtk_editable_set_text (self->day, day);
  laurel_description_set_group (self->group, says);

  return GTK_WIDGET (self);
}

/* ---- reading ---------------------------------------------------------------- */

typedef struct {
  LaurelSession *session;
  LaurelIssued *issued;
  GtkWidget *over;
} Ask;

static void
ask_free (Ask *self)
{
  g_object_unref (self->session);
  g_object_unref (self->issued);
  g_object_unref (self->over);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ask, ask_free)

/* On the reader's thread: the template may be in the library. */
static gpointer
read_fields (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelIssued) issued = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  issued = laurel_register_load (reader, id, error);

  return issued ? laurel_issued_fields_read (reader, issued, error) : NULL;
}

static void
on_fields_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Ask) ask = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (gtk_widget_get_root (ask->over) == NULL)
    return;

  if (fields != NULL)
    laurel_dialog_present (LAUREL_DIALOG (laurel_reissue_dialog_new (ask->session, ask->issued,
                                                                     fields)), ask->over);
  else
    laurel_report (ask->over, error);
}

/**
 * laurel_reissue_dialog_present:
 * @session: a session
 * @issued: what is to be issued once more
 * @over: a widget in the window it is asked in
 *
 * Reads what was printed on it, and asks what is to be corrected.
 */
void
laurel_reissue_dialog_present (LaurelSession *session, LaurelIssued *issued, GtkWidget *over)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->session = g_object_ref (session);
  ask->issued = g_object_ref (issued);
  ask->over = g_object_ref (over);
  laurel_store_read_async (laurel_session_get_store (session), read_fields,
                           g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (issued))),
                           (GDestroyNotify) g_ptr_array_unref, NULL, on_fields_read, ask);
}
