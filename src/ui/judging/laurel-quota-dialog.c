/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-quota-dialog.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/laurel-quota.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelQuotaDialog:
 *
 * Says how many go on from a stage to the next one, among what they are shared out, how, and what
 * becomes of those who share the last place.
 */
struct _LaurelQuotaDialog {
  LaurelDialog parent_instance;

  GtkEditable *seats;
  LaurelChoiceRow *apart;
  LaurelChoiceRow *method;
  GtkEditable *least;
  GtkEditable *most;
  LaurelChoiceRow *boundary;

  gint64 stage;
  char *before; /* (nullable): what the stage keeps apart */
};

G_DEFINE_FINAL_TYPE (LaurelQuotaDialog, laurel_quota_dialog, LAUREL_TYPE_DIALOG)

/* In the order of the choices. */
static const char *const APARTS[] = { "", "[\"division\"]", "[\"category\"]", "[\"group\"]", NULL };
static const char *const APART_NAMES[] = { N_("All entries together"), N_("Divisions"),
                                           N_("Categories"), N_("Groups"), NULL };
/* In the order of LaurelApportionmentMethod. */
static const char *const METHODS[] = { "largest-remainder", "sainte-lague", "dhondt", NULL };
static const char *const METHOD_NAMES[] = { N_("Largest remainders"), N_("Sainte-Laguë"),
                                            N_("D’Hondt"), NULL };
/* In the order of LaurelLevelBoundary. */
static const char *const BOUNDARIES[] = { "all-out", "all-in", "nearest", NULL };
static const char *const BOUNDARY_NAMES[] = { N_("None of them goes on"), N_("All of them go on"),
                                              N_("Whichever comes nearest"), NULL };

/* Returns: the number that was typed; @fallback where nothing was, and below 0 for what is none */
static gint64
read_number (GtkEditable *row, gint64 fallback)
{
  const char *text = gtk_editable_get_text (row);
  gint64 number;

  if (*text == '\0')
    return fallback;

  return g_ascii_string_to_signed (text, 10, 0, LAUREL_APPORTIONMENT_MOST, &number, NULL) ? number
                                                                                        : -2;
}

static guint
get_choice (LaurelChoiceRow *row)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (row));
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelQuotaDialog *self = LAUREL_QUOTA_DIALOG (dialog);
  LaurelQuota quota = {
    .seats = read_number (self->seats, -1),
    .method = (LaurelApportionmentMethod) get_choice (self->method),
    .floor = read_number (self->least, 0),
    .cap = read_number (self->most, -1),
    .boundary = (LaurelLevelBoundary) get_choice (self->boundary),
  };
  /* Where nothing is said, nobody has a quota. */
  g_autofree char *text = quota.seats == -1 ? g_strdup ("") : laurel_quota_write (&quota);
  const char *apart = APARTS[get_choice (self->apart)];
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "quota", text);
  if (gtk_widget_get_visible (GTK_WIDGET (self->apart)) &&
      g_strcmp0 (apart, self->before ? self->before : "") != 0)
    g_variant_builder_add (&fields, "{ss}", "apart", apart);

  return g_variant_new ("(xa{ss})", self->stage, &fields);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_quota_dialog_finalize (GObject *object)
{
  g_free (LAUREL_QUOTA_DIALOG (object)->before);

  G_OBJECT_CLASS (laurel_quota_dialog_parent_class)->finalize (object);
}

static void
laurel_quota_dialog_class_init (LaurelQuotaDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_quota_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_STAGE_EDIT;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_CHOICE_ROW);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-quota-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelQuotaDialog, apart);
  gtk_widget_class_bind_template_child (widget_class, LaurelQuotaDialog, boundary);
  gtk_widget_class_bind_template_child (widget_class, LaurelQuotaDialog, least);
  gtk_widget_class_bind_template_child (widget_class, LaurelQuotaDialog, method);
  gtk_widget_class_bind_template_child (widget_class, LaurelQuotaDialog, most);
  gtk_widget_class_bind_template_child (widget_class, LaurelQuotaDialog, seats);
}

static void
laurel_quota_dialog_init (LaurelQuotaDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_result_words_choose (self->apart, APARTS, APART_NAMES);
  laurel_result_words_choose (self->method, METHODS, METHOD_NAMES);
  laurel_result_words_choose (self->boundary, BOUNDARIES, BOUNDARY_NAMES);
}

static void
set_number (GtkEditable *row, gint64 number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number)
                                     : g_strdup ("");

  gtk_editable_set_text (row, text);
}

/* What keeps several kinds apart at once is not changed here. */
static void
show_apart (LaurelQuotaDialog *self)
{
  guint known = 0;

  while (APARTS[known] != NULL && !g_str_equal (APARTS[known], self->before ? self->before : ""))
    known++;
  gtk_widget_set_visible (GTK_WIDGET (self->apart), APARTS[known] != NULL);
  if (APARTS[known] != NULL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->apart), known);
}

/**
 * laurel_quota_dialog_new:
 * @session: a session
 * @stage: from which stage they go on
 */
GtkWidget *
laurel_quota_dialog_new (LaurelSession *session, LaurelContestStage *stage)
{
  LaurelQuotaDialog *self = g_object_new (LAUREL_TYPE_QUOTA_DIALOG, "session", session, NULL);
  const char *text = laurel_contest_stage_get_quota (stage);
  LaurelQuota quota;

  self->stage = laurel_row_get_id (LAUREL_ROW (stage));
  self->before = g_strdup (laurel_contest_stage_get_apart (stage));
  show_apart (self);
  if (text != NULL && laurel_quota_parse (text, &quota, NULL)) {
    set_number (self->seats, quota.seats);
    set_number (self->least, quota.floor);
    set_number (self->most, quota.cap);
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->method), quota.method);
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->boundary), quota.boundary);
  }

  return GTK_WIDGET (self);
}
