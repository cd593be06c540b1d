/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-stages-section.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "ui/judging/laurel-contest-field-rows.h"
#include "ui/judging/laurel-stage-phase.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestStagesSection:
 *
 * The stages of a contest, in their order: how many judges each entry has in one, and how many
 * entries a judge.
 */
struct _LaurelContestStagesSection {
  LaurelContestPartsSection parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelContestStagesSection, laurel_contest_stages_section,
                     LAUREL_TYPE_CONTEST_PARTS_SECTION)

static const char *const KINDS[] = { "form-check", "review", "answer", "live", "vote", NULL };
static const char *const KIND_NAMES[] = { N_("Form check"), N_("Review"),
                                          N_("Questions and answers"), N_("Live judging"),
                                          N_("Vote"), NULL };

static const char *const MEASURES[] = { "marks", "exam", "index", "survey", NULL };
static const char *const MEASURE_NAMES[] = { N_("Marks of judges"), N_("Answers to an exam"),
                                             N_("An index of indicators"),
                                             N_("Nothing: it is a survey"), NULL };

static gboolean
tell_kind (GBinding *binding, const GValue *kind, GValue *subtitle, gpointer data)
{
  for (guint i = 0; KINDS[i] != NULL; i++)
    if (g_strcmp0 (g_value_get_string (kind), KINDS[i]) == 0)
      g_value_set_string (subtitle, g_dgettext (GETTEXT_PACKAGE, KIND_NAMES[i]));

  return TRUE;
}

/* Where nobody judges, nobody has loads. */
static gboolean
has_judges (GBinding *binding, const GValue *kind, GValue *visible, gpointer data)
{
  g_value_set_boolean (visible, g_strcmp0 (g_value_get_string (kind), "form-check") != 0);

  return TRUE;
}

static void
add_number (AdwExpanderRow *expander, gpointer stage, const char *title, const char *field)
{
  GtkWidget *row = laurel_contest_field_rows_new_text (stage, title, field, "judging.edit-stage",
                                                       field);

  g_object_set (row, "input-purpose", GTK_INPUT_PURPOSE_DIGITS, NULL);
  g_object_bind_property_full (stage, "kind", row, "visible", G_BINDING_SYNC_CREATE, has_judges,
                               NULL, NULL, NULL);
  adw_expander_row_add_row (expander, row);
}

static void
head (LaurelContestPartsSection *self, gpointer item, AdwExpanderRow *row)
{
  laurel_contest_parts_section_add_remove (row, "judging.remove-stage", laurel_row_get_id (item),
                                           laurel_contest_stage_get_title (item));
  g_object_bind_property (item, "title", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (item, "kind", row, "subtitle", G_BINDING_SYNC_CREATE, tell_kind,
                               NULL, NULL, NULL);
}

static void
add_phase (LaurelContestPartsSection *self, gpointer stage, AdwExpanderRow *expander)
{
  g_autoptr (LaurelSession) session = NULL;
  g_autoptr (LaurelContest) contest = NULL;

  g_object_get (self, "session", &session, "contest", &contest, NULL);
  adw_expander_row_add_row (expander,
                            laurel_stage_phase_new (laurel_session_get_store (session),
                                                    laurel_contest_get_activity_id (contest),
                                                    stage));
}

static void
fill (LaurelContestPartsSection *self, gpointer item, AdwExpanderRow *row)
{
  adw_expander_row_add_row (row, laurel_contest_field_rows_new_text (
    item, _("Stage"), "title", "judging.edit-stage", "title"));
  adw_expander_row_add_row (row, laurel_contest_field_rows_new_choice (
    item, _("What it is"), "kind", "judging.edit-stage", KINDS, KIND_NAMES));
  add_phase (self, item, row);
  adw_expander_row_add_row (row, laurel_contest_field_rows_new_choice (
    item, _("Decided by"), "measure", "judging.edit-stage", MEASURES, MEASURE_NAMES));
  add_number (row, item, _("Judges for each entry"), "needs");
  add_number (row, item, _("Of them senior"), "seniors");
  add_number (row, item, _("Entries a judge has at least"), "least");
  add_number (row, item, _("Entries a judge has at most"), "most");
}

static void
add (LaurelContestPartsSection *self, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "judging.add-stage", "(xssa{ss})",
                              laurel_contest_parts_section_get_contest (self), "review", name,
                              NULL);
}

static void
laurel_contest_stages_section_class_init (LaurelContestStagesSectionClass *klass)
{
  LaurelContestPartsSectionClass *parts_class = LAUREL_CONTEST_PARTS_SECTION_CLASS (klass);

  parts_class->query = &LAUREL_STAGES_OF_CONTEST;
  parts_class->head = head;
  parts_class->fill = fill;
  parts_class->add = add;
}

static void
laurel_contest_stages_section_init (LaurelContestStagesSection *self)
{
}
