/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-overview.h"

#include "ui/judging/laurel-contest-classes-section.h"
#include "ui/judging/laurel-contest-form-section.h"
#include "ui/judging/laurel-contest-stages-section.h"
#include "ui/judging/laurel-contest-words.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-in-view.h"
#include "ui/kit/laurel-switch-row.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestOverview:
 *
 * The contest itself: its title, its call, its stages, what it is parted into, and what its
 * form asks for. All of it is edited in place.
 */
struct _LaurelContestOverview {
  LaurelContestPage parent_instance;

  GtkWidget *form;
  LaurelSwitchRow *blind;
};

G_DEFINE_FINAL_TYPE (LaurelContestOverview, laurel_contest_overview, LAUREL_TYPE_CONTEST_PAGE)

static gint64
get_id (GtkWidget *widget)
{
  return laurel_contest_page_get_id (LAUREL_CONTEST_PAGE (widget));
}

static void
set_call (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (get_id (widget) != 0)
    gtk_widget_activate_action (widget, "judging.call", "(xss)", get_id (widget),
                                g_variant_get_string (parameter, NULL), "");
}

static void
remove_contest (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (get_id (widget) != 0)
    gtk_widget_activate_action (widget, "judging.remove", "(x)", get_id (widget));
}

static void
on_extend (LaurelContestOverview *self, GtkEditable *entry)
{
  g_autofree char *day = g_strdup (gtk_editable_get_text (entry));

  if (*day == '\0')
    return;

  laurel_form_row_clear (LAUREL_FORM_ROW (entry));
  gtk_widget_activate_action (GTK_WIDGET (self), "judging.call", "(xss)",
                              get_id (GTK_WIDGET (self)), "extended", day);
}

static void
on_blind (LaurelContestOverview *self)
{
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (self));
  gboolean active = laurel_switch_row_get_active (self->blind);
  GVariantBuilder fields;

  if (contest == NULL || laurel_contest_is_blind (contest) == active)
    return;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "blind", active ? "yes" : "no");
  gtk_widget_activate_action (GTK_WIDGET (self), "judging.edit", "(xa{ss})",
                              laurel_row_get_id (LAUREL_ROW (contest)), &fields);
}

/* Nobody could know the key before, so the numbers tell nothing. */
static void
on_key (LaurelContestOverview *self, GtkEditable *entry)
{
  g_autofree char *key = g_strdup (gtk_editable_get_text (entry));

  if (*key == '\0')
    return;

  laurel_form_row_clear (LAUREL_FORM_ROW (entry));
  gtk_widget_activate_action (GTK_WIDGET (self), "judging.blind", "(xs)",
                              get_id (GTK_WIDGET (self)), key);
}

/* ---- closures --------------------------------------------------------------- */

static char *
format_call (LaurelContestOverview *self, LaurelContest *contest, const char *call)
{
  return g_strdup (contest ? laurel_contest_words_of_call (contest) : NULL);
}

static gboolean
is_open (LaurelContestOverview *self, const char *call)
{
  return g_strcmp0 (call, "open") == 0 || g_strcmp0 (call, "extended") == 0;
}

static void
laurel_contest_overview_class_init (LaurelContestOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LAUREL_TYPE_CONTEST_CLASSES_SECTION);
  g_type_ensure (LAUREL_TYPE_CONTEST_FORM_SECTION);
  g_type_ensure (LAUREL_TYPE_CONTEST_STAGES_SECTION);
  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  g_type_ensure (LAUREL_TYPE_TEXT_ROW);
  gtk_widget_class_install_action (widget_class, "contest.call", "s", set_call);
  gtk_widget_class_install_action (widget_class, "contest.remove", NULL, remove_contest);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestOverview, blind);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestOverview, form);
  gtk_widget_class_bind_template_callback (widget_class, format_call);
  gtk_widget_class_bind_template_callback (widget_class, is_open);
  gtk_widget_class_bind_template_callback (widget_class, on_blind);
  gtk_widget_class_bind_template_callback (widget_class, on_extend);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
}

static void
laurel_contest_overview_init (LaurelContestOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_keep_in_view (self->form);
}
